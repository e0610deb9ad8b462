"""The stand-in as a web server on this machine: its six addresses, and when it may start."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from http import HTTPStatus
from socketserver import ThreadingMixIn
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from django.core.handlers.wsgi import WSGIRequest
from django.http import (
    HttpResponse,
    HttpResponseBadRequest,
    HttpResponseNotFound,
    HttpResponseRedirect,
    JsonResponse,
)

from opstap.portalen.aanmelding.demonstratie import is_demonstratie
from opstap.portalen.aanmelding.nagebootst.bladzijden import Aanmeldbladzijde
from opstap.portalen.aanmelding.nagebootst.uitgever import Afnemer, Identiteit, Uitgever
from opstap.regels.fouten import OpstapFout

_LUS = "127.0.0.1"


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Stil(WSGIRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Addresses hold codes: they are not logged."""


class Nagebootst:
    """The stand-in, running: `adres` is its issuer, `poort` 0 a free one. Errors: AANBIEDER-ALLEEN-DEMO."""

    def __init__(
        self,
        afnemers: tuple[Afnemer, ...],
        identiteiten: tuple[Identiteit, ...],
        *,
        poort: int = 0,
        stijl: tuple[str, ...] = (),
    ) -> None:
        if not is_demonstratie():
            raise OpstapFout(
                "AANBIEDER-ALLEEN-DEMO",
                "De nagebootste aanmelddienst start alleen in een demonstratie met een verzonnen stad: "
                "met OPSTAP_DEMO=1, op een databank die 'opstap demo' heeft gebouwd.",
            )
        self._server = make_server(_LUS, poort, self._antwoord, server_class=_Server, handler_class=_Stil)
        self.adres = f"http://localhost:{self._server.server_port}"
        self.uitgever = Uitgever(self.adres, afnemers, identiteiten)
        self._wegen: Mapping[str, Callable[[WSGIRequest], HttpResponse]] = {
            "/.well-known/openid-configuration": lambda _: JsonResponse(self.uitgever.beschrijving()),
            "/sleutels": lambda _: JsonResponse(self.uitgever.sleutelbos),
            "/token": self.uitgever.create_token_response,
            "/aanmelden": Aanmeldbladzijde(self.uitgever, stijl),
            "/afmelden": self._afmelden,
        }
        threading.Thread(target=self._server.serve_forever, name="aanmelddienst", daemon=True).start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _afmelden(self, request: WSGIRequest) -> HttpResponse:
        """Nothing is kept of who signed in here: signing out leads back to the site, when it is known."""
        vraag = request.GET
        terug = self.uitgever.na_afmelden(
            vraag.get("client_id", ""), vraag.get("post_logout_redirect_uri", "")
        )
        return HttpResponseRedirect(terug) if terug else HttpResponseBadRequest()

    def _antwoord(self, omgeving: dict[str, Any], begin: Callable[..., Any]) -> list[bytes]:
        request = WSGIRequest(omgeving)
        weg = self._wegen.get(request.path_info)
        antwoord = weg(request) if weg else HttpResponseNotFound()
        antwoord["Cache-Control"] = "no-store"
        zin = HTTPStatus(antwoord.status_code).phrase
        begin(f"{antwoord.status_code} {zin}", list(antwoord.items()))
        return [antwoord.content]
