"""The database keeps facts from contradicting themselves and from being changed."""

from __future__ import annotations

from django.db import migrations

# Fact table -> the columns that together are its subject.
FEITEN = {
    "kern_gezinslid": ("dossier_id", "persoon_id"),
    "kern_bewoning": ("persoon_id",),
    "kern_woonrelatie": ("dossier_id", "persoon_id"),
    "kern_opleiding": ("persoon_id",),
    "kern_inkomen": ("persoon_id", "soort"),
    "kern_arbeidssituatie": ("persoon_id",),
    "kern_vermogen": ("dossier_id",),
    "kern_woonlasten": ("dossier_id",),
    "kern_verblijf": ("persoon_id",),
    "kern_bankrekening": ("dossier_id",),
}
ANDERE_VERWIJZINGEN = {"kern_bewoning": ("adres_id",)}
DOOR_DOSSIER = ("kern_zaak", "kern_zaakgebeurtenis", "kern_besluit", "kern_inzage")
DOOR_ZAAK = ("kern_zaakgebeurtenis", "kern_besluit")
ALLEEN_TOEVOEGEN = ("kern_zaakgebeurtenis", "kern_besluit", "kern_inzage")

FUNCTIES = """
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE FUNCTION kern_alleen_toevoegen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Rijen van % worden niet gewijzigd en niet verwijderd.', TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_alleen_toevoegen';
END $$;

-- A fact stays as it was written; only the end of our knowledge of it may be written, once.
CREATE FUNCTION kern_feit_onveranderlijk() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  gesloten timestamptz := NEW.bekend_tot;
BEGIN
  NEW.bekend_tot := OLD.bekend_tot;
  IF OLD.bekend_tot <> '9999-12-31 00:00:00+00' OR gesloten >= '9999-12-31 00:00:00+00'
     OR NEW IS DISTINCT FROM OLD THEN
    RAISE EXCEPTION 'Een feit in % wordt niet gewijzigd.', TG_TABLE_NAME
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'feit_onveranderlijk';
  END IF;
  NEW.bekend_tot := gesloten;
  RETURN NEW;
END $$;

ALTER TABLE kern_persoon
  ADD CONSTRAINT persoon_van_gemeente UNIQUE (id, gemeente_id),
  ADD CONSTRAINT persoon_bsn_elfproef CHECK (
    bsn ~ '^[0-9]{9}$' AND bsn <> '000000000' AND
    (9 * substr(bsn, 1, 1)::int + 8 * substr(bsn, 2, 1)::int + 7 * substr(bsn, 3, 1)::int
     + 6 * substr(bsn, 4, 1)::int + 5 * substr(bsn, 5, 1)::int + 4 * substr(bsn, 6, 1)::int
     + 3 * substr(bsn, 7, 1)::int + 2 * substr(bsn, 8, 1)::int - substr(bsn, 9, 1)::int) % 11 = 0),
  ADD CONSTRAINT persoon_geboren CHECK (geboortedatum <= CURRENT_DATE);
ALTER TABLE kern_dossier ADD CONSTRAINT dossier_van_gemeente UNIQUE (id, gemeente_id);
ALTER TABLE kern_adres ADD CONSTRAINT adres_van_gemeente UNIQUE (id, gemeente_id);
ALTER TABLE kern_zaak ADD CONSTRAINT zaak_van_gemeente UNIQUE (id, gemeente_id);
"""


def _verwijzing(tabel: str, kolom: str) -> str:
    """A reference that can't leave the municipality."""
    doel = kolom.removesuffix("_id")
    return (
        f"ALTER TABLE {tabel} ADD CONSTRAINT {tabel}_{doel}_zelfde_gemeente "
        f"FOREIGN KEY ({kolom}, gemeente_id) REFERENCES kern_{doel} (id, gemeente_id);"
    )


def _feit(tabel: str, onderwerp: tuple[str, ...]) -> str:
    kolommen = ", ".join(onderwerp)
    verwijzingen = [kolom for kolom in onderwerp if kolom.endswith("_id")]
    verwijzingen += ANDERE_VERWIJZINGEN.get(tabel, ())
    return "\n".join(
        [
            f"""ALTER TABLE {tabel}
              ADD CONSTRAINT {tabel}_geldig CHECK (NOT isempty(geldig) AND NOT lower_inf(geldig)),
              ADD CONSTRAINT {tabel}_bekend CHECK (bekend_van < bekend_tot),
              ADD CONSTRAINT {tabel}_overlapt_niet
                UNIQUE ({kolommen}, bekend_tot, geldig WITHOUT OVERLAPS);
            CREATE TRIGGER {tabel}_wijzigen BEFORE UPDATE ON {tabel}
              FOR EACH ROW EXECUTE FUNCTION kern_feit_onveranderlijk();
            CREATE TRIGGER {tabel}_verwijderen BEFORE DELETE ON {tabel}
              FOR EACH ROW EXECUTE FUNCTION kern_alleen_toevoegen();""",
            *(_verwijzing(tabel, kolom) for kolom in verwijzingen),
        ]
    )


# One applicant and one partner per household; nobody is applicant or partner in two households at once.
GEZINSLEDEN = """
ALTER TABLE kern_gezinslid
  ADD CONSTRAINT gezinslid_een_per_rol
    EXCLUDE USING gist (dossier_id WITH =, rol WITH =, bekend_tot WITH =, geldig WITH &&)
    WHERE (rol IN (1, 2)),
  ADD CONSTRAINT gezinslid_een_gezin
    EXCLUDE USING gist (persoon_id WITH =, bekend_tot WITH =, geldig WITH &&) WHERE (rol IN (1, 2));
"""


def _alleen_toevoegen(tabel: str) -> str:
    return (
        f"CREATE TRIGGER {tabel}_vast BEFORE UPDATE OR DELETE ON {tabel} "
        "FOR EACH ROW EXECUTE FUNCTION kern_alleen_toevoegen();"
    )


class Migration(migrations.Migration):
    dependencies = [("kern", "0001_begin")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (
            FUNCTIES,
            *(_feit(tabel, onderwerp) for tabel, onderwerp in FEITEN.items()),
            GEZINSLEDEN,
            *(_verwijzing(tabel, "dossier_id") for tabel in DOOR_DOSSIER),
            *(_verwijzing(tabel, "zaak_id") for tabel in DOOR_ZAAK),
            *(_alleen_toevoegen(tabel) for tabel in ALLEEN_TOEVOEGEN),
        )
    ]
