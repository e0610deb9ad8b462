"""Which files came in. What stood in them is kept where it belongs, never here."""

from __future__ import annotations

from django.db import models

from opstap.kern.models import Gemeente


class Bestandsontvangst(models.Model):
    """A file was received and processed; the same contents again change nothing."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    soort = models.CharField(max_length=30)
    sha256 = models.CharField(max_length=64)
    regels = models.PositiveIntegerField()
    aangenomen = models.PositiveIntegerField()
    geweigerd = models.PositiveIntegerField()
    ontvangen_op = models.DateTimeField()
    ontvangen_door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "soort", "sha256"], name="bestandsontvangst_eenmaal"),
            models.CheckConstraint(
                condition=models.Q(regels=models.F("aangenomen") + models.F("geweigerd")),
                name="bestandsontvangst_sluit",
            ),
        ]
