"""The target group of schemes: counted by the rules over a model, with an interval, and gaps by name."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from opstap import gemeenten
from opstap.beleidslab.doelgroep import grens, huishoudens, telling
from opstap.beleidslab.doelgroep.huishoudens import STRATA, Band, cijfers
from opstap.beleidslab.doelgroep.schatting import Schatting, met_kinderen, schat, van_band
from opstap.beleidslab.doelgroep.telling import Regelingtelling, Telling
from opstap.regels.fouten import OpstapFout
from opstap.regels.kernel import ONBEKEND

HAAG = "GM0518"
OP = date(2024, 12, 31)
TIENDE = 10


def geteld(sleutel: str, deel: int = TIENDE) -> Regelingtelling:
    (een,) = (een for een in telling.tel(HAAG, OP, deel) if een.regeling.sleutel == sleutel)
    return een


def maak(ja: int, nee: int, onbeslist: int, band: Band = Band.TOT_150, omvang: int = 8_000) -> Telling:
    """A model in which one stratum was drawn."""
    hier = np.arange(len(STRATA)) == next(i for i, (een, _) in enumerate(STRATA) if een is band)
    return Telling(hier * ja, hier * nee, hier * onbeslist, hier * omvang)


# --- the households


def test_het_model_telt_op_tot_de_gepubliceerde_aantallen() -> None:
    aantallen = huishoudens.omvang(HAAG)

    assert sum(aantallen[Band.BIJSTAND]) == cijfers(HAAG).waarde("bijstand") == 23_000
    assert sum(aantallen[Band.BIJSTAND]) + sum(aantallen[Band.TOT_130]) == 52_000
    assert sum(aantallen[Band.TOT_150]) == 8_000


def test_vijf_van_de_acht_duizend_hebben_kinderen() -> None:
    stad = telling.stad(HAAG, OP, TIENDE)
    midden = stad.omvang * van_band(Band.TOT_150)

    assert midden[met_kinderen()].sum() == 5_000


def test_van_wie_de_wet_geen_norm_geeft_is_het_inkomen_onbekend_en_het_recht_onbeslist() -> None:
    """On 31 March 2024 the sources contradict each other about couples of pension age."""
    op = date(2024, 3, 31)
    stad = telling.stad(HAAG, op, 40)
    (pas,) = (een for een in telling.tel(HAAG, op, 40) if een.regeling.sleutel == "stadspas")

    assert 0 < (stad.persoon["overig_inkomen"] == ONBEKEND).sum() <= pas.telling.onbeslist.sum()
    assert pas.reden


@pytest.mark.parametrize(
    ("band", "laagst", "hoogst"),
    [(Band.TOT_130, 10_000, 13_000), (Band.TOT_150, 13_001, 15_000), (Band.TOT_200, 15_001, 20_000)],
)
def test_elk_inkomen_ligt_in_zijn_band(band: Band, laagst: int, hoogst: int) -> None:
    stad = telling.stad(HAAG, OP, TIENDE)
    uit = telling.reken(gemeenten.regelboek(HAAG).op(OP), stad, ("minima_inkomen_in_procent",))
    hier = uit["minima_inkomen_in_procent"][van_band(band)[stad.stratum]]

    assert laagst <= hier.min() <= hier.max() <= hoogst
    assert hier.max() - hier.min() > (hoogst - laagst) * 9 // 10


def test_dezelfde_dag_en_hetzelfde_zaad_geven_dezelfde_huishoudens() -> None:
    een, ander = (huishoudens.teken(HAAG, OP, deel=50) for _ in range(2))

    assert all((een.persoon[naam] == ander.persoon[naam]).all() for naam in een.persoon)
    assert (een.gezin["vermogen"] == ander.gezin["vermogen"]).all()


def test_van_een_gemeente_zonder_cijfers_is_er_geen_model() -> None:
    with pytest.raises(OpstapFout, match="Wassenaar") as fout:
        huishoudens.teken("GM0629", OP)
    assert fout.value.code == "BEREIK-GEEN-MODEL"


def test_elke_aanname_heeft_een_reden_en_elk_cijfer_een_bron() -> None:
    assert all(een.toelichting for een in cijfers(HAAG).aannamen)
    assert all(een.bron and set(een.bron) <= set(cijfers(HAAG).bronnen) for een in cijfers(HAAG).gepubliceerd)


# --- the rules over them


def test_de_ooievaarspas_is_te_tellen_en_zegt_wat_zij_niet_kan_beslissen() -> None:
    pas = geteld("stadspas")

    assert pas.telling.telbaar
    assert pas.telling.onbeslist.sum() > 0
    assert "deelt de woning" in pas.reden


@pytest.mark.parametrize(
    ("sleutel", "waarom"),
    [
        ("chronisch_ziek", "Nog niet bekend"),
        ("dierenarts", "nog niet bevestigd"),
        ("studietoeslag", "Nog niet bekend"),
    ],
)
def test_een_regeling_met_een_gat_wordt_genoemd_en_niet_geteld(sleutel: str, waarom: str) -> None:
    een = geteld(sleutel)

    assert not een.telling.telbaar
    assert waarom in een.reden


@pytest.mark.parametrize(("onbeslist", "telbaar"), [(99, True), (100, True), (101, False)])
def test_wie_meer_niet_weet_dan_wel_telt_niet(onbeslist: int, telbaar: bool) -> None:
    assert maak(100, 50, onbeslist).telbaar is telbaar


def test_een_regeling_voor_kinderen_is_voor_geen_huishouden_zonder_kinderen() -> None:
    """Also not for those of whom the right to the pass is undecided: it is not for them at all."""
    sport = geteld("sport").telling

    assert sport.telbaar
    assert sport.onbeslist[met_kinderen()].sum() > 0
    assert sport.ja[~met_kinderen()].sum() == sport.onbeslist[~met_kinderen()].sum() == 0


def test_zonder_een_enkel_huishouden_met_recht_is_er_niets_te_tellen() -> None:
    assert not maak(0, 100, 0).telbaar
    assert maak(1, 99, 0).telbaar


def test_de_reden_is_wat_de_meesten_ontbreekt() -> None:
    """Of free transport for who has the pension age most lack a card, though some share their home."""
    vervoer = geteld("ov_aow")

    assert not vervoer.telling.telbaar
    assert "OV-chipkaart" in vervoer.reden


def test_wie_boven_de_grens_zit_of_te_veel_vermogen_heeft_hoort_er_niet_bij() -> None:
    pas = geteld("stadspas").telling
    boven = van_band(Band.TOT_200)

    assert pas.ja[boven].sum() == 0
    assert pas.nee[van_band(Band.TOT_150)].sum() > 0


# --- from counted to the city


def breedte(schatting: Schatting) -> int:
    return schatting.hoog - schatting.laag


def test_een_kleinere_trekking_geeft_een_bredere_marge() -> None:
    zonder_vragen = [schat(maak(ja, ja, 0)) for ja in (4_000, 400, 40)]

    assert breedte(zonder_vragen[0]) < breedte(zonder_vragen[1]) < breedte(zonder_vragen[2])
    assert {een.midden for een in zonder_vragen} == {4_000}


def test_wat_onbeslist_is_maakt_de_marge_breder_en_telt_naar_rato() -> None:
    zonder, met = schat(maak(400, 400, 0)), schat(maak(300, 300, 200))

    assert met.midden == zonder.midden == 4_000
    assert met.laag < 3_100 < 4_900 < met.hoog


def test_ook_een_hele_telling_houdt_de_afronding_van_wat_gepubliceerd_is() -> None:
    """Eight thousand is printed in whole thousands: between 7,500 and 8,500."""
    alles = schat(maak(8_000, 0, 0))

    assert 7_500 <= alles.laag < 7_600
    assert 8_400 < alles.hoog <= 8_500


def test_een_stad_op_schaal_heeft_zo_veel_minder_huishoudens() -> None:
    assert schat(maak(400, 400, 0), schaal=20).midden == 200


def test_niemand_met_recht_is_ook_in_de_marge_niemand() -> None:
    assert schat(maak(0, 100, 0)).leeg


# --- another limit


def test_van_130_naar_150_procent_is_wie_in_die_band_genoeg_arm_is() -> None:
    meer = grens.wat_als(HAAG, "stadspas", 150, OP, oud_procent=130)

    assert (meer.oud_procent, meer.nieuw_procent) == (130, 150)
    assert 5_000 < meer.erbij.laag < meer.erbij.midden < meer.erbij.hoog < 8_000
    assert 3_000 < meer.erbij_met_kinderen.midden < 5_000
    assert meer.eraf.leeg


def test_een_lagere_grens_neemt_huishoudens_hun_recht() -> None:
    minder = grens.wat_als(HAAG, "stadspas", 130, OP)

    assert minder.oud_procent == 150
    assert minder.erbij.leeg
    assert minder.eraf.midden == grens.wat_als(HAAG, "stadspas", 150, OP, oud_procent=130).erbij.midden


def test_dezelfde_grens_verandert_niets() -> None:
    gelijk = grens.wat_als(HAAG, "gemeentepolis", 150, OP)

    assert gelijk.erbij.leeg
    assert gelijk.eraf.leeg


@pytest.mark.parametrize(
    ("sleutel", "procent", "code"),
    [
        ("stadspas", 99, "BEREIK-GRENS"),
        ("stadspas", 201, "BEREIK-GRENS"),
        ("studietoeslag", 150, "BEREIK-GEEN-GRENS"),
        ("fiets", 140, "BEREIK-NIET-TELBAAR"),
        ("bestaat_niet", 150, "REGELING-ONBEKEND"),
    ],
)
def test_een_grens_die_het_model_niet_kan_rekenen_wordt_geweigerd(
    sleutel: str, procent: int, code: str
) -> None:
    with pytest.raises(OpstapFout) as fout:
        grens.wat_als(HAAG, sleutel, procent, OP)
    assert fout.value.code == code


@pytest.mark.parametrize("procent", [100, 200])
def test_de_uiterste_grenzen_van_het_model_mogen(procent: int) -> None:
    assert grens.wat_als(HAAG, "stadspas", procent, OP).nieuw_procent == procent
