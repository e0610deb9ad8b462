"""Worked examples: short cases with an expected outcome, in the words of who published them.

| what | room |
| --- | --- |
| read a file, compute each example, compare to the cent | `vergelijken` |
| which subjects there are | `onderwerpen` |
| one example while it is translated to a case for the rule book | `vertaling` |
| a household in an example's words | `huishouden` |
| the subjects themselves, a file each | the other modules |

What the translation does not know is refused by name; what an example leaves open but plainly means is named
in `Uitslag.gelezen_als`.
"""

from opstap.opdrachten.voorbeelden.vergelijken import (
    ANDERS,
    BEREKEND,
    GELIJK,
    GEWEIGERD,
    Uitslag,
    reken_na,
    reken_voorbeeld_na,
    zijn_voorbeelden,
)

__all__ = [
    "ANDERS",
    "BEREKEND",
    "GELIJK",
    "GEWEIGERD",
    "Uitslag",
    "reken_na",
    "reken_voorbeeld_na",
    "zijn_voorbeelden",
]
