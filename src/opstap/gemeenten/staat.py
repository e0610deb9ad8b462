"""What stands between a declared scheme and an outcome on a day: the values that nobody found or confirmed.

Only what belongs to the scheme: what every household needs for its norm, income and wealth is left out,
unless its name begins with the key of the scheme.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from opstap.gemeenten import GEMEENTEN, lokale_regelingen, regelboek
from opstap.gemeenten.regelingen import Regeling
from opstap.regels.graaf import Knoop
from opstap.regels.parameters import Parameter
from opstap.regels.regel import Bepaling, Leemte

WAT_IEDEREEN_NODIG_HEEFT = (
    "minima_inkomen",
    "minimanorm",
    "minima_vermogen_binnen_grens",
    "norm",
    "leeftijd",
)


def gaten(gemeente: str, regeling: Regeling, op: date) -> tuple[str, ...]:
    """The names of what is missing, in alphabetical order. Errors: GEMEENTE-ONBEKEND."""
    plan = regelboek(gemeente).op(op).plan
    samen: set[str] = set()
    for naam in WAT_IEDEREEN_NODIG_HEEFT:
        list(_onder(plan.knoop(naam), samen))
    samen = {naam for naam in samen if not naam.startswith(regeling.sleutel)}
    gevonden = {
        knoop.naam
        for naam in regeling.gevraagd
        for knoop in _onder(plan.knoop(naam), set(samen))
        if knoop.gat and isinstance(knoop.verklaring, Parameter | Leemte | Bepaling)
    }
    return tuple(sorted(gevonden))


def tabel(op: date) -> list[str]:
    """Every scheme by municipality on a day, as a table in Markdown: whether it works, or what it lacks."""
    codes = sorted(GEMEENTEN, key=lambda code: GEMEENTEN[code])
    cellen = {
        (een.sleutel, code): (een.naam, _staat(code, een, op))
        for code in codes
        for een in lokale_regelingen(code)
    }
    regels = [
        f"| regeling | {' | '.join(GEMEENTEN[code] for code in codes)} |",
        f"| --- |{' --- |' * len(codes)}",
    ]
    for sleutel in sorted({sleutel for sleutel, _ in cellen}):
        naam = next(cellen[sleutel, code][0] for code in codes if (sleutel, code) in cellen)
        staten = (cellen[sleutel, code][1] if (sleutel, code) in cellen else "" for code in codes)
        regels.append(f"| {naam} (`{sleutel}`) | {' | '.join(staten)} |")
    return regels


def _staat(gemeente: str, regeling: Regeling, op: date) -> str:
    if not regeling.geldt_op(op):
        begonnen = regeling.vanaf <= op.isoformat()
        return f"tot {regeling.tot}" if begonnen else f"vanaf {regeling.vanaf}"
    namen = gaten(gemeente, regeling, op)
    return f"gat: {', '.join(f'`{naam}`' for naam in namen)}" if namen else "werkt"


def _onder(knoop: Knoop, gezien: set[str]) -> Iterator[Knoop]:
    """A knot and what it rests on; not what a fixed yes or no of the municipality already decides."""
    if knoop.naam in gezien:
        return
    gezien.add(knoop.naam)
    yield knoop
    uit = knoop.als is not None and knoop.als.waarde is not None and not knoop.als.waarde.bedrag
    for nodig in (knoop.als,) if uit else knoop.nodig():
        if nodig is not None:
            yield from _onder(nodig, gezien)
