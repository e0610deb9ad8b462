"""What can and cannot be declared."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

import pytest

from opstap.regels.fouten import WetFout
from opstap.regels.regel import verklaringen_in

Maak = Callable[..., ModuleType]


def test_een_regel_blijft_een_gewone_functie(module: Maak) -> None:
    wet = module("""
        @regel("Wet art. 1", vanaf="2020-01-01")
        def dubbel(loon: Netto) -> Netto:
            return loon * 2
    """)
    assert wet.dubbel(21) == 42
    assert wet.dubbel.__regel__.artikel == "Wet art. 1"
    assert wet.dubbel.__regel__.parameters == ("loon",)
    assert wet.dubbel.__regel__.soort.naam == "Netto"


def test_een_module_kent_haar_eigen_verklaringen(module: Maak) -> None:
    wet = module("""
        feit("loon", soort="Netto", per="persoon")
        som("gezinsloon", van="loon")

        @regel("Wet art. 1", vanaf="2020-01-01")
        def dubbel(gezinsloon: Netto) -> Netto:
            return gezinsloon * 2
    """)
    assert [verklaring.naam for verklaring in verklaringen_in(vars(wet))] == ["loon", "gezinsloon", "dubbel"]


@pytest.mark.parametrize(
    ("regels", "code"),
    [
        ('uitleg="Het is {nergens}."', "UITLEG-NAAM"),
        ('uitleg={"soms": "x"}', "UITLEG-UITKOMST"),
        ('uitleg={"anders": "Met {loon}."}, als="voorwaarde"', "UITLEG-NAAM"),
        ('per="straat"', "REGEL-NIVEAU"),
        ('tot="2020-01-01"', "REGEL-NOOIT-GELDIG"),
        ('naam="twee woorden"', "NAAM-VORM"),
        ('naam="in"', "NAAM-VORM"),
        ('naam="peildatum"', "NAAM-VORM"),
    ],
)
def test_een_onzinnige_regel_wordt_bij_het_lezen_geweigerd(module: Maak, regels: str, code: str) -> None:
    with pytest.raises(WetFout) as fout:
        module(f"""
            @regel("Wet art. 1", vanaf="2020-01-01", {regels})
            def dubbel(loon: Netto) -> Netto:
                return loon * 2
        """)
    assert fout.value.code == code


@pytest.mark.parametrize(
    ("kop", "code"),
    [
        ("def f(loon) -> Netto:", "REGEL-ZONDER-SOORT"),
        ("def f(loon: Netto):", "REGEL-ZONDER-SOORT"),
        ("def f(loon: Gulden) -> Netto:", "REGEL-SOORT-ONBEKEND"),
        ("def f(loon: float) -> Netto:", "REGEL-SOORT-ONBEKEND"),
    ],
)
def test_elke_waarde_van_een_regel_heeft_een_soort(module: Maak, kop: str, code: str) -> None:
    with pytest.raises(WetFout) as fout:
        module(f"""
            @regel("Wet art. 1", vanaf="2020-01-01")
            {kop}
                return loon
        """)
    assert fout.value.code == code


def test_een_uitkomst_die_niet_kan_krijgt_geen_uitleg(module: Maak) -> None:
    with pytest.raises(WetFout, match="nooit de uitkomst"):
        module("""
            @regel("Wet art. 1", vanaf="2020-01-01", uitleg={2: "Twee."})
            def mag(loon: Netto) -> bool:
                return loon > Netto(0)
        """)


def test_een_leemte_zonder_voorwaarde_of_naam_is_onbereikbaar(module: Maak) -> None:
    with pytest.raises(WetFout) as fout:
        module('niet_gemodelleerd("Wet art. 9", zin="Dit staat er niet in.")')
    assert fout.value.code == "LEEMTE-ONBEREIKBAAR"


def test_een_bereik_moet_ergens_beginnen_voor_het_eindigt(module: Maak) -> None:
    with pytest.raises(WetFout) as fout:
        module('feit("loon", soort="Netto", bereik=(10, 0))')
    assert fout.value.code == "FEIT-BEREIK"
