"""Applications and the answers given with them stay as they were written."""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen, zelfde_gemeente


class Migration(migrations.Migration):
    dependencies = [("minima", "0007_aanvragen")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (
            alleen_toevoegen("minima_regelingaanvraag", "minima_aanvraaggegeven", "minima_uitbetaling"),
            zelfde_gemeente("minima_regelingaanvraag", "zaak"),
            zelfde_gemeente("minima_uitbetaling", "dossier"),
            zelfde_gemeente("minima_aanvraaggegeven", "persoon"),
        )
    ]
