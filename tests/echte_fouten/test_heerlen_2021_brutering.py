"""Heerlen, 2013 to 2021: 1,198 files recomputed because claims were grossed up in a wrong way.

Here grossing up is a decision of the rule book on one claim, with a year and a ground: never within the year,
never with the rates of another year, never over what was repaid in time, and never twice.
"""

from __future__ import annotations

from datetime import date

import pytest

from opstap.gevallen.dagoordelen import speel_dag_na
from opstap.inkomen import vorderingen
from opstap.inkomen.models import Vordering
from opstap.recht.participatiewet.handhavingssoorten import Bruteringsgrond
from opstap.regels.fouten import FeitOntbreekt, NietGemodelleerd, OpstapFout
from opstap.regels.geld import Bruto

from ..inkomen.conftest import Dorp, moment  # noqa: TID252
from ..inkomen.schulden import ontvang, vorder  # noqa: TID252


def bruteer(vordering: Vordering, belasting: int | None, jaar: int | None, dag: date) -> int:
    return vorderingen.bruteer(
        vordering,
        grond=Bruteringsgrond.BRUTEREN,
        loonheffing=None if belasting is None else Bruto(belasting),
        loonheffing_jaar=jaar,
        door="k.jansen",
        nu=moment(dag.year, dag.month, dag.day),
    )


def test_heerlen_2021_binnen_het_jaar_blijft_een_vordering_netto(dorp: Dorp) -> None:
    vordering = vorder(dorp, dorp.huishouden(), 100000)
    with pytest.raises(OpstapFout, match="BRUTERING-NOG-NIET"):
        bruteer(vordering, 30000, 2023, date(2023, 12, 31))
    assert vorderingen.saldo(vordering) == 100000
    assert bruteer(vordering, 30000, 2023, date(2024, 1, 1)) == 30000


def test_heerlen_2021_belasting_van_een_ander_jaar_of_zonder_jaar_wordt_geweigerd(dorp: Dorp) -> None:
    vordering = vorder(dorp, dorp.huishouden(), 100000)
    with pytest.raises(NietGemodelleerd, match="tarieven van een ander jaar"):
        bruteer(vordering, 30000, 2024, date(2024, 2, 1))
    with pytest.raises(FeitOntbreekt):
        bruteer(vordering, 30000, None, date(2024, 2, 1))
    with pytest.raises(FeitOntbreekt):
        bruteer(vordering, None, 2023, date(2024, 2, 1))
    assert not vordering.mutaties.filter(soort="brutering").exists()


def test_heerlen_2021_wat_op_tijd_is_terugbetaald_wordt_nooit_bruto(dorp: Dorp) -> None:
    vordering = vorder(dorp, dorp.huishouden(), 100000)
    ontvang(vordering, 100000, date(2023, 12, 30))
    assert bruteer(vordering, 30000, 2023, date(2024, 2, 1)) == 0
    assert vorderingen.saldo(vordering) == 0


def test_heerlen_2021_de_brutering_staat_met_jaar_grond_en_besluit_op_de_rekening(dorp: Dorp) -> None:
    vordering = vorder(dorp, dorp.huishouden(), 100000)
    bruteer(vordering, 30000, 2023, date(2024, 2, 1))
    mutatie = vordering.mutaties.get(soort="brutering")
    assert (mutatie.jaar, mutatie.bedrag_cent, mutatie.artikel) == (
        2023,
        30000,
        "Participatiewet art. 58 lid 5",
    )
    assert mutatie.besluit is not None
    nagespeeld = speel_dag_na(mutatie.besluit)
    assert nagespeeld is not None
    assert nagespeeld.gelijk
    with pytest.raises(OpstapFout, match="BRUTERING-AL-BESLIST"):
        bruteer(vordering, 30000, 2023, date(2024, 3, 1))
    assert vorderingen.saldo(vordering) == 130000
