"""What happened to a voucher that was not used."""

from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("minima", "0029_verzekeringskeuze_bewaking")]

    operations = [
        migrations.CreateModel(
            name="Voucherstap",
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
                        choices=[
                            ("geblokkeerd", "geblokkeerd"),
                            ("vrijgegeven", "weer vrijgegeven"),
                            ("verloren", "verloren of gestolen"),
                        ],
                        max_length=12,
                    ),
                ),
                ("reden", models.CharField(blank=True, max_length=200)),
                ("moment", models.DateTimeField()),
                ("door", models.CharField(max_length=80)),
                (
                    "voucher",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stappen",
                        to="minima.voucher",
                    ),
                ),
            ],
        ),
    ]
