"""Who takes part, what insurers heard and asked, and every check stay as they were written."""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen, zelfde_gemeente

AFSPRAAK = """
ALTER TABLE minima_premieafspraak
  ADD CONSTRAINT premieafspraak_geldig CHECK (NOT isempty(geldig) AND NOT lower_inf(geldig)),
  ADD CONSTRAINT premieafspraak_overlapt_niet EXCLUDE USING gist (
    partner_id WITH =, band WITH =, geldig WITH &&);
"""


class Migration(migrations.Migration):
    dependencies = [("minima", "0014_zorgverzekering")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (
            AFSPRAAK,
            alleen_toevoegen(
                "minima_verzekerde",
                "minima_verzekeringstoets",
                "minima_verzekeringsmutatie",
                "minima_verzekeringsbestand",
                "minima_verzekeringsmelding",
                "minima_premieafspraak",
                "minima_premieopgave",
                "minima_premieregel",
            ),
            zelfde_gemeente("minima_verzekerde", "dossier", "persoon"),
        )
    ]
