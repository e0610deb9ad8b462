"""Proposals to decide otherwise than the rules belong to cases of every cluster."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("kern", "0021_organisaties_bewaking"),
    ]

    operations = [
        migrations.CreateModel(
            name="Besluitvoorstel",
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
                            ("toekenning", "toekenning"),
                            ("afwijzing", "afwijzing"),
                            ("wijziging", "wijziging"),
                            ("beeindiging", "beëindiging"),
                            ("maatregel", "maatregel"),
                            ("boete", "boete"),
                            ("waarschuwing", "waarschuwing"),
                            ("ontheffing", "ontheffing"),
                            ("niet_behandelen", "niet behandelen"),
                            ("dwangsom", "dwangsom bij niet tijdig beslissen"),
                            ("opschorting", "opschorting"),
                            ("opheffing", "einde van de opschorting"),
                            ("voorschot", "voorschot"),
                            ("terugvordering", "terugvordering"),
                            ("bruto_of_netto", "bruto of netto"),
                            ("invordering", "invordering"),
                            ("op_bezwaar", "beslissing op bezwaar"),
                            ("wettelijke_rente", "wettelijke rente"),
                            ("loonkostensubsidie", "loonkostensubsidie aan een werkgever"),
                            ("bbz", "bijstand aan een zelfstandige"),
                        ],
                        max_length=20,
                    ),
                ),
                ("ingangsdatum", models.DateField(blank=True, null=True)),
                ("bedrag_cent", models.BigIntegerField(blank=True, null=True)),
                ("reden", models.TextField()),
                ("zonder_horen", models.TextField(blank=True)),
                ("regels", models.CharField(max_length=20)),
                ("moment", models.DateTimeField()),
                ("door", models.CharField(max_length=80)),
                (
                    "gemeente",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                    ),
                ),
                (
                    "zaak",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kern.zaak",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Voorstelafhandeling",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "uitkomst",
                    models.CharField(
                        choices=[("ondertekend", "medeondertekend"), ("teruggegeven", "teruggegeven")],
                        max_length=12,
                    ),
                ),
                ("reden", models.TextField(blank=True)),
                ("moment", models.DateTimeField()),
                ("door", models.CharField(max_length=80)),
                (
                    "besluit",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="kern.besluit",
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                    ),
                ),
                (
                    "voorstel",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="afhandeling",
                        to="kern.besluitvoorstel",
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="besluitvoorstel",
            constraint=models.CheckConstraint(
                condition=models.Q(("reden", ""), _negated=True), name="besluitvoorstel_reden"
            ),
        ),
        migrations.AddConstraint(
            model_name="besluitvoorstel",
            constraint=models.CheckConstraint(
                condition=models.Q(("bedrag_cent", None), ("bedrag_cent__gt", 0), _connector="OR"),
                name="besluitvoorstel_bedrag",
            ),
        ),
        migrations.AddConstraint(
            model_name="voorstelafhandeling",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("besluit__isnull", False), ("uitkomst", "ondertekend")),
                    models.Q(
                        ("besluit", None),
                        ("uitkomst", "teruggegeven"),
                        models.Q(("reden", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="voorstelafhandeling_past",
            ),
        ),
    ]
