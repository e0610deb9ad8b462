"""Applying for a scheme of the municipality in Mijn Opstap: only what is not known yet, and sent once."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest

from opstap.inkomen import besluitbrieven
from opstap.kern.models import Besluit, Dossier, Stuk, Zaak
from opstap.minima import aanvragen, beslissen, eigen
from opstap.minima.beslissen import Afwijking
from opstap.minima.models import Regelingaanvraag
from opstap.portalen import demo

from .conftest import NU, Dorp, Inwoner, moment, pdf

ANTWOORDEN = re.compile(r'name="antwoorden" value="([^"]*)"')
VRAAG = re.compile(r'name="vraag" value="([^"]*)"')
SLEUTEL = re.compile(r'name="sleutel" value="([^"]*)"')


def blad(antwoord: Any, status: int = 200) -> str:
    tekst = str(antwoord.content.decode())
    assert antwoord.status_code == status, tekst[-1500:]
    return tekst.replace("\u00a0", " ")


def doe(inwoner: Inwoner, pad: str, **gegeven: Any) -> Any:
    return inwoner.client.post(f"{inwoner.pad}{pad}", gegeven)


def vul_in(inwoner: Inwoner, pad: str, antwoord: str = "0") -> tuple[list[str], str]:
    """Answer every question alike; the facts that were asked, and the page with everything."""
    tekst, gevraagd = blad(doe(inwoner, pad, stap="begin")), []
    while vraag := VRAAG.findall(tekst):
        gevraagd += vraag
        tekst = blad(
            doe(
                inwoner,
                pad,
                stap="antwoord",
                vraag=vraag[0],
                antwoord=antwoord,
                antwoorden=ANTWOORDEN.findall(tekst)[0],
            )
        )
    return gevraagd, tekst


def verstuur(inwoner: Inwoner, pad: str, tekst: str, **meer: Any) -> Any:
    return doe(
        inwoner,
        pad,
        stap="versturen",
        antwoorden=ANTWOORDEN.findall(tekst)[0],
        sleutel=SLEUTEL.findall(tekst)[0],
        **meer,
    )


def test_van_de_lijst_naar_een_verstuurde_aanvraag_met_haar_antwoorden(
    inwoner: Inwoner, dossier: Dossier
) -> None:
    assert "Ooievaarspas" in blad(inwoner.open("regelingen/"))
    gevraagd, tekst = vul_in(inwoner, "regelingen/stadspas/")
    assert "netto_loon" not in gevraagd
    assert "Kijk alles na" in tekst

    antwoord = verstuur(inwoner, "regelingen/stadspas/", tekst, bestanden=pdf())

    zaak = Zaak.objects.get(dossier=dossier, soort=Zaak.Soort.REGELING)
    assert antwoord.url.endswith(f"/ontvangen/{zaak.nummer}/")
    assert set(Regelingaanvraag.objects.get(zaak=zaak).gegevens.values_list("naam", flat=True)) == set(
        gevraagd
    )
    assert Stuk.objects.filter(stukstap__zaak=zaak).exists()
    ontvangen = blad(inwoner.open(f"ontvangen/{zaak.nummer}/"))
    assert "Uw aanvraag is binnen" in ontvangen
    assert "Ooievaarspas" in ontvangen


def test_twee_keer_versturen_is_een_aanvraag(inwoner: Inwoner, dossier: Dossier) -> None:
    _, tekst = vul_in(inwoner, "regelingen/stadspas/")
    for _ in range(2):
        verstuur(inwoner, "regelingen/stadspas/", tekst)
    assert Regelingaanvraag.objects.filter(zaak__dossier=dossier).count() == 1
    assert inwoner.open("regelingen/stadspas/").status_code == 302


def test_wat_een_medewerker_moet_beoordelen_wordt_niet_gevraagd(inwoner: Inwoner) -> None:
    """An officer judges that somebody can't earn beside a study; the application can be sent without."""
    gevraagd, tekst = vul_in(inwoner, "regelingen/studietoeslag/")
    assert "kan_naast_studie_niet_verdienen" not in gevraagd
    assert "Verstuur mijn aanvraag" in tekst


def test_een_fout_antwoord_blijft_staan_met_wat_er_moet(inwoner: Inwoner) -> None:
    tekst = blad(doe(inwoner, "regelingen/stadspas/", stap="begin"))
    vraag = VRAAG.findall(tekst)[0]
    fout = doe(inwoner, "regelingen/stadspas/", stap="antwoord", vraag=vraag, antwoord="", antwoorden="")
    assert 'role="alert"' in blad(fout, 422)


def test_terug_haalt_het_laatste_antwoord_weg(inwoner: Inwoner) -> None:
    gevraagd, tekst = vul_in(inwoner, "regelingen/stadspas/")
    terug = doe(inwoner, "regelingen/stadspas/", stap="terug", antwoorden=ANTWOORDEN.findall(tekst)[0])
    assert VRAAG.findall(blad(terug)) == gevraagd[-1:]


