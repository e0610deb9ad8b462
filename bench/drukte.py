"""Visitors for the measurement of many at once, and the server that they visit.

    drukte.py bezoeken MEDEWERKERS INWONERS   sign so many people in; prints all their page views as JSON
    drukte.py betalingen N                    so many payments at counters of partners, each its own form
    drukte.py tel                             how many statements each kind of page sends to the database
    drukte.py dien POORT                      serve the site, as `opstap dienst` does

DATABASE_URL says where (the owner's login); OPSTAP_WEB_DATABASE_URL is what the site itself uses. People are
signed in by making their sessions on the server, as signing in does at its end: the sign-in is not measured.
"""

from __future__ import annotations

import http.client
import json
import os
import random
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict
from datetime import timedelta
from itertools import cycle, islice
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from bezoekers import Bezoek
from django.utils.timezone import localdate, now

WERKERS = 2
"""As `opstap dienst` starts them."""
_CSRF = "m" * 32
_WAAROM = "Meting van de snelheid."
_PER_MEDEWERKER = 3
"""Households that a case worker opens."""


def bezoeken(medewerkers: int, inwoners: int) -> list[Bezoek]:
    """What everybody opens, mixed: a case worker eight pages, a resident two; a bare page per file."""
    from django.db import transaction

    trekking = random.Random(1)
    with transaction.atomic():
        alles = [*_van_medewerkers(medewerkers), *_van_inwoners(inwoners)]
    trekking.shuffle(alles)
    return alles


def _van_medewerkers(aantal: int) -> Iterator[Bezoek]:
    from django.urls import reverse

    from opstap.kern.models import Besluit, Persoon, Zaak
    from opstap.kern.toegang import Gebruiker, Rol

    dossiers, gemeente = _dossiers(), _gemeente()
    zaken = cycle(
        Zaak.objects.filter(gemeente_id=gemeente).order_by("id").values_list("nummer", flat=True)[:2_000]
    )
    besluiten = cycle(
        Besluit.objects.filter(gemeente_id=gemeente).order_by("id").values_list("nummer", flat=True)[:2_000]
    )
    namen = cycle(Persoon.objects.order_by("id").values_list("achternaam", flat=True)[:500])
    for nummer in range(aantal):
        eigen = list(islice(dossiers, _PER_MEDEWERKER))
        paden = {
            "zaak": reverse("medewerker:zaak", args=[next(zaken)]),
            "besluit": reverse("medewerker:besluit", args=[next(besluiten)]),
        }
        van_dossiers = [reverse("medewerker:dossier", args=[een]) for een in eigen]
        koekjes = _aangemeld(
            Gebruiker(f"Meting {nummer}", Rol.MEDEWERKER, gemeente), *van_dossiers, *paden.values()
        )
        yield Bezoek("werkvoorraad", reverse("medewerker:werkvoorraad"), koekjes)
        yield Bezoek("dossiers", reverse("medewerker:dossiers"), koekjes)
        vraag = {"csrfmiddlewaretoken": _CSRF, "vraag": next(namen), "reden": "uitkering"}
        yield Bezoek("zoeken", reverse("medewerker:zoeken"), koekjes, urlencode(vraag))
        for naam, pad in paden.items():
            yield Bezoek(naam, pad, koekjes)
        for pad, een in zip(van_dossiers, eigen, strict=True):
            yield Bezoek("dossier", f"{pad}?reden=uitkering", koekjes)
            yield Bezoek("kaal", f"/kaal/{een}/")


def _van_inwoners(aantal: int) -> Iterator[Bezoek]:
    from django.db.models import Max
    from django.urls import reverse

    from opstap.inkomen.models import Maandberekening
    from opstap.kern.toegang import Gebruiker, Rol

    gemeente = _gemeente()
    laatste = (
        Maandberekening.objects.filter(gemeente_id=gemeente)
        .values("uitkering__dossier__nummer")
        .annotate(maand=Max("maand"))
        .order_by("uitkering__dossier__nummer")
        .values_list("uitkering__dossier__nummer", "maand")
    )
    for nummer, maand in islice(cycle(laatste[:aantal]), aantal):
        koekjes = _aangemeld(Gebruiker("De inwoner zelf", Rol.INWONER, gemeente, frozenset({nummer})))
        yield Bezoek("inwoner, overzicht", reverse("inwoner:overzicht", args=[nummer]), koekjes)
        yield Bezoek(
            "inwoner, betaling", reverse("inwoner:betaling", args=[nummer, f"{maand:%Y-%m}"]), koekjes
        )


