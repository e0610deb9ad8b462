"""Worked examples of deadlines and ages: when one may apply, must have a decision, and counts."""

from __future__ import annotations

from opstap import gemeenten
from opstap.opdrachten.voorbeelden.huishouden import HOOGSTE_LEEFTIJD
from opstap.opdrachten.voorbeelden.vertaling import Onderwerp, Uitkomsten, Vast, Vertaling
from opstap.recht.algemeen.aow import aow_datum, maanden_later
from opstap.recht.algemeen.termijnen import (
    uiterste_beslisdatum,
    uiterste_voorschotdatum,
    vroegste_aanvraagdatum,
)


def _zoektermijn(vertaling: Vertaling) -> Uitkomsten:
    velden = vertaling.invoer.velden(("melding", "leeftijd", "leeftijden"))
    melding = velden["melding"].datum() if "melding" in velden else vertaling.datum
    plekken = velden["leeftijden"].lijst() if "leeftijden" in velden else []
    if "leeftijd" in velden:
        plekken.append(velden["leeftijd"])
    leeftijden = [plek.geheel(18, HOOGSTE_LEEFTIJD) for plek in plekken]
    if not leeftijden:
        vertaling.invoer.fout("VOORBEELD-ONVOLLEDIG", '"leeftijd" ontbreekt')
    if melding is None or None in leeftijden or not leeftijden:
        return {}
    vroegste = vroegste_aanvraagdatum(melding, tuple(int(leeftijd or 0) for leeftijd in leeftijden))
    return {"vroegste_aanvraag": Vast(vroegste.isoformat())}


def _termijnen(vertaling: Vertaling) -> Uitkomsten:
    velden = vertaling.invoer.velden(("aanvraag", "leeftijd"))
    aanvraag = velden["aanvraag"].datum() if "aanvraag" in velden else vertaling.datum
    if aanvraag is None:
        return {}
    return {
        "uiterste_voorschot": Vast(uiterste_voorschotdatum(aanvraag).isoformat()),
        "uiterste_beslissing": Vast(uiterste_beslisdatum(aanvraag).isoformat()),
    }


def _aow_leeftijd(vertaling: Vertaling) -> Uitkomsten:
    velden = vertaling.invoer.velden(("geboortedatum",))
    geboren = velden["geboortedatum"].datum() if "geboortedatum" in velden else None
    if geboren is None:
        vertaling.invoer.fout("VOORBEELD-ONVOLLEDIG", '"geboortedatum" ontbreekt')
        return {}
    bereikt, maanden = aow_datum(geboren)
    return {
        "aow_datum": Vast(bereikt.isoformat()),
        "aow_leeftijd": Vast(f"{maanden // 12} jaar en {maanden % 12} maanden"),
    }


def _leeftijd_kostendeler(vertaling: Vertaling) -> Uitkomsten:
    velden = vertaling.invoer.velden(("medebewoner_geboortedatum",))
    geboren = velden["medebewoner_geboortedatum"].datum() if velden else None
    grens = gemeenten.regelboek().op(vertaling.datum).plan.knoop("leeftijdsgrens_kostendeler").waarde
    if geboren is None or grens is None:
        return {}
    return {"telt_mee_vanaf": Vast(maanden_later(geboren, 12 * grens.bedrag).isoformat())}


ONDERWERPEN: dict[str, Onderwerp] = {
    "zoektermijn": _zoektermijn,
    "termijnen": _termijnen,
    "aow-leeftijd": _aow_leeftijd,
    "leeftijd kostendeler": _leeftijd_kostendeler,
}
