"""Child budget: which children count, and with which age (Wet op het kindgebonden budget art. 2)."""

from __future__ import annotations

from opstap.regels import (
    Datum,
    aantal,
    dag_in_maand,
    regel,
    volle_jaren,
)


@regel(
    "Wet op het kindgebonden budget art. 2 lid 1, 3 en 5",
    titel="Leeftijd op een grens",
    uitleg={
        True: "Met {leeftijd} jaar is de dag waarop dit kind jarig is van belang.",
        False: "Met {leeftijd} jaar maakt de verjaardag van dit kind niet uit.",
        "anders": "Deze persoon is geen kind van het gezin.",
    },
    per="persoon",
    als="is_kind",
    vanaf="2019-01-01",
)
def leeftijd_op_grens_kindgebonden_budget(
    leeftijd: int,
    kindgebonden_budget_leeftijd_extra: int,
    kindgebonden_budget_leeftijd_meer_extra: int,
    leeftijd_meerderjarig: int,
) -> bool:
    """Only at birth and at 12, 16 and 18 does it matter whether the age was reached in this month."""
    return leeftijd == 0 or leeftijd in (
        kindgebonden_budget_leeftijd_extra,
        kindgebonden_budget_leeftijd_meer_extra,
        leeftijd_meerderjarig,
    )


@regel(
    "Wet op het kindgebonden budget art. 2 lid 1, 3 en 5",
    titel="Jarig of geboren in deze maand",
    uitleg={
        True: "Geboren op {geboortedatum}: dit kind is in deze maand jarig of geboren. De nieuwe leeftijd "
        "telt vanaf de volgende maand.",
        False: "Geboren op {geboortedatum}: de leeftijd is al vóór deze maand bereikt.",
        "anders": "De verjaardag maakt niet uit.",
    },
    per="persoon",
    als="leeftijd_op_grens_kindgebonden_budget",
    vanaf="2019-01-01",
)
def leeftijd_deze_maand_bereikt(geboortedatum: Datum, peildatum: Datum) -> bool:
    """The law counts from the month after the one in which the age is reached, or the child is born."""
    einde_vorige_maand = Datum(peildatum - dag_in_maand(peildatum))
    return volle_jaren(geboortedatum, einde_vorige_maand) < max(0, volle_jaren(geboortedatum, peildatum))


@regel(
    "Wet op het kindgebonden budget art. 2 lid 1",
    titel="Kind voor het kindgebonden budget",
    uitleg={
        True: "Voor dit kind van {leeftijd} jaar kan er kindgebonden budget zijn.",
        False: "Voor dit kind van {leeftijd} jaar is er geen kindgebonden budget: dat is er van de maand "
        "na de geboorte tot en met de maand waarin het {leeftijd_meerderjarig} jaar wordt.",
        "anders": "Deze persoon is geen kind van het gezin.",
    },
    per="persoon",
    als="is_kind",
    vanaf="2019-01-01",
)
def kind_telt_voor_kindgebonden_budget(
    leeftijd: int, leeftijd_deze_maand_bereikt: bool, leeftijd_meerderjarig: int
) -> bool:
    if leeftijd_deze_maand_bereikt:
        return 0 < leeftijd <= leeftijd_meerderjarig
    return leeftijd < leeftijd_meerderjarig


@regel(
    "Wet op het kindgebonden budget art. 2 lid 4 en 5",
    titel="Leeftijd die telt voor de verhoging",
    uitleg={
        "overig": "Voor de verhoging telt dit kind als {kindgebonden_budget_leeftijd} jaar.",
        "anders": "Voor dit kind is er geen kindgebonden budget.",
    },
    per="persoon",
    als="kind_telt_voor_kindgebonden_budget",
    vanaf="2019-01-01",
)
def kindgebonden_budget_leeftijd(leeftijd: int, leeftijd_deze_maand_bereikt: bool) -> int:
    return leeftijd - 1 if leeftijd_deze_maand_bereikt else leeftijd


@regel(
    "Wet op het kindgebonden budget art. 2 lid 4",
    titel="Kind met de eerste verhoging",
    uitleg={
        True: "Dit kind telt als {kindgebonden_budget_leeftijd} jaar. Er is een verhoging.",
        False: "Dit kind telt als {kindgebonden_budget_leeftijd} jaar. Deze verhoging geldt niet.",
        "anders": "Voor dit kind is er geen kindgebonden budget.",
    },
    per="persoon",
    als="kind_telt_voor_kindgebonden_budget",
    vanaf="2019-01-01",
)
def kind_met_extra(
    kindgebonden_budget_leeftijd: int,
    kindgebonden_budget_leeftijd_extra: int,
    kindgebonden_budget_leeftijd_meer_extra: int,
) -> bool:
    return (
        kindgebonden_budget_leeftijd_extra
        <= kindgebonden_budget_leeftijd
        < kindgebonden_budget_leeftijd_meer_extra
    )


@regel(
    "Wet op het kindgebonden budget art. 2 lid 5",
    titel="Kind met de tweede verhoging",
    uitleg={
        True: "Dit kind telt als {kindgebonden_budget_leeftijd} jaar. Er is een hogere verhoging.",
        False: "Dit kind telt als {kindgebonden_budget_leeftijd} jaar. De hogere verhoging geldt niet.",
        "anders": "Voor dit kind is er geen kindgebonden budget.",
    },
    per="persoon",
    als="kind_telt_voor_kindgebonden_budget",
    vanaf="2019-01-01",
)
def kind_met_meer_extra(
    kindgebonden_budget_leeftijd: int, kindgebonden_budget_leeftijd_meer_extra: int
) -> bool:
    return kindgebonden_budget_leeftijd >= kindgebonden_budget_leeftijd_meer_extra


aantal(
    "aantal_kinderen_kindgebonden_budget",
    als="kind_telt_voor_kindgebonden_budget",
    titel="Kinderen voor het kindgebonden budget",
    artikel="Wet op het kindgebonden budget art. 2 lid 2",
)


aantal(
    "aantal_kinderen_met_extra",
    als="kind_met_extra",
    titel="Kinderen met de eerste verhoging",
    artikel="Wet op het kindgebonden budget art. 2 lid 4",
)


aantal(
    "aantal_kinderen_met_meer_extra",
    als="kind_met_meer_extra",
    titel="Kinderen met de tweede verhoging",
    artikel="Wet op het kindgebonden budget art. 2 lid 5",
)
