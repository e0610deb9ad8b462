"""The receipt of a decision: with what exactly it was taken.

Facts and receipt together reproduce the outcome: the same engine, rules, parameters and day.
"""

from __future__ import annotations

import json

from opstap.regels.afdruk import LENGTE_KORT, afdruk, motor
from opstap.regels.beslissen import Geval
from opstap.regels.datum import als_datum
from opstap.regels.graaf import Plan


def bon(plan: Plan, geval: Geval, peildatum: int, gemeente: str | None) -> dict[str, str | None]:
    """Fingerprints of engine, rules, parameters and facts, with the day and the municipality."""
    return {
        "motor": motor(),
        "regels": plan.hash_regels,
        "parameters": plan.hash_parameters,
        "peildatum": als_datum(peildatum).isoformat(),
        "gemeente": gemeente,
        "feiten": afdruk([json.dumps(geval.als_json(), sort_keys=True)])[:LENGTE_KORT],
    }
