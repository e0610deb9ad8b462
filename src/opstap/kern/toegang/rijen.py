"""The same gate in the database: which rows the role of the web server sees.

Each room with tables says in its module `rijen` whose rows they hold; after every `migrate` the policies and
grants of PostgreSQL are made from that. A table that no room names is closed to the web server.

A request begins with the door closed (`gesloten`): no municipality, so no rows. The gate opens it for one
municipality, and for a resident for the own dossiers only (`open_voor`). For a partner it stays closed, but
for what a room says that a partner sees (`Rijen.partner`). For a telephone with a pass too, but for the rows
of that pass, which a room opens by the secret of the telephone. Commands work as owner.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from django.apps import apps
from django.db import connection, models

from opstap.kern.databank import MET_BELEID
from opstap.kern.toegang.gebruiker import PARTNERROLLEN, Gebruiker, Rol

WEBROL = "opstap_web"
_BELEID, _BELEID_PARTNER = "opstap_rijen", "opstap_partner"
_GEMEENTE = "gemeente_id = (SELECT current_setting('opstap.gemeente', true))"
_ALLES = "(SELECT current_setting('opstap.dossiers', true) = 'alle')"
_INSTELLINGEN = (
    "gemeente",
    "dossiers",
    "wie",
    "organisatie",
    "toestel",
    "pas",
    "voucher",
    "pashouder",
    "pasdossier",
    "toekenningen",
    "tegoeden",
)
_DICHT = "SELECT " + ", ".join(f"set_config('opstap.{een}', '', false)" for een in _INSTELLINGEN)

# What the triggers of a table already refuse to everybody, the web server is not even granted.
_ONWIJZIGBAAR = "kern_alleen_toevoegen"
_FEIT = "kern_feit_onveranderlijk"
_BIJ_WIJZIGEN = 16


@dataclass(frozen=True)
class Rijen:
    """Whose rows a table holds: always of one municipality, and for a resident under a narrower condition.

    `eigen` is that condition in SQL, about a table as `{tabel}`; '' when a resident of the municipality may
    see every row, None when a resident sees none. `vergrendelt`: a process locks its rows while it works.
    `geheim`: nobody else sees them either, and who they are of may delete them. `partner`: which rows who is
    shown a pass, or shows one on a telephone, sees, in SQL; '' for none.
    """

    eigen: str | None
    vergrendelt: bool = False
    ouder: str = ""
    reden: str = ""
    geheim: bool = False
    partner: str = ""


@dataclass(frozen=True)
class Zonder:
    """A table without a policy, with the reason, and what the web server may do with it."""

    reden: str
    rechten: str = ""


def van_dossier(kolom: str = "dossier_id", *, vergrendelt: bool = False) -> Rijen:
    """A resident sees the rows of the own dossiers."""
    return Rijen(f"{kolom} = ANY ((SELECT kern_eigen('opstap.dossiers'))::bigint[])", vergrendelt)


def van_persoon(kolom: str = "persoon_id", *, vergrendelt: bool = False) -> Rijen:
    """A resident sees the rows about the persons whom the own decisions are about."""
    return Rijen(f"{kolom} = ANY ((SELECT kern_eigen('opstap.personen'))::bigint[])", vergrendelt)


def van_wie(kolom: str = "wie") -> Rijen:
    """Only who is signed in sees the own rows, staff does not; they are the resident's to delete."""
    eigen = f"{kolom} <> '' AND {kolom} = (SELECT current_setting('opstap.wie', true))"
    return Rijen(eigen, geheim=True)


def via(veld: str, *, vergrendelt: bool = False) -> Rijen:
    """A row is seen by whoever sees the row that this field refers to."""
    return Rijen("", vergrendelt, ouder=veld)


def van_gemeente(reden: str) -> Rijen:
    """Whoever works or lives in the municipality sees the rows; `reden` says why that is enough."""
    return Rijen("", reden=reden)


def voor_medewerkers(*, ouder: str = "", vergrendelt: bool = False) -> Rijen:
    """A resident sees none of these rows."""
    return Rijen(None, vergrendelt, ouder=ouder)


def en_partner(rijen: Rijen, voorwaarde: str) -> Rijen:
    """Where a pass is shown the rows that meet this condition are seen, and nothing else."""
    return replace(rijen, partner=voorwaarde)


