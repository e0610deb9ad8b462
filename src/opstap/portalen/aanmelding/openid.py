"""Signing in by OpenID Connect: there and back again, and what the service says of who came back."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from authlib.common.errors import AuthlibBaseError
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from joserfc.errors import JoseError
from requests import RequestException

from opstap.portalen.aanmelding.aanbieders import Aanbieder, client
from opstap.regels.fouten import OpstapFout

_LOG = logging.getLogger("opstap.aanmelden")
_SPELING = 30
"""Seconds that two clocks may differ."""


def ga(request: HttpRequest, van: Aanbieder, *, wie: str = "", opnieuw: bool = False) -> HttpResponse:
    """Send the browser to the service; `wie`: whom to sign in there, where a demonstration knows that.

    `opnieuw`: let the service ask anew who it is, also when it remembers that.

    Errors: AANMELDEN-ONBEREIKBAAR.
    """
    extra = {"acr_values": " ".join(sorted(van.niveaus))} if van.niveaus else {}
    extra["max_age"] = "0" if opnieuw else str(int(van.langst.total_seconds()))
    if opnieuw:
        extra["prompt"] = "login"
    if wie:
        extra["login_hint"] = wie
    try:
        antwoord: HttpResponse = client(van).authorize_redirect(request, _terug(request, van), **extra)
    except (RequestException, AuthlibBaseError, ValueError) as fout:
        raise _onbereikbaar(fout) from fout
    return antwoord


def kom_terug(request: HttpRequest, van: Aanbieder) -> Mapping[str, Any]:
    """What the service says of who signed in, after all of it was checked.

    State, code with PKCE, signature, issuer, audience, time and nonce: the library does these, and a token
    without one of them counts for nothing. Errors: AANMELDEN-MISLUKT, AANMELDEN-ONBEREIKBAAR.
    """
    eisen: dict[str, Any] = {
        "iss": {"essential": True, "value": van.uitgever},
        "aud": {"essential": True, "value": van.client},
        "sub": {"essential": True},
        "nonce": {"essential": True},
    }
    try:
        gekregen = client(van).authorize_access_token(request, claims_options=eisen, leeway=_SPELING)
    except RequestException as fout:
        raise _onbereikbaar(fout) from fout
    except (AuthlibBaseError, JoseError, ValueError, KeyError) as fout:
        _LOG.warning("aanmelden geweigerd: %s", getattr(fout, "error", "") or type(fout).__name__)
        raise _mislukt() from fout
    bewijs: Mapping[str, Any] | None = gekregen.get("userinfo")
    if not bewijs:
        raise _mislukt()
    return bewijs


def afmeldadres(request: HttpRequest, van: Aanbieder) -> str:
    """Where somebody signs out at the service too (RP-initiated logout); '' when it has no such place."""
    try:
        adres = client(van).load_server_metadata().get("end_session_endpoint", "")
    except (RequestException, AuthlibBaseError, ValueError, OpstapFout):
        return ""
    if not adres:
        return ""
    terug = request.build_absolute_uri(reverse("voorpagina"))
    return f"{adres}?{urlencode({'client_id': van.client, 'post_logout_redirect_uri': terug})}"


def _terug(request: HttpRequest, van: Aanbieder) -> str:
    return request.build_absolute_uri(reverse("aanmelding:terug", args=(van.soort,)))


def _mislukt() -> OpstapFout:
    return OpstapFout("AANMELDEN-MISLUKT", "Het aanmelden is niet gelukt. Probeer het opnieuw.")


def _onbereikbaar(fout: Exception) -> OpstapFout:
    _LOG.error("aanmelddienst onbereikbaar: %s", type(fout).__name__)
    return OpstapFout(
        "AANMELDEN-ONBEREIKBAAR",
        "De aanmelddienst antwoordt niet. Probeer het over een paar minuten opnieuw.",
    )
