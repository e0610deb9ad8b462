"""The table of norms of art. 20, 21 and 22: which line holds, and which amount stands on it.

A line is looked up only when `tabelnorm` (the norm itself) or `gehuwdentabelnorm` (the norm of a couple, for
the income of a partner without right) points at it. So a line without a confirmed amount refuses only the
households that need it. The norms are never derived from each other: each is indexed on its own (art. 38).
"""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Normgrond, Tabelnorm
from opstap.regels import keuze, regel

NORMEN_VAN_EEN = {
    Tabelnorm.ARTIKEL_20_1A: "norm_jong_alleenstaande",
    Tabelnorm.ARTIKEL_20_2A: "norm_jong_alleenstaande_ouder",
    Tabelnorm.ARTIKEL_21_A: "norm_alleenstaande",
    Tabelnorm.ARTIKEL_22_A: "norm_alleenstaande_aow",
}
NORMEN_VAN_TWEE = {
    Tabelnorm.ARTIKEL_20_1B: "norm_jong_gehuwden_beiden",
    Tabelnorm.ARTIKEL_20_1C: "norm_jong_gehuwden_een",
    Tabelnorm.ARTIKEL_20_2B: "norm_jong_gehuwden_beiden_met_kind",
    Tabelnorm.ARTIKEL_20_2C: "norm_jong_gehuwden_een_met_kind",
    Tabelnorm.ARTIKEL_21_B: "norm_gehuwden",
    Tabelnorm.ARTIKEL_22_BC: "norm_gehuwden_aow",
}


@regel(
    "Participatiewet art. 20, 21 en 22",
    titel="Regel in de tabel met normen",
    uitleg={
        Tabelnorm.GEEN: "De norm staat niet in de tabel, maar wordt uitgerekend.",
        "overig": "De norm staat in de wet.",
    },
    vanaf="2016-01-01",
)
def tabelnorm(
    normgrond: Normgrond,
    is_gehuwd: bool,
    heeft_jongere: bool,
    heeft_volwassene: bool,
    heeft_kostendelers: bool,
    heeft_aow_leeftijd: bool,
    jongere_met_kinderen: bool,
) -> Tabelnorm:
    """The line of the table that the article leads to.

    Under art. 24 it is the norm of a couple of the entitled one's own age. When one of a couple is in an
    institution (art. 23 paragraph 3), it is the line of a single person for the one at home.
    """
    if normgrond == Normgrond.ARTIKEL_22A or normgrond == Normgrond.ARTIKEL_22A_LID_3:
        return Tabelnorm.GEEN
    if normgrond == Normgrond.ARTIKEL_23:
        return Tabelnorm.GEEN
    als_paar = is_gehuwd and normgrond != Normgrond.ARTIKEL_23_LID_3
    if heeft_jongere and not als_paar:
        return Tabelnorm.ARTIKEL_20_2A if jongere_met_kinderen else Tabelnorm.ARTIKEL_20_1A
    if heeft_jongere and heeft_volwassene:
        return Tabelnorm.ARTIKEL_20_2C if jongere_met_kinderen else Tabelnorm.ARTIKEL_20_1C
    if heeft_jongere:
        return Tabelnorm.ARTIKEL_20_2B if jongere_met_kinderen else Tabelnorm.ARTIKEL_20_1B
    if heeft_kostendelers:
        return Tabelnorm.GEEN
    if als_paar:
        return Tabelnorm.ARTIKEL_22_BC if heeft_aow_leeftijd else Tabelnorm.ARTIKEL_21_B
    return Tabelnorm.ARTIKEL_22_A if heeft_aow_leeftijd else Tabelnorm.ARTIKEL_21_A


keuze(
    "norm_uit_tabel",
    uit="tabelnorm",
    waarden={**NORMEN_VAN_EEN, **NORMEN_VAN_TWEE},
    anders=0,
    titel="Norm uit de tabel",
    artikel="Participatiewet art. 20, 21 en 22",
    uitleg={
        Tabelnorm.ARTIKEL_20_1A: "De norm voor een alleenstaande jongere is {norm_jong_alleenstaande}.",
        Tabelnorm.ARTIKEL_20_1B: "De norm voor twee jonge partners zonder kinderen is "
        "{norm_jong_gehuwden_beiden}.",
        Tabelnorm.ARTIKEL_20_1C: "De norm voor een volwassene en een jongere zonder kinderen is "
        "{norm_jong_gehuwden_een}.",
        Tabelnorm.ARTIKEL_20_2A: "De norm voor een jonge alleenstaande ouder is "
        "{norm_jong_alleenstaande_ouder}.",
        Tabelnorm.ARTIKEL_20_2B: "De norm voor twee jonge partners met kinderen is "
        "{norm_jong_gehuwden_beiden_met_kind}.",
        Tabelnorm.ARTIKEL_20_2C: "De norm voor een volwassene en een jongere met kinderen is "
        "{norm_jong_gehuwden_een_met_kind}.",
        Tabelnorm.ARTIKEL_21_A: "De norm voor een alleenstaande of alleenstaande ouder is "
        "{norm_alleenstaande}.",
        Tabelnorm.ARTIKEL_21_B: "De norm voor gehuwden en samenwoners is {norm_gehuwden}.",
        Tabelnorm.ARTIKEL_22_A: "De norm voor een alleenstaande met de AOW-leeftijd is "
        "{norm_alleenstaande_aow}.",
        Tabelnorm.ARTIKEL_22_BC: "De norm voor gehuwden en samenwoners met de AOW-leeftijd is "
        "{norm_gehuwden_aow}.",
        "anders": "Er geldt geen norm uit de tabel.",
    },
    vanaf="2016-01-01",
)

keuze(
    "gehuwdennorm_uit_tabel",
    uit="gehuwdentabelnorm",
    waarden=NORMEN_VAN_TWEE,
    anders=0,
    titel="Norm voor gehuwden uit de tabel",
    artikel="Participatiewet art. 32 lid 3",
    uitleg={
        "overig": "Hadden u en uw partner allebei recht, dan was de norm {gehuwdennorm_uit_tabel}.",
        "anders": "De norm voor u samen staat niet in de tabel of is niet nodig.",
    },
    vanaf="2016-01-01",
)
