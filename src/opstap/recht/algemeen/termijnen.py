"""Lawful deadlines: pure date arithmetic, without a clock. The terms of the Awb are in `recht.awb`.

A deadline in weeks starts the day after and ends on the same day of the week. When it ends on a Saturday, a
Sunday or a generally recognised holiday, it runs on to the next day that is none of these (Algemene
termijnenwet art. 1). Days that are declared equal to a holiday by decree (art. 3 paragraph 3), such as the
Friday after Ascension, are not known here; a deadline on such a day is shown a day early, never late.
"""

from __future__ import annotations

from datetime import date, timedelta

VOORSCHOTTERMIJN_WEKEN = 4
"""Participatiewet art. 52 paragraph 1: an advance at the latest four weeks after the application."""

ZATERDAG = 5


def uiterste_voorschotdatum(aanvraagdatum: date) -> date:
    """The last day to pay an advance (Participatiewet art. 52).

    >>> uiterste_voorschotdatum(date(2025, 4, 1))
    datetime.date(2025, 4, 29)
    """
    return einde_termijn(aanvraagdatum, weken=VOORSCHOTTERMIJN_WEKEN)


def uiterste_voorschotdata(aanvraagdatum: date, aantal: int) -> tuple[date, ...]:
    """The last days of that many advances: every four weeks.

    The weeks are counted from the application; a day that is moved for a holiday does not move the next.

    >>> uiterste_voorschotdata(date(2025, 4, 1), 2)
    (datetime.date(2025, 4, 29), datetime.date(2025, 5, 27))
    """
    return tuple(
        einde_termijn(aanvraagdatum, weken=VOORSCHOTTERMIJN_WEKEN * (nummer + 1)) for nummer in range(aantal)
    )


def einde_termijn(begin: date, *, weken: int) -> date:
    """The last day of a statutory term in weeks, moved by the Algemene termijnenwet."""
    return eerste_werkdag(begin + timedelta(weeks=weken))


def eerste_werkdag(dag: date) -> date:
    """The day itself, or the first day after it that is no Saturday, Sunday or holiday."""
    while dag.weekday() >= ZATERDAG or dag in feestdagen(dag.year):
        dag += timedelta(days=1)
    return dag


def feestdagen(jaar: int) -> dict[date, str]:
    """The generally recognised holidays of a year with their names (Algemene termijnenwet art. 3).

    Good Friday is no holiday in the law but equal to one (paragraph 2).
    """
    pasen = paaszondag(jaar)
    return {
        date(jaar, 1, 1): "Nieuwjaarsdag",
        pasen - timedelta(days=2): "Goede Vrijdag",
        pasen + timedelta(days=1): "tweede paasdag",
        koningsdag(jaar): "Koningsdag",
        date(jaar, 5, 5): "Bevrijdingsdag",
        pasen + timedelta(days=39): "Hemelvaartsdag",
        pasen + timedelta(days=50): "tweede pinksterdag",
        date(jaar, 12, 25): "eerste kerstdag",
        date(jaar, 12, 26): "tweede kerstdag",
    }


def koningsdag(jaar: int) -> date:
    """The day on which the King's birthday is celebrated: 27 April, a day earlier when that is a Sunday."""
    verjaardag = date(jaar, 4, 27)
    return verjaardag - timedelta(days=1) if verjaardag.weekday() == ZATERDAG + 1 else verjaardag


def paaszondag(jaar: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876)."""
    gulden = jaar % 19
    eeuw, in_eeuw = divmod(jaar, 100)
    maansprong = (8 * eeuw + 13) // 25
    maan = (19 * gulden + eeuw - eeuw // 4 - maansprong + 15) % 30
    weekdag = (32 + 2 * (eeuw % 4) + 2 * (in_eeuw // 4) - maan - in_eeuw % 4) % 7
    uitstel = (gulden + 11 * maan + 22 * weekdag) // 451
    maand, dag = divmod(maan + weekdag - 7 * uitstel + 114, 31)
    return date(jaar, maand, dag + 1)
