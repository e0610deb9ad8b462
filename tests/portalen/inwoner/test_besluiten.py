"""Decisions and cases as a resident sees them, and objecting: on time or late, once, and withdrawn."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from opstap.gevallen import aanvraagzaken
from opstap.inkomen import besluitbrieven
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.kern import notities, stukvragen, zaken
from opstap.kern.models import Besluit, Bezwaar, Brief, Dossier, Zaak
from opstap.portalen import demo

from .conftest import Inwoner, moment

JAN = date(2024, 1, 1)
BEKEND = date(2024, 3, 1)
LAATSTE = datetime(2024, 4, 12, 20, tzinfo=moment(2024, 4, 12).tzinfo)
TE_LAAT = moment(2024, 4, 13)
GEGEVEN = {"reden": "bedrag", "gronden": "Het bedrag is te laag."}


def bekend(dossier: Dossier) -> Besluit:
    """A grant that was made known on 1 March 2024: objecting is possible up to and including 12 April."""
    (besluit,) = aanvragen.beslis_veel([Verzoek(dossier, JAN)], door="k.jansen", nu=moment(2023, 12, 20))
    besluitbrieven.maak_bekend([besluit], wijze="post", op=BEKEND, door="k.jansen", nu=moment(2024, 3, 1))
    return besluit


@pytest.fixture
def besluit(dossier: Dossier) -> Besluit:
    return bekend(dossier)


def blad(antwoord: Any) -> str:
    assert antwoord.status_code == 200, antwoord.content.decode()[-1500:]
    return str(antwoord.content.decode()).replace("\u00a0", " ")


def test_een_besluit_staat_er_pas_als_het_bekend_is_gemaakt(inwoner: Inwoner, dossier: Dossier) -> None:
    (besluit,) = aanvragen.beslis_veel([Verzoek(dossier, JAN)], door="k.jansen", nu=moment(2023, 12, 20))
    assert besluit.nummer not in blad(inwoner.open("zaken/"))
    assert inwoner.open(f"besluiten/{besluit.nummer}/").status_code == 404
    besluitbrieven.maak_bekend([besluit], wijze="post", op=BEKEND, door="k.jansen", nu=moment(2024, 3, 1))
    assert besluit.nummer in blad(inwoner.open("zaken/"))


def test_een_besluit_zegt_waarom_en_tot_wanneer_bezwaar_kan(inwoner: Inwoner, besluit: Besluit) -> None:
    pagina = blad(inwoner.open(f"besluiten/{besluit.nummer}/"))
    assert "Bijstand toegekend per 1 januari 2024" in pagina
    assert "Waarom is mijn norm" in pagina
    assert "U kunt bezwaar maken tot en met <strong>12 april 2024</strong>" in pagina
    assert Brief.objects.get().nummer in pagina


def test_bezwaar_wordt_een_zaak_met_een_ontvangstbrief(inwoner: Inwoner, besluit: Besluit) -> None:
    antwoord = inwoner.stuur(f"besluiten/{besluit.nummer}/bezwaar/", **GEGEVEN)
    assert antwoord.url == f"{inwoner.pad}besluiten/{besluit.nummer}/"
    bezwaar = Bezwaar.objects.get()
    assert (bezwaar.besluit, bezwaar.op_tijd, bezwaar.gronden) == (besluit, True, GEGEVEN["gronden"])
    brief = Brief.objects.get(zaak=bezwaar.zaak)
    assert brief.onderwerp == "Wij hebben uw bezwaar ontvangen"
    pagina = blad(inwoner.client.get(antwoord.url))
    assert bezwaar.zaak.nummer in pagina
    assert "Maak bezwaar" not in pagina


def test_op_de_laatste_dag_is_bezwaar_op_tijd(
    inwoner: Inwoner, besluit: Besluit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo, "nu", lambda: LAATSTE)
    pad = f"besluiten/{besluit.nummer}/bezwaar/"
    assert "Waarom lukte het niet eerder?" not in blad(inwoner.open(pad))
    inwoner.stuur(pad, **GEGEVEN)
    assert Bezwaar.objects.get().op_tijd


def test_een_dag_later_mag_het_nog_met_de_reden_erbij(
    inwoner: Inwoner, besluit: Besluit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo, "nu", lambda: TE_LAAT)
    pad = f"besluiten/{besluit.nummer}/bezwaar/"
    zonder = inwoner.stuur(pad, **GEGEVEN)
    assert zonder.status_code == 422
    assert 'href="#id_waarom_laat"' in zonder.content.decode()
    assert GEGEVEN["gronden"] in zonder.content.decode()
    assert not Bezwaar.objects.exists()
    inwoner.stuur(pad, **GEGEVEN, waarom_laat="Ik lag in het ziekenhuis.")
    bezwaar = Bezwaar.objects.get()
    assert not bezwaar.op_tijd
    assert bezwaar.gronden.endswith("Waarom later ingediend: Ik lag in het ziekenhuis.")


def test_een_leeg_bezwaar_zegt_bij_elk_veld_wat_er_mist(inwoner: Inwoner, besluit: Besluit) -> None:
    antwoord = inwoner.stuur(f"besluiten/{besluit.nummer}/bezwaar/")
    assert antwoord.status_code == 422
    pagina = antwoord.content.decode()
    assert 'href="#id_gronden"' in pagina
    assert pagina.count("vraagveld--fout") == 2
    assert not Zaak.objects.exists()


def test_twee_keer_drukken_is_een_bezwaar(inwoner: Inwoner, besluit: Besluit) -> None:
    pad = f"besluiten/{besluit.nummer}/bezwaar/"
    sleutel = inwoner.sleutel(pad)
    for _ in range(2):
        assert inwoner.stuur(pad, sleutel=sleutel, **GEGEVEN).status_code == 302
    assert Bezwaar.objects.count() == 1


def test_een_bezwaar_is_in_te_trekken_zolang_het_loopt(inwoner: Inwoner, besluit: Besluit) -> None:
    inwoner.stuur(f"besluiten/{besluit.nummer}/bezwaar/", **GEGEVEN)
    zaak = Bezwaar.objects.get().zaak
    pad = f"zaken/{zaak.nummer}/intrekken/"
    assert f"{inwoner.pad}{pad}" in blad(inwoner.open(f"zaken/{zaak.nummer}/"))
    assert inwoner.stuur(pad).url == f"{inwoner.pad}zaken/{zaak.nummer}/"
    zaak.refresh_from_db()
    assert zaak.status == Zaak.Status.INGETROKKEN
    assert inwoner.open(pad).status_code == 404


def test_een_ander_ziet_het_besluit_niet_en_kan_geen_bezwaar_maken(
    besluit: Besluit, inwoner: Inwoner, dorp: Any
) -> None:
    buur = Inwoner(dorp.huishouden())
    sleutel = inwoner.sleutel(f"besluiten/{besluit.nummer}/bezwaar/")
    for pad in (f"besluiten/{besluit.nummer}/", f"besluiten/{besluit.nummer}/bezwaar/"):
        assert buur.open(pad).status_code == 404
        assert buur.client.get(f"{inwoner.pad}{pad}").status_code == 404
    for begin in (buur.pad, inwoner.pad):
        antwoord = buur.client.post(
            f"{begin}besluiten/{besluit.nummer}/bezwaar/", {**GEGEVEN, "sleutel": sleutel}
        )
        assert antwoord.status_code == 404
    assert not Bezwaar.objects.exists()


def test_een_zaak_zegt_wat_de_inwoner_moet_sturen_en_toont_geen_notities(
    inwoner: Inwoner, dossier: Dossier
) -> None:
    nu = moment(2024, 3, 4)
    zaak = zaken.open_zaak(
        dossier, soort=Zaak.Soort.AANVRAAG, ontvangen=date(2024, 3, 1), moment=nu, tekst="Ontvangen"
    )
    aanvraagzaken.vraag_stukken(
        zaak, gevraagd=["uw huurcontract"], uiterlijk=date(2024, 3, 29), door="Ana", nu=nu
    )
    notities.schrijf(dossier, "Klinkt boos aan de telefoon", door="Ana", nu=nu)
    assert [een.vraag.omschrijving for een in stukvragen.gevraagd_in(zaak)] == ["uw huurcontract"]
    for pad in ("", f"zaken/{zaak.nummer}/"):
        pagina = blad(inwoner.open(pad))
        assert "uw huurcontract" in pagina
        assert "uiterlijk op 29 maart 2024" in pagina
        assert "Klinkt boos" not in pagina
    assert "wij wachten op u" in blad(inwoner.open("zaken/"))


def test_een_zaak_van_een_ander_is_er_niet(inwoner: Inwoner, dorp: Any) -> None:
    ander = dorp.huishouden()
    zaak = zaken.open_zaak(
        ander, soort=Zaak.Soort.AANVRAAG, ontvangen=BEKEND, moment=moment(2024, 3, 1), tekst="Ontvangen"
    )
    assert inwoner.open(f"zaken/{zaak.nummer}/").status_code == 404
