"""What a run kept about one household, with the payments that came of it and the names behind its lines.

A constant number of queries, however many months were computed again.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from opstap.financien.models import Betaling
from opstap.financien.specificaties.overboekingen import BIJ_BETALING
from opstap.inkomen.betalen.betaalsleutels import (
    MAANDDEEL,
    TOESLAGDEEL,
    berekening_sleutel,
    vakantiegeld_sleutel,
)
from opstap.inkomen.models import (
    Inhouding,
    Inhoudingsregel,
    Maandberekening,
    Maandrun,
    Vakantiegeld,
    Voorschot,
    Vordering,
)
from opstap.inkomen.specificaties.verbeteringen import eerdere_sleutels
from opstap.kern.models import Besluit, Dossier

Soort = Inhoudingsregel.Soort
AAN_DERDEN = (Soort.DERDENBESLAG, Soort.VASTE_LASTEN)
VOOR_VORDERINGEN = (Soort.MIDDELEN, Soort.VERPLICHT, Soort.OVERIG)


@dataclass
class Gelezen:
    """What a run kept about one household, with the payments that came of it by their key."""

    dossier: Dossier
    berekeningen: list[Maandberekening]
    vorige: dict[tuple[int, date, int], Maandberekening]
    vakantiegeld: list[Vakantiegeld]
    inhoudingen: dict[tuple[int, date], list[Inhoudingsregel]]
    gevorderd: dict[tuple[int, date], int]
    betalingen: dict[str, Betaling] = field(default_factory=dict)
    derden: dict[int, Inhouding] = field(default_factory=dict)
    nummers: dict[tuple[str, int], str] = field(default_factory=dict)
    besluiten: dict[int, str] = field(default_factory=dict)


def lees(dossier: Dossier, maand: date) -> Gelezen | None:
    gevonden = Maandrun.objects.filter(gemeente=dossier.gemeente_id, maand=maand).first()
    if gevonden is None:
        return None
    van_dossier = Maandberekening.objects.filter(dossier_id=dossier.pk)
    berekeningen = list(van_dossier.filter(maandrun=gevonden).order_by("-maand", "uitkering_id"))
    vorige = van_dossier.filter(
        maand__in=[rij.maand for rij in berekeningen if rij.volgnummer > 1], bekend_op__lt=gevonden.bekend_op
    )
    run = Gelezen(
        dossier,
        berekeningen,
        {(rij.uitkering_id, rij.maand, rij.volgnummer): rij for rij in vorige},
        list(Vakantiegeld.objects.filter(maandrun=gevonden, uitkering__dossier=dossier).order_by("id")),
        defaultdict(list),
        defaultdict(int),
    )
    for regel in Inhoudingsregel.objects.filter(
        maandrun=gevonden, dossier_id=dossier.pk, bedrag_cent__gt=0
    ).order_by("volgorde", "id"):
        run.inhoudingen[regel.uitkering_id, regel.maand].append(regel)
    for uitkering, van_maand, bedrag in Vordering.objects.filter(
        maandrun=gevonden, dossier=dossier
    ).values_list("uitkering_id", "maand", "bedrag_cent"):
        if uitkering is not None and van_maand is not None:
            run.gevorderd[uitkering, van_maand] += bedrag
    _vul_aan(run)
    return run


def _vul_aan(run: Gelezen) -> None:
    """The payments by key, and the names behind what was kept."""
    sleutels = [vakantiegeld_sleutel(rij.uitkering_id, rij.tot_maand) for rij in run.vakantiegeld]
    for rij in run.berekeningen:
        basis = berekening_sleutel(rij.uitkering_id, rij.maand, rij.volgnummer)
        inhoudingen = run.inhoudingen[rij.uitkering_id, rij.maand]
        sleutels += [f"{basis}/{deel}" for deel in (MAANDDEEL, TOESLAGDEEL)]
        sleutels += [f"{basis}/i{regel.bron_id}" for regel in inhoudingen]
        sleutels += eerdere_sleutels(rij)
    run.betalingen = {
        betaling.sleutel: betaling
        for betaling in Betaling.objects.filter(sleutel__in=sleutels).select_related(*BIJ_BETALING)
    }
    bronnen: dict[str, set[int]] = defaultdict(set)
    for regels in run.inhoudingen.values():
        for regel in regels:
            bronnen[regel.soort].add(regel.bron_id)
    derden = set[int]().union(*(bronnen[soort] for soort in AAN_DERDEN))
    if derden:
        run.derden = Inhouding.objects.in_bulk(derden)
    if bronnen[Soort.VOORSCHOT]:
        run.nummers |= {
            (Soort.VOORSCHOT, pk): nummer
            for pk, nummer in Voorschot.objects.filter(pk__in=bronnen[Soort.VOORSCHOT]).values_list(
                "pk", "nummer"
            )
        }
    vorderingen = set[int]().union(*(bronnen[soort] for soort in VOOR_VORDERINGEN))
    if vorderingen:
        nummers = Vordering.objects.filter(pk__in=vorderingen).values_list("pk", "nummer")
        run.nummers |= {(soort, pk): nummer for pk, nummer in nummers for soort in VOOR_VORDERINGEN}
    run.besluiten = dict(
        Besluit.objects.filter(pk__in={rij.besluit_id for rij in run.berekeningen}).values_list(
            "pk", "nummer"
        )
    )
