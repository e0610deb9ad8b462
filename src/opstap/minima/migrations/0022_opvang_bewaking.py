"""There are never more families in a shelter than places, on any day, whoever place them at once."""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen, zelfde_gemeente

# A stay whose term is over holds its place until its end is written down.
BEZET = """
CREATE FUNCTION minima_opvang_tot(plaatsing minima_opvangplaatsing) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT s.tot FROM minima_opvangstap s WHERE s.plaatsing_id = plaatsing.id
                   ORDER BY s.id DESC LIMIT 1), plaatsing.tot)
$$;
CREATE FUNCTION minima_opvang_bezet(plaatsing minima_opvangplaatsing, dag date, vandaag date)
RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT plaatsing.van <= dag AND (dag < minima_opvang_tot(plaatsing) OR (
    minima_opvang_tot(plaatsing) <= vandaag AND NOT EXISTS (
      SELECT FROM minima_opvangstap s WHERE s.plaatsing_id = plaatsing.id AND s.soort = 'einde')))
$$;
CREATE FUNCTION minima_opvang_past(locatie bigint, van date, tot date, vandaag date, behalve bigint)
RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT NOT EXISTS (
    SELECT FROM generate_series(van, tot - 1, '1 day') d
    WHERE (SELECT count(*) FROM minima_opvangplaatsing p
           WHERE p.locatie_id = locatie AND p.id <> behalve AND minima_opvang_bezet(p, d::date, vandaag))
      >= coalesce((SELECT c.plaatsen FROM minima_opvangcapaciteit c
                   WHERE c.locatie_id = locatie AND c.vanaf <= d::date ORDER BY c.vanaf DESC LIMIT 1), 0))
$$;
"""

VERZOEK = """
CREATE FUNCTION minima_opvangverzoek_klopt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM kern_dossier WHERE id = NEW.dossier_id FOR NO KEY UPDATE;
  IF EXISTS (
    SELECT FROM minima_opvangverzoek v WHERE v.dossier_id = NEW.dossier_id
      AND NOT EXISTS (SELECT FROM minima_opvangafsluiting a WHERE a.verzoek_id = v.id)
      AND NOT EXISTS (SELECT FROM minima_opvangplaatsing p WHERE p.verzoek_id = v.id)) THEN
    RAISE EXCEPTION 'Dit huishouden wacht al op een plaats.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'opvangverzoek_een_open';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER minima_opvangverzoek_klopt BEFORE INSERT ON minima_opvangverzoek
  FOR EACH ROW EXECUTE FUNCTION minima_opvangverzoek_klopt();
CREATE FUNCTION minima_opvangafsluiting_klopt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM minima_opvangverzoek WHERE id = NEW.verzoek_id FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM minima_opvangplaatsing p WHERE p.verzoek_id = NEW.verzoek_id) THEN
    RAISE EXCEPTION 'Dit gezin heeft al een plaats.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'opvang_afgehandeld';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER minima_opvangafsluiting_klopt BEFORE INSERT ON minima_opvangafsluiting
  FOR EACH ROW EXECUTE FUNCTION minima_opvangafsluiting_klopt();
"""

