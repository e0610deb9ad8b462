"""The norm of a household that shares costs, alone, as a couple, or with a young partner (art. 22a).

Who counts as a cost sharer, and the norm per person that follows from it, stands in `kostendelers`.
"""

from __future__ import annotations

from opstap.regels import Netto, aantal, keuze, regel

aantal(
    "aantal_volwassenen_met_norm",
    als="is_volwassene_thuis",
    titel="Volwassenen voor wie de norm is",
    artikel="Participatiewet art. 22a lid 2",
)


@regel(
    "Participatiewet art. 19a en 22a",
    titel="Een of meer kostendelende medebewoners",
    uitleg={
        True: "U deelt de woonkosten met andere kostendelers: {aantal_kostendelende_medebewoners}.",
        False: "U deelt de woonkosten niet met andere kostendelers.",
        "anders": "Voor jongeren maken kostendelers niet uit.",
    },
    als="heeft_volwassene",
    vanaf="2015-01-01",
)
def heeft_kostendelers(aantal_kostendelende_medebewoners: int) -> bool:
    return aantal_kostendelende_medebewoners >= 1


@regel(
    "Participatiewet art. 22a lid 1 en 2",
    titel="Kostendelersnorm",
    uitleg="Uw norm is {norm_met_kostendelers}: {kostendelersnorm} per persoon, maal "
    "{aantal_volwassenen_met_norm}.",
    vanaf="2016-01-01",
)
def norm_met_kostendelers(kostendelersnorm: Netto, aantal_volwassenen_met_norm: int) -> Netto:
    """For a couple the sum of each entitled spouse's own norm (paragraph 2), each already on the cent."""
    return kostendelersnorm * aantal_volwassenen_met_norm


keuze(
    "norm_jonge_partner",
    uit="jongere_met_kinderen",
    waarden={True: "norm_jonge_partner_met_kind", False: "norm_jonge_partner_zonder_kind"},
    titel="Deel van de jonge partner",
    artikel="Participatiewet art. 22a lid 3",
    uitleg="Het deel van de jongste is {norm_jonge_partner}.",
    vanaf="2016-01-01",
)


@regel(
    "Participatiewet art. 22a lid 3",
    titel="Kostendelersnorm met een jonge partner",
    uitleg="Uw norm is {norm_met_kostendelers_en_jongere}: {kostendelersnorm} voor de oudste van u "
    "beiden, plus {norm_jonge_partner} voor de jongste.",
    vanaf="2016-01-01",
)
def norm_met_kostendelers_en_jongere(kostendelersnorm: Netto, norm_jonge_partner: Netto) -> Netto:
    return kostendelersnorm + norm_jonge_partner
