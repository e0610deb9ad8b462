"""The database keeps the account of a deadline whole, and the deadline equal to its account."""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen, zelfde_gemeente

TABELLEN = ("kern_termijnmutatie", "kern_ingebrekestelling")

# Cases from before the account begin it with the deadline that they have.
BESTAANDE_ZAKEN = """
INSERT INTO kern_termijnmutatie
  (gemeente_id, zaak_id, soort, artikel, op, dagen, kalendereinde, naar, moment, door, reden)
SELECT gemeente_id, id, 'begin', 'Awb art. 4:13 lid 2', ontvangen, 0, beslissen_voor, beslissen_voor,
       ontvangen::timestamp AT TIME ZONE 'Europe/Amsterdam', '', ''
FROM kern_zaak ORDER BY id;
"""

VOLGT_VERLOOP = """
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


class Migration(migrations.Migration):
    dependencies = [("kern", "0004_termijnen")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (
            VOLGT_VERLOOP,
            *(zelfde_gemeente(tabel, "zaak") for tabel in TABELLEN),
            alleen_toevoegen(*TABELLEN),
            BESTAANDE_ZAKEN,
        )
    ]
