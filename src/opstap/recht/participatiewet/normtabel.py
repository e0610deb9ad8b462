"""The table of norms of art. 20, 21 and 22: one look-up per line.

A line is looked up only when `tabelnorm` (the norm itself) or `gehuwdentabelnorm` (the norm of a couple, for
the income of a partner without right) points at it. So a line without a confirmed amount refuses only the
households that need it. The norms are never derived from each other: each is indexed on its own (art. 38).
"""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Tabelnorm
from opstap.regels import Netto, regel


@regel(
    "Participatiewet art. 20 lid 1 onder a",
    titel="Norm van artikel 20 lid 1 onder a nodig",
    uitleg={True: "De norm voor een alleenstaande jongere is nodig.", False: "Deze norm is niet nodig."},
    vanaf="2016-01-01",
)
def norm_is_artikel_20_1a(tabelnorm: Tabelnorm) -> bool:
    return tabelnorm == Tabelnorm.ARTIKEL_20_1A


@regel(
    "Participatiewet art. 20 lid 1 onder a",
    titel="Norm van artikel 20 lid 1 onder a",
    uitleg={
        "overig": "De norm voor een alleenstaande jongere is {norm_jong_alleenstaande}.",
        "anders": "Deze norm is niet nodig.",
    },
    als="norm_is_artikel_20_1a",
    vanaf="2016-01-01",
)
def norm_artikel_20_1a(norm_jong_alleenstaande: Netto) -> Netto:
    return norm_jong_alleenstaande


@regel(
    "Participatiewet art. 20 lid 1 onder b",
    titel="Norm van artikel 20 lid 1 onder b nodig",
    uitleg={
        True: "De norm voor twee jonge partners zonder kinderen is nodig.",
        False: "Deze norm is niet nodig.",
    },
    vanaf="2016-01-01",
)
def norm_is_artikel_20_1b(tabelnorm: Tabelnorm) -> bool:
    return tabelnorm == Tabelnorm.ARTIKEL_20_1B


@regel(
    "Participatiewet art. 20 lid 1 onder b",
    titel="Norm van artikel 20 lid 1 onder b",
    uitleg={
        "overig": "De norm voor twee jonge partners zonder kinderen is {norm_jong_gehuwden_beiden}.",
        "anders": "Deze norm is niet nodig.",
    },
    als="norm_is_artikel_20_1b",
    vanaf="2016-01-01",
)
def norm_artikel_20_1b(norm_jong_gehuwden_beiden: Netto) -> Netto:
    return norm_jong_gehuwden_beiden


@regel(
    "Participatiewet art. 20 lid 1 onder c",
    titel="Norm van artikel 20 lid 1 onder c nodig",
    uitleg={
        True: "De norm voor een volwassene en een jongere zonder kinderen is nodig.",
        False: "Deze norm is niet nodig.",
    },
    vanaf="2016-01-01",
)
def norm_is_artikel_20_1c(tabelnorm: Tabelnorm) -> bool:
    return tabelnorm == Tabelnorm.ARTIKEL_20_1C


@regel(
    "Participatiewet art. 20 lid 1 onder c",
    titel="Norm van artikel 20 lid 1 onder c",
    uitleg={
        "overig": "De norm voor een volwassene en een jongere zonder kinderen is {norm_jong_gehuwden_een}.",
        "anders": "Deze norm is niet nodig.",
    },
    als="norm_is_artikel_20_1c",
    vanaf="2016-01-01",
)
def norm_artikel_20_1c(norm_jong_gehuwden_een: Netto) -> Netto:
    return norm_jong_gehuwden_een


@regel(
    "Participatiewet art. 20 lid 2 onder a",
    titel="Norm van artikel 20 lid 2 onder a nodig",
    uitleg={True: "De norm voor een jonge alleenstaande ouder is nodig.", False: "Deze norm is niet nodig."},
    vanaf="2016-01-01",
)
def norm_is_artikel_20_2a(tabelnorm: Tabelnorm) -> bool:
    return tabelnorm == Tabelnorm.ARTIKEL_20_2A