def getoond(instelling: str, kolom: str) -> str:
    """The condition that a row belongs to the pass that is shown, at a counter or on a telephone."""
    return f"{kolom} = ANY ((SELECT kern_eigen('opstap.{instelling}'))::bigint[])"


# -- one request -------------------------------------------------------------------------------------------


@contextmanager
def gesloten() -> Iterator[None]:
    """Work as the web server, with the door closed until the gate opens it; costs nothing without a query."""
    merk = MET_BELEID.set(True)
    stap = _Eerst()
    try:
        with connection.execute_wrapper(stap):
            yield
    finally:
        MET_BELEID.reset(merk)
        stap.terug()


class _Eerst:
    """Takes the role of the web server just before the first query of a request."""

    def __init__(self) -> None:
        self.gezet = False

    def __call__(
        self, voer_uit: Callable[..., Any], sql: str, params: Any, many: bool, context: Mapping[str, Any]
    ) -> Any:
        if not self.gezet:
            self.gezet = True
            with context["connection"].cursor() as cursor:
                cursor.cursor.execute(f"SET ROLE {WEBROL}; {_DICHT}")  # one message there and back
        return voer_uit(sql, params, many, context)

    def terug(self) -> None:
        """Leave the connection closed, as it was lent; one that is broken is thrown away by Django."""
        if self.gezet and connection.connection is not None and not connection.needs_rollback:
            with connection.cursor() as cursor:
                cursor.cursor.execute(f"{_DICHT}; RESET ROLE")


def open_voor(gebruiker: Gebruiker) -> None:
    """Let the database show what this user may see at most; only the gate calls this."""
    with connection.cursor() as cursor:
        if gebruiker.rol is Rol.INWONER:
            cursor.execute(
                "SELECT kern_open_voor_inwoner(%s, %s), set_config('opstap.wie', %s, false)",
                [gebruiker.gemeente, sorted(gebruiker.dossiers), gebruiker.sleutel],
            )
        elif gebruiker.rol in PARTNERROLLEN:
            organisatie = f"{gebruiker.gemeente} {gebruiker.organisatie}"
            cursor.execute("SELECT set_config('opstap.organisatie', %s, false)", [organisatie])
        elif gebruiker.rol is not Rol.PASTELEFOON:
            _open(cursor, gebruiker.gemeente)


@contextmanager
def voor_sommen(gemeente: str) -> Iterator[None]:
    """Let the database add up all rows of a municipality, for figures that everybody may see."""
    with connection.cursor() as cursor:
        _open(cursor, gemeente)
    try:
        yield
    finally:
        if not connection.needs_rollback:
            with connection.cursor() as cursor:
                cursor.execute(_DICHT)


@contextmanager
def voor_iedereen(gemeente: str) -> Iterator[None]:
    """Let the database show what everybody may read of a municipality: no row of a dossier or a person."""
    with connection.cursor() as cursor:
        cursor.execute(f"{_DICHT}; SELECT set_config('opstap.gemeente', %s, false)", [gemeente])
    try:
        yield
    finally:
        if not connection.needs_rollback:
            with connection.cursor() as cursor:
                cursor.execute(_DICHT)


def _open(cursor: Any, gemeente: str) -> None:
    cursor.execute(
        "SELECT set_config('opstap.gemeente', %s, false), set_config('opstap.dossiers', 'alle', false)",
        [gemeente],
    )


# -- the policies ------------------------------------------------------------------------------------------


@cache
def tabellen() -> dict[str, Rijen | Zonder]:
    """What the rooms say of their tables."""
    gevonden: dict[str, Rijen | Zonder] = {}
    for kamer in apps.get_app_configs():
        if kamer.name.startswith("opstap.") and find_spec(f"{kamer.name}.rijen"):
            gevonden |= import_module(f"{kamer.name}.rijen").RIJEN
    return gevonden


def voorwaarde(tabel: str) -> str:
    """The condition in SQL under which the web server sees a row of this table."""
    rijen = tabellen()[tabel]
    assert isinstance(rijen, Rijen)
    model = _modellen()[tabel]
    delen = [_GEMEENTE] if _heeft(model, "gemeente_id") else []
    if rijen.eigen is None:
        delen.append(_ALLES)
    elif rijen.geheim:
        delen.append(rijen.eigen)
    elif rijen.eigen:
        delen.append(f"({_ALLES} OR {rijen.eigen})")
    if rijen.ouder:
        zichtbaar = _ouder_zichtbaar(model, rijen.ouder)
        delen.append(f"({_ALLES} OR {zichtbaar})" if delen == [_GEMEENTE] else zichtbaar)
    assert delen, f"{tabel}: a table without municipality says which row it belongs to"
    return " AND ".join(delen)


