"""Signs as The Hague's annual account prints them: a number without a sign and a letter beside it.

Inside Opstap a saldo is one signed number, lasten minus baten: positive means that lasten are higher. A
resultaat is budgeted saldo minus actual saldo: positive means better than budgeted. Only here do they become
text. N (nadelig) and V (voordelig) say for whom the difference is good; nil is a dash without a letter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from opstap.regels.fouten import OpstapFout

NADELIG = "N"
VOORDELIG = "V"
STREEPJE = "–"
MIN = "−"
NBSP = "\u00a0"

CENT_PER_DUIZEND_EURO = 100_000


@dataclass(frozen=True, slots=True)
class Gedrukt:
    """A number as it is printed: digits without a sign, the letter beside it, and what they mean."""

    getal: str
    """'38.589'; a dash for nil."""
    letter: str
    """'N', 'V' or ''."""
    waarde: int
    """The signed number that is printed: lasten positive in a saldo, better than budgeted in a resultaat."""

    def __str__(self) -> str:
        return f"{self.getal}{NBSP}{self.letter}" if self.letter else self.getal


def saldo(lasten: int, baten: int) -> int:
    """Lasten minus baten: positive when lasten are higher."""
    return lasten - baten


def resultaat(begroot_saldo: int, werkelijk_saldo: int) -> int:
    """Budgeted minus actual saldo: positive when the outcome is better than budgeted."""
    return begroot_saldo - werkelijk_saldo


def letter_van_saldo(waarde: int) -> str:
    """N when lasten are higher than baten, V when baten are higher; nothing for nil."""
    return NADELIG if waarde > 0 else VOORDELIG if waarde < 0 else ""


def letter_van_resultaat(waarde: int) -> str:
    """V when better than budgeted, N when worse; nothing for nil."""
    return VOORDELIG if waarde > 0 else NADELIG if waarde < 0 else ""


def rond_af(waarde: int | Fraction, eenheid: int = 1) -> int:
    """Round to whole units, half away from zero: 2.500 and −2.500 become 3 and −3 thousand.

    A number and its letter are printed apart, so that V and N of the same size must print the same digits.
    """
    deel = abs(Fraction(waarde)) / eenheid
    heel = (2 * deel.numerator + deel.denominator) // (2 * deel.denominator)
    return heel if waarde >= 0 else -heel


def duizendtallen(cent: int) -> int:
    """Cents as thousands of euros, as a cell prints them."""
    return rond_af(cent, CENT_PER_DUIZEND_EURO)


def druk_bedrag(waarde: int) -> Gedrukt:
    """Lasten or baten: no letter; nil is printed as 0."""
    return Gedrukt(_cijfers(waarde) if waarde >= 0 else MIN + _cijfers(waarde), "", waarde)


def druk_saldo(waarde: int) -> Gedrukt:
    """A signed saldo as number and letter."""
    return _druk(waarde, letter_van_saldo(waarde))


def druk_resultaat(waarde: int) -> Gedrukt:
    """A signed resultaat as number and letter."""
    return _druk(waarde, letter_van_resultaat(waarde))


def getal(waarde: int) -> str:
    """A whole number in Dutch notation: 23.000, −975."""
    return (MIN if waarde < 0 else "") + _cijfers(waarde)


def met_teken(waarde: int) -> str:
    """A difference with its sign: +401, −975, 0."""
    return ("+" if waarde > 0 else "") + getal(waarde)


def procent(teller: int | Fraction, noemer: int | Fraction) -> str:
    """A difference in per cent of what it is compared with, one decimal, with its sign: −3,9%."""
    if not noemer:
        return STREEPJE
    promille = rond_af(Fraction(teller) * 1000 / Fraction(noemer))
    heel, rest = divmod(abs(promille), 10)
    teken = MIN if promille < 0 else "+" if promille > 0 else ""
    return f"{teken}{_cijfers(heel)},{rest}%"


def aandeel(teller: int, noemer: int) -> str:
    """A share in per cent, one decimal, without a sign: 96,8%."""
    return procent(teller, noemer).removeprefix("+")


def miljoen(cent: int) -> str:
    """An amount for a sentence, without a sign: '€ 1,7 mln', '€ 402.000', below a thousand '€ 400'."""
    bedrag = abs(cent)
    if duizendtallen(bedrag) >= 1_000:
        heel, rest = divmod(rond_af(bedrag, 100 * CENT_PER_DUIZEND_EURO), 10)
        return f"€{NBSP}{_cijfers(heel)},{rest}{NBSP}mln"
    if bedrag >= CENT_PER_DUIZEND_EURO:
        return f"€{NBSP}{_cijfers(duizendtallen(bedrag))}.000"
    return f"€{NBSP}{_cijfers(rond_af(bedrag, 100))}"


_GEDRUKT = re.compile(r"(?P<min>[-−]?)(?P<cijfers>\d{1,3}(?:\.\d{3})*)(?: (?P<letter>[NV]))?")


def lees_saldo(tekst: str) -> Gedrukt:
    """Read a printed saldo, '38.589 N' or '4.255 V' or '-3.283': lasten positive."""
    return _lees(tekst, NADELIG)


def lees_resultaat(tekst: str) -> Gedrukt:
    """Read a printed resultaat, '1.644 V': better than budgeted positive."""
    return _lees(tekst, VOORDELIG)


def lees_bedrag(tekst: str) -> Gedrukt:
    """Read a printed amount of lasten or baten, '47.194': it has no letter."""
    gelezen = _lees(tekst, "")
    if gelezen.letter:
        raise _onleesbaar(tekst)
    return gelezen


def _lees(tekst: str, positief: str) -> Gedrukt:
    gevonden = _GEDRUKT.fullmatch(tekst)
    if gevonden is None or (gevonden["min"] and gevonden["letter"]):
        raise _onleesbaar(tekst)
    waarde = int(gevonden["cijfers"].replace(".", ""))
    letter = gevonden["letter"] or ""
    if gevonden["min"] or (letter and letter != positief):
        waarde = -waarde
    return Gedrukt(tekst.removesuffix(f" {letter}"), letter, waarde)


def _onleesbaar(tekst: str) -> OpstapFout:
    return OpstapFout(
        "GEDRUKT-ONLEESBAAR",
        f'"{tekst}" is geen getal zoals een jaarverslag het drukt. Verwacht wordt bijvoorbeeld "38.589 N", '
        '"4.255 V" of "-3.283".',
    )


def _cijfers(waarde: int) -> str:
    return f"{abs(waarde):,}".replace(",", ".")


def _druk(waarde: int, letter: str) -> Gedrukt:
    return Gedrukt(_cijfers(waarde) if waarde else STREEPJE, letter, waarde)
