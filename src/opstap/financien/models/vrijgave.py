"""What stands between a batch and the bank: checks with their findings, judgements and releases."""

from __future__ import annotations

from django.contrib.postgres.fields import DateRangeField
from django.db import models

from opstap.financien.models.betaling import Betaalopdracht, Betaling
from opstap.kern.models import Gemeente


class Vrijgaveinstelling(models.Model):
    """The thresholds that a municipality has set, from a day on. Shares per thousand, amounts in cents.

    `grondslag` names the decision that set them. Without a row every comparison asks for a reason, and every
    batch for two people.
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    vanaf = models.DateField()
    reden_promille = models.PositiveIntegerField()
    """Total, number or average differs more than this from the previous batch: somebody gives the reason."""
    stopt_promille = models.PositiveIntegerField()
    """Differs more than this: the batch is stopped."""
    verdeling_promille = models.PositiveIntegerField()
    """The share of a kind or of a class of amounts moved more than this: somebody gives the reason."""
    steekproef = models.PositiveIntegerField()
    """How many payments of each batch somebody looks at by hand."""
    tweede_vrijgave_cent = models.BigIntegerField()
    """From this total on, two people in incompatible roles release."""
    vastgesteld_door = models.CharField(max_length=80)
    grondslag = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "vanaf"], name="vrijgaveinstelling_uniek"),
            models.CheckConstraint(
                condition=models.Q(stopt_promille__gte=models.F("reden_promille")),
                name="vrijgaveinstelling_stopt_na_reden",
            ),
        ]


class Vrijgaverol(models.Model):
    """Somebody's role in releasing batches, over days. Nobody has two at once: they are incompatible."""

    class Rol(models.TextChoices):
        BETAALMEDEWERKER = "betaalmedewerker", "betaalmedewerker"
        CONTROLLER = "controller", "controller"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    naam = models.CharField(max_length=80)
    rol = models.CharField(max_length=20, choices=Rol.choices)
    geldig = DateRangeField()
    verleend_door = models.CharField(max_length=80)


class Vrijgave(models.Model):
    """Somebody released this batch, in this role."""

    betaalopdracht = models.ForeignKey(Betaalopdracht, on_delete=models.PROTECT, related_name="vrijgaven")
    door = models.CharField(max_length=80)
    rol = models.CharField(max_length=20, choices=Vrijgaverol.Rol.choices)
    moment = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["betaalopdracht", "door"], name="vrijgave_persoon_uniek"),
            models.UniqueConstraint(fields=["betaalopdracht", "rol"], name="vrijgave_rol_uniek"),
        ]


class Bevinding(models.Model):
    """What a check found in a batch. Who may set it aside depends on its `zwaarte`; it never changes."""

    class Zwaarte(models.TextChoices):
        STOPT = "stopt", "stopt de opdracht"
        REDEN = "reden", "vraagt een reden"
        AANGEHOUDEN = "aangehouden", "betaling aangehouden"

    betaalopdracht = models.ForeignKey(Betaalopdracht, on_delete=models.PROTECT, related_name="bevindingen")
    betaling = models.ForeignKey(Betaling, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    zwaarte = models.CharField(max_length=12, choices=Zwaarte.choices)
    code = models.CharField(max_length=60)
    zin = models.CharField(max_length=400)


class Oordeel(models.Model):
    """The reason of a named person why a finding does not stop the batch. Never for a finding that stops."""

    bevinding = models.OneToOneField(Bevinding, on_delete=models.PROTECT)
    door = models.CharField(max_length=80)
    reden = models.CharField(max_length=400)
    moment = models.DateTimeField()
