"""What schemes granted, and since when it is kept (kern.archief)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta

from django.db.models import OuterRef, Subquery
from django.utils.timezone import localdate

from opstap.kern.archief.sporen import Los, Spoor
from opstap.kern.archief.termijnen import Soort
from opstap.minima.models import Maatwerkbesteding, Toekenning, Verzekerde, Verzekeringsmutatie
from opstap.recht.minima.vorm import Inkomensband

VERWIJZINGEN: Mapping[tuple[str, str], str] = {}
BLIJFT: frozenset[str] = frozenset()
OUDERS: frozenset[tuple[str, str]] = frozenset()
INHOUD = frozenset({("minima_passtap", "foto")})
LOS: tuple[Los, ...] = ()


def sporen(gemeente: str) -> Iterator[Spoor]:
from django.db.models import OuterRef, Subquery
from django.utils.timezone import localdate

from opstap.kern.archief.sporen import Los, Spoor
from opstap.kern.archief.termijnen import Soort
from opstap.minima.models import Maatwerkbesteding, Toekenning, Verzekerde, Verzekeringsmutatie
from opstap.recht.minima.vorm import Inkomensband
    toekenningen = Toekenning.objects.filter(gemeente=gemeente)
    for dossier, geldig, per in toekenningen.values_list("dossier_id", "geldig", "einde__per"):
        einden = [dag for dag in (geldig.upper, per) if dag is not None]
        tot = min(einden, default=None)
        sinds = tot - timedelta(days=1) if tot else None
        yield Spoor(
            dossier, Soort.VOORZIENING, sinds, "" if tot else "Er loopt een toekenning van een regeling."
        )
from django.db.models import OuterRef, Subquery
from django.utils.timezone import localdate

from opstap.kern.archief.sporen import Los, Spoor
from opstap.kern.archief.termijnen import Soort
from opstap.minima.models import Maatwerkbesteding, Toekenning, Verzekerde, Verzekeringsmutatie
from opstap.recht.minima.vorm import Inkomensband
        )
