"""The database keeps what the processes write as it was written, in order, booked, and in whole months."""

from __future__ import annotations

from typing import Any

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen, feit, niet_verwijderen, zelfde_gemeente
from opstap.recht.algemeen.verjaring import uiterste_betaaldag

# Fact -> the columns that together are its subject.
FEITEN = {
    "inkomstenverhouding": ("persoon_id", "kenmerk"),
    "afwezigheid": ("persoon_id", "soort"),
    "maatregelverlaging": ("dossier_id",),
    "arbeidsduur": ("persoon_id", "werkgever_id"),
    "loonwaarde": ("persoon_id", "werkgever_id"),
    "inkomenbijdagen": ("dossier_id",),
    "onderbrekingzonderrecht": ("dossier_id",),
}
VERWIJZINGEN = {
    **{tabel: (onderwerp[0].removesuffix("_id"),) for tabel, onderwerp in FEITEN.items()},
    "inkomstenopgave": ("persoon",),
    "inkomensmaand": ("persoon",),
    "opgaveverzoek": ("persoon", "dossier", "zaak"),
    "signaal": ("persoon",),
    "signaalafhandeling": ("zaak",),
    "wijzigingsmelding": ("persoon", "zaak"),
    "onderzoek": ("dossier",),
    "heronderzoek": ("dossier",),
    "zienswijze": ("dossier", "persoon"),
    "maatregel": ("dossier", "persoon"),
    "boete": ("dossier", "persoon"),
    "taaltoets": ("dossier", "persoon"),
    "ontheffing": ("dossier", "persoon"),
    "indeling": ("persoon",),
    "melding": ("dossier",),
    "aanvraagopgave": ("zaak",),
}
# These are named without their room.
VERWIJZINGEN_ZONDER_KAMER = {
    "vordering": ("dossier",),
    "inhouding": ("dossier",),
    "voorschot": ("dossier",),
    "loonkostensubsidie": ("dossier", "persoon"),
    "zelfstandigenuitkering": ("dossier",),
}
EERSTE_DAG = {
    "inkomensmaand": ("maand",),
    "opgaveverzoek": ("maand",),
    "aflossingsregeling": ("vanaf",),
    "voorschot": ("maand",),
    "loonkostenmaand": ("maand", "run"),
    "maanduren": ("maand",),
    "zelfstandigenuitkering": ("vanaf",),
    "zelfstandigenwijziging": ("vanaf",),
    "zelfstandigenmaand": ("maand",),
    "boekjaarafrekening": ("boekjaar",),
}
NIET_VERWIJDEREN = ("opschorting", "inhouding", "voorschot")
ALLEEN_TOEVOEGEN = (
    "inkomstenopgave", "inkomensmaand", "toerekeningskeuze", "opgaveverzoek", "signaal", "signaalafhandeling",
    "wijzigingsmelding", "wijzigingsvaststelling", "overname",
    "vorderingsmutatie", "vorderinggebeurtenis", "aflossingsregeling", "schuldenaar", "maandinhouding",
    "inhoudingsregel",
    "steekproef", "onderzoek", "onderzoekstap", "onderzoeksmiddel", "zienswijze", "gehoord", "maatregel",
    "maatregelherziening", "boete", "heronderzoek", "heronderzoekstap", "taaltoets", "taalkennisgeving",
    "ontheffing", "ontheffingeinde", "indeling", "nazorg", "nazorgcontact",
    "melding", "aanvraagopgave", "aanvraagbeoordeling",
    "werkgever", "werkgeverrekening", "loonkostensubsidie", "maanduren", "loonkostenmaand",
    "werkgevervordering", "terugvorderingskeuze", "werkgevermutatie",
    "levensvatbaarheidsonderzoek", "zelfstandigenuitkering", "zelfstandigenwijziging", "zelfstandigenmaand",
    "boekjaarafrekening", "bedrijfskapitaal",
)  # fmt: skip

