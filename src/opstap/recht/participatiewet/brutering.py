"""Net within the calendar year, gross after it (art. 58 lid 5): a rule with a year and a ground.

Net is what the resident received, gross is that with the wage tax and contributions that the
municipality can no longer set off. Both are kinds of their own, so that the one is never added to the
other by accident. Whether an exception of policy holds (an error of the municipality, for one) is asked
of a person, and the tax must have been worked out with the rates of the year in which was paid: anything
else is refused.
"""

from __future__ import annotations

from opstap.recht.participatiewet.handhavingssoorten import Bruteringsgrond
from opstap.regels import Bruto, Cent, Datum, Netto, jaar, niet_gemodelleerd, regel

INGEVOERD = "2015-01-01"


@regel(
    "Participatiewet art. 58 lid 5",
    titel="Het jaar is voorbij",
    uitleg={
        True: "De bijstand is betaald in {vordering_betaald_in_jaar}. Dat jaar is voorbij: de gemeente kan "
        "de belasting niet meer verrekenen.",
        False: "De bijstand is betaald in {vordering_betaald_in_jaar}. De gemeente kan de belasting nog "
        "verrekenen.",
        "anders": "Er wordt niets teruggevorderd.",
    },
    als="er_wordt_teruggevorderd",
    vanaf=INGEVOERD,
)
def vordering_uit_eerder_jaar(vordering_betaald_in_jaar: int, peildatum: Datum) -> bool:
    return vordering_betaald_in_jaar < jaar(peildatum)


@regel(
    "Participatiewet art. 58 lid 5",
    titel="Nog open na het jaar",
    uitleg={
        "overig": "Na het jaar staat nog {vordering_open_na_jaar} netto open.",
        0: "Alles is in het jaar zelf terugbetaald.",
        "anders": "Het jaar is niet voorbij.",
    },
    als="vordering_uit_eerder_jaar",
    vanaf=INGEVOERD,
)
def vordering_open_na_jaar(terug_te_vorderen_netto: Netto, vordering_afgelost_in_jaar: Netto) -> Netto:
    return max(Netto(0), terug_te_vorderen_netto - vordering_afgelost_in_jaar)


@regel(
    "Participatiewet art. 58 lid 5",
    titel="Er is iets om bruto te maken",
    uitleg={
        True: "Over {vordering_open_na_jaar} kan belasting worden teruggevorderd.",
        False: "Er is niets waarover belasting kan worden teruggevorderd.",
    },
    vanaf=INGEVOERD,
)
def brutering_denkbaar(vordering_open_na_jaar: Netto) -> bool:
    return vordering_open_na_jaar > 0


@regel(
    "Participatiewet art. 58 lid 5; beleid van de gemeente",
    titel="De vordering wordt bruto",
    uitleg={
        True: "De grond is: {bruteringsgrond}. De belasting wordt ook teruggevorderd.",
        False: "De grond is: {bruteringsgrond}. De belasting wordt niet teruggevorderd.",
        "anders": "Er is niets waarover belasting kan worden teruggevorderd.",
    },
    als="brutering_denkbaar",
    vanaf=INGEVOERD,
)
def vordering_wordt_bruto(bruteringsgrond: Bruteringsgrond) -> bool:
    return bruteringsgrond == Bruteringsgrond.BRUTEREN


@regel(
    "Participatiewet art. 58 lid 5",
    titel="Belasting van een ander jaar",
    uitleg={
        True: "De belasting is berekend met de tarieven van {loonheffing_over_vordering_jaar}, maar er is "
        "betaald in {vordering_betaald_in_jaar}.",
        False: "De belasting is berekend met de tarieven van het jaar waarin is betaald.",
        "anders": "De vordering wordt niet bruto.",
    },
    als="vordering_wordt_bruto",
    vanaf=INGEVOERD,
)
def brutering_met_verkeerd_jaar(loonheffing_over_vordering_jaar: int, vordering_betaald_in_jaar: int) -> bool:
    return loonheffing_over_vordering_jaar != vordering_betaald_in_jaar


niet_gemodelleerd(
    "Participatiewet art. 58 lid 5",
    als="brutering_met_verkeerd_jaar",
    voor="terug_te_vorderen_belasting",
    zin="De belasting over deze vordering is met de tarieven van een ander jaar berekend dan het jaar "
    "waarin is betaald. Bereken de belasting opnieuw, met de tarieven van het jaar van betaling.",
)


@regel(
    "Participatiewet art. 58 lid 5",
    titel="Belasting die wordt teruggevorderd",
    uitleg={
        "overig": "Boven op het nettobedrag komt {terug_te_vorderen_belasting} belasting en premies.",
        "anders": "Er wordt geen belasting teruggevorderd.",
    },
    als="vordering_wordt_bruto",
    vanaf=INGEVOERD,
)
def terug_te_vorderen_belasting(loonheffing_over_vordering: Bruto) -> Bruto:
    return loonheffing_over_vordering


@regel(
    "Participatiewet art. 58",
    titel="Terug te vorderen",
    uitleg={
        "overig": "De inwoner moet {terug_te_vorderen} terugbetalen: {terug_te_vorderen_netto} netto en "
        "{terug_te_vorderen_belasting} belasting.",
        0: "De inwoner hoeft niets terug te betalen.",
    },
    vanaf=INGEVOERD,
)
def terug_te_vorderen(terug_te_vorderen_netto: Cent, terug_te_vorderen_belasting: Cent) -> Cent:
    """The one place where tax is put on a net claim; without tax it stays what was received."""
    return terug_te_vorderen_netto + terug_te_vorderen_belasting
