"""Special assistance as a gift or as a loan: a gift, unless somebody finds a ground of the law for a loan."""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Keuze
from opstap.regels import feit, regel

ARTIKEL = "Participatiewet art. 48 lid 1 en 2 en art. 51"


class Leengrond(Keuze):
    """Why assistance may be a loan; the municipality may also give it all the same."""

    GEEN = 0, "geen, het is een gift"
    SNEL_MIDDELEN = 1, "binnenkort genoeg middelen (artikel 48 lid 2 onder a)"
    TEKORTSCHIETEND_BESEF = 2, "tekortschietend besef van verantwoordelijkheid (artikel 48 lid 2 onder b)"
    WAARBORGSOM = 3, "een waarborgsom (artikel 48 lid 2 onder c)"
    SCHULDEN = 4, "aflossing van schulden (artikel 48 lid 2 onder d)"
    DUURZAME_GEBRUIKSGOEDEREN = 5, "noodzakelijke duurzame gebruiksgoederen (artikel 51)"


feit(
    "leenbijstand_grond",
    soort=Leengrond,
    titel="Grond voor een lening",
    vraag="Op welke grond geeft u dit als lening? Zonder grond is het een gift.",
    artikel=ARTIKEL,
    oordeel=True,
)


@regel(
    ARTIKEL,
    titel="Bijstand als lening",
    uitleg={
        True: "U krijgt dit als lening. De grond is: {leenbijstand_grond}.",
        False: "U krijgt dit als gift. U hoeft het niet terug te betalen.",
    },
    vanaf="2015-01-01",
)
def bijstand_als_lening(leenbijstand_grond: Leengrond) -> bool:
    return leenbijstand_grond != Leengrond.GEEN
