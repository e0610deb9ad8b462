"""The families of a year in the shelter: how many stand on each last day, come, leave, and for how long."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from opstap.minima.opvang import bezetting
from opstap.minima.opvang.bezetting import Maandstand
from opstap.minima.opvang.verblijven import Verblijf, verblijven

KORT, MIDDEN, LANG = "korter dan drie maanden", "drie tot zes maanden", "zes maanden of langer"
DUREN = (KORT, MIDDEN, LANG)
"""How long families stayed that left. A division of Opstap: no source gives one."""
GEKOMEN, VERTROKKEN = "gekomen", "vertrokken"
PER_KWARTAAL = 3
_EEN_DAG = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Groep:
    """Stays, and of how many different families; a family that comes back is counted again."""

    aantal: int
    gezinnen: int


@dataclass(frozen=True, slots=True)
class Telling:
    """The months of a year from January on; a flow has a number for each of them."""

    maanden: tuple[Maandstand, ...]
    standen: tuple[Groep, ...]
    """On the day before the year, and on the last day of each month."""
    over: tuple[Groep, ...]
    """On the last day of each month: those whose term is over."""
    binnen: tuple[Groep, ...]
    """The others."""
    stromen: Mapping[str, Sequence[Sequence[Verblijf]]]
    """GEKOMEN, VERTROKKEN, and who left by how long they stayed (DUREN)."""

    def stroom(self, naam: str, van: int, tot: int) -> Groep:
        """A flow over the months with these numbers (0 is January), without `tot`."""
        return _groep(een for maand in self.stromen[naam][van:tot] for een in maand)

    @property
    def nachten(self) -> tuple[int, ...]:
        """The nights that each family stayed that left."""
        return tuple(
            een.nachten(een.van, een.vertrek)
            for maand in self.stromen[VERTROKKEN]
            for een in maand
            if een.vertrek
        )


def gesloten_maanden(jaar: int, vandaag: date) -> int:
    """Months of a year in quarters that are over at the end of today: so few people do not show."""
    morgen = vandaag + _EEN_DAG
    if morgen.year != jaar:
        return 12 if morgen.year > jaar else 0
    return (morgen.month - 1) // PER_KWARTAAL * PER_KWARTAAL


def tel(gemeente: str, jaar: int, maanden: int) -> Telling:
    """The first so many months of a year."""
    grenzen = [date(jaar + nummer // 12, nummer % 12 + 1, 1) for nummer in range(maanden + 1)]
    laatste = [grens - _EEN_DAG for grens in grenzen]
    alle = verblijven(gemeente, van=laatste[0], tot=grenzen[-1])
    perioden = list(pairwise(grenzen))
    weg = [[een for een in alle if een.gaat(*periode)] for periode in perioden]
    return Telling(
        maanden=bezetting.per_maand(gemeente, jaar, vandaag=laatste[-1]) if maanden else (),
        standen=tuple(_groep(een for een in alle if een.aanwezig(dag)) for dag in laatste),
        over=tuple(_groep(een for een in alle if een.over(dag)) for dag in laatste[1:]),
        binnen=tuple(
            _groep(een for een in alle if een.aanwezig(dag) and not een.over(dag)) for dag in laatste[1:]
        ),
        stromen={
            GEKOMEN: [[een for een in alle if een.komt(*periode)] for periode in perioden],
            VERTROKKEN: weg,
            **{naam: [[een for een in maand if _duur(een) == naam] for maand in weg] for naam in DUREN},
        },
    )


def _groep(verblijven: Iterable[Verblijf]) -> Groep:
    dossiers = [een.dossier_id for een in verblijven]
    return Groep(len(dossiers), len(set(dossiers)))


def _duur(verblijf: Verblijf) -> str:
    assert verblijf.vertrek is not None
    if verblijf.vertrek < _maanden_na(verblijf.van, 3):
        return KORT
    return MIDDEN if verblijf.vertrek < _maanden_na(verblijf.van, 6) else LANG


def _maanden_na(dag: date, maanden: int) -> date:
    """The same day so many months later; of a day that is not there the first of the next month."""
    nummer = dag.year * 12 + dag.month - 1 + maanden
    jaar, maand = divmod(nummer, 12)
    try:
        return date(jaar, maand + 1, dag.day)
    except ValueError:
        return date(jaar, maand + 2, 1)
