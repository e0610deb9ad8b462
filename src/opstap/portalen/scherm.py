"""What every page shares: the municipality, the menu, and how an error is shown."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import wraps
from typing import Any, Protocol
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.dateparse import parse_date
from django.utils.http import content_disposition_header

from opstap.portalen.aanmelding.bewaard import bewaar
from opstap.regels.fouten import OpstapFout

Bladzijdefunctie = Callable[..., HttpResponse]

# Which refusals of the gate say that something is not there, and which that it is not yours.
_NIET_GEVONDEN = frozenset({"TOEGANG-DOSSIER"})
_VERBODEN = frozenset({"TOEGANG-ROL", "TOEGANG-GEMEENTE", "TOEGANG-DOEL", "TOEGANG-REDEN", "TOEGANG-ROUTE"})


@dataclass(frozen=True, slots=True)
class Pad:
    """A place one can go to: an entry of the menu or a crumb of the trail; without address: here."""

    naam: str
    adres: str = ""
    actief: bool = False
    toets: str = ""
    """The letter of its shortcut, pressed with the keys that the browser asks for; '' when it has none."""


@dataclass(frozen=True, slots=True)
class Keuze:
    """One answer to a question in a form."""

    waarde: str
    naam: str
    uitleg: str = ""
    aantal: int | None = None


@dataclass(frozen=True, slots=True)
class Deur:
    """A page to enter, with its conclusion as its title."""

    boven: str
    titel: str
    zin: str
    adres: str
    bron: str


@dataclass(frozen=True, slots=True)
class Bladzijde:
    """Where we are in a long list, and the addresses of what comes before and after."""

    totaal: int
    pagina: int
    paginas: int
    woord: str
    """Singular and plural of what is listed: 'zaak,zaken'."""
    vorige: str
    volgende: str
    csv: str

    @property
    def meervoud(self) -> str:
        return self.woord.partition(",")[2]


def gemeentecode() -> str:
    """The municipality that this site serves."""
    code: str = settings.OPSTAP_GEMEENTE
    return code


class Lijst(Protocol):
    """A page of a long list, as a read model gives it."""

    @property
    def totaal(self) -> int: ...
    @property
    def pagina(self) -> int: ...
    @property
    def paginas(self) -> int: ...


def bladzijde(request: HttpRequest, lijst: Lijst, *, woord: str, csv: str) -> Bladzijde:
    """The place in a list; every address keeps the filter that was chosen."""

    def adres(pagina: int) -> str:
        vraag = request.GET.copy()
        vraag["pagina"] = str(pagina)
        return f"{request.path}?{vraag.urlencode()}"

    keuze = request.GET.copy()
    keuze.pop("pagina", None)
    return Bladzijde(
        totaal=lijst.totaal,
        pagina=lijst.pagina,
        paginas=lijst.paginas,
        woord=woord,
        vorige=adres(lijst.pagina - 1) if lijst.pagina > 1 else "",
        volgende=adres(lijst.pagina + 1) if lijst.pagina < lijst.paginas else "",
        csv=f"{csv}?{keuze.urlencode()}" if keuze else csv,
    )


def gekozen_pagina(request: HttpRequest) -> int:
    """The page number asked for; what is no number counts as the first page."""
    tekst = request.GET.get("pagina", "1")
    return max(1, int(tekst)) if tekst.isdecimal() else 1


def gekozen_datum(request: HttpRequest, naam: str, titel: str) -> date | None:
    """A date from the query string; None when it was left out. Error: DATUM-ONLEESBAAR."""
    tekst = request.GET.get(naam, "").strip()
    if not tekst:
        return None
    try:
        gelezen = parse_date(tekst)
    except ValueError:
        gelezen = None
    if gelezen is None:
        raise OpstapFout(
            "DATUM-ONLEESBAAR",
            f"Bij '{titel}' staat geen datum die bestaat. Schrijf een datum als 2024-05-31.",
        )
    return gelezen


def gekozen_maand(tekst: str) -> date:
    """The first day of a month in an address ('2024-05'). Error: MAAND-ONLEESBAAR."""
    try:
        return date.fromisoformat(f"{tekst}-01")
    except ValueError:
        raise OpstapFout(
            "MAAND-ONLEESBAAR", "In het adres staat geen maand die bestaat. Schrijf een maand als 2024-05."
        ) from None


def foutbladzijde(request: HttpRequest, fout: OpstapFout) -> HttpResponse:
    """An error that Opstap knows, as a page in the same voice as the rest, or as the way to sign in.

    On a telephone without a pass there is nothing to sign in to: that has a page of its own.
    """
    if fout.code == "AANMELDEN-NODIG":
        return _naar_aanmelden(request)
    if fout.code == "PAS-TELEFOON":
        return _naar(request, reverse("pas:geen"))
    if fout.code in _NIET_GEVONDEN or fout.code.endswith("-ONBEKEND"):
        status, kop = 404, "Dit is er niet"
    elif fout.code in _VERBODEN:
        status, kop = 403, "Dit mag u niet openen"
    elif fout.code == "VERZOEK-TE-GROOT":
        status, kop = 413, "Dit is te groot"
    else:
        status, kop = 400, "Dit kunnen wij niet tonen"
    return render(request, "fout.html", {"kop": kop, "zin": fout.zin, "code": fout.code}, status=status)


def _naar_aanmelden(request: HttpRequest) -> HttpResponse:
    """To the sign-in page, and from there on to where somebody was going; what was being sent waits."""
    bewaar(request)
    return _naar(request, f"{reverse('aanmelding:begin')}?{urlencode({'naar': request.get_full_path()})}")


def _naar(request: HttpRequest, adres: str) -> HttpResponse:
    if "HX-Request" in request.headers:  # the whole page goes there, not the part that htmx asked for
        return HttpResponse(status=204, headers={"HX-Redirect": adres})
    return redirect(adres)


def met_foutbladzijde(view: Bladzijdefunctie) -> Bladzijdefunctie:
    """Show an OpstapFout as a page instead of a crash."""

    @wraps(view)
    def getoond(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except OpstapFout as fout:
            return foutbladzijde(request, fout)

    return getoond


def csv_antwoord(naam: str, inhoud: str) -> HttpResponse:
    """A table as a file, with the mark that lets a spreadsheet read it as UTF-8."""
    return HttpResponse(
        "\ufeff" + inhoud,
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{naam}.csv"'},
    )


def bestand_antwoord(naam: str, inhoud: bytes, mediasoort: str) -> HttpResponse:
    """A document that somebody sent, always to save: it never runs inside this site."""
    return HttpResponse(
        inhoud,
        content_type=mediasoort,
        headers={
            "Content-Disposition": content_disposition_header(True, naam) or "attachment",
            "Content-Security-Policy": "sandbox",
            "X-Content-Type-Options": "nosniff",
        },
    )


def beeld_antwoord(inhoud: bytes, mediasoort: str) -> HttpResponse:
    """A picture to show on a page of this site: nothing in it can run, and it is kept nowhere."""
    return HttpResponse(
        inhoud,
        content_type=mediasoort,
        headers={"Content-Security-Policy": "sandbox", "X-Content-Type-Options": "nosniff"},
    )


def csv_bestand(naam: str, kop: Sequence[str], rijen: Iterable[Sequence[object]]) -> HttpResponse:
    """A list as a file, with semicolons as Dutch spreadsheets read them."""
    uit = io.StringIO()
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\r\n")
    schrijver.writerow(kop)
    schrijver.writerows(rijen)
    return csv_antwoord(naam, uit.getvalue())


def pdf_antwoord(naam: str, inhoud: bytes) -> HttpResponse:
    """A document to keep."""
    return HttpResponse(
        inhoud,
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{naam}.pdf"'},
    )
