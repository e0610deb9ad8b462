"""Every request goes through one door: who may go there, and no rows before the gate opens."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse

from opstap.kern.toegang import logboek, rijen
from opstap.portalen import rechten, uploads
from opstap.portalen.aanmelding import wie
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
        with rijen.gesloten(), logboek.spoor():
            antwoord = self.verder(request)
        if not (request.resolver_match and rechten.is_openbaar(request.resolver_match.view_name)):
            antwoord["Cache-Control"] = "no-store"
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
            rechten.controleer(plek.view_name if plek else "", partial(wie, request), gemeentecode())
        except OpstapFout as fout:
            return foutbladzijde(request, fout)
        return None
