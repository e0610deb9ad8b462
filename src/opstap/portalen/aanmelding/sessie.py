"""Who signed in, kept on the server; the browser holds a random key and nothing else."""

from __future__ import annotations

from django.http import HttpRequest

from opstap.kern.toegang import Gebruiker, Rol
from opstap.regels.fouten import OpstapFout

_WIE = "wie"


def wie(request: HttpRequest) -> Gebruiker | None:
    """Who is signed in; None when nobody is."""
    bewaard = request.session.get(_WIE)
    if bewaard is None:
        return None
    return Gebruiker(
        bewaard["naam"], Rol(bewaard["rol"]), bewaard["gemeente"], frozenset(bewaard["dossiers"])
    )


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


def meld_aan(request: HttpRequest, gebruiker: Gebruiker) -> None:
    """Begin a new session for who has shown who they are; nothing of the session before stays."""
    request.session.flush()
    request.session[_WIE] = {
        "naam": gebruiker.naam,
        "rol": gebruiker.rol.value,
        "gemeente": gebruiker.gemeente,
        "dossiers": sorted(gebruiker.dossiers),
    }


def meld_af(request: HttpRequest) -> None:
    """End the session, here and on the server."""
    request.session.flush()
