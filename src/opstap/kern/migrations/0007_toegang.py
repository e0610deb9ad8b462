"""Why a dossier was read, in the shape of the Logboek dataverwerkingen; and teams, which give a reason."""

from __future__ import annotations

from typing import Any

from django.db import migrations, models
from django.db.models import PROTECT, ForeignKey

from opstap.kern.migratie import Samen


def _sleutel() -> models.BigAutoField[int, int]:
    return models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")


def _tekst(lengte: int) -> models.CharField[str, str]:
    return models.CharField(blank=True, default="", max_length=lengte)


def _los(naar: str, *, leeg: bool = False) -> ForeignKey[Any, Any]:
    """A reference that a constraint of kern guards, together with the municipality."""
    return ForeignKey(naar, on_delete=PROTECT, db_constraint=False, db_index=False, null=leeg, blank=leeg)


class Migration(migrations.Migration):
    dependencies = [("kern", "0006_werkverdeling_bewaking")]

    operations = [
        Samen(
            migrations.AddField("inzage", "duur_us", models.PositiveIntegerField(default=0)),
            migrations.AddField("inzage", "handeling", _tekst(40)),
            migrations.AddField("inzage", "handeling_id", _tekst(16)),
            migrations.AddField("inzage", "spoor", _tekst(32)),
            migrations.AddField("inzage", "toelichting", _tekst(400)),
            migrations.AddField("inzage", "zaak", _los("kern.zaak", leeg=True)),
            migrations.CreateModel(
                name="Teamstap",
                fields=[
                    ("id", _sleutel()),
                    ("naam", models.CharField(max_length=80)),
                    ("team", models.CharField(max_length=40)),
                    ("erbij", models.BooleanField()),
                    ("door", models.CharField(max_length=80)),
                    ("moment", models.DateTimeField()),
                    ("gemeente", ForeignKey("kern.gemeente", db_index=False, on_delete=PROTECT)),
                ],
                options={
                    "indexes": [
                        models.Index(fields=["gemeente", "naam", "team", "moment"], name="teamstap_wie")
                    ]
                },
            ),
            migrations.CreateModel(
                name="Zaaktoewijzing",
                fields=[
                    ("id", _sleutel()),
                    ("team", models.CharField(max_length=40)),
                    ("door", models.CharField(max_length=80)),
                    ("moment", models.DateTimeField()),
                    ("gemeente", ForeignKey("kern.gemeente", db_index=False, on_delete=PROTECT)),
                    ("zaak", _los("kern.zaak")),
                ],
                options={"indexes": [models.Index(fields=["zaak", "moment"], name="zaaktoewijzing_zaak")]},
            ),
        ),
    ]
