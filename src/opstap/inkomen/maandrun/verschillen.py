"""Computing the months of a part, and comparing each with what was computed for it before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

import numpy as np
from django.db import connection

from opstap.gevallen.geval import gevallen_op
from opstap.gevallen.kolommen import Kolom, lees
from opstap.inkomen.beoordeling.aanvulling import ONDERDELEN
from opstap.inkomen.beoordeling.rekenen import Maanduitkomst, controleer_maand, reken
from opstap.inkomen.beoordeling.verlaagd import MAANDKOLOMMEN
from opstap.inkomen.maandrun.werk import Uitkering
from opstap.inkomen.models import Maandberekening, Maandrun
from opstap.kern.databank import reeks
from opstap.kern.tijdvak import maand_van

BEDRAGEN = tuple(f"{naam}_cent" for naam in MAANDKOLOMMEN)
"""The columns of a computation that hold its amounts."""

Onderdelen = dict[int, list[tuple[int, int, int]]]
"""Benefit id -> (person, part of art. 31 lid 2, cents) of which wage was really disregarded."""


@dataclass
class Maand:
    """The outcomes of one month for some benefits, in the order of `uitkeringen`; amounts in cents."""

    dag: date
    """The day of reference: the first of the month, or the day in it on which these benefits begin."""
    uitkeringen: list[Uitkering]
    soort: list[str]
    nieuw: dict[str, Kolom]
    oud: dict[str, Kolom]
    hash: str
    uitkomst: Maanduitkomst | None
    plek: list[int]
    """Where each benefit stands in `uitkomst`; -1 when it was not computed (no benefit in this month)."""
    onderdelen: Onderdelen
    onderdelen_oud: Onderdelen
    besluiten: list[int] = field(default_factory=list)

    @cached_property
    def maand(self) -> date:
        """The first day of the month."""
        return maand_van(self.dag)

    def verschil(self, naam: str) -> Kolom:
        return self.nieuw[naam] - self.oud[naam]

    @cached_property
    def anders(self) -> np.ndarray:
        """Whether a household's month came out differently than before."""
        anders = np.array(
            [self.onderdelen.get(u.id, []) != self.onderdelen_oud.get(u.id, []) for u in self.uitkeringen],
            dtype=np.bool_,
        )
        for naam in (*MAANDKOLOMMEN, "leefvorm", "aantal_kostendelers"):
            anders |= self.nieuw[naam] != self.oud[naam]
        return anders

    @cached_property
    def te_schrijven(self) -> list[bool]:
        """A first computation is always kept; a new one only when something came out differently."""
        return ((self.oud["volgnummer"] == 0) | self.anders).tolist()


def reken_maanden(run: Maandrun, te_doen: dict[date, list[Uitkering]]) -> Iterator[Maand]:
    """Month by month, oldest first: what is disregarded in one month counts in the months after it."""
    extra: dict[tuple[int, int], int] = defaultdict(int)
    while te_doen:
        dag = min(te_doen)
        resultaat = _reken_maand(run, dag, te_doen.pop(dag), extra)
        for uitkering, later in _volgende_maanden(run, resultaat, extra):
            if later <= run.maand and uitkering not in te_doen[later]:
                te_doen[later].append(uitkering)
        te_doen = defaultdict(list, {plek: lijst for plek, lijst in te_doen.items() if lijst})
        yield resultaat


def _reken_maand(
    run: Maandrun, dag: date, uitkeringen: list[Uitkering], extra: dict[tuple[int, int], int]
) -> Maand:
    maand = maand_van(dag)
    lopend = [uitkering for uitkering in uitkeringen if uitkering.loopt_in(maand)]
    voorbij = [uitkering for uitkering in uitkeringen if not uitkering.loopt_in(maand)]
    gevallen = gevallen_op([uitkering.dossier_id for uitkering in lopend], dag, run.bekend_op)
    _tel_bij(gevallen.persoon, gevallen.persoon_ids, extra)
    uitkomst = reken(run.gemeente_id, gevallen)
    if dag == run.maand:
        controleer_maand(uitkomst)
    index = {int(dossier): plek for plek, dossier in enumerate(gevallen.dossier_ids)}
    goed: list[Uitkering] = []
    plekken: list[int] = []
    for uitkering in lopend:
        plek = index[uitkering.dossier_id]
        weigering = uitkomst.weigeringen[plek]
        if weigering is not None:
            uitkering.uitval[maand] = weigering
        else:
            goed.append(uitkering)
            plekken.append(plek)
    rij = np.array(plekken, dtype=np.int64)
    nul = np.zeros(len(voorbij), dtype=np.int64)
    alle = [*goed, *voorbij]
    nieuw = {
        naam: np.concatenate((uitkomst.gezin[naam][rij], nul))
        for naam in (*MAANDKOLOMMEN, "leefvorm", "aantal_kostendelers")
    }
    oud = _vorige(maand, alle)
    eerder = oud["volgnummer"].tolist()
    soorten = [
        Maandberekening.Soort.HERREKENING.value if nummer else Maandberekening.Soort.MAAND.value
        for nummer in eerder
    ]
    soorten[len(goed) :] = [Maandberekening.Soort.BEEINDIGD.value] * len(voorbij)
    return Maand(
        dag=dag,
        uitkeringen=alle,
        soort=soorten,
        nieuw=nieuw,
        oud=oud,
        hash=uitkomst.hash,
        uitkomst=uitkomst,
        plek=[*plekken, *([-1] * len(voorbij))],
        onderdelen=_onderdelen(uitkomst, goed, plekken),
        onderdelen_oud=_gebruikt([u.id for u, nummer in zip(alle, eerder, strict=True) if nummer], maand),
    )


