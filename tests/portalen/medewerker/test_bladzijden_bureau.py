"""Every page of the desk in every state, wide and narrow: readable by all, and to be worked by keyboard."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import BrowserContext, Page

from opstap.inkomen.aanvraag import aanvraagbehandeling
from opstap.inkomen.beelden.zaak import zaakbeeld
from opstap.inkomen.handhaving import onderzoeken
from opstap.inkomen.models import Heronderzoek, Onderzoek, Signaal
from opstap.inkomen.wijziging import wijzigingsmeldingen
from opstap.kern import notities, stukken
from opstap.kern.models import Besluit, Dossier, Gezinslid, Zaak
from opstap.kern.toegang import Gebruiker, Rol
from opstap.portalen import demo

from ...bezoeker import GEMEENTE, sessiesleutel  # noqa: TID252

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

BREED, SMAL = 1280, 360
LANG = "Een heel lange toelichting die niet past op een regel en ook nietopeenwoordgeknipthoeftteworden. "


@pytest.fixture(scope="module")
def bladzijden(
    stad: Any, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, str]]:
    """Addresses of the played city with work of each kind in it."""
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as zolang:
        zolang.setattr(settings, "STUKKEN_MAP", tmp_path_factory.mktemp("stukken"))
        nu = demo.nu()
        dossier = Dossier.objects.get(nummer=stad.dossier)
        persoon = Gezinslid.objects.filter(dossier=dossier, rol=1).latest("bekend_van").persoon
        notities.schrijf(dossier, LANG * 3, door="Democonsulent", nu=nu)
        zaak = _toe_te_kennen()
        aanvraagbehandeling.leg_opgave_vast(zaak, {"Wonen": "Ik woon alleen.", "Werk": LANG * 2}, nu=nu)
        stuk = stukken.registreer(
            GEMEENTE,
            soort="aanvulling",
            kanaal="post",
            afzender="J. de Groot",
            ontvangen=nu.date(),
            inhoud=b"brief",
            bestandsnaam="een-heel-lange-bestandsnaam-van-een-loonstrook-over-december.pdf",
            mediasoort="application/pdf",
            door="postkamer",
            nu=nu,
        )
        signaal = Signaal.objects.create(
            gemeente_id=GEMEENTE,
            persoon=persoon,
            register="inlichtingenbureau",
            soort="inkomsten",
            peildatum=nu.date(),
            toelichting="Begin van een inkomstenverhouding",
            ontvangen=nu.date(),
            vastgelegd_op=nu,
            sleutel="bladzijden",
        )
        melding = wijzigingsmeldingen.meld(
            dossier,
            persoon.pk,
            soort=wijzigingsmeldingen.Soort.WERK,
            ingang=nu.date(),
            verklaring=LANG,
            ontvangen=nu.date(),
            nu=nu,
        )
        gepland = Heronderzoek.objects.create(
            gemeente_id=GEMEENTE,
            nummer="HO-2024-90001",
            dossier=dossier,
            uiterlijk=nu.date(),
            grondslag="beleidsregel in deze toets",
            door="x",
            moment=nu,
        )
        onderzoek = onderzoeken.meld(
            onderzoeken.Melding(
                gemeente=GEMEENTE,
                bron=Onderzoek.Bron.MELDING,
                kanaal=Onderzoek.Kanaal.BRIEF,
                ontvangen=nu.date(),
                omschrijving=LANG,
                dossier=dossier,
            ),
            door="x",
            nu=nu,
        )
        besluit = Besluit.objects.filter(zaak__isnull=False, bekendmaking=None).latest("id")
        van_zaak, van_wijziging = f"/medewerker/zaak/{zaak.nummer}", f"/medewerker/zaak/{melding.zaak.nummer}"
        yield {
            "werkvoorraad": "/medewerker/?status=alle",
            "zoeken": "/medewerker/zoeken/",
            "hulp": "/medewerker/hulp/",
            "dossier": f"/medewerker/dossier/{dossier.nummer}/?reden=uitkering",
            "notitie": f"/medewerker/dossier/{dossier.nummer}/notitie/",
            "zaak": f"{van_zaak}/",
            "beslissen": f"{van_zaak}/beslissen/",
            "stukken vragen": f"{van_zaak}/stukken-vragen/",
            "beoordelen": f"{van_zaak}/beoordelen/",
            "voorschot": f"{van_zaak}/voorschot/",
            "wijziging": f"{van_wijziging}/",
            "vaststellen": f"{van_wijziging}/vaststellen/",
            "bekendmaken": f"/medewerker/besluit/{besluit.nummer}/bekendmaken/",
            "stuk": f"/medewerker/stuk/{stuk.nummer}/",
            "stuk koppelen": f"/medewerker/stuk/{stuk.nummer}/koppelen/",
            "signaal": f"/medewerker/signaal/SG-{signaal.pk}/",
            "heronderzoek": f"/medewerker/heronderzoek/{gepland.nummer}/",
            "onderzoek": f"/medewerker/onderzoek/{onderzoek.nummer}/",
            "onderzoek beoordelen": f"/medewerker/onderzoek/{onderzoek.nummer}/beoordelen/",
        }


def _toe_te_kennen() -> Zaak:
    """An application of the played city that the rules grant."""
    zaken = Zaak.objects.filter(soort="aanvraag", status__in=["ontvangen", "in_behandeling"])
    return next(
        zaak
        for zaak in zaken.order_by("nummer")
        if zaakbeeld(zaak, bekend_op=demo.nu()).voorstel == "toekenning"
    )


@pytest.fixture
def bureau(stad: Any, ramen: tuple[BrowserContext, BrowserContext]) -> Iterator[Page]:
    """A window in which an officer is signed in."""
    raam = ramen[0]
    wie = Gebruiker("Democonsulent", Rol.MEDEWERKER, GEMEENTE)
    raam.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": sessiesleutel(wie), "url": stad.url}])
    pagina = raam.new_page()
    pagina.set_viewport_size({"width": BREED, "height": 900})
    yield pagina
    pagina.close()


def _keur(pagina: Page, keur: Callable[[Page], list[str]], naam: str) -> None:
    map_ = os.environ.get("OPSTAP_SCHERMEN", "")
    assert pagina.locator("[style], style, script:not([src])").count() == 0
    assert pagina.locator("h1").count() == 1
    for breedte in (BREED, SMAL):
        pagina.set_viewport_size({"width": breedte, "height": 900})
        if map_:
            pagina.screenshot(path=f"{map_}/{naam.replace(' ', '-')}-{breedte}.png", full_page=True)
        assert keur(pagina) == []
        assert pagina.evaluate("document.documentElement.scrollWidth") <= breedte


NAMEN = (
    "werkvoorraad",
    "zoeken",
    "hulp",
    "dossier",
    "notitie",
    "zaak",
    "beslissen",
    "stukken vragen",
    "beoordelen",
    "voorschot",
    "wijziging",
    "vaststellen",
    "bekendmaken",
    "stuk",
    "stuk koppelen",
    "signaal",
    "heronderzoek",
    "onderzoek",
    "onderzoek beoordelen",
)


@pytest.mark.parametrize("naam", NAMEN)
def test_is_voor_iedereen_te_lezen(
    naam: str, stad: Any, bladzijden: dict[str, str], bureau: Page, keur: Callable[[Page], list[str]]
) -> None:
    antwoord = bureau.goto(stad.url + bladzijden[naam])
    assert antwoord is not None
    assert antwoord.status == 200
    _keur(bureau, keur, naam)


@pytest.mark.parametrize(
    "naam", ["stukken vragen", "vaststellen", "voorschot", "beoordelen", "notitie", "stuk koppelen"]
)
def test_een_leeg_formulier_zegt_bovenaan_en_bij_elk_veld_wat_er_mist(
    naam: str, stad: Any, bladzijden: dict[str, str], bureau: Page, keur: Callable[[Page], list[str]]
) -> None:
    bureau.goto(stad.url + bladzijden[naam])
    for veld in bureau.locator("main textarea, main input:visible:not([type=radio])").all():
        veld.fill("")
    bureau.locator("main button[type=submit]").click()
    bureau.wait_for_selector("#fouten")

    lijst = bureau.locator("#fouten a")
    assert lijst.count() == bureau.locator(".vraagveld__fout").count() > 0
    doel = lijst.first.get_attribute("href")
    lijst.first.click()
    assert bureau.evaluate(f"document.querySelector('{doel}') !== null")
    _keur(bureau, keur, f"{naam} fout")


def test_zoeken_toont_wie_er_op_lijkt(
    stad: Any, bladzijden: dict[str, str], bureau: Page, keur: Callable[[Page], list[str]]
) -> None:
    naam = Gezinslid.objects.filter(rol=1).latest("id").persoon.achternaam
    bureau.goto(stad.url + "/medewerker/zoeken/")
    bureau.fill("#id_vraag", naam)
    bureau.keyboard.press("Enter")
    bureau.wait_for_selector("#gevonden")

    assert naam in bureau.locator("tbody").inner_text()
    assert bureau.url == stad.url + "/medewerker/zoeken/"
    _keur(bureau, keur, "zoeken gevonden")


def test_de_schuif_en_de_datum_kiezen_dezelfde_dag(
    stad: Any, bladzijden: dict[str, str], bureau: Page
) -> None:
    bureau.goto(stad.url + bladzijden["dossier"])
    schuiver = bureau.locator(".dagschuif__schuiver").nth(1)
    voor = bureau.locator("#bekend_op").input_value()
    schuiver.focus()
    bureau.keyboard.press("Home")
    bureau.wait_for_url("**bekend_op=*")

    na = bureau.locator("#bekend_op").input_value()
    assert na < voor
    assert f"bekend_op={na}" in bureau.url
    assert schuiver.get_attribute("aria-valuetext")


def test_alleen_met_het_toetsenbord_van_werkvoorraad_tot_besluit_en_brief(
    stad: Any, bladzijden: dict[str, str], bureau: Page
) -> None:
    bureau.goto(stad.url + "/medewerker/?soort=aanvraag&status=ontvangen")
    nummer = bladzijden["zaak"].split("/")[3]

    def tot(kiezer: str) -> None:
        """Tab until this is focused; never more often than there are things on the page."""
        for _ in range(200):
            bureau.keyboard.press("Tab")
            if bureau.evaluate(f"document.activeElement.matches({kiezer!r})"):
                return
        raise AssertionError(f"{kiezer} is met Tab niet te bereiken")

    bureau.goto(stad.url + bladzijden["zaak"])
    tot(f"a[href='/medewerker/zaak/{nummer}/beslissen/']")
    bureau.keyboard.press("Enter")
    bureau.wait_for_url("**/beslissen/")
    tot("input[name=keuze]")
    bureau.keyboard.press("Space")
    tot("main button[type=submit]")
    bureau.keyboard.press("Enter")
    bureau.wait_for_url("**/bekendmaken/")
    tot("main button[type=submit]")
    bureau.keyboard.press("Enter")
    bureau.wait_for_url("**/brief/**")

    assert Besluit.objects.filter(zaak__nummer=nummer, soort="toekenning").exists()
    assert "Bent u het niet eens met dit besluit?" in bureau.locator("article").inner_text()
