"""What is kept of an organisation that a cluster pays: who it is, and on which account."""

from __future__ import annotations

from django.db import models

from opstap.kern.models import Gemeente


class Organisatie(models.Model):
    """An organisation, known by its number in the trade register."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    kvk_nummer = models.CharField(max_length=8)
    naam = models.CharField(max_length=70)

    class Meta:
        abstract = True
        constraints = [models.UniqueConstraint(fields=["gemeente", "kvk_nummer"], name="%(class)s_uniek")]

    def __str__(self) -> str:
        return self.naam


class Organisatierekening(models.Model):
    """An account, from a moment on; the last one recorded counts. Checked by a second person."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    iban = models.CharField(max_length=34)
    tenaamstelling = models.CharField(max_length=70)
    vastgelegd_op = models.DateTimeField()
    vastgelegd_door = models.CharField(max_length=80)
    gecontroleerd_door = models.CharField(max_length=80)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(vastgelegd_door=models.F("gecontroleerd_door")),
                name="%(class)s_vier_ogen",
            )
        ]
