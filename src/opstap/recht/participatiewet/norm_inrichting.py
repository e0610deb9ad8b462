"""The norm in an institution: for one, for both, or for one of the two (art. 23)."""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Normgrond
from opstap.regels import Netto, aantal, keuze, regel

aantal(
    "aantal_in_inrichting",
    als="verblijft_in_inrichting",
    titel="Personen in een inrichting",
    artikel="Participatiewet art. 23",
)

aantal(
    "aantal_belanghebbenden",
    als="is_belanghebbende",
    titel="Aanvrager en partner",
    artikel="Participatiewet art. 3",
)


@regel(
    "Participatiewet art. 23 lid 1",
    titel="Allen in een inrichting",
    uitleg={
        True: "U (en uw eventuele partner) verblijft in een inrichting.",
        False: "Niet iedereen verblijft in een inrichting.",
    },
    vanaf="2015-01-01",
)
def allen_in_inrichting(aantal_in_inrichting: int, aantal_belanghebbenden: int) -> bool:
    return aantal_in_inrichting == aantal_belanghebbenden


@regel(
    "Participatiewet art. 23 lid 3",
    titel="Een van beiden in een inrichting",
    uitleg={
        True: "Een van u beiden verblijft in een inrichting.",
        False: "Er is niet één van u beiden in een inrichting.",
        "anders": "U hebt geen partner.",
    },
    als="is_gehuwd",
    vanaf="2015-01-01",
)
def een_van_beiden_in_inrichting(aantal_in_inrichting: int) -> bool:
    return aantal_in_inrichting == 1


@regel(
    "Participatiewet art. 20 tot en met 22a",
    titel="Niemand in een inrichting",
    uitleg={
        True: "U (en uw eventuele partner) woont niet in een inrichting.",
        False: "U of uw partner verblijft in een inrichting.",
    },
    vanaf="2015-01-01",
)
def niemand_in_inrichting(aantal_in_inrichting: int) -> bool:
    return aantal_in_inrichting == 0


@regel(
    "Participatiewet art. 23 lid 1 onder b",
    titel="Norm voor u beiden in een inrichting",
    uitleg={
        True: "U verblijft beiden in een inrichting.",
        False: "De norm voor twee partners in een inrichting geldt niet.",
    },
    vanaf="2016-01-01",
)
def inrichtingsnorm_voor_beiden(normgrond: Normgrond, is_gehuwd: bool) -> bool:
    return normgrond == Normgrond.ARTIKEL_23 and is_gehuwd


keuze(
    "norm_in_inrichting",
    uit="inrichtingsnorm_voor_beiden",
    waarden={False: "norm_inrichting_alleenstaande", True: "norm_inrichting_gehuwden"},
    titel="Norm in een inrichting",
    artikel="Participatiewet art. 23 lid 1",
    uitleg={
        False: "De norm in een inrichting is {norm_inrichting_alleenstaande}.",
        True: "De norm in een inrichting is voor u samen {norm_inrichting_gehuwden}.",
    },
    vanaf="2015-01-01",
)

keuze(
    "verhoging_in_inrichting",
    uit="inrichtingsnorm_voor_beiden",
    waarden={False: "verhoging_inrichting_alleenstaande", True: "verhoging_inrichting_gehuwden"},
    titel="Verhoging in een inrichting",
    artikel="Participatiewet art. 23 lid 2",
    uitleg={
        False: "Daar komt een verhoging van {verhoging_inrichting_alleenstaande} bij.",
        True: "Daar komt voor u samen een verhoging van {verhoging_inrichting_gehuwden} bij.",
    },
    vanaf="2015-01-01",
)


@regel(
    "Participatiewet art. 23 lid 1 en 2",
    titel="Norm met verhoging in een inrichting",
    uitleg="In een inrichting is dat samen {verhoogde_norm_in_inrichting}.",
    vanaf="2016-01-01",
)
def verhoogde_norm_in_inrichting(norm_in_inrichting: Netto, verhoging_in_inrichting: Netto) -> Netto:
    return norm_in_inrichting + verhoging_in_inrichting


keuze(
    "norm_partner_thuis",
    uit="heeft_kostendelers",
    waarden={True: "kostendelersnorm", False: "norm_uit_tabel"},
    titel="Norm van de partner thuis",
    artikel="Participatiewet art. 23 lid 3 en art. 22a",
    uitleg={
        True: "De partner die thuis woont, deelt de woonkosten met anderen: {kostendelersnorm}.",
        False: "Voor de partner die thuis woont, geldt de norm van een alleenstaande: {norm_uit_tabel}.",
    },
    vanaf="2016-01-01",
)


@regel(
    "Participatiewet art. 23 lid 3",
    titel="Norm met een van beiden in een inrichting",
    uitleg="Een van u verblijft in een inrichting: {verhoogde_norm_in_inrichting}. Voor wie thuis woont, "
    "komt daar {norm_partner_thuis} bij.",
    vanaf="2016-01-01",
)
def som_van_losse_normen(verhoogde_norm_in_inrichting: Netto, norm_partner_thuis: Netto) -> Netto:
    return verhoogde_norm_in_inrichting + norm_partner_thuis
