"""A document that came in: what it is, its content as a file, and what is done with it."""

from __future__ import annotations

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_http_methods, require_safe

from opstap.kern import inzendingen, stukken
from opstap.kern.toegang import Doel
from opstap.portalen.formulieren import Formulier
from opstap.portalen.medewerker.handelingen import Handeling, voer_uit
from opstap.portalen.medewerker.handelingen.stuk import HANDELINGEN, Stukwerk
from opstap.portalen.medewerker.pagina import pagina, wie
from opstap.portalen.scherm import Pad, gemeentecode, met_foutbladzijde
from opstap.portalen.templatetags.notatie import hoofdletter
from opstap.regels.fouten import OpstapFout


@require_safe
@met_foutbladzijde
def stuk(request: HttpRequest, nummer: str) -> HttpResponse:
    """A document and what was done with it."""
    werk, _ = _open(request, nummer)
    return pagina(
        request,
        "medewerker/stuk.html",
        "werkvoorraad",
        kruimels=(_voorraad(), Pad(f"Stuk {nummer}")),
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
    return HttpResponse(
        bytes_,
        content_type="application/octet-stream",
        headers={
            "Content-Disposition": content_disposition_header(True, werk.stuk.bestandsnaam) or "attachment",
            "Content-Security-Policy": "sandbox",
            "Cache-Control": "no-store",
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def handel(request: HttpRequest, nummer: str, naam: str) -> HttpResponse:
    """One thing to do with a document: its form, and doing it."""
    werk, _ = _open(request, nummer)
    terug = reverse("medewerker:stuk", args=(nummer,))
    keuze = next((een for een in HANDELINGEN if een.naam == naam), None)
    if keuze is None or not keuze.kan(werk, werk.gebruiker):
        if inzendingen.is_gedaan(request.POST.get("sleutel", "")):
            return redirect(terug)
        raise OpstapFout(
            "STUK-HANDELING", "Dit kan nu niet. Misschien is dit stuk intussen al afgehandeld. Open het stuk."
        )
    return voer_uit(request, keuze, werk, terug=terug, toon=partial(_toon, request, werk, keuze, terug))


def _toon(
    request: HttpRequest, werk: Stukwerk, keuze: Handeling, terug: str, formulier: Formulier, status: int
) -> HttpResponse:
    return pagina(
        request,
        "medewerker/stukhandeling.html",
        "werkvoorraad",
        status=status,
        kruimels=(_voorraad(), Pad(f"Stuk {werk.stuk.nummer}", terug), Pad(keuze.titel)),
        reden=hoofdletter(Doel.POST),
        stuk=werk.stuk,
        handeling=keuze,
        formulier=formulier,
        terug=terug,
    )


def _open(request: HttpRequest, nummer: str) -> tuple[Stukwerk, bytes]:
    gebruiker = wie(request)
    gevonden, bytes_ = stukken.open_stuk(gebruiker, gemeentecode(), nummer, Doel.POST, moment=timezone.now())
    return Stukwerk(gevonden, stukken.stappen(gevonden), gebruiker), bytes_


def _voorraad() -> Pad:
    return Pad("Werkvoorraad", reverse("medewerker:werkvoorraad"))
