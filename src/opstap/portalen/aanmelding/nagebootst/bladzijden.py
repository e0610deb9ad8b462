"""What somebody sees at the stand-in: whom to be, and the second step with a code from an app."""

from __future__ import annotations

import time
from collections import defaultdict
from urllib.parse import urlsplit

import pyotp
from authlib.oauth2 import OAuth2Error
from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpResponse
from django.template.loader import render_to_string

from opstap.kern.aanmeldpogingen import MISLUKT, WACHTTIJD
from opstap.portalen.aanmelding.nagebootst.uitgever import Identiteit, Uitgever


class Aanmeldbladzijde:
    """Signs in whoever is asked for (login_hint), or asks who somebody is and, of staff, for a code.

    It keeps no session and sets no cookie: what was asked stands in the address of the page. A code counts
    once; after several wrong ones this person must wait.
    """

    def __init__(self, uitgever: Uitgever, stijl: tuple[str, ...]) -> None:
        self.uitgever = uitgever
        self.stijl = stijl
        self.geheimen: dict[str, str] = defaultdict(pyotp.random_base32)
        self._gebruikt: set[tuple[str, int]] = set()
        self._mislukt: dict[str, list[float]] = defaultdict(list)

    def __call__(self, request: WSGIRequest) -> HttpResponse:
        try:
            toestemming = self.uitgever.get_consent_grant(request, end_user=None)
        except OAuth2Error:
            return self._toon(request, "fout", status=400)
        afnemer = toestemming.client.naam
        wie = self._iemand(request.GET.get("login_hint") or request.POST.get("wie", ""), afnemer)
        if wie and ("login_hint" in request.GET or not wie.tweede_stap):
            return self._klaar(request, wie)
        if wie is None:
            mogelijk = [een for een in self.uitgever.identiteiten.values() if een.afnemer == afnemer]
            return self._toon(request, "kies", mogelijk=mogelijk)
        return self._tweede_stap(request, wie)

    def code(self, wie: Identiteit) -> str:
        """What the app of this person shows now."""
        return pyotp.TOTP(self.geheimen[wie.sleutel]).now()

    def _tweede_stap(self, request: WSGIRequest, wie: Identiteit) -> HttpResponse:
        fout = ""
        if "code" in request.POST:
            fout = self._keur(wie, request.POST["code"].replace(" ", ""))
            if not fout:
                return self._klaar(request, wie)
        return self._toon(request, "code", wie=wie, code=self.code(wie), fout=fout)

    def _keur(self, wie: Identiteit, code: str) -> str:
        """Why this code is refused; '' when it is right, and then it counts no more."""
        nu = time.time()
        mislukt = self._mislukt[wie.sleutel]
        mislukt[:] = [toen for toen in mislukt if toen > nu - WACHTTIJD.total_seconds()]
        if len(mislukt) >= MISLUKT:
            return "De code was te vaak fout. Wacht een kwartier en probeer het dan opnieuw."
        tijdvak = (wie.sleutel, int(nu // 30))
        if tijdvak in self._gebruikt:
            return "Deze code is al gebruikt. Wacht tot de app een nieuwe code toont."
        if not pyotp.TOTP(self.geheimen[wie.sleutel]).verify(code):
            mislukt.append(nu)
            return "Deze code klopt niet. Neem de code over die de app nu toont."
        self._gebruikt.add(tijdvak)
        mislukt.clear()
        return ""

    def _iemand(self, sleutel: str, afnemer: str) -> Identiteit | None:
        wie = self.uitgever.identiteiten.get(sleutel)
        return wie if wie and wie.afnemer == afnemer else None

    def _klaar(self, request: WSGIRequest, wie: Identiteit) -> HttpResponse:
        vraag = self.uitgever.create_oauth2_request(request)
        toestemming = self.uitgever.get_authorization_grant(vraag)
        antwoord: HttpResponse = self.uitgever.create_authorization_response(
            vraag, grant_user=wie, grant=toestemming
        )
        return antwoord

    def _toon(self, request: WSGIRequest, blad: str, *, status: int = 200, **inhoud: object) -> HttpResponse:
        terug = urlsplit(request.GET.get("redirect_uri", ""))
        site = f"{terug.scheme}://{terug.netloc}" if terug.netloc and status == 200 else ""
        bron = site or "'none'"
        antwoord = HttpResponse(
            render_to_string(
                f"aanmelding/nagebootst/{blad}.html",
                {"stijl": [site + een for een in self.stijl] if site else (), "site": site, **inhoud},
            ),
            status=status,
        )
        antwoord["Content-Security-Policy"] = (
            f"default-src 'none'; style-src {bron}; font-src {bron}; form-action 'self' {site}; "
            "base-uri 'none'; frame-ancestors 'none'"
        )
        antwoord["Referrer-Policy"] = "no-referrer"
        antwoord["X-Content-Type-Options"] = "nosniff"
        return antwoord
