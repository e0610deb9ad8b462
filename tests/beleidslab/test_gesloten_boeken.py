"""A played year closes: from right to payment, bank, ledger and statistic, to the cent and line by line."""

from __future__ import annotations

import pytest

from opstap.beleidslab.demo import GEMEENTE, Demo
from opstap.verantwoording.aansluiting import CONTROLES, Uitkomst, sluit_aan

pytestmark = [pytest.mark.django_db]

IN_DE_STAD = {
    "berekend",
    "besluit",
    "verschillen",
    "lasten",
    "vordering",
    "maandbetaling",
    "vakantietoeslag",
    "grond",
    "opdracht",
    "verzonden",
    "afschrift",
    "balans",
    "bron",
    "stand-reservering-vakantietoeslag",
    "stand-af-te-dragen-loonheffing-en-zvw",
    "stand-vorderingen-bijstand",
    "specificaties",
    "jaaropgaven",
    "bus",
    "bdfs",
}
"""What every played year has; `tests/verantwoording/test_aansluiting.py` plays the rest."""


@pytest.fixture(scope="module")
def uitkomsten(gespeeld: Demo) -> list[Uitkomst]:
    return sluit_aan(GEMEENTE, gespeeld.jaar, met_specificaties=True)


def test_de_boeken_van_het_gespeelde_jaar_sluiten(uitkomsten: list[Uitkomst]) -> None:
    assert {een.controle.code for een in uitkomsten} >= {een.code for een in CONTROLES} | {"specificaties"}
    assert [een for een in uitkomsten if not een.regel.sluit] == []


def test_de_controles_leggen_bedragen_naast_elkaar(uitkomsten: list[Uitkomst]) -> None:
    jaar = {een.controle.code: een.regel for een in uitkomsten if een.periode.naam == "2024"}
    assert {code for code in IN_DE_STAD if not jaar[code].links} == set()


def test_de_maanden_tellen_op_tot_het_jaar(uitkomsten: list[Uitkomst]) -> None:
    for code in ("besluit", "lasten", "maandbetaling", "vakantietoeslag", "opdracht", "bus", "specificaties"):
        maanden = [
            een.regel.links for een in uitkomsten if een.controle.code == code and een.periode.naam != "2024"
        ]
        (jaar,) = (
            een.regel.links for een in uitkomsten if een.controle.code == code and een.periode.naam == "2024"
        )
        assert sum(maanden) == jaar > 0
