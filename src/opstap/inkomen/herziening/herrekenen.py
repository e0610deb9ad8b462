"""The law of the past changed: months whose rule book is another one now are computed again, in bulk.

Facts mark the months that they touch; a rule or an amount touches nobody by name. So each stored month whose
fingerprint of the rules differs from the rule book of today is computed with that rule book and what is known
now, once per month for all households together. Only months that come out differently are marked,
with the reason; the next month run decides, pays, claims and books them, as after any change.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

import numpy as np
from django.db import transaction
from django.db.models import Max

from opstap.gemeenten import regelboek
from opstap.gevallen.geval import gevallen_op
from opstap.gevallen.kolommen import Kolom, lees
from opstap.inkomen.beoordeling.rekenen import reken
from opstap.inkomen.beoordeling.verlaagd import MAANDKOLOMMEN
from opstap.inkomen.models import Maandberekening, Maandrun
from opstap.inkomen.wijziging.wijzigingen import markeer
from opstap.regels.fouten import OpstapFout

BLOK = 25_000
"""Households per computation: a city at once."""

_VERGELEKEN = (*(f"{naam}_cent" for naam in MAANDKOLOMMEN), "leefvorm", "aantal_kostendelers")
_LENGTE_REDEN = 120

Voortgang = Callable[[int, int], None]


@dataclass(frozen=True)
class Gewijzigd:
    """A month: how many stood there by other rules, how many come out differently, and by how much.

    `verschil_cent`: the assistance that all of them together get more (or less, negative). `geweigerd`: the
    code of a refusal -> how many can't be computed by the rules of today.
    """

    maand: date
    bekeken: int
    anders: int
    verschil_cent: int
    geweigerd: dict[str, int] = field(default_factory=dict)


def herreken(
    gemeente: str,
    *,
    vanaf: date,
    reden: str,
    moment: datetime,
    voortgang: Voortgang | None = None,
    vastleggen: bool = True,
) -> list[Gewijzigd]:
    """Mark every computed month from `vanaf` on that comes out differently by the rules of today.

    Without `vastleggen` nothing is marked. All or nothing; doing it again marks the same months. Errors:
    HERREKENEN-MAAND, HERREKENEN-REDEN, HERREKENEN-MOMENT, and MAANDRUN-BEZIG during a run.
    """
    _controleer(gemeente, vanaf, reden, moment)
    maanden = list(
        Maandberekening.objects.filter(gemeente=gemeente, maand__gte=vanaf)
        .order_by("maand")
        .values_list("maand", flat=True)
        .distinct()
    )
    uitkomsten = []
    with transaction.atomic():
        for klaar, maand in enumerate(maanden, start=1):
            uitkomst, anders = _bekijk(gemeente, maand, moment)
            if uitkomst.bekeken:
                uitkomsten.append(uitkomst)
            if vastleggen:
                markeer(gemeente, ((dossier, maand) for dossier in anders), moment=moment, reden=reden)
            if voortgang is not None:
                voortgang(klaar, len(maanden))
    return uitkomsten


def _controleer(gemeente: str, vanaf: date, reden: str, moment: datetime) -> None:
    if vanaf.day != 1:
        raise OpstapFout("HERREKENEN-MAAND", "Herrekenen gaat per hele maand. Geef de eerste maand.")
    if not reden.strip() or len(reden) > _LENGTE_REDEN:
        raise OpstapFout(
            "HERREKENEN-REDEN",
            f"Schrijf in hoogstens {_LENGTE_REDEN} tekens op welke regel of welk bedrag is gewijzigd; dat "
            "komt bij elke maand te staan.",
        )
    runs = Maandrun.objects.filter(gemeente=gemeente)
    if runs.filter(status=Maandrun.Status.BEZIG).exists():
        raise OpstapFout(
            "MAANDRUN-BEZIG", "Er is een maandrun die niet af is. Maak die eerst af, en reken dan opnieuw."
        )
    laatste = runs.aggregate(laatste=Max("bekend_op"))["laatste"]
    if laatste is not None and moment <= laatste:
        raise OpstapFout(
            "HERREKENEN-MOMENT", "Herrekenen kan alleen na de laatste maandrun. Kies een moment daarna."
        )


def _bekijk(gemeente: str, maand: date, moment: datetime) -> tuple[Gewijzigd, list[int]]:
    """Compute the last computation of each benefit again when its rules differ; the dossiers that differ."""
    bewaard = _bewaard(gemeente, maand, regelboek(gemeente).op(maand).hash)
    bekeken, anders, verschil = 0, list[int](), 0
    geweigerd: dict[str, int] = defaultdict(int)
    for begin in range(0, len(bewaard["dossier_id"]), BLOK):
        blok = {naam: kolom[begin : begin + BLOK] for naam, kolom in bewaard.items()}
        bekeken += len(blok["dossier_id"])
        uitkomst = reken(gemeente, gevallen_op(blok["dossier_id"].tolist(), maand, moment))
        plek = np.searchsorted(uitkomst.gevallen.dossier_ids, blok["dossier_id"])
        goed = np.array([weigering is None for weigering in uitkomst.weigeringen], dtype=np.bool_)
        for weigering in uitkomst.weigeringen:
            if weigering is not None:
                geweigerd[weigering.code] += 1
        afwijkend = np.zeros(len(plek), dtype=np.bool_)
        for naam in _VERGELEKEN:
            afwijkend |= uitkomst.gezin[naam.removesuffix("_cent")][plek] != blok[naam]
        # What today's rules refuse is marked as well: the run lists it by name.
        geraakt = afwijkend | ~goed[plek]
        anders += blok["dossier_id"][geraakt].tolist()
        te_tellen = geraakt & goed[plek]
        nieuw = uitkomst.gezin["bijstand"][plek][te_tellen]
        verschil += int((nieuw - blok["bijstand_cent"][te_tellen]).sum())
    return Gewijzigd(maand, bekeken, len(anders), verschil, dict(geweigerd)), anders


def _bewaard(gemeente: str, maand: date, hash_nu: str) -> dict[str, Kolom]:
    """The last computation of each benefit that still runs in this month, when other rules made it."""
    return lees(
        """FROM (
             SELECT DISTINCT ON (m.uitkering_id) m.* FROM inkomen_maandberekening m
             WHERE m.gemeente_id = %(gemeente)s AND m.maand = %(maand)s
             ORDER BY m.uitkering_id, m.volgnummer DESC
           ) v WHERE v.regels_hash <> %(hash)s AND v.soort <> %(voorbij)s ORDER BY v.dossier_id""",
        {"dossier_id": "dossier_id", **{naam: naam for naam in _VERGELEKEN}},
        {
            "gemeente": gemeente,
            "maand": maand,
            "hash": hash_nu,
            "voorbij": Maandberekening.Soort.BEEINDIGD.value,
        },
    )
