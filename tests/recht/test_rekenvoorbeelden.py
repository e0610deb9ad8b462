"""The published worked examples, kept in the project's own form, come out to the cent."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from opstap.opdrachten.invoerlezer import Lezer, Plek
from opstap.opdrachten.rekenvoorbeelden import GELIJK, reken_voorbeeld_na

MAP = Path(__file__).parent / "rekenvoorbeelden"


def _voorbeelden() -> list[tuple[str, Plek]]:
    gevonden = []
    for pad in sorted(MAP.glob("*.yaml")):
        wortel = Plek(Lezer(pad.name), yaml.compose(pad.read_text(encoding="utf-8")), "")
        for plek in wortel.velden(["gevallen"])["gevallen"].lijst():
            naam = dict(zip(plek.namen(), plek.knoop.value, strict=True))["id"][1].value
            gevonden.append((naam, plek))
    return gevonden


VOORBEELDEN = _voorbeelden()


@pytest.mark.parametrize("plek", [plek for _, plek in VOORBEELDEN], ids=[naam for naam, _ in VOORBEELDEN])
def test_voorbeeld_komt_uit_tot_op_de_cent(plek: Plek) -> None:
    uitslag = reken_voorbeeld_na(plek)
    assert (uitslag.status, [r for r in uitslag.regels if not r.gelijk], uitslag.zin) == (GELIJK, [], "")


def test_alle_voorbeelden_hebben_een_bron_en_een_status() -> None:
    for _, plek in VOORBEELDEN:
        assert {"bron", "status", "berekening"} <= set(plek.namen())


def test_er_zijn_voorbeelden_van_elke_soort() -> None:
    onderwerpen = {
        dict(zip(p.namen(), p.knoop.value, strict=True))["onderwerp"][1].value for _, p in VOORBEELDEN
    }
    assert {"norm", "norm inrichting", "kostendelers", "kostendelers tellen", "vermogen", "eigen woning"} <= (
        onderwerpen
    )
    assert len(VOORBEELDEN) == 55
