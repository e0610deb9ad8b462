"""What was asked of a resident stays as it was asked, in the municipality of its case."""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen, zelfde_gemeente


class Migration(migrations.Migration):
    dependencies = [("kern", "0012_stukvragen")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (zelfde_gemeente("kern_stukvraag", "zaak"), alleen_toevoegen("kern_stukvraag"))
    ]
