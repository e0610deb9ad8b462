"""An offer stays as it was written; a change is another version."""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen


class Migration(migrations.Migration):
    dependencies = [("minima", "0017_aanbod")]

    operations = [
        migrations.RunSQL(alleen_toevoegen("minima_aanbod"), migrations.RunSQL.noop),
        migrations.RunSQL(
            "ALTER TABLE minima_aanbod ADD CONSTRAINT aanbod_geldig "
            "CHECK (NOT isempty(geldig) AND NOT lower_inf(geldig));",
            migrations.RunSQL.noop,
        ),
    ]
