"""An account may be of somebody who works for an organisation that takes part."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("kern", "0019_aanvragen")]

    operations = [
        migrations.AddField(
            model_name="account",
            name="kvk_nummer",
            field=models.CharField(blank=True, default="", max_length=8),
        ),
        migrations.RemoveConstraint(model_name="account", name="account_onderwerp_uniek"),
        migrations.AddConstraint(
            model_name="account",
            constraint=models.UniqueConstraint(
                fields=("gemeente", "kvk_nummer", "onderwerp"), name="account_onderwerp_uniek"
            ),
        ),
        migrations.AddConstraint(
            model_name="account",
            constraint=models.CheckConstraint(
                condition=models.Q(("kvk_nummer__regex", "^([0-9]{8})?$")), name="account_kvk_nummer"
            ),
        ),
    ]
