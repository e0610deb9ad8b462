"""Two things that Django leaves to us: fast binary COPY, and database refusals as sentences for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db import IntegrityError, connection, models, transaction

from opstap.regels.fouten import OpstapFout

# Constraint or trigger -> code and sentence. A name that ends in * stands for all constraints that match.
ZINNEN: dict[str, tuple[str, str]] = {
    "persoon_bsn_uniek": (
        "BSN-BESTAAT",
        "Er staat al iemand met dit burgerservicenummer in deze gemeente. Zoek die persoon op.",
    ),
    "persoon_bsn_elfproef": (
        "BSN-ELFPROEF",
        "Dit burgerservicenummer klopt niet: het voldoet niet aan de elfproef. Controleer de cijfers.",
    ),
    "persoon_geboren": (
        "GEBOORTEDATUM-TOEKOMST",
        "De geboortedatum ligt in de toekomst. Vul een datum in die vandaag of eerder is.",
    ),
    "adres_uniek": (
        "ADRES-BESTAAT",
        "Dit adres staat al in deze gemeente. Gebruik het bestaande adres.",
    ),
    "gezinslid_een_per_rol": (
        "GEZIN-ROL-DUBBEL",
        "In dit gezin is er in deze periode al iemand met deze rol. Beëindig eerst de rol van de ander.",
    ),
    "gezinslid_een_gezin": (
        "GEZIN-DUBBEL",
        "Deze persoon is in deze periode al aanvrager of partner in een dossier. Beëindig dat eerst.",
    ),
    "zaak_termijn_volgt_verloop": (
        "TERMIJN-VERLOOP",
        "De termijn van een zaak verandert alleen met een reden en een artikel. Leg die verandering vast.",
    ),
    "feit_onveranderlijk": (
        "FEIT-ONVERANDERLIJK",
        "Een vastgelegd feit wordt niet gewijzigd. Leg het juiste feit vast; het oude blijft bewaard.",
    ),
    "*_nummer_uniek": (
        "NUMMER-BESTAAT",
        "Dit nummer is al uitgegeven. Vraag een nieuw nummer aan.",
    ),
    "*_overlapt_niet": (
        "FEIT-OVERLAPT",
        "Dit feit overlapt met een ander feit over hetzelfde. Kies periodes die elkaar niet raken.",
    ),
    "*_geldig": (
        "FEIT-PERIODE",
        "De periode van dit feit is leeg of heeft geen begin. Geef een begin dat voor het einde ligt.",
    ),
    "*_bekend": (
        "FEIT-VOLGORDE",
        "Dit feit zou eerder vergeten dan bekend zijn. Controleer het moment van vastleggen.",
    ),
    "*_zelfde_gemeente": (
        "GEMEENTE-ANDERS",
        "Dit verwijst naar iets wat niet bestaat of van een andere gemeente is. Controleer de keuze.",
    ),
    "*_alleen_toevoegen": (
        "ALLEEN-TOEVOEGEN",
        "Dit is vastgelegd en wordt niet gewijzigd of verwijderd. Leg een correctie vast.",
    ),
}


@contextmanager
def duidelijke_fouten() -> Iterator[None]:
    """Turn a refusal of the database into its OpstapFout; one without a sentence passes as it is."""
    try:
        yield
    except IntegrityError as fout:
        naam = getattr(getattr(fout.__cause__, "diag", None), "constraint_name", None) or ""
        gevonden = ZINNEN.get(naam) or next(
            (zin for patroon, zin in ZINNEN.items() if patroon[0] == "*" and naam.endswith(patroon[1:])), None
        )
        if gevonden is None:
            raise
        # Without the cause: the database's own text holds the values of the row.
        raise OpstapFout(*gevonden) from None


MET_BELEID: ContextVar[bool] = ContextVar("met_beleid", default=False)
"""Whether this work is done as the web server, under the policies of kern.toegang.rijen."""

_VEEL = 1_000
_PG_SOORT: Mapping[str, str] = {
    "bigint": "int8",
    "bigint identity": "int8",
    "integer": "int4",
    "smallint": "int2",
    "boolean": "bool",
    "date": "date",
    "daterange": "daterange",
    "jsonb": "jsonb",
    "text": "text",
    "timestamp with time zone": "timestamptz",
}


def kopieer(
    model: type[models.Model],
    kolommen: Sequence[str],
    rijen: Iterable[Sequence[Any]],
    *,
    tabel: str | None = None,
) -> None:
    """Write rows by binary COPY: values in the order of these columns, in their exact Python types.

    `tabel` writes to another table of the same shape. PostgreSQL refuses COPY into a table under a policy:
    the web server inserts the same rows in one statement.
    """
    per_kolom = {veld.column: veld for veld in model._meta.concrete_fields}
    soorten = []
    for kolom in kolommen:
        db_type = per_kolom[kolom].db_type(connection) or ""
        soorten.append("text" if db_type.startswith("varchar") else _PG_SOORT[db_type])
    namen = ", ".join(f'"{kolom}"' for kolom in kolommen)
    doel = f'"{tabel or model._meta.db_table}"'
    if not MET_BELEID.get():
        _kopieer(doel, namen, soorten, rijen)
        return
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMP TABLE kopie ON COMMIT DROP AS SELECT {namen} FROM {doel} WITH NO DATA")  # noqa: S608
        _kopieer("kopie", namen, soorten, rijen)
        cursor.execute(f"INSERT INTO {doel} ({namen}) SELECT {namen} FROM kopie")  # noqa: S608
        cursor.execute("DROP TABLE kopie")


def _kopieer(doel: str, namen: str, soorten: Sequence[str], rijen: Iterable[Sequence[Any]]) -> None:
    # Django does not wrap by itself what goes wrong inside a COPY.
    with (
        connection.wrap_database_errors,
        connection.cursor() as cursor,
        cursor.copy(f"COPY {doel} ({namen}) FROM STDIN (FORMAT BINARY)") as copy,
    ):
        copy.set_types(soorten)
        schrijf = copy.write_row
        for rij in rijen:
            schrijf(rij)


def reeks(nummers: Iterable[int]) -> str:
    """Whole numbers as PostgreSQL reads an array, for `%s::bigint[]`: a list is slow to write out."""
    return "{" + ",".join(map(str, nummers)) + "}"


def tel_opnieuw(model: type[models.Model], erbij: int) -> None:
    """After many new rows, let the planner know at once: otherwise it reads whole tables for one person."""
    if erbij >= _VEEL:
        with connection.cursor() as cursor:
            cursor.execute(f'ANALYZE "{model._meta.db_table}"')


def reserveer_ids(model: type[models.Model], aantal: int) -> list[int]:
    """New primary keys that nobody else will get, for rows whose keys must be known beforehand."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(reeks) FROM generate_series(1, %s), "
            "(SELECT pg_get_serial_sequence(%s, 'id')::regclass AS reeks OFFSET 0) tabel",
            [aantal, model._meta.db_table],
        )
        return [rij[0] for rij in cursor.fetchall()]
