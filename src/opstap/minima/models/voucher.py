"""Vouchers: each good for one bill at a partner, what happened to it, and the bill for which it was used."""

from __future__ import annotations

from django.db import models

from opstap.kern.models import Dossier, Gemeente
from opstap.minima.models.tegoed import Tegoed, Tegoedmutatie


class Voucher(models.Model):
    """A voucher by its number; it is paid from the credit of its grant, and lapses with that."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False)
    tegoed = models.ForeignKey(Tegoed, on_delete=models.PROTECT, related_name="vouchers")
    nummer = models.CharField(max_length=12)
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gemeente", "nummer"], name="voucher_nummer_uniek")]

    def __str__(self) -> str:
        return self.nummer


class Voucherstap(models.Model):
    """What happened to a voucher that was not used: blocked, released, or lost for good. Append only."""

    class Soort(models.TextChoices):
        GEBLOKKEERD = "geblokkeerd", "geblokkeerd"
        VRIJGEGEVEN = "vrijgegeven", "weer vrijgegeven"
        VERLOREN = "verloren", "verloren of gestolen"

    voucher = models.ForeignKey(Voucher, on_delete=models.PROTECT, related_name="stappen")
    soort = models.CharField(max_length=12, choices=Soort.choices)
    reden = models.CharField(max_length=200, blank=True)
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)


class Voucherbon(models.Model):
    """What the bill was, in cents per fact of the declaration and in all, and what the resident pays of it.

    The rest was taken from the credit.
    """

    voucher = models.OneToOneField(Voucher, on_delete=models.PROTECT, related_name="bon")
    mutatie = models.OneToOneField(Tegoedmutatie, on_delete=models.PROTECT, related_name="voucherbon")
    rekening = models.JSONField()
    totaal_cent = models.BigIntegerField()
    eigen_bijdrage_cent = models.BigIntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(totaal_cent__gt=0, eigen_bijdrage_cent__gte=0),
                name="voucherbon_bedragen",
            )
        ]
