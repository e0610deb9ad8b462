"""The interview over the schemes: only what matters, in a few questions, and never a guess."""

from __future__ import annotations

from datetime import date

import pytest

from opstap import gemeenten
from opstap.gemeenten import Thema
from opstap.regels.datum import dag
from opstap.regels.regel import Feit
from opstap.regels.vragen import Vraag
from opstap.verkenning.bundels import BUNDELS, OP_FEIT, OP_SLEUTEL, Bundel
from opstap.verkenning.regelingen import Antwoord, Bepaald, bepaal, regelingen_in, volgende
from opstap.verkenning.stand import Kop, Stand

MAAND = date(2024, 12, 1)
REGELINGEN = regelingen_in("GM0518", MAAND)
ANTWOORDEN: dict[str, int | bool | None] = {
    "geboortedatum": dag("1985-04-03"),
    "zorgverzekerd": True,
    "huurt_zelfstandige_woning": True,
    "kale_huur": 650_00,
    "bruto_jaarloon": 12_000_00,
    "woonsituatie": 0,
}


def _op_sleutel(sleutel: str) -> tuple[str, ...]:
    return next(regeling for regeling in REGELINGEN if regeling.sleutel == sleutel).gevraagd


def _alleen() -> Stand:
    return Stand(maand=MAAND).met_gemeente("GM0518").met_partner(False).met_kinderen(0).met_anderen(0)


def _voer(stand: Stand, antwoorden: dict[str, int | bool | None]) -> tuple[Stand, list[str]]:
    """Answer everything that is asked: no, nothing or zero, unless said otherwise."""
    gesteld: list[str] = []
    gehad: frozenset[str] = frozenset()
    while True:
        stand, volgend = volgende(stand, REGELINGEN, gehad)
        if volgend is None:
            return stand, gesteld
        vraag = volgend.vraag
        if isinstance(vraag, Bundel):
            gesteld.append(vraag.sleutel)
            gehad |= {vraag.sleutel}
            stand = vraag.verwerk(stand, ())
        else:
            assert isinstance(vraag, Vraag)
            assert not vraag.oordeel
            gesteld.append(vraag.naam)
            laagst = max(0, vraag.bereik[0])
            stand = stand.met_feit(vraag.naam, antwoorden.get(vraag.naam, laagst), vraag.persoon_index)


def _uitslag(stand: Stand) -> dict[str, Bepaald]:
    return {regeling.sleutel: bepaal(stand, regeling) for regeling in REGELINGEN}


def test_eerst_wie_er_wonen_dan_de_feiten() -> None:
    stand = Stand(maand=MAAND).met_gemeente("GM0518")
    koppen = []
    for verder in (stand, stand.met_partner(True), stand.met_partner(True).met_kinderen(1)):
        _, volgend = volgende(verder, REGELINGEN, frozenset())
        assert volgend is not None
        koppen.append(volgend.vraag)
    assert koppen == [Kop.PARTNER, Kop.KINDEREN, Kop.ANDEREN]


def test_het_gesprek_vraagt_niets_twee_keer_en_alleen_van_wie_het_weet() -> None:
    stand, gesteld = _voer(_alleen(), ANTWOORDEN)
    assert len(gesteld) == len(set(gesteld)) < 60
    plan = stand.boek.plan
    assert not any(plan.knoop(naam).verklaring.oordeel for naam in gesteld if naam in plan.op_naam)  # type: ignore[attr-defined]


def test_een_laag_loon_geeft_toeslagen_en_de_pas_en_de_bijstand_beoordeelt_de_gemeente() -> None:
    stand, _ = _voer(_alleen(), ANTWOORDEN)
    uitslag = _uitslag(stand)
    assert uitslag["zorgtoeslag"].antwoord == Antwoord.JA
    assert uitslag["zorgtoeslag"].bedrag == 123_00
    assert uitslag["huurtoeslag"].antwoord == Antwoord.JA
    assert uitslag["bijstand"].antwoord == Antwoord.MISSCHIEN
    assert uitslag["bijstand"].voorwaardelijk


def test_een_nee_zegt_op_welk_antwoord_het_rust() -> None:
    stand, _ = _voer(_alleen(), {**ANTWOORDEN, "huurt_zelfstandige_woning": False})
    huurtoeslag = _uitslag(stand)["huurtoeslag"]
    assert huurtoeslag.antwoord == Antwoord.NEE
    assert "huurt_zelfstandige_woning" in {stap.naam for stap in huurtoeslag.waarom.feiten}


