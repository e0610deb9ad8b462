"""Worked examples of gifts, protective administration and the vet."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from opstap.opdrachten.invoerlezer import Plek
from opstap.opdrachten.voorbeelden.gegevens import een_waarde
from opstap.opdrachten.voorbeelden.huishouden import (
    LEEFVORMEN,
)
from opstap.opdrachten.voorbeelden.lokaal import TIJD, antwoord, dag_van
from opstap.opdrachten.voorbeelden.vertaling import Bekend, Onderwerp, Uitkomsten, Vertaling
from opstap.recht.minima import Bewindsoort
from opstap.recht.participatiewet import Leefvorm

VRIJ_DOEL = re.compile(
    r"gift(en)?_.*(huur|water|zorgverzekering|energie|gas|elektr|warmte|wmo|met_bestemming)"
)
NATURA = re.compile(r".*(natura|voedselbank|weggeefwinkel).*")
"""The purposes that the policy itself leaves free, as an example may name them."""
GIFTNAMEN = (
    "gift_huurachterstand", "gift_drinkwater", "gift_zorgverzekering", "gift_energie", "gift_warmte",
    "gift_wmo_voorziening", "gift_natura", "gift_voedselbank", "weggeefwinkel",
)  # fmt: skip
VORMEN = {
    "alleenstaande": Leefvorm.ALLEENSTAANDE,
    "alleenstaande_ouder": Leefvorm.ALLEENSTAANDE_OUDER,
    "gehuwden": Leefvorm.GEHUWDEN,
}
LANDELIJKE_GIFTENGRENS = date(2026, 1, 1)
"""From this day the law itself says how much is free, and the policy of a municipality no longer counts."""
GIFTEN = ("giften", "gift")
MELDTERMIJN = ("meldtermijn", "meldtermijn_weken", "melden_binnen_weken")
BEHANDELING = ("vaccinatie", "chip", "sterilisatie", "castratie", "euthanasie")
BTW = ("btw", "met_btw", "rekent_btw", "btw_verschuldigd")
DOOR_FAMILIE = (Bewindsoort.FAMILIE, Bewindsoort.FAMILIE_PAAR)
ZONDER_BTW = ("jaarbedrag_exclusief_btw", "jaarbedrag_zonder_btw")
MAAND_ZONDER_BTW = ("maandbedrag_exclusief_btw", "maandtarief_exclusief_btw", "maandbedrag_zonder_btw")
MAANDTARIEF = ("maandtarief", "tarief_per_maand", "maandbedrag")
AANTAL_MAANDEN = ("maanden", "aantal_maanden")
MAANDEN = 12
MEESTE_MAANDEN = 120


def _giften(vertaling: Vertaling) -> Uitkomsten:
    """A year stands for its last day, when all gifts of the calendar year are known."""
    bijzonder = [naam for naam in vertaling.invoer.namen() if VRIJ_DOEL.match(naam) or NATURA.fullmatch(naam)]
    velden = vertaling.invoer.velden((*TIJD, "leefvorm", *GIFTEN, *GIFTNAMEN, *bijzonder))
    natura = [naam for naam in velden if NATURA.fullmatch(naam)]
    vrij_doel = [naam for naam in velden if VRIJ_DOEL.match(naam) and naam not in natura]
    dag = dag_van(vertaling, velden, in_jaar=(12, 31))
    vorm = velden["leefvorm"].keuze(LEEFVORMEN) if "leefvorm" in velden else None
    if vorm is None:
        vertaling.invoer.fout("VOORBEELD-ONVOLLEDIG", '"leefvorm" ontbreekt')
        return {}
    genoemd = [velden[naam] for naam in GIFTEN if naam in velden]
    if not genoemd and not vrij_doel and not natura:
        vertaling.invoer.fout("VOORBEELD-ONVOLLEDIG", '"giften" ontbreekt')
    giften = [plek for lijst in genoemd for plek in (lijst.lijst() if lijst.is_lijst else [lijst])]
    gezin: Bekend = {
        "leefvorm": int(VORMEN[vorm]),
        "giften_in_jaar": sum(plek.bedrag() or 0 for plek in giften),
        "giften_met_vrij_doel": sum(velden[naam].bedrag() or 0 for naam in vrij_doel),
    }
    if natura:
        vertaling.lees_als(
            "giften in natura van een voedselbank of hulporganisatie blijven buiten beschouwing"
        )
    if dag >= LANDELIJKE_GIFTENGRENS:
        gezin |= {
            "giften_van_gezin": gezin["giften_in_jaar"],
            "giften_van_gezin_eerder_dit_jaar": 0,
            "is_gehuwd": vorm == "gehuwden",
        }
        return {
            "vrij": antwoord(vertaling, dag, gezin, "vrije_giften"),
            "meerdere": antwoord(vertaling, dag, gezin, "giften_boven_grens"),
        }
    return {
        "vrij": antwoord(vertaling, dag, gezin, "giften_vrij"),
        "meerdere": antwoord(vertaling, dag, gezin, "giften_meerdere"),
        "melden": antwoord(vertaling, dag, gezin, "giften_melden"),
        **dict.fromkeys(MELDTERMIJN, antwoord(vertaling, dag, gezin, "giften_meldtermijn_weken")),
    }


def _soort_bewind(plek: Plek) -> Bewindsoort | None:
    """The kind of administration, in the many ways in which tariffs name it."""
    tekst = (plek.tekst() or "").casefold()
    paar = re.search(r"\b(paar|echtpaar|gehuwd\w*|samenwonend\w*|twee personen)\b", tekst.replace("_", " "))
    if re.search(r"familie|bekende", tekst):
        return Bewindsoort.FAMILIE_PAAR if paar else Bewindsoort.FAMILIE
    schulden = "schuld" in tekst and "zonder" not in tekst
    if paar and schulden:
        een = re.search(r"\b(een|één)\b", tekst.replace("_", " ").replace("een paar", "paar"))
        return Bewindsoort.PAAR_EEN_SCHULDEN if een else Bewindsoort.PAAR_SCHULDEN
    if paar:
        return Bewindsoort.PAAR
    if re.search(r"alleenstaand|standaard|persoon|problematisch", tekst):
        return Bewindsoort.ALLEENSTAANDE_SCHULDEN if schulden else Bewindsoort.ALLEENSTAANDE
    plek.fout(
        "BEWIND-SOORT", "zeg of het bewind voor een alleenstaande of een paar is, en of er schulden zijn"
    )
    return None


def _bewind(vertaling: Vertaling) -> Uitkomsten:
    """A tariff over a year, or over as many months as the example names."""
    velden = vertaling.invoer.velden(
        (*TIJD, *MAANDTARIEF, "soort", *BTW, *ZONDER_BTW, *MAAND_ZONDER_BTW, *AANTAL_MAANDEN)
    )
    dag = dag_van(vertaling, velden)
    gezin: Bekend = {}
    maandtarief = een_waarde(velden, MAANDTARIEF)
    if maandtarief is not None:
        gezin["bewind_maandtarief"] = maandtarief.bedrag() or 0
    elif "soort" in velden:
        soort = _soort_bewind(velden["soort"])
        if soort is not None:
            gezin["bewindsoort"] = int(soort)
            gezin["bewindvoerder_rekent_btw"] = True
        btw = een_waarde(velden, BTW)
        if btw is not None:
            gezin["bewindvoerder_rekent_btw"] = bool(btw.janee())
        elif soort not in DOOR_FAMILIE:
            vertaling.lees_als("de bewindvoerder rekent btw")
    zonder_btw, maand_zonder_btw = een_waarde(velden, ZONDER_BTW), een_waarde(velden, MAAND_ZONDER_BTW)
    if zonder_btw is not None:
        gezin["bewind_jaarbedrag_zonder_btw"] = zonder_btw.bedrag() or 0
    elif maand_zonder_btw is not None:
        gezin["bewind_jaarbedrag_zonder_btw"] = MAANDEN * (maand_zonder_btw.bedrag() or 0)
    met_btw = "bewind_jaarbedrag_zonder_btw" in gezin
    per_maand = antwoord(
        vertaling, dag, gezin, "bewind_maandbedrag_met_btw" if met_btw else "bewind_maandtarief"
    )
    uitkomsten = {
        "jaarbedrag": antwoord(vertaling, dag, gezin, "bewind_jaarbedrag"),
        "maandtarief": antwoord(vertaling, dag, gezin, "bewind_maandtarief"),
        "maandbedrag_inclusief_btw": per_maand,
        "jaarbedrag_exclusief_btw": antwoord(vertaling, dag, gezin, "bewind_jaarbedrag_zonder_btw"),
    }
    aantal = een_waarde(velden, AANTAL_MAANDEN)
    maanden = aantal.geheel(1, MEESTE_MAANDEN) if aantal is not None else None
    if maanden is not None:
        over_de_maanden = replace(per_maand, bewerk=lambda cent: maanden * cent)
        uitkomsten |= dict.fromkeys(("totaal", "bedrag", "kosten", "vergoeding"), over_de_maanden)
    return uitkomsten


def _dierenarts(vertaling: Vertaling) -> Uitkomsten:
    """The amounts are confirmed nowhere, so they count only when the example gives them."""
    gegeven = {
        "maximum": "dierenarts_maximum",
        "percentage_behandeling": "dierenarts_deel_behandeling",
        "percentage_medicijnen": "dierenarts_deel_medicijnen",
    }
    velden = vertaling.invoer.velden((*TIJD, *BEHANDELING, "medicijnen", "al_gebruikt", *gegeven))
    dag = dag_van(vertaling, velden)
    gezin: Bekend = {
        "dierenarts_behandeling": sum(velden[naam].bedrag() or 0 for naam in BEHANDELING if naam in velden),
        "dierenarts_medicijnen": (velden["medicijnen"].bedrag() or 0) if "medicijnen" in velden else 0,
        "dierenarts_al_gebruikt": (velden["al_gebruikt"].bedrag() or 0) if "al_gebruikt" in velden else 0,
    }
    for naam, knoop in gegeven.items():
        if naam in velden:
            plek = velden[naam]
            gezin[knoop] = (plek.bedrag() if naam == "maximum" else plek.procent()) or 0
    return {
        "vergoeding": antwoord(vertaling, dag, gezin, "dierenarts_vergoeding"),
        "eigen_bijdrage": antwoord(vertaling, dag, gezin, "dierenarts_eigen_bijdrage"),
    }


ONDERWERPEN: dict[str, Onderwerp] = {
    "giften": _giften,
    "bewindvoering_tarieven": _bewind,
    "dierenartsvoucher": _dierenarts,
}
