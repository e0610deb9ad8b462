"""What one room must hear from another, without knowing it: a tiny registry of events in this process.

A listener runs inside the transaction of whoever reports; its error undoes both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any, TypeVar

Luisteraar = TypeVar("Luisteraar", bound=Callable[..., None])

FEIT_GEWIJZIGD = "feit_gewijzigd"
"""A fact was added, ended or replaced: gemeente (code), dossier_ids (frozenset), geldig (DateRange), moment
(datetime from which it is known), feit (title)."""

BESLUIT_VERVANGEN = "besluit_vervangen"
"""A decision was put aside by another: gemeente (code), dossier_id, oud and nieuw (Besluit), moment. Whoever
computed something from the old one computes it again."""

BETALING_NIET_AANGEKOMEN = "betaling_niet_aangekomen"
"""Payments were withdrawn or came back: gemeente (code), dossier_ids (frozenset), datum (day of booking),
moment. Whoever booked as if they had arrived, puts that right."""

VERZUIM_VASTGESTELD = "verzuim_vastgesteld"
"""The municipality decided what it owes for being late, a penalty or interest: besluit (Besluit), moment.
Whoever pays this dossier books and pays it."""

_luisteraars: dict[str, list[Callable[..., None]]] = defaultdict(list)


def bij(naam: str) -> Callable[[Luisteraar], Luisteraar]:
    """Decorator: call this function at every event of that name; registering it twice counts once."""

    def registreer(functie: Luisteraar) -> Luisteraar:
        if functie not in _luisteraars[naam]:
            _luisteraars[naam].append(functie)
        return functie

    return registreer


def vergeet(naam: str, functie: Callable[..., None]) -> None:
    """Stop calling this function."""
    _luisteraars[naam].remove(functie)


def meld(naam: str, **gegevens: Any) -> None:
    """Tell every listener, in the order in which they registered."""
    for functie in tuple(_luisteraars[naam]):
        functie(**gegevens)
