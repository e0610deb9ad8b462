"""What every page of Mijn Opstap shares: who looks, the own file through the gate, and the menu."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy

from opstap.kern import berichten, toegang
from opstap.kern.models import Dossier
from opstap.kern.toegang import Doel, Gebruiker, Rol
from opstap.portalen.aanmelding import gebruiker
from opstap.portalen.scherm import Pad, gemeentecode

MENU = (
    (gettext_lazy("Overzicht"), "overzicht"),
    (gettext_lazy("Mijn zaken"), "zaken"),
    (gettext_lazy("Doorgeven"), "doorgeven"),
    (gettext_lazy("Post"), "post"),
    (gettext_lazy("Betalingen"), "betalingen"),
    (gettext_lazy("Vorderingen"), "vorderingen"),
    (gettext_lazy("Regelingen"), "regelingen"),
    (gettext_lazy("Passen"), "passen"),
    (gettext_lazy("Mijn gegevens"), "gegevens"),
    (gettext_lazy("Wie keek er?"), "inzagen"),
)
"""Where one can go from everywhere: name and address. A room adds its own line."""


def wie(request: HttpRequest) -> Gebruiker:
    """The resident who looks. Errors: those of `aanmelding.gebruiker`."""
    return gebruiker(request, Rol.INWONER)


def eigen_dossier(request: HttpRequest, nummer: str) -> Dossier:
    """The resident's own file, through the gate; the reading is logged. Errors: those of `open_dossier`."""
    return toegang.open_dossier(wie(request), gemeentecode(), nummer, Doel.EIGEN_GEGEVENS)


def pagina(
    request: HttpRequest,
    sjabloon: str,
    dossier: Dossier,
    actief: str,
    /,
    *,
    hier: str = "",
    status: int = 200,
    **inhoud: Any,
) -> HttpResponse:
    """A page about the own file, with its place in the menu (`actief`).

    `hier` names a page that lies under the one in the menu: the trail then leads back to that one.
    """
    nieuw = berichten.nieuw(dossier)
    menu = tuple(
        Pad(
            _met_nieuw(str(naam), nieuw if plek == "post" else 0),
            reverse(f"inwoner:{plek}", args=(dossier.nummer,)),
            plek == actief,
        )
        for naam, plek in MENU
    )
    terug = [Pad(pad.naam, pad.adres) for pad in menu if pad.actief]
    return render(
        request,
        sjabloon,
        {
            "gebruiker": wie(request),
            "menu": menu,
            "kruimels": (*terug, Pad(hier)) if hier else (),
            "nummer": dossier.nummer,
            **inhoud,
        },
        status=status,
    )


def _met_nieuw(naam: str, aantal: int) -> str:
    """A place in the menu, with how much is new there."""
    return f"{naam} ({aantal})" if aantal else naam
