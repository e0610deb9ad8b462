"""Who signed in, kept on the server; the browser holds a random key and nothing else.

A session ends when nobody did anything for a while, when it has lasted too long, at signing out, and at once
when the role of an account is withdrawn (`kern.sessies.beeindig`).
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from opstap.kern.sessies import WIE
from opstap.kern.toegang import Gebruiker, Rol
from opstap.regels.fouten import OpstapFout

WAS = "was"
"""In a session: whose session it was before it ended by itself."""
BEWAARD = "bewaard"
"""In a session: what was being sent when it turned out to have ended (`bewaard`)."""
MEEGENOMEN = "meegenomen"
"""In a session: answers of the public interview that somebody chose to take along when they apply."""
_BIJWERKEN = timedelta(minutes=1)
"""The last moment of use is written at most this often: it may be that much older than it was."""


def wie(request: HttpRequest) -> Gebruiker | None:
    """Who is signed in; None when nobody is, or no longer."""
    bewaard = request.session.get(WIE)
    if bewaard is None:
        return None
    nu = timezone.now()
    gebruiker = Gebruiker(
        bewaard["naam"],
        Rol(bewaard["rol"]),
        bewaard["gemeente"],
        frozenset(bewaard["dossiers"]),
        bewaard["sleutel"],
        bewaard.get("organisatie", ""),
    )
    if is_voorbij(gebruiker.rol, bewaard, nu):
        request.session.flush()
        request.session[WAS] = bewaard["sleutel"]
        return None
    if nu - datetime.fromisoformat(bewaard["laatst"]) > _BIJWERKEN:
        request.session[WIE] = {**bewaard, "laatst": nu.isoformat()}
    return gebruiker


def gebruiker(request: HttpRequest, *rollen: Rol) -> Gebruiker:
    """Who looks, for the gate; with `rollen` only when it is one of these.

    Errors: AANMELDEN-NODIG (`scherm.met_foutbladzijde` makes it the sign-in page), TOEGANG-ROL.
    """
    gevonden = wie(request)
    if gevonden is None:
        raise OpstapFout("AANMELDEN-NODIG", "Meld u aan om deze bladzijde te zien.")
    if rollen and gevonden.rol not in rollen:
        raise OpstapFout(
            "TOEGANG-ROL",
            f"Deze bladzijde is niet voor de rol '{gevonden.rol}'. "
            "Meld u aan met een rol die daarvoor is bedoeld.",
        )
    return gevonden


def meld_aan(
    request: HttpRequest, gebruiker: Gebruiker, sleutel: str = "", *, bewezen: datetime | None = None
) -> None:
    """Begin a new session, with a new key, for who has shown who they are; `bewezen`: when, if that is known.

    Nothing of the session before stays, but for what this very person was sending when it ended, and answers
    that a resident chose to take along.
    """
    bewaard, meegenomen = request.session.get(BEWAARD), request.session.get(MEEGENOMEN)
    request.session.flush()
    nu = timezone.now().isoformat()
    request.session[WIE] = {
        "sleutel": sleutel,
        "naam": gebruiker.naam,
        "rol": gebruiker.rol.value,
        "gemeente": gebruiker.gemeente,
        "dossiers": sorted(gebruiker.dossiers),
        "organisatie": gebruiker.organisatie,
        "begonnen": nu,
        "laatst": nu,
        "bewezen": bewezen.isoformat() if bewezen else "",
    }
    if bewaard and sleutel and bewaard["wie"] == sleutel:
        request.session[BEWAARD] = bewaard
    if meegenomen and gebruiker.rol is Rol.INWONER:
        request.session[MEEGENOMEN] = meegenomen


def voeg_dossier_toe(request: HttpRequest, nummer: str) -> None:
    """This file is the resident's own from now on, in this session; the next one finds it by itself."""
    bewaard = request.session[WIE]
    request.session[WIE] = {**bewaard, "dossiers": sorted({*bewaard["dossiers"], nummer})}


def meld_af(request: HttpRequest) -> None:
    """End the session, here and on the server."""
    request.session.flush()


def is_voorbij(rol: Rol, bewaard: dict[str, Any], nu: datetime) -> bool:
    """Whether a session was unused too long, or lasted too long."""
    grens = settings.OPSTAP_SESSIE[rol.soort]
    stil = nu - datetime.fromisoformat(bewaard["laatst"])
    duur = nu - datetime.fromisoformat(bewaard["begonnen"])
    return stil >= timedelta(minutes=grens["stil"]) or duur >= timedelta(minutes=grens["langst"])
