"""`opstap bereken --schema`: a sound JSON Schema that accepts what can be written and refuses what cannot."""

from __future__ import annotations

import json
import re
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
import yaml

from opstap import gemeenten
from opstap.opdrachten import main
from opstap.opdrachten.gevalbestand.woorden import KIND, MEDEBEWONER, PERSOON, TOP
from opstap.opdrachten.voorbeelden.vergelijken import LIJSTEN, ONDERWERP_IN
from opstap.regels.beslissen import mag_gegeven_worden

WORTEL = Path(__file__).parents[2]
VOORBEELDEN = sorted((WORTEL / "voorbeelden").glob("*.yaml"))
BLOKKEN = re.findall(
    r"```yaml\n(.*?)```", (WORTEL / "docs" / "invoer.md").read_text(encoding="utf-8"), re.DOTALL
)

WOORDEN = {
    "$schema", "$defs", "$ref", "title", "description", "examples", "type", "enum", "pattern", "minimum",
    "maximum", "properties", "required", "additionalProperties", "items", "minItems", "anyOf",
    "if", "then", "else",
}  # fmt: skip
"""The words of draft 2020-12 that the schema uses, and that the small validator below knows."""

TYPEN: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
}


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    uit = StringIO()
    with redirect_stdout(uit):
        assert main(["bereken", "--schema"]) == 0
    gegevens = json.loads(uit.getvalue())
    assert isinstance(gegevens, dict)
    return gegevens


def _fouten(wortel: dict[str, Any], deel: dict[str, Any], waarde: object, pad: str = "") -> list[str]:
    """What a value does wrong against a schema, by the meaning that draft 2020-12 gives these words."""
    fouten: list[str] = []
    if "$ref" in deel:
        fouten += _fouten(wortel, wortel["$defs"][deel["$ref"].removeprefix("#/$defs/")], waarde, pad)
    if "anyOf" in deel and all(_fouten(wortel, keus, waarde) for keus in deel["anyOf"]):
        fouten.append(f"{pad}: past bij geen van de vormen")
    if "if" in deel:
        tak = "else" if _fouten(wortel, deel["if"], waarde) else "then"
        fouten += _fouten(wortel, deel[tak], waarde, pad)
    if "enum" in deel and not any(waarde == keus and type(waarde) is type(keus) for keus in deel["enum"]):
        fouten.append(f"{pad}: {waarde!r} is geen keuze")
    if "type" in deel:
        namen = deel["type"] if isinstance(deel["type"], list) else [deel["type"]]
        if not any(isinstance(waarde, TYPEN[naam]) and not isinstance(waarde, bool) for naam in namen):
            return [*fouten, f"{pad}: geen {namen}"]
    if isinstance(waarde, str) and "pattern" in deel and not re.search(deel["pattern"], waarde):
        fouten.append(f"{pad}: {waarde!r} past niet op {deel['pattern']}")
    getal = isinstance(waarde, int | float) and not isinstance(waarde, bool)
    if getal and not deel.get("minimum", waarde) <= waarde <= deel.get("maximum", waarde):
        fouten.append(f"{pad}: {waarde} ligt buiten het bereik")
    if isinstance(waarde, dict):
        velden = deel.get("properties", {})
        fouten += [f"{pad}: {naam} ontbreekt" for naam in deel.get("required", []) if naam not in waarde]
        for naam, inhoud in waarde.items():
            if naam in velden:
                fouten += _fouten(wortel, velden[naam], inhoud, f"{pad}.{naam}")
            elif deel.get("additionalProperties", True) is False:
                fouten.append(f"{pad}: {naam} is onbekend")
    if isinstance(waarde, list):
        if len(waarde) < deel.get("minItems", 0):
            fouten.append(f"{pad}: te kort")
        for nummer, inhoud in enumerate(waarde):
            fouten += _fouten(wortel, deel.get("items", {}), inhoud, f"{pad}[{nummer}]")
    return fouten


_VOORBEELD = frozenset({*LIJSTEN, *ONDERWERP_IN, "invoer"})
"""Names by which a choice within the schema asks whether they are there."""


class _Lader(yaml.SafeLoader):
    """YAML as JSON has it: dates stay text."""


