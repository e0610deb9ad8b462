"""Changes, objections and complaints at the desk: the words of the resident beside the judgement."""

from __future__ import annotations

from datetime import date

import pytest

from opstap.inkomen.models import TeHerrekenen, Uitkering
from opstap.inkomen.wijziging import wijzigingsmeldingen
from opstap.inkomen.wijziging.wijzigingsmeldingen import Soort
from opstap.kern import brieven, klachten
from opstap.kern.models import Besluit, Bezwaar, Inkomen, Klachtafhandeling, Zaak

from .conftest import HAAG, NU, Bureau, Dorp, aanvraag
from .test_werkvoorraad import met_uitkering

pytestmark = pytest.mark.django_db


def melding(dorp: Dorp, soort: str = Soort.WERK) -> wijzigingsmeldingen.Wijzigingsmelding:
    dossier = met_uitkering(dorp)
    return wijzigingsmeldingen.meld(
        dossier,
        dorp.aanvrager(dossier).pk,
        soort=soort,
        ingang=date(2024, 2, 1),
        verklaring="Ik werk sinds februari.",
        ontvangen=date(2024, 3, 18),
        nu=NU,
    )


def pad(zaak: Zaak, naam: str = "") -> str:
    return f"/medewerker/zaak/{zaak.nummer}/" + (f"{naam}/" if naam else "")


def stel_vast(bureau: Bureau, zaak: Zaak) -> None:
    antwoorden = {f"antwoord_{plek}": "Ja" for plek in range(3)}
    antwoord = bureau.vul_in(
        bureau.als("Anna"), pad(zaak, "vaststellen"), reden="Blijkt uit de loonstrook.", **antwoorden
    )
    assert antwoord.status_code == 302


def test_een_wijziging_wordt_pas_een_feit_na_de_vaststelling(bureau: Bureau, dorp: Dorp) -> None:
    gemeld, anna = melding(dorp), bureau.als("Anna")
    assert anna.get(pad(gemeld.zaak, "feit-loon")).status_code == 400
    half = bureau.vul_in(anna, pad(gemeld.zaak, "vaststellen"), antwoord_0="De bakker", reden="Loonstrook")
    assert list(half.context["formulier"].errors) == ["antwoord_1", "antwoord_2"]

    stel_vast(bureau, gemeld.zaak)
    bureau.vul_in(
        anna,
        pad(gemeld.zaak, "feit-loon"),
        vanaf="2024-02-01",
        tot_en_met="2024-02-29",
        persoon=gemeld.persoon_id,
        bedrag_cent="850,25",
        vakantieaanspraak_cent="68,02",
        heffingskorting_bij_gemeente="nee",
        loonkostensubsidie="nee",
    )

    feit = Inkomen.objects.get(bron=f"zaak {gemeld.zaak.nummer}")
    assert (feit.bedrag_cent, feit.geldig.lower, feit.geldig.upper) == (
        85_025,
        date(2024, 2, 1),
        date(2024, 3, 1),
    )
    assert TeHerrekenen.objects.filter(dossier=gemeld.zaak.dossier, maand=date(2024, 2, 1)).exists()
    bureau.vul_in(anna, pad(gemeld.zaak, "afronden"))
    gemeld.zaak.refresh_from_db()
    assert gemeld.zaak.status == Zaak.Status.AFGEROND


def test_een_feit_dat_eindigt_voor_het_begint_wordt_bij_de_dag_geweigerd(bureau: Bureau, dorp: Dorp) -> None:
    gemeld = melding(dorp)
    stel_vast(bureau, gemeld.zaak)
    antwoord = bureau.vul_in(
        bureau.als("Anna"),
        pad(gemeld.zaak, "feit-vermogen"),
        vanaf="2024-03-01",
        tot_en_met="2024-02-29",
        vermogen_cent="0",
        overwaarde_woning_cent="0",
    )

    assert list(antwoord.context["formulier"].errors) == ["tot_en_met"]


def test_een_wijziging_zonder_gevolg_schrijft_geen_feit(bureau: Bureau, dorp: Dorp) -> None:
    gemeld = melding(dorp, Soort.ANDERS)
    bureau.vul_in(bureau.als("Anna"), pad(gemeld.zaak, "uitleg-vragen"), vraag="Wat bedoelt u?")
    gemeld.zaak.refresh_from_db()
    assert gemeld.zaak.status == Zaak.Status.WACHT_OP_INWONER

    bureau.vul_in(
        bureau.als("Anna"), pad(gemeld.zaak, "vaststellen"), antwoord_0="Niets", reden="Was een vergissing."
    )
    bureau.vul_in(bureau.als("Anna"), pad(gemeld.zaak, "afronden"))
    gemeld.zaak.refresh_from_db()
    assert gemeld.zaak.status == Zaak.Status.AFGEROND
    assert not Inkomen.objects.filter(bron__startswith="zaak").exists()


