"""The record layouts of the statistics, by reporting month: which fields, and what may stand in them.

A record is text per field, exactly as it is delivered. An empty text is "unknown"; nothing is filled in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import deel_afgerond

GEGEVENS = Path(__file__).parent.parent / "gegevens" / "cbs"
CENT_PER_EURO = 100

Record = dict[str, str]


class Persoonsrecord(NamedTuple):
    """The fields of one person, and those of each kind of income."""

    record: Record
    inkomsten: tuple[Record, ...] = ()


@dataclass(frozen=True, slots=True)
class Kenmerk:
    """One field: its number and name in the layout, and the form of what may stand in it."""

    nummer: str
    naam: str
    vorm: re.Pattern[str]
    omschrijving: str
    verplicht: bool
    niet_van_toepassing: str = ""

    def past(self, waarde: str) -> bool:
        return waarde == self.niet_van_toepassing or self.vorm.fullmatch(waarde) is not None


@dataclass(frozen=True, slots=True)
class Signaal:
    """A value that the layout doesn't allow, or that is not known: which record and field, and why."""

    registratienummer: str
    kenmerk: str
    zin: str


@dataclass(frozen=True)
class Recordmodel:
    """A layout in one version. `personen`: the fields that repeat for every person of a record.

    `inkomsten`: those that repeat for every kind of income of a person.
    """

    statistiek: str
    titel: str
    record: str
    versie: str
    vanaf: date
    bron: str
    noot: str
    kenmerken: tuple[Kenmerk, ...]
    personen: tuple[Kenmerk, ...]
    inkomsten: tuple[Kenmerk, ...]

    def controleer(self, record: Record, personen: tuple[Persoonsrecord, ...]) -> Iterator[Signaal]:
        """What is wrong with a record, field by field."""
        nummer = record["registratienummer"]
        yield from _controleer(nummer, self.kenmerken, record)
        for persoon in personen:
            yield from _controleer(nummer, self.personen, persoon.record)
            for inkomen in persoon.inkomsten:
                yield from _controleer(nummer, self.inkomsten, inkomen)


def recordmodel(statistiek: str, maand: date) -> Recordmodel:
    """The layout for a reporting month. Errors: CBS-RECORDMODEL when none is known for that month."""
    gegevens = _lees(statistiek)
    geldig = [versie for versie in gegevens["versies"] if versie["vanaf"] <= maand]
    if not geldig:
        raise OpstapFout(
            "CBS-RECORDMODEL",
            f"Voor {maand:%Y-%m} is geen recordmodel van de {gegevens['statistiek']} bekend. "
            "Kies een latere maand.",
        )
    versie = max(geldig, key=lambda kandidaat: kandidaat["vanaf"])
    return Recordmodel(
        gegevens["statistiek"],
        gegevens["titel"],
        gegevens["record"],
        versie["versie"],
        versie["vanaf"],
        versie["bron"],
        versie["noot"],
        tuple(map(_kenmerk, versie["kenmerken"])),
        tuple(map(_kenmerk, versie["personen"])),
        tuple(map(_kenmerk, versie.get("inkomsten", ()))),
    )


def getal(waarde: int, lengte: int) -> str:
    """A whole number at a fixed length, with zeros before it."""
    return f"{waarde:0{lengte}d}"


def hele_euro(cent: int, lengte: int, *, teken: bool = False) -> str:
    """Cents as whole euros, half up; with `teken` the sign stands first, as in the layout's [a1234]."""
    euro = deel_afgerond(abs(cent), CENT_PER_EURO)
    voor = ("-" if cent < 0 else "+") if teken else ""
    return voor + getal(euro, lengte)


def dag(waarde: date | None) -> str:
    """A day as jjjjmmdd; unknown stays empty. (By its parts: strftime takes several times as long.)"""
    return "" if waarde is None else f"{waarde.year:04}{waarde.month:02}{waarde.day:02}"


def _controleer(nummer: str, kenmerken: tuple[Kenmerk, ...], record: Record) -> Iterator[Signaal]:
    for kenmerk in kenmerken:
        waarde = record[kenmerk.naam]
        if not waarde and kenmerk.verplicht:
            yield Signaal(nummer, kenmerk.naam, "is niet bekend")
        elif waarde and not kenmerk.past(waarde):
            yield Signaal(nummer, kenmerk.naam, f"is geen {kenmerk.omschrijving}")


@cache
def _lees(statistiek: str) -> dict[str, Any]:
    pad = GEGEVENS / f"{statistiek.lower()}.yaml"
    gelezen: dict[str, Any] = yaml.safe_load(pad.read_text(encoding="utf-8"))
    return gelezen


def _kenmerk(gegeven: Mapping[str, Any]) -> Kenmerk:
    patroon, omschrijving = _vorm(gegeven)
    return Kenmerk(
        gegeven["nummer"],
        gegeven["naam"],
        re.compile(patroon),
        omschrijving,
        bool(gegeven.get("verplicht", False)),
        gegeven.get("niet_van_toepassing", ""),
    )


def _vorm(gegeven: Mapping[str, Any]) -> tuple[str, str]:
    if "codes" in gegeven:
        codes = [str(code) for code in gegeven["codes"]]
        return "|".join(map(re.escape, codes)), f"code uit {', '.join(codes)}"
    if "getal" in gegeven:
        return rf"\d{{{gegeven['getal']}}}", f"getal van {gegeven['getal']} cijfers"
    if "bedrag" in gegeven:
        return rf"[+-]\d{{{gegeven['bedrag']}}}", f"teken met {gegeven['bedrag']} cijfers"
    if "datum" in gegeven:
        return r"(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])", "datum als jjjjmmdd"
    return rf".{{1,{gegeven['tekst']}}}", f"tekst van hoogstens {gegeven['tekst']} tekens"
