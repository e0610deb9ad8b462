"""A withdrawn payment may be paid after all, once; nothing falls away of it from then on."""

from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models

from opstap.kern.bewaking import niet_verwijderen

VERLOOP = """
DROP TRIGGER financien_intrekking_vast ON financien_intrekking;
CREATE FUNCTION financien_intrekking_verloop() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  opnieuw bigint := NEW.opnieuw_id;
BEGIN
  NEW.opnieuw_id := OLD.opnieuw_id;
  IF OLD.opnieuw_id IS NOT NULL OR NEW IS DISTINCT FROM OLD THEN
    RAISE EXCEPTION 'Wat is ingetrokken, wordt hoogstens eenmaal alsnog betaald en verder niet gewijzigd.'
      USING ERRCODE = 'integrity_constraint_violation',
            CONSTRAINT = 'financien_intrekking_alleen_toevoegen';
  END IF;
  NEW.opnieuw_id := opnieuw;
  RETURN NEW;
END $$;
CREATE TRIGGER financien_intrekking_verloop BEFORE UPDATE ON financien_intrekking
  FOR EACH ROW EXECUTE FUNCTION financien_intrekking_verloop();
"""

VERVALLEN = """
-- The payment was withdrawn or came back, and was not paid again; the lock holds off who pays it again.
CREATE OR REPLACE FUNCTION financien_vervallen_mag() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM financien_teruggekomenbetaling
    WHERE betaling_id = NEW.betaling_id AND opnieuw_id IS NULL FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    PERFORM FROM financien_intrekking
      WHERE betaling_id = NEW.betaling_id AND opnieuw_id IS NULL FOR NO KEY UPDATE;
  END IF;
  IF NOT FOUND OR NEW.bedrag_cent > (SELECT bedrag_cent FROM financien_betaling WHERE id = NEW.betaling_id)
       - (SELECT coalesce(sum(bedrag_cent), 0) FROM financien_vervallenbetaling
          WHERE betaling_id = NEW.betaling_id) THEN
    RAISE EXCEPTION 'Van betaling % vervalt niets of niet zoveel.', NEW.betaling_id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'vervallen_niet_aangekomen';
  END IF;
  RETURN NEW;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("financien", "0005_vrijgave_en_bank_bewaking")]

    operations = [
        migrations.AddField(
            model_name="intrekking",
            name="opnieuw",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="in_plaats_van_ingetrokken",
                to="financien.betaling",
            ),
        ),
        migrations.RunSQL(VERLOOP, migrations.RunSQL.noop),
        migrations.RunSQL(VERVALLEN, migrations.RunSQL.noop),
        migrations.RunSQL(niet_verwijderen("financien_intrekking"), migrations.RunSQL.noop),
    ]
