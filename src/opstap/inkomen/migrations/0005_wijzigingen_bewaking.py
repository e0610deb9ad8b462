"""The database keeps what came in as it came in, and a suspension from ending twice."""

from __future__ import annotations

from django.db import migrations

FEITEN = {
    "inkomen_inkomstenverhouding": ("persoon_id", "kenmerk"),
    "inkomen_afwezigheid": ("persoon_id", "soort"),
}
VERWIJZINGEN = {
    "inkomen_inkomstenopgave": ("persoon_id",),
    "inkomen_inkomensmaand": ("persoon_id",),
    "inkomen_opgaveverzoek": ("persoon_id", "dossier_id", "zaak_id"),
    "inkomen_signaal": ("persoon_id",),
    "inkomen_signaalafhandeling": ("zaak_id",),
    "inkomen_wijzigingsmelding": ("persoon_id", "zaak_id"),
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


def _verwijzing(tabel: str, kolom: str) -> str:
    doel = kolom.removesuffix("_id")
    return (
        f"ALTER TABLE {tabel} ADD CONSTRAINT {tabel}_{doel}_zelfde_gemeente "
        f"FOREIGN KEY ({kolom}, gemeente_id) REFERENCES kern_{doel} (id, gemeente_id);"
    )


def _feit(tabel: str, onderwerp: tuple[str, ...]) -> str:
    return f"""
ALTER TABLE {tabel}
  ADD CONSTRAINT {tabel}_geldig CHECK (NOT isempty(geldig) AND NOT lower_inf(geldig)),
  ADD CONSTRAINT {tabel}_bekend CHECK (bekend_van < bekend_tot),
  ADD CONSTRAINT {tabel}_overlapt_niet UNIQUE ({", ".join(onderwerp)}, bekend_tot, geldig WITHOUT OVERLAPS);
{_verwijzing(tabel, "persoon_id")}
CREATE TRIGGER {tabel}_wijzigen BEFORE UPDATE ON {tabel}
  FOR EACH ROW EXECUTE FUNCTION kern_feit_onveranderlijk();
CREATE TRIGGER {tabel}_verwijderen BEFORE DELETE ON {tabel}
  FOR EACH ROW EXECUTE FUNCTION kern_alleen_toevoegen();"""


class Migration(migrations.Migration):
    dependencies = [("inkomen", "0004_wijzigingen"), ("kern", "0006_opschorting")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (
            *(_feit(tabel, onderwerp) for tabel, onderwerp in FEITEN.items()),
            *(_verwijzing(tabel, kolom) for tabel, kolommen in VERWIJZINGEN.items() for kolom in kolommen),
            OPSCHORTING,
            MAANDEN,
            *(
                f"CREATE TRIGGER inkomen_{tabel}_vast BEFORE UPDATE OR DELETE ON inkomen_{tabel} "
                "FOR EACH ROW EXECUTE FUNCTION kern_alleen_toevoegen();"
                for tabel in ALLEEN_TOEVOEGEN
            ),
        )
    ]
