"""What was received stays on record."""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen


class Migration(migrations.Migration):
    dependencies = [("koppelingen", "0001_begin"), ("kern", "0002_bewaking")]

    operations = [
        migrations.RunSQL(alleen_toevoegen("koppelingen_bestandsontvangst"), migrations.RunSQL.noop),
    ]
