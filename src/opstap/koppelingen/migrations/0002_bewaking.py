"""What was received stays on record."""

from __future__ import annotations

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("koppelingen", "0001_begin"), ("kern", "0002_bewaking")]

    operations = [
        migrations.RunSQL(
            "CREATE TRIGGER koppelingen_bestandsontvangst_vast "
            "BEFORE UPDATE OR DELETE ON koppelingen_bestandsontvangst "
            "FOR EACH ROW EXECUTE FUNCTION kern_alleen_toevoegen();",
            migrations.RunSQL.noop,
        )
    ]
