"""A database of an earlier release becomes the database of this one, with all that was in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder
from pytest_django import DjangoDbBlocker

from opstap.inkomen.models import Vordering
from opstap.kern.models import Termijnmutatie, Zaak

EERSTE_UITGAVE = [("inkomen", "0002_bewaking"), ("financien", "0003_schaal")]
TOEN = datetime(2024, 3, 20, 16, tzinfo=UTC)

SCHEMA = {
    "kolommen": """
        SELECT table_name, column_name, data_type, is_nullable, column_default, is_identity,
               character_maximum_length, numeric_precision, numeric_scale
        FROM information_schema.columns WHERE table_schema = 'public'""",
    "eisen": """
        SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid), convalidated
        FROM pg_constraint""",
    "indexen": "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'",
    "bewakers": "SELECT pg_get_triggerdef(oid), tgenabled FROM pg_trigger WHERE NOT tgisinternal",
    "functies": """
        SELECT pg_get_functiondef(p.oid) FROM pg_proc p
        WHERE pronamespace = 'public'::regnamespace AND NOT EXISTS (
          SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')""",
}


def schema() -> dict[str, list[str]]:
    """All that the database itself knows of its tables and guards."""
    with connection.cursor() as cursor:
        gevonden = {}
        for wat, vraag in SCHEMA.items():
            cursor.execute(vraag)
            gevonden[wat] = sorted(map(repr, cursor.fetchall()))
    return gevonden


@pytest.fixture
def nieuw(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> dict[str, list[str]]:
    """The schema of a database that was made by this release."""
    with django_db_blocker.unblock():
        return schema()


@pytest.fixture
def andere_databank(nieuw: dict[str, list[str]], django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """An empty database beside that of the tests, for a moment in its place."""
    testnaam = connection.settings_dict["NAME"]
    naam = f"{testnaam}_bijwerken"
    with django_db_blocker.unblock():
        _beheer(f"DROP DATABASE IF EXISTS {naam}")
        _beheer(f"CREATE DATABASE {naam}")
        connection.settings_dict["NAME"] = naam
        try:
            yield
        finally:
            connection.close()
            connection.settings_dict["NAME"] = testnaam
            _beheer(f"DROP DATABASE {naam}")


def _beheer(opdracht: str) -> None:
    connection.close()
    with connection._nodb_cursor() as cursor:
        cursor.execute(opdracht)


def vul() -> None:
    """A case, and a claim that a month run made and of which a part was paid, as the first release did."""
    wezens = MigrationExecutor(connection).loader.project_state(EERSTE_UITGAVE).apps

    def maak(wat: str, /, **waarden: Any) -> Any:
        return wezens.get_model(wat).objects.create(**waarden)

    gemeente = maak("kern.Gemeente", code="GM0518", naam="Den Haag")
    dossier = maak("kern.Dossier", gemeente=gemeente, nummer="D1")
    van_dossier = {"gemeente": gemeente, "dossier": dossier}
    zaak = maak(
        "kern.Zaak", **van_dossier, nummer="Z1", soort="aanvraag",
        ontvangen=date(2024, 1, 8), beslissen_voor=date(2024, 3, 4),
    )  # fmt: skip
    besluit = maak(
        "kern.Besluit", **van_dossier, zaak=zaak, nummer="B1", soort="toekenning",
        ingangsdatum=date(2024, 1, 1), genomen_op=TOEN, genomen_door="Consulent", afwijking_reden="",
        feiten={}, bon={}, uitkomst={}, spoor_digest="", bekend_op=TOEN,
    )  # fmt: skip
    uitkering = maak(
        "inkomen.Uitkering", **van_dossier, besluit=besluit, soort="bijstand",
        geldig=DateRange(date(2024, 1, 1), date(2024, 3, 1)), beeindigd_door=besluit,
    )  # fmt: skip
    run = maak("inkomen.Maandrun", gemeente=gemeente, maand=date(2024, 3, 1), bekend_op=TOEN)
    vordering = maak(
        "inkomen.Vordering", **van_dossier, uitkering=uitkering, maandrun=run, besluit=besluit, nummer="V1",
        maand=date(2024, 2, 1), volgnummer=1, grond="teveel_betaald", bedrag_cent=100_00,
        ontstaan_op=date(2024, 3, 20),
    )  # fmt: skip
    rekening = maak("financien.Rekening", code="vorderingen-bijstand", naam="Vorderingen", soort="balans")
    tegen = maak("financien.Rekening", code="tussenrekening", naam="Tussen", soort="balans")
    for sleutel, dag, bedrag in (
        ("V1/ontstaan", date(2024, 3, 20), 100_00),
        ("V1/ontvangst/1", date(2024, 4, 2), -30_00),
    ):
        post = maak(
            "financien.Journaalpost", gemeente=gemeente, datum=dag, periode=f"{dag:%Y-%m}", sleutel=sleutel,
            bron_soort="vordering", bron_id=vordering.pk, omschrijving="Te veel bijstand over februari",
        )  # fmt: skip
        regel = wezens.get_model("financien.Boeking")
        regel.objects.bulk_create(
            regel(
                gemeente=gemeente, journaalpost=post, rekening=waarop, periode=post.periode, bedrag_cent=cent
            )
            for waarop, cent in ((rekening, bedrag), (tegen, -bedrag))
        )  # fmt: skip


@pytest.mark.duurt_lang
def test_een_databank_van_de_eerste_uitgave_houdt_wat_erin_staat(
    nieuw: dict[str, list[str]], andere_databank: None
) -> None:
    MigrationExecutor(connection).migrate(EERSTE_UITGAVE)
    with transaction.atomic():
        vul()
    call_command("migrate", interactive=False, verbosity=0)

    assert schema() == nieuw
    zaak = Zaak.objects.get()
    begin = Termijnmutatie.objects.get(zaak=zaak)
    assert (begin.soort, begin.op, begin.naar) == ("begin", date(2024, 1, 8), date(2024, 3, 4))
    vordering = Vordering.objects.get()
    assert vordering.betalen_voor == date(2024, 5, 1)
    assert vordering.betaald_in_jaar == 2024
    assert vordering.periode == DateRange(date(2024, 2, 1), date(2024, 3, 1))
    mutaties = vordering.mutaties.order_by("datum").values_list("soort", "datum", "bedrag_cent")
    assert list(mutaties) == [
        ("ontstaan", date(2024, 3, 20), 100_00),
        ("ontvangst", date(2024, 4, 2), -30_00),
    ]


@pytest.mark.django_db
def test_een_databank_die_de_samengevoegde_stappen_al_zette_zet_ze_niet_nog_eens() -> None:
    """Whoever applied the single migrations has what the combined one would make."""
    recorder = MigrationRecorder(connection)
    vervangen = {
        sleutel: migratie.replaces
        for sleutel, migratie in MigrationExecutor(connection).loader.disk_migrations.items()
        if migratie.replaces
    }
    for (kamer, naam), oude in vervangen.items():
        recorder.record_unapplied(kamer, naam)
        for oud in oude:
            recorder.record_applied(*oud)
    executor = MigrationExecutor(connection)
    assert executor.migration_plan(executor.loader.graph.leaf_nodes()) == []
    executor.check_replacements()
    assert vervangen.keys() <= recorder.applied_migrations().keys()
