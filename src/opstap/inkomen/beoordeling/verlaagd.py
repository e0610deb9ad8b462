"""What a measure leaves of a month (Participatiewet art. 18): the assistance is lowered, not the norm.

The rules decide on the month as always; then on the measure, over the assistance that came out; and then on
holiday allowance, payment and tax again, over what is left of it. Amounts are cents.
"""

from __future__ import annotations

from dataclasses import dataclass

from opstap.gemeenten import MAANDRESULTAAT
from opstap.regels.beslissen import Geval
from opstap.regels.boek import BoekOpDatum
from opstap.regels.spoor import Uitkomst

MAANDKOLOMMEN = (*MAANDRESULTAAT, "maatregel")
"""The amounts that a month is stored by: those of the rules, and what a measure takes from the assistance."""
OVER_DE_BIJSTAND = ("vakantietoeslag", "maandbetaling", "loonheffing", "zvw_bijdrage", "lasten")
"""The amounts that follow from the assistance, and so from what a measure leaves of it."""

_BEDRAG, _REST = "maatregelbedrag_per_maand", "bijstand_na_maatregel"


@dataclass(frozen=True)
class Verlaagd:
    """What the measure takes, and the month that is left; each with its trace."""

    maatregel: Uitkomst
    maand: Uitkomst

    @property
    def bedragen(self) -> dict[str, int]:
        """The amounts that are different from those of the month without a measure."""
        return {
            "bijstand": int(self.maatregel.waarde(_REST)),
            **{naam: int(self.maand.waarde(naam)) for naam in OVER_DE_BIJSTAND},
            "maatregel": int(self.maatregel.waarde(_BEDRAG)),
        }


def verlaag(boek: BoekOpDatum, geval: Geval, bijstand: int) -> Verlaagd | None:
    """The month after the measure that the case holds; None without one, or when nothing is due."""
    if bijstand <= 0 or not geval.gezin.get("maatregelpercentage"):
        return None
    maatregel = boek.beslis(geval.met("bijstand", bijstand), (_BEDRAG, _REST))
    rest = int(maatregel.waarde(_REST))
    return Verlaagd(maatregel, boek.beslis(geval.met("bijstand", rest), OVER_DE_BIJSTAND))
