"""A proposal is signed or given back by somebody else than who made it, once, within one municipality."""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen, zelfde_gemeente

VIER_OGEN = """
ALTER TABLE inkomen_besluitvoorstel ADD CONSTRAINT besluitvoorstel_van_gemeente UNIQUE (id, gemeente_id);
ALTER TABLE inkomen_voorstelafhandeling ADD CONSTRAINT inkomen_voorstelafhandeling_voorstel_zelfde_gemeente
  FOREIGN KEY (voorstel_id, gemeente_id) REFERENCES inkomen_besluitvoorstel (id, gemeente_id);

CREATE FUNCTION inkomen_voorstel_vier_ogen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.door = (SELECT v.door FROM inkomen_besluitvoorstel v WHERE v.id = NEW.voorstel_id) THEN
    RAISE EXCEPTION 'Voorstel % is van dezelfde persoon.', NEW.voorstel_id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'voorstel_vier_ogen';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER inkomen_voorstel_vier_ogen BEFORE INSERT ON inkomen_voorstelafhandeling
  FOR EACH ROW EXECUTE FUNCTION inkomen_voorstel_vier_ogen();
"""


class Migration(migrations.Migration):
    dependencies = [("inkomen", "0005_voorstellen"), ("kern", "0006_werkverdeling_bewaking")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (
            VIER_OGEN,
            zelfde_gemeente("inkomen_besluitvoorstel", "zaak"),
            alleen_toevoegen("inkomen_besluitvoorstel", "inkomen_voorstelafhandeling"),
        )
    ]
