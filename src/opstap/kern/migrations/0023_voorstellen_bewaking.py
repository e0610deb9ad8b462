"""A proposal is signed or given back by somebody else than who made it, once, within one municipality."""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen, zelfde_gemeente

VIER_OGEN = """
ALTER TABLE kern_besluitvoorstel ADD CONSTRAINT kern_besluitvoorstel_van_gemeente UNIQUE (id, gemeente_id);
ALTER TABLE kern_voorstelafhandeling ADD CONSTRAINT kern_voorstelafhandeling_voorstel_zelfde_gemeente
  FOREIGN KEY (voorstel_id, gemeente_id) REFERENCES kern_besluitvoorstel (id, gemeente_id);

CREATE FUNCTION kern_voorstel_vier_ogen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.door = (SELECT v.door FROM kern_besluitvoorstel v WHERE v.id = NEW.voorstel_id) THEN
    RAISE EXCEPTION 'Voorstel % is van dezelfde persoon.', NEW.voorstel_id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'voorstel_vier_ogen';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER kern_voorstel_vier_ogen BEFORE INSERT ON kern_voorstelafhandeling
  FOR EACH ROW EXECUTE FUNCTION kern_voorstel_vier_ogen();
"""


class Migration(migrations.Migration):
    dependencies = [("kern", "0022_voorstellen")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (
            VIER_OGEN,
            zelfde_gemeente("kern_besluitvoorstel", "zaak"),
            alleen_toevoegen("kern_besluitvoorstel", "kern_voorstelafhandeling"),
        )
    ]
