"""Lowering of the norm by local policy (paragraph 3.3). The law sets no percentage: a municipality must."""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Normgrond, Woonsituatie
from opstap.regels import Basispunt, Netto, deel_afgerond, keuze, niet_gemodelleerd, regel
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

niet_gemodelleerd(
    "Participatiewet art. 27",
    naam="percentage_geen_woonlasten",
    soort="Basispunt",
    titel="Verlaging bij geen woonlasten, in procenten van de norm voor gehuwden",
    zin="De wet noemt geen percentage voor wie geen woonlasten heeft; dat staat in het beleid van de "
    "gemeente. "
    "Dat beleid is hier niet bekend.",
)
niet_gemodelleerd(
    "Participatiewet art. 27",
    naam="percentage_lagere_woonlasten",
    soort="Basispunt",
    titel="Verlaging bij lagere woonlasten, in procenten van de norm voor gehuwden",
    zin="De wet noemt geen percentage voor wie lagere woonlasten heeft; dat staat in het beleid van de "
    "gemeente. "
    "Dat beleid is hier niet bekend.",
)
niet_gemodelleerd(
    "Participatiewet art. 28",
    naam="percentage_schoolverlater",
    soort="Basispunt",
    titel="Verlaging voor schoolverlaters, in procenten van de norm voor gehuwden",
    zin="De wet noemt geen percentage voor schoolverlaters; dat staat in het beleid van de gemeente. "
    "Dat beleid is hier niet bekend.",
)


@regel(
    "Participatiewet art. 27",
    titel="Verlaging wegens woonsituatie kan",
    uitleg={
        True: "Bij uw norm kan de gemeente rekening houden met lagere woonlasten.",
        False: "Bij uw norm kan de gemeente geen rekening houden met lagere woonlasten.",
    },
    vanaf="2015-01-01",
)
def verlaging_woonsituatie_mogelijk(normgrond: Normgrond) -> bool:
    """Only the norms of art. 20 and 21 can be lowered for the housing situation."""
    return normgrond == Normgrond.ARTIKEL_20 or normgrond == Normgrond.ARTIKEL_21


@regel(
    "Participatiewet art. 27",
    titel="Woonlasten die tellen",
    uitleg={
        Woonsituatie.GEWOON: "U hebt gewone woonlasten.",
        Woonsituatie.GEEN_WOONLASTEN: "U hebt geen woonlasten.",
        Woonsituatie.DEELS_WOONLASTEN: "U hebt lagere woonlasten.",
        "anders": "Uw woonlasten maken voor uw norm niet uit.",
    },
    als="verlaging_woonsituatie_mogelijk",
    anders=Woonsituatie.GEWOON,
    vanaf="2015-01-01",
)
def tellende_woonsituatie(woonsituatie: Woonsituatie) -> Woonsituatie:
    return woonsituatie


@regel(
    "Participatiewet art. 27",
    titel="Verlaging bij geen woonlasten",
    uitleg="De gemeente verlaagt uw norm met {percentage_geen_woonlasten} van {norm_gehuwden}: "
    "{verlaging_geen_woonlasten}.",
    vanaf="2015-01-01",
)
def verlaging_geen_woonlasten(norm_gehuwden: Netto, percentage_geen_woonlasten: Basispunt) -> Netto:
    return deel_afgerond(norm_gehuwden * percentage_geen_woonlasten, BASISPUNTEN_PER_GEHEEL)


@regel(
    "Participatiewet art. 27",
    titel="Verlaging bij lagere woonlasten",
    uitleg="De gemeente verlaagt uw norm met {percentage_lagere_woonlasten} van {norm_gehuwden}: "
    "{verlaging_lagere_woonlasten}.",
    vanaf="2015-01-01",
)
def verlaging_lagere_woonlasten(norm_gehuwden: Netto, percentage_lagere_woonlasten: Basispunt) -> Netto:
    return deel_afgerond(norm_gehuwden * percentage_lagere_woonlasten, BASISPUNTEN_PER_GEHEEL)


keuze(
    "verlaging_woonsituatie",
    uit="tellende_woonsituatie",
    waarden={
        Woonsituatie.GEEN_WOONLASTEN: "verlaging_geen_woonlasten",
        Woonsituatie.DEELS_WOONLASTEN: "verlaging_lagere_woonlasten",
    },
    anders=0,
    titel="Verlaging wegens woonsituatie",
    artikel="Participatiewet art. 27",
    uitleg={
        "overig": "Om uw woonlasten is de verlaging {verlaging_woonsituatie}.",
        "anders": "Om uw woonlasten wordt de norm niet verlaagd.",
    },
    vanaf="2015-01-01",
)


@regel(
    "Participatiewet art. 28",
    titel="Schoolverlater",
    uitleg={
        True: "U bent kort geleden gestopt met school of studie.",
        False: "U bent niet kort geleden gestopt met school of studie.",
    },
    vanaf="2015-01-01",
)
def is_schoolverlater(recente_schoolverlater: bool) -> bool:
    return recente_schoolverlater


@regel(
    "Participatiewet art. 28",
    titel="Verlaging voor schoolverlaters",
    uitleg={
        "overig": "De gemeente verlaagt uw norm met {percentage_schoolverlater} van {norm_gehuwden}: "
        "{verlaging_schoolverlater}.",
        "anders": "Deze verlaging geldt niet.",
    },
    als="is_schoolverlater",
    vanaf="2015-01-01",
)
def verlaging_schoolverlater(norm_gehuwden: Netto, percentage_schoolverlater: Basispunt) -> Netto:
    return deel_afgerond(norm_gehuwden * percentage_schoolverlater, BASISPUNTEN_PER_GEHEEL)


@regel(
    "Participatiewet art. 27 en 28",
    titel="Twee verlagingen tegelijk",
    uitleg={
        True: "Er zijn twee redenen om de norm te verlagen.",
        False: "Er is hoogstens één reden om de norm te verlagen.",
        "anders": "U bent geen schoolverlater.",
    },
    als="is_schoolverlater",
    vanaf="2015-01-01",
)
def twee_verlagingen(tellende_woonsituatie: Woonsituatie) -> bool:
    return tellende_woonsituatie != Woonsituatie.GEWOON


niet_gemodelleerd(
    "Participatiewet art. 27 en 28",
    als="twee_verlagingen",
    voor="verlaging",
    zin="Er zijn twee redenen om de norm te verlagen: de woonlasten en het verlaten van school. De wet "
    "zegt niet of "
    "die samen gelden; dat staat in het beleid van de gemeente. Laat een medewerker de verlaging "
    "vaststellen.",
)


@regel(
    "Participatiewet paragraaf 3.3",
    titel="Verlaging van de norm",
    uitleg={"overig": "De gemeente verlaagt uw norm met {verlaging}.", 0: "Uw norm wordt niet verlaagd."},
    vanaf="2015-01-01",
)
def verlaging(norm: Netto, verlaging_woonsituatie: Netto, verlaging_schoolverlater: Netto) -> Netto:
    """Never more than the norm itself."""
    return min(norm, verlaging_woonsituatie + verlaging_schoolverlater)


@regel(
    "Participatiewet art. 5 onder c",
    titel="Bijstandsnorm",
    uitleg="Uw bijstandsnorm is {bijstandsnorm}: de norm van {norm} min de verlaging van {verlaging}.",
    vanaf="2015-01-01",
)
def bijstandsnorm(norm: Netto, verlaging: Netto) -> Netto:
    return norm - verlaging
