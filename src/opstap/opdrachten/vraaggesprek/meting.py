"""How many questions the interview takes for the worked examples, compared with the full list.

The interview knows what the example states as an outcome (a norm, a limit) and who live there; the facts of
the example are the answers. The full list is every fact that the asked outcome can rest on, for everybody.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from statistics import median

from opstap import gemeenten
from opstap.opdrachten.gevalbestand import Gevalbestand
from opstap.opdrachten.voorbeelden import GELIJK, Uitslag
from opstap.opdrachten.voorbeelden.vertaling import Antwoord
from opstap.regels.beslissen import Geval
from opstap.regels.graaf import PEILDATUM, Knoop, Plan
from opstap.regels.regel import Feit
from opstap.verkenning.niet_genoemd import met_kleine_feiten

SAMENSTELLING = frozenset({"rol", "plaats_in_huishouden"})
"""What each person is, which follows from the list of who live there."""


@dataclass(frozen=True)
class Meting:
    """One outcome of one example: how many questions were asked, and how many there are in the full list."""

    onderwerp: str
    gevraagd: int
    volledig: int


@dataclass(frozen=True)
class Samenvatting:
    """All outcomes of one subject together."""

    onderwerp: str
    aantal: int
    mediaan_gevraagd: float
    mediaan_volledig: float
    gevraagd: int
    volledig: int


def meet(uitslagen: Iterable[Uitslag]) -> Iterator[Meting]:
    """Hold the interview for every outcome of every example that is computed as its source has it."""
    for uitslag in uitslagen:
        if uitslag.status != GELIJK:
            continue
        onderwerp = uitslag.onderwerp.split("(")[0].split("=")[0].strip().casefold()
        gehad: set[tuple[date, str | None, str, str]] = set()
        for antwoord in uitslag.antwoorden:
            sleutel = (antwoord.datum, antwoord.gemeente, antwoord.naam, repr(antwoord.geval.als_json()))
            if sleutel not in gehad:
                gehad.add(sleutel)
                meting = _meet_een(onderwerp, antwoord)
                if meting.volledig:
                    yield meting


def meet_huishouden(wat: str, gelezen: Gevalbestand, naam: str) -> Meting:
    """Hold the interview for a whole case file, with its facts as the answers."""
    antwoord = Antwoord(gelezen.maand, met_kleine_feiten(gelezen.geval), naam, gemeente=gelezen.gemeente)
    return _meet_een(wat, antwoord)


def _meet_een(wat: str, antwoord: Antwoord) -> Meting:
    boek = gemeenten.regelboek(antwoord.gemeente).op(antwoord.datum)
    begin = geval = _zonder_feiten(boek.plan, antwoord.geval)
    onbekend: set[tuple[str, int | None]] = set()
    aantal = 0
    while (vraag := boek.volgende_vraag(geval, [antwoord.naam], onbekend)) is not None:
        aantal += 1
        rij = _rij(antwoord.geval, vraag.persoon_index)
        if vraag.naam in rij:
            geval = geval.met(vraag.naam, rij[vraag.naam], vraag.persoon_index)
        else:
            onbekend.add((vraag.naam, vraag.persoon_index))
    return Meting(wat, aantal, _volledige_lijst(boek.plan, antwoord.naam, begin))


def vat_samen(metingen: Iterable[Meting]) -> list[Samenvatting]:
    """Per subject, and the last line over everything."""
    per_onderwerp: dict[str, list[Meting]] = {}
    alle = list(metingen)
    for meting in alle:
        per_onderwerp.setdefault(meting.onderwerp, []).append(meting)
    groepen = [*sorted(per_onderwerp.items()), ("alles samen", alle)] if alle else []
    return [
        Samenvatting(
            onderwerp,
            len(groep),
            median(meting.gevraagd for meting in groep),
            median(meting.volledig for meting in groep),
            sum(meting.gevraagd for meting in groep),
            sum(meting.volledig for meting in groep),
        )
        for onderwerp, groep in groepen
    ]


def _zonder_feiten(plan: Plan, geval: Geval) -> Geval:
    """What is known before the first question: outcomes that the example states, and who live there."""

    def kaal(rij: dict[str, int | bool]) -> dict[str, int | bool]:
        return {
            naam: waarde
            for naam, waarde in rij.items()
            if naam in SAMENSTELLING or not isinstance(plan.knoop(naam).verklaring, Feit)
        }

    return Geval(kaal(dict(geval.gezin)), tuple(kaal(dict(rij)) for rij in geval.personen))


def _volledige_lijst(plan: Plan, naam: str, begin: Geval) -> int:
    """How many facts the outcome can rest on, where it does not rest on what is given already."""
    gezien: set[tuple[int, int | None]] = set()
    aantal = 0
    wachtrij: list[tuple[Knoop, int | None]] = []

    def voeg_toe(knoop: Knoop, persoon: int | None) -> None:
        if not knoop.per_persoon:
            wachtrij.append((knoop, None))
        elif persoon is not None:
            wachtrij.append((knoop, persoon))
        else:
            wachtrij.extend((knoop, nummer) for nummer in range(len(begin.personen)))

    voeg_toe(plan.knoop(naam), None)
    while wachtrij:
        knoop, persoon = wachtrij.pop()
        if (knoop.index, persoon) in gezien:
            continue
        gezien.add((knoop.index, persoon))
        if knoop.naam in _rij(begin, persoon) or knoop.naam in (PEILDATUM.naam, *SAMENSTELLING):
            continue
        aantal += isinstance(knoop.verklaring, Feit)
        for nodig in knoop.nodig():
            voeg_toe(nodig, persoon)
    return aantal


def _rij(geval: Geval, persoon: int | None) -> dict[str, int | bool]:
    return dict(geval.gezin if persoon is None else geval.personen[persoon])
