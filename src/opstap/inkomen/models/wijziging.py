"""A change in the life of a resident: what the resident says, what the assessor found, and its facts."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from opstap.kern.models import Gemeente, Persoon, Zaak
from opstap.kern.models.feiten import PersoonsFeit


class Afwezigheid(PersoonsFeit):
    """This person is abroad, or locked up, on these days (art. 13 lid 1 onder a en e)."""

    class Soort(models.TextChoices):
        BUITENLAND = "buitenland", "verblijf in het buitenland"
        DETENTIE = "detentie", "detentie"

    onderwerp: ClassVar[tuple[str, ...]] = ("persoon", "soort")
    titel: ClassVar[str] = "afwezigheid"

    soort = models.CharField(max_length=12, choices=Soort.choices)


class Wijzigingsmelding(models.Model):
    """What was reported in a case, in the words of the resident (or of the signal that was put to them)."""

    class Soort(models.TextChoices):
        VERHUIZING = "verhuizing", "verhuizing"
        VERTREK = "vertrek", "vertrek uit de gemeente"
        HUISHOUDEN = "huishouden", "ander huishouden"
        BUITENLAND = "buitenland", "verblijf in het buitenland"
        DETENTIE = "detentie", "detentie"
        STUDIEFINANCIERING = "studiefinanciering", "studie of studiefinanciering"
        WERK = "werk", "werk of ander inkomen"
        ANDERS = "anders", "een andere wijziging"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    zaak = models.OneToOneField(Zaak, on_delete=models.PROTECT, related_name="wijzigingsmelding")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, db_constraint=False)
    soort = models.CharField(max_length=20, choices=Soort.choices)
    ingang = models.DateField()
    verklaring = models.TextField()
    gemeld_op = models.DateTimeField()


class Wijzigingsvaststelling(models.Model):
    """What the assessor holds to be true, beside the statement: never instead of it. The last one counts.

    `antwoorden` holds, per question of this kind of change, the answer and why.
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    melding = models.ForeignKey(Wijzigingsmelding, on_delete=models.PROTECT, related_name="vaststellingen")
    antwoorden = models.JSONField()
    reden = models.TextField()
    door = models.CharField(max_length=80)
    moment = models.DateTimeField()
