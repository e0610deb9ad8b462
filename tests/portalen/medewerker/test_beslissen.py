"""An application at the desk: from its arrival to the decision and the letter, by one officer or two."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from opstap.inkomen.aanvraag import aanvraagbehandeling
from opstap.inkomen.models import Uitkering, Voorschot
from opstap.kern import voorstellen
from opstap.kern.models import Bekendmaking, Besluit, Brief, Persoon, Zaak
from opstap.regels.fouten import OpstapFout

from .conftest import NU, Bureau, Dorp, aanvraag, moment

pytestmark = pytest.mark.django_db


def pad(zaak: Zaak, handeling: str = "") -> str:
    return f"/medewerker/zaak/{zaak.nummer}/" + (f"{handeling}/" if handeling else "")


def handelingen(bureau: Bureau, wie: str, zaak: Zaak) -> list[str]:
    groepen = dict(bureau.als(wie).get(pad(zaak)).context["handelingen"])
    return [keuze.naam for keuze in groepen[""]]


def test_van_binnenkomst_tot_besluit_en_brief(bureau: Bureau, dorp: Dorp) -> None:
    zaak = aanvraag(dorp.huishouden())
    consulent = bureau.als("Anna")

    bureau.vul_in(consulent, pad(zaak, "opnemen"))
    antwoord = bureau.vul_in(
        consulent, pad(zaak, "stukken-vragen"), gevraagd="Uw huurcontract\nUw laatste loonstrook"
    )
    assert antwoord.status_code == 302
    zaak.refresh_from_db()
    assert zaak.status == Zaak.Status.WACHT_OP_INWONER
    brief = Brief.objects.get(zaak=zaak)
    assert "- Uw huurcontract\n- Uw laatste loonstrook" in brief.tekst
    assert "3 april 2024" in brief.tekst

    bureau.nu = moment(2024, 3, 25)
    bureau.vul_in(consulent, pad(zaak, "stukken-ontvangen"), ontvangen="2024-03-24")
    zaak.refresh_from_db()
    assert zaak.beslissen_voor == date(2024, 5, 10)  # eight weeks, and four days that the clock stood still

    antwoord = bureau.vul_in(consulent, pad(zaak, "beslissen"), keuze="volg")
    besluit = Besluit.objects.get(zaak=zaak)
    assert (besluit.soort, besluit.genomen_door, besluit.medeondertekenaar) == ("toekenning", "Anna", None)
    assert Uitkering.objects.get(dossier=zaak.dossier).besluit == besluit
    assert antwoord.url == f"/medewerker/besluit/{besluit.nummer}/bekendmaken/"

    antwoord = bureau.vul_in(consulent, antwoord.url)
    bekend = Bekendmaking.objects.get(besluit=besluit)
    brief = Brief.objects.get(besluit=besluit)
    assert (bekend.op, bekend.wijze) == (date(2024, 3, 25), "post")
    assert "Papierlaan 1" in brief.aan
    assert "6 mei 2024" in brief.tekst  # six weeks to object
    leest = consulent.get(antwoord.url).content.decode()
    assert "Bent u het niet eens met dit besluit?" in leest
    assert f"Brief {brief.nummer} is gemaakt" in leest


def test_wat_kan_hangt_af_van_hoe_de_zaak_ervoor_staat(bureau: Bureau, dorp: Dorp) -> None:
    zaak = aanvraag(dorp.huishouden())
    nieuw = handelingen(bureau, "Anna", zaak)
    assert {"beslissen", "stukken-vragen", "opnemen", "intrekken"} <= set(nieuw)
    assert "stukken-ontvangen" not in nieuw

    bureau.vul_in(bureau.als("Anna"), pad(zaak, "stukken-vragen"), gevraagd="Uw huurcontract")
    wachtend = handelingen(bureau, "Anna", zaak)
    assert wachtend[0] == "stukken-ontvangen"
    assert not {"beslissen", "stukken-vragen"} & set(wachtend)
    assert bureau.als("Anna").get(pad(zaak, "beslissen")).status_code == 400

    bureau.vul_in(bureau.als("Anna"), pad(zaak, "intrekken"), op="2024-03-20", reden="Vond werk, belde zelf.")
    assert handelingen(bureau, "Anna", zaak) == []


def test_een_fout_staat_bij_het_veld_en_bovenaan_en_wat_getypt_was_blijft(bureau: Bureau, dorp: Dorp) -> None:
    zaak = aanvraag(dorp.huishouden())
    antwoord = bureau.vul_in(
        bureau.als("Anna"), pad(zaak, "stukken-vragen"), gevraagd="Uw huurcontract", uiterlijk="2024-03-20"
    )
    scherm = antwoord.content.decode()

    assert antwoord.status_code == 422
    assert '<a class="utrecht-link utrecht-link--html-a" href="#id_uiterlijk">' in scherm
    assert 'id="id_uiterlijk_error"' in scherm
    assert "Uw huurcontract</textarea>" in scherm
    zaak.refresh_from_db()
    assert zaak.status == Zaak.Status.ONTVANGEN
    assert not Brief.objects.exists()


def test_twee_keer_drukken_doet_een_keer_iets(bureau: Bureau, dorp: Dorp) -> None:
    zaak = aanvraag(dorp.huishouden())
    consulent = bureau.als("Anna")
    gegeven = {**bureau.formulier(consulent, pad(zaak, "stukken-vragen")), "gevraagd": "Uw huurcontract"}

    eerste, tweede = (consulent.post(pad(zaak, "stukken-vragen"), gegeven) for _ in range(2))
    assert eerste.url == tweede.url == pad(zaak)
    assert Brief.objects.count() == 1

    ander = {**gegeven, "sleutel": "00000000-0000-4000-8000-000000000000"}
    assert consulent.post(pad(zaak, "stukken-vragen"), ander).status_code == 400


def test_hetzelfde_formulier_na_een_fout_mag_opnieuw(bureau: Bureau, dorp: Dorp) -> None:
    zaak = aanvraag(dorp.huishouden())
    consulent = bureau.als("Anna")
    gegeven = {**bureau.formulier(consulent, pad(zaak, "verlengen")), "reden": "Extra onderzoek nodig"}

    assert consulent.post(pad(zaak, "verlengen"), {**gegeven, "tot": "2024-03-01"}).status_code == 422
    assert consulent.post(pad(zaak, "verlengen"), {**gegeven, "tot": "2024-06-03"}).status_code == 302
    assert consulent.post(pad(zaak, "verlengen"), {**gegeven, "tot": "2024-07-01"}).status_code == 302
    zaak.refresh_from_db()
    assert zaak.beslissen_voor == date(2024, 6, 3)


def test_wie_te_laat_is_hoort_wat_een_ander_deed_en_houdt_zijn_tekst(bureau: Bureau, dorp: Dorp) -> None:
    zaak = aanvraag(dorp.huishouden())
    anna, bram = bureau.als("Anna"), bureau.als("Bram")
    van_anna = {
        **bureau.formulier(anna, pad(zaak, "beslissen")),
        "keuze": "afwijzing",
        "reden": "Woont elders",
    }
    bureau.vul_in(bram, pad(zaak, "verlengen"), tot="2024-06-03", reden="Meer tijd nodig")

    antwoord = anna.post(pad(zaak, "beslissen"), van_anna)
    scherm = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert "Terwijl u bezig was, gebeurde er iets in deze zaak" in scherm
    assert "De laatste dag om te beslissen is 3 juni 2024" in scherm
    assert "Woont elders</textarea>" in scherm
    assert not Besluit.objects.exists()

    opnieuw = {naam: waarde for naam, waarde in van_anna.items() if naam != "gezien"}
    opnieuw["gezien"] = str(antwoord.context["formulier"]["gezien"].value())
    assert anna.post(pad(zaak, "beslissen"), opnieuw).status_code == 302


def test_twee_die_tegelijk_beslissen_nemen_samen_een_besluit(bureau: Bureau, dorp: Dorp) -> None:
    zaak = aanvraag(dorp.huishouden())
    anna, bram = bureau.als("Anna"), bureau.als("Bram")
    van_anna, van_bram = (
        {**bureau.formulier(wie, pad(zaak, "beslissen")), "keuze": "volg"} for wie in (anna, bram)
    )

    assert anna.post(pad(zaak, "beslissen"), van_anna).status_code == 302
    antwoord = bram.post(pad(zaak, "beslissen"), van_bram)
    assert antwoord.status_code == 400
    assert "Misschien is er intussen al iets gedaan" in antwoord.content.decode()
    assert Besluit.objects.count() == 1


def test_afwijken_van_de_regels_wacht_op_een_ander(bureau: Bureau, dorp: Dorp) -> None:
    zaak = aanvraag(dorp.huishouden())
    anna, bram = bureau.als("Anna"), bureau.als("Bram")

    zonder_reden = bureau.vul_in(anna, pad(zaak, "beslissen"), keuze="afwijzing")
    assert zonder_reden.status_code == 422
    assert "Schrijf op waarom u anders beslist dan de regels." in zonder_reden.content.decode()

    bureau.vul_in(anna, pad(zaak, "beslissen"), keuze="afwijzing", reden="Woont niet in deze gemeente.")
    assert not Besluit.objects.exists()
    assert "ondertekenen" not in handelingen(bureau, "Anna", zaak)
    assert "beslissen" not in handelingen(bureau, "Anna", zaak)
    assert handelingen(bureau, "Bram", zaak)[:2] == ["ondertekenen", "teruggeven"]

    bureau.vul_in(bram, pad(zaak, "ondertekenen"))
    besluit = Besluit.objects.get(zaak=zaak)
    assert (besluit.soort, besluit.genomen_door, besluit.medeondertekenaar) == ("afwijzing", "Anna", "Bram")
    assert besluit.afwijking_reden == "Woont niet in deze gemeente."
    assert besluit.uitkomst["regels"] == "toekenning"


def test_een_voorstel_dat_terugkomt_laat_de_zaak_open_met_de_reden(bureau: Bureau, dorp: Dorp) -> None:
    zaak = aanvraag(dorp.huishouden())
    anna, bram = bureau.als("Anna"), bureau.als("Bram")
    bureau.vul_in(anna, pad(zaak, "beslissen"), keuze="afwijzing", reden="Woont niet in deze gemeente.")

    assert bureau.vul_in(bram, pad(zaak, "teruggeven")).status_code == 422
    bureau.vul_in(bram, pad(zaak, "teruggeven"), reden="De BRP zegt iets anders.")

    assert not Besluit.objects.exists()
    assert "beslissen" in handelingen(bureau, "Anna", zaak)
    assert "De BRP zegt iets anders." in anna.get(pad(zaak)).content.decode()


def test_niemand_ondertekent_zichzelf_ook_niet_buiten_het_scherm_om(bureau: Bureau, dorp: Dorp) -> None:
    zaak = aanvraag(dorp.huishouden())
    bureau.vul_in(bureau.als("Anna"), pad(zaak, "beslissen"), keuze="afwijzing", reden="Woont elders.")
    voorstel = voorstellen.open_voorstel(zaak)
    assert voorstel is not None

    assert bureau.als("Anna").post(pad(zaak, "ondertekenen")).status_code == 400
    with pytest.raises(OpstapFout, match="VIER-OGEN"):
        voorstellen.onderteken(voorstel, door="Anna", nu=NU)


def test_wie_anders_oordeelt_dan_de_opgave_laat_eerst_reageren(bureau: Bureau, dorp: Dorp) -> None:
    dossier = dorp.huishouden(vermogen=5_000_000)
    zaak, anna = aanvraag(dossier), bureau.als("Anna")
    bureau.vul_in(anna, pad(zaak, "opgave-vastleggen"), verklaring="Spaargeld: ik heb niets")
    bureau.vul_in(
        anna,
        pad(zaak, "beoordelen"),
        onderwerp="Spaargeld",
        beoordeling="Er is een spaarrekening.",
        wijkt_af="ja",
        reden="Rekeningoverzicht van de bank",
    )
    antwoord = bureau.vul_in(anna, pad(zaak, "beslissen"), keuze="volg")
    assert antwoord.status_code == 422
    assert "de aanvrager kon daar nog niets over zeggen" in " ".join(antwoord.content.decode().split())

    bureau.vul_in(anna, pad(zaak, "laten-reageren"), voornemen="Afwijzen om het spaargeld.")
    bureau.vul_in(anna, pad(zaak, "reactie-vastleggen"), wijze="gesprek", tekst="Het is van mijn moeder.")
    assert bureau.vul_in(anna, pad(zaak, "beslissen"), keuze="volg").status_code == 302
    assert Besluit.objects.get(zaak=zaak).soort == "afwijzing"


def test_onleesbare_opgave_wordt_bij_het_veld_geweigerd(bureau: Bureau, dorp: Dorp) -> None:
    zaak = aanvraag(dorp.huishouden())
    antwoord = bureau.vul_in(bureau.als("Anna"), pad(zaak, "opgave-vastleggen"), verklaring="ik woon alleen")

    assert antwoord.status_code == 422
    assert "een dubbele punt" in antwoord.content.decode()
    assert aanvraagbehandeling.naast_elkaar(zaak) == ()


@pytest.mark.parametrize(("bedrag", "cent"), [("1.200,00", 120_000), ("1200", 120_000), ("€ 950,50", 95_050)])
def test_een_voorschot_van_dit_bedrag_staat_klaar(bureau: Bureau, dorp: Dorp, bedrag: str, cent: int) -> None:
    zaak = aanvraag(dorp.huishouden())
    antwoord = bureau.vul_in(
        bureau.als("Anna"),
        pad(zaak, "voorschot"),
        maand="2024-03",
        verwachte_bijstand=bedrag,
        bedrag=bedrag,
        duidelijk_geen_recht="nee",
        gegevens_verwijtbaar_onvolledig="nee",
    )

    assert antwoord.status_code == 302
    assert Voorschot.objects.get().bedrag_cent == cent
    assert bureau.als("Anna").get(pad(zaak)).context["zaak"].besluit_nummer is None


@pytest.mark.parametrize("bedrag", ["12,5", "duizend", "1.2000", "-5", ""])
def test_een_onleesbaar_bedrag_wordt_geweigerd(bureau: Bureau, dorp: Dorp, bedrag: str) -> None:
    zaak = aanvraag(dorp.huishouden())
    antwoord: Any = bureau.vul_in(
        bureau.als("Anna"),
        pad(zaak, "voorschot"),
        verwachte_bijstand=bedrag,
        duidelijk_geen_recht="nee",
        gegevens_verwijtbaar_onvolledig="nee",
    )

    assert antwoord.status_code == 422
    assert list(antwoord.context["formulier"].errors) == ["verwachte_bijstand"]
    assert not Voorschot.objects.exists()


def test_een_brief_gaat_door_de_poort_van_zijn_dossier(bureau: Bureau, dorp: Dorp) -> None:
    anna = bureau.als("Anna")
    assert anna.get("/medewerker/brief/BR-2024-99999/").status_code == 404
    assert Persoon.objects.count() == 0
