"""A proposal to decide otherwise than the rules, and what a colleague did with it. Rows are written once."""

from __future__ import annotations

from django.db import models

from opstap.inkomen.models.handhaving import Vastgelegd
from opstap.kern.models import Besluit, Zaak


class Besluitvoorstel(Vastgelegd):
    """What `door` proposes to decide, why, and what the rules came to at that moment."""

    zaak = models.ForeignKey(Zaak, on_delete=models.PROTECT, db_constraint=False, related_name="+")
    soort = models.CharField(max_length=20, choices=Besluit.Soort.choices)
    ingangsdatum = models.DateField(null=True, blank=True)
    reden = models.TextField()
    zonder_horen = models.TextField(blank=True)
    regels = models.CharField(max_length=20)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~models.Q(reden=""), name="besluitvoorstel_reden"),
        ]


class Voorstelafhandeling(Vastgelegd):
    """Signed, which is the decision, or given back with a reason; by somebody else than who proposed it."""

    class Uitkomst(models.TextChoices):
        ONDERTEKEND = "ondertekend", "medeondertekend"
        TERUGGEGEVEN = "teruggegeven", "teruggegeven"

    voorstel = models.OneToOneField(Besluitvoorstel, on_delete=models.PROTECT, related_name="afhandeling")
    uitkomst = models.CharField(max_length=12, choices=Uitkomst.choices)
    besluit = models.OneToOneField(Besluit, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    reden = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(uitkomst="ondertekend", besluit__isnull=False)
                | (models.Q(uitkomst="teruggegeven", besluit=None) & ~models.Q(reden="")),
                name="voorstelafhandeling_past",
            ),
        ]
