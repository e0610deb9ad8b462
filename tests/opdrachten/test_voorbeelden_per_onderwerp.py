"""Worked examples by subject, with other numbers, days, keys and people than those that were published.

`voorbeelden/` holds what goes in and what the law or the municipality's rules give. The same example in other
words gives the same; another expectation is seen as another.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from opstap import recht
from opstap.opdrachten.invoerlezer import lees
from opstap.opdrachten.voorbeelden import Uitslag, reken_na

EIGEN = Path(__file__).parent / "voorbeelden"
GEPUBLICEERD = Path(recht.__file__).parent / "rekenvoorbeelden"
Voorbeeld = dict[str, Any]


class _AllesTekst(yaml.SafeLoader):
    """Numbers and days stay as they are written."""


_AllesTekst.yaml_implicit_resolvers = {
    teken: [(soort, patroon) for soort, patroon in paren if soort.endswith((":bool", ":null"))]
    for teken, paren in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _voorbeelden(*mappen: Path) -> list[Voorbeeld]:
    inhoud = [
        yaml.load(pad.read_text("utf-8"), _AllesTekst)
        for map_ in mappen
        for pad in sorted(map_.glob("*.yaml"))
    ]
    return [
        voorbeeld for bestand in inhoud for voorbeeld in bestand.get("gevallen") or bestand["voorbeelden"]
    ]


def _reken(voorbeelden: list[Voorbeeld]) -> list[Uitslag]:
    return reken_na(lees(json.dumps({"gevallen": voorbeelden}), "proef"))


def _overal(waarde: Any, doe: Callable[[str], str]) -> Any:
    if isinstance(waarde, dict):
        return {naam: _overal(deel, doe) for naam, deel in waarde.items()}
    if isinstance(waarde, list):
        return [_overal(deel, doe) for deel in waarde]
    return doe(waarde) if isinstance(waarde, str) else waarde


def _met_nul(tekst: str) -> str:
    return f"{tekst}.0" if tekst.isdecimal() and len(tekst) < 4 else tekst


def _omgedraaid(naam: str) -> str:
    """The words of a name of two words the other way round, where these have no order."""
    delen = naam.split("_")
    return "_".join(reversed(delen)) if len(delen) == 2 and delen[0] in ("aantal", "leeftijd") else naam


IN_ANDERE_WOORDEN: dict[str, Callable[[Voorbeeld], Voorbeeld]] = {
    "getallen met een nul achter de punt": lambda een: {**een, "invoer": _overal(een["invoer"], _met_nul)},
    "het onderwerp in hoofdletters": lambda een: {
        naam: waarde.upper() if naam in ("onderwerp", "regeling") else waarde for naam, waarde in een.items()
    },
    "met vrije tekst erbij": lambda een: {
        **een, "toelichting": "zomaar", "invoer": {"toelichting": "zomaar", **een["invoer"]},
    },
    "de gemeente in de invoer": lambda een: {
        **{naam: waarde for naam, waarde in een.items() if naam != "gemeente"},
        "invoer": {**een["invoer"], **({"gemeente": een["gemeente"]} if "gemeente" in een else {})},
    },
    "de woorden van een naam omgedraaid": lambda een: {
        **een, "invoer": {_omgedraaid(naam): waarde for naam, waarde in een["invoer"].items()},
    },
}  # fmt: skip


@pytest.mark.parametrize("voorbeeld", _voorbeelden(EIGEN), ids=lambda een: een["id"])
def test_een_ander_voorbeeld_van_hetzelfde_onderwerp_komt_uit(voorbeeld: Voorbeeld) -> None:
    (uitslag,) = _reken([voorbeeld])
    anders = [(regel.sleutel, regel.berekend) for regel in uitslag.regels if not regel.gelijk]
    assert (uitslag.status, anders, uitslag.zin) == ("gelijk", [], "")


@pytest.fixture(scope="module")
def uitkomsten() -> list[tuple[Voorbeeld, Uitslag]]:
    """Every example that is kept, with what comes out."""
    voorbeelden = _voorbeelden(EIGEN, GEPUBLICEERD)
    return list(zip(voorbeelden, _reken(voorbeelden), strict=True))


@pytest.mark.parametrize("hoe", IN_ANDERE_WOORDEN)
def test_hetzelfde_voorbeeld_in_andere_woorden_geeft_hetzelfde(
    uitkomsten: list[tuple[Voorbeeld, Uitslag]], hoe: str
) -> None:
    verwoord = [(IN_ANDERE_WOORDEN[hoe](deepcopy(een)), een, eerst) for een, eerst in uitkomsten]
    anders = [(ander, eerst) for ander, een, eerst in verwoord if ander != een]
    assert anders
    for (_, eerst), nu in zip(anders, _reken([ander for ander, _ in anders]), strict=True):
        assert (nu.id, nu.status, nu.zin) == (eerst.id, eerst.status, eerst.zin)
        assert [regel.berekend for regel in nu.regels] == [regel.berekend for regel in eerst.regels]


def test_een_verwachting_die_een_cent_scheelt_is_anders() -> None:
    """Each example once more, with each expected amount a cent up: none of them is equal any more."""
    gemist = []
    for voorbeeld in _voorbeelden(EIGEN):
        bedragen = {
            naam: f"{Decimal(waarde) + Decimal('0.01')}"
            for naam, waarde in voorbeeld["verwacht"].items()
            if isinstance(waarde, str) and waarde.replace(".", "").isdecimal() and "." in waarde
        }
        (uitslag,) = _reken([{**voorbeeld, "verwacht": {**voorbeeld["verwacht"], **bedragen}}])
        gemist += [regel.sleutel for regel in uitslag.regels if regel.gelijk and regel.sleutel in bedragen]
    assert gemist == []


@pytest.mark.parametrize("onzin", [[], {}, "qwerty", {"qwerty": "1"}], ids=repr)
def test_onzin_in_een_gegeven_geeft_een_uitkomst_of_een_nette_weigering(onzin: object) -> None:
    """Whatever stands in one of the values: no example stops another, and nothing goes wrong by surprise."""
    bedorven = [
        {**een, "id": f"{een['id']} {naam}", "invoer": {**een["invoer"], naam: onzin}}
        for een in _voorbeelden(EIGEN)
        for naam in een["invoer"]
    ]
    uitslagen = _reken(bedorven)
    assert [uitslag.id for uitslag in uitslagen] == [een["id"] for een in bedorven]
    geweigerd = [uitslag for uitslag in uitslagen if uitslag.status == "geweigerd"]
    assert all(uitslag.code and uitslag.zin for uitslag in geweigerd)
    assert len(geweigerd) > len(bedorven) // 2


@pytest.mark.parametrize("voorbeeld", _voorbeelden(EIGEN / "geweigerd"), ids=lambda een: een["id"])
def test_wat_geen_wettige_uitkomst_heeft_wordt_met_naam_geweigerd(voorbeeld: Voorbeeld) -> None:
    (uitslag,) = _reken([voorbeeld])
    assert (uitslag.status, uitslag.code, uitslag.regels) == ("geweigerd", voorbeeld["noot"], ())
    assert uitslag.zin
