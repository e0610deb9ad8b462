"""Assistance to the self-employed (Bbz 2004): the study, living costs, book years and business capital.

Amounts are cents. Nothing here is changed after it was written.
"""

from __future__ import annotations

from django.db import models

from opstap.inkomen.models.vordering import Vordering
from opstap.kern.models import Besluit, Dossier, Gemeente, Zaak


class Levensvatbaarheidsonderzoek(models.Model):
    """What an expert judged about the business behind an application; the last one counts."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    zaak = models.ForeignKey(Zaak, on_delete=models.PROTECT)
    deskundige = models.CharField(max_length=80)
    levensvatbaar = models.BooleanField()
    reden = models.TextField()
    onderzocht_op = models.DateField()
    vastgelegd_op = models.DateTimeField()
    vastgelegd_door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(deskundige="") & ~models.Q(reden=""), name="onderzoek_met_naam_en_reden"
            )
        ]


class Zelfstandigenuitkering(models.Model):
    """Living costs granted from a month on; `boekjaar_maand` is the month in which the book year begins."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    nummer = models.CharField(max_length=20)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False)
    vanaf = models.DateField()
    boekjaar_maand = models.PositiveSmallIntegerField()
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "nummer"], name="zelfstandigenuitkering_nummer_uniek"
            ),
            models.CheckConstraint(
                condition=models.Q(boekjaar_maand__gte=1, boekjaar_maand__lte=12),
                name="zelfstandigenuitkering_boekjaar",
            ),
        ]

    def __str__(self) -> str:
        return self.nummer


class Zelfstandigenwijziging(models.Model):
    """From a month on other answers hold (an extension, another expected profit), or the benefit ends."""

    uitkering = models.ForeignKey(
        Zelfstandigenuitkering, on_delete=models.PROTECT, related_name="wijzigingen"
    )
    vanaf = models.DateField()
    feiten = models.JSONField()
    bronnen = models.JSONField()
    einde = models.BooleanField()
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, related_name="+")
    vastgelegd_op = models.DateTimeField()


class Zelfstandigenmaand(models.Model):
    """A month that was decided and paid, provisionally; `lening` is the loan of its book year."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    uitkering = models.ForeignKey(Zelfstandigenuitkering, on_delete=models.PROTECT, related_name="maanden")
    maand = models.DateField()
    boekjaar = models.DateField()
    bedrag_cent = models.BigIntegerField()
    lening = models.ForeignKey(Vordering, on_delete=models.PROTECT, null=True, blank=True)
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, related_name="+")
    besloten_op = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["uitkering", "maand"], name="zelfstandigenmaand_uniek"),
            models.CheckConstraint(
                condition=models.Q(bedrag_cent=0, lening=None)
                | models.Q(bedrag_cent__gt=0, lening__isnull=False),
                name="zelfstandigenmaand_lening",
            ),
        ]


class Boekjaarafrekening(models.Model):
    """The settlement of a book year: what of the provisional loan is a gift, stays a loan, or is too much."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    uitkering = models.ForeignKey(
        Zelfstandigenuitkering, on_delete=models.PROTECT, related_name="afrekeningen"
    )
    boekjaar = models.DateField()
    verleend_cent = models.BigIntegerField()
    om_niet_cent = models.BigIntegerField()
    lening_cent = models.BigIntegerField()
    te_veel_cent = models.BigIntegerField()
    aanvulling_cent = models.BigIntegerField()
    aflossing_per_jaar_cent = models.BigIntegerField()
    teruggevorderd = models.OneToOneField(
        Vordering, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, related_name="+")
    besloten_op = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["uitkering", "boekjaar"], name="boekjaarafrekening_uniek"),
            models.CheckConstraint(
                condition=models.Q(
                    verleend_cent=models.F("om_niet_cent")
                    + models.F("lening_cent")
                    + models.F("te_veel_cent")
                    - models.F("aanvulling_cent")
                ),
                name="boekjaarafrekening_sluit",
            ),
        ]


class Bedrijfskapitaal(models.Model):
    """A loan for the business, at the interest of the day on which it was granted."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    lening = models.OneToOneField(Vordering, on_delete=models.PROTECT, related_name="bedrijfskapitaal")
    verleend_op = models.DateField()
    looptijd_maanden = models.PositiveSmallIntegerField()
