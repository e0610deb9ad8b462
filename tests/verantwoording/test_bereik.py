"""Reach: users of the administration beside the model; nothing about fewer than ten; gaps by name."""

from __future__ import annotations

import argparse
from datetime import UTC, date, datetime
from itertools import count

import pytest

from opstap.beleidslab.doelgroep.huishoudens import Huishoudsoort
from opstap.beleidslab.namen import bsn_nummers
from opstap.beleidslab.trekking import stroom
from opstap.financien.begroting import stel_begroting_vast
from opstap.kern import besluiten, feiten, personen
from opstap.kern.models import Besluit, Bewoning, Dossier, Gemeente, Gezinslid
from opstap.kern.models.feiten import Rol
from opstap.kern.tijdvak import vanaf
from opstap.minima import passen, toekenningen
from opstap.minima.models import Toekenning
from opstap.opdrachten import bereik as opdracht
from opstap.regels.fouten import OpstapFout
from opstap.verantwoording.bereik import uitvoer
from opstap.verantwoording.bereik.andere_grens import grensbeeld, met_grens
from opstap.verantwoording.bereik.beeld import Bereikbeeld, Regelingbereik, bereikbeeld
from opstap.verantwoording.bereik.gebruik import ONBEKEND, besteed, tel_gebruik, tel_indicatoren
from opstap.verantwoording.bereik.sluier import Gebruikers, sluier
from opstap.verantwoording.bereik.woorden import ongeveer, procenten
from opstap.verantwoording.bestanden import als_csv, als_xlsx
from opstap.verantwoording.sluier import VERBORGEN

HAAG = "GM0518"
OP = date(2024, 12, 31)
NU = datetime(2024, 1, 5, 9, tzinfo=UTC)
JAAR = vanaf(date(2024, 1, 1), date(2025, 1, 1))
SCHAAL = 400
_BSN = [f"{nummer:09d}" for nummer in bsn_nummers(400, stroom(1, "bereik")).tolist()]
_VOLGENDE = count()


def persoon(geboren: date) -> int:
    rij = (_BSN[next(_VOLGENDE) % len(_BSN)], "Test", "Testpersoon", geboren)
    return personen.schrijf_veel_in(HAAG, [rij])[0]


def huishouden(*, kind: date | None = None, partner: bool = False, stadsdeel: str = "Escamp") -> Dossier:
    dossier = personen.nieuw_dossier(HAAG)
    leden = [(persoon(date(1980, 5, 5)), Rol.AANVRAGER)]
    if partner:
        leden.append((persoon(date(1981, 5, 5)), Rol.PARTNER))
    if kind:
        leden.append((persoon(kind), Rol.KIND))
    van = vanaf(date(2020, 1, 1))
    for nummer, rol in leden:
        feiten.leg_vast(Gezinslid, dossier=dossier, persoon_id=nummer, rol=rol, geldig=van, bron="BRP", nu=NU)
    if stadsdeel:
        adres = personen.adres(
            HAAG,
            straat="Proefstraat",
            huisnummer=str(dossier.pk),
            postcode="2500 AA",
            plaats="Den Haag",
            stadsdeel=stadsdeel,
        )
        feiten.leg_vast(Bewoning, persoon_id=leden[0][0], adres=adres, geldig=van, bron="BRP", nu=NU)
    return dossier


def ken_toe(
    dossier: Dossier, regeling: str = "stadspas", geldig: object = JAAR, cent: int | None = None
) -> Toekenning:
    return toekenningen.ken_toe(_besluit(dossier), regeling=regeling, geldig=geldig, nu=NU, bedrag_cent=cent)  # type: ignore[arg-type]


def _besluit(dossier: Dossier) -> Besluit:
    return besluiten.neem(
        dossier=dossier,
        soort=Besluit.Soort.TOEKENNING,
        ingangsdatum=date(2024, 1, 1),
        genomen_op=NU,
        genomen_door="t.test",
        feiten={},
        bon={},
        uitkomst={},
        spoor=[],
        bekend_op=NU,
    )


