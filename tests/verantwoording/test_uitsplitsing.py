"""From product to account to month to groups of bookings: sums, and never about few households."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st
from tests.verantwoording.conftest import Stadje

from opstap.financien.rekeningschema import BIJSTANDSVERLENING, MINIMABELEID, SUBSIDIES
from opstap.regels.fouten import OpstapFout
from opstap.verantwoording.bestuursbeeld import clusterbeeld
from opstap.verantwoording.boekingsgroepen import Boekingsregel, boekingsgroepen, per_grootte, per_soort
from opstap.verantwoording.jaarrekening import jaarrekening
from opstap.verantwoording.uitsplitsing import Uitsplitsing, uitsplitsing

LASTEN, BATEN = "4.1.1", "4.1.2"


def splits(stadje: Stadje) -> Uitsplitsing:
    return uitsplitsing(stadje.gemeente.code, 2024, BIJSTANDSVERLENING)


def test_elk_bedrag_is_de_som_van_de_boekingen(vier_maanden: Stadje) -> None:
    beeld = splits(vier_maanden)
    plaats = [kolom.code for kolom in beeld.kolommen].index(LASTEN)
    assert [rij.cellen[plaats].cent for rij in beeld.rijen] == [12_000_00] * 4
    assert beeld.totaal.cellen[plaats].cent == 48_000_00
    assert beeld.titel.startswith("Bijstandsverlening en inkomensvoorzieningen: €\u00a048.000 lasten")


def test_na_een_boeking_wordt_er_opnieuw_opgeteld_en_anders_niet(vier_maanden: Stadje) -> None:
    eerst = splits(vier_maanden)
    with CaptureQueriesContext(connection) as vragen:
        assert splits(vier_maanden) == eerst
    assert not [vraag for vraag in vragen if "per_maand" in vraag["sql"]]
    vier_maanden.boek_bij(5, 12, 100_00)
    plaats = [kolom.code for kolom in eerst.kolommen].index(LASTEN)
    erna = splits(vier_maanden).totaal.cellen[plaats].cent
    assert erna is not None
    assert erna - (eerst.totaal.cellen[plaats].cent or 0) == 12 * 100_00


def test_een_maand_van_drie_huishoudens_en_een_tweede_maand_blijven_dicht(vier_maanden: Stadje) -> None:
    beeld = splits(vier_maanden)
    plaats = [kolom.code for kolom in beeld.kolommen].index(BATEN)
    dicht = [rij.cellen[plaats].verborgen for rij in beeld.rijen]
    assert dicht[1]
    assert sum(dicht) == 2
    assert beeld.totaal.cellen[plaats].cent == 39 * 50_00
    assert {rij.cellen[plaats].tekst for rij in beeld.rijen if rij.cellen[plaats].verborgen} == {
        "niet getoond"
    }


def test_de_baten_van_die_maand_zijn_ook_op_de_clusterbladzijde_dicht(vier_maanden: Stadje) -> None:
    open_, dicht = clusterbeeld("GM0518", 2024), clusterbeeld("GM0518", 2024, openbaar=True)
    assert open_.maanden[1].baten is not None
    assert dicht.maanden[1].baten is None
    assert dicht.maanden[1].baten_tekst == "niet getoond"
    assert date(2024, 2, 1) not in dicht.standen
    assert dicht.maanden[0] == open_.maanden[0]
    with pytest.raises(OpstapFout) as fout:
        clusterbeeld("GM0518", 2024, tot=date(2024, 2, 1), openbaar=True)
    assert fout.value.code == "STAND-VERBORGEN"


def test_twee_standen_verraden_samen_niet_wat_er_tussen_ligt(vier_maanden: Stadje) -> None:
    """Whatever two standings can be chosen, between them lie months of ten households or more."""
    standen = [maand.month for maand in clusterbeeld("GM0518", 2024, openbaar=True).standen]
    huishoudens = {1: 12, 2: 3, 3: 12, 4: 12}
    for vroeg, laat in zip([0, *standen], standen, strict=False):
        assert max(huishoudens[maand] for maand in range(vroeg + 1, laat + 1)) >= 10


def test_een_stadje_van_twee_huishoudens_toont_niets(stadje: Stadje) -> None:
    stadje.run(1, 0)
    stadje.boek_bij(1, 2, 1_000_00)
    beeld = splits(stadje)
    assert all(cel.verborgen for rij in (*beeld.rijen, beeld.totaal) for cel in rij.cellen)
    openbaar = clusterbeeld("GM0518", 2024, openbaar=True)
    assert (openbaar.standen, openbaar.buig, openbaar.kerngetallen) == ((), None, ())
    assert openbaar.zin.startswith("Van dit jaar is nog geen stand te tonen")
    assert not any(regel.geboekt for regel in jaarrekening("GM0518", 2024, openbaar=True).regels)


def test_een_boeking_zonder_dossier_telt_nooit_als_veel_mensen(stadje: Stadje) -> None:
    stadje.boek(date(2024, 1, 1), 900_000_00)
    assert splits(stadje).rijen[0].cellen[0].verborgen


def test_een_subsidie_aan_een_organisatie_gaat_over_geen_enkel_huishouden_en_staat_er(stadje: Stadje) -> None:
    stadje.boek(date(2024, 1, 1), 4_640_00, MINIMABELEID, SUBSIDIES)
    beeld = uitsplitsing(stadje.gemeente.code, 2024, MINIMABELEID)
    assert [rij.cellen[0].cent for rij in (beeld.rijen[0], beeld.totaal)] == [4_640_00, 4_640_00]
    assert beeld.rijen[0].cellen[0].huishoudens == 0


def test_een_maand_opent_in_groepen_van_tien_of_meer(vier_maanden: Stadje) -> None:
    beeld = boekingsgroepen("GM0518", BIJSTANDSVERLENING, LASTEN, date(2024, 1, 1))
    assert beeld.titel.replace("\u00a0", " ") == (
        "Sociale uitkeringen in geld in januari 2024: € 12.000,00 bij ongeveer 10 huishoudens"
    )
    assert [(groep.naam, groep.boekingen, groep.cent) for groep in beeld.soorten] == [
        ("maandrun", 12, 12_000_00)
    ]
    assert [groep.naam for groep in beeld.groottes] == ["alle bedragen"]


@pytest.mark.parametrize(
    ("rekening", "maand", "code"),
    [
        (BATEN, date(2024, 2, 1), "CEL-VERBORGEN"),
        (LASTEN, date(2024, 5, 1), "CEL-ONBEKEND"),
        ("4.3.1", date(2024, 1, 1), "CEL-ONBEKEND"),
    ],
)
def test_wat_dicht_is_gaat_ook_met_het_adres_niet_open(
    vier_maanden: Stadje, rekening: str, maand: date, code: str
) -> None:
    with pytest.raises(OpstapFout) as fout:
        boekingsgroepen("GM0518", BIJSTANDSVERLENING, rekening, maand)
    assert fout.value.code == code


def test_een_product_dat_niet_in_de_begroting_staat_wordt_geweigerd(stadje: Stadje) -> None:
    with pytest.raises(OpstapFout) as fout:
        uitsplitsing("GM0518", 2024, "bestaat-niet")
    assert fout.value.code == "PRODUCT-ONBEKEND"


REGELS = st.lists(
    st.builds(
        Boekingsregel,
        st.integers(1, 40),
        st.integers(-50_000, 3_000_000),
        st.sampled_from(["maandrun", "vordering", "vraagpost"]),
    ),
    min_size=1,
    max_size=120,
)


@given(REGELS)
def test_geen_groep_naar_grootte_is_over_minder_dan_tien_huishoudens(regels: list[Boekingsregel]) -> None:
    groepen = per_grootte(regels)
    assert sum(groep.boekingen or 0 for groep in groepen) == len(regels)
    assert sum(groep.cent or 0 for groep in groepen) == sum(regel.cent for regel in regels)
    if len(groepen) > 1:
        assert all((groep.boekingen or 0) >= 10 for groep in groepen)


@given(REGELS)
def test_naar_soort_is_een_kleine_soort_nooit_het_verschil(regels: list[Boekingsregel]) -> None:
    per: dict[str, set[int]] = defaultdict(set)
    for regel in regels:
        per[regel.soort].add(regel.huishouden)
    dicht = {groep.naam for groep in per_soort(regels) if groep.cent is None}
    assert {soort for soort, wie in per.items() if len(wie) < 10} <= dicht
    if len({regel.huishouden for regel in regels}) >= 10:
        assert len(dicht) != 1 or len(per) == 1
