"""A role for an organisation goes to an account of one, and no other role does."""

from __future__ import annotations

from django.db import migrations

ROLLEN = """
CREATE FUNCTION kern_rolstap_bij_organisatie() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.rol LIKE 'partner%') <> (SELECT kvk_nummer <> '' FROM kern_account WHERE id = NEW.account_id) THEN
    RAISE EXCEPTION 'Een rol voor een organisatie en een rol voor de gemeente gaan niet samen.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'rolstap_organisatie';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER kern_rolstap_bij_organisatie BEFORE INSERT ON kern_rolstap
  FOR EACH ROW EXECUTE FUNCTION kern_rolstap_bij_organisatie();
"""


class Migration(migrations.Migration):
    dependencies = [("kern", "0020_organisaties")]

    operations = [migrations.RunSQL(ROLLEN, migrations.RunSQL.noop)]
