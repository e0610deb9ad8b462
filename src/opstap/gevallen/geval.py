"""From the dossier's facts to what the rules ask: one case with its sources, or columns for thousands.

There is one definition of how a fact becomes an input, for both: `bronnen`. Circumstances are read as they
are on the day of reference: the first day of the month, or the first day with a right in it; income as that
of the month. Why, and what happens to a change within a month, is in
docs/besluiten/0030-months-are-whole-months.md.

Nothing is filled in: what isn't known stays unknown, and the rules say whether that matters.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache, cached_property
from typing import Any

import numpy as np
from django.db import connection

from opstap.gevallen.bronnen import AANVULLINGEN, alle_bronnen, bekend, invoer, joins
from opstap.gevallen.herkomst import Herkomst
from opstap.gevallen.kolommen import ONBEKEND, Kolom, dagen, lees
from opstap.kern.databank import reeks
from opstap.kern.models import Rol
from opstap.kern.tijdvak import maand_van
from opstap.regels.beslissen import Geval
from opstap.regels.datum import MAANDNAMEN
from opstap.regels.fouten import OpstapFout

# Who belongs to the case: the household's own members, and whoever else lives at the applicant's address. The
# applicant is among those when the address is known: `woont` says that somebody lives there.
KADER = f"""
WITH leden AS MATERIALIZED (
  SELECT g.dossier_id, g.persoon_id, g.rol FROM kern_gezinslid g
  WHERE g.dossier_id = ANY(%(dossiers)s::bigint[]) AND {bekend("g")}
), kader AS MATERIALIZED (
  SELECT dossier_id, persoon_id, min(rol) AS rol, max(rol) AS woont FROM (
    SELECT * FROM leden
    UNION ALL
    SELECT l.dossier_id, buur.persoon_id, {Rol.MEDEBEWONER.value} FROM leden l
      JOIN kern_bewoning hier ON hier.persoon_id = l.persoon_id AND {bekend("hier")}
      JOIN kern_bewoning buur ON buur.adres_id = hier.adres_id AND {bekend("buur")}
    WHERE l.rol = {Rol.AANVRAGER.value}
  ) samen GROUP BY dossier_id, persoon_id
)"""  # noqa: S608


@dataclass(frozen=True)
class Gevallen:
    """The cases of many dossiers as columns: dossier i has persons offsets[i] up to offsets[i + 1].

    ONBEKEND stands where nothing is known. `beletsels[i]` is why dossier i can't be computed at all, or None.
    `dag` is the day of reference: the first of the month, or the first day with a right in it. `eigen` holds,
    by dossier, the inputs that only few households have, such as a measure or a right over part of the month.
    """

    dag: date
    dossier_ids: Kolom
    gezin: dict[str, Kolom]
    persoon: dict[str, Kolom]
    persoon_ids: Kolom
    offsets: Kolom
    beletsels: list[OpstapFout | None]
    eigen: Mapping[int, Mapping[str, int | bool]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.dossier_ids)

    @property
    def maand(self) -> date:
        """The first day of the month."""
        return maand_van(self.dag)

    def geval(self, index: int, bronnen: Mapping[str, str] | None = None) -> Geval:
        """One of them as the case that is decided with a trace; unknown inputs are left out."""
        van, tot = int(self.offsets[index]), int(self.offsets[index + 1])
        return Geval(
            gezin={**_bekende(self.gezin, index), **self.eigen.get(int(self.dossier_ids[index]), {})},
            personen=tuple(_bekende(self.persoon, plek) for plek in range(van, tot)),
            bronnen=bronnen or {},
        )

    def herkomst(self, bekend_op: datetime) -> list[Mapping[str, str]]:
        """Per dossier the source of each known input, as known at `bekend_op`; one query."""
        gelezen = Herkomst([self], bekend_op)
        return [gelezen.van(self, index) for index in range(len(self))]

    def met_eigen(self, naam: str) -> list[int]:
        """The places of the households that have this input of their own."""
        hebben = [dossier for dossier, eigen in self.eigen.items() if naam in eigen]
        return np.flatnonzero(np.isin(self.dossier_ids, hebben)).tolist() if hebben else []

    def personen(self, index: int) -> tuple[int, ...]:
        """The ids of the persons of one of them, in the order of the case."""
        return tuple(self.persoon_ids[self.offsets[index] : self.offsets[index + 1]].tolist())

    def kenmerk(self, index: int) -> tuple[bytes, bytes, Mapping[str, int | bool] | None]:
        """Equal for cases that are equal, but for their sources; far cheaper than the cases themselves."""
        gezin, personen = self._rijen
        van, tot = self.offsets[index], self.offsets[index + 1]
        return (
            gezin[index].tobytes(),
            personen[van:tot].tobytes(),
            self.eigen.get(int(self.dossier_ids[index])),
        )

    @cached_property
    def _rijen(self) -> tuple[Kolom, Kolom]:
        """The columns of the households and of the persons as a row for each."""
        return (
            np.stack([*self.gezin.values()], axis=1),
            np.stack([*self.persoon.values(), self.persoon_ids], axis=1),
        )

    def kies(self, masker: np.ndarray) -> Gevallen:
        """Only the dossiers for which `masker` is true, in the same order."""
        welke = np.flatnonzero(masker)
        groottes = np.diff(self.offsets)
        personen = np.repeat(masker, groottes)
        return Gevallen(
            self.dag,
            self.dossier_ids[welke],
            {naam: kolom[welke] for naam, kolom in self.gezin.items()},
            {naam: kolom[personen] for naam, kolom in self.persoon.items()},
            self.persoon_ids[personen],
            np.concatenate(([0], np.cumsum(groottes[welke]))).astype(np.int64),
            [self.beletsels[int(plek)] for plek in welke],
            self.eigen,
        )


def gevallen_op(dossier_ids: Sequence[int], dag: date, bekend_op: datetime) -> Gevallen:
    """The cases of these dossiers in a month, as known at `bekend_op`; three queries.

    `dag` is the first day of the month, or the day in it on which the right of all of them begins.
    """
    waarden: dict[str, Any] = {
        "dossiers": reeks(sorted({int(nummer) for nummer in dossier_ids})),
        "maand": maand_van(dag),
        "dag": dag,
        "bekend_op": bekend_op,
    }
    gezin = _lees_gezin(waarden)
    persoon = _lees_personen(waarden)
    dossiers = gezin.pop("dossier_id")
    eigenaar = persoon.pop("dossier_id")
    met_adres = eigenaar[persoon.pop("woont") == Rol.MEDEBEWONER.value]
    eigen: dict[int, dict[str, int | bool]] = {}
    for aanvulling in AANVULLINGEN:
        kolommen = {naam: gezin.pop(naam) for naam in aanvulling.kolommen}
        for dossier, gegeven in aanvulling.eigen_invoer(dag, dossiers, kolommen).items():
            eigen.setdefault(dossier, {}).update(gegeven)
    offsets = np.searchsorted(eigenaar, np.append(dossiers, np.iinfo(np.int64).max)).astype(np.int64)
    offsets[-1] = len(eigenaar)
    persoon_ids = persoon.pop("persoon_id")
    return Gevallen(
        dag,
        dossiers,
        gezin,
        persoon,
        persoon_ids,
        offsets,
        _beletsels(waarden, dossiers, met_adres, persoon_ids, eigenaar, persoon["rol"]),
        eigen,
    )


def geval_op(dossier_id: int, dag: date, bekend_op: datetime) -> Geval:
    """The case of one dossier on a day with the source of each fact; raises what stands in its way."""
    return geval_en_personen(dossier_id, dag, bekend_op)[0]


def geval_en_personen(dossier_id: int, dag: date, bekend_op: datetime) -> tuple[Geval, tuple[int, ...]]:
    """The same, with the ids of its persons in the order of the case."""
    gevallen = gevallen_op([dossier_id], dag, bekend_op)
    if not len(gevallen):
        raise _zonder_aanvrager(dag)
    for beletsel in gevallen.beletsels:
        if beletsel is not None:
            raise beletsel
    return gevallen.geval(0, gevallen.herkomst(bekend_op)[0]), gevallen.personen(0)


def invoer_gezin() -> tuple[str, ...]:
    """The inputs of every household."""
    return tuple(invoer("gezin"))


def invoer_persoon() -> tuple[str, ...]:
    """The inputs of every person."""
    return ("rol", "geboortedatum", *invoer("persoon"))


def _lees_gezin(waarden: dict[str, Any]) -> dict[str, Kolom]:
    kolommen = {"dossier_id": "k.dossier_id", **invoer("gezin")}
    for aanvulling in AANVULLINGEN:
        kolommen |= aanvulling.kolommen
    return lees(
        f"""FROM (SELECT unnest(%(dossiers)s::bigint[]) AS dossier_id) k {joins("gezin")}
        ORDER BY k.dossier_id""",
        kolommen,
        waarden,
    )


def _lees_personen(waarden: dict[str, Any]) -> dict[str, Kolom]:
    kolommen = {
        "dossier_id": "k.dossier_id",
        "persoon_id": "k.persoon_id",
        "rol": "k.rol",
        "woont": "k.woont",
        "geboortedatum": dagen("p.geboortedatum"),
        **invoer("persoon"),
    }
    return lees(
        f"""FROM kader k JOIN kern_persoon p ON p.id = k.persoon_id {joins("persoon")}
        ORDER BY k.dossier_id, k.rol, k.persoon_id""",
        kolommen,
        waarden,
        met=KADER,
    )


def _beletsels(
    waarden: dict[str, Any],
    dossiers: Kolom,
    met_adres: Kolom,
    persoon_ids: Kolom,
    eigenaar: Kolom,
    rollen: Kolom,
) -> list[OpstapFout | None]:
    maand, dag = waarden["maand"], waarden["dag"]
    met_aanvrager = np.isin(dossiers, eigenaar[rollen == Rol.AANVRAGER.value])
    zonder_adres = ~np.isin(dossiers, met_adres)
    eigen = rollen != Rol.MEDEBEWONER.value
    half = set(_met_deel_van_een_maand(persoon_ids[eigen], waarden))
    deelmaand = (
        np.isin(dossiers, eigenaar[eigen & np.isin(persoon_ids, list(half))])
        if half
        else np.zeros_like(met_aanvrager)
    )
    beletsels: list[OpstapFout | None] = [None] * len(dossiers)
    for plek in np.flatnonzero(~met_aanvrager | zonder_adres | deelmaand):
        if not met_aanvrager[plek]:
            beletsels[plek] = _zonder_aanvrager(dag)
        elif zonder_adres[plek]:
            beletsels[plek] = OpstapFout(
                "GEVAL-ZONDER-ADRES",
                f"Op {_in_woorden(dag)} is niet bekend waar de aanvrager woont. Leg het adres vast: "
                "wie er nog meer woont, telt mee voor de kostendelersnorm.",
            )
        else:
            beletsels[plek] = OpstapFout(
                "INKOMEN-DEEL-MAAND",
                f"In {MAANDNAMEN[maand.month - 1]} {maand.year} is een inkomen vastgelegd over een deel van "
                "de maand. Leg vast wat over de hele kalendermaand is ontvangen "
                "(art. 32 en 45 Participatiewet).",
            )
    return beletsels


def _met_deel_van_een_maand(personen: Kolom, waarden: dict[str, Any]) -> list[int]:
    """Persons with income facts that begin or end within the month."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT DISTINCT i.persoon_id FROM kern_inkomen i,
                 daterange(%(maand)s::date, (%(maand)s::date + interval '1 month')::date) m(aand)
               WHERE i.persoon_id = ANY(%(personen)s::bigint[])
                 AND i.geldig && m.aand AND NOT i.geldig @> m.aand
                 AND i.bekend_van <= %(bekend_op)s AND i.bekend_tot > %(bekend_op)s""",
            {**waarden, "personen": reeks(personen.tolist())},
        )
        return [persoon for (persoon,) in cursor.fetchall()]


@cache
def _ja_nee() -> frozenset[str]:
    """The inputs that are yes or no."""
    return frozenset(naam for bron in alle_bronnen() for naam in bron.invoer if bron.is_ja_nee(naam))


def _bekende(kolommen: dict[str, Kolom], plek: int) -> dict[str, int | bool]:
    return {
        naam: bool(waarde) if naam in _ja_nee() else waarde
        for naam, kolom in kolommen.items()
        if (waarde := int(kolom[plek])) != ONBEKEND
    }


def _zonder_aanvrager(dag: date) -> OpstapFout:
    return OpstapFout(
        "GEVAL-ZONDER-AANVRAGER",
        f"Op {_in_woorden(dag)} heeft dit dossier geen aanvrager. Leg vast wie de bijstand aanvraagt.",
    )


def _in_woorden(dag: date) -> str:
    return f"{dag.day} {MAANDNAMEN[dag.month - 1]} {dag.year}"
