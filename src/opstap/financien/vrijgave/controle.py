"""Run all checks on a batch once, keep what they found, and stop the batch whole when anything stops it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256

from django.db import transaction

from opstap.financien import rekeningen
from opstap.financien.betaalopdrachten import Status, stop, vergrendel
from opstap.financien.models import Betaalopdracht, Bevinding
from opstap.financien.vrijgave.gevonden import Gevonden, Zwaarte
from opstap.financien.vrijgave.instellingen import Instelling, instelling
from opstap.financien.vrijgave.regels import controleer_regels
from opstap.financien.vrijgave.vergelijking import vergelijk
from opstap.kern.databank import duidelijke_fouten

CONTROLE = "controle"
"""Who stops a batch that fails."""


def controleer(opdracht: Betaalopdracht, *, moment: datetime) -> list[Bevinding]:
    """All findings of a batch: found now, or when it was checked before. A batch that fails is stopped.

    Errors: OPDRACHT-STATUS when it is past checking and was never checked.
    """
    with duidelijke_fouten(), transaction.atomic():
        huidig = Betaalopdracht.objects.select_for_update(no_key=True).get(pk=opdracht.pk)
        if huidig.gecontroleerd_op is None:
            vergrendel(opdracht, Status.CONCEPT)
            gevonden = list(_vind(huidig))
            Bevinding.objects.bulk_create(
                [Bevinding(betaalopdracht=huidig, **een._asdict()) for een in gevonden], batch_size=5_000
            )
            huidig.gecontroleerd_op = moment
            huidig.save(update_fields=["gecontroleerd_op"])
            if any(een.zwaarte == Zwaarte.STOPT for een in gevonden):
                stop(huidig, door=CONTROLE)
    opdracht.refresh_from_db()
    return list(opdracht.bevindingen.select_related("oordeel", "betaling").order_by("id"))


def _vind(opdracht: Betaalopdracht) -> Iterator[Gevonden]:
    grenzen = instelling(opdracht.gemeente_id, opdracht.uitvoerdatum)
    yield from vergelijk(opdracht, grenzen)
    yield from controleer_regels(opdracht)
    for betaling_id in rekeningen.onbevestigd(opdracht.gemeente_id):
        yield Gevonden(
            Zwaarte.AANGEHOUDEN,
            "REKENING-NIET-BEVESTIGD",
            "De rekening is gewijzigd en nog niet langs een tweede weg bevestigd. Deze betaling wacht.",
            betaling_id,
        )
    yield from _steekproef(opdracht, grenzen)


def _steekproef(opdracht: Betaalopdracht, grenzen: Instelling | None) -> Iterator[Gevonden]:
    """Payments for a person to look at: drawn by a fingerprint, so that nobody chooses them."""
    if grenzen is None:
        return
    betalingen = opdracht.betalingen.values_list("id", "end_to_end_id")
    volgorde = sorted(betalingen, key=lambda rij: sha256(f"{opdracht.kenmerk}/{rij[1]}".encode()).digest())
    for betaling_id, end_to_end_id in volgorde[: grenzen.steekproef]:
        yield Gevonden(
            Zwaarte.REDEN,
            "STEEKPROEF",
            f"Betaling {end_to_end_id} is getrokken om met de hand na te kijken.",
            betaling_id,
        )
