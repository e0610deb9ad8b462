"""What was granted to a household: for whom, how long, what was paid, and what is left of a credit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, Max, OuterRef, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce, JSONObject

from opstap.gevallen import leningen
from opstap.gevallen.leningen import Geleend
from opstap.kern.models import Besluit, Dossier
from opstap.minima import doelen
from opstap.minima.besluitbrieven import hoort
from opstap.minima.models import Pas, Tegoed, Tegoedmutatie, Toekenning, Uitbetaling
from opstap.minima.pasbeeld import geldig
from opstap.minima.toekenningen import declaratie, is_lening


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
    """In one query: what was paid, the passes and the credits are added up where they are."""
    eigen = {"toekenning": OuterRef("pk")}
    betaald = Uitbetaling.objects.filter(**eigen).values("toekenning")
    over = Tegoedmutatie.objects.filter(tegoed=OuterRef("pk")).values("tegoed")
    tegoeden = Tegoed.objects.filter(**eigen).annotate(
        over=Coalesce(Subquery(over.values_list(Sum("bedrag_cent"))), 0)
    )
    rijen = gevonden.select_related("persoon", "besluit", "einde", "einde__besluit").annotate(
        betaald_cent=Coalesce(Subquery(betaald.values_list(Sum("bedrag_cent"))), 0),
        laatst_betaald=Subquery(betaald.values_list(Max("maand"))),
        aantal_passen=Coalesce(
            Subquery(Pas.objects.filter(**eigen).values("toekenning").values_list(Count("pk"))), 0
        ),
        tegoeden_over=ArraySubquery(tegoeden.order_by("pk").values(een=JSONObject(doel="doel", cent="over"))),
    )
    return tuple(_beeld(rij, op) for rij in rijen.order_by("-id"))


def _beeld(rij: Any, op: date) -> Toegekend:
    regeling = declaratie(rij.gemeente_id, rij.regeling)
    van, tot = geldig(rij)
    einde = getattr(rij, "einde", None)
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
        betaald_cent=rij.betaald_cent,
        laatst_betaald=rij.laatst_betaald,
        tegoeden=tuple((doelen.titel(een["doel"]), een["cent"]) for een in rij.tegoeden_over),
        passen=rij.aantal_passen,
        lening=leningen.geleend(rij.besluit) if is_lening(rij.besluit, regeling) else None,
    )
