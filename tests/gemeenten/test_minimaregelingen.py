"""Local income schemes: the same engine, another outcome per municipality; both sides of every limit."""

from __future__ import annotations

from datetime import date

import pytest

from opstap import gemeenten
from opstap.recht.minima import GrondChronischZiek, Schoolsoort
from opstap.recht.participatiewet import Leefvorm
from opstap.regels import dag
from opstap.regels.beslissen import Geval
from opstap.regels.fouten import FeitOntbreekt, NietGemodelleerd, ParameterOntbreekt, RegelOntbreekt
from opstap.regels.parameters import Parameter

DEN_HAAG, VOORSCHOTEN, WASSENAAR, LEIDSCHENDAM = "GM0518", "GM0626", "GM0629", "GM1916"
DRIE = (VOORSCHOTEN, WASSENAAR, LEIDSCHENDAM)
NORM = 1000_00
Gezin = dict[str, int | bool]
MIDDELEN: Gezin = {"minimanorm": NORM, "minima_vermogen_binnen_grens": True}
NAGEGAAN: Gezin = {"ongedateerde_bedragen_nagegaan": True}


def vraag(code: str, dag: date, naam: str, gezin: Gezin, *personen: Gezin) -> int:
    boek = gemeenten.regelboek(code).op(dag)
    bekend = {sleutel: waarde for sleutel, waarde in gezin.items() if sleutel in boek.plan.op_naam}
    return int(boek.beslis(Geval(bekend, personen), [naam]).waarde(naam))


def bij(inkomen: int, **rest: int | bool) -> Gezin:
    return {**MIDDELEN, "minima_inkomen": inkomen, **rest}


class TestStadspas:
    STUDENT: Gezin = {"student_hbo_of_wo_met_studiefinanciering": False}

    @pytest.mark.parametrize(
        ("dag", "code", "grens"),
        [
            (date(2023, 12, 31), DEN_HAAG, 1300_00),
            (date(2024, 1, 1), DEN_HAAG, 1500_00),
            (date(2024, 1, 1), LEIDSCHENDAM, 1300_00),
        ],
    )
    def test_tot_en_met_de_grens_is_er_recht(self, dag: date, code: str, grens: int) -> None:
        assert vraag(code, dag, "stadspas_inkomensgrens", bij(0)) == grens
        assert vraag(code, dag, "stadspas_recht", bij(grens, **self.STUDENT))
        assert not vraag(code, dag, "stadspas_recht", bij(grens + 1, **self.STUDENT))

    def test_de_grens_is_op_de_cent_afgerond_half_omhoog(self) -> None:
        gezin: Gezin = {**bij(1925_75, **self.STUDENT), "minimanorm": 1283_83}
        assert vraag(DEN_HAAG, date(2024, 1, 15), "stadspas_inkomensgrens", gezin) == 1925_75
        assert vraag(DEN_HAAG, date(2024, 1, 15), "stadspas_recht", gezin)

    @pytest.mark.parametrize(("vermogen", "recht"), [(7575_00, True), (7575_01, False)])
    def test_vermogen_precies_op_de_grens_mag(self, vermogen: int, recht: bool) -> None:
        gezin: Gezin = {"minimanorm": NORM, "minima_inkomen": 0, "minima_vermogen": vermogen, **self.STUDENT}
        ouder: Gezin = {"rol": 1, "leeftijd": 40}
        assert vraag(DEN_HAAG, date(2024, 5, 1), "stadspas_recht", gezin, ouder) == recht

    def test_een_student_met_studiefinanciering_krijgt_in_den_haag_geen_pas(self) -> None:
        student: Gezin = {"student_hbo_of_wo_met_studiefinanciering": True}
        assert not vraag(DEN_HAAG, date(2024, 5, 1), "stadspas_recht", bij(0, **student))

    def test_wassenaar_en_voorschoten_hebben_geen_pas_maar_geld(self) -> None:
        for code in (WASSENAAR, VOORSCHOTEN):
            assert not vraag(code, date(2024, 5, 1), "stadspas_recht", bij(0))

    def test_met_schuldhulp_krijgen_in_leidschendam_alleen_de_kinderen_een_pas(self) -> None:
        gezin = bij(2000_00, in_schuldhulptraject=True)
        assert not vraag(LEIDSCHENDAM, date(2024, 5, 1), "stadspas_recht", gezin)
        assert vraag(LEIDSCHENDAM, date(2024, 5, 1), "stadspas_voor_kinderen", gezin)
        zonder = bij(2000_00, in_schuldhulptraject=False)
        assert not vraag(LEIDSCHENDAM, date(2024, 5, 1), "stadspas_voor_kinderen", zonder)

    def test_zonder_gemeente_is_er_geen_pas_bekend(self) -> None:
        with pytest.raises(NietGemodelleerd):
            gemeenten.regelboek().op(date(2024, 5, 1)).beslis(Geval(bij(0)), ["stadspas_recht"])

    def test_bij_kostendelers_wordt_de_norm_niet_geraden(self) -> None:
        with pytest.raises(NietGemodelleerd, match="kostendelersnorm"):
            vraag(DEN_HAAG, date(2024, 5, 1), "minimanorm", {"heeft_kostendelers": True, "norm": NORM})


