"""A proposal is signed by somebody else, and at a partner that is blocked nothing is shown or paid."""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen

VOORSTEL = """
CREATE FUNCTION minima_partnervoorstel_afgelopen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.ondertekend AND NEW.door = (SELECT door FROM minima_partnervoorstel WHERE id = NEW.voorstel_id) THEN
    RAISE EXCEPTION 'Een ander ondertekent het voorstel.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'partnervoorstel_vier_ogen';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER minima_partnervoorstel_afgelopen BEFORE INSERT ON minima_partnervoorstelafloop
  FOR EACH ROW EXECUTE FUNCTION minima_partnervoorstel_afgelopen();
"""

BLOKKADE = """
CREATE FUNCTION minima_partner_geblokkeerd(partner bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT soort = 'geblokkeerd' FROM minima_partnerstap WHERE partner_id = partner
                   ORDER BY id DESC LIMIT 1), false)
$$;

CREATE FUNCTION minima_partnerstap_klopt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('minima_partnerstap'), NEW.partner_id::int);
  IF minima_partner_geblokkeerd(NEW.partner_id) = (NEW.soort = 'geblokkeerd') THEN
    RAISE EXCEPTION 'De partner is al zo.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'partnerstap_wisselt';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER minima_partnerstap_klopt BEFORE INSERT ON minima_partnerstap
  FOR EACH ROW EXECUTE FUNCTION minima_partnerstap_klopt();

CREATE FUNCTION minima_tegoedmutatie_partner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF minima_partner_geblokkeerd(
       (SELECT partner_id FROM minima_partnerafspraak WHERE id = NEW.afspraak_id)) THEN
    RAISE EXCEPTION 'De partner is geblokkeerd.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'partner_geblokkeerd';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER minima_tegoedmutatie_partner BEFORE INSERT ON minima_tegoedmutatie
  FOR EACH ROW WHEN (NEW.soort = 'verzilvering') EXECUTE FUNCTION minima_tegoedmutatie_partner();
"""

TABELLEN = ("minima_partnervoorstel", "minima_partnervoorstelafloop", "minima_partnerstap")


class Migration(migrations.Migration):
    dependencies = [("minima", "0032_partnervoorstellen")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (
            VOORSTEL,
            BLOKKADE,
            alleen_toevoegen(*TABELLEN),
        )
    ]
