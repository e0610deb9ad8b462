"""Investigations: from report to conclusion, with the safeguards of the rule of law as steps.

There are three ways in: a report, a signal from a register, and a draw by lot. Nobody is chosen by a profile
or a score. Each means of investigation has the house rule on record (why it fits, and why nothing lighter
does). The resident speaks before a conclusion that touches them, and hears afterwards that there was an
investigation and what came of it. No step can be skipped.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType

from django.db import transaction
from django.db.models import Max
from django.utils.timezone import localdate

from opstap.inkomen.handhaving import zienswijzen
from opstap.inkomen.models import (
    Gehoord,
    Onderzoek,
    Onderzoeksmiddel,
    Onderzoekstap,
    Steekproef,
    Zienswijze,
)
from opstap.kern import nummers, zaken
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.models import Dossier, Persoon
from opstap.regels.fouten import OpstapFout

Soort, Uitkomst = Onderzoekstap.Soort, Onderzoekstap.Uitkomst
Middel, Toestemming = Onderzoeksmiddel.Middel, Onderzoeksmiddel.Toestemming

_REEKS = nummers.reeks("OZ")

MELDING, GEEN_GEVOLG = "melding", Uitkomst.GEEN_GEVOLG.value
VERVOLG: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        MELDING: frozenset({Soort.BEOORDELING.value}),
        Uitkomst.ONDERZOEK.value: frozenset({Soort.MIDDEL.value, Soort.UITNODIGING.value}),
        Soort.MIDDEL.value: frozenset({Soort.BEVINDING.value}),
        Soort.BEVINDING.value: frozenset({Soort.MIDDEL.value, Soort.UITNODIGING.value, GEEN_GEVOLG}),
        Soort.UITNODIGING.value: frozenset({Soort.ZIENSWIJZE.value}),
        Soort.ZIENSWIJZE.value: frozenset(
            {Soort.MIDDEL.value, Soort.UITNODIGING.value, Soort.CONCLUSIE.value, GEEN_GEVOLG}
        ),
        Soort.CONCLUSIE.value: frozenset({Soort.CONCLUSIE.value, Soort.BERICHT.value}),
        GEEN_GEVOLG: frozenset({Soort.BERICHT.value}),
    }
)
"""Where an investigation stands -> which step may follow. The database holds the same list."""

ZINNEN |= {
    "onderzoekstap_volgorde": (
        "ONDERZOEK-STAP",
        (
            "Deze stap kan nu niet. Doe eerst de stap die hiervoor komt: beoordelen, onderzoeken met een "
            "reden, de inwoner horen, een conclusie trekken en de inwoner berichten."
        ),
    ),
    "onderzoekstap_toelichting": (
        "ONDERZOEK-REDEN",
        "Schrijf op waarom: zonder reden geen stap.",
    ),
    "onderzoeksmiddel_huisregel": (
        "ONDERZOEK-HUISREGEL",
        (
            "Schrijf op waarvoor dit middel nodig is, waarom het in verhouding staat tot het doel en waarom "
            "een lichter middel niet genoeg is."
        ),
    ),
    "onderzoeksmiddel_huisbezoek": (
        "HUISBEZOEK-WAARBORG",
        (
            "Voor een huisbezoek is een redelijke grond nodig, en toestemming nadat is uitgelegd waarom u "
            "komt en wat weigeren betekent. Leg die vast."
        ),
    ),
    "onderzoek_zonder_dossier": (
        "ONDERZOEK-ZONDER-DOSSIER",
        "Deze melding gaat over iemand zonder dossier. Er is niets te onderzoeken: sluit haar af.",
    ),
}


@dataclass(frozen=True, kw_only=True)
class Melding:
    """What came in: by which way, when, and what it says; without `dossier` about nobody that we know."""

    gemeente: str
    bron: Onderzoek.Bron
    kanaal: Onderzoek.Kanaal
    ontvangen: date
    omschrijving: str
    dossier: Dossier | None = None


def meld(melding: Melding, *, door: str, nu: datetime) -> Onderzoek:
    """Register a report or a signal. Errors: MELDING-STEEKPROEF, MELDING-LEEG, MELDING-DATUM."""
    if melding.bron == Onderzoek.Bron.STEEKPROEF:
        raise OpstapFout(
            "MELDING-STEEKPROEF", "Een steekproef wordt geloot. Niemand wordt er met de hand aan toegevoegd."
        )
    if not melding.omschrijving.strip():
        raise OpstapFout("MELDING-LEEG", "Schrijf op wat er is gemeld.")
    if melding.ontvangen > localdate(nu):
        raise OpstapFout("MELDING-DATUM", "De dag van ontvangst ligt in de toekomst. Controleer de datum.")
    return registreer([melding], steekproef=None, door=door, nu=nu)[0]


def beoordeel(
    onderzoek: Onderzoek, *, uitkomst: Onderzoekstap.Uitkomst, reden: str, door: str, nu: datetime
) -> None:
    """Decide whether a report leads to an investigation. Errors: ONDERZOEK-STAP, ONDERZOEK-REDEN …"""
    _stap(onderzoek, Soort.BEOORDELING, uitkomst, reden, door, nu)


@dataclass(frozen=True, kw_only=True)
class Inzet:
    """A means with the house rule: what for, why it fits, why nothing lighter does.

    A home visit also has its reasonable ground, whether there was consent, and what was explained first.
    """

    middel: Onderzoeksmiddel.Middel
    doel: str
    waarom_evenredig: str
    waarom_niet_lichter: str
    redelijke_grond: str = ""
    toestemming: Onderzoeksmiddel.Toestemming = Toestemming.NIET_NODIG
    toestemming_uitleg: str = ""


@transaction.atomic
def zet_in(onderzoek: Onderzoek, inzet: Inzet, *, door: str, nu: datetime) -> Onderzoeksmiddel:
    """Use a means. Errors: ONDERZOEK-STAP, ONDERZOEK-HUISREGEL, HUISBEZOEK-WAARBORG."""
    redenen = [inzet.doel, inzet.waarom_evenredig, inzet.waarom_niet_lichter]
    if not all(reden.strip() for reden in redenen):
        raise OpstapFout(*ZINNEN["onderzoeksmiddel_huisregel"])
    if inzet.middel == Middel.HUISBEZOEK and not (
        inzet.redelijke_grond.strip() and inzet.toestemming and inzet.toestemming_uitleg.strip()
    ):
        raise OpstapFout(*ZINNEN["onderzoeksmiddel_huisbezoek"])
    tekst = inzet.middel.label
    if inzet.toestemming == Toestemming.GEWEIGERD:
        tekst += " (geen toestemming, niet binnengegaan)"
    stap = _stap(onderzoek, Soort.MIDDEL, Uitkomst.GEEN, tekst, door, nu)
    with duidelijke_fouten():
        return Onderzoeksmiddel.objects.create(stap=stap, **vars(inzet))


def leg_bevinding_vast(onderzoek: Onderzoek, *, tekst: str, door: str, nu: datetime) -> None:
    """What a means brought to light, also when that is nothing."""
    _stap(onderzoek, Soort.BEVINDING, Uitkomst.GEEN, tekst, door, nu)


@transaction.atomic
def nodig_uit(
    onderzoek: Onderzoek, persoon: Persoon, *, bevindingen: str, uiterlijk: date, door: str, nu: datetime
) -> Zienswijze:
    """Lay the findings before the resident. Errors: those of a step and of zienswijzen.geef_gelegenheid."""
    _stap(onderzoek, Soort.UITNODIGING, Uitkomst.GEEN, bevindingen, door, nu)
    assert onderzoek.dossier is not None
    return zienswijzen.geef_gelegenheid(
        onderzoek.dossier,
        persoon,
        onderwerp=Zienswijze.Onderwerp.ONDERZOEK,
        voornemen=bevindingen,
        uiterlijk=uiterlijk,
        door=door,
        nu=nu,
        onderzoek=onderzoek,
    )


@transaction.atomic
def hoor(
    onderzoek: Onderzoek, *, wijze: Gehoord.Wijze, op: date, tekst: str, door: str, nu: datetime
) -> Gehoord:
    """Write down what the resident says of it. Errors: those of a step and of zienswijzen.leg_vast."""
    stap = _stap(onderzoek, Soort.ZIENSWIJZE, Uitkomst.GEEN, tekst, door, nu)
    zienswijze = Zienswijze.objects.filter(
        onderzoek=stap.onderzoek, onderwerp=Zienswijze.Onderwerp.ONDERZOEK
    ).latest("id")
    return zienswijzen.leg_vast(zienswijze, wijze=wijze, op=op, tekst=tekst, door=door, nu=nu)


@transaction.atomic
def concludeer(
    onderzoek: Onderzoek, *, gevolgen: Sequence[Onderzoekstap.Uitkomst], reden: str, door: str, nu: datetime
) -> None:
    """Draw the conclusion: no consequence, or one or more that each get their own process and decision.

    A measure and a fine never go together (art. 18 lid 2). Errors: ONDERZOEK-GEVOLG, ONDERZOEK-STAP …
    """
    samen = set(gevolgen)
    if (
        not samen
        or len(samen) != len(gevolgen)
        or (Uitkomst.GEEN_GEVOLG in samen and len(samen) > 1)
        or samen >= {Uitkomst.MAATREGEL, Uitkomst.BOETE}
    ):
        raise OpstapFout(
            "ONDERZOEK-GEVOLG",
            "Kies geen gevolg, of een of meer gevolgen. Een maatregel en een boete gaan nooit samen.",
        )
    for gevolg in gevolgen:
        _stap(onderzoek, Soort.CONCLUSIE, gevolg, reden, door, nu)


def bericht(onderzoek: Onderzoek, *, tekst: str, door: str, nu: datetime) -> None:
    """Tell the resident that there was an investigation, which means were used and what came of it."""
    _stap(onderzoek, Soort.BERICHT, Uitkomst.GEEN, tekst, door, nu)


def stand(onderzoek: Onderzoek) -> str:
    """Where it stands: a key of VERVOLG, or one that nothing follows on."""
    laatste = Onderzoekstap.objects.filter(onderzoek=onderzoek).order_by("-volgnummer").first()
    return MELDING if laatste is None else stand_na(laatste.soort, laatste.uitkomst)


def registreer(
    meldingen: Sequence[Melding], *, steekproef: Steekproef | None, door: str, nu: datetime
) -> list[Onderzoek]:
    """Number and keep what came in."""
    with duidelijke_fouten(), transaction.atomic():
        uitgifte = nummers.per_jaar(_REEKS, [(m.gemeente, m.ontvangen.year) for m in meldingen])
        return Onderzoek.objects.bulk_create(
            [
                Onderzoek(
                    gemeente_id=melding.gemeente,
                    nummer=nummer,
                    dossier=melding.dossier,
                    bron=melding.bron,
                    kanaal=melding.kanaal,
                    steekproef=steekproef,
                    ontvangen=melding.ontvangen,
                    omschrijving=melding.omschrijving,
                    door=door,
                    moment=nu,
                )
                for melding, nummer in zip(meldingen, uitgifte, strict=True)
            ]
        )


@transaction.atomic
def _stap(
    onderzoek: Onderzoek,
    soort: Onderzoekstap.Soort,
    uitkomst: Onderzoekstap.Uitkomst,
    toelichting: str,
    door: str,
    nu: datetime,
) -> Onderzoekstap:
    """Write one step; the row of the report is locked, so two people can't both take it."""
    if not toelichting.strip():
        raise OpstapFout(*ZINNEN["onderzoekstap_toelichting"])
    huidig = Onderzoek.objects.select_for_update(of=("self",), no_key=True).get(pk=onderzoek.pk)
    laatste = Onderzoekstap.objects.filter(onderzoek=huidig).aggregate(n=Max("volgnummer"))["n"] or 0
    with duidelijke_fouten(), transaction.atomic():
        stap = Onderzoekstap.objects.create(
            gemeente_id=huidig.gemeente_id,
            onderzoek=huidig,
            volgnummer=laatste + 1,
            soort=soort,
            uitkomst=uitkomst,
            toelichting=toelichting,
            door=door,
            moment=nu,
        )
    if soort == Soort.BERICHT and huidig.dossier is not None:
        zaken.gebeurtenis(
            huidig.dossier, moment=nu, soort="onderzoek", tekst=f"Bericht over onderzoek {huidig.nummer}"
        )
    return stap


def stand_na(soort: str | None, uitkomst: str | None) -> str:
    """Where an investigation stands after this step; None: after no step at all."""
    if soort is None:
        return MELDING
    if soort == Soort.BEOORDELING or uitkomst == GEEN_GEVOLG:
        return uitkomst or ""
    return soort
