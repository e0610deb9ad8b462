"""The database itself lets nothing leave that was not checked, judged and released by the right people.

And nothing comes back or expires but by a statement of the bank or what did not arrive.
"""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen, niet_verwijderen

BETALINGEN = """
-- A payment enters a batch, and leaves it only when that batch was stopped.
CREATE OR REPLACE FUNCTION financien_betaling_vast() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  opdracht bigint := NEW.betaalopdracht_id;
BEGIN
  NEW.betaalopdracht_id := OLD.betaalopdracht_id;
  IF NEW IS DISTINCT FROM OLD OR (OLD.betaalopdracht_id IS NOT NULL AND (
       opdracht IS NOT NULL OR NOT EXISTS (
         SELECT FROM financien_betaalopdracht WHERE id = OLD.betaalopdracht_id AND status = 'gestopt'))) THEN
    RAISE EXCEPTION 'Betaling % wordt niet gewijzigd.', OLD.end_to_end_id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'betaling_vast';
  END IF;
  NEW.betaalopdracht_id := opdracht;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION financien_betaling_in_opdracht() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  gevonden text;
BEGIN
  EXECUTE 'SELECT min(b.end_to_end_id) FROM nieuw b
             LEFT JOIN financien_betaalopdracht o ON o.id = b.betaalopdracht_id
             LEFT JOIN financien_intrekking i ON i.betaling_id = b.id
           WHERE b.betaalopdracht_id IS NOT NULL
             AND (o.id IS NULL OR o.gemeente_id <> b.gemeente_id OR o.status <> ''concept''
                  OR o.gecontroleerd_op IS NOT NULL OR i.id IS NOT NULL)' INTO gevonden;
  IF gevonden IS NOT NULL THEN
    RAISE EXCEPTION 'Betaling % past niet in deze betaalopdracht.', gevonden
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'betaling_in_concept';
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION financien_intrekking_mag() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM financien_betaling WHERE id = NEW.betaling_id AND betaalopdracht_id IS NOT NULL) THEN
    RAISE EXCEPTION 'Betaling % zit in een betaalopdracht.', NEW.betaling_id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'betaling_in_concept';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER financien_intrekking_mag BEFORE INSERT ON financien_intrekking
  FOR EACH ROW EXECUTE FUNCTION financien_intrekking_mag();
"""

OPDRACHTEN = """
ALTER TABLE financien_betaalopdracht
  DROP CONSTRAINT betaalopdracht_vier_ogen,
  ADD CONSTRAINT betaalopdracht_vier_ogen CHECK (
    (status = 'gestopt') = (gestopt_door <> '') AND
    CASE status
      WHEN 'concept' THEN vrijgegeven_door = '' AND verzonden_door = '' AND sepa_sha256 = ''
      WHEN 'gestopt' THEN verzonden_door = ''
      WHEN 'vrijgegeven' THEN vrijgegeven_door NOT IN ('', aangemaakt_door) AND verzonden_door = ''
                              AND length(sepa_sha256) = 64
      ELSE vrijgegeven_door NOT IN ('', aangemaakt_door) AND verzonden_door <> ''
           AND length(sepa_sha256) = 64
    END);

CREATE OR REPLACE FUNCTION financien_betaalopdracht_verloop() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  weigering text;
BEGIN
  IF (OLD.status, NEW.status) NOT IN
       (('concept', 'concept'), ('concept', 'vrijgegeven'), ('vrijgegeven', 'verzonden'),
        ('concept', 'gestopt'), ('vrijgegeven', 'gestopt'))
     OR (OLD.status <> 'concept' AND
         (OLD.aantal, OLD.totaal_cent, OLD.sepa_sha256, OLD.uitvoerdatum, OLD.vrijgegeven_door)
         IS DISTINCT FROM
         (NEW.aantal, NEW.totaal_cent, NEW.sepa_sha256, NEW.uitvoerdatum, NEW.vrijgegeven_door))
     OR (OLD.gecontroleerd_op IS DISTINCT FROM NEW.gecontroleerd_op
         AND (OLD.gecontroleerd_op IS NOT NULL OR OLD.status <> 'concept'))
     OR (OLD.gemeente_id, OLD.maand, OLD.kenmerk, OLD.aangemaakt_op, OLD.aangemaakt_door) IS DISTINCT FROM
        (NEW.gemeente_id, NEW.maand, NEW.kenmerk, NEW.aangemaakt_op, NEW.aangemaakt_door) THEN
    RAISE EXCEPTION 'Betaalopdracht % kan niet van % naar %.', OLD.kenmerk, OLD.status, NEW.status
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'betaalopdracht_verloop';
  END IF;
  IF (OLD.status, NEW.status) = ('concept', 'vrijgegeven') THEN
    SELECT CASE
      WHEN NEW.gecontroleerd_op IS NULL THEN 'betaalopdracht_niet_gecontroleerd'
      WHEN EXISTS (SELECT FROM financien_bevinding b LEFT JOIN financien_oordeel o ON o.bevinding_id = b.id
                   WHERE b.betaalopdracht_id = NEW.id
                     AND (b.zwaarte = 'stopt' OR (b.zwaarte = 'reden' AND o.id IS NULL)))
        THEN 'betaalopdracht_bevindingen_open'
      WHEN (SELECT count(DISTINCT rol) FROM financien_vrijgave WHERE betaalopdracht_id = NEW.id) <
           -- From the weight on that the municipality set, or when it set none: both roles.
           CASE WHEN NEW.totaal_cent < (
             SELECT tweede_vrijgave_cent FROM financien_vrijgaveinstelling
             WHERE gemeente_id = NEW.gemeente_id AND vanaf <= NEW.uitvoerdatum ORDER BY vanaf DESC LIMIT 1)
           THEN 1 ELSE 2 END
        THEN 'betaalopdracht_vrijgave_ontbreekt'
    END INTO weigering;
    IF weigering IS NOT NULL THEN
      RAISE EXCEPTION 'Betaalopdracht % mag nog niet vertrekken.', OLD.kenmerk
        USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = weigering;
    END IF;
  END IF;
  RETURN NEW;
END $$;
"""

