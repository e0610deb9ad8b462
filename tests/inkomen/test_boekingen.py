"""What a difference becomes: a payment, a reservation, a claim; and what the tax does about a closed year."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from opstap.inkomen.maandrun.boekingen import Maandgevolg, maandpost, verdeel
from opstap.inkomen.models import Maandrun

MEI, APR = date(2024, 5, 1), date(2024, 4, 1)


@pytest.mark.parametrize(
    ("maandbetaling", "toeslag", "heffing", "betaald", "zelfde_jaar", "verwacht"),
    [
        pytest.param(95, 5, 30, False, True, (95, 0, 5, 30, 0), id="meer"),
        pytest.param(95, 5, 30, True, True, (95, 5, 0, 30, 0), id="meer, vakantiegeld al betaald"),
        pytest.param(-95, -5, -30, False, True, (0, 0, -5, -30, 95), id="minder"),
        pytest.param(-95, -5, -30, True, True, (0, 0, 0, -30, 100), id="minder, vakantiegeld al betaald"),
        pytest.param(
            -95, -5, -30, True, False, (0, 0, 0, 0, 100), id="minder over een afgesloten jaar: netto"
        ),
        pytest.param(95, 5, 30, True, False, (95, 5, 0, 30, 0), id="meer over een afgesloten jaar"),
        pytest.param(0, 0, 0, False, True, (0, 0, 0, 0, 0), id="niets"),
    ],
)
def test_verschil_wordt_betaald_gereserveerd_of_gevorderd(
    maandbetaling: int,
    toeslag: int,
    heffing: int,
    betaald: bool,
    zelfde_jaar: bool,
    verwacht: tuple[int, int, int, int, int],
) -> None:
    uitkomst = verdeel(
        maandbetaling=maandbetaling,
        vakantietoeslag=toeslag,
        heffing=heffing,
        vakantiegeld_betaald=betaald,
        zelfde_jaar=zelfde_jaar,
    )
    assert uitkomst == verwacht


def test_post_sluit_en_valt_in_de_maand_van_de_run() -> None:
    gevolgen = [Maandgevolg(1, 10, 95, 5, 30, 0), Maandgevolg(2, 20, 0, -5, -30, 95)]
    run = Maandrun(id=7, gemeente_id="GM0518", maand=MEI, bekend_op=datetime(2024, 5, 20, 9, tzinfo=UTC))
    post = maandpost(run, "proef", APR, gevolgen)
    assert sum(regel.bedrag_cent for regel in post.regels) == 0
    assert (post.periode, post.omschrijving) == ("2024-05", "Nieuwe berekening bijstand 04-2024")
    lasten = {regel.dossier_id: regel.bedrag_cent for regel in post.regels if regel.rekening == "4.1.1"}
    assert lasten == {1: 130, 2: -35}
