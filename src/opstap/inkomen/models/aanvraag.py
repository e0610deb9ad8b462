"""How an application began: reported, stated by the applicant, and assessed beside that statement."""

from __future__ import annotations

from django.db import models

from opstap.kern.models import Dossier, Gemeente, Zaak


class Melding(models.Model):
    """Somebody reported to apply for assistance (art. 44 lid 2), and from which day that can be done.

    `feiten`, `bon` and `spoor_digest` are those of the rule book on the waiting period (art. 41 lid 4).
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False, related_name="+")
    gemeld_op = models.DateField()
    aanvragen_vanaf = models.DateField()
    feiten = models.JSONField()
    bon = models.JSONField()
    spoor_digest = models.CharField(max_length=64)
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(aanvragen_vanaf__gte=models.F("gemeld_op")), name="melding_voor_aanvraag"
            )
        ]


class Aanvraagopgave(models.Model):
    """What the applicant stated, in their own words: `verklaring` is a list of (subject, statement)."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    zaak = models.OneToOneField(Zaak, on_delete=models.PROTECT, related_name="aanvraagopgave")
    melding = models.OneToOneField(
        Melding, on_delete=models.PROTECT, null=True, blank=True, related_name="opgave"
    )
    verklaring = models.JSONField()
    moment = models.DateTimeField()


class Aanvraagbeoordeling(models.Model):
    """What the assessor holds to be true about one subject, and why. The last one about a subject counts."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    opgave = models.ForeignKey(Aanvraagopgave, on_delete=models.PROTECT, related_name="beoordelingen")
    onderwerp = models.CharField(max_length=80)
    beoordeling = models.TextField()
    wijkt_af = models.BooleanField()
    reden = models.TextField()
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(beoordeling="") & ~models.Q(reden=""), name="aanvraagbeoordeling_reden"
            )
        ]


class Aanvraagconcept(models.Model):
    """An application that a resident is still filling in; nobody else sees it, and it does not last.

    `wie` is the key of the resident's sessions, `inhoud` what was filled in, `bijgewerkt` the real moment.
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    wie = models.CharField(max_length=60)
    inhoud = models.JSONField()
    bijgewerkt = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "wie"], name="aanvraagconcept_uniek"),
            models.CheckConstraint(condition=~models.Q(wie=""), name="aanvraagconcept_wie"),
        ]
