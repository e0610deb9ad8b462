"""What was granted: written down with its decision, ended by another one, and asked for a day."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.db.models import Q, QuerySet

from opstap import gemeenten
from opstap.kern import zaken
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.models import Besluit
from opstap.kern.tijdvak import Tijdvak
from opstap.minima.models import Toekenning, Toekenningseinde
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "toekenning_overlapt_niet": (
        "TOEKENNING-LOOPT-AL",
        "Deze regeling is in deze periode al toegekend. Open het dossier om de toekenning te zien.",
    ),
    "minima_toekenningseinde_toekenning_id_key": (
        "TOEKENNING-BEEINDIGD",
        "Deze toekenning is al beëindigd.",
    ),
}


@transaction.atomic
def ken_toe(
    besluit: Besluit,
    *,
    regeling: str,
    geldig: Tijdvak,
    nu: datetime,
    persoon_id: int | None = None,
    bedrag_cent: int | None = None,
) -> Toekenning:
    """Write down what a decision grants. Errors: REGELING-ONBEKEND, TOEKENNING-LOOPT-AL, GEMEENTE-ANDERS."""
    gevonden = declaratie(besluit.gemeente_id, regeling)
    with duidelijke_fouten():
        toekenning = Toekenning.objects.create(
            gemeente_id=besluit.gemeente_id,
            dossier_id=besluit.dossier_id,
            persoon_id=persoon_id,
            regeling=regeling,
            besluit=besluit,
            geldig=geldig,
            bedrag_cent=bedrag_cent,
            moment=nu,
        )
        zaken.gebeurtenis(
            besluit.dossier,
            moment=nu,
            soort="toekenning",
            tekst=f"{gevonden.naam} toegekend ({besluit.nummer})",
        )
    return toekenning


@transaction.atomic
def beeindig(toekenning: Toekenning, *, per: date, besluit: Besluit, nu: datetime) -> Toekenningseinde:
    """Let a grant hold no more from a day on. Errors: TOEKENNING-BEEINDIGD, TOEKENNING-EINDE."""
    if not (
        toekenning.geldig.lower <= per and (toekenning.geldig.upper is None or per < toekenning.geldig.upper)
    ):
        raise OpstapFout(
            "TOEKENNING-EINDE",
            "Op deze dag geldt de toekenning niet. Kies een dag die erin ligt.",
        )
    with duidelijke_fouten():
        einde = Toekenningseinde.objects.create(toekenning=toekenning, per=per, besluit=besluit, moment=nu)
        naam = declaratie(toekenning.gemeente_id, toekenning.regeling).naam
        zaken.gebeurtenis(
            toekenning.dossier, moment=nu, soort="toekenning", tekst=f"{naam} beëindigd ({besluit.nummer})"
        )
    return einde


def geldend(gemeente: str, op: date) -> QuerySet[Toekenning]:
    """The grants that hold on a day."""
    return Toekenning.objects.filter(
        Q(einde=None) | Q(einde__per__gt=op), gemeente=gemeente, geldig__contains=op
    )


def declaratie(gemeente: str, regeling: str) -> gemeenten.Regeling:
    """The scheme that a key stands for. Errors: REGELING-ONBEKEND."""
    for een in gemeenten.lokale_regelingen(gemeente):
        if een.sleutel == regeling:
            return een
    raise OpstapFout(
        "REGELING-ONBEKEND",
        f"De regeling '{regeling}' is in deze gemeente niet bekend. Voeg haar toe als bestand van de "
        "gemeente.",
    )
