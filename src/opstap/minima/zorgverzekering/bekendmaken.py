"""What a decision of a check says, in words and in a letter: what happens from when, and why."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction

from opstap.kern import brieven
from opstap.kern.brieven import Besluitbrief, datum
from opstap.kern.models import Bekendmaking, Besluit, Gezinslid, Rol
from opstap.minima.models import Verzekeringstoets
from opstap.minima.zorgverzekering.toetsen import REGELS
from opstap.recht.minima.vorm import Inkomensband
from opstap.regels.fouten import OpstapFout

ONDERWERP = "Uw zorgverzekering via de gemeente"
_WAT: Mapping[int, str] = {
    Inkomensband.LAAG: "Vanaf {per} betaalt de gemeente meer mee aan uw zorgverzekering.",
    Inkomensband.HOOG: "Vanaf {per} betaalt de gemeente minder mee aan uw zorgverzekering.",
    Inkomensband.GEEN: "Vanaf {per} kunt u niet meer meedoen met de zorgverzekering via de gemeente. U houdt "
    "wel een zorgverzekering: uw verzekeraar laat u weten wat u kunt kiezen.",
}


_KORT: Mapping[int, str] = {
    Inkomensband.LAAG: "Zorgverzekering via de gemeente: hogere bijdrage vanaf",
    Inkomensband.HOOG: "Zorgverzekering via de gemeente: lagere bijdrage vanaf",
    Inkomensband.GEEN: "Zorgverzekering via de gemeente eindigt per",
}


def hoort(besluit: Besluit) -> bool:
    """Whether a decision is one of a check."""
    return bool(besluit.uitkomst.get("regels") == REGELS)


def samenvatting(besluit: Besluit) -> str:
    return f"{_KORT[besluit.uitkomst['band']]} {datum(besluit.ingangsdatum)}"


def onderwerp(besluit: Besluit) -> str:
    return ONDERWERP


def alineas(besluit: Besluit) -> list[str]:
    """What happens from when, and why."""
    wat = _WAT[besluit.uitkomst["band"]].format(per=datum(besluit.ingangsdatum))
    return [wat, str(besluit.uitkomst["grond"])]


def vind(gemeente: str, per: date) -> Verzekeringstoets:
    """The check of which changes hold from this day. Errors: TOETS-ONBEKEND."""
    toets = Verzekeringstoets.objects.filter(gemeente=gemeente, per=per).first()
    if toets is None:
        raise OpstapFout("TOETS-ONBEKEND", "Er is geen toets waarvan de wijzigingen op deze dag ingaan.")
    return toets


@transaction.atomic
def maak_bekend(toets: Verzekeringstoets, *, op: date, wijze: str, door: str, nu: datetime) -> int:
    """Send a letter with each decision of a check that was not made known yet; how many. Again sends none.

    Errors: those of `brieven.maak_besluiten_bekend`.
    """
    besluiten = list(
        Besluit.objects.filter(pk__in=toets.mutaties.values("besluit"))
        .exclude(pk__in=Bekendmaking.objects.values("besluit"))
        .select_related("dossier")
        .order_by("id")
    )
    leden = Gezinslid.objects.filter(
        dossier__in=[een.dossier_id for een in besluiten], rol=Rol.AANVRAGER
    ).select_related("persoon")
    namen = {lid.dossier_id: str(lid.persoon) for lid in leden.order_by("bekend_van")}
    brieven.maak_besluiten_bekend(
        [Besluitbrief(een, namen[een.dossier_id], onderwerp(een), alineas(een)) for een in besluiten],
        wijze=wijze,
        op=op,
        door=door,
        nu=nu,
    )
    return len(besluiten)
