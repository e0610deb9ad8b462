"""Periods, checks and outcomes, and how two sides are laid beside each other in the database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from django.conf import settings
from django.db import connection

from opstap.financien.aansluiting import Aansluitregel
from opstap.inkomen.beoordeling.rekenen import volgende_maand


@dataclass(frozen=True, slots=True)
class Periode:
    """Whole months: from `van` until `tot`, which is not part of it."""

    naam: str
    van: date
    tot: date

    @classmethod
    def maand(cls, eerste: date) -> Periode:
        return cls(f"{eerste:%Y-%m}", eerste, volgende_maand(eerste))

    @classmethod
    def jaar(cls, jaar: int) -> Periode:
        return cls(str(jaar), date(jaar, 1, 1), date(jaar + 1, 1, 1))

    @property
    def laatste(self) -> date:
        return self.tot - timedelta(days=1)


class Eenheid(StrEnum):
    CENT = "cent"
    AANTAL = "aantal"


class Over(StrEnum):
    """Over which periods a check is made; over the year it is made again, unless it says otherwise."""

    IEDERE_PERIODE = "iedere periode"
    MAANDEN = "maanden"
    """The year is the sum of its months."""
    JAAR = "jaar"
    """Only the year can be closed."""


@dataclass(frozen=True, slots=True)
class Controle:
    """One pair of sides that must be equal: what they are, why, and where to look when they are not."""

    code: str
    wat: str
    zin: str
    kijk: str
    naast: Callable[[str, Periode], tuple[int, int, int]]
    """(municipality, period) -> left, right, and how many pairs below these totals differ."""
    eenheid: Eenheid = Eenheid.CENT
    over: Over = Over.IEDERE_PERIODE

    def reken(self, gemeente: str, periode: Periode) -> Aansluitregel:
        return Aansluitregel(self.wat, *self.naast(gemeente, periode))


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """A check over a period."""

    periode: Periode
    controle: Controle
    regel: Aansluitregel


def leg_naast(
    paren: str, gemeente: str, periode: Periode, **waarden: str | list[str]
) -> tuple[int, int, int]:
    """The totals of `paren`, SQL with the columns `links` and `rechts`, and how many of its rows differ.

    It may name %(gemeente)s, %(van)s, %(tot)s, %(laatste)s, %(van_periode)s, %(tot_periode)s and %(zone)s.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT coalesce(sum(links), 0)::bigint, coalesce(sum(rechts), 0)::bigint, "  # noqa: S608
            "count(*) FILTER (WHERE coalesce(links, 0) <> coalesce(rechts, 0)) "
            f"FROM ({paren}) AS paren",
            {
                "gemeente": gemeente,
                "van": periode.van,
                "tot": periode.tot,
                "laatste": periode.laatste,
                "van_periode": f"{periode.van:%Y-%m}",
                "tot_periode": f"{periode.tot:%Y-%m}",
                "zone": settings.TIME_ZONE,
                **waarden,
            },
        )
        links, rechts, afwijkend = cursor.fetchone()
    return links, rechts, afwijkend


def per_sleutel(links: str, rechts: str) -> str:
    """SQL of two sides per `sleutel`, each a query with the columns `sleutel` and `bedrag`.

    What has no key is about nobody in particular, and laid beside each other as a whole.
    """
    return (
        f"SELECT l.bedrag AS links, r.bedrag AS rechts FROM ({_opgeteld(links)}) l "  # noqa: S608
        f"FULL JOIN ({_opgeteld(rechts)}) r ON r.sleutel = l.sleutel"
    )


def _opgeteld(rijen: str) -> str:
    return (
        "SELECT coalesce(sleutel::text, '') AS sleutel, sum(bedrag)::bigint AS bedrag "  # noqa: S608
        f"FROM ({rijen}) AS rijen GROUP BY 1"
    )


def stand_per_dossier(teken: int = 1) -> str:
    """SQL of the balance of account %(rekening)s per dossier at the end of the last day of the period."""
    return (
        f"SELECT b.dossier_id AS sleutel, {teken} * b.bedrag_cent AS bedrag FROM financien_boeking b "  # noqa: S608
        "JOIN financien_rekening a ON a.id = b.rekening_id AND a.code = %(rekening)s "
        "JOIN financien_journaalpost j ON j.id = b.journaalpost_id "
        "WHERE b.gemeente_id = %(gemeente)s AND j.datum < %(tot)s"
    )
