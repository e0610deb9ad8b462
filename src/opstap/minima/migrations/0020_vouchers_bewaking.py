"""A voucher is used once, for a bill that adds up; and a household has one that is not used at a time."""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen, zelfde_gemeente

# Whoever gives a voucher of this credit, or uses one, waits here for the other.
VOUCHER = """
CREATE FUNCTION minima_voucher_klopt() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  tegoed minima_tegoed;
BEGIN
  SELECT * INTO STRICT tegoed FROM minima_tegoed WHERE id = NEW.tegoed_id FOR NO KEY UPDATE;
  IF (tegoed.gemeente_id, tegoed.dossier_id) <> (NEW.gemeente_id, NEW.dossier_id) THEN
    RAISE EXCEPTION 'Een voucher hoort bij het huishouden van het tegoed.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'voucher_tegoed_zelfde_gemeente';
  END IF;
  IF EXISTS (SELECT FROM minima_voucher v WHERE v.tegoed_id = NEW.tegoed_id
             AND NOT EXISTS (SELECT FROM minima_voucherbon b WHERE b.voucher_id = v.id)) THEN
    RAISE EXCEPTION 'Er is nog een voucher die niet is gebruikt.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'voucher_een_open';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER minima_voucher_klopt BEFORE INSERT ON minima_voucher
  FOR EACH ROW EXECUTE FUNCTION minima_voucher_klopt();
"""

BON = """
CREATE FUNCTION minima_voucherbon_klopt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM minima_voucher v JOIN minima_tegoedmutatie m ON m.tegoed_id = v.tegoed_id
    WHERE v.id = NEW.voucher_id AND m.id = NEW.mutatie_id AND m.soort = 'verzilvering'
      AND NEW.behandeling_cent + NEW.medicijnen_cent = NEW.eigen_bijdrage_cent - m.bedrag_cent) THEN
    RAISE EXCEPTION 'De rekening is de vergoeding en de eigen bijdrage samen.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'voucherbon_klopt';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER minima_voucherbon_klopt BEFORE INSERT ON minima_voucherbon
  FOR EACH ROW EXECUTE FUNCTION minima_voucherbon_klopt();
"""


class Migration(migrations.Migration):
    dependencies = [("minima", "0019_vouchers")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (
            VOUCHER,
            BON,
            alleen_toevoegen("minima_voucher", "minima_voucherbon"),
            zelfde_gemeente("minima_voucher", "dossier"),
        )
    ]
