"""Who lives where and with whom: a move, somebody who joins or leaves the household, a birth.

Each gives the facts that change together; writing them is for `nieuwe_feiten` and `wijzigingsmeldingen`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from opstap.inkomen.wijziging.nieuwe_feiten import EindeFeit, Gevolg, NieuwFeit
from opstap.kern import feiten
from opstap.kern.models import Adres, Bewoning, Dossier, Gezinslid, Rol
from opstap.kern.tijdvak import vanaf
from opstap.regels.fouten import OpstapFout


@dataclass(frozen=True)
class Bewoner:
    """Somebody of the household, or who lives at the same address."""

    persoon_id: int
    naam: str
    rol: Rol


def bewoners(dossier: Dossier, *, op: date, bekend_op: datetime) -> tuple[Bewoner, ...]:
    """Who belongs to the household on this day, and who else lives at the address of the applicant."""
    leden = [
        Bewoner(lid.persoon_id, str(lid.persoon), Rol(lid.rol))
        for lid in feiten.op(Gezinslid, op, bekend_op)
        .filter(dossier=dossier)
        .select_related("persoon")
        .order_by("rol", "persoon_id")
    ]
    eigen = {lid.persoon_id for lid in leden}
    anderen = (
        feiten.op(Bewoning, op, bekend_op)
        .filter(
            adres__in=feiten.op(Bewoning, op, bekend_op)
            .filter(persoon__in=[lid.persoon_id for lid in leden if lid.rol == Rol.AANVRAGER])
            .values("adres")
        )
        .exclude(persoon__in=eigen)
        .select_related("persoon")
        .order_by("persoon_id")
    )
    return (*leden, *(Bewoner(een.persoon_id, str(een.persoon), Rol.MEDEBEWONER) for een in anderen))


def verhuist(personen: Sequence[int], adres: Adres, *, per: date) -> Gevolg:
    """These people live at this address from that day on. Errors: VERHUIZING-NIEMAND."""
    if not personen:
        raise OpstapFout("VERHUIZING-NIEMAND", "Kies ten minste één persoon die verhuist.")
    return Gevolg([NieuwFeit(Bewoning, vanaf(per), {"persoon_id": een, "adres": adres}) for een in personen])


def komt_erbij(dossier: Dossier, persoon_id: int, *, rol: Rol, per: date, bekend_op: datetime) -> Gevolg:
    """Somebody lives with the household from that day on: as partner, as child, or at the same address only.

    What more the rules ask about somebody is not filled in: it shows as a gap. Errors: ADRES-ONBEKEND.
    """
    tijd = vanaf(per)
    adres_id = _adres_van_aanvrager(dossier, per, bekend_op)
    nieuw = [NieuwFeit(Bewoning, tijd, {"persoon_id": persoon_id, "adres_id": adres_id})]
    if rol is not Rol.MEDEBEWONER:
        wie = {"dossier": dossier, "persoon_id": persoon_id, "rol": rol.value}
        nieuw.append(NieuwFeit(Gezinslid, tijd, wie))
    return Gevolg(nieuw)


def gaat_weg(dossier: Dossier, bewoner: Bewoner, *, per: date, adres: Adres | None) -> Gevolg:
    """Somebody no longer lives with the household from that day on; `adres` is the new one, when known.

    Errors: AANVRAGER-BLIJFT.
    """
    if bewoner.rol == Rol.AANVRAGER:
        raise OpstapFout(
            "AANVRAGER-BLIJFT",
            "De aanvrager kan niet uit het eigen dossier vertrekken. Leg een verhuizing vast, of beëindig de "
            "uitkering.",
        )
    persoon = {"persoon_id": bewoner.persoon_id}
    einde: list[EindeFeit] = []
    if bewoner.rol != Rol.MEDEBEWONER:
        einde.append(EindeFeit(Gezinslid, per, {"dossier": dossier, **persoon}))
    if adres is None:
        return Gevolg((), [*einde, EindeFeit(Bewoning, per, persoon)])
    return Gevolg([NieuwFeit(Bewoning, vanaf(per), {**persoon, "adres": adres})], einde)


def _adres_van_aanvrager(dossier: Dossier, per: date, bekend_op: datetime) -> int:
    leden = feiten.op(Gezinslid, per, bekend_op).filter(dossier=dossier, rol=Rol.AANVRAGER)
    woont = feiten.op(Bewoning, per, bekend_op).filter(persoon__in=leden.values("persoon")).first()
    if woont is None:
        raise OpstapFout(
            "ADRES-ONBEKEND", "Op die dag is geen adres van de aanvrager bekend. Leg eerst het adres vast."
        )
    return woont.adres_id