def van(beeld: Bereikbeeld, sleutel: str = "stadspas") -> Regelingbereik:
    return next(een for een in beeld.regelingen if een.regeling.sleutel == sleutel)


# --- who uses it


def test_een_huishouden_telt_naar_soort_en_stadsdeel(den_haag: Gemeente) -> None:
    ken_toe(huishouden(kind=date(2016, 1, 1), partner=True, stadsdeel="Laak"))
    ken_toe(huishouden(stadsdeel=""))

    assert tel_gebruik(HAAG, OP).op_dag["stadspas"] == {
        (Huishoudsoort.PAAR_MET_KINDEREN, "Laak"): 1,
        (Huishoudsoort.ALLEENSTAANDE, ONBEKEND): 1,
    }


@pytest.mark.parametrize(("huishoudens", "tekst"), [(9, VERBORGEN), (10, "20")])
def test_wat_de_declaratie_telt_is_geteld_in_mensen_en_nooit_van_minder_dan_tien_huishoudens(
    den_haag: Gemeente, huishoudens: int, tekst: str
) -> None:
    for _ in range(huishoudens):
        pas = ken_toe(dossier := huishouden(partner=True))
        leden = Gezinslid.objects.filter(dossier=dossier).values_list("persoon_id", flat=True)
        passen.maak_veel([(pas, lid) for lid in leden], door="t.test", nu=NU)
    een = van(bereikbeeld(HAAG, OP, SCHAAL))
    assert (een.regeling.indicator, een.indicator.tekst) == ("personen met een Ooievaarspas", tekst)
    rij = uitvoer.bereik(bereikbeeld(HAAG, OP, SCHAAL)).rijen
    assert next(een for een in rij if een[0] == "Ooievaarspas")[-2:] == (
        "personen met een Ooievaarspas",
        None if tekst == VERBORGEN else 20,
    )


def test_zonder_pas_of_persoon_telt_een_huishouden_een_keer(den_haag: Gemeente) -> None:
    for _ in range(2):
        ken_toe(huishouden(kind=date(2016, 1, 1)), "studietoeslag", cent=300_00)
    dossier = huishouden(partner=True)
    for lid in Gezinslid.objects.filter(dossier=dossier):
        toekenningen.ken_toe(
            _besluit(dossier), regeling="squla", geldig=JAAR, nu=NU, persoon_id=lid.persoon_id
        )
    geteld = tel_indicatoren(HAAG, OP)
    assert (geteld["studietoeslag"], geteld["squla"]) == ((2, 2), (2, 2))
    assert tel_indicatoren(HAAG, date(2023, 12, 31)) == {}


@pytest.mark.parametrize(
    ("geboren", "soort"),
    [
        (date(2007, 1, 1), Huishoudsoort.ALLEENSTAANDE_OUDER),
        (date(2006, 12, 31), Huishoudsoort.ALLEENSTAANDE),
    ],
)
def test_een_kind_telt_tot_de_dag_waarop_het_achttien_is(
    den_haag: Gemeente, geboren: date, soort: Huishoudsoort
) -> None:
    ken_toe(huishouden(kind=geboren))

    ((cel, aantal),) = tel_gebruik(HAAG, OP).op_dag["stadspas"].items()
    assert (cel[0], aantal) == (soort, 1)


@pytest.mark.parametrize(("dag", "telt"), [(date(2024, 12, 31), True), (date(2025, 1, 1), False)])
def test_wie_geen_toekenning_meer_heeft_is_geen_gebruiker(den_haag: Gemeente, dag: date, telt: bool) -> None:
    ken_toe(huishouden())

    assert ("stadspas" in tel_gebruik(HAAG, dag).op_dag) is telt


