"""A pass on another telephone: what the database shows there, and when nothing any more (minima.rijen)."""

from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models

from opstap.kern.bewaking import alleen_toevoegen, zelfde_gemeente

# Who may see a pass on a day, pasbeeld.van_dossier says. Who put it on a telephone may see it no longer when
# the child comes of age or leaves the household, and then that telephone shows nothing either.
GELDT = """
CREATE FUNCTION minima_pastoestel_geldt(toestel minima_pastoestel, dag date, bekend timestamptz)
RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT NOT EXISTS (SELECT FROM minima_passtap s WHERE s.pas_id = toestel.pas_id AND s.soort = 'verloren')
    AND NOT EXISTS (SELECT FROM minima_pastoestelstap s WHERE s.toestel_id = toestel.id AND s.soort = 'weg')
    AND EXISTS (
      SELECT FROM minima_pas p JOIN kern_persoon wie ON wie.id = p.persoon_id
        JOIN kern_gezinslid lid ON lid.persoon_id = p.persoon_id AND lid.dossier_id = p.dossier_id
      WHERE p.id = toestel.pas_id AND lid.rol <> 4
        AND lid.geldig @> dag AND lid.bekend_van <= bekend AND lid.bekend_tot > bekend
        AND (lid.rol <> 3 OR extract(year FROM age(dag, wie.geboortedatum)) < 18
             OR extract(year FROM age((toestel.moment AT TIME ZONE 'Europe/Amsterdam')::date,
                                      wie.geboortedatum)) >= 18))
$$;
"""

# Looked up as the owner of the tables: a telephone sees no row before it shows its secret or a link.
OPENEN = """
CREATE FUNCTION minima_toon_pastoestel(gevonden minima_pastoestel, dag date, bekend timestamptz)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  pas minima_pas;
BEGIN
  SELECT p.* INTO pas FROM minima_pas p
    WHERE p.id = gevonden.pas_id AND minima_pastoestel_geldt(gevonden, dag, bekend);
  PERFORM set_config('opstap.toestel',
            CASE WHEN pas.id IS NULL THEN '' ELSE ARRAY[gevonden.id]::text END, false),
          set_config('opstap.pas', array_remove(ARRAY[pas.id], NULL)::text, false),
          set_config('opstap.pashouder', array_remove(ARRAY[pas.persoon_id], NULL)::text, false),
          set_config('opstap.pasdossier', array_remove(ARRAY[pas.dossier_id], NULL)::text, false),
          set_config('opstap.toekenningen', ARRAY(
            SELECT g.id FROM minima_toekenning g
              JOIN minima_toekenning eerste ON eerste.id = pas.toekenning_id
            WHERE g.dossier_id = pas.dossier_id AND g.regeling = eerste.regeling
              AND coalesce(g.persoon_id, pas.persoon_id) = pas.persoon_id)::text, false);
END $$;

CREATE FUNCTION minima_open_toestel(code text, geheim text, dag date, bekend timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT minima_toon_pastoestel((
    SELECT t FROM minima_pastoestel t JOIN minima_pastoestelstap s ON s.toestel_id = t.id
    WHERE t.gemeente_id = code AND s.soort = 'gezet' AND s.afdruk = geheim), dag, bekend)
$$;

CREATE FUNCTION minima_open_link(code text, getoond text, link text, klok timestamptz, dag date,
                                 bekend timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT minima_toon_pastoestel((
    SELECT t FROM minima_pastoestel t
    WHERE t.gemeente_id = code AND t.kenmerk = getoond AND t.linkafdruk = link AND t.tot > klok
      AND NOT EXISTS (SELECT FROM minima_pastoestelstap s WHERE s.toestel_id = t.id)
      AND NOT EXISTS (SELECT FROM minima_pastoestel later WHERE later.pas_id = t.pas_id AND later.id > t.id)
    ), dag, bekend)
$$;

REVOKE ALL ON FUNCTION minima_toon_pastoestel(minima_pastoestel, date, timestamptz),
  minima_open_toestel(text, text, date, timestamptz),
  minima_open_link(text, text, text, timestamptz, date, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION minima_open_toestel(text, text, date, timestamptz),
  minima_open_link(text, text, text, timestamptz, date, timestamptz) TO opstap_web;
"""

KLOPT = """
ALTER TABLE minima_pas ADD CONSTRAINT pas_van_dossier UNIQUE (id, dossier_id);
ALTER TABLE minima_pastoestel ADD CONSTRAINT pastoestel_van_dossier
  FOREIGN KEY (pas_id, dossier_id) REFERENCES minima_pas (id, dossier_id);
CREATE FUNCTION minima_pastoestelstap_klopt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM minima_pastoestel WHERE id = NEW.toestel_id FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM minima_pastoestelstap s WHERE s.toestel_id = NEW.toestel_id AND s.soort = 'weg') THEN
    RAISE EXCEPTION 'Deze pas is al van de telefoon gehaald.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'pastoestelstap_eenmaal';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER minima_pastoestelstap_klopt BEFORE INSERT ON minima_pastoestelstap
  FOR EACH ROW EXECUTE FUNCTION minima_pastoestelstap_klopt();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("kern", "0024_artikel_van_termijn"),
        ("minima", "0034_voucherrekening"),
    ]

    operations = [
        migrations.CreateModel(
            name="Pastoestel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("nummer", models.PositiveSmallIntegerField()),
                ("kenmerk", models.CharField(max_length=16)),
                ("linkafdruk", models.CharField(max_length=64)),
                ("moment", models.DateTimeField()),
                ("tot", models.DateTimeField()),
                ("door", models.CharField(max_length=80)),
                (
                    "dossier",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="kern.dossier",
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                    ),
                ),
                (
                    "pas",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="toestellen",
                        to="minima.pas",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Pastoestelstap",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[("gezet", "op de telefoon gezet"), ("weg", "van de telefoon gehaald")],
                        max_length=5,
                    ),
                ),
                ("afdruk", models.CharField(blank=True, max_length=64)),
                ("moment", models.DateTimeField()),
                ("door", models.CharField(max_length=80)),
                (
                    "toestel",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stappen",
                        to="minima.pastoestel",
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="pastoestel",
            constraint=models.UniqueConstraint(fields=("dossier", "nummer"), name="pastoestel_nummer_uniek"),
        ),
        migrations.AddConstraint(
            model_name="pastoestel",
            constraint=models.UniqueConstraint(fields=("kenmerk",), name="pastoestel_kenmerk_uniek"),
        ),
        migrations.AddConstraint(
            model_name="pastoestelstap",
            constraint=models.UniqueConstraint(fields=("toestel", "soort"), name="pastoestelstap_eenmaal"),
        ),
        migrations.AddConstraint(
            model_name="pastoestelstap",
            constraint=models.UniqueConstraint(
                condition=models.Q(("soort", "gezet")), fields=("afdruk",), name="pastoestelstap_afdruk_uniek"
            ),
        ),
        migrations.AddConstraint(
            model_name="pastoestelstap",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("afdruk__gt", ""), ("soort", "gezet")),
                    models.Q(("afdruk", ""), ("soort", "weg")),
                    _connector="OR",
                ),
                name="pastoestelstap_afdruk",
            ),
        ),
        *(
            migrations.RunSQL(sql, migrations.RunSQL.noop)
            for sql in (
                GELDT,
                OPENEN,
                KLOPT,
                alleen_toevoegen("minima_pastoestel", "minima_pastoestelstap"),
                zelfde_gemeente("minima_pastoestel", "dossier"),
            )
        ),
    ]
