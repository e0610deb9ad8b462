"""Letting an executor know for which children to deliver: once per grant, and only what delivering needs.

Nothing of income, reasons or the household leaves. Every child passed on is a line in the log of readings,
which the resident sees. What can't be passed on yet is counted by its reason, and comes along once it can.
"""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.db import transaction

from opstap.gemeenten import lokale_regelingen
from opstap.gemeenten.regelingen import Leverwijze
from opstap.kern import feiten, nummers
from opstap.kern.databank import duidelijke_fouten
from opstap.kern.models import Adres, Bewoning
from opstap.kern.toegang import Doel, Gebruiker, geef_door
from opstap.minima import toekenningen
from opstap.minima.models import (
    Levering,
    Leveropdracht,
    Leverregel,
    Leverstop,
    Partner,
    Toekenning,
    Toekenningseinde,
    Uitvoerafspraak,
)
from opstap.minima.uitvoerders.afspraken import weer_vanaf
from opstap.regels.fouten import OpstapFout

NIEUW, VERVALLEN = "nieuw", "vervallen"
ZONDER_KIND = "niet voor een kind toegekend"
ZONDER_ADRES = "adres onbekend"
NOG_NIET_WEER = "nog niet weer aan de beurt"
TERMIJN_ONBEKEND = "herhaaltermijn onbekend"
ZONDER_UITVOERDER = "met geen uitvoerder afgesproken"
_REEKS = nummers.reeks("LO")
_TEKENS = 6
_PER_KEER = 5_000


@dataclass(frozen=True)
class Regel:
    """One line for the executor: who gets which part, where and until when; or which reference ended."""

    soort: str
    kenmerk: str
    onderdeel: str
    voornamen: str = ""
    achternaam: str = ""
    geboortedatum: date | None = None
    straat: str = ""
    huisnummer: str = ""
    postcode: str = ""
    plaats: str = ""
    geldig_vanaf: date | None = None
    geldig_tot_en_met: date | None = None


@dataclass
class Verslag:
    """What a delivery came to; no `opdracht` when there was nothing to say.

    `wacht`: grants per reason, with those of goods that no executor delivers.
    """

    opdracht: Leveropdracht | None = None
    nieuw: int = 0
    vervallen: int = 0
    wacht: Counter[str] = field(default_factory=Counter)


@transaction.atomic
def lever(partner: Partner, *, peildatum: date, door: str, nu: datetime) -> Verslag:
    """Gather what a partner did not hear of yet: new grants, and grants that ended before it delivered.

    Again at the same day gathers nothing. Errors: LEVERING-GEEN-AFSPRAAK.
    """
    Partner.objects.select_for_update(no_key=True).get(pk=partner.pk)
    afspraken = {
        een.regeling: een
        for een in Uitvoerafspraak.objects.filter(partner=partner, geldig__contains=peildatum)
    }
    if not afspraken:
        raise OpstapFout(
            "LEVERING-GEEN-AFSPRAAK",
            "Met deze organisatie is op deze dag niets afgesproken. Leg eerst vast wat zij levert.",
        )
    verslag = Verslag()
    regels = [
        Leverregel(
            gemeente_id=partner.gemeente_id,
            dossier_id=een.dossier_id,
            toekenning=een,
            persoon_id=persoon,
            kenmerk=secrets.token_hex(_TEKENS),
        )
        for een, persoon in _te_leveren(partner, afspraken, peildatum, nu, verslag.wacht)
    ]
    zonder = _zonder_uitvoerder(partner.gemeente_id, peildatum)
    if zonder:
        verslag.wacht[ZONDER_UITVOERDER] = zonder
    stops = list(
        Toekenningseinde.objects.filter(
            toekenning__leverregel__opdracht__partner=partner,
            toekenning__leverregel__levering=None,
            toekenning__leverregel__stop=None,
        ).select_related("toekenning__leverregel")
    )
    if not regels and not stops:
        return verslag
    with duidelijke_fouten():
        opdracht = Leveropdracht.objects.create(
            gemeente_id=partner.gemeente_id,
            nummer=nummers.volgend(partner.gemeente_id, _REEKS, jaar=nu.year),
            partner=partner,
            peildatum=peildatum,
            moment=nu,
            door=door,
        )
        for regel in regels:
            regel.opdracht = opdracht
        Leverregel.objects.bulk_create(regels, batch_size=_PER_KEER)
        Leverstop.objects.bulk_create(
            [Leverstop(opdracht=opdracht, regel=een.toekenning.leverregel, einde=een) for een in stops],
            batch_size=_PER_KEER,
        )
    verslag.opdracht, verslag.nieuw, verslag.vervallen = opdracht, len(regels), len(stops)
    return verslag


