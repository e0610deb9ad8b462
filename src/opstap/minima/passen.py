"""Passes: made for a person, given out when there is a photo, blocked, lost and replaced.

A pass is good on a day when its last step says so and its grant holds. On a telephone it shows a code that is
good for a minute, so that a picture of it is soon worth nothing.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.core import signing
from django.db import transaction
from django.db.models import Q, QuerySet

from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.models import Persoon
from opstap.kern.redenen import eis_reden
from opstap.minima import toekenningen
from opstap.minima.models import Pas, Passtap, Toekenning
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "passtap_zonder_foto": (
        "PAS-ZONDER-FOTO",
        "Voeg eerst een pasfoto toe. Zonder foto wordt een pas niet gegeven.",
    ),
    "passtap_na_verlies": ("PAS-STAP", "Deze pas is verloren. Er kan niets meer mee. Ververs de pagina."),
}
Soort = Passtap.Soort
NAAR: Mapping[str, frozenset[str]] = {
    Soort.AANGEMAAKT: frozenset({Soort.UITGEGEVEN, Soort.GEBLOKKEERD, Soort.VERLOREN}),
    Soort.UITGEGEVEN: frozenset({Soort.GEBLOKKEERD, Soort.VERLOREN}),
    Soort.GEBLOKKEERD: frozenset({Soort.VRIJGEGEVEN, Soort.VERLOREN}),
    Soort.VRIJGEGEVEN: frozenset({Soort.GEBLOKKEERD, Soort.VERLOREN}),
    Soort.VERLOREN: frozenset(),
}
"""From which step a pass may go to which; a photo may come at any time but after a loss."""

FOTOSTAPPEN = (Soort.INGESTUURD, Soort.AFGEKEURD, Soort.FOTO)
"""Steps that say nothing of how the pass itself is."""

GOED = frozenset({Soort.UITGEGEVEN, Soort.VRIJGEGEVEN})
CODE_SECONDEN = 60
_ZOUT = "opstap.minima.passen"
_CIJFERS = 11


def maak(toekenning: Toekenning, persoon: Persoon, *, door: str, nu: datetime) -> Pas:
    """Make a pass for somebody in the household of a grant. Errors: GEMEENTE-ANDERS."""
    return maak_veel([(toekenning, persoon.pk)], door=door, nu=nu)[0]


def maak_veel(wie: Sequence[tuple[Toekenning, int]], *, door: str, nu: datetime) -> list[Pas]:
    """Make passes for these persons (ids), all or none. Errors: GEMEENTE-ANDERS."""
    nummers = vrije_nummers(Pas.objects.values_list("nummer", flat=True), len(wie))
    with duidelijke_fouten(), transaction.atomic():
        gemaakt = Pas.objects.bulk_create(
            [
                Pas(
                    gemeente_id=toekenning.gemeente_id,
                    dossier_id=toekenning.dossier_id,
                    toekenning=toekenning,
                    persoon_id=persoon_id,
                    nummer=nummer,
                )
                for (toekenning, persoon_id), nummer in zip(wie, nummers, strict=True)
            ],
            batch_size=5_000,
        )
        Passtap.objects.bulk_create(
            [Passtap(pas=pas, soort=Soort.AANGEMAAKT, moment=nu, door=door) for pas in gemaakt],
            batch_size=5_000,
        )
    return gemaakt


@transaction.atomic
def voeg_foto_toe(pas: Pas, foto: str, *, door: str, nu: datetime) -> None:
    """Keep the digest of the picture that belongs to a pass from now on. Errors: PAS-STAP."""
    schrijf_foto(pas, Soort.FOTO, foto, door, nu)


@transaction.atomic
def geef_uit(pas: Pas, *, door: str, nu: datetime) -> None:
    """Give a pass out. Errors: PAS-ZONDER-FOTO, PAS-STAP."""
    if foto(vergrendel(pas)) is None:
        raise OpstapFout(
            "PAS-ZONDER-FOTO", "Voeg eerst een pasfoto toe. Zonder foto wordt een pas niet gegeven."
        )
    _zet(pas, Soort.UITGEGEVEN, door, nu)


@transaction.atomic
def blokkeer(pas: Pas, *, reden: str, door: str, nu: datetime) -> None:
    """Let a pass be good no more, for now. Errors: REDEN-ONTBREEKT, PAS-STAP."""
    eis_reden(reden)
    _zet(vergrendel(pas), Soort.GEBLOKKEERD, door, nu, reden)


@transaction.atomic
def geef_vrij(pas: Pas, *, reden: str, door: str, nu: datetime) -> None:
    """Let a blocked pass be good again. Errors: REDEN-ONTBREEKT, PAS-STAP."""
    eis_reden(reden)
    _zet(vergrendel(pas), Soort.VRIJGEGEVEN, door, nu, reden)


@transaction.atomic
def vervang(pas: Pas, *, door: str, nu: datetime, reden: str = "") -> Pas:
    """A lost or stolen pass is never good again; its owner gets another, with the same photo.

    A pass that was blocked is replaced by one that is blocked for the same reason. Credits belong to the
    grant and not to the pass: they stay as they were. Errors: PAS-STAP.
    """
    beeld = foto(vergrendel(pas))
    laatste = pas.stappen.filter(soort__in=FOTOSTAPPEN).order_by("-id").first()
    eerder = pas.stappen.exclude(soort__in=FOTOSTAPPEN).latest("id")
    _zet(pas, Soort.VERLOREN, door, nu, reden)
    nieuw = maak(pas.toekenning, pas.persoon, door=door, nu=nu)
    if beeld is not None:
        voeg_foto_toe(nieuw, beeld, door=door, nu=nu)
        geef_uit(nieuw, door=door, nu=nu)
    if laatste is not None and laatste.soort == Soort.INGESTUURD:
        schrijf_foto(nieuw, Soort.INGESTUURD, laatste.foto, laatste.door, laatste.moment)
    if eerder.soort == Soort.GEBLOKKEERD:
        _zet(nieuw, Soort.GEBLOKKEERD, eerder.door, nu, eerder.reden)
    return nieuw


def is_goed(pas: Pas, op: date) -> bool:
    """Whether a pass can be used on a day."""
    geldt = toekenningen.geldend(pas.gemeente_id, op).filter(van_pas(pas)).exists()
    return geldt and stand(pas) in GOED


def van_pas(pas: Pas) -> Q:
    """The grants that a pass goes with: a scheme that is renewed keeps the passes that were given out."""
    wie = Q(persoon=None) | Q(persoon=pas.persoon_id)
    return wie & Q(dossier=pas.dossier_id, regeling=pas.toekenning.regeling)


def dekking(pas: Pas, op: date) -> Toekenning:
    """The grant that holds for a pass on a day; else the last one that it went with."""
    nu = toekenningen.geldend(pas.gemeente_id, op).filter(van_pas(pas)).select_related("einde").first()
    laatste = Toekenning.objects.filter(van_pas(pas)).select_related("einde").order_by("-geldig")
    return nu or laatste.first() or pas.toekenning


def foto(pas: Pas) -> str | None:
    """The digest of the picture that belongs to a pass now."""
    return pas.stappen.filter(soort=Soort.FOTO).order_by("-id").values_list("foto", flat=True).first()


def code(pas: Pas) -> str:
    """What the owner's telephone shows: the number, with a mark that is good for a minute."""
    return signing.TimestampSigner(salt=f"{_ZOUT}.{pas.gemeente_id}").sign(pas.nummer)


