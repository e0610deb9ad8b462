"""The code of a pass on a page: good for a minute, and asked for again by the page itself for a while.

And the other code, that puts a pass on a telephone: shown in one answer, and kept nowhere.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from opstap.minima import passen
from opstap.minima.pasbeeld import Pasbeeld, Stand
from opstap.minima.toestellen import Link
from opstap.portalen import qr

VERVERS = 45
"""Seconds until the page asks for a new code: before the one it shows has run out."""
HOOGSTENS = 6
"""So many times by itself; then somebody has to ask: a forgotten page does not keep its visitor signed in."""


def inhoud(request: HttpRequest, pas: Pasbeeld) -> dict[str, Any]:
    """What `onderdelen/pascode.html` shows of a pass; the code is '' when it can't be used now."""
    keer = request.GET.get("keer", "0")
    aantal = min(int(keer), HOOGSTENS) if keer.isascii() and keer.isdecimal() else 0
    return {
        "code": qr.teken(passen.code(pas.pas)) if pas.stand is Stand.GOED else "",
        "gemaakt": timezone.localtime(),
        "volgende": aantal + 1 if aantal < HOOGSTENS else 0,
        "ververs": VERVERS,
    }


def koppelcode(request: HttpRequest, link: Link) -> dict[str, Any]:
    """What `onderdelen/koppelcode.html` shows of a link that puts a pass on a telephone."""
    adres = request.build_absolute_uri(reverse("pas:zetten", args=(link.code,)))
    return {"link": adres, "code": qr.teken(adres), "tot": timezone.localtime(link.tot)}
