"""Every agreement with an organisation: for passes and vouchers, to carry out a scheme, or to insure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from opstap.gemeenten import lokale_regelingen
from opstap.gemeenten.regelingen import Leverwijze
from opstap.kern.bladeren import Blad, knip
from opstap.minima import doelen
from opstap.minima.models import Partner, Partnerafspraak, Premieafspraak, Uitvoerafspraak
from opstap.minima.partnerlijst import NEEMT_AAN, UITVOERDER, VERZEKERAAR
from opstap.minima.toekenningen import declaratie
from opstap.recht.minima.vorm import Inkomensband

LOOPT, KOMT, VOORBIJ = "loopt", "komt", "voorbij"
STANDEN: Mapping[str, str] = {LOOPT: "loopt nu", KOMT: "begint nog", VOORBIJ: "voorbij"}
SOORTEN: Mapping[str, str] = {
    NEEMT_AAN: "passen en vouchers",
    UITVOERDER: "regeling uitvoeren",
    VERZEKERAAR: "zorgverzekering",
}
BANDEN: Mapping[int, str] = {
    Inkomensband.LAAG: "lage inkomensband",
    Inkomensband.HOOG: "hoge inkomensband",
}


@dataclass(frozen=True, slots=True)
class Afspraakregel:
    """An agreement: with whom, about what, how it stands, its days, its cents (None: none), and what else.

    `grond` says where it stands ('': nowhere), and `door` who recorded it and who checked that.
    """

    kvk: str
    naam: str
    soort: str
    wat: str
    stand: str
    vanaf: date
    tot_en_met: date | None
    cent: int | None
    bij: str
    grond: str = ""
    door: tuple[str, ...] = ()

    @property
    def soortnaam(self) -> str:
        return SOORTEN[self.soort]

    @property
    def standnaam(self) -> str:
        return STANDEN[self.stand]


@dataclass(frozen=True)
class Afsprakenlijst(Blad[Afspraakregel]):
    """A page of agreements, and how many there are of each kind."""

    per_soort: Mapping[str, int]


_VOLGORDE: Mapping[str, Callable[[Afspraakregel], tuple[object, ...]]] = {
    "naam": lambda een: (een.naam.casefold(), een.soort, een.wat, een.vanaf),
    "wat": lambda een: (een.soort, een.wat.casefold(), een.vanaf, een.naam.casefold()),
    "einde": lambda een: (een.tot_en_met or date.max, een.naam.casefold(), een.wat),
    "nieuw": lambda een: (-een.vanaf.toordinal(), een.naam.casefold(), een.wat),
}


def afspraken(
    gemeente: str,
    *,
    vandaag: date,
    soort: str = "",
    stand: str = "",
    zoek: str = "",
    sortering: str = "naam",
    pagina: int = 1,
    per_pagina: int = 25,
) -> Afsprakenlijst:
    """A page of agreements on a day; `zoek`: part of the name, the number, or what it is about."""
    woord = zoek.strip().casefold()
    alle = [
        een
        for een in _alle(gemeente, vandaag)
        if woord in een.naam.casefold() or woord in een.kvk or woord in een.wat.casefold()
    ]
    gekozen = [
        een
        for een in alle
        if (soort not in SOORTEN or soort == een.soort) and (stand not in STANDEN or stand == een.stand)
    ]
    gekozen.sort(key=_VOLGORDE.get(sortering, _VOLGORDE["naam"]))
    deel, pagina, paginas = knip(len(gekozen), pagina, per_pagina)
    return Afsprakenlijst(
        tuple(gekozen[deel]),
        Counter(een.stand for een in alle),
        len(gekozen),
        pagina,
        paginas,
        Counter(een.soort for een in alle),
    )


def van_partner(partner: Partner, op: date) -> Mapping[str, tuple[Afspraakregel, ...]]:
    """The agreements of one organisation by kind, the newest first."""
    alle = sorted(_alle(partner.gemeente_id, op, partner), key=_VOLGORDE["nieuw"])
    return {soort: tuple(een for een in alle if een.soort == soort) for soort in SOORTEN}


def uit_te_voeren(gemeente: str) -> tuple[tuple[str, str], ...]:
    """The schemes that an organisation can carry out: those that give goods, by key with their name."""
    return tuple(
        (een.sleutel, een.naam)
        for een in lokale_regelingen(gemeente)
        if een.leverwijze == Leverwijze.GOEDEREN
    )


def _alle(gemeente: str, op: date, partner: Partner | None = None) -> Iterator[Afspraakregel]:
    welke = {"gemeente": gemeente} if partner is None else {"partner": partner}
    for pas in Partnerafspraak.objects.filter(**welke).select_related("partner"):
        yield _regel(
            op,
            pas,
            NEEMT_AAN,
            doelen.titel(pas.doel),
            None,
            f"terugdraaien tot en met {pas.terugdraaien_dagen} dagen later",
            door=(pas.vastgelegd_door,),
        )
    for levering in Uitvoerafspraak.objects.filter(**welke).select_related("partner"):
        yield _regel(
            op,
            levering,
            UITVOERDER,
            declaratie(levering.gemeente_id, levering.regeling).naam,
            levering.hoogste_cent,
            opnieuw(levering.herhaal_maanden),
            grond=levering.grond,
            door=(levering.vastgelegd_door, levering.gecontroleerd_door),
        )
    for premie in Premieafspraak.objects.filter(**welke).select_related("partner"):
        yield _regel(
            op,
            premie,
            VERZEKERAAR,
            BANDEN[premie.band],
            premie.bijdrage_cent,
            "per verzekerde per maand",
            grond=premie.grond,
            door=(premie.vastgelegd_door, premie.gecontroleerd_door),
        )


def opnieuw(maanden: int | None) -> str:
    """After how long a child can have it again, in words."""
    return "opnieuw: niet bekend" if maanden is None else f"opnieuw na {maanden} maanden"


def _regel(
    op: date,
    een: Partnerafspraak | Uitvoerafspraak | Premieafspraak,
    soort: str,
    wat: str,
    cent: int | None,
    bij: str,
    *,
    grond: str = "",
    door: tuple[str, ...],
) -> Afspraakregel:
    eerste, laatste = een.geldig.lower, een.geldig.upper - timedelta(days=1) if een.geldig.upper else None
    stand = KOMT if op < eerste else VOORBIJ if laatste is not None and laatste < op else LOOPT
    partner = een.partner
    return Afspraakregel(
        partner.kvk_nummer, partner.naam, soort, wat, stand, eerste, laatste, cent, bij, grond, door
    )
