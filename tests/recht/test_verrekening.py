"""Offsetting and the protected earnings level: 90% until 2021, then 95%; a fixed order, never below nil."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest

from opstap.regels.fouten import NietGemodelleerd

Reken = Callable[..., int | bool]
MEI = "2024-05-01"
MAAND = {
    "bijstandsnorm": 1283_83,
    "inkomen_na_vrijlating": 0,
    "recht_op_bijstand": True,
    "maatregel_geldt": False,
    "verhoging_beslagvrije_voet": 0,
    "voorschot_betaald": 0,
    "te_verrekenen_middelen": 0,
    "te_verrekenen_verplicht": 0,
    "te_verrekenen_overig": 0,
    "beslag_van_derden": 0,
    "weigert_inlichtingen_over_invordering": False,
}


@pytest.mark.parametrize(("datum", "vrij"), [("2020-12-31", 1155_45), ("2021-01-01", 1219_64)])
def test_de_beslagvrije_voet_gaat_in_2021_van_90_naar_95_procent(reken: Reken, datum: str, vrij: int) -> None:
    assert reken("beslagvrije_voet", datum, **MAAND) == vrij


def test_tot_2021_kwamen_er_woonkosten_en_zorgpremie_bij(reken: Reken) -> None:
    geval = {**MAAND, "verhoging_beslagvrije_voet": 40_00}
    assert reken("beslagvrije_voet", "2020-06-01", **geval) == 1195_45
    assert reken("beslagvrije_voet", "2022-06-01", **geval) == 1219_64


def test_naast_inkomen_blijft_de_ruimte_vijf_procent_van_de_norm(reken: Reken) -> None:
    """Rv art. 475dc lid 2: the income of art. 32 is taken off the protected level."""
    for inkomen in (0, 400_00, 1200_00):
        assert reken("beslagruimte", MEI, **{**MAAND, "inkomen_na_vrijlating": inkomen}) == 64_19


def test_de_ruimte_is_nooit_meer_dan_de_bijstand_zelf(reken: Reken) -> None:
    assert reken("beslagruimte", MEI, **{**MAAND, "inkomen_na_vrijlating": 1260_00}) == 23_83


def test_zonder_bijstand_wordt_de_beslagvrije_voet_niet_geraden(reken: Reken) -> None:
    with pytest.raises(NietGemodelleerd, match="landelijke rekenhulp"):
        reken("beslagvrije_voet", MEI, **{**MAAND, "recht_op_bijstand": False})


def test_uwv_2018_de_beslagvrije_voet_is_die_van_de_maand_zelf(reken: Reken, m) -> None:
    """Up to 3,100 cases used the latest level; here norm and percentage are those of the day asked."""
    mens = m.aanvrager()
    maand = {naam: waarde for naam, waarde in MAAND.items() if naam != "bijstandsnorm"}
    assert reken("beslagvrije_voet", "2019-07-01", mens, **maand) == 927_38
    assert reken("beslagvrije_voet", "2020-01-01", mens, **maand) == 947_09
    assert reken("beslagvrije_voet", "2024-01-01", mens, **maand) == 1219_64


def test_een_maatregel_gaat_voor_en_laat_geen_ruimte_voor_schulden(reken: Reken) -> None:
    maatregel = {**MAAND, "maatregel_geldt": True, "maatregelpercentage": 30_00}
    assert reken("beslagruimte", MEI, **maatregel) == 0
    assert (
        reken("uitbetaling_na_verrekening", MEI, **{**maatregel, "te_verrekenen_verplicht": 500_00}) == 853_75
    )


def test_een_voorschot_valt_buiten_de_beslagvrije_voet(reken: Reken) -> None:
    """ECLI:NL:CRVB:2023:2024."""
    assert reken("uitbetaling_na_verrekening", MEI, **{**MAAND, "voorschot_betaald": 1000_00}) == 219_64


def test_wat_moet_gaat_voor_wat_mag_en_beslag_van_derden_komt_achteraan(reken: Reken) -> None:
    vol = {
        **MAAND,
        "te_verrekenen_middelen": 10_00,
        "te_verrekenen_verplicht": 20_00,
        "te_verrekenen_overig": 30_00,
        "beslag_van_derden": 40_00,
    }
    verdeling = {
        naam: reken(naam, MEI, **vol)
        for naam in (
            "verrekende_middelen",
            "verplicht_verrekend",
            "overig_verrekend",
            "naar_beslag_van_derden",
        )
    }
    assert list(verdeling.values()) == [10_00, 20_00, 30_00, 4_19]
    groot = {**vol, "te_verrekenen_verplicht": 500_00}
    assert reken("verplicht_verrekend", MEI, **groot) == 54_19
    assert reken("overig_verrekend", MEI, **groot) == 0
    assert reken("naar_beslag_van_derden", MEI, **groot) == 0
    assert reken("uitbetaling_na_verrekening", MEI, **groot) == 1219_64 - 64_19


def test_wie_inlichtingen_weigert_houdt_alleen_bescherming_tegen_anderen(reken: Reken) -> None:
    """Art. 60 lid 6: the level does not hold for the municipality's own claims, it does for others."""
    weigert = {**MAAND, "weigert_inlichtingen_over_invordering": True, "beslag_van_derden": 500_00}
    assert reken("uitbetaling_na_verrekening", MEI, **{**weigert, "te_verrekenen_verplicht": 5000_00}) == 0
    assert reken("naar_beslag_van_derden", MEI, **weigert) == 64_19
    assert reken("naar_beslag_van_derden", MEI, **{**weigert, "te_verrekenen_verplicht": 50_00}) == 14_19


def test_er_verdwijnt_geen_cent_en_de_uitbetaling_is_nooit_negatief(reken: Reken) -> None:
    bedragen = (0, 17_33, 5000_00)
    for voorschot, middelen, verplicht, overig, beslag in product(bedragen, repeat=5):
        geval = {
            **MAAND,
            "voorschot_betaald": voorschot,
            "te_verrekenen_middelen": middelen,
            "te_verrekenen_verplicht": verplicht,
            "te_verrekenen_overig": overig,
            "beslag_van_derden": beslag,
        }
        uit = reken("uitbetaling_na_verrekening", MEI, **geval)
        af = sum(
            reken(naam, MEI, **geval)
            for naam in ("verrekend_voorschot", "verrekend_door_gemeente", "naar_beslag_van_derden")
        )
        assert uit >= 0
        assert uit + af == 1219_64
