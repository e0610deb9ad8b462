"""Penalties and legal interest beside the decision, which is taken again from what it was taken on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.utils.timezone import localdate

from opstap.financien.betaalsoorten import Plafond, Regel
from opstap.inkomen.betalen.betaalcontrole.afwijkingen import (
    ANDER_BEDRAG,
    ANDERE_SOORT,
    Gevonden,
    vergelijk,
    zonder_besluit,
)
from opstap.inkomen.betalen.betaalsleutels import VanBesluit, lees_sleutel
from opstap.inkomen.betalen.verzuimbetalingen import SOORTEN, bedrag_van
from opstap.kern import feiten, ingebrekestellingen
from opstap.kern.models import Bankrekening, Besluit
from opstap.kern.naspelen import NASPELERS


def controleer_verzuim(gemeente: str, regels: Sequence[Regel]) -> Iterator[Gevonden]:
    """All differences between these payments and their decisions."""
    besluiten = _besluiten(gemeente, regels)
    for regel in regels:
        besluit = besluiten.get(regel.id)
        if besluit is None:
            continue
        rekening = (
            feiten.op(Bankrekening, localdate(besluit.genomen_op), besluit.genomen_op)
            .filter(dossier=besluit.dossier_id)
            .first()
        )
        yield from vergelijk(
            regel,
            bedrag=bedrag_van(besluit),
            dossier=besluit.dossier_id,
            besloten=True,
            iban=rekening.iban if rekening else regel.iban,
        )
        if SOORTEN[besluit.soort].betaalsoort != regel.soort:
            yield regel.id, ANDERE_SOORT
        if not NASPELERS[besluit.soort](besluit):
            yield regel.id, ANDER_BEDRAG
    yield from zonder_besluit(regels, set(besluiten))


def plafonds_dwangsom(gemeente: str, regels: Sequence[Regel]) -> list[Plafond]:
    """At most the penalty over all days that the law counts, at the rates of the day of the notice."""
    besluiten = _besluiten(gemeente, regels)
    return [
        Plafond(
            ingebrekestellingen.hoogste_dwangsom(besluiten[regel.id].ingangsdatum)
            if regel.id in besluiten
            else None,
            "de hoogste dwangsom, Awb art. 4:17",
        )
        for regel in regels
    ]


def plafonds_rente(gemeente: str, regels: Sequence[Regel]) -> list[Plafond]:
    """At most what the decision gives: the law names no highest amount for interest."""
    besluiten = _besluiten(gemeente, regels)
    return [
        Plafond(
            bedrag_van(besluiten[regel.id]) if regel.id in besluiten else None,
            "de rente die is vastgesteld, Awb art. 4:98",
        )
        for regel in regels
    ]


def _besluiten(gemeente: str, regels: Sequence[Regel]) -> dict[int, Besluit]:
    """The decision on penalty or interest that the key of each payment names."""
    nummers = {
        regel.id: wat.nummer
        for regel in regels
        if isinstance(wat := lees_sleutel(regel.sleutel), VanBesluit) and wat.gemeente == gemeente
    }
    gevonden = {
        besluit.nummer: besluit
        for besluit in Besluit.objects.filter(
            gemeente=gemeente, nummer__in=nummers.values(), soort__in=SOORTEN
        )
    }
    return {pk: gevonden[nummer] for pk, nummer in nummers.items() if nummer in gevonden}
