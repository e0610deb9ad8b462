"""Lists of what is destroyed when its term is over, and dossiers that are held back."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("kern", "0015_berichten_bewaking"),
    ]

    operations = [
        migrations.CreateModel(
            name="Vernietigingslijst",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("nummer", models.CharField(max_length=20)),
                ("peildatum", models.DateField()),
                ("digest", models.CharField(max_length=64)),
                ("moment", models.DateTimeField()),
                ("door", models.CharField(max_length=80)),
                (
                    "gemeente",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Vernietigingspost",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("volgnummer", models.PositiveIntegerField()),
                ("soort", models.CharField(max_length=24)),
                ("sleutel", models.BigIntegerField(blank=True, null=True)),
                ("grond", models.CharField(max_length=40)),
                ("artikel", models.CharField(max_length=400)),
                ("termijn", models.CharField(max_length=40)),
                ("tot", models.DateField()),
                ("rijen", models.JSONField()),
                ("rest", models.JSONField()),
                ("digest", models.CharField(max_length=64)),
                (
                    "lijst",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="posten",
                        to="kern.vernietigingslijst",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Vernietigingsstap",
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
                            ("goedgekeurd", "goedgekeurd"),
                            ("afgewezen", "afgewezen"),
                            ("vernietigd", "vernietigd"),
                            ("overgeslagen", "overgeslagen"),
                        ],
                        max_length=12,
                    ),
                ),
                ("toelichting", models.CharField(blank=True, max_length=400)),
                ("bestanden", models.PositiveIntegerField(default=0)),
                ("moment", models.DateTimeField()),
                ("door", models.CharField(max_length=80)),
                (
                    "lijst",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stappen",
                        to="kern.vernietigingslijst",
                    ),
                ),
                (
                    "post",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stap",
                        to="kern.vernietigingspost",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Vasthouding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("vast", models.BooleanField()),
                ("reden", models.CharField(max_length=400)),
                ("moment", models.DateTimeField()),
                ("door", models.CharField(max_length=80)),
                (
                    "dossier",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.PROTECT, to="kern.dossier"
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reden", ""), _negated=True), name="vasthouding_met_reden"
                    )
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="vernietigingslijst",
            constraint=models.UniqueConstraint(
                fields=("gemeente", "nummer"), name="vernietigingslijst_nummer_uniek"
            ),
        ),
        migrations.AddConstraint(
            model_name="vernietigingspost",
            constraint=models.UniqueConstraint(
                fields=("lijst", "volgnummer"), name="vernietigingspost_uniek"
            ),
        ),
        migrations.AddConstraint(
            model_name="vernietigingsstap",
            constraint=models.UniqueConstraint(
                condition=models.Q(("post", None)), fields=("lijst",), name="vernietigingslijst_een_oordeel"
            ),
        ),
        migrations.AddConstraint(
            model_name="vernietigingsstap",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("post", None), ("soort__in", ["goedgekeurd", "afgewezen"])),
                    models.Q(("post__isnull", False), ("soort__in", ["vernietigd", "overgeslagen"])),
                    _connector="OR",
                ),
                name="vernietigingsstap_past_bij_soort",
            ),
        ),
    ]
