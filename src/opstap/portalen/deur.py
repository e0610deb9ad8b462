"""Every request goes through one door: the database shows nothing before the gate opens it."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from opstap.kern.toegang import logboek, rijen


class Deur:
    """Works as the web server's role in the database, closed at the start of each request and at its end."""

    def __init__(self, verder: Callable[[HttpRequest], HttpResponse]) -> None:
        self.verder = verder

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with rijen.gesloten(), logboek.spoor():
            return self.verder(request)
