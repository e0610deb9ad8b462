"""Take every decision and every month again from what was known then, and say whether all come out equal.

A decision is decided again from the facts that it holds. A month was paid without keeping its facts: they are
read again as they were known at the moment of the run, and computed with the compiled rules.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import groupby
from typing import Any

import numpy as np
from django.db.models import DateField, QuerySet
from django.db.models.functions import Greatest, Lower

from opstap.gevallen.dagoordelen import speel_dag_na
from opstap.gevallen.geval import gevallen_op
from opstap.inkomen.beoordeling.besluitvorming import speel_besluit_na
from opstap.inkomen.beoordeling.rekenen import reken
from opstap.inkomen.beoordeling.verlaagd import MAANDKOLOMMEN
from opstap.inkomen.loonkostensubsidies.berekenen import speel_na as speel_loonkosten_na
from opstap.inkomen.models import Loonkostenmaand, Maandberekening
from opstap.kern.models import Besluit, Dossier
from opstap.kern.naspelen import NASPELERS
from opstap.regels.fouten import OpstapFout

BLOK = 5_000
_NAMEN = (*MAANDKOLOMMEN, "leefvorm", "aantal_kostendelers")
_KOLOMMEN = (*(f"{naam}_cent" for naam in MAANDKOLOMMEN), "leefvorm", "aantal_kostendelers")

Voortgang = Callable[[str, int, int], None]
"""What is being replayed ('besluiten', 'maanden'), how many are done, and of how many."""


@dataclass(frozen=True)
class Verschil:
    """Something that did not come out equal; `wat` is a Dutch sentence."""

    waar: str
    wat: str


@dataclass
class Verslag:
    """The outcome of replaying. `ander_regelboek`: taken with rules that have changed since."""

    besluiten: int = 0
    maanden: int = 0
    loonkostenmaanden: int = 0
    ander_regelboek: int = 0
    verschillen: list[Verschil] = field(default_factory=list)

    @property
    def gelijk(self) -> bool:
        return not self.verschillen


def speel_na(gemeente: str, voortgang: Voortgang | None = None) -> Verslag:
    """Replay everything of a municipality."""
    verslag = Verslag()
    _besluiten(gemeente, verslag, voortgang)
    _loonkostenmaanden(gemeente, verslag)
    _maanden(gemeente, verslag, voortgang)
    return verslag


def _besluiten(gemeente: str, verslag: Verslag, voortgang: Voortgang | None) -> None:
    besluiten = Besluit.objects.filter(gemeente=gemeente).order_by("id")
    totaal = besluiten.count()
    for besluit in besluiten.iterator(chunk_size=1_000):
        naspeler = NASPELERS.get(besluit.soort)
        try:
            if naspeler is not None and not naspeler(besluit):
                verslag.verschillen.append(Verschil(besluit.nummer, "De uitkomst of de uitleg is anders."))
            for nagespeeld in () if naspeler is not None else speel_besluit_na(besluit):
                verslag.ander_regelboek += not nagespeeld.zelfde_regelboek
                if not nagespeeld.gelijk:
                    maand = nagespeeld.oordeel.maand
                    verslag.verschillen.append(
                        Verschil(besluit.nummer, f"Over {maand:%Y-%m} is de uitkomst of de uitleg anders.")
                    )
            dag = speel_dag_na(besluit)
            if dag is not None:
                verslag.ander_regelboek += not dag.zelfde_regelboek
                if not dag.gelijk:
                    verslag.verschillen.append(
                        Verschil(besluit.nummer, "De uitkomst of de uitleg is anders.")
                    )
        except OpstapFout as fout:
            verslag.verschillen.append(Verschil(besluit.nummer, f"Niet na te spelen: {fout.zin}"))
        verslag.besluiten += 1
        if voortgang is not None and (verslag.besluiten % 100 == 0 or verslag.besluiten == totaal):
            voortgang("besluiten", verslag.besluiten, totaal)


def _loonkostenmaanden(gemeente: str, verslag: Verslag) -> None:
    """Months of wage-cost subsidy: each keeps its facts, as a decision does."""
    maanden = Loonkostenmaand.objects.filter(gemeente=gemeente).select_related("subsidie").order_by("id")
    for maand in maanden.iterator(chunk_size=1_000):
        waar = f"{maand.subsidie.nummer}, {maand.maand:%Y-%m}"
        try:
            nagespeeld = speel_loonkosten_na(maand)
            verslag.ander_regelboek += not nagespeeld.zelfde_regelboek
            if not nagespeeld.gelijk:
                verslag.verschillen.append(Verschil(waar, "De subsidie komt anders uit."))
        except OpstapFout as fout:
            verslag.verschillen.append(Verschil(waar, f"Niet na te spelen: {fout.zin}"))
        verslag.loonkostenmaanden += 1


def _maanden(gemeente: str, verslag: Verslag, voortgang: Voortgang | None) -> None:
    berekeningen = Maandberekening.objects.filter(gemeente=gemeente)
    totaal = berekeningen.count()
    for blok in speel_berekeningen_na(gemeente, berekeningen):
        verslag.maanden += blok.aantal
        verslag.ander_regelboek += blok.ander_regelboek
        anders = Maandberekening.objects.in_bulk(list(blok.anders))
        nummers = dict(
            Dossier.objects.filter(pk__in={een.dossier_id for een in anders.values()}).values_list(
                "pk", "nummer"
            )
        )
        verslag.verschillen += [
            Verschil(f"{nummers[anders[pk].dossier_id]}, {anders[pk].maand:%Y-%m}", wat)
            for pk, wat in blok.anders.items()
        ]
        if voortgang is not None:
            voortgang("maanden", verslag.maanden, totaal)


@dataclass(frozen=True)
class Blok:
    """Some computations made again. `anders`: the key of a computation -> what is different, in Dutch."""

    aantal: int
    ander_regelboek: int
    anders: dict[int, str]


def speel_berekeningen_na(gemeente: str, berekeningen: QuerySet[Maandberekening]) -> Iterator[Blok]:
    """Make these computations again from the facts as they were known, part by part."""
    rijen = (
        berekeningen.annotate(dag=Greatest("maand", Lower("uitkering__geldig", output_field=DateField())))
        .order_by("dag", "bekend_op", "dossier_id", "volgnummer")
        .values_list("dag", "bekend_op", "dossier_id", "soort", "regels_hash", "id", *_KOLOMMEN)
        .iterator(chunk_size=BLOK)
    )
    for (dag, bekend_op), groep in groupby(rijen, key=lambda rij: (rij[0], rij[1])):
        for blok in _blokken(groep):
            yield _vergelijk(gemeente, dag, bekend_op, blok)


def _vergelijk(gemeente: str, dag: date, bekend_op: datetime, rijen: list[tuple[Any, ...]]) -> Blok:
    bewaard = np.array([rij[6:] for rij in rijen], dtype=np.int64)
    dossiers = [int(rij[2]) for rij in rijen]
    voorbij = np.array([rij[3] == Maandberekening.Soort.BEEINDIGD for rij in rijen], dtype=np.bool_)
    nu = np.zeros_like(bewaard)
    redenen: dict[int, str] = {}
    ander_regelboek = 0
    gevallen = gevallen_op([d for d, weg in zip(dossiers, voorbij, strict=True) if not weg], dag, bekend_op)
    uitkomst = reken(gemeente, gevallen)
    plek = {int(dossier): index for index, dossier in enumerate(gevallen.dossier_ids)}
    kolommen = np.stack([uitkomst.gezin[naam] for naam in _NAMEN], axis=1)
    for rij, dossier in enumerate(dossiers):
        if voorbij[rij]:
            continue
        ander_regelboek += rijen[rij][4] != uitkomst.hash
        weigering = uitkomst.weigeringen[plek[dossier]]
        if weigering is not None:
            redenen[rij] = f"Niet na te spelen: {weigering.zin}"
        else:
            nu[rij] = kolommen[plek[dossier]]
    anders = np.flatnonzero((bewaard != nu).any(axis=1)).tolist()
    zinnen = {}
    for rij in sorted({*anders, *redenen}):
        namen = [naam for naam, gelijk in zip(_NAMEN, bewaard[rij] == nu[rij], strict=True) if not gelijk]
        zinnen[int(rijen[rij][5])] = redenen.get(rij, f"Komt anders uit: {', '.join(namen)}.")
    return Blok(len(rijen), ander_regelboek, zinnen)


def _blokken(rijen: Iterator[tuple[Any, ...]]) -> Iterator[list[tuple[Any, ...]]]:
    """Parts of at most BLOK rows in which no dossier stands twice."""
    blok: list[tuple[Any, ...]] = []
    gezien: set[int] = set()
    for rij in rijen:
        if len(blok) == BLOK or rij[2] in gezien:
            yield blok
            blok, gezien = [], set()
        blok.append(rij)
        gezien.add(rij[2])
    if blok:
        yield blok
