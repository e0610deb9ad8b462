"""What schemes granted, and since when it is kept (kern.archief)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta

from django.db.models import OuterRef, Subquery
from django.utils.timezone import localdate

from opstap.kern.archief.sporen import Los, Spoor
from opstap.kern.archief.termijnen import Soort
from opstap.minima.models import (
    Maatwerkbesteding,
    Opvangstap,
    Opvangverzoek,
    Toekenning,
    Verzekerde,
    Verzekeringsmutatie,
)
from opstap.recht.minima.vorm import Inkomensband

VERWIJZINGEN: Mapping[tuple[str, str], str] = {}
BLIJFT: frozenset[str] = frozenset()
OUDERS: frozenset[tuple[str, str]] = frozenset()
INHOUD = frozenset({("minima_passtap", "foto")})
LOS: tuple[Los, ...] = ()


def sporen(gemeente: str) -> Iterator[Spoor]:
    """Grants and what hangs on them, what was spent from a customisation budget, and insurances."""
    yield from _toekenningen(gemeente)
    yield from _maatwerk(gemeente)
    yield from _opvang(gemeente)
    yield from _verzekerden(gemeente)


def _toekenningen(gemeente: str) -> Iterator[Spoor]:
    """From their last day on; passes and credits go with the grant."""
    toekenningen = Toekenning.objects.filter(gemeente=gemeente)
    for dossier, geldig, per in toekenningen.values_list("dossier_id", "geldig", "einde__per"):
        einden = [dag for dag in (geldig.upper, per) if dag is not None]
        tot = min(einden, default=None)
        sinds = tot - timedelta(days=1) if tot else None
        yield Spoor(
            dossier, Soort.VOORZIENING, sinds, "" if tot else "Er loopt een toekenning van een regeling."
        )


def _maatwerk(gemeente: str) -> Iterator[Spoor]:
    """From the day on which it was accounted for, or was not spent after all."""
    bestedingen = Maatwerkbesteding.objects.filter(gemeente=gemeente).values_list(
        "dossier_id", "verantwoording__moment", "oordeel__moment", "oordeel__akkoord"
    )
    for dossier, verantwoord, beoordeeld, akkoord in bestedingen:
        moment = beoordeeld if akkoord is False else verantwoord
        yield Spoor(
            dossier,
            Soort.VOORZIENING,
            None if moment is None else localdate(moment),
            "Een besteding uit het maatwerkbudget is nog niet verantwoord." if moment is None else "",
        )


def _verzekerden(gemeente: str) -> Iterator[Spoor]:
    """From the last day on which somebody took part."""
    laatste = Verzekeringsmutatie.objects.filter(verzekerde=OuterRef("pk")).order_by("-per")
    for dossier, band, per in Verzekerde.objects.filter(gemeente=gemeente).values_list(
        "dossier_id", Subquery(laatste.values("band")[:1]), Subquery(laatste.values("per")[:1])
    ):
        weg = per - timedelta(days=1) if band == Inkomensband.GEEN else None
        loopt = "" if weg else "Er loopt een zorgverzekering via de gemeente."
        yield Spoor(dossier, Soort.VOORZIENING, weg, loopt)


def _opvang(gemeente: str) -> Iterator[Spoor]:
    """From the day on which a family left the shelter, or was helped otherwise."""
    einde = Opvangstap.objects.filter(plaatsing__verzoek=OuterRef("pk"), soort=Opvangstap.Soort.EINDE)
    verzoeken = Opvangverzoek.objects.filter(gemeente=gemeente).annotate(
        vertrokken=Subquery(einde.values("tot")[:1])
    )
    for dossier, vertrokken, afgesloten in verzoeken.values_list(
        "dossier_id", "vertrokken", "afsluiting__op"
    ):
        sinds = vertrokken or afgesloten
        yield Spoor(
            dossier,
            Soort.VOORZIENING,
            sinds,
            "" if sinds else "Dit huishouden wacht op noodopvang of verblijft daar.",
        )
