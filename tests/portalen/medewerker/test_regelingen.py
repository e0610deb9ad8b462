"""An application for a scheme at the desk: answers, the outcome of the rules, deciding and the letter."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client

from opstap.kern.models import Besluit, Brief, Dossier, Stukvraag, Zaak
from opstap.minima import aanvragen
from opstap.minima.models import Aanvraaggegeven, Pas, Regelingaanvraag, Toekenning

from .conftest import NU, Bureau, Dorp, moment

pytestmark = pytest.mark.django_db
PAS, TOESLAG = "stadspas", "inkomenstoeslag"


def vraag_aan(dossier: Dossier, regeling: str = PAS) -> Regelingaanvraag:
    return aanvragen.vraag_aan(
        dossier, regeling, ontvangen=date(2024, 3, 12), nu=moment(2024, 3, 12), kanaal="op papier"
    )


def pad(aanvraag: Regelingaanvraag, handeling: str = "") -> str:
    return f"/medewerker/zaak/{aanvraag.zaak.nummer}/" + (f"{handeling}/" if handeling else "")


def beantwoord_alles(bureau: Bureau, wie: Client, aanvraag: Regelingaanvraag, waarde: str = "0") -> list[str]:
    """Answer the questions of the page of the case one by one; what was asked."""
    gevraagd: list[str] = []
    while (vraag := wie.get(pad(aanvraag)).context["vraag"]) is not None:
        assert len(gevraagd) < 30
        gevraagd.append(vraag["beeld"].naam)
        antwoord = bureau.vul_in(wie, pad(aanvraag, vraag["handeling"].naam), waarde=waarde, bron="gesprek")
        assert antwoord.status_code == 302, antwoord.content.decode()[-3000:]
    return gevraagd


def tekst(antwoord: Any) -> str:
    return " ".join(antwoord.content.decode().split())


def handelingen(wie: Client, aanvraag: Regelingaanvraag) -> list[str]:
    groepen = dict(wie.get(pad(aanvraag)).context["handelingen"])
    return [keuze.naam for keuze in groepen[""]]


def test_van_vraag_tot_besluit_met_een_pas_voor_iedereen(bureau: Bureau, dorp: Dorp) -> None:
    aanvraag = vraag_aan(dorp.huishouden(partner=date(1986, 2, 1)))
    anna = bureau.als("Anna")
    leest = tekst(anna.get(pad(aanvraag)))
    assert "Ooievaarspas" in leest
    assert "De volgende vraag" in leest

    gevraagd = beantwoord_alles(bureau, anna, aanvraag)
    assert gevraagd
    leest = tekst(anna.get(pad(aanvraag)))
    assert "Ooievaarspas. Voorstel: toekennen" in leest
    assert "gesprek. Vastgelegd door Anna" in leest
    assert 'id="uitleg"' in leest

    antwoord = bureau.vul_in(anna, pad(aanvraag, "beslissen"), keuze="volg")
    besluit = Besluit.objects.get(zaak=aanvraag.zaak)
    assert (besluit.soort, besluit.genomen_door) == ("toekenning", "Anna")
    assert antwoord.url == f"/medewerker/besluit/{besluit.nummer}/bekendmaken/"
    assert Pas.objects.filter(dossier=besluit.dossier).count() == 2
    assert handelingen(anna, aanvraag) == []


def test_een_antwoord_wordt_verbeterd_en_het_eerste_blijft_te_lezen(bureau: Bureau, dorp: Dorp) -> None:
    aanvraag, anna = vraag_aan(dorp.huishouden()), bureau.als("Anna")
    naam = anna.get(pad(aanvraag)).context["vraag"]["handeling"].naam
    bureau.vul_in(anna, pad(aanvraag, naam), waarde="1", bron="formulier")

    assert bureau.formulier(anna, pad(aanvraag, naam))["waarde"] == "1"
    bureau.vul_in(bureau.als("Bram"), pad(aanvraag, naam), waarde="onbekend", bron="telefoon")

    assert [rij.waarde for rij in Aanvraaggegeven.objects.order_by("id")] == [1, None]
    leest = tekst(anna.get(pad(aanvraag)))
    assert "Eerder: ja, formulier (Anna" in leest
    assert "weet niemand" in leest


def test_zonder_bron_of_antwoord_komt_het_formulier_terug(bureau: Bureau, dorp: Dorp) -> None:
    aanvraag, anna = vraag_aan(dorp.huishouden()), bureau.als("Anna")
    naam = anna.get(pad(aanvraag)).context["vraag"]["handeling"].naam

    antwoord = bureau.vul_in(anna, pad(aanvraag, naam), waarde="0")
    assert (antwoord.status_code, list(antwoord.context["formulier"].errors)) == (422, ["bron"])
    antwoord = bureau.vul_in(anna, pad(aanvraag, naam), bron="gesprek")
    assert (antwoord.status_code, list(antwoord.context["formulier"].errors)) == (422, ["waarde"])
    assert not Aanvraaggegeven.objects.exists()


def test_wat_niemand_weet_houdt_het_besluit_tegen_met_een_naam(bureau: Bureau, dorp: Dorp) -> None:
    aanvraag, anna = vraag_aan(dorp.huishouden()), bureau.als("Anna")
    beantwoord_alles(bureau, anna, aanvraag, waarde="onbekend")

    antwoord = anna.get(pad(aanvraag))
    assert antwoord.context["aanvraag"].weigering
    assert "De regels kunnen niet beslissen." in tekst(antwoord)
    keuzes = anna.get(pad(aanvraag, "beslissen")).context["formulier"].fields["keuze"].choices
    assert [waarde for waarde, _ in keuzes] == ["toekenning", "afwijzing"]


def test_anders_dan_de_regels_gaat_met_een_collega_reden_en_bedrag(bureau: Bureau, dorp: Dorp) -> None:
    aanvraag = vraag_aan(dorp.huishouden(), TOESLAG)
    anna, bram = bureau.als("Anna"), bureau.als("Bram")

    antwoord = bureau.vul_in(anna, pad(aanvraag, "beslissen"), keuze="toekenning")
    assert set(antwoord.context["formulier"].errors) == {"reden", "bedrag"}
    bureau.vul_in(
        anna,
        pad(aanvraag, "beslissen"),
        keuze="toekenning",
        bedrag="350,00",
        reden="Al jaren rondkomen van niets.",
    )
    assert not Besluit.objects.exists()
    assert "beslissen" not in handelingen(anna, aanvraag)
    assert "ondertekenen" not in handelingen(anna, aanvraag)

    leest = tekst(bram.get(pad(aanvraag, "ondertekenen")))
    assert "Voorstel van Anna" in leest
    assert "350,00" in leest
    assert bureau.vul_in(bram, pad(aanvraag, "ondertekenen")).status_code == 302
    besluit = Besluit.objects.get(zaak=aanvraag.zaak)
    assert (besluit.genomen_door, besluit.medeondertekenaar) == ("Anna", "Bram")
    assert Toekenning.objects.get().bedrag_cent == 350_00


def test_een_regeling_zonder_bedrag_vraagt_geen_bedrag(bureau: Bureau, dorp: Dorp) -> None:
    aanvraag, anna = vraag_aan(dorp.huishouden()), bureau.als("Anna")

    assert "bedrag" not in anna.get(pad(aanvraag, "beslissen")).context["formulier"].fields
    bureau.vul_in(anna, pad(aanvraag, "beslissen"), keuze="afwijzing", reden="Woont in een andere gemeente.")
    bureau.vul_in(bureau.als("Bram"), pad(aanvraag, "ondertekenen"))
    assert Besluit.objects.get().soort == Besluit.Soort.AFWIJZING
    assert not Toekenning.objects.exists()


def test_stukken_vragen_begint_met_wat_de_regeling_vraagt_en_wie_niet_stuurt(
    bureau: Bureau, dorp: Dorp
) -> None:
    aanvraag, anna = vraag_aan(dorp.huishouden(), "chronisch_ziek"), bureau.als("Anna")
    bewijs = anna.get(pad(aanvraag)).context["aanvraag"].bewijs
    assert bewijs
    bureau.vul_in(anna, pad(aanvraag, "stukken-vragen"))
    assert [een.omschrijving for een in Stukvraag.objects.order_by("id")] == list(bewijs)
    assert Brief.objects.get(zaak=aanvraag.zaak).onderwerp == "Wij hebben nog gegevens van u nodig"
    assert "beslissen" not in handelingen(anna, aanvraag)

    bureau.nu = moment(2024, 4, 8)
    bureau.vul_in(anna, pad(aanvraag, "niet-behandelen"), reden="De indicatie ontbreekt.")
    assert Besluit.objects.get().soort == Besluit.Soort.NIET_BEHANDELEN


def test_de_inwoner_trekt_in(bureau: Bureau, dorp: Dorp) -> None:
    aanvraag, anna = vraag_aan(dorp.huishouden()), bureau.als("Anna")
    bureau.vul_in(anna, pad(aanvraag, "intrekken"), op="2024-03-20", reden="Verhuist.")

    aanvraag.zaak.refresh_from_db()
    assert aanvraag.zaak.status == Zaak.Status.INGETROKKEN
    assert anna.get(pad(aanvraag)).context["vraag"] is None
    assert NU.date() == date(2024, 3, 20)