@pytest.mark.parametrize(("per", "telt"), [(date(2024, 12, 31), False), (date(2025, 1, 1), True)])
def test_een_beeindigde_toekenning_telt_tot_haar_einde(den_haag: Gemeente, per: date, telt: bool) -> None:
    dossier = huishouden()
    toekenning = ken_toe(dossier, geldig=vanaf(date(2024, 1, 1)))
    toekenningen.beeindig(toekenning, per=per, besluit=_besluit(dossier), nu=NU)
    gebruik = tel_gebruik(HAAG, OP)

    assert ("stadspas" in gebruik.op_dag) is telt
    assert "stadspas" in gebruik.in_jaar


def test_twee_passen_in_een_huishouden_zijn_een_gebruiker(den_haag: Gemeente) -> None:
    dossier = huishouden(partner=True)
    ken_toe(dossier, geldig=vanaf(date(2024, 1, 1), date(2024, 7, 1)))
    ken_toe(dossier, geldig=vanaf(date(2024, 7, 1), date(2025, 1, 1)))

    assert sum(tel_gebruik(HAAG, OP).op_dag["stadspas"].values()) == 1


# --- beside the target group


def test_het_bereik_is_gebruikers_gedeeld_door_doelgroep_met_een_marge(den_haag: Gemeente) -> None:
    for _ in range(30):
        ken_toe(huishouden())
    pas = van(bereikbeeld(HAAG, OP, SCHAAL))

    assert pas.samen.doelgroep is not None
    assert pas.samen.bereik is not None
    assert pas.samen.niet_gebruik is not None
    assert pas.samen.bereik.midden == 30_000 // pas.samen.doelgroep.midden
    assert pas.samen.bereik.laag < pas.samen.bereik.midden < pas.samen.bereik.hoog
    assert pas.samen.niet_gebruik.midden == pas.samen.doelgroep.midden - 30
    assert sum(rij.doelgroep.midden for rij in pas.soorten if rij.doelgroep) == pytest.approx(
        pas.samen.doelgroep.midden, abs=2
    )


def test_een_kleinere_trekking_maakt_het_bereik_onzekerder(den_haag: Gemeente) -> None:
    for _ in range(30):
        ken_toe(huishouden())

    def breedte(deel: int) -> int:
        bereik = van(bereikbeeld(HAAG, OP, SCHAAL, deel=deel)).samen.bereik
        assert bereik is not None
        return bereik.hoog - bereik.laag

    assert breedte(1) < breedte(400)


def test_een_regeling_met_een_gat_staat_er_met_haar_reden_en_zonder_getal(den_haag: Gemeente) -> None:
    beeld = bereikbeeld(HAAG, OP, SCHAAL)
    gat = van(beeld, "dierenarts")

    assert gat in beeld.gaten
    assert "nog niet bevestigd" in gat.gat
    assert gat.samen.doelgroep is None
    assert gat.samen.bereik is None
    assert f"Van {len(beeld.telbaar)} van de {len(beeld.regelingen)}" in beeld.titel


def test_zonder_een_enkele_toekenning_is_het_bereik_niet_nul_maar_onbekend(den_haag: Gemeente) -> None:
    pas = van(bereikbeeld(HAAG, OP, SCHAAL))

    assert pas.zonder_gebruik
    assert pas.samen.doelgroep is not None
    assert pas.samen.bereik is None
    assert pas.samen.niet_gebruik is None


# --- disclosure, on both sides of ten


@pytest.mark.parametrize(("gebruikers", "getoond"), [(9, False), (10, True)])
def test_minder_dan_tien_gebruikers_worden_niet_getoond(
    den_haag: Gemeente, gebruikers: int, getoond: bool
) -> None:
    for _ in range(gebruikers):
        ken_toe(huishouden())
    pas = van(bereikbeeld(HAAG, OP, SCHAAL))

    assert pas.samen.gebruikers.verborgen is not getoond
    assert (pas.samen.bereik is not None) is getoond
    assert (pas.samen.niet_gebruik is not None) is getoond
    csv = als_csv(uitvoer.bereik(bereikbeeld(HAAG, OP, SCHAAL)))
    regel = next(een for een in csv.splitlines() if een.startswith("Ooievaarspas;alle"))
    assert (f";{gebruikers};" in regel) is getoond
    assert (VERBORGEN in regel) is not getoond


