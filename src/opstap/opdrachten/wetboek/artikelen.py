"""Which articles a declaration names: "Participatiewet art. 20, 21 en 22" names three of one law."""

from __future__ import annotations

import re
from typing import NamedTuple

_NUMMER = r"\d+[a-z]{0,2}(?:[.:]\d+[a-z]*)?"
_VERVOLG = rf"(?:,| en| tot en met| of)\s+{_NUMMER}(?![.:]?\w*\s*°)"
_AANDUIDING = re.compile(
    rf"(?:\bart(?:ikel|\.)?|(?P<paragraaf>§|\bparagraaf))\s*(?P<lijst>{_NUMMER}(?:{_VERVOLG})*)"
)
_EERSTE = re.compile(r"\s*,?\s*(?:\bart(?:ikel|\.)|§|\bparagraaf)\s*\d")


class Artikel(NamedTuple):
    """One article or paragraph of a law; `nummer` is empty when only the law is named."""

    wet: str
    nummer: str
    soort: str = "artikel"

    @property
    def naam(self) -> str:
        """As a reader says it: "artikel 22a", or "zonder artikel"."""
        return f"{self.soort} {self.nummer}" if self.nummer else "zonder artikel"

    @property
    def volgorde(self) -> tuple[list[int], str]:
        """Sorts 9 before 10 and 22 before 22a."""
        return [int(deel) for deel in re.findall(r"\d+", self.nummer)] or [10**6], self.nummer


def lees_artikelen(tekst: str) -> tuple[Artikel, ...]:
    """The articles that a text names, each once, in its own order; without a law that of the part before."""
    gevonden: dict[Artikel, None] = {}
    wet = ""
    for deel in tekst.split(";"):
        eerste = _EERSTE.search(deel)
        genoemd = (deel[: eerste.start()] if eerste else deel).strip()
        wet = genoemd[:1].upper() + genoemd[1:] or wet
        artikelen = [
            Artikel(wet, nummer, "paragraaf" if aanduiding["paragraaf"] else "artikel")
            for aanduiding in _AANDUIDING.finditer(deel)
            for nummer in re.findall(_NUMMER, aanduiding["lijst"])
        ]
        gevonden.update(dict.fromkeys(artikelen or [Artikel(wet, "")]))
    return tuple(gevonden)
