"""What comes in from outside, before anything is done with it: can it be read at all?"""

from __future__ import annotations

from collections.abc import Iterator

from django.core.exceptions import BadRequest, SuspiciousOperation
from django.http import HttpRequest, UnreadablePostError
from django.http.multipartparser import MultiPartParserError

_NUL = "\x00"
"""PostgreSQL keeps no text with this sign, and nobody types it."""


def is_leesbaar(request: HttpRequest) -> bool:
    """Whether address, question and form can be read; a form that is broken off or too large can not.

    Django's own error pages read the form once more: without this one broken form would be an error of ours.
    """
    try:
        return not any(_NUL in tekst for tekst in _teksten(request))
    except (BadRequest, MultiPartParserError, SuspiciousOperation, UnreadablePostError):
        return False


def _teksten(request: HttpRequest) -> Iterator[str]:
    yield request.path
    for velden in (request.GET, request.POST):
        for naam, waarden in velden.lists():
            yield naam
            yield from waarden
