"""A pass on another telephone: the link that puts it there once, and what happened to it."""

from __future__ import annotations

from django.db import models

from opstap.kern.models import Dossier, Gemeente
from opstap.minima.models.pas import Pas


class Pastoestel(models.Model):
    """A link for one pass. Of its secret only the digest is kept (`linkafdruk`); `kenmerk` finds it.

    `nummer` is how the household names the telephone; `moment` when the link was made, as data stand, and
    `tot` until when it works by the clock. Append only.
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False, db_index=False)
    pas = models.ForeignKey(Pas, on_delete=models.PROTECT, related_name="toestellen")
    nummer = models.PositiveSmallIntegerField()
    kenmerk = models.CharField(max_length=16)
    linkafdruk = models.CharField(max_length=64)
    moment = models.DateTimeField()
    tot = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dossier", "nummer"], name="pastoestel_nummer_uniek"),
            models.UniqueConstraint(fields=["kenmerk"], name="pastoestel_kenmerk_uniek"),
        ]

    def __str__(self) -> str:
        return f"Telefoon {self.nummer}"


class Pastoestelstap(models.Model):
    """Put on a telephone, whose secret has this digest (`afdruk`); or taken off. Append only."""

    class Soort(models.TextChoices):
        GEZET = "gezet", "op de telefoon gezet"
        WEG = "weg", "van de telefoon gehaald"

    toestel = models.ForeignKey(Pastoestel, on_delete=models.PROTECT, related_name="stappen", db_index=False)
    soort = models.CharField(max_length=5, choices=Soort.choices)
    afdruk = models.CharField(max_length=64, blank=True)
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["toestel", "soort"], name="pastoestelstap_eenmaal"),
            models.UniqueConstraint(
                fields=["afdruk"], condition=models.Q(soort="gezet"), name="pastoestelstap_afdruk_uniek"
            ),
            models.CheckConstraint(
                condition=models.Q(soort="gezet", afdruk__gt="") | models.Q(soort="weg", afdruk=""),
                name="pastoestelstap_afdruk",
            ),
        ]
