"""The database keeps a claim an account: each movement booked, none changed, no balance below nil."""

from __future__ import annotations

from typing import Any

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen
from opstap.recht.algemeen.verjaring import uiterste_betaaldag

# What was booked on claims before they had movements of their own.
BESTAANDE_MUTATIES = """
INSERT INTO inkomen_vorderingsmutatie
  (gemeente_id, vordering_id, soort, datum, bedrag_cent, grond, artikel, besluit_id, sleutel)
SELECT v.gemeente_id, v.id, CASE WHEN j.sleutel LIKE '%/ontvangst/%' THEN 'ontvangst' ELSE 'ontstaan' END,
       j.datum, sum(b.bedrag_cent)::bigint, j.omschrijving,
       CASE WHEN j.sleutel LIKE '%/ontvangst/%' THEN 'Algemene wet bestuursrecht art. 4:89'
            ELSE 'Participatiewet art. 58 lid 2' END,
       v.besluit_id, j.sleutel
FROM inkomen_vordering v
JOIN financien_journaalpost j ON j.bron_soort = 'vordering' AND j.bron_id = v.id
JOIN financien_boeking b ON b.journaalpost_id = j.id
JOIN financien_rekening r ON r.id = b.rekening_id AND r.code = 'vorderingen-bijstand'
GROUP BY v.id, j.id;
SET CONSTRAINTS ALL IMMEDIATE;
SET CONSTRAINTS ALL DEFERRED;
"""

VORDERINGEN = """
ALTER TABLE inkomen_vordering ADD CONSTRAINT vordering_dossier_zelfde_gemeente
  FOREIGN KEY (dossier_id, gemeente_id) REFERENCES kern_dossier (id, gemeente_id);
ALTER TABLE inkomen_aflossingsregeling
  ADD CONSTRAINT aflossingsregeling_eerste_dag CHECK (extract(day FROM vanaf) = 1);
ALTER TABLE inkomen_vorderinggebeurtenis
  ADD CONSTRAINT vorderinggebeurtenis_geldig CHECK (NOT isempty(geldig) AND NOT lower_inf(geldig));

-- Each movement stands in the ledger under its own key, with the same day and amount, and leaves no balance
-- below nil.
CREATE FUNCTION inkomen_mutatie_geboekt() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  gevonden text;
BEGIN
  EXECUTE 'SELECT min(m.sleutel) FROM nieuw m
             LEFT JOIN financien_journaalpost j ON j.sleutel = m.sleutel AND j.bron_soort = ''vordering''
               AND j.bron_id = m.vordering_id AND j.datum = m.datum AND j.gemeente_id = m.gemeente_id
             LEFT JOIN LATERAL (
               SELECT sum(b.bedrag_cent) AS bedrag FROM financien_boeking b
               JOIN financien_rekening r ON r.id = b.rekening_id AND r.code = ''vorderingen-bijstand''
               WHERE b.journaalpost_id = j.id) geboekt ON true
           WHERE geboekt.bedrag IS DISTINCT FROM m.bedrag_cent' INTO gevonden;
  IF gevonden IS NOT NULL THEN
    RAISE EXCEPTION 'Mutatie % staat niet zo in het grootboek.', gevonden
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'vorderingsmutatie_geboekt';
  END IF;
  EXECUTE 'SELECT min(m.vordering_id)::text FROM inkomen_vorderingsmutatie m
           WHERE m.vordering_id IN (SELECT vordering_id FROM nieuw)
           GROUP BY m.vordering_id HAVING sum(m.bedrag_cent) < 0 LIMIT 1' INTO gevonden;
  IF gevonden IS NOT NULL THEN
    RAISE EXCEPTION 'Vordering % zou onder nul komen.', gevonden
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'vordering_niet_onder_nul';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER inkomen_mutatie_geboekt AFTER INSERT ON inkomen_vorderingsmutatie
  REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION inkomen_mutatie_geboekt();

-- An account begins with what the claim began with: checked when the transaction ends.
CREATE FUNCTION inkomen_vordering_heeft_begin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM inkomen_vorderingsmutatie m WHERE m.vordering_id = NEW.id
                 AND m.soort = 'ontstaan' AND m.bedrag_cent = NEW.bedrag_cent
                 AND m.datum = NEW.ontstaan_op) THEN
    RAISE EXCEPTION 'Vordering % heeft geen begin.', NEW.nummer
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'vordering_heeft_begin';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER inkomen_vordering_heeft_begin AFTER INSERT ON inkomen_vordering
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION inkomen_vordering_heeft_begin();
"""

