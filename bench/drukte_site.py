"""The site as `opstap dienst` serves it, with beside it under /kaal/ a bare Django page of three queries.

Both run in the same workers. The bare page passes Django's handler, addresses, models and templates, and
nothing else: no middleware, no session, no gate, and a login that no policy holds (drukte_instellingen).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.template import Context, Template
from django.urls import path

site = get_wsgi_application()

from opstap.kern.models import Besluit, Dossier, Zaak  # noqa: E402 - once Django is ready

VOOR = "/kaal/"
SJABLOON = Template(
    "<!doctype html><title>{{ dossier.nummer }}</title><h1>{{ dossier.nummer }}</h1>"
    "<ul>{% for zaak in zaken %}<li>{{ zaak.nummer }} {{ zaak.soort }} {{ zaak.ontvangen }}{% endfor %}</ul>"
    "<ul>{% for nummer, op in besluiten %}<li>{{ nummer }} {{ op }}{% endfor %}</ul>"
)


def kaal(request: HttpRequest, nummer: str) -> HttpResponse:
    """A household with its cases and its decisions: three queries."""
    dossier = Dossier.objects.using("kaal").get(gemeente_id="GM0518", nummer=nummer)
    zaken = Zaak.objects.using("kaal").filter(dossier_id=dossier.pk)
    besluiten = (
        Besluit.objects.using("kaal").filter(dossier_id=dossier.pk).values_list("nummer", "genomen_op")
    )
    inhoud = {"dossier": dossier, "zaken": zaken, "besluiten": besluiten}
    return HttpResponse(SJABLOON.render(Context(inhoud)))


urlpatterns = [path("kaal/<str:nummer>/", kaal)]


class _Kaal(WSGIHandler):
    """Django's own handler without any middleware."""

    def load_middleware(self, is_async: bool = False) -> None:
        gekozen, settings.MIDDLEWARE = settings.MIDDLEWARE, []
        try:
            super().load_middleware(is_async)
        finally:
            settings.MIDDLEWARE = gekozen

    def resolve_request(self, request: HttpRequest) -> Any:
        request.urlconf = __name__
        return super().resolve_request(request)


_kaal = _Kaal()


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    naar = _kaal if environ["PATH_INFO"].startswith(VOOR) else site
    return naar(environ, start_response)
