"""A document that came in: what it is, its content as a file, and what is done with it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from opstap.kern import stukken
from opstap.kern.toegang import Doel
from opstap.portalen.medewerker.handelingen import Plek, doe
from opstap.portalen.medewerker.handelingen.stuk import HANDELINGEN, Stukwerk
from opstap.portalen.medewerker.pagina import naar_voorraad, pagina, wie
from opstap.portalen.scherm import Pad, bestand_antwoord, gemeentecode, met_foutbladzijde


@require_safe
@met_foutbladzijde
def stuk(request: HttpRequest, nummer: str) -> HttpResponse:
    """A document and what was done with it."""
    werk, _ = _open(request, nummer)
    return pagina(
        request,
        "medewerker/stuk.html",
        "werkvoorraad",
        kruimels=(naar_voorraad(), Pad(f"Stuk {nummer}")),
        reden=Doel.POST,
        werk=werk,
        stuk=werk.stuk,
        handelingen=[
            (een, reverse("medewerker:stuk_handeling", args=(nummer, een.naam)))
            for een in HANDELINGEN
            if een.kan(werk, werk.gebruiker)
        ],
    )


@require_safe
@met_foutbladzijde
def inhoud(request: HttpRequest, nummer: str) -> HttpResponse:
    """The document itself, always as a file to save: it never runs inside this site."""
    werk, bytes_ = _open(request, nummer)
    return bestand_antwoord(werk.stuk.bestandsnaam, bytes_, "application/octet-stream")


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def handel(request: HttpRequest, nummer: str, naam: str) -> HttpResponse:
    """One thing to do with a document: its form, and doing it."""
    werk, _ = _open(request, nummer)
    return doe(
        request,
        HANDELINGEN,
        naam,
        werk,
        Plek(
            kruimels=(naar_voorraad(), Pad(f"Stuk {nummer}", reverse("medewerker:stuk", args=(nummer,)))),
            actief="werkvoorraad",
            reden=Doel.POST,
            terzijde="medewerker/delen/stukkort.html",
            inhoud={"stuk": werk.stuk},
        ),
    )


def _open(request: HttpRequest, nummer: str) -> tuple[Stukwerk, bytes]:
    gebruiker = wie(request)
    gevonden, bytes_ = stukken.open_stuk(gebruiker, gemeentecode(), nummer, Doel.POST, moment=timezone.now())
    return Stukwerk(gevonden, stukken.stappen(gevonden), gebruiker), bytes_
