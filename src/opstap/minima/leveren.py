"""What follows from a grant: money, a credit, a pass; or what somebody else delivers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from opstap.gemeenten.regelingen import Leverwijze
from opstap.kern import feiten
from opstap.kern.models import Gezinslid, Persoon, Rol
from opstap.kern.tijdvak import maand_van
from opstap.minima import passen, tegoeden, uitbetalen
from opstap.minima.models import Toekenning
from opstap.minima.toekenningen import declaratie
from opstap.regels.fouten import OpstapFout


def lever(toegekend: Sequence[Toekenning], *, door: str, nu: datetime) -> None:
    """Give what these grants are about.

    Goods, insurance, vouchers and waivers are given by others, from the grant itself. Errors: those of a
    payment, REGELING-LENING.
    """
    for toekenning in toegekend:
        wijze = declaratie(toekenning.gemeente_id, toekenning.regeling).leverwijze
        if wijze == Leverwijze.LENING:
            raise OpstapFout(
                "REGELING-LENING",
                "Een lening uit een regeling wordt nog niet uitbetaald. Verstrek haar als lening bij de "
                "bijstand.",
            )
        if wijze == Leverwijze.PAS:
            for persoon in _wie(toekenning, nu):
                passen.maak(toekenning, persoon, door=door, nu=nu)
        if wijze in (Leverwijze.PAS, Leverwijze.TEGOED) and toekenning.bedrag_cent:
            tegoeden.geef(
                toekenning,
                doel=toekenning.regeling,
                bedrag_cent=toekenning.bedrag_cent,
                geldig=toekenning.geldig,
                door=door,
                nu=nu,
            )
    geld = [een for een in toegekend if _is_geld(een)]
    if geld:
        uitbetalen.betaal(geld, maand=maand_van(geld[0].geldig.lower), nu=nu)


def _is_geld(toekenning: Toekenning) -> bool:
    return declaratie(toekenning.gemeente_id, toekenning.regeling).leverwijze == Leverwijze.GELD


def _wie(toekenning: Toekenning, nu: datetime) -> Iterable[Persoon]:
    """Whom a grant is for: one person, or everybody in the household on its first day."""
    if toekenning.persoon is not None:
        return [toekenning.persoon]
    leden = feiten.op(Gezinslid, toekenning.geldig.lower, nu).filter(dossier=toekenning.dossier_id)
    return [lid.persoon for lid in leden.exclude(rol=Rol.MEDEBEWONER).select_related("persoon")]
