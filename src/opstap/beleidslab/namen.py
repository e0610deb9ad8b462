"""Names, streets and numbers that are visibly invented, and yet pass every check that real ones pass."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from opstap.beleidslab.trekking import Kolom

_VOORNAMEN = (
    "Adil Aisha Anouk Asli Bas Bram Carmen Cem Chantal Daan Dewi Eefje Elif Emma Esra Fatima Femke Gijs "
    "Hamza Hanna Ibrahim Ilse Imane Jamal Jan Jasmijn Jeroen Joost Karim Katja Kees Lars Latifa Leyla "
    "Lotte Maarten Magda Malik Marieke Mehmet Mila Mohamed Naima Nadia Noor Omar Priya Rachid Ravi Rosa "
    "Ruud Samira Sanne Selim Sofia Stefan Tess Thijs Vera Wesley Yara Youssef Yvonne Zoë"
)
_NAAMBEGIN = "Bedacht Denk Fictie Kunst Maquette Model Papier Proef Schets Schijn Test Voorbeeld"
_NAAMEINDE = "aar berg brink dam dijk hof horst huis kamp laar man meer oord sma stra veld water zicht"
VOORNAMEN = tuple(_VOORNAMEN.split())
ACHTERNAMEN = tuple(begin + einde for begin in _NAAMBEGIN.split() for einde in _NAAMEINDE.split())
STRATEN = tuple(
    deel + eind
    for deel in ("Bedenksel", "Denkbeeld", "Fantasie", "Maquette", "Ontwerp", "Papier", "Proef", "Schets")
    for eind in ("dreef", "gracht", "hof", "kade", "laan", "pad", "plein", "straat", "weg")
)

_TESTREEKS = 100_000  # first eight digits 99900000 up to 99999999: the range for test numbers


def bsn_nummers(aantal: int, rng: np.random.Generator) -> Kolom:
    """Different numbers that pass the 11-proof, in the test range that begins with 999, in mixed order.

    The range holds some 90,000 numbers; a larger city takes the next ones below it, which begin with 9 too.
    """
    nodig = max(_TESTREEKS, aantal * 12 // 10)
    begin = 99_999_999 - np.arange(nodig, dtype=np.int64)
    gewogen = np.zeros(nodig, dtype=np.int64)
    rest = begin.copy()
    for gewicht in range(2, 10):
        gewogen += gewicht * (rest % 10)
        rest //= 10
    laatste = gewogen % 11
    geldig = laatste < 10
    nummers = (begin[geldig] * 10 + laatste[geldig])[: max(aantal, _TESTREEKS * 9 // 10)]
    return rng.permutation(nummers)[:aantal]


def iban(nummer: int) -> str:
    """An account at a bank that does not exist (TEST), with a right check number (mod 97)."""
    bank = 29_14_28_29  # T, E, S, T as numbers
    rest = (bank * 10**16 + nummer * 1_000_000 + 23_21_00) % 97
    return f"NL{98 - rest:02d}TEST{nummer:010d}"


def ibans(aantal: int) -> list[str]:
    """The first account numbers of that bank."""
    return [iban(nummer) for nummer in range(1, aantal + 1)]


def postcode(straat: int, stadsdeel: int) -> str:
    """A postal code in a number range that The Hague does not use (2599)."""
    volgnummer = stadsdeel * len(STRATEN) + straat
    return f"2599 {chr(65 + volgnummer // 26)}{chr(65 + volgnummer % 26)}"


def persoonsnamen(voor: NDArray[np.int64], achter: NDArray[np.int64]) -> list[tuple[str, str]]:
    """First and last name per person."""
    return [(VOORNAMEN[v], ACHTERNAMEN[a]) for v, a in zip(voor.tolist(), achter.tolist(), strict=True)]
