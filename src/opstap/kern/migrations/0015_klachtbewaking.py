"""Complaints and their judgements stay as they were written, within one municipality."""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen

ALLEEN_TOEVOEGEN = ("kern_klacht", "kern_klachtonderdeel", "kern_klachtafhandeling", "kern_klachtoordeel")

ZELFDE_GEMEENTE = """
ALTER TABLE kern_klacht ADD CONSTRAINT klacht_van_gemeente UNIQUE (id, gemeente_id);
ALTER TABLE kern_klachtonderdeel ADD CONSTRAINT klachtonderdeel_van_gemeente UNIQUE (id, gemeente_id);
ALTER TABLE kern_klacht ADD CONSTRAINT kern_klacht_zaak_zelfde_gemeente
  FOREIGN KEY (zaak_id, gemeente_id) REFERENCES kern_zaak (id, gemeente_id);
ALTER TABLE kern_klachtonderdeel ADD CONSTRAINT kern_klachtonderdeel_klacht_zelfde_gemeente
  FOREIGN KEY (klacht_id, gemeente_id) REFERENCES kern_klacht (id, gemeente_id);
ALTER TABLE kern_klachtafhandeling ADD CONSTRAINT kern_klachtafhandeling_klacht_zelfde_gemeente
  FOREIGN KEY (klacht_id, gemeente_id) REFERENCES kern_klacht (id, gemeente_id);
ALTER TABLE kern_klachtoordeel ADD CONSTRAINT kern_klachtoordeel_onderdeel_zelfde_gemeente
  FOREIGN KEY (onderdeel_id, gemeente_id) REFERENCES kern_klachtonderdeel (id, gemeente_id);
"""


class Migration(migrations.Migration):
    dependencies = [("kern", "0014_klachten")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (ZELFDE_GEMEENTE, alleen_toevoegen(*ALLEEN_TOEVOEGEN))
    ]
