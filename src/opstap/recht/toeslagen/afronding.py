"""Rounding as the Awir wants it: on the year, to whole euros; an advance per month never above a twelfth."""

from __future__ import annotations

from opstap.regels import Netto, deel_afgerond
from opstap.regels.datum import MAANDEN_PER_JAAR

CENT_PER_EURO = 100


def op_cent(deel: int, delen_per_cent: int) -> Netto:
    """An exact amount in parts of a cent as cents, half up."""
    return Netto(deel_afgerond(deel, delen_per_cent))


def op_hele_euro(deel: int, delen_per_cent: int) -> Netto:
    """An exact amount of a year to whole euros, half up (Awir art. 14)."""
    return Netto(deel_afgerond(deel, delen_per_cent * CENT_PER_EURO) * CENT_PER_EURO)


def maand_omlaag(deel: int, delen_per_cent: int) -> Netto:
    """A twelfth of an exact amount of a year, down to whole euros: the advance of a month."""
    return Netto(deel // (delen_per_cent * CENT_PER_EURO * MAANDEN_PER_JAAR) * CENT_PER_EURO)
