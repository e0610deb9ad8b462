"""The rules in Polars: one expression per rule, lazily, with the engine's own dates, choices and group-by."""

from __future__ import annotations

from typing import Any

import numpy as np
import polars as pl
from rekengraaf import Rekengraaf, uitdrukking

from opstap.regels.graaf import Knoop
from opstap.regels.regel import Opgaande
from opstap.regels.soorten import Soort

GEZIN = "gezin_nummer"


class PolarsTaal:
    """Polars expressions; a plain number becomes a typed literal only where an expression needs one."""

    def kies(self, voorwaarde: Any, dan: Any, anders: Any) -> Any:
        return pl.when(voorwaarde).then(_lit(dan)).otherwise(_lit(anders))

    def en(self, links: Any, rechts: Any) -> Any:
        return links & rechts

    def of(self, links: Any, rechts: Any) -> Any:
        return links | rechts

    def niet(self, waarde: Any) -> Any:
        return ~waarde

    def kleinste(self, links: Any, rechts: Any) -> Any:
        return pl.min_horizontal(_lit(links), _lit(rechts))

    def grootste(self, links: Any, rechts: Any) -> Any:
        return pl.max_horizontal(_lit(links), _lit(rechts))

    def deel_afgerond(self, teller: Any, noemer: Any) -> Any:
        return (2 * teller + noemer) // (2 * noemer)

    def jaar(self, dag: Any) -> Any:
        return dag.dt.year().cast(pl.Int64)

    def maand(self, dag: Any) -> Any:
        return dag.dt.month().cast(pl.Int64)

    def dag_in_maand(self, dag: Any) -> Any:
        return dag.dt.day().cast(pl.Int64)


def _lit(waarde: Any) -> Any:
    if isinstance(waarde, bool):
        return pl.lit(waarde)
    return pl.lit(waarde, dtype=pl.Int64) if isinstance(waarde, int) else waarde


class InPolars:
    """Columns loaded once; `reken` computes the asked outcomes from them."""

    def __init__(
        self,
        graaf: Rekengraaf,
        gezin: dict[str, np.ndarray],
        persoon: dict[str, np.ndarray],
        offsets: np.ndarray,
    ) -> None:
        self.graaf = graaf
        nummer = np.repeat(np.arange(len(offsets) - 1), np.diff(offsets))
        self.persoon = pl.DataFrame({GEZIN: pl.Series(GEZIN, nummer, dtype=pl.UInt32)}).with_columns(
            *(_reeks(knoop, persoon[knoop.naam]) for knoop in graaf.invoer if knoop.per_persoon)
        )
        self.persoon = self.persoon.with_columns(pl.col(GEZIN).set_sorted())
        eigen = [knoop for knoop in graaf.invoer if not knoop.per_persoon]
        self.gezin = pl.DataFrame([_reeks(knoop, gezin[knoop.naam]) for knoop in eigen])
        self.trappen = self._trappen()
        self.later = self._later_nodig()

    def _trappen(self) -> list[tuple[str, list[Any]]]:
        """The steps with their expressions: layers of rules, sums ("op") and names ("neer")."""
        taal = PolarsTaal()
        waarden: dict[str, Any] = dict(self.graaf.vast)
        waarden |= {knoop.naam: pl.col(knoop.naam) for knoop in self.graaf.knopen}
        trappen: list[tuple[str, list[Any]]] = []
        for soort, lagen in self.graaf.stappen():
            if soort == "neer":
                inhoud: list[Any] = [knoop.naam for knoop in lagen[0]]
            elif soort == "op":
                inhoud = [_opgaand(knoop) for knoop in lagen[0]]
            else:
                inhoud = [
                    [_lit(uitdrukking(knoop, waarden, taal)).alias(knoop.naam) for knoop in laag]
                    for laag in lagen
                ]
            trappen.append((soort, inhoud))
        return trappen

    def _later_nodig(self) -> list[set[str]]:
        """Per step the columns that a later step or the outcome reads; the others need not be kept."""
        later, uit = set(self.graaf.gevraagd), []
        for soort, inhoud in reversed(self.trappen):
            uit.append(set(later))
            if soort == "neer":
                later |= set(inhoud)
            else:
                delen = inhoud if soort == "op" else [deel for laag in inhoud for deel in laag]
                later |= {naam for deel in delen for naam in deel.meta.root_names()}
        return uit[::-1]

    def reken(self) -> dict[str, np.ndarray]:
        """The asked outcomes as columns."""
        gezin, persoon = self.gezin, self.persoon
        for (soort, inhoud), later in zip(self.trappen, self.later, strict=True):
            if soort == "neer":
                persoon = persoon.hstack(gezin.select(pl.col(inhoud).gather(persoon[GEZIN])))
            elif soort == "op":
                opgeteld = (
                    persoon.lazy().group_by(GEZIN, maintain_order=True).agg(inhoud).drop(GEZIN).collect()
                )
                gezin = gezin.hstack(opgeteld)
            elif soort == "persoon":
                persoon = _lagen(persoon, inhoud, later | {GEZIN})
            else:
                gezin = _lagen(gezin, inhoud, later)
        return {naam: gezin[naam].cast(pl.Int64).to_numpy() for naam in self.graaf.gevraagd}


def _lagen(tabel: pl.DataFrame, lagen: list[list[Any]], nodig: set[str]) -> pl.DataFrame:
    luie = tabel.lazy()
    for laag in lagen:
        luie = luie.with_columns(laag)
    return luie.select(naam for naam in luie.collect_schema().names() if naam in nodig).collect()


def _opgaand(knoop: Knoop) -> Any:
    verklaring = knoop.verklaring
    assert isinstance(verklaring, Opgaande)
    if verklaring.bewerking == "een_van":
        return pl.col(verklaring.als).any().alias(knoop.naam)
    if verklaring.bewerking == "aantal":
        return pl.col(verklaring.als).sum().cast(pl.Int64).alias(knoop.naam)
    waarde = pl.col(verklaring.van)
    if verklaring.als is not None:
        waarde = pl.when(pl.col(verklaring.als)).then(waarde).otherwise(pl.lit(0, dtype=pl.Int64))
    return waarde.sum().alias(knoop.naam)


def _reeks(knoop: Knoop, kolom: np.ndarray) -> pl.Series:
    return pl.Series(knoop.naam, kolom).cast(_soort(knoop.verklaring.soort))


def _soort(soort: Soort) -> Any:
    if soort.is_janee:
        return pl.Boolean
    if soort.naam == "Datum":
        return pl.Date
    return pl.Int64
