"""What is late: a statement of the resident, up to a suspension; a decision, up to a penalty."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from opstap.inkomen.inkomsten import inkomstenopgaven, ontbrekende_opgaven
from opstap.inkomen.models import Inkomstenopgave, Opgaveverzoek, Opschorting, Uitkering
from opstap.kern import ingebrekestellingen
from opstap.kern.models import Bankrekening, Besluit, Dossier, Zaak
from opstap.kern.tijdvak import vanaf
from opstap.regels.fouten import ParameterOntbreekt

from ...inkomen.test_inkomstenopgaven import BAAN, werkt  # noqa: TID252
from .conftest import HAAG, NU, Bureau, Dorp, aanvraag, moment
from .test_werkvoorraad import met_uitkering, nummers

pytestmark = pytest.mark.django_db

FEB = date(2024, 2, 1)
OPSCHORTEN = {
    "vanaf": "2024-03",
    "verwijtbaar": "ja",
    "reden": "De inwoner reageert niet.",
    "hersteltermijn_tot_en_met": "2024-04-12",
}


def pad(zaak: Zaak, naam: str = "") -> str:
    return f"/medewerker/zaak/{zaak.nummer}/" + (f"{naam}/" if naam else "")


@pytest.fixture
def dossier(dorp: Dorp) -> Dossier:
    """A household with assistance since January and a job since February, of which nothing came in."""
    gevonden = met_uitkering(dorp)
    werkt(dorp.aanvrager(gevonden), BAAN, FEB)
    return gevonden


@pytest.fixture
def verzoek(bureau: Bureau, dossier: Dossier) -> Opgaveverzoek:
    """February's statement was asked for, until 27 March."""
    (taak,) = nummers(bureau, soort="ontbreekt")
    antwoord = bureau.vul_in(
        bureau.als("Anna"), f"/medewerker/ontbreekt/{taak}/herinneren/", uiterlijk="2024-03-27"
    )
    gevonden = Opgaveverzoek.objects.get()
    assert antwoord.url == pad(gevonden.zaak)
    return gevonden


def schort_op(bureau: Bureau, verzoek: Opgaveverzoek, **anders: Any) -> Any:
    return bureau.vul_in(bureau.als("Anna"), pad(verzoek.zaak, "opschorten"), **{**OPSCHORTEN, **anders})


def test_een_ontbrekende_opgave_staat_in_de_lijst_zolang_zij_ontbreekt(
    bureau: Bureau, dossier: Dossier
) -> None:
    (taak,) = nummers(bureau, soort="ontbreekt")
    assert taak.endswith("-202402")
    pad_ = f"/medewerker/ontbreekt/{taak}/"
    assert "Opgave van inkomen over februari 2024 ontbreekt" in bureau.als("Anna").get(pad_).content.decode()

    antwoord = bureau.vul_in(
        bureau.als("Anna"),
        f"{pad_}opgave-invoeren/",
        aard="loonstrook",
        netto="812,50",
        vakantieaanspraak="65,00",
        bron="stuk ST-1",
    )
    assert antwoord.status_code == 302
    opgave = Inkomstenopgave.objects.get()
    assert (opgave.netto_cent, opgave.periode.lower, opgave.periode.upper) == (81_250, FEB, date(2024, 3, 1))
    assert nummers(bureau, soort="ontbreekt") == []
    assert bureau.als("Anna").get(f"{pad_}herinneren/").status_code == 400


def test_wat_in_de_lijst_staat_is_wat_volgens_de_inkomsten_ontbreekt(dorp: Dorp, dossier: Dossier) -> None:
    werkt(dorp.persoon(date(1990, 1, 1)), "zonder uitkering", FEB)
    for vandaag, maanden in ((date(2024, 2, 29), []), (date(2024, 3, 1), [FEB])):
        gevonden = ontbrekende_opgaven.openstaand(HAAG, vandaag)
        assert [een.maand for een in gevonden] == maanden
        for een in gevonden:
            mist = inkomstenopgaven.ontbrekend(HAAG, een.maand, bekend_op=NU)
            assert een.verhouding_id in [rij.pk for rij in mist]


def test_opschorten_kan_pas_na_de_laatste_dag_om_te_antwoorden(
    bureau: Bureau, verzoek: Opgaveverzoek
) -> None:
    assert nummers(bureau, soort="ontbreekt") == []
    bureau.nu = moment(2024, 3, 27)
    te_vroeg = schort_op(bureau, verzoek)
    assert "Wacht die dag af." in te_vroeg.content.decode()

    bureau.nu = moment(2024, 3, 28)
    gedaan = schort_op(bureau, verzoek)
    besluit = Besluit.objects.get(soort=Besluit.Soort.OPSCHORTING)
    assert gedaan.url == f"/medewerker/besluit/{besluit.nummer}/bekendmaken/"
    blad = bureau.als("Bram").get(pad(verzoek.zaak)).content.decode()
    assert "De uitkering is opgeschort vanaf 1 maart 2024." in blad
    assert "recht-intrekken" in blad


def test_een_opschorting_wordt_opgeheven_met_een_reden(bureau: Bureau, verzoek: Opgaveverzoek) -> None:
    bureau.nu = moment(2024, 3, 28)
    schort_op(bureau, verzoek)
    leeg = bureau.vul_in(bureau.als("Bram"), pad(verzoek.zaak, "opschorting-opheffen"))
    assert list(leeg.context["formulier"].errors) == ["reden"]

    bureau.vul_in(bureau.als("Bram"), pad(verzoek.zaak, "opschorting-opheffen"), reden="De opgave is er.")
    assert Opschorting.objects.get().beeindigd_door == Besluit.objects.get(soort=Besluit.Soort.OPHEFFING)
    verzoek.zaak.refresh_from_db()
    assert verzoek.zaak.status == Zaak.Status.AFGEROND
    assert bureau.als("Bram").get(pad(verzoek.zaak, "recht-intrekken")).status_code == 400


