"""From asking for shelter until leaving it; every step has a reason, and every stay has a term."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from opstap.kern import nummers, zaken
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.models import Dossier
from opstap.kern.redenen import eis_reden
from opstap.minima.models import (
    Opvangafsluiting,
    Opvanglocatie,
    Opvangplaatsing,
    Opvangstap,
    Opvangverzoek,
)
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "opvang_vol": (
        "OPVANG-VOL",
        "Op deze locatie is niet op al deze dagen een plaats vrij. Er is niets vastgelegd.",
    ),
    "opvang_een_plaats": (
        "OPVANG-AL-GEPLAATST",
        "Dit huishouden heeft op deze dagen al een plaats.",
    ),
    "opvangplaatsing_periode": (
        "OPVANG-PERIODE",
        "De dag waarop de plaats vrijkomt, ligt na de eerste dag.",
    ),
    "opvangstap_volgorde": (
        "OPVANG-STAP",
        "Dit kan niet meer: het verblijf is al beëindigd, of de dag ligt niet na de vorige.",
    ),
    "opvang_afgehandeld": (
        "OPVANG-AFGEHANDELD",
        "Dit verzoek is al afgehandeld. Ververs de pagina.",
    ),
    "minima_opvangplaatsing_verzoek_id_key": (
        "OPVANG-AFGEHANDELD",
        "Dit verzoek is al afgehandeld. Ververs de pagina.",
    ),
    "minima_opvangafsluiting_verzoek_id_key": (
        "OPVANG-AFGEHANDELD",
        "Dit verzoek is al afgehandeld. Ververs de pagina.",
    ),
    "opvangverzoek_personen": ("OPVANG-PERSONEN", "Vul in met hoeveel mensen het huishouden is."),
    "opvangverzoek_een_open": (
        "OPVANG-WACHT-AL",
        "Dit huishouden wacht al op een plaats.",
    ),
}
Soort = Opvangstap.Soort
Uitkomst = Opvangafsluiting.Uitkomst
_REEKS = nummers.reeks("NO")


@transaction.atomic
def meld_aan(
    dossier: Dossier, *, aangemeld: date, personen: int, reden: str, door: str, nu: datetime
) -> Opvangverzoek:
    """A family asks for shelter. Errors: REDEN-ONTBREEKT, OPVANG-PERSONEN, OPVANG-DAG, OPVANG-WACHT-AL."""
    if aangemeld > localdate(nu):
        raise OpstapFout("OPVANG-DAG", "De dag van de melding ligt in de toekomst.")
    with duidelijke_fouten():
        verzoek = Opvangverzoek.objects.create(
            gemeente_id=dossier.gemeente_id,
            nummer=nummers.volgend(dossier.gemeente_id, _REEKS, jaar=aangemeld.year),
            dossier=dossier,
            aangemeld=aangemeld,
            personen=personen,
            reden=eis_reden(reden, "Schrijf op waardoor dit gezin zonder huis komt."),
            moment=nu,
            door=door,
        )
    _noteer(verzoek, "Noodopvang gevraagd", nu)
    return verzoek


@transaction.atomic
def plaats(
    verzoek: Opvangverzoek,
    locatie: Opvanglocatie,
    *,
    begin: date,
    tot: date,
    reden: str,
    door: str,
    nu: datetime,
) -> Opvangplaatsing:
    """Place a family; `tot` is the first day on which the place is free again.

    Errors: REDEN-ONTBREEKT, OPVANG-PERIODE, OPVANG-VOL, OPVANG-AL-GEPLAATST, OPVANG-AFGEHANDELD.
    """
    waarom = eis_reden(reden, "Schrijf op waarom dit gezin deze plaats krijgt, en voor zo lang.")
    with duidelijke_fouten():
        plaatsing = Opvangplaatsing.objects.create(
            verzoek=verzoek, locatie=locatie, van=begin, tot=tot, reden=waarom, moment=nu, door=door
        )
    _noteer(verzoek, f"Noodopvang van {begin:%d-%m-%Y} tot {tot:%d-%m-%Y}", nu)
    return plaatsing


@transaction.atomic
def verleng(plaatsing: Opvangplaatsing, *, tot: date, reden: str, door: str, nu: datetime) -> Opvangstap:
    """Let a family stay longer. Errors: REDEN-ONTBREEKT, OPVANG-STAP, OPVANG-VOL."""
    waarom = eis_reden(reden, "Schrijf op waarom het gezin langer blijft.")
    stap = _stap(plaatsing, Soort.VERLENGING, tot, waarom, door, nu)
    _noteer(plaatsing.verzoek, f"Noodopvang verlengd tot {tot:%d-%m-%Y}", nu)
    return stap


@transaction.atomic
def beeindig(plaatsing: Opvangplaatsing, *, tot: date, reden: str, door: str, nu: datetime) -> Opvangstap:
    """The family left, or leaves; `tot` is the first day on which the place is free again.

    Errors: REDEN-ONTBREEKT, OPVANG-STAP.
    """
    waarom = eis_reden(reden, "Schrijf op waar het gezin heen gaat.")
    stap = _stap(plaatsing, Soort.EINDE, tot, waarom, door, nu)
    _noteer(plaatsing.verzoek, f"Noodopvang beëindigd per {tot:%d-%m-%Y}", nu)
    return stap


@transaction.atomic
def sluit_af(
    verzoek: Opvangverzoek, uitkomst: Uitkomst, *, reden: str, door: str, nu: datetime
) -> Opvangafsluiting:
    """The family is helped otherwise. Errors: REDEN-ONTBREEKT, OPVANG-AFGEHANDELD."""
    with duidelijke_fouten():
        af = Opvangafsluiting.objects.create(
            verzoek=verzoek,
            uitkomst=uitkomst,
            reden=eis_reden(reden, "Schrijf op hoe het is opgelost."),
            op=localdate(nu),
            moment=nu,
            door=door,
        )
    _noteer(verzoek, f"Noodopvang niet nodig: {Uitkomst(uitkomst).label}", nu)
    return af


def _stap(
    plaatsing: Opvangplaatsing, soort: Opvangstap.Soort, tot: date, reden: str, door: str, nu: datetime
) -> Opvangstap:
    with duidelijke_fouten(), transaction.atomic():
        return Opvangstap.objects.create(
            plaatsing=plaatsing, soort=soort, tot=tot, reden=reden, moment=nu, door=door
        )


def _noteer(verzoek: Opvangverzoek, tekst: str, nu: datetime) -> None:
    zaken.gebeurtenis(verzoek.dossier, moment=nu, soort="opvang", tekst=f"{tekst} ({verzoek.nummer})")
