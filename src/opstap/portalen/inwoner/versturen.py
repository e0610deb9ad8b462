"""Sending a form of a resident: once, whole, and with everything that was typed kept when it is refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy

from opstap.kern import inzendingen
from opstap.kern.models import Dossier
from opstap.portalen import demo
from opstap.portalen.formulieren import Formulier
from opstap.portalen.inwoner.pagina import pagina, wie
from opstap.portalen.scherm import gemeentecode
from opstap.regels.fouten import OpstapFout

_ZINNEN = {
    "STUK-GEKOPPELD": gettext_lazy("Dit bestand hebt u hier al gestuurd."),
    "VERZEKERING-VERZEKERAAR": gettext_lazy(
        "Op die dag kunt u bij deze verzekeraar niet beginnen. Kies een andere dag of een andere verzekeraar."
    ),
    "VERZEKERING-PER-DAG": gettext_lazy("Deze persoon stopte op die dag of later. Kies een latere dag."),
    "VERZEKERING-DOET-MEE": gettext_lazy("Deze persoon doet al mee met de zorgverzekering."),
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
    """As `verwerk`; a form that is refused is shown by `toon`, with the status of the page."""
    return verwerk(request, formulier, doe, al_gedaan=al_gedaan) or toon(formulier, status(formulier))


def verwerk(
    request: HttpRequest,
    formulier: Formulier,
    doe: Doe,
    *,
    al_gedaan: str,
    velden: Mapping[str, str] | None = None,
) -> HttpResponse | None:
    """Do what a form asks, and go on to the address that `doe` gives; `al_gedaan` when it was sent before.

    None when the form has to be shown (again): what was typed stands there still, files are asked for again.
    `velden` tells at which field a refusal belongs: the beginning of its code -> name of the field.
    """
    if not formulier.is_valid():
        formulier.vernieuwd  # noqa: B018 - a key that can be used
        return None
    nu, door = demo.nu(), wie(request).naam
    gegeven = formulier.cleaned_data
    try:
        with inzendingen.eenmaal(gemeentecode(), gegeven["sleutel"], door=door, nu=nu) as nieuw:
            naar = doe(gegeven, door, nu) if nieuw else al_gedaan
    except OpstapFout as fout:
        veld = next((naam for code, naam in (velden or {}).items() if fout.code.startswith(code)), None)
        formulier.add_error(veld, _ZINNEN.get(fout.code, fout.zin))
        return None
    return redirect(naar)


def toon_formulier(
    request: HttpRequest,
    dossier: Dossier,
    plek: str,
    formulier: Formulier,
    *,
    hier: str,
    kop: str,
    kopzin: str,
    knop: str,
    terug: str = "",
    onderwerp: str = "",
) -> HttpResponse:
    """A page with one form, at its place in the menu; `terug`: where somebody goes who does not send it."""
    return pagina(
        request,
        "inwoner/formulier.html",
        dossier,
        plek,
        hier=hier,
        status=status(formulier),
        formulier=formulier,
        kop=kop,
        kopzin=kopzin,
        knop=knop,
        terug=terug,
        onderwerp=onderwerp,
    )


def status(formulier: Formulier) -> int:
    """The status of a page with this form: refused when it was sent and stands here again."""
    return 422 if formulier.is_bound else 200
