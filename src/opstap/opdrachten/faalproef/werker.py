"""The process that runs a month and is killed: says that it is ready, waits for a line, and runs.

python -m opstap.opdrachten.faalproef.werker MAAND MOMENT BLOK
"""

from __future__ import annotations

import sys
from datetime import date, datetime


def main(maand: date, moment: datetime, blok: int) -> None:
    import django

    django.setup()

    from opstap.gevallen.geval import gevallen_op
    from opstap.inkomen import maandrun
    from opstap.inkomen.beoordeling.rekenen import reken
    from opstap.kern.models import Dossier

    dossier = Dossier.objects.earliest("id")
    reken(dossier.gemeente_id, gevallen_op([dossier.pk], maand, moment))
    print("gereed", flush=True)
    sys.stdin.readline()
    maandrun.draai(dossier.gemeente_id, maand, moment, blok=blok)
    print("klaar", flush=True)


if __name__ == "__main__":
    main(date.fromisoformat(sys.argv[1]), datetime.fromisoformat(sys.argv[2]), int(sys.argv[3]))
