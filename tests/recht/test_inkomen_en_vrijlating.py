"""Income and the disregard of wage (art. 31 to 33): ages, months, order and the change of 2023."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from opstap.recht.participatiewet import Vrijlating
from opstap.recht.participatiewet.vrijlatingen import vrijlating_persoon
from opstap.regels.beslissen import Geval
from opstap.regels.fouten import FeitOntbreekt, NietGemodelleerd, ParameterOntbreekt
from opstap.regels.geld import Basispunt, Netto

HERFST = "2024-09-01"
Reken = Callable[..., int | bool]


def _onderdeel(reken: Reken, dag: str, *mensen: dict[str, int | bool]) -> int | bool:
    return reken("vrijlating_onderdeel", dag, *mensen, persoon=0)


@pytest.mark.parametrize(
    ("loon", "vrij"),
    [(100, 25), (103, 26), (102, 26), (101, 25), (107599, 26900), (107600, 26900), (107602, 26900)],
)
def test_een_kwart_van_het_loon_tot_het_maximum_half_naar_boven(loon: int, vrij: int) -> None:
    assert vrijlating_persoon(Netto(loon), Basispunt(2500), Netto(26900)) == vrij


@pytest.mark.parametrize(("leeftijd", "vrij"), [(26, 0), (27, 20000)])
def test_onderdeel_n_geldt_vanaf_27(m, reken: Reken, leeftijd: int, vrij: int) -> None:
    assert reken("vrijlating", HERFST, m.aanvrager(leeftijd, netto_loon=80000)) == vrij


@pytest.mark.parametrize(("verbruikt", "onderdeel"), [(0, 1), (5, 1), (6, 0), (7, 0)])
def test_onderdeel_n_geldt_zes_maanden(m, reken: Reken, verbruikt: int, onderdeel: int) -> None:
    assert (
        _onderdeel(reken, HERFST, m.aanvrager(netto_loon=80000, maanden_n_verbruikt=verbruikt)) == onderdeel
    )


def test_onderdeel_n_moet_bijdragen_aan_werk(m, reken: Reken) -> None:
    wie = m.aanvrager(netto_loon=80000, draagt_bij_aan_arbeidsinschakeling=False)
    assert reken("vrijlating", HERFST, wie) == 0


def test_met_aow_leeftijd_heeft_onderdeel_n_geen_duur(m, reken: Reken) -> None:
    wie = m.aanvrager(70, netto_loon=80000, maanden_n_verbruikt=60, draagt_bij_aan_arbeidsinschakeling=False)
    assert _onderdeel(reken, HERFST, wie) == Vrijlating.ONDERDEEL_N


@pytest.mark.parametrize(
    ("verbruikt", "kindleeftijd", "onderdeel"),
    [
        (0, 6, Vrijlating.ONDERDEEL_R),
        (29, 6, Vrijlating.ONDERDEEL_R),
        (30, 6, Vrijlating.GEEN),
        (0, 11, Vrijlating.ONDERDEEL_R),
        (0, 12, Vrijlating.GEEN),
    ],
)
def test_onderdeel_r_dertig_maanden_en_een_kind_tot_twaalf(
    m, reken: Reken, verbruikt: int, kindleeftijd: int, onderdeel: int
) -> None:
    ouder = m.aanvrager(33, netto_loon=80000, maanden_n_verbruikt=6, maanden_r_verbruikt=verbruikt)
    assert _onderdeel(reken, HERFST, ouder, m.kind(kindleeftijd)) == onderdeel


def test_onderdeel_r_alleen_zonder_partner_en_na_onderdeel_n(m, reken: Reken) -> None:
    ouder = m.aanvrager(33, netto_loon=80000, maanden_n_verbruikt=6)
    assert reken("vrijlating", HERFST, ouder, m.kind()) == 10000
    assert reken("vrijlating", HERFST, ouder, m.partner(), m.kind()) == 0
    begin = m.aanvrager(33, netto_loon=80000, maanden_n_verbruikt=5)
    assert _onderdeel(reken, HERFST, begin, m.kind()) == Vrijlating.ONDERDEEL_N


@pytest.mark.parametrize(("leeftijd", "vrij"), [(20, 12000), (40, 12000)])
def test_onderdeel_y_geldt_ook_onder_27_en_zonder_duur(m, reken: Reken, leeftijd: int, vrij: int) -> None:
    wie = m.aanvrager(leeftijd, netto_loon=80000, medisch_urenbeperkt=True, maanden_n_verbruikt=99)
    assert reken("vrijlating", HERFST, wie) == vrij


def test_zolang_onderdeel_n_loopt_geldt_onderdeel_y_niet(m, reken: Reken) -> None:
    wie = m.aanvrager(netto_loon=80000, medisch_urenbeperkt=True, maanden_n_verbruikt=5)
    assert _onderdeel(reken, HERFST, wie) == Vrijlating.ONDERDEEL_N


@pytest.mark.parametrize(
    ("dag", "onderdeel"),
    [("2018-09-01", Vrijlating.ONDERDEEL_R), ("2024-09-01", Vrijlating.ONDERDEEL_Y)],
)
def test_tot_2023_ging_onderdeel_r_voor_op_y_en_daarna_andersom(
    m, reken: Reken, dag: str, onderdeel: int
) -> None:
    ouder = m.aanvrager(33, netto_loon=80000, maanden_n_verbruikt=6, medisch_urenbeperkt=True)
    assert _onderdeel(reken, dag, ouder, m.kind()) == onderdeel


@pytest.mark.parametrize(
    ("verbruikt", "geen_uitbreiding", "onderdeel"),
    [
        (0, False, Vrijlating.ONDERDEEL_Z),
        (11, False, Vrijlating.ONDERDEEL_Z),
        (12, False, Vrijlating.GEEN),
        (12, True, Vrijlating.ONDERDEEL_AA),
    ],
)
def test_onderdeel_z_twaalf_maanden_en_daarna_aa(
    m, reken: Reken, verbruikt: int, geen_uitbreiding: bool, onderdeel: int
) -> None:
    wie = m.aanvrager(
        netto_loon=80000,
        loonkostensubsidie=True,
        maanden_n_verbruikt=6,
        maanden_z_verbruikt=verbruikt,
        geen_uitbreiding_van_uren_mogelijk=geen_uitbreiding,
    )
    assert _onderdeel(reken, HERFST, wie) == onderdeel


def test_onderdeel_z_bestond_voor_2023_niet(m, reken: Reken) -> None:
    wie = m.aanvrager(netto_loon=80000, loonkostensubsidie=True, maanden_n_verbruikt=6)
    assert _onderdeel(reken, "2022-12-01", wie) == Vrijlating.GEEN
    assert _onderdeel(reken, "2023-01-01", wie) == Vrijlating.ONDERDEEL_Z


def test_z_gaat_voor_op_r_en_y_voor_op_z(m, reken: Reken) -> None:
    ouder = m.aanvrager(33, netto_loon=80000, maanden_n_verbruikt=6, loonkostensubsidie=True)
    assert _onderdeel(reken, HERFST, ouder, m.kind()) == Vrijlating.ONDERDEEL_Z
    beperkt = {**ouder, "medisch_urenbeperkt": True}
    assert _onderdeel(reken, HERFST, beperkt, m.kind()) == Vrijlating.ONDERDEEL_Y


def test_onderdeel_z_onder_27_zonder_maanden_n_wordt_niet_verzonnen(m, reken: Reken) -> None:
    wie = m.aanvrager(26, netto_loon=80000, loonkostensubsidie=True)
    with pytest.raises(NietGemodelleerd, match="onderdeel n geldt niet op deze leeftijd"):
        reken("vrijlating", HERFST, wie)
    assert reken("vrijlating", HERFST, {**wie, "maanden_n_verbruikt": 6}) == 12000


def test_vrijlating_is_per_persoon(m, reken: Reken) -> None:
    paar = (m.aanvrager(netto_loon=70000), m.partner(26, netto_loon=40000))
    assert reken("vrijlating", HERFST, *paar) == 17500


def test_zonder_loon_wordt_niets_over_werk_gevraagd(m, probeer) -> None:
    wie = {"rol": 1, "leeftijd": 40, "rechthebbend": True, "in_inrichting": False, "netto_loon": 0}
    uitkomst = probeer(["inkomen_na_vrijlating"], "2019-09-01", Geval({}, ({**wie, "overig_inkomen": 500},)))
    assert uitkomst.waarde("inkomen_na_vrijlating") == 500


def test_een_maximum_dat_niet_bekend_is_weigert_alleen_waar_het_nodig_is(m, reken: Reken) -> None:
    with pytest.raises(ParameterOntbreekt, match="eerste zes maanden"):
        reken("vrijlating", "2019-09-01", m.aanvrager(netto_loon=80000))
    assert reken("vrijlating", "2019-09-01", m.aanvrager(netto_loon=80000, maanden_n_verbruikt=6)) == 0


# --- Income ---------------------------------------------------------------------------------------------


def test_de_vakantieaanspraak_telt_mee_bij_het_loon(m, reken: Reken) -> None:
    wie = m.aanvrager(netto_loon=80000, vakantieaanspraak_loon=6400, overig_inkomen=1000)
    assert reken("inkomen", HERFST, wie) == 87400
    assert reken("inkomen_na_vrijlating", HERFST, wie) == 67400


def test_inkomen_van_huisgenoten_en_kinderen_telt_niet(m, reken: Reken) -> None:
    mensen = (m.aanvrager(), m.medebewoner(30, netto_loon=200000), m.kind(16, netto_loon=30000))
    assert reken("inkomen", HERFST, *mensen) == 0


@pytest.mark.parametrize(
    ("partnerloon", "telt"),
    [(0, 0), (91702, 0), (91703, 1), (150000, 58298), (300000, 208298)],
)
def test_inkomen_van_een_partner_zonder_recht_telt_boven_de_gehuwdennorm(
    m, reken: Reken, partnerloon: int, telt: int
) -> None:
    """Art. 32 paragraph 3: assistance 917.02 + income may together reach 1,834.04."""
    paar = (m.aanvrager(), m.partner(rechthebbend=False, netto_loon=partnerloon))
    assert reken("inkomen", "2024-03-01", *paar) == telt
    assert reken("vrijlating", "2024-03-01", *paar) == 0


def test_inkomen_van_een_partner_zonder_recht_met_kostendelers(m, reken: Reken) -> None:
    mensen = (m.aanvrager(), m.partner(rechthebbend=False, netto_loon=100000), m.medebewoner())
    assert reken("norm_voor_paar", "2024-03-01", *mensen) == 2 * 79475
    assert reken("inkomen", "2024-03-01", *mensen) == 100000 + 79475 - 2 * 79475


def test_de_norm_hangt_niet_af_van_het_inkomen_van_de_partner(m, probeer) -> None:
    partner = {"rol": 2, "leeftijd": 40, "rechthebbend": False, "in_inrichting": False}
    assert probeer(["norm"], "2024-03-01", Geval({}, (m.aanvrager(), partner))).gaten == {}


def test_een_onbekend_loon_is_geen_nul(m, probeer) -> None:
    wie = m.aanvrager()
    del wie["netto_loon"]
    gat = probeer(["inkomen"], HERFST, Geval({}, (wie,))).gaten["inkomen"]
    assert isinstance(gat, FeitOntbreekt)
    assert ("netto_loon", 0) in gat.feiten
