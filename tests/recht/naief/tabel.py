"""The dated amounts, read straight from the YAML files, without the reader of the rule book."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path

import yaml

RECHT = Path(__file__).parents[3] / "src" / "opstap" / "recht"
MAANDEN_VAN_RITME = {"halfjaar": 6, "jaar": 12}


class Onbekend(Exception):
    """There is no confirmed amount of this name on this day."""


class NietGeregeld(Exception):
    """The law leaves this to the municipality or says nothing: no amount may be made up."""


def _einde(vanaf: date, ritme: str) -> date:
    """The first day on which a value of a half year or a year no longer holds."""
    if ritme == "vast":
        return date.max
    if ritme == "halfjaar" and vanaf.month <= MAANDEN_VAN_RITME["halfjaar"]:
        return date(vanaf.year, 7, 1)
    return date(vanaf.year + 1, 1, 1)


@cache
def _reeksen() -> dict[str, list[tuple[date, date, Fraction, bool]]]:
    reeksen: dict[str, list[tuple[date, date, Fraction, bool]]] = {}
    for pad in sorted(RECHT.glob("*/parameters/*.yaml")):
        inhoud = yaml.load(pad.read_text(encoding="utf-8"), yaml.BaseLoader)
        for parameter in inhoud.get("parameters", []):
            if parameter["soort"] in ("bool", "Datum"):
                continue
            reeks = []
            for waarde in parameter["waarden"]:
                vanaf = date.fromisoformat(waarde["vanaf"])
                tot = min(
                    _einde(vanaf, parameter["ritme"]),
                    date.fromisoformat(waarde.get("tot", date.max.isoformat())),
                )
                reeks.append((vanaf, tot, Fraction(waarde["waarde"]), waarde["zeker"] == "ja"))
            reeksen[parameter["naam"]] = sorted(reeks)
    return reeksen


@cache
def opzoeken(naam: str, dag: date) -> Fraction:
    """The value as it is published: euros, per cent, years or months."""
    reeks = _reeksen()[naam]
    plaats = bisect_right(reeks, dag, key=lambda regel: regel[0]) - 1
    if plaats < 0:
        raise Onbekend(naam)
    _, tot, waarde, zeker = reeks[plaats]
    if dag >= tot or not zeker:
        raise Onbekend(naam)
    return waarde


def op_de_cent(bedrag: Fraction) -> Fraction:
    """Euros rounded to whole cents, half a cent up."""
    return Fraction((bedrag * 100 + Fraction(1, 2)) // 1, 100)


def jaren_oud(geboren: date, dag: date) -> int:
    return dag.year - geboren.year - ((dag.month, dag.day) < (geboren.month, geboren.day))


def heeft_aow_leeftijd(geboren: date, dag: date) -> bool:
    """Pension age has been reached as soon as it was reached under the age of that or of an earlier year.

    Whole months after the day of birth (Algemene Ouderdomswet art. 7a); never before 65.
    """
    if dag.year - geboren.year < 65:
        return False
    for jaar in range(2017, dag.year + 1):
        naam = "aow_leeftijd_maanden" if jaar >= 2018 else "aow_leeftijd_maanden_vorig_jaar"
        maanden = int(opzoeken(naam, date(max(jaar, 2018), 1, 1)))
        tot_en_met = min(dag, date(jaar, 12, 31))
        geleefd = (tot_en_met.year - geboren.year) * 12 + tot_en_met.month - geboren.month
        if geleefd - (tot_en_met.day < geboren.day) >= maanden:
            return True
    return False
