"""The register of deliveries; nothing in it changes."""

from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models

from opstap.kern.bewaking import alleen_toevoegen


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("kern", "0002_bewaking"),
    ]

    operations = [
        migrations.CreateModel(
            name="CbsLevering",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "statistiek",
                    models.CharField(
                        choices=[("BUS", "bijstandsuitkeringen"), ("BDFS", "bijstandsdebiteuren en fraude")],
                        max_length=4,
                    ),
                ),
                ("maand", models.DateField()),
                ("volgnummer", models.PositiveSmallIntegerField()),
                ("recordmodel", models.CharField(max_length=12)),
                ("aantal", models.PositiveIntegerField()),
                ("totaal_cent", models.BigIntegerField()),
                ("sha256", models.CharField(max_length=64)),
                ("gemaakt_op", models.DateTimeField()),
                ("gemaakt_door", models.CharField(max_length=80)),
                (
                    "gemeente",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("gemeente", "statistiek", "maand", "volgnummer"), name="cbslevering_uniek"
                    )
                ],
            },
        ),
        migrations.RunSQL(alleen_toevoegen("verantwoording_cbslevering"), migrations.RunSQL.noop),
    ]
