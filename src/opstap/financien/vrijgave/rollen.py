"""Who may release payments, in which role, over which days. The two roles don't go together in one person.

Somebody gets such a role, and loses it, in one act with the role of the account.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import QuerySet
from django.utils.timezone import localdate

from opstap.financien.models import Vrijgaverol
from opstap.kern import accounts
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.models import Account
from opstap.kern.tijdvak import vanaf
from opstap.kern.toegang import Rol
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "vrijgaverol_onverenigbaar": (
        "ROL-ONVERENIGBAAR",
        "Deze persoon is in deze periode al betaalmedewerker of controller. Dat gaat niet samen.",
    ),
    "vrijgaverol_door_ander": ("ROL-DOOR-ANDER", "Niemand verleent zichzelf een rol."),
}


GEEFT_VRIJ = frozenset({Rol.BETAALMEDEWERKER, Rol.CONTROLLER})


def verleen(account: Account, rol: Rol, *, door: str, nu: datetime) -> None:
    """Grant an account a role, and with it the right to release payments where that role has it.

    Errors: those of kern.accounts.verleen and of `geef_rol`.
    """
    with transaction.atomic():
        accounts.verleen(account, rol, door=door, nu=nu)
        if rol in GEEFT_VRIJ and not _lopend(account, localdate(nu)).filter(rol=rol.value).exists():
            geef_rol(account.gemeente_id, account.naam, rol, geldig=vanaf(localdate(nu)), door=door)


def trek_in(account: Account, *, door: str, nu: datetime) -> Rol:
    """Withdraw a role, and with it the right to release. Errors: those of kern.accounts.trek_in."""
    vandaag = localdate(nu)
    with transaction.atomic():
        rol = accounts.trek_in(account, door=door, nu=nu)
        for lopend in _lopend(account, vandaag):
            # A role of one day keeps that day; `rol_van` asks the account too.
            einde = max(vandaag, lopend.geldig.lower + timedelta(days=1))
            lopend.geldig = DateRange(lopend.geldig.lower, einde)
            lopend.save(update_fields=["geldig"])
    return rol


def _lopend(account: Account, op: date) -> QuerySet[Vrijgaverol]:
    return Vrijgaverol.objects.filter(gemeente=account.gemeente_id, naam=account.naam, geldig__contains=op)


def geef_rol(gemeente: str, naam: str, rol: Rol, *, geldig: DateRange, door: str) -> Vrijgaverol:
    """Put on record that somebody has this role. Errors: ROL-ONVERENIGBAAR, ROL-DOOR-ANDER."""
    with duidelijke_fouten(), transaction.atomic():
        return Vrijgaverol.objects.create(
            gemeente_id=gemeente,
            naam=naam,
            rol=Vrijgaverol.Rol(rol.value),
            geldig=geldig,
            verleend_door=door,
        )


def rol_van(gemeente: str, naam: str, op: date) -> Vrijgaverol.Rol:
    """The role of this person on a day; an account must have it now too. Errors: ROL-ONTBREEKT."""
    gevonden = Vrijgaverol.objects.filter(gemeente=gemeente, naam=naam, geldig__contains=op).first()
    account = Account.objects.filter(gemeente=gemeente, naam=naam).first()
    if gevonden is None or (account is not None and accounts.rol_van(account) != gevonden.rol):
        raise OpstapFout(
            "ROL-ONTBREEKT",
            "U hebt geen rol om betalingen vrij te geven. Vraag een betaalmedewerker of controller.",
        )
    return Vrijgaverol.Rol(gevonden.rol)
