"""Worked examples of gifts, protective administration and the vet."""

from __future__ import annotations

import re
from datetime import date

from opstap.opdrachten.invoerlezer import Plek
from opstap.opdrachten.voorbeelden.huishouden import LEEFVORMEN
from opstap.opdrachten.voorbeelden.lokaal import TIJD, antwoord, dag_van, eerste
from opstap.opdrachten.voorbeelden.vertaling import Bekend, Onderwerp, Uitkomsten, Vertaling
from opstap.recht.minima import Bewindsoort
from opstap.recht.participatiewet import Leefvorm

VRIJ_DOEL = (
    "gift_huurachterstand", "gift_achterstand_huur", "gift_waterachterstand", "gift_drinkwater",
    "gift_zorgverzekering", "gift_achterstand_zorgverzekering", "gift_energieachterstand", "gift_energie",
    "gift_gas", "gift_elektra", "gift_warmte", "gift_wmo", "gift_wmo_voorziening", "gift_met_bestemming",
)  # fmt: skip
NATURA = ("natura", "gift_natura", "voedselbank", "gift_voedselbank", "natura_voedselbank", "weggeefwinkel")
VORMEN = {
    "alleenstaande": Leefvorm.ALLEENSTAANDE,
    "alleenstaande_ouder": Leefvorm.ALLEENSTAANDE_OUDER,
    "gehuwden": Leefvorm.GEHUWDEN,
}
LANDELIJKE_GIFTENGRENS = date(2026, 1, 1)
"""From this day the law itself says how much is free, and the policy of a municipality no longer counts."""
BEHANDELING = ("vaccinatie", "chip", "sterilisatie", "castratie", "euthanasie")
ZONDER_BTW = ("jaarbedrag_exclusief_btw", "jaarbedrag_zonder_btw")


def _giften(vertaling: Vertaling) -> Uitkomsten:
    """A year stands for its last day, when all gifts of the calendar year are known."""
    velden = vertaling.invoer.velden((*TIJD, "leefvorm", "giften", *VRIJ_DOEL, *NATURA))
    dag = dag_van(vertaling, velden, in_jaar=(12, 31))
    vorm = velden["leefvorm"].keuze(LEEFVORMEN) if "leefvorm" in velden else None
    if vorm is None:
        vertaling.invoer.fout("VOORBEELD-ONVOLLEDIG", '"leefvorm" ontbreekt')
        return {}
    giften = velden["giften"].lijst() if "giften" in velden else []
    gezin: Bekend = {
        "leefvorm": int(VORMEN[vorm]),
        "giften_in_jaar": sum(plek.bedrag() or 0 for plek in giften),
        "giften_met_vrij_doel": sum(velden[naam].bedrag() or 0 for naam in VRIJ_DOEL if naam in velden),
    }
    if eerste(velden, NATURA) is not None:
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
    }


def _soort_bewind(plek: Plek) -> Bewindsoort | None:
    """The kind of administration, in the many ways in which tariffs name it."""
    tekst = (plek.tekst() or "").casefold()
    paar = re.search(r"\b(paar|echtpaar|gehuwd\w*|samenwonend\w*|twee personen)\b", tekst.replace("_", " "))
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
    velden = vertaling.invoer.velden((*TIJD, "maandtarief", "soort", *ZONDER_BTW))
    dag = dag_van(vertaling, velden)
    gezin: Bekend = {}
    if "maandtarief" in velden:
        gezin["bewind_maandtarief"] = velden["maandtarief"].bedrag() or 0
    elif "soort" in velden:
        soort = _soort_bewind(velden["soort"])
        if soort is not None:
            gezin["bewindsoort"] = int(soort)
    zonder_btw = eerste(velden, ZONDER_BTW)
    if zonder_btw is not None:
        gezin["bewind_jaarbedrag_zonder_btw"] = zonder_btw.bedrag() or 0
    maand = "bewind_maandtarief" if zonder_btw is None else "bewind_maandbedrag_met_btw"
    return {
        "jaarbedrag": antwoord(vertaling, dag, gezin, "bewind_jaarbedrag"),
        "maandtarief": antwoord(vertaling, dag, gezin, "bewind_maandtarief"),
        "maandbedrag_inclusief_btw": antwoord(vertaling, dag, gezin, maand),
    }


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