def zoek(gemeente: str, getoond: str) -> Pas:
    """The pass that a code or a typed number stands for. Errors: those of `lees_nummer`, PAS-ONBEKEND."""
    pas = Pas.objects.filter(gemeente=gemeente, nummer=lees_nummer(gemeente, getoond)).first()
    if pas is None:
        raise _onbekend()
    return pas


def lees_nummer(gemeente: str, getoond: str) -> str:
    """The number in a code, or as it was typed, without looking it up.

    Errors: PAS-CODE-VERLOPEN, PAS-NUMMER for a slip of the pen, PAS-ONBEKEND for a code of somebody else.
    """
    nummer = getoond.replace(" ", "").strip()
    if ":" in nummer:
        try:
            nummer = signing.TimestampSigner(salt=f"{_ZOUT}.{gemeente}").unsign(nummer, max_age=CODE_SECONDEN)
        except signing.SignatureExpired:
            raise OpstapFout(
                "PAS-CODE-VERLOPEN", "Deze code is verlopen. Vraag om de code opnieuw te laten zien."
            ) from None
        except signing.BadSignature:
            raise _onbekend() from None
    if not is_nummer(nummer):
        raise OpstapFout("PAS-NUMMER", "In dit nummer zit een vergissing. Een pas heeft twaalf cijfers.")
    return nummer