class TestEnergietoeslag:
    OVERIG: Gezin = {
        "energietoeslag_iemand_oud_genoeg": True,
        "eigen_woning_of_huurcontract": True,
        "aanvrager_is_student": False,
    }

    @pytest.mark.parametrize(
        ("code", "dag", "inkomen", "bedrag"),
        [
            (DEN_HAAG, date(2022, 12, 31), 1300_00, 1400_00),
            (DEN_HAAG, date(2022, 12, 31), 1300_01, 0),
            (DEN_HAAG, date(2023, 1, 1), 1300_00, 800_00),
            (DEN_HAAG, date(2023, 1, 1), 1300_01, 400_00),
            (DEN_HAAG, date(2023, 12, 31), 1500_00, 400_00),
            (DEN_HAAG, date(2023, 12, 31), 1500_01, 0),
            *((code, date(2022, 6, 1), 1200_00, 1300_00) for code in DRIE),
            *((code, date(2022, 6, 1), 1200_01, 0) for code in DRIE),
            *((code, date(2023, 6, 1), 1200_00, 800_00) for code in DRIE),
            *((code, date(2023, 6, 1), 1200_01, 0) for code in DRIE),
        ],
    )
    def test_de_band_bepaalt_het_bedrag(self, code: str, dag: date, inkomen: int, bedrag: int) -> None:
        assert vraag(code, dag, "energietoeslag", bij(inkomen, **self.OVERIG)) == bedrag

    @pytest.mark.parametrize("dag", [date(2021, 12, 31), date(2024, 1, 1)])
    def test_voor_2022_en_na_2023_is_er_geen_energietoeslag(self, dag: date) -> None:
        with pytest.raises(RegelOntbreekt):
            vraag(DEN_HAAG, dag, "energietoeslag", bij(0, **self.OVERIG))

    def test_een_student_krijgt_haar_in_den_haag_niet_en_elders_wordt_het_niet_gevraagd(self) -> None:
        student: Gezin = {**self.OVERIG, "aanvrager_is_student": True}
        assert vraag(DEN_HAAG, date(2023, 6, 1), "energietoeslag", bij(0, **student)) == 0
        assert vraag(WASSENAAR, date(2023, 6, 1), "energietoeslag", bij(0, **student)) == 800_00

    @pytest.mark.parametrize(("leeftijd", "bedrag"), [(20, 0), (21, 800_00)])
    def test_vanaf_21_jaar(self, leeftijd: int, bedrag: int) -> None:
        gezin = bij(0, eigen_woning_of_huurcontract=True)
        aanvrager: Gezin = {"rol": 1, "leeftijd": leeftijd}
        assert vraag(WASSENAAR, date(2023, 6, 1), "energietoeslag", gezin, aanvrager) == bedrag

    def test_alleen_den_haag_betaalde_in_december_2022_vooruit(self) -> None:
        dag = date(2022, 12, 31)
        assert vraag(DEN_HAAG, dag, "energietoeslag_vooruitbetaling", bij(0, **self.OVERIG)) == 500_00
        assert vraag(LEIDSCHENDAM, dag, "energietoeslag_vooruitbetaling", bij(0, **self.OVERIG)) == 0


