"""The rules in DuckDB: one column per rule, in SQL, one table per step between household and person.

Dates are day numbers and amounts whole cents in BIGINT, as in the other exact engines. SQL cuts a division
off towards zero where whole numbers in a rule round down; `//` and `%` are written to round down here too.
"""

from __future__ import annotations

import os
from typing import Any

import duckdb
import numpy as np
from rekengraaf import Rekengraaf, nodig, uitdrukking

from opstap.regels.graaf import Knoop
from opstap.regels.regel import Opgaande

GEZIN = "gezin_nummer"


class Sql:
    """A piece of SQL that can be computed with as if it were a number or a yes/no."""

    __hash__ = None  # type: ignore[assignment]

    def __init__(self, tekst: str) -> None:
        self.tekst = tekst

    def __add__(self, ander: Any) -> Sql:
        return Sql(f"({self.tekst} + {_sql(ander)})")

    def __radd__(self, ander: Any) -> Sql:
        return Sql(f"({_sql(ander)} + {self.tekst})")

    def __sub__(self, ander: Any) -> Sql:
        return Sql(f"({self.tekst} - {_sql(ander)})")

    def __rsub__(self, ander: Any) -> Sql:
        return Sql(f"({_sql(ander)} - {self.tekst})")

    def __mul__(self, ander: Any) -> Sql:
        return Sql(f"({self.tekst} * {_sql(ander)})")

    def __rmul__(self, ander: Any) -> Sql:
        return Sql(f"({_sql(ander)} * {self.tekst})")

    def __neg__(self) -> Sql:
        return Sql(f"(-{self.tekst})")

    def __floordiv__(self, ander: Any) -> Sql:
        return Sql(f"omlaag_gedeeld({self.tekst}, {_sql(ander)})")

    def __rfloordiv__(self, ander: Any) -> Sql:
        return Sql(f"omlaag_gedeeld({_sql(ander)}, {self.tekst})")

    def __mod__(self, ander: Any) -> Sql:
        return Sql(f"rest_van({self.tekst}, {_sql(ander)})")

    def __eq__(self, ander: object) -> Sql:  # type: ignore[override]
        return Sql(f"({self.tekst} = {_sql(ander)})")

    def __ne__(self, ander: object) -> Sql:  # type: ignore[override]
        return Sql(f"({self.tekst} <> {_sql(ander)})")

    def __lt__(self, ander: Any) -> Sql:
        return Sql(f"({self.tekst} < {_sql(ander)})")

    def __le__(self, ander: Any) -> Sql:
        return Sql(f"({self.tekst} <= {_sql(ander)})")

    def __gt__(self, ander: Any) -> Sql:
        return Sql(f"({self.tekst} > {_sql(ander)})")

    def __ge__(self, ander: Any) -> Sql:
        return Sql(f"({self.tekst} >= {_sql(ander)})")


MACROS = """
    CREATE MACRO omlaag_gedeeld(t, n) AS t // n - (((t % n) <> 0) AND (((t % n) < 0) <> (n < 0)))::BIGINT;
    CREATE MACRO rest_van(t, n) AS ((t % n) + n) % n;
    CREATE MACRO als_datum(dag) AS DATE '1970-01-01' + dag::INTEGER;
"""


class DuckTaal:
    """SQL as DuckDB speaks it."""

    def kies(self, voorwaarde: Any, dan: Any, anders: Any) -> Sql:
        return Sql(f"(CASE WHEN {_sql(voorwaarde)} THEN {_sql(dan)} ELSE {_sql(anders)} END)")

    def en(self, links: Any, rechts: Any) -> Sql:
        return Sql(f"({_sql(links)} AND {_sql(rechts)})")

    def of(self, links: Any, rechts: Any) -> Sql:
        return Sql(f"({_sql(links)} OR {_sql(rechts)})")

    def niet(self, waarde: Any) -> Sql:
        return Sql(f"(NOT {_sql(waarde)})")

    def kleinste(self, links: Any, rechts: Any) -> Sql:
        return Sql(f"least({_sql(links)}, {_sql(rechts)})")

    def grootste(self, links: Any, rechts: Any) -> Sql:
        return Sql(f"greatest({_sql(links)}, {_sql(rechts)})")

    def deel_afgerond(self, teller: Any, noemer: Any) -> Any:
        return (2 * teller + noemer) // (2 * noemer)

    def jaar(self, dag: Any) -> Sql:
        return Sql(f"year(als_datum({_sql(dag)}))")

    def maand(self, dag: Any) -> Sql:
        return Sql(f"month(als_datum({_sql(dag)}))")

    def dag_in_maand(self, dag: Any) -> Sql:
        return Sql(f"day(als_datum({_sql(dag)}))")


