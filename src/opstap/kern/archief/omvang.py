"""Exactly which rows hang on a dossier, across all rooms: found along the references between the tables.

A person goes with the last dossier that speaks of them, and stays while somebody of another dossier lived at
the same address at the same time: the norm of that other household rests on it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from django.apps import apps
from django.db import connection, models

from opstap.kern.archief.sporen import kamers

DOSSIER, PERSOON = "kern_dossier", "kern_persoon"


@dataclass
class Omvang:
    """Keys per table. `rest`: persons who lose this dossier and stay for another."""

    rijen: dict[str, set[int]] = field(default_factory=dict)
    rest: set[int] = field(default_factory=set)

    def __contains__(self, wat: tuple[str, int]) -> bool:
        return wat[1] in self.rijen.get(wat[0], ())

    def neem_op(self, ander: Omvang) -> None:
        """Count what is in the other one as in this one."""
        for tabel, pks in ander.rijen.items():
            self.rijen.setdefault(tabel, set()).update(pks)


@dataclass(frozen=True)
class Samenhang:
    """The tables, parents first, and for each its references: column -> table."""

    volgorde: tuple[str, ...]
    naar: Mapping[str, Mapping[str, str]]
    van_dossier: frozenset[str]

    @property
    def banden(self) -> tuple[tuple[str, str], ...]:
        """(table, column): rows that tie a person to a dossier, and do not only speak of the person."""
        return tuple(
            (tabel, kolom)
            for tabel in sorted(self.van_dossier)
            for kolom, doel in self.naar[tabel].items()
            if doel == PERSOON
        )


@cache
def samenhang() -> Samenhang:
    """How the tables hang together, from the models and what the rooms add."""
    extra = {plek: doel for kamer in kamers() for plek, doel in kamer.VERWIJZINGEN.items()}
    blijft = {tabel for kamer in kamers() for tabel in kamer.BLIJFT}
    naar: dict[str, dict[str, str]] = {}
    for model in apps.get_models(include_auto_created=True):
        tabel = model._meta.db_table
        if not model._meta.app_config.name.startswith("opstap.") or tabel in blijft:
            continue
        naar[tabel] = {
            veld.column: veld.related_model._meta.db_table
            for veld in model._meta.concrete_fields
            if isinstance(veld, models.ForeignKey) and veld.name != "gemeente"
        } | {kolom: doel for (waar, kolom), doel in extra.items() if waar == tabel}
    return Samenhang(_ouders_eerst(naar), naar, _hangt_aan(naar, DOSSIER, niet_via=PERSOON))


@cache
def vernietigbaar() -> frozenset[str]:
    """Every table with rows that can go: of a dossier, of a person, or by their own age."""
    hang = samenhang()
    van_persoon = _hangt_aan(hang.naar, PERSOON, niet_via=DOSSIER)
    ouders = {hang.naar[tabel][kolom] for tabel, kolom in _ouders()}
    los = {los.tabel for kamer in kamers() for los in kamer.LOS}
    return frozenset({DOSSIER, PERSOON, "kern_toewijzing"} | hang.van_dossier | van_persoon | ouders | los)


def _ouders_eerst(naar: Mapping[str, Mapping[str, str]]) -> tuple[str, ...]:
    klaar: dict[str, None] = {}

    def zet(tabel: str) -> None:
        if tabel in klaar or tabel not in naar:
            return
        for doel in naar[tabel].values():
            if doel != tabel:
                zet(doel)
        klaar[tabel] = None

    for tabel in sorted(naar):
        zet(tabel)
    return tuple(klaar)


def _hangt_aan(naar: Mapping[str, Mapping[str, str]], wortel: str, *, niet_via: str) -> frozenset[str]:
    gevonden = {wortel}
    for tabel in _ouders_eerst(naar):
        if tabel != niet_via and gevonden & set(naar[tabel].values()):
            gevonden.add(tabel)
    return frozenset(gevonden - {wortel})


def van_dossier(dossier: int, weg: Omvang | None = None) -> Omvang:
    """All rows of a dossier; `weg`: what goes before it, and so no longer keeps anything back."""
    omvang = Omvang({DOSSIER: {dossier}})
    weg = weg or Omvang()
    _breid_uit(omvang)
    _neem_ouders_mee(omvang, weg)
    _neem_personen_mee(omvang, weg)
    _neem_nummers_mee(omvang)
    return omvang


def van_persoon(persoon: int, weg: Omvang | None = None) -> Omvang:
    """All rows about a person who stayed for somebody else's dossier; nothing when they must still stay."""
    omvang = Omvang()
    _neem_personen_mee(omvang, weg or Omvang(), kandidaten={persoon})
    return omvang


def _breid_uit(omvang: Omvang) -> None:
    """Add every row that refers to one that is in."""
    hang = samenhang()
    for tabel in hang.volgorde:
        delen = [(kolom, omvang.rijen.get(doel)) for kolom, doel in hang.naar[tabel].items()]
        voor = [(kolom, sorted(pks)) for kolom, pks in delen if pks and (tabel, kolom) not in _ouders()]
        # A person's rows are taken when the person goes, not because a dossier mentions them.
        if voor and tabel != PERSOON:
            waar = " OR ".join(f'"{kolom}" = ANY(%s)' for kolom, _ in voor)
            sql = f'SELECT id FROM "{tabel}" WHERE {waar}'  # noqa: S608
            gevonden = _pks(sql, [pks for _, pks in voor])
            if gevonden:
                omvang.rijen.setdefault(tabel, set()).update(gevonden)


