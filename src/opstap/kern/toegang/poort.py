"""The gate: role, municipality, purpose and reason, before anything is read; and a line in the log after."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.utils import timezone

from opstap.kern.models import Besluit, Dossier, Gemeente, Zaak
from opstap.kern.toegang import logboek, redenen, rijen
from opstap.kern.toegang.doelen import ALLEEN_LIJSTEN, DOELEN, NOOIT_LIJSTEN
from opstap.kern.toegang.gebruiker import PARTNERROLLEN, Gebruiker, Rol
from opstap.regels.fouten import OpstapFout

_BEZOEK = timedelta(minutes=15)
"""All that a partner, or a telephone with a pass, reads of one resident within this time is one visit."""


def open_dossier(
    gebruiker: Gebruiker,
    gemeente: str,
    nummer: str,
    doel: str,
    *,
    zaak: Zaak | None = None,
    toelichting: str = "",
    moment: datetime | None = None,
) -> Dossier:
    """The dossier, when this user may see it for this purpose; the reading is logged (Inzage).

    A case worker needs a reason: `zaak` or a running case, of the own team, or a written one (`toelichting`).
    Errors: TOEGANG-ROL, TOEGANG-GEMEENTE, TOEGANG-DOEL, TOEGANG-REDEN, TOEGANG-DOSSIER (not there, or not
    yours).
    """
    begin = timezone.now()
    betreed(gebruiker, gemeente, doel)
    dossier = Dossier.objects.filter(gemeente_id=gemeente, nummer=nummer).first()
    return _open(gebruiker, dossier, zaak, doel, toelichting, moment, begin, "dossier openen")


def open_zaak(
    gebruiker: Gebruiker,
    gemeente: str,
    nummer: str,
    doel: str,
    *,
    toelichting: str = "",
    moment: datetime | None = None,
) -> Zaak:
    """The case, through the gate of its dossier; a case of the own team is its own reason.

    Errors: those of open_dossier.
    """
    begin = timezone.now()
    betreed(gebruiker, gemeente, doel)
    zaak = Zaak.objects.select_related("dossier").filter(gemeente_id=gemeente, nummer=nummer).first()
    dossier = zaak.dossier if zaak else None
    _open(gebruiker, dossier, zaak, doel, toelichting, moment, begin, "zaak openen")
    assert zaak is not None
    return zaak


def open_besluit(
    gebruiker: Gebruiker,
    gemeente: str,
    nummer: str,
    doel: str,
    *,
    toelichting: str = "",
    moment: datetime | None = None,
) -> Besluit:
    """The decision, through the gate of its dossier. Errors: those of open_dossier."""
    begin = timezone.now()
    betreed(gebruiker, gemeente, doel)
    besluit = (
        Besluit.objects.select_related("dossier", "zaak").filter(gemeente_id=gemeente, nummer=nummer).first()
    )
    dossier, zaak = (besluit.dossier, besluit.zaak) if besluit else (None, None)
    _open(gebruiker, dossier, zaak, doel, toelichting, moment, begin, "besluit openen")
    assert besluit is not None
    return besluit


def open_lijst(
    gebruiker: Gebruiker,
    gemeente: str,
    doel: str,
    *,
    moment: datetime | None = None,
    handeling: str = "lijst openen",
) -> Gemeente:
    """The municipality, when this user may see a list of its dossiers; logged without a dossier.

    A resident or a partner never sees a list of other people's dossiers (TOEGANG-ROL).
    """
    begin = timezone.now()
    if gebruiker.rol in NOOIT_LIJSTEN:
        raise _geen_rol(gebruiker)
    _controleer(gebruiker, gemeente, doel)
    gevonden = Gemeente.objects.filter(code=gemeente).first()
    if gevonden is None:
        raise _andere_gemeente()
    rijen.open_voor(gebruiker)
    logboek.noteer(gebruiker, gemeente, doel, handeling=handeling, moment=moment or begin, begin=begin)
    return gevonden


def geef_door(
    gebruiker: Gebruiker,
    gemeente: str,
    doel: str,
    regels: Sequence[tuple[int, str]],
    *,
    handeling: str,
    moment: datetime | None = None,
) -> None:
    """Let data of many dossiers (id, which data and to whom) leave the house; one line in the log for each.

    The resident of each reads that line. Errors: TOEGANG-ROL, TOEGANG-GEMEENTE, TOEGANG-DOEL.
    """
    begin = timezone.now()
    if gebruiker.rol in NOOIT_LIJSTEN:
        raise _geen_rol(gebruiker)
    _controleer(gebruiker, gemeente, doel)
    logboek.noteer_veel(
        gebruiker, gemeente, doel, regels, handeling=handeling, moment=moment or begin, begin=begin
    )


def open_bezoek(gebruiker: Gebruiker, dossier: Dossier, doel: str, *, handeling: str) -> None:
    """Let a partner read what belongs to the pass that somebody shows, and a telephone what it shows.

    That pass is the reason. One visit is one reading, however many pages it takes.
    Errors: TOEGANG-ROL, TOEGANG-GEMEENTE, TOEGANG-DOEL.
    """
    begin = timezone.now()
    if gebruiker.rol not in PARTNERROLLEN | {Rol.PASTELEFOON}:
        raise _geen_rol(gebruiker)
    betreed(gebruiker, dossier.gemeente_id, doel)
    if not logboek.las_sinds(gebruiker, dossier, doel, begin - _BEZOEK):
        logboek.noteer(
            gebruiker,
            dossier.gemeente_id,
            doel,
            handeling=handeling,
            moment=begin,
            begin=begin,
            dossier=dossier,
        )


def betreed(gebruiker: Gebruiker, gemeente: str, doel: str) -> None:
    """Let the database show this user what they may see at most, so that a dossier can be looked up.

    Nothing is shown before one of the functions above has opened that dossier. Errors: TOEGANG-ROL,
    TOEGANG-GEMEENTE, TOEGANG-DOEL.
    """
    if gebruiker.rol in ALLEEN_LIJSTEN:
        raise _geen_rol(gebruiker)
    _controleer(gebruiker, gemeente, doel)
    rijen.open_voor(gebruiker)


def _open(
    gebruiker: Gebruiker,
    dossier: Dossier | None,
    zaak: Zaak | None,
    doel: str,
    toelichting: str,
    moment: datetime | None,
    begin: datetime,
    handeling: str,
) -> Dossier:
    eigen = gebruiker.rol not in NOOIT_LIJSTEN or (
        dossier is not None and dossier.nummer in gebruiker.dossiers
    )
    if dossier is None or not eigen:
        raise OpstapFout(
            "TOEGANG-DOSSIER",
            "Er is geen dossier met dit nummer dat u mag openen. Controleer het nummer.",
        )
    op = moment or begin
    reden = redenen.reden(gebruiker, dossier, zaak=zaak, toelichting=toelichting, moment=op)
    logboek.noteer(
        gebruiker,
        dossier.gemeente_id,
        doel,
        handeling=handeling,
        moment=op,
        begin=begin,
        dossier=dossier,
        reden=reden,
    )
    return dossier


def _controleer(gebruiker: Gebruiker, gemeente: str, doel: str) -> None:
    doelen = DOELEN[gebruiker.rol]
    if not doelen:
        raise _geen_rol(gebruiker)
    if gemeente != gebruiker.gemeente:
        raise _andere_gemeente()
    if doel not in doelen:
        raise OpstapFout(
            "TOEGANG-DOEL",
            "Gegevens van inwoners bekijkt u alleen voor een doel dat bij uw werk hoort. "
            f"Kies uit: {', '.join(sorted(doelen))}.",
        )


def _geen_rol(gebruiker: Gebruiker) -> OpstapFout:
    return OpstapFout(
        "TOEGANG-ROL",
        f"Met de rol '{gebruiker.rol}' kunt u deze gegevens van inwoners niet bekijken. "
        "Meld u aan met een rol die daarvoor is bedoeld.",
    )


def _andere_gemeente() -> OpstapFout:
    return OpstapFout(
        "TOEGANG-GEMEENTE", "U kunt alleen gegevens van uw eigen gemeente bekijken. Kies uw eigen gemeente."
    )
