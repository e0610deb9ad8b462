"""Terms in weeks, each with its article: rules for the rule book, and the day itself for a case.

A term starts the day after its event. The rules count on the calendar; `uiterste_dag` moves the end by the
Algemene termijnenwet, which holds for every term in a law.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from opstap.recht.algemeen.termijnen import eerste_werkdag
from opstap.recht.awb.soorten import ARTIKELEN, Termijn
from opstap.regels import Datum, dag, dag_in_maand, jaar, keuze, maand, regel
from opstap.regels.datum import als_datum, datum_van
from opstap.regels.parameters import Parameter, lees_parameters

DAGEN_PER_WEEK = 7
INGEVOERD = "2010-01-01"
WEKEN: dict[Termijn, str] = {
    Termijn.AANVRAAG: "awb_weken_aanvraag",
    Termijn.BEZWAAR: "awb_weken_bezwaar",
    Termijn.BEZWAAR_MET_COMMISSIE: "awb_weken_bezwaar_met_commissie",
    Termijn.VERDAGING_BEZWAAR: "awb_weken_verdaging_bezwaar",
    Termijn.KLACHT: "awb_weken_klacht",
    Termijn.KLACHT_MET_ADVIES: "awb_weken_klacht_met_advies",
    Termijn.VERDAGING_KLACHT: "awb_weken_verdaging_klacht",
    Termijn.INDIENEN: "awb_weken_indienen",
    Termijn.BEZORGING_PER_POST: "awb_weken_bezorging_per_post",
    Termijn.NIET_BEHANDELEN: "awb_weken_niet_behandelen",
    Termijn.INGEBREKESTELLING: "awb_weken_ingebrekestelling",
    Termijn.DWANGSOM_VASTSTELLEN: "awb_weken_dwangsom_vaststellen",
    Termijn.KLACHT_NIET_BEHANDELEN: "awb_weken_klacht_niet_behandelen",
}

keuze(
    "awb_termijn_weken",
    uit="awb_termijn",
    waarden=WEKEN,
    titel="Lengte van de termijn in weken",
    artikel="Awb art. 4:5, 4:13, 4:17, 4:18, 6:7, 6:9, 7:10, 9:8 en 9:11",
    uitleg={"overig": "De termijn is {awb_termijn_weken} weken."},
    vanaf=INGEVOERD,
)


@regel(
    "Awb art. 6:8",
    titel="Einde van de termijn op de kalender",
    uitleg="De termijn begint na {awb_termijn_begin} en duurt {awb_termijn_weken} weken. "
    "Op de kalender eindigt die op {awb_termijn_einde}.",
    vanaf=INGEVOERD,
)
def awb_termijn_einde(awb_termijn_begin: Datum, awb_termijn_weken: int) -> Datum:
    """The last day, before the Algemene termijnenwet moves it."""
    return Datum(awb_termijn_begin + awb_termijn_weken * DAGEN_PER_WEEK)


@regel(
    "Awb art. 9:24 lid 1",
    titel="Laatste dag voor een verzoek aan de ombudsman",
    uitleg="Na {awb_termijn_begin} kan een verzoek aan de ombudsman tot en met {awb_ombudsman_uiterlijk}.",
    vanaf=INGEVOERD,
)
def awb_ombudsman_uiterlijk(awb_termijn_begin: Datum, awb_ombudsman_jaren: int) -> Datum:
    """The same day a year later; from a leap day it is 1 March."""
    jaar_later = jaar(awb_termijn_begin) + awb_ombudsman_jaren
    return datum_van(jaar_later, maand(awb_termijn_begin), dag_in_maand(awb_termijn_begin))


def kalendereinde(termijn: Termijn, begin: date) -> date:
    """The last day of a term that starts after `begin`, on the calendar. Errors: ParameterOntbreekt.

    >>> kalendereinde(Termijn.BEZWAAR, date(2024, 4, 6))
    datetime.date(2024, 5, 18)
    """
    return als_datum(awb_termijn_einde(dag(begin), weken(termijn, begin)))


def uiterste_dag(termijn: Termijn, begin: date) -> date:
    """The last day of a term that starts after `begin`; never a Saturday, Sunday or holiday.

    >>> uiterste_dag(Termijn.BEZWAAR, date(2024, 4, 6))
    datetime.date(2024, 5, 21)
    """
    return eerste_werkdag(kalendereinde(termijn, begin))


def weken(termijn: Termijn, op: date) -> int:
    """How many weeks this term has on a day. Errors: ParameterOntbreekt."""
    return _waarde(WEKEN[termijn], op)


def uiterlijk_ombudsman(kennisgeving: date) -> date:
    """The last day to go to an ombudsman after being told how a complaint ended (Awb art. 9:24).

    >>> uiterlijk_ombudsman(date(2024, 6, 3))
    datetime.date(2025, 6, 3)
    """
    jaren = _waarde("awb_ombudsman_jaren", kennisgeving)
    return als_datum(awb_ombudsman_uiterlijk(dag(kennisgeving), jaren))


def artikel(termijn: Termijn) -> str:
    """The article that gives this term."""
    return ARTIKELEN[termijn]


def _waarde(naam: str, op: date) -> int:
    reeks = _reeksen()[naam]
    waarde = reeks.op(dag(op))
    if waarde is None or not waarde.zeker:
        raise reeks.ontbreekt_op(dag(op))
    return waarde.bedrag


@cache
def _reeksen() -> dict[str, Parameter]:
    pad = Path(__file__).parent / "parameters" / "termijnen.yaml"
    return {reeks.naam: reeks for reeks in lees_parameters(pad)}
