"""Documents that a resident is asked for in a case, and those that came in for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from opstap.kern import stukken, zaken
from opstap.kern.databank import duidelijke_fouten
from opstap.kern.models import Stuk, Stukstap, Stukvraag, Zaak
from opstap.regels.fouten import OpstapFout


@dataclass(frozen=True)
class Gevraagd:
    """One document that was asked for, and what was sent for it."""

    vraag: Stukvraag
    binnen: tuple[Stuk, ...]


@transaction.atomic
def vraag(
    zaak: Zaak, omschrijvingen: Sequence[str], *, uiterlijk: date, door: str, nu: datetime
) -> list[Stukvraag]:
    """Write down which documents the resident is asked for, each in its own words, until `uiterlijk`."""
    return Stukvraag.objects.bulk_create(
        [
            Stukvraag(
                gemeente_id=zaak.gemeente_id,
                zaak=zaak,
                omschrijving=omschrijving.strip()[:400],
                uiterlijk=uiterlijk,
                moment=nu,
                door=door,
            )
            for omschrijving in omschrijvingen
        ]
    )


@transaction.atomic
def beantwoord(stuk: Stuk, zaak: Zaak, gevraagd: Stukvraag | None, *, door: str, nu: datetime) -> Stukstap:
    """A document came in for a case: for what was asked there, or without a question.

    Errors: STUK-GEKOPPELD, STUK-VRAAG, GEMEENTE-ANDERS.
    """
    if gevraagd is None:
        return stukken.koppel(stuk, zaak, door=door, nu=nu)
    if gevraagd.zaak_id != zaak.pk:
        raise OpstapFout("STUK-VRAAG", "Dit is in een andere zaak gevraagd. Kies de zaak die erbij hoort.")
    with duidelijke_fouten(), transaction.atomic():
        stap = Stukstap.objects.create(
            gemeente_id=stuk.gemeente_id,
            stuk=stuk,
            soort=Stukstap.Soort.GEKOPPELD,
            toelichting=gevraagd.omschrijving,
            zaak=zaak,
            dossier_id=zaak.dossier_id,
            vraag=gevraagd,
            moment=nu,
            door=door,
        )
    tekst = f"Stuk {stuk.nummer} ontvangen op {stuk.ontvangen:%d-%m-%Y}: {gevraagd.omschrijving}"
    zaken.gebeurtenis(zaak, moment=nu, soort="stuk", tekst=tekst[:400])
    return stap


def gevraagd_in(zaak: Zaak) -> tuple[Gevraagd, ...]:
    """What was asked for in a case, in order, with what came in; for whoever opened the case."""
    return gevraagd_per_zaak([zaak]).get(zaak.pk, ())


def gevraagd_per_zaak(zaken: Collection[Zaak]) -> dict[int, tuple[Gevraagd, ...]]:
    """The same of many cases, in two queries however many (zaak id -> what was asked)."""
    binnen: dict[int | None, list[Stuk]] = defaultdict(list)
    for stap in Stukstap.objects.filter(vraag__zaak__in=zaken).select_related("stuk").order_by("id"):
        binnen[stap.vraag_id].append(stap.stuk)
    gevraagd: dict[int, tuple[Gevraagd, ...]] = {}
    for een in Stukvraag.objects.filter(zaak__in=zaken).order_by("id"):
        gevraagd[een.zaak_id] = (*gevraagd.get(een.zaak_id, ()), Gevraagd(een, tuple(binnen[een.pk])))
    return gevraagd


def los_gestuurd(zaak: Zaak) -> tuple[Stuk, ...]:
    """What came in for a case without being asked for; for whoever opened the case."""
    stappen = Stukstap.objects.filter(zaak=zaak, vraag=None, soort=Stukstap.Soort.GEKOPPELD)
    return tuple(stap.stuk for stap in stappen.select_related("stuk").order_by("id"))
