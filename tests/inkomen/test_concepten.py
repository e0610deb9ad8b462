"""An application that is not sent yet: kept for its resident alone, and not for long."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from opstap.inkomen.aanvraag import concepten
from opstap.inkomen.models import Aanvraagconcept
from opstap.kern.models import Gemeente
from opstap.kern.toegang import Doel, Gebruiker, Rol, open_lijst, rijen
from opstap.regels.fouten import OpstapFout

SANNE, BEN = (
    Gebruiker("De inwoner zelf", Rol.INWONER, "GM0518", sleutel=f"inwoner:{naam}")
    for naam in ("sanne", "ben")
)


@pytest.fixture(autouse=True)
def gemeente(db: None) -> Gemeente:
    return Gemeente.objects.create(code="GM0518", naam="Den Haag")


def _ouder(dagen: float) -> None:
    Aanvraagconcept.objects.update(bijgewerkt=timezone.now() - timedelta(days=dagen))


def test_een_concept_is_van_een_inwoner_en_van_niemand_anders() -> None:
    with rijen.gesloten():
        concepten.bewaar(SANNE, {"vraag": 1})
        concepten.bewaar(SANNE, {"vraag": 2})
    with rijen.gesloten():
        assert concepten.lees(BEN) is None
    with rijen.gesloten():
        assert concepten.lees(SANNE) == {"vraag": 2}
    with rijen.gesloten():
        open_lijst(Gebruiker("Ana", Rol.MEDEWERKER, "GM0518"), "GM0518", Doel.AANVRAAG)
        assert not Aanvraagconcept.objects.exists()


def test_weggooien_laat_niets_achter() -> None:
    with rijen.gesloten():
        concepten.bewaar(SANNE, {"vraag": 1})
        concepten.gooi_weg(BEN)
        assert concepten.lees(SANNE) is not None
        concepten.gooi_weg(SANNE)
    assert not Aanvraagconcept.objects.exists()


def test_na_de_termijn_is_een_concept_er_niet_meer_voor_wie_ook(settings: Any) -> None:
    settings.OPSTAP_CONCEPT_DAGEN = 7
    with rijen.gesloten():
        concepten.bewaar(SANNE, {"vraag": 1})
    _ouder(6.9)
    with rijen.gesloten():
        assert concepten.lees(SANNE) == {"vraag": 1}
    _ouder(7.1)
    with rijen.gesloten():
        assert concepten.lees(SANNE) is None
        concepten.bewaar(BEN, {"vraag": 1})
    assert list(Aanvraagconcept.objects.values_list("wie", flat=True)) == [BEN.sleutel]


def test_de_webserver_kan_de_termijn_niet_op_nul_zetten(settings: Any) -> None:
    with rijen.gesloten():
        concepten.bewaar(SANNE, {"vraag": 1})
        settings.OPSTAP_CONCEPT_DAGEN = 0
        assert concepten.ruim_op() == 0


def test_wie_geen_inwoner_is_heeft_geen_concept() -> None:
    with rijen.gesloten(), pytest.raises(OpstapFout, match="TOEGANG-DOEL"):
        concepten.lees(Gebruiker("Ana", Rol.MEDEWERKER, "GM0518", sleutel="medewerker:ana"))
