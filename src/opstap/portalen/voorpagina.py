"""The three doors."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def voorpagina(request: HttpRequest) -> HttpResponse:
    return render(request, "voorpagina.html")
