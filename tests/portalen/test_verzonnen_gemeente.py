"""A scheme and a municipality that nobody programmed: from the question to what was paid and counted.

All that is theirs stands in tests/portalen/proefdorp/: declarations, and no Python.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as instellingen
from django.test import Client

from opstap import gemeenten
from opstap.beleidslab import bank as verzonnen_bank
from opstap.financien import rekeningschema, vrijgave
from opstap.financien.iban import synthetisch_iban
from opstap.financien.models import Betaalopdracht, Betaalrekening, Betaling, Boeking
from opstap.financien.vrijgave import Instelling
from opstap.kern.bestanden import keur
from opstap.kern.models import Besluit, Brief, Dossier, Gemeente, Zaak
from opstap.kern.tijdvak import vanaf
from opstap.kern.toegang import Gebruiker, Rol
from opstap.minima import eigen, oordelen, pasfotos
from opstap.minima.beslissen import beslis
from opstap.minima.models import Pas, Tegoed
from opstap.opdrachten import main
from opstap.portalen import demo
from opstap.verantwoording.bereik.beeld import bereikbeeld
from opstap.verantwoording.bestuursbeeld import clusterbeeld

from ..bezoeker import sessiesleutel  # noqa: TID252
from ..inkomen.conftest import Dorp, moment  # noqa: TID252
from .passen import foto

CODE = "GM9999"
DECLARATIES = Path(__file__).with_name("proefdorp")
NU = moment(2024, 3, 20)
IBAN, SPEELTUIN = "NL86INGB0002445588", "12345678"
KIND = date(2015, 5, 1)
BUREN = 11
"""Households that get the same, so that there are enough of them to be counted in the open."""
PER_KIND, TEGOED, BESTEED = 250_00, 60_00, 12_50
VERBORGEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')


@pytest.fixture
def proefdorp(db: None, monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Path) -> Iterator[Dorp]:
    """The site serves the invented municipality, on 20 March 2024."""
    monkeypatch.setattr("opstap.project.opstarten.met_django", lambda: None)
    monkeypatch.setattr(demo, "nu", lambda: NU)
    settings.OPSTAP_GEMEENTE, settings.OPSTAP_GEMEENTEN = CODE, str(DECLARATIES)
    settings.STUKKEN_MAP = tmp_path / "stukken"
    gemeenten.neem_op(DECLARATIES)
    rekeningschema.werk_bij()
    opstap("begroting", "2024", "--gemeente", CODE)
    Betaalrekening.objects.create(gemeente_id=CODE, naam="Gemeente Proefdorp", iban=IBAN)
    vrijgave.stel_in(
        CODE, Instelling(50, 500, 200, 0, 0, "Besluit van Proefdorp"), vanaf=date(2024, 1, 1), door="Eva"
    )
    for naam, rol in (("Ben", Rol.BETAALMEDEWERKER), ("Cor", Rol.CONTROLLER)):
        vrijgave.geef_rol(CODE, naam, rol, geldig=vanaf(date(2024, 1, 1)), door="Eva")
    yield Dorp(gemeente=CODE)
    for register in (gemeenten.GEMEENTEN, gemeenten._GEMEENTEN):
        register.pop(CODE)  # type: ignore[attr-defined]
    for bewaard in (gemeenten.laad, gemeenten.regelboek):
        bewaard.cache_clear()


def opstap(*woorden: str) -> None:
    assert main(woorden) == 0, woorden


class Bezoek:
    """A browser that fills in forms as the page offers them."""

    def __init__(self, wie: Gebruiker | None = None, *redenen: str) -> None:
        self.client = Client()
        self.tekst = ""
        if wie is not None:
            self.client.cookies[instellingen.SESSION_COOKIE_NAME] = sessiesleutel(wie, *redenen)

    def open(self, pad: str) -> str:
        return self._lees(self.client.get(pad, follow=True))

    def stuur(self, pad: str, **velden: Any) -> str:
        verborgen = {naam: unescape(waarde) for naam, waarde in VERBORGEN.findall(self.tekst)}
        return self._lees(self.client.post(pad, {**verborgen, **velden}, follow=True))

    def vul_in(self, pad: str, **velden: Any) -> str:
        """Open a form, and send it with what it begins with and what is given."""
        geopend = self.client.get(pad)
        self._lees(geopend)
        formulier = (geopend.context or {}).get("formulier", ())
        begin = {veld.html_name: str(veld.value()) for veld in formulier if veld.value() is not None}
        return self.stuur(pad, **{**begin, **velden})

    def _lees(self, antwoord: Any) -> str:
        assert antwoord.status_code == 200, antwoord.content.decode()[-2500:]
        self.tekst = " ".join(antwoord.content.decode().replace("\u00a0", " ").split())
        return self.tekst

    @property
    def vraag(self) -> str:
        gevonden = re.search(r'name="vraag" value="([^"]*)"', self.tekst)
        return gevonden[1] if gevonden else ""


def medewerker(naam: str, *redenen: str) -> Bezoek:
    return Bezoek(Gebruiker(naam, Rol.MEDEWERKER, CODE), *redenen)


def vraag_aan(dossier: Dossier, regeling: str, antwoorden: dict[str, str]) -> Zaak:
    """The resident applies in Mijn Opstap, one question at a time."""
    inwoner = Bezoek(Gebruiker("De inwoner zelf", Rol.INWONER, CODE, frozenset({dossier.nummer})))
    pad = f"/inwoner/{dossier.nummer}/regelingen/{regeling}/"
    inwoner.vul_in(pad, stap="begin")
    gevraagd = []
    while inwoner.vraag:
        gevraagd.append(inwoner.vraag)
        inwoner.stuur(pad, stap="antwoord", antwoord=antwoorden[inwoner.vraag])
    assert gevraagd == list(antwoorden)
    assert "Uw aanvraag is binnen" in inwoner.stuur(pad, stap="versturen")
    return Zaak.objects.get(dossier=dossier, soort=Zaak.Soort.REGELING, status=Zaak.Status.ONTVANGEN)


def beslis_aan_het_bureau(zaak: Zaak) -> Besluit:
    """An officer finds the case in the work list, decides as the rules say and writes the letter."""
    anna = medewerker("Anna")
    assert zaak.nummer in anna.open("/medewerker/?soort=regeling")
    scherm = anna.open(f"/medewerker/zaak/{zaak.nummer}/")
    assert "Voorstel: toekennen" in scherm
    assert 'id="uitleg"' in scherm
    anna.vul_in(f"/medewerker/zaak/{zaak.nummer}/beslissen/", keuze="volg")
    besluit = Besluit.objects.get(zaak=zaak)
    anna.vul_in(f"/medewerker/besluit/{besluit.nummer}/bekendmaken/")
    return besluit


def geef_de_buren(dorp: Dorp, regeling: str, feiten: dict[str, int]) -> None:
    for _ in range(BUREN):
        dossier = dorp.huishouden(kinderen=(KIND,))
        gegevens = [oordelen.Gegeven(naam, None, waarde, "gesprek") for naam, waarde in feiten.items()]
        beslis(eigen.vraag_aan(dossier, regeling, gegevens, door="De buren", nu=NU), door="Anna", nu=NU)


def betaal(tmp_path: Path) -> Betaalopdracht:
    """The batch of March: checked, judged, released by two roles, sent, and on the statement of the bank."""
    opstap("maandrun", "2024-03", "--gemeente", CODE)
    opstap("betaalopdracht", "--gemeente", CODE, "toon", "2024-03")
    opdracht = Betaalopdracht.objects.get(gemeente=CODE)
    for code in set(opdracht.bevindingen.filter(zwaarte="reden").values_list("code", flat=True)):
        reden = ("--door", "Cor", "--reden", "De eerste keer.")
        opstap("betaalopdracht", "--gemeente", CODE, "oordeel", opdracht.kenmerk, code, *reden)
    for stap, wie in (("vrijgeven", "Ben"), ("vrijgeven", "Cor"), ("verzenden", "Ben")):
        opstap("betaalopdracht", "--gemeente", CODE, stap, opdracht.kenmerk, "--door", wie)
    opdracht.refresh_from_db()
    assert opdracht.vrijgaven.count() == 2
    boeking = verzonnen_bank.Boeking(-opdracht.totaal_cent, "Verzamelopdracht", opdracht.kenmerk)
    bestand = tmp_path / "afschrift.xml"
    bestand.write_bytes(verzonnen_bank.afschrift("A-1", IBAN, opdracht.uitvoerdatum, 0, [boeking]))
    opstap("bank", "--gemeente", CODE, "lees", str(bestand), "--door", "Ben")
    opstap("bank", "--gemeente", CODE, "aansluiting")
    return opdracht


def geboekt(rekening: str) -> int:
    return sum(
        Boeking.objects.filter(
            gemeente=CODE, rekening__code=rekening, product__code="minimabeleid"
        ).values_list("bedrag_cent", flat=True)
    )


def test_het_openbare_gesprek_kent_de_regeling_en_haar_bedrag(proefdorp: Dorp) -> None:
    bezoeker = Bezoek()
    adres = "/waar-heb-ik-recht-op/"
    assert "Proefdorp" in bezoeker.open(adres)
    bezoeker.stuur(adres, stap="begin", thema=["kinderen"])
    antwoorden = {"partner": "0", "kinderen": "1", "muziekles_leraar": "1"}
    gevraagd: list[str] = []
    while bezoeker.vraag:
        gevraagd.append(bezoeker.vraag)
        assert len(gevraagd) < 60, gevraagd
        geboren = ("1", "5", "2015") if "uw kind" in bezoeker.tekst else ("3", "4", "1985")
        velden = dict(zip(("antwoord-dag", "antwoord-maand", "antwoord-jaar"), geboren, strict=True))
        bundel = 'value="niets"' in bezoeker.tekst
        antwoord = antwoorden.get(bezoeker.vraag, "niets" if bundel else "0")
        bezoeker.stuur(adres, stap="antwoord", antwoord=antwoord, **velden)

    assert "muziekles_leraar" in gevraagd
    assert "Muziekles" in bezoeker.tekst
    assert "€ 250,00" in bezoeker.tekst


def test_van_aanvraag_tot_betaald_en_geteld(proefdorp: Dorp, tmp_path: Path) -> None:
    dossier = proefdorp.huishouden(kinderen=(KIND,))
    geld = beslis_aan_het_bureau(vraag_aan(dossier, "muziekles", {"muziekles_leraar": "1"}))
    brief = Brief.objects.get(besluit=geld).tekst.replace("\u00a0", " ")
    assert "U hebt recht op geld voor muziekles." in brief
    assert "€ 250,00 (per schooljaar)" in brief
    beslis_aan_het_bureau(vraag_aan(dossier, "dorpspas", {}))
    geef_de_buren(proefdorp, "muziekles", {"muziekles_leraar": 1})
    besteed_bij_de_speeltuin(dossier)

    opdracht = betaal(tmp_path)

    uitbetaald = PER_KIND * (BUREN + 1)
    assert opdracht.totaal_cent == uitbetaald + BESTEED
    assert Betaling.objects.get(dossier_id=dossier.pk).bedrag_cent == PER_KIND
    assert (geboekt("4.1.1"), geboekt("verstrekkingen")) == (uitbetaald, BESTEED)
    nagekeken_door_het_bestuur(uitbetaald + BESTEED)


def besteed_bij_de_speeltuin(dossier: Dossier) -> None:
    """A partner of the invented municipality takes the pass, and is settled with."""
    partner = ("partners", "--gemeente", CODE)
    opstap(*partner, "neem-op", SPEELTUIN, "Speeltuin Proefdorp")
    naam = ("--tenaamstelling", "Speeltuin Proefdorp", "--gecontroleerd-door", "Chef")
    opstap(*partner, "rekening", SPEELTUIN, synthetisch_iban(90), *naam)
    opstap(*partner, "afspraak", SPEELTUIN, "dorpspas", "--vanaf", "2024-01-01", "--terugdraaien-dagen", "14")
    pas = Pas.objects.filter(dossier=dossier).earliest("id")
    pasfotos.stuur_in(pas, keur("foto.png", foto()), door="De inwoner zelf", nu=NU)
    pasfotos.keur_goed(pas, pasfotos.foto(pas).afdruk, door="Anna", nu=NU)
    balie = Bezoek(Gebruiker("De speeltuin", Rol.PARTNERBALIE, CODE, organisatie=SPEELTUIN))
    balie.vul_in("/partner/", pas=pas.nummer)
    assert "Dorpspas" in balie.tekst
    assert "€ 60,00" in balie.tekst
    tegoed = Tegoed.objects.get(dossier=dossier)
    balie.stuur("/partner/klant/", tegoed=tegoed.pk, bedrag="12,50", omschrijving="een dag spelen")
    opstap("minima", "reken-af", "2024-03", "--gemeente", CODE)


def nagekeken_door_het_bestuur(lasten: int) -> None:
    """The annual account, the product and the reach page say the same."""
    raad = Bezoek(Gebruiker("Raadslid", Rol.BESTUUR, CODE))
    rekening = raad.open("/bestuur/2024/")
    rijen = [re.sub(r"\s*<[^>]+>\s*", " ", rij).split() for rij in re.findall(r"<tr.*?</tr>", rekening)]
    (som,) = (rij for rij in rijen if rij[:2] == ["Cluster", "3.a"] and "V" in rij)
    assert som[-8:] == ["3", "0", "3", "N", "50", "N", "47", "V"], "duizenden euro's, naast de begroting"
    (lijn,) = (een for een in clusterbeeld(CODE, 2024, "3.a").lijnen if een.soort == "lasten")
    assert (lijn.begroot, lijn.werkelijk) == (50_000_00, lasten)
    product = raad.open("/bestuur/2024/product/minimabeleid/")
    assert "niet getoond" in product, "wat één huishouden besteedde, staat er niet"
    assert "12,50" not in product
    beeld = bereikbeeld(CODE, date(2024, 3, 31), 1)
    muziek, pas = (
        next(een for een in beeld.regelingen if een.regeling.sleutel == sleutel)
        for sleutel in ("muziekles", "dorpspas")
    )
    assert muziek.samen.gebruikers.aantal == BUREN + 1
    assert "Er is een leraar" in muziek.gat, "wie een leraar heeft, weet het model niet"
    assert pas.samen.doelgroep is not None
    with pytest.MonkeyPatch.context() as zolang:
        zolang.setattr(demo, "nu", lambda: moment(2024, 4, 2))
        assert "<strong>Muziekles</strong> (gebruikers op de dag: 12; geteld" in raad.open("/bestuur/bereik/")


def test_een_gemeente_zonder_cijfers_over_haar_doelgroep_telt_wel_haar_gebruikers(
    proefdorp: Dorp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("opstap.beleidslab.doelgroep.huishoudens.BESTAND", "er-is-niets.yaml")
    beeld = bereikbeeld(CODE, date(2024, 4, 1), 1)
    assert {een.regeling.sleutel for een in beeld.gaten} == {"muziekles", "dorpspas"}
    assert "Proefdorp" in beeld.gaten[0].gat
    assert Gemeente.objects.get(code=CODE).naam == "Proefdorp"


def test_een_gemeente_staat_niet_op_twee_plaatsen(proefdorp: Dorp) -> None:
    with pytest.raises(gemeenten.GemeenteFout) as fout:
        gemeenten.neem_op(DECLARATIES)
    assert fout.value.code == "GEMEENTE-DUBBEL"
