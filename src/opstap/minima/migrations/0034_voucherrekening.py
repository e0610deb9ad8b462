"""A bill has the parts that its scheme declares, and not those of a vet."""

from __future__ import annotations

from django.db import migrations, models

KLOPT = """
CREATE OR REPLACE FUNCTION minima_voucherbon_klopt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.totaal_cent <> (SELECT coalesce(sum(value::bigint), 0) FROM jsonb_each_text(NEW.rekening))
     OR EXISTS (SELECT FROM jsonb_each_text(NEW.rekening) WHERE value::bigint < 0)
     OR NOT EXISTS (
    SELECT FROM minima_voucher v JOIN minima_tegoedmutatie m ON m.tegoed_id = v.tegoed_id
    WHERE v.id = NEW.voucher_id AND m.id = NEW.mutatie_id AND m.soort = 'verzilvering'
      AND NEW.totaal_cent = NEW.eigen_bijdrage_cent - m.bedrag_cent) THEN
    RAISE EXCEPTION 'De rekening is de vergoeding en de eigen bijdrage samen.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'voucherbon_klopt';
  END IF;
  RETURN NEW;
END $$;
"""
# The only time that rows which are only added are filled in: with what they say themselves.
KOLOMMEN = """
ALTER TABLE minima_voucherbon ADD COLUMN totaal_cent bigint, ADD COLUMN rekening jsonb;
ALTER TABLE minima_voucherbon DISABLE TRIGGER USER;
UPDATE minima_voucherbon SET totaal_cent = behandeling_cent + medicijnen_cent, rekening = jsonb_build_object(
  'dierenarts_behandeling', behandeling_cent, 'dierenarts_medicijnen', medicijnen_cent);
ALTER TABLE minima_voucherbon ENABLE TRIGGER USER;
ALTER TABLE minima_voucherbon DROP CONSTRAINT voucherbon_bedragen;
ALTER TABLE minima_voucherbon DROP COLUMN behandeling_cent, DROP COLUMN medicijnen_cent;
ALTER TABLE minima_voucherbon ALTER COLUMN totaal_cent SET NOT NULL, ALTER COLUMN rekening SET NOT NULL;
ALTER TABLE minima_voucherbon ADD CONSTRAINT voucherbon_bedragen
  CHECK (totaal_cent > 0 AND eigen_bijdrage_cent >= 0);
"""


class Migration(migrations.Migration):
    dependencies = [("minima", "0033_partnervoorstellen_bewaking")]

    operations = [
        migrations.RunSQL(
            KOLOMMEN,
            migrations.RunSQL.noop,
            state_operations=[
                migrations.RemoveConstraint("voucherbon", "voucherbon_bedragen"),
                migrations.RemoveField("voucherbon", "behandeling_cent"),
                migrations.RemoveField("voucherbon", "medicijnen_cent"),
                migrations.AddField("voucherbon", "rekening", models.JSONField()),
                migrations.AddField("voucherbon", "totaal_cent", models.BigIntegerField()),
                migrations.AddConstraint(
                    "voucherbon",
                    models.CheckConstraint(
                        condition=models.Q(totaal_cent__gt=0, eigen_bijdrage_cent__gte=0),
                        name="voucherbon_bedragen",
                    ),
                ),
            ],
        ),
        migrations.RunSQL(KLOPT, migrations.RunSQL.noop),
    ]
