"""What may not be written in a rule is found, by name and line."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from types import ModuleType

import miniland
import pytest

from opstap.regels.graaf import Wet
from opstap.regels.lint import controleer_bundel, controleer_regel

Maak = Callable[..., ModuleType]

KOP = """
    from enum import StrEnum
    import math

    class Kleur(IntEnum):
        ROOD = 1
        BLAUW = 2

    class Smaak(StrEnum):
        ZOET = "zoet"

    LIJST = [1, 2]
    TARIEF = 1.5

    @regel("art. 0", vanaf="2020-01-01", naam="ander")
    def ander(loon: Netto) -> Netto:
        return loon

    def kromme_hulp(loon: Netto) -> float:
        return loon / 2

    @regel("art. 1", vanaf="2020-01-01", naam="proef")
    def proef(loon: Netto, mag: bool, kleur: Kleur) -> {soort}:
        {romp}
"""

VERBODEN = {
    "kommagetal": "return loon * 1.5",
    "deling": "return loon / 2",
    "macht": "return loon ** 2",
    "round": "return round(loon, 2)",
    "tilde": "return loon if ~mag else loon",
    "schuiven": "return loon << 1",
    "StrEnum": "return loon if Smaak.ZOET == 'zoet' else loon",
    "tekst": "return loon if 'a' == 'b' else loon",
    "f-tekst": "return len(f'{loon}')",
    "dict": "return {1: loon}[1]",
    "lijst": "return max([loon, loon])",
    "rij van een": "return max(loon)",
    "globale lijst": "return loon + LIJST[0]",
    "globaal kommagetal": "return loon * TARIEF",
    "module": "return loon + math.floor(2)",
    "methode": "return loon.bit_length()",
    "keuze uit getal": "return loon if Kleur(1) == kleur else loon",
    "waarde van keuze": "return loon if Kleur.ROOD.value == kleur else loon",
    "keuze die niet bestaat": "return loon if kleur == Kleur.GROEN else loon",
    "is": "return loon if mag is True else loon",
    "lus": "for i in range(3):\n    loon = loon + i\nreturn loon",
    "zolang": "while mag:\n    loon = loon - 1\nreturn loon",
    "begrip": "return sum(x for x in (loon, loon))",
    "lambda": "return (lambda x: x)(loon)",
    "raise": "raise ValueError",
    "assert": "assert mag\nreturn loon",
    "print": "print(loon)\nreturn loon",
    "import": "import os\nreturn loon",
    "global": "global LIJST\nreturn loon",
    "andere regel": "return ander(loon)",
    "naam op argument": "return deel_afgerond(teller=loon, noemer=2)",
    "kromme hulp": "return kromme_hulp(loon)",
    "geen return": "loon = loon + loon",
    "return in een tak": "if mag:\n    return loon",
    "naam in een tak": "if mag:\n    deel = loon\nreturn deel",
    "naam in een tak erbij": "if mag:\n    deel = loon\ndeel += loon\nreturn deel",
    "lege return": "return",
    "niets": "return None",
    "na return": "return loon\nloon = loon + loon",
    "twee namen": "a, b = loon, loon\nreturn a",
    "try": "try:\n    return loon\nexcept ValueError:\n    return loon",
    "ternaire met tekst": "return loon if mag else 'niets'",
    "walrus": "return (x := loon) + x",
    "sterretje": "return max(*(loon, loon))",
    "onbekende naam": "return loon + onbekend",
}

TOEGESTAAN = {
    "som": "return loon + loon * 2 - loon // 3 % 7",
    "grenzen": "return max(Netto(0), min(loon, loon * 2, loon * 3))",
    "afronden": "return deel_afgerond(loon * 3, BASISPUNTEN_PER_GEHEEL)",
    "keuze": "return loon if kleur in (Kleur.ROOD, Kleur.BLAUW) and not mag else -loon",
    "vroeg terug": "if mag:\n    return loon\nreturn loon * 2",
    "beide takken": "if mag:\n    deel = loon\nelse:\n    deel = loon * 2\nreturn deel",
    "een tak keert terug": "if mag:\n    return loon\nelse:\n    deel = loon\nreturn deel",
    "ketting": "if mag:\n    return loon\nelif loon > 3:\n    return loon\nelse:\n    return loon",
    "docstring": '"""Why."""\nreturn loon',
    "annotatie": "deel: Netto = loon\ndeel += loon\nreturn deel",
    "tussen": "return loon if 0 < loon <= 5 else loon",
}


def _wet(module: Maak, romp: str, soort: str = "Netto") -> ModuleType:
    ingesprongen = textwrap.indent(romp, " " * 8).lstrip()
    return module(KOP.replace("{soort}", soort).replace("{romp}", ingesprongen))


@pytest.mark.parametrize("naam", VERBODEN)
def test_wat_gecompileerd_anders_is_wordt_gevonden(module: Maak, naam: str) -> None:
    bevindingen = controleer_regel(_wet(module, VERBODEN[naam]).proef)
    assert bevindingen, VERBODEN[naam]
    assert all(bevinding.zin and bevinding.plek.startswith("proefwet_") for bevinding in bevindingen)


@pytest.mark.parametrize("naam", TOEGESTAAN)
def test_wat_overal_hetzelfde_is_mag(module: Maak, naam: str) -> None:
    assert controleer_regel(_wet(module, TOEGESTAAN[naam]).proef) == []


@pytest.mark.parametrize(
    "handtekening",
    ["loon: Netto = Netto(0)", "*loon: Netto", "**loon: Netto", "*, loon: Netto", "loon: Netto, /"],
)
def test_een_regel_heeft_alleen_gewone_parameters(module: Maak, handtekening: str) -> None:
    wet = module(f"""
        @regel("art. 1", vanaf="2020-01-01")
        def proef({handtekening}) -> Netto:
            return Netto(1)
    """)
    assert controleer_regel(wet.proef)


def test_een_bevinding_noemt_de_regel_in_het_bestand(module: Maak) -> None:
    wet = _wet(module, "return loon / 2")
    (bevinding,) = controleer_regel(wet.proef)
    bestand = str(wet.__file__)
    with open(bestand, encoding="utf-8") as tekst:
        assert "return loon / 2" in tekst.read().splitlines()[bevinding.regel - 1]


@pytest.mark.parametrize(
    ("uitleg", "mag"),
    [
        ("Met {loon} is het {over}.", True),
        ("Zie artikel 22a lid 1 en art. 31.", True),
        ("Vanaf 27 jaar geldt {over}.", False),
        ("De helft van € 100 is {over}.", False),
    ],
)
def test_een_getal_in_een_uitleg_is_een_waarde_of_een_artikel(module: Maak, uitleg: str, mag: bool) -> None:
    wet = module(f"""
        @regel("art. 1", vanaf="2020-01-01", uitleg="{uitleg}")
        def over(loon: Netto) -> Netto:
            return loon
    """)
    assert (controleer_bundel(Wet("Proef", regels=[wet])) == []) is mag


def test_een_getal_in_de_uitleg_van_een_keuze_wordt_gevonden(module: Maak) -> None:
    wet = module("""
        feit("mag", soort="bool")
        feit("loon", soort="Netto")
        keuze("over", uit="mag", waarden={True: "loon"}, anders=0, artikel="art. 1", vanaf="2020-01-01",
              uitleg={True: "Dat is 75% van {loon}."})
    """)
    (bevinding,) = controleer_bundel(Wet("Proef", regels=[wet]))
    assert "over" in bevinding.plek


def test_de_wet_van_miniland_is_schoon() -> None:
    assert controleer_bundel(miniland.WET) == []
    assert controleer_bundel(miniland.HAVENDORP) == []
