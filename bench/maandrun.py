"""The month run on N benefits beside a bare binary COPY of the rows that it writes.

    maandrun.py opzet N      store N benefits with their facts (not measured)
    maandrun.py run 1 2 3    run these months: seconds of each, and the peak memory of this process
    maandrun.py kopie        run April to November, each in turn with a COPY of the same rows

DATABASE_URL says where. `run` and `kopie` print one JSON object.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import psycopg

from opstap.project.databank import DatabankAdres

JAAR = 2024
BEGIN = datetime(JAAR - 1, 12, 18, 9, tzinfo=UTC)
PER_KEER = 10_000


def opzet(aantal: int, jaar: int = JAAR) -> None:
    """Units as the city has them; their grants are stored without the facts and traces of a real decision.

    They begin in `jaar`. Nobody reaches the pension age before 2025: there is nobody here to end such a
    benefit.
    """
    from django.core.management import call_command

    call_command("migrate", interactive=False, verbosity=0)
    from django.db import connection, transaction
    from psycopg.types.json import Jsonb

    from opstap.beleidslab import bevolking, stad
    from opstap.beleidslab.pensioenleeftijd import laatste_geboortedatum_met_aow
    from opstap.inkomen.models import Uitkering
    from opstap.kern.databank import kopieer, reserveer_ids
    from opstap.kern.models import Besluit
    from opstap.kern.tijdvak import vanaf

    getekend = bevolking.teken(
        jaar=jaar,
        schaal=1_000,
        tot_geboortedatum=lambda _: laatste_geboortedatum_met_aow(date(JAAR, 12, 1)),
        eenheden=aantal,
    )
    opgeslagen = stad.sla_op("GM0518", getekend)
    nieuwjaar, begin = date(jaar, 1, 1), BEGIN.replace(year=jaar - 1)
    with transaction.atomic():
        besluiten = reserveer_ids(Besluit, aantal)
        dossiers = [opgeslagen.dossiers[nummer].pk for nummer in range(aantal)]
        leeg = Jsonb({})
        kopieer(
            Besluit,
            (
                "id", "gemeente_id", "nummer", "dossier_id", "soort", "ingangsdatum", "genomen_op",
                "genomen_door", "afwijking_reden", "feiten", "bon", "uitkomst", "spoor_digest", "bekend_op",
            ),
            (
                (
                    id_, "GM0518", f"BS-{id_:07d}", dossier, "toekenning", nieuwjaar, begin,
                    "meting", "", leeg, leeg, leeg, "0" * 64, begin,
                )
                for id_, dossier in zip(besluiten, dossiers, strict=True)
            ),
        )  # fmt: skip
        kopieer(
            Uitkering,
            ("gemeente_id", "dossier_id", "soort", "geldig", "besluit_id"),
            (
                ("GM0518", dossier, "bijstand", vanaf(nieuwjaar), besluit)
                for besluit, dossier in zip(besluiten, dossiers, strict=True)
            ),
        )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
        cursor.execute("CHECKPOINT")


def run(maanden: list[int]) -> dict[str, Any]:
    """These months in a process that does nothing else."""
    seconden = [_draai(date(JAAR, maand, 1)) for maand in maanden]
    laatste = date(JAAR, maanden[-1], 1)
    return {
        "seconden": seconden,
        "piek_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "rijen": {tabel: _aantal(tabel, voorwaarde, laatste) for tabel, voorwaarde in TABELLEN},
    }


TABELLEN = (
    ("inkomen_maandberekening", "maandrun_id IN (SELECT id FROM inkomen_maandrun WHERE maand = %(maand)s)"),
    ("inkomen_vrijlatingsmaand", "maand = %(maand)s"),
    ("financien_betaling", "maand = %(maand)s"),
    ("financien_journaalpost", "periode = %(periode)s"),
    ("financien_boeking", "periode = %(periode)s"),
)


def kopie() -> dict[str, Any]:
    """April to November, each like any month; June pays holiday allowance and is run but not compared.

    The rows of a run are written once more in a copy of the database that was made just before it.
    """
    rondes: list[dict[str, float]] = []
    _draai(date(JAAR, 4, 1))  # loads the compiled rules
    for maand in (5, 6, 7, 8, 9, 10, 11):
        dag = date(JAAR, maand, 1)
        if maand == 6:
            _draai(dag)
            continue
        with _afdruk() as adres:
            seconden = _draai(dag)
            inhoud = {tabel: _rijen(tabel, voorwaarde, dag) for tabel, voorwaarde in TABELLEN}
            with psycopg.connect(adres) as verbinding:
                echt = _kopieer(verbinding, inhoud, "")
                for tabel in inhoud:
                    verbinding.execute(f"CREATE TABLE kaal_{tabel} (LIKE {tabel})")
                kaal = _kopieer(verbinding, inhoud, "kaal_")
        rondes.append({"run": seconden, "echt": echt, "kaal": kaal})
        del inhoud  # else the next run shares its memory with rows that a real run doesn't hold
    return {"rondes": rondes}


@contextmanager
def _afdruk() -> Iterator[str]:
    """The URL of a copy of the database as it is now, which disappears afterwards."""
    from django.db import connection

    adres = DatabankAdres.uit_url(os.environ["DATABASE_URL"])
    afdruk = replace(adres, naam=f"{adres.naam}_afdruk")
    connection.close()  # a database in use can't be copied
    with psycopg.connect(replace(adres, naam="postgres").url, autocommit=True) as beheer:
        beheer.execute(f"CREATE DATABASE {afdruk.naam} TEMPLATE {adres.naam} STRATEGY FILE_COPY")
        try:
            yield afdruk.url
        finally:
            beheer.execute(f"DROP DATABASE {afdruk.naam} WITH (FORCE)")


def _draai(maand: date) -> float:
    from opstap.inkomen import maandrun

    begin = time.perf_counter()
    maandrun.draai("GM0518", maand, datetime(maand.year, maand.month, 20, 18, tzinfo=UTC))
    return time.perf_counter() - begin


def _aantal(tabel: str, voorwaarde: str, maand: date) -> int:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT count(*) FROM {tabel} WHERE {voorwaarde}",  # noqa: S608 - names from TABELLEN
            {"maand": maand, "periode": f"{maand:%Y-%m}"},
        )
        aantal: int = cursor.fetchone()[0]
    return aantal


def _rijen(tabel: str, voorwaarde: str, maand: date) -> tuple[list[tuple[str, str]], list[tuple[Any, ...]]]:
    """The columns (name and type) of a table, and its rows of a month."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT attname, replace(format_type(atttypid, NULL), 'character varying', 'text') "
            "FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped "
            "ORDER BY attnum",
            [tabel],
        )
        kolommen = cursor.fetchall()
        cursor.execute(
            f"SELECT * FROM {tabel} WHERE {voorwaarde}",  # noqa: S608 - names from TABELLEN
            {"maand": maand, "periode": f"{maand:%Y-%m}"},
        )
        return kolommen, cursor.fetchall()


