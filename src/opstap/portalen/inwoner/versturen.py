"""Sending a form of a resident: once, whole, and with everything that was typed kept when it is refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy

from opstap.kern import inzendingen
from opstap.portalen import demo
from opstap.portalen.formulieren import Formulier
from opstap.portalen.inwoner.pagina import wie
from opstap.portalen.scherm import gemeentecode
from opstap.regels.fouten import OpstapFout

_ZINNEN = {
    "STUK-GEKOPPELD": gettext_lazy("Dit bestand hebt u hier al gestuurd."),
    "OPGAVE-OVERLAPT": gettext_lazy("Over deze maand hebben wij al een loonstrook."),
}
"""Refusals of processes in the language of the page; the others are in Dutch, as they came."""

Doe = Callable[[Mapping[str, Any], str, datetime], str]


def verstuur(
    request: HttpRequest,
    formulier: Formulier,
    doe: Doe,
    *,
    toon: Callable[[Formulier, int], HttpResponse],
    al_gedaan: str,
) -> HttpResponse:
    """Do what a form asks, and go on to the address that `doe` gives; `al_gedaan` when it was sent before.

    A refusal comes back in the form: what was typed stands there still, files are asked for again.
    """
    if not formulier.is_valid():
        return toon(formulier.vernieuwd, 422)
    nu, door = demo.nu(), wie(request).naam
    gegeven = formulier.cleaned_data
    try:
        with inzendingen.eenmaal(gemeentecode(), gegeven["sleutel"], door=door, nu=nu) as nieuw:
            naar = doe(gegeven, door, nu) if nieuw else al_gedaan
    except OpstapFout as fout:
        formulier.add_error(None, _ZINNEN.get(fout.code, fout.zin))
        return toon(formulier, 422)
    return redirect(naar)
