"""Every scheme of a municipality is a declaration: who has which, for whom, how much, and what is missing."""

from __future__ import annotations

from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest
import yaml

from opstap import gemeenten
from opstap.gemeenten.regelingen import Leverwijze, Regeling
from opstap.gemeenten.staat import gaten, tabel
from opstap.opdrachten import main
from opstap.recht.minima import Bewindsoort, GrondChronischZiek, Leengrond
from opstap.recht.participatiewet import Rol
from opstap.regels import dag
from opstap.regels.beslissen import Geval
from opstap.regels.fouten import FeitOntbreekt, NietGemodelleerd, ParameterOntbreekt
from opstap.regels.parameters import Parameter
from opstap.regels.regel import Leemte

DEN_HAAG, RIJSWIJK, VOORSCHOTEN, WASSENAAR, LEIDSCHENDAM = "GM0518", "GM0603", "GM0626", "GM0629", "GM1916"
Gezin = dict[str, int | bool]
ZOMER = date(2024, 7, 1)
OVERAL = {"inkomenstoeslag", "studietoeslag", "kwijtschelding", "gemeentepolis", "chronisch_ziek"} | {
    "energietoeslag",
    "bijzondere_bijstand",
    "bewindvoering",
}
SCHOOL = {"schoolregeling", "computerregeling", "tablet", "internet"}
VAN_DE_PAS = {"stadspas", "sport", "cultuur", "zwemles", "schoolspullen"}
WIE_HEEFT_WAT = {
    DEN_HAAG: OVERAL
    | VAN_DE_PAS
    | {"winterkleding", "fiets", "laptop", "squla", "idkaart", "ov_jongeren", "ov_aow", "kids_voor_niks"}
    | {"kinderopvang_aanvulling", "kinderopvang_smi", "kinderopvang_boven_maximum"}
    | {"woninginrichting", "huisraad", "giften", "dierenarts", "energietoeslag_vooruit"},
    LEIDSCHENDAM: OVERAL | SCHOOL | VAN_DE_PAS,
    WASSENAAR: OVERAL | SCHOOL | {"meedoenregeling"},
    VOORSCHOTEN: OVERAL
    | SCHOOL
    | {"meedoenregeling", "woninginrichting"}
    | {"kindpakket_schoolspullen", "kindpakket_laptop", "kindpakket_fiets", "kindpakket_sport"},
    RIJSWIJK: {"stadspas"},
}
PRODUCTEN = {
    product["code"]
    for product in yaml.safe_load(files("opstap.financien").joinpath("gegevens/producten.yaml").read_text())[
        "producten"
    ]
}
ALLE = [(code, een) for code in gemeenten.GEMEENTEN for een in gemeenten.lokale_regelingen(code)]


def vraag(code: str, op: date, naam: str, gezin: Gezin, *personen: Gezin) -> int:
    boek = gemeenten.regelboek(code).op(op)
    return int(boek.beslis(Geval(gezin, personen), [naam]).waarde(naam))


def kind(leeftijd: int, **rest: int | bool) -> Gezin:
    return {"rol": int(Rol.KIND), "leeftijd": leeftijd, **rest}


def _regeling(code: str, sleutel: str) -> Regeling:
    return next(een for een in gemeenten.lokale_regelingen(code) if een.sleutel == sleutel)


@pytest.mark.parametrize("code", sorted(WIE_HEEFT_WAT))
def test_elke_regeling_van_een_gemeente_is_een_bestand(code: str) -> None:
    assert {een.sleutel for een in gemeenten.lokale_regelingen(code)} == WIE_HEEFT_WAT[code]


@pytest.mark.parametrize(("code", "regeling"), ALLE, ids=lambda deel: getattr(deel, "sleutel", deel))
def test_een_regeling_zegt_wat_uitvoering_begroting_en_brief_nodig_hebben(
    code: str, regeling: Regeling
) -> None:
    assert regeling.product in PRODUCTEN
    assert regeling.uitvoering.leverancier
    assert regeling.indicator
    assert regeling.brief.toegekend.endswith(".")
    assert regeling.brief.afgewezen.endswith("In deze brief leest u waarom.")
    bekend = gemeenten.regelboek(code).op(date.fromisoformat(regeling.vanaf)).plan.op_naam
    assert set(regeling.gevraagd) <= set(bekend)
    assert regeling.bedrag is not None or regeling.leverwijze not in (Leverwijze.GELD, Leverwijze.TEGOED)


