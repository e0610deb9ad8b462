"""The database keeps investigations in order, hearings before sanctions, and all of it as it was written."""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen, zelfde_gemeente

MAATREGELVERLAGING = """
ALTER TABLE inkomen_maatregelverlaging
  ADD CONSTRAINT inkomen_maatregelverlaging_geldig CHECK (NOT isempty(geldig) AND NOT lower_inf(geldig)),
  ADD CONSTRAINT inkomen_maatregelverlaging_bekend CHECK (bekend_van < bekend_tot),
  ADD CONSTRAINT maatregelverlaging_hele_maanden CHECK (
    extract(day FROM lower(geldig)) = 1 AND NOT upper_inf(geldig) AND extract(day FROM upper(geldig)) = 1),
  ADD CONSTRAINT maatregelverlaging_hoogstens_alles CHECK (percentage <= 10000),
  ADD CONSTRAINT inkomen_maatregelverlaging_overlapt_niet
    UNIQUE (dossier_id, bekend_tot, geldig WITHOUT OVERLAPS),
  ADD CONSTRAINT inkomen_maatregelverlaging_dossier_zelfde_gemeente
    FOREIGN KEY (dossier_id, gemeente_id) REFERENCES kern_dossier (id, gemeente_id);
CREATE TRIGGER inkomen_maatregelverlaging_wijzigen BEFORE UPDATE ON inkomen_maatregelverlaging
  FOR EACH ROW EXECUTE FUNCTION kern_feit_onveranderlijk();
CREATE TRIGGER inkomen_maatregelverlaging_verwijderen BEFORE DELETE ON inkomen_maatregelverlaging
  FOR EACH ROW EXECUTE FUNCTION kern_alleen_toevoegen();
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

VAN_EEN_DOSSIER = (
    "onderzoek", "zienswijze", "maatregel", "boete", "heronderzoek", "taaltoets", "ontheffing",
)  # fmt: skip
VAN_EEN_PERSOON = ("zienswijze", "maatregel", "boete", "taaltoets", "ontheffing", "indeling")
ALLEEN_TOEVOEGEN = (
    "steekproef", "onderzoek", "onderzoekstap", "onderzoeksmiddel", "zienswijze", "gehoord", "maatregel",
    "maatregelherziening", "boete", "heronderzoek", "heronderzoekstap", "taaltoets", "taalkennisgeving",
    "ontheffing", "ontheffingeinde", "indeling", "nazorg", "nazorgcontact",
)  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("inkomen", "0008_handhaving")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (
            MAATREGELVERLAGING,
            ONDERZOEK,
            SANCTIES,
            HERONDERZOEK,
            *(
                zelfde_gemeente(f"inkomen_{tabel}", doel)
                for doel, tabellen in (("dossier", VAN_EEN_DOSSIER), ("persoon", VAN_EEN_PERSOON))
                for tabel in tabellen
            ),
            alleen_toevoegen(*(f"inkomen_{tabel}" for tabel in ALLEEN_TOEVOEGEN)),
        )
    ]
