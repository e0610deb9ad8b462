"""What the database shows of a pass at the counter of a partner (minima.rijen)."""

from __future__ import annotations

from django.db import migrations

# Looked up as the owner of the tables: a partner sees no pass before somebody shows it. Of another
# municipality, or for an organisation that takes no part, nothing is opened.
OPENEN = """
CREATE FUNCTION minima_balie() RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT id FROM minima_partner
  WHERE gemeente_id || ' ' || kvk_nummer = current_setting('opstap.organisatie', true)
$$;

CREATE FUNCTION minima_open_pas(getoond text, dag date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  pas minima_pas;
BEGIN
  SELECT p.* INTO pas FROM minima_pas p JOIN minima_partner wie ON wie.id = minima_balie()
    WHERE p.gemeente_id = wie.gemeente_id AND p.nummer = getoond;
  PERFORM set_config('opstap.pas', array_remove(ARRAY[pas.id], NULL)::text, false),
          set_config('opstap.pashouder', array_remove(ARRAY[pas.persoon_id], NULL)::text, false),
          set_config('opstap.pasdossier', array_remove(ARRAY[pas.dossier_id], NULL)::text, false),
          set_config('opstap.tegoeden', ARRAY(
            SELECT t.id FROM minima_tegoed t JOIN minima_partnerafspraak a ON a.doel = t.doel
              JOIN minima_toekenning g ON g.id = t.toekenning_id
            WHERE t.dossier_id = pas.dossier_id AND coalesce(g.persoon_id, pas.persoon_id) = pas.persoon_id
              AND t.geldig @> dag
              AND a.partner_id = minima_balie() AND a.geldig @> dag)::text, false),
          set_config('opstap.toekenningen', ARRAY(
            SELECT g.id FROM minima_toekenning g
              JOIN minima_toekenning eerste ON eerste.id = pas.toekenning_id
            WHERE g.dossier_id = pas.dossier_id AND coalesce(g.persoon_id, pas.persoon_id) = pas.persoon_id
              AND (g.regeling = eerste.regeling OR EXISTS (
                SELECT FROM minima_tegoed t JOIN minima_partnerafspraak a ON a.doel = t.doel
                WHERE t.toekenning_id = g.id AND a.partner_id = minima_balie())))::text, false);
END $$;

CREATE FUNCTION minima_open_betaling(nummer bigint) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT set_config('opstap.tegoeden', ARRAY(
    SELECT m.tegoed_id FROM minima_tegoedmutatie m JOIN minima_partnerafspraak a ON a.id = m.afspraak_id
    WHERE m.id = nummer AND a.partner_id = minima_balie())::text, false)
$$;

REVOKE ALL ON FUNCTION minima_balie(), minima_open_pas(text, date), minima_open_betaling(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION minima_open_pas(text, date), minima_open_betaling(bigint) TO opstap_web;
"""


class Migration(migrations.Migration):
    dependencies = [("minima", "0015_zorgverzekering_bewaking"), ("kern", "0021_organisaties_bewaking")]

    operations = [migrations.RunSQL(OPENEN, migrations.RunSQL.noop)]