PAS: Gezin = {"stadspas_voor_kinderen": True}


@pytest.mark.parametrize(
    ("sleutel", "te_jong", "jongste", "oudste", "te_oud"),
    [
        ("sport", 3, 4, 17, 18),
        ("cultuur", 3, 4, 17, 18),
        ("idkaart", 13, 14, 14, 15),
        ("ov_jongeren", 11, 12, 17, 18),
    ],
)
def test_wat_een_kind_met_een_pas_in_den_haag_krijgt_hangt_af_van_de_leeftijd(
    sleutel: str, te_jong: int, jongste: int, oudste: int, te_oud: int
) -> None:
    def recht(leeftijd: int) -> bool:
        return bool(vraag(DEN_HAAG, ZOMER, f"{sleutel}_recht", PAS, kind(leeftijd)))

    assert [recht(jaar) for jaar in (te_jong, jongste, oudste, te_oud)] == [False, True, True, False]
    assert not vraag(DEN_HAAG, ZOMER, f"{sleutel}_recht", {"stadspas_voor_kinderen": False}, kind(jongste))


@pytest.mark.parametrize(("op", "cent"), [(date(2023, 12, 31), 330_00), (date(2024, 1, 1), 450_00)])
def test_de_contributie_gaat_in_2024_omhoog_en_is_er_voor_elk_kind(op: date, cent: int) -> None:
    kinderen = (kind(3), kind(4), kind(17))
    assert vraag(DEN_HAAG, op, "sport_bedrag", PAS, *kinderen) == 2 * cent
    uitkomst = gemeenten.regelboek(DEN_HAAG).op(op).beslis(Geval(PAS, kinderen), ["sport_bedrag_persoon"])
    assert [int(stap.uitkomst or 0) for stap in uitkomst.gevraagd["sport_bedrag_persoon"]] == [0, cent, cent]
    assert _regeling(DEN_HAAG, "sport").bedrag_persoon == "sport_bedrag_persoon"


def test_squla_is_voor_wie_in_groep_vier_of_vijf_zit() -> None:
    kinderen = (kind(8, squla_groep=True), kind(10, squla_groep=False))
    uitkomst = gemeenten.regelboek(DEN_HAAG).op(ZOMER).beslis(Geval(PAS, kinderen), ["squla_voor_persoon"])
    assert [bool(stap.uitkomst) for stap in uitkomst.gevraagd["squla_voor_persoon"]] == [True, False]
    assert not vraag(DEN_HAAG, ZOMER, "squla_recht", PAS, kind(10, squla_groep=False))


@pytest.mark.parametrize(("aow", "kaart", "recht"), [(1, 1, True), (1, 0, False), (0, 1, False)])
def test_gratis_ov_met_aow_vraagt_de_leeftijd_de_pas_en_een_eigen_kaart(
    aow: int, kaart: int, recht: bool
) -> None:
    oudere: Gezin = {"rol": int(Rol.AANVRAGER), "aow_leeftijd_bereikt": aow, "ov_aow_kaart": kaart}
    assert bool(vraag(DEN_HAAG, ZOMER, "ov_aow_recht", {"stadspas_recht": True}, oudere)) is recht
    assert not vraag(DEN_HAAG, ZOMER, "ov_aow_recht", {"stadspas_recht": False}, oudere)


@pytest.mark.parametrize(
    ("naam", "gezin", "personen", "zin"),
    [
        ("winterkleding_bedrag", PAS, [kind(8)], "winterkledingpas"),
        ("zwemles_bedrag", PAS, [kind(8, zwemles_diploma=False)], "zwemdiploma"),
        ("kinderopvang_smi_bedrag", {"kinderopvang_smi_recht": True}, [], "sociaal-medische indicatie"),
    ],
)
def test_een_bedrag_dat_niet_is_gevonden_wordt_geweigerd_bij_naam(
    naam: str, gezin: Gezin, personen: list[Gezin], zin: str
) -> None:
    with pytest.raises(NietGemodelleerd, match=zin):
        vraag(DEN_HAAG, ZOMER, naam, gezin, *personen)


