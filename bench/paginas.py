"""How many queries a page costs, in a small and in a five times larger city.

    paginas.py bouw SCHAAL     build the demonstration
    paginas.py tel             open the pages; prints one JSON object

DATABASE_URL says where.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable

DOSSIERS = 25


def bouw(schaal: int) -> None:
    from opstap.beleidslab import demo
    from opstap.project.opstarten import werk_tabellen_bij

    werk_tabellen_bij()
    demo.bouw(demo.Demo(2024, schaal))


def tel() -> dict[str, int]:
    """The largest number of queries per kind of page."""
    from django.urls import reverse

    from opstap.inkomen.models import Maandberekening
    from opstap.kern.models import Besluit, Dossier, Zaak

    dossiers = list(Dossier.objects.order_by("nummer").values_list("nummer", flat=True)[:DOSSIERS])
    gewijzigd = list(
        Maandberekening.objects.filter(volgnummer__gt=1)
        .values_list("dossier_id", flat=True)
        .distinct()[:DOSSIERS]
    )
    dossiers += list(Dossier.objects.filter(pk__in=gewijzigd).values_list("nummer", flat=True))
    zaken = Zaak.objects.order_by("nummer").values_list("nummer", flat=True)[:10]
    besluiten = Besluit.objects.order_by("nummer").values_list("nummer", flat=True)[:10]
    paginas = {
        "dossier": [reverse("medewerker:dossier", args=[nummer]) for nummer in dossiers],
        "zaak": [reverse("medewerker:zaak", args=[nummer]) for nummer in zaken],
        "besluit": [reverse("medewerker:besluit", args=[nummer]) for nummer in besluiten],
        "werkvoorraad (lijst)": [reverse("medewerker:werkvoorraad")],
        "dossiers (lijst)": [reverse("medewerker:dossiers")],
        "bestuur, cluster inkomen": [reverse("bestuur:inkomen", args=[2024])],
    }
    alle = [pad for paden in paginas.values() for pad in paden]
    klanten = {rol: _aangemeld(rol, alle) for rol in ("medewerker", "bestuur")}
    return {
        naam: max(_queries(klanten[pad.split("/")[1]], f"{pad}?reden=uitkering") for pad in paden)
        for naam, paden in paginas.items()
    }


def _aangemeld(rol: str, paden: Iterable[str]) -> object:
    """A browser in which somebody with this role is signed in, with a reason to open these pages."""
    from django.conf import settings
    from django.http import HttpRequest
    from django.test import Client

    from opstap.beleidslab.demo import GEMEENTE
    from opstap.kern.sessies import SessionStore
    from opstap.kern.toegang import Gebruiker, Rol
    from opstap.portalen.aanmelding import meld_aan

    klant, request = Client(SERVER_NAME="localhost"), HttpRequest()
    request.session = SessionStore()
    meld_aan(request, Gebruiker("Meting", Rol(rol), GEMEENTE))
    request.session["waarom"] = dict.fromkeys(paden, "Om te meten.")
    request.session.save()
    klant.cookies[settings.SESSION_COOKIE_NAME] = request.session.session_key
    return klant


def _queries(klant: object, adres: str) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as queries:
        antwoord = klant.get(adres, follow=True)  # type: ignore[attr-defined]
    if antwoord.status_code != 200:
        sys.exit(f"{adres} gaf {antwoord.status_code}")
    return len(queries)


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "opstap.project.settings")
    import django
    from django.conf import settings

    # Style sheets are served from where they stand: they cost no query, and need not be collected for this.
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    django.setup()
    match sys.argv[1:]:
        case ["bouw", schaal]:
            bouw(int(schaal))
        case ["tel"]:
            print(json.dumps(tel()))
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main()
