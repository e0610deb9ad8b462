"""Applications that are not sent yet: kept for whoever fills them in, so that nothing is lost halfway.

A draft belongs to one signed-in resident, is deleted when it is sent or thrown away, and otherwise after
OPSTAP_CONCEPT_DAGEN days without use. Its clock is the real one, also in a demonstration.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import connection
from django.utils import timezone

from opstap.inkomen.models import Aanvraagconcept
from opstap.kern import toegang
from opstap.kern.toegang import Doel, Gebruiker
from opstap.regels.fouten import OpstapFout


def lees(gebruiker: Gebruiker) -> dict[str, Any] | None:
    """What this resident filled in until now; None without a draft. Errors: those of the gate."""
    toegang.betreed(gebruiker, gebruiker.gemeente, Doel.EIGEN_GEGEVENS)
    gevonden = _eigen(gebruiker).filter(bijgewerkt__gte=_grens()).first()
    return dict(gevonden.inhoud) if gevonden is not None else None


def bewaar(gebruiker: Gebruiker, inhoud: dict[str, Any]) -> None:
    """Keep this instead of what was there before; old drafts of everybody go.

    Errors: those of the gate, CONCEPT-WIE.
    """
    toegang.betreed(gebruiker, gebruiker.gemeente, Doel.EIGEN_GEGEVENS)
    if not gebruiker.sleutel:
        raise OpstapFout("CONCEPT-WIE", "Wij weten niet zeker wie u bent. Meld u opnieuw aan.")
    ruim_op()
    Aanvraagconcept.objects.update_or_create(
        gemeente_id=gebruiker.gemeente,
        wie=gebruiker.sleutel,
        defaults={"inhoud": inhoud, "bijgewerkt": timezone.now()},
    )


def gooi_weg(gebruiker: Gebruiker) -> None:
    """Delete the draft: it was sent, or the resident wants it gone. Errors: those of the gate."""
    toegang.betreed(gebruiker, gebruiker.gemeente, Doel.EIGEN_GEGEVENS)
    _eigen(gebruiker).delete()


def bewaard_tot() -> datetime:
    """Until when what is kept now stays, without further use."""
    return timezone.now() + timedelta(days=settings.OPSTAP_CONCEPT_DAGEN)


def ruim_op() -> int:
    """Delete the drafts of everybody whose term has passed; how many. The database does it for any caller."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT inkomen_ruim_concepten_op(%s)", [settings.OPSTAP_CONCEPT_DAGEN])
        return int(cursor.fetchone()[0])


def _grens() -> datetime:
    return timezone.now() - timedelta(days=settings.OPSTAP_CONCEPT_DAGEN)


def _eigen(gebruiker: Gebruiker) -> Any:
    return Aanvraagconcept.objects.filter(gemeente=gebruiker.gemeente, wie=gebruiker.sleutel).exclude(wie="")
