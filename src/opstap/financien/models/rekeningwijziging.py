"""A resident's wish to be paid on another account, until it is confirmed with a code. Append only."""

from __future__ import annotations

from django.db import models

from opstap.kern.models import Dossier, Gemeente


class Rekeningwijziging(models.Model):
    """An account that was asked for; `code_afdruk` is a salted digest of the code that was sent."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False)
    iban = models.CharField(max_length=34)
    tenaamstelling = models.CharField(max_length=70)
    code_afdruk = models.CharField(max_length=200)
    verzonden_via = models.CharField(max_length=12)
    geldig_tot_en_met = models.DateField()
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)


class Rekeningwijzigingstap(models.Model):
    """A wrong code, or the one step that ends it."""

    class Soort(models.TextChoices):
        FOUT = "fout", "verkeerde code"
        BEVESTIGD = "bevestigd", "bevestigd"
        INGETROKKEN = "ingetrokken", "ingetrokken"
        GEBLOKKEERD = "geblokkeerd", "te vaak een verkeerde code"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    wijziging = models.ForeignKey(Rekeningwijziging, on_delete=models.PROTECT, related_name="stappen")
    soort = models.CharField(max_length=12, choices=Soort.choices)
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["wijziging"],
                condition=~models.Q(soort="fout"),
                name="rekeningwijziging_een_einde",
            )
        ]
