"""What a partner sees of itself: the payments that were made there, its settlements and its agreements.

Nothing here says who paid: a payment has a day, a purpose, an amount and what the counter wrote with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Count, Q, QuerySet, Sum

from opstap.kern.bladeren import knip
from opstap.kern.iban import maskeer
from opstap.kern.toegang import Gebruiker
from opstap.minima import doelen
from opstap.minima.balie import onbekende_betaling, partner_van
from opstap.minima.models import Afrekening, Partner, Partnerafspraak, Partnerrekening, Tegoedmutatie
from opstap.regels.fouten import OpstapFout

Soort = Tegoedmutatie.Soort
BETAALD, TERUG = "betaald", "teruggedraaid"
SORTERINGEN: Mapping[str, tuple[str, ...]] = {
    "nieuw": ("-moment", "-id"),
    "oud": ("moment", "id"),
    "hoog": ("bedrag_cent", "-id"),
    "laag": ("-bedrag_cent", "-id"),
}
STANDEN: Mapping[str, Q] = {
    BETAALD: Q(teruggedraaid=None),
    TERUG: Q(teruggedraaid__isnull=False),
}


@dataclass(frozen=True, slots=True)
class Betaling:
    """A payment at this partner; `terug_tot`: the last day on which it can be taken back.

    `eigen_bijdrage_cent`: what the customer paid of a bill for which a voucher was used; None for a pass.
    """

    nummer: int
    moment: datetime
    datum: date
    doel: str
    cent: int
    omschrijving: str
    door: str
    teruggedraaid: datetime | None
    reden: str
    terug_tot: date
    afrekening: str
    eigen_bijdrage_cent: int | None

    @property
    def stand(self) -> str:
        return TERUG if self.teruggedraaid else BETAALD


@dataclass(frozen=True, slots=True)
class Betalingenlijst:
    """A page of payments, with how many there are and what they come to, less what was taken back."""

    rijen: tuple[Betaling, ...]
    totaal: int
    cent: int
    pagina: int
    paginas: int


@dataclass(frozen=True, slots=True)
class Afrekeningregelbeeld:
    """A line of a settlement; what was taken back is negative."""

    datum: date
    wat: str
    doel: str
    omschrijving: str
    cent: int


@dataclass(frozen=True, slots=True)
class Afrekeningbeeld:
    """What a partner is paid for a month, and the account it goes to."""

    nummer: str
    maand: date
    cent: int
    gemaakt: datetime
    rekening: str
    aantal: int = 0
    regels: tuple[Afrekeningregelbeeld, ...] = ()


@dataclass(frozen=True, slots=True)
class Afspraakbeeld:
    """For which purpose a partner takes credits, when, and how long it can take a payment back."""

    doel: str
    vanaf: date
    tot_en_met: date | None
    terugdraaien_dagen: int


def betalingen(
    wie: Gebruiker,
    *,
    zoek: str = "",
    stand: str = "",
    doel: str = "",
    vanaf: date | None = None,
    tot_en_met: date | None = None,
    sortering: str = "nieuw",
    pagina: int = 1,
    per_pagina: int = 25,
) -> Betalingenlijst:
    """The payments that were made here. Errors: PARTNER-ONBEKEND."""
    gevonden = _van(partner_van(wie)).filter(STANDEN.get(stand, Q()), omschrijving__icontains=zoek.strip())
    for veld, waarde in (
        ("afspraak__doel", doel),
        ("datum__gte", vanaf),
        ("datum__lte", tot_en_met),
    ):
        if waarde:
            gevonden = gevonden.filter(**{veld: waarde})
    geteld = gevonden.aggregate(
        aantal=Count("id"), som=Sum("bedrag_cent", filter=STANDEN[BETAALD], default=0)
    )
    deel, pagina, paginas = knip(geteld["aantal"], pagina, per_pagina)
    rijen = gevonden.order_by(*SORTERINGEN.get(sortering, SORTERINGEN["nieuw"]))[deel]
    return Betalingenlijst(
        tuple(map(_betaling, rijen)), geteld["aantal"], -int(geteld["som"]), pagina, paginas
    )


def betaling(wie: Gebruiker, nummer: int) -> Betaling:
    """One payment that was made here. Errors: BETALING-ONBEKEND, PARTNER-ONBEKEND."""
    gevonden = _van(partner_van(wie)).filter(pk=nummer).first()
    if gevonden is None:
        raise onbekende_betaling()
    return _betaling(gevonden)


def doelen_van(wie: Gebruiker) -> tuple[tuple[str, str], ...]:
    """The purposes for which this partner ever took credits: key and word."""
    sleutels = Partnerafspraak.objects.filter(partner=partner_van(wie)).values_list("doel", flat=True)
    return tuple((doel, doelen.titel(doel)) for doel in sorted(set(sleutels)))


def afrekeningen(wie: Gebruiker) -> tuple[Afrekeningbeeld, ...]:
    """All settlements, the last one first. Errors: PARTNER-ONBEKEND."""
    gevonden = Afrekening.objects.filter(partner=partner_van(wie)).select_related("rekening")
    return tuple(
        _afrekening(een, een.aantal) for een in gevonden.annotate(aantal=Count("regels")).order_by("-maand")
    )


def afrekening(wie: Gebruiker, nummer: str) -> Afrekeningbeeld:
    """One settlement with its lines, the first day first. Errors: AFREKENING-ONBEKEND, PARTNER-ONBEKEND."""
    eigen = Afrekening.objects.filter(partner=partner_van(wie)).select_related("rekening")
    gevonden = eigen.filter(nummer=nummer).first()
    if gevonden is None:
        raise OpstapFout("AFREKENING-ONBEKEND", "Deze afrekening is er niet.")
    regels = tuple(_regels(gevonden))
    return _afrekening(gevonden, len(regels), regels)


def afspraken(wie: Gebruiker) -> tuple[Afspraakbeeld, ...]:
    """What was agreed with this partner, what began last first. Errors: PARTNER-ONBEKEND."""
    gevonden = Partnerafspraak.objects.filter(partner=partner_van(wie)).order_by("-geldig", "doel")
    return tuple(
        Afspraakbeeld(
            doelen.titel(een.doel),
            een.geldig.lower,
            een.geldig.upper - timedelta(days=1) if een.geldig.upper else None,
            een.terugdraaien_dagen,
        )
        for een in gevonden
    )


def rekening(wie: Gebruiker) -> str:
    """The account on which this partner is paid, with most of it hidden; '' when none is known."""
    laatste = Partnerrekening.objects.filter(partner=partner_van(wie)).order_by("-id").first()
    return maskeer(laatste.iban) if laatste else ""


def _van(partner: Partner) -> QuerySet[Tegoedmutatie]:
    return Tegoedmutatie.objects.filter(afspraak__partner=partner, soort=Soort.VERZILVERING).select_related(
        "afspraak", "teruggedraaid", "afrekeningregel__afrekening", "voucherbon"
    )


def _betaling(een: Tegoedmutatie) -> Betaling:
    assert een.afspraak is not None
    terug = getattr(een, "teruggedraaid", None)
    regel = getattr(een, "afrekeningregel", None)
    bon = getattr(een, "voucherbon", None)
    return Betaling(
        een.pk,
        een.moment,
        een.datum,
        doelen.titel(een.afspraak.doel),
        -een.bedrag_cent,
        een.omschrijving,
        een.door,
        terug.moment if terug else None,
        terug.omschrijving if terug else "",
        een.datum + timedelta(days=een.afspraak.terugdraaien_dagen),
        regel.afrekening.nummer if regel else "",
        bon.eigen_bijdrage_cent if bon else None,
    )


def _afrekening(
    een: Afrekening, aantal: int, regels: tuple[Afrekeningregelbeeld, ...] = ()
) -> Afrekeningbeeld:
    return Afrekeningbeeld(
        een.nummer, een.maand, een.bedrag_cent, een.moment, maskeer(een.rekening.iban), aantal, regels
    )


def _regels(van: Afrekening) -> Iterator[Afrekeningregelbeeld]:
    mutaties = Tegoedmutatie.objects.filter(afrekeningregel__afrekening=van).select_related(
        "afspraak", "terug_van"
    )
    for een in mutaties.order_by("datum", "id"):
        assert een.afspraak is not None
        yield Afrekeningregelbeeld(
            een.datum,
            TERUG if een.terug_van else BETAALD,
            doelen.titel(een.afspraak.doel),
            een.terug_van.omschrijving if een.terug_van else een.omschrijving,
            -een.bedrag_cent,
        )
