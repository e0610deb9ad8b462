"""The counts of the half-year report, in one table without a person in it.

Who came and left, cases, objections, complaints, investigations, signals and talks: each is counted where it
happens, and only put together here.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from io import StringIO

from django.db.models import Count, F, Q

from opstap.inkomen.einde import uitstroom
from opstap.inkomen.handhaving import onderzoeksbeeld
from opstap.inkomen.heronderzoek import heronderzoeken
from opstap.inkomen.models import Heronderzoekstap, Onderzoek, Onderzoekstap, RedenEinde, Signaalafhandeling
from opstap.inkomen.wijziging import signalen
from opstap.kern import bezwaren, klachten
from opstap.kern.models import (
    Besluit,
    Bezwaar,
    Bezwaaruitkomst,
    Klacht,
    Klachtafhandeling,
    Klachtonderdeel,
    Klachtoordeel,
    Zaak,
)
from opstap.verantwoording.geheimhouding import KLEINSTE_CEL


@dataclass(frozen=True, slots=True)
class Telling:
    """One number: of which part of the report, of what, and split by what."""

    onderdeel: str
    wat: str
    uitsplitsing: str
    aantal: int

    def openbaar(self) -> str:
        """The number as anybody may see it."""
        return f"minder dan {KLEINSTE_CEL}" if 0 < self.aantal < KLEINSTE_CEL else str(self.aantal)


def tellingen(gemeente: str, van: date, tot: date, bekend_op: datetime) -> list[Telling]:
    """Everything that is counted over [van, tot), as known at a moment, in the order of the report."""
    return [telling for onderdeel in ONDERDELEN for telling in onderdeel(gemeente, van, tot, bekend_op)]


def als_csv(regels: list[Telling], *, openbaar: bool) -> str:
    """The table with semicolons; `openbaar`: small numbers are not shown."""
    uit = StringIO()
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\n")
    schrijver.writerow(["onderdeel", "wat", "uitsplitsing", "aantal"])
    for regel in regels:
        aantal = regel.openbaar() if openbaar else regel.aantal
        schrijver.writerow([regel.onderdeel, regel.wat, regel.uitsplitsing, aantal])
    return uit.getvalue()


def _zaken(gemeente: str, van: date, tot: date, _: datetime) -> Iterator[Telling]:
    """Cases by kind: received, closed, and of these how many by their lawful day."""
    klaar = Q(afgerond_op__gte=van, afgerond_op__lt=tot, status=Zaak.Status.AFGEROND)
    rijen = (
        Zaak.objects.filter(gemeente=gemeente)
        .values_list("soort")
        .annotate(
            ontvangen_=Count("id", filter=Q(ontvangen__gte=van, ontvangen__lt=tot)),
            klaar=Count("id", filter=klaar),
            op_tijd=Count("id", filter=klaar & Q(afgerond_op__lte=F("beslissen_voor"))),
            ingetrokken=Count(
                "id",
                filter=Q(afgerond_op__gte=van, afgerond_op__lt=tot, status=Zaak.Status.INGETROKKEN),
            ),
        )
        .order_by("soort")
    )
    for soort, ontvangen, afgerond, op_tijd, ingetrokken in rijen:
        naam = Zaak.Soort(soort).label
        yield Telling("zaken", "ontvangen", naam, ontvangen)
        yield Telling("zaken", "afgerond", naam, afgerond)
        yield Telling("zaken", "afgerond binnen de termijn", naam, op_tijd)
        yield Telling("zaken", "ingetrokken", naam, ingetrokken)


def _bezwaren(gemeente: str, van: date, tot: date, _: datetime) -> Iterator[Telling]:
    geteld = bezwaren.tel(gemeente, van, tot)
    for (soort, reden), aantal in sorted(geteld.binnen.items()):
        yield Telling(
            "bezwaren", "ontvangen", f"{Besluit.Soort(soort).label}: {Bezwaar.Reden(reden).label}", aantal
        )
    for (soort, uitkomst), aantal in sorted(geteld.beslist.items()):
        yield Telling(
            "bezwaren",
            "beslist",
            f"{Besluit.Soort(soort).label}: {Bezwaaruitkomst.Soort(uitkomst).label}",
            aantal,
        )
    yield Telling("bezwaren", "ingetrokken", "", geteld.ingetrokken)
    yield Telling("bezwaren", "beslist binnen de termijn", "", geteld.op_tijd_beslist)


def _klachten(gemeente: str, van: date, tot: date, _: datetime) -> Iterator[Telling]:
    geteld = klachten.tel(gemeente, van, tot)
    yield Telling("klachten", "ontvangen", "", geteld.klachten)
    for (proces, reden), aantal in sorted(geteld.binnen.items()):
        yield Telling(
            "klachten",
            "onderdelen van klachten",
            f"{Klacht.Proces(proces).label}: {Klachtonderdeel.Reden(reden).label}",
            aantal,
        )
    for soort, aantal in sorted(geteld.afgehandeld.items()):
        yield Telling("klachten", "afgehandeld", Klachtafhandeling.Soort(soort).label, aantal)
    for (reden, oordeel), aantal in sorted(geteld.oordelen.items()):
        yield Telling(
            "klachten",
            "geoordeeld",
            f"{Klachtonderdeel.Reden(reden).label}: {Klachtoordeel.Soort(oordeel).label}",
            aantal,
        )
    yield Telling("klachten", "afgehandeld binnen de termijn", "", geteld.op_tijd)


def _onderzoeken(gemeente: str, van: date, tot: date, _: datetime) -> Iterator[Telling]:
    geteld = onderzoeksbeeld.tel(gemeente, van, tot)
    yield Telling("onderzoeken", "meldingen", "", geteld.meldingen)
    for bron, aantal in sorted(geteld.per_bron.items()):
        yield Telling("onderzoeken", "meldingen naar bron", Onderzoek.Bron(bron).label, aantal)
    for wat, per in (("beoordeeld", geteld.per_beoordeling), ("gevolg", geteld.per_gevolg)):
        for uitkomst, aantal in per.items():
            yield Telling("onderzoeken", wat, Onderzoekstap.Uitkomst(uitkomst).label, aantal)
    yield Telling("onderzoeken", "nog niet beoordeeld", "", geteld.onbeoordeeld)
    yield Telling("onderzoeken", "lopend", "", geteld.lopend)


def _signalen(gemeente: str, van: date, tot: date, _: datetime) -> Iterator[Telling]:
    for (register, soort, uitkomst), aantal in signalen.tellingen(gemeente, van, tot).items():
        gedaan = "nog niet bekeken" if uitkomst == "open" else Signaalafhandeling.Uitkomst(uitkomst).label
        yield Telling("signalen", gedaan, f"{register}: {soort}", aantal)


def _gesprekken(gemeente: str, van: date, tot: date, _: datetime) -> Iterator[Telling]:
    geteld = heronderzoeken.tel(gemeente, van, tot)
    yield Telling("klant in beeld", "gesprekken", "", geteld.gesprekken)
    yield Telling("klant in beeld", "niet verschenen", "", geteld.niet_verschenen)
    for uitkomst, aantal in geteld.per_uitkomst.items():
        yield Telling("klant in beeld", "afgerond", Heronderzoekstap.Uitkomst(uitkomst).label, aantal)


def _stroom(gemeente: str, van: date, tot: date, bekend_op: datetime) -> Iterator[Telling]:
    geteld = uitstroom.tel(gemeente, van, tot, bekend_op)
    yield Telling("uitkeringen", "instroom", "", geteld.instroom)
    yield Telling("uitkeringen", "waarvan terug binnen een jaar", "", geteld.herinstroom)
    yield Telling("uitkeringen", "uitstroom", "", geteld.uitstroom)
    for code, aantal in geteld.per_reden.items():
        reden = RedenEinde(code).label if code else "zonder code"
        yield Telling("uitkeringen", "uitstroom naar reden", reden, aantal)


Onderdeel = Callable[[str, date, date, datetime], Iterator[Telling]]
ONDERDELEN: tuple[Onderdeel, ...] = (
    _stroom,
    _zaken,
    _bezwaren,
    _klachten,
    _onderzoeken,
    _signalen,
    _gesprekken,
)
