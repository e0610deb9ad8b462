"""Periodic review, in Den Haag "Klant in beeld": planned by policy, invited, talked, and an outcome.

How often is policy. Where the rule book does not know it, whoever plans gives it with its place.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType

from django.db import transaction
from django.db.models import Max, OuterRef, Q, Subquery
from django.utils.timezone import localdate

from opstap.gevallen.dagoordelen import Gegeven, dagparameter
from opstap.inkomen.models import Heronderzoek, Heronderzoekstap, Uitkering
from opstap.kern import nummers, toegang, zaken
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.toegang import Gebruiker
from opstap.recht.algemeen.aow import maanden_later
from opstap.regels.fouten import OpstapFout

Soort, Uitkomst = Heronderzoekstap.Soort, Heronderzoekstap.Uitkomst

_REEKS = nummers.reeks("HO")
GEPLAND = "gepland"
VERVOLG: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        GEPLAND: frozenset({Soort.UITNODIGING.value}),
        Soort.UITNODIGING.value: frozenset(
            {Soort.UITNODIGING.value, Soort.NIET_VERSCHENEN.value, Soort.GESPREK.value}
        ),
        Soort.NIET_VERSCHENEN.value: frozenset({Soort.UITNODIGING.value, Soort.UITKOMST.value}),
        Soort.GESPREK.value: frozenset({Soort.UITKOMST.value}),
    }
)
"""Where a review stands -> which step may follow. The database holds the same list."""

ZINNEN |= {
    "heronderzoekstap_volgorde": (
        "HERONDERZOEK-STAP",
        "Deze stap kan nu niet. Nodig eerst uit, voer het gesprek, en leg dan de uitkomst vast.",
    ),
}


@transaction.atomic
def plan(
    gemeente: str, *, tot: date, door: str, nu: datetime, elke_maanden: Gegeven | None = None
) -> list[Heronderzoek]:
    """Plan a review for every benefit whose turn comes before `tot` and that has none waiting.

    The turn comes so many months after the last review was finished, or after the benefit began. Everybody
    gets a turn by date alone. Errors: NietGemodelleerd when the policy is unknown and not given,
    HERONDERZOEK-BELEID.
    """
    if elke_maanden is None:
        maanden, grondslag = dagparameter(gemeente, localdate(nu), "heronderzoek_elke_maanden"), "regelboek"
    else:
        maanden, grondslag = int(elke_maanden.waarde), elke_maanden.bron
    if maanden <= 0 or not grondslag.strip():
        raise OpstapFout(
            "HERONDERZOEK-BELEID", "Geef om de hoeveel maanden, en waar dat in het beleid staat."
        )
    aan_de_beurt = [
        (dossier, uiterlijk)
        for dossier, sinds in _laatste_keer(gemeente, localdate(nu))
        if (uiterlijk := maanden_later(sinds, maanden)) < tot
    ]
    uitgifte = nummers.per_jaar(_REEKS, [(gemeente, nu.year)] * len(aan_de_beurt))
    return Heronderzoek.objects.bulk_create(
        [
            Heronderzoek(
                gemeente_id=gemeente,
                nummer=nummer,
                dossier_id=dossier,
                uiterlijk=uiterlijk,
                grondslag=f"elke {maanden} maanden ({grondslag})",
                door=door,
                moment=nu,
            )
            for nummer, (dossier, uiterlijk) in zip(uitgifte, aan_de_beurt, strict=True)
        ]
    )


def nodig_uit(heronderzoek: Heronderzoek, *, op: date, tekst: str, door: str, nu: datetime) -> None:
    """Invite for a talk on a day, or again for another one. Errors: HERONDERZOEK-STAP, HERONDERZOEK-DATUM."""
    if op < localdate(nu):
        raise OpstapFout("HERONDERZOEK-DATUM", "Nodig uit voor een dag die nog komt.")
    _stap(heronderzoek, Soort.UITNODIGING, op, Uitkomst.GEEN, tekst, door, nu)


def leg_gesprek_vast(heronderzoek: Heronderzoek, *, op: date, verslag: str, door: str, nu: datetime) -> None:
    """The talk took place."""
    _stap(heronderzoek, Soort.GESPREK, op, Uitkomst.GEEN, verslag, door, nu)


def niet_verschenen(heronderzoek: Heronderzoek, *, op: date, verslag: str, door: str, nu: datetime) -> None:
    """Nobody came; what is known of why. Nothing follows from it by itself."""
    _stap(heronderzoek, Soort.NIET_VERSCHENEN, op, Uitkomst.GEEN, verslag, door, nu)


def rond_af(
    heronderzoek: Heronderzoek, *, uitkomst: Heronderzoekstap.Uitkomst, verslag: str, door: str, nu: datetime
) -> None:
    """Close a review with its outcome; what changes is a process of its own. Error: HERONDERZOEK-UITKOMST."""
    if uitkomst == Uitkomst.GEEN:
        raise OpstapFout("HERONDERZOEK-UITKOMST", "Kies wat er uit het gesprek komt.")
    _stap(heronderzoek, Soort.UITKOMST, localdate(nu), uitkomst, verslag, door, nu)


@dataclass(frozen=True)
class Werkregel:
    """One review that waits: by when, and where it stands."""

    nummer: str
    dossier_nummer: str
    uiterlijk: date
    stand: str


def werklijst(
    gebruiker: Gebruiker, gemeente: str, doel: str, *, moment: datetime | None = None
) -> tuple[Werkregel, ...]:
    """All reviews that are not closed, by the day on which they are due."""
    toegang.open_lijst(gebruiker, gemeente, doel, moment=moment)
    rijen = (
        Heronderzoek.objects.filter(gemeente_id=gemeente)
        .exclude(stappen__soort=Soort.UITKOMST)
        .order_by("uiterlijk", "id")
        .values_list("nummer", "dossier__nummer", "uiterlijk", _laatste_stap())
    )
    return tuple(
        Werkregel(nummer, dossier, uiterlijk, stand or GEPLAND) for nummer, dossier, uiterlijk, stand in rijen
    )


@dataclass(frozen=True)
class Heronderzoektelling:
    """Counts over a period: talks held, people who did not come, and reviews closed per outcome."""

    gesprekken: int
    niet_verschenen: int
    per_uitkomst: Mapping[str, int]


def tel(gemeente: str, van: date, tot: date) -> Heronderzoektelling:
    """Count what happened on the days of [van, tot)."""
    stappen = Heronderzoekstap.objects.filter(gemeente_id=gemeente, op__gte=van, op__lt=tot)
    uitkomsten = stappen.filter(soort=Soort.UITKOMST).values_list("uitkomst", flat=True)
    return Heronderzoektelling(
        gesprekken=stappen.filter(soort=Soort.GESPREK).count(),
        niet_verschenen=stappen.filter(soort=Soort.NIET_VERSCHENEN).count(),
        per_uitkomst={soort.value: n for soort in Uitkomst if (n := list(uitkomsten).count(soort.value))},
    )


def _laatste_keer(gemeente: str, vandaag: date) -> list[tuple[int, date]]:
    """(dossier, since when it waits for its turn) of the running benefits without a review that waits."""
    afgerond = Heronderzoekstap.objects.filter(
        heronderzoek__dossier=OuterRef("dossier"), soort=Soort.UITKOMST
    ).order_by("-op")
    wacht = Heronderzoek.objects.filter(gemeente_id=gemeente).exclude(stappen__soort=Soort.UITKOMST)
    rijen = (
        Uitkering.objects.filter(Q(geldig__contains=vandaag), gemeente_id=gemeente)
        .exclude(dossier__in=wacht.values("dossier"))
        .order_by("dossier")
        .values_list("dossier_id", "geldig", Subquery(afgerond.values("op")[:1]))
    )
    return [(dossier, max(laatste or geldig.lower, geldig.lower)) for dossier, geldig, laatste in rijen]


def _laatste_stap() -> Subquery:
    stappen = Heronderzoekstap.objects.filter(heronderzoek=OuterRef("pk")).order_by("-volgnummer")
    return Subquery(stappen.values("soort")[:1])


@transaction.atomic
def _stap(
    heronderzoek: Heronderzoek,
    soort: Heronderzoekstap.Soort,
    op: date,
    uitkomst: Heronderzoekstap.Uitkomst,
    verslag: str,
    door: str,
    nu: datetime,
) -> None:
    if not verslag.strip():
        raise OpstapFout("HERONDERZOEK-VERSLAG", "Schrijf op wat er is gebeurd of afgesproken.")
    if soort != Soort.UITNODIGING and op > localdate(nu):
        raise OpstapFout("HERONDERZOEK-DATUM", "Leg een gesprek vast als het geweest is.")
    huidig = Heronderzoek.objects.select_for_update(no_key=True).get(pk=heronderzoek.pk)
    laatste = Heronderzoekstap.objects.filter(heronderzoek=huidig).aggregate(n=Max("volgnummer"))["n"] or 0
    with duidelijke_fouten(), transaction.atomic():
        Heronderzoekstap.objects.create(
            gemeente_id=huidig.gemeente_id,
            heronderzoek=huidig,
            volgnummer=laatste + 1,
            soort=soort,
            op=op,
            uitkomst=uitkomst,
            verslag=verslag,
            door=door,
            moment=nu,
        )
    zaken.gebeurtenis(
        huidig.dossier,
        moment=nu,
        soort="heronderzoek",
        tekst=f"Heronderzoek {huidig.nummer}: {(uitkomst or soort).label} ({op:%d-%m-%Y})",
    )
