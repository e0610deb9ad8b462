"""Worked examples over more than one month: their months, and one node of the rule book over all of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from opstap.opdrachten.invoerlezer import Plek
from opstap.opdrachten.voorbeelden.vertaling import Antwoord, Bekend, VoorbeeldFout
from opstap.regels.soorten import Soort

_MAAND = re.compile(r"(\d{4})-(\d{1,2})(?:-\d{1,2})?")
_TOT_EN_MET = re.compile(r"\s*(?:tot en met|t/m|tm|\.\.)\s*")
MEESTE_MAANDEN = 240


@dataclass(frozen=True)
class Optelling(Antwoord):
    """The same node over several months, added up; `datum` and `geval` are those of the first."""

    delen: tuple[Antwoord, ...] = ()

    def bereken(self) -> tuple[Soort, int]:
        uitkomsten = [deel.bereken() for deel in self.delen]
        return uitkomsten[0][0], sum(waarde for _, waarde in uitkomsten)

    def met(self, gezin: Bekend, persoon: Bekend) -> Self:
        return replace(
            super().met(gezin, persoon), delen=tuple(deel.met(gezin, persoon) for deel in self.delen)
        )

    def namen(self) -> set[str]:
        return {naam for deel in self.delen for naam in deel.namen()}


@dataclass(frozen=True)
class ElkeMaand(Optelling):
    """The one outcome that all these months have; refused when they differ.

    `nul_telt_niet`: months in which it is nil are left aside, unless it is nil in all of them.
    """

    nul_telt_niet: bool = False

    def bereken(self) -> tuple[Soort, int]:
        uitkomsten = {deel.bereken() for deel in self.delen}
        if self.nul_telt_niet:
            uitkomsten = {uitkomst for uitkomst in uitkomsten if uitkomst[1]} or uitkomsten
        if len(uitkomsten) > 1:
            raise VoorbeeldFout(
                "VOORBEELD-MAANDEN-VERSCHILLEN",
                "De uitkomst is niet in elke maand dezelfde. Vraag een bedrag per maand, of het totaal.",
            )
        return uitkomsten.pop()


def samen(delen: Sequence[Antwoord]) -> Optelling:
    """The sum over these months."""
    eerste = delen[0]
    return Optelling(eerste.datum, eerste.geval, eerste.naam, gemeente=eerste.gemeente, delen=tuple(delen))


def in_elke_maand(delen: Sequence[Antwoord], *, nul_telt_niet: bool = False) -> ElkeMaand:
    """What each of these months comes to."""
    eerste = delen[0]
    return ElkeMaand(
        eerste.datum,
        eerste.geval,
        eerste.naam,
        gemeente=eerste.gemeente,
        delen=tuple(delen),
        nul_telt_niet=nul_telt_niet,
    )


def over(antwoord: Antwoord, maanden: Sequence[date]) -> list[Antwoord]:
    """The same question in each of these months."""
    return [replace(antwoord, datum=maand) for maand in maanden]


def lees_maanden(plek: Plek) -> list[date]:
    """Months written as a list, or as "2024-06 tot en met 2025-05"; in order, each once."""
    if plek.is_lijst:
        gevonden = [maand for deel in plek.lijst() for maand in lees_maanden(deel)]
        if not plek.lijst():
            plek.fout("MAAND-ONTBREEKT", "hier hoort ten minste één maand te staan")
        if len(set(gevonden)) != len(gevonden):
            plek.fout("INVOER-DUBBEL", "hier staat een maand twee keer")
        return sorted(set(gevonden))
    delen = _TOT_EN_MET.split(plek.tekst() or "")
    grenzen = [_maand(deel) for deel in delen]
    if not 1 <= len(grenzen) <= 2 or None in grenzen:
        plek.fout("MAAND-ONLEESBAAR", "schrijf maanden als jaar-maand, zoals 2024-05 of 2024-05 t/m 2024-09")
        return []
    bekend = [grens for grens in grenzen if grens is not None]
    return _in_volgorde(plek, bekend[0], bekend[-1])


def maanden_van_tot(van: Plek, tot: Plek) -> list[date]:
    """The months from one up to and including another, each with a place of its own."""
    eerste, laatste = lees_maanden(van), lees_maanden(tot)
    return _in_volgorde(tot, eerste[0], laatste[-1]) if eerste and laatste else []


def _in_volgorde(plek: Plek, eerste: date, laatste: date) -> list[date]:
    maanden = maanden_tussen(eerste, laatste)
    if not maanden:
        plek.fout("INVOER-BEREIK", "de laatste maand ligt voor de eerste")
    return maanden


def maanden_tussen(eerste: date, laatste: date) -> list[date]:
    """The first days of all months from the one up to and including the other."""
    begin, einde = (12 * dag.year + dag.month - 1 for dag in (eerste, laatste))
    return [date(nummer // 12, nummer % 12 + 1, 1) for nummer in range(begin, einde + 1)][:MEESTE_MAANDEN]


def _maand(tekst: str) -> date | None:
    gevonden = _MAAND.fullmatch(tekst.strip())
    if gevonden is None or not 1 <= int(gevonden[2]) <= 12:
        return None
    return date(int(gevonden[1]), int(gevonden[2]), 1)
