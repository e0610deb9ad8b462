"""Wealth (art. 34): only what is above the limit counts, and then there is no right to assistance."""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Leefvorm
from opstap.regels import Cent, keuze, regel

DOORLOPEND = "2026-01-01"
"""From this day art. 34 tests the wealth that is there, without the room used before (Stb. 2025, 312)."""


keuze(
    "vermogensgrens",
    uit="leefvorm",
    waarden={
        Leefvorm.ALLEENSTAANDE: "vermogensgrens_alleenstaande",
        Leefvorm.ALLEENSTAANDE_OUDER: "vermogensgrens_gezin",
        Leefvorm.GEHUWDEN: "vermogensgrens_gezin",
    },
    titel="Vermogensgrens",
    artikel="Participatiewet art. 34 lid 3",
    uitleg={
        Leefvorm.ALLEENSTAANDE: "Een alleenstaande mag {vermogensgrens_alleenstaande} aan vermogen hebben.",
        "overig": "Een alleenstaande ouder en gehuwden mogen {vermogensgrens} aan vermogen hebben.",
    },
    vanaf="2015-01-01",
)


@regel(
    "Participatiewet art. 34 lid 4 (tekst tot 2026)",
    titel="Ruimte onder de vermogensgrens",
    uitleg="Van de grens van {vermogensgrens} is {vermogensvrijlating_verbruikt} al gebruikt. "
    "Er is nog {resterende_vermogensruimte} ruimte.",
    vanaf="2015-01-01",
    tot=DOORLOPEND,
)
def resterende_vermogensruimte(vermogensgrens: Cent, vermogensvrijlating_verbruikt: Cent) -> Cent:
    """Until 2026 the room is used once in an uninterrupted period of assistance; never below nil."""
    return max(Cent(0), vermogensgrens - vermogensvrijlating_verbruikt)


@regel(
    "Participatiewet art. 34 lid 2 onder b",
    naam="resterende_vermogensruimte",
    titel="Ruimte onder de vermogensgrens",
    uitleg="De ruimte is de hele grens van {vermogensgrens}.",
    vanaf=DOORLOPEND,
)
def resterende_vermogensruimte_vanaf_2026(vermogensgrens: Cent) -> Cent:
    """Paragraph 4 is gone: the wealth that is there is compared with the limit each time."""
    return vermogensgrens


@regel(
    "Participatiewet art. 34 lid 2 onder d",
    titel="Eigen woning met overwaarde",
    uitleg={
        True: "U hebt een eigen woning met {overwaarde_woning} overwaarde.",
        False: "U hebt geen eigen woning met overwaarde.",
    },
    vanaf="2015-01-01",
)
def heeft_overwaarde(overwaarde_woning: Cent) -> bool:
    return overwaarde_woning > 0


@regel(
    "Participatiewet art. 34 lid 2 onder d",
    titel="Overwaarde boven de vrijstelling",
    uitleg={
        "overig": "Van de overwaarde van {overwaarde_woning} is {vrijstelling_eigen_woning} vrij. "
        "Daarboven blijft {overwaarde_boven_vrijstelling} over.",
        0: "De overwaarde van {overwaarde_woning} blijft onder de vrijstelling van "
        "{vrijstelling_eigen_woning}.",
        "anders": "Er is geen overwaarde.",
    },
    als="heeft_overwaarde",
    vanaf="2015-01-01",
)
def overwaarde_boven_vrijstelling(overwaarde_woning: Cent, vrijstelling_eigen_woning: Cent) -> Cent:
    return max(Cent(0), overwaarde_woning - vrijstelling_eigen_woning)


@regel(
    "Participatiewet art. 50 lid 1",
    titel="Meer overwaarde dan vrij is",
    uitleg={
        True: "De woning heeft meer overwaarde dan vrij is.",
        False: "De woning heeft niet meer overwaarde dan vrij is.",
    },
    vanaf="2015-01-01",
)
def woning_boven_vrijstelling(overwaarde_boven_vrijstelling: Cent) -> bool:
    return overwaarde_boven_vrijstelling > 0


@regel(
    "Participatiewet art. 50 lid 1",
    titel="De overwaarde telt mee",
    uitleg={
        True: "Van u kan worden verlangd dat u geld uit de woning haalt. Het meerdere telt mee als vermogen.",
        False: "Van u kan niet worden verlangd dat u geld uit de woning haalt. Het meerdere telt niet mee.",
        "anders": "Er is geen overwaarde boven de vrijstelling.",
    },
    als="woning_boven_vrijstelling",
    vanaf="2015-01-01",
)
def overwaarde_telt_mee(tegeldemaken_woning_te_verlangen: bool) -> bool:
    return tegeldemaken_woning_te_verlangen


@regel(
    "Participatiewet art. 50 lid 2",
    titel="Bijstand kan de vorm van een lening hebben",
    uitleg={
        True: "Uw woning heeft meer overwaarde dan vrij is. De gemeente kan de bijstand als lening geven.",
        False: "De gemeente geeft de bijstand niet als lening om de woning.",
        "anders": "De woning is geen reden om bijstand als lening te geven.",
    },
    als="woning_boven_vrijstelling",
    vanaf="2015-01-01",
)
def lening_op_woning_mogelijk(overwaarde_telt_mee: bool) -> bool:
    """The form, not the amount, of assistance: a loan secured on the home is for a case worker to decide."""
    return not overwaarde_telt_mee


@regel(
    "Participatiewet art. 34 lid 2 onder d en art. 50",
    titel="Overwaarde die meetelt",
    uitleg={
        "overig": "Van de woning telt {overwaarde_boven_vrijstelling} mee als vermogen.",
        "anders": "De woning telt niet mee als vermogen.",
    },
    als="overwaarde_telt_mee",
    vanaf="2015-01-01",
)
def meetellende_overwaarde(overwaarde_boven_vrijstelling: Cent) -> Cent:
    return overwaarde_boven_vrijstelling


@regel(
    "Participatiewet art. 34",
    titel="In aanmerking te nemen vermogen",
    uitleg={
        "overig": "Uw vermogen van {vermogen} en {meetellende_overwaarde} van de woning zijn samen "
        "{in_aanmerking_te_nemen_vermogen} meer dan de ruimte van {resterende_vermogensruimte}.",
        0: "Uw vermogen van {vermogen} is niet hoger dan de ruimte van {resterende_vermogensruimte}.",
    },
    vanaf="2015-01-01",
)
def in_aanmerking_te_nemen_vermogen(
    vermogen: Cent, meetellende_overwaarde: Cent, resterende_vermogensruimte: Cent
) -> Cent:
    """Only what is above the room; exactly at the limit is free."""
    return max(Cent(0), vermogen + meetellende_overwaarde - resterende_vermogensruimte)


@regel(
    "Participatiewet art. 19 lid 1 onder b",
    titel="Recht, gelet op het vermogen",
    uitleg={
        True: "Uw vermogen is geen reden om bijstand te weigeren.",
        False: "U hebt {in_aanmerking_te_nemen_vermogen} te veel vermogen. Daarom is er geen recht op "
        "bijstand.",
    },
    vanaf="2015-01-01",
)
def recht_gelet_op_vermogen(in_aanmerking_te_nemen_vermogen: Cent) -> bool:
    return in_aanmerking_te_nemen_vermogen == 0
