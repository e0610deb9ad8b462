"""What the desk sees of the customisation budget: numbers and states, never a name; and how teams stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, Count, OuterRef, Q, QuerySet, Subquery, Sum, Value, When

from opstap.kern.bladeren import Blad, blad, van_stand
from opstap.minima.models import Maatwerkbesteding, Maatwerkbudget, Maatwerkplafond

WACHT, OPEN, TE_LAAT, KLAAR, NIET = "wacht", "open", "te laat", "verantwoord", "niet"
STANDEN: Mapping[str, str] = {
    WACHT: "wacht op een collega",
    OPEN: "nog te verantwoorden",
    TE_LAAT: "te laat met verantwoorden",
    KLAAR: "verantwoord",
    NIET: "toch niet besteed",
}
_OP_VOLGORDE = ("verantwoorden_voor", "id")


@dataclass(frozen=True, slots=True)
class Bestedingsregel:
    """A spending in a list; `stand` is a key of `STANDEN`."""

    nummer: str
    dossier: str
    team: str
    datum: date
    bedrag_cent: int
    wijze: str
    verantwoorden_voor: date
    stand: str

    @property
    def standnaam(self) -> str:
        return STANDEN[self.stand]


@dataclass(frozen=True)
class Bestedingslijst(Blad[Bestedingsregel]):
    """A page of spendings, and what all that were chosen come to."""

    som_cent: int


@dataclass(frozen=True, slots=True)
class Teamstand:
    """How a team stands in a year; `plafond_cent` is what holds now, by `grondslag`."""

    team: str
    plafond_cent: int
    grondslag: str
    dagen: int
    besteed_cent: int
    aantal: int
    huishoudens: int
    grootste_cent: int
    te_verantwoorden: int
    te_laat: int

    @property
    def over_cent(self) -> int:
        return self.plafond_cent - self.besteed_cent


def bestedingen(
    gemeente: str,
    *,
    vandaag: date,
    stand: str = "",
    team: str = "",
    jaar: int | None = None,
    zoek: str = "",
    pagina: int = 1,
    per_pagina: int = 25,
) -> Bestedingslijst:
    """A page of spendings, those that must be accounted for first; `zoek`: part of a number."""
    alle = met_stand(gemeente, vandaag)
    if team:
        alle = alle.filter(budget__team=team)
    if jaar is not None:
        alle = alle.filter(budget__jaar=jaar)
    if zoek.strip():
        alle = alle.filter(Q(nummer__icontains=zoek.strip()) | Q(dossier__nummer__icontains=zoek.strip()))
    gekozen = van_stand(alle, stand, STANDEN).order_by(*_OP_VOLGORDE)
    som = gekozen.exclude(stand=NIET).aggregate(som=Sum("bedrag_cent", default=0))["som"]
    rijen = gekozen.select_related("budget", "dossier")
    gevonden = blad(alle, rijen, _regel, pagina=pagina, per_pagina=per_pagina)
    return Bestedingslijst(**vars(gevonden), som_cent=int(som))


def _regel(een: Any) -> Bestedingsregel:
    return Bestedingsregel(
        een.nummer,
        een.dossier.nummer,
        een.budget.team,
        een.datum,
        een.bedrag_cent,
        een.get_wijze_display(),
        een.verantwoorden_voor,
        een.stand,
    )


def teamstanden(gemeente: str, jaar: int, *, vandaag: date) -> tuple[Teamstand, ...]:
    """How each team with a ceiling stands, by name."""
    laatste = Maatwerkplafond.objects.filter(budget=OuterRef("pk")).order_by("-id")
    telt = ~Q(stand=NIET)
    per_team = {
        rij["budget"]: rij
        for rij in met_stand(gemeente, vandaag)
        .filter(budget__jaar=jaar)
        .order_by()
        .values("budget")
        .annotate(
            som=Sum("bedrag_cent", filter=telt, default=0),
            aantal=Count("id", filter=telt),
            huishoudens=Count("dossier", filter=telt, distinct=True),
            open=Count("id", filter=Q(stand__in=(WACHT, OPEN, TE_LAAT))),
            laat=Count("id", filter=Q(stand=TE_LAAT)),
        )
    }
    grootste = _grootste(gemeente, jaar, vandaag)
    budgetten = Maatwerkbudget.objects.filter(gemeente=gemeente, jaar=jaar).annotate(
        plafond=Subquery(laatste.values("bedrag_cent")[:1]),
        grondslag=Subquery(laatste.values("grondslag")[:1]),
        dagen=Subquery(laatste.values("verantwoorden_dagen")[:1]),
    )
    leeg = {"som": 0, "aantal": 0, "huishoudens": 0, "open": 0, "laat": 0}
    return tuple(
        Teamstand(
            budget.team,
            budget.plafond,
            budget.grondslag,
            budget.dagen,
            int(rij["som"]),
            rij["aantal"],
            rij["huishoudens"],
            grootste.get(budget.pk, 0),
            rij["open"],
            rij["laat"],
        )
        for budget in budgetten.order_by("team")
        for rij in (per_team.get(budget.pk, leeg),)
    )


def _grootste(gemeente: str, jaar: int, vandaag: date) -> dict[int, int]:
    """Per budget what went to the household that got most."""
    gevonden: dict[int, int] = {}
    per_dossier = (
        met_stand(gemeente, vandaag)
        .filter(~Q(stand=NIET), budget__jaar=jaar)
        .order_by()
        .values_list("budget", "dossier")
        .annotate(Sum("bedrag_cent"))
    )
    for budget, _, cent in per_dossier:
        gevonden[budget] = max(gevonden.get(budget, 0), int(cent))
    return gevonden


def met_stand(gemeente: str, vandaag: date) -> QuerySet[Any]:
    """All spendings of a municipality, each with the key of its state on a day."""
    return Maatwerkbesteding.objects.filter(gemeente=gemeente).annotate(
        stand=Case(
            When(oordeel__akkoord=False, then=Value(NIET)),
            When(verantwoording__isnull=False, then=Value(KLAAR)),
            When(wijze=Maatwerkbesteding.Wijze.LEVERANCIER, oordeel=None, then=Value(WACHT)),
            When(verantwoorden_voor__lt=vandaag, then=Value(TE_LAAT)),
            default=Value(OPEN),
        )
    )
