"""The database keeps benefits from overlapping, months from changing, and an ending final."""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen

# The same guarantees as the facts of kern have.
VRIJLATING_VOORAF = """
ALTER TABLE inkomen_vrijlatingvooraf
  ADD CONSTRAINT inkomen_vrijlatingvooraf_geldig CHECK (NOT isempty(geldig) AND NOT lower_inf(geldig)),
  ADD CONSTRAINT inkomen_vrijlatingvooraf_bekend CHECK (bekend_van < bekend_tot),
  ADD CONSTRAINT inkomen_vrijlatingvooraf_overlapt_niet
    UNIQUE (persoon_id, bekend_tot, geldig WITHOUT OVERLAPS),
  ADD CONSTRAINT inkomen_vrijlatingvooraf_persoon_zelfde_gemeente
    FOREIGN KEY (persoon_id, gemeente_id) REFERENCES kern_persoon (id, gemeente_id);
CREATE TRIGGER inkomen_vrijlatingvooraf_wijzigen BEFORE UPDATE ON inkomen_vrijlatingvooraf
  FOR EACH ROW EXECUTE FUNCTION kern_feit_onveranderlijk();
CREATE TRIGGER inkomen_vrijlatingvooraf_verwijderen BEFORE DELETE ON inkomen_vrijlatingvooraf
  FOR EACH ROW EXECUTE FUNCTION kern_alleen_toevoegen();
"""

UITKERING = """
ALTER TABLE inkomen_uitkering
  ADD CONSTRAINT uitkering_hele_maanden CHECK (
    NOT isempty(geldig) AND NOT lower_inf(geldig) AND extract(day FROM lower(geldig)) = 1
    AND (upper_inf(geldig) OR extract(day FROM upper(geldig)) = 1)),
  ADD CONSTRAINT uitkering_overlapt_niet UNIQUE (dossier_id, soort, geldig WITHOUT OVERLAPS),
  ADD CONSTRAINT inkomen_uitkering_dossier_zelfde_gemeente
    FOREIGN KEY (dossier_id, gemeente_id) REFERENCES kern_dossier (id, gemeente_id);

-- Only the end may be written, once, and with the decision that ends it.
CREATE FUNCTION inkomen_uitkering_verloop() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.beeindigd_door_id IS NOT NULL OR NEW.beeindigd_door_id IS NULL
     OR lower(NEW.geldig) <> lower(OLD.geldig) OR upper_inf(NEW.geldig)
     OR (OLD.id, OLD.gemeente_id, OLD.dossier_id, OLD.soort, OLD.besluit_id)
        IS DISTINCT FROM (NEW.id, NEW.gemeente_id, NEW.dossier_id, NEW.soort, NEW.besluit_id) THEN
    RAISE EXCEPTION 'Uitkering % wordt niet gewijzigd; zij kan eenmaal eindigen.', OLD.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'uitkering_verloop';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER inkomen_uitkering_verloop BEFORE UPDATE ON inkomen_uitkering
  FOR EACH ROW EXECUTE FUNCTION inkomen_uitkering_verloop();
CREATE TRIGGER inkomen_uitkering_verwijderen BEFORE DELETE ON inkomen_uitkering
  FOR EACH ROW EXECUTE FUNCTION kern_alleen_toevoegen();
"""

MAANDEN = """
ALTER TABLE inkomen_maandrun ADD CONSTRAINT maandrun_eerste_dag CHECK (extract(day FROM maand) = 1);
ALTER TABLE inkomen_teherrekenen ADD CONSTRAINT te_herrekenen_eerste_dag CHECK (extract(day FROM maand) = 1);
ALTER TABLE inkomen_maandberekening
  ADD CONSTRAINT maandberekening_eerste_dag CHECK (extract(day FROM maand) = 1),
  ADD CONSTRAINT maandberekening_sluit CHECK (
    bijstand_cent = maandbetaling_cent + vakantietoeslag_cent
    AND lasten_cent = bijstand_cent + loonheffing_cent + zvw_bijdrage_cent
    AND verschil_bijstand_cent = verschil_maandbetaling_cent + verschil_vakantietoeslag_cent);

CREATE FUNCTION inkomen_maandrun_verloop() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'klaar'
     OR (OLD.gemeente_id, OLD.maand, OLD.bekend_op)
        IS DISTINCT FROM (NEW.gemeente_id, NEW.maand, NEW.bekend_op) THEN
    RAISE EXCEPTION 'Maandrun % is klaar en verandert niet.', OLD.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'maandrun_verloop';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER inkomen_maandrun_verloop BEFORE UPDATE ON inkomen_maandrun
  FOR EACH ROW EXECUTE FUNCTION inkomen_maandrun_verloop();
"""

ALLEEN_TOEVOEGEN = ("maandberekening", "vrijlatingsmaand", "vakantiegeld", "vordering", "uitval")


class Migration(migrations.Migration):
    dependencies = [("inkomen", "0001_begin"), ("kern", "0002_bewaking")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (
            VRIJLATING_VOORAF,
            UITKERING,
            MAANDEN,
            alleen_toevoegen(*(f"inkomen_{tabel}" for tabel in ALLEEN_TOEVOEGEN)),
        )
    ]