def test_intrekken_kan_pas_als_de_hersteltermijn_voorbij_is(bureau: Bureau, verzoek: Opgaveverzoek) -> None:
    bureau.nu = moment(2024, 3, 28)
    schort_op(bureau, verzoek)
    bureau.nu = moment(2024, 4, 12)
    reden = {"reden": "De opgave kwam niet."}
    te_vroeg = bureau.vul_in(bureau.als("Bram"), pad(verzoek.zaak, "recht-intrekken"), **reden)
    assert "Wacht die dag af." in te_vroeg.content.decode()
    assert Uitkering.objects.get().geldig.upper is None

    bureau.nu = moment(2024, 4, 13)
    assert bureau.vul_in(bureau.als("Bram"), pad(verzoek.zaak, "recht-intrekken"), **reden).status_code == 302
    assert Uitkering.objects.get().geldig.upper == date(2024, 3, 1)


def test_is_de_opgave_er_toch_dan_gaat_de_zaak_dicht(bureau: Bureau, verzoek: Opgaveverzoek) -> None:
    nog_niet = bureau.vul_in(bureau.als("Anna"), pad(verzoek.zaak, "opgave-binnen"))
    assert "is er nog niet helemaal" in nog_niet.content.decode()


def test_na_een_ingebrekestelling_staat_er_welke_dwangsom_volgt(bureau: Bureau, dorp: Dorp) -> None:
    zaak, anna = aanvraag(dorp.huishouden()), bureau.als("Anna")
    assert anna.get(pad(zaak, "ingebrekestelling")).status_code == 400
    bureau.nu = moment(2024, 5, 7)
    te_vroeg = bureau.vul_in(anna, pad(zaak, "ingebrekestelling"), ontvangen="2024-05-06")
    assert list(te_vroeg.context["formulier"].errors) == ["ontvangen"]

    bureau.vul_in(anna, pad(zaak, "ingebrekestelling"), ontvangen="2024-05-07")
    assert "De dwangsom is tot en met 7 mei 2024 €\u00a00,00." in anna.get(pad(zaak)).content.decode()
    bureau.nu = moment(2024, 5, 31)
    hoger = anna.get(pad(zaak)).context["b"].in_gebreke.zin
    assert "€\u00a00,00" not in hoger
    assert anna.get(pad(zaak, "dwangsom")).status_code == 400

    bureau.vul_in(anna, pad(zaak, "beslissen"), keuze="volg")
    zonder_reden = bureau.vul_in(anna, pad(zaak, "dwangsom"), uitgesloten="ja")
    assert list(zonder_reden.context["formulier"].errors) == ["reden"]
    bureau.vul_in(anna, pad(zaak, "dwangsom"), uitgesloten="nee")
    besluit = Besluit.objects.get(soort=Besluit.Soort.DWANGSOM)
    assert besluit.uitkomst["awb_dwangsom"] > 0
    assert "Besloten is:" in anna.get(pad(zaak)).content.decode()


def test_een_dwangsom_zonder_rekening_wacht_en_wordt_later_klaargezet(bureau: Bureau, dorp: Dorp) -> None:
    dossier = dorp.huishouden()
    Bankrekening.objects.filter(dossier=dossier).update(bekend_tot=NU)
    zaak, anna = aanvraag(dossier), bureau.als("Anna")
    bureau.nu = moment(2024, 5, 31)
    bureau.vul_in(anna, pad(zaak, "ingebrekestelling"), ontvangen="2024-05-08")
    bureau.vul_in(anna, pad(zaak, "intrekken"), op="2024-05-31", reden="Trekt in.")
    zaak.refresh_from_db()
    bureau.vul_in(anna, pad(zaak, "dwangsom"), uitgesloten="nee")

    wacht = bureau.vul_in(anna, pad(zaak, "dwangsom-betalen"))
    assert "Er is geen bankrekening bekend" in wacht.content.decode()
    dorp.leg(
        Bankrekening,
        bureau.nu,
        vanaf(date(2024, 5, 1)),
        dossier=dossier,
        iban="NL91ABNA0417164300",
        tenaamstelling="T",
    )
    assert bureau.vul_in(anna, pad(zaak, "dwangsom-betalen")).status_code == 302
    assert anna.get(pad(zaak, "dwangsom-betalen")).status_code == 400


def test_een_ontbrekend_bedrag_in_de_wet_wordt_genoemd_en_niet_geraden(
    bureau: Bureau, dorp: Dorp, monkeypatch: pytest.MonkeyPatch
) -> None:
    zaak, anna = aanvraag(dorp.huishouden()), bureau.als("Anna")
    bureau.nu = moment(2024, 5, 31)
    bureau.vul_in(anna, pad(zaak, "ingebrekestelling"), ontvangen="2024-05-08")

    def zonder(*_: Any, **__: Any) -> Any:
        raise ParameterOntbreekt("PARAMETER", "awb_dwangsom", "Het bedrag per dag is niet bevestigd.")

    monkeypatch.setattr(ingebrekestellingen, "dwangsom", zonder)
    blad = anna.get(pad(zaak)).content.decode()
    assert "Het bedrag van de dwangsom is niet uit te rekenen. Het bedrag per dag is niet bevestigd." in blad
