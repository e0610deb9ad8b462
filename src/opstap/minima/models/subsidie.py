"""Subsidies to partners: what was decided, agreed, paid and delivered, and what it became in the end."""

from __future__ import annotations

from django.db import models

from opstap.kern.models import Gemeente
from opstap.minima.models.partner import Partner, Partnerrekening

_VIER_OGEN = ~models.Q(door=models.F("gecontroleerd_door"))


class Subsidie(models.Model):
    """A subsidy that was granted to a partner for a period, by the decision in `grondslag`."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    nummer = models.CharField(max_length=20)
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="subsidies")
    onderwerp = models.CharField(max_length=140)
    van = models.DateField()
    tot = models.DateField()
    bedrag_cent = models.BigIntegerField()
    grondslag = models.CharField(max_length=200)
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)
    gecontroleerd_door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "nummer"], name="subsidie_nummer_uniek"),
            models.CheckConstraint(
                condition=models.Q(
                    bedrag_cent__gt=0, tot__gt=models.F("van"), grondslag__gt="", onderwerp__gt=""
                ),
                name="subsidie_volledig",
            ),
            models.CheckConstraint(condition=_VIER_OGEN, name="subsidie_vier_ogen"),
        ]

    def __str__(self) -> str:
        return self.nummer


class Prestatieafspraak(models.Model):
    """What a partner delivers for a subsidy, and how many of it."""

    subsidie = models.ForeignKey(Subsidie, on_delete=models.PROTECT, related_name="afspraken")
    omschrijving = models.CharField(max_length=140)
    aantal = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["subsidie", "omschrijving"], name="prestatieafspraak_uniek"),
            models.CheckConstraint(condition=models.Q(aantal__gt=0), name="prestatieafspraak_aantal"),
        ]


class Subsidietermijn(models.Model):
    """A part of a subsidy that is paid in advance, from a day on."""

    subsidie = models.ForeignKey(Subsidie, on_delete=models.PROTECT, related_name="termijnen")
    volgnummer = models.PositiveSmallIntegerField()
    vanaf = models.DateField()
    bedrag_cent = models.BigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["subsidie", "volgnummer"], name="subsidietermijn_uniek"),
            models.CheckConstraint(
                condition=models.Q(bedrag_cent__gt=0), name="subsidietermijn_bedrag_positief"
            ),
        ]


class Subsidiebetaling(models.Model):
    """A payment of a subsidy: `kenmerk` is the number of its instalment, or 'vaststelling' for the rest."""

    subsidie = models.ForeignKey(Subsidie, on_delete=models.PROTECT, related_name="betalingen")
    kenmerk = models.CharField(max_length=12)
    bedrag_cent = models.BigIntegerField()
    maand = models.DateField()
    rekening = models.ForeignKey(Partnerrekening, on_delete=models.PROTECT)
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["subsidie", "kenmerk"], name="subsidiebetaling_eenmaal"),
            models.CheckConstraint(
                condition=models.Q(bedrag_cent__gt=0), name="subsidiebetaling_bedrag_positief"
            ),
        ]


class Prestatieopgave(models.Model):
    """What a partner says that it delivered of one agreement, and spent on it, over a period."""

    afspraak = models.ForeignKey(Prestatieafspraak, on_delete=models.PROTECT, related_name="opgaven")
    van = models.DateField()
    tot = models.DateField()
    aantal = models.PositiveIntegerField()
    besteed_cent = models.BigIntegerField()
    ontvangen = models.DateField()
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(tot__gt=models.F("van"), besteed_cent__gte=0),
                name="prestatieopgave_volledig",
            )
        ]


class Subsidievaststelling(models.Model):
    """What a subsidy became in the end, and why; what was paid above it is claimed back."""

    subsidie = models.OneToOneField(Subsidie, on_delete=models.PROTECT, related_name="vaststelling")
    bedrag_cent = models.BigIntegerField()
    terug_cent = models.BigIntegerField()
    reden = models.TextField()
    op = models.DateField()
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)
    gecontroleerd_door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(bedrag_cent__gte=0, terug_cent__gte=0),
                name="subsidievaststelling_bedragen",
            ),
            models.CheckConstraint(condition=_VIER_OGEN, name="subsidievaststelling_vier_ogen"),
        ]
