"""The customisation budget for the council: per team what may be spent, and about how much of it was.

A spent amount stands on no line exactly: only as tenths of the ceiling, and over ten households or more, so
that nothing follows from it together with the months of the product (`geheimhouding`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from opstap.minima.maatwerk.lijst import Teamstand, teamstanden
from opstap.regels.geld import deel_afgerond, toon_euro
from opstap.verantwoording.geheimhouding import KLEINSTE_CEL, Cel
from opstap.verantwoording.uitsplitsing import ongeveer

TE_WEINIG = f"minder dan {KLEINSTE_CEL} huishoudens, of één huishouden kreeg de meeste hulp"


@dataclass(frozen=True, slots=True)
class Teamregel:
    """A team as the council sees it; every value is ready to be shown."""

    team: str
    plafond: str
    grondslag: str
    huishoudens: str
    besteed: str
    verantwoord: str


@dataclass(frozen=True, slots=True)
class Maatwerkbeeld:
    """All teams of a year; the sentence that says what they come to."""

    jaar: int
    titel: str
    regels: tuple[Teamregel, ...]


def maatwerkbeeld(gemeente: str, jaar: int, *, vandaag: date) -> Maatwerkbeeld:
    """The figure per team of a year, as it stands on a day."""
    teams = teamstanden(gemeente, jaar, vandaag=vandaag)
    return Maatwerkbeeld(jaar, _titel(jaar, teams), tuple(_regel(team) for team in teams))


def _titel(jaar: int, teams: Sequence[Teamstand]) -> str:
    if not teams:
        return f"Voor {jaar} heeft geen team een maatwerkbudget"
    samen = toon_euro(sum(team.plafond_cent for team in teams))
    return f"De teams kunnen in {jaar} samen hoogstens {samen} maatwerk geven"


def _regel(team: Teamstand) -> Teamregel:
    cel = Cel(team.huishoudens, team.besteed_cent, team.grootste_cent)
    plafond = toon_euro(team.plafond_cent)
    if not team.aantal:
        return Teamregel(team.team, plafond, team.grondslag, "geen", "niets", "–")
    if not cel.veilig:
        return Teamregel(team.team, plafond, team.grondslag, TE_WEINIG, "niet getoond", "niet getoond")
    tienden = deel_afgerond(10 * team.besteed_cent, team.plafond_cent)
    klaar = deel_afgerond(10 * (team.aantal - team.te_verantwoorden), team.aantal)
    return Teamregel(
        team.team,
        plafond,
        team.grondslag,
        ongeveer(team.huishoudens),
        f"ongeveer {10 * tienden}% van het plafond",
        f"ongeveer {10 * klaar}% van de bestedingen",
    )
