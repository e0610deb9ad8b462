"""What was granted to a household: for whom, how long, what was paid, and what is left of a credit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import QuerySet

from opstap.gemeenten.regelingen import Leverwijze
from opstap.gevallen import leningen
from opstap.gevallen.leningen import Geleend
from opstap.kern.models import Besluit, Dossier
from opstap.minima import doelen, tegoeden
from opstap.minima.besluitbrieven import hoort
from opstap.minima.models import Tegoed, Toekenning
from opstap.minima.pasbeeld import geldig
from opstap.minima.toekenningen import declaratie


@dataclass(frozen=True, slots=True)
class Toegekend:
    """One grant; `wie` is '' for the household, `cent` None for a scheme without an amount."""

    id: int
    naam: str
    wie: str
    cent: int | None
    per: str
    van: date
    tot_en_met: date | None
    """The last day; None: it runs on."""
    loopt: bool
    besluit_nummer: str
    einde_nummer: str
    """The decision that ended it; '' when none did."""
    betaald_cent: int
    laatst_betaald: date | None
    """The last month that was paid."""
    tegoeden: tuple[tuple[str, int], ...]
    """Of each credit what it is for, and what is left in cents."""
    passen: int
    lening: Geleend | None
    """How the loan stands, when it was granted as one."""


def van_dossier(dossier: Dossier, *, op: date) -> tuple[Toegekend, ...]:
    """All grants of a household, the newest first."""
    return _beelden(Toekenning.objects.filter(dossier=dossier), op)


def van_besluit(besluit: Besluit, *, op: date) -> tuple[Toegekend, ...] | None:
    """What this decision granted or ended; None for a decision that is not about a scheme."""
    if not hoort(besluit):
        return None
    eigen = Toekenning.objects.filter(dossier=besluit.dossier_id)
    if besluit.soort == Besluit.Soort.BEEINDIGING:
        return _beelden(eigen.filter(einde__besluit=besluit), op)
    return _beelden(eigen.filter(besluit=besluit), op)


def _beelden(gevonden: QuerySet[Toekenning], op: date) -> tuple[Toegekend, ...]:
    rijen = list(
        gevonden.select_related("persoon", "besluit", "einde", "einde__besluit")
        .prefetch_related("uitbetalingen", "tegoeden", "passen")
        .order_by("-id")
    )
    saldi = tegoeden.saldi(tegoed for rij in rijen for tegoed in rij.tegoeden.all())
    return tuple(_beeld(rij, saldi, op) for rij in rijen)


def _beeld(rij: Toekenning, saldi: Mapping[int, int], op: date) -> Toegekend:
    regeling = declaratie(rij.gemeente_id, rij.regeling)
    van, tot = geldig(rij)
    einde = getattr(rij, "einde", None)
    betaald = list(rij.uitbetalingen.all())
    eigen: list[Tegoed] = list(rij.tegoeden.all())
    return Toegekend(
        id=rij.pk,
        naam=regeling.naam,
        wie=str(rij.persoon or ""),
        cent=rij.bedrag_cent,
        per=regeling.per,
        van=van,
        tot_en_met=tot - timedelta(days=1) if tot else None,
        loopt=van <= op and (tot is None or op < tot),
        besluit_nummer=rij.besluit.nummer,
        einde_nummer=einde.besluit.nummer if einde else "",
        betaald_cent=sum(een.bedrag_cent for een in betaald),
        laatst_betaald=max((een.maand for een in betaald), default=None),
        tegoeden=tuple((doelen.titel(een.doel), saldi[een.pk]) for een in eigen),
        passen=len(rij.passen.all()),
        lening=leningen.geleend(rij.besluit) if regeling.leverwijze == Leverwijze.LENING else None,
    )
