"""Households for the tests of the law: everything that is not said is ordinary."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from opstap import gemeenten
from opstap.recht.participatiewet import Rol, Woonsituatie
from opstap.regels.beslissen import Geval
from opstap.regels.spoor import Uitkomst

Bekend = dict[str, int | bool]

GEWOON_GEZIN: Bekend = {
    "vermogen": 0,
    "vermogensvrijlating_verbruikt": 0,
    "overwaarde_woning": 0,
    "woonsituatie": int(Woonsituatie.GEWOON),
    "recente_schoolverlater": False,
}
GEWOON_MENS: Bekend = {
    "rechthebbend": True,
    "in_inrichting": False,
    "geen_beroep_op_ouders": False,
    "netto_loon": 0,
    "vakantieaanspraak_loon": 0,
    "overig_inkomen": 0,
    "draagt_bij_aan_arbeidsinschakeling": True,
    "maanden_n_verbruikt": 0,
    "maanden_r_verbruikt": 0,
    "maanden_z_verbruikt": 0,
    "medisch_urenbeperkt": False,
    "loonkostensubsidie": False,
    "geen_uitbreiding_van_uren_mogelijk": False,
    "heffingskorting_bij_gemeente": True,
}
GEWONE_HUISGENOOT: Bekend = {
    "commerciele_relatie": False,
    "familie_eerste_of_tweede_graad": False,
    "medehuurder_bij_derde": False,
    "student": False,
    "bbl_leerling": False,
}


def aanvrager(leeftijd: int = 40, **anders: int | bool) -> Bekend:
    return {"rol": int(Rol.AANVRAGER), "leeftijd": leeftijd, **GEWOON_MENS, **anders}


def partner(leeftijd: int = 40, **anders: int | bool) -> Bekend:
    return {"rol": int(Rol.PARTNER), "leeftijd": leeftijd, **GEWOON_MENS, **anders}


def kind(leeftijd: int = 6, **anders: int | bool) -> Bekend:
    return {"rol": int(Rol.KIND), "leeftijd": leeftijd, **GEWONE_HUISGENOOT, **anders}


def medebewoner(leeftijd: int = 40, **anders: int | bool) -> Bekend:
    return {"rol": int(Rol.MEDEBEWONER), "leeftijd": leeftijd, **GEWONE_HUISGENOOT, **anders}


class Mensen:
    """The builders, so that a test can say `m.aanvrager(19)`."""

    aanvrager = staticmethod(aanvrager)
    partner = staticmethod(partner)
    kind = staticmethod(kind)
    medebewoner = staticmethod(medebewoner)


@pytest.fixture
def m() -> type[Mensen]:
    return Mensen


@pytest.fixture
def reken() -> Callable[..., int | bool]:
    """`reken("norm", "2024-03-01", m.aanvrager(), vermogen=0)`: one outcome, or its refusal."""

    def doe(
        wat: str,
        dag: str,
        *personen: Bekend,
        gemeente: str | None = None,
        persoon: int | None = None,
        **gezin: int,
    ) -> int | bool:
        geval = Geval({**GEWOON_GEZIN, **gezin}, personen)
        boek = gemeenten.regelboek(gemeente).op(date.fromisoformat(dag))
        return boek.beslis(geval, [wat]).waarde(wat, persoon)

    return doe


@pytest.fixture
def probeer() -> Callable[..., Uitkomst]:
    """`probeer(["bijstand"], "2024-03-01", geval)`: everything that can be known, with the refusals."""

    def doe(wat: list[str], dag: str, geval: Geval, gemeente: str | None = None) -> Uitkomst:
        return gemeenten.regelboek(gemeente).op(date.fromisoformat(dag)).probeer(geval, wat)

    return doe
