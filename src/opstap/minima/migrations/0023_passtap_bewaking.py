"""No pass is given out without an accepted photo, and nothing happens to one that is lost."""

from __future__ import annotations

from django.db import migrations

PASSTAP = """
CREATE FUNCTION minima_passtap_klopt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM minima_passtap s WHERE s.pas_id = NEW.pas_id AND s.soort = 'verloren') THEN
    RAISE EXCEPTION 'Deze pas is verloren.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'passtap_na_verlies';
  END IF;
  IF NEW.soort = 'uitgegeven'
     AND NOT EXISTS (SELECT FROM minima_passtap s WHERE s.pas_id = NEW.pas_id AND s.soort = 'foto') THEN
    RAISE EXCEPTION 'Zonder goedgekeurde foto wordt een pas niet gegeven.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'passtap_zonder_foto';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER minima_passtap_klopt BEFORE INSERT ON minima_passtap
  FOR EACH ROW EXECUTE FUNCTION minima_passtap_klopt();
"""


class Migration(migrations.Migration):
    dependencies = [("minima", "0022_opvang_bewaking")]

    operations = [migrations.RunSQL(PASSTAP, migrations.RunSQL.noop)]
