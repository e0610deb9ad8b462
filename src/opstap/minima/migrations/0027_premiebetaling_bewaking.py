"""What insurers were paid stays as it was written."""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen


class Migration(migrations.Migration):
    dependencies = [("minima", "0026_premiebetaling")]

    operations = [
        migrations.RunSQL(alleen_toevoegen("minima_premiebetaling"), migrations.RunSQL.noop),
    ]
