"""What the role of the archive may touch: made after every `migrate`, from how the tables hang together."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from django.db import connection

from opstap.kern.archief.omvang import vernietigbaar

ROL = "opstap_archief"
_BELEID = "opstap_vernietiging"


def pas_toe() -> None:
    """Let the role delete only rows that the line being carried out names, in tables that can lose rows."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT obj_description(to_regprocedure('kern_te_vernietigen(text)'), 'pg_proc')")
        gemaakt = cursor.fetchone()[0]
        cursor.execute("SELECT to_regprocedure('kern_te_vernietigen(text)') IS NOT NULL")
        if not cursor.fetchone()[0]:
            return
        bestaand = set(connection.introspection.table_names(cursor))
        sql = "\n".join(_opdrachten(sorted(vernietigbaar() & bestaand)))
        merk = hashlib.sha256(sql.encode()).hexdigest()
        if merk != gemaakt:
            cursor.execute(f"{sql}\nCOMMENT ON FUNCTION kern_te_vernietigen(text) IS '{merk}';")


def _opdrachten(tabellen: list[str]) -> Iterator[str]:
    yield f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {ROL};"
    for tabel in tabellen:
        yield f"GRANT SELECT (id), DELETE ON {tabel} TO {ROL};"
        yield f"DROP POLICY IF EXISTS {_BELEID} ON {tabel};"
        yield (
            f"CREATE POLICY {_BELEID} ON {tabel} TO {ROL} "
            f"USING (id = ANY ((SELECT kern_te_vernietigen('{tabel}'))::bigint[]));"
        )
