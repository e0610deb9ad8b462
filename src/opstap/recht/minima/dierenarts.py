"""Vouchers for the vet: some costs in full, medicines in part, up to a maximum per household and year."""

from __future__ import annotations

from opstap.recht.minima.vorm import deel_van_kosten
from opstap.regels import Basispunt, Cent, feit, niet_gemodelleerd, regel

ARTIKEL = "Gemeentelijk minimabeleid: dierenartsvoucher"
MAX_KOSTEN = 10_000_000

for _naam, _soort, _titel in (
    ("dierenarts_maximum", "Cent", "Dierenarts: maximum per huishouden per jaar"),
    (
        "dierenarts_deel_behandeling",
        "Basispunt",
        "Dierenarts: deel van chip, vaccinatie, sterilisatie en euthanasie",
    ),
    ("dierenarts_deel_medicijnen", "Basispunt", "Dierenarts: deel van medicijnen"),
):
    niet_gemodelleerd(
        ARTIKEL,
        naam=_naam,
        soort=_soort,
        titel=_titel,
        zin="Of en hoeveel deze gemeente vergoedt voor de dierenarts, is niet gevonden. Vraag het na bij "
        "de gemeente.",
    )

for _naam, _titel, _vraag in (
    (
        "dierenarts_behandeling",
        "Kosten van chip, vaccinatie, sterilisatie of euthanasie",
        "Hoeveel kost de chip, de vaccinatie, de sterilisatie of de euthanasie van het dier (geen: 0)?",
    ),
    (
        "dierenarts_medicijnen",
        "Kosten van medicijnen",
        "Hoeveel kosten de medicijnen van het dier (geen: 0)?",
    ),
    (
        "dierenarts_al_gebruikt",
        "Dit jaar al gebruikt",
        "Hoeveel heeft het huishouden dit jaar al vergoed gekregen voor de dierenarts?",
    ),
):
    feit(_naam, soort="Cent", bereik=(0, MAX_KOSTEN), titel=_titel, vraag=_vraag, artikel=ARTIKEL)


@regel(
    ARTIKEL,
    titel="Vergoeding voor de dierenarts",
    uitleg="De gemeente vergoedt {dierenarts_deel_behandeling} van {dierenarts_behandeling} en "
    "{dierenarts_deel_medicijnen} van {dierenarts_medicijnen}, en in een jaar hoogstens "
    "{dierenarts_maximum}, "
    "waarvan {dierenarts_al_gebruikt} al is gebruikt. Dat is nu {dierenarts_vergoeding}.",
    vanaf="2015-01-01",
)
def dierenarts_vergoeding(
    dierenarts_behandeling: Cent,
    dierenarts_deel_behandeling: Basispunt,
    dierenarts_medicijnen: Cent,
    dierenarts_deel_medicijnen: Basispunt,
    dierenarts_maximum: Cent,
    dierenarts_al_gebruikt: Cent,
) -> Cent:
    vergoed = deel_van_kosten(dierenarts_behandeling, dierenarts_deel_behandeling) + deel_van_kosten(
        dierenarts_medicijnen, dierenarts_deel_medicijnen
    )
    return min(vergoed, max(Cent(0), dierenarts_maximum - dierenarts_al_gebruikt))


@regel(
    ARTIKEL,
    titel="Eigen bijdrage bij de dierenarts",
    uitleg="Van {dierenarts_behandeling} en {dierenarts_medicijnen} betaalt u zelf "
    "{dierenarts_eigen_bijdrage}.",
    vanaf="2015-01-01",
)
def dierenarts_eigen_bijdrage(
    dierenarts_behandeling: Cent, dierenarts_medicijnen: Cent, dierenarts_vergoeding: Cent
) -> Cent:
    return dierenarts_behandeling + dierenarts_medicijnen - dierenarts_vergoeding
