"""Which places in which laws a declaration names: "Participatiewet art. 31 lid 2 onder n en r" names two.

A number after a paragraph or a letter may be another article ("art. 18, 23 lid 1 en 27"): it is, when it
stands behind a letter, when "lid" follows it, or when no article has that many paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

MEESTE_LEDEN = 16
"""No article of these laws has more paragraphs than this."""

_EERSTE = re.compile(r"\s*,?\s*(?:\bart(?:ikel|\.)|§|\bparagraaf|\bhoofdstuk)\s*\d")
_TEKEN = re.compile(
    r"(?P<toelichting>\([^)]*\))|(?P<artikel>\bart(?:ikel|\.))|(?P<paragraaf>§|\bparagraaf\b)"
    r"|(?P<hoofdstuk>\bhoofdstuk\b)|(?P<lid>\blid\b)|(?P<onder>\bonder(?:deel)?\b)"
    r"|(?P<bereik>\btot en met\b)|(?P<graad>\d+°)|(?P<nummer>\d+[a-z]{0,2}(?:[.:]\d+[a-z]*)?)"
    r"|(?P<letter>\b(?!en\b|of\b)[a-z]{1,2}\b)"
)
_VOLUIT = {
    "Awb": "Algemene wet bestuursrecht",
    "BW": "Burgerlijk Wetboek",
    "Boetebesluit": "Boetebesluit socialezekerheidswetten",
    "Besluit loonkostensubsidie en minimumbedragen studietoeslag": (
        "Besluit loonkostensubsidie en minimumbedragen studietoeslag Participatiewet 2021"
    ),
    "Beleidsplan re-integratie en participatie Wassenaar": (
        "Beleidsplan Re-integratie en Participatie Wassenaar (CVDR725867)"
    ),
    "Gemeentelijke verordening": "Verordening van de gemeente",
    "Gemeentelijk beleid": "Beleid van de gemeente",
}
"""One source may be named in two ways; the site has one page for it."""


class Artikel(NamedTuple):
    """One article or paragraph of a law; `nummer` is empty when only the law is named."""

    wet: str
    nummer: str
    soort: str = "artikel"

    @property
    def naam(self) -> str:
        """As a reader says it: "artikel 22a", or "de wet als geheel"."""
        return f"{self.soort} {self.nummer}" if self.nummer else "de wet als geheel"

    @property
    def volgorde(self) -> tuple[list[int], str]:
        """Sorts 9 before 10 and 22 before 22a; the law as a whole comes last."""
        return _volgorde(self.nummer) if self.nummer else ([10**6], "")


class Vindplaats(NamedTuple):
    """A place within an article, such as "lid 2 onder n"; `deel` is empty for the whole article."""

    artikel: Artikel
    deel: str

    @property
    def volgorde(self) -> tuple[int, int, str, int]:
        """The order of the law: the whole article, then its paragraphs, letters and numbers."""
        lid = re.search(r"lid (\d+)", self.deel)
        letter = re.search(r"onder ([a-z]+)", self.deel)
        graad = re.search(r"(\d+)°", self.deel)
        letters = letter[1] if letter else ""
        return int(lid[1]) if lid else 0, len(letters), letters, int(graad[1]) if graad else 0


class Bereik(NamedTuple):
    """All articles of a law from the first up to and including the last."""

    eerste: Artikel
    laatste: Artikel

    def omvat(self, artikel: Artikel) -> bool:
        """Whether an article stands between the two ends; only articles with a number do."""
        return (
            bool(artikel.nummer)
            and artikel[::2] == self.eerste[::2]
            and _volgorde(self.eerste.nummer) <= _volgorde(artikel.nummer) <= _volgorde(self.laatste.nummer)
        )


@cache
def lees_vindplaatsen(tekst: str) -> tuple[Vindplaats, ...]:
    """The places that a text names, each once, in its own order; without a law that of the part before."""
    return tuple(dict.fromkeys(plaats for deel in _delen(tekst) for plaats in deel.plaatsen))


@cache
def lees_artikelen(tekst: str) -> tuple[Artikel, ...]:
    """The articles that a text names, each once, in its own order."""
    return tuple(dict.fromkeys(plaats.artikel for plaats in lees_vindplaatsen(tekst)))


@cache
def lees_bereiken(tekst: str) -> tuple[Bereik, ...]:
    """The ranges of articles that a text names."""
    return tuple(bereik for deel in _delen(tekst) for bereik in deel.bereiken)


@dataclass
class _Lezing:
    """The places of one law, while its text is read from left to right."""

    wet: str
    plaatsen: list[Vindplaats] = field(default_factory=list)
    bereiken: list[Bereik] = field(default_factory=list)
    soort: str = "artikel"
    stand: str = "artikel"
    lid: str = ""
    nieuw: bool = False
    tot_en_met: bool = False

    def lees(self, tekst: str) -> _Lezing:
        tekens = [(teken.lastgroup or "", teken[0]) for teken in _TEKEN.finditer(tekst)]
        for plek, (groep, teken) in enumerate(tekens):
            volgende = tekens[plek + 1][0] if plek + 1 < len(tekens) else ""
            if groep in ("artikel", "paragraaf"):
                self.soort = self.stand = groep
            elif groep in ("lid", "onder", "hoofdstuk"):
                self.stand, self.nieuw = groep, True
            elif groep == "bereik":
                self.tot_en_met = True
            elif groep == "nummer":
                self._nummer(teken, volgende)
            elif groep == "letter" and self.stand == "onder":
                self._onder(teken)
            elif groep == "graad" and self.plaatsen:
                self._graad(teken)
        return self

    def _nummer(self, teken: str, volgende: str) -> None:
        if self.stand == "hoofdstuk":
            return
        is_lid = self.stand == "lid" and teken.isdecimal() and int(teken) <= MEESTE_LEDEN
        if is_lid and (self.nieuw or volgende != "lid"):
            self._lid(teken)
        else:
            self._artikel(teken)

    def _artikel(self, nummer: str) -> None:
        self.stand, self.lid = "artikel", ""
        artikel = Artikel(self.wet, nummer, self.soort)
        if self.tot_en_met and self.plaatsen:
            self.bereiken.append(Bereik(self.plaatsen[-1].artikel, artikel))
        self.tot_en_met = False
        self.plaatsen.append(Vindplaats(artikel, ""))

    def _lid(self, nummer: str) -> None:
        for tussen in range(int(self.lid) + 1, int(nummer)) if self.tot_en_met and self.lid else ():
            self._plaats(f"lid {tussen}")
        self.lid = nummer
        self._plaats(f"lid {nummer}", vervangt="")
        self.nieuw = self.tot_en_met = False

    def _onder(self, letter: str) -> None:
        basis = f"lid {self.lid}" if self.lid else ""
        vorige = self.plaatsen[-1].deel.rpartition("onder ")[2] if self.plaatsen else ""
        if self.tot_en_met and len(vorige) == len(letter) == 1:
            for tussen in range(ord(vorige) + 1, ord(letter)):
                self._plaats(f"{basis} onder {chr(tussen)}".strip())
        self._plaats(f"{basis} onder {letter}".strip(), vervangt=basis)
        self.tot_en_met = self.nieuw = False

    def _graad(self, graad: str) -> None:
        deel = self.plaatsen[-1].deel
        if self.stand == "onder" and self.nieuw:
            self._plaats(f"{deel} onder {graad}".strip(), vervangt=deel)
        elif "°" in deel:
            self._plaats(f"{deel.rpartition(' ')[0]} {graad}")
        else:
            self._plaats(f"{deel}, {graad}", vervangt=deel)
        self.nieuw = False

    def _plaats(self, deel: str, vervangt: str | None = None) -> None:
        """Add a place in the last article; `vervangt`: what was read so far and is now said more exactly."""
        if not self.plaatsen:
            return
        laatste = self.plaatsen[-1]
        if laatste.deel == vervangt:
            self.plaatsen.pop()
        self.plaatsen.append(Vindplaats(laatste.artikel, deel))


def _delen(tekst: str) -> Iterator[_Lezing]:
    wet = ""
    for deel in tekst.split(";"):
        eerste = _EERSTE.search(deel)
        genoemd = (deel[: eerste.start()] if eerste else deel).strip()
        genoemd = genoemd[:1].upper() + genoemd[1:]
        wet = _VOLUIT.get(genoemd, genoemd) or wet
        lezing = _Lezing(wet).lees(deel[eerste.start() :] if eerste else "")
        yield lezing if lezing.plaatsen else _Lezing(wet, [Vindplaats(Artikel(wet, ""), "")])


def _volgorde(nummer: str) -> tuple[list[int], str]:
    return [int(deel) for deel in re.findall(r"\d+", nummer)], nummer
