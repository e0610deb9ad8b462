"""The database keeps the ledger balanced and append only, and lets a payment into one batch once."""

from __future__ import annotations

from django.db import migrations

BOEKINGEN = """
ALTER TABLE financien_journaalpost
  ADD CONSTRAINT journaalpost_periode CHECK (periode ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  ADD CONSTRAINT journaalpost_sleutel CHECK (sleutel <> '');
ALTER TABLE financien_boeking ADD CONSTRAINT boeking_niet_nul CHECK (bedrag_cent <> 0);

CREATE TRIGGER financien_journaalpost_vast BEFORE UPDATE OR DELETE ON financien_journaalpost
  FOR EACH ROW EXECUTE FUNCTION kern_alleen_toevoegen();
CREATE TRIGGER financien_boeking_vast BEFORE UPDATE OR DELETE ON financien_boeking
  FOR EACH ROW EXECUTE FUNCTION kern_alleen_toevoegen();

-- Checks all lines of one statement together: 92,000 lines cost a few groupings and hash joins (0.2 s), not
-- 92,000 look-ups. EXECUTE, so that each statement is planned for its own number of lines; min() and not
-- LIMIT 1, so that it is planned to read all of them.
CREATE FUNCTION financien_boeking_sluit() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  gevonden bigint;
BEGIN
  EXECUTE 'SELECT min(journaalpost_id) FROM
             (SELECT journaalpost_id FROM nieuw GROUP BY journaalpost_id HAVING sum(bedrag_cent) <> 0) scheef'
    INTO gevonden;
  IF gevonden IS NOT NULL THEN
    RAISE EXCEPTION 'Journaalpost % sluit niet op nul.', gevonden
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'boeking_sluit';
  END IF;

  EXECUTE 'SELECT min(b.journaalpost_id) FROM nieuw b
             LEFT JOIN financien_journaalpost j ON j.id = b.journaalpost_id
           WHERE j.id IS NULL OR j.gemeente_id <> b.gemeente_id OR j.periode <> b.periode' INTO gevonden;
  IF gevonden IS NOT NULL THEN
    RAISE EXCEPTION 'Journaalpost % ontbreekt of heeft een andere gemeente of periode.', gevonden
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'boeking_hoort_bij_journaalpost';
  END IF;

  EXECUTE 'SELECT min(b.journaalpost_id) FROM nieuw b
             LEFT JOIN financien_rekening r ON r.id = b.rekening_id
             LEFT JOIN financien_product p ON p.id = b.product_id
           WHERE r.id IS NULL OR (b.product_id IS NOT NULL AND p.id IS NULL)
              OR (b.product_id IS NULL AND r.soort <> ''balans'')' INTO gevonden;
  IF gevonden IS NOT NULL THEN
    RAISE EXCEPTION 'Een boeking van journaalpost % mist haar rekening of product.', gevonden
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'boeking_rekening_en_product';
  END IF;

  EXECUTE 'SELECT min(n.journaalpost_id)
           FROM (SELECT journaalpost_id, count(*) AS aantal FROM nieuw GROUP BY journaalpost_id) n
           WHERE (SELECT count(*) FROM financien_boeking b WHERE b.journaalpost_id = n.journaalpost_id)
                 <> n.aantal' INTO gevonden;
  IF gevonden IS NOT NULL THEN
    RAISE EXCEPTION 'Journaalpost % is al geboekt; er komen geen regels bij.', gevonden
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'boeking_in_een_keer';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER financien_boeking_sluit AFTER INSERT ON financien_boeking
  REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION financien_boeking_sluit();

-- A product or account that was booked on stays, and keeps its kind.
CREATE FUNCTION financien_schema_in_gebruik() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'financien_rekening' THEN
    IF TG_OP = 'UPDATE' AND NEW.soort = OLD.soort AND NEW.code = OLD.code AND NEW.id = OLD.id THEN
      RETURN NEW;
    END IF;
    IF NOT EXISTS (SELECT FROM financien_boeking WHERE rekening_id = OLD.id) THEN
      RETURN CASE TG_OP WHEN 'UPDATE' THEN NEW ELSE OLD END;
    END IF;
  ELSE
    IF TG_OP = 'UPDATE' AND NEW.code = OLD.code AND NEW.id = OLD.id THEN
      RETURN NEW;
    END IF;
    IF NOT EXISTS (SELECT FROM financien_boeking WHERE product_id = OLD.id) THEN
      RETURN CASE TG_OP WHEN 'UPDATE' THEN NEW ELSE OLD END;
    END IF;
  END IF;
  RAISE EXCEPTION '% is in gebruik in het grootboek.', OLD.code
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'rekeningschema_in_gebruik';
END $$;
CREATE TRIGGER financien_rekening_in_gebruik BEFORE UPDATE OR DELETE ON financien_rekening
  FOR EACH ROW EXECUTE FUNCTION financien_schema_in_gebruik();
CREATE TRIGGER financien_product_in_gebruik BEFORE UPDATE OR DELETE ON financien_product
  FOR EACH ROW EXECUTE FUNCTION financien_schema_in_gebruik();
"""