def test_een_fiets_wacht_op_wie_de_leeftijd_bevestigt() -> None:
    with pytest.raises(ParameterOntbreekt, match="nog niet bevestigd"):
        vraag(DEN_HAAG, ZOMER, "fiets_recht", PAS, kind(12))


OORDEEL: Gezin = {"voorliggend": False, "noodzakelijk": True, "bijzonder": True}


def _oordelen(sleutel: str, **anders: bool) -> Gezin:
    return {f"{sleutel}_{naam}": waarde for naam, waarde in {**OORDEEL, **anders}.items()}


@pytest.mark.parametrize("code", [DEN_HAAG, VOORSCHOTEN, WASSENAAR, LEIDSCHENDAM])
@pytest.mark.parametrize(("draagkracht", "bedrag"), [(0, 500_00), (499_99, 1), (500_00, 0), (600_00, 0)])
def test_bijzondere_bijstand_is_wat_boven_de_draagkracht_ligt(
    code: str, draagkracht: int, bedrag: int
) -> None:
    gezin: Gezin = {
        **_oordelen("bijzondere_bijstand"),
        "bijzondere_bijstand_kosten_gemaakt": True,
        "bijzondere_bijstand_kosten": 500_00,
        "bijzondere_bijstand_draagkracht": draagkracht,
    }
    assert vraag(code, ZOMER, "bijzondere_bijstand_bedrag", gezin) == bedrag


@pytest.mark.parametrize("grond", list(Leengrond))
def test_bijzondere_bijstand_is_een_gift_tenzij_er_een_grond_voor_een_lening_is(grond: Leengrond) -> None:
    """Art. 48 lid 1 and 2, and art. 51."""
    geleend = vraag(DEN_HAAG, ZOMER, "bijstand_als_lening", {"leenbijstand_grond": int(grond)})
    assert geleend == (grond is not Leengrond.GEEN)


@pytest.mark.parametrize("anders", [{"voorliggend": True}, {"noodzakelijk": False}, {"bijzonder": False}])
def test_zonder_noodzaak_of_met_een_andere_voorziening_is_er_geen_bijzondere_bijstand(
    anders: dict[str, bool],
) -> None:
    gezin: Gezin = {**_oordelen("bijzondere_bijstand", **anders), "bijzondere_bijstand_kosten_gemaakt": True}
    assert not vraag(DEN_HAAG, ZOMER, "bijzondere_bijstand_recht", gezin)


def test_de_draagkracht_is_een_oordeel_en_wordt_een_inwoner_niet_gevraagd() -> None:
    gezin: Gezin = {
        "bewindvoering_benoemd": True,
        "bewindsoort": int(Bewindsoort.ALLEENSTAANDE),
        "bewindvoerder_rekent_btw": True,
    }
    boek = gemeenten.regelboek(DEN_HAAG).op(ZOMER)
    volgende = boek.volgende_vraag(Geval(gezin), ["bewindvoering_bedrag"])
    assert volgende is not None
    assert (volgende.naam, volgende.oordeel) == ("bewindvoering_draagkracht", True)


@pytest.mark.parametrize(
    ("op", "cent"),
    [
        (date(2018, 12, 31), 111_29),
        (date(2019, 1, 1), 114_14),
        (date(2020, 12, 31), 116_26),
        (date(2022, 7, 1), 125_54),
        (date(2023, 1, 1), 125_54),
        (ZOMER, 133_10),
        (date(2025, 12, 31), 141_47),
        (date(2026, 1, 1), 164_36),
    ],
)
def test_een_bewindvoerder_kost_het_tarief_van_het_jaar(op: date, cent: int) -> None:
    gezin: Gezin = {
        "bewindvoering_benoemd": True,
        "bewindsoort": int(Bewindsoort.ALLEENSTAANDE),
        "bewindvoerder_rekent_btw": True,
        "bewindvoering_draagkracht": 10_00,
    }
    assert vraag(WASSENAAR, op, "bewindvoering_bedrag", gezin) == cent - 10_00
    assert vraag(WASSENAAR, op, "bewindvoering_bedrag", {**gezin, "bewindvoering_benoemd": False}) == 0


SOORTEN_VAN_BEROEP = [s for s in Bewindsoort if s not in {Bewindsoort.FAMILIE, Bewindsoort.FAMILIE_PAAR}]


