"""Cases for the tests of IOAW and IOAZ: everything that is not said is ordinary, and amounts are gross."""

from __future__ import annotations

from datetime import date

from opstap.recht.participatiewet import Rol
from opstap.recht.wetboek import regelboek
from opstap.regels.beslissen import Geval

BOEK = regelboek()
NAJAAR = "2025-09-01"
Bekend = dict[str, int | bool]

GEZIN: Bekend = {
    "ioaw_hoort_bij_kring": True,
    "ioaz_hoort_bij_kring": True,
    "ioaw_maandloon_lager_dan_grondslag": False,
    "ioaw_ioaz_verlies_door_onbetaald_verlof": 0,
    "ioaw_ioaz_uitgesloten_partner_woont_mee": False,
    "ioaz_vermogen": 0,
}
MENS: Bekend = {
    "ioaw_ioaz_uitgesloten": False,
    "ioaw_ioaz_inkomen_uit_arbeid": 0,
    "ioaw_ioaz_overig_inkomen": 0,
    "ioaw_ioaz_maanden_begin_verbruikt": 0,
    "ioaw_ioaz_maanden_ouder_verbruikt": 0,
    "ioaw_ioaz_maanden_subsidie_verbruikt": 0,
    "draagt_bij_aan_arbeidsinschakeling": True,
    "medisch_urenbeperkt": False,
    "loonkostensubsidie": False,
    "geen_uitbreiding_van_uren_mogelijk": False,
}


def mens(rol: Rol = Rol.AANVRAGER, leeftijd: int = 62, **anders: int | bool) -> Bekend:
    return {"rol": int(rol), "leeftijd": leeftijd, **MENS, **anders}


def huisgenoot(leeftijd: int = 30, rol: Rol = Rol.MEDEBEWONER, **anders: int | bool) -> Bekend:
    gewoon = dict.fromkeys(("commerciele_relatie", "medehuurder_bij_derde", "student", "bbl_leerling"), False)
    return {
        "rol": int(rol),
        "leeftijd": leeftijd,
        "familie_eerste_of_tweede_graad": False,
        **gewoon,
        **anders,
    }


def reken(naam: str, op: str, *mensen: Bekend, **gezin: int | bool) -> int:
    geval = Geval({**GEZIN, **gezin}, mensen)
    return int(BOEK.op(date.fromisoformat(op)).beslis(geval, [naam]).waarde(naam))
