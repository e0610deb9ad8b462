"""Asking: which unknown fact matters next, and no other.

Only facts that a decision reaches are candidates, so a false guard makes everything behind it
irrelevant. Of those, a yes/no or choice is asked only when some answer can lead elsewhere than
another: all its answers are tried, whatever the other unknown facts turn out to be. A fact that can
make no difference is not asked, and the decision is taken without it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from opstap.regels.beslissen import Beslissing, Geval, bereik, uitkomst_van
from opstap.regels.graaf import Knoop, Plan
from opstap.regels.regel import Feit, Keuze, Opgaande
from opstap.regels.soorten import Soort
from opstap.regels.spoor import Gat, Stap, Uitkomst
from opstap.regels.zin import MAAKT_NIET_UIT

HOOGSTENS_PROBEREN = 500

Wie = tuple[str, int | None]
Aannames = Mapping[Wie, int]


@dataclass(frozen=True)
class Vraag:
    """The next question: about which fact of whom, in which words, and what may be answered.

    `keuzes` lists (value, text) for yes/no and choices; else `bereik` is the lowest and highest value.
    `nodig_voor` is the title of the rule that wants to know.
    """

    naam: str
    persoon_index: int | None
    titel: str
    vraag: str
    uitleg: str
    soort: Soort
    keuzes: tuple[tuple[int, str], ...]
    bereik: tuple[int, int]
    oordeel: bool
    artikel: str
    nodig_voor: str


def beantwoord(
    plan: Plan, geval: Geval, peildatum: int, naam: str, overslaan: Collection[Wie] = ()
) -> tuple[Uitkomst, Vraag | None]:
    """Decide one asked name as far as possible: its outcome or refusal, and the question that would help.

    A question comes only with a refusal for want of facts, and never about a fact in `overslaan`: one that
    nobody can tell. Without either, the outcome stands whatever the facts in `Uitkomst.maakt_niet_uit` are.
    """
    aannames: dict[Wie, int] = {}
    while True:
        uitkomst = uitkomst_van(plan, [naam], Beslissing(geval, peildatum, aannames))
        open_ = _open_feiten(uitkomst)
        if not open_:
            return (_zonder_aannames(uitkomst, aannames) if aannames else uitkomst), None
        for gat in open_:
            if (gat.knoop.naam, gat.persoon) in overslaan:
                continue
            mogelijk = gat.knoop.verklaring.soort.mogelijke_waarden
            if not mogelijk or _Proef(plan, geval, peildatum, naam, gat).maakt_uit(aannames):
                eerste = uitkomst_van(plan, [naam], Beslissing(geval, peildatum))
                return eerste, _vraag(gat, uitkomst)
            aannames[gat.knoop.naam, gat.persoon] = mogelijk[0]
            break
        else:
            return uitkomst_van(plan, [naam], Beslissing(geval, peildatum)), None


def rust_op_personen(plan: Plan, gevraagd: Sequence[str], geval: Geval) -> bool:
    """Whether an outcome can depend on who live there, given what is known of the household."""
    gezien: set[int] = set()
    wachtrij: list[Knoop] = [plan.knoop(naam) for naam in gevraagd]
    while wachtrij:
        knoop = wachtrij.pop()
        if knoop.index in gezien or knoop.naam in geval.gezin:
            continue
        if knoop.per_persoon:
            return True
        gezien.add(knoop.index)
        wachtrij.extend(knoop.nodig())
    return False


class _Proef:
    """Tries all answers to one yes/no or choice, to see whether they can lead to different outcomes."""

    def __init__(self, plan: Plan, geval: Geval, peildatum: int, naam: str, gat: Gat) -> None:
        self.plan = plan
        self.geval = geval
        self.peildatum = peildatum
        self.naam = naam
        self.gat = gat
        self.te_gaan = HOOGSTENS_PROBEREN
        self.tekens: dict[tuple[object, ...], int] = {}

    def maakt_uit(self, aannames: Aannames) -> bool:
        """Whether two answers can differ, for some values of the facts that are still unknown.

        Answers are compared by what remains to be computed, not by trying amounts: when that is the
        same for every answer, no amount can tell them apart. When in doubt it is True.
        """
        wie = (self.gat.knoop.naam, self.gat.persoon)
        gezien: set[int] = set()
        volgende: Gat | None = None
        for antwoord in self.gat.knoop.verklaring.soort.mogelijke_waarden:
            self.te_gaan -= 1
            uitkomst = uitkomst_van(
                self.plan, [self.naam], Beslissing(self.geval, self.peildatum, {**aannames, wie: antwoord})
            )
            gezien.add(self._teken_van(uitkomst, antwoord))
            if volgende is None:
                keuzes = (
                    gat for gat in _open_feiten(uitkomst) if gat.knoop.verklaring.soort.mogelijke_waarden
                )
                volgende = next(keuzes, None)
        if len(gezien) == 1:
            return False
        if volgende is None or self.te_gaan <= 0:
            return True
        ander = (volgende.knoop.naam, volgende.persoon)
        return any(
            self.maakt_uit({**aannames, ander: waarde})
            for waarde in volgende.knoop.verklaring.soort.mogelijke_waarden
        )

    def _teken_van(self, uitkomst: Uitkomst, antwoord: int) -> int:
        gedaan: dict[int, int] = {}
        return self._nummer(*(self._teken(stap, antwoord, gedaan) for stap in uitkomst.spoor))

    def _teken(self, stap: Stap, antwoord: int, gedaan: dict[int, int]) -> int:
        """A number for what this step still has to become: equal numbers, equal outcomes."""
        nummer = gedaan.get(id(stap))
        if nummer is None:
            nummer = gedaan[id(stap)] = self._nummer(*self._inhoud(stap, antwoord, gedaan))
        return nummer

    def _inhoud(self, stap: Stap, antwoord: int, gedaan: dict[int, int]) -> tuple[object, ...]:
        if stap.uitkomst is not None:
            return ("uitkomst", int(stap.uitkomst))
        if stap.vast:
            return ("weigering", next(gat.knoop.naam for gat in stap.gaten if not gat.is_feit))
        knoop = stap.knoop
        kinderen = [
            (kind.naam, kind.persoon_index, self._teken(kind, antwoord, gedaan)) for kind in stap.kinderen
        ]
        if isinstance(
            knoop.verklaring, Opgaande
        ):  # persons that already count for nothing make no difference
            kinderen = [
                (kind.naam, kind.persoon_index, teken[2])
                for kind, teken in zip(stap.kinderen, kinderen, strict=True)
                if kind.uitkomst is None or kind.uitkomst
            ]
        elif isinstance(knoop.verklaring, Keuze) and stap.kinderen[0].uitkomst is not None:
            kinderen = kinderen[1:]  # what was chosen matters, not by which value
        return (knoop.index, stap.persoon_index, *kinderen, *self._verborgen(stap, antwoord))

    def _verborgen(self, stap: Stap, antwoord: int) -> tuple[int, ...]:
        """The answer itself, when the step rests on it in a part that was not looked at yet."""
        als = stap.knoop.als
        if als is None or all(kind.uitkomst is not None for kind in stap.kinderen if kind.knoop is als):
            return ()
        rust_verborgen_op = 0
        for nodig in stap.knoop.nodig():
            if nodig is not als:
                rust_verborgen_op |= nodig.rust_op
        return (antwoord,) if rust_verborgen_op >> self.gat.knoop.index & 1 else ()

    def _nummer(self, *inhoud: object) -> int:
        return self.tekens.setdefault(inhoud, len(self.tekens))


def _open_feiten(uitkomst: Uitkomst) -> list[Gat]:
    """The missing facts that could still lead to an outcome; none when it is there or refused for good."""
    stappen = uitkomst.spoor
    if any(stap.vast for stap in stappen):
        return []
    return list(dict.fromkeys(gat for stap in stappen for gat in stap.gaten))


def _zonder_aannames(uitkomst: Uitkomst, aannames: Aannames) -> Uitkomst:
    """The same outcome, with everything that rests on an assumed fact shown as unknown."""
    nieuw: dict[int, Stap] = {}

    def herzie(stap: Stap) -> Stap:
        if id(stap) not in nieuw:
            kinderen = tuple(herzie(kind) for kind in stap.kinderen)
            if (stap.naam, stap.persoon_index) in aannames:
                nieuw[id(stap)] = replace(stap, uitkomst=None, wijze=MAAKT_NIET_UIT)
            elif stap.uitkomst is None:
                nieuw[id(stap)] = replace(stap, kinderen=kinderen)
            elif any(a is not b for a, b in zip(kinderen, stap.kinderen, strict=True)):
                nieuw[id(stap)] = replace(stap, uitkomst=None, wijze=MAAKT_NIET_UIT, kinderen=kinderen)
            else:
                nieuw[id(stap)] = stap
        return nieuw[id(stap)]

    def wortel(stap: Stap) -> Stap:
        return replace(stap, kinderen=tuple(herzie(kind) for kind in stap.kinderen))

    gevraagd = {naam: tuple(wortel(stap) for stap in stappen) for naam, stappen in uitkomst.gevraagd.items()}
    return replace(uitkomst, gevraagd=gevraagd)


def _vraag(gat: Gat, uitkomst: Uitkomst) -> Vraag:
    verklaring = gat.knoop.verklaring
    wie = (gat.knoop, gat.persoon)
    nodig_voor = next(
        (
            stap.titel
            for stap in uitkomst.spoor.alle()
            if any((kind.knoop, kind.persoon_index) == wie for kind in stap.kinderen)
        ),
        verklaring.titel,
    )
    return Vraag(
        naam=gat.knoop.naam,
        persoon_index=gat.persoon,
        titel=verklaring.titel,
        vraag=verklaring.vraag if isinstance(verklaring, Feit) else verklaring.titel,
        uitleg="".join(verklaring.uitleg.values()),
        soort=verklaring.soort,
        keuzes=_keuzes(gat.knoop),
        bereik=bereik(gat.knoop),
        oordeel=isinstance(verklaring, Feit) and verklaring.oordeel,
        artikel=verklaring.artikel,
        nodig_voor=nodig_voor,
    )


def _keuzes(knoop: Knoop) -> tuple[tuple[int, str], ...]:
    soort = knoop.verklaring.soort
    return tuple((waarde, soort.toon(waarde)) for waarde in soort.mogelijke_waarden)
