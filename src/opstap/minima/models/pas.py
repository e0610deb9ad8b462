"""Passes: one per person of a grant, and the steps that say whether it is good today."""

from __future__ import annotations

from django.db import models

from opstap.kern.models import Dossier, Gemeente, Persoon
from opstap.minima.models.toekenning import Toekenning

_FOTO = ("ingestuurd", "afgekeurd", "foto")


class Pas(models.Model):
    """A pass by its number, which nobody can guess and no slip of the pen turns into another."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False)
    toekenning = models.ForeignKey(Toekenning, on_delete=models.PROTECT, related_name="passen")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT)
    nummer = models.CharField(max_length=12)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gemeente", "nummer"], name="pas_nummer_uniek")]

    def __str__(self) -> str:
        return self.nummer


class Passtap(models.Model):
    """What happened to a pass; the last step that is not about a photo says how it is. Append only.

    `foto`: the digest of the picture that was sent, refused, or belongs to the pass from then on.
    """

    class Soort(models.TextChoices):
        AANGEMAAKT = "aangemaakt", "aangemaakt"
        INGESTUURD = "ingestuurd", "foto ingestuurd"
        AFGEKEURD = "afgekeurd", "foto afgekeurd"
        FOTO = "foto", "foto toegevoegd"
        UITGEGEVEN = "uitgegeven", "uitgegeven"
        GEBLOKKEERD = "geblokkeerd", "geblokkeerd"
        VRIJGEGEVEN = "vrijgegeven", "weer vrijgegeven"
        VERLOREN = "verloren", "verloren of gestolen"

    pas = models.ForeignKey(Pas, on_delete=models.PROTECT, related_name="stappen")
    soort = models.CharField(max_length=12, choices=Soort.choices)
    foto = models.CharField(max_length=64, blank=True)
    reden = models.CharField(max_length=200, blank=True)
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(soort__in=_FOTO, foto__gt="")
                | (~models.Q(soort__in=_FOTO) & models.Q(foto="")),
                name="passtap_foto",
            )
        ]
        indexes = [
            models.Index(fields=["pas"], condition=models.Q(soort="ingestuurd"), name="passtap_ingestuurd")
        ]
