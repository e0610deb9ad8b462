"""Worked examples of deadlines and ages: when an advance and a decision are due, and when somebody counts."""

from __future__ import annotations

from opstap import gemeenten
from opstap.opdrachten.voorbeelden.gegevens import een_waarde
from opstap.opdrachten.voorbeelden.vertaling import Antwoord, Onderwerp, Uitkomsten, Vast, Vertaling
from opstap.recht.algemeen.aow import aow_datum, maanden_later
from opstap.recht.algemeen.termijnen import uiterste_voorschotdatum
from opstap.recht.awb.soorten import Termijn
from opstap.recht.awb.termijnen import uiterste_dag
from opstap.recht.participatiewet import Rol
from opstap.regels import dag
from opstap.regels.beslissen import Geval

AANVRAAG = ("aanvraag", "aanvraagdatum", "datum_aanvraag")
GEBOREN = ("medebewoner_geboortedatum", "geboortedatum")


def _termijnen(vertaling: Vertaling) -> Uitkomsten:
    velden = vertaling.invoer.velden((*AANVRAAG, "leeftijd"))
    plek = een_waarde(velden, AANVRAAG)
    aanvraag = vertaling.datum if plek is None else plek.datum()
    if aanvraag is None:
        return {}
    voorschot = Vast(uiterste_voorschotdatum(aanvraag).isoformat())
    beslissing = Vast(uiterste_dag(Termijn.AANVRAAG, aanvraag).isoformat())
    return {
        **dict.fromkeys(("uiterste_voorschot", "voorschot_uiterlijk"), voorschot),
        **dict.fromkeys(("uiterste_beslissing", "uiterste_beslisdatum", "beslissing_uiterlijk"), beslissing),
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
    uitkomsten: dict[str, Antwoord | Vast] = {
        "aow_datum": Vast(bereikt.isoformat()),
        "aow_leeftijd": _leeftijd(maanden),
    }
    if vertaling.datums:
        geval = Geval({}, ({"rol": int(Rol.AANVRAGER), "geboortedatum": int(dag(geboren))},))
        bereikt_al = Antwoord(vertaling.datum, geval, "aow_leeftijd_bereikt", 0)
        uitkomsten |= dict.fromkeys(("aow_bereikt", "aow_leeftijd_bereikt", "aow"), bereikt_al)
    return uitkomsten


def _leeftijd_kostendeler(vertaling: Vertaling) -> Uitkomsten:
    """From when a housemate is old enough to count, and whether that is so on the day of the example."""
    velden = vertaling.invoer.velden(GEBOREN)
    plek = een_waarde(velden, GEBOREN)
    geboren = None if plek is None else plek.datum()
    grens = gemeenten.regelboek().op(vertaling.datum).plan.knoop("leeftijdsgrens_kostendeler").waarde
    if geboren is None or grens is None:
        vertaling.invoer.fout("VOORBEELD-ONVOLLEDIG", '"medebewoner_geboortedatum" ontbreekt')
        return {}
    geval = Geval({}, ({"rol": int(Rol.MEDEBEWONER), "geboortedatum": int(dag(geboren))},))
    return {
        "telt_mee_vanaf": Vast(maanden_later(geboren, 12 * grens.bedrag).isoformat()),
        "telt_mee": Antwoord(vertaling.datum, geval, "huisgenoot_heeft_leeftijd", 0),
        "leeftijd": Antwoord(vertaling.datum, geval, "leeftijd", 0),
    }


ONDERWERPEN: dict[str, Onderwerp] = {
    "termijnen": _termijnen,
    "aow-leeftijd": _aow_leeftijd,
    "leeftijd kostendeler": _leeftijd_kostendeler,
}
