"""Complaints: registered with their parts, heard, judged part by part, with the way to the ombudsman.

A complaint is about conduct. A letter about a decision is an objection, and is refused here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from opstap.kern import zaken
from opstap.kern.brieven import datum
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.models import (
    Besluit,
    Dossier,
    Hoorzitting,
    Klacht,
    Klachtafhandeling,
    Klachtonderdeel,
    Klachtoordeel,
    Zaak,
)
from opstap.recht.awb.soorten import Termijn
from opstap.recht.awb.termijnen import uiterlijk_ombudsman, uiterste_dag
from opstap.regels.fouten import OpstapFout

ZINNEN |= {"klacht_een_afhandeling": ("KLACHT-AFGEHANDELD", "Deze klacht is al afgehandeld.")}
Afgezien = Hoorzitting.Afgezien
MAG_AFZIEN = frozenset(
    {"", Afgezien.ONGEGROND.value, Afgezien.VERKLAARD.value, Afgezien.NIET_GEREAGEERD.value}
)
"""Grounds on which somebody who complains need not be heard (Awb art. 9:10 paragraph 2)."""


@dataclass(frozen=True)
class Onderdeel:
    """One conduct that somebody complains about."""

    reden: str
    gedraging: str


@dataclass(frozen=True)
class Oordeel:
    """What is found about one part, and why."""

    soort: str
    bevinding: str


@transaction.atomic
def dien_in(
    dossier: Dossier,
    *,
    ontvangen: date,
    proces: str,
    onderdelen: Sequence[Onderdeel],
    betrokkenen: Sequence[str],
    met_advies: bool,
    door: str,
    nu: datetime,
    tegen_besluit: Besluit | None = None,
) -> Klacht:
    """Register a complaint by its day of receipt: six weeks, or ten with an adviser (Awb art. 9:11).

    Errors: KLACHT-IS-BEZWAAR, KLACHT-LEEG.
    """
    if tegen_besluit is not None:
        raise OpstapFout(
            "KLACHT-IS-BEZWAAR",
            "Deze brief gaat over een besluit. Registreer hem als bezwaar; de dag van ontvangst "
            "blijft dezelfde.",
        )
    if not onderdelen or not all(een.gedraging.strip() for een in onderdelen):
        raise OpstapFout("KLACHT-LEEG", "Schrijf op over welk gedrag de inwoner klaagt.")
    (zaak,) = zaken.open_zaken(
        [
            zaken.NieuweZaak(
                dossier,
                Zaak.Soort.KLACHT,
                ontvangen,
                nu,
                "Klacht ontvangen",
                termijn=Termijn.KLACHT_MET_ADVIES if met_advies else Termijn.KLACHT,
                door=door,
            )
        ]
    )
    with duidelijke_fouten():
        klacht = Klacht.objects.create(
            gemeente_id=zaak.gemeente_id,
            zaak=zaak,
            proces=Klacht.Proces(proces),
            betrokkenen=list(betrokkenen),
            met_advies=met_advies,
        )
        Klachtonderdeel.objects.bulk_create(
            [
                Klachtonderdeel(
                    gemeente_id=zaak.gemeente_id,
                    klacht=klacht,
                    volgnummer=volgnummer,
                    reden=Klachtonderdeel.Reden(een.reden),
                    gedraging=een.gedraging,
                )
                for volgnummer, een in enumerate(onderdelen, start=1)
            ]
        )
    return klacht


@transaction.atomic
def beoordeel(
    klacht: Klacht,
    *,
    oordelen: Mapping[int, Oordeel],
    conclusie: str,
    ombudsman: str,
    door: str,
    nu: datetime,
) -> Klachtafhandeling:
    """Judge every part by its number, with reasons, and name the ombudsman (Awb art. 9:12).

    Errors: KLACHT-BETROKKEN (9:7), KLACHT-HOREN (9:10), KLACHT-ONDERDELEN, KLACHT-CONCLUSIE,
    KLACHT-OMBUDSMAN, KLACHT-AFGEHANDELD.
    """
    onderdelen = {een.volgnummer: een for een in klacht.klachtonderdeel_set.all()}
    if set(oordelen) != set(onderdelen) or not all(een.bevinding.strip() for een in oordelen.values()):
        raise OpstapFout(
            "KLACHT-ONDERDELEN", "Geef over elk onderdeel van de klacht een oordeel, en schrijf op waarom."
        )
    gehoord = Hoorzitting.objects.filter(zaak_id=klacht.zaak_id).values_list("afgezien", "door")
    if not any(afgezien in MAG_AFZIEN and wie not in klacht.betrokkenen for afgezien, wie in gehoord):
        raise OpstapFout(
            "KLACHT-HOREN",
            "Laat de inwoner eerst horen door iemand die er niet bij betrokken was, of leg vast op welke "
            "grond dat niet hoeft.",
        )
    afhandeling = _handel_af(
        klacht, Klachtafhandeling.Soort.BEOORDEELD, conclusie, ombudsman, door, nu, "Klacht beoordeeld"
    )
    Klachtoordeel.objects.bulk_create(
        [
            Klachtoordeel(
                gemeente_id=klacht.gemeente_id,
                onderdeel=onderdelen[volgnummer],
                soort=Klachtoordeel.Soort(oordeel.soort),
                bevinding=oordeel.bevinding,
            )
            for volgnummer, oordeel in sorted(oordelen.items())
        ]
    )
    return afhandeling


@transaction.atomic
def los_op(klacht: Klacht, *, conclusie: str, door: str, nu: datetime) -> Klachtafhandeling:
    """The resident is content with what was done; nothing more has to follow (Awb art. 9:5).

    Errors: KLACHT-BETROKKEN, KLACHT-CONCLUSIE, KLACHT-AFGEHANDELD.
    """
    soort = Klachtafhandeling.Soort.TEVREDEN
    return _handel_af(klacht, soort, conclusie, "", door, nu, "Klacht naar tevredenheid opgelost")


@transaction.atomic
def behandel_niet(
    klacht: Klacht, *, conclusie: str, ombudsman: str, door: str, nu: datetime
) -> Klachtafhandeling:
    """Not to handle a complaint on a ground of Awb art. 9:8, told within four weeks.

    Errors: KLACHT-TE-LAAT, KLACHT-BETROKKEN, KLACHT-CONCLUSIE, KLACHT-OMBUDSMAN, KLACHT-AFGEHANDELD.
    """
    uiterlijk = uiterste_dag(Termijn.KLACHT_NIET_BEHANDELEN, klacht.zaak.ontvangen)
    if localdate(nu) > uiterlijk:
        raise OpstapFout(
            "KLACHT-TE-LAAT",
            f"Dat een klacht niet wordt behandeld, had de inwoner uiterlijk op {datum(uiterlijk)} moeten "
            "horen. Behandel de klacht.",
        )
    soort = Klachtafhandeling.Soort.NIET_BEHANDELD
    return _handel_af(klacht, soort, conclusie, ombudsman, door, nu, "Klacht niet behandeld")


def alineas(afhandeling: Klachtafhandeling, *, op: date) -> list[str]:
    """The paragraphs of the letter that ends a complaint, sent on `op`, with the way to the ombudsman."""
    oordelen = Klachtoordeel.objects.filter(onderdeel__klacht=afhandeling.klacht).select_related("onderdeel")
    gevonden = [
        f"U klaagde hierover: {een.onderdeel.gedraging} "
        f"Ons oordeel: {een.get_soort_display()}. {een.bevinding}"
        for een in oordelen.order_by("onderdeel__volgnummer")
    ]
    gevonden.append(afhandeling.conclusie)
    if afhandeling.ombudsman:
        gevonden.append(
            "Bent u niet tevreden over hoe wij met uw klacht omgingen? Dan kunt u tot en met "
            f"{datum(uiterlijk_ombudsman(op))} een verzoek sturen aan {afhandeling.ombudsman}."
        )
    return gevonden


@dataclass(frozen=True)
class Telling:
    """Counts without persons: `binnen` per (process, reason), by part; `oordelen` per (reason, judgement)."""

    klachten: int
    binnen: Counter[tuple[str, str]]
    afgehandeld: Counter[str]
    oordelen: Counter[tuple[str, str]]
    op_tijd: int


def tel(gemeente: str, van: date, tot: date) -> Telling:
    """Complaints that came in, and that were closed, on the days from `van` up to but not including `tot`."""
    binnen = Klacht.objects.filter(gemeente_id=gemeente, zaak__ontvangen__gte=van, zaak__ontvangen__lt=tot)
    klaar = Klachtafhandeling.objects.filter(
        gemeente_id=gemeente, klacht__zaak__afgerond_op__gte=van, klacht__zaak__afgerond_op__lt=tot
    ).select_related("klacht__zaak")
    oordelen = Klachtoordeel.objects.filter(onderdeel__klacht__klachtafhandeling__in=klaar)
    zaken_klaar = [een.klacht.zaak for een in klaar]
    return Telling(
        binnen.count(),
        Counter(binnen.values_list("proces", "klachtonderdeel__reden")),
        Counter(een.soort for een in klaar),
        Counter(oordelen.values_list("onderdeel__reden", "soort")),
        sum(zaak.afgerond_op <= zaak.beslissen_voor for zaak in zaken_klaar if zaak.afgerond_op),
    )


def _handel_af(
    klacht: Klacht,
    soort: Klachtafhandeling.Soort,
    conclusie: str,
    ombudsman: str,
    door: str,
    nu: datetime,
    tekst: str,
) -> Klachtafhandeling:
    if door in klacht.betrokkenen:
        raise OpstapFout(
            "KLACHT-BETROKKEN",
            "Wie bij het gedrag betrokken was, handelt de klacht daarover niet af. Geef de klacht aan een "
            "collega.",
        )
    if not conclusie.strip():
        raise OpstapFout("KLACHT-CONCLUSIE", "Schrijf op wat de uitkomst is en wat wij daarmee doen.")
    if soort != Klachtafhandeling.Soort.TEVREDEN and not ombudsman.strip():
        raise OpstapFout("KLACHT-OMBUDSMAN", "Vul in bij welke ombudsman de inwoner hierna terecht kan.")
    with duidelijke_fouten(), transaction.atomic():
        afhandeling = Klachtafhandeling.objects.create(
            gemeente_id=klacht.gemeente_id,
            klacht=klacht,
            soort=soort,
            conclusie=conclusie,
            ombudsman=ombudsman,
            moment=nu,
            door=door,
        )
    zaak = klacht.zaak
    zaak.refresh_from_db()
    if zaak.status != Zaak.Status.IN_BEHANDELING:
        zaken.neem_in_behandeling(zaak, moment=nu, tekst="In behandeling genomen")
    zaken.rond_af(zaak, op=localdate(nu), moment=nu, tekst=tekst)
    return afhandeling
