"""What one officer prepares about a partner and another signs; and that a partner is blocked for a while."""

from __future__ import annotations

from django.db import models

from opstap.kern.models import Gemeente
from opstap.minima.models.partner import Partner


class Partnervoorstel(models.Model):
    """A subsidy, what it becomes, an account or an agreement: `inhoud` is all that signing it needs.

    Append only.
    """

    class Soort(models.TextChoices):
        SUBSIDIE = "subsidie", "subsidie verlenen"
        VASTSTELLING = "vaststelling", "subsidie vaststellen"
        REKENING = "rekening", "rekening vastleggen"
        UITVOERING = "uitvoering", "regeling laten uitvoeren"
        BIJDRAGE = "bijdrage", "bijdrage aan de premie afspreken"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="voorstellen")
    soort = models.CharField(max_length=12, choices=Soort.choices)
    inhoud = models.JSONField()
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)


class Partnervoorstelafloop(models.Model):
    """How a proposal ended: signed by somebody else, or not carried out, with the reason. Append only."""

    voorstel = models.OneToOneField(Partnervoorstel, on_delete=models.PROTECT, related_name="afloop")
    ondertekend = models.BooleanField()
    reden = models.TextField(blank=True)
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)


class Partnerstap(models.Model):
    """A partner is blocked, or released; the last step counts. Append only."""

    class Soort(models.TextChoices):
        GEBLOKKEERD = "geblokkeerd", "geblokkeerd"
        VRIJGEGEVEN = "vrijgegeven", "weer vrijgegeven"

    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="stappen")
    soort = models.CharField(max_length=12, choices=Soort.choices)
    reden = models.CharField(max_length=200)
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)
