"""The published worked examples, kept in the project's own form, come out to the cent."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from opstap import recht
from opstap.opdrachten.invoerlezer import Lezer, Plek
from opstap.opdrachten.voorbeelden import GELIJK, reken_voorbeeld_na

MAP = Path(recht.__file__).parent / "rekenvoorbeelden"


def _voorbeelden() -> list[tuple[str, Plek]]:
    gevonden = []
    for pad in sorted(MAP.glob("*.yaml")):
        wortel = Plek(Lezer(pad.name), yaml.compose(pad.read_text(encoding="utf-8")), "")
        for plek in wortel.velden(["gevallen"])["gevallen"].lijst():
            gevonden.append((_tekst(plek, "id"), plek))
    return gevonden


def _tekst(plek: Plek, naam: str) -> str:
    return str(dict(zip(plek.namen(), plek.knoop.value, strict=True))[naam][1].value)


VOORBEELDEN = _voorbeelden()


@pytest.mark.parametrize("plek", [plek for _, plek in VOORBEELDEN], ids=[naam for naam, _ in VOORBEELDEN])
def test_voorbeeld_komt_uit_tot_op_de_cent(plek: Plek) -> None:
    uitslag = reken_voorbeeld_na(plek)
    assert (uitslag.status, [r for r in uitslag.regels if not r.gelijk], uitslag.zin) == (GELIJK, [], "")


def test_alle_voorbeelden_hebben_een_bron_en_zeggen_waar_de_uitkomst_vandaan_komt() -> None:
    for _, plek in VOORBEELDEN:
        assert {"bron", "verwacht"} <= set(plek.namen())
        assert {"status", "soort"} & set(plek.namen())


def test_elk_voorbeeld_heeft_een_eigen_nummer() -> None:
    namen = [naam for naam, _ in VOORBEELDEN]
    assert len(set(namen)) == len(namen)


def test_er_zijn_voorbeelden_van_elke_soort() -> None:
    onderwerpen = {_tekst(plek, "onderwerp") for _, plek in VOORBEELDEN if "onderwerp" in plek.namen()}
    assert {"norm", "norm inrichting", "kostendelers", "kostendelers tellen", "vermogen", "eigen woning"} <= (
        onderwerpen
    )
