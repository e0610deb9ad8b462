"""Participatiewet art. 31 lid 2 onder n, r, y, z and aa, and lid 5, until 2027: straight from the text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from tests.recht.naief.norm import KIND, PARTNER, Mens, heeft_recht
from tests.recht.naief.tabel import NietGeregeld, heeft_aow_leeftijd, jaren_oud, op_de_cent, opzoeken

MAANDEN_N, MAANDEN_R, MAANDEN_Z = 6, 30, 12


@dataclass(frozen=True)
class Werk:
    """Somebody's wage of the month in euros, and what the disregard depends on."""

    loon: Fraction
    draagt_bij: bool
    maanden_n: int
    maanden_r: int
    maanden_z: int
    urenbeperkt: bool
    subsidie: bool
    geen_uitbreiding: bool


def onderdeel(mens: Mens, werk: Werk, dag: date, ouder_met_jong_kind: bool) -> str | None:
    """Which part applies to somebody with wage and a right; None: no part does."""
    leeftijd = jaren_oud(mens.geboren, dag)
    if leeftijd >= 27:
        if heeft_aow_leeftijd(mens.geboren, dag):
            return "n"  # the six months and the judgement hold for those who are younger
        if werk.maanden_n < MAANDEN_N and werk.draagt_bij:
            return "n"
    n_verstreken = werk.maanden_n >= MAANDEN_N
    r = (
        ouder_met_jong_kind
        and leeftijd >= 27
        and n_verstreken
        and werk.draagt_bij
        and werk.maanden_r < MAANDEN_R
    )
    if dag < date(2023, 1, 1):  # y came after r, z and aa did not exist
        return "r" if r else "y" if werk.urenbeperkt else None
    if werk.urenbeperkt:
        return "y"
    if werk.subsidie:
        if not n_verstreken and leeftijd < 27:
            raise NietGeregeld("z na de maanden van n, die onder 27 jaar niet gelden")
        if n_verstreken and werk.maanden_z < MAANDEN_Z:
            return "z"
        if n_verstreken and werk.geen_uitbreiding:
            return "aa"
    return "r" if r else None


def vrijlating(mensen: list[tuple[Mens, Werk]], dag: date) -> Fraction:
    """What of the wages in a household is left out, all persons together."""
    met_partner = any(mens.rol == PARTNER for mens, _ in mensen)
    jong_kind = any(mens.rol == KIND and jaren_oud(mens.geboren, dag) < 12 for mens, _ in mensen)
    totaal = Fraction(0)
    for mens, werk in mensen:
        if mens.rol > PARTNER or not werk.loon or not heeft_recht(mens, dag):
            continue
        deel = onderdeel(mens, werk, dag, ouder_met_jong_kind=jong_kind and not met_partner)
        if deel is not None:
            percentage = {"n": Fraction(25), "r": Fraction(25, 2)}.get(deel, Fraction(15))
            maximum = opzoeken(f"vrijlating_{deel}_maximum", dag)
            totaal += min(op_de_cent(werk.loon * percentage / 100), maximum)
    return totaal
