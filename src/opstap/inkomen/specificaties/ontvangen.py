"""In which month each payment of assistance is read, in the list of all that a household gets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from opstap.financien.betaalsoorten import betaalsoort
from opstap.financien.models import Betaling
from opstap.financien.specificaties import ontvangen
from opstap.financien.specificaties.ontvangen import Bron, Ontvangst
from opstap.financien.specificaties.vormen import Specificatie
from opstap.inkomen.betalen import betaalsoorten
from opstap.inkomen.betalen.betaalsleutels import VanBerekening, lees_sleutel
from opstap.inkomen.models import Maandberekening, Vakantiegeld
from opstap.inkomen.specificaties.betalingen import specificaties
from opstap.inkomen.specificaties.opbouw import BIJSTAND
from opstap.kern.models import Dossier


def meld_aan() -> None:
    """Make known how payments of assistance are read; after the kinds themselves."""
    ontvangen.meld_aan(
        Bron(
            soorten=betaalsoorten.SOORTEN,
            specificaties=_specificaties,
            verder=_berekend,
            maanden=_maanden_van_runs,
        )
    )


def _specificaties(dossier: Dossier, maand: date) -> Iterator[Specificatie]:
    return (replace(een, toelichting=BIJSTAND.toelichting) for een in specificaties(dossier, maand))


def _berekend(dossier: Dossier, op: date) -> Iterator[Ontvangst]:
    """Every month in which something was computed, also when it came to nothing."""
    berekend = Maandberekening.objects.filter(dossier_id=dossier.pk).values_list("maandrun__maand")
    vakantiegeld = Vakantiegeld.objects.filter(uitkering__dossier=dossier, bedrag_cent__gt=0)
    soort = betaalsoort(betaalsoorten.MAANDBETALING)
    for (maand,) in berekend.union(vakantiegeld.values_list("maandrun__maand")):
        yield Ontvangst(maand, soort.code, soort.omschrijving, 0)


def _maanden_van_runs(dossier: Dossier, betalingen: Sequence[Betaling]) -> dict[int, date]:
    """A payment over an earlier month is read in the month whose run paid it."""
    over = {een.pk: wat for een in betalingen if isinstance(wat := lees_sleutel(een.sleutel), VanBerekening)}
    if not over:
        return {}
    runs = {
        (uitkering, maand, nummer): run
        for uitkering, maand, nummer, run in Maandberekening.objects.filter(
            dossier_id=dossier.pk
        ).values_list("uitkering_id", "maand", "volgnummer", "maandrun__maand")
    }
    return {betaling: runs[wat.uitkering_id, wat.maand, wat.volgnummer] for betaling, wat in over.items()}
