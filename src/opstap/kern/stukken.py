"""Incoming documents: registered once, linked to a case or opening one, answered or filed.

What starts with a document starts on its day of receipt, however late it is registered.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from django.db import transaction
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
    "stuk_een_keer_gekoppeld": ("STUK-GEKOPPELD", "Dit stuk hoort hier al bij."),
}
_REEKS_STUK = nummers.reeks("ST")
_BEWAARTERMIJN = "bewaartermijn_stuk_jaren"


@dataclass(frozen=True, kw_only=True)
class NieuwStuk:
    """A document as it came in."""

    soort: str
    kanaal: str
    afzender: str
    ontvangen: date
    inhoud: bytes
    bestandsnaam: str
    mediasoort: str


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
    """Register one document; errors are those of `registreer_veel`."""
    nieuw = NieuwStuk(
        soort=soort,
        kanaal=kanaal,
        afzender=afzender,
        ontvangen=ontvangen,
        inhoud=inhoud,
        bestandsnaam=bestandsnaam,
        mediasoort=mediasoort,
    )
    return registreer_veel(gemeente, [nieuw], door=door, nu=nu)[0]


def registreer_veel(gemeente: str, nieuwe: Sequence[NieuwStuk], *, door: str, nu: datetime) -> list[Stuk]:
    """Register documents with their contents, in the order given; all, or none.

    The same content and sender give the one that is there. The retention term is set at once, or the reason
    why it is not known. Errors: STUK-LEEG, STUK-AFZENDER, STUK-SOORT, STUK-TOEKOMST.
    """
    for nieuw in nieuwe:
        _controleer(nieuw, nu)
    afdrukken = bewaarplaats.bewaar_veel([nieuw.inhoud for nieuw in nieuwe])
    bewaren = {dag: _bewaren(dag) for dag in {nieuw.ontvangen for nieuw in nieuwe}}
    wie = [(afdruk, nieuw.afzender.strip()) for afdruk, nieuw in zip(afdrukken, nieuwe, strict=True)]
    per_stuk = dict(zip(wie, nieuwe, strict=True))
    with transaction.atomic():
        # Whoever registers waits here for the other, and then finds what the other wrote.
        nummers.vergrendel(gemeente, _REEKS_STUK, {nieuw.ontvangen.year for nieuw in nieuwe})
        bekend = {
            (stuk.vingerafdruk, stuk.afzender): stuk
            for stuk in Stuk.objects.filter(gemeente_id=gemeente, vingerafdruk__in=set(afdrukken))
        }
        te_doen = [(sleutel, nieuw) for sleutel, nieuw in per_stuk.items() if sleutel not in bekend]
        uitgifte = nummers.per_jaar(_REEKS_STUK, [(gemeente, nieuw.ontvangen.year) for _, nieuw in te_doen])
        bewaard = Stuk.objects.bulk_create(
            [
                Stuk(
                    gemeente_id=gemeente,
                    nummer=nummer,
                    vingerafdruk=afdruk,
                    afzender=afzender,
                    soort=nieuw.soort,
                    kanaal=nieuw.kanaal,
                    ontvangen=nieuw.ontvangen,
                    bestandsnaam=nieuw.bestandsnaam,
                    mediasoort=nieuw.mediasoort,
                    grootte=len(nieuw.inhoud),
                    bewaren_jaren=bewaren[nieuw.ontvangen][0],
                    bewaargrond=bewaren[nieuw.ontvangen][1],
                    moment=nu,
                    door=door,
                )
                for ((afdruk, afzender), nieuw), nummer in zip(te_doen, uitgifte, strict=True)
            ],
            batch_size=5_000,
        )
    bekend |= {(stuk.vingerafdruk, stuk.afzender): stuk for stuk in bewaard}
    return [bekend[sleutel] for sleutel in wie]


def koppel(stuk: Stuk, zaak: Zaak, *, door: str, nu: datetime) -> Stukstap:
    """Say to which case a document belongs. Errors: STUK-GEKOPPELD, GEMEENTE-ANDERS."""
    return koppel_veel([(stuk, zaak)], door=door, nu=nu)[0]


@transaction.atomic
def koppel_veel(paren: Sequence[tuple[Stuk, Zaak]], *, door: str, nu: datetime) -> list[Stukstap]:
    """Say of many documents to which case each belongs. Errors: STUK-GEKOPPELD, GEMEENTE-ANDERS."""
    stappen = _zet(
        [(stuk, zaak.dossier_id, zaak) for stuk, zaak in paren], Stukstap.Soort.GEKOPPELD, door, nu
    )
    zaken.gebeurtenissen(
        [
            (zaak, f"Stuk {stuk.nummer} ontvangen op {stuk.ontvangen:%d-%m-%Y} ({stuk.get_kanaal_display()})")
            for stuk, zaak in paren
        ],
        moment=nu,
        soort="stuk",
    )
    return stappen


@transaction.atomic
def koppel_dossier(stuk: Stuk, dossier: Dossier, *, toelichting: str, door: str, nu: datetime) -> Stukstap:
    """Say whose a document is that belongs to no case; `toelichting` says what it is about.

    Errors: STUK-GEKOPPELD, GEMEENTE-ANDERS.
    """
    (stap,) = _zet(
        [(stuk, dossier.pk, None)], Stukstap.Soort.GEKOPPELD, door, nu, toelichting=toelichting[:400]
    )
    zaken.gebeurtenis(
        dossier, moment=nu, soort="stuk", tekst=f"Stuk {stuk.nummer} ontvangen: {toelichting}"[:400]
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
    return beantwoord_veel([stuk], toelichting=toelichting, door=door, nu=nu)[0]


def beantwoord_veel(stukken: Sequence[Stuk], *, toelichting: str, door: str, nu: datetime) -> list[Stukstap]:
    """These documents are answered with the same; errors as for one."""
    return _handel_af(stukken, Stukstap.Soort.BEANTWOORD, toelichting, door, nu)


def berg_op(stuk: Stuk, *, toelichting: str, door: str, nu: datetime) -> Stukstap:
    """No answer is needed; `toelichting` says why. Errors: STUK-TOELICHTING, STUK-AFGEHANDELD."""
    return berg_veel_op([stuk], toelichting=toelichting, door=door, nu=nu)[0]


def berg_veel_op(stukken: Sequence[Stuk], *, toelichting: str, door: str, nu: datetime) -> list[Stukstap]:
    """None of these needs an answer, for the same reason; errors as for one."""
    return _handel_af(stukken, Stukstap.Soort.OPGEBORGEN, toelichting, door, nu)


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


def stappen(stuk: Stuk) -> list[Stukstap]:
    """What was done with a document, in order; for whoever opened it."""
    return list(Stukstap.objects.filter(stuk=stuk).select_related("zaak").order_by("id"))


def _controleer(nieuw: NieuwStuk, nu: datetime) -> None:
    if not nieuw.inhoud:
        raise OpstapFout("STUK-LEEG", "Dit bestand is leeg. Vraag de afzender om het opnieuw te sturen.")
    if not nieuw.afzender.strip():
        raise OpstapFout("STUK-AFZENDER", "Vul in van wie dit stuk komt.")
    if nieuw.soort not in Stuk.Soort.values or nieuw.kanaal not in Stuk.Kanaal.values:
        raise OpstapFout("STUK-SOORT", "Kies een soort stuk en een manier van ontvangen uit de lijst.")
    if nieuw.ontvangen > localdate(nu):
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


def _handel_af(
    stukken: Sequence[Stuk], soort: Stukstap.Soort, toelichting: str, door: str, nu: datetime
) -> list[Stukstap]:
    if not toelichting.strip():
        raise OpstapFout(
            "STUK-TOELICHTING", "Schrijf op waarmee dit stuk is beantwoord of waarom dat niet hoeft."
        )
    return _zet([(stuk, None, None) for stuk in stukken], soort, door, nu, toelichting=toelichting)


def _zet(
    stappen: Sequence[tuple[Stuk, int | None, Zaak | None]],
    soort: Stukstap.Soort,
    door: str,
    nu: datetime,
    *,
    toelichting: str = "",
) -> list[Stukstap]:
    with duidelijke_fouten(), transaction.atomic():
        return Stukstap.objects.bulk_create(
            [
                Stukstap(
                    gemeente_id=stuk.gemeente_id,
                    stuk=stuk,
                    soort=soort,
                    toelichting=toelichting,
                    zaak=zaak,
                    dossier_id=dossier,
                    moment=nu,
                    door=door,
                )
                for stuk, dossier, zaak in stappen
            ],
            batch_size=5_000,
        )
