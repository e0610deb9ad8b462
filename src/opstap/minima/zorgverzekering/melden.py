"""What an insurer did not hear of yet: who joined, who left, whose band changed. Each change is told once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from opstap.kern import nummers
from opstap.kern.databank import duidelijke_fouten
from opstap.kern.toegang import Doel, Gebruiker, geef_door
from opstap.minima.models import Partner, Verzekeringsbestand, Verzekeringsmelding, Verzekeringsmutatie
from opstap.recht.minima.vorm import Inkomensband
from opstap.regels.fouten import OpstapFout

BANDEN: Mapping[int, str] = {Inkomensband.LAAG: "laag", Inkomensband.HOOG: "hoog", Inkomensband.GEEN: ""}
_REEKS = nummers.reeks("ZM")
_PER_KEER = 5_000


@dataclass(frozen=True)
class Regel:
    """One line for the insurer. The person is named only when they join: then the reference is enough."""

    soort: str
    kenmerk: str
    per: date
    band: str
    bsn: str = ""
    geboortedatum: date | None = None


@transaction.atomic
def maak(partner: Partner, *, maand: date, door: str, nu: datetime) -> Verzekeringsbestand | None:
    """Gather every change up to and including a month that an insurer did not hear of; None: none."""
    Partner.objects.select_for_update(no_key=True).get(pk=partner.pk)
    open_ = Verzekeringsmutatie.objects.filter(verzekerde__partner=partner, melding=None, per__lte=maand)
    ids = list(open_.order_by("per", "id").values_list("id", flat=True))
    if not ids:
        return None
    with duidelijke_fouten():
        bestand = Verzekeringsbestand.objects.create(
            gemeente_id=partner.gemeente_id,
            nummer=nummers.volgend(partner.gemeente_id, _REEKS, jaar=maand.year),
            partner=partner,
            maand=maand,
            moment=nu,
            door=door,
        )
        Verzekeringsmelding.objects.bulk_create(
            [Verzekeringsmelding(bestand=bestand, mutatie_id=id_) for id_ in ids], batch_size=_PER_KEER
        )
    return bestand


def vind(gemeente: str, nummer: str) -> Verzekeringsbestand:
    """The file with this number. Errors: VERZEKERINGSBESTAND-ONBEKEND."""
    bestand = Verzekeringsbestand.objects.select_related("partner").filter(gemeente=gemeente, nummer=nummer)
    gevonden = bestand.first()
    if gevonden is None:
        raise OpstapFout("VERZEKERINGSBESTAND-ONBEKEND", "Er is geen bestand met dit nummer gemaakt.")
    return gevonden


@transaction.atomic
def inhoud(bestand: Verzekeringsbestand, gebruiker: Gebruiker, *, nu: datetime) -> list[Regel]:
    """What a file says, also later again; every person in it is logged as read for this purpose."""
    regels, inzagen = [], []
    for regel, dossier in _regels(bestand):
        regels.append(regel)
        wat = (
            "burgerservicenummer, geboortedatum en band" if regel.bsn else "wijziging van de zorgverzekering"
        )
        inzagen.append((dossier, f"Zorgverzekering: {wat}, aan {bestand.partner}"))
    geef_door(
        gebruiker, bestand.gemeente_id, Doel.LEVERING, inzagen, handeling="verzekerde doorgeven", moment=nu
    )
    return regels


def _regels(bestand: Verzekeringsbestand) -> Iterator[tuple[Regel, int]]:
    meldingen = bestand.meldingen.order_by("id").values_list(
        "mutatie__soort",
        "mutatie__verzekerde__kenmerk",
        "mutatie__per",
        "mutatie__band",
        "mutatie__verzekerde__persoon__bsn",
        "mutatie__verzekerde__persoon__geboortedatum",
        "mutatie__verzekerde__dossier_id",
    )
    for soort, kenmerk, per, band, bsn, geboren, dossier in meldingen.iterator(chunk_size=_PER_KEER):
        wie = (bsn, geboren) if soort == Verzekeringsmutatie.Soort.AANMELDING else ("", None)
        yield Regel(soort, kenmerk, per, BANDEN[band], *wie), dossier
