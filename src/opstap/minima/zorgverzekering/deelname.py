"""Taking part in the group health insurance: from the first of a month, in a band of income."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime

import numpy as np
import numpy.typing as npt
from django.db import transaction

from opstap.gevallen.kolommen import Kolom, lees
from opstap.kern.databank import ZINNEN, duidelijke_fouten, kopieer, reserveer_ids
from opstap.kern.models import Besluit, Persoon
from opstap.minima.models import Partner, Verzekerde, Verzekeringsmutatie, Verzekeringstoets
from opstap.recht.minima.vorm import Inkomensband
from opstap.regels.fouten import OpstapFout

Soort = Verzekeringsmutatie.Soort
_TEKENS = 8
ZINNEN |= {
    "verzekeringsmutatie_per_dag": (
        "VERZEKERING-PER-DAG",
        "Voor deze dag is al een wijziging van de zorgverzekering vastgelegd.",
    ),
    "verzekeringsmutatie_eerste_dag": (
        "VERZEKERING-EERSTE-DAG",
        "De zorgverzekering wijzigt op de eerste dag van een maand.",
    ),
    "verzekeringsmutatie_band": (
        "VERZEKERING-BAND",
        "Wie meedoet, heeft een inkomensband. Wie stopt, heeft er geen.",
    ),
}


@dataclass(frozen=True)
class Deelnemers:
    """Who takes part on a day, in columns, by dossier: ids of the Verzekerde and so on, and the band."""

    verzekerde: Kolom
    dossier: Kolom
    partner: Kolom
    band: Kolom
    besluit: Kolom

    def __len__(self) -> int:
        return len(self.verzekerde)

    def kies(self, masker: npt.NDArray[np.bool_]) -> Deelnemers:
        """Only those for whom `masker` is true, in the same order."""
        return Deelnemers(*(getattr(self, veld.name)[masker] for veld in fields(self)))


@transaction.atomic
def meld_aan(
    partner: Partner,
    nieuwe: Sequence[tuple[Besluit, Persoon]],
    *,
    band: Inkomensband,
    per: date,
    door: str,
    nu: datetime,
) -> list[Verzekerde]:
    """Let these people take part at an insurer from a day on, each by the decision that grants it.

    Who took part before keeps the reference. Errors: VERZEKERING-PER-DAG, -EERSTE-DAG, -BAND.
    """
    bestaand = {
        een.persoon_id: een
        for een in Verzekerde.objects.filter(partner=partner, persoon__in=[persoon for _, persoon in nieuwe])
    }
    with duidelijke_fouten():
        toegevoegd = Verzekerde.objects.bulk_create(
            [
                Verzekerde(
                    gemeente_id=partner.gemeente_id,
                    dossier_id=besluit.dossier_id,
                    persoon=persoon,
                    partner=partner,
                    kenmerk=secrets.token_hex(_TEKENS),
                )
                for besluit, persoon in nieuwe
                if persoon.pk not in bestaand
            ],
            batch_size=5_000,
        )
        bestaand |= {een.persoon_id: een for een in toegevoegd}
        schrijf(
            partner.gemeente_id,
            [(bestaand[persoon.pk].pk, Soort.AANMELDING, band, besluit.pk) for besluit, persoon in nieuwe],
            per=per,
            door=door,
            nu=nu,
        )
    return [bestaand[persoon.pk] for _, persoon in nieuwe]


@transaction.atomic
def meld_af(verzekerde: Verzekerde, besluit: Besluit, *, per: date, door: str, nu: datetime) -> None:
    """Let somebody take part no longer from a day on. Errors: VERZEKERING-NIET, and those of `meld_aan`."""
    laatste = verzekerde.mutaties.order_by("-per").first()
    if laatste is None or laatste.soort == Soort.AFMELDING or laatste.per > per:
        raise OpstapFout("VERZEKERING-NIET", "Deze persoon doet op die dag niet mee, of wijzigt later nog.")
    with duidelijke_fouten():
        regel = (verzekerde.pk, Soort.AFMELDING, Inkomensband.GEEN, besluit.pk)
        schrijf(verzekerde.gemeente_id, [regel], per=per, door=door, nu=nu)


def schrijf(
    gemeente: str,
    mutaties: Iterable[tuple[int, Soort, int, int]],
    *,
    per: date,
    door: str,
    nu: datetime,
    toets: int | None = None,
) -> int:
    """Write many mutations (id of the Verzekerde, kind, band, id of the decision); how many.

    `toets` is the id of the check that they follow from, which may be written after them.
    """
    rijen = [
        (gemeente, wie, str(soort), int(band), per, besluit, toets, nu, door)
        for wie, soort, band, besluit in mutaties
    ]
    kopieer(
        Verzekeringsmutatie,
        (
            "gemeente_id",
            "verzekerde_id",
            "soort",
            "band",
            "per",
            "besluit_id",
            "toets_id",
            "moment",
            "door",
        ),
        rijen,
    )
    return len(rijen)


def nieuwe_toets() -> int:
    """The id of a check that will be written when everybody was checked."""
    return reserveer_ids(Verzekeringstoets, 1)[0]


def op(gemeente: str, dag: date) -> Deelnemers:
    """Who takes part on a day; one query, however many there are."""
    kolommen = lees(
        """FROM (
          SELECT DISTINCT ON (m.verzekerde_id)
            m.verzekerde_id, v.dossier_id, v.partner_id, m.band, m.besluit_id
          FROM minima_verzekeringsmutatie m JOIN minima_verzekerde v ON v.id = m.verzekerde_id
          WHERE m.gemeente_id = %(gemeente)s AND m.per <= %(dag)s
          ORDER BY m.verzekerde_id, m.per DESC
        ) stand WHERE band > 0 ORDER BY dossier_id, verzekerde_id""",
        {
            "verzekerde": "verzekerde_id",
            "dossier": "dossier_id",
            "partner": "partner_id",
            "band": "band",
            "besluit": "besluit_id",
        },
        {"gemeente": gemeente, "dag": dag},
    )
    return Deelnemers(**kolommen)
