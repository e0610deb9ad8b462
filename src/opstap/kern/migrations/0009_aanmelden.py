"""Who may work with Opstap, who tried to sign in, and who is signed in."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("kern", "0008_toegang_bewaking"),
    ]

    operations = [
        migrations.CreateModel(
            name="Sessie",
            fields=[
                (
                    "session_key",
                    models.CharField(
                        max_length=40, primary_key=True, serialize=False, verbose_name="session key"
                    ),
                ),
                ("session_data", models.TextField(verbose_name="session data")),
                ("expire_date", models.DateTimeField(db_index=True, verbose_name="expire date")),
                ("wie", models.CharField(blank=True, db_index=True, max_length=60)),
            ],
            options={
                "verbose_name": "session",
                "verbose_name_plural": "sessions",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Aanmeldpoging",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("wie", models.CharField(blank=True, max_length=60)),
                ("moment", models.DateTimeField()),
                ("fout", models.CharField(blank=True, max_length=60)),
            ],
            options={
                "indexes": [models.Index(fields=["wie", "moment"], name="aanmeldpoging_wie")],
            },
        ),
        migrations.CreateModel(
            name="Account",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("naam", models.CharField(max_length=80)),
                ("onderwerp", models.CharField(max_length=255)),
                (
                    "gemeente",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="kern.gemeente"),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Rolstap",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("rol", models.CharField(max_length=20)),
                ("erbij", models.BooleanField()),
                ("door", models.CharField(max_length=80)),
                ("moment", models.DateTimeField()),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rolstappen",
                        to="kern.account",
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="account",
            constraint=models.UniqueConstraint(fields=("gemeente", "naam"), name="account_naam_uniek"),
        ),
        migrations.AddConstraint(
            model_name="account",
            constraint=models.UniqueConstraint(
                fields=("gemeente", "onderwerp"), name="account_onderwerp_uniek"
            ),
        ),
    ]