@regel(
    "Participatiewet art. 20 lid 2 onder a",
    titel="Norm van artikel 20 lid 2 onder a",
    uitleg={
        "overig": "De norm voor een jonge alleenstaande ouder is {norm_jong_alleenstaande_ouder}.",
        "anders": "Deze norm is niet nodig.",
    },
    als="norm_is_artikel_20_2a",
    vanaf="2016-01-01",
)
def norm_artikel_20_2a(norm_jong_alleenstaande_ouder: Netto) -> Netto:
    return norm_jong_alleenstaande_ouder


@regel(
    "Participatiewet art. 20 lid 2 onder b",
    titel="Norm van artikel 20 lid 2 onder b nodig",
    uitleg={
        True: "De norm voor twee jonge partners met kinderen is nodig.",
        False: "Deze norm is niet nodig.",
    },
    vanaf="2016-01-01",
)
def norm_is_artikel_20_2b(tabelnorm: Tabelnorm) -> bool:
    return tabelnorm == Tabelnorm.ARTIKEL_20_2B


@regel(
    "Participatiewet art. 20 lid 2 onder b",
    titel="Norm van artikel 20 lid 2 onder b",
    uitleg={
        "overig": "De norm voor twee jonge partners met kinderen is {norm_jong_gehuwden_beiden_met_kind}.",
        "anders": "Deze norm is niet nodig.",
    },
    als="norm_is_artikel_20_2b",
    vanaf="2016-01-01",
)
def norm_artikel_20_2b(norm_jong_gehuwden_beiden_met_kind: Netto) -> Netto:
    return norm_jong_gehuwden_beiden_met_kind


@regel(
    "Participatiewet art. 20 lid 2 onder c",
    titel="Norm van artikel 20 lid 2 onder c nodig",
    uitleg={
        True: "De norm voor een volwassene en een jongere met kinderen is nodig.",
        False: "Deze norm is niet nodig.",
    },
    vanaf="2016-01-01",
)
def norm_is_artikel_20_2c(tabelnorm: Tabelnorm) -> bool:
    return tabelnorm == Tabelnorm.ARTIKEL_20_2C


@regel(
    "Participatiewet art. 20 lid 2 onder c",
    titel="Norm van artikel 20 lid 2 onder c",
    uitleg={
        "overig": "De norm voor een volwassene en een jongere met kinderen is "
        "{norm_jong_gehuwden_een_met_kind}.",
        "anders": "Deze norm is niet nodig.",
    },
    als="norm_is_artikel_20_2c",
    vanaf="2016-01-01",
)
def norm_artikel_20_2c(norm_jong_gehuwden_een_met_kind: Netto) -> Netto:
    return norm_jong_gehuwden_een_met_kind


@regel(
    "Participatiewet art. 21 onder a",
    titel="Norm van artikel 21 onder a nodig",
    uitleg={
        True: "De norm voor een alleenstaande of alleenstaande ouder is nodig.",
        False: "Deze norm is niet nodig.",
    },
    vanaf="2016-01-01",
)
def norm_is_artikel_21_a(tabelnorm: Tabelnorm) -> bool:
    return tabelnorm == Tabelnorm.ARTIKEL_21_A


@regel(
    "Participatiewet art. 21 onder a",
    titel="Norm van artikel 21 onder a",
    uitleg={
        "overig": "De norm voor een alleenstaande of alleenstaande ouder is {norm_alleenstaande}.",
        "anders": "Deze norm is niet nodig.",
    },
    als="norm_is_artikel_21_a",
    vanaf="2016-01-01",
)
def norm_artikel_21_a(norm_alleenstaande: Netto) -> Netto:
    return norm_alleenstaande


@regel(
    "Participatiewet art. 21 onder b",
    titel="Norm van artikel 21 onder b nodig",
    uitleg={True: "De norm voor gehuwden en samenwoners is nodig.", False: "Deze norm is niet nodig."},
    vanaf="2016-01-01",
)
def norm_is_artikel_21_b(tabelnorm: Tabelnorm) -> bool:
    return tabelnorm == Tabelnorm.ARTIKEL_21_B


@regel(
    "Participatiewet art. 21 onder b",
    titel="Norm van artikel 21 onder b",
    uitleg={
        "overig": "De norm voor gehuwden en samenwoners is {norm_gehuwden}.",
        "anders": "Deze norm is niet nodig.",
    },
    als="norm_is_artikel_21_b",
    vanaf="2016-01-01",
)
def norm_artikel_21_b(norm_gehuwden: Netto) -> Netto:
    return norm_gehuwden