def _ouders() -> frozenset[tuple[str, str]]:
    return frozenset(plek for kamer in kamers() for plek in kamer.OUDERS)


def _neem_ouders_mee(omvang: Omvang, weg: Omvang) -> None:
    """Take a parent along (a document, a signal) when no case that stays needs it."""
    hang = samenhang()
    for tabel, kolom in sorted(_ouders()):
        pks = omvang.rijen.get(tabel)
        if not pks:
            continue
        ouder = hang.naar[tabel][kolom]
        gebonden = f'"{tabel}".zaak_id IS NOT NULL'
        los = _pks(
            f'SELECT DISTINCT "{kolom}" FROM "{tabel}" WHERE id = ANY(%s) EXCEPT '  # noqa: S608
            f'SELECT "{kolom}" FROM "{tabel}" WHERE {gebonden} AND id <> ALL(%s)',
            [sorted(pks), sorted(pks | weg.rijen.get(tabel, set()))],
        )
        if los:
            omvang.rijen.setdefault(ouder, set()).update(los)
            pks.update(_pks(f'SELECT id FROM "{tabel}" WHERE "{kolom}" = ANY(%s)', [sorted(los)]))  # noqa: S608


def _neem_personen_mee(omvang: Omvang, weg: Omvang, *, kandidaten: set[int] | None = None) -> None:
    banden = samenhang().banden
    if kandidaten is None:
        kandidaten = set()
        for tabel, kolom in banden:
            if pks := omvang.rijen.get(tabel):
                kandidaten |= _pks(
                    f'SELECT DISTINCT "{kolom}" FROM "{tabel}" WHERE id = ANY(%s)',  # noqa: S608
                    [sorted(pks)],
                )
    vrij = kandidaten - _gebonden(kandidaten, omvang, weg)
    huisgenoten = _huisgenoten(vrij)
    nodig = _gebonden({ander for _, ander in huisgenoten}, omvang, weg)
    vrij -= {zelf for zelf, ander in huisgenoten if ander in nodig}
    omvang.rest = kandidaten - vrij
    if vrij:
        omvang.rijen.setdefault(PERSOON, set()).update(vrij)
        _breid_uit(omvang)


def _gebonden(personen: set[int], omvang: Omvang, weg: Omvang) -> set[int]:
    """Those of whom a dossier that stays speaks."""
    gevonden: set[int] = set()
    for tabel, kolom in samenhang().banden if personen else ():
        eigen = omvang.rijen.get(tabel, set()) | weg.rijen.get(tabel, set())
        gevonden |= _pks(
            f'SELECT DISTINCT "{kolom}" FROM "{tabel}" WHERE "{kolom}" = ANY(%s) AND id <> ALL(%s)',  # noqa: S608
            [sorted(personen), sorted(eigen)],
        )
    return gevonden


def _huisgenoten(personen: set[int]) -> set[tuple[int, int]]:
    """Pairs of these persons with whoever lived at the same address at the same time."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT zelf.persoon_id, ander.persoon_id FROM kern_bewoning zelf "
            "JOIN kern_bewoning ander ON ander.adres_id = zelf.adres_id AND ander.geldig && zelf.geldig "
            "WHERE zelf.persoon_id = ANY(%s) AND ander.persoon_id <> ALL(%s)",
            [sorted(personen), sorted(personen)],
        )
        return set(cursor.fetchall())


def _neem_nummers_mee(omvang: Omvang) -> None:
    """Who was given what stands under a number, such as that of a case."""
    nummers: list[str] = []
    for tabel in sorted(omvang.rijen):
        model = _modellen()[tabel]
        if any(veld.column == "nummer" and isinstance(veld, models.CharField) for veld in model._meta.fields):
            with connection.cursor() as cursor:
                pks = sorted(omvang.rijen[tabel])
                cursor.execute(f'SELECT nummer FROM "{tabel}" WHERE id = ANY(%s)', [pks])  # noqa: S608
                nummers += [rij[0] for rij in cursor.fetchall()]
    gemeente = "(SELECT gemeente_id FROM kern_dossier WHERE id = ANY(%s))"
    gevonden = _pks(
        f"SELECT id FROM kern_toewijzing WHERE nummer = ANY(%s) AND gemeente_id = {gemeente}",  # noqa: S608
        [nummers, sorted(omvang.rijen[DOSSIER])],
    )
    if gevonden:
        omvang.rijen.setdefault("kern_toewijzing", set()).update(gevonden)


@cache
def _modellen() -> Mapping[str, type[models.Model]]:
    return {model._meta.db_table: model for model in apps.get_models(include_auto_created=True)}


def _pks(sql: str, waarden: Sequence[list[int] | list[str]]) -> set[int]:
    with connection.cursor() as cursor:
        cursor.execute(sql, waarden)
        return {rij[0] for rij in cursor.fetchall()}
