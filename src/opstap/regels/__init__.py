"""The rule engine: what a rule is, how it is decided, asked, explained and compiled.

It knows no law and no framework. A law is a set of plain functions with `@regel`, facts with `feit`
and dated parameters in YAML; see docs/regelboek.md.
"""

from __future__ import annotations

from opstap.regels.datum import Datum, dag, dag_in_maand, jaar, maand, volle_jaren, volle_maanden
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import Basispunt, Bruto, Cent, Netto, deel_afgerond, lees_bedrag, toon_euro
from opstap.regels.regel import aantal, een_van, feit, niet_gemodelleerd, regel, som

__all__ = [
    "Basispunt",
    "Bruto",
    "Cent",
    "Datum",
    "Netto",
    "OpstapFout",
    "aantal",
    "dag",
    "dag_in_maand",
    "deel_afgerond",
    "een_van",
    "feit",
    "jaar",
    "lees_bedrag",
    "maand",
    "niet_gemodelleerd",
    "regel",
    "som",
    "toon_euro",
    "volle_jaren",
    "volle_maanden",
]
