"""A proposal to decide otherwise than the rules, and what a colleague did with it. Rows are written once."""

from __future__ import annotations

from django.db import models

from opstap.kern.models.besluiten import Besluit
from opstap.kern.models.personen import Gemeente
from opstap.kern.models.zaken import Zaak


class Besluitvoorstel(models.Model):
    """What `door` proposes to decide, why, and what the rules came to at that moment.

    `bedrag_cent` is what would be granted, where a human says how much.
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    zaak = models.ForeignKey(Zaak, on_delete=models.PROTECT, db_constraint=False, related_name="+")
    soort = models.CharField(max_length=20, choices=Besluit.Soort.choices)
    ingangsdatum = models.DateField(null=True, blank=True)
    bedrag_cent = models.BigIntegerField(null=True, blank=True)
    reden = models.TextField()
    zonder_horen = models.TextField(blank=True)
    regels = models.CharField(max_length=20)
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~models.Q(reden=""), name="besluitvoorstel_reden"),
            models.CheckConstraint(
                condition=models.Q(bedrag_cent=None) | models.Q(bedrag_cent__gt=0),
                name="besluitvoorstel_bedrag",
            ),
        ]


class Voorstelafhandeling(models.Model):
    """Signed, which is the decision, or given back with a reason; by somebody else than who proposed it."""

    class Uitkomst(models.TextChoices):
        ONDERTEKEND = "ondertekend", "medeondertekend"
        TERUGGEGEVEN = "teruggegeven", "teruggegeven"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    voorstel = models.OneToOneField(Besluitvoorstel, on_delete=models.PROTECT, related_name="afhandeling")
    uitkomst = models.CharField(max_length=12, choices=Uitkomst.choices)
    besluit = models.OneToOneField(Besluit, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    reden = models.TextField(blank=True)
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(uitkomst="ondertekend", besluit__isnull=False)
                | (models.Q(uitkomst="teruggegeven", besluit=None) & ~models.Q(reden="")),
                name="voorstelafhandeling_past",
            ),
        ]
