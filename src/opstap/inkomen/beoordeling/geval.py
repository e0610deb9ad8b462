"""From the dossier's facts to what the rules ask: one case with its sources, or columns for thousands.

There is one definition of how a fact becomes an input, for both: `BRONNEN` and the two derived inputs below
it. Circumstances are read as they are on the first day of the month, or on the first day with a right in it;
income as that of the month. Why, and what happens to a change within a month, is in
docs/besluiten/0030-months-are-whole-months.md.

Nothing is filled in: what isn't known stays unknown, and the rules say whether that matters.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal

import numpy as np
from django.db import connection, models

from opstap.inkomen.beoordeling.deelmaand import BRON, DAGEN, dagen_in, invoer_dagen, maand_van
from opstap.inkomen.beoordeling.kolommen import ONBEKEND, Kolom, dagen, ja_nee, lees
from opstap.inkomen.models import (
    InkomenBijDagen,
    Maatregelverlaging,
    OnderbrekingZonderRecht,
    VrijlatingVooraf,
)
from opstap.kern.databank import reeks
from opstap.kern.models import (
    Arbeidssituatie,
    Inkomen,
    Opleiding,
    Rol,
    Verblijf,
    Vermogen,
    Woonlasten,
    Woonrelatie,
)
from opstap.regels.beslissen import Geval
from opstap.regels.datum import MAANDNAMEN
from opstap.regels.fouten import OpstapFout

Niveau = Literal["gezin", "persoon"]


@dataclass(frozen=True)
class Bron:
    """Facts of one kind and the inputs that they give: input name -> column."""

    alias: str
    model: type[models.Model]
    niveau: Niveau
    invoer: dict[str, str]
    soort: str = ""
    """Only facts with this value in their column `soort`."""

    @property
    def tabel(self) -> str:
        return self.model._meta.db_table

    def waarde(self, naam: str) -> str:
        """SQL of the value of this input, as a whole number."""
        veld = self.model._meta.get_field(self.invoer[naam])
        kolom = f"{self.alias}.{self.invoer[naam]}"
        return ja_nee(kolom) if isinstance(veld, models.BooleanField) else kolom

    def voorwaarde(self) -> str:
        """SQL that joins the fact to the person or dossier of `kader`, on both time axes."""
        onderwerp = [
            f"{self.alias}.{naam}_id = k.{naam}_id"
            for naam in ("dossier", "persoon")
            if self._gaat_over(naam)
        ]
        eisen = [*onderwerp, bekend(self.alias)]
        if self.soort:
            eisen.append(f"{self.alias}.soort = '{self.soort}'")
        return " AND ".join(eisen)

    def _gaat_over(self, naam: str) -> bool:
        return naam in self.model.onderwerp  # type: ignore[attr-defined]


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

VOORAF = Bron(
    "vooraf",
    VrijlatingVooraf,
    "persoon",
    {f"maanden_{onderdeel}_verbruikt": f"maanden_{onderdeel}" for onderdeel in "nrz"},
)
MAATREGEL = Bron("maatregel", Maatregelverlaging, "gezin", {"maatregelpercentage": "percentage"})
"""Not asked of every month, as facts are: most months have no measure."""
DEELMAAND = (
    Bron("dagen", InkomenBijDagen, "gezin", {"inkomen_bij_dagen_met_recht": "bedrag_cent"}),
    Bron("onderbreking", OnderbrekingZonderRecht, "gezin", {"anderszins_geen_recht": "geen_recht"}),
)
"""Judged about a month of which only some days have a right; they count in those months only."""
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


def bekend(alias: str) -> str:
    """SQL: this fact is true on the day of reference of the month, as known at the moment."""
    return (
        f"{alias}.geldig @> %(dag)s::date AND {alias}.bekend_van <= %(bekend_op)s "
        f"AND {alias}.bekend_tot > %(bekend_op)s"
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

    def geval(self, index: int) -> Geval:
        """One of them as the case that is decided with a trace; unknown inputs are left out."""
        van, tot = int(self.offsets[index]), int(self.offsets[index + 1])
        gezin = _bekende(self.gezin, index)
        if self.maatregel[index] != ONBEKEND:
            gezin |= {"maatregel_geldt": True, "maatregelpercentage": int(self.maatregel[index])}
        return Geval(
            gezin={**gezin, **self.delen.get(int(self.dossier_ids[index]), {})},
            personen=tuple(_bekende(self.persoon, plek) for plek in range(van, tot)),
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
    geval = gevallen.geval(0)
    return Geval(geval.gezin, geval.personen, bronnen_van(gevallen, bekend_op)[dossier_id])


def bronnen_van(gevallen: Gevallen, bekend_op: datetime) -> dict[int, dict[str, str]]:
    """Per dossier the source of each known input, named as a case names them; one query."""
    plek = {
        (int(dossier), int(gevallen.persoon_ids[rij])): rij - int(gevallen.offsets[index])
        for index, dossier in enumerate(gevallen.dossier_ids)
        for rij in range(int(gevallen.offsets[index]), int(gevallen.offsets[index + 1]))
    }
    bronnen: dict[int, dict[str, str]] = {
        dossier: dict.fromkeys(gevallen.delen.get(dossier, ()), BRON)
        for dossier in gevallen.dossier_ids.tolist()
    }
    delen = []
    for bron in (*BRONNEN, VOORAF, MAATREGEL, *(DEELMAAND if gevallen.delen else ())):
        wie = "k.persoon_id" if bron.niveau == "persoon" else "NULL::bigint"
        delen.append(
            f"SELECT '{bron.alias}', k.dossier_id, {wie}, {bron.alias}.bron, {bron.alias}.bewijs "  # noqa: S608
            f"FROM {'kader' if bron.niveau == 'persoon' else 'dossiers'} k "
            f"JOIN {bron.tabel} {bron.alias} ON {bron.voorwaarde()}"
        )
    per_alias = {bron.alias: bron for bron in (*BRONNEN, VOORAF, MAATREGEL, *DEELMAAND)}
    with connection.cursor() as cursor:
        cursor.execute(
            f"{KADER}, dossiers AS (SELECT unnest(%(dossiers)s) AS dossier_id) {' UNION ALL '.join(delen)}",
            {
                "dossiers": [int(nummer) for nummer in gevallen.dossier_ids],
                "dag": gevallen.dag,
                "bekend_op": bekend_op,
            },
        )
        for alias, dossier, persoon, herkomst, bewijs in cursor.fetchall():
            tekst = f"{herkomst}: {bewijs}" if bewijs else herkomst
            voorvoegsel = "" if persoon is None else f"personen.{plek[dossier, persoon]}."
            for naam in per_alias[alias].invoer:
                bronnen[dossier][f"{voorvoegsel}{naam}"] = tekst
    return bronnen


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
