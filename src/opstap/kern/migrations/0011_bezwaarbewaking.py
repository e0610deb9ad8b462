"""Objections, hearings, outcomes and appeals stay as they were written, within one municipality."""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen, zelfde_gemeente

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


class Migration(migrations.Migration):
    dependencies = [("kern", "0010_bezwaren")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (
            "ALTER TABLE kern_besluit ADD CONSTRAINT besluit_van_gemeente UNIQUE (id, gemeente_id);",
            *(
                zelfde_gemeente(tabel, kolom, doel=doel)
                for tabel, verwijzingen in VERWIJZINGEN.items()
                for kolom, doel in verwijzingen.items()
            ),
            alleen_toevoegen(*ALLEEN_TOEVOEGEN),
        )
    ]
