"""Two counters at once: the credit never goes below zero, and one payment is never done twice."""

from __future__ import annotations

import pytest

from opstap.kern.models import Gemeente
from opstap.minima import tegoeden, toekenningen, verzilveren
from opstap.minima.models import Partnerafspraak, Tegoed, Tegoedmutatie, Toekenning
from opstap.regels.fouten import OpstapFout

from ..tegelijk import SAMEN, tegelijk  # noqa: TID252
from .conftest import JAAR, NU, maak_afspraak, maak_besluit, maak_tegoed, maak_toekenning

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def zwembad() -> tuple[Tegoed, Partnerafspraak]:
    Gemeente.objects.create(code="GM0518", naam="Den Haag")
    return maak_tegoed(maak_toekenning()), maak_afspraak()


def _betaal(tegoed: Tegoed, afspraak: Partnerafspraak, cent: int, sleutel: str) -> Tegoedmutatie:
    return verzilveren.verzilver(
        tegoed, afspraak, bedrag_cent=cent, sleutel=sleutel, omschrijving="", door="balie", nu=NU
    )


def test_aan_twee_balies_tegelijk_gaat_niet_meer_af_dan_er_op_staat(
    zwembad: tuple[Tegoed, Partnerafspraak],
) -> None:
    tegoed, afspraak = zwembad
    uitkomsten = tegelijk(lambda balie: _betaal(tegoed, afspraak, 40_00, f"balie-{balie}"))
    assert sum(isinstance(een, Tegoedmutatie) for een in uitkomsten) == 2
    assert {een.code for een in uitkomsten if isinstance(een, OpstapFout)} == {"TEGOED-TE-LAAG"}
    assert tegoeden.saldo(tegoed) == 20_00


def test_dezelfde_betaling_aan_alle_balies_tegelijk_wordt_een_keer_gedaan(
    zwembad: tuple[Tegoed, Partnerafspraak],
) -> None:
    tegoed, afspraak = zwembad
    uitkomsten = tegelijk(lambda balie: _betaal(tegoed, afspraak, 40_00, "dezelfde"))
    assert len({een.pk for een in uitkomsten if isinstance(een, Tegoedmutatie)}) == 1
    assert not [een for een in uitkomsten if isinstance(een, OpstapFout)]
    assert tegoeden.saldo(tegoed) == 60_00


def test_twee_keer_tegelijk_terugdraaien_geeft_een_keer_terug(
    zwembad: tuple[Tegoed, Partnerafspraak],
) -> None:
    tegoed, afspraak = zwembad
    betaling = _betaal(tegoed, afspraak, 40_00, "een")
    uitkomsten = tegelijk(
        lambda balie: verzilveren.draai_terug(betaling, reden="vergissing", door="balie", nu=NU)
    )
    assert sum(isinstance(een, Tegoedmutatie) for een in uitkomsten) == 1
    assert tegoeden.saldo(tegoed) == 100_00


def test_dezelfde_regeling_wordt_niet_twee_keer_tegelijk_toegekend(
    zwembad: tuple[Tegoed, Partnerafspraak],
) -> None:
    dossier = zwembad[0].toekenning.dossier
    besluiten = [maak_besluit(dossier) for _ in range(SAMEN)]
    uitkomsten = tegelijk(
        lambda nummer: toekenningen.ken_toe(besluiten[nummer], regeling="sport", geldig=JAAR, nu=NU)
    )
    assert sum(isinstance(een, Toekenning) for een in uitkomsten) == 1
    assert {een.code for een in uitkomsten if isinstance(een, OpstapFout)} == {"TOEKENNING-LOOPT-AL"}
