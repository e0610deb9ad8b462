"""Many facts that replace what is known, at once: that is closed, and what stays true is written again.

Only the plain cases: nothing was known later about the same thing, and no known fact is touched by two new
ones. The others are given back, to be written one by one. The same locks and constraints hold as for one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import connection

from opstap.kern.databank import kopieer
from opstap.kern.models import OPEN_EINDE, Feit


def vervang_veel(
    model: type[Feit],
    kolommen: Sequence[str],
    onderwerp: Sequence[str],
    gegevens: Sequence[str],
    rijen: Sequence[tuple[Any, ...]],
) -> list[tuple[Any, ...]]:
    """Replace what these rows touch; those that are not plain come back. What is known already adds nothing.

    The rows that are left to be inserted stand in `feiten_nieuw` afterwards.
    """
    tabel, lijst = model._meta.db_table, ", ".join(kolommen)
    zelfde = " AND ".join(f"f.{naam} = n.{naam}" for naam in onderwerp)
    gelijk = " AND ".join(f"f.{naam} IS NOT DISTINCT FROM n.{naam}" for naam in gegevens)
    oud = ", ".join(
        {"geldig": "rest", "bekend_van": "o.moment", "bekend_tot": "%(open)s"}.get(naam, f"f.{naam}")
        for naam in kolommen
    )
    waarden = {"open": OPEN_EINDE}
    # Table and column names come from our own models only.
    with connection.cursor() as cursor:
        cursor.execute(
            f"CREATE TEMP TABLE feiten_raakt ON COMMIT DROP AS SELECT {lijst} FROM {tabel} WITH NO DATA"  # noqa: S608
        )
        kopieer(model, kolommen, rijen, tabel="feiten_raakt")
        for naam in ("dossier", "persoon"):
            if f"{naam}_id" in onderwerp:
                cursor.execute(
                    f"SELECT FROM kern_{naam} WHERE id IN (SELECT {naam}_id FROM feiten_raakt) "  # noqa: S608
                    "ORDER BY id FOR NO KEY UPDATE"
                )
        cursor.execute(
            f"DELETE FROM feiten_raakt n USING {tabel} f WHERE {zelfde} AND {gelijk} "  # noqa: S608
            "AND f.bekend_tot = %(open)s AND f.geldig @> n.geldig",
            waarden,
        )
        cursor.execute(
            "CREATE TEMP TABLE feiten_oud ON COMMIT DROP AS "  # noqa: S608
            "SELECT f.id, f.geldig AS was, n.geldig AS weg, n.bekend_van AS moment, n.ctid AS nieuw, "
            f"f.bekend_tot, f.bekend_van FROM {tabel} f JOIN feiten_raakt n "
            f"ON {zelfde} AND f.geldig && n.geldig",
        )
        cursor.execute(
            "DELETE FROM feiten_oud WHERE nieuw IN ("
            "SELECT nieuw FROM feiten_oud WHERE bekend_van >= moment "
            "OR (bekend_tot >= moment AND bekend_tot < %(open)s) "
            "UNION SELECT nieuw FROM feiten_oud WHERE id IN ("
            "SELECT id FROM feiten_oud WHERE bekend_tot = %(open)s GROUP BY id HAVING count(*) > 1))",
            waarden,
        )
        cursor.execute("DELETE FROM feiten_oud WHERE bekend_tot < %(open)s", waarden)
        cursor.execute(
            f"DELETE FROM feiten_raakt WHERE ctid NOT IN (SELECT nieuw FROM feiten_oud) RETURNING {lijst}"  # noqa: S608
        )
        een_voor_een = cursor.fetchall()
        cursor.execute(
            f"UPDATE {tabel} f SET bekend_tot = o.moment FROM feiten_oud o WHERE f.id = o.id"  # noqa: S608
        )
        cursor.execute(
            f"INSERT INTO {tabel} ({lijst}) SELECT {oud} FROM {tabel} f JOIN feiten_oud o ON o.id = f.id, "  # noqa: S608
            "unnest(datemultirange(o.was) - datemultirange(o.weg)) AS rest",
            waarden,
        )
        cursor.execute(f"INSERT INTO feiten_nieuw ({lijst}) SELECT {lijst} FROM feiten_raakt")  # noqa: S608
        cursor.execute("DROP TABLE feiten_raakt, feiten_oud")
    return een_voor_een
