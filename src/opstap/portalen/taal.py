"""In which language a page speaks: the resident's choice, on the resident's pages; Dutch on all others.

A choice comes as `taal` in an address or a form. In an address it is kept and taken out of it, so that the
place stays; in a form the page is simply shown again in the other language, with what was typed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import translation

NAMEN = {"nl": "Nederlands", "en": "English", "ar": "العربية", "tr": "Türkçe", "pl": "Polski"}
"""Each language in its own words."""

VERTAALD = frozenset({"publiek", "inwoner", "aanmelding", "pas"})
"""The rooms whose pages residents see."""

KOEKJE = settings.LANGUAGE_COOKIE_NAME
_JAAR = 365 * 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class Taal:
    """A language that can be chosen; `adres`: the same page in it."""

    code: str
    naam: str
    actief: bool
    adres: str


class Taalkeuze:
    """Middleware: speaks the chosen language while a resident's page is made."""

    def __init__(self, volgende: Callable[[HttpRequest], HttpResponse]) -> None:
        self.volgende = volgende

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with translation.override(settings.LANGUAGE_CODE):
            antwoord = self.volgende(request)
            antwoord.setdefault("Content-Language", translation.get_language() or settings.LANGUAGE_CODE)
        gekozen = _gekozen(request)
        if gekozen and is_vertaald(request):
            antwoord.set_cookie(
                KOEKJE, gekozen, max_age=_JAAR, secure=request.is_secure(), httponly=True, samesite="Lax"
            )
        return antwoord

    def process_view(self, request: HttpRequest, *_: object) -> HttpResponse | None:
        """The address is known now: whether this is a resident's page, and in which language."""
        if not is_vertaald(request):
            return None
        if "taal" in request.GET and request.method in ("GET", "HEAD"):
            return HttpResponseRedirect(_zonder_taal(request))
        translation.activate(_gekozen(request) or _bewaard(request))
        return None


def is_vertaald(request: HttpRequest) -> bool:
    """Whether this is a page for residents."""
    plek = request.resolver_match
    return plek is not None and (
        plek.url_name == "voorpagina" or bool(VERTAALD.intersection(plek.namespaces))
    )


def talen(request: HttpRequest) -> tuple[Taal, ...]:
    """The languages of this page; none where only Dutch is spoken."""
    if not is_vertaald(request):
        return ()
    nu = translation.get_language()
    return tuple(Taal(code, naam, code == nu, _met_taal(request, code)) for code, naam in NAMEN.items())


def _gekozen(request: HttpRequest) -> str:
    code = request.POST.get("taal") or request.GET.get("taal") or ""
    return code if code in NAMEN else ""


def _bewaard(request: HttpRequest) -> str:
    """The language of before, or else what the browser asks for, as far as it is spoken here."""
    koekje = request.COOKIES.get(KOEKJE, "")
    return koekje if koekje in NAMEN else translation.get_language_from_request(request)


def _met_taal(request: HttpRequest, code: str) -> str:
    vraag = request.GET.copy()
    vraag["taal"] = code
    return f"{request.path}?{vraag.urlencode()}"


def _zonder_taal(request: HttpRequest) -> str:
    vraag = request.GET.copy()
    del vraag["taal"]
    return f"{request.path}?{vraag.urlencode()}" if vraag else request.path
