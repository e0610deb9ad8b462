"""What CBS gets over each month that was run, beside the ledger."""

from __future__ import annotations

from datetime import date
from types import ModuleType

from opstap.inkomen.models import Maandrun
from opstap.verantwoording.aansluiting.vormen import Controle, Over, Periode
from opstap.verantwoording.cbs import bdfs, bus


def uitkeringen(gemeente: str, periode: Periode) -> tuple[int, int, int]:
    """The records of every month that was run add up to what its run made payable."""
    return _naast(bus, gemeente, _gedraaid(gemeente, periode))


def vorderingen(gemeente: str, periode: Periode) -> tuple[int, int, int]:
    """The records of the last month that was run add up to what is owed at its end."""
    return _naast(bdfs, gemeente, _gedraaid(gemeente, periode)[-1:])


def _gedraaid(gemeente: str, periode: Periode) -> list[date]:
    runs = Maandrun.objects.filter(
        gemeente=gemeente, maand__gte=periode.van, maand__lt=periode.tot, status=Maandrun.Status.KLAAR
    )
    return list(runs.order_by("maand").values_list("maand", flat=True))


def _naast(statistiek: ModuleType, gemeente: str, maanden: list[date]) -> tuple[int, int, int]:
    links = rechts = afwijkend = 0
    for maand in maanden:
        geleverd = sum(regel.cent for regel in statistiek.regels(gemeente, maand))
        for regel in statistiek.aansluiting(gemeente, maand, geleverd):
            links, rechts = links + regel.links, rechts + regel.rechts
            afwijkend += not regel.sluit
    return links, rechts, afwijkend


CONTROLES = (
    Controle(
        "bus",
        "CBS: uitkeringen (BUS) en grootboek",
        "De records over uitkeringen tellen op tot wat de run betaalbaar stelde.",
        "opstap cbs BUS JJJJ-MM",
        uitkeringen,
        over=Over.MAANDEN,
    ),
    Controle(
        "bdfs",
        "CBS: vorderingen (BDFS) en grootboek",
        "De records over vorderingen tellen op tot de stand in het grootboek.",
        "opstap cbs BDFS JJJJ-MM",
        vorderingen,
    ),
)