# A household has one benefit of a kind in a month: its amounts are those of the month. Endings of before keep
# the reason that they don't have: one that was not chosen then can't be known now.
UITKERING = """
ALTER TABLE inkomen_uitkering
  DROP CONSTRAINT uitkering_hele_maanden,
  DROP CONSTRAINT uitkering_overlapt_niet,
  ADD CONSTRAINT uitkering_dagen CHECK (NOT isempty(geldig) AND NOT lower_inf(geldig)),
  ADD CONSTRAINT uitkering_overlapt_niet EXCLUDE USING gist (
    dossier_id WITH =, soort WITH =,
    daterange(
      date_trunc('month', lower(geldig)::timestamp)::date,
      (date_trunc('month', (upper(geldig) - 1)::timestamp) + interval '1 month')::date) WITH &&);
ALTER TABLE inkomen_uitkering ADD CONSTRAINT uitkering_einde_met_reden
  CHECK ((beeindigd_door_id IS NULL) = (reden_einde IS NULL)) NOT VALID;
"""

INKOMSTEN = """
ALTER TABLE inkomen_inkomstenopgave
  ADD CONSTRAINT inkomstenopgave_periode CHECK (
    NOT isempty(periode) AND NOT lower_inf(periode) AND NOT upper_inf(periode));
ALTER TABLE inkomen_inkomenbijdagen ADD CONSTRAINT inkomenbijdagen_bedrag CHECK (bedrag_cent >= 0);
"""

OPSCHORTING = """
ALTER TABLE inkomen_opschorting
  ADD CONSTRAINT opschorting_termijn CHECK (
    vanaf <= hoogstens_tot_en_met AND hersteltermijn_tot_en_met <= hoogstens_tot_en_met);
CREATE UNIQUE INDEX opschorting_een_tegelijk ON inkomen_opschorting (uitkering_id)
  WHERE beeindigd_door_id IS NULL;

-- Only the decision that ends it may be written, once.
CREATE FUNCTION inkomen_opschorting_verloop() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  einde bigint := NEW.beeindigd_door_id;
BEGIN
  NEW.beeindigd_door_id := OLD.beeindigd_door_id;
  IF OLD.beeindigd_door_id IS NOT NULL OR einde IS NULL OR NEW IS DISTINCT FROM OLD THEN
    RAISE EXCEPTION 'Opschorting % wordt niet gewijzigd; zij kan eenmaal eindigen.', OLD.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'opschorting_verloop';
  END IF;
  NEW.beeindigd_door_id := einde;
  RETURN NEW;
END $$;
CREATE TRIGGER inkomen_opschorting_verloop BEFORE UPDATE ON inkomen_opschorting
  FOR EACH ROW EXECUTE FUNCTION inkomen_opschorting_verloop();
"""

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
ALTER TABLE inkomen_vorderinggebeurtenis
  ADD CONSTRAINT vorderinggebeurtenis_geldig CHECK (NOT isempty(geldig) AND NOT lower_inf(geldig));

-- An account begins with what the claim began with, not before it: checked when the transaction ends.
CREATE FUNCTION inkomen_vordering_heeft_begin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM inkomen_vorderingsmutatie m WHERE m.vordering_id = NEW.id
                 AND m.soort = 'ontstaan' AND m.bedrag_cent = NEW.bedrag_cent
                 AND m.datum >= NEW.ontstaan_op) THEN
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
ALTER TABLE inkomen_inhouding ADD CONSTRAINT inhouding_hele_maanden CHECK (
  extract(day FROM vanaf) = 1 AND (tot IS NULL OR (extract(day FROM tot) = 1 AND tot >= vanaf)));

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

MAATREGELVERLAGING = """
ALTER TABLE inkomen_maatregelverlaging
  ADD CONSTRAINT maatregelverlaging_hele_maanden CHECK (
    extract(day FROM lower(geldig)) = 1 AND NOT upper_inf(geldig) AND extract(day FROM upper(geldig)) = 1),
  ADD CONSTRAINT maatregelverlaging_hoogstens_alles CHECK (percentage <= 10000);
"""

