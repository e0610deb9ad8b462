"""Numbers per municipality, series and year: without gaps and without races.

The counter's row is locked until the transaction ends, so a number that is not used is given out again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from django.db import connection, transaction

_REEKSEN: set[str] = set()


def reeks(code: str) -> str:
    """A series of numbers by its letters; it has one owner, or two kinds would take each other's numbers."""
    if code in _REEKSEN:
        raise ValueError(f"number series {code} has an owner already")
    _REEKSEN.add(code)
    return code


@transaction.atomic
def volgende(gemeente: str, reeks: str, *, jaar: int = 0, aantal: int = 1) -> range:
    """The next numbers of this series (`jaar` 0: a series without years)."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO kern_nummerreeks AS n (gemeente_id, reeks, jaar, laatste) VALUES (%s, %s, %s, %s) "
            "ON CONFLICT (gemeente_id, reeks, jaar) DO UPDATE SET laatste = n.laatste + excluded.laatste "
            "RETURNING laatste",
            [gemeente, reeks, jaar, aantal],
        )
        laatste: int = cursor.fetchone()[0]
    return range(laatste - aantal + 1, laatste + 1)


def vergrendel(gemeente: str, reeks: str, jaren: Iterable[int]) -> None:
    """Hold the counters of these years until the transaction ends, without giving out a number."""
    for jaar in sorted(set(jaren)):
        volgende(gemeente, reeks, jaar=jaar, aantal=0)


def per_jaar(reeks: str, uitgiften: Sequence[tuple[str, int]]) -> list[str]:
    """A number such as "B-2024-00001" for each (municipality, year), in the order given."""
    voorraad = {
        (gemeente, jaar): iter(volgende(gemeente, reeks, jaar=jaar, aantal=aantal))
        for (gemeente, jaar), aantal in sorted(Counter(uitgiften).items())
    }
    return [f"{reeks}-{jaar}-{next(voorraad[gemeente, jaar]):05d}" for gemeente, jaar in uitgiften]


def volgend(gemeente: str, reeks: str, *, jaar: int) -> str:
    """The next number of a series of this year, such as "V-2024-00001"."""
    return per_jaar(reeks, [(gemeente, jaar)])[0]
