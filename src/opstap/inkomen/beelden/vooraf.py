"""What is known of a household before it applies: who they are, and facts that need not be asked again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from opstap.gemeenten import regelboek
from opstap.gevallen.geval import gevallen_op
from opstap.inkomen.beelden.huishouden import Adresbeeld, Huisgenoot, huishoudbeeld
from opstap.kern.models import Dossier
from opstap.regels.beslissen import Geval
from opstap.regels.regel import Feit

_GETOOND = ("netto_loon", "overig_inkomen", "vermogen", "overwaarde_woning", "woonsituatie")
"""The facts that a resident can check at a glance."""


@dataclass(frozen=True)
class Vooraf:
    """`geval` is None where too little is known to ask only the rest; `feiten`: (title, value, whose)."""

    huishouden: tuple[Huisgenoot, ...]
    adres: Adresbeeld | None
    rekening: str
    feiten: tuple[tuple[str, str, str], ...]
    geval: Geval | None


def vooraf(dossier: Dossier, maand: date, *, nu: datetime) -> Vooraf:
    """What is known now about this month; for whoever came through the gate."""
    beeld = huishoudbeeld(dossier, gold_op=maand, bekend_op=nu)
    gevallen = gevallen_op([dossier.pk], maand, nu)
    volledig = len(gevallen) == 1 and gevallen.beletsels[0] is None
    return Vooraf(
        huishouden=beeld.huishouden,
        adres=beeld.adres,
        rekening=beeld.iban_gemaskeerd,
        feiten=_getoond(dossier, maand, gevallen.geval(0)) if volledig else (),
        geval=_gevraagd(dossier, maand, gevallen.geval(0)) if volledig else None,
    )


def _gevraagd(dossier: Dossier, maand: date, geval: Geval) -> Geval:
    """Without what the municipality judges: that is never taken over from before."""
    plan = regelboek(dossier.gemeente_id).op(maand).plan

    def zonder_oordeel(rij: dict[str, int | bool]) -> dict[str, int | bool]:
        return {
            naam: waarde
            for naam, waarde in rij.items()
            if naam in plan.op_naam
            and not (isinstance((feit := plan.knoop(naam).verklaring), Feit) and feit.oordeel)
        }

    return Geval(
        zonder_oordeel(dict(geval.gezin)),
        tuple({"rol": rij["rol"], **zonder_oordeel(dict(rij))} for rij in geval.personen),
    )


def _getoond(dossier: Dossier, maand: date, geval: Geval) -> tuple[tuple[str, str, str], ...]:
    plan = regelboek(dossier.gemeente_id).op(maand).plan
    gevonden = []
    for naam in _GETOOND:
        verklaring = plan.knoop(naam).verklaring
        for nummer, rij in ((None, geval.gezin), *enumerate(geval.personen)):
            if naam in rij:
                wie = "" if nummer is None else str(nummer)
                gevonden.append((verklaring.titel, verklaring.soort.toon(int(rij[naam])), wie))
    return tuple(gevonden)
