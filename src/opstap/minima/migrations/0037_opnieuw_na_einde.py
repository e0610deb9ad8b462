from django.db import migrations

# A grant that ended leaves room from that day on. Who grants to the same household waits here for the other.
OVERLAPT_NIET = """
ALTER TABLE minima_toekenning DROP CONSTRAINT toekenning_overlapt_niet;
CREATE FUNCTION minima_toekenning_overlapt_niet() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM kern_dossier WHERE id = NEW.dossier_id FOR NO KEY UPDATE;
  IF EXISTS (
    SELECT FROM minima_toekenning t LEFT JOIN minima_toekenningseinde e ON e.toekenning_id = t.id
    WHERE t.dossier_id = NEW.dossier_id AND t.regeling = NEW.regeling
      AND t.persoon_id IS NOT DISTINCT FROM NEW.persoon_id
      AND daterange(lower(t.geldig), least(upper(t.geldig), e.per)) && NEW.geldig) THEN
    RAISE EXCEPTION 'Deze regeling is in deze periode al toegekend.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'toekenning_overlapt_niet';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER minima_toekenning_overlapt_niet BEFORE INSERT ON minima_toekenning
  FOR EACH ROW EXECUTE FUNCTION minima_toekenning_overlapt_niet();
"""
TERUG = """
DROP TRIGGER minima_toekenning_overlapt_niet ON minima_toekenning;
DROP FUNCTION minima_toekenning_overlapt_niet();
ALTER TABLE minima_toekenning
  ADD CONSTRAINT toekenning_overlapt_niet EXCLUDE USING gist (
    dossier_id WITH =, regeling WITH =, coalesce(persoon_id, 0) WITH =, geldig WITH &&);
"""


class Migration(migrations.Migration):
    dependencies = [("minima", "0036_soorten_partnervoorstel")]

    operations = [migrations.RunSQL(OVERLAPT_NIET, TERUG)]