@regel(
    "Participatiewet art. 22 onder a",
    titel="Norm van artikel 22 onder a nodig",
    uitleg={
        True: "De norm voor een alleenstaande met de AOW-leeftijd is nodig.",
        False: "Deze norm is niet nodig.",
    },
    vanaf="2016-01-01",
)
def norm_is_artikel_22_a(tabelnorm: Tabelnorm) -> bool:
    return tabelnorm == Tabelnorm.ARTIKEL_22_A


@regel(
    "Participatiewet art. 22 onder a",
    titel="Norm van artikel 22 onder a",
    uitleg={
        "overig": "De norm voor een alleenstaande met de AOW-leeftijd is {norm_alleenstaande_aow}.",
        "anders": "Deze norm is niet nodig.",
    },
    als="norm_is_artikel_22_a",
    vanaf="2016-01-01",
)
def norm_artikel_22_a(norm_alleenstaande_aow: Netto) -> Netto:
    return norm_alleenstaande_aow


@regel(
    "Participatiewet art. 22 onder b en c",
    titel="Norm van artikel 22 onder b en c nodig",
    uitleg={
        True: "De norm voor gehuwden en samenwoners met de AOW-leeftijd is nodig.",
        False: "Deze norm is niet nodig.",
    },
    vanaf="2016-01-01",
)
def norm_is_artikel_22_bc(tabelnorm: Tabelnorm) -> bool:
    return tabelnorm == Tabelnorm.ARTIKEL_22_BC


@regel(
    "Participatiewet art. 22 onder b en c",
    titel="Norm van artikel 22 onder b en c",
    uitleg={
        "overig": "De norm voor gehuwden en samenwoners met de AOW-leeftijd is {norm_gehuwden_aow}.",
        "anders": "Deze norm is niet nodig.",
    },
    als="norm_is_artikel_22_bc",
    vanaf="2016-01-01",
)
def norm_artikel_22_bc(norm_gehuwden_aow: Netto) -> Netto:
    return norm_gehuwden_aow


@regel(
    "Participatiewet art. 20, 21 en 22",
    titel="Norm uit de tabel",
    uitleg={"overig": "In de wet staat daarvoor {norm_uit_tabel}.", 0: "Er geldt geen norm uit de tabel."},
    vanaf="2016-01-01",
)
def norm_uit_tabel(
    tabelnorm: Tabelnorm,
    norm_artikel_20_1a: Netto,
    norm_artikel_20_1b: Netto,
    norm_artikel_20_1c: Netto,
    norm_artikel_20_2a: Netto,
    norm_artikel_20_2b: Netto,
    norm_artikel_20_2c: Netto,
    norm_artikel_21_a: Netto,
    norm_artikel_21_b: Netto,
    norm_artikel_22_a: Netto,
    norm_artikel_22_bc: Netto,
) -> Netto:
    """The amount on the line that `tabelnorm` points at; nil when the norm is not in the table."""
    if tabelnorm == Tabelnorm.ARTIKEL_20_1A:
        return norm_artikel_20_1a
    if tabelnorm == Tabelnorm.ARTIKEL_20_1B:
        return norm_artikel_20_1b
    if tabelnorm == Tabelnorm.ARTIKEL_20_1C:
        return norm_artikel_20_1c
    if tabelnorm == Tabelnorm.ARTIKEL_20_2A:
        return norm_artikel_20_2a
    if tabelnorm == Tabelnorm.ARTIKEL_20_2B:
        return norm_artikel_20_2b
    if tabelnorm == Tabelnorm.ARTIKEL_20_2C:
        return norm_artikel_20_2c
    if tabelnorm == Tabelnorm.ARTIKEL_21_A:
        return norm_artikel_21_a
    if tabelnorm == Tabelnorm.ARTIKEL_21_B:
        return norm_artikel_21_b
    if tabelnorm == Tabelnorm.ARTIKEL_22_A:
        return norm_artikel_22_a
    if tabelnorm == Tabelnorm.ARTIKEL_22_BC:
        return norm_artikel_22_bc
    return Netto(0)


