"""Nothing can be deleted, except by the role of the archive what the line of an approved list names.

That role's policies are made after `migrate`, with those of the web server (kern.toegang.rijen).
"""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen, zelfde_gemeente

# Roles belong to the whole server: another database, or the administrator, may have made it before.
ROL = """
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'opstap_archief') THEN
    CREATE ROLE opstap_archief NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
  END IF;
EXCEPTION
  WHEN duplicate_object OR unique_violation THEN NULL;
  WHEN insufficient_privilege THEN
    RAISE EXCEPTION 'De rol opstap_archief ontbreekt en deze gebruiker mag haar niet maken. Laat de '
      'beheerder van de databank dat doen: docs/toegang.md.';
END $$;
DO $$
BEGIN
  IF NOT pg_has_role(current_user, 'opstap_archief', 'SET') THEN
    EXECUTE format('GRANT opstap_archief TO %I WITH SET TRUE, INHERIT FALSE', current_user);
  END IF;
EXCEPTION
  WHEN insufficient_privilege THEN
    RAISE NOTICE 'Deze gebruiker mag niet als opstap_archief werken: er kan niets worden vernietigd.';
END $$;
GRANT USAGE ON SCHEMA public TO opstap_archief;
"""

LIJSTEN = """
-- The line that is being carried out: of a list that another approved, and not carried out before.
CREATE FUNCTION kern_vernietigingspost() RETURNS kern_vernietigingspost
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p FROM kern_vernietigingspost p JOIN kern_vernietigingslijst l ON l.id = p.lijst_id
  WHERE p.id = nullif(current_setting('opstap.vernietigingspost', true), '')::bigint
    AND EXISTS (SELECT FROM kern_vernietigingsstap s
                WHERE s.lijst_id = l.id AND s.soort = 'goedgekeurd' AND s.door <> l.door)
    AND NOT EXISTS (SELECT FROM kern_vernietigingsstap s WHERE s.post_id = p.id)
$$;
CREATE FUNCTION kern_te_vernietigen(tabel text) RETURNS bigint[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT ARRAY(SELECT jsonb_array_elements_text((kern_vernietigingspost()).rijen -> tabel)::bigint)
$$;
CREATE FUNCTION kern_mag_vernietigd(tabel text, nummer bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce((kern_vernietigingspost()).rijen -> tabel @> to_jsonb(nummer), false)
$$;
REVOKE ALL ON FUNCTION kern_vernietigingspost(), kern_te_vernietigen(text), kern_mag_vernietigd(text, bigint)
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kern_te_vernietigen(text), kern_mag_vernietigd(text, bigint) TO opstap_archief;

CREATE OR REPLACE FUNCTION kern_alleen_toevoegen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_user = 'opstap_archief' THEN
    IF kern_mag_vernietigd(TG_TABLE_NAME, OLD.id) THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION 'Rijen van % worden niet gewijzigd en niet verwijderd.', TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_alleen_toevoegen';
END $$;

-- Another approves than drew up; a line is carried out only after that.
CREATE FUNCTION kern_vernietigingsstap_mag() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  weigering text;
BEGIN
  SELECT CASE
    WHEN NEW.post_id IS NULL AND NEW.door = l.door THEN 'vernietiging_vier_ogen'
    WHEN NEW.post_id IS NOT NULL AND NOT EXISTS (
      SELECT FROM kern_vernietigingsstap s WHERE s.lijst_id = l.id AND s.soort = 'goedgekeurd')
      THEN 'vernietiging_niet_goedgekeurd'
    WHEN NEW.post_id IS NOT NULL AND NOT EXISTS (
      SELECT FROM kern_vernietigingspost p WHERE p.id = NEW.post_id AND p.lijst_id = l.id)
      THEN 'vernietiging_niet_goedgekeurd'
  END INTO weigering FROM kern_vernietigingslijst l WHERE l.id = NEW.lijst_id;
  IF weigering IS NOT NULL THEN
    RAISE EXCEPTION 'Deze stap van lijst % kan niet.', NEW.lijst_id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = weigering;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER kern_vernietigingsstap_mag BEFORE INSERT ON kern_vernietigingsstap
  FOR EACH ROW EXECUTE FUNCTION kern_vernietigingsstap_mag();
"""


class Migration(migrations.Migration):
    dependencies = [("kern", "0016_archief")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (
            ROL,
            LIJSTEN,
            zelfde_gemeente("kern_vasthouding", "dossier"),
            alleen_toevoegen(
                "kern_vernietigingslijst",
                "kern_vernietigingspost",
                "kern_vernietigingsstap",
                "kern_vasthouding",
            ),
        )
    ]
