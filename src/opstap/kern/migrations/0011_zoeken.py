"""Searching people: the trigram indexes serve the web server too, inside what the gate has opened.

Row-level security keeps an index from being used by what isn't proven free of leaks, such as similarity.
This function looks past the policies, and gives only ids of the municipality that the gate opened for staff.
"""

from __future__ import annotations

from django.db import migrations

ZOEKEN = """
CREATE FUNCTION kern_zoek_personen(vraag text, drempel real)
RETURNS TABLE (persoon_id bigint, gelijk real)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  waar text := current_setting('opstap.gemeente', true);
  tekst text := kern_zoektekst(vraag);
BEGIN
  IF current_setting('opstap.dossiers', true) IS DISTINCT FROM 'alle' THEN
    RETURN;
  END IF;
  PERFORM set_config('pg_trgm.word_similarity_threshold', drempel::text, true);
  RETURN QUERY
    SELECT g.id, max(g.mate) FROM (
      SELECT p.id, word_similarity(tekst, kern_zoektekst(p.voornamen || ' ' || p.achternaam)) AS mate
      FROM kern_persoon p
      WHERE p.gemeente_id = waar AND tekst <% kern_zoektekst(p.voornamen || ' ' || p.achternaam)
      UNION ALL
      SELECT b.persoon_id,
             word_similarity(tekst, kern_zoektekst(a.straat || ' ' || a.huisnummer || ' ' || a.postcode))
      FROM kern_adres a
      JOIN kern_bewoning b ON b.adres_id = a.id AND b.bekend_tot > now()
      WHERE a.gemeente_id = waar
        AND tekst <% kern_zoektekst(a.straat || ' ' || a.huisnummer || ' ' || a.postcode)
    ) g GROUP BY g.id;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("kern", "0010_aanmelden_bewaking")]

    operations = [migrations.RunSQL(ZOEKEN, migrations.RunSQL.noop)]