@regel(
    "Participatiewet art. 20 lid 1 onder b",
    titel="Norm voor u samen van artikel 20 lid 1 onder b nodig",
    uitleg={
        True: "De norm voor twee jonge partners zonder kinderen is nodig.",
        False: "Deze norm is niet nodig.",
    },
    vanaf="2016-01-01",
)
def paarnorm_is_artikel_20_1b(gehuwdentabelnorm: Tabelnorm) -> bool:
    return gehuwdentabelnorm == Tabelnorm.ARTIKEL_20_1B


@regel(
    "Participatiewet art. 20 lid 1 onder b",
    titel="Norm voor u samen van artikel 20 lid 1 onder b",
    uitleg={
        "overig": "De norm voor twee jonge partners zonder kinderen is {norm_jong_gehuwden_beiden}.",
        "anders": "Deze norm is niet nodig.",
    },
    als="paarnorm_is_artikel_20_1b",
    vanaf="2016-01-01",
)
def paarnorm_artikel_20_1b(norm_jong_gehuwden_beiden: Netto) -> Netto:
    return norm_jong_gehuwden_beiden


@regel(
    "Participatiewet art. 20 lid 1 onder c",
    titel="Norm voor u samen van artikel 20 lid 1 onder c nodig",
    uitleg={
        True: "De norm voor een volwassene en een jongere zonder kinderen is nodig.",
        False: "Deze norm is niet nodig.",
    },
    vanaf="2016-01-01",
)
def paarnorm_is_artikel_20_1c(gehuwdentabelnorm: Tabelnorm) -> bool:
    return gehuwdentabelnorm == Tabelnorm.ARTIKEL_20_1C


@regel(
    "Participatiewet art. 20 lid 1 onder c",
    titel="Norm voor u samen van artikel 20 lid 1 onder c",
    uitleg={
        "overig": "De norm voor een volwassene en een jongere zonder kinderen is {norm_jong_gehuwden_een}.",
        "anders": "Deze norm is niet nodig.",
    },
    als="paarnorm_is_artikel_20_1c",
    vanaf="2016-01-01",
)
def paarnorm_artikel_20_1c(norm_jong_gehuwden_een: Netto) -> Netto:
    return norm_jong_gehuwden_een


@regel(
    "Participatiewet art. 20 lid 2 onder b",
    titel="Norm voor u samen van artikel 20 lid 2 onder b nodig",
    uitleg={
        True: "De norm voor twee jonge partners met kinderen is nodig.",
        False: "Deze norm is niet nodig.",
    },
    vanaf="2016-01-01",
)
def paarnorm_is_artikel_20_2b(gehuwdentabelnorm: Tabelnorm) -> bool:
    return gehuwdentabelnorm == Tabelnorm.ARTIKEL_20_2B


@regel(
    "Participatiewet art. 20 lid 2 onder b",
    titel="Norm voor u samen van artikel 20 lid 2 onder b",
    uitleg={
        "overig": "De norm voor twee jonge partners met kinderen is {norm_jong_gehuwden_beiden_met_kind}.",
        "anders": "Deze norm is niet nodig.",
    },
    als="paarnorm_is_artikel_20_2b",
    vanaf="2016-01-01",
)
def paarnorm_artikel_20_2b(norm_jong_gehuwden_beiden_met_kind: Netto) -> Netto:
    return norm_jong_gehuwden_beiden_met_kind


@regel(
    "Participatiewet art. 20 lid 2 onder c",
    titel="Norm voor u samen van artikel 20 lid 2 onder c nodig",
    uitleg={
        True: "De norm voor een volwassene en een jongere met kinderen is nodig.",
        False: "Deze norm is niet nodig.",
    },
    vanaf="2016-01-01",
)
def paarnorm_is_artikel_20_2c(gehuwdentabelnorm: Tabelnorm) -> bool:
    return gehuwdentabelnorm == Tabelnorm.ARTIKEL_20_2C