@pytest.mark.parametrize("jaar", [2019, 2020, 2022, 2023, 2024, 2025])
@pytest.mark.parametrize("soort", SOORTEN_VAN_BEROEP)
def test_het_maandtarief_is_het_gepubliceerde_jaarbedrag_met_btw(jaar: int, soort: Bewindsoort) -> None:
    """Who publishes the year without VAT says the same as whoever publishes the month with it."""
    tarief, met_btw = (
        vraag(DEN_HAAG, date(jaar, 7, 1), naam, {"bewindsoort": int(soort)})
        for naam in ("bewind_tarief_met_btw", "bewind_maandbedrag_met_btw")
    )
    assert tarief == met_btw


@pytest.mark.parametrize(
    ("jaar", "soort", "cent"),
    [
        (2022, Bewindsoort.ALLEENSTAANDE, 103_75),
        (2024, Bewindsoort.PAAR_SCHULDEN, 170_67),
        (2026, Bewindsoort.ALLEENSTAANDE_SCHULDEN, 175_58),
    ],
)
def test_wie_geen_btw_rekent_krijgt_het_bedrag_zonder_btw(jaar: int, soort: Bewindsoort, cent: int) -> None:
    gezin: Gezin = {"bewindsoort": int(soort), "bewindvoerder_rekent_btw": False}
    assert vraag(DEN_HAAG, date(jaar, 3, 1), "bewind_maandtarief", gezin) == cent


def test_familie_heeft_een_lager_tarief_en_wordt_niet_naar_btw_gevraagd() -> None:
    familie: Gezin = {"bewindsoort": int(Bewindsoort.FAMILIE)}
    assert vraag(DEN_HAAG, ZOMER, "bewind_maandtarief", familie) == 59_58


@pytest.mark.parametrize(
    ("jaar", "soort", "btw"),
    [
        (2018, Bewindsoort.PAAR_EEN_SCHULDEN, True),
        (2018, Bewindsoort.ALLEENSTAANDE, False),
        (2021, Bewindsoort.ALLEENSTAANDE, False),
        (2025, Bewindsoort.FAMILIE, False),
        (2026, Bewindsoort.PAAR_EEN_SCHULDEN, True),
    ],
)
def test_een_tarief_zonder_goede_bron_telt_niet(jaar: int, soort: Bewindsoort, *, btw: bool) -> None:
    gezin: Gezin = {"bewindsoort": int(soort), "bewindvoerder_rekent_btw": btw}
    with pytest.raises(ParameterOntbreekt):
        vraag(DEN_HAAG, date(jaar, 1, 1), "bewind_maandtarief", gezin)


def test_de_normprijs_van_spullen_in_huis_is_een_gat_en_een_gegeven_prijs_telt() -> None:
    gezin: Gezin = {
        **_oordelen("woninginrichting"),
        "woninginrichting_nodig": True,
        "woninginrichting_kosten": 900_00,
        "woninginrichting_eerder": 200_00,
    }
    with pytest.raises(NietGemodelleerd, match="normbedragen"):
        vraag(DEN_HAAG, ZOMER, "woninginrichting_bedrag", gezin)
    gegeven = {**gezin, "woninginrichting_normbedrag": 1000_00}
    assert vraag(DEN_HAAG, ZOMER, "woninginrichting_bedrag", gegeven) == 800_00


@pytest.mark.parametrize(("tarief", "bedrag"), [(10_25, 0), (11_25, 50_00)])
def test_dure_kinderopvang_telt_alleen_boven_het_maximum_van_het_rijk(tarief: int, bedrag: int) -> None:
    gezin: Gezin = {
        "kinderopvang_met_traject": True,
        "kinderopvang_honderdste_uren": 100_00,
        "kinderopvang_maximumuurprijs": 10_25,
        "kinderopvang_uurtarief": tarief,
    }
    with pytest.raises(NietGemodelleerd, match="boven het maximum"):
        vraag(DEN_HAAG, ZOMER, "kinderopvang_boven_maximum", gezin)
    gegeven = {**gezin, "kinderopvang_boven_maximum_deel": 50_00}
    assert vraag(DEN_HAAG, ZOMER, "kinderopvang_boven_maximum", gegeven) == bedrag


