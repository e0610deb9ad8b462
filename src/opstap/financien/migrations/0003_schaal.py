"""A budget knows the scale of the city that it is for."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("financien", "0002_bewaking")]

    operations = [
        migrations.AddField(
            model_name="begrotingsversie",
            name="schaal",
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddConstraint(
            model_name="begrotingsversie",
            constraint=models.CheckConstraint(
                condition=models.Q(("schaal__gte", 1)), name="begrotingsversie_schaal"
            ),
        ),
    ]
