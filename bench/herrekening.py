"""Computing 36 months of N benefits again after the law changed, beside one month run in the same process.

    herrekening.py opzet N K    36 month runs by an earlier rule book, which gave one benefit in K 12.34 less
    herrekening.py meet         seconds to find and mark them, and of the month run that settles them

DATABASE_URL says where. `meet` prints one JSON object.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any
from unittest import mock

import maandrun as gewone_run

if TYPE_CHECKING:
    from opstap.gevallen.geval import Gevallen
    from opstap.inkomen.beoordeling.rekenen import Maanduitkomst

EERSTE, MAANDEN = 2022, 36
GEMEENTE = "GM0518"
TE_LAAG = 12_34
_LAGER = ("bijstand", "maandbetaling", "lasten")


def opzet(aantal: int, een_op: int) -> None:
    """Three years, run and paid as they were, with the earlier rule book in the place of that of today."""
    gewone_run.opzet(aantal, EERSTE)
    from opstap.inkomen import maandrun
    from opstap.inkomen.maandrun import verschillen

    with mock.patch.object(verschillen, "reken", partial(_vorige_regels, een_op)):
        for nummer in range(MAANDEN):
            maand = date(EERSTE + nummer // 12, nummer % 12 + 1, 1)
            maandrun.draai(GEMEENTE, maand, datetime(maand.year, maand.month, 20, 18, tzinfo=UTC))
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
        cursor.execute("CHECKPOINT")


def _vorige_regels(een_op: int, gemeente: str, gevallen: Gevallen) -> Maanduitkomst:
    """A month as the earlier rule book computed it; nobody's assistance gets below zero by it."""
    from opstap.inkomen.beoordeling.rekenen import reken

    uit = reken(gemeente, gevallen)
    minder = TE_LAAG * ((gevallen.dossier_ids % een_op == 0) & (uit.gezin["maandbetaling"] > TE_LAAG))
    lager = {naam: uit.gezin[naam] - minder for naam in _LAGER}
    return replace(uit, hash="0" * 64, gezin={**uit.gezin, **lager})


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
        case ["opzet", aantal, een_op]:
            opzet(int(aantal), int(een_op))
        case ["meet"]:
            print(json.dumps(meet()))
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main()
