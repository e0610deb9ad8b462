"""What is known about the income of some persons: jobs, statements, and how their months read until now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Q

from opstap import gemeenten
from opstap.inkomen.beoordeling.rekenen import volgende_maand
from opstap.inkomen.models import (
    Inkomensmaand,
    Inkomstenopgave,
    Inkomstenverhouding,
    Toerekeningskeuze,
)
from opstap.kern.models import OPEN_EINDE
from opstap.kern.tijdvak import Tijdvak, vanaf
from opstap.recht.participatiewet.toerekening import Maanddeel, Toerekening, verdeel

Aard = Inkomstenopgave.Aard


@dataclass(frozen=True, kw_only=True)
class NieuweOpgave:
    """One statement to be received; `tot_en_met` is the last day of its period. Amounts in cents, net."""

    persoon_id: int
    kenmerk: str
    aard: Inkomstenopgave.Aard
    van: date
    tot_en_met: date
    netto: int
    vakantieaanspraak: int
    ontvangen: date
    bron: str
    inhoud: Mapping[str, str] = field(default_factory=dict)

    @property
    def periode(self) -> Tijdvak:
        return vanaf(self.van, self.tot_en_met + timedelta(days=1))


class Inkomensstand:
    """All that is known about the income of these persons: jobs, statements, and how their months read."""

    def __init__(self, gemeente: str, personen: Sequence[int], bekend_op: datetime | None = None) -> None:
        self.gemeente = gemeente
        self.methode: Toerekening | None = gemeenten.toerekening(gemeente)
        bekend = Q(bekend_tot=OPEN_EINDE)
        opgaven = Inkomstenopgave.objects.filter(persoon__in=personen)
        if bekend_op is not None:
            bekend = Q(bekend_van__lte=bekend_op, bekend_tot__gt=bekend_op)
            opgaven = opgaven.filter(vastgelegd_op__lte=bekend_op)
        self.verhoudingen: dict[int, list[Inkomstenverhouding]] = defaultdict(list)
        for rij in Inkomstenverhouding.objects.filter(bekend, persoon__in=personen).order_by("kenmerk", "id"):
            self.verhoudingen[rij.persoon_id].append(rij)
        self.opgaven: dict[int, list[Inkomstenopgave]] = defaultdict(list)
        for opgave in opgaven.order_by("id"):
            self.opgaven[opgave.persoon_id].append(opgave)
        self.keuzes = dict(
            Toerekeningskeuze.objects.filter(opgave__persoon__in=personen).values_list(
                "opgave_id", "verdeling"
            )
        )
        self.maanden: dict[tuple[int, str, date], Inkomensmaand] = {
            (rij.persoon_id, rij.soort, rij.maand): rij
            for rij in Inkomensmaand.objects.filter(persoon__in=personen).order_by("volgnummer")
        }

    def laatste(self, nieuw: NieuweOpgave) -> Inkomstenopgave | None:
        """The last statement of this kind about exactly this period."""
        zelfde = [
            rij
            for rij in self.opgaven[nieuw.persoon_id]
            if (rij.kenmerk, rij.aard, rij.periode) == (nieuw.kenmerk, nieuw.aard, nieuw.periode)
        ]
        return zelfde[-1] if zelfde else None

    def vorige_opbouw(self, persoon: int, soort: str, maand: date) -> list[dict[str, Any]]:
        rij = self.maanden.get((persoon, soort, maand))
        return list(rij.opbouw) if rij is not None else []

    def geldende(self, persoon: int, kenmerk: str, *, bevestigd: bool) -> list[Inkomstenopgave]:
        """The statements that count: of each period the last one."""
        per_periode = {
            (rij.aard, rij.periode.lower, rij.periode.upper): rij
            for rij in self.opgaven[persoon]
            if rij.kenmerk == kenmerk and rij.bevestigd == bevestigd
        }
        return list(per_periode.values())

    def is_bevestigd(self, verhouding: Inkomstenverhouding, maand: date) -> bool:
        nodig = dagen_in(verhouding.geldig, maand)
        gedekt: set[date] = set()
        for rij in self.geldende(verhouding.persoon_id, verhouding.kenmerk, bevestigd=True):
            gedekt |= dagen_in(rij.periode, maand)
        return nodig <= gedekt

    def lezing(self, verhouding: Inkomstenverhouding, maand: date) -> tuple[list[Inkomstenopgave], bool]:
        """The statements that say what this job gave in this month, and whether they are provisional."""
        persoon, kenmerk = verhouding.persoon_id, verhouding.kenmerk
        if self.is_bevestigd(verhouding, maand):
            slips = self.geldende(persoon, kenmerk, bevestigd=True)
            return [rij for rij in slips if dagen_in(rij.periode, maand)], False
        nodig = dagen_in(verhouding.geldig, maand)
        los = [
            rij
            for rij in self.geldende(persoon, kenmerk, bevestigd=False)
            if nodig <= dagen_in(rij.periode, maand)
        ]
        los.sort(key=lambda rij: (rij.aard == Aard.EIGEN_OPGAVE, rij.vastgelegd_op, rij.pk))
        return los[-1:], True

    def deel(self, opgave: Inkomstenopgave, maand: date) -> Maanddeel:
        """The part of a statement that was earned in this month. Errors: TOEREKENING-ONBEKEND."""
        laatste = opgave.periode.upper - timedelta(days=1)
        gekozen = self.keuzes.get(opgave.pk)
        if gekozen is not None:
            return Maanddeel(maand, len(dagen_in(opgave.periode, maand)), tuple(gekozen[maand.isoformat()]))
        bedragen = (opgave.netto_cent, opgave.vakantieaanspraak_cent)
        delen = verdeel(opgave.periode.lower, laatste, bedragen, self.methode)
        return next(deel for deel in delen if deel.maand == maand)


def dagen_in(periode: Tijdvak, maand: date) -> set[date]:
    """The days of a month that lie in this period."""
    dag, einde = max(periode.lower, maand), volgende_maand(maand)
    einde = einde if periode.upper is None else min(einde, periode.upper)
    return {dag + timedelta(days=aantal) for aantal in range((einde - dag).days)}


def overlapt(een: Tijdvak, ander: Tijdvak) -> bool:
    return bool(een.lower < ander.upper and ander.lower < een.upper)


def omvat(groot: Tijdvak, klein: Tijdvak) -> bool:
    return bool(groot.lower <= klein.lower and (groot.upper is None or klein.upper <= groot.upper))
