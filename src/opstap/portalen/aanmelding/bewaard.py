"""An expired session loses no text: what was being sent waits until the same person has signed in again.

It works for every form without the form knowing: the door of the site refuses who is not signed in, and
`scherm.foutbladzijde` keeps what was posted, on the server and in this browser's new session only. After
signing in the page `verder` shows a button that sends it once more. Files do not wait: they are asked again.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware
from django.utils import timezone

from opstap.portalen.aanmelding.sessie import BEWAARD, WAS

TEKENS = 200_000
"""More text than this is not kept."""
WACHT = timedelta(minutes=30)
_EIGEN = frozenset({"csrfmiddlewaretoken"})


@dataclass(frozen=True, slots=True)
class Bewaard:
    """What somebody was sending: the address, and every field with its values in order."""

    adres: str
    velden: tuple[tuple[str, str], ...]


def bewaar(request: HttpRequest) -> None:
    """Keep what was posted in a session that had ended; nothing when it is unknown whose that was."""
    was = request.session.get(WAS)
    if request.method != "POST" or not was or not _kwam_van_deze_site(request):
        return
    velden = [
        (naam, waarde) for naam, waarden in request.POST.lists() if naam not in _EIGEN for waarde in waarden
    ]
    if sum(len(naam) + len(waarde) for naam, waarde in velden) <= TEKENS:
        tot = (timezone.now() + WACHT).isoformat()
        request.session[BEWAARD] = {
            "wie": was,
            "adres": request.get_full_path(),
            "velden": velden,
            "tot": tot,
        }


def _kwam_van_deze_site(request: HttpRequest) -> bool:
    """Whether the form is one of ours: the door closes before Django has looked."""

    def geen_bladzijde(_: HttpRequest) -> HttpResponse:
        return HttpResponse()

    return CsrfViewMiddleware(geen_bladzijde).process_view(request, geen_bladzijde, (), {}) is None


def wat_wacht(request: HttpRequest) -> Bewaard | None:
    """What waits for who is signed in here; None when there is nothing, or it waited too long."""
    gevonden = request.session.get(BEWAARD)
    if not gevonden or datetime.fromisoformat(gevonden["tot"]) <= timezone.now():
        return None
    return Bewaard(gevonden["adres"], tuple((naam, waarde) for naam, waarde in gevonden["velden"]))


def gooi_weg(request: HttpRequest) -> None:
    """Throw away what waits."""
    request.session.pop(BEWAARD, None)
