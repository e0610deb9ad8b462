"""The average of an income over a period, in percent of the norm of each month."""

from __future__ import annotations

from opstap.regels import Basispunt, deel_afgerond, feit, regel

ARTIKEL = "Participatiewet art. 36; gemeentelijke verordening"

feit(
    "referteperiode_maanden",
    soort="int",
    bereik=(1, 120),
    titel="Maanden waarover het gemiddelde gaat",
    vraag="Over hoeveel maanden gaat het gemiddelde?",
    artikel=ARTIKEL,
)
feit(
    "referteperiode_opgetelde_basispunten",
    soort="int",
    bereik=(0, 12_000_000),
    titel="De percentages van alle maanden bij elkaar, in honderdsten van een procent",
    vraag="Tel op hoeveel procent van de norm het inkomen in elke maand was. Hoeveel honderdsten zijn dat "
    "samen?",
    artikel=ARTIKEL,
)
feit(
    "referteperiode_hoogste_procent",
    soort="Basispunt",
    bereik=(0, 1_000_000),
    titel="Het hoogste percentage van de norm in een maand",
    vraag="In welke maand was het inkomen het hoogst? Hoeveel procent van de norm was het toen?",
    artikel=ARTIKEL,
)


@regel(
    ARTIKEL,
    titel="Gemiddeld inkomen in procenten van de norm",
    uitleg="Over {referteperiode_maanden} maanden was het inkomen gemiddeld "
    "{referteperiode_gemiddeld_procent} van "
    "de norm.",
    vanaf="2015-01-01",
)
def referteperiode_gemiddeld_procent(
    referteperiode_opgetelde_basispunten: int, referteperiode_maanden: int
) -> Basispunt:
    """To show, rounded half up to a hundredth of a per cent."""
    return Basispunt(deel_afgerond(referteperiode_opgetelde_basispunten, referteperiode_maanden))
