"""The database keeps facts from contradicting themselves and from being changed."""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen, feit, zelfde_gemeente

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


def _feit(tabel: str, onderwerp: tuple[str, ...]) -> str:
    verwijzingen = [kolom for kolom in onderwerp if kolom.endswith("_id")]
    verwijzingen += ANDERE_VERWIJZINGEN.get(tabel, ())
    kolommen = (kolom.removesuffix("_id") for kolom in verwijzingen)
    return feit(tabel, onderwerp) + zelfde_gemeente(tabel, *kolommen)


# One applicant and one partner per household; nobody is applicant or partner in two households at once.
GEZINSLEDEN = """
ALTER TABLE kern_gezinslid
  ADD CONSTRAINT gezinslid_een_per_rol
    EXCLUDE USING gist (dossier_id WITH =, rol WITH =, bekend_tot WITH =, geldig WITH &&)
    WHERE (rol IN (1, 2)),
  ADD CONSTRAINT gezinslid_een_gezin
    EXCLUDE USING gist (persoon_id WITH =, bekend_tot WITH =, geldig WITH &&) WHERE (rol IN (1, 2));
"""


class Migration(migrations.Migration):
    dependencies = [("kern", "0001_begin")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (
            FUNCTIES,
            *(_feit(tabel, onderwerp) for tabel, onderwerp in FEITEN.items()),
            GEZINSLEDEN,
            *(zelfde_gemeente(tabel, "dossier") for tabel in DOOR_DOSSIER),
            *(zelfde_gemeente(tabel, "zaak") for tabel in DOOR_ZAAK),
            alleen_toevoegen(*ALLEEN_TOEVOEGEN),
        )
    ]
