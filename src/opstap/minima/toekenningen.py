"""What was granted: written down with its decision, ended by another one, and asked for a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from django.db import transaction
from django.db.models import Q, QuerySet

from opstap import gemeenten
from opstap.gemeenten.regelingen import Leverwijze
from opstap.kern import zaken
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.models import Besluit, Dossier
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


class NieuweToekenning(NamedTuple):
    """What a decision grants; without `persoon_id` to the household, without `bedrag_cent` no amount."""

    besluit: Besluit
    regeling: str
    geldig: Tijdvak
    persoon_id: int | None = None
    bedrag_cent: int | None = None


def ken_toe(
    besluit: Besluit,
    *,
    regeling: str,
    geldig: Tijdvak,
    nu: datetime,
    persoon_id: int | None = None,
    bedrag_cent: int | None = None,
) -> Toekenning:
    """Write down what one decision grants. Errors: those of `ken_veel_toe`."""
    return ken_veel_toe([NieuweToekenning(besluit, regeling, geldig, persoon_id, bedrag_cent)], nu=nu)[0]


def ken_veel_toe(nieuwe: Sequence[NieuweToekenning], *, nu: datetime) -> list[Toekenning]:
    """Write down what decisions grant, all or nothing, with one line on the timeline of each dossier.

    Errors: REGELING-ONBEKEND, TOEKENNING-LOOPT-AL, GEMEENTE-ANDERS.
    """
    regels = {
        (een.besluit.dossier_id, een.besluit.nummer, een.regeling): (
            een.besluit.dossier,
            f"{declaratie(een.besluit.gemeente_id, een.regeling).naam} toegekend ({een.besluit.nummer})",
        )
        for een in nieuwe
    }
    with duidelijke_fouten(), transaction.atomic():
        toegekend = Toekenning.objects.bulk_create(
            [
                Toekenning(
                    gemeente_id=een.besluit.gemeente_id,
                    dossier_id=een.besluit.dossier_id,
                    persoon_id=een.persoon_id,
                    regeling=een.regeling,
                    besluit=een.besluit,
                    geldig=een.geldig,
                    bedrag_cent=een.bedrag_cent,
                    moment=nu,
                )
                for een in nieuwe
            ],
            batch_size=5_000,
        )
        zaken.gebeurtenissen(list(regels.values()), moment=nu, soort="toekenning")
    return toegekend


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


def beeindigd_in(dossier: Dossier, regeling: str, geldig: Tijdvak) -> Toekenning | None:
    """The last grant of a scheme to a household that ended, and would have held in this period."""
    gevonden = Toekenning.objects.filter(dossier=dossier, regeling=regeling, geldig__overlap=geldig)
    return gevonden.exclude(einde=None).select_related("einde").order_by("-einde__per").first()


def is_lening(besluit: Besluit, regeling: gemeenten.Regeling) -> bool:
    """Whether this decision lends: its scheme always does, or the rules said so this time."""
    return regeling.leverwijze == Leverwijze.LENING or bool(besluit.uitkomst.get("lening"))


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
