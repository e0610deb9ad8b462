"""How long a grant holds: its rhythm as a period, which is also how soon one can have it again."""

from __future__ import annotations

from datetime import date

from opstap.gemeenten.regelingen import Ritme
from opstap.kern import tijdvak
from opstap.kern.tijdvak import Tijdvak

EERSTE_MAAND_SCHOOLJAAR = 8
"""A school year begins on 1 August (Wet op het primair onderwijs art. 1)."""

_MAANDEN = {Ritme.JAAR: 12, Ritme.TWAALF_MAANDEN: 12, Ritme.VIJF_JAAR: 60}


def periode(ritme: Ritme, ingang: date) -> Tijdvak:
    """From the day on which it begins: a year, the rest of the calendar or school year, or until it ends."""
    if ritme in _MAANDEN:
        return tijdvak.vanaf(ingang, maanden_later(ingang, _MAANDEN[ritme]))
    if ritme == Ritme.KALENDERJAAR:
        return tijdvak.vanaf(ingang, date(ingang.year + 1, 1, 1))
    if ritme == Ritme.SCHOOLJAAR:
        jaar = ingang.year + (ingang.month >= EERSTE_MAAND_SCHOOLJAAR)
        return tijdvak.vanaf(ingang, date(jaar, EERSTE_MAAND_SCHOOLJAAR, 1))
    if ritme == Ritme.FACTUUR:
        return tijdvak.maand(ingang.year, ingang.month)
    return tijdvak.vanaf(ingang)


def maanden_later(dag: date, maanden: int) -> date:
    """The same day some months later; the first of the next month where that month is too short."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 + maanden, 12)
    try:
        return dag.replace(year=jaar, month=maand + 1)
    except ValueError:
        return date(jaar + (maand == 11), (maand + 1) % 12 + 1, 1)
