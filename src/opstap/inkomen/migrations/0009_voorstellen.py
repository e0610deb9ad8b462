"""Proposals go to kern, where cases of every cluster have them."""

from django.db import migrations

OVER = """
INSERT INTO kern_besluitvoorstel
  (id, gemeente_id, zaak_id, soort, ingangsdatum, reden, zonder_horen, regels, moment, door)
SELECT id, gemeente_id, zaak_id, soort, ingangsdatum, reden, zonder_horen, regels, moment, door
FROM inkomen_besluitvoorstel ORDER BY id;
INSERT INTO kern_voorstelafhandeling
  (id, gemeente_id, voorstel_id, uitkomst, besluit_id, reden, moment, door)
SELECT id, gemeente_id, voorstel_id, uitkomst, besluit_id, reden, moment, door
FROM inkomen_voorstelafhandeling ORDER BY id;
SELECT setval(pg_get_serial_sequence('kern_besluitvoorstel', 'id'), max(id))
FROM kern_besluitvoorstel HAVING max(id) IS NOT NULL;
SELECT setval(pg_get_serial_sequence('kern_voorstelafhandeling', 'id'), max(id))
FROM kern_voorstelafhandeling HAVING max(id) IS NOT NULL;
SET CONSTRAINTS ALL IMMEDIATE;
SET CONSTRAINTS ALL DEFERRED;
DROP TRIGGER inkomen_voorstel_vier_ogen ON inkomen_voorstelafhandeling;
DROP FUNCTION inkomen_voorstel_vier_ogen();
ALTER TABLE inkomen_voorstelafhandeling DROP CONSTRAINT inkomen_voorstelafhandeling_voorstel_zelfde_gemeente;
"""


class Migration(migrations.Migration):
    dependencies = [("inkomen", "0008_concepten_bewaking"), ("kern", "0023_voorstellen_bewaking")]

    operations = [
        migrations.RunSQL(OVER, migrations.RunSQL.noop),
        migrations.RemoveField(model_name="voorstelafhandeling", name="voorstel"),
        migrations.RemoveField(model_name="voorstelafhandeling", name="besluit"),
        migrations.RemoveField(model_name="voorstelafhandeling", name="gemeente"),
        migrations.DeleteModel(name="Besluitvoorstel"),
        migrations.DeleteModel(name="Voorstelafhandeling"),
    ]
