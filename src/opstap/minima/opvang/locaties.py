"""Locations, and how many places each has from which day on."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.minima.models import Opvangcapaciteit, Opvanglocatie
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "opvanglocatie_uniek": ("OPVANG-LOCATIE-BESTAAT", "Er is al een locatie met deze naam."),
    "opvangcapaciteit_uniek": (
        "OPVANG-CAPACITEIT-BESTAAT",
        "Vanaf deze dag is al vastgelegd hoeveel plaatsen er zijn. Kies een andere dag.",
    ),
    "opvangcapaciteit_grondslag": (
        "OPVANG-GRONDSLAG",
        "Schrijf op waar het aantal plaatsen is afgesproken.",
    ),
    "opvangcapaciteit_bezet": (
        "OPVANG-BEZET",
        "Er zijn vanaf deze dag meer plaatsen bezet dan dit aantal. Kies een hoger aantal of een latere dag.",
    ),
}


@transaction.atomic
def neem_op(gemeente: str, *, naam: str, uitvoerder: str) -> Opvanglocatie:
    """Add a location. Errors: OPVANG-NAAM, OPVANG-LOCATIE-BESTAAT."""
    if not naam.strip() or not uitvoerder.strip():
        raise OpstapFout("OPVANG-NAAM", "Vul de naam van de locatie in, en wie haar uitvoert.")
    with duidelijke_fouten():
        return Opvanglocatie.objects.create(
            gemeente_id=gemeente, naam=naam.strip(), uitvoerder=uitvoerder.strip()
        )


@transaction.atomic
def stel_capaciteit(
    locatie: Opvanglocatie, *, vanaf: date, plaatsen: int, grondslag: str, door: str, nu: datetime
) -> Opvangcapaciteit:
    """From a day on a location has so many places.

    Errors: OPVANG-GRONDSLAG, OPVANG-CAPACITEIT-BESTAAT, OPVANG-BEZET when more are taken.
    """
    with duidelijke_fouten():
        return Opvangcapaciteit.objects.create(
            locatie=locatie,
            vanaf=vanaf,
            plaatsen=plaatsen,
            grondslag=grondslag.strip(),
            moment=nu,
            door=door,
        )


@transaction.atomic
def leg_vast(
    gemeente: str,
    *,
    naam: str,
    uitvoerder: str,
    vanaf: date,
    plaatsen: int,
    grondslag: str,
    door: str,
    nu: datetime,
) -> Opvangcapaciteit:
    """From a day on a location has so many places; the location is added when it is new.

    Errors: OPVANG-NAAM for a new one without who runs it, and those of `stel_capaciteit`.
    """
    locatie = Opvanglocatie.objects.filter(gemeente=gemeente, naam=naam.strip()).first()
    if locatie is None:
        locatie = neem_op(gemeente, naam=naam, uitvoerder=uitvoerder)
    return stel_capaciteit(locatie, vanaf=vanaf, plaatsen=plaatsen, grondslag=grondslag, door=door, nu=nu)


def keuzes(gemeente: str) -> list[tuple[int, str]]:
    """The locations to choose from, by id and name."""
    return list(Opvanglocatie.objects.filter(gemeente=gemeente).order_by("naam").values_list("id", "naam"))


def met_id(gemeente: str, id_: int) -> Opvanglocatie:
    """A location of this municipality. Errors: OPVANG-ONBEKEND."""
    gevonden = Opvanglocatie.objects.filter(gemeente=gemeente, pk=id_).first()
    if gevonden is None:
        raise OpstapFout("OPVANG-ONBEKEND", "Deze locatie is er niet. Kies er een uit de lijst.")
    return gevonden
