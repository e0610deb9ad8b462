"""Computing 36 months of N benefits again after the law changed, beside one month run in the same process.

    herrekening.py opzet N    months as an earlier rule book computed them, one benefit in ten 12.34 lower
    herrekening.py meet       seconds to find and mark them, and of the month run that settles them

DATABASE_URL says where. `meet` prints one JSON object.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from datetime import UTC, date, datetime
from typing import Any

import maandrun as gewone_run

EERSTE, MAANDEN = 2022, 36
GEMEENTE = "GM0518"
TE_LAAG, EEN_OP = 12_34, 10
_LAGER = ("bijstand", "maandbetaling", "lasten")
_VERSCHILLEN = ("bijstand", "vakantietoeslag", "maandbetaling", "lasten")


def opzet(aantal: int) -> None:
    """Every month from the facts of its benefits, in one COPY; whoever has no right then has no month."""
    from opstap.inkomen.beoordeling.geval import gevallen_op
    from opstap.inkomen.beoordeling.rekenen import reken
    from opstap.inkomen.maandrun.verschillen import BEDRAGEN
    from opstap.inkomen.models import Maandberekening, Maandrun, Uitkering
    from opstap.kern.databank import kopieer

    gewone_run.opzet(aantal, EERSTE)
    wie = {rij[1]: rij for rij in Uitkering.objects.values_list("id", "dossier_id", "besluit_id")}
    namen = ("leefvorm", "aantal_kostendelers", *(naam.removesuffix("_cent") for naam in BEDRAGEN))
    for nummer in range(MAANDEN):
        maand = date(EERSTE + nummer // 12, nummer % 12 + 1, 1)
        bekend = datetime(maand.year, maand.month, 20, 18, tzinfo=UTC)
        run = Maandrun.objects.create(gemeente_id=GEMEENTE, maand=maand, bekend_op=bekend)
        uit = reken(GEMEENTE, gevallen_op(GEMEENTE, list(wie), maand, bekend))
        waarden = zip(*(uit.gezin[naam].tolist() for naam in namen), strict=True)
        kopieer(
            Maandberekening,
            (
                *("gemeente_id", "maandrun_id", "bekend_op", "maand", "regels_hash", "soort", "volgnummer"),
                *("uitkering_id", "dossier_id", "besluit_id", "leefvorm", "aantal_kostendelers"),
                *BEDRAGEN,
                *(f"verschil_{naam}_cent" for naam in _VERSCHILLEN),
            ),
            (
                (
                    *(GEMEENTE, run.pk, bekend, maand, "0" * 64, "maand", 1),
                    *wie[dossier],
                    *(
                        bedrag - TE_LAAG * (naam in _LAGER and dossier % EEN_OP == 0)
                        for naam, bedrag in zip(namen, bedragen, strict=True)
                    ),
                    *(0 for _ in _VERSCHILLEN),
                )
                for dossier, bedragen, weigering in zip(
                    uit.gevallen.dossier_ids.tolist(), waarden, uit.weigeringen, strict=True
                )
                if weigering is None
            ),
        )
        run.status = Maandrun.Status.KLAAR
        run.save(update_fields=["status"])
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def meet() -> dict[str, Any]:
    """Find and mark all months, and settle them in the run of the month after."""
    from opstap.inkomen import maandrun
    from opstap.inkomen.herziening.herrekenen import herreken

    begin = time.perf_counter()
    gewijzigd = herreken(
        GEMEENTE,
        vanaf=date(EERSTE, 1, 1),
        reden="Meting",
        moment=datetime(EERSTE + 3, 1, 10, tzinfo=UTC),
    )
    gezocht = time.perf_counter()
    maandrun.draai(GEMEENTE, date(EERSTE + 3, 1, 1), datetime(EERSTE + 3, 1, 20, 18, tzinfo=UTC))
    verrekend = time.perf_counter()
    maandrun.draai(GEMEENTE, date(EERSTE + 3, 2, 1), datetime(EERSTE + 3, 2, 20, 18, tzinfo=UTC))
    return {
        "zoeken": gezocht - begin,
        "verrekenen": verrekend - gezocht,
        "gewone_maand": time.perf_counter() - verrekend,
        "bekeken": sum(een.bekeken for een in gewijzigd),
        "anders": sum(een.anders for een in gewijzigd),
        "piek_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "opstap.project.settings")
    import django

    django.setup()
    match sys.argv[1:]:
        case ["opzet", aantal]:
            opzet(int(aantal))
        case ["meet"]:
            print(json.dumps(meet()))
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main()
