"""Incoming documents: registered once, linked to a case or opening one, answered or filed.

What starts with a document starts on its day of receipt, however late it is registered.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils.timezone import localdate

from opstap.kern import bewaarplaats, nummers, toegang, zaken
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.models import Dossier, Stuk, Stukstap, Zaak
from opstap.kern.toegang import Gebruiker
from opstap.recht import archief
from opstap.regels.beslissen import Geval
from opstap.regels.boek import Regelboek
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "stuk_een_keer_afgehandeld": (
        "STUK-AFGEHANDELD",
        "Dit stuk is al beantwoord of opgeborgen. Ververs de pagina om te zien wat er is gedaan.",
    ),
    "stuk_een_keer_gekoppeld": ("STUK-GEKOPPELD", "Dit stuk hoort al bij deze zaak."),
}
_REEKS_STUK = "ST"
_BEWAARTERMIJN = "bewaartermijn_stuk_jaren"
_AFGEHANDELD = (Stukstap.Soort.BEANTWOORD, Stukstap.Soort.OPGEBORGEN)


@dataclass(frozen=True)
class Stukregel:
    """One line of the list of documents that wait; `zaken` are the numbers of its cases."""

    nummer: str
    soort: str
    kanaal: str
    afzender: str
    ontvangen: date
    dagen: int
    zaken: tuple[str, ...]


def registreer(
    gemeente: str,
    *,
    soort: str,
    kanaal: str,
    afzender: str,
    ontvangen: date,
    inhoud: bytes,
    bestandsnaam: str,
    mediasoort: str,
    door: str,
    nu: datetime,
) -> Stuk:
    """Register a document with its content; the same content and sender give the one that is there.

    The retention term is set at once, or the reason why it is not known. Errors: STUK-LEEG, STUK-AFZENDER,
    STUK-SOORT, STUK-TOEKOMST.
    """
    _controleer(soort, kanaal, afzender, ontvangen, inhoud, nu)
    bekend = {
        "gemeente_id": gemeente,
        "vingerafdruk": bewaarplaats.bewaar(inhoud),
        "afzender": afzender.strip(),
    }
    jaren, grond = _bewaren(ontvangen)
    nieuw = Stuk(
        **bekend,
        soort=soort,
        kanaal=kanaal,
        ontvangen=ontvangen,
        bestandsnaam=bestandsnaam,
        mediasoort=mediasoort,
        grootte=len(inhoud),
        bewaren_jaren=jaren,
        bewaargrond=grond,
        moment=nu,
        door=door,
    )
    with transaction.atomic():
        # Whoever registers waits here for the other, and then finds what the other wrote.
        (nieuw.nummer,) = nummers.per_jaar(_REEKS_STUK, [(gemeente, ontvangen.year)])
        bestaand = Stuk.objects.filter(**bekend).first()
        if bestaand is None:
            nieuw.save(force_insert=True)
            return nieuw
        transaction.set_rollback(True)
    return bestaand


@transaction.atomic
def koppel(stuk: Stuk, zaak: Zaak, *, door: str, nu: datetime) -> Stukstap:
    """Say to which case a document belongs. Errors: STUK-GEKOPPELD, GEMEENTE-ANDERS."""
    stap = _zet(stuk, Stukstap.Soort.GEKOPPELD, door, nu, zaak=zaak)
    zaken.gebeurtenis(
        zaak,
        moment=nu,
        soort="stuk",
        tekst=f"Stuk {stuk.nummer} ontvangen op {stuk.ontvangen:%d-%m-%Y} ({stuk.get_kanaal_display()})",
    )
    return stap


@transaction.atomic
def open_zaak(stuk: Stuk, dossier: Dossier, *, soort: str, tekst: str, door: str, nu: datetime) -> Zaak:
    """Open a case with a document; its deadline runs from the day of receipt."""
    (zaak,) = zaken.open_zaken([zaken.NieuweZaak(dossier, soort, stuk.ontvangen, nu, tekst, door=door)])
    koppel(stuk, zaak, door=door, nu=nu)
    return zaak


def beantwoord(stuk: Stuk, *, toelichting: str, door: str, nu: datetime) -> Stukstap:
    """The document is answered; `toelichting` says with what. Errors: STUK-TOELICHTING, STUK-AFGEHANDELD."""
    return _handel_af(stuk, Stukstap.Soort.BEANTWOORD, toelichting, door, nu)


def berg_op(stuk: Stuk, *, toelichting: str, door: str, nu: datetime) -> Stukstap:
    """No answer is needed; `toelichting` says why. Errors: STUK-TOELICHTING, STUK-AFGEHANDELD."""
    return _handel_af(stuk, Stukstap.Soort.OPGEBORGEN, toelichting, door, nu)


def werkvoorraad(
    gebruiker: Gebruiker, gemeente: str, doel: str, *, moment: datetime
) -> tuple[Stukregel, ...]:
    """Documents that are neither answered nor filed, the longest waiting first. Errors: those of the gate."""
    toegang.open_lijst(gebruiker, gemeente, doel, moment=moment)
    klaar = Stukstap.objects.filter(stuk=OuterRef("pk"), soort__in=_AFGEHANDELD)
    wachtend = (
        Stuk.objects.filter(~Exists(klaar), gemeente_id=gemeente)
        .order_by("ontvangen", "id")
        .prefetch_related("stukstap_set__zaak")
    )
    return tuple(
        Stukregel(
            stuk.nummer,
            stuk.get_soort_display(),
            stuk.get_kanaal_display(),
            stuk.afzender,
            stuk.ontvangen,
            (localdate(moment) - stuk.ontvangen).days,
            tuple(stap.zaak.nummer for stap in stuk.stukstap_set.all() if stap.zaak is not None),
        )
        for stuk in wachtend
    )


def open_stuk(
    gebruiker: Gebruiker, gemeente: str, nummer: str, doel: str, *, moment: datetime
) -> tuple[Stuk, bytes]:
    """The document and its content, through the gate of each dossier it belongs to.

    One that belongs to nobody yet is read as a list is: by staff only. Errors: those of the gate,
    TOEGANG-STUK, STUK-ONVINDBAAR, STUK-BESCHADIGD.
    """
    toegang.betreed(gebruiker, gemeente, doel)
    stuk = Stuk.objects.filter(gemeente_id=gemeente, nummer=nummer).first()
    dossiers = (
        Dossier.objects.filter(stukstap__stuk=stuk).distinct() if stuk is not None else Dossier.objects.none()
    )
    gevonden = list(dossiers)
    for dossier in gevonden:
        toegang.open_dossier(
            gebruiker, gemeente, dossier.nummer, doel, toelichting=f"stuk {nummer}", moment=moment
        )
    if not gevonden:
        toegang.open_lijst(gebruiker, gemeente, doel, moment=moment)
    if stuk is None:
        raise OpstapFout("TOEGANG-STUK", "Er is geen stuk met dit nummer dat u mag openen.")
    return stuk, bewaarplaats.lees(stuk.vingerafdruk)


def _controleer(soort: str, kanaal: str, afzender: str, ontvangen: date, inhoud: bytes, nu: datetime) -> None:
    if not inhoud:
        raise OpstapFout("STUK-LEEG", "Dit bestand is leeg. Vraag de afzender om het opnieuw te sturen.")
    if not afzender.strip():
        raise OpstapFout("STUK-AFZENDER", "Vul in van wie dit stuk komt.")
    if soort not in Stuk.Soort.values or kanaal not in Stuk.Kanaal.values:
        raise OpstapFout("STUK-SOORT", "Kies een soort stuk en een manier van ontvangen uit de lijst.")
    if ontvangen > localdate(nu):
        raise OpstapFout("STUK-TOEKOMST", "De dag van ontvangst ligt in de toekomst. Controleer de datum.")


def _bewaren(op: date) -> tuple[int | None, str]:
    """Years to keep with the article, or None with the reason why that is not known."""
    boek = _regelboek().op(op)
    uitkomst = boek.probeer(Geval(), [_BEWAARTERMIJN])
    gat = uitkomst.gaten.get(_BEWAARTERMIJN)
    if gat is not None:
        return None, gat.zin
    return int(uitkomst.waarde(_BEWAARTERMIJN)), uitkomst.spoor.stap(_BEWAARTERMIJN).artikel


@cache
def _regelboek() -> Regelboek:
    return Regelboek(archief.WET)


def _handel_af(stuk: Stuk, soort: Stukstap.Soort, toelichting: str, door: str, nu: datetime) -> Stukstap:
    if not toelichting.strip():
        raise OpstapFout(
            "STUK-TOELICHTING", "Schrijf op waarmee dit stuk is beantwoord of waarom dat niet hoeft."
        )
    return _zet(stuk, soort, door, nu, toelichting=toelichting)


def _zet(
    stuk: Stuk,
    soort: Stukstap.Soort,
    door: str,
    nu: datetime,
    *,
    toelichting: str = "",
    zaak: Zaak | None = None,
) -> Stukstap:
    with duidelijke_fouten(), transaction.atomic():
        return Stukstap.objects.create(
            gemeente_id=stuk.gemeente_id,
            stuk=stuk,
            soort=soort,
            toelichting=toelichting,
            zaak=zaak,
            dossier_id=None if zaak is None else zaak.dossier_id,
            moment=nu,
            door=door,
        )
