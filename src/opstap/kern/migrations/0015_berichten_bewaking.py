"""Messages, how they were handled and what was read stay as they were written."""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen, zelfde_gemeente


class Migration(migrations.Migration):
    dependencies = [("kern", "0014_berichten")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (
            alleen_toevoegen("kern_bericht", "kern_berichtafhandeling", "kern_gelezen"),
            zelfde_gemeente("kern_bericht", "dossier", "zaak"),
            zelfde_gemeente("kern_gelezen", "dossier"),
        )
    ]
