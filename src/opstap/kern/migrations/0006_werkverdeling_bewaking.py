"""Assignments, notes and sent forms stay as they were written; and people are found in spite of a typo.

`kern_zoektekst` makes accents and capitals equal; the indexes hold the trigrams of what it gives.
"""

from __future__ import annotations

from django.db import migrations

from opstap.kern.bewaking import alleen_toevoegen, zelfde_gemeente

ZOEKEN = """
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE FUNCTION kern_zoektekst(tekst text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT lower(public.unaccent('public.unaccent', tekst)) $$;
CREATE INDEX persoon_zoeken ON kern_persoon
  USING gin (kern_zoektekst(voornamen || ' ' || achternaam) gin_trgm_ops);
CREATE INDEX adres_zoeken ON kern_adres
  USING gin (kern_zoektekst(straat || ' ' || huisnummer || ' ' || postcode) gin_trgm_ops);
"""


class Migration(migrations.Migration):
    dependencies = [("kern", "0005_werkverdeling")]

    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (
            alleen_toevoegen("kern_toewijzing", "kern_notitie"),
            zelfde_gemeente("kern_notitie", "dossier"),
            ZOEKEN,
        )
    ]
