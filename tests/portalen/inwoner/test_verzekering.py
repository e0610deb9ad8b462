"""Choosing an insurer in Mijn Opstap, once the insurance through the municipality is granted."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from opstap.kern.models import Dossier, Persoon
from opstap.minima import partners
from opstap.minima.models import Partner, Verzekeringskeuze, Verzekeringsmutatie
from opstap.minima.zorgverzekering import premies

from ...inkomen.conftest import HAAG, vanaf  # noqa: TID252
from ...minima.test_zorgverzekering_aanmelden import LAAG, ken_toe  # noqa: TID252
from .conftest import NU, Dorp, Inwoner

HIER = "zorgverzekering/"


@pytest.fixture
def dossier(dorp: Dorp) -> Dossier:
    return dorp.huishouden(partner=date(1986, 2, 1))


@pytest.fixture
def verzekeraar(dorp: Dorp) -> Partner:
    """With an agreement that ends with the year."""
    partner = partners.neem_op(HAAG, kvk_nummer="30000000", naam="Proefverzekeraar")
    premies.spreek_af(
        partner,
        band=LAAG,
        geldig=vanaf(date(2024, 1, 1), date(2025, 1, 1)),
        bijdrage_cent=30_00,
        grond="overeenkomst van de proefgemeente",
        door="Ana",
        gecontroleerd_door="Ben",
        nu=NU,
    )
    partners.neem_op(HAAG, kvk_nummer="40000000", naam="Zonder afspraak")
    return partner


def lees(inwoner: Inwoner, pad: str = "") -> str:
    antwoord = inwoner.open(pad)
    assert antwoord.status_code == 200
    return str(antwoord.content.decode()).replace("\u00a0", " ")


def van(wie: Persoon) -> str:
    return f"{HIER}{wie.pk}/"


def test_wie_het_krijgt_kiest_een_verzekeraar_en_doet_meteen_mee(
    inwoner: Inwoner, dorp: Dorp, dossier: Dossier, verzekeraar: Partner
) -> None:
    wie = dorp.aanvrager(dossier)
    assert "Kies een zorgverzekeraar" not in lees(inwoner)
    assert "U krijgt deze hulp nu niet." in lees(inwoner, HIER)
    besluit = ken_toe(dossier)
    assert lees(inwoner).count("Kies een zorgverzekeraar voor") == 2
    assert f'href="{inwoner.pad}{HIER}"' in lees(inwoner, "regelingen/")
    formulier = lees(inwoner, van(wie))
    assert "Ja, bij Proefverzekeraar" in formulier
    assert "Zonder afspraak" not in formulier
    assert '<option value="2024-04-01">1 april 2024</option>' in formulier

    antwoord = inwoner.stuur(van(wie), keuze="30000000", vanaf="2024-05-01")
    assert antwoord.url == f"{inwoner.pad}{HIER}"
    mutatie, keuze = Verzekeringsmutatie.objects.get(), Verzekeringskeuze.objects.get()
    assert (mutatie.per, mutatie.besluit) == (date(2024, 5, 1), besluit)
    assert (keuze.bron, keuze.door) == ("gekozen in Mijn Opstap", "De inwoner zelf")
    blad = lees(inwoner, HIER)
    assert f"{wie}: Doet mee." in blad
    assert "Bij Proefverzekeraar, vanaf 1 mei 2024." in blad
    assert inwoner.open(van(wie)).url == f"{inwoner.pad}{HIER}"
    assert lees(inwoner).count("Kies een zorgverzekeraar voor") == 1


def test_wie_niet_meedoet_hoeft_niets_te_doen_en_kan_nog_anders_kiezen(
    inwoner: Inwoner, dorp: Dorp, dossier: Dossier, verzekeraar: Partner
) -> None:
    wie = dorp.aanvrager(dossier)
    ken_toe(dossier)
    inwoner.stuur(van(wie), keuze="niet", vanaf="")
    assert lees(inwoner).count("Kies een zorgverzekeraar voor") == 1
    assert "Doet niet mee." in lees(inwoner, HIER)
    inwoner.stuur(van(wie), keuze="30000000", vanaf="2024-05-01")
    assert Verzekeringsmutatie.objects.count() == 1


@pytest.mark.parametrize(
    ("gegeven", "veld", "zin"),
    [
        ({"keuze": "30000000", "vanaf": ""}, "vanaf", "Kies vanaf welke dag u wilt meedoen."),
        ({"keuze": "30000000", "vanaf": "2024-05-02"}, "vanaf", "Kies iets uit de lijst."),
        ({"keuze": "30000000", "vanaf": "2025-01-01"}, "vanaf", "Op die dag kunt u bij deze verzekeraar"),
        ({"keuze": "40000000", "vanaf": "2024-05-01"}, "keuze", "Kies iets uit de lijst."),
        ({}, "keuze", "Vul dit in."),
    ],
)
def test_wat_niet_kan_staat_bij_het_veld(
    inwoner: Inwoner,
    dorp: Dorp,
    dossier: Dossier,
    verzekeraar: Partner,
    gegeven: dict[str, Any],
    veld: str,
    zin: str,
) -> None:
    ken_toe(dossier)
    antwoord = inwoner.stuur(van(dorp.aanvrager(dossier)), **gegeven)
    assert antwoord.status_code == 422
    assert zin in str(antwoord.context["formulier"].errors[veld])
    assert not Verzekeringskeuze.objects.exists()


def test_zonder_verzekeraar_met_een_afspraak_wordt_niets_gevraagd(
    inwoner: Inwoner, dorp: Dorp, dossier: Dossier
) -> None:
    ken_toe(dossier)
    assert "Kies een zorgverzekeraar" not in lees(inwoner)
    assert "met geen verzekeraar een afspraak" in lees(inwoner, HIER)


def test_voor_een_ander_huishouden_valt_niets_te_kiezen(
    inwoner: Inwoner, dorp: Dorp, dossier: Dossier, verzekeraar: Partner
) -> None:
    ander = dorp.huishouden()
    for een in (dossier, ander):
        ken_toe(een)
    assert inwoner.open(van(dorp.aanvrager(ander))).url == f"{inwoner.pad}{HIER}"
