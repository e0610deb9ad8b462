"""Legal interest over what the municipality paid too late (Awb art. 4:98; BW art. 6:119 and 6:120).

Interest runs per day at the rate of that day. After every whole year the interest of that year joins the
sum (BW art. 6:119 paragraph 2). A day is one 365th or 366th of the interest year it lies in, so that a whole
year at one rate is exactly that rate; the law does not say how days are counted, this is the usual practice.
Rounded once, to the cent, at the end.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from pathlib import Path

from opstap.recht.algemeen.aow import maanden_later
from opstap.regels import Basispunt, Cent, dag, deel_afgerond, regel
from opstap.regels.datum import MAANDEN_PER_JAAR, als_datum
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL
from opstap.regels.parameters import Parameter, lees_parameters

INGEVOERD = "2009-07-01"


@regel(
    "Awb art. 4:98 lid 1; BW art. 6:119 lid 1",
    titel="Wettelijke rente over een heel jaar",
    uitleg="Over {awb_rente_hoofdsom} is de rente van een heel jaar {awb_rente_per_jaar}: "
    "{wettelijke_rente_percentage}.",
    vanaf=INGEVOERD,
)
def awb_rente_per_jaar(awb_rente_hoofdsom: Cent, wettelijke_rente_percentage: Basispunt) -> Cent:
    return deel_afgerond(awb_rente_hoofdsom * wettelijke_rente_percentage, BASISPUNTEN_PER_GEHEEL)


@regel(
    "Awb art. 4:98 lid 2",
    titel="Wettelijke rente hoog genoeg",
    uitleg={
        True: "De rente van {awb_rente} is {awb_rente_drempel} of meer, dus die wordt betaald.",
        False: "De rente van {awb_rente} is minder dan {awb_rente_drempel}, dus die is niet verschuldigd.",
    },
    vanaf=INGEVOERD,
)
def awb_rente_boven_drempel(awb_rente: Cent, awb_rente_drempel: Cent) -> bool:
    return awb_rente >= awb_rente_drempel


@regel(
    "Awb art. 4:98",
    titel="Verschuldigde wettelijke rente",
    uitleg={
        "overig": "De gemeente betaalt {awb_rente_verschuldigd} wettelijke rente.",
        "anders": "Er is geen wettelijke rente verschuldigd.",
    },
    als="awb_rente_boven_drempel",
    vanaf=INGEVOERD,
)
def awb_rente_verschuldigd(awb_rente: Cent) -> Cent:
    return awb_rente


@dataclass(frozen=True)
class Achterstand:
    """An amount in cents that should have been paid; interest runs from the day `vanaf` on."""

    bedrag: Cent
    vanaf: date


def wettelijke_rente(achterstanden: Iterable[Achterstand], betaald: date) -> Cent:
    """Interest over all arrears until the day of payment, which counts too, rounded once.

    Errors: ParameterOntbreekt, for a half year whose rate is not confirmed.

    >>> wettelijke_rente([Achterstand(Cent(1000_00), date(2022, 1, 1))], date(2022, 12, 31))
    2000
    """
    som = sum((_rente(een, betaald + timedelta(days=1)) for een in achterstanden), Fraction(0))
    return deel_afgerond(Cent(som.numerator), som.denominator)


def _rente(achterstand: Achterstand, tot: date) -> Fraction:
    """Exact, year after year from the first day, each year over the sum and the interest before it."""
    som = Fraction(int(achterstand.bedrag))
    jaren, begin = 0, achterstand.vanaf
    while begin < tot:
        jaren += 1
        jaardag = maanden_later(achterstand.vanaf, jaren * MAANDEN_PER_JAAR)
        dagen = (jaardag - begin).days
        som *= 1 + _percentdagen(begin, min(jaardag, tot)) / dagen
        begin = jaardag
    return som - int(achterstand.bedrag)


def _percentdagen(begin: date, tot: date) -> Fraction:
    """The sum over the days of the rate of that day, as a part of the whole."""
    reeks, totaal = _percentages(), 0
    while begin < tot:
        waarde = reeks.op(dag(begin))
        if waarde is None or not waarde.zeker:
            raise reeks.ontbreekt_op(dag(begin))
        einde = min(als_datum(waarde.tot), tot)
        totaal += waarde.bedrag * (einde - begin).days
        begin = einde
    return Fraction(totaal, BASISPUNTEN_PER_GEHEEL)


@cache
def _percentages() -> Parameter:
    pad = Path(__file__).parent / "parameters" / "rente.yaml"
    return next(reeks for reeks in lees_parameters(pad) if reeks.naam == "wettelijke_rente_percentage")
