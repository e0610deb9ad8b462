"""Local policy of Havendorp: a discount of its own, and from 2022 its own view of wealth."""

from __future__ import annotations

from opstap.regels import Cent, Netto, deel_afgerond, keuze, regel


@regel("Verordening Havendorp art. 1", vanaf="2020-01-01", titel="Korting op de kade", als="woont_aan_wal")
def kade_korting(waltoeslag: Netto) -> Netto:
    return deel_afgerond(waltoeslag, 20)


@regel("Verordening Havendorp art. 2", vanaf="2022-01-01", titel="Te rijk", naam="te_rijk")
def te_rijk_in_havendorp(spaargeld: Cent, spaargrens: Cent) -> bool:
    return spaargeld >= spaargrens * 2


keuze(
    "toeslag_wonen",
    uit="woont_op_boot",
    waarden={True: "toeslag_boot", False: "kade_korting"},
    titel="Toeslag voor het wonen",
    artikel="Verordening Havendorp art. 4",
    vanaf="2022-01-01",
)
