"""Every text that a resident can see is there in every language, with the same places to fill in."""

from __future__ import annotations

from typing import Any

import polib
import pytest
from django.test import Client
from django.utils import translation

from opstap.portalen.vertalen import catalogus
from opstap.portalen.vertalen.bronnen import Bronnen, alle


@pytest.fixture(scope="module")
def bronnen() -> Bronnen:
    return alle()


@pytest.fixture(scope="module", autouse=True)
def klaar() -> None:
    catalogus.compileer()


def test_vindt_teksten_in_bladen_code_en_regelboek(bronnen: Bronnen) -> None:
    assert bronnen["Waar heb ik recht op?"] == "templates/publiek/recht_begin.html"
    assert bronnen["Vul dit in."] == "formulieren.py"
    assert bronnen["Bent u student?"] == "regelboek"
    assert bronnen["Vraag %(nummer)s"] == "templates/publiek/recht_vraag.html"
    assert "Ooievaarspas" in bronnen


@pytest.mark.parametrize("taal", catalogus.TALEN)
def test_elke_tekst_is_vertaald(taal: str, bronnen: Bronnen) -> None:
    assert list(catalogus.klachten(taal, bronnen)) == []


@pytest.mark.parametrize(
    ("vertaling", "vlag", "klacht"),
    [
        ("", "", "niet vertaald"),
        ("Question %(nummer)s", "fuzzy", "onzeker"),
        ("Question", "", "andere invulplekken"),
        ("Question %(aantal)s", "", "andere invulplekken"),
        ("Question %(nummer)s", "", None),
    ],
)
def test_ziet_een_vertaling_die_niet_deugt(
    vertaling: str, vlag: str, klacht: str | None, monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    monkeypatch.setattr(catalogus, "LOCALE", tmp_path)
    bestand = catalogus.bestand("en")
    bestand.parent.mkdir(parents=True)
    po = polib.POFile()
    po.append(polib.POEntry(msgid="Vraag %(nummer)s", msgstr=vertaling, flags=[vlag] if vlag else []))
    po.save(str(bestand))
    gevonden = list(catalogus.klachten("en", {"Vraag %(nummer)s": "x"}))
    assert gevonden == ([] if klacht is None else [f"en: {klacht}: Vraag %(nummer)s"])


def test_bijwerken_bewaart_wat_er_is_en_laat_weg_wat_weg_is(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    monkeypatch.setattr(catalogus, "LOCALE", tmp_path)
    assert catalogus.werk_bij("en", {"Ja": "x", "Nee": "x"}) == 2
    po = polib.pofile(str(catalogus.bestand("en")))
    next(regel for regel in po if regel.msgid == "Ja").msgstr = "Yes"
    po.save()
    assert catalogus.werk_bij("en", {"Ja": "x", "Misschien": "x"}) == 1
    regels = {regel.msgid: regel.msgstr for regel in polib.pofile(str(catalogus.bestand("en")))}
    assert regels == {"Ja": "Yes", "Misschien": ""}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("taal", "kop", "richting"),
    [
        ("nl", "Waar heb ik recht op?", "ltr"),
        ("en", "What am I entitled to?", "ltr"),
        ("ar", "ما هي حقوقي؟", "rtl"),
        ("tr", "Neye hakkım var?", "ltr"),
        ("pl", "Do czego mam prawo?", "ltr"),
    ],
)
def test_de_bladzijde_spreekt_de_gekozen_taal_in_haar_richting(taal: str, kop: str, richting: str) -> None:
    client = Client()
    gekozen = client.get(f"/waar-heb-ik-recht-op/?taal={taal}")
    assert (gekozen.status_code, gekozen["Location"]) == (302, "/waar-heb-ik-recht-op/")
    pagina = client.get("/waar-heb-ik-recht-op/").content.decode()
    assert f'<html lang="{taal}" dir="{richting}"' in pagina
    assert f">{kop}</h1>" in pagina
    assert translation.get_language() == "nl"


@pytest.mark.django_db
def test_een_andere_taal_kiezen_houdt_de_vraag_en_wat_is_getypt() -> None:
    client = Client()
    client.post("/waar-heb-ik-recht-op/", {"stap": "begin", "thema": ["toeslagen"]})
    begin = client.post("/waar-heb-ik-recht-op/", {"stap": "begin", "thema": ["toeslagen"]})
    antwoorden = begin.context["antwoorden"]
    verder = client.post(
        "/waar-heb-ik-recht-op/",
        {"antwoorden": antwoorden, "vraag": "partner", "stap": "antwoord", "antwoord": "0"},
    )
    gelezen = {"antwoorden": verder.context["antwoorden"], "vraag": "kinderen", "antwoord": "3", "taal": "en"}
    pagina = client.post("/waar-heb-ik-recht-op/", gelezen)
    assert pagina.context["vraag"].naam == "kinderen"
    assert 'value="3"' in pagina.content.decode()
    assert "How many children of you or your partner live with you?" in pagina.content.decode()
    assert client.cookies["taal"].value == "en"


@pytest.mark.django_db
def test_wat_de_browser_vraagt_telt_zolang_niemand_koos() -> None:
    pagina = Client(headers={"accept-language": "tr-TR,tr;q=0.9"}).get("/waar-heb-ik-recht-op/")
    assert pagina["Content-Language"] == "tr"
    assert Client(headers={"accept-language": "fi"}).get("/waar-heb-ik-recht-op/")["Content-Language"] == "nl"


@pytest.mark.django_db
def test_een_taal_die_hier_niet_wordt_gesproken_verandert_niets() -> None:
    client = Client()
    assert client.get("/waar-heb-ik-recht-op/?taal=xx").status_code == 302
    assert "taal" not in client.cookies


@pytest.mark.django_db
def test_bladzijden_voor_medewerkers_blijven_nederlands() -> None:
    client = Client()
    client.cookies["taal"] = "ar"
    pagina = client.get("/bestaat/niet/")
    assert '<html lang="nl" dir="ltr"' in pagina.content.decode()
