"""The boat allowance as it was until 2021: it did not look at who was at the helm."""

from __future__ import annotations

from opstap.regels import Netto, deel_afgerond, regel


@regel(
    "Havenwet art. 23 (oud)",
    vanaf="1990-01-01",
    tot="2021-01-01",
    titel="Toeslag voor de boot",
    als="woont_op_boot",
    naam="toeslag_boot",
)
def toeslag_boot_tot_2021(boottoeslag: Netto, boot_lek: bool) -> Netto:
    return deel_afgerond(boottoeslag, 3) if boot_lek else boottoeslag
