"""Which facts of the dossier give which inputs of the rules, and what clusters add from their own records."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

import numpy as np
from django.db import models

from opstap.gevallen.kolommen import ONBEKEND, Kolom, ja_nee
from opstap.kern.models import (
    Arbeidssituatie,
    Feit,
    Inkomen,
    Opleiding,
    Verblijf,
    Vermogen,
    Woonlasten,
    Woonrelatie,
)

Niveau = Literal["gezin", "persoon"]
Invoer = Mapping[str, int | bool]


@dataclass(frozen=True)
class Bron:
    """Facts of one kind and the inputs that they give: input name -> column."""

    alias: str
    model: type[Feit]
    niveau: Niveau
    invoer: dict[str, str]
    soort: str = ""
    """Only facts with this value in their column `soort`."""

    @property
    def tabel(self) -> str:
        return self.model._meta.db_table

    def waarde(self, naam: str) -> str:
        """SQL of the value of this input, as a whole number."""
        kolom = f"{self.alias}.{self.invoer[naam]}"
        return ja_nee(kolom) if self.is_ja_nee(naam) else kolom

    def is_ja_nee(self, naam: str) -> bool:
        return isinstance(self.model._meta.get_field(self.invoer[naam]), models.BooleanField)

    @property
    def onderwerp(self) -> tuple[str, ...]:
        """What its facts are about: a dossier, a person, or a person in a dossier."""
        return tuple(naam for naam in ("dossier", "persoon") if naam in self.model.onderwerp)

    @property
    def van_soort(self) -> str:
        """SQL that keeps the facts of the right kind."""
        return f"{self.alias}.soort = '{self.soort}'" if self.soort else "true"

    @property
    def koppeling(self) -> str:
        """SQL that joins the fact to the person or dossier `k`, on both time axes; after JOIN."""
        onderwerp = [f"{self.alias}.{naam}_id = k.{naam}_id" for naam in self.onderwerp]
        voorwaarden = " AND ".join([*onderwerp, bekend(self.alias), self.van_soort])
        return f"{self.tabel} {self.alias} ON {voorwaarden}"


@dataclass(frozen=True)
class Aanvulling:
    """What a cluster adds to every case, from its own records.

    `joins` is SQL that joins them to the person or dossier `k`, with the parameters of `geval.gevallen_op`;
    `invoer` is input name -> SQL of a whole number. What only few households have is read in `kolommen` (of
    the household) and worked out by `eigen`: from the day of reference and what is known in the columns of
    one household, to the inputs that it alone has. `bronnen` are the facts behind all this, `eigen_bronnen`
    those that count only where `eigen` gave an input of theirs, and `herkomst` names the source of an input
    that no fact gives.
    """

    niveau: Niveau
    joins: str
    invoer: Mapping[str, str] = field(default_factory=dict)
    bronnen: tuple[Bron, ...] = ()
    kolommen: Mapping[str, str] = field(default_factory=dict)
    eigen: Callable[[date, Invoer], Invoer] | None = None
    eigen_bronnen: tuple[Bron, ...] = ()
    herkomst: Mapping[str, str] = field(default_factory=dict)

    def eigen_invoer(
        self, dag: date, dossiers: Kolom, kolommen: Mapping[str, Kolom]
    ) -> dict[int, dict[str, int | bool]]:
        """The inputs of the households that have some of their own, by dossier."""
        if self.eigen is None:
            return {}
        gevonden: dict[int, dict[str, int | bool]] = {}
        heeft = ~np.all([kolommen[naam] == ONBEKEND for naam in self.kolommen], axis=0)
        for plek in np.flatnonzero(heeft).tolist():
            rij = {naam: int(kolommen[naam][plek]) for naam in self.kolommen}
            eigen = self.eigen(dag, {naam: waarde for naam, waarde in rij.items() if waarde != ONBEKEND})
            if eigen:
                gevonden[int(dossiers[plek])] = dict(eigen)
        return gevonden


BRONNEN: tuple[Bron, ...] = (
    Bron("verblijf", Verblijf, "persoon", {"rechthebbend": "rechthebbend", "in_inrichting": "in_inrichting"}),
    Bron(
        "woonrelatie",
        Woonrelatie,
        "persoon",
        {
            "commerciele_relatie": "commerciele_relatie",
            "familie_eerste_of_tweede_graad": "familie_eerste_of_tweede_graad",
            "medehuurder_bij_derde": "medehuurder_bij_derde",
        },
    ),
    Bron("opleiding", Opleiding, "persoon", {"student": "student", "bbl_leerling": "bbl_leerling"}),
    Bron(
        "loon",
        Inkomen,
        "persoon",
        {
            "netto_loon": "bedrag_cent",
            "vakantieaanspraak_loon": "vakantieaanspraak_cent",
            "loonkostensubsidie": "loonkostensubsidie",
            "heffingskorting_bij_gemeente": "heffingskorting_bij_gemeente",
        },
        soort=Inkomen.Soort.LOON,
    ),
    Bron("overig", Inkomen, "persoon", {"overig_inkomen": "bedrag_cent"}, soort=Inkomen.Soort.OVERIG),
    Bron(
        "arbeid",
        Arbeidssituatie,
        "persoon",
        {
            "draagt_bij_aan_arbeidsinschakeling": "draagt_bij_aan_arbeidsinschakeling",
            "medisch_urenbeperkt": "medisch_urenbeperkt",
        },
    ),
    Bron(
        "vermogen",
        Vermogen,
        "gezin",
        {"vermogen": "vermogen_cent", "overwaarde_woning": "overwaarde_woning_cent"},
    ),
    Bron(
        "woonlasten",
        Woonlasten,
        "gezin",
        {"woonsituatie": "woonsituatie", "recente_schoolverlater": "recente_schoolverlater"},
    ),
)
"""The facts of the dossier itself."""

AANVULLINGEN: list[Aanvulling] = []
"""Each cluster puts its own here when it starts."""


def bekend(alias: str) -> str:
    """SQL: this fact is true on the day of reference of the month, as known at the moment."""
    return (
        f"{alias}.geldig @> %(dag)s::date AND {alias}.bekend_van <= %(bekend_op)s "
        f"AND {alias}.bekend_tot > %(bekend_op)s"
    )


def invoer(niveau: Niveau) -> dict[str, str]:
    """Every input that a case may have at this level, as SQL of a whole number."""
    return {
        **{naam: bron.waarde(naam) for bron in BRONNEN if bron.niveau == niveau for naam in bron.invoer},
        **{
            naam: sql
            for aanvulling in AANVULLINGEN
            if aanvulling.niveau == niveau
            for naam, sql in aanvulling.invoer.items()
        },
    }


def joins(niveau: Niveau) -> str:
    """SQL that joins all this to the person or dossier `k`."""
    return " ".join(
        [
            *(f"LEFT JOIN {bron.koppeling}" for bron in BRONNEN if bron.niveau == niveau),
            *(aanvulling.joins for aanvulling in AANVULLINGEN if aanvulling.niveau == niveau),
        ]
    )


def alle_bronnen() -> tuple[Bron, ...]:
    """Every kind of fact behind the inputs of a case."""
    return (
        *BRONNEN,
        *(bron for een in AANVULLINGEN for bron in (*een.bronnen, *een.eigen_bronnen)),
    )
