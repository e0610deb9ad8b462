"""What the models say is what the migrations make."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection

from opstap.kern.models import Feit


@pytest.mark.django_db
def test_modellen_en_migraties_zijn_gelijk() -> None:
    call_command("makemigrations", "--check", "--dry-run", skip_checks=True, verbosity=0)


def feitmodellen() -> list[type[Feit]]:
    return [model for model in apps.get_models() if issubclass(model, Feit)]


@pytest.mark.django_db
@pytest.mark.parametrize("model", feitmodellen(), ids=lambda model: model._meta.label)
def test_elk_feit_wordt_door_de_databank_bewaakt(model: type[Feit]) -> None:
    """A new kind of fact, in whatever room, can't forget its guards."""
    tabel = model._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = %s::regclass", [tabel]
        )
        eisen = "\n".join(rij[0] for rij in cursor.fetchall())
        cursor.execute(
            "SELECT p.proname FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid "
            "WHERE t.tgrelid = %s::regclass AND NOT t.tgisinternal",
            [tabel],
        )
        bewakers = {rij[0] for rij in cursor.fetchall()}
    onderwerp = ", ".join(model._meta.get_field(naam).column for naam in model.onderwerp)
    assert f"UNIQUE ({onderwerp}, bekend_tot, geldig WITHOUT OVERLAPS)" in eisen
    assert "isempty(geldig)" in eisen
    assert "bekend_van < bekend_tot" in eisen
    assert "_id, gemeente_id) REFERENCES" in eisen
    assert bewakers >= {"kern_feit_onveranderlijk", "kern_alleen_toevoegen"}