MENSEN = """
ALTER TABLE financien_vrijgaverol
  ADD CONSTRAINT vrijgaverol_door_ander CHECK (naam <> verleend_door AND naam <> ''),
  ADD CONSTRAINT vrijgaverol_periode CHECK (NOT isempty(geldig) AND NOT lower_inf(geldig)),
  ADD CONSTRAINT vrijgaverol_onverenigbaar
    EXCLUDE USING gist (gemeente_id WITH =, naam WITH =, geldig WITH &&);

-- A role can only end earlier than was thought.
CREATE FUNCTION financien_vrijgaverol_verloop() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.id, OLD.gemeente_id, OLD.naam, OLD.rol, OLD.verleend_door, lower(OLD.geldig))
     IS DISTINCT FROM (NEW.id, NEW.gemeente_id, NEW.naam, NEW.rol, NEW.verleend_door, lower(NEW.geldig))
     OR NOT NEW.geldig <@ OLD.geldig THEN
    RAISE EXCEPTION 'Rol % wordt niet gewijzigd.', OLD.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'financien_vrijgaverol_alleen_toevoegen';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER financien_vrijgaverol_verloop BEFORE UPDATE ON financien_vrijgaverol
  FOR EACH ROW EXECUTE FUNCTION financien_vrijgaverol_verloop();

CREATE FUNCTION financien_vrijgave_mag() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  opdracht financien_betaalopdracht;
  weigering text;
BEGIN
  SELECT * INTO opdracht FROM financien_betaalopdracht WHERE id = NEW.betaalopdracht_id;
  SELECT CASE
    WHEN NEW.door = opdracht.aangemaakt_door THEN 'vrijgave_vier_ogen'
    WHEN NOT EXISTS (
      SELECT FROM financien_vrijgaverol r WHERE r.gemeente_id = opdracht.gemeente_id AND r.naam = NEW.door
        AND r.rol = NEW.rol AND r.geldig @> (NEW.moment AT TIME ZONE 'Europe/Amsterdam')::date)
      THEN 'vrijgave_rol_op_dat_moment'
  END INTO weigering;
  IF weigering IS NOT NULL THEN
    RAISE EXCEPTION 'Betaalopdracht % wordt niet door deze persoon vrijgegeven.', opdracht.kenmerk
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = weigering;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER financien_vrijgave_mag BEFORE INSERT ON financien_vrijgave
  FOR EACH ROW EXECUTE FUNCTION financien_vrijgave_mag();

CREATE FUNCTION financien_oordeel_mag() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  weigering text;
BEGIN
  SELECT CASE WHEN b.zwaarte <> 'reden' THEN 'oordeel_niet_over_stop'
              WHEN NEW.door = o.aangemaakt_door THEN 'oordeel_vier_ogen' END INTO weigering
  FROM financien_bevinding b JOIN financien_betaalopdracht o ON o.id = b.betaalopdracht_id
  WHERE b.id = NEW.bevinding_id;
  IF weigering IS NOT NULL OR trim(NEW.reden) = '' THEN
    RAISE EXCEPTION 'Bevinding % wordt zo niet beoordeeld.', NEW.bevinding_id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = coalesce(weigering, 'oordeel_reden');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER financien_oordeel_mag BEFORE INSERT ON financien_oordeel
  FOR EACH ROW EXECUTE FUNCTION financien_oordeel_mag();
"""

