"""Applications for a scheme, and every answer and judgement on which is decided."""

from __future__ import annotations

from django.db import models

from opstap.kern.models import Gemeente, Persoon, Zaak


class Regelingaanvraag(models.Model):
    """`zaak` holds the deadline; `peildatum` is the day whose facts and amounts count."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    zaak = models.OneToOneField(
        Zaak, on_delete=models.PROTECT, db_constraint=False, related_name="regelingaanvraag"
    )
    regeling = models.CharField(max_length=40)
    peildatum = models.DateField()
    moment = models.DateTimeField()


class Aanvraaggegeven(models.Model):
    """One answer; the last one about the same fact of the same person counts. Append only.

    `waarde` is as the rules count, None: asked and nobody knows. `bron` says where it comes from, and of a
    judgement why.
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    aanvraag = models.ForeignKey(Regelingaanvraag, on_delete=models.PROTECT, related_name="gegevens")
    naam = models.CharField(max_length=80)
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, null=True, blank=True)
    waarde = models.BigIntegerField(null=True, blank=True)
    bron = models.CharField(max_length=200)
    door = models.CharField(max_length=80)
    moment = models.DateTimeField()
