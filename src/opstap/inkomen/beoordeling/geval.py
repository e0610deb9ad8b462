"""From the dossier's facts to what the rules ask: one case with its sources, or columns for thousands.

There is one definition of how a fact becomes an input, for both: `feitbronnen` and the two derived inputs
below. Circumstances are read as they are on the first day of the month, or on the first day with a right in
it; income as that of the month. Why, and what happens to a change within a month, is in
docs/besluiten/0030-months-are-whole-months.md.

Nothing is filled in: what isn't known stays unknown, and the rules say whether that matters.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any

import numpy as np
from django.db import connection, models

from opstap.inkomen.beoordeling.deelmaand import DAGEN, dagen_in, invoer_dagen, maand_van
from opstap.inkomen.beoordeling.feitbronnen import BRONNEN, DEELMAAND, MAATREGEL, VOORAF, bekend
from opstap.inkomen.beoordeling.herkomst import Herkomst
from opstap.inkomen.beoordeling.kolommen import ONBEKEND, Kolom, dagen, lees
from opstap.kern.databank import reeks
from opstap.kern.models import Rol
from opstap.regels.beslissen import Geval
from opstap.regels.datum import MAANDNAMEN
from opstap.regels.fouten import OpstapFout

ONDERDELEN = {"n": 1, "r": 2, "z": 4}
"""The parts of art. 31 lid 2 that run out, with the numbers that the rules give them."""

PERSOON_INVOER = (
    "rol",
    "geboortedatum",
    *(naam for bron in BRONNEN if bron.niveau == "persoon" for naam in bron.invoer),
    *VOORAF.invoer,
)
GEZIN_INVOER = (
    *(naam for bron in BRONNEN if bron.niveau == "gezin" for naam in bron.invoer),
    "vermogensvrijlating_verbruikt",
)
_JA_NEE = frozenset(
    naam
    for bron in (*BRONNEN, *DEELMAAND)
    for naam, kolom in bron.invoer.items()
    if isinstance(bron.model._meta.get_field(kolom), models.BooleanField)
)


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

_AANTALLEN = ", ".join(
    f"count(*) FILTER (WHERE v.onderdeel = {nummer}) AS {onderdeel}"
    for onderdeel, nummer in ONDERDELEN.items()
)

# Months in which a part was really applied, by the last computation of each earlier month known then.
_GEBRUIKT = f"""
SELECT v.persoon_id, {_AANTALLEN}
FROM inkomen_vrijlatingsmaand v
WHERE v.persoon_id IN (SELECT persoon_id FROM kader) AND v.maand < %(maand)s AND v.bekend_op <= %(bekend_op)s
  AND NOT EXISTS (
    SELECT FROM inkomen_maandberekening later
    WHERE later.uitkering_id = v.uitkering_id AND later.maand = v.maand AND later.volgnummer > v.volgnummer
      AND later.bekend_op <= %(bekend_op)s)
GROUP BY v.persoon_id"""  # noqa: S608

# Wealth that was let go and then used up earlier in this uninterrupted period of assistance (art. 34 lid 4,
# text until 2026): the sum of the decreases of wealth since the benefit that runs in this month began.
_INGETEERD = """
SELECT reeks.dossier_id, sum(eerder - vermogen_cent) AS cent FROM (
  SELECT v.dossier_id, v.vermogen_cent, lag(v.vermogen_cent) OVER op_tijd AS eerder,
         lag(upper(v.geldig)) OVER op_tijd AS eerder_tot
  FROM kern_vermogen v
  WHERE v.dossier_id = ANY(%(dossiers)s::bigint[]) AND lower(v.geldig) <= %(dag)s
    AND v.bekend_van <= %(bekend_op)s AND v.bekend_tot > %(bekend_op)s
  WINDOW op_tijd AS (PARTITION BY v.dossier_id ORDER BY lower(v.geldig))
) reeks
  JOIN inkomen_uitkering u ON u.dossier_id = reeks.dossier_id AND lower(u.geldig) <= %(dag)s
  JOIN kern_besluit begin ON begin.id = u.besluit_id AND begin.genomen_op <= %(bekend_op)s
  LEFT JOIN kern_besluit einde ON einde.id = u.beeindigd_door_id AND einde.genomen_op <= %(bekend_op)s
