"""Notes about a household: short, factual, with a name and a moment, and readable for the resident."""

from __future__ import annotations

from datetime import datetime

from opstap.kern.models import Dossier, Notitie
from opstap.regels.fouten import OpstapFout


def schrijf(dossier: Dossier, tekst: str, *, door: str, nu: datetime) -> Notitie:
    """Write a note. Errors: NOTITIE-LEEG."""
    if not tekst.strip():
        raise OpstapFout("NOTITIE-LEEG", "Schrijf op wat u wilt onthouden.")
    return Notitie.objects.create(
        gemeente_id=dossier.gemeente_id, dossier=dossier, tekst=tekst.strip(), moment=nu, door=door
    )
