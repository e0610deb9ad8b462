"""The format of the case file as a JSON Schema (draft 2020-12), made from the declarations of the rule book.

It says what can be written; what cannot be said in a schema (a child older than its parent, the same thing
twice) is refused when the file is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from opstap import gemeenten
from opstap.opdrachten.gevalbestand.waarde import DECIMALEN, ONBEKEND, is_oordeel, woorden_van
from opstap.opdrachten.gevalbestand.woorden import (
    ANDERE_NAAM,
    HOOGSTE_LEEFTIJD,
    INKOMENSSOORTEN,
    KIND,
    MEDEBEWONER,
    PERSOON,
    PERSOON_HINT,
    RELATIES,
    TOP_HINT,
)
from opstap.regels.beslissen import bereik, mag_gegeven_worden
from opstap.regels.boek import BoekOpDatum
from opstap.regels.graaf import Knoop
from opstap.regels.regel import Feit
from opstap.regels.soorten import Soort

Schema = dict[str, Any]

DRAFT = "https://json-schema.org/draft/2020-12/schema"
DATUM = r"^\d{4}-\d{2}-\d{2}$"
MAAND = r"^\d{4}-(0[1-9]|1[0-2])$"
BEDRAG = r"^[-\u2212]?\s*(€\s*)?[-\u2212]?\d[\d.,]*$"
LEEFTIJD = {"type": "integer", "minimum": 0, "maximum": HOOGSTE_LEEFTIJD, "title": "Leeftijd"}
PROCENT = r"^-?\d{1,7}([.,]\d{1,%d})?\s*%%?$"


def schema(boeken: Sequence[BoekOpDatum]) -> Schema:
    """The schema of a case file for these rule books: what one of them knows, may be written."""
    knopen = {
        knoop.naam: knoop
        for boek in reversed(boeken)
        for knoop in boek.plan.knopen
        if mag_gegeven_worden(knoop) and knoop.naam.isidentifier()
    }
    gezin = {naam: _knoop(knoop) for naam, knoop in knopen.items() if not knoop.per_persoon}
    persoon = {naam: _knoop(knoop) for naam, knoop in knopen.items() if knoop.per_persoon}
    feiten = {naam for naam, knoop in knopen.items() if isinstance(knoop.verklaring, Feit)}

    def zonder(velden: Schema, hints: Mapping[str, str]) -> Schema:
        return {naam: deel for naam, deel in velden.items() if naam not in hints or naam in feiten}

    van_persoon = zonder(persoon, PERSOON_HINT)
    return {
        "$schema": DRAFT,
        "title": "Een huishouden voor opstap bereken",
        "description": "Alles wat het regelboek kent, mag worden gegeven: een feit, een uitkomst of een "
        "bedrag. Zie docs/invoer.md.",
        **_object({**zonder(gezin, TOP_HINT), **_bovenaan(gezin)}, ["maand"]),
        "$defs": {
            **_soorten(knopen.values()),
            "gegeven_gezin": _groep(gezin, "Gegeven van het huishouden, bij de naam uit het regelboek."),
            "gegeven_persoon": _groep(persoon, "Gegeven van een persoon, bij de naam uit het regelboek."),
            "persoon": _object({**_ieder(van_persoon, PERSOON), **_eigen_persoon()}, ["rol"]),
            "kind": {"anyOf": [_object(_ieder(persoon, KIND)), LEEFTIJD]},
            "medebewoner": _object({**_ieder(persoon, MEDEBEWONER), **_eigen_medebewoner()}),
            "inkomen": _inkomen(),
        },
    }


def _bovenaan(gezin: Mapping[str, Schema]) -> Schema:
    """The words of the case file itself, for the household."""
    bedrag = {"$ref": "#/$defs/Cent"}
    vermogen = {naam: deel for naam, deel in gezin["vermogen"].items() if naam != "$ref"}
    bezit = _object({"bezittingen": bedrag, "schulden": bedrag}, ["bezittingen", "schulden"])
    return {
        "id": {"type": ["string", "integer"], "description": "Een eigen kenmerk; telt niet mee."},
        "omschrijving": {"type": "string", "description": "Vrije tekst; staat boven de uitkomst."},
        "gemeente": {
            "title": "Gemeente",
            "description": "CBS-code of naam. Zonder gemeente gelden alleen de landelijke regels.",
            "examples": [*gemeenten.GEMEENTEN, *gemeenten.GEMEENTEN.values()],
            "type": "string",
        },
        "maand": {"title": "Maand", "type": "string", "pattern": MAAND, "examples": ["2024-03"]},
        "personen": _lijst("persoon", "De aanvrager en eventueel de partner.", minItems=1),
        "kinderen": _lijst("kind", "Kinderen van het gezin; een leeftijd alleen mag ook."),
        "medebewoners": _lijst("medebewoner", "Anderen die in dezelfde woning wonen."),
        "vermogen": {**vermogen, "anyOf": [bedrag, bezit]},
        "eigen_woning": {
            "title": "Eigen woning",
            **_object(
                {
                    "overwaarde": bedrag,
                    "waarde": bedrag,
                    "hypotheek": bedrag,
                    "tegeldemaken_te_verlangen": {"$ref": "#/$defs/bool"},
                }
            ),
        },
        "gegeven": {"$ref": "#/$defs/gegeven_gezin"},
    }


def _eigen_persoon() -> Schema:
    return {
        "rol": {"title": "Rol", "enum": ["aanvrager", "partner", "echtgenoot"]},
        "inkomen": {
            "title": "Inkomen",
            "description": "De hele lijst; wat er niet in staat, is er niet.",
            "type": "array",
            "items": {"$ref": "#/$defs/inkomen"},
        },
    }


def _eigen_medebewoner() -> Schema:
    return {"relatie": {"title": "Relatie tot de aanvrager", "enum": sorted(RELATIES)}}


def _ieder(persoon: Schema, woorden: Iterable[str]) -> Schema:
    """What every person can have: any name of the rule book, and the words of the case file."""
    kort = {woord: persoon[lang] for woord, lang in ANDERE_NAAM.items() if woord in woorden}
    return {
        **{naam: deel for naam, deel in persoon.items() if naam != "rol"},
        "naam": {"type": "string", "description": "Zo heet deze persoon in de uitleg."},
        "leeftijd": {**persoon["leeftijd"], "minimum": 0, "maximum": HOOGSTE_LEEFTIJD},
        **kort,
        "gegeven": {"$ref": "#/$defs/gegeven_persoon"},
    }


def _inkomen() -> Schema:
    bedrag = {"$ref": "#/$defs/Netto"}
    velden = {
        "soort": {"enum": list(INKOMENSSOORTEN)},
        "netto": {**bedrag, "description": "Netto, over de maand."},
        "vakantieaanspraak": {**bedrag, "description": "Alleen bij loon: netto, over de maand."},
        "omschrijving": {"type": "string"},
    }
    return {"title": "Onderdeel van het inkomen", **_object(velden, ["soort", "netto"])}


def _knoop(knoop: Knoop) -> Schema:
    """One name of the rule book: its title, its question or what it is, and its kind."""
    verklaring = knoop.verklaring
    feit = verklaring if isinstance(verklaring, Feit) else None
    delen = [feit.vraag if feit is not None else "Wordt anders uitgerekend."]
    if is_oordeel(knoop):
        delen.append("Een oordeel van een vakmens.")
    if verklaring.artikel:
        delen.append(f"({verklaring.artikel})")
    deel: Schema = {"title": verklaring.titel, "description": " ".join(delen)}
    if verklaring.soort.naam == "int" and feit is not None:
        laagst, hoogst = bereik(knoop)
        deel |= {"minimum": laagst, "maximum": hoogst}
    return {**deel, "$ref": f"#/$defs/{verklaring.soort.naam}"}


def _soorten(knopen: Iterable[Knoop]) -> Schema:
    soorten = {knoop.verklaring.soort.naam: knoop.verklaring.soort for knoop in knopen}
    return {naam: _soort(soort) for naam, soort in sorted(soorten.items())}


def _soort(soort: Soort) -> Schema:
    """A kind of value: written plainly, as unknown, or with where it comes from."""
    kaal = _kaal(soort)
    onbekend = {"enum": sorted(ONBEKEND)}
    velden: Schema = {
        "waarde": {"anyOf": [kaal, onbekend]},
        "bron": {"type": "string"},
        "door": {"type": "string", "description": "Wie dit heeft beoordeeld."},
        "reden": {"type": "string"},
        "datum": {"type": "string", "pattern": DATUM},
    }
    return {"anyOf": [kaal, onbekend, _object(velden, ["waarde"])]}


def _kaal(soort: Soort) -> Schema:
    if soort.is_geld:
        return {"type": ["string", "number"], "pattern": BEDRAG, "description": 'Euro, als "1234,56".'}
    if soort.is_janee:
        return {"enum": ["ja", "nee", True, False]}
    if soort.keuzes is not None:
        return {"enum": list(woorden_van(soort))}
    if soort.naam == "Datum":
        return {"type": "string", "pattern": DATUM}
    if soort.naam in DECIMALEN:
        return {"type": ["string", "number"], "pattern": PROCENT % DECIMALEN[soort.naam]}
    return {"type": "integer", "minimum": soort.laagst, "maximum": soort.hoogst}


def _groep(velden: Mapping[str, Schema], beschrijving: str) -> Schema:
    verwijzingen = {naam: {"$ref": deel["$ref"]} for naam, deel in velden.items()}
    return {"description": beschrijving, **_object(verwijzingen)}


def _object(velden: Mapping[str, Any], verplicht: list[str] | None = None) -> Schema:
    deel: Schema = {"type": "object", "properties": dict(velden), "additionalProperties": False}
    return {**deel, "required": verplicht} if verplicht else deel


def _lijst(deel: str, beschrijving: str, **grenzen: int) -> Schema:
    return {
        "description": beschrijving,
        "type": "array",
        "items": {"$ref": f"#/$defs/{deel}"},
        **grenzen,
    }
