"""Reading a query straight into columns: one binary array per column, no object per row."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
from django.db import connection

from opstap.regels.kernelhulp import ONBEKEND_GETAL

Kolom = npt.NDArray[np.int64]

ONBEKEND = ONBEKEND_GETAL
"""What stands in a column where nothing is known; never an amount, a count or a choice."""


def lees(
    query: str, kolommen: Mapping[str, str], parameters: Mapping[str, Any], *, met: str = ""
) -> dict[str, Kolom]:
    """Columns by name; `query` is the SQL from FROM on, `kolommen` name -> SQL expression of a whole number.

    `met` is the WITH clause before it. NULL becomes ONBEKEND.
    """
    waarden = ", ".join(
        f"coalesce(({sql})::bigint, '{ONBEKEND}'::bigint) AS k{plek}"
        for plek, sql in enumerate(kolommen.values())
    )
    verzameld = ", ".join(f"string_agg(int8send(k{plek}), '')" for plek in range(len(kolommen)))
    with connection.cursor() as cursor:
        cursor.execute(
            f"{met} SELECT {verzameld} FROM (SELECT {waarden} {query}) rijen",  # noqa: S608 - names from code
            parameters,
        )
        gevonden = cursor.fetchone()
    # The server gives nothing, instead of an empty column, for no rows at all.
    return {
        naam: np.frombuffer(kolom or b"", dtype=">i8").astype(np.int64)
        for naam, kolom in zip(kolommen, gevonden, strict=True)
    }


def ja_nee(kolom: str) -> str:
    """A boolean column as a whole number."""
    return f"{kolom}::int"


def dagen(kolom: str) -> str:
    """A date column as days since 1970-01-01, as the rules count them."""
    return f"{kolom} - DATE '1970-01-01'"