class TestSchoolregeling:
    KINDEREN: Gezin = {"kinderen_op_basisschool": 1, "kinderen_in_voortgezet_onderwijs": 1}

    @pytest.mark.parametrize("code", DRIE)
    @pytest.mark.parametrize(
        ("inkomen", "totaal"), [(1100_00, 738_00), (1100_01, 369_00), (1300_00, 369_00), (1300_01, 0)]
    )
    def test_heel_tot_110_en_half_tot_130_procent(self, code: str, inkomen: int, totaal: int) -> None:
        gezin = bij(inkomen, **self.KINDEREN, **NAGEGAAN)
        assert vraag(code, date(2023, 9, 1), "schoolregeling_tegemoetkoming", gezin) == totaal

    def test_bedragen_zonder_jaartal_tellen_pas_als_iemand_ze_heeft_nagegaan(self) -> None:
        dag, gezin = date(2023, 9, 1), bij(0, **self.KINDEREN)
        with pytest.raises(FeitOntbreekt, match="zonder jaartal"):
            vraag(WASSENAAR, dag, "schoolregeling_tegemoetkoming", gezin)
        with pytest.raises(NietGemodelleerd, match="zonder jaartal"):
            vraag(
                WASSENAAR,
                dag,
                "schoolregeling_tegemoetkoming",
                {**gezin, "ongedateerde_bedragen_nagegaan": False},
            )

    def test_na_2024_zijn_de_bedragen_onbekend(self) -> None:
        with pytest.raises(ParameterOntbreekt):
            vraag(
                WASSENAAR,
                date(2025, 1, 1),
                "schoolregeling_tegemoetkoming",
                bij(0, **self.KINDEREN, **NAGEGAAN),
            )

    def test_den_haag_geeft_dit_in_natura(self) -> None:
        assert (
            vraag(DEN_HAAG, date(2023, 9, 1), "schoolregeling_tegemoetkoming", bij(0, **self.KINDEREN)) == 0
        )

    @pytest.mark.parametrize(("geboren", "kinderen"), [("2006-08-01", 0), ("2006-08-02", 1)])
    def test_de_leeftijd_op_1_augustus_beslist(self, geboren: str, kinderen: int) -> None:
        dagnummer = (date.fromisoformat(geboren) - date(1970, 1, 1)).days
        kind: Gezin = {
            "rol": 3,
            "geboortedatum": dagnummer,
            "schoolsoort": int(Schoolsoort.VOORTGEZET_ONDERWIJS),
        }
        for moment in (date(2024, 8, 1), date(2024, 12, 31)):
            assert vraag(WASSENAAR, moment, "kinderen_in_voortgezet_onderwijs", NAGEGAAN, kind) == kinderen


class TestComputer:
    GEZIN: Gezin = {**NAGEGAAN, "heeft_kind_voor_computer": True}

    @pytest.mark.parametrize(
        ("offerte", "al_vergoed", "vergoeding"),
        [(540_00, 0, 540_00), (540_01, 0, 540_00), (499_00, 100_00, 440_00), (499_00, 600_00, 0)],
    )
    def test_hoogstens_540_euro_in_vijf_jaar(self, offerte: int, al_vergoed: int, vergoeding: int) -> None:
        gezin = bij(1300_00, **self.GEZIN, computer_offerte=offerte, computer_al_vergoed=al_vergoed)
        assert vraag(LEIDSCHENDAM, date(2023, 5, 1), "computer_vergoeding", gezin) == vergoeding

    def test_boven_130_procent_niets(self) -> None:
        gezin = bij(1300_01, **self.GEZIN, computer_offerte=499_00, computer_al_vergoed=0)
        assert vraag(LEIDSCHENDAM, date(2023, 5, 1), "computer_vergoeding", gezin) == 0

    @pytest.mark.parametrize(
        ("school", "recht"),
        [
            (Schoolsoort.BASISSCHOOL, False),
            (Schoolsoort.BASISSCHOOL_BOVENBOUW, True),
            (Schoolsoort.BRUGKLAS, True),
            (Schoolsoort.MBO_OVERIG, True),
        ],
    )
    def test_er_is_een_kind_in_groep_7_of_hoger(self, school: Schoolsoort, recht: bool) -> None:
        kind: Gezin = {"rol": 3, "schoolsoort": int(school)}
        assert (
            vraag(LEIDSCHENDAM, date(2023, 5, 1), "computerregeling_recht", bij(0, **NAGEGAAN), kind) == recht
        )

    def test_een_tablet_is_per_kind_en_alleen_na_de_basisschool(self) -> None:
        tablet: Gezin = {"rol": 3, "tablet_offerte": 400_00, "tablet_al_vergoed": 0}
        kinderen = [
            {**tablet, "schoolsoort": int(school)}
            for school in (Schoolsoort.BASISSCHOOL_BOVENBOUW, Schoolsoort.BRUGKLAS, Schoolsoort.MBO_BOL)
        ]
        uitkomst = vraag(LEIDSCHENDAM, date(2023, 5, 1), "tablet_vergoeding", bij(0, **NAGEGAAN), *kinderen)
        assert uitkomst == 2 * 310_00

    def test_den_haag_zegt_dat_leergeld_het_in_natura_geeft(self) -> None:
        with pytest.raises(NietGemodelleerd, match="Leergeld"):
            vraag(DEN_HAAG, date(2023, 5, 1), "computer_vergoeding", bij(0, **self.GEZIN))


