"""Agreed beside delivered, per subsidy: numbers and money, as partners say and as the ledger knows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Sum
from django.utils.timezone import localdate

from opstap.kern.bladeren import Blad, knip
from opstap.kern.toegang import Gebruiker, open_lijst
from opstap.minima.models import Prestatieafspraak, Subsidie
from opstap.regels.fouten import OpstapFout

LOOPT, AFGELOPEN, VASTGESTELD = "loopt", "afgelopen", "vastgesteld"
STANDEN: Mapping[str, str] = {
    LOOPT: "loopt of begint nog",
    AFGELOPEN: "nog vast te stellen",
    VASTGESTELD: "vastgesteld",
}


@dataclass(frozen=True, slots=True)
class Prestatiestand:
    """One agreement by its id: how many were agreed and delivered; `geleverd` None: no account of it yet."""

    id: int
    omschrijving: str
    afgesproken: int
    geleverd: int | None
    besteed_cent: int


@dataclass(frozen=True, slots=True)
class Termijnstand:
    """An instalment, and when it was put ready to pay (None: not yet)."""

    vanaf: date
    cent: int
    klaargezet: date | None


@dataclass(frozen=True, slots=True)
class Subsidiestand:
    """A subsidy: decided, paid, and what it became (None: not fixed yet)."""

    nummer: str
    kvk: str
    partner: str
    onderwerp: str
    van: date
    tot: date
    verleend_cent: int
    betaald_cent: int
    vastgesteld_cent: int | None
    terug_cent: int
    reden: str
    grondslag: str
    prestaties: tuple[Prestatiestand, ...]
    termijnen: tuple[Termijnstand, ...]
    heeft_rekening: bool

    def te_betalen(self, op: date) -> bool:
        """Whether an instalment can be put ready on a day."""
        open_ = self.vastgesteld_cent is None and self.heeft_rekening
        return open_ and any(een.klaargezet is None and een.vanaf <= op for een in self.termijnen)

    def stand(self, op: date) -> str:
        """A key of `STANDEN`."""
        if self.vastgesteld_cent is not None:
            return VASTGESTELD
        return AFGELOPEN if self.tot <= op else LOOPT


@dataclass(frozen=True)
class Subsidielijst(Blad[Subsidiestand]):
    """A page of subsidies, and of how many that were found an instalment can be put ready."""

    te_betalen: int


def subsidies(
    gemeente: str,
    jaar: int,
    *,
    vandaag: date,
    stand: str = "",
    zoek: str = "",
    pagina: int = 1,
    per_pagina: int = 25,
) -> Subsidielijst:
    """A page of the subsidies over some part of a year; `zoek`: part of a number, a partner or a subject."""
    woord = zoek.strip().casefold()
    alle = [
        een
        for een in standen(gemeente, jaar)
        if woord in f"{een.nummer} {een.partner} {een.onderwerp}".casefold()
    ]
    gekozen = [een for een in alle if stand not in STANDEN or een.stand(vandaag) == stand]
    deel, pagina, paginas = knip(len(gekozen), pagina, per_pagina)
    return Subsidielijst(
        tuple(gekozen[deel]),
        Counter(een.stand(vandaag) for een in alle),
        len(gekozen),
        pagina,
        paginas,
        sum(een.te_betalen(vandaag) for een in gekozen),
    )


def standen(gemeente: str, jaar: int) -> Sequence[Subsidiestand]:
    """The subsidies over some part of a year, by partner."""
    rijen = Subsidie.objects.filter(gemeente=gemeente, van__lt=date(jaar + 1, 1, 1), tot__gt=date(jaar, 1, 1))
    return [
        _stand(subsidie)
        for subsidie in rijen.select_related("partner", "vaststelling").order_by("partner__naam", "nummer")
    ]


def open_subsidie(
    gebruiker: Gebruiker, gemeente: str, nummer: str, doel: str, *, nu: datetime
) -> Subsidiestand:
    """One subsidy by its number. Errors: those of the gate for a list, SUBSIDIE-ONBEKEND."""
    open_lijst(gebruiker, gemeente, doel, moment=nu)
    return _stand(vind(gemeente, nummer))


def van_partner(gemeente: str, kvk: str) -> Sequence[Subsidiestand]:
    """The subsidies of one partner, the last one first."""
    rijen = Subsidie.objects.filter(gemeente=gemeente, partner__kvk_nummer=kvk)
    return [_stand(een) for een in rijen.select_related("partner", "vaststelling").order_by("-van", "nummer")]


def vind(gemeente: str, nummer: str) -> Subsidie:
    """A subsidy by its number. Error: SUBSIDIE-ONBEKEND."""
    gevonden = Subsidie.objects.filter(gemeente=gemeente, nummer=nummer)
    subsidie = gevonden.select_related("partner", "vaststelling").first()
    if subsidie is None:
        raise OpstapFout("SUBSIDIE-ONBEKEND", "Er is geen subsidie met dit nummer. Controleer het nummer.")
    return subsidie


def afspraak(gemeente: str, nummer: str, id_: int) -> Prestatieafspraak:
    """One agreement of a subsidy, by its id."""
    return vind(gemeente, nummer).afspraken.get(pk=id_)


def _stand(subsidie: Subsidie) -> Subsidiestand:
    vast = getattr(subsidie, "vaststelling", None)
    afspraken = subsidie.afspraken.annotate(
        geleverd=Sum("opgaven__aantal"), besteed=Sum("opgaven__besteed_cent", default=0)
    )
    klaar = {een.kenmerk: localdate(een.moment) for een in subsidie.betalingen.all()}
    return Subsidiestand(
        subsidie.nummer,
        subsidie.partner.kvk_nummer,
        subsidie.partner.naam,
        subsidie.onderwerp,
        subsidie.van,
        subsidie.tot,
        subsidie.bedrag_cent,
        int(subsidie.betalingen.aggregate(som=Sum("bedrag_cent", default=0))["som"]),
        vast.bedrag_cent if vast else None,
        vast.terug_cent if vast else 0,
        vast.reden if vast else "",
        subsidie.grondslag,
        tuple(
            Prestatiestand(een.pk, een.omschrijving, een.aantal, een.geleverd, int(een.besteed))
            for een in afspraken.order_by("id")
        ),
        tuple(
            Termijnstand(een.vanaf, een.bedrag_cent, klaar.get(str(een.volgnummer)))
            for een in subsidie.termijnen.order_by("volgnummer")
        ),
        subsidie.partner.rekeningen.exists(),
    )
