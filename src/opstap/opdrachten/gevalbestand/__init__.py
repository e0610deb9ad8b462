"""The case file: a household as a person would write it down, read into a case for the rule book.

What is unknown stays unknown: amounts that are not given are asked for, never filled in. Lists that are
not mentioned are empty, and special circumstances that are not mentioned do not hold; each of those is
named in `Gevalbestand.niet_genoemd`, so that whoever reads the outcome sees it. Every name of the rule
book can be given, in the household or per person. See docs/invoer.md.

| what | room |
| --- | --- |
| read a file, month and municipality | `lezen` |
| read the persons and their income | `personen` |
| one value of a name of the rule book, in words | `waarde` |
| values with their places; the same thing given twice | `rij` |
| households that cannot exist | `onmogelijk` |
| what the persons contradict | `tegenspraak` |
| write a case file | `schrijven` |
| the format as a JSON Schema | `schema` |
| the words themselves | `woorden` |
"""

from opstap.opdrachten.gevalbestand.lezen import (
    Gevalbestand,
    GevalbestandFout,
    lees_geval,
    lees_gevalbestand,
    lees_maand,
    toon_maand,
)
from opstap.opdrachten.gevalbestand.woorden import FAMILIE, GEEN_FAMILIE, HUURDERS, MEDEHUURDERS

__all__ = [
    "FAMILIE",
    "GEEN_FAMILIE",
    "HUURDERS",
    "MEDEHUURDERS",
    "Gevalbestand",
    "GevalbestandFout",
    "lees_geval",
    "lees_gevalbestand",
    "lees_maand",
    "toon_maand",
]