def test_meedoen_is_in_voorschoten_per_volwassene_en_kind_verschillend() -> None:
    gezin = bij(1100_00, **NAGEGAAN, aantal_belanghebbenden=2, aantal_kinderen=3)
    assert vraag(WASSENAAR, date(2023, 5, 1), "meedoenregeling_maximum", gezin) == 5 * 205_00
    assert vraag(VOORSCHOTEN, date(2023, 5, 1), "meedoenregeling_maximum", gezin) == 2 * 141_00 + 3 * 216_00
    assert vraag(LEIDSCHENDAM, date(2023, 5, 1), "meedoenregeling_maximum", gezin) == 0
    boven = bij(1100_01, **NAGEGAAN, aantal_belanghebbenden=2, aantal_kinderen=3)
    assert vraag(WASSENAAR, date(2023, 5, 1), "meedoenregeling_maximum", boven) == 0


@pytest.mark.parametrize(
    ("code", "bedrag"), [(LEIDSCHENDAM, 305_00), (WASSENAAR, 150_00), (VOORSCHOTEN, 150_00)]
)
def test_een_grond_is_genoeg_voor_de_tegemoetkoming_chronisch_zieken(code: str, bedrag: int) -> None:
    aanvrager: Gezin = {"rol": 1, "leeftijd": 18, "in_inrichting": False}
    for grond in GrondChronischZiek:
        gezin = bij(1100_00, **NAGEGAAN, grond_chronisch_ziek=int(grond))
        verwacht = 0 if grond == GrondChronischZiek.GEEN else bedrag
        assert vraag(code, date(2023, 5, 1), "chronisch_ziek_maximum", gezin, aanvrager) == verwacht
        jonger: Gezin = {**aanvrager, "leeftijd": 17}
        assert vraag(code, date(2023, 5, 1), "chronisch_ziek_maximum", gezin, jonger) == 0
        binnen: Gezin = {**aanvrager, "in_inrichting": True}
        assert vraag(code, date(2023, 5, 1), "chronisch_ziek_maximum", gezin, binnen) == 0


def test_schoolspullen_naar_de_school_van_het_kind() -> None:
    dag = date(2024, 6, 30)
    kinderen: list[Gezin] = [{"rol": 3, "schoolsoort": int(school)} for school in Schoolsoort]
    assert vraag(LEIDSCHENDAM, dag, "schoolspullen_tegoed", bij(1300_00), *kinderen) == (
        100_00 + 100_00 + 300_00 + 200_00 + 200_00
    )
    boven = bij(1300_01, in_schuldhulptraject=False)
    assert vraag(LEIDSCHENDAM, dag, "schoolspullen_tegoed", boven, *kinderen) == 0
    with pytest.raises(ParameterOntbreekt):
        vraag(LEIDSCHENDAM, date(2024, 7, 1), "schoolspullen_tegoed", bij(0), *kinderen)


def test_boven_de_maximumuurprijs_legt_den_haag_niets_bij() -> None:
    gezin: Gezin = {
        "kinderopvang_met_traject": True,
        "kinderopvang_honderdste_uren": 100_00,
        "kinderopvang_maximumuurprijs": 8_50,
    }
    for tarief, bedrag in ((8_49, 33_96), (8_50, 34_00), (8_51, 34_00)):
        met_tarief: Gezin = {**gezin, "kinderopvang_uurtarief": tarief}
        assert vraag(DEN_HAAG, date(2022, 5, 1), "kinderopvang_aanvulling", met_tarief) == bedrag
    zonder: Gezin = {**gezin, "kinderopvang_met_traject": False}
    assert vraag(DEN_HAAG, date(2022, 5, 1), "kinderopvang_aanvulling", zonder) == 0


