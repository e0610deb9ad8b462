"""Seeded drawing with NumPy: by quota where a share must come out, at random where it need not."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Kolom = NDArray[np.int64]
Masker = NDArray[np.bool_]


def stroom(zaad: int, naam: str) -> np.random.Generator:
    """An own stream of random numbers per subject, so that one subject can change without the others."""
    return np.random.default_rng([zaad, *naam.encode()])


def quota(aantal: int, gewichten: Sequence[int]) -> Kolom:
    """Split `aantal` over the weights, in whole numbers that add up (largest remainder)."""
    totaal = sum(gewichten)
    delen = np.array([aantal * gewicht // totaal for gewicht in gewichten], dtype=np.int64)
    resten = np.array([aantal * gewicht % totaal for gewicht in gewichten], dtype=np.int64)
    tekort = aantal - int(delen.sum())
    delen[np.argsort(-resten, kind="stable")[:tekort]] += 1
    return delen


def verdeel(rng: np.random.Generator, aantal: int, gewichten: Sequence[int]) -> Kolom:
    """A class number for each of `aantal`, in shuffled order, with the shares of the weights."""
    klassen = np.repeat(np.arange(len(gewichten), dtype=np.int64), quota(aantal, gewichten))
    return rng.permutation(klassen)


def uitverkoren(rng: np.random.Generator, uit: Masker, promille: int, van: int | None = None) -> Masker:
    """Mark as many of `uit` as `promille` of `van` (default: of `uit` itself) comes to."""
    plaatsen = np.flatnonzero(uit)
    noemer = len(plaatsen) if van is None else van
    aantal = min(len(plaatsen), int(quota(noemer, (promille, 1000 - promille))[0]))
    gekozen = np.zeros(len(uit), dtype=np.bool_)
    gekozen[rng.permutation(plaatsen)[:aantal]] = True
    return gekozen


def gelijkmatig(rng: np.random.Generator, laag: Kolom, hoog: Kolom) -> Kolom:
    """A whole number from `laag` up to but not including `hoog`, per element; `laag` where that is empty."""
    return rng.integers(laag, np.maximum(hoog, laag + 1), dtype=np.int64)


def tussen(rng: np.random.Generator, aantal: int, laagste: int, gemiddeld: int, hoogste: int) -> Kolom:
    """Whole numbers from `laagste` to `hoogste` around a mean: stratified draws of a beta distribution."""
    ligging = (gemiddeld - laagste) / (hoogste - laagste)
    lagen = (rng.permutation(aantal) + rng.random(aantal)) / max(aantal, 1)
    trekking = _beta_kwantiel(lagen, 2 * ligging, 2 * (1 - ligging))
    return laagste + np.rint(trekking * (hoogste - laagste)).astype(np.int64)


def _beta_kwantiel(kans: NDArray[np.float64], a: float, b: float) -> NDArray[np.float64]:
    """Quantile of a beta distribution by interpolation of its summed density (smooth enough for draws)."""
    rooster = np.linspace(0.0, 1.0, 4001)
    midden = (rooster[1:] + rooster[:-1]) / 2
    dichtheid = midden ** (a - 1) * (1 - midden) ** (b - 1)
    opgeteld = np.concatenate(([0.0], np.cumsum(dichtheid)))
    return np.interp(kans, opgeteld / opgeteld[-1], rooster)


def binnen_groep(groottes: Kolom) -> Kolom:
    """0, 1, 2, … within each group of a ragged array."""
    totaal = int(groottes.sum())
    begin = np.cumsum(groottes) - groottes
    return np.arange(totaal, dtype=np.int64) - np.repeat(begin, groottes)


def plaatsen(begin: Kolom, groottes: Kolom) -> Kolom:
    """The positions begin, begin+1, … of each group of a ragged array, one after another."""
    return np.repeat(begin, groottes) + binnen_groep(groottes)
