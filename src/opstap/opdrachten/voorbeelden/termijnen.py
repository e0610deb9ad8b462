"""Worked examples of deadlines and ages: when an advance and a decision are due, and when somebody counts."""

from __future__ import annotations

from opstap import gemeenten
from opstap.opdrachten.voorbeelden.vertaling import Onderwerp, Uitkomsten, Vast, Vertaling
from opstap.recht.algemeen.aow import aow_datum, maanden_later
from opstap.recht.algemeen.termijnen import uiterste_voorschotdatum
from opstap.recht.awb.soorten import Termijn
from opstap.recht.awb.termijnen import uiterste_dag


def _termijnen(vertaling: Vertaling) -> Uitkomsten:
    velden = vertaling.invoer.velden(("aanvraag", "leeftijd"))
    aanvraag = velden["aanvraag"].datum() if "aanvraag" in velden else vertaling.datum
    if aanvraag is None:
        return {}
    return {
        "uiterste_voorschot": Vast(uiterste_voorschotdatum(aanvraag).isoformat()),
        "uiterste_beslissing": Vast(uiterste_dag(Termijn.AANVRAAG, aanvraag).isoformat()),
    }


def _leeftijd(maanden: int) -> Vast:
    """An age in years and months; whole years may be written without months."""
    tekst = f"{maanden // 12} jaar en {maanden % 12} maanden"
    return Vast(tekst) if maanden % 12 else Vast(tekst, ook=(f"{maanden // 12} jaar",))


def _aow_leeftijd(vertaling: Vertaling) -> Uitkomsten:
    velden = vertaling.invoer.velden(("geboortedatum",))
    geboren = velden["geboortedatum"].datum() if "geboortedatum" in velden else None
    if geboren is None:
        vertaling.invoer.fout("VOORBEELD-ONVOLLEDIG", '"geboortedatum" ontbreekt')
        return {}
    bereikt, maanden = aow_datum(geboren)
    return {
        "aow_datum": Vast(bereikt.isoformat()),
        "aow_leeftijd": _leeftijd(maanden),
    }


def _leeftijd_kostendeler(vertaling: Vertaling) -> Uitkomsten:
    velden = vertaling.invoer.velden(("medebewoner_geboortedatum",))
    geboren = velden["medebewoner_geboortedatum"].datum() if velden else None
    grens = gemeenten.regelboek().op(vertaling.datum).plan.knoop("leeftijdsgrens_kostendeler").waarde
    if geboren is None or grens is None:
        return {}
    return {"telt_mee_vanaf": Vast(maanden_later(geboren, 12 * grens.bedrag).isoformat())}


ONDERWERPEN: dict[str, Onderwerp] = {
    "termijnen": _termijnen,
    "aow-leeftijd": _aow_leeftijd,
    "leeftijd kostendeler": _leeftijd_kostendeler,
}
