"""Who looks from a telephone with a pass: the browser holds a secret, and nothing else."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from opstap.kern.toegang import Gebruiker
from opstap.minima import toestellen
from opstap.portalen.scherm import gemeentecode

_LANGST = 400 * 24 * 60 * 60
"""Seconds: longer no browser keeps it. It counts again from each time that the pass is shown."""


def wie(request: HttpRequest) -> Gebruiker | None:
    """Who looks; None without a secret. Whether a pass belongs to it, the gate says."""
    geheim = request.COOKIES.get(settings.OPSTAP_PASKOEKJE)
    return toestellen.gebruiker(gemeentecode(), geheim) if geheim else None


def bewaar(antwoord: HttpResponse, geheim: str) -> None:
    """Let the browser keep the secret; no script can read it, and no other site can use it."""
    antwoord.set_cookie(
        settings.OPSTAP_PASKOEKJE,
        geheim,
        max_age=_LANGST,
        secure=settings.HTTPS,
        httponly=True,
        samesite="Lax",
    )


def vergeet(antwoord: HttpResponse) -> None:
    """Let the browser throw the secret away."""
    antwoord.delete_cookie(settings.OPSTAP_PASKOEKJE, samesite="Lax")
