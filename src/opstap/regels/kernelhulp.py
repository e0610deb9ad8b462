"""The small choices of a kernel, as functions: reading a cell, adding up, and passing on a refusal.

They are compiled with every kernel. `v` is a value, `s` a count so far, `w` the code of a refusal: 0 for
none, below zero what the law itself refuses, above zero a missing fact.
"""

from __future__ import annotations

from typing import Any

ONBEKEND_GETAL = -(2**63)
"""The cell of a column that is unknown."""


def eerst(een: int, ander: int) -> int:
    """The refusal to pass on: one that no fact can lift goes before a missing fact, else the first."""
    if een == 0 or (een > 0 and ander < 0):
        return ander
    return een


def liefst_feit(een: int, ander: int) -> int:
    """For "one of them" a missing fact goes first: that person may still prove to be the one."""
    if een == 0 or (een < 0 and ander > 0):
        return ander
    return een


def wis(codes: list[int]) -> None:
    """Start a household without refusals."""
    for plaats in range(len(codes)):
        codes[plaats] = 0


def eerste_weigering(codes: list[int]) -> int:
    """The refusal of what was asked first."""
    for code in codes:
        if code != 0:
            return code
    return 0


def getal(cel: int, code: int) -> tuple[int, int]:
    """A cell as a number, refused with `code` when it is unknown."""
    if cel == ONBEKEND_GETAL:
        return 0, code
    return cel, 0


def janee(cel: int, code: int) -> tuple[bool, int]:
    """A cell as yes or no, refused with `code` when it is unknown."""
    if cel == ONBEKEND_GETAL:
        return False, code
    return cel != 0, 0


def gegeven(cel: int, anders: int) -> int:
    """A given cell, or what stands in for it when it is unknown."""
    return anders if cel == ONBEKEND_GETAL else cel


def gegeven_janee(cel: int, anders: bool) -> bool:
    """The same for yes or no."""
    return anders if cel == ONBEKEND_GETAL else cel != 0


def gegeven_code(cel: int, anders: int) -> int:
    """No refusal for a given cell, else the refusal of what stands in for it."""
    return anders if cel == ONBEKEND_GETAL else 0


def leemte(w_als: int, v_als: bool, code: int) -> int:
    """The refusal of a provision that is not modelled."""
    if w_als != 0:
        return w_als
    return code if v_als else 0


def som(s: int, w: int, w_als: int, v_als: bool, w_van: int, v_van: int) -> tuple[int, int]:
    """Add the value of one person."""
    if w_als != 0:
        return s, eerst(w, w_als)
    if not v_als:
        return s, w
    if w_van != 0:
        return s, eerst(w, w_van)
    return s + v_van, w


def aantal(s: int, w: int, w_als: int, v_als: bool) -> tuple[int, int]:
    """Count one person."""
    if w_als != 0:
        return s, eerst(w, w_als)
    return (s + 1 if v_als else s), w


def een_van(s: bool, w: int, w_als: int, v_als: bool) -> tuple[bool, int]:
    """Look whether one person is it."""
    if w_als != 0:
        return s, liefst_feit(w, w_als)
    return s or v_als, w


def een_van_klaar(s: bool, w: int) -> tuple[bool, int]:
    """A proven "one of them" stands, whatever is unknown of the others."""
    return s, (0 if s else w)


def noteer(uit: Any, rij: int, cel: int, v: int, w: int, geweigerd: list[int], plaats: int) -> None:
    """Write a value out, or that it is unknown, and the first refusal of this name in the household."""
    uit[rij, cel] = ONBEKEND_GETAL if w != 0 else v
    geweigerd[plaats] = eerst(geweigerd[plaats], w)
