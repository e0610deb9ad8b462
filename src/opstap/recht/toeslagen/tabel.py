"""A yearly table of steps as a rule: "from this income, this percentage".

A table of seventy lines is no seventy parameters: nobody could read the explanation. So each year of a
table in YAML becomes one version of a rule, a plain function with a condition per line, in force for that
year only. A year that is not there, or is not confirmed, has no version, and is refused by name.
"""

from __future__ import annotations

import linecache
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

from opstap.regels import Basispunt, Bruto, lees_bedrag, regel
from opstap.regels.fouten import ParameterFout

CENT_PER_EURO = 100


def maak_regels(pad: Path, omgeving: dict[str, Any]) -> None:
    """Declare the rules of all tables in a file, in the module whose globals are `omgeving`.

    Raises `ParameterFout` for a table that is not right.
    """
    inhoud = yaml.load(pad.read_text(encoding="utf-8"), yaml.SafeLoader)
    for tabel in inhoud["tabellen"]:
        for jaartal, waarden in tabel["jaren"].items():
            plek = f"{pad.name}, {tabel['naam']} {jaartal}"
            for bron in waarden["bron"]:
                if bron not in inhoud["bronnen"]:
                    raise ParameterFout("TABEL-BRON", f'{plek}: de bron "{bron}" staat niet bij bronnen.')
            klassen = list(_klassen(plek, waarden))
            if waarden["zeker"] == "ja":
                _maak_regel(omgeving, tabel, jaartal, klassen)


def _klassen(plek: str, waarden: Mapping[str, Any]) -> Iterator[tuple[int, int]]:
    """Lower limit in cents and percentage in ten-thousandths, line by line; the limits must rise from 0."""
    vorige = -1
    for euro, procent in waarden["klassen"]:
        if not isinstance(euro, int) or not isinstance(procent, str) or (vorige < 0) != (euro == 0):
            raise ParameterFout("TABEL-KLASSE", f"{plek}: {euro}, {procent} is geen klasse van de tabel.")
        if euro * CENT_PER_EURO <= vorige:
            raise ParameterFout("TABEL-VOLGORDE", f"{plek}: {euro} staat niet op volgorde.")
        vorige = euro * CENT_PER_EURO
        yield vorige, int(lees_bedrag(procent))


def _maak_regel(
    omgeving: dict[str, Any], tabel: Mapping[str, Any], jaartal: int, klassen: list[tuple[int, int]]
) -> None:
    """One year as a function of the income: written out, compiled, and declared like any other rule.

    The text is kept where Python looks for source, so that a decision can be accounted for later. It holds
    nothing but whole numbers read above and the names of this file.
    """
    naam, bij = tabel["naam"], tabel["bij"]
    regels = [f"def {naam}_{jaartal}({bij}: Bruto) -> Basispunt:"]
    for (_, procent), (volgende, _) in pairwise(klassen):
        regels += [f"    if {bij} < {volgende}:", f"        return Basispunt({procent})"]
    regels += [f"    return Basispunt({klassen[-1][1]})", ""]
    tekst = "\n".join(regels)
    bestand = f"<tabel {naam} {jaartal}>"
    linecache.cache[bestand] = (len(tekst), None, tekst.splitlines(keepends=True), bestand)
    code = compile(tekst, bestand, "exec", flags=annotations.compiler_flag)
    omgeving |= {"Bruto": Bruto, "Basispunt": Basispunt}
    exec(code, omgeving)  # noqa: S102
    verklaar = regel(
        tabel["artikel"],
        naam=naam,
        titel=tabel["titel"],
        uitleg=tabel["uitleg"],
        vanaf=date(jaartal, 1, 1),
        tot=date(jaartal + 1, 1, 1),
    )
    verklaar(omgeving[f"{naam}_{jaartal}"])
