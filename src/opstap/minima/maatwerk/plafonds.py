"""How much a team may spend in a year: set by somebody outside the team, by a decision that is named."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import Sum

from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.toegang import Gebruiker
from opstap.kern.toegang.teams import teams_van
from opstap.minima.models import Maatwerkbudget, Maatwerkplafond
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "maatwerkplafond_vastgesteld": (
        "MAATWERK-PLAFOND",
        "Vul een bedrag boven nul in, een termijn van minstens een dag, en het besluit van de gemeente.",
    ),
    "maatwerkplafond_niet_onder_besteed": (
        "MAATWERK-PLAFOND-BESTEED",
        "Dit team heeft dit jaar al meer besteed dan dit bedrag. Kies een bedrag dat niet lager is.",
    ),
}


@transaction.atomic
def stel_vast(
    gebruiker: Gebruiker,
    *,
    team: str,
    jaar: int,
    bedrag_cent: int,
    verantwoorden_dagen: int,
    grondslag: str,
    nu: datetime,
) -> Maatwerkplafond:
    """Set the ceiling of a team over a year, from now on.

    Errors: MAATWERK-PLAFOND-EIGEN, MAATWERK-PLAFOND, MAATWERK-PLAFOND-BESTEED.
    """
    if team in teams_van(gebruiker):
        raise OpstapFout(
            "MAATWERK-PLAFOND-EIGEN",
            "U werkt zelf in dit team. Laat iemand van buiten het team het plafond vaststellen.",
        )
    budget, _ = Maatwerkbudget.objects.get_or_create(gemeente_id=gebruiker.gemeente, team=team, jaar=jaar)
    with duidelijke_fouten():
        return Maatwerkplafond.objects.create(
            budget=budget,
            bedrag_cent=bedrag_cent,
            verantwoorden_dagen=verantwoorden_dagen,
            grondslag=grondslag.strip(),
            moment=nu,
            door=gebruiker.naam,
        )


def plafond(gemeente: str, team: str, jaar: int) -> Maatwerkplafond:
    """What holds for a team in a year. Errors: MAATWERK-GEEN-PLAFOND."""
    gevonden = (
        Maatwerkplafond.objects.filter(budget__gemeente=gemeente, budget__team=team, budget__jaar=jaar)
        .select_related("budget")
        .order_by("-id")
        .first()
    )
    if gevonden is None:
        raise OpstapFout(
            "MAATWERK-GEEN-PLAFOND",
            f"Voor team {team} is over {jaar} geen plafond vastgesteld. Zonder plafond wordt niets besteed.",
        )
    return gevonden


def besteed_cent(budget: Maatwerkbudget) -> int:
    """Cents that are spent; what a colleague refused does not count."""
    geteld = budget.bestedingen.exclude(oordeel__akkoord=False)
    return int(geteld.aggregate(som=Sum("bedrag_cent", default=0))["som"])
