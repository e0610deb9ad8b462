"""What ties a case worker to a dossier: a case of the own team, or a reason that the resident can read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time

from django.utils.timezone import localtime

from opstap.kern.models import Dossier, Inzage, Zaak
from opstap.kern.toegang.gebruiker import Gebruiker, Rol
from opstap.kern.toegang.teams import van_team
from opstap.regels.fouten import OpstapFout

LANGST = 400
"""Characters of a written reason."""
_KLAAR = (Zaak.Status.AFGEROND, Zaak.Status.INGETROKKEN)


@dataclass(frozen=True)
class Reden:
    """The case for which a dossier is read, or what somebody wrote about why."""

    zaak: Zaak | None = None
    toelichting: str = ""


def reden(
    gebruiker: Gebruiker, dossier: Dossier, *, zaak: Zaak | None, toelichting: str, moment: datetime
) -> Reden:
    """The reason to read this dossier; a written one holds for the rest of the day. Errors: TOEGANG-REDEN.

    Only a case worker needs one: the other roles are tied to a dossier by what they are.
    """
    geschreven = toelichting.strip()[:LANGST]
    if gebruiker.rol is not Rol.MEDEWERKER:
        return Reden(zaak, geschreven)
    if zaak is not None and van_team(Zaak.objects.filter(pk=zaak.pk), gebruiker).exists():
        return Reden(zaak, geschreven)
    if geschreven:
        return Reden(None, geschreven)
    lopend = Zaak.objects.filter(dossier=dossier).exclude(status__in=_KLAAR).order_by("beslissen_voor", "id")
    eigen = van_team(lopend, gebruiker).first()
    if eigen is not None:
        return Reden(eigen)
    eerder = _vandaag_geschreven(gebruiker, dossier, moment)
    if not eerder:
        raise OpstapFout(
            "TOEGANG-REDEN",
            "In dit dossier loopt geen zaak van uw team. Schrijf op waarom u het dossier opent. De inwoner "
            "kan dat lezen.",
        )
    return Reden(None, eerder)


def _vandaag_geschreven(gebruiker: Gebruiker, dossier: Dossier, moment: datetime) -> str:
    begin = datetime.combine(localtime(moment), time.min, tzinfo=localtime(moment).tzinfo)
    laatste = (
        Inzage.objects.filter(
            dossier=dossier, gebruiker=gebruiker.naam, moment__gte=begin, moment__lte=moment
        )
        .exclude(toelichting="")
        .order_by("-moment", "-id")
        .values_list("toelichting", flat=True)
    )
    return laatste.first() or ""
