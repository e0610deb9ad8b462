"""The thresholds of a municipality: set by a decision, from a day on, and never filled in by Opstap."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from django.db import transaction

from opstap.financien.models import Vrijgaveinstelling
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "vrijgaveinstelling_uniek": (
        "INSTELLING-BESTAAT",
        "Vanaf deze dag is al een instelling vastgesteld. Kies een latere dag.",
    ),
    "vrijgaveinstelling_stopt_na_reden": (
        "INSTELLING-GRENZEN",
        "De grens waarboven een opdracht stopt, ligt niet onder de grens waarboven een reden nodig is.",
    ),
}


class Instelling(NamedTuple):
    """Shares per thousand and amounts in cents; see `Vrijgaveinstelling`. `grondslag`: what set them."""

    reden_promille: int
    stopt_promille: int
    verdeling_promille: int
    steekproef: int
    tweede_vrijgave_cent: int
    grondslag: str


def stel_in(gemeente: str, nieuw: Instelling, *, vanaf: date, door: str) -> None:
    """Set the thresholds from a day on.

    Errors: INSTELLING-GRONDSLAG, INSTELLING-BESTAAT, INSTELLING-GRENZEN.
    """
    if not nieuw.grondslag.strip():
        raise OpstapFout(
            "INSTELLING-GRONDSLAG", "Noem het besluit van de gemeente waarin deze grenzen zijn vastgesteld."
        )
    with duidelijke_fouten(), transaction.atomic():
        Vrijgaveinstelling.objects.create(
            gemeente_id=gemeente, vanaf=vanaf, vastgesteld_door=door, **nieuw._asdict()
        )


def instelling(gemeente: str, op: date) -> Instelling | None:
    """The thresholds on a day; None when the municipality has set none."""
    rij = Vrijgaveinstelling.objects.filter(gemeente=gemeente, vanaf__lte=op).order_by("-vanaf").first()
    return None if rij is None else Instelling(*(getattr(rij, veld) for veld in Instelling._fields))
