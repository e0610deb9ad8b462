"""Some workers that do the same work at the same moment, each with a connection of its own."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

from django.db import connection

from opstap.regels.fouten import OpstapFout

SAMEN = 4


def tegelijk(werk: Callable[[int], Any]) -> list[Any]:
    """What each of some simultaneous workers returned or raised."""
    start = Barrier(SAMEN)

    def een(nummer: int) -> Any:
        try:
            start.wait()
            return werk(nummer)
        except OpstapFout as fout:
            return fout
        finally:
            connection.close()

    with ThreadPoolExecutor(SAMEN) as werkers:
        return list(werkers.map(een, range(SAMEN)))
