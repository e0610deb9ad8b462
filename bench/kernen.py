"""What a second core is worth on this machine right now: others may be using it."""

from __future__ import annotations

import statistics
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np

RONDES = 5
KEER = 100


def winst_van_tweede_kern() -> float:
    """How much faster two threads do work that shares nothing: 2 on a machine that has nothing else to do."""
    getallen = np.arange(1_000_000)

    def werk(_: int) -> None:
        for _ in range(KEER):
            getallen.max()

    def seconden(draden: int) -> float:
        begin = time.perf_counter()
        with ThreadPoolExecutor(draden) as pool:
            list(pool.map(werk, range(2)))
        return time.perf_counter() - begin

    return statistics.median(seconden(1) / seconden(2) for _ in range(RONDES))
