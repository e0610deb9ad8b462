"""The rules in OpenFisca-core: one variable per rule, vectorised, in the engine's own types.

Amounts are float variables, as in every OpenFisca country package. They are held in cents, which float32
keeps exactly up to 167,772.16 euros: kinder than the usual euros, of which most cents are no binary fraction.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from in_numpy import NumpyTaal
from openfisca_core import periods
from openfisca_core.entities import build_entity
from openfisca_core.simulations import Simulation, SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable
from rekengraaf import Rekengraaf, nodig, uitdrukking

from opstap.regels.graaf import Knoop
from opstap.regels.regel import Bepaling, Opgaande
from opstap.regels.soorten import Soort

PERSOON = build_entity(key="persoon", plural="personen", label="Persoon", is_person=True)
GEZIN = build_entity(
    key="gezin", plural="gezinnen", label="Gezin", roles=[{"key": "lid", "plural": "leden", "label": "Lid"}]
)


class OpenFiscaTaal(NumpyTaal):
    """NumPy over whole columns, as formulas in OpenFisca are written: amounts are floats, dates are dates."""

    def deel_afgerond(self, teller: Any, noemer: Any) -> Any:
        return np.floor(teller / noemer + np.float32(0.5))

    def jaar(self, dag: Any) -> Any:
        return dag.astype("datetime64[Y]").astype(np.int32) + 1970

    def maand(self, dag: Any) -> Any:
        return dag.astype("datetime64[M]").astype(np.int32) % 12 + 1

    def dag_in_maand(self, dag: Any) -> Any:
        return (dag - dag.astype("datetime64[M]")).astype(np.int32) + 1


class InOpenFisca:
    """A simulation built once; `reken` computes the asked outcomes anew."""

    def __init__(
        self,
        graaf: Rekengraaf,
        gezin: dict[str, np.ndarray],
        persoon: dict[str, np.ndarray],
        offsets: np.ndarray,
        maand: str,
    ) -> None:
        self.graaf, self.periode = graaf, periods.period(maand)
        stelsel = TaxBenefitSystem([PERSOON, GEZIN])
        for knoop in graaf.knopen:
            stelsel.add_variable(_variabele(knoop, graaf))
        self.simulatie = _simulatie(stelsel, offsets)
        for knoop in graaf.invoer:
            kolom = (persoon if knoop.per_persoon else gezin)[knoop.naam]
            self.simulatie.set_input(knoop.naam, self.periode, _kolom(knoop.verklaring.soort, kolom))

    def reken(self) -> dict[str, np.ndarray]:
        """The asked outcomes, rounded to whole cents as they would be paid."""
        uit = {
            naam: np.rint(self.simulatie.calculate(naam, self.periode)).astype(np.int64)
            for naam in self.graaf.gevraagd
        }
        for knoop in self.graaf.regels:
            self.simulatie.delete_arrays(knoop.naam)
        return uit


def _simulatie(stelsel: TaxBenefitSystem, offsets: np.ndarray) -> Simulation:
    bouwer = SimulationBuilder()
    bouwer.create_entities(stelsel)
    gezinnen = np.arange(len(offsets) - 1)
    bouwer.declare_person_entity("persoon", np.arange(int(offsets[-1])))
    gezin = bouwer.declare_entity("gezin", gezinnen)
    lid_van = np.repeat(gezinnen, np.diff(offsets))
    bouwer.join_with_persons(gezin, lid_van, roles=np.repeat("lid", len(lid_van)))
    return bouwer.build(stelsel)


def _variabele(knoop: Knoop, graaf: Rekengraaf) -> type[Variable]:
    soort = knoop.verklaring.soort
    velden: dict[str, Any] = {
        "value_type": bool if soort.is_janee else float if soort.is_geld else int,
        "entity": PERSOON if knoop.per_persoon else GEZIN,
        "definition_period": periods.MONTH,
        "label": knoop.verklaring.titel,
    }
    if soort.naam == "Datum":
        import datetime

        velden |= {"value_type": datetime.date}
    formule = _formule(knoop, graaf)
    if formule is not None:
        velden["formula"] = formule
    return type(knoop.naam, (Variable,), velden)


def _formule(knoop: Knoop, graaf: Rekengraaf) -> Callable[..., Any] | None:
    verklaring = knoop.verklaring
    if knoop.naam in graaf.gegeven:
        return None
    if isinstance(verklaring, Bepaling):
        return _van_bepaling(knoop, graaf)
    if isinstance(verklaring, Opgaande):
        return _opgaand(verklaring)
    return None


def _van_bepaling(knoop: Knoop, graaf: Rekengraaf) -> Callable[..., Any]:
    taal = OpenFiscaTaal()
    lezen = nodig(knoop)
    dtype = np.bool_ if knoop.verklaring.soort.is_janee else None

    def formula(groep: Any, periode: Any) -> Any:
        waarden: dict[str, Any] = {}
        for ander in lezen:
            if ander.naam in graaf.vast:
                waarden[ander.naam] = graaf.vast[ander.naam]
            elif knoop.per_persoon and not ander.per_persoon:
                waarden[ander.naam] = groep.gezin(ander.naam, periode)
            else:
                waarden[ander.naam] = groep(ander.naam, periode)
        uit = uitdrukking(knoop, waarden, taal)
        return uit if np.ndim(uit) else np.full(groep.count, uit, dtype=dtype)

    return formula


def _opgaand(verklaring: Opgaande) -> Callable[..., Any]:
    def formula(gezin: Any, periode: Any) -> Any:
        als = None if verklaring.als is None else gezin.members(verklaring.als, periode)
        if verklaring.bewerking == "een_van":
            return gezin.any(als)
        if verklaring.bewerking == "aantal":
            return gezin.sum(als)
        waarde = gezin.members(verklaring.van, periode)
        return gezin.sum(waarde if als is None else waarde * als)

    return formula


def _kolom(soort: Soort, kolom: np.ndarray) -> np.ndarray:
    if soort.is_janee:
        return kolom.astype(np.bool_)
    if soort.naam == "Datum":
        return kolom.astype("datetime64[D]")
    return kolom.astype(np.float32 if soort.is_geld else np.int32)
