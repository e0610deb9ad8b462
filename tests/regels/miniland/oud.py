"""Allowances as they were: until 2021 it did not matter who was at the helm, until 2020 the sails counted."""

from __future__ import annotations

from opstap.regels import Netto, deel_afgerond, keuze, regel


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


keuze(
    "toeslag_wonen",
    uit="woont_op_boot",
    waarden={True: "zeilgeld"},
    anders=0,
    titel="Toeslag voor het wonen",
    artikel="Havenwet art. 33 (oud)",
    uitleg="Het zeilgeld is {toeslag_wonen}.",
    vanaf="1990-01-01",
    tot="2020-01-01",
)
