"""Wages that vary, and work that begins or stops."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np

from opstap.beleidslab.draaiboek.dagen import volgende_maand, werkdag
from opstap.beleidslab.draaiboek.tekening import Tekening
from opstap.beleidslab.draaiboek.vormen import Loon
from opstap.beleidslab.eenheden import KOSTENDELEND
from opstap.beleidslab.trekking import uitverkoren


def lonen(tekening: Tekening, tot: dict[int, date]) -> list[Loon]:
    stad, ijk, rng = tekening.stad, tekening.ijk, tekening.rng("lonen")
    loon = stad.bestand.persoon["netto_loon"]
    eenheid_van = stad.bestand.eenheid_van_persoon
    werkt = loon > 0
    wisselt = uitverkoren(rng, werkt, ijk.waarde("loon_wisselt"))
    stopt = uitverkoren(rng, werkt & ~wisselt, ijk.waarde("werk_stopt"), int(werkt.sum()))
    uit = []
    for persoon in np.flatnonzero(wisselt).tolist():
        eenheid = int(eenheid_van[persoon])
        for maand in tekening.maanden[:11]:
            factor = int(rng.integers(750, 1250))
            bekend = werkdag(volgende_maand(maand) + timedelta(days=6))
            if maand < tot.get(eenheid, tekening.einde_jaar):
                bedrag = int(loon[persoon]) * factor // 1000
                uit.append(
                    Loon(
                        eenheid,
                        persoon,
                        maand,
                        volgende_maand(maand),
                        bedrag,
                        bekend,
                        False,
                        "loonstrook",
                    )
                )
    for persoon in np.flatnonzero(stopt).tolist():
        eenheid, maand = int(eenheid_van[persoon]), tekening.maanden[int(rng.integers(1, 10))]
        bekend = tekening.bekend(maand, bool(rng.integers(0, 1000) < ijk.waarde("laat_gemeld")), rng)
        if bekend < tot.get(eenheid, tekening.einde_jaar):
            uit.append(Loon(eenheid, persoon, maand, None, 0, bekend, False, "melding inwoner"))
    uit += _nieuwe_banen(tekening, tot)
    return uit


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
            uit.append(
                Loon(eenheid, int(hoofd[eenheid]), maand, None, bedrag, bekend, True, "melding inwoner")
            )
    return uit