def _te_leveren(
    partner: Partner,
    afspraken: dict[str, Uitvoerafspraak],
    peildatum: date,
    nu: datetime,
    wacht: Counter[str],
) -> Iterator[tuple[Toekenning, int]]:
    open_ = toekenningen.geldend(partner.gemeente_id, peildatum).filter(
        regeling__in=afspraken, leverregel=None
    )
    met_adres = set(
        feiten.op(Bewoning, peildatum, nu)
        .filter(gemeente=partner.gemeente_id, persoon__in=open_.values("persoon"))
        .values_list("persoon_id", flat=True)
    )
    eerder = laatste_leveringen(partner.gemeente_id, afspraken)
    for een in open_.order_by("id"):
        if een.persoon_id is None:
            wacht[ZONDER_KIND] += 1
        elif een.persoon_id not in met_adres:
            wacht[ZONDER_ADRES] += 1
        elif (een.persoon_id, een.regeling) in eerder:
            weer = weer_vanaf(afspraken[een.regeling], max(eerder[een.persoon_id, een.regeling]))
            if weer is None:
                wacht[TERMIJN_ONBEKEND] += 1
            elif weer > peildatum:
                wacht[NOG_NIET_WEER] += 1
            else:
                yield een, een.persoon_id
        else:
            yield een, een.persoon_id


def _zonder_uitvoerder(gemeente: str, peildatum: date) -> int:
    """How many grants of goods hold on this day that were passed on to nobody, and are agreed with nobody."""
    goederen = {een.sleutel for een in lokale_regelingen(gemeente) if een.leverwijze == Leverwijze.GOEDEREN}
    afgesproken = Uitvoerafspraak.objects.filter(partner__gemeente=gemeente, geldig__contains=peildatum)
    open_ = toekenningen.geldend(gemeente, peildatum).filter(regeling__in=goederen, leverregel=None)
    return open_.exclude(regeling__in=afgesproken.values("regeling")).count()


def laatste_leveringen(gemeente: str, regelingen: Iterable[str]) -> dict[tuple[int, str], list[date]]:
    """On which days each child got what, by (person, scheme)."""
    gevonden: dict[tuple[int, str], list[date]] = {}
    rijen = Levering.objects.filter(gemeente=gemeente, regel__toekenning__regeling__in=list(regelingen))
    for persoon, regeling, dag in rijen.values_list(
        "regel__persoon", "regel__toekenning__regeling", "geleverd_op"
    ):
        gevonden.setdefault((persoon, regeling), []).append(dag)
    return gevonden


def vind(gemeente: str, nummer: str) -> Leveropdracht:
    """The delivery of data with this number. Errors: LEVEROPDRACHT-ONBEKEND."""
    opdracht = (
        Leveropdracht.objects.select_related("partner").filter(gemeente=gemeente, nummer=nummer).first()
    )
    if opdracht is None:
        raise OpstapFout("LEVEROPDRACHT-ONBEKEND", "Er is niets doorgegeven onder dit nummer.")
    return opdracht


@transaction.atomic
def inhoud(opdracht: Leveropdracht, gebruiker: Gebruiker, *, nu: datetime) -> list[Regel]:
    """What the file of a delivery says, also later again; each child is logged as read for this purpose.

    Errors: those of the gate.
    """
    bewoningen = {
        bewoning.persoon_id: bewoning.adres
        for bewoning in feiten.op(Bewoning, opdracht.peildatum, opdracht.moment)
        .filter(gemeente=opdracht.gemeente_id, persoon__in=opdracht.regels.values("persoon"))
        .select_related("adres")
    }
    nieuwe = opdracht.regels.select_related("toekenning", "persoon").order_by("id")
    regels: list[Regel] = []
    inzagen: list[tuple[int, str]] = []
    namen: dict[str, str] = {}
    for een in nieuwe:
        regels.append(_regel(een, bewoningen[een.persoon_id]))
        sleutel = een.toekenning.regeling
        naam = namen.setdefault(sleutel, toekenningen.declaratie(opdracht.gemeente_id, sleutel).naam)
        inzagen.append(
            (een.dossier_id, f"{naam}: naam, geboortedatum en adres van een kind, aan {opdracht.partner}")
        )
    geef_door(gebruiker, opdracht.gemeente_id, Doel.LEVERING, inzagen, handeling="kind doorgeven", moment=nu)
    stops = opdracht.stops.select_related("regel__toekenning", "einde").order_by("id")
    regels += [
        Regel(
            VERVALLEN,
            stop.regel.kenmerk,
            stop.regel.toekenning.regeling,
            geldig_tot_en_met=stop.einde.per - timedelta(days=1),
        )
        for stop in stops
    ]
    return regels


def _regel(een: Leverregel, adres: Adres) -> Regel:
    tot = een.toekenning.geldig.upper
    return Regel(
        NIEUW,
        een.kenmerk,
        een.toekenning.regeling,
        een.persoon.voornamen,
        een.persoon.achternaam,
        een.persoon.geboortedatum,
        adres.straat,
        adres.huisnummer,
        adres.postcode,
        adres.plaats,
        een.toekenning.geldig.lower,
        tot - timedelta(days=1) if tot else None,
    )
