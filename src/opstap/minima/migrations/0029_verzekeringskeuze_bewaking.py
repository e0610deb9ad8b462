"""Who takes part at which insurer stays as it was written; another choice is another row."""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen, zelfde_gemeente


class Migration(migrations.Migration):
    dependencies = [("minima", "0028_verzekeringskeuze")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (
            alleen_toevoegen("minima_verzekeringskeuze"),
            zelfde_gemeente("minima_verzekeringskeuze", "dossier", "persoon"),
        )
    ]