ONDERZOEK = """
ALTER TABLE inkomen_onderzoekstap ADD CONSTRAINT onderzoekstap_uitkomst CHECK (CASE soort
  WHEN 'beoordeling' THEN uitkomst IN ('niet_ontvankelijk', 'geen_aanleiding', 'onderzoek')
  WHEN 'conclusie' THEN uitkomst IN ('geen_gevolg', 'feiten', 'terugvordering', 'maatregel', 'boete')
  ELSE uitkomst = '' END);

-- No step is skipped: what follows on what is the same list as in opstap.inkomen.onderzoeken.
CREATE FUNCTION inkomen_onderzoekstap_volgorde() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  vorige inkomen_onderzoekstap;
  stand text;
  stap text;
BEGIN
  SELECT * INTO vorige FROM inkomen_onderzoekstap WHERE onderzoek_id = NEW.onderzoek_id
  ORDER BY volgnummer DESC LIMIT 1;
  stand := CASE WHEN vorige.soort IS NULL THEN 'melding'
                WHEN vorige.soort = 'beoordeling' OR vorige.uitkomst = 'geen_gevolg' THEN vorige.uitkomst
                ELSE vorige.soort END;
  stap := CASE WHEN NEW.uitkomst = 'geen_gevolg' THEN 'geen_gevolg' ELSE NEW.soort END;
  IF NEW.volgnummer <> coalesce(vorige.volgnummer, 0) + 1 OR (stand, stap) NOT IN (
    ('melding', 'beoordeling'),
    ('onderzoek', 'middel'), ('onderzoek', 'uitnodiging'),
    ('middel', 'bevinding'),
    ('bevinding', 'middel'), ('bevinding', 'uitnodiging'), ('bevinding', 'geen_gevolg'),
    ('uitnodiging', 'zienswijze'),
    ('zienswijze', 'middel'), ('zienswijze', 'uitnodiging'), ('zienswijze', 'geen_gevolg'),
    ('zienswijze', 'conclusie'),
    ('conclusie', 'conclusie'), ('conclusie', 'bericht'),
    ('geen_gevolg', 'bericht')) THEN
    RAISE EXCEPTION 'Na % volgt in een onderzoek niet %.', stand, stap
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'onderzoekstap_volgorde';
  END IF;
  IF stand = 'middel' AND NOT EXISTS (SELECT FROM inkomen_onderzoeksmiddel WHERE stap_id = vorige.id) THEN
    RAISE EXCEPTION 'Bij een middel van onderzoek hoort waarom het past.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'onderzoeksmiddel_huisregel';
  END IF;
  IF NEW.uitkomst NOT IN ('niet_ontvankelijk', 'geen_aanleiding')
     AND (SELECT dossier_id FROM inkomen_onderzoek WHERE id = NEW.onderzoek_id) IS NULL THEN
    RAISE EXCEPTION 'Zonder dossier is er niets te onderzoeken.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'onderzoek_zonder_dossier';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER inkomen_onderzoekstap_volgorde BEFORE INSERT ON inkomen_onderzoekstap
  FOR EACH ROW EXECUTE FUNCTION inkomen_onderzoekstap_volgorde();
"""

