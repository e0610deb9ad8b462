"""No team spends more than its ceiling, whoever spend at once; and what was spent stays as it was written."""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen, zelfde_gemeente

# Whoever spends from a budget, or sets its ceiling, waits here for the other.
BESTEED = """
CREATE FUNCTION minima_maatwerk_besteed(budget bigint) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT coalesce(sum(b.bedrag_cent), 0)::bigint FROM minima_maatwerkbesteding b
  WHERE b.budget_id = budget AND NOT EXISTS (
    SELECT FROM minima_maatwerkoordeel o WHERE o.besteding_id = b.id AND NOT o.akkoord)
$$;
CREATE FUNCTION minima_maatwerkbesteding_klopt() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  budget minima_maatwerkbudget;
  plafond bigint;
BEGIN
  SELECT * INTO STRICT budget FROM minima_maatwerkbudget WHERE id = NEW.budget_id FOR NO KEY UPDATE;
  IF NEW.gemeente_id <> budget.gemeente_id THEN
    RAISE EXCEPTION 'Een besteding hoort bij de gemeente van het budget.'
      USING ERRCODE = 'integrity_constraint_violation',
            CONSTRAINT = 'maatwerkbesteding_budget_zelfde_gemeente';
  END IF;
  IF extract(year FROM NEW.datum) <> budget.jaar THEN
    RAISE EXCEPTION 'Een besteding telt in haar eigen jaar.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'maatwerk_jaar';
  END IF;
  SELECT p.bedrag_cent INTO plafond FROM minima_maatwerkplafond p
  WHERE p.budget_id = NEW.budget_id ORDER BY p.id DESC LIMIT 1;
  IF minima_maatwerk_besteed(NEW.budget_id) + NEW.bedrag_cent > coalesce(plafond, 0) THEN
    RAISE EXCEPTION 'Het plafond van het team is niet hoog genoeg.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'maatwerk_boven_plafond';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER minima_maatwerkbesteding_klopt BEFORE INSERT ON minima_maatwerkbesteding
  FOR EACH ROW EXECUTE FUNCTION minima_maatwerkbesteding_klopt();
"""

PLAFOND = """
CREATE FUNCTION minima_maatwerkplafond_klopt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM minima_maatwerkbudget WHERE id = NEW.budget_id FOR NO KEY UPDATE;
  IF NEW.bedrag_cent < minima_maatwerk_besteed(NEW.budget_id) THEN
    RAISE EXCEPTION 'Er is al meer besteed dan dit plafond.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'maatwerkplafond_niet_onder_besteed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER minima_maatwerkplafond_klopt BEFORE INSERT ON minima_maatwerkplafond
  FOR EACH ROW EXECUTE FUNCTION minima_maatwerkplafond_klopt();
"""

# Whoever judges a spending or accounts for it waits here for the other.
OORDEEL = """
CREATE FUNCTION minima_maatwerkoordeel_klopt() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  besteding minima_maatwerkbesteding;
BEGIN
  SELECT * INTO STRICT besteding FROM minima_maatwerkbesteding WHERE id = NEW.besteding_id;
  PERFORM FROM minima_maatwerkbudget WHERE id = besteding.budget_id FOR NO KEY UPDATE;
  IF besteding.wijze <> 'leverancier' OR EXISTS (
    SELECT FROM minima_maatwerkverantwoording v WHERE v.besteding_id = NEW.besteding_id) THEN
    RAISE EXCEPTION 'Alleen een open betaling aan een leverancier wordt nagekeken.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'maatwerkoordeel_soort';
  END IF;
  IF besteding.door = NEW.door THEN
    RAISE EXCEPTION 'Wie besteedt, kijkt niet zelf de rekening na.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'maatwerkoordeel_tweede_persoon';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER minima_maatwerkoordeel_klopt BEFORE INSERT ON minima_maatwerkoordeel
  FOR EACH ROW EXECUTE FUNCTION minima_maatwerkoordeel_klopt();
CREATE FUNCTION minima_maatwerkverantwoording_klopt() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  besteding minima_maatwerkbesteding;
BEGIN
  SELECT * INTO STRICT besteding FROM minima_maatwerkbesteding WHERE id = NEW.besteding_id;
  PERFORM FROM minima_maatwerkbudget WHERE id = besteding.budget_id FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM minima_maatwerkoordeel o
             WHERE o.besteding_id = NEW.besteding_id AND NOT o.akkoord) THEN
    RAISE EXCEPTION 'Wat niet is besteed, wordt niet verantwoord.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'maatwerkverantwoording_afgekeurd';
  END IF;
  IF besteding.wijze = 'leverancier' AND NOT EXISTS (
    SELECT FROM minima_maatwerkoordeel o WHERE o.besteding_id = NEW.besteding_id) THEN
    RAISE EXCEPTION 'Eerst kijkt een collega de rekening na.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'maatwerkverantwoording_wacht';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER minima_maatwerkverantwoording_klopt BEFORE INSERT ON minima_maatwerkverantwoording
  FOR EACH ROW EXECUTE FUNCTION minima_maatwerkverantwoording_klopt();
"""


class Migration(migrations.Migration):
    dependencies = [("minima", "0012_maatwerk")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (
            BESTEED,
            PLAFOND,
            OORDEEL,
            alleen_toevoegen(
                "minima_maatwerkbudget",
                "minima_maatwerkplafond",
                "minima_maatwerkbesteding",
                "minima_maatwerkoordeel",
                "minima_maatwerkverantwoording",
            ),
            zelfde_gemeente("minima_maatwerkbesteding", "dossier"),
        )
    ]
