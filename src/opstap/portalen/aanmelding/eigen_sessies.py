"""Where somebody is signed in: the own sessions, and ending them after having proved anew who one is.

Of a browser nothing is kept but when it signed in and was last used: which one it is, its owner can tell.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from opstap.kern import sessies
from opstap.kern.sessies import WIE
from opstap.kern.toegang import Rol
from opstap.portalen.aanmelding.sessie import is_voorbij

KORT_GELEDEN = timedelta(minutes=5)
"""So long ago at most must somebody have proved who they are, to end other sessions."""


@dataclass(frozen=True, slots=True)
class EigenSessie:
    """One browser in which somebody is signed in; `kenmerk` names it without giving its key away."""

    kenmerk: str
    begonnen: datetime
    laatst: datetime
    hier: bool


def eigen(request: HttpRequest) -> tuple[EigenSessie, ...]:
    """The sessions of who is signed in here, this one first and then the last used."""
    zelf, nu = request.session[WIE], timezone.now()
    hier = request.session.session_key or ""
    gevonden = {**sessies.van(zelf["sleutel"], nu=nu), hier: zelf}
    return tuple(
        sorted(
            (
                EigenSessie(
                    _kenmerk(sleutel),
                    datetime.fromisoformat(bewaard["begonnen"]),
                    datetime.fromisoformat(bewaard["laatst"]),
                    sleutel == hier,
                )
                for sleutel, bewaard in gevonden.items()
                if not is_voorbij(Rol(bewaard["rol"]), bewaard, nu)
            ),
            key=lambda een: (een.hier, een.laatst),
            reverse=True,
        )
    )


def beeindig(request: HttpRequest, kenmerk: str) -> int:
    """End one other session by its mark, or all others ('' as mark); how many there were."""
    wie = request.session[WIE]["sleutel"]
    hier = request.session.session_key
    anderen = [sleutel for sleutel in sessies.van(wie, nu=timezone.now()) if sleutel != hier]
    return sessies.beeindig_deze(wie, [een for een in anderen if kenmerk in ("", _kenmerk(een))])


def bewees_zich_net(request: HttpRequest) -> bool:
    """Whether the service said that this person proved who they are a short while ago."""
    bewezen = request.session[WIE].get("bewezen")
    return bool(bewezen) and timezone.now() - datetime.fromisoformat(bewezen) <= KORT_GELEDEN


def _kenmerk(sleutel: str) -> str:
    return salted_hmac("opstap.sessie", sleutel, algorithm="sha256").hexdigest()[:16]
