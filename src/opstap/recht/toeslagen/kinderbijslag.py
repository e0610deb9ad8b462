"""Child benefit (Algemene Kinderbijslagwet): an amount per quarter and child, by age, whatever the income."""

from __future__ import annotations

from opstap.recht.toeslagen.soorten import Bijslagleeftijd
from opstap.regels import (
    Basispunt,
    Datum,
    Netto,
    dag_in_maand,
    deel_afgerond,
    keuze,
    maand,
    regel,
    som,
    volle_jaren,
)
from opstap.regels.datum import datum_van, jaar
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

MAANDEN_PER_KWARTAAL = 3


def eerste_dag_kwartaal(peildatum: Datum) -> Datum:
    """The first day of the calendar quarter."""
    return datum_van(
        jaar(peildatum), (maand(peildatum) - 1) // MAANDEN_PER_KWARTAAL * MAANDEN_PER_KWARTAAL + 1, 1
    )


@regel(
    "Algemene Kinderbijslagwet art. 7 en 12",
    titel="Al later in het kwartaal",
    uitleg={
        True: "Het kwartaal is al begonnen. De leeftijd op de eerste dag van het kwartaal telt.",
        False: "Dit is de eerste dag van het kwartaal.",
    },
    vanaf="2019-01-01",
)
def is_later_in_kwartaal(peildatum: Datum) -> bool:
    return maand(peildatum) % MAANDEN_PER_KWARTAAL != 1 or dag_in_maand(peildatum) != 1


@regel(
    "Algemene Kinderbijslagwet art. 7 en 12",
    titel="Leeftijd op een grens van de kinderbijslag",
    uitleg={
        True: "Met {leeftijd} jaar is de dag waarop dit kind jarig is van belang.",
        False: "Met {leeftijd} jaar maakt de verjaardag van dit kind niet uit.",
        "anders": "De verjaardag van deze persoon maakt niet uit.",
    },
    per="persoon",
    als="is_later_in_kwartaal",
    vanaf="2019-01-01",
)
def leeftijd_op_grens_kinderbijslag(
    leeftijd: int,
    kinderbijslag_leeftijd_midden: int,
    kinderbijslag_leeftijd_oudste: int,
    kinderbijslag_leeftijd_tot: int,
) -> bool:
    return leeftijd == 0 or leeftijd in (
        kinderbijslag_leeftijd_midden,
        kinderbijslag_leeftijd_oudste,
        kinderbijslag_leeftijd_tot,
    )


@regel(
    "Algemene Kinderbijslagwet art. 7 en 12",
    titel="Leeftijd in dit kwartaal bereikt",
    uitleg={
        True: "Geboren op {geboortedatum}: deze leeftijd is in dit kwartaal bereikt, en telt pas vanaf het "
        "volgende.",
        False: "Geboren op {geboortedatum}: deze leeftijd was er al op de eerste dag van het kwartaal.",
        "anders": "De verjaardag van deze persoon maakt niet uit.",
    },
    per="persoon",
    als="leeftijd_op_grens_kinderbijslag",
    vanaf="2019-01-01",
)
def leeftijd_dit_kwartaal_bereikt(geboortedatum: Datum, peildatum: Datum) -> bool:
    begin = eerste_dag_kwartaal(peildatum)
    return volle_jaren(geboortedatum, begin) < max(0, volle_jaren(geboortedatum, peildatum))


@regel(
    "Algemene Kinderbijslagwet art. 7 en 12",
    titel="Leeftijdsgroep voor de kinderbijslag",
    uitleg={
        "overig": "Dit kind van {leeftijd} jaar hoort bij de {kinderbijslag_groep}.",
        Bijslagleeftijd.GEEN: "Voor dit kind van {leeftijd} jaar is er in dit kwartaal geen kinderbijslag.",
        "anders": "Deze persoon is geen kind van het gezin.",
    },
    per="persoon",
    als="is_kind",
    vanaf="2019-01-01",
)
def kinderbijslag_groep(
    leeftijd: int,
    leeftijd_dit_kwartaal_bereikt: bool,
    kinderbijslag_leeftijd_midden: int,
    kinderbijslag_leeftijd_oudste: int,
    kinderbijslag_leeftijd_tot: int,
) -> Bijslagleeftijd:
    """By the age on the first day of the quarter; a child born in the quarter counts from the next one."""
    telt = leeftijd - 1 if leeftijd_dit_kwartaal_bereikt else leeftijd
    if telt < 0 or telt >= kinderbijslag_leeftijd_tot:
        return Bijslagleeftijd.GEEN
    if telt < kinderbijslag_leeftijd_midden:
        return Bijslagleeftijd.JONGSTE
    return Bijslagleeftijd.MIDDELSTE if telt < kinderbijslag_leeftijd_oudste else Bijslagleeftijd.OUDSTE


@regel(
    "Algemene Kinderbijslagwet art. 12",
    titel="Kinderbijslag voor de jongste groep",
    uitleg="{kinderbijslag_percentage_jongste} van {kinderbijslag_basisbedrag} is {kinderbijslag_jongste}.",
    vanaf="2019-01-01",
)
def kinderbijslag_jongste(
    kinderbijslag_basisbedrag: Netto, kinderbijslag_percentage_jongste: Basispunt
) -> Netto:
    """Per quarter, rounded to the cent as published."""
    return deel_afgerond(kinderbijslag_basisbedrag * kinderbijslag_percentage_jongste, BASISPUNTEN_PER_GEHEEL)


@regel(
    "Algemene Kinderbijslagwet art. 12",
    titel="Kinderbijslag voor de middelste groep",
    uitleg="{kinderbijslag_percentage_midden} van {kinderbijslag_basisbedrag} is {kinderbijslag_midden}.",
    vanaf="2019-01-01",
)
def kinderbijslag_midden(
    kinderbijslag_basisbedrag: Netto, kinderbijslag_percentage_midden: Basispunt
) -> Netto:
    """Per quarter, rounded to the cent as published."""
    return deel_afgerond(kinderbijslag_basisbedrag * kinderbijslag_percentage_midden, BASISPUNTEN_PER_GEHEEL)


keuze(
    "kinderbijslag_kind",
    uit="kinderbijslag_groep",
    waarden={
        Bijslagleeftijd.JONGSTE: "kinderbijslag_jongste",
        Bijslagleeftijd.MIDDELSTE: "kinderbijslag_midden",
        Bijslagleeftijd.OUDSTE: "kinderbijslag_basisbedrag",
    },
    anders=0,
    titel="Kinderbijslag voor dit kind, per kwartaal",
    artikel="Algemene Kinderbijslagwet art. 12",
    uitleg={
        "overig": "Voor dit kind is de kinderbijslag {kinderbijslag_kind} per kwartaal.",
        "anders": "Voor deze persoon is er geen kinderbijslag.",
    },
    per="persoon",
    vanaf="2019-01-01",
)
som(
    "kinderbijslag_kwartaal",
    van="kinderbijslag_kind",
    titel="Kinderbijslag per kwartaal",
    artikel="Algemene Kinderbijslagwet art. 7 en 12",
    uitleg={
        "overig": "U krijgt {kinderbijslag_kwartaal} kinderbijslag per kwartaal.",
        0: "U krijgt geen kinderbijslag.",
    },
)
