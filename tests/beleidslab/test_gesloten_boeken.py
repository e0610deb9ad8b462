"""A played year closes: from right to payment, bank, ledger and statistic, to the cent and line by line."""

from __future__ import annotations

import pytest

from opstap.beleidslab.demo import GEMEENTE, Demo
from opstap.verantwoording.aansluiting import CONTROLES, Uitkomst, sluit_aan

pytestmark = [pytest.mark.django_db]

NUL_HOORT = {"buiten", "onderweg", "vraagposten", "stand-te-betalen-uitkeringen"}
"""At the end of a year in which all was paid and answered, these are nil on both sides."""
NIET_IN_DE_STAD = {
    "derden",
    "inhouding",
    "verstrekt",
    "loonkosten",
    "stand-te-betalen-derdenbeslag",
    "stand-te-betalen-loonkostensubsidies",
    "stand-vorderingen-werkgevers",
    "werkgevers",
    "stand-te-betalen-vaste-lasten",
    "stand-voorschotten-bijstand",
}
"""What no household of the small city has: `tests/verantwoording/test_aansluiting.py` plays it."""


@pytest.fixture(scope="module")
def uitkomsten(gespeeld: Demo) -> list[Uitkomst]:
    return sluit_aan(GEMEENTE, gespeeld.jaar, met_specificaties=True)


def test_de_boeken_van_het_gespeelde_jaar_sluiten(uitkomsten: list[Uitkomst]) -> None:
    assert {een.controle.code for een in uitkomsten} >= {een.code for een in CONTROLES} | {"specificaties"}
    assert [een for een in uitkomsten if not een.regel.sluit] == []


def test_iedere_controle_legt_bedragen_naast_elkaar(uitkomsten: list[Uitkomst]) -> None:
    jaar = {een.controle.code: een.regel for een in uitkomsten if een.periode.naam == "2024"}
    assert {code for code, regel in jaar.items() if not regel.links} == NUL_HOORT | NIET_IN_DE_STAD


def test_de_maanden_tellen_op_tot_het_jaar(uitkomsten: list[Uitkomst]) -> None:
    for code in ("besluit", "lasten", "maandbetaling", "vakantietoeslag", "opdracht", "bus", "specificaties"):
        maanden = [
            een.regel.links for een in uitkomsten if een.controle.code == code and een.periode.naam != "2024"
        ]
        (jaar,) = (
            een.regel.links for een in uitkomsten if een.controle.code == code and een.periode.naam == "2024"
        )
        assert sum(maanden) == jaar > 0
