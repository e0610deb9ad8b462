"""One organisation as the desk sees it: its agreements, account, and what it delivered and is paid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Sum
from django.utils.timezone import localdate

from opstap.kern.iban import maskeer
from opstap.kern.toegang import Gebruiker, open_lijst
from opstap.minima import partners
from opstap.minima.afsprakenlijst import Afspraakregel, van_partner
from opstap.minima.models import (
    Afrekening,
    Levering,
    Partner,
    Premieopgave,
    Tegoedmutatie,
    Verzekeringsbestand,
)
from opstap.minima.partnerlijst import NEEMT_AAN, UITVOERDER, VERZEKERAAR
from opstap.minima.partnervoorstellen import Voorstelbeeld, wachtend
from opstap.minima.subsidies import stand
from opstap.minima.subsidies.stand import Subsidiestand
from opstap.minima.uitvoerders import aansluiten
from opstap.minima.uitvoerders.aansluiten import Aansluiting

_LAATSTE = 12
"""Rows of what came in and was paid: of about a year."""


@dataclass(frozen=True, slots=True)
class Stukregel:
    """What was sent, asked or paid: by its number, with its day and cents; `bij` says how it went."""

    nummer: str
    dag: date
    cent: int | None
    bij: str


@dataclass(frozen=True, slots=True)
class Uitvoering:
    """What an executor agreed, heard, delivered and invoiced."""

    afspraken: tuple[Afspraakregel, ...]
    stand: Aansluiting
    opdrachten: tuple[Stukregel, ...]
    opgaven: tuple[Stukregel, ...]
    facturen: tuple[Stukregel, ...]
    open_facturen: tuple[Stukregel, ...]


@dataclass(frozen=True, slots=True)
class Verzekering:
    """What an insurer agreed, heard, and asked."""

    afspraken: tuple[Afspraakregel, ...]
    verzekerden: int
    bestanden: tuple[Stukregel, ...]
    opgaven: tuple[Stukregel, ...]


@dataclass(frozen=True, slots=True)
class Partnerblad:
    """All of one organisation; parts that it does not do are empty."""

    partner: Partner
    geblokkeerd: str
    """Why it is blocked; '' when it is not."""
    rekening: str
    op_naam: str
    afspraken: tuple[Afspraakregel, ...]
    betaald_cent: int
    afrekeningen: tuple[Stukregel, ...]
    uitvoering: Uitvoering | None
    verzekering: Verzekering | None
    subsidies: Sequence[Subsidiestand]
    voorstellen: Sequence[Voorstelbeeld]
    """What waits for a colleague."""


def open_partner(gebruiker: Gebruiker, gemeente: str, kvk: str, doel: str, *, nu: datetime) -> Partnerblad:
    """One organisation by its number. Errors: those of the gate for a list, PARTNER-ONBEKEND."""
    open_lijst(gebruiker, gemeente, doel, moment=nu)
    op = localdate(nu)
    partner = partners.vind(gemeente, kvk)
    stap = partners.blokkade(partner)
    afspraken = van_partner(partner, op)
    rekening = partner.rekeningen.order_by("-id").first()
    betaald = Tegoedmutatie.objects.filter(afspraak__partner=partner, datum__year=op.year)
    return Partnerblad(
        partner,
        stap.reden if stap else "",
        maskeer(rekening.iban) if rekening else "",
        rekening.tenaamstelling if rekening else "",
        afspraken[NEEMT_AAN],
        -int(betaald.aggregate(som=Sum("bedrag_cent", default=0))["som"]),
        tuple(
            Stukregel(een.nummer, een.maand, een.bedrag_cent, "")
            for een in Afrekening.objects.filter(partner=partner).order_by("-maand")[:_LAATSTE]
        ),
        _uitvoering(partner, afspraken[UITVOERDER]),
        _verzekering(partner, afspraken[VERZEKERAAR]),
        stand.van_partner(gemeente, kvk),
        wachtend(gemeente, kvk=kvk),
    )


def _uitvoering(partner: Partner, afspraken: tuple[Afspraakregel, ...]) -> Uitvoering | None:
    if not afspraken:
        return None
    gefactureerd = {een.kenmerk for een in partner.facturen.all()}
    open_ = (
        Levering.objects.filter(partner=partner)
        .exclude(factuur__in=gefactureerd)
        .values("factuur")
        .annotate(cent=Sum("bedrag_cent"), aantal=Count("id"))
        .order_by("factuur")
    )
    return Uitvoering(
        afspraken,
        aansluiten.sluit_aan(partner),
        tuple(
            Stukregel(een.nummer, localdate(een.moment), None, f"{een.aantal} doorgegeven")
            for een in partner.leveropdrachten.annotate(aantal=Count("regels")).order_by("-id")[:_LAATSTE]
        ),
        tuple(
            Stukregel(
                str(een.pk),
                localdate(een.moment),
                een.gevraagd_cent - een.geweigerd_cent,
                f"{een.regels} regels, {een.geweigerd} geweigerd",
            )
            for een in partner.verantwoordingsopgaven.order_by("-id")[:_LAATSTE]
        ),
        tuple(
            Stukregel(een.kenmerk, een.maand, een.bedrag_cent, een.nummer)
            for een in partner.facturen.order_by("-id")[:_LAATSTE]
        ),
        tuple(
            Stukregel(een["factuur"], date.min, een["cent"], f"{een['aantal']} leveringen") for een in open_
        ),
    )


def _verzekering(partner: Partner, afspraken: tuple[Afspraakregel, ...]) -> Verzekering | None:
    bestanden = Verzekeringsbestand.objects.filter(partner=partner)
    if not afspraken and not bestanden.exists():
        return None
    return Verzekering(
        afspraken,
        partner.verzekerden.count(),
        tuple(
            Stukregel(een.nummer, een.maand, None, f"{een.aantal} doorgegeven")
            for een in bestanden.annotate(aantal=Count("meldingen")).order_by("-id")[:_LAATSTE]
        ),
        tuple(
            Stukregel(
                een.betaling.nummer if hasattr(een, "betaling") else "nog niet klaargezet",
                een.maand,
                een.gevraagd_cent - een.geweigerd_cent,
                f"{een.regels} regels, {een.geweigerd} geweigerd, {een.ontbreekt} ontbreken",
            )
            for een in Premieopgave.objects.filter(partner=partner)
            .select_related("betaling")
            .order_by("-id")[:_LAATSTE]
        ),
    )
