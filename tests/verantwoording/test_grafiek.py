"""Charts that anyone can read: from zero, with their unit, their contents as text, and without scripts."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from django.template import Context, Template
from hypothesis import given
from hypothesis import strategies as st

from opstap.verantwoording.grafiek import (
    BREEDTE,
    HOOGTE,
    Staaf,
    Streep,
    Svg,
    Trede,
    brug,
    schaalstreepjes,
    staafgrafiek,
    vonk,
)

MLN = 100_000_000


def maanden(*waarden: int | None) -> list[Staaf]:
    return [
        Staaf(
            "jfmamjjasond"[nummer],
            f"maand {nummer + 1}",
            waarde,
            "onbekend" if waarde is None else f"{waarde} cent",
        )
        for nummer, waarde in enumerate(waarden)
    ]


def lees(svg: Svg) -> ElementTree.Element:
    return ElementTree.fromstring(svg)


def staven(svg: Svg, klasse: str = "grafiek__balk") -> list[dict[str, str]]:
    return [deel.attrib for deel in lees(svg).iter("rect") if deel.get("class") == klasse]


def lijnen(svg: Svg, klasse: str) -> list[dict[str, str]]:
    return [deel.attrib for deel in lees(svg).iter("line") if deel.get("class") == klasse]


@pytest.fixture
def grafiek() -> Svg:
    return staafgrafiek(
        "lasten",
        "Lasten per maand",
        maanden(3 * MLN, 4 * MLN, None),
        eenheid="× € 1 mln",
        per_eenheid=MLN,
        streep=Streep("begroot", 2 * MLN, "2,0"),
    )


def test_elke_staaf_begint_op_nul(grafiek: Svg) -> None:
    [nul] = lijnen(grafiek, "grafiek__as")
    assert {int(staaf["y"]) + int(staaf["height"]) for staaf in staven(grafiek)} == {int(nul["y1"])}


def test_hoogten_verhouden_zich_als_de_bedragen(grafiek: Svg) -> None:
    drie, vier = (int(staaf["height"]) for staaf in staven(grafiek))
    assert abs(4 * drie - 3 * vier) <= 4
    [nul] = lijnen(grafiek, "grafiek__as")
    begroot, _ = lijnen(grafiek, "grafiek__begroot")
    assert abs(2 * (int(nul["y1"]) - int(begroot["y1"])) - vier) <= 2


def test_een_onbekende_maand_heeft_geen_staaf_maar_wel_een_naam(grafiek: Svg) -> None:
    assert len(staven(grafiek)) == 2
    assert "maand 3: onbekend" in grafiek


def test_de_eenheid_en_de_begroting_staan_erin(grafiek: Svg) -> None:
    teksten = [deel.text for deel in lees(grafiek).iter("text")]
    assert "× € 1 mln" in teksten
    assert "begroot 2,0" in teksten


def test_de_inhoud_staat_er_ook_als_tekst(grafiek: Svg) -> None:
    wortel = lees(grafiek)
    titel, beschrijving = wortel.get("aria-labelledby", "").split()
    teksten = {deel.get("id"): deel.text for deel in wortel if deel.get("id")}
    assert wortel.get("role") == "img"
    assert teksten[titel] == "Lasten per maand"
    assert "maand 1: 300000000 cent" in (teksten[beschrijving] or "")
    assert "begroot per maand: 2,0" in (teksten[beschrijving] or "")


def alle() -> list[Svg]:
    trede = [Trede("Volume", -5, "5 V"), Trede("Prijs", 8, "8 N")]
    return [
        staafgrafiek("a", "A", maanden(1, 2), eenheid="euro", per_eenheid=100),
        brug("b", "B", Trede("Begroot", 10, "10"), trede, Trede("Werkelijk", 13, "13"), eenheid="euro"),
        vonk("c", "C", maanden(1, None, 2)),
    ]


@pytest.mark.parametrize("nummer", range(3))
def test_geen_script_en_geen_stijl_in_de_tekening(nummer: int) -> None:
    wortel = lees(alle()[nummer])
    for deel in wortel.iter():
        assert deel.tag not in ("script", "style", "foreignObject", "image", "use")
        assert not [naam for naam in deel.attrib if naam == "style" or naam.startswith("on")]


def test_tekst_wordt_nooit_opmaak() -> None:
    kwaad = '<script>alert("x")</script>&'
    svg = staafgrafiek(
        'k"><x',
        kwaad,
        [Staaf("<", kwaad, 1, kwaad)],
        eenheid=kwaad,
        per_eenheid=1,
        streep=Streep(kwaad, 1, kwaad),
    )
    assert "<script" not in svg
    assert lees(svg)[0].text == kwaad


def test_een_sjabloon_toont_de_tekening_zoals_zij_is(grafiek: Svg) -> None:
    assert Template("{{ grafiek }}").render(Context({"grafiek": grafiek})) == grafiek


def test_de_brug_gaat_verder_waar_de_vorige_trede_ophield() -> None:
    svg = alle()[1]
    [voordeel], [nadeel] = staven(svg, "grafiek__voordelig"), staven(svg, "grafiek__nadelig")
    [nul] = lijnen(svg, "grafiek__as")
    assert int(voordeel["x"]) + int(voordeel["width"]) == int(nul["x1"])
    assert nadeel["x"] == voordeel["x"]
    assert abs(5 * int(nadeel["width"]) - 8 * int(voordeel["width"])) <= 13


@given(st.lists(st.integers(-(10**12), 10**12), max_size=5))
def test_een_brug_blijft_binnen_zijn_vlak(waarden: list[int]) -> None:
    treden = [Trede("t", waarde, "") for waarde in waarden]
    svg = brug("b", "B", Trede("b", 0, ""), treden, Trede("e", 0, ""), eenheid="euro")
    for balk in staven(svg, "grafiek__voordelig") + staven(svg, "grafiek__nadelig"):
        assert 0 <= int(balk["x"]) <= int(balk["x"]) + int(balk["width"]) <= BREEDTE


@given(st.lists(st.none() | st.integers(0, 10**14), max_size=12), st.integers(0, 10**14))
def test_een_staafgrafiek_blijft_binnen_haar_vlak(waarden: list[int | None], begroot: int) -> None:
    svg = staafgrafiek(
        "a", "A", maanden(*waarden), eenheid="", per_eenheid=MLN, streep=Streep("b", begroot, "")
    )
    for balk in staven(svg):
        assert 0 <= int(balk["y"]) <= int(balk["y"]) + int(balk["height"]) <= HOOGTE


@pytest.mark.parametrize(
    ("top", "per_eenheid", "streepjes"),
    [
        (37 * MLN, MLN, [0, 10 * MLN, 20 * MLN, 30 * MLN, 40 * MLN]),
        (5 * MLN, MLN, [0, MLN, 2 * MLN, 3 * MLN, 4 * MLN, 5 * MLN]),
        (5 * MLN + 1, MLN, [0, 2 * MLN, 4 * MLN, 6 * MLN]),
        (190_000_000, MLN, [0, 50_000_000, 100_000_000, 150_000_000, 200_000_000]),
        (1, 1, [0, 1]),
    ],
)
def test_de_as_heeft_ronde_getallen(top: int, per_eenheid: int, streepjes: list[int]) -> None:
    assert schaalstreepjes(top, per_eenheid) == streepjes


@given(st.integers(1, 10**15), st.sampled_from([1, 100, 100_000, MLN]))
def test_de_as_reikt_tot_de_hoogste_staaf_in_hoogstens_vijf_stappen(top: int, per_eenheid: int) -> None:
    streepjes = schaalstreepjes(top, per_eenheid)
    assert streepjes[0] == 0
    assert streepjes[-2] < top <= streepjes[-1]
    assert len(streepjes) <= 6
