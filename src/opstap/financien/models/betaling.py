"""Payments and the batches in which they leave. Amounts are cents."""

from __future__ import annotations

from django.db import models

from opstap.kern.models import Gemeente


class Betaalrekening(models.Model):
    """The municipality's own account from which is paid; `bic` is not needed inside SEPA."""

    gemeente = models.OneToOneField(Gemeente, on_delete=models.PROTECT)
    naam = models.CharField(max_length=70)
    iban = models.CharField(max_length=34)
    bic = models.CharField(max_length=11, blank=True)


class Betaalopdracht(models.Model):
    """A batch of payments that leaves as one bank file: concept → vrijgegeven → verzonden, or gestopt.

    A stopped batch lets its payments go; `GestopteBetaling` keeps which they were. `tussentijds`: made
    before the month's run, of what can't wait for it.
    """

    class Status(models.TextChoices):
        CONCEPT = "concept", "concept"
        VRIJGEGEVEN = "vrijgegeven", "vrijgegeven"
        VERZONDEN = "verzonden", "verzonden"
        GESTOPT = "gestopt", "gestopt"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    maand = models.DateField()
    kenmerk = models.CharField(max_length=35, unique=True)
    uitvoerdatum = models.DateField()
    status = models.CharField(max_length=12, choices=Status.choices, default=Status.CONCEPT)
    aantal = models.PositiveIntegerField()
    totaal_cent = models.BigIntegerField()
    tussentijds = models.BooleanField(default=False)
    aangemaakt_op = models.DateTimeField()
    aangemaakt_door = models.CharField(max_length=80)
    gecontroleerd_op = models.DateTimeField(null=True, blank=True)
    vrijgegeven_door = models.CharField(max_length=80, blank=True)
    verzonden_door = models.CharField(max_length=80, blank=True)
    gestopt_door = models.CharField(max_length=80, blank=True)
    sepa_sha256 = models.CharField(max_length=64, blank=True)

    def __str__(self) -> str:
        return self.kenmerk


class Betaling(models.Model):
    """One amount to one account. Never changes, except that it enters one batch that is not stopped.

    Without `dossier_id` it is paid to an organisation for many residents at once. `soort` is one of the kinds
    that clusters registered with `financien.betaalsoorten`.
    """

    betaalopdracht = models.ForeignKey(
        Betaalopdracht, on_delete=models.PROTECT, null=True, blank=True, related_name="betalingen"
    )
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_constraint=False, db_index=False)
    dossier_id = models.BigIntegerField(null=True, blank=True)
    maand = models.DateField()
    soort = models.CharField(max_length=40)
    bedrag_cent = models.BigIntegerField()
    iban = models.CharField(max_length=34)
    naam = models.CharField(max_length=70)
    end_to_end_id = models.CharField(max_length=35)
    sleutel = models.CharField(max_length=120)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(bedrag_cent__gt=0), name="betaling_bedrag_positief"),
            models.UniqueConstraint(fields=["sleutel"], name="betaling_sleutel_uniek"),
            models.UniqueConstraint(fields=["end_to_end_id"], name="betaling_end_to_end_uniek"),
        ]
        indexes = [
            models.Index(fields=["gemeente", "maand"], name="betaling_maand"),
            models.Index(fields=["dossier_id", "maand"], name="betaling_dossier"),
        ]


class GestopteBetaling(models.Model):
    """This payment was in this batch when it was stopped."""

    betaalopdracht = models.ForeignKey(Betaalopdracht, on_delete=models.PROTECT, related_name="gestopt")
    betaling = models.ForeignKey(Betaling, on_delete=models.PROTECT)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["betaalopdracht", "betaling"], name="gestopte_betaling_uniek")
        ]


class Intrekking(models.Model):
    """This payment never leaves, because somebody found it wrong; what is owed stays to be paid."""

    betaling = models.OneToOneField(Betaling, on_delete=models.PROTECT)
    door = models.CharField(max_length=80)
    reden = models.CharField(max_length=400)
    moment = models.DateTimeField()
    opnieuw = models.OneToOneField(
        Betaling, on_delete=models.PROTECT, null=True, blank=True, related_name="in_plaats_van_ingetrokken"
    )
    """The payment that replaces it after all; written once."""


class VervallenBetaling(models.Model):
    """So much of a payment that did not arrive is no longer owed: what it was for came out lower since.

    `grond` names the computation that says so.
    """

    betaling = models.ForeignKey(Betaling, on_delete=models.PROTECT, related_name="vervallen")
    bedrag_cent = models.BigIntegerField()
    grond = models.CharField(max_length=120)
    datum = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(bedrag_cent__gt=0), name="vervallen_bedrag_positief"),
            models.UniqueConstraint(fields=["betaling", "grond"], name="vervallen_eenmaal"),
        ]
