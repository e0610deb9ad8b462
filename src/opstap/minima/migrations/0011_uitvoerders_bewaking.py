"""What an executor heard of and delivered stays as written, and fits the grant, agreement and invoice."""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen, zelfde_gemeente

AFSPRAAK = """
ALTER TABLE minima_uitvoerafspraak
  ADD CONSTRAINT uitvoerafspraak_geldig CHECK (NOT isempty(geldig) AND NOT lower_inf(geldig)),
  ADD CONSTRAINT uitvoerafspraak_overlapt_niet EXCLUDE USING gist (
    gemeente_id WITH =, regeling WITH =, geldig WITH &&);
"""

# Whoever pays an invoice, or adds to it, holds the row of the partner.
LEVERING = """
CREATE FUNCTION minima_levering_klopt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM minima_leverregel r
    JOIN minima_leveropdracht o ON o.id = r.opdracht_id
    JOIN minima_toekenning t ON t.id = r.toekenning_id
    JOIN minima_uitvoerafspraak a ON a.id = NEW.afspraak_id
    LEFT JOIN minima_toekenningseinde e ON e.toekenning_id = t.id
    WHERE r.id = NEW.regel_id AND r.dossier_id = NEW.dossier_id AND r.gemeente_id = NEW.gemeente_id
      AND o.partner_id = NEW.partner_id AND a.partner_id = NEW.partner_id AND a.regeling = t.regeling
      AND t.geldig @> NEW.geleverd_op AND a.geldig @> NEW.geleverd_op
      AND (e.per IS NULL OR NEW.geleverd_op < e.per) AND NEW.bedrag_cent <= a.hoogste_cent)
    OR EXISTS (
      SELECT FROM minima_uitvoerfactuur f WHERE f.partner_id = NEW.partner_id AND f.kenmerk = NEW.factuur)
  THEN
    RAISE EXCEPTION 'Deze levering past niet bij de toekenning, de afspraak of de factuur.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'levering_klopt';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER minima_levering_klopt BEFORE INSERT ON minima_levering
  FOR EACH ROW EXECUTE FUNCTION minima_levering_klopt();
"""


class Migration(migrations.Migration):
    dependencies = [("minima", "0010_uitvoerders")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (
            AFSPRAAK,
            LEVERING,
            alleen_toevoegen(
                "minima_uitvoerafspraak",
                "minima_leveropdracht",
                "minima_leverregel",
                "minima_leverstop",
                "minima_verantwoordingsopgave",
                "minima_levering",
                "minima_uitvoerfactuur",
            ),
            zelfde_gemeente("minima_leverregel", "dossier", "persoon"),
            zelfde_gemeente("minima_levering", "dossier"),
        )
    ]