@pytest.mark.parametrize(("klein", "verborgen"), [(9, True), (10, False)])
def test_een_kleine_soort_is_niet_uit_het_totaal_te_rekenen(
    den_haag: Gemeente, klein: int, verborgen: bool
) -> None:
    for _ in range(20):
        ken_toe(huishouden())
    for _ in range(15):
        ken_toe(huishouden(kind=date(2016, 1, 1)))
    for _ in range(klein):
        ken_toe(huishouden(partner=True))
    pas = van(bereikbeeld(HAAG, OP, SCHAAL))
    dicht = [rij.naam for rij in pas.soorten if rij.gebruikers.verborgen]

    assert pas.samen.gebruikers.aantal == 35 + klein
    assert ("Paren zonder kinderen" in dicht) is verborgen
    assert len(dicht) == (2 if verborgen else 0)


@pytest.mark.parametrize(("zonder", "verborgen"), [(9, True), (10, False)])
def test_ook_wie_het_niet_gebruikt_is_te_weinig_om_te_tonen(
    den_haag: Gemeente, zonder: int, verborgen: bool
) -> None:
    """Known households of a district: if all but a few use it, the share tells who does not."""
    for _ in range(20):
        ken_toe(huishouden(stadsdeel="Laak"))
    for _ in range(zonder):
        ken_toe(huishouden(stadsdeel="Laak"), regeling="gemeentepolis")
    for _ in range(20):
        ken_toe(huishouden(stadsdeel="Segbroek"))
        ken_toe(huishouden(stadsdeel="Segbroek"), regeling="gemeentepolis")
    pas = van(bereikbeeld(HAAG, OP, SCHAAL))
    laak = next(rij for rij in pas.stadsdelen if rij.naam == "Laak")

    assert (laak.deel == VERBORGEN) is verborgen
    assert laak.gebruikers.verborgen is verborgen


def test_niets_dat_verborgen_is_volgt_uit_wat_er_wel_staat() -> None:
    bekend = {"Laak": 29, "Escamp": 40, "Segbroek": 12}
    pas = Gebruikers({"Alleenstaanden": 60}, {"Laak": 20, "Escamp": 30, "Segbroek": 10}, onder_bekenden=True)
    dicht = sluier(bekend, {"stadspas": pas})

    for plek in ("Laak", "Segbroek"):
        assert dicht.bekend(plek) or dicht.stadsdeel("stadspas", plek)
        assert dicht.deel("stadspas", plek)
    assert not dicht.bekend()
    assert not dicht.gebruik("stadspas")


# --- another limit


def test_van_130_naar_150_staat_naast_het_gepubliceerde_getal(den_haag: Gemeente) -> None:
    beeld = grensbeeld(HAAG, "stadspas", 150, OP, oud_procent=130)

    assert [rij.gepubliceerd for rij in beeld.rijen] == ["circa 8.000", "circa 5.000"]
    assert "Programmabegroting 2024" in beeld.bron
    assert any("vermogen" in zin for zin in beeld.verschil)
    assert any("geen onafhankelijke toets" in zin for zin in beeld.verschil)


def test_een_andere_grens_heeft_geen_gepubliceerd_getal(den_haag: Gemeente) -> None:
    beeld = grensbeeld(HAAG, "stadspas", 140, OP, oud_procent=130)

    assert {rij.gepubliceerd for rij in beeld.rijen} == {""}
    assert not beeld.verschil