def _ouder_zichtbaar(model: type[models.Model], veld: str) -> str:
    verwijzing = model._meta.get_field(veld)
    assert isinstance(verwijzing, models.ForeignKey)
    ouder = verwijzing.related_model._meta
    return (
        f"EXISTS (SELECT FROM {ouder.db_table} ouder "
        f"WHERE ouder.{ouder.pk.column} = {model._meta.db_table}.{verwijzing.column})"
    )


def pas_toe() -> None:
    """Make the policies and grants as the rooms say, when they are not so already."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT obj_description(to_regprocedure('kern_eigen(text)'), 'pg_proc')")
        gemaakt = cursor.fetchone()[0]
        bestaand = set(connection.introspection.table_names(cursor))
        cursor.execute("SELECT to_regprocedure('kern_eigen(text)') IS NOT NULL")
        if not cursor.fetchone()[0]:
            return
        sql = "\n".join(_opdrachten({naam: wat for naam, wat in tabellen().items() if naam in bestaand}))
        merk = hashlib.sha256(sql.encode()).hexdigest()
        if merk != gemaakt:
            cursor.execute(f"{sql}\nCOMMENT ON FUNCTION kern_eigen(text) IS '{merk}';")


def _opdrachten(van: Mapping[str, Rijen | Zonder]) -> Iterator[str]:
    bewaakt = _bewaking()
    yield f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {WEBROL};"
    for tabel, rijen in sorted(van.items()):
        yield f"DROP POLICY IF EXISTS {_BELEID} ON {tabel};"
        yield f"DROP POLICY IF EXISTS {_BELEID_PARTNER} ON {tabel};"
        if isinstance(rijen, Zonder):
            rechten = rijen.rechten
        else:
            yield f"ALTER TABLE {tabel} ENABLE ROW LEVEL SECURITY;"
            yield f"CREATE POLICY {_BELEID} ON {tabel} TO {WEBROL} USING ({voorwaarde(tabel)});"
            if rijen.partner:
                yield f"CREATE POLICY {_BELEID_PARTNER} ON {tabel} TO {WEBROL} USING ({rijen.partner});"
            rechten = _rechten(rijen, bewaakt.get(tabel, {}))
        if rechten:
            yield f"GRANT {rechten} ON {tabel} TO {WEBROL};"
    yield f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {WEBROL};"


def _rechten(rijen: Rijen, bewaakt: Mapping[str, int]) -> str:
    """To read and to add; to change only where no trigger refuses that; to delete only what is secret."""
    rechten = "SELECT, INSERT"
    if rijen.geheim:
        return f"{rechten}, UPDATE, DELETE"
    if bewaakt.get(_FEIT):
        return f"{rechten}, UPDATE (bekend_tot)"
    if not bewaakt.get(_ONWIJZIGBAAR, 0) & _BIJ_WIJZIGEN:
        return f"{rechten}, UPDATE"
    # A lock on a row asks for the right to change a column; the trigger refuses to change it all the same.
    return f"{rechten}, UPDATE (id)" if rijen.vergrendelt else rechten


def _bewaking() -> dict[str, dict[str, int]]:
    """Per table the functions of its guards, with what sets them off (bits of pg_trigger.tgtype)."""
    gevonden: dict[str, dict[str, int]] = {}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname, p.proname, bit_or(t.tgtype::int) FROM pg_trigger t "
            "JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid "
            "WHERE NOT t.tgisinternal AND p.proname IN (%s, %s) GROUP BY 1, 2",
            [_ONWIJZIGBAAR, _FEIT],
        )
        for tabel, functie, soort in cursor.fetchall():
            gevonden.setdefault(tabel, {})[functie] = soort
    return gevonden


def heeft_gemeente(tabel: str) -> bool:
    """Whether rows of this table carry a municipality."""
    model = _modellen().get(tabel)
    return model is not None and _heeft(model, "gemeente_id")


def _modellen() -> dict[str, type[models.Model]]:
    return {model._meta.db_table: model for model in apps.get_models(include_auto_created=True)}


def _heeft(model: type[models.Model], kolom: str) -> bool:
    return any(veld.column == kolom for veld in model._meta.concrete_fields)
