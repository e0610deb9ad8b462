"""A preliminary run: everything that a month run and its batch would do, worked out and then undone.

It goes the same way as the real run, in one transaction that is rolled back: so it finds what the real run
would find, and leaves nothing behind.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils.timezone import localdate

from opstap.financien import betaalopdrachten, vrijgave
from opstap.financien.models import Bevinding
from opstap.inkomen import maandrun
from opstap.inkomen.beelden.maandrun import Maandrunbeeld, maandrunbeeld
from opstap.inkomen.maandrun.run import Voortgang
from opstap.inkomen.models import Maandrun
from opstap.recht.algemeen.termijnen import eerste_werkdag
from opstap.regels.fouten import OpstapFout

DOOR = "proefrun"


@dataclass(frozen=True)
class Proefbevinding:
    """A finding of the checks before release, and how often it was found. `zwaarte` in words."""

    zwaarte: str
    code: str
    zin: str
    aantal: int


@dataclass(frozen=True)
class Proefrun:
    """What the run of a month would give, and what the checks of its batch would find; amounts in cents."""

    cijfers: Maandrunbeeld
    aantal_opdracht: int
    totaal_opdracht: int
    bevindingen: tuple[Proefbevinding, ...]


def draai_proef(gemeente: str, maand: date, nu: datetime, voortgang: Voortgang | None = None) -> Proefrun:
    """Work out a month run without writing anything.

    Errors: PROEFRUN-AL-GEDRAAID, and those of the month run.
    """
    if Maandrun.objects.filter(gemeente=gemeente, maand=maand, status=Maandrun.Status.KLAAR).exists():
        raise OpstapFout(
            "PROEFRUN-AL-GEDRAAID",
            f"De maandrun van {maand:%Y-%m} is al gedraaid. Een proefrun kan alleen van tevoren.",
        )
    with transaction.atomic():
        run = maandrun.draai(gemeente, maand, nu, voortgang)
        cijfers = maandrunbeeld(gemeente, maand)
        opdracht = betaalopdrachten.maak_opdracht(
            gemeente,
            maand,
            uitvoerdatum=eerste_werkdag(localdate(run.bekend_op) + timedelta(days=1)),
            door=DOOR,
            moment=nu,
        )
        aantal, totaal = (opdracht.aantal, opdracht.totaal_cent) if opdracht else (0, 0)
        gevonden = vrijgave.controleer(opdracht, moment=nu) if opdracht else []
        proef = Proefrun(cijfers, aantal, totaal, _samen(gevonden))
        transaction.set_rollback(True)
    return proef


def _samen(gevonden: list[Bevinding]) -> tuple[Proefbevinding, ...]:
    """The findings by code, each with its first sentence: payments that are undone have no number to name."""
    per_code: dict[tuple[str, str], list[Bevinding]] = {}
    for een in gevonden:
        per_code.setdefault((een.zwaarte, een.code), []).append(een)
    return tuple(
        Proefbevinding(alle[0].get_zwaarte_display(), code, alle[0].zin, len(alle))
        for (_, code), alle in per_code.items()
    )
