"""What every page of a partner shares: who looks, and the menu."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from opstap.kern.toegang import PARTNERROLLEN, Gebruiker, Rol
from opstap.portalen import rechten
from opstap.portalen.aanmelding import gebruiker
from opstap.portalen.scherm import Pad

_MENU = (
    ("Balie", "balie"),
    ("Betalingen", "betalingen"),
    ("Afrekeningen", "afrekeningen"),
    ("Afspraken", "afspraken"),
)


def wie(request: HttpRequest) -> Gebruiker:
    """Who looks, of which organisation. Errors: those of `aanmelding.gebruiker`."""
    return gebruiker(request, *PARTNERROLLEN)


def is_administratie(request: HttpRequest) -> bool:
    """Whether who looks may take back payments, and see what the municipality pays."""
    return wie(request).rol is Rol.PARTNERADMINISTRATIE


def pagina(
    request: HttpRequest, sjabloon: str, actief: str, *, status: int = 200, **inhoud: Any
) -> HttpResponse:
    """A page of a partner, with its place in the menu; the menu holds what this role may open."""
    rol = wie(request).rol
    menu = tuple(
        Pad(naam, reverse(f"partner:{plek}"), plek == actief)
        for naam, plek in _MENU
        if rol in rechten.recht(f"partner:{plek}").rollen
    )
    return render(request, sjabloon, {"gebruiker": wie(request), "menu": menu, **inhoud}, status=status)
