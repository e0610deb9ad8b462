"""The right to assistance, suspended for a while (Participatiewet art. 54)."""

from __future__ import annotations

from django.db import models

from opstap.inkomen.models.inkomstenopgave import Opgaveverzoek
from opstap.inkomen.models.uitkering import Uitkering
from opstap.kern.models import Besluit, Gemeente


class Opschorting(models.Model):
    """From `vanaf` on nothing is paid, at the longest up to and including `hoogstens_tot_en_met`.

    Never changes, except that a decision ends it once: the omission was put right, or the right withdrawn.
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    uitkering = models.ForeignKey(Uitkering, on_delete=models.PROTECT)
    verzoek = models.OneToOneField(Opgaveverzoek, on_delete=models.PROTECT, related_name="opschorting")
    besluit = models.OneToOneField(Besluit, on_delete=models.PROTECT, related_name="+")
    vanaf = models.DateField()
    hersteltermijn_tot_en_met = models.DateField()
    hoogstens_tot_en_met = models.DateField()
    beeindigd_door = models.OneToOneField(
        Besluit, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
