"""Asking why: a case worker without a case of the own team writes a reason that the resident can read."""

from __future__ import annotations

from collections.abc import Sequence
from functools import wraps
from typing import Any
from urllib.parse import urlencode, urlsplit

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from opstap.kern.toegang.redenen import LANGST
from opstap.portalen.medewerker.pagina import pagina
from opstap.portalen.scherm import Bladzijdefunctie, Keuze
from opstap.regels.fouten import OpstapFout

_SESSIE = "waarom"
"""In the session: the path of a page -> what was written, for as long as somebody is signed in."""


@require_POST
def waarom(request: HttpRequest) -> HttpResponse:
    """Keep what was written, and go on to the page, where the gate judges it."""
    naar = request.POST.get("naar", "")
    if not (naar.startswith("/") and url_has_allowed_host_and_scheme(naar, allowed_hosts=None)):
        return redirect("medewerker:werkvoorraad")
    pad, tekst = urlsplit(naar).path, request.POST.get("waarom", "").strip()
    if tekst:
        request.session[_SESSIE] = {**request.session.get(_SESSIE, {}), pad: tekst[:LANGST]}
    if reden := request.POST.get("reden", ""):
        naar = f"{naar}{'&' if '?' in naar else '?'}{urlencode({'reden': reden})}"
    return HttpResponseRedirect(naar)


def geschreven(request: HttpRequest) -> str:
    """What was written about why this page is opened; '' when nothing was."""
    return str(request.session.get(_SESSIE, {}).get(request.path, ""))


def vraagt_waarom(view: Bladzijdefunctie) -> Bladzijdefunctie:
    """Ask why, when the gate finds no reason to show this page."""

    @wraps(view)
    def gevraagd(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except OpstapFout as fout:
            if fout.code != "TOEGANG-REDEN":
                raise
            return vraag(request, fout=fout.zin)

    return gevraagd


def vraag(request: HttpRequest, *, doelen: Sequence[Keuze] = (), fout: str = "") -> HttpResponse:
    """The form; its answer goes on to the page that was asked for."""
    return pagina(
        request,
        "medewerker/reden.html",
        "dossiers",
        status=403 if fout else 200,
        naar=request.get_full_path(),
        redenen=doelen,
        fout=fout,
        langst=LANGST,
    )