def test_wie_vertrekt_krijgt_een_besluit_dat_de_uitkering_eindigt(bureau: Bureau, dorp: Dorp) -> None:
    gemeld, anna = melding(dorp, Soort.VERTREK), bureau.als("Anna")
    assert anna.get(pad(gemeld.zaak, "vertrek")).status_code == 400
    stel_vast(bureau, gemeld.zaak)
    te_vroeg = bureau.vul_in(anna, pad(gemeld.zaak, "vertrek"), laatste_dag="2020-01-01", code="32")
    assert list(te_vroeg.context["formulier"].errors) == ["laatste_dag"]

    bureau.vul_in(anna, pad(gemeld.zaak, "vertrek"), laatste_dag="2024-03-10", code="32")
    uitkering = Uitkering.objects.get()
    assert (uitkering.geldig.upper, uitkering.reden_einde) == (date(2024, 4, 1), "32")
    gemeld.zaak.refresh_from_db()
    assert gemeld.zaak.status == Zaak.Status.AFGEROND


def test_wie_in_het_buitenland_was_staat_met_de_dagen_in_het_dossier(bureau: Bureau, dorp: Dorp) -> None:
    gemeld, anna = melding(dorp, Soort.BUITENLAND), bureau.als("Anna")
    stel_vast(bureau, gemeld.zaak)
    weg = {"vanaf": "2024-02-01", "tot_en_met": "2024-02-20", "soort": "buitenland"}
    bureau.vul_in(anna, pad(gemeld.zaak, "feit-afwezig"), persoon=gemeld.persoon_id, **weg)

    versies = anna.get(
        f"/medewerker/dossier/{gemeld.zaak.dossier.nummer}/feiten/afwezig/?reden=aanvraag"
    ).context["versies"]
    assert [(een.waarden, een.geldig_tot, een.door) for een in versies] == [
        ((("Soort", "verblijf in het buitenland"),), date(2024, 2, 21), "Anna")
    ]


def test_op_een_bezwaar_beslist_wie_het_besluit_niet_nam_na_horen(bureau: Bureau, dorp: Dorp) -> None:
    zaak = aanvraag(dorp.huishouden())
    anna, bram = bureau.als("Anna"), bureau.als("Bram")
    bureau.vul_in(anna, pad(zaak, "beslissen"), keuze="volg")
    besluit = Besluit.objects.get(zaak=zaak)
    brieven.maak_besluit_bekend(
        besluit,
        aan="Test Persoon",
        onderwerp="Besluit",
        alineas=["Wij kennen bijstand toe."],
        wijze="post",
        op=NU.date(),
        door="Anna",
        nu=NU,
    )
    begin = bureau.vul_in(
        bram,
        f"/medewerker/besluit/{besluit.nummer}/bezwaar/",
        ontvangen="2024-03-20",
        reden="bedrag",
        gronden="Het is te weinig.",
    )
    bezwaar = Bezwaar.objects.get()
    assert begin.url == pad(bezwaar.zaak)
    assert "Het is te weinig." in bram.get(begin.url).content.decode()

    keuze = {"uitkomst": "ongegrond", "motivering": "Het bedrag volgt uit de wet."}
    ongehoord = bureau.vul_in(bram, pad(bezwaar.zaak, "op-bezwaar-beslissen"), **keuze)
    assert "Hoor de inwoner voordat u beslist" in ongehoord.content.decode()
    bureau.vul_in(bram, pad(bezwaar.zaak, "horen"), gehouden_op="2024-03-20", verslag="De inwoner licht toe.")
    zelf = bureau.vul_in(anna, pad(bezwaar.zaak, "op-bezwaar-beslissen"), **keuze)
    assert "Laat een collega beslissen" in zelf.content.decode()

    assert bureau.vul_in(bram, pad(bezwaar.zaak, "op-bezwaar-beslissen"), **keuze).status_code == 302
    op_bezwaar = Besluit.objects.get(soort="op_bezwaar")
    assert (op_bezwaar.zaak, op_bezwaar.genomen_door) == (bezwaar.zaak, "Bram")
    assert bram.get(f"/medewerker/besluit/{op_bezwaar.nummer}/").status_code == 200


def test_een_klacht_krijgt_over_elk_deel_een_oordeel(bureau: Bureau, dorp: Dorp) -> None:
    klacht = klachten.dien_in(
        dorp.huishouden(),
        ontvangen=date(2024, 3, 18),
        proces="aanvraag",
        onderdelen=[
            klachten.Onderdeel("traagheid", "Ik wacht te lang."),
            klachten.Onderdeel("privacy", "Open"),
        ],
        betrokkenen=["Cor"],
        met_advies=False,
        door="Cor",
        nu=NU,
    )
    bram = bureau.als("Bram")
    bureau.vul_in(bram, pad(klacht.zaak, "niet-horen"), grond="verklaard", toelichting="Belde zelf af.")
    delen = {
        "oordeel_1": "gegrond",
        "bevinding_1": "Het duurde te lang.",
        "oordeel_2": "ongegrond",
        "bevinding_2": "De deur was dicht.",
        "conclusie": "Wij bieden excuses aan.",
        "ombudsman": "de Nationale ombudsman",
    }
    half = {naam: waarde for naam, waarde in delen.items() if naam != "bevinding_2"}
    assert list(
        bureau.vul_in(bram, pad(klacht.zaak, "klacht-beoordelen"), **half).context["formulier"].errors
    ) == ["bevinding_2"]
    bureau.vul_in(bram, pad(klacht.zaak, "klacht-beoordelen"), **delen)

    assert Klachtafhandeling.objects.get(klacht=klacht).conclusie == "Wij bieden excuses aan."
    assert klacht.gemeente_id == HAAG
