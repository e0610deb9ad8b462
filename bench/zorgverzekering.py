"""The group health insurance of a whole city: the premiums of a month, and the yearly check of everybody.

    zorgverzekering.py opzet N V    store N benefits with their facts, and let V of their adults take part
    zorgverzekering.py premies      the file of a month read, checked, booked and put ready to pay
    zorgverzekering.py toets        check them all: seconds, counts, queries and the peak memory

DATABASE_URL says where. The last two print one JSON object each. One of ten is in another band than the facts
say, so that about one of ten changes, as in the check that Den Haag reported over 2018.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import tempfile
import time
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import maandrun as gewone_run

GEMEENTE, KVK = "GM0518", "30000000"
BIJDRAGE, NAMEN = {1: 30_00, 2: 15_00}, {1: "laag", 2: "hoog"}
"""By band of income: cents per insured and month, invented; and what a file calls it."""
PEIL, PER = date(2024, 3, 1), date(2024, 4, 1)
NU = datetime(2024, 3, 15, 9, tzinfo=UTC)
_EEN_OP = 10
"""One of so many is in another band than the facts say."""


def opzet(aantal: int, verzekerden: int) -> None:
    gewone_run.opzet(aantal)
    from django.db import connection

    from opstap.financien.iban import synthetisch_iban
    from opstap.kern.tijdvak import vanaf
    from opstap.minima import partners
    from opstap.minima.zorgverzekering import premies

    partner = partners.neem_op(GEMEENTE, kvk_nummer=KVK, naam="Verzekeraar van de meting")
    wie = {"door": "meting", "gecontroleerd_door": "controle", "nu": NU}
    partners.leg_rekening_vast(partner, iban=synthetisch_iban(7), tenaamstelling="Verzekeraar", **wie)
    for band, cent in BIJDRAGE.items():
        premies.spreek_af(partner, band=band, geldig=vanaf(PEIL), bijdrage_cent=cent, grond="meting", **wie)
    with connection.cursor() as cursor:
        cursor.execute(
            """INSERT INTO minima_verzekerde (gemeente_id, dossier_id, persoon_id, partner_id, kenmerk)
            SELECT DISTINCT ON (persoon_id) %s, dossier_id, persoon_id, %s, lpad(to_hex(persoon_id), 16, '0')
            FROM kern_gezinslid WHERE rol IN (1, 2) ORDER BY persoon_id LIMIT %s""",
            [GEMEENTE, partner.pk, verzekerden],
        )
        if cursor.rowcount != verzekerden:
            sys.exit(f"Er zijn maar {cursor.rowcount} volwassenen.")
        cursor.execute(
            """INSERT INTO minima_verzekeringsmutatie
              (gemeente_id, verzekerde_id, soort, band, per, besluit_id, moment, door)
            SELECT v.gemeente_id, v.id, 'aanmelding', CASE WHEN v.dossier_id %% %s = 0 THEN 2 ELSE 1 END,
              '2024-01-01', b.id, %s, 'meting'
            FROM minima_verzekerde v JOIN kern_besluit b ON b.dossier_id = v.dossier_id""",
            [_EEN_OP, NU],
        )
        cursor.execute("ANALYZE")


def neem_premies_aan() -> dict[str, Any]:
    """One file with a line for everybody who takes part; read from the disk, as `opstap` does."""
    from django.db import connection, transaction
    from django.test.utils import CaptureQueriesContext

    from opstap.koppelingen import zorgverzekeraars
    from opstap.koppelingen.bestand import lees, lees_bestand
    from opstap.minima import partners
    from opstap.minima.models import Verzekerde
    from opstap.minima.zorgverzekering import betalen, deelname

    partner = partners.vind(GEMEENTE, KVK)
    kenmerken = dict(Verzekerde.objects.values_list("pk", "kenmerk"))
    stand = deelname.op(GEMEENTE, PEIL)
    with tempfile.TemporaryDirectory() as map_:
        pad = Path(map_) / "premies.csv"
        regels = (
            f"{PEIL};{kenmerken[wie]};{NAMEN[band]};{BIJDRAGE[band] / 100:.2f}".replace(".", ",")
            for wie, band in zip(stand.verzekerde.tolist(), stand.band.tolist(), strict=True)
        )
        pad.write_text("\n".join(["maand;kenmerk;band;bedrag", *regels, ""]), encoding="utf-8")
        begin = time.perf_counter()
        with CaptureQueriesContext(connection) as vragen, transaction.atomic():
            verslag = zorgverzekeraars.verwerk(
                partner, lees(lees_bestand(pad), zorgverzekeraars.PREMIES), door="meting", nu=NU
            )
            betalen.zet_klaar(GEMEENTE, door="meting", nu=NU)
        seconden = time.perf_counter() - begin
    aansluiting = betalen.sluit_aan(partner, PEIL)
    return {
        "seconden": seconden,
        "verzekerden": verslag.nieuw,
        "sluit": not aansluiting.verschillen and aansluiting.ontbreekt == 0,
        "vragen": len(vragen),
        "piek_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


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
        case ["opzet", aantal, verzekerden]:
            opzet(int(aantal), int(verzekerden))
        case ["premies"]:
            print(json.dumps(neem_premies_aan()))
        case ["toets"]:
            print(json.dumps(toets()))
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main()
