"""The worklist of a municipality, a page at a time, ordered by lawful deadline; with counts per filter.

A periodic review is planned years ahead. Until its turn comes it does not wait: it stands apart (`GEPLAND`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import connection
from django.utils.timezone import localdate, now

from opstap.gevallen.bronnen import bekend
from opstap.inkomen.beelden.taken import HERONDERZOEK, soorten, taken, waarover
from opstap.inkomen.beelden.termijn import AAN_DE_BEURT, BIJNA, OPEN_STATUS, Termijnbeeld
from opstap.inkomen.inkomsten import inkomstenopgaven, ontbrekende_opgaven
from opstap.kern.bladeren import knip
from opstap.kern.models import Rol, Zaak

SORTERINGEN: Mapping[str, str] = {
    "termijn": "uiterlijk NULLS LAST, ontvangen, nummer",
    "-termijn": "uiterlijk DESC NULLS LAST, ontvangen, nummer",
    "ontvangen": "ontvangen, nummer",
    "-ontvangen": "ontvangen DESC, nummer",
    "nummer": "nummer",
    "-nummer": "nummer DESC",
}
GEPLAND = "gepland"
"""The state of what is planned and not due for long."""
STANDEN: Mapping[str, str] = {
    "te laat": "termijn voorbij",
    "bijna": "binnen een week",
    "ruim": "later",
    "opgeschort": "termijn staat stil",
    "geen": "zonder wettelijke termijn",
    GEPLAND: "nog niet aan de beurt",
}
"""How much time a task has left, in the words of the screen."""
NIEMAND, MIJ = "niemand", "mij"
"""Words in the address for tasks that nobody took, and those of who looks."""


@dataclass(frozen=True, slots=True)
class Taak:
    """One task of the worklist."""

    soort: str
    """Key of `taken.soorten`."""
    waarover: str
    nummer: str
    status: str
    ontvangen: date
    termijn: Termijnbeeld | None
    """None: no law sets a last day."""
    dossier_nummer: str
    """'' while it belongs to no dossier."""
    stadsdeel: str
    behandelaar: str
    team: str


@dataclass(frozen=True, slots=True)
class Keuzes:
    """What the worklist is narrowed down to; '' is no choice. `status` '' is what is open."""

    soort: str = ""
    status: str = ""
    stand: str = ""
    behandelaar: str = ""
    team: str = ""
    zoek: str = ""
    sortering: str = "termijn"
    nummers: tuple[str, ...] | None = None
    """Only these tasks; None: no choice."""

    @property
    def alleen_wat_wacht(self) -> bool:
        """Whether what is only planned is left out unless it is asked for; who names a number finds it."""
        return not self.zoek and self.nummers is None


@dataclass(frozen=True, slots=True)
class Werkvoorraad:
    """A page of the worklist."""

    rijen: tuple[Taak, ...]
    totaal: int
    pagina: int
    paginas: int
    keuzes: Keuzes
    tellingen: Mapping[str, Mapping[str, int]]
    """Per filter (_GETELD): value -> number of tasks, with the other filters as they are.

    What is closed is not counted as long as only what is open is asked: there is ten times as much of it.
    """


_GETELD = ("soort", "status", "stand", "behandelaar", "team")

_TAKEN = f"""WITH taken AS MATERIALIZED (
  SELECT t.*, coalesce(w.behandelaar, t.wie) AS behandelaar, coalesce(i.team, t.van) AS team,
    CASE WHEN t.status IN ('{Zaak.Status.AFGEROND.value}', '{Zaak.Status.INGETROKKEN.value}') THEN 'afgerond'
         WHEN t.status = '{Zaak.Status.WACHT_OP_INWONER.value}' THEN 'opgeschort'
         WHEN t.uiterlijk IS NULL THEN 'geen'
         WHEN t.soort = '{HERONDERZOEK}' AND t.status = '{Zaak.Status.ONTVANGEN.value}'
           AND t.uiterlijk > %(aan_de_beurt)s THEN '{GEPLAND}'
         WHEN t.uiterlijk < %(vandaag)s THEN 'te laat'
         WHEN t.uiterlijk <= %(bijna)s THEN 'bijna' ELSE 'ruim' END AS stand
  FROM ({{taken}}) t
  LEFT JOIN (SELECT DISTINCT ON (nummer) nummer, behandelaar FROM kern_toewijzing
             WHERE gemeente_id = %(gemeente)s ORDER BY nummer, id DESC) w ON w.nummer = t.nummer
  LEFT JOIN (SELECT DISTINCT ON (zaak_id) zaak_id, team FROM kern_zaaktoewijzing
             WHERE gemeente_id = %(gemeente)s ORDER BY zaak_id, moment DESC, id DESC) i
    ON i.zaak_id = t.zaak_id
  WHERE (%(statussen)s::text[] IS NULL OR t.status = ANY(%(statussen)s))
    AND (%(nummers)s::text[] IS NULL OR t.nummer = ANY(%(nummers)s))
    AND (%(zoek)s = '' OR t.nummer ILIKE %(zoek)s OR t.dossier_id IN (
      SELECT id FROM kern_dossier WHERE gemeente_id = %(gemeente)s AND nummer ILIKE %(zoek)s))
)"""  # noqa: S608


def werkvoorraad(
    gemeente: str,
    keuzes: Keuzes | None = None,
    *,
    ik: str = "",
    pagina: int = 1,
    per_pagina: int = 25,
    vandaag: date | None = None,
) -> Werkvoorraad:
    """A page of all that waits, earliest lawful deadline first; what has none comes after, oldest first.

    What is closed is only shown when asked for (`status`). `ik` is who looks, for their own tasks.
    """
    keuzes = _geldig(keuzes or Keuzes())
    vandaag = vandaag or localdate()
    gekozen = _gekozen(keuzes, ik)
    weg = keuzes.alleen_wat_wacht and not keuzes.stand
    waarden = {
        "gemeente": gemeente,
        "vandaag": vandaag,
        "dag": vandaag,
        "bekend_op": now(),
        "bijna": vandaag + timedelta(days=BIJNA),
        "aan_de_beurt": vandaag + timedelta(days=AAN_DE_BEURT),
        "opgaven": [opgave.pk for opgave in inkomstenopgaven.te_verdelen(gemeente)],
        **_ontbrekend(gemeente, vandaag),
        "statussen": list(OPEN_STATUS) if keuzes.status in ("", *OPEN_STATUS) else None,
        "nummers": None if keuzes.nummers is None else list(keuzes.nummers),
        "zoek": f"%{keuzes.zoek}%" if keuzes.zoek else "",
        **{f"is_{naam}": waarde for naam, waarde in gekozen.items()},
        "vanaf": (max(pagina, 1) - 1) * per_pagina,
        "aantal": per_pagina,
    }
    with connection.cursor() as cursor:
        cursor.execute(_vraag(gekozen, SORTERINGEN[keuzes.sortering], zonder_gepland=weg), waarden)
        groepen, rijen = (deel or () for deel in cursor.fetchone())
    tellingen, totaal = _geteld(groepen, gekozen, zonder_gepland=weg)
    _, pagina, paginas = knip(totaal, pagina, per_pagina)
    return Werkvoorraad(
        rijen=tuple(_taak(rij, vandaag) for rij in rijen),
        totaal=totaal,
        pagina=pagina,
        paginas=paginas,
        keuzes=keuzes,
        tellingen=tellingen,
    )


def _ontbrekend(gemeente: str, vandaag: date) -> dict[str, list[Any]]:
    """The statements of income that are missing, as columns."""
    gevonden = ontbrekende_opgaven.openstaand(gemeente, vandaag)
    return {
        "ontbreekt_verhouding": [een.verhouding_id for een in gevonden],
        "ontbreekt_dossier": [een.dossier_id for een in gevonden],
        "ontbreekt_maand": [een.maand for een in gevonden],
    }


def _geldig(keuzes: Keuzes) -> Keuzes:
    """The choices without those that do not exist."""
    return Keuzes(
        soort=keuzes.soort if keuzes.soort in soorten() else "",
        status=keuzes.status if keuzes.status in (*Zaak.Status.values, "alle") else "",
        stand=keuzes.stand if keuzes.stand in STANDEN else "",
        behandelaar=keuzes.behandelaar,
        team=keuzes.team,
        zoek=keuzes.zoek.strip(),
        sortering=keuzes.sortering if keuzes.sortering in SORTERINGEN else "termijn",
        nummers=keuzes.nummers,
    )


def _gekozen(keuzes: Keuzes, ik: str) -> dict[str, str]:
    """The filters that narrow the list down, with the value that is asked."""
    gekozen = {naam: getattr(keuzes, naam) for naam in _GETELD if getattr(keuzes, naam)}
    if gekozen.get("status") == "alle":
        del gekozen["status"]
    if "behandelaar" in gekozen:
        gekozen["behandelaar"] = {MIJ: ik, NIEMAND: ""}.get(keuzes.behandelaar, keuzes.behandelaar)
    return gekozen


def _vraag(gekozen: Mapping[str, str], volgorde: str, *, zonder_gepland: bool) -> str:
    """All tasks read once: counted per group of equal filters, and a page of them; past the end: the last."""
    filters = ", ".join(_GETELD)
    eisen = [f"{naam} = %(is_{naam})s" for naam in gekozen]
    waar = " AND ".join([*eisen, *([f"stand <> '{GEPLAND}'"] if zonder_gepland else [])]) or "true"
    return f"""{_TAKEN.format(taken=taken())}, groepen AS (
      SELECT {filters}, count(*) AS aantal FROM taken GROUP BY {filters}
    ), deel AS (
      SELECT *, row_number() OVER (ORDER BY {volgorde}) AS plek FROM taken WHERE {waar}
      ORDER BY {volgorde} LIMIT %(aantal)s OFFSET least(%(vanaf)s, (
        SELECT greatest(sum(aantal)::bigint - 1, 0) / %(aantal)s * %(aantal)s FROM groepen WHERE {waar}))
    )
    SELECT (SELECT json_agg(json_build_array({filters}, aantal)) FROM groepen),
      (SELECT json_agg(json_build_array(t.soort, t.bij, t.nummer, t.status, t.ontvangen, t.uiterlijk, t.stand,
         coalesce(d.nummer, ''),
         coalesce((SELECT a.stadsdeel FROM kern_gezinslid g
           JOIN kern_bewoning b ON b.persoon_id = g.persoon_id AND {bekend("b")}
           JOIN kern_adres a ON a.id = b.adres_id
           WHERE g.dossier_id = t.dossier_id AND g.rol = {Rol.AANVRAGER.value} AND {bekend("g")}
           LIMIT 1), ''),
         t.behandelaar, t.team) ORDER BY t.plek)
       FROM deel t LEFT JOIN kern_dossier d ON d.id = t.dossier_id)"""  # noqa: S608


def _geteld(
    groepen: Iterable[Sequence[Any]], gekozen: Mapping[str, str], *, zonder_gepland: bool
) -> tuple[dict[str, dict[str, int]], int]:
    """How many tasks each value of each filter would show with the other filters as they are; and in all."""
    tellingen: dict[str, dict[str, int]] = {naam: {} for naam in _GETELD}
    totaal = 0
    for *waardes, aantal in groepen:
        groep = dict(zip(_GETELD, waardes, strict=True))
        anders = [naam for naam, waarde in gekozen.items() if groep[naam] != waarde]
        if zonder_gepland and groep["stand"] == GEPLAND:
            anders.append("stand")
        totaal += 0 if anders else aantal
        for naam in anders if len(anders) == 1 else () if anders else _GETELD:
            tellingen[naam][groep[naam]] = tellingen[naam].get(groep[naam], 0) + aantal
    return tellingen, totaal


def _taak(rij: Sequence[Any], vandaag: date) -> Taak:
    soort, bij, nummer, status, ontvangen, uiterlijk, stand, dossier, stadsdeel, behandelaar, team = rij
    voor = date.fromisoformat(uiterlijk) if uiterlijk else None
    return Taak(
        soort=soort,
        waarover=waarover(soort, bij),
        nummer=nummer,
        status=Zaak.Status(status).label,
        ontvangen=date.fromisoformat(ontvangen),
        termijn=Termijnbeeld(voor, (voor - vandaag).days, stand) if voor else None,
        dossier_nummer=dossier,
        stadsdeel=stadsdeel,
        behandelaar=behandelaar,
        team=team,
    )
