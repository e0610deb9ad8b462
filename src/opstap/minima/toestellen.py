"""A pass on another telephone, such as a child's: put there with a link that works once, shown, taken off.

Nobody signs in there. A telephone holds a long secret of its own, of which only the digest is kept, and sees
one pass: no credits, nothing of the household and no other pass. Who may see a pass of the household
(`pasbeeld`) may put it on telephones and take it off. When they may see it no more (the child comes of age,
or leaves the household) a telephone that they chose shows nothing either; nor does one with a lost pass.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.db import connection, transaction
from django.db.models import Exists, Max, OuterRef, QuerySet
from django.utils.timezone import localdate, localtime

from opstap.kern import aanmeldpogingen
from opstap.kern.accounts import sleutel as merk
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.models import Dossier
from opstap.kern.toegang import Doel, Gebruiker, Rol, betreed, laatst_gekeken, open_bezoek
from opstap.minima import pasbeeld, pasfotos
from opstap.minima.models import Pas, Pastoestel, Pastoestelstap
from opstap.minima.pasbeeld import Pasbeeld, Stand
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "pastoestelstap_eenmaal": ("PAS-TELEFOON-STAP", "Dat is al gebeurd. Ververs de pagina."),
}
LINK = timedelta(minutes=5)
"""So long works a link, and once."""
LINKS = 10
"""So many links for one household within the waiting time of the sign-in."""
MISLUKT = 5
"""So many wrong secrets with one link, and it works no more."""
_KENMERK = 16
Soort = Pastoestelstap.Soort


@dataclass(frozen=True, slots=True)
class Link:
    """What is shown once, to put a pass on a telephone: the text of the link, and until when it works."""

    code: str
    tot: datetime


@dataclass(frozen=True, slots=True)
class Telefoon:
    """A telephone that shows a pass: since when, and when it did so last."""

    toestel: int
    nummer: int
    sinds: datetime
    laatst: datetime | None


def maak_link(pas: Pas, *, door: str, nu: datetime, klok: datetime) -> Link:
    """A link that puts this pass on one telephone; one that was made for it before works no more.

    `nu` is the moment at which the data stand, `klok` the moment by the clock. Error: PAS-TE-VAAK.
    """
    kenmerk, geheim = secrets.token_hex(_KENMERK // 2), secrets.token_urlsafe(32)
    with transaction.atomic():
        Dossier.objects.select_for_update(no_key=True).get(pk=pas.dossier_id)
        eigen = Pastoestel.objects.filter(dossier=pas.dossier_id)
        begin = klok - aanmeldpogingen.WACHTTIJD
        recent = eigen.filter(tot__gt=begin + LINK).order_by("-tot").values_list("tot", flat=True)
        if len(gemaakt := list(recent[:LINKS])) == LINKS:
            weer = gemaakt[-1] - LINK + aanmeldpogingen.WACHTTIJD
            raise OpstapFout(
                "PAS-TE-VAAK", f"U hebt vaak een code gemaakt. Probeer het na {localtime(weer):%H:%M} uur."
            )
        toestel = Pastoestel.objects.create(
            gemeente_id=pas.gemeente_id,
            dossier_id=pas.dossier_id,
            pas=pas,
            nummer=(eigen.aggregate(hoogste=Max("nummer"))["hoogste"] or 0) + 1,
            kenmerk=kenmerk,
            linkafdruk=_afdruk(geheim),
            moment=nu,
            tot=klok + LINK,
            door=door,
        )
    return Link(kenmerk + geheim, toestel.tot)


def zet_op_telefoon(gemeente: str, code: str, *, nu: datetime, klok: datetime) -> str:
    """Put a pass on the telephone that shows this link; the secret of that telephone.

    Error: PAS-LINK, for whatever is wrong with it.
    """
    kenmerk, link = code[:_KENMERK], _afdruk(code[_KENMERK:])
    teller = merk("paslink", f"{gemeente} {kenmerk}")
    if aanmeldpogingen.geblokkeerd_tot(teller, nu=klok, mislukt=MISLUKT) is None:
        geheim = secrets.token_urlsafe(32)
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT minima_open_link(%s, %s, %s, %s, %s, %s)",
                [gemeente, kenmerk, link, klok, localdate(nu), nu],
            )
        toestel = Pastoestel.objects.filter(gemeente=gemeente, kenmerk=kenmerk, linkafdruk=link).first()
        if toestel is not None:
            _stap(toestel, Soort.GEZET, door=str(toestel), nu=nu, afdruk=_afdruk(geheim))
            return geheim
        aanmeldpogingen.noteer(teller, "PAS-LINK", nu=klok)
    raise OpstapFout("PAS-LINK", "Deze link werkt niet. Een link werkt één keer en vijf minuten lang.")


def gebruiker(gemeente: str, geheim: str) -> Gebruiker:
    """Who looks from a telephone with this secret; whether there is one, the gate says."""
    return Gebruiker("", Rol.PASTELEFOON, gemeente, sleutel=_afdruk(geheim))


def open_pas(wie: Gebruiker, *, nu: datetime) -> Pasbeeld:
    """The pass on this telephone; the showing is logged. Error: PAS-TELEFOON, when there is none (now)."""
    toestel = _open(wie, nu)
    open_bezoek(
        replace(wie, naam=str(toestel)), toestel.dossier, Doel.TELEFOON, handeling="pas op een telefoon"
    )
    return pasbeeld.beeld(toestel.pas, localdate(nu))


def foto(wie: Gebruiker, *, nu: datetime) -> tuple[str, bytes]:
    """Media type and content of the picture on that pass. Errors: PAS-TELEFOON, PAS-FOTO-ONBEKEND."""
    een = open_pas(wie, nu=nu)
    if not een.foto.goede or een.stand is not Stand.GOED:
        raise OpstapFout("PAS-FOTO-ONBEKEND", "Bij deze pas is nog geen foto.")
    return pasfotos.lees(een.foto.goede)


def haal_van_eigen(wie: Gebruiker, *, nu: datetime) -> None:
    """Take the pass off the telephone that asks it. Error: PAS-TELEFOON, when there is none (any more)."""
    toestel = _open(wie, nu)
    _stap(toestel, Soort.WEG, door=str(toestel), nu=nu)


def haal_weg(pas: Pas, toestel: int, *, door: str, nu: datetime) -> None:
    """Take a pass off one of its telephones, at once. Errors: PAS-TELEFOON-ONBEKEND, PAS-TELEFOON-STAP."""
    _stap(zoek(pas, toestel), Soort.WEG, door=door, nu=nu)


def haal_overal_weg(pas: Pas, *, door: str, nu: datetime) -> None:
    """Take a pass off all its telephones, at once. Error: PAS-TELEFOON-STAP."""
    for toestel in met(pas):
        _stap(toestel, Soort.WEG, door=door, nu=nu)


def zoek(pas: Pas, toestel: int) -> Pastoestel:
    """A telephone that shows this pass. Error: PAS-TELEFOON-ONBEKEND."""
    gevonden = met(pas).filter(pk=toestel).first()
    if gevonden is None:
        raise OpstapFout("PAS-TELEFOON-ONBEKEND", "Deze pas staat niet op die telefoon.")
    return gevonden


def telefoons(pas: Pas) -> tuple[Telefoon, ...]:
    """The telephones that show this pass, for who came through the gate and may see it."""
    laatst = laatst_gekeken(pas.dossier, Doel.TELEFOON)
    return tuple(
        Telefoon(een.pk, een.nummer, een.stappen.get(soort=Soort.GEZET).moment, laatst.get(str(een)))
        for een in met(pas)
    )


def met(pas: Pas) -> QuerySet[Pastoestel]:
    """The telephones on which a pass was put, and not taken off."""
    weg = Pastoestelstap.objects.filter(toestel=OuterRef("pk"), soort=Soort.WEG)
    return pas.toestellen.filter(~Exists(weg), stappen__soort=Soort.GEZET).order_by("nummer")


def _open(wie: Gebruiker, nu: datetime) -> Pastoestel:
    betreed(wie, wie.gemeente, Doel.TELEFOON)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT minima_open_toestel(%s, %s, %s, %s)", [wie.gemeente, wie.sleutel, localdate(nu), nu]
        )
    gevonden = (
        Pastoestel.objects.filter(gemeente=wie.gemeente, stappen__afdruk=wie.sleutel)
        .select_related("dossier", "pas__persoon", "pas__toekenning")
        .first()
    )
    if gevonden is None:
        raise OpstapFout("PAS-TELEFOON", "Op deze telefoon staat nu geen pas.")
    return gevonden


def _stap(toestel: Pastoestel, soort: Soort, *, door: str, nu: datetime, afdruk: str = "") -> None:
    with duidelijke_fouten(), transaction.atomic():
        Pastoestelstap.objects.create(toestel=toestel, soort=soort, afdruk=afdruk, moment=nu, door=door)


def _afdruk(geheim: str) -> str:
    """Of a secret of 256 random bits a plain digest tells nothing."""
    return hashlib.sha256(geheim.encode()).hexdigest()