def test_wat_het_regelboek_niet_heeft_is_een_leemte_met_een_naam() -> None:
    stand, _ = _voer(_alleen(), ANTWOORDEN)
    dierenarts = _uitslag(stand)["dierenarts"]
    assert dierenarts.antwoord == Antwoord.LEEMTE
    assert dierenarts.leemte is not None
    assert dierenarts.bedrag is None


def test_bij_een_bedrag_zonder_jaartal_moet_een_medewerker_eerst_nagaan_of_het_geldt() -> None:
    stand, gesteld = _voer(_alleen(), ANTWOORDEN)
    chronisch_ziek = _uitslag(stand)["chronisch_ziek"]
    assert chronisch_ziek.antwoord == Antwoord.MISSCHIEN
    assert chronisch_ziek.bedrag is None
    assert "ongedateerde_bedragen_nagegaan" in {naam for naam, _ in chronisch_ziek.ontbreekt}
    assert "ongedateerde_bedragen_nagegaan" not in gesteld


def test_wat_niemand_weet_blijft_misschien_en_telt_nooit_als_nul() -> None:
    stand, gesteld = _voer(_alleen(), {**ANTWOORDEN, "bruto_jaarloon": None})
    zorgtoeslag = _uitslag(stand)["zorgtoeslag"]
    assert gesteld.count("bruto_jaarloon") == 1
    assert zorgtoeslag.antwoord == Antwoord.MISSCHIEN
    assert zorgtoeslag.bedrag is None
    assert ("bruto_jaarloon", 0) in zorgtoeslag.ontbreekt


def test_een_bundel_vult_in_voor_iedereen_behalve_wat_is_aangekruist() -> None:
    stand = Stand(maand=MAAND).met_gemeente("GM0518").met_partner(True).met_kinderen(0).met_anderen(0)
    na = OP_SLEUTEL["nederland"].verwerk(stand, ["is_nederlander"])
    assert [persoon.get("woont_in_nederland") for persoon in na.geval.personen] == [True, True]
    assert [persoon.get("is_nederlander") for persoon in na.geval.personen] == [None, None]


def test_een_bundel_laat_staan_wat_al_is_gezegd() -> None:
    stand = _alleen().met_feit("vervult_dienstplicht", True, 0)
    na = OP_SLEUTEL["bijzonder"].verwerk(stand, ())
    assert na.geval.personen[0]["vervult_dienstplicht"] is True
    assert na.geval.personen[0]["is_uitreiziger"] is False


@pytest.mark.parametrize("bundel", BUNDELS, ids=lambda bundel: bundel.sleutel)
def test_elk_deel_van_een_bundel_is_een_feit_dat_een_inwoner_kent(bundel: Bundel) -> None:
    plan = gemeenten.regelboek("GM0518").op(MAAND).plan
    for deel in bundel.delen:
        feit = plan.knoop(deel.naam).verklaring
        assert isinstance(feit, Feit)
        assert not feit.oordeel
        assert feit.past(int(deel.waarde))
        assert OP_FEIT[deel.naam] is bundel


@pytest.mark.parametrize("code", sorted(gemeenten.GEMEENTEN))
def test_elke_regeling_staat_in_het_regelboek_van_haar_gemeente(code: str) -> None:
    plan = gemeenten.regelboek(code).op(MAAND).plan
    regelingen = regelingen_in(code)
    assert [naam for regeling in regelingen for naam in regeling.gevraagd if naam not in plan.op_naam] == []
    assert {regeling.thema for regeling in regelingen} == set(Thema)
    assert _op_sleutel("bijstand") == ("recht_op_bijstand", "maandbetaling")


@pytest.mark.parametrize(
    ("code", "wel", "niet"),
    [("GM0518", "stadspas", "meedoenregeling"), ("GM0629", "meedoenregeling", "stadspas")],
)
def test_een_inwoner_ziet_alleen_regelingen_van_de_eigen_gemeente(code: str, wel: str, niet: str) -> None:
    sleutels = {regeling.sleutel for regeling in regelingen_in(code)}
    assert wel in sleutels
    assert niet not in sleutels


def test_een_regeling_die_voorbij_is_of_nog_niet_bestaat_wordt_niet_gevraagd() -> None:
    def op(dag: date) -> set[str]:
        return {regeling.sleutel for regeling in regelingen_in("GM0518", dag)}

    assert "energietoeslag" in op(date(2023, 12, 1))
    assert "energietoeslag" not in op(date(2024, 1, 1))
    assert "kids_voor_niks" not in op(date(2025, 3, 1))
    assert "kids_voor_niks" in op(date(2025, 4, 1))
