"""How easy the Dutch texts for residents are to read, by the formula of Flesch as Douma made it fit Dutch.

score = 206.84 − 0.77 × syllables per 100 words − 0.93 × words per sentence (W.H. Douma, De leesbaarheid van
landbouwbladen, Wageningen 1960). 60 and more is plain, below 45 is hard. It is an aid, not a judge: terms of
the law are long words, and residents need them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_WOORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_ZIN = re.compile(r"[.!?:;]+(?:\s|$)")
_KLANK = re.compile(r"aai|ooi|oei|eeu|ieu|[aeou]{2}|ie|oe|eu|ui|ij|ei|au|ou|[aeiouyäëïöüéèê]", re.IGNORECASE)
_MERK = re.compile(r"%\(\w+\)s|\{\w+\}|<[^>]+>|\([^)]*\)")
GEWOON, MOEILIJK = 60, 45
KORTSTE = 8
"""Texts of fewer words say too little about a sentence."""


@dataclass(frozen=True)
class Meting:
    """A text with its score and how long its sentences are, in words."""

    tekst: str
    plek: str
    score: float
    woorden: int
    woorden_per_zin: float


def lettergrepen(woord: str) -> int:
    """How many sounds of a vowel a Dutch word has, at least one."""
    return max(1, len(_KLANK.findall(woord)))


def meet(tekst: str, plek: str = "") -> Meting:
    """The score of a text, without what is filled in and without what stands between brackets."""
    kaal = _MERK.sub(" ", tekst)
    woorden = _WOORD.findall(kaal)
    zinnen = max(1, sum(bool(_WOORD.search(zin)) for zin in _ZIN.split(kaal)))
    aantal = max(1, len(woorden))
    per_honderd = 100 * sum(map(lettergrepen, woorden)) / aantal
    score = 206.84 - 0.77 * per_honderd - 0.93 * aantal / zinnen
    return Meting(tekst, plek, score, len(woorden), len(woorden) / zinnen)


def slechtste_eerst(teksten: Iterable[tuple[str, str]]) -> list[Meting]:
    """Every text that is long enough to measure, the hardest first."""
    metingen = (meet(tekst, plek) for tekst, plek in teksten)
    return sorted((meting for meting in metingen if meting.woorden >= KORTSTE), key=lambda m: m.score)
