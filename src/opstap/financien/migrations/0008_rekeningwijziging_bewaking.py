"""A wish for another account and its steps stay as written; nothing happens to it after its end."""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen, zelfde_gemeente

VOLGT = """
-- The steps of one wish are written one after another: its row is held until the end.
CREATE FUNCTION financien_rekeningwijzigingstap_volgt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM financien_rekeningwijziging WHERE id = NEW.wijziging_id FOR UPDATE;
  IF EXISTS (SELECT FROM financien_rekeningwijzigingstap
             WHERE wijziging_id = NEW.wijziging_id AND soort <> 'fout') THEN
    RAISE EXCEPTION 'Deze wijziging van rekening is al klaar.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'rekeningwijziging_klaar';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER financien_rekeningwijzigingstap_volgt BEFORE INSERT ON financien_rekeningwijzigingstap
  FOR EACH ROW EXECUTE FUNCTION financien_rekeningwijzigingstap_volgt();
"""


class Migration(migrations.Migration):
    dependencies = [("financien", "0007_rekeningwijziging")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (
            VOLGT,
            alleen_toevoegen("financien_rekeningwijziging", "financien_rekeningwijzigingstap"),
            zelfde_gemeente("financien_rekeningwijziging", "dossier"),
        )
    ]
