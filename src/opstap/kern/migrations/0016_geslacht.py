"""The sex of a person as a fact, guarded like every other fact."""

from __future__ import annotations

import datetime

import django.contrib.postgres.fields.ranges
import django.db.models.deletion
from django.db import migrations, models

BEWAKING = """
ALTER TABLE kern_geslacht
  ADD CONSTRAINT kern_geslacht_geldig CHECK (NOT isempty(geldig) AND NOT lower_inf(geldig)),
  ADD CONSTRAINT kern_geslacht_bekend CHECK (bekend_van < bekend_tot),
  ADD CONSTRAINT kern_geslacht_overlapt_niet UNIQUE (persoon_id, bekend_tot, geldig WITHOUT OVERLAPS),
  ADD CONSTRAINT kern_geslacht_persoon_zelfde_gemeente
    FOREIGN KEY (persoon_id, gemeente_id) REFERENCES kern_persoon (id, gemeente_id);
CREATE TRIGGER kern_geslacht_wijzigen BEFORE UPDATE ON kern_geslacht
  FOR EACH ROW EXECUTE FUNCTION kern_feit_onveranderlijk();
CREATE TRIGGER kern_geslacht_verwijderen BEFORE DELETE ON kern_geslacht
  FOR EACH ROW EXECUTE FUNCTION kern_alleen_toevoegen();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("kern", "0015_klachtbewaking"),
    ]

    operations = [
        migrations.CreateModel(
            name="Geslacht",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("geldig", django.contrib.postgres.fields.ranges.DateRangeField()),
                ("bekend_van", models.DateTimeField()),
                (
                    "bekend_tot",
                    models.DateTimeField(default=datetime.datetime(9999, 12, 31, 0, 0, tzinfo=datetime.UTC)),
                ),
                ("bron", models.CharField(max_length=120)),
                ("bewijs", models.CharField(blank=True, max_length=200)),
                ("geslacht", models.SmallIntegerField(choices=[(1, "man"), (2, "vrouw")])),
                (
                    "gemeente",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                    ),
                ),
                (
                    "persoon",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.PROTECT, to="kern.persoon"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.RunSQL(BEWAKING, migrations.RunSQL.noop),
    ]
