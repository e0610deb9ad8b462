"""An application for a scheme at the desk: answers, the outcome of the rules, deciding and the letter."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from opstap.kern.models import Besluit, Brief, Dossier, Stukvraag, Zaak
from opstap.minima import aanvragen, partners, tegoeden
from opstap.minima.models import Aanvraaggegeven, Pas, Regelingaanvraag, Toekenning, Verzekeringsmutatie
from opstap.minima.tegoeden import NieuwTegoed
from opstap.minima.zorgverzekering import premies
from opstap.recht.minima.vorm import Inkomensband

from ...inkomen.conftest import BEGIN, vanaf  # noqa: TID252
from .conftest import HAAG, NU, Bureau, Dorp, moment

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


def zeg_waarom(wie: Client, adres: str) -> None:
    """Open a dossier in which no case runs: with a reason of one's own."""
    wie.post(
        "/medewerker/waarom/", {"naar": adres, "reden": "aanvraag", "waarom": "Formulier aan het loket."}
    )


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
    assert "Gesprek. Vastgelegd door Anna" in leest
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


def test_de_brief_zegt_wat_voor_wie_tot_wanneer_en_hoe(bureau: Bureau, dorp: Dorp) -> None:
    aanvraag, anna = vraag_aan(dorp.huishouden()), bureau.als("Anna")
    beantwoord_alles(bureau, anna, aanvraag)
    brief_maken = bureau.vul_in(anna, pad(aanvraag, "beslissen"), keuze="volg").url
    assert "Voor de pas is een foto nodig." in tekst(anna.get(brief_maken))

    bureau.vul_in(anna, brief_maken)
    brief = Brief.objects.get(zaak=aanvraag.zaak)
    assert brief.onderwerp == "Besluit over Ooievaarspas: toekenning"
    assert "Dit geldt van 12 maart 2024 tot en met 11 maart 2025." in brief.tekst
    assert "Bent u het niet eens met dit besluit?" in brief.tekst
    assert "bijstand" not in brief.onderwerp


def test_de_brief_over_geld_noemt_het_bedrag_en_wanneer_het_komt(bureau: Bureau, dorp: Dorp) -> None:
    aanvraag, anna, bram = vraag_aan(dorp.huishouden(), TOESLAG), bureau.als("Anna"), bureau.als("Bram")
    bureau.vul_in(
        anna, pad(aanvraag, "beslissen"), keuze="toekenning", bedrag="350", reden="Al jaren rond van niets."
    )
    bureau.vul_in(bram, pad(aanvraag, "ondertekenen"))
    besluit = Besluit.objects.get()
    bureau.vul_in(bram, f"/medewerker/besluit/{besluit.nummer}/bekendmaken/")

    brief = Brief.objects.get(besluit=besluit)
    assert "350,00" in brief.tekst
    assert "Al jaren rond van niets." in brief.tekst
    assert "bij de volgende betaling op uw rekening" in brief.tekst