def test_antwoorden_van_een_ander_formulier_tellen_niet(inwoner: Inwoner) -> None:
    _, tekst = vul_in(inwoner, "regelingen/stadspas/")
    ander = doe(
        inwoner, "regelingen/inkomenstoeslag/", stap="antwoord", antwoorden=ANTWOORDEN.findall(tekst)[0]
    )
    assert "te oud om verder te gaan" in ander.content.decode()


def test_wie_de_regeling_al_heeft_leest_tot_wanneer(inwoner: Inwoner, dossier: Dossier) -> None:
    aanvraag = eigen.vraag_aan(dossier, "stadspas", (), door="De inwoner zelf", nu=NU)
    aanvragen.geef_antwoord(
        aanvraag, "student_hbo_of_wo_met_studiefinanciering", 0, bron="brief", door="m.jansen", nu=NU
    )
    beslissen.beslis(aanvraag, door="m.jansen", nu=NU)

    assert "Dit krijgt u" in blad(inwoner.open("regelingen/"))
    tekst = blad(inwoner.open("regelingen/stadspas/"))
    assert "tot en met 19 maart 2025" in tekst
    assert 'value="begin"' not in tekst


def test_een_lening_staat_bij_het_besluit_en_onder_vorderingen(inwoner: Inwoner, dossier: Dossier) -> None:
    """What is owed can be seen at once; nothing is due until somebody decided how it is paid back."""
    besluit = beslissen.beslis(
        eigen.vraag_aan(dossier, "woninginrichting", (), door="De inwoner zelf", nu=NU),
        door="m.jansen",
        nu=NU,
        afwijking=Afwijking(Besluit.Soort.TOEKENNING, "Na een brand is alles weg.", 900_00),
        medeondertekenaar="k.devries",
    )
    besluitbrieven.maak_bekend([besluit], wijze="post", op=NU.date(), door="k.jansen", nu=NU)

    tekst = blad(inwoner.open(f"besluiten/{besluit.nummer}/"))
    assert "Dit is een lening. U moet nog € 900,00 terugbetalen." in tekst
    (adres,) = re.findall(rf'href="{inwoner.pad}(vorderingen/[^"/]+/)"', tekst)
    assert "Wij besluiten nog hoe u die terugbetaalt." in blad(inwoner.open(adres))
    assert "U moet nog € 900,00 terugbetalen" in blad(inwoner.open("vorderingen/"))


@pytest.mark.parametrize(
    ("op", "in_de_lijst", "zin"),
    [(30, True, "U kunt dit aanvragen tot en met 30 juni 2024."), (31, False, "U bent te laat, maar u mag")],
)
def test_de_laatste_dag_staat_er_en_daarna_mag_u_het_nog_vragen(
    inwoner: Inwoner, dossier: Dossier, monkeypatch: pytest.MonkeyPatch, op: int, in_de_lijst: bool, zin: str
) -> None:
    monkeypatch.setattr(demo, "nu", lambda: moment(2024, 6, 30) + timedelta(days=op - 30))
    assert ("Energietoeslag" in blad(inwoner.open("regelingen/"))) is in_de_lijst
    assert zin in blad(inwoner.open("regelingen/energietoeslag/"))
    if not in_de_lijst:
        tekst = blad(doe(inwoner, "regelingen/energietoeslag/", stap="begin"))
        assert "U kon dit aanvragen tot en met 30 juni 2024." in tekst
        assert "hebt u hier" not in tekst
        assert verstuur(inwoner, "regelingen/energietoeslag/", tekst).status_code == 302
        assert Regelingaanvraag.objects.filter(zaak__dossier=dossier).exists()


def test_een_onbekende_regeling_is_er_niet(inwoner: Inwoner) -> None:
    assert inwoner.open("regelingen/bestaat-niet/").status_code == 404


def test_een_ander_huishouden_ziet_mijn_aanvraag_niet(inwoner: Inwoner, dossier: Dossier, dorp: Dorp) -> None:
    aanvraag = eigen.vraag_aan(dossier, "stadspas", (), door="De inwoner zelf", nu=NU)
    ander = Inwoner(dorp.huishouden())
    assert "Dit hebt u aangevraagd" not in blad(ander.open("regelingen/"))
    assert ander.open(f"ontvangen/{aanvraag.zaak.nummer}/").status_code == 404


@pytest.mark.parametrize("taal", ["en", "ar", "tr", "pl"])
def test_de_lijst_is_er_in_elke_taal(inwoner: Inwoner, taal: str) -> None:
    antwoord = inwoner.client.get(f"{inwoner.pad}regelingen/?taal={taal}", follow=True)
    assert f'lang="{taal}"' in blad(antwoord)
