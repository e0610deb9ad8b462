"""A document and what was done with it stay as they were written, within one municipality."""

from __future__ import annotations

from django.db import migrations

VERWIJZINGEN = {"kern_stukstap": ("stuk", "zaak", "dossier")}

STUK = """
ALTER TABLE kern_stuk
  ADD CONSTRAINT stuk_van_gemeente UNIQUE (id, gemeente_id),
  ADD CONSTRAINT stuk_vingerafdruk CHECK (vingerafdruk ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT stuk_bewaren CHECK (bewaargrond <> '');
"""


def _verwijzing(tabel: str, doel: str) -> str:
    return (
        f"ALTER TABLE {tabel} ADD CONSTRAINT {tabel}_{doel}_zelfde_gemeente "
        f"FOREIGN KEY ({doel}_id, gemeente_id) REFERENCES kern_{doel} (id, gemeente_id);"
    )


def _alleen_toevoegen(tabel: str) -> str:
    return (
        f"CREATE TRIGGER {tabel}_vast BEFORE UPDATE OR DELETE ON {tabel} "
        "FOR EACH ROW EXECUTE FUNCTION kern_alleen_toevoegen();"
    )


class Migration(migrations.Migration):
    dependencies = [("kern", "0007_stukken")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (
            STUK,
            *(_verwijzing(tabel, doel) for tabel, doelen in VERWIJZINGEN.items() for doel in doelen),
            *(_alleen_toevoegen(tabel) for tabel in ("kern_stuk", "kern_stukstap")),
        )
    ]
