"""A resident who signed in and has no file yet opens one: for the person the sign-in proved, and nobody else.

The citizen service number is asked once more and laid beside the sign-in: sessions do not hold it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db import connection, transaction
from django.utils.crypto import constant_time_compare
from django.utils.timezone import localdate

from opstap.kern import feiten, nummers, toegang
from opstap.kern.accounts import sleutel
from opstap.kern.bsn import controleer_bsn
from opstap.kern.inwoners import eigen_dossiers
from opstap.kern.models import Dossier, Gezinslid, Persoon, Rol
from opstap.kern.personen import REEKS_DOSSIER, dossiernummer
from opstap.kern.tijdvak import vanaf
from opstap.kern.toegang import Doel, Gebruiker
from opstap.regels.fouten import OpstapFout

_BRON = "aanmelding en eigen aanvraag in Mijn Opstap"


@dataclass(frozen=True)
class Aanmelder:
    """Who the resident says to be; of who is known already, only the number counts."""

    bsn: str
    voornamen: str
    achternaam: str
    geboortedatum: date


def controleer(gebruiker: Gebruiker, bsn: str) -> str:
    """The number, when it is that of who signed in. Errors: BSN-ELFPROEF, EIGEN-BSN."""
    cijfers = controleer_bsn(bsn)
    if not constant_time_compare(sleutel("inwoner", cijfers), gebruiker.sleutel):
        raise OpstapFout(
            "EIGEN-BSN",
            "Dit burgerservicenummer hoort niet bij wie zich heeft aangemeld. Vul uw eigen nummer in.",
        )
    return cijfers


@transaction.atomic
def open_eigen(gebruiker: Gebruiker, wie: Aanmelder, *, nu: datetime) -> tuple[Dossier, Gebruiker]:
    """The own file, through the gate, with who looks from now on; a new one for who has none.

    In a new file stands who applies, and nothing else: what else is stated, the desk establishes.
    Errors: those of `controleer` and of the gate, GEBOORTEDATUM-TOEKOMST.
    """
    gemeente, bsn, vandaag = gebruiker.gemeente, controleer(gebruiker, wie.bsn), localdate(nu)
    if wie.geboortedatum > vandaag:
        raise OpstapFout(
            "GEBOORTEDATUM-TOEKOMST",
            "De geboortedatum ligt in de toekomst. Vul een datum in die vandaag of eerder is.",
        )
    toegang.betreed(gebruiker, gemeente, Doel.EIGEN_GEGEVENS)
    bestaand = eigen_dossiers(gemeente, bsn, op=vandaag)
    nummer = min(bestaand, default="")
    if not bestaand:
        # Whoever opens one at the same time waits here for the other, and then finds what the other made.
        (volgnummer,) = nummers.volgende(gemeente, REEKS_DOSSIER, aantal=1)
        bestaand = eigen_dossiers(gemeente, bsn, op=vandaag)
        nummer = min(bestaand, default=dossiernummer(volgnummer))
    if not bestaand:
        _begin(gemeente, bsn, wie, nummer, nu)
    daarna = replace(gebruiker, dossiers=gebruiker.dossiers | bestaand | {nummer})
    return toegang.open_dossier(daarna, gemeente, nummer, Doel.EIGEN_GEGEVENS, moment=nu), daarna


def _begin(gemeente: str, bsn: str, wie: Aanmelder, nummer: str, nu: datetime) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT kern_begin_dossier(%s, %s, %s, %s, %s, %s)",
            [gemeente, bsn, wie.voornamen.strip(), wie.achternaam.strip(), wie.geboortedatum, nummer],
        )
        (persoon,) = cursor.fetchone()
    feiten.leg_vast(
        Gezinslid,
        dossier=Dossier.objects.get(gemeente=gemeente, nummer=nummer),
        persoon=Persoon.objects.get(pk=persoon),
        rol=Rol.AANVRAGER,
        geldig=vanaf(localdate(nu)),
        bron=_BRON,
        nu=nu,
    )
