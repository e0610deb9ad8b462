"""Text and amounts as every bank knows them."""

from __future__ import annotations

import re
import unicodedata

from opstap.regels.fouten import OpstapFout

HOOGSTE_BEDRAG_CENT = 999_999_999_99
LENGTE_NAAM = 70
LENGTE_OMSCHRIJVING = 140

TEKENS = re.compile(r"[A-Za-z0-9/?:().,'+ -]+")
# Letters that are not a letter plus an accent.
_LETTERS = str.maketrans(
    {
        "ß": "ss", "Æ": "AE", "æ": "ae", "Œ": "OE", "œ": "oe", "Ø": "O", "ø": "o", "Đ": "D", "đ": "d",
        "Ð": "D", "ð": "d", "Þ": "TH", "þ": "th", "Ł": "L", "ł": "l", "ı": "i", "Ħ": "H", "ħ": "h",
        "Ŧ": "T", "ŧ": "t", "Ŋ": "N", "ŋ": "n", "ĸ": "k", "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'",
        "–": "-", "—": "-", "&": "+",
    }
)  # fmt: skip


def transcribeer(tekst: str, lengte: int) -> str:
    """Text in the characters that every bank knows: accents off, ß as ss …, cut to length.

    Raises OpstapFout SEPA-TEKENS when a letter has no Latin form; a letter is never dropped silently.
    """
    tekens = tekst
    if not TEKENS.fullmatch(tekens):
        tekens = tekens.translate(_LETTERS)
    if not tekens.isascii():
        ontleed = unicodedata.normalize("NFKD", tekens)
        tekens = "".join(teken for teken in ontleed if not unicodedata.combining(teken))
    kaal = " ".join(tekens.split())[:lengte].rstrip()
    if not TEKENS.fullmatch(kaal):
        raise OpstapFout(
            "SEPA-TEKENS",
            "Een naam of omschrijving heeft tekens die een bank niet verwerkt. Gebruik Latijnse letters.",
        )
    return kaal


def euro_tekst(cent: int) -> str:
    """Cents as the bank wants them: 12345 becomes "123.45". Not for negative amounts."""
    if cent < 0:
        raise ValueError("a bank file holds no negative amounts")
    return f"{cent // 100}.{cent % 100:02d}"