def test_een_afwijzing_staat_in_de_brief_in_de_woorden_van_de_regels(bureau: Bureau, dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    dorp.loon(dorp.aanvrager(dossier), 9_000_00, vanaf(BEGIN), moment(2023, 6, 2))
    aanvraag, anna = vraag_aan(dossier), bureau.als("Anna")
    beantwoord_alles(bureau, anna, aanvraag)
    assert "Voorstel: afwijzen" in tekst(anna.get(pad(aanvraag)))
    bureau.vul_in(anna, bureau.vul_in(anna, pad(aanvraag, "beslissen"), keuze="volg").url)

    besluit = Besluit.objects.get()
    brief = Brief.objects.get(besluit=besluit)
    assert besluit.uitkomst["grond"] in brief.tekst
    scherm = tekst(anna.get(f"/medewerker/besluit/{besluit.nummer}/"))
    assert "Ooievaarspas afgewezen, gevraagd op 12 maart 2024" in scherm
    assert "Uitleg op 1 maart 2024" in scherm


def test_een_aanvraag_op_papier_wordt_vanuit_het_dossier_geopend(bureau: Bureau, dorp: Dorp) -> None:
    dossier, anna = dorp.huishouden(), bureau.als("Anna")
    hier = f"/medewerker/dossier/{dossier.nummer}/"
    zeg_waarom(anna, f"{hier}?reden=aanvraag")
    assert "Aan dit huishouden is geen regeling toegekend." in tekst(anna.get(f"{hier}?reden=aanvraag"))

    antwoord = bureau.vul_in(anna, f"{hier}regeling-aanvragen/", regeling=PAS, ontvangen="2024-03-12")
    zaak = Zaak.objects.get(soort=Zaak.Soort.REGELING)
    assert antwoord.url == f"/medewerker/zaak/{zaak.nummer}/"
    assert zaak.ontvangen == date(2024, 3, 12)
    voorraad = tekst(anna.get("/medewerker/?soort=regeling"))
    assert zaak.nummer in voorraad

    opnieuw = bureau.vul_in(anna, f"{hier}regeling-aanvragen/", regeling=PAS, ontvangen="2024-03-13")
    assert (opnieuw.status_code, list(opnieuw.context["formulier"].errors)) == (422, ["regeling"])


def test_het_dossier_toont_wat_is_toegekend_in_hoogstens_vijftien_vragen(bureau: Bureau, dorp: Dorp) -> None:
    aanvraag, anna = vraag_aan(dorp.huishouden()), bureau.als("Anna")
    hier = f"/medewerker/dossier/{aanvraag.zaak.dossier.nummer}/"
    beantwoord_alles(bureau, anna, aanvraag)
    bureau.vul_in(anna, pad(aanvraag, "beslissen"), keuze="volg")
    pas = Toekenning.objects.get()
    geldig = vanaf(date(2024, 4, 1), date(2024, 7, 1))
    tegoeden.geef_veel([NieuwTegoed(pas, "sport", 50_00, geldig)], door="Anna", nu=NU)
    zeg_waarom(anna, f"{hier}?reden=aanvraag")
    anna.get(f"{hier}?reden=aanvraag")
    with CaptureQueriesContext(connection) as vragen:
        blad = anna.get(f"{hier}?reden=aanvraag")

    (toegekend,) = blad.context["toegekend"]
    assert (toegekend.tegoeden, toegekend.passen) == ((("Sport", 50_00),), 1)
    assert len(vragen) <= 15


def test_een_toekenning_eindigt_met_een_besluit_een_reden_en_een_brief(bureau: Bureau, dorp: Dorp) -> None:
    aanvraag, anna = vraag_aan(dorp.huishouden()), bureau.als("Anna")
    hier = f"/medewerker/dossier/{aanvraag.zaak.dossier.nummer}/"
    beantwoord_alles(bureau, anna, aanvraag)
    bureau.vul_in(anna, pad(aanvraag, "beslissen"), keuze="volg")
    toekenning = Toekenning.objects.get()
    for adres in (f"{hier}regeling-beeindigen/", f"{hier}?reden=aanvraag"):
        zeg_waarom(anna, adres)
    gegeven = {"toekenning": str(toekenning.pk), "per": "2024-04-01", "reden": "Verhuisd naar elders."}

    te_vroeg = bureau.vul_in(anna, f"{hier}regeling-beeindigen/", **{**gegeven, "per": "2024-03-01"})
    assert list(te_vroeg.context["formulier"].errors) == ["per"]
    brief_maken = bureau.vul_in(anna, f"{hier}regeling-beeindigen/", **gegeven).url
    zeg_waarom(anna, brief_maken)
    bureau.vul_in(anna, brief_maken)

    besluit = Besluit.objects.get(soort=Besluit.Soort.BEEINDIGING)
    assert toekenning.einde.besluit == besluit
    assert toekenning.einde.per == date(2024, 4, 1)
    brief = Brief.objects.get(besluit=besluit)
    assert "Vanaf 1 april 2024 hebt u geen recht meer op Ooievaarspas." in brief.tekst
    assert "Verhuisd naar elders." in brief.tekst
    scherm = tekst(anna.get(f"{hier}?reden=aanvraag"))
    assert f"beëindigd met {besluit.nummer}" in scherm
    assert "regeling-beeindigen" not in scherm


def test_bij_de_zorgverzekering_legt_de_balie_vast_wie_meedoet_en_de_toekenning_meldt_aan(
    bureau: Bureau, dorp: Dorp
) -> None:
    dossier, anna = dorp.huishouden(partner=date(1986, 2, 1)), bureau.als("Anna")
    verzekeraar = partners.neem_op(HAAG, kvk_nummer="30000000", naam="Proefverzekeraar")
    premies.spreek_af(
        verzekeraar,
        band=Inkomensband.LAAG,
        geldig=vanaf(date(2024, 1, 1)),
        bijdrage_cent=30_00,
        grond="overeenkomst van de proefgemeente",
        door="Ana",
        gecontroleerd_door="Ben",
        nu=NU,
    )
    aanvraag = vraag_aan(dossier, "gemeentepolis")
    beantwoord_alles(bureau, anna, aanvraag)
    assert tekst(anna.get(pad(aanvraag))).count("Nog vast te leggen: of deze persoon meedoet") == 2

    hier = pad(aanvraag, "verzekering-1")
    fout = bureau.vul_in(anna, hier, keuze="30000000", vanaf="2024-05-02", bron="Formulier")
    assert (fout.status_code, list(fout.context["formulier"].errors)) == (422, ["vanaf"])
    leeg = bureau.vul_in(anna, hier, keuze="30000000", bron="Formulier")
    assert list(leeg.context["formulier"].errors) == ["vanaf"]
    assert (
        bureau.vul_in(anna, hier, keuze="30000000", vanaf="2024-05-01", bron="Formulier").status_code == 302
    )
    assert not Verzekeringsmutatie.objects.exists()
    bureau.vul_in(anna, pad(aanvraag, "beslissen"), keuze="volg")
    assert Verzekeringsmutatie.objects.get().per == date(2024, 5, 1)
    leest = tekst(anna.get(pad(aanvraag)))
    assert "Doet mee. Proefverzekeraar, vanaf 1 mei 2024, inkomen onder de laagste grens." in leest
    assert leest.count("Nog vast te leggen") == 1

    bureau.vul_in(anna, pad(aanvraag, "verzekering-2"), keuze="niet", bron="Formulier")
    leest = tekst(anna.get(pad(aanvraag)))
    assert "Doet niet mee." in leest
    assert "te doen" not in leest
