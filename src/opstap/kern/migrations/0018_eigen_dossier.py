"""A resident without a file can open one: the web server sees no row of a stranger, so the owner makes it."""

from __future__ import annotations

from django.db import migrations

BEGIN = """
-- For a resident who has opened the gate and has no file there. Who is known already is not changed.
CREATE FUNCTION kern_begin_dossier(
  code text, gezocht text, voor text, achter text, geboren date, nieuw text
) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  wie bigint;
  dossier bigint;
BEGIN
  IF current_setting('opstap.gemeente', true) IS DISTINCT FROM code
    OR current_setting('opstap.dossiers', true) IS DISTINCT FROM '{}' THEN
    RAISE EXCEPTION 'Alleen een inwoner zonder dossier begint zelf een dossier.'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO kern_persoon (gemeente_id, bsn, voornamen, achternaam, geboortedatum)
    VALUES (code, gezocht, voor, achter, geboren) ON CONFLICT (gemeente_id, bsn) DO NOTHING;
  SELECT id INTO STRICT wie FROM kern_persoon WHERE gemeente_id = code AND bsn = gezocht;
  INSERT INTO kern_dossier (gemeente_id, nummer) VALUES (code, nieuw) RETURNING id INTO dossier;
  PERFORM set_config('opstap.dossiers', ARRAY[dossier]::text, false),
          set_config('opstap.personen', ARRAY[wie]::text, false);
  RETURN wie;
END $$;
REVOKE ALL ON FUNCTION kern_begin_dossier(text, text, text, text, date, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kern_begin_dossier(text, text, text, text, date, text) TO opstap_web;
"""


class Migration(migrations.Migration):
    dependencies = [("kern", "0017_archief_bewaking")]

    operations = [migrations.RunSQL(BEGIN, migrations.RunSQL.noop)]
