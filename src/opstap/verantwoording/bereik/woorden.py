"""How numbers of the model are written, and what must be read beside them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from opstap.beleidslab.doelgroep.huishoudens import cijfers
from opstap.beleidslab.doelgroep.schatting import Schatting
from opstap.regels.datum import MAANDNAMEN
from opstap.verantwoording.teken import STREEPJE, getal

_CIJFERS = 2
_KLEINST = 10


def procenten(promille: int) -> str:
    """Whole per cents: the model is no more precise than that."""
    return f"{(promille + 5) // 10}%"


def ongeveer(aantal: int) -> str:
    """A number of the model in two figures: 53.702 is printed as 54.000."""
    if aantal < _KLEINST:
        return f"minder dan {_KLEINST}" if aantal else "0"
    stap = 10 ** max(len(str(aantal)) - _CIJFERS, 1)
    return getal((aantal + stap // 2) // stap * stap)


def van_tot(schatting: Schatting | None) -> str:
    """The ends of an estimate."""
    return f"{ongeveer(schatting.laag)} tot {ongeveer(schatting.hoog)}" if schatting else STREEPJE


def dag_in_woorden(dag: date) -> str:
    return f"{dag.day} {MAANDNAMEN[dag.month - 1]} {dag.year}"


def aannamen() -> tuple[str, ...]:
    """Every assumption of the model, with its value and why it was made."""
    return tuple(f"{een.titel}: {_waarden(een.waarden)}. {een.toelichting}" for een in cijfers().aannamen)


def zinnen(op: date) -> tuple[str, ...]:
    """How users, target group and interval come about."""
    bereik = cijfers().verdeling("bereik")
    return (
        (
            f"Gebruikers zijn huishoudens met een toekenning op {dag_in_woorden(op)}. Bij wat men één keer "
            f"of "
            "per rekening krijgt, zijn het de huishoudens met een toekenning in dat jaar."
        ),
        (
            "De doelgroep komt uit een bevolkingsmodel: verzonnen huishoudens op gepubliceerde aantallen, "
            "waarop de regels van die dag zijn toegepast. Zij gaat over niemand."
        ),
        (
            "De marge telt drie dingen: het toeval van de trekking, de afronding van de gepubliceerde "
            "aantallen "
            "op duizenden, en de huishoudens waarover de regels niet konden beslissen. Bij het laagste getal "
            "hebben die geen recht, bij het hoogste allemaal."
        ),
        (
            "Niet in de marge: de aannamen hieronder, en wat er sinds de gepubliceerde cijfers (2014 tot "
            "en met "
            "2024) is veranderd."
        ),
        (
            "Per stadsdeel is geen doelgroep gepubliceerd. Daar staat alleen hoeveel van de huishoudens "
            "die de "
            "gemeente kent (met bijstand of een andere regeling) de regeling gebruiken."
        ),
        (
            f"De begroting 2024 noemt een bereik van circa {procenten(bereik['gemeten'])} (2022) en een "
            f"doel van "
            f"{procenten(bereik['doel'])}: huishoudens die één of meer voorzieningen gebruiken, van "
            f"50.000. Dat "
            "is een andere maat dan het bereik van één regeling hieronder."
        ),
    )


def _waarden(waarden: Mapping[str, int]) -> str:
    return ", ".join(f"{naam.replace('_', ' ')} {getal(een)}".strip() for naam, een in waarden.items())
