"""Facts at the desk: typed in where the rules miss them, changed with a household, and never overwritten."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from opstap.inkomen.models import Wijzigingsmelding
from opstap.inkomen.wijziging import wijzigingsmeldingen
from opstap.kern import feiten
from opstap.kern.models import (
    OPEN_EINDE,
    Adres,
    Bewoning,
    Gezinslid,
    Inkomen,
    Persoon,
    Rol,
    Vermogen,
    Zaak,
    ZaakGebeurtenis,
)
from opstap.kern.tijdvak import vanaf

from .conftest import NU, Bureau, Dorp, aanvraag
from .test_werkvoorraad import met_uitkering
from .test_wijziging_en_bezwaar import melding, pad, stel_vast

pytestmark = pytest.mark.django_db

MAART = date(2024, 3, 1)
HERKOMST = {"herkomst": "bankafschrift", "bewijs": "stuk ST-1", "reden": "Nodig om te beslissen."}
VERMOGEN = {"vanaf": "2024-03-11", "vermogen_cent": "1.500,00", "overwaarde_woning_cent": "0"}
ADRES = {"straat": "Kade", "huisnummer": "4b", "postcode": "2599zz", "plaats": "Den Haag"}


def zonder_loon(dorp: Dorp) -> Zaak:
    """An application of which the wage of the applicant is not known."""
    dossier = dorp.huishouden()
    feiten.beeindig(
        Inkomen,
        per=date(2023, 6, 2),
        bron="toets",
        nu=dorp_nu(),
        persoon=dorp.aanvrager(dossier),
        soort=Inkomen.Soort.LOON.value,
    )
    return aanvraag(dossier)


def dorp_nu() -> Any:
    return NU.replace(day=1)


def dossierpad(nummer: str, naam: str) -> str:
    return f"/medewerker/dossier/{nummer}/{naam}/"


def test_van_het_gat_dat_de_regels_noemen_naar_een_formulier_voor_precies_dat_feit(
    bureau: Bureau, dorp: Dorp
) -> None:
    zaak, anna = zonder_loon(dorp), bureau.als("Anna")
    persoon = dorp.aanvrager(zaak.dossier).pk
    blad = anna.get(pad(zaak)).content.decode()
    naar = re.search(rf'href="{pad(zaak)}(feit-loon/\?persoon=\d+)"', blad)
    assert naar is not None
    assert naar[1] == f"feit-loon/?persoon={persoon}"

    formulier = bureau.formulier(anna, pad(zaak) + naar[1])
    assert (formulier["persoon"], formulier["vanaf"]) == (str(persoon), "2024-03-11")
    antwoord = anna.post(
        pad(zaak) + naar[1],
        {
            **formulier,
            "bedrag_cent": "0",
            "vakantieaanspraak_cent": "0",
            "heffingskorting_bij_gemeente": "ja",
            "loonkostensubsidie": "nee",
            **HERKOMST,
        },
    )

    assert antwoord.url == pad(zaak)
    feit = Inkomen.objects.get(bewijs="stuk ST-1")
    assert (feit.bron, feit.geldig.lower) == ("bankafschrift, door Anna", date(2024, 3, 11))
    assert "feit-loon/?persoon=" not in anna.get(pad(zaak)).content.decode()
    regel = ZaakGebeurtenis.objects.get(zaak=zaak, soort="feit").tekst
    assert regel == "Feit vastgelegd: inkomen vanaf 11 maart 2024, door Anna: Nodig om te beslissen."


@pytest.mark.parametrize("veld", ["herkomst", "bewijs", "reden"])
def test_een_feit_zonder_bron_bewijs_of_reden_wordt_niet_vastgelegd(
    bureau: Bureau, dorp: Dorp, veld: str
) -> None:
    zaak = aanvraag(dorp.huishouden())
    antwoord = bureau.vul_in(
        bureau.als("Anna"), pad(zaak, "feit-vermogen"), **{**VERMOGEN, **HERKOMST, veld: ""}
    )

    assert list(antwoord.context["formulier"].errors) == [veld]
    assert not Vermogen.objects.filter(vermogen_cent=150_000).exists()


def test_hetzelfde_formulier_twee_keer_legt_een_feit_vast_en_bewaart_wat_eerder_bekend_was(
    bureau: Bureau, dorp: Dorp
) -> None:
    dossier, anna = met_uitkering(dorp), bureau.als("Anna")
    aanvraag(dossier)
    formulier = bureau.formulier(anna, dossierpad(dossier.nummer, "feit-vermogen"))
    for _ in range(2):
        antwoord = anna.post(
            dossierpad(dossier.nummer, "feit-vermogen"), {**formulier, **VERMOGEN, **HERKOMST}
        )
        assert antwoord.status_code == 302

    oud, *nieuw = Vermogen.objects.filter(dossier=dossier).order_by("id")
    assert (oud.vermogen_cent, oud.geldig, oud.bekend_tot) == (0, vanaf(date(2023, 6, 1)), NU)
    assert [(een.vermogen_cent, een.geldig.lower) for een in nieuw if een.bekend_tot == OPEN_EINDE] == [
        (0, date(2023, 6, 1)),
        (150_000, date(2024, 3, 11)),
    ]


def test_een_melding_aan_de_balie_wordt_een_zaak_en_dan_een_verhuizing(bureau: Bureau, dorp: Dorp) -> None:
    dossier, anna = met_uitkering(dorp), bureau.als("Anna")
    aanvraag(dossier)
    wie = dorp.aanvrager(dossier).pk
    begin = bureau.vul_in(
        anna,
        dossierpad(dossier.nummer, "wijziging-melden"),
        persoon=wie,
        soort="verhuizing",
        vanaf="2024-03-15",
        verklaring="Ik ben verhuisd.",
    )
    gemeld = Wijzigingsmelding.objects.get()
    assert begin.url == pad(gemeld.zaak)
    assert gemeld.zaak.ontvangen == NU.date()
    stel_vast(bureau, gemeld.zaak)

    fout = bureau.vul_in(
        anna, pad(gemeld.zaak, "feit-verhuizing"), **{**ADRES, "postcode": "99"}, personen=wie
    )
    assert list(fout.context["formulier"].errors) == ["postcode"]
    bureau.vul_in(anna, pad(gemeld.zaak, "feit-verhuizing"), **ADRES, personen=wie)
    woont = feiten.op(Bewoning, date(2024, 3, 15), NU.replace(hour=23)).get(persoon=wie)
    assert str(woont.adres) == "Kade 4b, Den Haag"
    assert woont.adres.postcode == "2599 ZZ"
    assert woont.bron == f"zaak {gemeld.zaak.nummer}"
    eerder = feiten.op(Bewoning, date(2024, 3, 14), NU.replace(hour=23)).get(persoon=wie)
    assert eerder.adres_id != woont.adres_id
    bureau.vul_in(anna, pad(gemeld.zaak, "afronden"))
    laatste = ZaakGebeurtenis.objects.filter(zaak=gemeld.zaak).latest("id")
    assert laatste.tekst == "Wijziging afgerond: verwerkt"
    gemeld.zaak.refresh_from_db()
    assert gemeld.zaak.status == Zaak.Status.AFGEROND


def test_een_tweede_verhuizing_naar_hetzelfde_adres_maakt_geen_tweede_adres(
    bureau: Bureau, dorp: Dorp
) -> None:
    for _ in range(2):
        dossier = aanvraag(dorp.huishouden()).dossier
        antwoord = bureau.vul_in(
            bureau.als("Anna"),
            dossierpad(dossier.nummer, "feit-verhuizing"),
            **ADRES,
            **HERKOMST,
            vanaf="2024-03-01",
            personen=dorp.aanvrager(dossier).pk,
        )
        assert antwoord.status_code == 302

    assert Adres.objects.filter(straat="Kade").count() == 1


def test_een_partner_komt_erbij_en_wat_de_regels_dan_missen_staat_erbij(bureau: Bureau, dorp: Dorp) -> None:
    gemeld = melding(dorp, wijzigingsmeldingen.Soort.HUISHOUDEN)
    dossier, anna = gemeld.zaak.dossier, bureau.als("Anna")
    stel_vast(bureau, gemeld.zaak)
    bsn = next(dorp.bsns)
    nieuw = {
        "vanaf": "2024-03-05",
        "rol": Rol.PARTNER.value,
        "bsn": bsn,
        "voornamen": "Nieuwe",
        "achternaam": "Partner",
        "geboortedatum": "1985-01-01",
    }
    fout = bureau.vul_in(anna, pad(gemeld.zaak, "feit-erbij"), **{**nieuw, "bsn": "123456789"})
    assert list(fout.context["formulier"].errors) == ["bsn"]
    assert not Persoon.objects.filter(achternaam="Partner").exists()

    klaar = bureau.vul_in(anna, pad(gemeld.zaak, "feit-erbij"), **nieuw)
    assert klaar.url == pad(gemeld.zaak)
    partner = Persoon.objects.get(bsn=bsn)
    lid = Gezinslid.objects.get(persoon=partner)
    assert (lid.rol, lid.dossier, lid.geldig) == (Rol.PARTNER, dossier, vanaf(date(2024, 3, 5)))
    assert Bewoning.objects.get(persoon=partner).geldig == vanaf(date(2024, 3, 5))
    assert f"{pad(gemeld.zaak)}feit-verblijf/?persoon={partner.pk}" in anna.get(klaar.url).content.decode()


def test_bij_een_bekend_nummer_moet_de_geboortedatum_kloppen(bureau: Bureau, dorp: Dorp) -> None:
    dossier, ander = aanvraag(dorp.huishouden()).dossier, dorp.persoon(date(1990, 1, 1))
    antwoord = bureau.vul_in(
        bureau.als("Anna"),
        dossierpad(dossier.nummer, "feit-erbij"),
        vanaf="2024-03-05",
        rol=Rol.MEDEBEWONER.value,
        bsn=ander.bsn,
        voornamen="A",
        achternaam="B",
        geboortedatum="1990-01-02",
        **HERKOMST,
    )

    assert list(antwoord.context["formulier"].errors) == ["bsn"]
    assert not Bewoning.objects.filter(persoon=ander).exists()


def test_een_kind_wordt_geboren_en_iemand_gaat_uit_huis(bureau: Bureau, dorp: Dorp) -> None:
    dossier = aanvraag(dorp.huishouden(partner=date(1990, 1, 1))).dossier
    anna = bureau.als("Anna")
    partner = Gezinslid.objects.get(dossier=dossier, rol=Rol.PARTNER).persoon_id
    geboorte = {"vanaf": "2024-03-02", "bsn": next(dorp.bsns), "voornamen": "Kind", "achternaam": "Persoon"}
    bureau.vul_in(anna, dossierpad(dossier.nummer, "feit-geboorte"), **geboorte, **HERKOMST)
    kind = Persoon.objects.get(bsn=geboorte["bsn"])
    assert kind.geboortedatum == date(2024, 3, 2)
    assert Gezinslid.objects.get(persoon=kind).rol == Rol.KIND

    half = bureau.vul_in(
        anna,
        dossierpad(dossier.nummer, "feit-weg"),
        vanaf="2024-03-10",
        persoon=partner,
        straat="Elders",
        **HERKOMST,
    )
    assert list(half.context["formulier"].errors) == ["huisnummer", "postcode", "plaats"]
    bureau.vul_in(
        anna, dossierpad(dossier.nummer, "feit-weg"), vanaf="2024-03-10", persoon=partner, **HERKOMST
    )
    op = NU.replace(hour=23)
    assert feiten.op(Gezinslid, date(2024, 3, 9), op).filter(persoon=partner).exists()
    assert not feiten.op(Gezinslid, date(2024, 3, 10), op).filter(persoon=partner).exists()
    assert not feiten.op(Bewoning, date(2024, 3, 10), op).filter(persoon=partner).exists()


def test_wie_alleen_woont_kan_niemand_zien_vertrekken(bureau: Bureau, dorp: Dorp) -> None:
    zaak = aanvraag(dorp.huishouden())
    assert bureau.als("Anna").get(pad(zaak, "feit-weg")).status_code == 400


def test_de_geschiedenis_van_een_feit_zegt_wanneer_het_gold_wanneer_bekend_en_van_wie(
    bureau: Bureau, dorp: Dorp
) -> None:
    dossier, anna = dorp.huishouden(), bureau.als("Anna")
    aanvraag(dossier)
    bureau.vul_in(anna, dossierpad(dossier.nummer, "feit-vermogen"), **VERMOGEN, **HERKOMST)

    antwoord = anna.get(f"/medewerker/dossier/{dossier.nummer}/feiten/vermogen/?reden=uitkering")
    versies = antwoord.context["versies"]
    assert [(een.geldig_van, een.geldig_tot, een.bekend_tot is None, een.door) for een in versies] == [
        (date(2024, 3, 11), None, True, "Anna"),
        (date(2023, 6, 1), date(2024, 3, 11), True, ""),
        (date(2023, 6, 1), None, False, ""),
    ]
    assert versies[0].bron == "bankafschrift"
    assert ("Vermogen", "€\u00a01.500,00") in versies[0].waarden
    assert "stuk ST-1" in antwoord.content.decode()


def test_de_geschiedenis_vraagt_een_reden_en_toont_niemand_van_een_ander_dossier(
    bureau: Bureau, dorp: Dorp
) -> None:
    dossier, ander, anna = dorp.huishouden(), dorp.huishouden(), bureau.als("Anna")
    aanvraag(dossier)
    hier = f"/medewerker/dossier/{dossier.nummer}/feiten/loon/"
    assert "Waarom opent u dit dossier?" in anna.get(hier).content.decode()
    eigen, vreemd = dorp.aanvrager(dossier).pk, dorp.aanvrager(ander).pk

    assert anna.get(f"{hier}?reden=controle&persoon={eigen}").status_code == 200
    assert anna.get(f"{hier}?reden=controle&persoon={vreemd}").status_code == 404
    assert anna.get(f"/medewerker/dossier/{dossier.nummer}/feiten/niets/?reden=controle").status_code == 404