@pytest.mark.parametrize(
    ("op", "inkomen", "recht"),
    [
        (date(2018, 7, 31), 1100_00, True),
        (date(2018, 7, 31), 1100_01, False),
        (date(2018, 8, 1), 1300_00, True),
        (date(2018, 8, 1), 1300_01, False),
    ],
)
def test_het_kindpakket_van_voorschoten_ging_in_augustus_2018_naar_130_procent(
    op: date, inkomen: int, recht: bool
) -> None:
    gezin: Gezin = {"minima_inkomen": inkomen, "minimanorm": 1000_00}
    assert bool(vraag(VOORSCHOTEN, op, "kindpakket_laptop_recht", gezin, kind(8))) is recht
    assert not vraag(VOORSCHOTEN, op, "kindpakket_laptop_recht", gezin)


@pytest.mark.parametrize(
    ("inkomen", "indicatie", "bedrag"), [(1500_00, True, 125_00), (1500_01, True, 0), (0, False, 0)]
)
def test_den_haag_geeft_chronisch_zieken_een_vast_bedrag_tot_150_procent(
    inkomen: int, indicatie: bool, bedrag: int
) -> None:
    gezin: Gezin = {"minima_inkomen": inkomen, "minimanorm": 1000_00, "chronisch_ziek_indicatie": indicatie}
    nagegaan: Gezin = {**gezin, "ongedateerde_bedragen_nagegaan": True}
    assert vraag(DEN_HAAG, ZOMER, "chronisch_ziek_maximum", nagegaan) == bedrag
    with pytest.raises(FeitOntbreekt, match="zonder jaartal"):
        vraag(DEN_HAAG, ZOMER, "chronisch_ziek_maximum", gezin)


def test_in_den_haag_is_een_uitkering_wegens_arbeidsongeschiktheid_geen_grond_voor_die_vergoeding() -> None:
    """The city's page says so; in the neighbouring municipalities it is one of the grounds."""
    gezin: Gezin = {"minima_inkomen": 0, "minimanorm": 1000_00, "ongedateerde_bedragen_nagegaan": True}
    arbeidsongeschikt: Gezin = {**gezin, "grond_chronisch_ziek": int(GrondChronischZiek.ARBEIDSONGESCHIKT)}
    aanvrager: Gezin = {"rol": int(Rol.AANVRAGER), "leeftijd": 40, "in_inrichting": False}
    assert vraag(LEIDSCHENDAM, ZOMER, "chronisch_ziek_recht", arbeidsongeschikt, aanvrager)
    with pytest.raises(FeitOntbreekt, match="Besluit over hulp of zorg"):
        vraag(DEN_HAAG, ZOMER, "chronisch_ziek_recht", arbeidsongeschikt, aanvrager)


def test_vanaf_2025_is_die_vergoeding_van_den_haag_niet_gevonden() -> None:
    assert gaten(DEN_HAAG, _regeling(DEN_HAAG, "chronisch_ziek"), date(2024, 12, 31)) == ()
    na = gaten(DEN_HAAG, _regeling(DEN_HAAG, "chronisch_ziek"), date(2025, 1, 1))
    assert na == ("chronisch_ziek_grens", "chronisch_ziek_jaarmaximum")


@pytest.mark.parametrize("op", [date(2022, 1, 1), date(2023, 12, 31)])
def test_de_pas_van_rijswijk_is_er_en_haar_grens_is_niet_bevestigd(op: date) -> None:
    assert vraag(RIJSWIJK, op, "stadspas_bestaat", {})
    with pytest.raises(ParameterOntbreekt, match="nog niet bevestigd"):
        vraag(RIJSWIJK, op, "stadspas_recht", {"minima_inkomen": 0, "minimanorm": 1000_00})


@pytest.mark.parametrize("op", [date(2021, 12, 31), ZOMER])
def test_buiten_die_jaren_is_ook_de_grens_van_rijswijk_onbekend(op: date) -> None:
    with pytest.raises(ParameterOntbreekt):
        vraag(RIJSWIJK, op, "stadspas_recht", {"minima_inkomen": 0, "minimanorm": 1000_00})


@pytest.mark.parametrize(
    ("geboren", "recht"),
    [("2021-07-02", False), ("2021-07-01", True), ("2013-07-02", True), ("2013-07-01", False)],
)
def test_kids_voor_niks_vraagt_alleen_de_leeftijd(geboren: str, recht: bool) -> None:
    peuter: Gezin = {"rol": int(Rol.KIND), "geboortedatum": int(dag(geboren))}
    assert bool(vraag(DEN_HAAG, date(2025, 7, 1), "kids_voor_niks_recht", {}, peuter)) is recht


