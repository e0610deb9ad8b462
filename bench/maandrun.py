"""The month run on N benefits beside a bare binary COPY of the rows that it writes.

    maandrun.py opzet N      store N benefits with their facts (not measured)
    maandrun.py run 1 2 3    run these months: seconds of each, and the peak memory of this process
    maandrun.py kopie        run April to December, each in turn with a COPY of the same rows

DATABASE_URL says where. `run` and `kopie` print one JSON object.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from datetime import UTC, date, datetime
from typing import Any

JAAR = 2024
BEGIN = datetime(JAAR - 1, 12, 18, 9, tzinfo=UTC)
PER_KEER = 10_000


def opzet(aantal: int) -> None:
    """Units as the city has them; their grants are stored without the facts and traces of a real decision."""
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
        jaar=JAAR, schaal=1_000, tot_geboortedatum=laatste_geboortedatum_met_aow, eenheden=aantal
    )
    opgeslagen = stad.sla_op("GM0518", getekend)
    nieuwjaar = date(JAAR, 1, 1)
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
                    id_, "GM0518", f"BS-{id_:07d}", dossier, "toekenning", nieuwjaar, BEGIN,
                    "meting", "", leeg, leeg, leeg, "0" * 64, BEGIN,
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
    """April to December, each like any month; June pays holiday allowance and is run but not compared."""
    uit: list[dict[str, float]] = []
    for maand in range(4, 13):
        dag = date(JAAR, maand, 1)
        seconden = _draai(dag)
        if maand != 6:
            inhoud = {tabel: _rijen(tabel, voorwaarde, dag) for tabel, voorwaarde in TABELLEN}
            uit.append(
                {
                    "run": seconden,
                    "kaal": _kopieer(inhoud, ""),
                    "met_sleutels": _kopieer(inhoud, "INCLUDING ALL"),
                    "echt": _kopieer_echt(inhoud),
                }
            )
    return {"rondes": uit}


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


def _kopieer(inhoud: Inhoud, waarmee: str) -> float:
    """Seconds to COPY these rows into empty tables of the same shape, committed."""
    from django.db import connection, transaction

    with connection.cursor() as cursor:
        for tabel in inhoud:
            cursor.execute(f"DROP TABLE IF EXISTS kopie_{tabel}")
            cursor.execute(f"CREATE TABLE kopie_{tabel} (LIKE {tabel} {waarmee})")
    begin = time.perf_counter()
    with transaction.atomic():
        for tabel, (kolommen, rijen) in inhoud.items():
            _copy(f"kopie_{tabel}", kolommen, rijen)
    return time.perf_counter() - begin


OPGESCHOVEN = 1_000_000_000
"""Added to keys, so that the same rows can be written once more beside those of the run."""
_OPSCHUIVEN = {"id", "uitkering_id", "journaalpost_id"}
_ANDERS = {"sleutel", "end_to_end_id"}


def _kopieer_echt(inhoud: Inhoud) -> float:
    """Seconds to COPY these rows, with other keys, into the tables themselves: keys, indexes and guards.

    All checks are made before the clock stops; then the rows are taken back, so that the next month is run
    on the same tables.
    """
    from django.db import connection, transaction

    anders = {
        tabel: (kolommen, _met_andere_sleutels(kolommen, rijen))
        for tabel, (kolommen, rijen) in inhoud.items()
    }
    begin = time.perf_counter()
    with transaction.atomic():
        for tabel, (kolommen, rijen) in anders.items():
            _copy(tabel, kolommen, rijen)
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        seconden = time.perf_counter() - begin
        transaction.set_rollback(True)
    with connection.cursor() as cursor:
        cursor.execute(f"VACUUM ANALYZE {', '.join(anders)}")
    return seconden


def _met_andere_sleutels(
    kolommen: list[tuple[str, str]], rijen: list[tuple[Any, ...]]
) -> list[tuple[Any, ...]]:
    plus = [OPGESCHOVEN if naam in _OPSCHUIVEN else None for naam, _ in kolommen]
    voor = [naam in _ANDERS for naam, _ in kolommen]
    return [
        tuple(
            waarde + erbij if erbij is not None else f"k{waarde}"[:35] if ervoor else waarde
            for waarde, erbij, ervoor in zip(rij, plus, voor, strict=True)
        )
        for rij in rijen
    ]


def _copy(tabel: str, kolommen: list[tuple[str, str]], rijen: list[tuple[Any, ...]]) -> None:
    from django.db import connection

    with connection.cursor() as cursor, cursor.copy(f"COPY {tabel} FROM STDIN (FORMAT BINARY)") as copy:
        copy.set_types([_SOORTEN.get(soort, soort) for _, soort in kolommen])
        for rij in rijen:
            copy.write_row(rij)


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
