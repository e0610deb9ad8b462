"""Nonsense at every address of the site, by everybody who may and who may not go there.

The list of addresses is the site's own (`rechten.routes`); what can be sent is read from the pages
themselves. A new address or form takes part without a line here. OPSTAP_ONZIN=500 sends so many requests to
each address, other ones each time.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any
from zlib import crc32

import pytest
from django.db import transaction
from django.urls import reverse
from hypothesis import Phase, given, note, seed
from hypothesis import settings as proefinstellingen
from hypothesis import strategies as st
from pytest_django import DjangoDbBlocker

from opstap.kern.models import Gezinslid
from opstap.portalen import rechten
from opstap.portalen.rechten import RECHTEN, is_openbaar

from .onzin.eisen import Schrijfwacht, controleer
from .onzin.rondgang import Kaart, loop_rond, route_van
from .onzin.verzoeken import verzoek
from .test_rechten import GEHEIM, ROUTES, Iemand, Plaats, _adressen, mensen, plaats

__all__ = ["mensen", "plaats"]

pytestmark = [pytest.mark.django_db, pytest.mark.duurt_lang]

LANG = int(os.environ.get("OPSTAP_ONZIN", "0"))
AANTAL = LANG or 12


@pytest.fixture(scope="module")
def kaart(plaats: Plaats, mensen: tuple[Iemand, ...], django_db_blocker: DjangoDbBlocker) -> Iterator[Kaart]:
    ingevuld = _adressen(plaats)
    begin = {route: reverse(route, kwargs=ingevuld.get(route, {})) for route in ROUTES}
    begin["medewerker:dossier"] += "?reden=uitkering"
    with django_db_blocker.unblock():
        yield loop_rond([(een.naam, een.gebruiker) for een in mensen], begin)


@pytest.fixture(scope="module")
def wacht(kaart: Kaart, django_db_blocker: DjangoDbBlocker) -> Schrijfwacht:
    with django_db_blocker.unblock():
        return Schrijfwacht()


@pytest.fixture(scope="module")
def geheimen(plaats: Plaats, django_db_blocker: DjangoDbBlocker) -> frozenset[str]:
    """Words about this household that no refusal may hold."""
    with django_db_blocker.unblock():
        leden = Gezinslid.objects.filter(dossier__nummer=plaats.dossier).select_related("persoon")
        return frozenset({GEHEIM, *(lid.persoon.bsn for lid in leden)})


@pytest.mark.parametrize("route", ROUTES)
def test_onzin_wordt_met_een_zin_geweigerd_en_verandert_niets(
    route: str, kaart: Kaart, mensen: tuple[Iemand, ...], wacht: Schrijfwacht, geheimen: frozenset[str]
) -> None:
    """Whatever is sent: never an error of ours, never what is inside, and a refusal has a sentence."""
    wie_mag = [een.naam for een in mensen if een.rol in RECHTEN[route].rollen or is_openbaar(route)]
    vooraan = sorted(kaart.bezoekers, key=lambda een: een.naam not in wie_mag)
    patroon = rechten.routes()[route]

    def bestook(data: st.DataObject) -> None:
        mag = vooraan[: len(wie_mag)] if data.draw(st.integers(0, 7)) else vooraan
        bezoeker = data.draw(st.sampled_from(mag))
        schermen = kaart.schermen.get((route, bezoeker.naam), ())
        gevraagd = data.draw(verzoek(patroon, kaart.adressen[route], kaart.namen, schermen))
        note(f"{bezoeker.naam}: {gevraagd}")
        with transaction.atomic():
            with wacht.kijk():
                antwoord: Any = bezoeker.doe(gevraagd)
            controleer(
                antwoord,
                openbaar=is_openbaar(route_van(gevraagd.adres)),
                geheimen=geheimen,
                wacht=wacht,
                hoofd=gevraagd.methode == "HEAD",
            )
            transaction.set_rollback(True)

    proef = given(st.data())(bestook)
    if not LANG:
        proef = seed(crc32(route.encode()))(proef)
    proefinstellingen(max_examples=AANTAL, database=None, phases=[Phase.generate])(proef)()


def test_elk_adres_en_elk_formulier_doet_mee(kaart: Kaart, plaats: Plaats) -> None:
    """The walk reaches the forms: without this, nonsense would be tried on closed doors only."""
    assert set(kaart.adressen) == set(ROUTES)
    met_scherm = {route for route, _ in kaart.schermen}
    assert {"medewerker:zaak_handeling", "medewerker:zoeken", "publiek:recht"} <= met_scherm
    assert len({adres.rsplit("/", 2)[1] for adres in kaart.adressen["medewerker:zaak_handeling"]}) > 3
