"""What follows from a grant: money, a loan, a credit, a pass, a voucher; or what somebody else delivers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, datetime

from opstap.gemeenten.regelingen import Leverwijze
from opstap.gevallen import leningen
from opstap.gevallen.leningen import Lening
from opstap.kern import feiten
from opstap.kern.models import Gezinslid, Rol
from opstap.kern.tijdvak import maand_van
from opstap.minima import passen, tegoeden, uitbetalen, vouchers
from opstap.minima.models import Pas, Passtap, Toekenning
from opstap.minima.tegoeden import NieuwTegoed
from opstap.minima.toekenningen import declaratie, is_lening
from opstap.minima.zorgverzekering import aanmelden
from opstap.regels.geld import Netto


def lever(toegekend: Sequence[Toekenning], *, door: str, nu: datetime) -> None:
    """Give what these grants are about.

    Who is known to take part in an insurance joins. Goods and waivers are given by others, from the grant
    itself. Errors: those of a payment, a loan or a voucher.
    """
    per_wijze: dict[Leverwijze, list[Toekenning]] = defaultdict(list)
    for toekenning in toegekend:
        regeling = declaratie(toekenning.gemeente_id, toekenning.regeling)
        lening = is_lening(toekenning.besluit, regeling)
        per_wijze[Leverwijze.LENING if lening else regeling.leverwijze].append(toekenning)
    leningen.verstrek(list(_geleend(per_wijze[Leverwijze.LENING])), nu=nu)
    passen.maak_veel(list(_zonder_pas(per_wijze[Leverwijze.PAS], nu)), door=door, nu=nu)
    tegoeden.geef_veel(
        [
            NieuwTegoed(een, een.regeling, een.bedrag_cent, een.geldig)
            for een in (*per_wijze[Leverwijze.PAS], *per_wijze[Leverwijze.TEGOED])
            if een.bedrag_cent
        ],
        door=door,
        nu=nu,
    )
    vouchers.geef(per_wijze[Leverwijze.VOUCHER], door=door, nu=nu)
    verzekerd = {een.dossier_id for een in per_wijze[Leverwijze.VERZEKERING]}
    if verzekerd:
        aanmelden.volg(verzekerd, door=door, nu=nu)
    per_maand: dict[date, list[Toekenning]] = defaultdict(list)
    for toekenning in per_wijze[Leverwijze.GELD]:
        per_maand[maand_van(toekenning.geldig.lower)].append(toekenning)
    for maand, geld in per_maand.items():
        uitbetalen.betaal(geld, maand=maand, nu=nu)


def _geleend(toegekend: Sequence[Toekenning]) -> Iterator[Lening]:
    """One loan per decision: all that it grants."""
    per_besluit: dict[int, list[Toekenning]] = defaultdict(list)
    for een in toegekend:
        per_besluit[een.besluit_id].append(een)
    for samen in per_besluit.values():
        artikel = declaratie(samen[0].gemeente_id, samen[0].regeling).artikel
        yield Lening(samen[0].besluit, Netto(sum(een.bedrag_cent or 0 for een in samen)), artikel)


def _zonder_pas(toegekend: Sequence[Toekenning], nu: datetime) -> Iterator[tuple[Toekenning, int]]:
    """Whom (id) each grant is for: one person, or everybody in the household on its first day.

    Who has a pass of this scheme that is not lost keeps it.
    """
    dossiers = {een.dossier_id for een in toegekend}
    eerste = min((een.geldig.lower for een in toegekend), default=None)
    leden: dict[int, list[int]] = defaultdict(list)
    if eerste is not None:
        gezin = feiten.op(Gezinslid, eerste, nu).filter(dossier__in=dossiers)
        for dossier, persoon in gezin.exclude(rol=Rol.MEDEBEWONER).values_list("dossier_id", "persoon_id"):
            leden[dossier].append(persoon)
    hebben = set(
        Pas.objects.filter(dossier__in=dossiers)
        .exclude(stappen__soort=Passtap.Soort.VERLOREN)
        .values_list("dossier_id", "toekenning__regeling", "persoon_id")
    )
    for een in toegekend:
        for persoon in leden[een.dossier_id] if een.persoon_id is None else (een.persoon_id,):
            if (een.dossier_id, een.regeling, persoon) not in hebben:
                yield een, persoon