class TestGiften:
    @pytest.mark.parametrize(
        ("vorm", "giften", "meerdere"),
        [
            (Leefvorm.ALLEENSTAANDE, 1200_00, 0),
            (Leefvorm.ALLEENSTAANDE, 1200_01, 1),
            (Leefvorm.GEHUWDEN, 1700_00, 0),
            (Leefvorm.GEHUWDEN, 1700_01, 1),
        ],
    )
    def test_boven_de_grens_moet_het_gemeld(self, vorm: Leefvorm, giften: int, meerdere: int) -> None:
        gezin: Gezin = {"leefvorm": int(vorm), "giften_in_jaar": giften, "giften_met_vrij_doel": 0}
        assert vraag(DEN_HAAG, date(2022, 12, 31), "giften_meerdere", gezin) == meerdere
        assert vraag(DEN_HAAG, date(2022, 12, 31), "giften_melden", gezin) == (meerdere > 0)

    def test_voor_22_juli_2021_had_den_haag_geen_bedrag_en_vanaf_2026_geldt_de_wet(self) -> None:
        gezin: Gezin = {"leefvorm": 1, "giften_in_jaar": 100, "giften_met_vrij_doel": 0}
        with pytest.raises(ParameterOntbreekt):
            vraag(DEN_HAAG, date(2021, 7, 21), "giften_vrij", gezin)
        assert vraag(DEN_HAAG, date(2021, 7, 22), "giften_vrij", gezin) == 100
        with pytest.raises(RegelOntbreekt):
            vraag(DEN_HAAG, date(2026, 1, 1), "giften_vrij", gezin)

    @pytest.mark.parametrize("code", DRIE)
    def test_elders_is_het_bedrag_niet_gevonden(self, code: str) -> None:
        with pytest.raises(NietGemodelleerd, match=gemeenten.GEMEENTEN[code]):
            vraag(code, date(2022, 5, 1), "giften_vrij", {"leefvorm": 1, "giften_in_jaar": 100})


def test_de_dierenartsvoucher_is_niet_bevestigd_en_telt_alleen_met_gegeven_bedragen() -> None:
    gezin: Gezin = {
        "dierenarts_behandeling": 60_00,
        "dierenarts_medicijnen": 80_00,
        "dierenarts_al_gebruikt": 0,
    }
    with pytest.raises(ParameterOntbreekt, match="nog niet bevestigd"):
        vraag(DEN_HAAG, date(2024, 5, 1), "dierenarts_vergoeding", gezin)
    gegeven: Gezin = {
        **gezin,
        "dierenarts_deel_behandeling": 100_00,
        "dierenarts_deel_medicijnen": 50_00,
        "dierenarts_maximum": 90_00,
    }
    assert vraag(DEN_HAAG, date(2024, 5, 1), "dierenarts_vergoeding", gegeven) == 90_00
    assert vraag(DEN_HAAG, date(2024, 5, 1), "dierenarts_eigen_bijdrage", gegeven) == 50_00


@pytest.mark.parametrize("code", gemeenten.GEMEENTEN)
def test_elke_lokale_waarde_vult_iets_in_en_wordt_gebruikt(code: str) -> None:
    overlay = gemeenten.laad(code)
    plan = gemeenten.regelboek(code).op(date(2023, 12, 31)).plan
    gebruikt = {nodig.naam for knoop in plan.knopen for nodig in knoop.nodig()}
    gebruikt |= {naam for knoop in plan.knopen for naam in knoop.verklaring.afhankelijk_van}
    for regeling in gemeenten.lokale_regelingen(code):
        gebruikt |= {regeling.uitvoering.beslistermijn or "", regeling.uitvoering.aanvragen_tot or ""}
    for verklaring in overlay.verklaringen:
        if isinstance(verklaring, Parameter):
            assert verklaring.naam in gebruikt, verklaring.naam
            for waarde in verklaring.waarden:
                assert waarde.bronnen, verklaring.naam
                assert waarde.zeker or waarde.noot, verklaring.naam


@pytest.mark.parametrize("code", DRIE)
def test_een_waarde_zonder_jaartal_zegt_dat_en_heeft_een_einde(code: str) -> None:
    for verklaring in gemeenten.laad(code).verklaringen:
        if isinstance(verklaring, Parameter):
            for waarde in verklaring.waarden:
                if all("ongedateerd" in bron.titel for bron in waarde.bronnen):
                    assert waarde.noot, verklaring.naam
                    assert waarde.tot <= dag("2025-01-01"), verklaring.naam
