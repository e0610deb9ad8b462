"""Subsidies at the desk: what was agreed stands beside what was delivered."""

from __future__ import annotations

from datetime import date

import pytest

from opstap.minima import partners
from opstap.minima.subsidies import vaststellen, verlenen

from .conftest import HAAG, NU, Bureau

pytestmark = pytest.mark.django_db


def test_de_bladzijde_zet_afgesproken_naast_geleverd(bureau: Bureau) -> None:
    anna = bureau.als("Anna")
    assert "nog geen subsidie" in anna.get("/medewerker/subsidies/").content.decode()
    partner = partners.neem_op(HAAG, kvk_nummer="12345678", naam="Voedselbank Proef")
    subsidie = verlenen.verleen(
        partner,
        onderwerp="Voedselhulp",
        van=date(2024, 1, 1),
        tot=date(2025, 1, 1),
        bedrag_cent=1_000_00,
        grondslag="Beschikking van de proefgemeente",
        afspraken={"voedselpakketten": 500, "gesprekken": 40},
        termijnen=((date(2024, 1, 1), 400_00),),
        door="Ana",
        gecontroleerd_door="Ben",
        nu=NU,
    )
    vaststellen.neem_opgave_op(
        subsidie.afspraken.get(omschrijving="voedselpakketten"),
        van=date(2024, 1, 1),
        tot=date(2024, 3, 1),
        aantal=120,
        besteed_cent=350_00,
        ontvangen=NU.date(),
        door="Ana",
        nu=NU,
    )
    blad = anna.get("/medewerker/subsidies/")
    (stand,) = blad.context["subsidies"]
    assert [(een.afgesproken, een.geleverd) for een in stand.prestaties] == [(500, 120), (40, None)]
    tekst = blad.content.decode()
    assert "nog geen opgave" in tekst
    assert "Voedselbank Proef" in tekst
