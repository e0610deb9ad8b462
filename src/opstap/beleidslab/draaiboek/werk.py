"""Work beside assistance: wages by month, work that begins or stops, and the statements about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

import numpy as np

from opstap.beleidslab.draaiboek.dagen import volgende_maand, werkdag
from opstap.beleidslab.draaiboek.tekening import Tekening
from opstap.beleidslab.draaiboek.vormen import Loon, Opgave
from opstap.beleidslab.eenheden import KOSTENDELEND
from opstap.beleidslab.trekking import uitverkoren

DAG_EIGEN_OPGAVE, DAG_LOONSTROOK = 8, 15
"""On these days of the next month, or the Monday after, statements and payslips are read."""
_VERWERKT = timedelta(days=7)
"""By then a reported job is on record."""


def lonen(tekening: Tekening, tot: dict[int, date]) -> list[Loon]:
    """Work that stops, and work that begins."""
    stad, ijk, rng = tekening.stad, tekening.ijk, tekening.rng("lonen")
    werkt = stad.bestand.persoon["netto_loon"] > 0
    stopt = uitverkoren(rng, werkt, ijk.waarde("werk_stopt"))
    uit = []
    for persoon in np.flatnonzero(stopt).tolist():
        eenheid = int(stad.bestand.eenheid_van_persoon[persoon])
        maand = tekening.maanden[int(rng.integers(1, 10))]
        bekend = tekening.bekend(maand, bool(rng.integers(0, 1000) < ijk.waarde("laat_gemeld")), rng)
        if bekend < tot.get(eenheid, tekening.einde_jaar):
            uit.append(Loon(eenheid, persoon, maand, 0, bekend))
    return uit + _nieuwe_banen(tekening, tot)


def opgaven(tekening: Tekening, wisselingen: Iterable[Loon], tot: Mapping[int, date]) -> list[Opgave]:
    """Per month of work the resident's own statement and then the payslip; some payslips come late."""
    stad, ijk, rng = tekening.stad, tekening.ijk, tekening.rng("opgaven")
    loon = stad.bestand.persoon["netto_loon"]
    wisselt = uitverkoren(rng, loon > 0, ijk.waarde("loon_wisselt"))
    bedragen = {persoon: int(loon[persoon]) for persoon in np.flatnonzero(loon > 0).tolist()}
    begin: dict[int, Loon] = {}
    einde: dict[int, date] = {}
    for wisseling in wisselingen:
        if wisseling.bedrag:
            begin[wisseling.persoon], bedragen[wisseling.persoon] = wisseling, wisseling.bedrag
        else:
            einde[wisseling.persoon] = wisseling.van
    uit: list[Opgave] = []
    for persoon, bedrag in bedragen.items():
        stopt = min(
            einde.get(persoon, tekening.einde_jaar),
            tot.get(int(stad.bestand.eenheid_van_persoon[persoon]), tekening.einde_jaar),
        )
        for maand in tekening.maanden[:11]:
            baan = begin.get(persoon)
            if maand >= stopt or (
                baan is not None
                and (maand < baan.van or _dag(maand, DAG_EIGEN_OPGAVE) <= baan.bekend + _VERWERKT)
            ):
                continue
            verdiend = bedrag * int(rng.integers(750, 1250)) // 1000 if wisselt[persoon] else bedrag
            uit += _van_maand(tekening, rng, persoon, maand, verdiend)
    return sorted(uit, key=lambda rij: (rij.bekend, rij.persoon, rij.maand))


def _van_maand(
    tekening: Tekening, rng: np.random.Generator, persoon: int, maand: date, verdiend: int
) -> Iterator[Opgave]:
    ijk = tekening.ijk
    anders = int(rng.integers(0, 1000)) < ijk.waarde("eigen_opgave_anders")
    laat = int(rng.integers(1, 3)) if int(rng.integers(0, 1000)) < ijk.waarde("laat_gemeld") else 0
    opgegeven = verdiend * int(rng.integers(900, 1100)) // 1000 if anders else verdiend
    gelezen = maand
    for _ in range(laat):
        gelezen = volgende_maand(gelezen)
    for bedrag, bekend, strook in (
        (opgegeven, _dag(maand, DAG_EIGEN_OPGAVE), False),
        (verdiend, _dag(gelezen, DAG_LOONSTROOK), True),
    ):
        if bekend <= tekening.laatste_dag:
            yield Opgave(persoon, maand, bedrag, bekend, strook)


def _dag(maand: date, dag: int) -> date:
    return werkdag(volgende_maand(maand) + timedelta(days=dag - 1))


def _nieuwe_banen(tekening: Tekening, tot: dict[int, date]) -> list[Loon]:
    stad, ijk, rng = tekening.stad, tekening.ijk, tekening.rng("nieuw werk")
    loon = stad.bestand.persoon["netto_loon"] + stad.bestand.persoon["overig_inkomen"]
    met_loon = np.bincount(stad.bestand.eenheid_van_persoon, weights=loon) > 0
    hoofd = stad.bestand.offsets[:-1]
    oud_genoeg = stad.bestand.leeftijden()[hoofd] >= KOSTENDELEND
    nieuw = uitverkoren(rng, ~met_loon & oud_genoeg, ijk.waarde("nieuw_werk"), tekening.aantal)
    uit = []
    for eenheid in np.flatnonzero(nieuw).tolist():
        maand = tekening.maanden[int(rng.integers(1, 11))]
        bekend = tekening.bekend(maand, bool(rng.integers(0, 1000) < ijk.waarde("laat_gemeld")), rng)
        bedrag = int(rng.integers(ijk.waarde("loon_naast_bijstand") // 2, ijk.waarde("loon_naast_bijstand")))
        if bekend < tot.get(eenheid, tekening.einde_jaar):
            uit.append(Loon(eenheid, int(hoofd[eenheid]), maand, bedrag, bekend))
    return uit
