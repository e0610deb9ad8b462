"""The norm of paragraph 3.2: the amount of the article that applies, and the holiday allowance in it.

`normgrond` says which article; each article is a room: `norm_jongeren` (20), `normtabel` (20, 21 and 22),
`norm_kostendelers` (22a), `norm_inrichting` (23) and `norm_partner_zonder_recht` (24). Only the norm of that
article is looked at, so that an amount that is not confirmed stops only the households that need it.
"""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Normgrond
from opstap.regels import Basispunt, Netto, deel_afgerond, keuze, regel
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

keuze(
    "norm",
    uit="normgrond",
    waarden={
        Normgrond.ARTIKEL_20: "jongerennorm",
        Normgrond.ARTIKEL_21: "norm_uit_tabel",
        Normgrond.ARTIKEL_22: "norm_uit_tabel",
        Normgrond.ARTIKEL_22A: "norm_met_kostendelers",
        Normgrond.ARTIKEL_22A_LID_3: "norm_met_kostendelers_en_jongere",
        Normgrond.ARTIKEL_23: "verhoogde_norm_in_inrichting",
        Normgrond.ARTIKEL_23_LID_3: "som_van_losse_normen",
        Normgrond.ARTIKEL_24: "norm_naast_partner_zonder_recht",
    },
    anders=0,
    titel="Norm",
    artikel="Participatiewet paragraaf 3.2",
    uitleg={
        "overig": "De norm voor uw situatie is {norm} per maand, met vakantietoeslag.",
        "anders": "Er is niemand voor wie een norm geldt.",
    },
    vanaf="2016-01-01",
)


@regel(
    "Participatiewet art. 19 lid 3",
    titel="Vakantietoeslag in de norm",
    uitleg="In de norm zit {vakantietoeslag_percentage} vakantietoeslag: {norm_vakantietoeslag}.",
    vanaf="2015-01-01",
)
def norm_vakantietoeslag(norm: Netto, vakantietoeslag_percentage: Basispunt) -> Netto:
    """Rounded to the cent, half up; published norms follow this (1019.90 holds 51.00)."""
    return deel_afgerond(norm * vakantietoeslag_percentage, BASISPUNTEN_PER_GEHEEL)


@regel(
    "Participatiewet art. 19 lid 3",
    titel="Norm zonder vakantietoeslag",
    uitleg="Zonder vakantietoeslag is de norm {norm_exclusief_vakantietoeslag}.",
    vanaf="2015-01-01",
)
def norm_exclusief_vakantietoeslag(norm: Netto, norm_vakantietoeslag: Netto) -> Netto:
    """The holiday allowance is rounded first and then subtracted; multiplying by 0.95 can be a cent off."""
    return norm - norm_vakantietoeslag
