"""Every organisation that takes part: what it does here, and what is in the way of that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import OuterRef, QuerySet, Subquery

from opstap.kern.bladeren import Blad, knip
from opstap.minima import doelen
from opstap.minima.models import (
    Partner,
    Partnerafspraak,
    Partnerrekening,
    Partnerstap,
    Premieafspraak,
    Subsidie,
    Uitvoerafspraak,
)

ACTIEF, GEBLOKKEERD, ZONDER_REKENING, RUST = "actief", "geblokkeerd", "zonder rekening", "zonder afspraak"
STANDEN: Mapping[str, str] = {
    ACTIEF: "doet mee",
    ZONDER_REKENING: "doet mee, zonder rekening",
    RUST: "zonder afspraak",
    GEBLOKKEERD: "geblokkeerd",
}
NEEMT_AAN, UITVOERDER, VERZEKERAAR, SUBSIDIE = "neemt aan", "uitvoerder", "verzekeraar", "subsidie"
SOORTEN: Mapping[str, str] = {
    NEEMT_AAN: "neemt passen of vouchers aan",
    UITVOERDER: "voert een regeling uit",
    VERZEKERAAR: "verzekert inwoners",
    SUBSIDIE: "krijgt subsidie",
}


@dataclass(frozen=True, slots=True)
class Partnerregel:
    """One organisation: what it does on the day (keys of `SOORTEN`), its purposes, and how it stands."""

    kvk: str
    naam: str
    soorten: tuple[str, ...]
    doelen: tuple[str, ...]
    stand: str

    @property
    def standnaam(self) -> str:
        return STANDEN[self.stand]

    @property
    def wat(self) -> str:
        """What it does, in words."""
        zinnen = [SOORTEN[een] for een in self.soorten if een != NEEMT_AAN]
        if self.doelen:
            zinnen.insert(0, f"neemt aan: {', '.join(self.doelen)}")
        return "; ".join(zinnen)


@dataclass(frozen=True)
class Partnerlijst(Blad[Partnerregel]):
    """A page of organisations, and how many there are of each kind."""

    per_soort: Mapping[str, int]


_VOLGORDE: Mapping[str, Callable[[Partnerregel], object]] = {
    "naam": lambda een: een.naam.casefold(),
    "kvk": lambda een: een.kvk,
    "stand": lambda een: (tuple(STANDEN)[::-1].index(een.stand), een.naam.casefold()),
}


def partners(
    gemeente: str,
    *,
    vandaag: date,
    soort: str = "",
    stand: str = "",
    zoek: str = "",
    sortering: str = "naam",
    pagina: int = 1,
    per_pagina: int = 25,
) -> Partnerlijst:
    """A page of organisations on a day; `zoek`: part of a name or number."""
    woord = zoek.strip().casefold()
    alle = [een for een in _regels(gemeente, vandaag) if woord in een.naam.casefold() or woord in een.kvk]
    gekozen = [
        een
        for een in alle
        if (soort not in SOORTEN or soort in een.soorten) and (stand not in STANDEN or stand == een.stand)
    ]
    gekozen.sort(key=_VOLGORDE.get(sortering, _VOLGORDE["naam"]))  # type: ignore[arg-type]
    deel, pagina, paginas = knip(len(gekozen), pagina, per_pagina)
    return Partnerlijst(
        tuple(gekozen[deel]),
        Counter(een.stand for een in alle),
        len(gekozen),
        pagina,
        paginas,
        Counter(soort for een in alle for soort in een.soorten),
    )


def _regels(gemeente: str, op: date) -> list[Partnerregel]:
    afspraken: dict[int, list[str]] = {}
    for partner, doel in Partnerafspraak.objects.filter(gemeente=gemeente, geldig__contains=op).values_list(
        "partner_id", "doel"
    ):
        afspraken.setdefault(partner, []).append(doelen.titel(doel))
    groepen: Mapping[str, set[int]] = {
        NEEMT_AAN: set(afspraken),
        UITVOERDER: _wie(Uitvoerafspraak.objects.filter(gemeente=gemeente, geldig__contains=op)),
        VERZEKERAAR: _wie(Premieafspraak.objects.filter(gemeente=gemeente, geldig__contains=op)),
        SUBSIDIE: _wie(Subsidie.objects.filter(gemeente=gemeente, van__lte=op, tot__gt=op)),
    }
    met_rekening = _wie(Partnerrekening.objects.filter(gemeente=gemeente))
    laatste = Partnerstap.objects.filter(partner=OuterRef("pk")).order_by("-id")
    return [
        Partnerregel(
            een.kvk_nummer,
            een.naam,
            soorten := tuple(soort for soort, wie in groepen.items() if een.pk in wie),
            tuple(sorted(afspraken.get(een.pk, ()))),
            _stand(een.stap == Partnerstap.Soort.GEBLOKKEERD, bool(soorten), een.pk in met_rekening),
        )
        for een in Partner.objects.filter(gemeente=gemeente).annotate(
            stap=Subquery(laatste.values("soort")[:1])
        )
    ]


def _wie(rijen: QuerySet[object]) -> set[int]:  # type: ignore[type-var]
    return set(rijen.values_list("partner_id", flat=True))


def _stand(geblokkeerd: bool, doet_mee: bool, met_rekening: bool) -> str:
    if geblokkeerd:
        return GEBLOKKEERD
    if not doet_mee:
        return RUST
    return ACTIEF if met_rekening else ZONDER_REKENING
