"""Applying: what is known is shown, the rest asked one thing at a time, kept on the server, and sent once."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.conf import settings as instellingen
from django.test import Client

from opstap.gemeenten import Thema
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.models import Aanvraagconcept, Aanvraagopgave, Uitkering
from opstap.kern.accounts import sleutel
from opstap.kern.models import Besluit, Dossier, Gezinslid, Zaak
from opstap.kern.tijdvak import vanaf
from opstap.kern.toegang import Gebruiker, Rol
from opstap.portalen.aanmelding.sessie import MEEGENOMEN
from opstap.portalen.publiek.antwoorden import Antwoorden, Gegeven

from ...bezoeker import sessiesleutel  # noqa: TID252
from .conftest import Dorp, Inwoner, moment

VRAGEN, CONTROLE = "/inwoner/aanvragen/vragen/", "/inwoner/aanvragen/controle/"
STAPPEN: dict[str, dict[str, str]] = {
    "naam": {"voornamen": "Noor", "achternaam": "Nieuw", "geboortedatum": "1990-02-03"},
    "adres": {"straat": "Boomlaan 3", "postcode": "2511cb", "plaats": "Den Haag"},
    "rekening": {"rekening": "NL91 ABNA 0417 1643 00"},
    "gegevens": {"klopt": "ja"},
    "situatie": {"klopt": "ja"},
    "wanneer": {"vanaf": "2024-03-15", "toelichting": "Mijn werk is gestopt."},
}


class Aanvrager(Inwoner):
    """Fills in the whole application, with `anders` in place of what is filled in without a word."""

    def begin(self, stap: str = "begin") -> Any:
        return self.client.post("/inwoner/aanvragen/", {"stap": stap})

    def vraag(self, pad: str = VRAGEN) -> Any:
        antwoord = self.client.get(pad)
        if antwoord.status_code == 302:
            assert antwoord.url == CONTROLE
            return None
        return antwoord.context

    def antwoord(self, context: Any, **anders: dict[str, str]) -> Any:
        if "stap" in context:
            gegeven = {**STAPPEN[context["stap"]], **anders.get(context["stap"], {})}
            gegeven["sleutel"] = str(context["formulier"]["sleutel"].value())
        else:
            gegeven = {"vraag": context["vraag"].naam, "stap": "antwoord"}
            gegeven |= anders.get(context["vraag"].naam, _niets(context["vraag"]))
        return self.client.post(VRAGEN, {**gegeven, "plek": context["plek"]})

    def vul_in(self, **anders: dict[str, str]) -> list[str]:
        """Answer everything; the names of what was asked, in order."""
        self.begin()
        gesteld = []
        while (context := self.vraag()) is not None:
            gesteld.append(context["stap"] if "stap" in context else context["vraag"].naam)
            assert len(gesteld) < 40, gesteld
            antwoord = self.antwoord(context, **anders)
            assert antwoord.status_code == 302, antwoord.content.decode()[-3000:]
        return gesteld

    def verstuur(self, **gegeven: str) -> Any:
        context = self.client.get(CONTROLE).context
        sleutel_ = str(context["formulier"]["sleutel"].value())
        return self.client.post(CONTROLE, {"sleutel": sleutel_, "eerlijk": "on", **gegeven})


def _niets(vraag: Any) -> dict[str, str]:
    """No, nothing, zero, and born in 1985."""
    if vraag.veld == "datum":
        return {"antwoord-dag": "3", "antwoord-maand": "4", "antwoord-jaar": "1985"}
    if vraag.veld == "bundel":
        return {"antwoord": "niets"}
    return {"antwoord": "0"}


@pytest.fixture
def bsn(dorp: Dorp) -> str:
    return next(dorp.bsns)


@pytest.fixture
def nieuw(bsn: str) -> Aanvrager:
    """Somebody who signed in and has no file."""
    return Aanvrager(sleutel=sleutel("inwoner", bsn))


@pytest.fixture
def bekende(dossier: Dossier) -> Aanvrager:
    """Somebody of whom the household is known, without a benefit."""
    return Aanvrager(dossier, sleutel="inwoner:bekende")


def test_zonder_dossier_begint_mijn_opstap_bij_de_aanvraag(nieuw: Aanvrager) -> None:
    assert nieuw.client.get("/inwoner/").url == "/inwoner/aanvragen/"
    assert "Bijstand aanvragen" in nieuw.client.get("/inwoner/aanvragen/").content.decode()


def test_wie_geen_dossier_heeft_vraagt_aan_en_krijgt_een_zaak_met_een_termijn(
    nieuw: Aanvrager, bsn: str
) -> None:
    gesteld = nieuw.vul_in()
    assert gesteld[:7] == ["naam", "adres", "rekening", "wanneer", "partner", "kinderen", "medebewoners"]
    assert {"netto_loon", "bezittingen", "schulden"} <= set(gesteld)
    assert "geboortedatum" not in gesteld, "die staat al bij wie u bent"
    antwoord = nieuw.verstuur(bsn=bsn)
    zaak = Zaak.objects.get()
    assert antwoord.url == f"/inwoner/{zaak.dossier.nummer}/ontvangen/{zaak.nummer}/"
    assert (zaak.soort, zaak.ontvangen, zaak.beslissen_voor) == (
        "aanvraag",
        date(2024, 3, 20),
        date(2024, 5, 15),
    )
    opgave = dict(Aanvraagopgave.objects.get(zaak=zaak).verklaring)
    assert opgave["Naam"] == "Noor Nieuw"
    assert opgave["Adres"] == "Boomlaan 3, 2511 CB Den Haag"
    assert opgave["Rekeningnummer"] == "NL91ABNA0417164300"
    assert len(opgave) == len(gesteld) + 2
    assert Gezinslid.objects.get().persoon.bsn == bsn
    blad = nieuw.client.get(antwoord.url).content.decode().replace("\u00a0", " ")
    assert "Uw aanvraag is binnen" in blad
    assert "15 mei 2024" in blad
    assert not Aanvraagconcept.objects.exists()
    medewerker = Client()
    ana = Gebruiker("Ana", Rol.MEDEWERKER, "GM0518")
    medewerker.cookies[instellingen.SESSION_COOKIE_NAME] = sessiesleutel(ana)
    bureau = medewerker.get(f"/medewerker/zaak/{zaak.nummer}/")
    assert bureau.status_code == 200
    assert "Boomlaan 3" in bureau.content.decode()


def test_het_burgerservicenummer_van_een_ander_verstuurt_niets(
    nieuw: Aanvrager, dorp: Dorp, bsn: str
) -> None:
    nieuw.vul_in()
    antwoord = nieuw.verstuur(bsn=next(dorp.bsns))
    assert antwoord.status_code == 422
    assert "hoort niet bij" in antwoord.content.decode()
    assert not Zaak.objects.exists()
    assert bsn not in str(Aanvraagconcept.objects.get().inhoud)
    assert nieuw.verstuur(bsn=bsn).status_code == 302


def test_wat_bekend_is_wordt_getoond_en_niet_opnieuw_gevraagd(bekende: Aanvrager, dossier: Dossier) -> None:
    bekende.begin()
    blad = bekende.client.get(VRAGEN).content.decode()
    assert "Papierlaan 1, 2599 AA Den Haag" in blad
    assert "Test Persoon" in blad
    gesteld = bekende.vul_in()
    assert gesteld[:3] == ["gegevens", "situatie", "wanneer"]
    assert not {"partner", "netto_loon", "bezittingen", "geboortedatum"} & set(gesteld)


def test_wie_nee_zegt_krijgt_de_vragen_opnieuw_en_verandert_geen_feit(
    bekende: Aanvrager, dossier: Dossier
) -> None:
    gesteld = bekende.vul_in(
        situatie={"klopt": "nee"}, gegevens={"klopt": "nee", "anders": "Ik heet nu Bakker."}
    )
    assert {"partner", "netto_loon", "bezittingen"} <= set(gesteld)
    eerst = Gezinslid.objects.count()
    assert bekende.verstuur().status_code == 302
    opgave = dict(Aanvraagopgave.objects.get().verklaring)
    assert opgave["Naam, adres en rekening in het dossier"] == "Klopt niet: Ik heet nu Bakker."
    assert Gezinslid.objects.count() == eerst


def test_nee_zonder_te_zeggen_wat_er_niet_klopt_is_niet_genoeg(bekende: Aanvrager) -> None:
    bekende.begin()
    antwoord = bekende.antwoord(bekende.vraag(), gegevens={"klopt": "nee"})
    assert antwoord.status_code == 422
    assert 'href="#id_anders"' in antwoord.content.decode()


def test_een_telefoon_die_uitvalt_verliest_niets(nieuw: Aanvrager, bsn: str) -> None:
    nieuw.begin()
    for _ in range(6):
        nieuw.antwoord(nieuw.vraag())
    later = Aanvrager(sleutel=sleutel("inwoner", bsn))
    assert "Ga verder" in later.client.get("/inwoner/aanvragen/").content.decode()
    assert later.vraag()["vraag"].naam == "medebewoners"
    ander = Aanvrager(sleutel="inwoner:ander")
    assert ander.client.get(VRAGEN).url == "/inwoner/aanvragen/"


def test_terug_en_wijzigen_kan_altijd(nieuw: Aanvrager) -> None:
    nieuw.vul_in()
    context = nieuw.vraag(f"{VRAGEN}?plek=0")
    assert context["formulier"]["achternaam"].value() == "Nieuw"
    nieuw.antwoord(context, naam={**STAPPEN["naam"], "achternaam": "Anders"})
    assert "Anders" in nieuw.client.get(CONTROLE).content.decode()
    context = nieuw.vraag(f"{VRAGEN}?plek=5")
    assert context["vraag"].naam == "kinderen"
    nieuw.antwoord(context, kinderen={"antwoord": "1"})
    assert nieuw.vraag()["vraag"].naam == "medebewoners", "wie er wonen, bepaalt over wie het verder gaat"


def test_een_fout_antwoord_blijft_staan_met_wat_er_wordt_verwacht(nieuw: Aanvrager) -> None:
    nieuw.begin()
    for _ in range(5):
        nieuw.antwoord(nieuw.vraag())
    antwoord = nieuw.antwoord(nieuw.vraag(), kinderen={"antwoord": "twee"})
    assert antwoord.status_code == 422
    assert 'value="twee"' in antwoord.content.decode()
    assert "Vul een heel getal in" in antwoord.content.decode()


def test_twee_keer_versturen_is_een_aanvraag(bekende: Aanvrager) -> None:
    bekende.vul_in()
    sleutel_ = str(bekende.client.get(CONTROLE).context["formulier"]["sleutel"].value())
    for _ in range(2):
        antwoord = bekende.client.post(CONTROLE, {"sleutel": sleutel_, "eerlijk": "on"})
        assert antwoord.status_code == 302
    assert Zaak.objects.count() == 1
    blad = bekende.client.get("/inwoner/aanvragen/").content.decode()
    assert "U hebt al een aanvraag lopen" in blad
    assert bekende.begin().status_code == 200
    assert not Aanvraagconcept.objects.exists()


def test_zonder_vinkje_en_zonder_alle_antwoorden_wordt_niets_verstuurd(bekende: Aanvrager) -> None:
    bekende.begin()
    assert bekende.client.get(CONTROLE).url == VRAGEN
    bekende.vul_in()
    assert bekende.verstuur(eerlijk="").status_code == 422
    assert not Zaak.objects.exists()


def test_wie_al_bijstand_heeft_hoeft_niet_aan_te_vragen(bekende: Aanvrager, dossier: Dossier) -> None:
    zaak = aanvragen.dien_in(dossier, ontvangen=date(2024, 2, 1), nu=moment(2024, 2, 1))
    besluit = aanvragen.beslis(zaak, door="Ana", nu=moment(2024, 2, 9))
    assert besluit.soort == Besluit.Soort.TOEKENNING
    assert Uitkering.objects.filter(dossier=dossier, geldig__overlap=vanaf(date(2024, 3, 1))).exists()
    blad = bekende.client.get("/inwoner/aanvragen/").content.decode()
    assert "U krijgt al bijstand" in blad
    assert 'value="begin"' not in blad


def test_weggooien_is_weg(nieuw: Aanvrager) -> None:
    nieuw.vul_in()
    nieuw.begin("weggooien")
    assert not Aanvraagconcept.objects.exists()


def test_antwoorden_van_het_openbare_gesprek_gaan_mee_als_de_inwoner_dat_kiest(nieuw: Aanvrager) -> None:
    lijst = (
        Gegeven("partner", None, False),
        Gegeven("kinderen", None, 0),
        Gegeven("medebewoners", None, 0),
        Gegeven("kale_huur", None, 650_00),
        Gegeven("geboortedatum", 0, 5571),
    )
    antwoorden = Antwoorden(date(2024, 3, 1), (Thema.BIJSTAND, Thema.TOESLAGEN), lijst)
    sessie = nieuw.client.session
    sessie[MEEGENOMEN] = antwoorden.getekend()
    sessie.save()
    assert "Begin met mijn antwoorden" in nieuw.client.get("/inwoner/aanvragen/").content.decode()
    nieuw.begin("overnemen")
    namen = [naam for naam, *_ in Aanvraagconcept.objects.get().inhoud["lijst"]]
    assert namen == ["partner", "kinderen", "medebewoners", "geboortedatum"], "de huur hoeft niet mee"
    assert MEEGENOMEN not in nieuw.client.session


def test_de_keuze_om_mee_te_nemen_wacht_tot_na_het_aanmelden(dorp: Dorp, client: Any) -> None:
    antwoorden = Antwoorden(date(2024, 3, 1), (Thema.BIJSTAND,))
    client.post("/waar-heb-ik-recht-op/", {"antwoorden": antwoorden.getekend(), "stap": "uitslag"})
    assert MEEGENOMEN not in client.session
    gegeven = {"antwoorden": antwoorden.getekend(), "stap": "meenemen"}
    assert client.post("/waar-heb-ik-recht-op/", gegeven).url == "/inwoner/aanvragen/"
    assert client.session[MEEGENOMEN]
