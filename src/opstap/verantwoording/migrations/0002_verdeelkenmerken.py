"""What the distribution of the national budget is computed from: read by one, confirmed by another."""

from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models

from opstap.kern.bewaking import alleen_toevoegen

VIER_OGEN = """
CREATE FUNCTION verantwoording_kenmerken_vier_ogen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.door = (SELECT ingelezen_door FROM verantwoording_kenmerkenopgave WHERE id = NEW.opgave_id) THEN
    RAISE EXCEPTION 'Kenmerken worden door een ander bevestigd dan wie ze inlas.'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'kenmerkenbevestiging_vier_ogen';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER verantwoording_kenmerkenbevestiging_vier_ogen
  BEFORE INSERT ON verantwoording_kenmerkenbevestiging
  FOR EACH ROW EXECUTE FUNCTION verantwoording_kenmerken_vier_ogen();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("kern", "0002_bewaking"),
        ("verantwoording", "0001_begin"),
    ]

    operations = [
        migrations.CreateModel(
            name="Kenmerkenopgave",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("model", models.CharField(max_length=40)),
                ("jaar", models.PositiveSmallIntegerField()),
                ("volgnummer", models.PositiveSmallIntegerField()),
                ("sha256", models.CharField(max_length=64)),
                ("ingelezen_op", models.DateTimeField()),
                ("ingelezen_door", models.CharField(max_length=80)),
                (
                    "gemeente",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Kenmerkenbevestiging",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("gezien", models.CharField(max_length=12)),
                ("door", models.CharField(max_length=80)),
                ("reden", models.CharField(max_length=400)),
                ("moment", models.DateTimeField()),
                (
                    "opgave",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bevestiging",
                        to="verantwoording.kenmerkenopgave",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Verdeelkenmerk",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("over", models.CharField(max_length=6)),
                ("kenmerk", models.CharField(max_length=80)),
                ("eenheid", models.CharField(max_length=40)),
                ("waarde", models.DecimalField(decimal_places=6, max_digits=20)),
                ("peildatum", models.DateField()),
                ("bron", models.CharField(max_length=200)),
                (
                    "opgave",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="kenmerken",
                        to="verantwoording.kenmerkenopgave",
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="kenmerkenopgave",
            constraint=models.UniqueConstraint(
                fields=("gemeente", "model", "jaar", "volgnummer"), name="kenmerkenopgave_uniek"
            ),
        ),
        migrations.AddConstraint(
            model_name="verdeelkenmerk",
            constraint=models.UniqueConstraint(
                fields=("opgave", "over", "kenmerk"), name="verdeelkenmerk_uniek"
            ),
        ),
        migrations.RunSQL(
            alleen_toevoegen(
                "verantwoording_kenmerkenopgave",
                "verantwoording_verdeelkenmerk",
                "verantwoording_kenmerkenbevestiging",
            ),
            migrations.RunSQL.noop,
        ),
        migrations.RunSQL(VIER_OGEN, migrations.RunSQL.noop),
    ]
