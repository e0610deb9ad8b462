"""Dates as whole days since 1970-01-01, and the calendar in whole numbers.

Rules never see a `datetime`: the same arithmetic must run in Python and compiled. Everything here
but `dag` and `als_datum` may be used in a rule.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from opstap.regels.fouten import GevalFout

if TYPE_CHECKING:

    class Datum(int):
        """A day, counted from 1970-01-01 (which is 0)."""

else:
    Datum = int

DAGNUL = date(1970, 1, 1).toordinal()
DAGEN_TOT_1970 = 719_468  # from 1 March of the year 0
DAGEN_PER_TIJDPERK = 146_097  # 400 years
MAANDEN_PER_JAAR = 12

MAANDNAMEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


def dag(datum: date | str) -> Datum:
    """The day number of a date or of an ISO text; raises `GevalFout` for a text that is no date."""
    if isinstance(datum, str):
        try:
            datum = date.fromisoformat(datum)
        except ValueError:
            raise GevalFout(
                "DATUM-ONLEESBAAR",
                f'"{datum}" is geen bestaande datum. Schrijf jaar-maand-dag, zoals 2024-05-01.',
            ) from None
    return Datum(datum.toordinal() - DAGNUL)


def als_datum(dagnummer: int) -> date:
    """The calendar date of a day number."""
    return date.fromordinal(int(dagnummer) + DAGNUL)


def toon_datum(dagnummer: int) -> str:
    """Write a day as Dutch text: "1 mei 2024"."""
    datum = als_datum(dagnummer)
    return f"{datum.day} {MAANDNAMEN[datum.month - 1]} {datum.year}"


def _dag_in_tijdperk(datum: Datum) -> int:
    """Days since 1 March of the first year of the 400-year era that holds this day."""
    return (datum + DAGEN_TOT_1970) % DAGEN_PER_TIJDPERK


def _maartjaar_in_tijdperk(datum: Datum) -> int:
    """The year within the era, when years start on 1 March, so that a leap day is a year's last day."""
    d = _dag_in_tijdperk(datum)
    return (d - d // 1460 + d // 36_524 - d // 146_096) // 365


def _dag_in_maartjaar(datum: Datum) -> int:
    """Days since 1 March."""
    j = _maartjaar_in_tijdperk(datum)
    return _dag_in_tijdperk(datum) - (365 * j + j // 4 - j // 100)


def maand(datum: Datum) -> int:
    """The month, 1 to 12."""
    return ((5 * _dag_in_maartjaar(datum) + 2) // 153 + 2) % MAANDEN_PER_JAAR + 1


def jaar(datum: Datum) -> int:
    """The calendar year."""
    maartjaar = _maartjaar_in_tijdperk(datum) + (datum + DAGEN_TOT_1970) // DAGEN_PER_TIJDPERK * 400
    return maartjaar + 1 if maand(datum) <= 2 else maartjaar


def dag_in_maand(datum: Datum) -> int:
    """The day of the month, 1 to 31."""
    d = _dag_in_maartjaar(datum)
    return d - (153 * ((5 * d + 2) // 153) + 2) // 5 + 1


def datum_van(jaartal: int, maandnummer: int, dagnummer: int) -> Datum:
    """The day number of a year, month (1 to 12) and day of the month."""
    maartjaar = jaartal - 1 if maandnummer <= 2 else jaartal
    tijdperk = maartjaar // 400
    j = maartjaar - tijdperk * 400
    dagen = (153 * ((maandnummer + 9) % MAANDEN_PER_JAAR) + 2) // 5 + dagnummer - 1
    return Datum(tijdperk * DAGEN_PER_TIJDPERK + 365 * j + j // 4 - j // 100 + dagen - DAGEN_TOT_1970)


def volle_maanden(begin: Datum, einde: Datum) -> int:
    """Full months from `begin` to `einde`; below zero when `einde` lies earlier.

    A month is full on the same day of the month; where that day does not exist, on the first of the
    month after it.
    """
    verschil = MAANDEN_PER_JAAR * (jaar(einde) - jaar(begin)) + maand(einde) - maand(begin)
    return verschil - 1 if dag_in_maand(einde) < dag_in_maand(begin) else verschil


def volle_jaren(geboortedatum: Datum, peildatum: Datum) -> int:
    """Age in full years on a day; below zero before birth.

    Whoever is born on 29 February is, in a year without that day, a year older on 1 March.
    """
    return volle_maanden(geboortedatum, peildatum) // MAANDEN_PER_JAAR
