"""What every page of the desk shares: who looks, the menu, and lists as a file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import resolve, reverse

from opstap.kern.toegang import Doel, Gebruiker, Rol
from opstap.portalen import demo
from opstap.portalen.aanmelding import gebruiker
from opstap.portalen.rechten import mag
from opstap.portalen.scherm import Pad, gemeentecode
from opstap.verantwoording.bereik.aanschrijven import automatische_regelingen

ALLES = 1_000_000
"""Rows in an export: all of them."""

MENU = (
    ("Werkvoorraad", "werkvoorraad", "w"),
    ("Zoeken", "zoeken", "z"),
    ("Dossiers", "dossiers", "d"),
    ("Betalen", "betalen", "e"),
    ("Passen", "passen", "p"),
    ("Minima", "minima", "m"),
    ("Aanbod", "aanbod", "o"),
    ("Hulp", "hulp", "h"),
)
"""Where one can go from everywhere: name, address, and letter of the shortcut."""
AANBIEDEN = ("Aanbieden", "aanschrijven", "b")
"""Only in a municipality that grants a scheme without an application."""


def wie(request: HttpRequest) -> Gebruiker:
    """The officer who looks. Errors: those of `aanmelding.gebruiker`."""
    return gebruiker(request, Rol.MEDEWERKER, Rol.BETAALMEDEWERKER, Rol.CONTROLLER)


def doel_van(gebruiker: Gebruiker, eigen: Doel) -> Doel:
    """What somebody of the desk looks for: a controller compares, a case worker carries out (`eigen`)."""
    return Doel.CONTROLE if gebruiker.rol is Rol.CONTROLLER else eigen


def pagina(
    request: HttpRequest,
    sjabloon: str,
    actief: str,
    *,
    kruimels: Sequence[Pad] = (),
    status: int = 200,
    **inhoud: Any,
) -> HttpResponse:
    """A page of the desk: its place in the menu marked, and nothing offered that who looks may not do."""
    gebruiker = wie(request)
    plekken = (*MENU, AANBIEDEN) if automatische_regelingen(gemeentecode(), demo.nu().date()) else MENU
    menu = tuple(
        Pad(naam, reverse(f"medewerker:{plek}"), plek == actief, toets)
        for naam, plek, toets in plekken
        if mag(gebruiker.rol, f"medewerker:{plek}")
    )
    kan = {
        "gebruiker": gebruiker,
        "menu": menu,
        "kruimels": [pad for pad in kruimels if not pad.adres or _mag_naar(gebruiker, pad.adres)],
        "behandelt": mag(gebruiker.rol, "medewerker:zaak"),
        "kijkt_na": mag(gebruiker.rol, "medewerker:besluit"),
    }
    return render(request, sjabloon, {**kan, **inhoud}, status=status)


def _mag_naar(gebruiker: Gebruiker, adres: str) -> bool:
    return mag(gebruiker.rol, resolve(urlsplit(adres).path).view_name)


def naar_voorraad() -> Pad:
    """The crumb of the worklist."""
    return Pad("Werkvoorraad", reverse("medewerker:werkvoorraad"))


def naar_dossier(nummer: str, reden: str) -> tuple[Pad, Pad]:
    """The crumbs to a dossier, opened for one of `dossier.REDENEN`."""
    adres = f"{reverse('medewerker:dossier', args=(nummer,))}?reden={reden}"
    return Pad("Dossiers", reverse("medewerker:dossiers")), Pad(f"Dossier {nummer}", adres)
