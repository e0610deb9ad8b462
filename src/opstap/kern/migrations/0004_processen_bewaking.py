"""The database keeps what the processes write as it was written, and a deadline equal to its account."""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen, feit, zelfde_gemeente

VERWIJZINGEN = {
    "kern_termijnmutatie": ("zaak",),
    "kern_ingebrekestelling": ("zaak",),
    "kern_stukstap": ("stuk", "zaak", "dossier"),
    "kern_bekendmaking": ("besluit",),
    "kern_bezwaar": ("zaak", "besluit"),
    "kern_hoorzitting": ("zaak",),
    "kern_bezwaaruitkomst": ("besluit",),
    "kern_brief": ("dossier", "zaak", "besluit"),
    "kern_klacht": ("zaak",),
    "kern_klachtonderdeel": ("klacht",),
    "kern_klachtafhandeling": ("klacht",),
    "kern_geslacht": ("persoon",),
}
ALLEEN_TOEVOEGEN = (
    "kern_termijnmutatie",
    "kern_ingebrekestelling",
    "kern_stuk",
    "kern_stukstap",
    "kern_bekendmaking",
    "kern_bezwaar",
    "kern_hoorzitting",
    "kern_bezwaaruitkomst",
    "kern_beroep",
    "kern_beroepuitspraak",
    "kern_brief",
    "kern_klacht",
    "kern_klachtonderdeel",
    "kern_klachtafhandeling",
    "kern_klachtoordeel",
)

TERMIJNEN = """
CREATE FUNCTION kern_termijn_volgt_verloop() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.beslissen_voor IS DISTINCT FROM (
    SELECT naar FROM kern_termijnmutatie WHERE zaak_id = NEW.id ORDER BY id DESC LIMIT 1
  ) THEN
    RAISE EXCEPTION 'De termijn van zaak % is niet de uitkomst van haar verloop.', NEW.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'zaak_termijn_volgt_verloop';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER kern_zaak_termijn BEFORE UPDATE OF beslissen_voor ON kern_zaak
  FOR EACH ROW WHEN (OLD.beslissen_voor IS DISTINCT FROM NEW.beslissen_voor)
  EXECUTE FUNCTION kern_termijn_volgt_verloop();

ALTER TABLE kern_termijnmutatie ADD CONSTRAINT termijnmutatie_volgorde
  CHECK (kalendereinde <= naar AND dagen >= 0 AND (soort = 'opschorting') = (tot IS NOT NULL));
"""

STUKKEN = """
ALTER TABLE kern_stuk
  ADD CONSTRAINT stuk_vingerafdruk CHECK (vingerafdruk ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT stuk_bewaren CHECK (bewaargrond <> '');
"""

# Cases from before the account begin it with the deadline that they have.
BESTAANDE_ZAKEN = """
INSERT INTO kern_termijnmutatie
  (gemeente_id, zaak_id, soort, artikel, op, dagen, kalendereinde, naar, moment, door, reden)
SELECT gemeente_id, id, 'begin', 'Awb art. 4:13 lid 2', ontvangen, 0, beslissen_voor, beslissen_voor,
       ontvangen::timestamp AT TIME ZONE 'Europe/Amsterdam', '', ''
FROM kern_zaak ORDER BY id;
"""


class Migration(migrations.Migration):
    replaces = [
        ("kern", "0005_termijnbewaking"),
        ("kern", "0008_stukbewaking"),
        ("kern", "0011_bezwaarbewaking"),
        ("kern", "0013_briefbewaking"),
        ("kern", "0015_klachtbewaking"),
    ]

    dependencies = [("kern", "0003_processen")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (
            TERMIJNEN,
            STUKKEN,
            feit("kern_geslacht", ("persoon_id",)),
            *(
                f"ALTER TABLE kern_{tabel} ADD CONSTRAINT {tabel}_van_gemeente UNIQUE (id, gemeente_id);"
                for tabel in ("besluit", "stuk", "klacht", "klachtonderdeel")
            ),
            *(zelfde_gemeente(tabel, *kolommen) for tabel, kolommen in VERWIJZINGEN.items()),
            zelfde_gemeente("kern_besluit", "vervangt", doel="besluit"),
            zelfde_gemeente("kern_klachtoordeel", "onderdeel", doel="klachtonderdeel"),
            alleen_toevoegen(*ALLEEN_TOEVOEGEN),
            BESTAANDE_ZAKEN,
        )
    ]
