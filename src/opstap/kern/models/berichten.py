"""Messages between a resident and the desk, how each was handled, and what was read. Append only."""

from __future__ import annotations

from django.db import models

from opstap.kern.models.brieven import Brief
from opstap.kern.models.personen import Dossier, Gemeente
from opstap.kern.models.zaken import Zaak


class Bericht(models.Model):
    """One message about a case, or about the file as a whole; `van_inwoner` says who wrote."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    nummer = models.CharField(max_length=20)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False)
    zaak = models.ForeignKey(Zaak, on_delete=models.PROTECT, db_constraint=False, null=True, blank=True)
    van_inwoner = models.BooleanField()
    tekst = models.TextField()
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "nummer"], name="bericht_nummer_uniek"),
            models.CheckConstraint(condition=~models.Q(tekst=""), name="bericht_tekst"),
        ]

    def __str__(self) -> str:
        return self.nummer


class Berichtafhandeling(models.Model):
    """What was done with a message of a resident: an answer, or why none is needed."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    bericht = models.OneToOneField(Bericht, on_delete=models.PROTECT, related_name="afhandeling")
    antwoord = models.OneToOneField(
        Bericht, on_delete=models.PROTECT, null=True, blank=True, related_name="antwoord_op"
    )
    toelichting = models.CharField(max_length=400, blank=True)
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(antwoord__isnull=False, toelichting="")
                | (models.Q(antwoord=None) & ~models.Q(toelichting="")),
                name="berichtafhandeling_antwoord_of_reden",
            )
        ]


class Gelezen(models.Model):
    """The resident opened this letter, or this message of the desk, for the first time."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False)
    brief = models.OneToOneField(Brief, on_delete=models.PROTECT, null=True, blank=True)
    bericht = models.OneToOneField(Bericht, on_delete=models.PROTECT, null=True, blank=True)
    moment = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(brief__isnull=False, bericht=None)
                | models.Q(brief=None, bericht__isnull=False),
                name="gelezen_brief_of_bericht",
            )
        ]
