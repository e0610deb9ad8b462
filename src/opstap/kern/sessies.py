"""What the server keeps of a browser, in the database; all sessions of one person can be ended at once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.contrib.sessions.backends.db import SessionStore as DatabankSessie

from opstap.kern.models import Sessie

WIE = "wie"
"""In a session: who is signed in, as {"sleutel": ..., ...}."""


class SessionStore(DatabankSessie):
    @classmethod
    def get_model_class(cls) -> type[Sessie]:
        return Sessie

    def create_model_instance(self, data: dict[str, Any]) -> Sessie:
        rij = super().create_model_instance(data)
        assert isinstance(rij, Sessie)
        rij.wie = data.get(WIE, {}).get("sleutel", "")
        return rij


def van(wie: str, *, nu: datetime) -> dict[str, dict[str, Any]]:
    """The sessions in which this person is signed in: key -> what is kept of who it is."""
    rijen = Sessie.objects.filter(wie=wie, expire_date__gt=nu) if wie else ()
    lezer = SessionStore()
    return {rij.session_key: lezer.decode(rij.session_data).get(WIE, {}) for rij in rijen}


def beeindig(wie: str) -> int:
    """End every session in which this person is signed in; how many there were."""
    return Sessie.objects.filter(wie=wie).delete()[0] if wie else 0


def beeindig_deze(wie: str, sleutels: Iterable[str]) -> int:
    """End these sessions of this person, and of nobody else; how many there were."""
    return Sessie.objects.filter(wie=wie, session_key__in=list(sleutels)).delete()[0] if wie else 0


def beeindig_alle() -> int:
    """End the session of everybody; how many there were."""
    return Sessie.objects.all().delete()[0]
