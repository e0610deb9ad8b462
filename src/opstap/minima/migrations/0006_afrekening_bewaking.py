"""Settlements and accounts of partners stay as they were written."""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen


class Migration(migrations.Migration):
    dependencies = [("minima", "0005_afrekening")]

    operations = [
        migrations.RunSQL(
            alleen_toevoegen("minima_partnerrekening", "minima_afrekening", "minima_afrekeningregel"),
            migrations.RunSQL.noop,
        )
    ]