SANCTIES = """
-- Who gets a sanction had the opportunity to speak about it, and for a fine was cautioned before speaking.
CREATE FUNCTION inkomen_sanctie_na_zienswijze() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.zienswijze_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM inkomen_zienswijze z JOIN inkomen_gehoord g ON g.zienswijze_id = z.id
    WHERE z.id = NEW.zienswijze_id AND z.persoon_id = NEW.persoon_id AND z.dossier_id = NEW.dossier_id
      AND z.onderwerp = TG_ARGV[0] AND (z.onderwerp <> 'boete' OR g.wijze <> 'gesprek' OR g.cautie_gegeven)
  ) THEN
    RAISE EXCEPTION 'Eerst horen, dan besluiten.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'sanctie_na_zienswijze';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER inkomen_maatregel_na_zienswijze BEFORE INSERT ON inkomen_maatregel
  FOR EACH ROW EXECUTE FUNCTION inkomen_sanctie_na_zienswijze('maatregel');
CREATE TRIGGER inkomen_boete_na_zienswijze BEFORE INSERT ON inkomen_boete
  FOR EACH ROW EXECUTE FUNCTION inkomen_sanctie_na_zienswijze('boete');

CREATE FUNCTION inkomen_boete_na_conclusie() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM inkomen_onderzoekstap s JOIN inkomen_onderzoek o ON o.id = s.onderzoek_id
                 WHERE o.id = NEW.onderzoek_id AND o.dossier_id = NEW.dossier_id
                   AND s.uitkomst = 'boete') THEN
    RAISE EXCEPTION 'Zonder onderzoek met die conclusie geen boete.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'boete_na_conclusie';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER inkomen_boete_na_conclusie BEFORE INSERT ON inkomen_boete
  FOR EACH ROW EXECUTE FUNCTION inkomen_boete_na_conclusie();
"""

HERONDERZOEK = """
-- What follows on what is the same list as in opstap.inkomen.heronderzoeken.
CREATE FUNCTION inkomen_heronderzoekstap_volgorde() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  vorige inkomen_heronderzoekstap;
BEGIN
  SELECT * INTO vorige FROM inkomen_heronderzoekstap WHERE heronderzoek_id = NEW.heronderzoek_id
  ORDER BY volgnummer DESC LIMIT 1;
  IF NEW.volgnummer <> coalesce(vorige.volgnummer, 0) + 1 OR (coalesce(vorige.soort, 'gepland'), NEW.soort)
    NOT IN (
      ('gepland', 'uitnodiging'),
      ('uitnodiging', 'uitnodiging'), ('uitnodiging', 'niet_verschenen'), ('uitnodiging', 'gesprek'),
      ('niet_verschenen', 'uitnodiging'), ('niet_verschenen', 'uitkomst'),
      ('gesprek', 'uitkomst')) THEN
    RAISE EXCEPTION 'Na % volgt in een heronderzoek niet %.', coalesce(vorige.soort, 'gepland'), NEW.soort
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'heronderzoekstap_volgorde';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER inkomen_heronderzoekstap_volgorde BEFORE INSERT ON inkomen_heronderzoekstap
  FOR EACH ROW EXECUTE FUNCTION inkomen_heronderzoekstap_volgorde();
"""


def geboekt(functie: str, tabel: str, *, bron: str, rekening: str) -> str:
    """Each movement stands in the ledger under its key, with its day and amount; no balance goes below nil.

    `bron`: what it moves, as the ledger names it; `rekening`: the account on which that stands.
    """
    return f"""
CREATE FUNCTION inkomen_{functie}_geboekt() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  gevonden text;
BEGIN
  EXECUTE 'SELECT min(m.sleutel) FROM nieuw m
             LEFT JOIN financien_journaalpost j ON j.sleutel = m.sleutel AND j.bron_soort = ''{bron}''
               AND j.bron_id = m.vordering_id AND j.datum = m.datum AND j.gemeente_id = m.gemeente_id
             LEFT JOIN LATERAL (
               SELECT sum(b.bedrag_cent) AS bedrag FROM financien_boeking b
               JOIN financien_rekening r ON r.id = b.rekening_id AND r.code = ''{rekening}''
               WHERE b.journaalpost_id = j.id) geboekt ON true
           WHERE geboekt.bedrag IS DISTINCT FROM m.bedrag_cent' INTO gevonden;
  IF gevonden IS NOT NULL THEN
    RAISE EXCEPTION 'Mutatie % staat niet zo in het grootboek.', gevonden
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = '{tabel}_geboekt';
  END IF;
  EXECUTE 'SELECT min(m.vordering_id)::text FROM inkomen_{tabel} m
           WHERE m.vordering_id IN (SELECT vordering_id FROM nieuw)
           GROUP BY m.vordering_id HAVING sum(m.bedrag_cent) < 0 LIMIT 1' INTO gevonden;
  IF gevonden IS NOT NULL THEN
    RAISE EXCEPTION 'Vordering % zou onder nul komen.', gevonden
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = '{bron}_niet_onder_nul';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER inkomen_{functie}_geboekt AFTER INSERT ON inkomen_{tabel}
  REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION inkomen_{functie}_geboekt();
"""  # noqa: S608 - names from this file