def betalingen(aantal: int) -> list[Bezoek]:
    """A cent with each credit that a partner takes on the day of the city, over and over."""
    from django.db import transaction
    from django.urls import reverse

    from opstap.kern.toegang import Gebruiker, Rol
    from opstap.minima.models import Partnerafspraak, Pas, Tegoed
    from opstap.portalen import demo

    nu = demo.nu()
    dag, adres = localdate(nu), reverse("partner:klant")
    afspraken = {
        een.doel: een.partner
        for een in Partnerafspraak.objects.filter(geldig__contains=dag).select_related("partner")
    }
    passen = {een.persoon_id: een.nummer for een in Pas.objects.order_by("id")}
    tegoeden = Tegoed.objects.filter(geldig__contains=dag, doel__in=afspraken)
    bij_balie: list[tuple[str, int]] = []
    with transaction.atomic():
        for tegoed in tegoeden.select_related("toekenning"):
            nummer = passen.get(tegoed.toekenning.persoon_id)
            if nummer is None:
                continue
            wie = Gebruiker(
                "Meting", Rol.PARTNERBALIE, _gemeente(), organisatie=afspraken[tegoed.doel].kvk_nummer
            )
            tot = (now() + timedelta(hours=1)).isoformat()
            bij_balie.append((_aangemeld(wie, klant={"pas": nummer, "tot": tot}), tegoed.pk))
    if not bij_balie:
        sys.exit("In deze stad is geen tegoed waarmee bij een partner is te betalen.")
    return [
        Bezoek(
            "betalen aan de balie",
            adres,
            koekjes,
            urlencode(
                {
                    "csrfmiddlewaretoken": _CSRF,
                    "sleutel": uuid4(),
                    "tegoed": tegoed,
                    "bedrag": "0,01",
                    "omschrijving": "meting",
                }
            ),
            http.client.FOUND,
        )
        for koekjes, tegoed in islice(cycle(bij_balie), aantal)
    ]


def _dossiers() -> Iterator[str]:
    """Numbers of households with a benefit, in one fixed random order, over and over."""
    from opstap.inkomen.models import Uitkering

    nummers = sorted(set(Uitkering.objects.values_list("dossier__nummer", flat=True)))
    random.Random(2).shuffle(nummers)
    return cycle(nummers)


def _gemeente() -> str:
    from opstap.beleidslab.demo import GEMEENTE

    return GEMEENTE


def _aangemeld(wie: Any, *paden: str, **bewaard: Any) -> str:
    """The cookies of a new session: who is signed in, why these pages are opened, and what else it keeps."""
    from django.conf import settings
    from django.http import HttpRequest

    from opstap.kern.sessies import SessionStore
    from opstap.portalen.aanmelding import meld_aan

    request = HttpRequest()
    request.session = SessionStore()
    meld_aan(request, wie)
    if paden:
        request.session["waarom"] = dict.fromkeys(paden, _WAAROM)
    request.session.update(bewaard)
    request.session.save()
    return (
        f"{settings.SESSION_COOKIE_NAME}={request.session.session_key}; {settings.CSRF_COOKIE_NAME}={_CSRF}"
    )


def tel() -> dict[str, int]:
    """Per kind of page the most statements that one of a few views sent, all that the door asks included."""
    import psycopg
    from django.test import Client

    from opstap.project.webtoegang import ga_verder_als_webserver

    gekozen = [een for een in bezoeken(10, 20) if een.soort != "kaal"]
    ga_verder_als_webserver()
    gestuurd = 0
    echt = psycopg.Cursor.execute

    def geteld(self: Any, *args: Any, **opties: Any) -> Any:
        nonlocal gestuurd
        gestuurd += 1
        return echt(self, *args, **opties)

    per_soort: dict[str, list[int]] = defaultdict(list)
    psycopg.Cursor.execute = geteld  # type: ignore[method-assign]
    for een in gekozen:
        klant = Client(SERVER_NAME="localhost", HTTP_COOKIE=een.koekjes)
        for _ in range(2):  # the second time the connection is there
            begin = gestuurd
            soort = "application/x-www-form-urlencoded"
            antwoord = klant.post(een.adres, een.inhoud, soort) if een.inhoud else klant.get(een.adres)
            if antwoord.status_code != 200:
                sys.exit(f"{een.soort} gaf {antwoord.status_code}")
        per_soort[een.soort].append(gestuurd - begin)
    return {soort: max(aantallen) for soort, aantallen in per_soort.items()}


def zet_stijl_klaar() -> None:
    """Collect the style as it is now, also where older style was collected."""
    from django.core.management import call_command

    call_command("collectstatic", interactive=False, clear=True, verbosity=0)


def dien(poort: int) -> None:
    from opstap.project.dienst import dien as dien_site
    from opstap.project.webtoegang import ga_verder_als_webserver

    ga_verder_als_webserver()
    dien_site(poort, WERKERS, "drukte_site:application")


def main() -> None:
    dient = sys.argv[1:2] == ["dien"]
    os.environ["DJANGO_SETTINGS_MODULE"] = "drukte_instellingen" if dient else "opstap.project.settings"
    os.environ["OPSTAP_KAAL_DATABASE_URL"] = os.environ["DATABASE_URL"]
    import django

    django.setup()
    match sys.argv[1:]:
        case ["bezoeken", medewerkers, inwoners]:
            print(json.dumps([asdict(een) for een in bezoeken(int(medewerkers), int(inwoners))]))
        case ["betalingen", aantal]:
            print(json.dumps([asdict(een) for een in betalingen(int(aantal))]))
        case ["tel"]:
            zet_stijl_klaar()
            print(json.dumps(tel()))
        case ["dien", poort]:
            dien(int(poort))
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main()