@regel(
    "Participatiewet art. 20 lid 2 onder c",
    titel="Norm voor u samen van artikel 20 lid 2 onder c",
    uitleg={
        "overig": "De norm voor een volwassene en een jongere met kinderen is "
        "{norm_jong_gehuwden_een_met_kind}.",
        "anders": "Deze norm is niet nodig.",
    },
    als="paarnorm_is_artikel_20_2c",
    vanaf="2016-01-01",
)
def paarnorm_artikel_20_2c(norm_jong_gehuwden_een_met_kind: Netto) -> Netto:
    return norm_jong_gehuwden_een_met_kind


@regel(
    "Participatiewet art. 21 onder b",
    titel="Norm voor u samen van artikel 21 onder b nodig",
    uitleg={True: "De norm voor gehuwden en samenwoners is nodig.", False: "Deze norm is niet nodig."},
    vanaf="2016-01-01",
)
def paarnorm_is_artikel_21_b(gehuwdentabelnorm: Tabelnorm) -> bool:
    return gehuwdentabelnorm == Tabelnorm.ARTIKEL_21_B


@regel(
    "Participatiewet art. 21 onder b",
    titel="Norm voor u samen van artikel 21 onder b",
    uitleg={
        "overig": "De norm voor gehuwden en samenwoners is {norm_gehuwden}.",
        "anders": "Deze norm is niet nodig.",
    },
    als="paarnorm_is_artikel_21_b",
    vanaf="2016-01-01",
)
def paarnorm_artikel_21_b(norm_gehuwden: Netto) -> Netto:
    return norm_gehuwden


@regel(
    "Participatiewet art. 22 onder b en c",
    titel="Norm voor u samen van artikel 22 onder b en c nodig",
    uitleg={
        True: "De norm voor gehuwden en samenwoners met de AOW-leeftijd is nodig.",
        False: "Deze norm is niet nodig.",
    },
    vanaf="2016-01-01",
)
def paarnorm_is_artikel_22_bc(gehuwdentabelnorm: Tabelnorm) -> bool:
    return gehuwdentabelnorm == Tabelnorm.ARTIKEL_22_BC


@regel(
    "Participatiewet art. 22 onder b en c",
    titel="Norm voor u samen van artikel 22 onder b en c",
    uitleg={
        "overig": "De norm voor gehuwden en samenwoners met de AOW-leeftijd is {norm_gehuwden_aow}.",
        "anders": "Deze norm is niet nodig.",
    },
    als="paarnorm_is_artikel_22_bc",
    vanaf="2016-01-01",
)
def paarnorm_artikel_22_bc(norm_gehuwden_aow: Netto) -> Netto:
    return norm_gehuwden_aow


@regel(
    "Participatiewet art. 32 lid 3",
    titel="Norm voor gehuwden uit de tabel",
    uitleg={
        "overig": "Hadden u en uw partner allebei recht, dan was de norm {gehuwdennorm_uit_tabel}.",
        0: "De norm voor u samen staat niet in de tabel of is niet nodig.",
    },
    vanaf="2016-01-01",
)
def gehuwdennorm_uit_tabel(
    gehuwdentabelnorm: Tabelnorm,
    paarnorm_artikel_20_1b: Netto,
    paarnorm_artikel_20_1c: Netto,
    paarnorm_artikel_20_2b: Netto,
    paarnorm_artikel_20_2c: Netto,
    paarnorm_artikel_21_b: Netto,
    paarnorm_artikel_22_bc: Netto,
) -> Netto:
    """The same look-up for the couple as if both were entitled; nil when that is not needed."""
    if gehuwdentabelnorm == Tabelnorm.ARTIKEL_20_1B:
        return paarnorm_artikel_20_1b
    if gehuwdentabelnorm == Tabelnorm.ARTIKEL_20_1C:
        return paarnorm_artikel_20_1c
    if gehuwdentabelnorm == Tabelnorm.ARTIKEL_20_2B:
        return paarnorm_artikel_20_2b
    if gehuwdentabelnorm == Tabelnorm.ARTIKEL_20_2C:
        return paarnorm_artikel_20_2c
    if gehuwdentabelnorm == Tabelnorm.ARTIKEL_21_B:
        return paarnorm_artikel_21_b
    if gehuwdentabelnorm == Tabelnorm.ARTIKEL_22_BC:
        return paarnorm_artikel_22_bc
    return Netto(0)
