"""What every page of the desk shares: who looks, the menu, and lists as a file."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from opstap.kern.toegang import Gebruiker, Rol
from opstap.portalen import demo
from opstap.portalen.aanmelding import gebruiker
from opstap.portalen.scherm import Pad, gemeentecode
from opstap.verantwoording.bereik.aanschrijven import automatische_regelingen

ALLES = 1_000_000
"""Rows in an export: all of them."""

MENU = (
    ("Werkvoorraad", "werkvoorraad", "w"),
    ("Zoeken", "zoeken", "z"),
    ("Dossiers", "dossiers", "d"),
    ("Passen", "passen", "p"),
    ("Minima", "minima", "m"),
    ("Aanbod", "aanbod", "a"),
    ("Hulp", "hulp", "h"),
)
"""Where one can go from everywhere: name, address, and letter of the shortcut."""
AANBIEDEN = ("Aanbieden", "aanschrijven", "a")
"""Only in a municipality that grants a scheme without an application."""


def wie(request: HttpRequest) -> Gebruiker:
    """The officer who looks. Errors: those of `aanmelding.gebruiker`."""
    return gebruiker(request, Rol.MEDEWERKER, Rol.BETAALMEDEWERKER, Rol.CONTROLLER)


def pagina(
    request: HttpRequest, sjabloon: str, actief: str, *, status: int = 200, **inhoud: Any
) -> HttpResponse:
    """A page of the desk, with its place in the menu marked."""
    plekken = (*MENU, AANBIEDEN) if automatische_regelingen(gemeentecode(), demo.nu().date()) else MENU
    menu = tuple(
        Pad(naam, reverse(f"medewerker:{plek}"), plek == actief, toets) for naam, plek, toets in plekken
    )
    return render(request, sjabloon, {"gebruiker": wie(request), "menu": menu, **inhoud}, status=status)


def naar_voorraad() -> Pad:
    """The crumb of the worklist."""
    return Pad("Werkvoorraad", reverse("medewerker:werkvoorraad"))


def naar_dossier(nummer: str, reden: str) -> tuple[Pad, Pad]:
    """The crumbs to a dossier, opened for one of `dossier.REDENEN`."""
    adres = f"{reverse('medewerker:dossier', args=(nummer,))}?reden={reden}"
    return Pad("Dossiers", reverse("medewerker:dossiers")), Pad(f"Dossier {nummer}", adres)
