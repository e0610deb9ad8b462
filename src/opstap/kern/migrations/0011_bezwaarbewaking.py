"""Objections, hearings, outcomes and appeals stay as they were written, within one municipality."""

from __future__ import annotations

from django.db import migrations

# Table -> its references: column, and the table that it points at.
VERWIJZINGEN = {
    "kern_besluit": {"vervangt": "besluit"},
    "kern_bekendmaking": {"besluit": "besluit"},
    "kern_bezwaar": {"zaak": "zaak", "besluit": "besluit"},
    "kern_hoorzitting": {"zaak": "zaak"},
    "kern_bezwaaruitkomst": {"besluit": "besluit"},
}
ALLEEN_TOEVOEGEN = (
    "kern_bekendmaking",
    "kern_bezwaar",
    "kern_hoorzitting",
    "kern_bezwaaruitkomst",
    "kern_beroep",
    "kern_beroepuitspraak",
)


def _verwijzing(tabel: str, kolom: str, doel: str) -> str:
    return (
        f"ALTER TABLE {tabel} ADD CONSTRAINT {tabel}_{kolom}_zelfde_gemeente "
        f"FOREIGN KEY ({kolom}_id, gemeente_id) REFERENCES kern_{doel} (id, gemeente_id);"
    )


def _alleen_toevoegen(tabel: str) -> str:
    return (
        f"CREATE TRIGGER {tabel}_vast BEFORE UPDATE OR DELETE ON {tabel} "
        "FOR EACH ROW EXECUTE FUNCTION kern_alleen_toevoegen();"
    )


class Migration(migrations.Migration):
    dependencies = [("kern", "0010_bezwaren")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (
            "ALTER TABLE kern_besluit ADD CONSTRAINT besluit_van_gemeente UNIQUE (id, gemeente_id);",
            *(
                _verwijzing(tabel, kolom, doel)
                for tabel, verwijzingen in VERWIJZINGEN.items()
                for kolom, doel in verwijzingen.items()
            ),
            *(_alleen_toevoegen(tabel) for tabel in ALLEEN_TOEVOEGEN),
        )
    ]
