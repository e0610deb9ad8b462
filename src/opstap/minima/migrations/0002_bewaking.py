"""Grants and movements stay as they were written, and no credit ever goes below zero."""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen, zelfde_gemeente

TOEKENNING = """
ALTER TABLE minima_toekenning
  ADD CONSTRAINT toekenning_geldig CHECK (NOT isempty(geldig) AND NOT lower_inf(geldig)),
  ADD CONSTRAINT toekenning_overlapt_niet EXCLUDE USING gist (
    dossier_id WITH =, regeling WITH =, coalesce(persoon_id, 0) WITH =, geldig WITH &&);
ALTER TABLE minima_partnerafspraak
  ADD CONSTRAINT partnerafspraak_overlapt_niet EXCLUDE USING gist (
    partner_id WITH =, doel WITH =, geldig WITH &&);
ALTER TABLE minima_tegoed
  ADD CONSTRAINT tegoed_geldig
    CHECK (NOT isempty(geldig) AND NOT lower_inf(geldig) AND NOT upper_inf(geldig));
"""

# Whoever moves a credit waits here for the other, and then counts what the other wrote.
MUTATIE = """
CREATE FUNCTION minima_tegoedmutatie_klopt() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  tegoed minima_tegoed;
  eerder minima_tegoedmutatie;
BEGIN
  SELECT * INTO STRICT tegoed FROM minima_tegoed WHERE id = NEW.tegoed_id FOR NO KEY UPDATE;
  IF NEW.gemeente_id <> tegoed.gemeente_id THEN
    RAISE EXCEPTION 'Een mutatie hoort bij de gemeente van het tegoed.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'tegoedmutatie_gemeente';
  END IF;
  IF NEW.soort = 'verzilvering' THEN
    IF NOT tegoed.geldig @> NEW.datum OR NOT EXISTS (
      SELECT FROM minima_partnerafspraak a
      WHERE a.id = NEW.afspraak_id AND a.doel = tegoed.doel AND a.geldig @> NEW.datum
        AND a.gemeente_id = tegoed.gemeente_id) THEN
      RAISE EXCEPTION 'Dit tegoed is op deze dag niet voor deze partner.'
        USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'tegoedmutatie_doel_en_dag';
    END IF;
  ELSIF NEW.soort = 'terugdraaiing' THEN
    SELECT * INTO STRICT eerder FROM minima_tegoedmutatie WHERE id = NEW.terug_van_id;
    IF (eerder.soort, eerder.tegoed_id, eerder.afspraak_id, -eerder.bedrag_cent)
       IS DISTINCT FROM ('verzilvering', NEW.tegoed_id, NEW.afspraak_id, NEW.bedrag_cent) THEN
      RAISE EXCEPTION 'Een terugdraaiing is het tegendeel van een betaling.'
        USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'tegoedmutatie_tegendeel';
    END IF;
  END IF;
  IF NEW.bedrag_cent + coalesce((SELECT sum(m.bedrag_cent) FROM minima_tegoedmutatie m
                                 WHERE m.tegoed_id = NEW.tegoed_id), 0) < 0 THEN
    RAISE EXCEPTION 'Het tegoed is niet hoog genoeg.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'tegoed_niet_onder_nul';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER minima_tegoedmutatie_klopt BEFORE INSERT ON minima_tegoedmutatie
  FOR EACH ROW EXECUTE FUNCTION minima_tegoedmutatie_klopt();
"""


class Migration(migrations.Migration):
    dependencies = [("minima", "0001_begin")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (
            TOEKENNING,
            MUTATIE,
            alleen_toevoegen(
                "minima_toekenning",
                "minima_toekenningseinde",
                "minima_tegoed",
                "minima_tegoedmutatie",
                "minima_partnerafspraak",
            ),
            zelfde_gemeente("minima_toekenning", "dossier", "persoon"),
            zelfde_gemeente("minima_tegoed", "dossier"),
        )
    ]
