"""What the pages of the council share: who looks, the menu, and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from opstap.kern.toegang import Gebruiker, Rol
from opstap.portalen import demo
from opstap.portalen.aanmelding import gebruiker
from opstap.portalen.scherm import Pad

REKENING = 2019
"""The year of the published annual account."""


def bestuurder(request: HttpRequest) -> Gebruiker:
    """Who looks: somebody of the council or a controller. Errors: AANMELDEN-NODIG, TOEGANG-ROL."""
    return gebruiker(request, Rol.BESTUUR, Rol.CONTROLLER)


def pagina(
    request: HttpRequest, sjabloon: str, actief: str, *, kruimels: Sequence[Pad] = (), **inhoud: Any
) -> HttpResponse:
    """A page of the council, with its place in the menu; `kruimels`: the way on from the overview to here."""
    pad = (Pad("Overzicht", weg("overzicht")), *kruimels) if kruimels else ()
    kop = {"gebruiker": bestuurder(request), "menu": _menu(actief), "kruimels": pad}
    return render(request, sjabloon, {**kop, **inhoud})


def _menu(actief: str) -> tuple[Pad, ...]:
    """The main menu; `actief`: the name of the address that is open."""
    plekken = (
        ("Overzicht", "overzicht", ()),
        (f"2 Inkomen {demo.JAAR}", "inkomen", (demo.JAAR,)),
        (f"Alle clusters {demo.JAAR}", "rekening", (demo.JAAR,)),
        ("Bereik", "bereik", ()),
        (f"Alle clusters {REKENING}", "rekening_2019", ()),
        (f"Aantal × prijs {REKENING}", "buig_2019", ()),
    )
    return tuple(
        Pad(naam, reverse(f"bestuur:{plek}", args=args), plek == actief) for naam, plek, args in plekken
    )


def weg(naam: str, *args: object) -> str:
    """The address of one of these pages."""
    return reverse(f"bestuur:{naam}", args=args)
