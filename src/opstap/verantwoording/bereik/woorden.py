"""How numbers of the model are written, and what must be read beside them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from opstap.beleidslab.doelgroep.huishoudens import IJKSTAD, cijfers
from opstap.beleidslab.doelgroep.schatting import Schatting
from opstap.beleidslab.ijkcijfers import Ijkcijfer
from opstap.gemeenten import GEMEENTEN
from opstap.regels.datum import MAANDNAMEN
from opstap.verantwoording.teken import STREEPJE, getal

_CIJFERS = 2
_ALS_IN_DE_IJKSTAD = (
    f"Huishoudens met bijstand: samengesteld als die van {GEMEENTEN[IJKSTAD]}. Voor deze gemeente is dat "
    "niet gepubliceerd."
)
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


def aannamen(gemeente: str) -> tuple[str, ...]:
    """Every assumption of the model, with its value and why it was made. Errors: BEREIK-GEEN-MODEL."""
    eigen = (f"{een.titel}: {_waarden(een.waarden)}. {een.toelichting}" for een in cijfers(gemeente).aannamen)
    return (*eigen, *(() if gemeente == IJKSTAD else (_ALS_IN_DE_IJKSTAD,)))


def zinnen(gemeente: str, op: date) -> tuple[str, ...]:
    """How users, target group and interval come about. Errors: BEREIK-GEEN-MODEL."""
    bereik = cijfers(gemeente).alle.get("bereik")
    return (
        gebruikers_zin(op),
        (
            "De doelgroep komt uit een bevolkingsmodel: verzonnen huishoudens op gepubliceerde aantallen, "
            "waarop de regels van die dag zijn toegepast. Zij gaat over niemand."
        ),
        (
            "De marge telt drie dingen: het toeval van de trekking, de afronding van de gepubliceerde "
            "aantallen op duizenden, en de huishoudens waarover de regels niet konden beslissen. Bij het "
            "laagste getal hebben die geen recht, bij het hoogste allemaal."
        ),
        ("Niet in de marge: de aannamen hieronder, en wat er sinds de gepubliceerde cijfers is veranderd."),
        (
            "Per stadsdeel is geen doelgroep gepubliceerd. Daar staat alleen hoeveel van de huishoudens die "
            "de gemeente kent (met bijstand of een andere regeling) de regeling gebruiken."
        ),
        *((_gepubliceerd_bereik(bereik),) if bereik else ()),
    )


def gebruikers_zin(op: date) -> str:
    """Who counts as a user."""
    return (
        f"Gebruikers zijn huishoudens met een toekenning op {dag_in_woorden(op)}. Bij wat men één keer of "
        "per rekening krijgt, zijn het de huishoudens met een toekenning in dat jaar."
    )


def _gepubliceerd_bereik(cijfer: Ijkcijfer) -> str:
    delen = ", ".join(f"{naam} {procenten(een)}" for naam, een in cijfer.waarden.items())
    return (
        f"{cijfer.titel}: {delen}. {cijfer.toelichting} Dat is een andere maat dan het bereik van één "
        "regeling hieronder."
    )


def _waarden(waarden: Mapping[str, int]) -> str:
    return ", ".join(f"{naam.replace('_', ' ')} {getal(een)}".strip() for naam, een in waarden.items())
