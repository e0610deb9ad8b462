"""A month decided anew: what was paid against what was due (art. 54 paragraph 3, art. 58).

A month is computed with the amounts and the text of that month, whenever the decision falls. What may be
recovered of it, and whether net or gross, is for the rules of recovery.
"""

from __future__ import annotations

from opstap.recht.participatiewet.feiten import MAX_MAANDBEDRAG
from opstap.regels import Netto, feit, regel

feit(
    "eerder_vastgestelde_bijstand",
    soort="Netto",
    bereik=(0, MAX_MAANDBEDRAG),
    titel="Bijstand die eerder over deze maand is vastgesteld",
    vraag="Hoeveel bijstand is eerder over deze maand betaald en gereserveerd, met vakantietoeslag?",
    artikel="Participatiewet art. 54 lid 3",
)


@regel(
    "Participatiewet art. 54 lid 3 en art. 58",
    titel="Te veel bijstand over deze maand",
    uitleg={
        "overig": "Over deze maand is {eerder_vastgestelde_bijstand} vastgesteld. Het moest {bijstand} zijn. "
        "Dat is {te_veel_bijstand_in_maand} te veel.",
        0: "Over deze maand is niet te veel bijstand vastgesteld.",
    },
    vanaf="2015-01-01",
)
def te_veel_bijstand_in_maand(eerder_vastgestelde_bijstand: Netto, bijstand: Netto) -> Netto:
    """Both with holiday allowance, so that the reservation moves along."""
    return max(Netto(0), eerder_vastgestelde_bijstand - bijstand)


@regel(
    "Participatiewet art. 19 en art. 54 lid 3",
    titel="Te weinig bijstand over deze maand",
    uitleg={
        "overig": "Over deze maand is {eerder_vastgestelde_bijstand} vastgesteld. Het moest {bijstand} zijn. "
        "U krijgt {te_weinig_bijstand_in_maand} alsnog.",
        0: "Over deze maand is niet te weinig bijstand vastgesteld.",
    },
    vanaf="2015-01-01",
)
def te_weinig_bijstand_in_maand(eerder_vastgestelde_bijstand: Netto, bijstand: Netto) -> Netto:
    """Both with holiday allowance; what is still due is paid, however late it turns out."""
    return max(Netto(0), bijstand - eerder_vastgestelde_bijstand)