def _vorige(maand: date, uitkeringen: list[Uitkering]) -> dict[str, Kolom]:
    """What was computed before for this month, zero where nothing was."""
    namen = ("volgnummer", "leefvorm", "aantal_kostendelers", *BEDRAGEN)
    gevonden = lees(
        """FROM unnest(%(ids)s::bigint[]) AS u(id) CROSS JOIN LATERAL (
             SELECT * FROM inkomen_maandberekening m WHERE m.uitkering_id = u.id AND m.maand = %(maand)s
             ORDER BY m.volgnummer DESC LIMIT 1) v""",
        {"uitkering_id": "uitkering_id", **{naam: naam for naam in namen}},
        {"ids": reeks(uitkering.id for uitkering in uitkeringen), "maand": maand},
    )
    plek = {nummer: rij for rij, nummer in enumerate(gevonden["uitkering_id"].tolist())}
    rijen = np.array([plek.get(uitkering.id, -1) for uitkering in uitkeringen], dtype=np.int64)
    return {
        naam.removesuffix("_cent"): np.where(rijen >= 0, np.append(gevonden[naam], 0)[rijen], 0)
        for naam in namen
    }


def _volgende_maanden(
    run: Maandrun, resultaat: Maand, extra: dict[tuple[int, int], int]
) -> list[tuple[Uitkering, date]]:
    """Keep the counters of used months right, and name the later months that they touch."""
    geraakt: list[Uitkering] = []
    for uitkering in resultaat.uitkeringen:
        eerst = {(persoon, deel) for persoon, deel, _ in resultaat.onderdelen_oud.get(uitkering.id, ())}
        nu = {(persoon, deel) for persoon, deel, _ in resultaat.onderdelen.get(uitkering.id, ())}
        anders = eerst ^ nu
        if not anders:
            continue
        for persoon, deel in anders:
            extra[persoon, deel] += 1 if (persoon, deel) in nu else -1
        geraakt.append(uitkering)
    if not geraakt or resultaat.maand >= run.maand:
        return []
    later = _latere_maanden([uitkering.id for uitkering in geraakt], resultaat.maand)
    return [(uitkering, maand) for uitkering in geraakt for maand in later.get(uitkering.id, ())]


def _tel_bij(persoon: dict[str, Kolom], persoon_ids: Kolom, extra: dict[tuple[int, int], int]) -> None:
    """Add to the counters what earlier months of this same run changed in them."""
    for (wie, onderdeel), aantal in extra.items():
        naam = next(
            (f"maanden_{letter}_verbruikt" for letter, nr in ONDERDELEN.items() if nr == onderdeel), None
        )
        if naam is not None and aantal:
            persoon[naam][persoon_ids == wie] += aantal


def _onderdelen(
    uitkomst: Maanduitkomst, uitkeringen: list[Uitkering], plekken: list[int]
) -> dict[int, list[tuple[int, int, int]]]:
    """Per benefit the persons of whose wage something was really disregarded."""
    bedrag = uitkomst.persoon["vrijlating_persoon"]
    eigenaar = np.repeat(np.arange(len(uitkomst.gevallen)), np.diff(uitkomst.gevallen.offsets))
    echt = np.flatnonzero((bedrag > 0) & (uitkomst.gezin["recht_op_bijstand"][eigenaar] == 1))
    per_plek: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for rij in echt.tolist():
        per_plek[int(eigenaar[rij])].append(
            (
                int(uitkomst.gevallen.persoon_ids[rij]),
                int(uitkomst.persoon["vrijlating_onderdeel"][rij]),
                int(bedrag[rij]),
            )
        )
    return {
        uitkering.id: per_plek[plek]
        for uitkering, plek in zip(uitkeringen, plekken, strict=True)
        if plek in per_plek
    }


def _gebruikt(uitkering_ids: list[int], maand: date) -> dict[int, list[tuple[int, int, int]]]:
    """Per benefit what the last computation of this month disregarded: (person, part, cents)."""
    if not uitkering_ids:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT v.uitkering_id, v.persoon_id, v.onderdeel, v.bedrag_cent FROM inkomen_vrijlatingsmaand v
               WHERE v.uitkering_id = ANY(%s::bigint[]) AND v.maand = %s AND v.volgnummer = (
                 SELECT max(m.volgnummer) FROM inkomen_maandberekening m
                 WHERE m.uitkering_id = v.uitkering_id AND m.maand = v.maand)""",
            [reeks(uitkering_ids), maand],
        )
        gebruikt: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
        for uitkering, persoon, onderdeel, bedrag in cursor.fetchall():
            gebruikt[uitkering].append((persoon, onderdeel, bedrag))
    return gebruikt


def _latere_maanden(uitkering_ids: list[int], maand: date) -> dict[int, list[date]]:
    """Per benefit the months after this one that were computed already."""
    later: dict[int, list[date]] = defaultdict(list)
    berekend = Maandberekening.objects.filter(
        uitkering__in=uitkering_ids, maand__gt=maand, volgnummer=1
    ).values_list("uitkering_id", "maand")
    for uitkering, een in berekend:
        later[uitkering].append(een)
    return later
