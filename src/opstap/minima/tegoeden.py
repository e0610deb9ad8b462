"""Credits: opened once for a purpose and a period, counted from their movements, and gone when not used."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import NamedTuple

from django.db import transaction
from django.db.models import Sum

from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.tijdvak import Tijdvak
from opstap.minima.models import Tegoed, Tegoedmutatie, Toekenning
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "tegoed_uniek": (
        "TEGOED-BESTAAT",
        "Dit tegoed is al gegeven. Een tweede keer geven kan niet.",
    ),
    "tegoed_niet_onder_nul": (
        "TEGOED-TE-LAAG",
        "Op het tegoed staat minder dan dit bedrag. Er is niets afgeschreven.",
    ),
    "tegoedmutatie_doel_en_dag": (
        "TEGOED-NIET-HIER",
        "Dit tegoed kan op deze dag niet bij deze partner worden gebruikt.",
    ),
    "tegoedmutatie_tegendeel": (
        "TEGOED-TEGENDEEL",
        "Alleen een hele betaling kan worden teruggedraaid, op hetzelfde tegoed.",
    ),
}
Soort = Tegoedmutatie.Soort


class NieuwTegoed(NamedTuple):
    """A credit of this many cents for a purpose, to be spent on the days of `geldig`."""

    toekenning: Toekenning
    doel: str
    bedrag_cent: int
    geldig: Tijdvak


def geef(
    toekenning: Toekenning, *, doel: str, bedrag_cent: int, geldig: Tijdvak, door: str, nu: datetime
) -> Tegoed:
    """Give one credit. Errors: those of `geef_veel`."""
    return geef_veel([NieuwTegoed(toekenning, doel, bedrag_cent, geldig)], door=door, nu=nu)[0]


def geef_veel(nieuwe: Sequence[NieuwTegoed], *, door: str, nu: datetime) -> list[Tegoed]:
    """Give credits, all or nothing. Errors: TEGOED-BEDRAG, TEGOED-BESTAAT."""
    if any(een.bedrag_cent <= 0 for een in nieuwe):
        raise OpstapFout("TEGOED-BEDRAG", "Een tegoed heeft een bedrag boven nul.")
    with duidelijke_fouten(), transaction.atomic():
        gegeven = Tegoed.objects.bulk_create(
            [
                Tegoed(
                    gemeente_id=een.toekenning.gemeente_id,
                    dossier_id=een.toekenning.dossier_id,
                    toekenning=een.toekenning,
                    doel=een.doel,
                    geldig=een.geldig,
                )
                for een in nieuwe
            ],
            batch_size=5_000,
        )
        Tegoedmutatie.objects.bulk_create(
            [
                Tegoedmutatie(
                    gemeente_id=tegoed.gemeente_id,
                    tegoed=tegoed,
                    soort=Soort.OPENING,
                    bedrag_cent=een.bedrag_cent,
                    datum=een.geldig.lower,
                    moment=nu,
                    door=door,
                    sleutel=f"opening/{tegoed.pk}",
                )
                for tegoed, een in zip(gegeven, nieuwe, strict=True)
            ],
            batch_size=5_000,
        )
    return gegeven


def saldo(tegoed: Tegoed) -> int:
    """Cents that are left."""
    return saldi([tegoed])[tegoed.pk]


def saldi(tegoeden: Iterable[Tegoed]) -> dict[int, int]:
    """Cents that are left of each, by id."""
    ids = [tegoed.pk for tegoed in tegoeden]
    rijen = Tegoedmutatie.objects.filter(tegoed__in=ids).values_list("tegoed").annotate(Sum("bedrag_cent"))
    return dict.fromkeys(ids, 0) | {id_: int(cent) for id_, cent in rijen}


@transaction.atomic
def laat_vervallen(gemeente: str, *, op: date, door: str, nu: datetime) -> int:
    """Take off what is left of credits whose period is over; returns how many. Again changes nothing.

    A payment that is taken back later gives its amount back to the credit, to lapse in the next run.
    """
    over = Tegoed.objects.select_for_update(no_key=True).filter(
        gemeente=gemeente, geldig__fully_lt=(op, None)
    )
    rest = {id_: cent for id_, cent in saldi(over).items() if cent}
    Tegoedmutatie.objects.bulk_create(
        [
            Tegoedmutatie(
                gemeente_id=gemeente,
                tegoed_id=id_,
                soort=Soort.VERVAL,
                bedrag_cent=-cent,
                datum=op,
                moment=nu,
                door=door,
                sleutel=f"verval/{id_}/{op:%Y-%m-%d}",
            )
            for id_, cent in rest.items()
        ],
        batch_size=5_000,
    )
    return len(rest)