# Whoever places a family, or changes a stay, waits here for whoever does so at the same location.
PLAATSING = """
CREATE FUNCTION minima_opvangplaatsing_klopt() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  verzoek minima_opvangverzoek;
  vandaag date := (NEW.moment AT TIME ZONE 'Europe/Amsterdam')::date;
BEGIN
  SELECT * INTO STRICT verzoek FROM minima_opvangverzoek WHERE id = NEW.verzoek_id FOR NO KEY UPDATE;
  PERFORM FROM kern_dossier WHERE id = verzoek.dossier_id FOR NO KEY UPDATE;
  PERFORM FROM minima_opvanglocatie
    WHERE id = NEW.locatie_id AND gemeente_id = verzoek.gemeente_id FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'Een gezin krijgt een plaats in de eigen gemeente.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'opvangplaatsing_zelfde_gemeente';
  END IF;
  IF EXISTS (SELECT FROM minima_opvangafsluiting a WHERE a.verzoek_id = NEW.verzoek_id) THEN
    RAISE EXCEPTION 'Dit verzoek is al afgehandeld.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'opvang_afgehandeld';
  END IF;
  IF EXISTS (
    SELECT FROM minima_opvangplaatsing p JOIN minima_opvangverzoek v ON v.id = p.verzoek_id
    CROSS JOIN generate_series(NEW.van, NEW.tot - 1, '1 day') d
    WHERE v.dossier_id = verzoek.dossier_id AND minima_opvang_bezet(p, d::date, vandaag)) THEN
    RAISE EXCEPTION 'Dit huishouden heeft al een plaats.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'opvang_een_plaats';
  END IF;
  IF NOT minima_opvang_past(NEW.locatie_id, NEW.van, NEW.tot, vandaag, 0) THEN
    RAISE EXCEPTION 'De locatie is vol.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'opvang_vol';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER minima_opvangplaatsing_klopt BEFORE INSERT ON minima_opvangplaatsing
  FOR EACH ROW EXECUTE FUNCTION minima_opvangplaatsing_klopt();
CREATE FUNCTION minima_opvangstap_klopt() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  plaatsing minima_opvangplaatsing;
  tot date;
  vandaag date := (NEW.moment AT TIME ZONE 'Europe/Amsterdam')::date;
BEGIN
  SELECT * INTO STRICT plaatsing FROM minima_opvangplaatsing WHERE id = NEW.plaatsing_id;
  PERFORM FROM minima_opvanglocatie WHERE id = plaatsing.locatie_id FOR NO KEY UPDATE;
  tot := minima_opvang_tot(plaatsing);
  IF EXISTS (SELECT FROM minima_opvangstap s WHERE s.plaatsing_id = plaatsing.id AND s.soort = 'einde')
     OR (NEW.soort = 'verlenging' AND NEW.tot <= tot)
     OR (NEW.soort = 'einde' AND (NEW.tot < plaatsing.van OR NEW.tot > greatest(tot, vandaag))) THEN
    RAISE EXCEPTION 'Deze stap kan niet na de vorige.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'opvangstap_volgorde';
  END IF;
  IF NEW.soort = 'verlenging' AND NOT
     minima_opvang_past(plaatsing.locatie_id, tot, NEW.tot, vandaag, plaatsing.id) THEN
    RAISE EXCEPTION 'De locatie is vol.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'opvang_vol';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER minima_opvangstap_klopt BEFORE INSERT ON minima_opvangstap
  FOR EACH ROW EXECUTE FUNCTION minima_opvangstap_klopt();
"""

CAPACITEIT = """
CREATE FUNCTION minima_opvangcapaciteit_klopt() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  laatste date;
  vandaag date := (NEW.moment AT TIME ZONE 'Europe/Amsterdam')::date;
BEGIN
  PERFORM FROM minima_opvanglocatie WHERE id = NEW.locatie_id FOR NO KEY UPDATE;
  SELECT coalesce(
    (SELECT min(c.vanaf) - 1 FROM minima_opvangcapaciteit c
     WHERE c.locatie_id = NEW.locatie_id AND c.vanaf > NEW.vanaf),
    greatest(NEW.vanaf, (SELECT max(minima_opvang_tot(p)) FROM minima_opvangplaatsing p
                         WHERE p.locatie_id = NEW.locatie_id))) INTO laatste;
  IF EXISTS (
    SELECT FROM generate_series(NEW.vanaf, laatste, '1 day') d
    WHERE (SELECT count(*) FROM minima_opvangplaatsing p
           WHERE p.locatie_id = NEW.locatie_id AND minima_opvang_bezet(p, d::date, vandaag))
      > NEW.plaatsen) THEN
    RAISE EXCEPTION 'Er zijn meer plaatsen bezet.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'opvangcapaciteit_bezet';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER minima_opvangcapaciteit_klopt BEFORE INSERT ON minima_opvangcapaciteit
  FOR EACH ROW EXECUTE FUNCTION minima_opvangcapaciteit_klopt();
"""


class Migration(migrations.Migration):
    dependencies = [("minima", "0021_opvang")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (
            BEZET,
            VERZOEK,
            PLAATSING,
            CAPACITEIT,
            alleen_toevoegen(
                "minima_opvanglocatie",
                "minima_opvangcapaciteit",
                "minima_opvangverzoek",
                "minima_opvangafsluiting",
                "minima_opvangplaatsing",
                "minima_opvangstap",
            ),
            zelfde_gemeente("minima_opvangverzoek", "dossier"),
        )
    ]
