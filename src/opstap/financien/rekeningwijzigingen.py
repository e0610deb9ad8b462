"""A resident asks to be paid on another account; it counts only after a code that came another way.

Until then the known account stays the one that is paid on: the new one is no fact yet. How long a code holds
and how often it may be wrong are choices of safety, not of the law.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from string import ascii_uppercase, digits
from typing import Protocol

from django.contrib.auth.hashers import check_password, make_password
from django.db import transaction
from django.utils.timezone import localdate

from opstap.financien import rekeningen
from opstap.financien.models import Rekeningbevestiging, Rekeningwijziging, Rekeningwijzigingstap
from opstap.kern import feiten, zaken
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.iban import controleer_iban, maskeer
from opstap.kern.models import OPEN_EINDE, Bankrekening, Dossier
from opstap.kern.tijdvak import vanaf
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "rekeningwijziging_*": (
        "REKENING-KLAAR",
        "Deze wijziging is al klaar. Ververs de pagina om te zien wat er is gebeurd.",
    ),
}
GELDIG = timedelta(days=28)
"""How long a code can be used."""
POGINGEN = 5
"""A code that was wrong so often, counts no longer."""
_TEKENS = "".join(teken for teken in ascii_uppercase + digits if teken not in "0O1I")
"""No signs that look like each other."""
_LENGTE = 8
BRON = "opgave van de inwoner, bevestigd met een code"

Kanaal = Rekeningbevestiging.Kanaal
Stap = Rekeningwijzigingstap.Soort
Wijziging = Rekeningwijziging


class Stand(StrEnum):
    """Where a wish stands; the words are for the desk."""

    WACHT = "wacht op de code"
    BEVESTIGD = "bevestigd"
    INGETROKKEN = "ingetrokken"
    GEBLOKKEERD = "te vaak een verkeerde code"
    VERLOPEN = "niet op tijd bevestigd"


class Codekanaal(Protocol):
    """A way to the resident that is not the one along which the account was given."""

    via: Kanaal

    def verstuur(self, wijziging: Rekeningwijziging, code: str, *, door: str, nu: datetime) -> None:
        """Send the code; nothing that the resident can read online may hold it."""


@dataclass(frozen=True, slots=True)
class Wijzigingbeeld:
    """A wish as it stands; accounts only as far as needed to recognise them."""

    wijziging: Rekeningwijziging
    iban_gemaskeerd: str
    stand: Stand
    pogingen_over: int


@transaction.atomic
def vraag_aan(
    dossier: Dossier, *, iban: str, tenaamstelling: str, kanaal: Codekanaal, door: str, nu: datetime
) -> Rekeningwijziging:
    """Ask for another account, and let a code be sent; asking for the same again sends nothing new.

    Errors: IBAN-CONTROLE, REKENING-NAAM, REKENING-ZELFDE, REKENING-LOOPT-AL.
    """
    iban, naam = controleer_iban(iban), tenaamstelling.strip()
    if not naam:
        raise OpstapFout("REKENING-NAAM", "Schrijf op welke naam de rekening staat.")
    Dossier.objects.select_for_update(no_key=True).get(pk=dossier.pk)
    if iban == huidige_iban(dossier, localdate(nu)):
        raise OpstapFout("REKENING-ZELFDE", "Op deze rekening betalen wij u al. U hoeft niets te doen.")
    lopend = beeld(dossier, nu=nu)
    if lopend is not None and lopend.stand is Stand.WACHT:
        if lopend.wijziging.iban == iban:
            return lopend.wijziging
        raise OpstapFout(
            "REKENING-LOOPT-AL",
            "U hebt al een andere rekening doorgegeven. Bevestig die, of trek die eerst in.",
        )
    code = "".join(secrets.choice(_TEKENS) for _ in range(_LENGTE))
    with duidelijke_fouten():
        wijziging = Rekeningwijziging.objects.create(
            gemeente_id=dossier.gemeente_id,
            dossier=dossier,
            iban=iban,
            tenaamstelling=naam,
            code_afdruk=make_password(code),
            verzonden_via=kanaal.via,
            geldig_tot_en_met=localdate(nu) + GELDIG,
            moment=nu,
            door=door,
        )
    _schrijf(wijziging, f"Nieuwe rekening doorgegeven ({maskeer(iban)}); wacht op de code", nu)
    kanaal.verstuur(wijziging, f"{code[:4]}-{code[4:]}", door=door, nu=nu)
    return wijziging


@transaction.atomic
def bevestig(wijziging: Rekeningwijziging, code: str, *, door: str, nu: datetime) -> Wijzigingbeeld:
    """Try a code: the right one makes the account the one that is paid on; a wrong one is counted.

    A wrong code is no error, so that its counting is kept. Errors: REKENING-KLAAR, REKENING-VERLOPEN.
    """
    Rekeningwijziging.objects.select_for_update().get(pk=wijziging.pk)
    eerst = _beeld(wijziging, nu)
    _eis_wachtend(eerst)
    kaal = "".join(teken for teken in code.upper() if teken.isalnum())
    if not check_password(kaal, wijziging.code_afdruk):
        _stap(wijziging, Stap.FOUT, door, nu)
        if eerst.pogingen_over == 1:
            _stap(wijziging, Stap.GEBLOKKEERD, door, nu)
            _schrijf(wijziging, "Nieuwe rekening niet bevestigd: te vaak een verkeerde code", nu)
        return _beeld(wijziging, nu)
    feiten.leg_vast(
        Bankrekening,
        dossier=wijziging.dossier,
        geldig=vanaf(localdate(nu)),
        iban=wijziging.iban,
        tenaamstelling=wijziging.tenaamstelling,
        bron=BRON,
        nu=nu,
    )
    rekeningen.bevestig(
        wijziging.dossier,
        iban=wijziging.iban,
        gemeld_via=Kanaal.DIGITAAL,
        bevestigd_via=Kanaal(wijziging.verzonden_via),
        door=door,
        moment=nu,
    )
    _stap(wijziging, Stap.BEVESTIGD, door, nu)
    return _beeld(wijziging, nu)


@transaction.atomic
def trek_in(wijziging: Rekeningwijziging, *, door: str, nu: datetime) -> None:
    """The resident does not want it any more. Errors: REKENING-KLAAR, REKENING-VERLOPEN."""
    Rekeningwijziging.objects.select_for_update().get(pk=wijziging.pk)
    _eis_wachtend(_beeld(wijziging, nu))
    _stap(wijziging, Stap.INGETROKKEN, door, nu)
    _schrijf(wijziging, f"Nieuwe rekening ingetrokken ({maskeer(wijziging.iban)})", nu)


def beeld(dossier: Dossier, *, nu: datetime) -> Wijzigingbeeld | None:
    """The last wish of this household; for whoever came through the gate."""
    laatste = (
        Rekeningwijziging.objects.filter(dossier=dossier).select_related("dossier").order_by("-pk").first()
    )
    return _beeld(laatste, nu) if laatste is not None else None


def huidige_iban(dossier: Dossier, dag: date) -> str:
    """The account that this household is paid on, as known now; '' without one."""
    bekend = Bankrekening.objects.filter(
        dossier=dossier, geldig__contains=dag, bekend_tot=OPEN_EINDE
    ).order_by("-bekend_van")
    return bekend.values_list("iban", flat=True).first() or ""


def _beeld(wijziging: Rekeningwijziging, nu: datetime) -> Wijzigingbeeld:
    stappen = list(wijziging.stappen.order_by("pk").values_list("soort", flat=True))
    einde = next((soort for soort in stappen if soort != Stap.FOUT), None)
    stand = Stand.WACHT
    if einde is not None:
        stand = Stand[Stap(einde).name]
    elif localdate(nu) > wijziging.geldig_tot_en_met:
        stand = Stand.VERLOPEN
    return Wijzigingbeeld(wijziging, maskeer(wijziging.iban), stand, POGINGEN - stappen.count(Stap.FOUT))


def _eis_wachtend(nu: Wijzigingbeeld) -> None:
    if nu.stand is Stand.VERLOPEN:
        raise OpstapFout("REKENING-VERLOPEN", "Deze code geldt niet meer. Geef de rekening opnieuw door.")
    if nu.stand is not Stand.WACHT:
        raise OpstapFout(*ZINNEN["rekeningwijziging_*"])


def _stap(wijziging: Rekeningwijziging, soort: Stap, door: str, nu: datetime) -> None:
    with duidelijke_fouten(), transaction.atomic():
        Rekeningwijzigingstap.objects.create(
            gemeente_id=wijziging.gemeente_id, wijziging=wijziging, soort=soort, moment=nu, door=door
        )


def _schrijf(wijziging: Rekeningwijziging, tekst: str, nu: datetime) -> None:
    zaken.gebeurtenis(wijziging.dossier, moment=nu, soort="rekening", tekst=tekst)
