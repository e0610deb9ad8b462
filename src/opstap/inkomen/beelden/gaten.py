"""What the rules still need to know of a household: each gap with the kind of fact that fills it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from opstap.gemeenten import regelboek
from opstap.gevallen.bronnen import BRONNEN, Bron
from opstap.gevallen.geval import gevallen_op
from opstap.inkomen.beoordeling.aanvulling import VOORAF, geval_in
from opstap.inkomen.beoordeling.besluitvorming import oordeel
from opstap.inkomen.beoordeling.rekenen import volgende_maand
from opstap.inkomen.models import Uitkering
from opstap.kern.models import Dossier, Persoon, Zaak
from opstap.kern.tijdvak import maand_van
from opstap.regels.fouten import FeitOntbreekt, OpstapFout
from opstap.regels.graaf import Plan

_SOORT = {naam: bron for bron in (*BRONNEN, VOORAF) for naam in bron.invoer}
"""Per input of the rules the source that gives it."""


@dataclass(frozen=True, slots=True)
class Gat:
    """Something that is not known and that the outcome depends on."""

    zin: str
    soort: str = ""
    """The kind of fact that fills it: the alias of its source; '' when no single fact does."""
    persoon_id: int | None = None
    naam: str = ""
    """Of whom it is not known; '' when it is about the household."""


def gaten(dossier: Dossier, dag: date, bekend_op: datetime) -> tuple[Gat, ...]:
    """What is missing to decide about the month of this day, as known at this moment; empty when nothing."""
    try:
        oordeel(dossier.gemeente_id, maand_van(dag), geval_in(dossier.pk, dag, bekend_op))
    except FeitOntbreekt as fout:
        return van_fout(fout, dossier, dag, bekend_op)
    except OpstapFout as fout:
        return (Gat(fout.zin),)
    return ()


def gaten_nu(dossier: Dossier, vandaag: date, bekend_op: datetime) -> tuple[Gat, ...] | None:
    """What is missing to compute the next whole month; None when nobody applied and no benefit runs."""
    loopt = Uitkering.objects.filter(dossier=dossier, geldig__contains=vandaag).exists()
    gevraagd = Zaak.objects.filter(dossier=dossier, soort=Zaak.Soort.AANVRAAG, afgerond_op=None).exists()
    return gaten(dossier, rekenmaand(vandaag), bekend_op) if loopt or gevraagd else None


def rekenmaand(vandaag: date) -> date:
    """The first whole month from today on: what changed within this month counts from then."""
    return vandaag if vandaag.day == 1 else volgende_maand(vandaag)


def van_fout(fout: FeitOntbreekt, dossier: Dossier, dag: date, bekend_op: datetime) -> tuple[Gat, ...]:
    """The gaps that the rules named, each once per person."""
    plan = regelboek(dossier.gemeente_id).op(dag).plan
    gevallen = gevallen_op([dossier.pk], dag, bekend_op)
    personen = gevallen.personen(0) if len(gevallen) else ()
    namen = {een.pk: str(een) for een in Persoon.objects.filter(pk__in=personen)}
    gevonden = []
    for naam, plek in fout.feiten:
        bron = _SOORT.get(naam) or _omvattend(plan, naam)
        persoon = personen[plek] if plek is not None and plek < len(personen) else None
        gevonden.append(
            Gat(
                _wat_ontbreekt(plan.knoop(naam).verklaring),
                bron.alias if bron is not None else "",
                persoon,
                namen.get(persoon, "") if persoon is not None else "",
            )
        )
    return tuple(dict.fromkeys(gevonden))


def _omvattend(plan: Plan, naam: str) -> Bron | None:
    """The kind of fact that says as a whole what this input is a part of ('has a right of their own')."""
    deel = plan.knoop(naam).index
    for geheel, bron in _SOORT.items():
        if geheel in plan.op_naam and plan.knoop(geheel).rust_op >> deel & 1:
            return bron
    return None


def _wat_ontbreekt(verklaring: Any) -> str:
    return str(getattr(verklaring, "vraag", "") or verklaring.titel)
