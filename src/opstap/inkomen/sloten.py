"""Who waits for whom around a month run; the locks go with the connection, also of a killed process.

| lock | held | by |
| --- | --- | --- |
| the run | alone, all the time | a run: there is one per municipality |
| its parts | shared, until a part is committed | the parts, on connections of their own |
| what is known | shared, until it is committed | whoever records something that a month is computed from |

A run that begins waits until nobody has the second or the third: what a killed run was still writing is done
or undone, and what was being recorded is there to be read. Who records something after that sees the run.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

from opstap.regels.fouten import OpstapFout

_RUN, _DEEL, _BEKEND = "maandrun", "maandrundeel", "maandrunbekend"


@contextmanager
def alleen(gemeente: str) -> Iterator[None]:
    """One run per municipality at a time, and after the last part of a killed one; error MAANDRUN-BEZIG."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [_sleutel(_RUN, gemeente)])
        if not cursor.fetchone()[0]:
            raise OpstapFout(
                "MAANDRUN-BEZIG",
                "Voor deze gemeente draait al een maandrun. Wacht tot die klaar is.",
            )
        try:
            deel = _sleutel(_DEEL, gemeente)
            cursor.execute("SELECT pg_advisory_lock(%s)", [deel])
            cursor.execute("SELECT pg_advisory_unlock(%s)", [deel])
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_sleutel(_RUN, gemeente)])


def in_een_deel(gemeente: str) -> None:
    """This transaction writes a part of a run."""
    _slot("pg_advisory_xact_lock_shared", _DEEL, gemeente)


def legt_vast(gemeente: str) -> None:
    """This transaction records something that months are computed from."""
    _slot("pg_advisory_xact_lock_shared", _BEKEND, gemeente)


def wacht_op_vastleggers(gemeente: str) -> None:
    """Until nobody is recording anything; whoever wants to, waits for the end of this transaction."""
    _slot("pg_advisory_xact_lock", _BEKEND, gemeente)


def _slot(functie: str, soort: str, gemeente: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {functie}(%s)", [_sleutel(soort, gemeente)])


def _sleutel(soort: str, gemeente: str) -> int:
    return zlib.crc32(f"{soort}/{gemeente}".encode())
