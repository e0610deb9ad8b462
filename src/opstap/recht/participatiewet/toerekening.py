"""Which part of a wage over a period belongs to which calendar month (art. 32 paragraph 2).

Income counts in the month in which it is earned. The law does not say how a wage over four weeks that lie in
two months is divided: that is a choice of the municipality, with a name. A period within one calendar month
needs no choice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from opstap.regels import deel_afgerond
from opstap.regels.fouten import OpstapFout

ZATERDAG = 5


class Toerekening(StrEnum):
    """How a municipality divides a wage over the months in which it was earned."""

    KALENDERDAGEN = "kalenderdagen"
    WERKDAGEN = "werkdagen"


@dataclass(frozen=True)
class Maanddeel:
    """The days of a period that fall in one month (its first day), and the share of each amount in cents."""

    maand: date
    dagen: int
    bedragen: tuple[int, ...]


def verdeel(
    van: date, tot_en_met: date, bedragen: Sequence[int], methode: Toerekening | None
) -> list[Maanddeel]:
    """Divide amounts over the months of a period; the parts of each amount add up to it, to the cent.

    Each share is rounded cumulatively, so that no cent is lost or made. Errors: TOEREKENING-PERIODE,
    TOEREKENING-ONBEKEND (two months, and no method), TOEREKENING-WERKDAGEN (no working day at all).
    """
    if tot_en_met < van:
        raise OpstapFout("TOEREKENING-PERIODE", "De periode eindigt voor zij begint. Controleer de datums.")
    dagen = _dagen_per_maand(van, tot_en_met, methode or Toerekening.KALENDERDAGEN)
    if len(_dagen_per_maand(van, tot_en_met, Toerekening.KALENDERDAGEN)) == 1:
        return [Maanddeel(van.replace(day=1), (tot_en_met - van).days + 1, tuple(bedragen))]
    if methode is None:
        raise OpstapFout(
            "TOEREKENING-ONBEKEND",
            "Deze periode valt in meer dan één maand. Hoe het inkomen dan over de maanden wordt verdeeld, "
            "zegt de wet niet (art. 32 Participatiewet), en van deze gemeente is het niet bekend. Laat een "
            "medewerker het bedrag per maand vaststellen, met de reden.",
        )
    totaal = sum(dagen.values())
    if totaal == 0:
        raise OpstapFout(
            "TOEREKENING-WERKDAGEN",
            "In deze periode ligt geen enkele werkdag. Laat een medewerker het bedrag per maand vaststellen.",
        )
    delen, tot_hier = [], 0
    for maand, aantal in dagen.items():
        vorige, tot_hier = tot_hier, tot_hier + aantal
        delen.append(
            Maanddeel(
                maand,
                aantal,
                tuple(
                    deel_afgerond(bedrag * tot_hier, totaal) - deel_afgerond(bedrag * vorige, totaal)
                    for bedrag in bedragen
                ),
            )
        )
    return delen


def _dagen_per_maand(van: date, tot_en_met: date, methode: Toerekening) -> dict[date, int]:
    dagen: dict[date, int] = {}
    dag = van
    while dag <= tot_en_met:
        telt = methode == Toerekening.KALENDERDAGEN or dag.weekday() < ZATERDAG
        dagen[dag.replace(day=1)] = dagen.get(dag.replace(day=1), 0) + int(telt)
        dag += timedelta(days=1)
    return dagen
