"""The chart of accounts, the products and the ledger. Amounts are cents; debit positive, credit negative."""

from __future__ import annotations

from django.db import models

from opstap.kern.models import Gemeente


class Product(models.Model):
    """A line of the published budget; cluster, place and taakveld as in the last year it was used.

    `taakveld_zeker`: "ja", "afgeleid" (by us, from what the taakveld contains) or "nee" (not confirmed:
    not to be published unchecked). An unknown taakveld is empty, never filled in with the old one.
    """

    code = models.CharField(max_length=40, unique=True)
    naam = models.CharField(max_length=120)
    cluster_code = models.CharField(max_length=8)
    cluster_naam = models.CharField(max_length=80)
    volgorde = models.PositiveSmallIntegerField()
    taakveld = models.CharField(max_length=8, null=True, blank=True)
    taakveld_zeker = models.CharField(max_length=12)

    def __str__(self) -> str:
        return self.naam


class Productindeling(models.Model):
    """Cluster, place and taakveld of a product in one year's document (products move between years)."""

    product = models.ForeignKey(Product, on_delete=models.CASCADE)
    jaar = models.PositiveSmallIntegerField()
    cluster_code = models.CharField(max_length=8)
    cluster_naam = models.CharField(max_length=80)
    volgorde = models.PositiveSmallIntegerField()
    taakveld = models.CharField(max_length=8, null=True, blank=True)
    taakveld_zeker = models.CharField(max_length=12)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["product", "jaar"], name="indeling_uniek")]


class Rekening(models.Model):
    class Soort(models.TextChoices):
        LAST = "last", "last"
        BATE = "bate", "bate"
        BALANS = "balans", "balans"

    code = models.CharField(max_length=40, unique=True)
    naam = models.CharField(max_length=120)
    soort = models.CharField(max_length=8, choices=Soort.choices)
    categorie = models.CharField(max_length=8, null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.code} {self.naam}"


class Journaalpost(models.Model):
    """One event in the ledger; its lines sum to zero. `sleutel` makes booking it twice impossible."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    datum = models.DateField()
    periode = models.CharField(max_length=7)
    omschrijving = models.CharField(max_length=200)
    bron_soort = models.CharField(max_length=40)
    bron_id = models.BigIntegerField(null=True, blank=True)
    sleutel = models.CharField(max_length=120)

    class Meta:
        # As a constraint: unique=True would add a second index on text, a tenth of the time of a month run.
        constraints = [models.UniqueConstraint(fields=["sleutel"], name="journaalpost_sleutel_uniek")]
        indexes = [models.Index(fields=["gemeente", "periode"], name="journaalpost_periode")]


class Boeking(models.Model):
    """One line. References are checked per statement by the balance trigger, not row by row."""

    journaalpost = models.ForeignKey(
        Journaalpost, on_delete=models.PROTECT, db_constraint=False, related_name="boekingen"
    )
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_constraint=False, db_index=False)
    periode = models.CharField(max_length=7)
    rekening = models.ForeignKey(Rekening, on_delete=models.PROTECT, db_constraint=False, db_index=False)
    product = models.ForeignKey(
        Product, on_delete=models.PROTECT, db_constraint=False, db_index=False, null=True, blank=True
    )
    dossier_id = models.BigIntegerField(null=True, blank=True)
    besluit_id = models.BigIntegerField(null=True, blank=True)
    bedrag_cent = models.BigIntegerField()
    categorie = models.CharField(max_length=8, null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["gemeente", "periode", "rekening", "product"], name="boeking_saldo"),
            models.Index(
                fields=["dossier_id"], name="boeking_dossier", condition=models.Q(dossier_id__isnull=False)
            ),
        ]
