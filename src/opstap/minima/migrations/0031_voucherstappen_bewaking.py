"""A voucher that is lost or blocked is not used; and what a partner sees of one that is shown to it."""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen

# A voucher that is lost makes room for another, as one that was used does.
VOUCHER = """
CREATE OR REPLACE FUNCTION minima_voucher_klopt() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  tegoed minima_tegoed;
BEGIN
  SELECT * INTO STRICT tegoed FROM minima_tegoed WHERE id = NEW.tegoed_id FOR NO KEY UPDATE;
  IF (tegoed.gemeente_id, tegoed.dossier_id) <> (NEW.gemeente_id, NEW.dossier_id) THEN
    RAISE EXCEPTION 'Een voucher hoort bij het huishouden van het tegoed.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'voucher_tegoed_zelfde_gemeente';
  END IF;
  IF EXISTS (SELECT FROM minima_voucher v WHERE v.tegoed_id = NEW.tegoed_id
             AND NOT EXISTS (SELECT FROM minima_voucherbon b WHERE b.voucher_id = v.id)
             AND NOT EXISTS (SELECT FROM minima_voucherstap s
                             WHERE s.voucher_id = v.id AND s.soort = 'verloren')) THEN
    RAISE EXCEPTION 'Er is nog een voucher die niet is gebruikt.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'voucher_een_open';
  END IF;
  RETURN NEW;
END $$;
"""

STAP = """
CREATE FUNCTION minima_voucher_laatste(voucher bigint) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT soort FROM minima_voucherstap WHERE voucher_id = voucher ORDER BY id DESC LIMIT 1),
                  'vrijgegeven')
$$;

CREATE FUNCTION minima_voucherstap_klopt() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  laatste text;
BEGIN
  PERFORM FROM minima_tegoed t JOIN minima_voucher v ON v.tegoed_id = t.id
    WHERE v.id = NEW.voucher_id FOR NO KEY UPDATE OF t;
  laatste := minima_voucher_laatste(NEW.voucher_id);
  IF laatste IN ('verloren', NEW.soort)
     OR EXISTS (SELECT FROM minima_voucherbon b WHERE b.voucher_id = NEW.voucher_id) THEN
    RAISE EXCEPTION 'Deze stap kan niet bij deze voucher.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'voucherstap_klopt';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER minima_voucherstap_klopt BEFORE INSERT ON minima_voucherstap
  FOR EACH ROW EXECUTE FUNCTION minima_voucherstap_klopt();

CREATE FUNCTION minima_voucherbon_stand() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF minima_voucher_laatste(NEW.voucher_id) <> 'vrijgegeven' THEN
    RAISE EXCEPTION 'Deze voucher is geblokkeerd of verloren.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'voucherbon_stand';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER minima_voucherbon_stand BEFORE INSERT ON minima_voucherbon
  FOR EACH ROW EXECUTE FUNCTION minima_voucherbon_stand();
"""

# As minima_open_pas: what somebody shows is opened, where an agreement for its purpose holds, and no more.
# A credit of vouchers is not paid with at a pass, as the resident's own contribution would be passed over.
BALIE = """
CREATE FUNCTION minima_open_voucher(getoond text, dag date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  voucher minima_voucher;
BEGIN
  SELECT v.* INTO voucher FROM minima_voucher v
    JOIN minima_tegoed t ON t.id = v.tegoed_id
    JOIN minima_partnerafspraak a ON a.doel = t.doel AND a.geldig @> dag AND a.partner_id = minima_balie()
    WHERE v.gemeente_id = a.gemeente_id AND v.nummer = getoond;
  PERFORM set_config('opstap.voucher', array_remove(ARRAY[voucher.id], NULL)::text, false),
          set_config('opstap.pasdossier', array_remove(ARRAY[voucher.dossier_id], NULL)::text, false),
          set_config('opstap.tegoeden', ARRAY(
            SELECT t.id FROM minima_tegoed t JOIN minima_tegoed zijn ON zijn.id = voucher.tegoed_id
            WHERE t.dossier_id = voucher.dossier_id AND t.doel = zijn.doel)::text, false),
          set_config('opstap.toekenningen', ARRAY(
            SELECT t.toekenning_id FROM minima_tegoed t WHERE t.id = voucher.tegoed_id)::text, false);
END $$;
REVOKE ALL ON FUNCTION minima_open_voucher(text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION minima_open_voucher(text, date) TO opstap_web;

CREATE OR REPLACE FUNCTION minima_open_pas(getoond text, dag date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  pas minima_pas;
BEGIN
  SELECT p.* INTO pas FROM minima_pas p JOIN minima_partner wie ON wie.id = minima_balie()
    WHERE p.gemeente_id = wie.gemeente_id AND p.nummer = getoond;
  PERFORM set_config('opstap.pas', array_remove(ARRAY[pas.id], NULL)::text, false),
          set_config('opstap.pashouder', array_remove(ARRAY[pas.persoon_id], NULL)::text, false),
          set_config('opstap.pasdossier', array_remove(ARRAY[pas.dossier_id], NULL)::text, false),
          set_config('opstap.tegoeden', ARRAY(
            SELECT t.id FROM minima_tegoed t JOIN minima_partnerafspraak a ON a.doel = t.doel
              JOIN minima_toekenning g ON g.id = t.toekenning_id
            WHERE t.dossier_id = pas.dossier_id AND coalesce(g.persoon_id, pas.persoon_id) = pas.persoon_id
              AND t.geldig @> dag
              AND NOT EXISTS (SELECT FROM minima_voucher v WHERE v.tegoed_id = t.id)
              AND a.partner_id = minima_balie() AND a.geldig @> dag)::text, false),
          set_config('opstap.toekenningen', ARRAY(
            SELECT g.id FROM minima_toekenning g
              JOIN minima_toekenning eerste ON eerste.id = pas.toekenning_id
            WHERE g.dossier_id = pas.dossier_id AND coalesce(g.persoon_id, pas.persoon_id) = pas.persoon_id
              AND (g.regeling = eerste.regeling OR EXISTS (
                SELECT FROM minima_tegoed t JOIN minima_partnerafspraak a ON a.doel = t.doel
                WHERE t.toekenning_id = g.id AND a.partner_id = minima_balie())))::text, false);
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("minima", "0030_voucherstappen")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (VOUCHER, STAP, BALIE, alleen_toevoegen("minima_voucherstap"))
    ]
