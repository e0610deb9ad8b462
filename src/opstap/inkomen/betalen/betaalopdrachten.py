"""The checked batches for the bank of a month: with its run, and of what can't wait for that."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.utils.timezone import localdate

from opstap.financien import betaalopdrachten, vrijgave
from opstap.financien.models import Betaalopdracht
from opstap.inkomen.models import Maandrun
from opstap.recht.algemeen.termijnen import eerste_werkdag
from opstap.regels.fouten import OpstapFout


def opdrachten_van(
    gemeente: str, maand: date, *, door: str, nu: datetime, tussentijds: bool = False
) -> list[Betaalopdracht]:
    """All batches of a month; payments that wait for one are gathered and checked first.

    Before the run is done only with `tussentijds`, and only what no run makes: an advance, special
    assistance, what came back. Executed on the first working day after the run, or after today when that has
    passed.
    Errors: MAANDRUN-NIET-KLAAR when it is not and there are no batches either.
    """
    run = Maandrun.objects.filter(gemeente=gemeente, maand=maand, status=Maandrun.Status.KLAAR).first()
    opdrachten = Betaalopdracht.objects.filter(gemeente=gemeente, maand=maand).order_by("kenmerk")
    if run is None and not tussentijds:
        if not opdrachten:
            raise OpstapFout(
                "MAANDRUN-NIET-KLAAR",
                f"De maandrun van {maand:%Y-%m} is nog niet klaar. Draai eerst 'opstap maandrun "
                f"{maand:%Y-%m}'. Wat niet kan wachten, betaalt u met 'opstap betaalopdracht tussentijds "
                f"{maand:%Y-%m}'.",
            )
        return list(opdrachten)
    dag = localdate(nu) if run is None else max(localdate(run.bekend_op), localdate(nu))
    opdracht = betaalopdrachten.maak_opdracht(
        gemeente,
        maand,
        uitvoerdatum=eerste_werkdag(dag + timedelta(days=1)),
        door=door,
        moment=nu,
        tussentijds=run is None,
    )
    if opdracht is not None:
        vrijgave.controleer(opdracht, moment=nu)
    return list(opdrachten.all())
