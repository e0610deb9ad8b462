"""Hearing somebody about an objection or a complaint, or the legal ground not to (Awb 7:2, 9:10)."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from opstap.kern import zaken
from opstap.kern.databank import duidelijke_fouten
from opstap.kern.models import Hoorzitting, Zaak
from opstap.regels.fouten import OpstapFout


@transaction.atomic
def hoor(zaak: Zaak, *, gehouden_op: date, verslag: str, door: str, nu: datetime) -> Hoorzitting:
    """Record a hearing with its report (Awb art. 7:7 and 9:10). Errors: HOREN-VERSLAG, HOREN-DATUM."""
    if gehouden_op < zaak.ontvangen:
        raise OpstapFout("HOREN-DATUM", "Er is gehoord voordat de zaak binnenkwam. Controleer de datum.")
    return _schrijf(zaak, verslag, door, nu, "Gehoord", gehouden_op=gehouden_op)


@transaction.atomic
def zie_af(zaak: Zaak, *, grond: str, toelichting: str, door: str, nu: datetime) -> Hoorzitting:
    """Record on which legal ground nobody is heard. Errors: HOREN-VERSLAG."""
    return _schrijf(zaak, toelichting, door, nu, "Niet gehoord", afgezien=Hoorzitting.Afgezien(grond))


def is_gehoord(zaak: Zaak) -> bool:
    """Whether there was a hearing, or a ground to do without."""
    return Hoorzitting.objects.filter(zaak=zaak).exists()


def _schrijf(
    zaak: Zaak,
    verslag: str,
    door: str,
    nu: datetime,
    tekst: str,
    *,
    gehouden_op: date | None = None,
    afgezien: str = "",
) -> Hoorzitting:
    if not verslag.strip():
        raise OpstapFout("HOREN-VERSLAG", "Schrijf op wat er is besproken, of waarom er niet is gehoord.")
    with duidelijke_fouten():
        gehoord = Hoorzitting.objects.create(
            gemeente_id=zaak.gemeente_id,
            zaak=zaak,
            gehouden_op=gehouden_op,
            afgezien=afgezien,
            verslag=verslag,
            moment=nu,
            door=door,
        )
    zaken.gebeurtenis(zaak, moment=nu, soort="horen", tekst=tekst)
    return gehoord
