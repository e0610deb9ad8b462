"""A pass and what happened to it stay as they were written."""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen, zelfde_gemeente


class Migration(migrations.Migration):
    dependencies = [("minima", "0003_passen")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (
            alleen_toevoegen("minima_pas", "minima_passtap"),
            zelfde_gemeente("minima_pas", "dossier", "persoon"),
        )
    ]
