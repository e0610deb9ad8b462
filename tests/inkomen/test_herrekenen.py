"""The law of the past changed: exactly the months that come out differently are computed again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

import numpy as np
import pytest

from opstap.financien.models import Betaling
from opstap.gevallen.geval import Gevallen
from opstap.inkomen import maandrun
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.beoordeling.rekenen import Maanduitkomst, reken
from opstap.inkomen.herziening.herrekenen import herreken
from opstap.inkomen.maandrun import verschillen
from opstap.inkomen.models import Maandrun, TeHerrekenen
from opstap.kern.models import Besluit, Dossier
from opstap.regels.fouten import OpstapFout

from .conftest import HAAG, Dorp, moment

JAN, FEB, MRT, APR = (date(2024, nummer, 1) for nummer in range(1, 5))
REDEN = "Norm van 2024 verhoogd met terugwerkende kracht"
TE_LAAG = 1_234
NU = moment(2024, 3, 25)


@pytest.fixture
def dossiers(dorp: Dorp) -> list[Dossier]:
    """Four households with a benefit."""
    gezinnen = [dorp.huishouden() for _ in range(4)]
    aanvragen.beslis_veel([Verzoek(d, JAN) for d in gezinnen], door="k.jansen", nu=moment(2023, 12, 20))
    return gezinnen


Betaal = Callable[[dict[date, list[Dossier]]], None]


@pytest.fixture
def betaal(dossiers: list[Dossier], monkeypatch: pytest.MonkeyPatch) -> Betaal:
    """Pay January to March; the months given by an earlier rule book, that gave these households less."""

    def alle(eerder: dict[date, list[Dossier]]) -> None:
        for maand in (JAN, FEB, MRT):
            with monkeypatch.context() as tijdelijk:
                if maand in eerder:
                    tijdelijk.setattr(verschillen, "reken", partial(_vorige_regels, eerder[maand]))
                maandrun.draai(HAAG, maand, moment(2024, maand.month, 20))

    return alle


def _vorige_regels(lager: list[Dossier], gemeente: str, gevallen: Gevallen) -> Maanduitkomst:
    uit = reken(gemeente, gevallen)
    minder = TE_LAAG * np.isin(gevallen.dossier_ids, [een.pk for een in lager])
    gezin = {naam: uit.gezin[naam] - minder for naam in ("bijstand", "maandbetaling", "lasten")}
    return replace(uit, hash="0" * 64, gezin={**uit.gezin, **gezin})


def gemarkeerd() -> set[tuple[int, date, str]]:
    return set(TeHerrekenen.objects.values_list("dossier_id", "maand", "reden"))


def test_alleen_wat_anders_uitkomt_wordt_aangemerkt_met_de_reden(
    dossiers: list[Dossier], betaal: Betaal
) -> None:
    betaal({JAN: [dossiers[0]], FEB: [dossiers[0], dossiers[2]]})
    uit = herreken(HAAG, vanaf=JAN, reden=REDEN, moment=NU)
    assert [(een.maand, een.bekeken, een.anders, een.verschil_cent) for een in uit] == [
        (JAN, 4, 1, TE_LAAG),
        (FEB, 4, 2, 2 * TE_LAAG),
    ]
    assert gemarkeerd() == {
        (dossiers[0].pk, JAN, REDEN),
        (dossiers[0].pk, FEB, REDEN),
        (dossiers[2].pk, FEB, REDEN),
    }


def test_de_volgende_run_besluit_en_betaalt_het_verschil_en_daarna_is_er_niets_meer(
    dossiers: list[Dossier], betaal: Betaal
) -> None:
    betaal({FEB: [dossiers[1]]})
    herreken(HAAG, vanaf=JAN, reden=REDEN, moment=NU)
    maandrun.draai(HAAG, APR, moment(2024, 4, 20))
    wijziging = Besluit.objects.get(soort=Besluit.Soort.WIJZIGING)
    assert (wijziging.dossier_id, wijziging.ingangsdatum) == (dossiers[1].pk, FEB)
    nabetaling = Betaling.objects.get(maand=FEB, sleutel__contains="/2024-02/2")
    assert (nabetaling.dossier_id, nabetaling.bedrag_cent) == (dossiers[1].pk, TE_LAAG)
    later = herreken(HAAG, vanaf=JAN, reden=REDEN, moment=moment(2024, 4, 25))
    assert [(een.maand, een.bekeken, een.anders) for een in later] == [(FEB, 3, 0)]
    assert not gemarkeerd()


def test_maanden_met_de_regels_van_nu_worden_niet_bekeken(dossiers: list[Dossier], betaal: Betaal) -> None:
    betaal({})
    assert herreken(HAAG, vanaf=JAN, reden=REDEN, moment=NU) == []


def test_maanden_voor_de_eerste_blijven_zoals_zij_zijn(dossiers: list[Dossier], betaal: Betaal) -> None:
    betaal({JAN: [dossiers[0]], FEB: [dossiers[0]]})
    assert [een.maand for een in herreken(HAAG, vanaf=FEB, reden=REDEN, moment=NU)] == [FEB]


def test_een_proef_legt_niets_vast(dossiers: list[Dossier], betaal: Betaal) -> None:
    betaal({JAN: [dossiers[0]]})
    assert herreken(HAAG, vanaf=JAN, reden=REDEN, moment=NU, vastleggen=False)[0].anders == 1
    assert not gemarkeerd()


def test_twee_keer_herrekenen_merkt_dezelfde_maanden_aan(dossiers: list[Dossier], betaal: Betaal) -> None:
    betaal({JAN: [dossiers[0]]})
    herreken(HAAG, vanaf=JAN, reden=REDEN, moment=NU)
    herreken(HAAG, vanaf=JAN, reden=REDEN, moment=moment(2024, 3, 26))
    assert gemarkeerd() == {(dossiers[0].pk, JAN, REDEN)}


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"vanaf": date(2024, 1, 2)}, "HERREKENEN-MAAND"),
        ({"reden": "  "}, "HERREKENEN-REDEN"),
        ({"reden": "x" * 121}, "HERREKENEN-REDEN"),
        ({"moment": moment(2024, 3, 20)}, "HERREKENEN-MOMENT"),
    ],
)
def test_wat_niet_kan_wordt_geweigerd(betaal: Betaal, anders: dict[str, Any], code: str) -> None:
    betaal({})
    with pytest.raises(OpstapFout, match=code):
        herreken(HAAG, **{"vanaf": JAN, "reden": REDEN, "moment": NU} | anders)


def test_tijdens_een_maandrun_kan_het_niet(dossiers: list[Dossier]) -> None:
    Maandrun.objects.create(gemeente_id=HAAG, maand=JAN, bekend_op=moment(2024, 1, 20))
    with pytest.raises(OpstapFout, match="MAANDRUN-BEZIG"):
        herreken(HAAG, vanaf=JAN, reden=REDEN, moment=NU)
