"""Who works in which team, and which team handles a case. Both are steps that are added, never changed."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from opstap.kern.models import Teamstap, Toewijzing, Zaak, Zaaktoewijzing
from opstap.kern.toegang.gebruiker import Gebruiker, Rol
from opstap.regels.fouten import OpstapFout


def zet_in_team(gemeente: str, naam: str, team: str, *, door: str, nu: datetime) -> Teamstap:
    """Somebody works in this team from now on. Errors: TEAM-DOOR-ANDER."""
    return _stap(gemeente, naam, team, True, door, nu)


def haal_uit_team(gemeente: str, naam: str, team: str, *, door: str, nu: datetime) -> Teamstap:
    """Somebody works in this team no longer. Errors: TEAM-DOOR-ANDER."""
    return _stap(gemeente, naam, team, False, door, nu)


def wijs_toe(zaak: Zaak, team: str, *, door: str, nu: datetime) -> Zaaktoewijzing:
    """This team handles the case from now on."""
    return Zaaktoewijzing.objects.create(
        gemeente_id=zaak.gemeente_id, zaak=zaak, team=team, door=door, moment=nu
    )


def teams_van(gebruiker: Gebruiker) -> frozenset[str]:
    """The teams that somebody works in now."""
    laatste = (
        Teamstap.objects.filter(gemeente=gebruiker.gemeente, naam=gebruiker.naam)
        .order_by("team", "-moment", "-id")
        .distinct("team")
        .values_list("team", "erbij")
    )
    return frozenset(team for team, erbij in laatste if erbij)


def van_team(zaken: QuerySet[Zaak], gebruiker: Gebruiker) -> QuerySet[Zaak]:
    """The cases that this user may handle: not divided yet, of an own team, or given to this very person.

    Who has another role than a case worker is not divided into teams.
    """
    if gebruiker.rol is not Rol.MEDEWERKER:
        return zaken
    toewijzing = Zaaktoewijzing.objects.filter(zaak=OuterRef("pk"))
    laatste = toewijzing.order_by("-moment", "-id").values("team")[:1]
    persoon = Toewijzing.objects.filter(gemeente=OuterRef("gemeente"), nummer=OuterRef("nummer"))
    behandelaar = persoon.order_by("-id").values("behandelaar")[:1]
    return zaken.annotate(team=Subquery(laatste), behandelaar=Subquery(behandelaar)).filter(
        ~Exists(toewijzing) | Q(team__in=teams_van(gebruiker)) | Q(behandelaar=gebruiker.naam)
    )


def _stap(gemeente: str, naam: str, team: str, erbij: bool, door: str, nu: datetime) -> Teamstap:
    if door == naam:
        raise OpstapFout("TEAM-DOOR-ANDER", "Niemand zet zichzelf in een team. Vraag een collega.")
    return Teamstap.objects.create(
        gemeente_id=gemeente, naam=naam, team=team, erbij=erbij, door=door, moment=nu
    )
