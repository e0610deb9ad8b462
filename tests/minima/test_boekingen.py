"""What residents pay with their credits is in the books to the cent, on the product of the scheme."""

from __future__ import annotations

from datetime import timedelta

from opstap.financien import grootboek, rekeningschema
from opstap.minima import boekingen, verzilveren
from opstap.minima.models import Partnerafspraak, Tegoed

from .conftest import NU


def _saldi() -> dict[tuple[str, str | None], int]:
    return {
        (een.rekening, een.product): een.saldo_cent for een in grootboek.saldi("GM0518", "2024-01", "2024-12")
    }


def test_een_betaling_is_een_last_op_het_product_en_een_schuld_aan_de_partner(
    tegoed: Tegoed, afspraak: Partnerafspraak
) -> None:
    rekeningschema.werk_bij()
    betaling = verzilveren.verzilver(
        tegoed, afspraak, bedrag_cent=40_00, sleutel="a", omschrijving="zwemles", door="zwembad", nu=NU
    )
    assert boekingen.boek_dag("GM0518", NU.date()).nieuw == 1
    assert _saldi() == {
        ("verstrekkingen", "minimabeleid"): 40_00,
        ("te-betalen-partners", None): -40_00,
    }
    morgen = NU + timedelta(days=1)
    verzilveren.draai_terug(betaling, reden="les ging niet door", door="zwembad", nu=morgen)
    assert boekingen.boek_dag("GM0518", morgen.date()).nieuw == 1
    assert set(_saldi().values()) == {0}


def test_een_dag_opnieuw_boeken_verandert_niets(tegoed: Tegoed, afspraak: Partnerafspraak) -> None:
    rekeningschema.werk_bij()
    verzilveren.verzilver(
        tegoed, afspraak, bedrag_cent=40_00, sleutel="a", omschrijving="zwemles", door="zwembad", nu=NU
    )
    boekingen.boek_dag("GM0518", NU.date())
    assert (boekingen.boek_dag("GM0518", NU.date()).nieuw, _saldi()["te-betalen-partners", None]) == (
        0,
        -40_00,
    )
