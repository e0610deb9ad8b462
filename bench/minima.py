"""The pass over a whole city: the yearly renewal, and paying with credits at many counters at once.

    minima.py opzet N        store N benefits with their facts, each household with the pass until 1 April
    minima.py verleng        renew them all: seconds, counts, queries and the peak memory
    minima.py verzilver S    pay S times a second for ten seconds, at eight counters: milliseconds per payment

DATABASE_URL says where. Each prints one JSON object.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from typing import Any

import maandrun as gewone_run

GEMEENTE, DOEL = "GM0518", "sport"
PER = date(2024, 4, 1)
NU = datetime(2024, 3, 15, 9, tzinfo=UTC)
_BALIES, _SECONDEN = 8, 10
STUDENT = "student_hbo_of_wo_met_studiefinanciering"

_ZAKEN = """
INSERT INTO kern_zaak
  (gemeente_id, nummer, dossier_id, soort, ontvangen, beslissen_voor, status, afgerond_op)
SELECT gemeente_id, 'M-' || id, id, 'regeling', '2023-04-01', '2023-05-27', 'afgerond', '2023-04-01'
FROM kern_dossier"""
_AANVRAGEN = """
INSERT INTO minima_regelingaanvraag (gemeente_id, zaak_id, regeling, peildatum, moment)
SELECT gemeente_id, id, 'stadspas', '2023-04-01', %(nu)s FROM kern_zaak WHERE soort = 'regeling'"""
_ANTWOORDEN = """
INSERT INTO minima_aanvraaggegeven (gemeente_id, aanvraag_id, naam, waarde, bron, door, moment)
SELECT gemeente_id, id, %(naam)s, 0, 'meting', 'meting', %(nu)s FROM minima_regelingaanvraag"""
_TOEKENNINGEN = """
INSERT INTO minima_toekenning (gemeente_id, dossier_id, regeling, besluit_id, geldig, moment)
SELECT DISTINCT ON (dossier_id) gemeente_id, dossier_id, 'stadspas', id,
  daterange('2023-04-01', %(per)s), %(nu)s
FROM kern_besluit ORDER BY dossier_id, id"""


def opzet(aantal: int) -> None:
    gewone_run.opzet(aantal)
    from django.db import connection

    with connection.cursor() as cursor:
        for opdracht in (_ZAKEN, _AANVRAGEN, _ANTWOORDEN, _TOEKENNINGEN):
            cursor.execute(opdracht, {"nu": NU, "per": PER, "naam": STUDENT})
        cursor.execute("ANALYZE")


def verleng() -> dict[str, Any]:
    """A few households first, so that loading or compiling the rules is not counted."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from opstap.minima import ambtshalve
    from opstap.minima.models import Pas, Toekenning
    from opstap.minima.toekenningen import declaratie

    eerste = list(Toekenning.objects.order_by("id").values_list("dossier_id", flat=True)[:5])
    warm = ambtshalve.Ronde(declaratie(GEMEENTE, "stadspas"), GEMEENTE, PER, "meting", NU)
    warm.doe(eerste, ambtshalve.eerdere_antwoorden(eerste))
    begin = time.perf_counter()
    with CaptureQueriesContext(connection) as vragen:
        verslag = ambtshalve.verleng(
            GEMEENTE, "stadspas", per=PER, door="meting", nu=NU, antwoorden_van_eerder=True
        )
    return {
        "seconden": time.perf_counter() - begin,
        "huishoudens": verslag.bekeken,
        "verlengd": verslag.gegeven,
        "passen": Pas.objects.count(),
        "vragen": len(vragen),
        "piek_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def verzilver(per_seconde: int) -> dict[str, Any]:
    """Each counter pays at its own pace; who is late begins at once, and the wait counts."""
    from django.db import connections

    from opstap.kern.tijdvak import vanaf
    from opstap.minima import partners, tegoeden, verzilveren
    from opstap.minima.models import Toekenning
    from opstap.minima.tegoeden import NieuwTegoed

    partner = partners.neem_op(GEMEENTE, kvk_nummer="40000000", naam="Club van de meting")
    geldig = vanaf(PER, date(2025, 4, 1))
    afspraak = partners.spreek_af(
        partner, doel=DOEL, geldig=geldig, terugdraaien_dagen=14, door="meting", nu=NU
    )
    aantal = per_seconde * _SECONDEN
    loopt = Toekenning.objects.filter(geldig__contains=PER).order_by("id")[: aantal // 2]
    gegeven = tegoeden.geef_veel(
        [NieuwTegoed(een, DOEL, 450_00, geldig) for een in loopt], door="meting", nu=NU
    )
    op = datetime(2024, 4, 2, 10, tzinfo=UTC)
    begin = time.perf_counter() + 0.5

    def balie(nummer: int) -> list[float]:
        wachttijden = []
        for keer in range(nummer, aantal, _BALIES):
            start = begin + keer / per_seconde
            time.sleep(max(0.0, start - time.perf_counter()))
            verzilveren.verzilver(
                gegeven[keer % len(gegeven)],
                afspraak,
                bedrag_cent=10_00,
                sleutel=f"meting/{keer}",
                omschrijving="meting",
                door="meting",
                nu=op,
            )
            wachttijden.append(time.perf_counter() - start)
        connections.close_all()
        return wachttijden

    with ThreadPoolExecutor(_BALIES) as pool:
        alle = sorted(duur for deel in pool.map(balie, range(_BALIES)) for duur in deel)
    duur = time.perf_counter() - begin
    return {
        "betalingen": len(alle),
        "per_seconde": len(alle) / duur,
        "p50_ms": 1000 * alle[len(alle) // 2],
        "p99_ms": 1000 * alle[len(alle) * 99 // 100],
    }


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "opstap.project.settings")
    import django

    django.setup()
    match sys.argv[1:]:
        case ["opzet", aantal]:
            opzet(int(aantal))
        case ["verleng"]:
            print(json.dumps(verleng()))
        case ["verzilver", per_seconde]:
            print(json.dumps(verzilver(int(per_seconde))))
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main()
