"""Holding a dossier back from destruction: for a court case, an inquiry, or an ombudsman, with the reason."""

from __future__ import annotations

from datetime import datetime

from opstap.kern.models import Dossier, Vasthouding
from opstap.regels.fouten import OpstapFout


def houd_vast(dossier: Dossier, reden: str, *, door: str, nu: datetime) -> Vasthouding:
    """Keep this dossier, whatever its terms say. Errors: VASTHOUDEN-REDEN."""
    return _zet(dossier, reden, door, nu, vast=True)


def geef_vrij(dossier: Dossier, reden: str, *, door: str, nu: datetime) -> Vasthouding:
    """Let the terms decide again. Errors: VASTHOUDEN-REDEN."""
    return _zet(dossier, reden, door, nu, vast=False)


def vastgehouden(gemeente: str) -> dict[int, str]:
    """Dossiers that are held back, with the reason."""
    laatste = (
        Vasthouding.objects.filter(gemeente=gemeente).order_by("dossier_id", "-id").distinct("dossier_id")
    )
    return {stap.dossier_id: stap.reden for stap in laatste if stap.vast}


def _zet(dossier: Dossier, reden: str, door: str, nu: datetime, *, vast: bool) -> Vasthouding:
    if not reden.strip() or not door.strip():
        raise OpstapFout("VASTHOUDEN-REDEN", "Schrijf op waarom, en wie dit besluit.")
    return Vasthouding.objects.create(
        gemeente_id=dossier.gemeente_id, dossier=dossier, vast=vast, reden=reden.strip(), moment=nu, door=door
    )
