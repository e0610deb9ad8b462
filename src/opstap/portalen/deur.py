"""Every request goes through one door: who may go there, and no rows before the gate opens."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.template.loader import render_to_string

from opstap.kern.toegang import logboek, rijen
from opstap.portalen import demo, rechten, uploads
from opstap.portalen.aanmelding import wie
from opstap.portalen.ontvangst import is_leesbaar
from opstap.portalen.pas import telefoon
from opstap.portalen.scherm import foutbladzijde, gemeentecode
from opstap.regels.fouten import OpstapFout


class Deur:
    """Works as the web server's role in the database, closed at the start of each request and at its end."""

    def __init__(self, verder: Callable[[HttpRequest], HttpResponse]) -> None:
        self.verder = verder

    def __call__(self, request: HttpRequest) -> HttpResponse:
        try:
            uploads.eis_grootte(request)
        except OpstapFout as fout:
            return foutbladzijde(request, fout)
        if is_leesbaar(request):
            with rijen.gesloten(), logboek.spoor(), demo.eenmaal_gevraagd():
                antwoord = self.verder(request)
        else:
            antwoord = HttpResponseBadRequest(render_to_string("400.html"))
        if not (request.resolver_match and rechten.is_openbaar(request.resolver_match.view_name)):
            antwoord["Cache-Control"] = "no-store"
        if antwoord.status_code == HTTPStatus.METHOD_NOT_ALLOWED and request.method != "HEAD":
            antwoord.content = render_to_string("405.html")  # Django refuses without a word
            antwoord["Content-Length"] = str(len(antwoord.content))
        return antwoord

    def process_view(
        self,
        request: HttpRequest,
        view: Callable[..., HttpResponse],
        args: Sequence[Any],
        kwargs: Mapping[str, Any],
    ) -> HttpResponse | None:
        """Refuse before the page itself begins, when this address is not for who looks."""
        plek = request.resolver_match
        try:
            route = plek.view_name if plek else ""
            kijker = telefoon.wie if rechten.op_een_telefoon(route) else wie
            rechten.controleer(route, partial(kijker, request), gemeentecode())
        except OpstapFout as fout:
            return foutbladzijde(request, fout)
        return None
