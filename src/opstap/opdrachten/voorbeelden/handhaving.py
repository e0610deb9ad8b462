"""What worked examples of measures, fines and recovery share: the day, and assistance from a norm."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from opstap.opdrachten.invoerlezer import Plek
from opstap.opdrachten.voorbeelden.gegevens import een_waarde
from opstap.opdrachten.voorbeelden.huishoudenlezer import lees_huishouden, namen_van_huishouden
from opstap.opdrachten.voorbeelden.vertaling import Antwoord, Bekend, Vertaling
from opstap.regels.beslissen import Geval

NORM = ("norm", "bijstandsnorm", "bijstand", "uitkering")
INKOMEN = ("inkomen", "inkomen_per_maand")
ALLEEN_BIJSTAND = frozenset({"bijstand", "geen", "nee", "bijstandsniveau", "op_bijstandsniveau"})
ZONDER_DATUM = date(2026, 1, 1)


def dag_van(vertaling: Vertaling, plek: Plek | None = None) -> date:
    """The day of the example, else the one it decides on, else that of the law's text of today."""
    if vertaling.datums:
        return vertaling.datums[0]
    datum = plek.datum() if plek is not None else None
    if datum is None:
        vertaling.lees_als("zonder datum: de wettekst van 1 januari 2026")
        return ZONDER_DATUM
    return datum


def bijstand_uit_norm(velden: Mapping[str, Plek], inkomen: Plek | None = None) -> Bekend:
    """Assistance of someone with a right to it: the norm, less income when the example names any."""
    norm = een_waarde(velden, NORM)
    if norm is None:
        return {}
    return {
        "recht_op_bijstand": True,
        "bijstandsnorm": norm.bedrag() or 0,
        "inkomen_na_vrijlating": 0 if inkomen is None else inkomen.bedrag() or 0,
    }


def bijstand_van_huishouden(
    vertaling: Vertaling, velden: Mapping[str, Plek]
) -> tuple[Bekend, tuple[Mapping[str, int | bool], ...]]:
    """Assistance without other income of a household that is described; nothing when none is."""
    if not set(velden) & set(namen_van_huishouden(vertaling.invoer)):
        return {}, ()
    gezin: Bekend = {
        "recht_op_bijstand": True, "inkomen_na_vrijlating": 0, "woonsituatie": 0,
        "recente_schoolverlater": False,
    }  # fmt: skip
    vertaling.lees_als("er is geen inkomen, en geen verlaging van de norm")
    return gezin, lees_huishouden(vertaling, velden).geval().personen


def inkomen_naast_bijstand(velden: Mapping[str, Plek]) -> Plek | None:
    """Where an amount of income stands; None when there is none or it only says that it is assistance."""
    plek = een_waarde(velden, INKOMEN)
    if plek is None or "_".join((plek.tekst() or "").casefold().split()) in ALLEEN_BIJSTAND:
        return None
    return plek


def antwoorden(
    vertaling: Vertaling, datum: date, gezin: Bekend, namen: Mapping[str, str]
) -> dict[str, Antwoord]:
    """Where each expected key comes from: a node for a household without named persons."""
    geval = Geval(gezin, ())
    return {
        sleutel: Antwoord(datum, geval, naam, gemeente=vertaling.gemeente) for sleutel, naam in namen.items()
    }
