"""Worked examples of the protected earnings level and of what may be taken of assistance."""

from __future__ import annotations

from opstap.opdrachten.voorbeelden.handhaving import (
    INKOMEN,
    NORM,
    bijstand_uit_norm,
    bijstand_van_huishouden,
    dag_van,
    inkomen_naast_bijstand,
)
from opstap.opdrachten.voorbeelden.huishoudenlezer import namen_van_huishouden
from opstap.opdrachten.voorbeelden.vertaling import Antwoord, Bekend, Onderwerp, Uitkomsten, Vertaling
from opstap.regels.beslissen import Geval

LEEFVORMEN = ("alleenstaande", "alleenstaande_ouder", "gehuwden")
NORMEN = {f"norm_{leefvorm}": leefvorm for leefvorm in LEEFVORMEN}
VERHOGING = "verhoging_woonkosten_en_zorgpremie"
UITKOMSTEN = {
    "beslagvrije_voet": "beslagvrije_voet",
    "beslagruimte": "beslagruimte",
    "maximale_inhouding": "beslagruimte",
    "maximale_inhouding_5_procent": "beslagruimte",
    "maximale_inhouding_10_procent": "beslagruimte",
    "afloscapaciteit": "beslagruimte",
}


def _beslag(vertaling: Vertaling) -> Uitkomsten:
    """For one norm or a household, or for the norm of each kind of household that the example names."""
    huishouden = namen_van_huishouden(vertaling.invoer)
    velden = vertaling.invoer.velden((*NORM, *INKOMEN, *NORMEN, VERHOGING, *huishouden))
    datum = dag_van(vertaling)
    verhoging = (velden[VERHOGING].bedrag() or 0) if VERHOGING in velden else 0
    vast: Bekend = {"maatregel_geldt": False, "verhoging_beslagvrije_voet": verhoging}
    gezin = bijstand_uit_norm(velden, inkomen_naast_bijstand(velden))
    van_huishouden, personen = ({}, ()) if gezin else bijstand_van_huishouden(vertaling, velden)
    gezin |= van_huishouden
    geval = Geval({**gezin, **vast}, personen)
    uitkomsten = {sleutel: Antwoord(datum, geval, naam) for sleutel, naam in UITKOMSTEN.items()}
    for sleutel, leefvorm in NORMEN.items():
        if sleutel in velden:
            eigen = Geval({**bijstand_uit_norm({"norm": velden[sleutel]}), **vast}, ())
            uitkomsten[leefvorm] = Antwoord(datum, eigen, "beslagvrije_voet")
    return uitkomsten


ONDERWERPEN: dict[str, Onderwerp] = {
    "beslagvrije voet": _beslag,
    "beslagruimte": _beslag,
}
