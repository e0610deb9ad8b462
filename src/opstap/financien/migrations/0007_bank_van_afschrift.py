"""The database lets only a statement of the bank book on the account of the bank."""

from __future__ import annotations

from django.db import migrations

BANK = """
-- Checks all lines of one statement together, as financien_boeking_sluit does.
CREATE FUNCTION financien_bank_van_afschrift() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  gevonden bigint;
BEGIN
  EXECUTE 'SELECT min(b.journaalpost_id) FROM nieuw b
             JOIN financien_rekening r ON r.id = b.rekening_id AND r.code = ''bank''
             JOIN financien_journaalpost j ON j.id = b.journaalpost_id
           WHERE j.bron_soort NOT IN (''afschrift'', ''teruggekomen'')' INTO gevonden;
  IF gevonden IS NOT NULL THEN
    RAISE EXCEPTION 'Journaalpost % boekt op de bank zonder afschrift.', gevonden
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'boeking_bank_afschrift';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER financien_bank_van_afschrift AFTER INSERT ON financien_boeking
  REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION financien_bank_van_afschrift();
"""


class Migration(migrations.Migration):
    dependencies = [("financien", "0006_bewaking_vrijgave")]

    operations = [migrations.RunSQL(BANK, migrations.RunSQL.noop)]