BANK = """
-- A statement begins where the one before it ended.
CREATE FUNCTION financien_afschrift_sluit_aan() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  vorige bigint;
BEGIN
  SELECT eindsaldo_cent INTO vorige FROM financien_afschrift
  WHERE iban = NEW.iban AND volgnummer = NEW.volgnummer - 1;
  IF (NEW.volgnummer = 1) = FOUND OR (FOUND AND vorige <> NEW.beginsaldo_cent) THEN
    RAISE EXCEPTION 'Afschrift % sluit niet aan op het vorige.', NEW.kenmerk
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'afschrift_sluit_aan';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER financien_afschrift_sluit_aan BEFORE INSERT ON financien_afschrift
  FOR EACH ROW EXECUTE FUNCTION financien_afschrift_sluit_aan();

-- What came back is paid again once.
CREATE FUNCTION financien_teruggekomen_verloop() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  opnieuw bigint := NEW.opnieuw_id;
BEGIN
  NEW.opnieuw_id := OLD.opnieuw_id;
  IF OLD.opnieuw_id IS NOT NULL OR NEW IS DISTINCT FROM OLD THEN
    RAISE EXCEPTION 'Wat terugkwam, wordt eenmaal opnieuw betaald en verder niet gewijzigd.'
      USING ERRCODE = 'integrity_constraint_violation',
            CONSTRAINT = 'financien_teruggekomenbetaling_alleen_toevoegen';
  END IF;
  NEW.opnieuw_id := opnieuw;
  RETURN NEW;
END $$;
CREATE TRIGGER financien_teruggekomen_verloop BEFORE UPDATE ON financien_teruggekomenbetaling
  FOR EACH ROW EXECUTE FUNCTION financien_teruggekomen_verloop();
CREATE TRIGGER financien_teruggekomen_verwijderen BEFORE DELETE ON financien_teruggekomenbetaling
  FOR EACH ROW EXECUTE FUNCTION kern_alleen_toevoegen();

-- Only a statement books on the account of the bank: checks as financien_boeking_sluit does.
CREATE FUNCTION financien_bank_van_afschrift() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  gevonden bigint;
BEGIN
  EXECUTE 'SELECT min(b.journaalpost_id) FROM nieuw b
             JOIN financien_rekening r ON r.id = b.rekening_id AND r.code = ''bank''
             JOIN financien_journaalpost j ON j.id = b.journaalpost_id
           WHERE j.bron_soort NOT IN (''afschrift'', ''teruggekomen'')' INTO gevonden;
  IF gevonden IS NOT NULL THEN
    RAISE EXCEPTION 'Journaalpost % boekt op de bank zonder afschrift.', gevonden
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'boeking_bank_afschrift';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER financien_bank_van_afschrift AFTER INSERT ON financien_boeking
  REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION financien_bank_van_afschrift();
"""

VERVALLEN = """
-- The payment was withdrawn, or came back and was not paid again; the lock holds off who pays it again.
CREATE FUNCTION financien_vervallen_mag() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM financien_teruggekomenbetaling
    WHERE betaling_id = NEW.betaling_id AND opnieuw_id IS NULL FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    PERFORM FROM financien_intrekking WHERE betaling_id = NEW.betaling_id;
  END IF;
  IF NOT FOUND OR NEW.bedrag_cent > (SELECT bedrag_cent FROM financien_betaling WHERE id = NEW.betaling_id)
       - (SELECT coalesce(sum(bedrag_cent), 0) FROM financien_vervallenbetaling
          WHERE betaling_id = NEW.betaling_id) THEN
    RAISE EXCEPTION 'Van betaling % vervalt niets of niet zoveel.', NEW.betaling_id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'vervallen_niet_aangekomen';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER financien_vervallen_mag BEFORE INSERT ON financien_vervallenbetaling
  FOR EACH ROW EXECUTE FUNCTION financien_vervallen_mag();
"""

ALLEEN_TOEVOEGEN = (
    "gestoptebetaling",
    "intrekking",
    "vrijgaveinstelling",
    "vrijgave",
    "bevinding",
    "oordeel",
    "rekeningbevestiging",
    "bankbestand",
    "afschrift",
    "afschriftregel",
    "vraagpostoplossing",
    "vervallenbetaling",
)


class Migration(migrations.Migration):
    replaces = [
        ("financien", "0006_bewaking_vrijgave"),
        ("financien", "0007_bank_van_afschrift"),
    ]

    dependencies = [("financien", "0004_vrijgave_en_bank")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (
            BETALINGEN,
            OPDRACHTEN,
            MENSEN,
            BANK,
            VERVALLEN,
            niet_verwijderen("financien_vrijgaverol"),
            alleen_toevoegen(*(f"financien_{tabel}" for tabel in ALLEEN_TOEVOEGEN)),
        )
    ]
