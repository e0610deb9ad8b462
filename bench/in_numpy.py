"""The rules in NumPy: one expression per rule over whole columns of whole numbers, in the order of the law.

What is not needed any more is let go at once, so that the memory in use is that of the widest moment.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from rekengraaf import Rekengraaf, nodig, uitdrukking

from opstap.regels.graaf import Knoop
from opstap.regels.regel import Opgaande


class NumpyTaal:
    """NumPy over whole columns; a plain number takes part as it is."""

    def kies(self, voorwaarde: Any, dan: Any, anders: Any) -> Any:
        return np.where(voorwaarde, dan, anders)

    def en(self, links: Any, rechts: Any) -> Any:
        return links & rechts

    def of(self, links: Any, rechts: Any) -> Any:
        return links | rechts

    def niet(self, waarde: Any) -> Any:
        return ~waarde

    def kleinste(self, links: Any, rechts: Any) -> Any:
        return np.minimum(links, rechts)

    def grootste(self, links: Any, rechts: Any) -> Any:
        return np.maximum(links, rechts)

    def deel_afgerond(self, teller: Any, noemer: Any) -> Any:
        return (2 * teller + noemer) // (2 * noemer)

    def jaar(self, dag: Any) -> Any:
        return _dagen(dag).astype("datetime64[Y]").astype(np.int64) + 1970

    def maand(self, dag: Any) -> Any:
        return _dagen(dag).astype("datetime64[M]").astype(np.int64) % 12 + 1

    def dag_in_maand(self, dag: Any) -> Any:
        dagen = _dagen(dag)
        return (dagen - dagen.astype("datetime64[M]")).astype(np.int64) + 1


class InNumpy:
    """Columns kept as they are; `reken` computes the asked outcomes from them."""

    def __init__(
        self,
        graaf: Rekengraaf,
        gezin: dict[str, np.ndarray],
        persoon: dict[str, np.ndarray],
        offsets: np.ndarray,
    ) -> None:
        self.graaf = graaf
        self.begin, self.groottes = offsets[:-1], np.diff(offsets)
        assert self.groottes.min() > 0, "reduceat kent geen leeg gezin"
        self.kolommen = {
            knoop.naam: _kolom(knoop, (persoon if knoop.per_persoon else gezin)[knoop.naam])
            for knoop in graaf.invoer
        }
        self.klaar_na = self._klaar_na()

    def _klaar_na(self) -> list[list[str]]:
        """Per rule what no later rule reads, nor the outcome."""
        gezien, uit = set(self.graaf.gevraagd), []
        for knoop in reversed(self.graaf.regels):
            laatst = {ander.naam for ander in (*nodig(knoop), knoop)} - gezien
            gezien |= laatst
            uit.append(sorted(laatst))
        return uit[::-1]

    def reken(self) -> dict[str, np.ndarray]:
        """The asked outcomes as columns."""
        taal = NumpyTaal()
        waarden: dict[str, Any] = {**self.graaf.vast, **self.kolommen}
        bij_persoon: dict[str, Any] = {}
        with np.errstate(divide="ignore"):
            for knoop, klaar in zip(self.graaf.regels, self.klaar_na, strict=True):
                if isinstance(knoop.verklaring, Opgaande):
                    uitkomst = self._opgaand(knoop.verklaring, waarden)
                else:
                    lezen = {
                        ander.naam: self._neer(ander, waarden, bij_persoon)
                        if knoop.per_persoon and not ander.per_persoon
                        else waarden[ander.naam]
                        for ander in nodig(knoop)
                    }
                    uitkomst = uitdrukking(knoop, lezen, taal)
                if np.ndim(uitkomst) == 0:
                    aantal = int(self.groottes.sum()) if knoop.per_persoon else len(self.groottes)
                    uitkomst = np.full(aantal, uitkomst)
                waarden[knoop.naam] = uitkomst
                for naam in klaar:
                    waarden.pop(naam, None)
                    bij_persoon.pop(naam, None)
        return {naam: waarden[naam].astype(np.int64, copy=False) for naam in self.graaf.gevraagd}

    def _neer(self, knoop: Knoop, waarden: dict[str, Any], bij_persoon: dict[str, Any]) -> Any:
        """A value of the household beside each of its persons."""
        if np.ndim(waarden[knoop.naam]) == 0:
            return waarden[knoop.naam]
        if knoop.naam not in bij_persoon:
            bij_persoon[knoop.naam] = np.repeat(waarden[knoop.naam], self.groottes)
        return bij_persoon[knoop.naam]

    def _opgaand(self, verklaring: Opgaande, waarden: dict[str, Any]) -> Any:
        als = None if verklaring.als is None else waarden[verklaring.als]
        if verklaring.bewerking == "een_van":
            return np.logical_or.reduceat(als, self.begin)
        if verklaring.bewerking == "aantal":
            return np.add.reduceat(als, self.begin, dtype=np.int64)
        waarde = waarden[verklaring.van]
        return np.add.reduceat(waarde if als is None else np.where(als, waarde, 0), self.begin)


def _dagen(dag: np.ndarray) -> np.ndarray:
    return dag.view("datetime64[D]")


def _kolom(knoop: Knoop, kolom: np.ndarray) -> np.ndarray:
    return kolom.astype(np.bool_ if knoop.verklaring.soort.is_janee else np.int64)
