"""What the accounts keep of their own: which delivery left, made when and from what was known when."""

from __future__ import annotations

from django.db import models

from opstap.kern.models import Gemeente


class CbsLevering(models.Model):
    """One delivery of one statistic over one month; a delivery again has the next number. Never changes.

    `sha256` names the content, which is kept with the documents, outside the web root.
    """

    class Statistiek(models.TextChoices):
        BUS = "BUS", "bijstandsuitkeringen"
        BDFS = "BDFS", "bijstandsdebiteuren en fraude"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    statistiek = models.CharField(max_length=4, choices=Statistiek.choices)
    maand = models.DateField()
    volgnummer = models.PositiveSmallIntegerField()
    recordmodel = models.CharField(max_length=12)
    aantal = models.PositiveIntegerField()
    totaal_cent = models.BigIntegerField()
    sha256 = models.CharField(max_length=64)
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "statistiek", "maand", "volgnummer"], name="cbslevering_uniek"
            )
        ]
