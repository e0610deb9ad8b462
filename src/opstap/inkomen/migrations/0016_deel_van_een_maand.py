"""Benefits begin and end on any day, one per household and month; what a person judges about a part of it."""

from __future__ import annotations

import datetime
from typing import Any

import django.contrib.postgres.fields.ranges
import django.db.models.deletion
from django.db import migrations, models

# A household has one benefit of a kind in a month: its amounts are those of the month.
UITKERING = """
ALTER TABLE inkomen_uitkering
  DROP CONSTRAINT uitkering_hele_maanden,
  DROP CONSTRAINT uitkering_overlapt_niet,
  ADD CONSTRAINT uitkering_dagen CHECK (NOT isempty(geldig) AND NOT lower_inf(geldig)),
  ADD CONSTRAINT uitkering_overlapt_niet EXCLUDE USING gist (
    dossier_id WITH =, soort WITH =,
    daterange(
      date_trunc('month', lower(geldig)::timestamp)::date,
      (date_trunc('month', (upper(geldig) - 1)::timestamp) + interval '1 month')::date) WITH &&);
"""
TERUG = """
ALTER TABLE inkomen_uitkering
  DROP CONSTRAINT uitkering_dagen,
  DROP CONSTRAINT uitkering_overlapt_niet,
  ADD CONSTRAINT uitkering_hele_maanden CHECK (
    NOT isempty(geldig) AND NOT lower_inf(geldig) AND extract(day FROM lower(geldig)) = 1
    AND (upper_inf(geldig) OR extract(day FROM upper(geldig)) = 1)),
  ADD CONSTRAINT uitkering_overlapt_niet UNIQUE (dossier_id, soort, geldig WITHOUT OVERLAPS);
"""

OORDEEL = """
ALTER TABLE {tabel}
  ADD CONSTRAINT {tabel}_geldig CHECK (NOT isempty(geldig) AND NOT lower_inf(geldig)),
  ADD CONSTRAINT {tabel}_bekend CHECK (bekend_van < bekend_tot),
  ADD CONSTRAINT {tabel}_een_maand CHECK (
    extract(day FROM lower(geldig)) = 1 AND upper(geldig) IS NOT NULL
    AND upper(geldig) = (lower(geldig) + interval '1 month')::date),
  ADD CONSTRAINT {tabel}_reden CHECK (bewijs <> ''),
  ADD CONSTRAINT {tabel}_overlapt_niet UNIQUE (dossier_id, bekend_tot, geldig WITHOUT OVERLAPS),
  ADD CONSTRAINT {tabel}_dossier_zelfde_gemeente
    FOREIGN KEY (dossier_id, gemeente_id) REFERENCES kern_dossier (id, gemeente_id);
CREATE TRIGGER {tabel}_wijzigen BEFORE UPDATE ON {tabel}
  FOR EACH ROW EXECUTE FUNCTION kern_feit_onveranderlijk();
CREATE TRIGGER {tabel}_verwijderen BEFORE DELETE ON {tabel}
  FOR EACH ROW EXECUTE FUNCTION kern_alleen_toevoegen();
"""
BEDRAG = """
ALTER TABLE inkomen_inkomenbijdagen ADD CONSTRAINT inkomenbijdagen_bedrag CHECK (bedrag_cent >= 0);
"""


def feit(naam: str, veld: str, soort: models.Field[Any, Any]) -> migrations.CreateModel:
    """A fact about a household."""
    return migrations.CreateModel(
        name=naam,
        fields=[
            (
                "id",
                models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
            ),
            ("geldig", django.contrib.postgres.fields.ranges.DateRangeField()),
            ("bekend_van", models.DateTimeField()),
            (
                "bekend_tot",
                models.DateTimeField(default=datetime.datetime(9999, 12, 31, 0, 0, tzinfo=datetime.UTC)),
            ),
            ("bron", models.CharField(max_length=120)),
            ("bewijs", models.CharField(blank=True, max_length=200)),
            (veld, soort),
            (
                "dossier",
                models.ForeignKey(
                    db_constraint=False, on_delete=django.db.models.deletion.PROTECT, to="kern.dossier"
                ),
            ),
            (
                "gemeente",
                models.ForeignKey(
                    db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                ),
            ),
        ],
        options={"abstract": False},
    )


class Migration(migrations.Migration):
    dependencies = [("inkomen", "0015_zelfstandigen_bewaking")]

    operations = [
        feit("InkomenBijDagen", "bedrag_cent", models.BigIntegerField()),
        feit("OnderbrekingZonderRecht", "geen_recht", models.BooleanField()),
        *(
            migrations.RunSQL(OORDEEL.format(tabel=f"inkomen_{naam}"), migrations.RunSQL.noop)
            for naam in ("inkomenbijdagen", "onderbrekingzonderrecht")
        ),
        migrations.RunSQL(BEDRAG, migrations.RunSQL.noop),
        migrations.RunSQL(UITKERING, TERUG),
    ]
