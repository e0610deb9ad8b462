"""Letters about what a check changed: what happens from when, and why, for every decision of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction

from opstap.kern import brieven
from opstap.kern.brieven import Besluitbrief
from opstap.kern.models import Bekendmaking, Besluit, Gezinslid, Rol
from opstap.minima.models import Verzekeringstoets
from opstap.recht.minima.vorm import Inkomensband
from opstap.regels.datum import MAANDNAMEN
from opstap.regels.fouten import OpstapFout

ONDERWERP = "Uw zorgverzekering via de gemeente"
_WAT: Mapping[int, str] = {
    Inkomensband.LAAG: "Vanaf {per} betaalt de gemeente meer mee aan uw zorgverzekering.",
    Inkomensband.HOOG: "Vanaf {per} betaalt de gemeente minder mee aan uw zorgverzekering.",
    Inkomensband.GEEN: "Vanaf {per} kunt u niet meer meedoen met de zorgverzekering via de gemeente. U houdt "
    "wel een zorgverzekering: uw verzekeraar laat u weten wat u kunt kiezen.",
}


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
    per = f"{toets.per.day} {MAANDNAMEN[toets.per.month - 1]} {toets.per.year}"
    brieven.maak_besluiten_bekend(
        [
            Besluitbrief(
                een,
                namen[een.dossier_id],
                ONDERWERP,
                (_WAT[een.uitkomst["band"]].format(per=per), str(een.uitkomst["grond"])),
            )
            for een in besluiten
        ],
        wijze=wijze,
        op=op,
        door=door,
        nu=nu,
    )
    return len(besluiten)
