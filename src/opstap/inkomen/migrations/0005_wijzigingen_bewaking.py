"""The database keeps what came in as it came in, and a suspension from ending twice."""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen, feit, zelfde_gemeente

FEITEN = {
    "inkomen_inkomstenverhouding": ("persoon_id", "kenmerk"),
    "inkomen_afwezigheid": ("persoon_id", "soort"),
}
VERWIJZINGEN = {
    "inkomen_inkomstenopgave": ("persoon",),
    "inkomen_inkomensmaand": ("persoon",),
    "inkomen_opgaveverzoek": ("persoon", "dossier", "zaak"),
    "inkomen_signaal": ("persoon",),
    "inkomen_signaalafhandeling": ("zaak",),
    "inkomen_wijzigingsmelding": ("persoon", "zaak"),
}
ALLEEN_TOEVOEGEN = (
    "inkomstenopgave",
    "inkomensmaand",
    "toerekeningskeuze",
    "opgaveverzoek",
    "signaal",
    "signaalafhandeling",
    "wijzigingsmelding",
    "wijzigingsvaststelling",
    "overname",
)

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
CREATE TRIGGER inkomen_opschorting_verwijderen BEFORE DELETE ON inkomen_opschorting
  FOR EACH ROW EXECUTE FUNCTION kern_alleen_toevoegen();
"""

MAANDEN = """
ALTER TABLE inkomen_inkomensmaand
  ADD CONSTRAINT inkomensmaand_eerste_dag CHECK (extract(day FROM maand) = 1);
ALTER TABLE inkomen_opgaveverzoek
  ADD CONSTRAINT opgaveverzoek_eerste_dag CHECK (extract(day FROM maand) = 1);
ALTER TABLE inkomen_inkomstenopgave
  ADD CONSTRAINT inkomstenopgave_periode CHECK (
    NOT isempty(periode) AND NOT lower_inf(periode) AND NOT upper_inf(periode));
"""


class Migration(migrations.Migration):
    dependencies = [("inkomen", "0004_wijzigingen"), ("kern", "0006_opschorting")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (
            *(feit(tabel, onderwerp) for tabel, onderwerp in FEITEN.items()),
            *(zelfde_gemeente(tabel, "persoon") for tabel in FEITEN),
            *(zelfde_gemeente(tabel, *kolommen) for tabel, kolommen in VERWIJZINGEN.items()),
            OPSCHORTING,
            MAANDEN,
            alleen_toevoegen(*(f"inkomen_{tabel}" for tabel in ALLEEN_TOEVOEGEN)),
        )
    ]
