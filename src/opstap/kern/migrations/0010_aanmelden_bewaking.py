"""Roles are granted and withdrawn, one at a time, and never overwritten; and which dossiers are one's own."""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen

ROLLEN = """
-- The steps of one account are written one after another: the row of the account is held until the end.
CREATE FUNCTION kern_rolstap_volgt() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  rekening kern_account;
  laatste kern_rolstap;
BEGIN
  SELECT * INTO STRICT rekening FROM kern_account WHERE id = NEW.account_id FOR UPDATE;
  IF NEW.door = rekening.naam OR NEW.door = '' THEN
    RAISE EXCEPTION 'Niemand verleent zichzelf een rol.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'rolstap_door_ander';
  END IF;
  SELECT * INTO laatste FROM kern_rolstap WHERE account_id = NEW.account_id ORDER BY id DESC LIMIT 1;
  IF NEW.erbij AND laatste.erbij THEN
    RAISE EXCEPTION 'Twee rollen gaan niet samen.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'rolstap_onverenigbaar';
  END IF;
  IF NOT NEW.erbij AND (laatste.erbij IS NOT TRUE OR laatste.rol <> NEW.rol) THEN
    RAISE EXCEPTION 'Deze rol is niet verleend.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'rolstap_onverenigbaar';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER kern_rolstap_volgt BEFORE INSERT ON kern_rolstap
  FOR EACH ROW EXECUTE FUNCTION kern_rolstap_volgt();
"""

EIGEN_DOSSIERS = """
-- Looked up as the owner of the tables: at signing in nobody is known yet to whom they could be opened.
CREATE FUNCTION kern_eigen_dossiers(code text, gezocht text, dag date) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT d.nummer
  FROM kern_persoon p
  JOIN kern_gezinslid g ON g.persoon_id = p.id AND g.rol IN (1, 2) AND g.geldig @> dag
    AND g.bekend_tot = '9999-12-31 00:00:00+00'
  JOIN kern_dossier d ON d.id = g.dossier_id
  WHERE p.gemeente_id = code AND p.bsn = gezocht
$$;
REVOKE ALL ON FUNCTION kern_eigen_dossiers(text, text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kern_eigen_dossiers(text, text, date) TO opstap_web;
"""


class Migration(migrations.Migration):
    dependencies = [("kern", "0009_aanmelden")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (
            ROLLEN,
            EIGEN_DOSSIERS,
            alleen_toevoegen("kern_account", "kern_rolstap", "kern_aanmeldpoging"),
        )
    ]