WHERE reeks.vermogen_cent < reeks.eerder AND reeks.eerder_tot > lower(u.geldig)
  AND (einde.id IS NULL OR upper(u.geldig) > %(dag)s)
GROUP BY reeks.dossier_id"""


@dataclass(frozen=True)
class Gevallen:
    """The cases of many dossiers as columns: dossier i has persons offsets[i] up to offsets[i + 1].

    ONBEKEND stands where nothing is known, and in `maatregel` (the share that a measure takes of the
    assistance, in basis points) where there is none. `beletsels[i]` is why dossier i can't be computed at
    all, or None. `dag` is the day of reference: the first of the month, or the first day with a right in it.
    `delen` holds, by dossier, the inputs about the days of those with a right over only part of the month.
    """

    dag: date
    dossier_ids: Kolom
    gezin: dict[str, Kolom]
    persoon: dict[str, Kolom]
    persoon_ids: Kolom
    offsets: Kolom
    maatregel: Kolom
    beletsels: list[OpstapFout | None]
    delen: Mapping[int, Mapping[str, int | bool]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.dossier_ids)

    @property
    def maand(self) -> date:
        """The first day of the month."""
        return maand_van(self.dag)

    def geval(self, index: int, bronnen: Mapping[str, str] | None = None) -> Geval:
        """One of them as the case that is decided with a trace; unknown inputs are left out."""
        van, tot = int(self.offsets[index]), int(self.offsets[index + 1])
        gezin = _bekende(self.gezin, index)
        if self.maatregel[index] != ONBEKEND:
            gezin |= {"maatregel_geldt": True, "maatregelpercentage": int(self.maatregel[index])}
        return Geval(
            gezin={**gezin, **self.delen.get(int(self.dossier_ids[index]), {})},
            personen=tuple(_bekende(self.persoon, plek) for plek in range(van, tot)),
            bronnen=bronnen or {},
        )

    def herkomst(self, bekend_op: datetime) -> list[Mapping[str, str]]:
        """Per dossier the source of each known input, as known at `bekend_op`; one query."""
        gelezen = Herkomst([self], bekend_op)
        return [gelezen.van(self, index) for index in range(len(self))]

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
            self.delen.get(int(self.dossier_ids[index])),
        )

    @cached_property
    def _rijen(self) -> tuple[Kolom, Kolom]:
        """The columns of the households and of the persons as a row for each."""
        return (
            np.stack([*self.gezin.values(), self.maatregel], axis=1),
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
            self.maatregel[welke],
            [self.beletsels[int(plek)] for plek in welke],
            self.delen,
        )


def gevallen_op(gemeente: str, dossier_ids: Sequence[int], dag: date, bekend_op: datetime) -> Gevallen:
    """The cases of these dossiers in a month, as known at `bekend_op`; three queries.

    `dag` is the first day of the month, or the day in it on which the right of all of them begins.
    """
    waarden: dict[str, Any] = {
        "gemeente": gemeente,
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
    maatregel = gezin.pop("maatregelpercentage")
    laatste = gezin.pop("laatste_dag")
    omgeving = [gezin.pop("dagen_ervoor"), gezin.pop("dagen_erna")]
    geoordeeld = {naam: gezin.pop(naam) for bron in DEELMAAND for naam in bron.invoer}
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
        maatregel,
        _beletsels(waarden, dossiers, met_adres, persoon_ids, eigenaar, persoon["rol"]),
        _delen(dossiers, dag, laatste, omgeving, geoordeeld),
    )


def _delen(
    dossiers: Kolom, dag: date, laatste: Kolom, omgeving: list[Kolom], geoordeeld: dict[str, Kolom]
) -> dict[int, dict[str, int | bool]]:
    """The days of those with a right over only part of the month, and what was judged about it."""
    return {
        int(dossiers[plek]): {
            **invoer_dagen(
                dag,
                int(laatste[plek]),
                [int(kolom[plek]) for kolom in omgeving if kolom[plek] != ONBEKEND],
            ),
            **_bekende(geoordeeld, plek),
        }
        for plek in np.flatnonzero(laatste != ONBEKEND).tolist()
    }


def geval_op(dossier_id: int, maand: date, bekend_op: datetime, *, gemeente: str = "") -> Geval:
    """The case of one dossier with the source of each fact; raises what stands in its way.

    A month in which its benefit begins is read from the day on which it begins.
    """
    dag = dagen_in(dossier_id, maand, bekend_op)[0] if maand.day == 1 else maand
    gevallen = gevallen_op(gemeente, [dossier_id], dag, bekend_op)
    if not len(gevallen):
        raise _zonder_aanvrager(dag)
    for beletsel in gevallen.beletsels:
        if beletsel is not None:
            raise beletsel
    return gevallen.geval(0, gevallen.herkomst(bekend_op)[0])


def _lees_gezin(waarden: dict[str, Any]) -> dict[str, Kolom]:
    bronnen = [bron for bron in (*BRONNEN, MAATREGEL, *DEELMAAND) if bron.niveau == "gezin"]
    kolommen = {
        "dossier_id": "k.dossier_id",
        **{naam: bron.waarde(naam) for bron in bronnen for naam in bron.invoer},
        "vermogensvrijlating_verbruikt": "coalesce(ingeteerd.cent, 0)",
        "laatste_dag": dagen("deel.laatste"),
        "dagen_ervoor": "deel.ervoor",
        "dagen_erna": "deel.erna",
    }
    joins = " ".join(f"LEFT JOIN {bron.tabel} {bron.alias} ON {bron.voorwaarde()}" for bron in bronnen)
    return lees(
        f"""FROM (SELECT unnest(%(dossiers)s::bigint[]) AS dossier_id) k
        {joins} LEFT JOIN ({_INGETEERD}) ingeteerd ON ingeteerd.dossier_id = k.dossier_id
        LEFT JOIN ({DAGEN}) deel ON deel.dossier_id = k.dossier_id
        ORDER BY k.dossier_id""",
        kolommen,
        waarden,
    )


def _lees_personen(waarden: dict[str, Any]) -> dict[str, Kolom]:
    bronnen = [bron for bron in BRONNEN if bron.niveau == "persoon"]
    kolommen = {
        "dossier_id": "k.dossier_id",
        "persoon_id": "k.persoon_id",
        "rol": "k.rol",
        "woont": "k.woont",
        "geboortedatum": dagen("p.geboortedatum"),
        **{naam: bron.waarde(naam) for bron in bronnen for naam in bron.invoer},
        **{
            f"maanden_{onderdeel}_verbruikt": f"{VOORAF.waarde(f'maanden_{onderdeel}_verbruikt')} "
            f"+ coalesce(gebruikt.{onderdeel}, 0)"
            for onderdeel in ONDERDELEN
        },
    }
    joins = " ".join(
        f"LEFT JOIN {bron.tabel} {bron.alias} ON {bron.voorwaarde()}" for bron in (*bronnen, VOORAF)
    )
    return lees(
        f"""FROM kader k JOIN kern_persoon p ON p.id = k.persoon_id
        {joins} LEFT JOIN ({_GEBRUIKT}) gebruikt ON gebruikt.persoon_id = k.persoon_id
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


def _bekende(kolommen: dict[str, Kolom], plek: int) -> dict[str, int | bool]:
    return {
        naam: bool(waarde) if naam in _JA_NEE else waarde
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