def oordeel_over_een_maand(tabel: str) -> str:
    """What a person judges about one month has a reason."""
    return f"""
ALTER TABLE {tabel}
  ADD CONSTRAINT {tabel}_een_maand CHECK (
    extract(day FROM lower(geldig)) = 1 AND upper(geldig) IS NOT NULL
    AND upper(geldig) = (lower(geldig) + interval '1 month')::date),
  ADD CONSTRAINT {tabel}_reden CHECK (bewijs <> '');
"""


def eerste_dag(tabel: str, *kolommen: str) -> str:
    """Months are written as their first day."""
    eis = " AND ".join(f"extract(day FROM {kolom}) = 1" for kolom in kolommen)
    return f"ALTER TABLE inkomen_{tabel} ADD CONSTRAINT {tabel}_eerste_dag CHECK ({eis});"


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
    replaces = [
        ("inkomen", "0005_wijzigingen_bewaking"),
        ("inkomen", "0007_rekeningcourant_bewaking"),
        ("inkomen", "0009_handhaving_bewaking"),
        ("inkomen", "0010_overgenomen_vordering"),
        ("inkomen", "0013_loonkostensubsidies_bewaking"),
        ("inkomen", "0015_zelfstandigen_bewaking"),
    ]

    dependencies = [("inkomen", "0003_processen"), ("financien", "0002_bewaking")]

    operations = [
        migrations.RunPython(vul_bestaande, migrations.RunPython.noop),
        *(
            migrations.RunSQL(sql, migrations.RunSQL.noop)
            for sql in (
                BESTAANDE_MUTATIES,
                UITKERING,
                *(feit(f"inkomen_{naam}", onderwerp) for naam, onderwerp in FEITEN.items()),
                *(zelfde_gemeente(f"inkomen_{tabel}", *kolommen) for tabel, kolommen in VERWIJZINGEN.items()),
                *(
                    zelfde_gemeente(f"inkomen_{tabel}", *kolommen, naam=tabel)
                    for tabel, kolommen in VERWIJZINGEN_ZONDER_KAMER.items()
                ),
                *(eerste_dag(tabel, *kolommen) for tabel, kolommen in EERSTE_DAG.items()),
                INKOMSTEN,
                *(
                    oordeel_over_een_maand(f"inkomen_{naam}")
                    for naam in ("inkomenbijdagen", "onderbrekingzonderrecht")
                ),
                OPSCHORTING,
                geboekt("mutatie", "vorderingsmutatie", bron="vordering", rekening="vorderingen-bijstand"),
                geboekt(
                    "werkgevermutatie",
                    "werkgevermutatie",
                    bron="werkgevervordering",
                    rekening="vorderingen-werkgevers",
                ),
                VORDERINGEN,
                INHOUDINGEN,
                MAATREGELVERLAGING,
                ONDERZOEK,
                SANCTIES,
                HERONDERZOEK,
                niet_verwijderen(*(f"inkomen_{tabel}" for tabel in NIET_VERWIJDEREN)),
                alleen_toevoegen(*(f"inkomen_{tabel}" for tabel in ALLEEN_TOEVOEGEN)),
            )
        ),
    ]