def test_een_regeling_zonder_kinderen_vraagt_niets_over_kinderen() -> None:
    boek = gemeenten.regelboek(DEN_HAAG).op(ZOMER)
    assert boek.volgende_vraag(Geval(PAS), ["squla_recht"]) is None


def test_wat_ontbreekt_staat_bij_naam_en_alleen_bij_de_regeling_zelf() -> None:
    assert gaten(DEN_HAAG, _regeling(DEN_HAAG, "stadspas"), ZOMER) == ()
    assert gaten(DEN_HAAG, _regeling(DEN_HAAG, "giften"), ZOMER) == ("giften_vrij_alleenstaande_ouder",)
    assert gaten(LEIDSCHENDAM, _regeling(LEIDSCHENDAM, "sport"), ZOMER) == (
        "contributie_maximum",
        "kinderen_doen_mee_leeftijd_onder",
        "kinderen_doen_mee_leeftijd_vanaf",
    )


def test_de_tabel_in_de_documentatie_is_die_van_de_opdracht(capsys: pytest.CaptureFixture[str]) -> None:
    """`opstap regelingen --op 2024-06-01` writes it."""
    documentatie = (Path(__file__).parents[2] / "docs" / "minima.md").read_text(encoding="utf-8")
    assert main(["regelingen", "--op", "2024-06-01"]) == 0
    assert capsys.readouterr().out in documentatie
    assert len(tabel(date(2024, 6, 1))) > 30


def test_een_dag_die_geen_dag_is_wordt_geweigerd(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["regelingen", "--op", "juni"]) == 1
    assert "REGELINGEN-DAG" in capsys.readouterr().err


def test_een_vraag_over_een_kind_zonder_antwoord_blijft_een_vraag() -> None:
    with pytest.raises(FeitOntbreekt, match="groep 4 of 5"):
        vraag(DEN_HAAG, ZOMER, "squla_recht", PAS, kind(8))


@pytest.mark.parametrize(("code", "regeling"), ALLE, ids=lambda deel: getattr(deel, "sleutel", deel))
def test_een_termijn_is_een_waarde_van_de_gemeente_of_een_gat_met_een_naam(
    code: str, regeling: Regeling
) -> None:
    plan = gemeenten.regelboek(code).op(ZOMER).plan
    for naam in (regeling.uitvoering.beslistermijn, regeling.uitvoering.aanvragen_tot):
        assert naam is None or isinstance(plan.knoop(naam).verklaring, Parameter | Leemte)


def test_den_haag_beslist_over_kwijtschelding_in_dertien_weken_en_over_de_pas_in_acht() -> None:
    assert vraag(DEN_HAAG, ZOMER, "kwijtschelding_beslistermijn_weken", {}) == 13
    assert vraag(DEN_HAAG, ZOMER, "stadspas_beslistermijn_weken", {}) == 8


@pytest.mark.parametrize(
    ("code", "op", "laatste"),
    [(DEN_HAAG, "2023-12-01", "2024-06-30"), (WASSENAAR, "2022-12-01", "2022-11-30")],
)
def test_de_energietoeslag_had_een_laatste_dag(code: str, op: str, laatste: str) -> None:
    assert vraag(code, date.fromisoformat(op), "energietoeslag_aanvragen_tot", {}) == int(dag(laatste))


def test_een_huishouden_zonder_kinderen_krijgt_geen_vragen_over_inkomen_voor_wat_kinderen_krijgen() -> None:
    boek = gemeenten.regelboek(DEN_HAAG).op(ZOMER)
    alleen = Geval({}, ({"rol": int(Rol.AANVRAGER)},))
    for sleutel in (
        "sport",
        "zwemles",
        "winterkleding",
        "fiets",
        "laptop",
        "squla",
        "idkaart",
        "ov_jongeren",
    ):
        assert boek.volgende_vraag(alleen, [f"{sleutel}_recht"]) is None, sleutel
        assert not boek.beslis(alleen, [f"{sleutel}_recht"]).waarde(f"{sleutel}_recht")
