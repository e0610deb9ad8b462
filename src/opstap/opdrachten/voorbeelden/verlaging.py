"""Worked examples of the lowering of the norm for housing and for school leavers (art. 27 and 28)."""

from __future__ import annotations

from opstap.opdrachten.invoerlezer import Plek
from opstap.opdrachten.voorbeelden.gegevens import een_waarde
from opstap.opdrachten.voorbeelden.huishoudenlezer import lees_huishouden, namen_van_huishouden
from opstap.opdrachten.voorbeelden.vertaling import Antwoord, Bekend, Onderwerp, Uitkomsten, Vertaling
from opstap.recht.participatiewet import Woonsituatie
from opstap.regels.beslissen import Geval

GEHUWDENNORM = ("gehuwdennorm", "norm_gehuwden", "rekennorm")
NORM = ("norm",)
PERCENTAGE = ("percentage", "verlaging_percentage", "percentage_van_gehuwdennorm")
WOONLASTEN = {
    "geen_woonlasten": Woonsituatie.GEEN_WOONLASTEN,
    "geen": Woonsituatie.GEEN_WOONLASTEN,
    "dakloos": Woonsituatie.GEEN_WOONLASTEN,
    "lagere_woonlasten": Woonsituatie.DEELS_WOONLASTEN,
    "deels_woonlasten": Woonsituatie.DEELS_WOONLASTEN,
    "deels": Woonsituatie.DEELS_WOONLASTEN,
    "gewoon": Woonsituatie.GEWOON,
}
WOONSITUATIE = ("woonsituatie", "woonlasten")
PERCENTAGE_VAN = {
    Woonsituatie.GEEN_WOONLASTEN: "percentage_geen_woonlasten",
    Woonsituatie.DEELS_WOONLASTEN: "percentage_lagere_woonlasten",
}


def _woonsituatie(vertaling: Vertaling) -> Uitkomsten:
    """The law sets no percentage: the example gives it, or the municipality has one."""
    velden = _velden(vertaling, WOONSITUATIE)
    plek = een_waarde(velden, WOONSITUATIE)
    woonsituatie = (plek.keuze(WOONLASTEN) if plek is not None else None) or Woonsituatie.GEEN_WOONLASTEN
    gezin: Bekend = {"tellende_woonsituatie": int(woonsituatie), "recente_schoolverlater": False}
    percentage = _percentage(velden)
    if percentage is not None and woonsituatie in PERCENTAGE_VAN:
        gezin[PERCENTAGE_VAN[woonsituatie]] = percentage
    return _uitkomsten(vertaling, velden, gezin, "verlaging_woonsituatie")


def _schoolverlater(vertaling: Vertaling) -> Uitkomsten:
    velden = _velden(vertaling, ())
    gezin: Bekend = {"tellende_woonsituatie": int(Woonsituatie.GEWOON), "recente_schoolverlater": True}
    percentage = _percentage(velden)
    if percentage is not None:
        gezin["percentage_schoolverlater"] = percentage
    return _uitkomsten(vertaling, velden, gezin, "verlaging_schoolverlater")


def _velden(vertaling: Vertaling, ook: tuple[str, ...]) -> dict[str, Plek]:
    huishouden = namen_van_huishouden(vertaling.invoer)
    return vertaling.invoer.velden((*GEHUWDENNORM, *NORM, *PERCENTAGE, *ook, *huishouden))


def _percentage(velden: dict[str, Plek]) -> int | None:
    plek = een_waarde(velden, PERCENTAGE)
    return None if plek is None else plek.procent()


def _uitkomsten(vertaling: Vertaling, velden: dict[str, Plek], gezin: Bekend, verlaging: str) -> Uitkomsten:
    """Of a household that is described the norm is computed; else it may be given."""
    for namen, knoop in ((GEHUWDENNORM, "norm_gehuwden"), (NORM, "norm")):
        plek = een_waarde(velden, namen)
        if plek is not None:
            gezin[knoop] = plek.bedrag() or 0
    beschreven = set(velden) - {*GEHUWDENNORM, *NORM, *PERCENTAGE, *WOONSITUATIE}
    personen = lees_huishouden(vertaling, velden).geval().personen if beschreven else ()
    geval = Geval(gezin, personen)
    uitkomsten = {"verlaging": verlaging}
    if personen or "norm" in gezin:
        uitkomsten |= {"norm": "norm", "norm_na_verlaging": "bijstandsnorm", "bijstandsnorm": "bijstandsnorm"}
    return {
        sleutel: Antwoord(vertaling.datum, geval, naam, gemeente=vertaling.gemeente)
        for sleutel, naam in uitkomsten.items()
    }


ONDERWERPEN: dict[str, Onderwerp] = {
    "verlaging woonsituatie": _woonsituatie,
    "verlaging woonlasten": _woonsituatie,
    "verlaging schoolverlater": _schoolverlater,
    "verlaging schoolverlaters": _schoolverlater,
}
