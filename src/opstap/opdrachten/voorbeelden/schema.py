"""The format of what `opstap bereken` reads as a JSON Schema: a household, or a file with worked examples."""

from __future__ import annotations

from collections.abc import Sequence

from opstap.opdrachten.gevalbestand.schema import Schema
from opstap.opdrachten.gevalbestand.schema import schema as schema_van_huishouden
from opstap.opdrachten.voorbeelden.vergelijken import LIJSTEN, ONDERWERP_IN, VELDEN
from opstap.regels.boek import BoekOpDatum

VOORBEELD = "#/$defs/rekenvoorbeeld"
GROEPEN = {
    "invoer": "De gegevens. Welke namen dit zijn, hangt af van het onderwerp: opstap bereken --onderwerpen.",
    "verwacht": "De verwachte uitkomsten; zonder deze wordt alleen gerekend.",
}


def schema(boeken: Sequence[BoekOpDatum]) -> Schema:
    """The schema of either file; what `invoer` may hold depends on the subject, and is left to its reader."""
    huishouden = schema_van_huishouden(boeken)
    begrippen = huishouden.pop("$defs")
    return {
        "$schema": huishouden.pop("$schema"),
        "title": "Een bestand voor opstap bereken",
        "description": "Een huishouden, of rekenvoorbeelden. Zie docs/invoer.md.",
        "if": {"anyOf": [{"required": [naam]} for naam in (*LIJSTEN, "invoer")]},
        "then": {"$ref": "#/$defs/rekenvoorbeelden"},
        "else": {"$ref": "#/$defs/huishouden"},
        "$defs": {
            **begrippen,
            "huishouden": huishouden,
            "rekenvoorbeelden": {
                "title": "Rekenvoorbeelden",
                "anyOf": [
                    *(_lijst(naam) for naam in LIJSTEN),
                    {"type": "array", "items": {"$ref": VOORBEELD}},
                    {"$ref": VOORBEELD},
                ],
            },
            "rekenvoorbeeld": _voorbeeld(),
        },
    }


def _lijst(naam: str) -> Schema:
    lijst = {"type": "array", "items": {"$ref": VOORBEELD}}
    return {"type": "object", "properties": {naam: lijst}, "required": [naam]}


def _voorbeeld() -> Schema:
    """One example: its subject, its day, what goes in and what should come out."""
    velden: Schema = {naam: {} for naam in VELDEN}
    velden |= {naam: {"type": "string", "title": "Onderwerp"} for naam in ONDERWERP_IN}
    velden |= {naam: {"type": "object", "description": wat} for naam, wat in GROEPEN.items()}
    return {
        "title": "Rekenvoorbeeld",
        "type": "object",
        "properties": velden,
        "required": ["invoer"],
        "anyOf": [{"required": [naam]} for naam in ONDERWERP_IN],
        "additionalProperties": False,
    }
