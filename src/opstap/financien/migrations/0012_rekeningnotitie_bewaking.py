"""Who wrote down an account stays as written; what stood in the source of a fact until now is taken over."""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen, zelfde_gemeente

UIT_DE_BRON = """
INSERT INTO financien_rekeningnotitie (gemeente_id, dossier_id, iban, gemeld_via, door, moment)
SELECT d.gemeente_id, r.dossier_id, r.iban, m.delen[1], m.delen[2], min(r.bekend_van)
FROM kern_bankrekening r JOIN kern_dossier d ON d.id = r.dossier_id
CROSS JOIN LATERAL regexp_match(
  r.bron, '^doorgegeven: (balie|telefoon|brief|huisbezoek|digitaal), door (.+)$') m (delen)
WHERE m.delen IS NOT NULL
GROUP BY 1, 2, 3, 4, 5 ORDER BY 6;
"""


class Migration(migrations.Migration):
    dependencies = [("financien", "0011_rekeningnotitie")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (
            UIT_DE_BRON,
            alleen_toevoegen("financien_rekeningnotitie"),
            zelfde_gemeente("financien_rekeningnotitie", "dossier"),
        )
    ]