class InDuckdb:
    """Tables loaded once; `reken` computes the asked outcomes from them."""

    def __init__(
        self,
        graaf: Rekengraaf,
        gezin: dict[str, np.ndarray],
        persoon: dict[str, np.ndarray],
        offsets: np.ndarray,
    ) -> None:
        self.graaf, self.aantal = graaf, len(offsets) - 1
        nummers = np.arange(self.aantal)
        draden = int(os.environ.get("OMP_NUM_THREADS", os.cpu_count() or 1))
        self.databank = duckdb.connect(config={"threads": draden})
        self.databank.execute(MACROS)
        self._laad("gezin_invoer", {GEZIN: nummers}, gezin, per_persoon=False)
        self._laad("persoon_invoer", {GEZIN: np.repeat(nummers, np.diff(offsets))}, persoon, per_persoon=True)
        self.vraag = self._vraag()

    def _laad(
        self, tabel: str, sleutel: dict[str, np.ndarray], kolommen: dict[str, np.ndarray], per_persoon: bool
    ) -> None:
        invoer = [knoop for knoop in self.graaf.invoer if knoop.per_persoon == per_persoon]
        self.databank.register("invoer", {**sleutel, **{k.naam: kolommen[k.naam] for k in invoer}})
        velden = [GEZIN, *(f"{k.naam}::{_soort(k)} AS {k.naam}" for k in invoer)]
        self.databank.execute(f"CREATE TABLE {tabel} AS SELECT {', '.join(velden)} FROM invoer")  # noqa: S608
        self.databank.unregister("invoer")

    def reken(self) -> dict[str, np.ndarray]:
        """The asked outcomes as columns, each household in its own row again."""
        gevonden = self.databank.execute(self.vraag).fetchnumpy()
        plaats = gevonden[GEZIN]
        uit = {}
        for naam in self.graaf.gevraagd:
            uit[naam] = np.empty(self.aantal, dtype=np.int64)
            uit[naam][plaats] = gevonden[naam]
        return uit

    def _vraag(self) -> str:
        """One query: a step is a table that is worked out once, a layer a query around another."""
        waarden: dict[str, Any] = dict(self.graaf.vast)
        waarden |= {knoop.naam: Sql(knoop.naam) for knoop in self.graaf.knopen}
        stappen = self.graaf.stappen()
        later = self._later_nodig(stappen)
        nu = {
            per: (f"{naam}_invoer", [GEZIN, *(k.naam for k in self.graaf.invoer if k.per_persoon == per)])
            for per, naam in ((False, "gezin"), (True, "persoon"))
        }
        tabellen = []
        for nummer, ((soort, lagen), nog_nodig) in enumerate(zip(stappen, later, strict=True)):
            naar_persoon = soort in ("neer", "persoon")
            (bron, kolommen), naam = nu[naar_persoon], f"stap_{nummer}"
            namen = [knoop.naam for laag in lagen for knoop in laag]
            alle = [kolom for kolom in (*kolommen, *namen) if kolom == GEZIN or kolom in nog_nodig]
            if soort == "neer":
                tekst = f"SELECT {', '.join(alle)} FROM {bron} JOIN {nu[False][0]} USING ({GEZIN})"  # noqa: S608
            elif soort == "op":
                som = ", ".join(_opgaand(knoop) for knoop in lagen[0])
                op = f"SELECT {GEZIN}, {som} FROM {nu[True][0]} GROUP BY {GEZIN}"  # noqa: S608
                tekst = f"SELECT {', '.join(alle)} FROM {bron} JOIN ({op}) USING ({GEZIN})"  # noqa: S608
            else:
                tekst = bron
                for laag in lagen:
                    erbij = ", ".join(
                        f"{_als_kolom(knoop, uitdrukking(knoop, waarden, DuckTaal()))} AS {knoop.naam}"
                        for knoop in laag
                    )
                    tekst = f"(SELECT *, {erbij} FROM {tekst})"  # noqa: S608
                tekst = f"SELECT {', '.join(alle)} FROM {tekst}"  # noqa: S608
            tabellen.append(f"{naam} AS MATERIALIZED ({tekst})")
            nu[naar_persoon] = (naam, alle)
        uit = ", ".join((GEZIN, *self.graaf.gevraagd))
        return f"WITH {', '.join(tabellen)} SELECT {uit} FROM {nu[False][0]}"  # noqa: S608

    def _later_nodig(self, stappen: list[Any]) -> list[set[str]]:
        """Per step the columns that a later step or the outcome reads."""
        later, uit = set(self.graaf.gevraagd), []
        for soort, lagen in reversed(stappen):
            uit.append(set(later))
            for knoop in (knoop for laag in lagen for knoop in laag):
                later |= {knoop.naam} if soort == "neer" else {ander.naam for ander in nodig(knoop)}
        return uit[::-1]


def _opgaand(knoop: Knoop) -> str:
    verklaring = knoop.verklaring
    assert isinstance(verklaring, Opgaande)
    if verklaring.bewerking == "een_van":
        return f"bool_or({verklaring.als}) AS {knoop.naam}"
    if verklaring.bewerking == "aantal":
        return f"count_if({verklaring.als})::BIGINT AS {knoop.naam}"
    waarde = verklaring.van
    if verklaring.als is not None:
        waarde = f"CASE WHEN {verklaring.als} THEN {waarde} ELSE 0 END"
    return f"sum({waarde})::BIGINT AS {knoop.naam}"


def _als_kolom(knoop: Knoop, waarde: Any) -> str:
    return f"({_sql(waarde)})::{_soort(knoop)}"


def _soort(knoop: Knoop) -> str:
    return "BOOLEAN" if knoop.verklaring.soort.is_janee else "BIGINT"


def _sql(waarde: Any) -> str:
    if isinstance(waarde, Sql):
        return waarde.tekst
    if isinstance(waarde, bool):
        return str(waarde).upper()
    return f"({int(waarde)}::BIGINT)"
