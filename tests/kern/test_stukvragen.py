"""What a resident is asked for in a case, and what came in for it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, transaction

from opstap.kern import personen, stukken, stukvragen, zaken
from opstap.kern.models import Dossier, Stuk, Stukvraag, Zaak, ZaakGebeurtenis
from opstap.kern.toegang import Doel, Gebruiker, Rol, rijen
from opstap.regels.fouten import OpstapFout

NU = datetime(2024, 4, 15, 10, 0, tzinfo=UTC)
TOT = date(2024, 4, 29)


@pytest.fixture(autouse=True)
def map_(tmp_path: object, settings: object) -> None:
    settings.STUKKEN_MAP = tmp_path  # type: ignore[attr-defined]


@pytest.fixture
def zaak(dossier: Dossier) -> Zaak:
    return zaken.open_zaak(
        dossier, soort="aanvraag", ontvangen=date(2024, 4, 1), moment=NU, tekst="Aanvraag ontvangen"
    )


def stuk(inhoud: bytes = b"%PDF-") -> Stuk:
    return stukken.registreer(
        "GM0518",
        soort="aanvulling",
        kanaal="portaal",
        afzender="Sanne Voorbeeld",
        ontvangen=date(2024, 4, 15),
        inhoud=inhoud,
        bestandsnaam="loonstrook.pdf",
        mediasoort="application/pdf",
        door="De inwoner zelf",
        nu=NU,
    )


def vraag(zaak: Zaak, *wat: str) -> list[Stukvraag]:
    return stukvragen.vraag(zaak, wat, uiterlijk=TOT, door="Ana", nu=NU)


def test_bij_elke_vraag_staat_wat_ervoor_binnenkwam(zaak: Zaak) -> None:
    loon, huur = vraag(zaak, "Loonstrook van mei, juni en juli", "Huurcontract")
    een = stuk()
    stukvragen.beantwoord(een, zaak, loon, door="x", nu=NU)
    assert [(deel.vraag, deel.binnen) for deel in stukvragen.gevraagd_in(zaak)] == [
        (loon, (een,)),
        (huur, ()),
    ]
    laatste = ZaakGebeurtenis.objects.latest("id")
    assert laatste.tekst.endswith("Loonstrook van mei, juni en juli")


def test_een_bestand_kan_twee_vragen_beantwoorden_maar_elke_vraag_een_keer(zaak: Zaak) -> None:
    loon, huur = vraag(zaak, "Loonstrook", "Huurcontract")
    een = stuk()
    for gevraagd in (loon, huur, None):
        stukvragen.beantwoord(een, zaak, gevraagd, door="x", nu=NU)
    for gevraagd in (loon, None):
        with pytest.raises(OpstapFout, match="STUK-GEKOPPELD"), transaction.atomic():
            stukvragen.beantwoord(een, zaak, gevraagd, door="x", nu=NU)
    assert stukvragen.los_gestuurd(zaak) == (een,)


def test_een_vraag_uit_een_andere_zaak_wordt_niet_beantwoord(zaak: Zaak, dossier: Dossier) -> None:
    (loon,) = vraag(zaak, "Loonstrook")
    ander = zaken.open_zaak(dossier, soort="wijziging", ontvangen=date(2024, 4, 2), moment=NU, tekst="x")
    with pytest.raises(OpstapFout, match="STUK-VRAAG"):
        stukvragen.beantwoord(stuk(), ander, loon, door="x", nu=NU)


def test_wat_is_gevraagd_verandert_niet_meer(zaak: Zaak) -> None:
    vraag(zaak, "Loonstrook")
    with pytest.raises(IntegrityError), transaction.atomic():
        Stukvraag.objects.update(omschrijving="Iets anders")


def test_een_stuk_kan_bij_een_dossier_horen_zonder_zaak(dossier: Dossier) -> None:
    een = stuk()
    stukken.koppel_dossier(een, dossier, toelichting="Loonstrook van april 2024", door="x", nu=NU)
    with pytest.raises(OpstapFout, match="STUK-GEKOPPELD"), transaction.atomic():
        stukken.koppel_dossier(een, dossier, toelichting="Nog een keer", door="x", nu=NU)
    assert ZaakGebeurtenis.objects.get(dossier=dossier).zaak is None


def test_een_inwoner_leest_alleen_het_eigen_stuk_terug(dossier: Dossier) -> None:
    een = stuk()
    stukken.koppel_dossier(een, dossier, toelichting="Loonstrook", door="x", nu=NU)
    ander = personen.nieuw_dossier("GM0518")
    for eigen, mag in ((dossier, True), (ander, False)):
        inwoner = Gebruiker("Sanne", Rol.INWONER, "GM0518", frozenset({eigen.nummer}))
        with rijen.gesloten():
            if mag:
                gelezen, inhoud = stukken.open_stuk(
                    inwoner, "GM0518", een.nummer, Doel.EIGEN_GEGEVENS, moment=NU
                )
                assert (gelezen, inhoud) == (een, b"%PDF-")
            else:
                with pytest.raises(OpstapFout, match="TOEGANG"):
                    stukken.open_stuk(inwoner, "GM0518", een.nummer, Doel.EIGEN_GEGEVENS, moment=NU)