def vrije_nummers(vergeven: QuerySet[Any, str], aantal: int) -> list[str]:
    """As many different numbers that nothing has: in a city two draws are equal now and then."""
    vrij: dict[str, None] = {}
    while len(vrij) < aantal:
        getrokken = {nieuw_nummer() for _ in range(aantal - len(vrij))}
        vrij |= dict.fromkeys(getrokken - set(vergeven.filter(nummer__in=getrokken)))
    return list(vrij)


def nieuw_nummer() -> str:
    """Eleven drawn digits, and one that tells any single slip and any swap of neighbours."""
    cijfers = "".join(secrets.choice("0123456789") for _ in range(_CIJFERS))
    return cijfers + _damm(cijfers)


_DAMM = (
    "0317598642",
    "7092154863",
    "4206871359",
    "1750983426",
    "6123045978",
    "3674209581",
    "5869720134",
    "8945362017",
    "9438617205",
    "2581436790",
)


def _damm(cijfers: str) -> str:
    """The check digit of Damm's method; of digits that end in their check digit it is 0."""
    tussen = 0
    for cijfer in cijfers:
        tussen = int(_DAMM[tussen][int(cijfer)])
    return str(tussen)


def is_nummer(tekst: str) -> bool:
    """Whether these can be the digits of a pass at all: a slip of the pen is told without looking it up."""
    return len(tekst) == _CIJFERS + 1 and tekst.isdecimal() and _damm(tekst) == "0"


def stand(pas: Pas) -> Passtap.Soort:
    """How a pass is: its last step that is not about a photo."""
    return Soort(pas.stappen.exclude(soort__in=FOTOSTAPPEN).latest("id").soort)


def vergrendel(pas: Pas) -> Pas:
    """Whoever changes the same pass waits here for the other."""
    return Pas.objects.select_for_update(no_key=True).get(pk=pas.pk)


def _zet(pas: Pas, naar: Passtap.Soort, door: str, nu: datetime, reden: str = "") -> None:
    van = stand(pas)
    if naar not in NAAR[van]:
        raise _kan_niet(van, naar)
    _schrijf(pas, naar, door, nu, reden=reden)


def schrijf_foto(
    pas: Pas, soort: Passtap.Soort, foto: str, door: str, nu: datetime, *, reden: str = ""
) -> None:
    """Write a step about a photo. Errors: PAS-STAP, when the pass is lost."""
    if stand(vergrendel(pas)) == Soort.VERLOREN:
        raise _kan_niet(Soort.VERLOREN, soort)
    _schrijf(pas, soort, door, nu, foto=foto, reden=reden)


def _schrijf(
    pas: Pas, soort: Passtap.Soort, door: str, nu: datetime, *, foto: str = "", reden: str = ""
) -> None:
    with duidelijke_fouten():
        Passtap.objects.create(pas=pas, soort=soort, foto=foto, reden=reden, moment=nu, door=door)


def _kan_niet(van: Passtap.Soort, naar: Passtap.Soort) -> OpstapFout:
    return OpstapFout(
        "PAS-STAP", f"Deze pas is '{van.label}'. De stap '{naar.label}' kan dan niet. Ververs de pagina."
    )


def _onbekend() -> OpstapFout:
    return OpstapFout("PAS-ONBEKEND", "Dit is geen pas van deze gemeente.")
