"""Who moves in with whom, and who moves."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

import numpy as np

from opstap.beleidslab.draaiboek.tekening import Tekening
from opstap.beleidslab.draaiboek.vormen import Intrek, Verhuizing
from opstap.beleidslab.eenheden import KOSTENDELEND, leeftijd_op
from opstap.beleidslab.trekking import uitverkoren


def intrekkers(tekening: Tekening, tot: Iterable[int]) -> list[Intrek]:
    """People who lived alone move in with units that stay on assistance."""
    stad, ijk, rng = tekening.stad, tekening.ijk, tekening.rng("intrek")
    blijft = tekening.blijvers(tot)
    units = np.flatnonzero(uitverkoren(rng, blijft, ijk.waarde("nieuwe_kostendeler"), tekening.aantal))
    adres = stad.adres[stad.eerste_overig :]
    alleen = np.bincount(adres, minlength=stad.adressen)[adres] == 1
    leeftijd = leeftijd_op(stad.geboortedatum[stad.eerste_overig :], tekening.maanden[0])
    geschikt = stad.eerste_overig + np.flatnonzero(alleen & (leeftijd >= KOSTENDELEND) & (leeftijd < 65))
    wie = rng.permutation(geschikt)[: len(units)]
    uit = []
    for eenheid, persoon in zip(units.tolist(), wie.tolist(), strict=False):
        maand = tekening.maanden[int(rng.integers(1, 10))]
        van = maand + timedelta(days=int(rng.integers(0, 28)))
        laat = bool(rng.integers(0, 1000) < ijk.waarde("laat_gemeld"))
        familie = bool(rng.integers(0, 1000) < ijk.waarde("huisgenoot_familie"))
        uit.append(Intrek(eenheid, persoon, familie, van, tekening.bekend(van, laat, rng)))
    return uit


def verhuizingen(tekening: Tekening, tot: Iterable[int]) -> list[Verhuizing]:
    stad, rng = tekening.stad, tekening.rng("verhuizing")
    leeg = stad.adressen - stad.eerste_lege_adres
    units = np.flatnonzero(
        uitverkoren(rng, tekening.blijvers(tot), tekening.ijk.waarde("verhuizing"), tekening.aantal)
    )
    uit = []
    for plaats, eenheid in enumerate(units[:leeg].tolist()):
        van = tekening.maanden[int(rng.integers(0, 11))] + timedelta(days=int(rng.integers(0, 28)))
        uit.append(
            Verhuizing(eenheid, stad.eerste_lege_adres + plaats, van, tekening.bekend(van, False, rng))
        )
    return uit
