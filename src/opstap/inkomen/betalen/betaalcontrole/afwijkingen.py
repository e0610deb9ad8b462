"""What can be wrong with a payment beside its decision, and asking about many payments at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.db import connection

from opstap.financien.betaalsoorten import Afwijking, Regel
from opstap.inkomen.betalen.betaalsleutels import Herkomst, lees_sleutel

Gevonden = tuple[int, Afwijking]

ZONDER_BESLUIT = Afwijking(
    "REGEL-ZONDER-BESLUIT", "Bij deze betaling is geen berekening en geen besluit te vinden."
)
ANDER_BEDRAG = Afwijking("REGEL-BEDRAG", "Het bedrag van deze betaling is anders dan berekend of besloten.")
ANDER_DOSSIER = Afwijking("REGEL-DOSSIER", "Deze betaling hoort bij een ander dossier dan het besluit.")
ANDERE_SOORT = Afwijking("REGEL-SOORT", "De soort of de maand van deze betaling past niet bij het besluit.")
ANDERE_REKENING = Afwijking(
    "REGEL-REKENING", "Deze betaling gaat niet naar de rekening die bekend was toen erover werd besloten."
)
BEEINDIGD = Afwijking("REGEL-BEEINDIGD", "De uitkering liep niet in de maand van deze betaling.")
ANDER_BESLUIT = Afwijking(
    "REGEL-BESLUIT", "Het besluit onder deze betaling was er niet, of is van een ander dossier."
)


def lees(query: str, per_betaling: Mapping[int, Sequence[Any]]) -> list[tuple[Any, ...]]:
    """The rows of a query that takes as many arrays as it has %s: payments, and what their keys are about."""
    kolommen = list(zip(*((betaling, *wat) for betaling, wat in per_betaling.items()), strict=True))
    if not kolommen:
        return []
    with connection.cursor() as cursor:
        cursor.execute(query, [list(kolom) for kolom in kolommen[: query.count("%s")]])
        return cursor.fetchall()


def vergelijk(
    regel: Regel, *, bedrag: int, dossier: int, besloten: bool, iban: str | None
) -> Iterator[Gevonden]:
    """What every payment is compared on."""
    if regel.besloten_cent != bedrag:
        yield regel.id, ANDER_BEDRAG
    if regel.dossier_id != dossier:
        yield regel.id, ANDER_DOSSIER
    if not besloten:
        yield regel.id, ANDER_BESLUIT
    if not regel.past_bij(iban):
        yield regel.id, ANDERE_REKENING


def vergelijk_per_sleutel(query: str, soort: type[Herkomst], regels: Sequence[Regel]) -> Iterator[Gevonden]:
    """All differences between payments with one kind of key and what that key is about.

    `query` gives per payment: its id, amount (cents), dossier, month, whether that was decided, and account.
    """
    per_id = {regel.id: regel for regel in regels}
    besloten_is = {regel.id: wat for regel in regels if isinstance(wat := lees_sleutel(regel.sleutel), soort)}
    gezien: set[int] = set()
    for betaling, bedrag, dossier, maand, besloten, iban in lees(query, besloten_is):
        gezien.add(betaling)
        regel = per_id[betaling]
        yield from vergelijk(regel, bedrag=bedrag, dossier=dossier, besloten=besloten, iban=iban)
        if regel.maand != maand:
            yield betaling, ANDERE_SOORT
    yield from zonder_besluit(regels, gezien)


def zonder_besluit(regels: Sequence[Regel], gezien: set[int]) -> Iterator[Gevonden]:
    """The payments of which nothing was found."""
    return ((regel.id, ZONDER_BESLUIT) for regel in regels if regel.id not in gezien)
