"""Who does what: a task of the worklist is taken, given to somebody, or given back, by its number."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from opstap.kern import accounts, zaken
from opstap.kern.models import Teamstap, Toewijzing, Zaak, Zaaktoewijzing
from opstap.kern.toegang import Gebruiker, Rol
from opstap.kern.toegang.teams import van_team
from opstap.regels.fouten import OpstapFout


def wijs_toe(gemeente: str, nummer: str, *, behandelaar: str, door: str, nu: datetime) -> Toewijzing:
    """Give a task to somebody; without `behandelaar` to nobody in particular."""
    return Toewijzing.objects.create(
        gemeente_id=gemeente,
        nummer=nummer,
        behandelaar=behandelaar.strip(),
        moment=nu,
        door=door,
    )


@transaction.atomic
def verdeel(
    gebruiker: Gebruiker,
    nummers: Sequence[str],
    *,
    behandelaar: str | None = None,
    team: str = "",
    nu: datetime,
) -> None:
    """Give tasks to somebody ('' is nobody in particular, None leaves it as it is), and cases to a team.

    A case is given away by who may handle it: whoever gets it may then read its dossier.
    Errors: TOEWIJZING-LEEG, -ANDER-TEAM, -GEEN-ZAAK, -ONBEKEND.
    """
    gemeente = gebruiker.gemeente
    if behandelaar is None and not team:
        raise OpstapFout("TOEWIJZING-LEEG", "Kies een persoon of een team.")
    if behandelaar and behandelaar not in personen(gebruiker):
        raise OpstapFout("TOEWIJZING-ONBEKEND", "Deze collega is er niet. Kies iemand uit de lijst.")
    if team and team not in teams(gemeente):
        raise OpstapFout("TOEWIJZING-ONBEKEND", "Dit team is er niet. Kies een team uit de lijst.")
    alle = Zaak.objects.filter(gemeente=gemeente, nummer__in=nummers)
    eigen = list(van_team(alle, gebruiker).order_by("pk"))
    if len(eigen) < alle.count():
        raise OpstapFout(
            "TOEWIJZING-ANDER-TEAM",
            "Er is een zaak bij van een ander team. Die kunt u niet verdelen. Kies alleen zaken van uw team.",
        )
    if team and len(eigen) < len(set(nummers)):
        raise OpstapFout(
            "TOEWIJZING-GEEN-ZAAK", "Alleen zaken gaan naar een team. Geef de andere taken aan een persoon."
        )
    if behandelaar is not None:
        Toewijzing.objects.bulk_create(
            Toewijzing(
                gemeente_id=gemeente, nummer=een, behandelaar=behandelaar, moment=nu, door=gebruiker.naam
            )
            for een in dict.fromkeys(nummers)
        )
    if team:
        Zaaktoewijzing.objects.bulk_create(
            Zaaktoewijzing(gemeente_id=gemeente, zaak=zaak, team=team, door=gebruiker.naam, moment=nu)
            for zaak in eigen
        )
    naar = [f"aan {behandelaar or 'niemand in het bijzonder'}"] if behandelaar is not None else []
    naar += [f"aan team {team}"] if team else []
    tekst = f"Gegeven {' en '.join(naar)}, door {gebruiker.naam}"
    zaken.gebeurtenissen([(zaak, tekst) for zaak in eigen], moment=nu, soort="toegewezen")


def personen(gebruiker: Gebruiker) -> tuple[str, ...]:
    """Who can do work of this municipality: its case workers, by name."""
    namen = {een.naam for een in accounts.lijst(gebruiker.gemeente) if een.rol is Rol.MEDEWERKER}
    return tuple(sorted(namen | {gebruiker.naam}))


def teams(gemeente: str) -> tuple[str, ...]:
    """The teams in which somebody ever worked."""
    namen = Teamstap.objects.filter(gemeente=gemeente).values_list("team", flat=True)
    return tuple(sorted(set(namen)))


def behandelaar(gemeente: str, nummer: str) -> str:
    """Who does this now; '' when nobody does."""
    laatste = Toewijzing.objects.filter(gemeente=gemeente, nummer=nummer).order_by("-id").first()
    return laatste.behandelaar if laatste is not None else ""
