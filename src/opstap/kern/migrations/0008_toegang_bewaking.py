"""The role of the web server in the database, and how the gate opens the rows for it.

The policies themselves are made after `migrate`, from what each room says of its tables (kern.toegang.rijen).
"""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen, zelfde_gemeente

# Roles belong to the whole server: another database, or the administrator, may have made it before.
ROL = """
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'opstap_web') THEN
    CREATE ROLE opstap_web NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
  END IF;
EXCEPTION
  WHEN duplicate_object OR unique_violation THEN NULL;
  WHEN insufficient_privilege THEN
    RAISE EXCEPTION 'De rol opstap_web ontbreekt en deze gebruiker mag haar niet maken. Laat de beheerder '
      'van de databank dat doen: docs/toegang.md.';
END $$;
DO $$
BEGIN
  IF NOT pg_has_role(current_user, 'opstap_web', 'SET') THEN
    EXECUTE format('GRANT opstap_web TO %I WITH SET TRUE, INHERIT FALSE', current_user);
  END IF;
EXCEPTION
  WHEN insufficient_privilege THEN
    RAISE NOTICE 'Deze gebruiker mag niet als opstap_web werken: geef de webserver een eigen aanmelding.';
END $$;
GRANT USAGE ON SCHEMA public TO opstap_web;
"""

FUNCTIES = """
-- The numbers in a setting; nothing when it was never set, was closed, or says that all may be seen.
CREATE FUNCTION kern_eigen(instelling text) RETURNS bigint[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN current_setting(instelling, true) LIKE '{%'
    THEN current_setting(instelling, true)::bigint[] END
$$;

-- A resident sees the own dossiers, and the persons whom their decisions are about: the household, and who
-- lives or lived with them at one address, as the cost-sharer's norm counts them. Looked up as the owner of
-- the tables, as the resident sees no row before this.
CREATE FUNCTION kern_open_voor_inwoner(code text, nummers text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  eigen bigint[] := ARRAY(
    SELECT d.id FROM kern_dossier d WHERE d.gemeente_id = code AND d.nummer = ANY (nummers));
  huis bigint[] := ARRAY(
    SELECT g.persoon_id FROM kern_gezinslid g WHERE g.dossier_id = ANY (eigen)
    UNION SELECT w.persoon_id FROM kern_woonrelatie w WHERE w.dossier_id = ANY (eigen));
  samen bigint[] := ARRAY(
    SELECT unnest(huis)
    UNION SELECT ander.persoon_id FROM kern_bewoning zelf
      JOIN kern_bewoning ander ON ander.adres_id = zelf.adres_id AND ander.geldig && zelf.geldig
      WHERE zelf.persoon_id = ANY (huis));
BEGIN
  PERFORM set_config('opstap.gemeente', code, false),
          set_config('opstap.dossiers', eigen::text, false),
          set_config('opstap.personen', samen::text, false);
END $$;
REVOKE ALL ON FUNCTION kern_open_voor_inwoner(text, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kern_open_voor_inwoner(text, text[]) TO opstap_web;
"""


class Migration(migrations.Migration):
    dependencies = [("kern", "0007_toegang")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (
            ROL,
            FUNCTIES,
            zelfde_gemeente("kern_inzage", "zaak"),
            zelfde_gemeente("kern_zaaktoewijzing", "zaak"),
            alleen_toevoegen("kern_teamstap", "kern_zaaktoewijzing"),
        )
    ]
