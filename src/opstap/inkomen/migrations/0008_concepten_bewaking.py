"""Drafts go when their term has passed, whoever comes by: nobody but their owner sees them to delete them."""

from __future__ import annotations

from django.db import migrations

RUIM_OP = """
CREATE FUNCTION inkomen_ruim_concepten_op(dagen integer) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH weg AS (
    DELETE FROM inkomen_aanvraagconcept
    WHERE bijgewerkt < now() - make_interval(days => greatest(dagen, 1)) RETURNING id
  ) SELECT count(*) FROM weg
$$;
REVOKE ALL ON FUNCTION inkomen_ruim_concepten_op(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION inkomen_ruim_concepten_op(integer) TO opstap_web;
"""


class Migration(migrations.Migration):
    dependencies = [("inkomen", "0007_concepten"), ("kern", "0008_toegang_bewaking")]

    operations = [migrations.RunSQL(RUIM_OP, migrations.RunSQL.noop)]
