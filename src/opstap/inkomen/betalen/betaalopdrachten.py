"""The checked batches for the bank that belong to a month's run."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils.timezone import localdate, now

from opstap.financien import betaalopdrachten, vrijgave
from opstap.financien.models import Betaalopdracht
from opstap.inkomen.models import Maandrun
from opstap.recht.algemeen.termijnen import eerste_werkdag
from opstap.regels.fouten import OpstapFout


def opdrachten_van(gemeente: str, maand: date, *, door: str) -> list[Betaalopdracht]:
    """All batches of a month; payments that wait for one are gathered and checked first.

    Executed on the first working day after the run, or after today when that has passed.
    Errors: MAANDRUN-NIET-KLAAR.
    """
    run = Maandrun.objects.filter(gemeente=gemeente, maand=maand).first()
    if run is None or run.status != Maandrun.Status.KLAAR:
        raise OpstapFout(
            "MAANDRUN-NIET-KLAAR",
            f"De maandrun van {maand:%Y-%m} is nog niet klaar. Draai eerst 'opstap maandrun {maand:%Y-%m}'.",
        )
    opdracht = betaalopdrachten.maak_opdracht(
        gemeente,
        maand,
        uitvoerdatum=eerste_werkdag(max(localdate(run.bekend_op), localdate()) + timedelta(days=1)),
        door=door,
        moment=now(),
    )
    if opdracht is not None:
        vrijgave.controleer(opdracht, moment=now())
    return list(Betaalopdracht.objects.filter(gemeente=gemeente, maand=maand).order_by("kenmerk"))
