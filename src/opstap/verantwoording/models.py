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


class Kenmerkenopgave(models.Model):
    """The inputs of a budget model for one year as they came in; counts only once somebody confirmed it."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    model = models.CharField(max_length=40)
    jaar = models.PositiveSmallIntegerField()
    volgnummer = models.PositiveSmallIntegerField()
    sha256 = models.CharField(max_length=64)
    ingelezen_op = models.DateTimeField()
    ingelezen_door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "model", "jaar", "volgnummer"], name="kenmerkenopgave_uniek"
            )
        ]


class Verdeelkenmerk(models.Model):
    """One input: of which municipality, what, how much in which unit, on which day, and from which source."""

    opgave = models.ForeignKey(Kenmerkenopgave, on_delete=models.PROTECT, related_name="kenmerken")
    over = models.CharField(max_length=6)
    kenmerk = models.CharField(max_length=80)
    eenheid = models.CharField(max_length=40)
    waarde = models.DecimalField(max_digits=20, decimal_places=6)
    peildatum = models.DateField()
    bron = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["opgave", "over", "kenmerk"], name="verdeelkenmerk_uniek")
        ]


class Kenmerkenbevestiging(models.Model):
    """A second person saw what differs from last year, and says why it may count."""

    opgave = models.OneToOneField(Kenmerkenopgave, on_delete=models.PROTECT, related_name="bevestiging")
    gezien = models.CharField(max_length=12)
    door = models.CharField(max_length=80)
    reden = models.CharField(max_length=400)
    moment = models.DateTimeField()
