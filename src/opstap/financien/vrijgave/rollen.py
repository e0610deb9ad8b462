"""Who may release payments, in which role, over which days. The two roles don't go together in one person."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from opstap.financien.models import Vrijgaverol
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.toegang import Rol
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "vrijgaverol_onverenigbaar": (
        "ROL-ONVERENIGBAAR",
        "Deze persoon is in deze periode al betaalmedewerker of controller. Dat gaat niet samen.",
    ),
    "vrijgaverol_door_ander": ("ROL-DOOR-ANDER", "Niemand verleent zichzelf een rol."),
}


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
    """The role of this person on a day. Errors: ROL-ONTBREEKT."""
    gevonden = Vrijgaverol.objects.filter(gemeente=gemeente, naam=naam, geldig__contains=op).first()
    if gevonden is None:
        raise OpstapFout(
            "ROL-ONTBREEKT",
            "U hebt geen rol om betalingen vrij te geven. Vraag een betaalmedewerker of controller.",
        )
    return Vrijgaverol.Rol(gevonden.rol)