# Only the end of a deduction may be written, once; an advance may become a claim, once.
INHOUDINGEN = """
ALTER TABLE inkomen_inhouding
  ADD CONSTRAINT inhouding_hele_maanden CHECK (
    extract(day FROM vanaf) = 1 AND (tot IS NULL OR (extract(day FROM tot) = 1 AND tot >= vanaf))),
  ADD CONSTRAINT inhouding_dossier_zelfde_gemeente
    FOREIGN KEY (dossier_id, gemeente_id) REFERENCES kern_dossier (id, gemeente_id);
ALTER TABLE inkomen_voorschot
  ADD CONSTRAINT voorschot_eerste_dag CHECK (extract(day FROM maand) = 1),
  ADD CONSTRAINT voorschot_dossier_zelfde_gemeente
    FOREIGN KEY (dossier_id, gemeente_id) REFERENCES kern_dossier (id, gemeente_id);

CREATE FUNCTION inkomen_inhouding_verloop() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.einde_vastgelegd_op IS NOT NULL OR NEW.einde_vastgelegd_op IS NULL OR NEW.tot IS NULL
     OR NEW.einde_vastgelegd_door = '' OR NEW.einde_reden = ''
     OR to_jsonb(OLD) - ARRAY['tot', 'einde_vastgelegd_op', 'einde_vastgelegd_door', 'einde_reden']
        <> to_jsonb(NEW) - ARRAY['tot', 'einde_vastgelegd_op', 'einde_vastgelegd_door', 'einde_reden'] THEN
    RAISE EXCEPTION 'Inhouding % wordt niet gewijzigd; zij kan eenmaal eindigen.', OLD.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'inhouding_verloop';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER inkomen_inhouding_verloop BEFORE UPDATE ON inkomen_inhouding
  FOR EACH ROW EXECUTE FUNCTION inkomen_inhouding_verloop();

CREATE FUNCTION inkomen_voorschot_verloop() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.vordering_id IS NOT NULL OR NEW.vordering_id IS NULL
     OR to_jsonb(OLD) - 'vordering_id' <> to_jsonb(NEW) - 'vordering_id' THEN
    RAISE EXCEPTION 'Voorschot % wordt niet gewijzigd.', OLD.nummer
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'voorschot_verloop';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER inkomen_voorschot_verloop BEFORE UPDATE ON inkomen_voorschot
  FOR EACH ROW EXECUTE FUNCTION inkomen_voorschot_verloop();
"""

ALLEEN_TOEVOEGEN = (
    "vorderingsmutatie",
    "vorderinggebeurtenis",
    "aflossingsregeling",
    "schuldenaar",
    "maandinhouding",
    "inhoudingsregel",
)
NIET_VERWIJDEREN = ("inhouding", "voorschot")


def vul_bestaande(apps: Any, schema_editor: Any) -> None:
    """The last day to pay, the period and the year of payment of claims that a run made."""
    schema_editor.execute("ALTER TABLE inkomen_vordering DISABLE TRIGGER inkomen_vordering_vast")
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT ontstaan_op FROM inkomen_vordering")
        for (dag,) in cursor.fetchall():
            cursor.execute(
                """UPDATE inkomen_vordering SET betalen_voor = %s,
                     periode = daterange(maand, (maand + interval '1 month')::date),
                     betaald_in_jaar = extract(year FROM maand)
                   WHERE ontstaan_op = %s""",
                [uiterste_betaaldag(dag), dag],
            )
    schema_editor.execute("ALTER TABLE inkomen_vordering ENABLE TRIGGER inkomen_vordering_vast")


class Migration(migrations.Migration):
    dependencies = [("inkomen", "0006_rekeningcourant"), ("financien", "0002_bewaking")]

    operations = [
        migrations.RunPython(vul_bestaande, migrations.RunPython.noop),
        *(
            migrations.RunSQL(sql, migrations.RunSQL.noop)
            for sql in (
                BESTAANDE_MUTATIES,
                VORDERINGEN,
                INHOUDINGEN,
                alleen_toevoegen(*(f"inkomen_{tabel}" for tabel in ALLEEN_TOEVOEGEN)),
                *(
                    f"CREATE TRIGGER inkomen_{tabel}_verwijderen BEFORE DELETE ON inkomen_{tabel} "
                    "FOR EACH ROW EXECUTE FUNCTION kern_alleen_toevoegen();"
                    for tabel in NIET_VERWIJDEREN
                ),
            )
        ),
    ]
