"""The rule engine: what a rule is, how it is decided, asked, explained and compiled.

It knows no law and no framework. A law is a set of plain functions with `@regel`, facts with `feit`
and dated parameters in YAML; see docs/regelboek.md.
"""

from __future__ import annotations

from opstap.regels.beslissen import Geval
from opstap.regels.boek import BoekOpDatum, Regelboek
from opstap.regels.datum import Datum, als_datum, dag, dag_in_maand, jaar, maand, volle_jaren, volle_maanden
from opstap.regels.fouten import FeitOntbreekt, Ontbreekt, OpstapFout, ParameterOntbreekt
from opstap.regels.geld import (
    Basispunt,
    Bruto,
    Cent,
    Milliprocent,
    Netto,
    deel_afgerond,
    lees_bedrag,
    toon_euro,
)
from opstap.regels.graaf import Overlay, Wet
from opstap.regels.kernel import Kern
from opstap.regels.regel import aantal, een_van, feit, keuze, niet_gemodelleerd, regel, som
from opstap.regels.spoor import Spoor, Stap, Uitkomst
from opstap.regels.vragen import Vraag

__all__ = [
    "Basispunt",
    "BoekOpDatum",
    "Bruto",
    "Cent",
    "Datum",
    "FeitOntbreekt",
    "Geval",
    "Kern",
    "Milliprocent",
    "Netto",
    "Ontbreekt",
    "OpstapFout",
    "Overlay",
    "ParameterOntbreekt",
    "Regelboek",
    "Spoor",
    "Stap",
    "Uitkomst",
    "Vraag",
    "Wet",
    "aantal",
    "als_datum",
    "dag",
    "dag_in_maand",
    "deel_afgerond",
    "een_van",
    "feit",
    "jaar",
    "keuze",
    "lees_bedrag",
    "maand",
    "niet_gemodelleerd",
    "regel",
    "som",
    "toon_euro",
    "volle_jaren",
    "volle_maanden",
]
