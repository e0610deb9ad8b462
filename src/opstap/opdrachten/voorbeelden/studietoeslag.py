"""Worked examples of the student allowance: by age, with or without a paid internship."""

from __future__ import annotations

from datetime import date

from opstap.opdrachten.voorbeelden.bewoners import (
    HOOGSTE_LEEFTIJD,
)
from opstap.opdrachten.voorbeelden.gegevens import een_waarde
from opstap.opdrachten.voorbeelden.vertaling import Antwoord, Bekend, Onderwerp, Uitkomsten, Vertaling
from opstap.regels.beslissen import Geval

VOORWAARDEN = {
    "studiefinanciering": "ontvangt_studiefinanciering",
    "ontvangt_studiefinanciering": "ontvangt_studiefinanciering",
    "wajong": "recht_op_wajong",
    "recht_op_wajong": "recht_op_wajong",
    "structurele_beperking": "kan_naast_studie_niet_verdienen",
    "kan_naast_studie_niet_verdienen": "kan_naast_studie_niet_verdienen",
}
STAGE = ("stagevergoeding", "stage", "inkomsten_stage")
STUDIETOESLAG = ("datum", "jaar", "leeftijd", *STAGE, *VOORWAARDEN)
UITKOMSTEN = {
    "toeslag": "studietoeslag",
    "studietoeslag": "studietoeslag",
    "bedrag_per_maand": "studietoeslag",
    "bedrag": "studietoeslag",
    "recht": "studietoeslag_recht",
    "korting": "studietoeslag_korting_stage",
}


def _studietoeslag(vertaling: Vertaling) -> Uitkomsten:
    """Whoever the example calls a student with the allowance has a right to it, unless it says otherwise."""
    velden = vertaling.invoer.velden(STUDIETOESLAG)
    datum = velden["datum"].datum() if "datum" in velden else None
    if datum is None and "jaar" in velden and (jaar := velden["jaar"].geheel(2000, 2100)) is not None:
        vertaling.lees_als("een jaar zonder maand: 1 januari")
        datum = date(jaar, 1, 1)
    mens: Bekend = {
        "ontvangt_studiefinanciering": True,
        "recht_op_wajong": False,
        "kan_naast_studie_niet_verdienen": True,
        "stagevergoeding": 0,
    }
    for sleutel, feit in VOORWAARDEN.items():
        if sleutel in velden and (ja := velden[sleutel].janee()) is not None:
            mens[feit] = ja
    if "leeftijd" in velden:
        mens["leeftijd"] = velden["leeftijd"].geheel(0, HOOGSTE_LEEFTIJD) or 0
    else:
        vertaling.invoer.fout("VOORBEELD-ONVOLLEDIG", '"leeftijd" ontbreekt')
    stage = een_waarde(velden, STAGE)
    if stage is None:
        vertaling.lees_als("er is geen stagevergoeding")
    else:
        mens["stagevergoeding"] = stage.bedrag() or 0
    geval = Geval({"recht_gelet_op_vermogen": True}, (mens,))
    return {
        sleutel: Antwoord(datum or vertaling.datum, geval, naam, 0, gemeente=vertaling.gemeente)
        for sleutel, naam in UITKOMSTEN.items()
    }


ONDERWERPEN: dict[str, Onderwerp] = {
    "studietoeslag": _studietoeslag,
    "individuele_studietoeslag": _studietoeslag,
}
