"""Whether somebody has the AOW age all year, in part of it, or not (AOW art. 7a; Wet IB 2001 art. 2.10).

The age in full years mostly says enough; only around the AOW age the date of birth is asked for.
"""

from __future__ import annotations

from opstap.recht.belasting.soorten import AowInJaar
from opstap.regels import Datum, dag_in_maand, jaar, maand, regel, volle_maanden
from opstap.regels.datum import MAANDEN_PER_JAAR, datum_van


def is_begin_van_jaar(peildatum: Datum) -> bool:
    return maand(peildatum) == 1 and dag_in_maand(peildatum) == 1


@regel(
    "Algemene Ouderdomswet art. 7a",
    titel="AOW-leeftijd zeker het hele jaar",
    uitleg={
        True: "Met {leeftijd} jaar is de AOW-leeftijd zeker al vóór dit jaar bereikt.",
        False: "Met {leeftijd} jaar is dat niet zeker.",
    },
    per="persoon",
    vanaf="2018-01-01",
)
def aow_zeker_hele_jaar(leeftijd: int, peildatum: Datum, aow_leeftijd_maanden: int) -> bool:
    """On the first day of the year somebody was at most one year younger than on the reference date."""
    begin = leeftijd if is_begin_van_jaar(peildatum) else leeftijd - 1
    return begin * MAANDEN_PER_JAAR >= aow_leeftijd_maanden


@regel(
    "Algemene Ouderdomswet art. 7a",
    titel="AOW-leeftijd dit jaar mogelijk",
    uitleg={
        True: "Met {leeftijd} jaar kan de AOW-leeftijd dit jaar bereikt zijn of worden.",
        False: "Met {leeftijd} jaar wordt de AOW-leeftijd dit jaar nog niet bereikt.",
    },
    per="persoon",
    vanaf="2018-01-01",
)
def aow_mogelijk_dit_jaar(leeftijd: int, aow_leeftijd_maanden_vorig_jaar: int) -> bool:
    """On the last day of the year somebody is less than two years older than the full years now."""
    return leeftijd * MAANDEN_PER_JAAR + 2 * MAANDEN_PER_JAAR - 1 >= aow_leeftijd_maanden_vorig_jaar


@regel(
    "Algemene Ouderdomswet art. 7a",
    titel="AOW-leeftijd in het jaar hangt af van de geboortedatum",
    uitleg={
        True: "De geboortedatum is nodig.",
        False: "De geboortedatum is hiervoor niet nodig.",
        "anders": "De AOW-leeftijd wordt dit jaar niet bereikt.",
    },
    per="persoon",
    als="aow_mogelijk_dit_jaar",
    vanaf="2018-01-01",
)
def aow_in_jaar_op_geboortedatum_nodig(aow_zeker_hele_jaar: bool) -> bool:
    return not aow_zeker_hele_jaar


@regel(
    "Algemene Ouderdomswet art. 7a",
    titel="AOW-leeftijd in het jaar, volgens de geboortedatum",
    uitleg={
        "overig": "Geboren op {geboortedatum}: {aow_in_jaar_op_geboortedatum}.",
        "anders": "De geboortedatum is hiervoor niet nodig.",
    },
    per="persoon",
    als="aow_in_jaar_op_geboortedatum_nodig",
    anders=AowInJaar.NIET,
    vanaf="2018-01-01",
)
def aow_in_jaar_op_geboortedatum(
    geboortedatum: Datum,
    peildatum: Datum,
    aow_leeftijd_maanden: int,
    aow_leeftijd_maanden_vorig_jaar: int,
) -> AowInJaar:
    """Before the year by last year's age, on its first day or later by this year's."""
    begin = datum_van(jaar(peildatum), 1, 1)
    einde_vorig_jaar = datum_van(jaar(peildatum) - 1, 12, 31)
    eerder = volle_maanden(geboortedatum, einde_vorig_jaar) >= aow_leeftijd_maanden_vorig_jaar
    if eerder or volle_maanden(geboortedatum, begin) >= aow_leeftijd_maanden:
        return AowInJaar.HELE_JAAR
    if volle_maanden(geboortedatum, datum_van(jaar(peildatum), 12, 31)) >= aow_leeftijd_maanden:
        return AowInJaar.DEEL_VAN_JAAR
    return AowInJaar.NIET


@regel(
    "Wet inkomstenbelasting 2001 art. 2.10 en 8.17",
    titel="AOW-leeftijd in het jaar",
    uitleg="Deze persoon heeft {aow_in_jaar}.",
    per="persoon",
    vanaf="2018-01-01",
)
def aow_in_jaar(aow_zeker_hele_jaar: bool, aow_in_jaar_op_geboortedatum: AowInJaar) -> AowInJaar:
    return AowInJaar.HELE_JAAR if aow_zeker_hele_jaar else aow_in_jaar_op_geboortedatum


@regel(
    "Wet inkomstenbelasting 2001 art. 2.10",
    titel="AOW-leeftijd het hele jaar",
    uitleg={
        True: "Deze persoon had de AOW-leeftijd al op de eerste dag van het jaar.",
        False: "Deze persoon had op de eerste dag van het jaar de AOW-leeftijd nog niet.",
    },
    per="persoon",
    vanaf="2018-01-01",
)
def aow_hele_jaar(aow_in_jaar: AowInJaar) -> bool:
    return aow_in_jaar == AowInJaar.HELE_JAAR


@regel(
    "Wet inkomstenbelasting 2001 art. 2.10",
    titel="AOW-leeftijd in de loop van het jaar",
    uitleg={
        True: "Deze persoon bereikt de AOW-leeftijd in de loop van het jaar.",
        False: "Deze persoon bereikt de AOW-leeftijd niet in de loop van dit jaar.",
    },
    per="persoon",
    vanaf="2018-01-01",
)
def aow_deel_van_jaar(aow_in_jaar: AowInJaar) -> bool:
    return aow_in_jaar == AowInJaar.DEEL_VAN_JAAR
