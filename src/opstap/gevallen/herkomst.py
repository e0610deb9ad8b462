"""Where the inputs of a case come from: the source of each fact, as known at a moment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from django.db import connection

from opstap.gevallen.bronnen import AANVULLINGEN, Bron, alle_bronnen
from opstap.gevallen.kolommen import dagen
from opstap.kern.databank import reeks
from opstap.regels.datum import dag

if TYPE_CHECKING:
    from opstap.gevallen.geval import Gevallen

_EEUWIG = 1 << 40
"""Later than any day: a fact without an end."""
_Onderwerp = tuple[int | None, int | None]
"""Whom a fact is about: (dossier, person), one of them or both."""


class _Feit(NamedTuple):
    """The source of one fact: valid from `van` up to, not including, `tot` (days since 1970-01-01)."""

    bron: Bron
    persoon: int | None
    van: int
    tot: int
    tekst: str


class Herkomst:
    """The sources of the facts behind these cases, of all their days, read in one query.

    While nothing about it changes, the sources of a household are one and the same object.
    """

    def __init__(self, gevallen: Sequence[Gevallen], bekend_op: datetime) -> None:
        self._per_onderwerp: dict[_Onderwerp, list[_Feit]] = defaultdict(list)
        self._laatste: dict[int, tuple[object, Mapping[str, str]]] = {}
        if gevallen:
            self._lees(gevallen, bekend_op)

    def van(self, gevallen: Gevallen, index: int) -> Mapping[str, str]:
        """The source of each known input of one case, named as a case names them."""
        dossier, personen = int(gevallen.dossier_ids[index]), gevallen.personen(index)
        eigen = gevallen.eigen.get(dossier)
        nummer = dag(gevallen.dag)
        feiten = [
            feit
            for onderwerp in _onderwerpen(dossier, personen)
            for feit in self._per_onderwerp.get(onderwerp, ())
            if feit.van <= nummer < feit.tot
        ]
        sleutel = (personen, eigen, feiten)
        laatste = self._laatste.get(dossier)
        if laatste is None or laatste[0] != sleutel:
            laatste = self._laatste[dossier] = (sleutel, _bronnen(personen, eigen or {}, feiten))
        return laatste[1]

    def _lees(self, gevallen: Sequence[Gevallen], bekend_op: datetime) -> None:
        bronnen = alle_bronnen()
        query = " UNION ALL ".join(_query(plek, bron) for plek, bron in enumerate(bronnen))
        with connection.cursor() as cursor:
            cursor.execute(
                query,
                {
                    "dossier": reeks({nummer for een in gevallen for nummer in een.dossier_ids.tolist()}),
                    "persoon": reeks({nummer for een in gevallen for nummer in een.persoon_ids.tolist()}),
                    "eerste": min(een.dag for een in gevallen),
                    "laatste": max(een.dag for een in gevallen),
                    "bekend_op": bekend_op,
                },
            )
            for plek, dossier, persoon, van, tot, herkomst, bewijs in cursor.fetchall():
                tekst = f"{herkomst}: {bewijs}" if bewijs else herkomst
                feit = _Feit(bronnen[plek], persoon, van, tot, tekst)
                self._per_onderwerp[dossier, persoon].append(feit)


def _onderwerpen(dossier: int, personen: Sequence[int]) -> Iterator[_Onderwerp]:
    yield dossier, None
    for persoon in personen:
        yield None, persoon
        yield dossier, persoon


def _query(plek: int, bron: Bron) -> str:
    """The facts of one kind that hold on any of the days, as known at the moment."""
    wie = [f"f.{naam}_id" if naam in bron.onderwerp else "NULL::bigint" for naam in ("dossier", "persoon")]
    onderwerp = bron.onderwerp[0]
    return f"""SELECT {plek}, {", ".join(wie)}, {dagen("lower(f.geldig)")},
      coalesce({dagen("upper(f.geldig)")}, {_EEUWIG}), f.bron, f.bewijs
    FROM {bron.tabel} f WHERE f.{onderwerp}_id = ANY(%({onderwerp})s::bigint[])
      AND f.geldig && daterange(%(eerste)s, %(laatste)s, '[]')
      AND f.bekend_van <= %(bekend_op)s AND f.bekend_tot > %(bekend_op)s
      AND {replace(bron, alias="f").van_soort}"""  # noqa: S608 - names from code


def _bronnen(personen: Sequence[int], eigen: Iterable[str], feiten: Iterable[_Feit]) -> dict[str, str]:
    """By input; some facts count only for households that have an input of their own from them."""
    hebben = set(eigen)
    vast = {naam: tekst for een in AANVULLINGEN for naam, tekst in een.herkomst.items()}
    bronnen = {naam: vast[naam] for naam in eigen if naam in vast}
    alleen_eigen = [bron for een in AANVULLINGEN for bron in een.eigen_bronnen]
    for feit in feiten:
        if feit.bron not in alleen_eigen or hebben & set(feit.bron.invoer):
            voorvoegsel = "" if feit.persoon is None else f"personen.{personen.index(feit.persoon)}."
            for naam in feit.bron.invoer:
                bronnen[f"{voorvoegsel}{naam}"] = feit.tekst
    return bronnen
