"""A document and what was done with it stay as they were written, within one municipality."""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen, zelfde_gemeente

VERWIJZINGEN = {"kern_stukstap": ("stuk", "zaak", "dossier")}

STUK = """
ALTER TABLE kern_stuk
  ADD CONSTRAINT stuk_van_gemeente UNIQUE (id, gemeente_id),
  ADD CONSTRAINT stuk_vingerafdruk CHECK (vingerafdruk ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT stuk_bewaren CHECK (bewaargrond <> '');
"""


class Migration(migrations.Migration):
    dependencies = [("kern", "0007_stukken")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (
            STUK,
            *(zelfde_gemeente(tabel, *doelen) for tabel, doelen in VERWIJZINGEN.items()),
            alleen_toevoegen("kern_stuk", "kern_stukstap"),
        )
    ]
