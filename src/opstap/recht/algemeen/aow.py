"""AOW age (Algemene Ouderdomswet art. 7a): rules for the rule book, and the date itself for deadlines.

The age depends on the year in which somebody reaches it. Whoever has reached it keeps it when the age
goes up a year later; so this year's and last year's age decide together.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from pathlib import Path

from opstap.regels import Datum, dag, jaar, regel, volle_maanden
from opstap.regels.datum import MAANDEN_PER_JAAR, datum_van
from opstap.regels.fouten import ParameterOntbreekt
from opstap.regels.parameters import Parameter, lees_parameters


@regel(
    "Algemene Ouderdomswet art. 7a",
    titel="AOW-leeftijd mogelijk bereikt",
    uitleg={
        True: "Met {leeftijd} jaar kan de AOW-leeftijd bereikt zijn.",
        False: "Met {leeftijd} jaar is de AOW-leeftijd nog niet bereikt.",
        "anders": "De AOW-leeftijd van deze persoon maakt niet uit.",
    },
    per="persoon",
    als="is_belanghebbende",
    vanaf="2015-01-01",
)
def aow_leeftijd_mogelijk(leeftijd: int, aow_leeftijd_maanden_vorig_jaar: int) -> bool:
    """Whether somebody of this age (full years) can have reached the AOW age at all."""
    return leeftijd * MAANDEN_PER_JAAR + MAANDEN_PER_JAAR - 1 >= aow_leeftijd_maanden_vorig_jaar


@regel(
    "Algemene Ouderdomswet art. 7a",
    titel="AOW-leeftijd zeker bereikt",
    uitleg={
        True: "Met {leeftijd} jaar is de AOW-leeftijd bereikt.",
        False: "Bij {leeftijd} jaar hangt de AOW-leeftijd van de geboortedatum af.",
        "anders": "De AOW-leeftijd is nog niet bereikt.",
    },
    per="persoon",
    als="aow_leeftijd_mogelijk",
    vanaf="2015-01-01",
)
def aow_leeftijd_zeker(leeftijd: int, aow_leeftijd_maanden: int) -> bool:
    return leeftijd * MAANDEN_PER_JAAR >= aow_leeftijd_maanden


@regel(
    "Algemene Ouderdomswet art. 7a",
    titel="AOW-leeftijd hangt af van de geboortedatum",
    uitleg={
        True: "De geboortedatum is nodig.",
        False: "De geboortedatum is hiervoor niet nodig.",
        "anders": "De AOW-leeftijd is nog niet bereikt.",
    },
    per="persoon",
    als="aow_leeftijd_mogelijk",
    vanaf="2015-01-01",
)
def aow_leeftijd_op_geboortedatum(aow_leeftijd_zeker: bool) -> bool:
    return not aow_leeftijd_zeker


@regel(
    "Algemene Ouderdomswet art. 7a",
    titel="AOW-leeftijd bereikt volgens de geboortedatum",
    uitleg={
        True: "Geboren op {geboortedatum}: op {peildatum} is de AOW-leeftijd bereikt.",
        False: "Geboren op {geboortedatum}: op {peildatum} is de AOW-leeftijd nog niet bereikt.",
        "anders": "De geboortedatum is hiervoor niet nodig.",
    },
    per="persoon",
    als="aow_leeftijd_op_geboortedatum",
    vanaf="2015-01-01",
)
def aow_leeftijd_bereikt_op_dag(
    geboortedatum: Datum, peildatum: Datum, aow_leeftijd_maanden: int, aow_leeftijd_maanden_vorig_jaar: int
) -> bool:
    """Reached at this year's age, or before this year at last year's."""
    einde_vorig_jaar = datum_van(jaar(peildatum) - 1, 12, 31)
    return (
        volle_maanden(geboortedatum, peildatum) >= aow_leeftijd_maanden
        or volle_maanden(geboortedatum, einde_vorig_jaar) >= aow_leeftijd_maanden_vorig_jaar
    )


@regel(
    "Algemene Ouderdomswet art. 7a",
    titel="AOW-leeftijd bereikt",
    uitleg={
        True: "Deze persoon heeft de AOW-leeftijd bereikt.",
        False: "Deze persoon heeft de AOW-leeftijd nog niet bereikt.",
        "anders": "De AOW-leeftijd van deze persoon maakt niet uit.",
    },
    per="persoon",
    als="is_belanghebbende",
    vanaf="2015-01-01",
)
def aow_leeftijd_bereikt(aow_leeftijd_zeker: bool, aow_leeftijd_bereikt_op_dag: bool) -> bool:
    return aow_leeftijd_zeker or aow_leeftijd_bereikt_op_dag


def aow_datum(geboortedatum: date) -> tuple[date, int]:
    """The day on which somebody reaches the AOW age, and that age in months.

    Raises `ParameterOntbreekt` when the age is not known or not confirmed for that year.

    >>> aow_datum(date(1955, 9, 15))
    (datetime.date(2022, 4, 15), 799)
    """
    reeks = _aow_leeftijd()
    for waarde in reeks.waarden:
        bereikt = maanden_later(geboortedatum, waarde.bedrag)
        if dag(bereikt) < waarde.tot and waarde.zeker:
            if dag(bereikt) < waarde.vanaf:
                break
            return bereikt, waarde.bedrag
    raise ParameterOntbreekt(
        "PARAMETER-ONTBREEKT",
        reeks.naam,
        f"De AOW-leeftijd ({reeks.artikel}) voor deze geboortedatum is hier niet bekend.",
    )


def maanden_later(begin: date, maanden: int) -> date:
    """The same day some months later; where that day does not exist, the first of the next month."""
    sinds_nul = begin.year * MAANDEN_PER_JAAR + begin.month - 1 + maanden
    eerste = date(sinds_nul // MAANDEN_PER_JAAR, sinds_nul % MAANDEN_PER_JAAR + 1, 1)
    later = eerste + timedelta(days=begin.day - 1)
    if later.month == eerste.month:
        return later
    return date(later.year, later.month, 1)


@cache
def _aow_leeftijd() -> Parameter:
    pad = Path(__file__).parent / "parameters" / "aow.yaml"
    return next(reeks for reeks in lees_parameters(pad) if reeks.naam == "aow_leeftijd_maanden")
