"""What of a payment that did not arrive is no longer owed: kept once, and never more than did not arrive."""

from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models

from opstap.kern.bewaking import alleen_toevoegen

VERVALLEN = """
-- The payment was withdrawn, or came back and was not paid again; the lock holds off who pays it again.
CREATE FUNCTION financien_vervallen_mag() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM financien_teruggekomenbetaling
    WHERE betaling_id = NEW.betaling_id AND opnieuw_id IS NULL FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    PERFORM FROM financien_intrekking WHERE betaling_id = NEW.betaling_id;
  END IF;
  IF NOT FOUND OR NEW.bedrag_cent > (SELECT bedrag_cent FROM financien_betaling WHERE id = NEW.betaling_id)
       - (SELECT coalesce(sum(bedrag_cent), 0) FROM financien_vervallenbetaling
          WHERE betaling_id = NEW.betaling_id) THEN
    RAISE EXCEPTION 'Van betaling % vervalt niets of niet zoveel.', NEW.betaling_id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'vervallen_niet_aangekomen';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER financien_vervallen_mag BEFORE INSERT ON financien_vervallenbetaling
  FOR EACH ROW EXECUTE FUNCTION financien_vervallen_mag();
"""


class Migration(migrations.Migration):
    dependencies = [("financien", "0007_bank_van_afschrift")]

    operations = [
        migrations.CreateModel(
            name="VervallenBetaling",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("bedrag_cent", models.BigIntegerField()),
                ("grond", models.CharField(max_length=120)),
                ("datum", models.DateField()),
                (
                    "betaling",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vervallen",
                        to="financien.betaling",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("bedrag_cent__gt", 0)), name="vervallen_bedrag_positief"
                    ),
                    models.UniqueConstraint(fields=("betaling", "grond"), name="vervallen_eenmaal"),
                ],
            },
        ),
        migrations.RunSQL(
            VERVALLEN + alleen_toevoegen("financien_vervallenbetaling"), migrations.RunSQL.noop
        ),
    ]
