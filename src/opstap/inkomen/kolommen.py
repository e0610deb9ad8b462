"""Reading a query straight into columns: binary COPY out, one int64 array per column, no object per row."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
from django.db import connection
from django.db.backends.postgresql.psycopg_any import mogrify

from opstap.regels.kernelhulp import ONBEKEND_GETAL

Kolom = npt.NDArray[np.int64]

ONBEKEND = ONBEKEND_GETAL
"""What stands in a column where nothing is known; never an amount, a count or a choice."""

_KOP = 19  # signature (11 bytes), flags (4), length of the extension (4)


def lees(
    query: str, kolommen: Mapping[str, str], parameters: Mapping[str, Any], *, met: str = ""
) -> dict[str, Kolom]:
    """Columns by name; `query` is the SQL from FROM on, `kolommen` name -> SQL expression of a whole number.

    `met` is the WITH clause before it. NULL becomes ONBEKEND.
    """
    waarden = ", ".join(f"coalesce(({sql})::bigint, '{ONBEKEND}'::bigint)" for sql in kolommen.values())
    rij = np.dtype(
        [("velden", ">i2")] + [veld for naam in kolommen for veld in ((f"#{naam}", ">i4"), (naam, ">i8"))]
    )
    opdracht = mogrify(
        f"COPY ({met} SELECT {waarden} {query}) TO STDOUT (FORMAT BINARY)", parameters, connection
    )
    with connection.cursor() as cursor, cursor.copy(opdracht) as copy:
        ruw = b"".join(copy)
    rijen = np.frombuffer(ruw, dtype=rij, offset=_KOP, count=(len(ruw) - _KOP - 2) // rij.itemsize)
    return {naam: rijen[naam].astype(np.int64) for naam in kolommen}


def ja_nee(kolom: str) -> str:
    """A boolean column as a whole number."""
    return f"{kolom}::int"


def dagen(kolom: str) -> str:
    """A date column as days since 1970-01-01, as the rules count them."""
    return f"{kolom} - DATE '1970-01-01'"
