"""The yearly check of everybody in the group health insurance.

    zorgverzekering.py opzet N      store N benefits with their facts, and let their adults take part
    zorgverzekering.py toets        check them all: seconds, counts, queries and the peak memory

DATABASE_URL says where. `toets` prints one JSON object. One of ten is in another band than the facts say, so
that about one of ten changes, as in the check that Den Haag reported over 2018.
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

GEMEENTE = "GM0518"
PEIL, PER = date(2024, 3, 1), date(2024, 4, 1)
NU = datetime(2024, 3, 15, 9, tzinfo=UTC)
_EEN_OP = 10
"""One of so many is in another band than the facts say."""


def opzet(aantal: int) -> None:
    gewone_run.opzet(aantal)
    from django.db import connection

    from opstap.minima import partners

    partner = partners.neem_op(GEMEENTE, kvk_nummer="30000000", naam="Verzekeraar van de meting")
    with connection.cursor() as cursor:
        cursor.execute(
            """INSERT INTO minima_verzekerde (gemeente_id, dossier_id, persoon_id, partner_id, kenmerk)
            SELECT DISTINCT ON (persoon_id) %s, dossier_id, persoon_id, %s, lpad(to_hex(persoon_id), 16, '0')
            FROM kern_gezinslid WHERE rol IN (1, 2) ORDER BY persoon_id""",
            [GEMEENTE, partner.pk],
        )
        cursor.execute(
            """INSERT INTO minima_verzekeringsmutatie
              (gemeente_id, verzekerde_id, soort, band, per, besluit_id, moment, door)
            SELECT v.gemeente_id, v.id, 'aanmelding', CASE WHEN v.dossier_id %% %s = 0 THEN 2 ELSE 1 END,
              '2024-01-01', b.id, %s, 'meting'
            FROM minima_verzekerde v JOIN kern_besluit b ON b.dossier_id = v.dossier_id""",
            [_EEN_OP, NU],
        )
        cursor.execute("ANALYZE")


def toets() -> dict[str, Any]:
    """Twice: the first also loads, or compiles, the rules, and is undone."""
    from django.db import connection, transaction
    from django.test.utils import CaptureQueriesContext

    from opstap.minima.zorgverzekering import toetsen

    seconden = []
    for echt in (False, True):
        begin = time.perf_counter()
        with CaptureQueriesContext(connection) as vragen, transaction.atomic():
            verslag = toetsen.toets(
                GEMEENTE, peildatum=PEIL, per=PER, door="meting", medeondertekenaar="controle", nu=NU
            )
            transaction.set_rollback(not echt)
        seconden.append(time.perf_counter() - begin)
    return {
        "seconden": seconden,
        "verzekerden": verslag.verzekerden,
        "aangepast": verslag.aangepast,
        "niet_te_toetsen": verslag.niet_te_toetsen,
        "besluiten": verslag.besluiten,
        "vragen": len(vragen),
        "piek_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "opstap.project.settings")
    import django

    django.setup()
    match sys.argv[1:]:
        case ["opzet", aantal]:
            opzet(int(aantal))
        case ["toets"]:
            print(json.dumps(toets()))
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main()
