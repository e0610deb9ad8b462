"""A claim that began in another system enters its account on the day that it is taken over."""

from __future__ import annotations

from django.db import migrations

BEGIN = """
CREATE OR REPLACE FUNCTION inkomen_vordering_heeft_begin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM inkomen_vorderingsmutatie m WHERE m.vordering_id = NEW.id
                 AND m.soort = 'ontstaan' AND m.bedrag_cent = NEW.bedrag_cent
                 AND m.datum >= NEW.ontstaan_op) THEN
    RAISE EXCEPTION 'Vordering % heeft geen begin.', NEW.nummer
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'vordering_heeft_begin';
  END IF;
  RETURN NULL;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("inkomen", "0009_handhaving_bewaking")]

    operations = [migrations.RunSQL(BEGIN, migrations.RunSQL.noop)]
