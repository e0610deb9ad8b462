"""What an executor delivers to the children of a city: passed on, accounted for, booked, put ready to pay.

    kindpakket.py lever N    so many children of the city of `minima.py opzet`; prints one JSON object

DATABASE_URL says where. The grants are stored without a decision of their own: granting is measured with the
pass.
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

GEMEENTE, KVK, REGELING = "GM0518", "50000000", "laptop"
PEIL, GELEVERD = date(2024, 4, 1), date(2024, 4, 10)
NU = datetime(2024, 5, 2, 9, tzinfo=UTC)
CENT = 200_00
"""What one delivery costs, invented."""

_TOEKENNINGEN = """
INSERT INTO minima_toekenning (gemeente_id, dossier_id, persoon_id, regeling, besluit_id, geldig, moment)
SELECT DISTINCT ON (g.persoon_id) g.gemeente_id, g.dossier_id, g.persoon_id, %(regeling)s, b.id,
  daterange(%(peil)s, NULL), %(nu)s
FROM kern_gezinslid g JOIN kern_besluit b ON b.dossier_id = g.dossier_id
WHERE g.rol = %(kind)s ORDER BY g.persoon_id LIMIT %(aantal)s"""


def lever(aantal: int) -> dict[str, Any]:
    """The file out, the account back, and the invoice: each step with what is written for it."""
    from django.db import connection, transaction

    from opstap.financien.iban import synthetisch_iban
    from opstap.kern.models import Rol
    from opstap.kern.tijdvak import vanaf
    from opstap.koppelingen import uitvoerders
    from opstap.koppelingen.bestand import lees, lees_bestand
    from opstap.minima import partners
    from opstap.minima.models import Leverregel
    from opstap.minima.uitvoerders import aansluiten, afspraken, doorgeven, facturen
    from opstap.opdrachten.bediening import REGELINGEN, bediener

    with connection.cursor() as cursor:
        cursor.execute(
            _TOEKENNINGEN,
            {"regeling": REGELING, "peil": PEIL, "nu": NU, "kind": Rol.KIND, "aantal": aantal},
        )
        if cursor.rowcount != aantal:
            sys.exit(f"Er zijn maar {cursor.rowcount} kinderen.")
        cursor.execute("ANALYZE")
    partner = partners.neem_op(GEMEENTE, kvk_nummer=KVK, naam="Uitvoerder van de meting")
    wie = {"door": "meting", "gecontroleerd_door": "controle", "nu": NU}
    partners.leg_rekening_vast(partner, iban=synthetisch_iban(8), tenaamstelling="Uitvoerder", **wie)
    afspraken.spreek_af(
        partner,
        regeling=REGELING,
        geldig=vanaf(PEIL),
        hoogste_cent=CENT,
        herhaal_maanden=None,
        grond="meting",
        **wie,
    )
    with tempfile.TemporaryDirectory() as map_:
        uit, terug = Path(map_) / "uit.csv", Path(map_) / "terug.csv"
        begin = time.perf_counter()
        with transaction.atomic():
            verslag = doorgeven.lever(partner, peildatum=PEIL, door="meting", nu=NU)
            assert verslag.opdracht is not None, verslag.wacht
            uitvoerders.schrijf(verslag.opdracht, uit, gebruiker=bediener(GEMEENTE, REGELINGEN), nu=NU)
        doorgegeven = time.perf_counter() - begin
        if verslag.nieuw != aantal:
            sys.exit(f"Er zijn {verslag.nieuw} van de {aantal} kinderen doorgegeven: {dict(verslag.wacht)}.")
        regels = (
            f"{kenmerk};{REGELING};{GELEVERD};{CENT / 100:.2f};F-1".replace(".", ",")
            for kenmerk in Leverregel.objects.values_list("kenmerk", flat=True)
        )
        terug.write_text("\n".join(["kenmerk;onderdeel;geleverd_op;bedrag;factuur", *regels, ""]), "utf-8")
        begin = time.perf_counter()
        with transaction.atomic():
            uitvoerders.verwerk(
                partner, lees(lees_bestand(terug), uitvoerders.LEVERINGEN), door="meting", nu=NU
            )
            facturen.zet_klaar(GEMEENTE, GELEVERD.replace(day=1), door="meting", nu=NU)
        verantwoord = time.perf_counter() - begin
    stand = aansluiten.sluit_aan(partner)
    if stand.verschillen or stand.klaargezet_cent != aantal * CENT:
        sys.exit(f"De uitvoerder sluit niet aan: {stand}.")
    return {
        "kinderen": aantal,
        "doorgegeven": doorgegeven,
        "verantwoord": verantwoord,
        "piek_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "opstap.project.settings")
    import django

    django.setup()
    match sys.argv[1:]:
        case ["lever", aantal]:
            print(json.dumps(lever(int(aantal))))
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main()