_SOORTEN = {
    "bigint": "int8",
    "smallint": "int2",
    "integer": "int4",
    "timestamp with time zone": "timestamptz",
}


Inhoud = dict[str, tuple[list[tuple[str, str]], list[tuple[Any, ...]]]]


def _kopieer(verbinding: psycopg.Connection, inhoud: Inhoud, voorvoegsel: str) -> float:
    """Seconds to COPY these rows, until they are committed: keys, indexes and guards checked."""
    begin = time.perf_counter()
    for tabel, (kolommen, rijen) in inhoud.items():
        with (
            verbinding.cursor() as cursor,
            cursor.copy(f"COPY {voorvoegsel}{tabel} FROM STDIN (FORMAT BINARY)") as copy,
        ):
            copy.set_types([_SOORTEN.get(soort, soort) for _, soort in kolommen])
            for rij in rijen:
                copy.write_row(rij)
    verbinding.commit()
    return time.perf_counter() - begin


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "opstap.project.settings")
    import django

    django.setup()
    match sys.argv[1:]:
        case ["opzet", aantal]:
            opzet(int(aantal))
        case ["run", *maanden] if maanden:
            print(json.dumps(run([int(maand) for maand in maanden])))
        case ["kopie"]:
            print(json.dumps(kopie()))
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main()
