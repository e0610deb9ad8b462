"""Disclosure control: fewer than ten households are never shown, and never follow from what is shown."""

from __future__ import annotations

from collections.abc import Hashable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opstap.verantwoording.geheimhouding import Cel, af_te_leiden, verberg

Naam = Hashable
Sommen = list[dict[Naam, int]]


def kruistabel(aantallen: list[list[int]]) -> tuple[dict[Naam, Cel], Sommen]:
    """Accounts × months with every total, and the standings through each month.

    Households differ from cell to cell, so that every total has as many as its cells together. A cell
    without households is no cell.
    """
    breed = len(aantallen[0])
    cellen: dict[Naam, Cel] = {}
    sommen: Sommen = []
    for rij, maanden in enumerate(aantallen):
        cellen |= {("cel", rij, m): Cel(n, volgorde=100 + m) for m, n in enumerate(maanden)}
        cellen["rekening", rij] = Cel(sum(maanden), volgorde=200)
        sommen.append({("rekening", rij): 1} | {("cel", rij, m): -1 for m in range(breed)})
    for m in range(breed):
        som = sum(maanden[m] for maanden in aantallen)
        cellen["maand", m] = Cel(som, volgorde=m)
        sommen.append({("maand", m): 1} | {("cel", rij, m): -1 for rij in range(len(aantallen))})
        stand = sum(sum(maanden[: m + 1]) for maanden in aantallen)
        cellen["stand", m] = Cel(stand, openbaar=m == breed - 1, volgorde=300 - m)
        for vorige in range(-1, m):
            tussen = {("maand", een): -1 for een in range(vorige + 1, m + 1)}
            sommen.append({("stand", m): 1} | tussen | ({("stand", vorige): -1} if vorige >= 0 else {}))
    cellen = {naam: cel for naam, cel in cellen.items() if cel.huishoudens}
    sommen = [{naam: factor for naam, factor in som.items() if naam in cellen} for som in sommen]
    return cellen, [som for som in sommen if som]


def kent(sommen: Sommen, verborgen: set[Naam] | frozenset[Naam], waarvan: list[Naam]) -> bool:
    """Whether a reader who combines all sums knows the sum of these cells: the rank does not grow."""
    plaats = {naam: nummer for nummer, naam in enumerate(sorted(verborgen, key=repr))}

    def vector(som: dict[Naam, int]) -> list[int]:
        rij = [0] * len(plaats)
        for naam, factor in som.items():
            if naam in plaats:
                rij[plaats[naam]] = factor
        return rij

    weten = np.array([vector(som) for som in sommen])
    gevraagd = np.array([vector(dict.fromkeys(waarvan, 1))])
    rang = np.linalg.matrix_rank(weten)
    return bool(rang == np.linalg.matrix_rank(np.vstack([weten, gevraagd])))


TABELLEN = st.integers(1, 3).flatmap(
    lambda hoog: st.integers(1, 6).flatmap(
        lambda breed: st.lists(
            st.lists(st.sampled_from([0, 1, 4, 9, 10, 11, 60, 500]), min_size=breed, max_size=breed),
            min_size=hoog,
            max_size=hoog,
        )
    )
)


@given(TABELLEN)
@settings(max_examples=60, deadline=None)
def test_niemand_rekent_een_kleine_cel_terug(aantallen: list[list[int]]) -> None:
    cellen, sommen = kruistabel(aantallen)
    verborgen = verberg(cellen, sommen)
    moet_open = {naam for naam, cel in cellen.items() if cel.openbaar}
    for naam, cel in cellen.items():
        if cel.veilig or cel.openbaar:
            continue
        assert naam in verborgen
        anders = set(cellen) - moet_open
        assert not kent(sommen, verborgen, [naam]) or kent(sommen, anders, [naam])


@given(TABELLEN)
@settings(max_examples=60, deadline=None)
def test_ook_de_kleine_cellen_van_een_rij_samen_blijven_dicht(aantallen: list[list[int]]) -> None:
    cellen, sommen = kruistabel(aantallen)
    verborgen = verberg(cellen, sommen)
    anders = {naam for naam, cel in cellen.items() if not cel.openbaar}
    for som in sommen:
        groep = [naam for naam, factor in som.items() if factor < 0 and naam in verborgen]
        if groep and sum(cellen[naam].huishoudens for naam in groep) in range(1, 10):
            assert not kent(sommen, verborgen, groep) or kent(sommen, anders, groep)


@given(TABELLEN)
@settings(max_examples=40, deadline=None)
def test_wat_is_af_te_leiden_is_precies_wat_de_rang_zegt(aantallen: list[list[int]]) -> None:
    cellen, sommen = kruistabel(aantallen)
    verborgen = {naam for naam, cel in cellen.items() if not cel.veilig}
    assert af_te_leiden(sommen, verborgen) == {naam for naam in verborgen if kent(sommen, verborgen, [naam])}


@given(st.lists(st.lists(st.integers(10, 900), min_size=4, max_size=4), min_size=1, max_size=3))
def test_waar_overal_genoeg_mensen_zijn_blijft_alles_open(aantallen: list[list[int]]) -> None:
    assert verberg(*kruistabel(aantallen)) == frozenset()


@pytest.mark.parametrize(("huishoudens", "dicht"), [(0, False), (1, True), (9, True), (10, False)])
def test_de_grens_ligt_bij_tien_huishoudens(huishoudens: int, dicht: bool) -> None:
    assert bool(verberg({"a": Cel(huishoudens)}, [])) is dicht


@pytest.mark.parametrize(("grootste", "dicht"), [(50_00, False), (50_01, True)])
def test_een_huishouden_dat_meer_dan_de_helft_is_blijft_dicht(grootste: int, dicht: bool) -> None:
    assert bool(verberg({"a": Cel(25, 100_00, grootste)}, [])) is dicht


def test_een_kleine_maand_krijgt_een_tweede_naast_zich_en_de_rest_blijft_open() -> None:
    cellen, sommen = kruistabel([[60, 4, 60, 60, 60, 60]])
    dicht = verberg(cellen, sommen)
    assert {("cel", 0, 1), ("maand", 1), ("stand", 1)} <= dicht
    assert not kent(sommen, dicht, [("cel", 0, 1)])
    assert ("rekening", 0) not in dicht
    assert {("stand", 0), ("stand", 2), ("stand", 3), ("stand", 4), ("stand", 5)}.isdisjoint(dicht)
    assert len(dicht) <= 6


def test_wat_ergens_anders_staat_beschermt_niemand() -> None:
    cellen: dict[Naam, Cel] = {"totaal": Cel(100), "klein": Cel(3), "bekend": Cel(0, bekend=True)}
    assert verberg(cellen, [{"totaal": 1, "klein": -1, "bekend": -1}]) == {"klein", "totaal"}


def test_een_openbaar_totaal_van_een_te_kleine_groep_is_niet_te_verbergen() -> None:
    cellen: dict[Naam, Cel] = {"totaal": Cel(3, openbaar=True), "enige": Cel(3)}
    sommen: Sommen = [{"totaal": 1, "enige": -1}]
    assert verberg(cellen, sommen) == {"enige"}
    assert af_te_leiden(sommen, {"enige"}) == {"enige"}