_Lader.yaml_implicit_resolvers = {
    teken: [(soort, patroon) for soort, patroon in paren if not soort.endswith(":timestamp")]
    for teken, paren in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _keur(schema: dict[str, Any], tekst: str) -> list[str]:
    return _fouten(schema, schema, yaml.load(tekst, _Lader))


def _delen(schema: object) -> list[dict[str, Any]]:
    """Every schema within a schema; names of properties and definitions are no schemas."""
    if not isinstance(schema, dict):
        return []
    delen = [schema]
    for woord, inhoud in schema.items():
        if woord in ("properties", "$defs"):
            delen += [deel for waarde in inhoud.values() for deel in _delen(waarde)]
        elif woord in ("items", "if", "then", "else"):
            delen += _delen(inhoud)
        elif woord == "anyOf":
            delen += [deel for keus in inhoud for deel in _delen(keus)]
    return delen


def test_het_schema_is_een_geldig_schema_van_2020_12(schema: dict[str, Any]) -> None:
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    for deel in _delen(schema):
        assert set(deel) <= WOORDEN
        if "$ref" in deel:
            assert deel["$ref"].removeprefix("#/$defs/") in schema["$defs"]
        if "pattern" in deel:
            re.compile(deel["pattern"])
        if "enum" in deel:
            assert len(deel["enum"]) == len({json.dumps(keus) for keus in deel["enum"]}) > 0
        for naam in deel.get("required", []):
            assert naam in deel.get("properties", _VOORBEELD)


def test_elke_naam_van_elk_regelboek_kan_worden_gegeven_met_titel_en_beschrijving(
    schema: dict[str, Any],
) -> None:
    for code in gemeenten.GEMEENTEN:
        boek = gemeenten.regelboek(code).op(gemeenten.regelboek(code).grenzen()[-1])
        for knoop in boek.plan.knopen:
            if knoop.naam.isidentifier() and mag_gegeven_worden(knoop):
                groep = "gegeven_persoon" if knoop.per_persoon else "gegeven_gezin"
                assert knoop.naam in schema["$defs"][groep]["properties"]
    vraag = schema["$defs"]["persoon"]["properties"]["medisch_urenbeperkt"]
    assert vraag["title"] == "Medisch urenbeperkt"
    assert vraag["description"].startswith("Heeft UWV vastgesteld")


def test_alle_woorden_van_het_bestand_staan_in_het_schema(schema: dict[str, Any]) -> None:
    assert set(TOP) <= set(schema["$defs"]["huishouden"]["properties"])
    assert set(PERSOON) <= set(schema["$defs"]["persoon"]["properties"])
    assert set(KIND) <= set(schema["$defs"]["kind"]["anyOf"][0]["properties"])
    assert set(MEDEBEWONER) <= set(schema["$defs"]["medebewoner"]["properties"])


@pytest.mark.parametrize("pad", VOORBEELDEN, ids=lambda pad: pad.stem)
def test_de_voorbeelden_passen_in_het_schema(schema: dict[str, Any], pad: Path) -> None:
    assert _keur(schema, pad.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("tekst", BLOKKEN)
def test_wat_de_documentatie_toont_past_in_het_schema(schema: dict[str, Any], tekst: str) -> None:
    assert _keur(schema, tekst) == []


@pytest.mark.parametrize(
    ("oud", "nieuw"),
    [
        ("maand: 2024-03", "mand: 2024-03"),
        ("maand: 2024-03", "maand: maart"),
        ("rol: aanvrager", "rol: tante"),
        ("leeftijd: 40", "leeftijd: 140"),
        ("leeftijd: 40", "leeftijd: veertig"),
        ("in_inrichting: nee", "in_inrichting: misschien"),
        ("vermogen: 5", "vermogen: veel"),
        ("vermogen: 5", "vermogen: {bezittingen: 5}"),
        ("vermogen: 5", "kinderen: 3"),
        ("vermogen: 5", "in_inrichting: nee"),
        ("vermogen: 5", "gegeven: {noorm: 5}"),
    ],
)
def test_wat_niet_kan_past_niet_in_het_schema(schema: dict[str, Any], oud: str, nieuw: str) -> None:
    goed = "maand: 2024-03\npersonen:\n  - {rol: aanvrager, leeftijd: 40, in_inrichting: nee}\nvermogen: 5\n"
    assert _keur(schema, goed) == []
    assert oud in goed
    assert _keur(schema, goed.replace(oud, nieuw)) != []


@pytest.mark.parametrize(
    ("oud", "nieuw"),
    [
        ("onderwerp: norm", "onderwrep: norm"),
        ("onderwerp: norm, ", ""),
        ("invoer: {leeftijd: 40}", "invoer: 40"),
        ("verwacht: {}", "verwachting: {}"),
    ],
)
@pytest.mark.parametrize("vorm", ["gevallen: [%s]", "voorbeelden: [%s]", "[%s]", "%s"])
def test_een_rekenvoorbeeld_past_in_het_schema_en_een_onbekende_naam_niet(
    schema: dict[str, Any], vorm: str, oud: str, nieuw: str
) -> None:
    goed = "{id: A, onderwerp: norm, datum: '2024-01-01', invoer: {leeftijd: 40}, verwacht: {}}"
    assert _keur(schema, vorm % goed) == []
    assert oud in goed
    assert _keur(schema, vorm % goed.replace(oud, nieuw)) != []