@pytest.mark.parametrize(("gebruikers", "getoond"), [(9, False), (10, True)])
def test_euros_zijn_het_gemiddelde_van_minstens_tien_huishoudens(
    den_haag: Gemeente, gebruikers: int, getoond: bool
) -> None:
    for _ in range(gebruikers):
        ken_toe(huishouden(), cent=100_00)
    beeld = grensbeeld(HAAG, "stadspas", 150, OP, oud_procent=130)

    assert besteed(HAAG, "stadspas", OP).cent == gebruikers * 100_00
    assert ("per huishouden" in beeld.kosten) is getoond
    assert ("niet te zeggen" in beeld.kosten) is not getoond


def test_alleen_regelingen_met_een_grens_die_te_tellen_zijn_staan_in_de_keuze(den_haag: Gemeente) -> None:
    keuzes = [een.sleutel for een in met_grens(HAAG, OP)]

    assert "stadspas" in keuzes
    assert "chronisch_ziek" not in keuzes


# --- to be read and taken along


@pytest.mark.parametrize(
    ("aantal", "tekst"),
    [(0, "0"), (9, "minder dan 10"), (10, "10"), (134, "130"), (135, "140"), (53_702, "54.000")],
)
def test_een_getal_van_het_model_heeft_hoogstens_twee_cijfers(aantal: int, tekst: str) -> None:
    assert ongeveer(aantal) == tekst


@pytest.mark.parametrize(("promille", "tekst"), [(804, "80%"), (805, "81%"), (1_240, "124%")])
def test_een_bereik_is_een_heel_percentage(promille: int, tekst: str) -> None:
    assert procenten(promille) == tekst


def test_elke_tabel_is_mee_te_nemen_met_haar_aannamen(den_haag: Gemeente) -> None:
    for _ in range(12):
        ken_toe(huishouden())
    beeld = bereikbeeld(HAAG, OP, SCHAAL)
    tabel = uitvoer.bereik(beeld)

    assert als_csv(tabel).startswith("regeling;huishoudens;doelgroep;doelgroep_laagst")
    assert als_csv(uitvoer.stadsdelen(beeld)).startswith("regeling;stadsdeel;bekend;gebruikers")
    assert als_xlsx(tabel).startswith(b"PK")
    assert sum(noot.startswith("Aanname.") for noot in tabel.noten) == len(beeld.aannamen) > 0


# --- the command


def test_de_opdracht_drukt_bereik_gaten_en_aannamen(
    den_haag: Gemeente, capsys: pytest.CaptureFixture[str]
) -> None:
    stel_begroting_vast(den_haag, 2024, SCHAAL)
    for _ in range(9):
        ken_toe(huishouden())
    klaar = _opdracht("GM0518", "--op", "2024-12-31")
    uit = capsys.readouterr()

    assert klaar == 0
    assert "Ooievaarspas (gebruikers op de dag)" in uit.out
    assert f"gebruikers {VERBORGEN}" in uit.out
    assert "Niet te tellen:" in uit.out
    assert "Aanname. " in uit.out
    assert "over de bevolking draaien" in uit.err


def test_de_opdracht_zegt_wat_een_andere_grens_betekent(
    den_haag: Gemeente, capsys: pytest.CaptureFixture[str]
) -> None:
    _opdracht("GM0518", "--op", "2024-12-31", "--regeling", "stadspas", "--van", "130", "--grens", "150")

    assert "gepubliceerd: circa 8.000" in capsys.readouterr().out


def test_een_grens_zonder_regeling_wordt_geweigerd(den_haag: Gemeente) -> None:
    with pytest.raises(OpstapFout) as fout:
        _opdracht("GM0518", "--op", "2024-12-31", "--grens", "150")
    assert fout.value.code == "BEREIK-GRENS-OF-REGELING"


def _opdracht(*argumenten: str) -> int:
    lezer = argparse.ArgumentParser()
    opdracht.registreer(lezer.add_subparsers())
    args = lezer.parse_args(["bereik", *argumenten])
    return int(args.uitvoeren(args))