BETALINGEN = """
ALTER TABLE financien_betaling
  ADD CONSTRAINT betaling_maand_eerste_dag CHECK (extract(day FROM maand) = 1),
  ADD CONSTRAINT betaling_sleutel CHECK (sleutel <> '' AND end_to_end_id <> '');

CREATE FUNCTION financien_betaling_vast() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  opdracht bigint := NEW.betaalopdracht_id;
BEGIN
  NEW.betaalopdracht_id := OLD.betaalopdracht_id;
  IF OLD.betaalopdracht_id IS NOT NULL OR NEW IS DISTINCT FROM OLD THEN
    RAISE EXCEPTION 'Betaling % wordt niet gewijzigd.', OLD.end_to_end_id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'betaling_vast';
  END IF;
  NEW.betaalopdracht_id := opdracht;
  RETURN NEW;
END $$;
CREATE TRIGGER financien_betaling_wijzigen BEFORE UPDATE ON financien_betaling
  FOR EACH ROW EXECUTE FUNCTION financien_betaling_vast();
CREATE TRIGGER financien_betaling_verwijderen BEFORE DELETE ON financien_betaling
  FOR EACH ROW EXECUTE FUNCTION kern_alleen_toevoegen();

-- A payment only enters a batch of its own municipality that is still a concept.
CREATE FUNCTION financien_betaling_in_opdracht() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  gevonden text;
BEGIN
  EXECUTE 'SELECT min(b.end_to_end_id) FROM nieuw b
             LEFT JOIN financien_betaalopdracht o ON o.id = b.betaalopdracht_id
           WHERE b.betaalopdracht_id IS NOT NULL
             AND (o.id IS NULL OR o.gemeente_id <> b.gemeente_id OR o.status <> ''concept'')' INTO gevonden;
  IF gevonden IS NOT NULL THEN
    RAISE EXCEPTION 'Betaling % past niet in deze betaalopdracht.', gevonden
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'betaling_in_concept';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER financien_betaling_in_opdracht AFTER INSERT ON financien_betaling
  REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION financien_betaling_in_opdracht();
CREATE TRIGGER financien_betaling_naar_opdracht AFTER UPDATE ON financien_betaling
  REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION financien_betaling_in_opdracht();

-- Status only moves forward, other people release and send than made it, and the file is fixed at release.
ALTER TABLE financien_betaalopdracht
  ADD CONSTRAINT betaalopdracht_maand_eerste_dag CHECK (extract(day FROM maand) = 1),
  ADD CONSTRAINT betaalopdracht_vier_ogen CHECK (
    CASE status
      WHEN 'concept' THEN vrijgegeven_door = '' AND verzonden_door = '' AND sepa_sha256 = ''
      WHEN 'vrijgegeven' THEN vrijgegeven_door NOT IN ('', aangemaakt_door) AND verzonden_door = ''
                              AND length(sepa_sha256) = 64
      ELSE vrijgegeven_door NOT IN ('', aangemaakt_door) AND verzonden_door <> ''
           AND length(sepa_sha256) = 64
    END);
CREATE FUNCTION financien_betaalopdracht_verloop() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.status, NEW.status) NOT IN
       (('concept', 'concept'), ('concept', 'vrijgegeven'), ('vrijgegeven', 'verzonden'))
     OR (OLD.status <> 'concept' AND
         (OLD.aantal, OLD.totaal_cent, OLD.sepa_sha256, OLD.uitvoerdatum, OLD.vrijgegeven_door)
         IS DISTINCT FROM
         (NEW.aantal, NEW.totaal_cent, NEW.sepa_sha256, NEW.uitvoerdatum, NEW.vrijgegeven_door))
     OR (OLD.gemeente_id, OLD.maand, OLD.kenmerk, OLD.aangemaakt_op, OLD.aangemaakt_door) IS DISTINCT FROM
        (NEW.gemeente_id, NEW.maand, NEW.kenmerk, NEW.aangemaakt_op, NEW.aangemaakt_door) THEN
    RAISE EXCEPTION 'Betaalopdracht % kan niet van % naar %.', OLD.kenmerk, OLD.status, NEW.status
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'betaalopdracht_verloop';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER financien_betaalopdracht_verloop BEFORE UPDATE ON financien_betaalopdracht
  FOR EACH ROW EXECUTE FUNCTION financien_betaalopdracht_verloop();
CREATE TRIGGER financien_betaalopdracht_verwijderen BEFORE DELETE ON financien_betaalopdracht
  FOR EACH ROW EXECUTE FUNCTION kern_alleen_toevoegen();
"""


class Migration(migrations.Migration):
    dependencies = [("financien", "0001_begin"), ("kern", "0002_bewaking")]

    operations = [
        migrations.RunSQL(BOEKINGEN, migrations.RunSQL.noop),
        migrations.RunSQL(BETALINGEN, migrations.RunSQL.noop),
    ]
