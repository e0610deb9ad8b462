"""Individual income allowance: the average in one municipality, every month in the three others."""

from __future__ import annotations

from datetime import date

import pytest

from opstap import gemeenten
from opstap.recht.minima.huishoudtype import Huishoudtype
from opstap.regels.beslissen import Geval
from opstap.regels.fouten import NietGemodelleerd, ParameterOntbreekt

DEN_HAAG, VOORSCHOTEN, WASSENAAR, LEIDSCHENDAM = "GM0518", "GM0626", "GM0629", "GM1916"
DRIE = (VOORSCHOTEN, WASSENAAR, LEIDSCHENDAM)
Gezin = dict[str, int | bool]
NAGEGAAN: Gezin = {"ongedateerde_bedragen_nagegaan": True}


def vraag(code: str, dag: date, naam: str, gezin: Gezin, *personen: Gezin) -> int:
    boek = gemeenten.regelboek(code).op(dag)
    bekend = {sleutel: waarde for sleutel, waarde in gezin.items() if sleutel in boek.plan.op_naam}
    return int(boek.beslis(Geval(bekend, personen), [naam]).waarde(naam))


class TestInkomenstoeslag:
    GEZIN: Gezin = {
        "inkomenstoeslag_op_tijd": True,
        "recht_gelet_op_vermogen": True,
        "uitzicht_op_inkomensverbetering": False,
        "aanvrager_is_student": False,
        "inkomenstoeslag_maatregel_gehad": False,
        **NAGEGAAN,
    }

    @pytest.mark.parametrize(
        ("gemiddeld", "zonder", "recht"),
        [(110_00, 5, True), (110_01, 5, False), (90_00, 6, False), (90_00, 0, True)],
    )
    def test_den_haag_kijkt_naar_gemiddelde_en_maanden_zonder_inkomen(
        self, gemiddeld: int, zonder: int, recht: bool
    ) -> None:
        gezin: Gezin = {
            **self.GEZIN,
            "inkomenstoeslag_gemiddeld_inkomen_percentage": gemiddeld,
            "inkomenstoeslag_maanden_zonder_inkomen": zonder,
        }
        assert vraag(DEN_HAAG, date(2024, 5, 1), "inkomenstoeslag_recht", gezin) == recht

    @pytest.mark.parametrize("code", DRIE)
    @pytest.mark.parametrize(("hoogste", "recht"), [(109_99, True), (110_00, False), (112_00, False)])
    def test_de_drie_andere_kijken_naar_elke_maand(self, code: str, hoogste: int, recht: bool) -> None:
        gezin: Gezin = {**self.GEZIN, "inkomenstoeslag_hoogste_maandpercentage": hoogste}
        assert vraag(code, date(2023, 5, 1), "inkomenstoeslag_recht", gezin) == recht

    @pytest.mark.parametrize(
        ("percentage", "maanden", "recht"),
        [(20_00, 11, False), (20_00, 12, True), (19_99, 0, True), (100_00, 0, False)],
    )
    def test_een_recente_maatregel_van_20_procent_sluit_uit(
        self, percentage: int, maanden: int, recht: bool
    ) -> None:
        gezin: Gezin = {
            **self.GEZIN,
            "inkomenstoeslag_hoogste_maandpercentage": 100_00,
            "inkomenstoeslag_maatregel_gehad": True,
            "inkomenstoeslag_maatregel_percentage": percentage,
            "inkomenstoeslag_maanden_sinds_maatregel": maanden,
        }
        assert vraag(LEIDSCHENDAM, date(2023, 5, 1), "inkomenstoeslag_recht", gezin) == recht

    @pytest.mark.parametrize(
        ("soort", "bedrag"),
        [
            (Huishoudtype.ALLEENSTAANDE, 450_00),
            (Huishoudtype.ALLEENSTAANDE_OUDER_JONG_KIND, 450_00),
            (Huishoudtype.ALLEENSTAANDE_OUDER_OUDER_KIND, 600_00),
            (Huishoudtype.PAAR, 600_00),
            (Huishoudtype.PAAR_OUDER_KIND, 600_00),
        ],
    )
    def test_het_bedrag_hangt_af_van_het_huishouden(self, soort: Huishoudtype, bedrag: int) -> None:
        gezin: Gezin = {**NAGEGAAN, "huishoudtype": int(soort)}
        for code in DRIE:
            assert vraag(code, date(2023, 5, 1), "inkomenstoeslag_bedrag", gezin) == bedrag

    def test_het_onwaarschijnlijke_bedrag_van_een_paar_met_jong_kind_wordt_geweigerd(self) -> None:
        gezin: Gezin = {**NAGEGAAN, "huishoudtype": int(Huishoudtype.PAAR_JONG_KIND)}
        with pytest.raises(ParameterOntbreekt, match="mogelijk een fout op de pagina"):
            vraag(WASSENAAR, date(2023, 5, 1), "inkomenstoeslag_bedrag", gezin)

    @pytest.mark.parametrize(
        ("leeftijden", "soort"),
        [
            ((), Huishoudtype.ALLEENSTAANDE),
            ((11,), Huishoudtype.ALLEENSTAANDE_OUDER_JONG_KIND),
            ((12,), Huishoudtype.ALLEENSTAANDE_OUDER_OUDER_KIND),
            ((17, 12), Huishoudtype.ALLEENSTAANDE_OUDER_OUDER_KIND),
            ((18,), Huishoudtype.ALLEENSTAANDE),
        ],
    )
    def test_een_kind_is_vanaf_12_een_ouder_kind(
        self, leeftijden: tuple[int, ...], soort: Huishoudtype
    ) -> None:
        kinderen: list[Gezin] = [{"rol": 3, "leeftijd": leeftijd} for leeftijd in leeftijden]
        ouder: Gezin = {"rol": 1, "leeftijd": 40}
        assert vraag(WASSENAAR, date(2023, 5, 1), "huishoudtype", {}, ouder, *kinderen) == soort

    def test_bij_kinderen_van_beide_leeftijden_wordt_niet_gekozen(self) -> None:
        kinderen: list[Gezin] = [{"rol": 3, "leeftijd": leeftijd} for leeftijd in (5, 14)]
        with pytest.raises(NietGemodelleerd, match="jong en een ouder kind"):
            vraag(WASSENAAR, date(2023, 5, 1), "huishoudtype", {}, {"rol": 1, "leeftijd": 40}, *kinderen)

    def test_het_haagse_bedrag_is_niet_gevonden(self) -> None:
        with pytest.raises(NietGemodelleerd, match="niet gevonden"):
            vraag(DEN_HAAG, date(2024, 5, 1), "inkomenstoeslag_bedrag", {})
