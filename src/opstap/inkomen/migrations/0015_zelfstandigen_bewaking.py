"""The database keeps what was decided about the self-employed as it was written, in whole months."""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen

EERSTE_DAG = {
    "zelfstandigenuitkering": "vanaf",
    "zelfstandigenwijziging": "vanaf",
    "zelfstandigenmaand": "maand",
    "boekjaarafrekening": "boekjaar",
}
ALLEEN_TOEVOEGEN = (
    "levensvatbaarheidsonderzoek",
    "zelfstandigenuitkering",
    "zelfstandigenwijziging",
    "zelfstandigenmaand",
    "boekjaarafrekening",
    "bedrijfskapitaal",
)
DOSSIER = """
ALTER TABLE inkomen_zelfstandigenuitkering ADD CONSTRAINT zelfstandigenuitkering_dossier_zelfde_gemeente
  FOREIGN KEY (dossier_id, gemeente_id) REFERENCES kern_dossier (id, gemeente_id);
"""


class Migration(migrations.Migration):
    dependencies = [("inkomen", "0014_zelfstandigen")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (
            DOSSIER,
            *(
                f"ALTER TABLE inkomen_{tabel} ADD CONSTRAINT {tabel}_eerste_dag "
                f"CHECK (extract(day FROM {kolom}) = 1);"
                for tabel, kolom in EERSTE_DAG.items()
            ),
            alleen_toevoegen(*(f"inkomen_{tabel}" for tabel in ALLEEN_TOEVOEGEN)),
        )
    ]
