"""The database keeps subsidies, their months and what employers owe as they were written, and in balance."""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen, feit, zelfde_gemeente

FEITEN = ("arbeidsduur", "loonwaarde")
ALLEEN_TOEVOEGEN = (
    "werkgever",
    "werkgeverrekening",
    "loonkostensubsidie",
    "maanduren",
    "loonkostenmaand",
    "werkgevervordering",
    "terugvorderingskeuze",
    "werkgevermutatie",
)

SUBSIDIES = """
ALTER TABLE inkomen_loonkostensubsidie
  ADD CONSTRAINT loonkostensubsidie_dossier_zelfde_gemeente
    FOREIGN KEY (dossier_id, gemeente_id) REFERENCES kern_dossier (id, gemeente_id),
  ADD CONSTRAINT loonkostensubsidie_persoon_zelfde_gemeente
    FOREIGN KEY (persoon_id, gemeente_id) REFERENCES kern_persoon (id, gemeente_id);
ALTER TABLE inkomen_loonkostenmaand
  ADD CONSTRAINT loonkostenmaand_eerste_dag CHECK (extract(day FROM maand) = 1 AND extract(day FROM run) = 1);
ALTER TABLE inkomen_maanduren
  ADD CONSTRAINT maanduren_eerste_dag CHECK (extract(day FROM maand) = 1);

-- Each movement stands in the ledger under its own key, with the same day and amount, and leaves no balance
-- below nil.
CREATE FUNCTION inkomen_werkgevermutatie_geboekt() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  gevonden text;
BEGIN
  EXECUTE 'SELECT min(m.sleutel) FROM nieuw m
             LEFT JOIN financien_journaalpost j ON j.sleutel = m.sleutel
               AND j.bron_soort = ''werkgevervordering'' AND j.bron_id = m.vordering_id AND j.datum = m.datum
               AND j.gemeente_id = m.gemeente_id
             LEFT JOIN LATERAL (
               SELECT sum(b.bedrag_cent) AS bedrag FROM financien_boeking b
               JOIN financien_rekening r ON r.id = b.rekening_id AND r.code = ''vorderingen-werkgevers''
               WHERE b.journaalpost_id = j.id) geboekt ON true
           WHERE geboekt.bedrag IS DISTINCT FROM m.bedrag_cent' INTO gevonden;
  IF gevonden IS NOT NULL THEN
    RAISE EXCEPTION 'Mutatie % staat niet zo in het grootboek.', gevonden
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'werkgevermutatie_geboekt';
  END IF;
  EXECUTE 'SELECT min(m.vordering_id)::text FROM inkomen_werkgevermutatie m
           WHERE m.vordering_id IN (SELECT vordering_id FROM nieuw)
           GROUP BY m.vordering_id HAVING sum(m.bedrag_cent) < 0 LIMIT 1' INTO gevonden;
  IF gevonden IS NOT NULL THEN
    RAISE EXCEPTION 'Vordering % zou onder nul komen.', gevonden
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'werkgevervordering_niet_onder_nul';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER inkomen_werkgevermutatie_geboekt AFTER INSERT ON inkomen_werkgevermutatie
  REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION inkomen_werkgevermutatie_geboekt();
"""


class Migration(migrations.Migration):
    dependencies = [("inkomen", "0012_loonkostensubsidies"), ("financien", "0002_bewaking")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (
            *(feit(f"inkomen_{naam}", ("persoon_id", "werkgever_id")) for naam in FEITEN),
            *(zelfde_gemeente(f"inkomen_{naam}", "persoon") for naam in FEITEN),
            SUBSIDIES,
            alleen_toevoegen(*(f"inkomen_{tabel}" for tabel in ALLEEN_TOEVOEGEN)),
        )
    ]
