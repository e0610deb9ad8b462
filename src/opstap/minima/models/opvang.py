"""Emergency shelter for families: places, who waits, who stays where and until when, and how it ended."""

from __future__ import annotations

from django.db import models

from opstap.kern.models import Dossier, Gemeente


class Opvanglocatie(models.Model):
    """Where families stay, and who runs it."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    naam = models.CharField(max_length=70)
    uitvoerder = models.CharField(max_length=70)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gemeente", "naam"], name="opvanglocatie_uniek")]

    def __str__(self) -> str:
        return self.naam


class Opvangcapaciteit(models.Model):
    """From this day on a location has so many places, for a household each, by `grondslag`."""

    locatie = models.ForeignKey(Opvanglocatie, on_delete=models.PROTECT, related_name="capaciteiten")
    vanaf = models.DateField()
    plaatsen = models.PositiveSmallIntegerField()
    grondslag = models.CharField(max_length=200)
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["locatie", "vanaf"], name="opvangcapaciteit_uniek"),
            models.CheckConstraint(condition=models.Q(grondslag__gt=""), name="opvangcapaciteit_grondslag"),
        ]


class Opvangverzoek(models.Model):
    """A family that loses its home asks for shelter; it waits until it is placed, or helped otherwise."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    nummer = models.CharField(max_length=20)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False)
    aangemeld = models.DateField()
    personen = models.PositiveSmallIntegerField()
    reden = models.TextField()
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "nummer"], name="opvangverzoek_nummer_uniek"),
            models.CheckConstraint(condition=models.Q(personen__gt=0), name="opvangverzoek_personen"),
        ]

    def __str__(self) -> str:
        return self.nummer


class Opvangafsluiting(models.Model):
    """A family was not placed, and why not."""

    class Uitkomst(models.TextChoices):
        VOORKOMEN = "voorkomen", "uitzetting is voorkomen"
        ANDERS = "anders", "er is een andere oplossing"
        INGETROKKEN = "ingetrokken", "het gezin ziet ervan af"

    verzoek = models.OneToOneField(Opvangverzoek, on_delete=models.PROTECT, related_name="afsluiting")
    uitkomst = models.CharField(max_length=12, choices=Uitkomst.choices)
    reden = models.TextField()
    op = models.DateField()
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)


class Opvangplaatsing(models.Model):
    """A family stays somewhere from `van` until `tot`, the first day on which the place is free again."""

    verzoek = models.OneToOneField(Opvangverzoek, on_delete=models.PROTECT, related_name="plaatsing")
    locatie = models.ForeignKey(Opvanglocatie, on_delete=models.PROTECT, related_name="plaatsingen")
    van = models.DateField()
    tot = models.DateField()
    reden = models.TextField()
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(tot__gt=models.F("van")), name="opvangplaatsing_periode"
            )
        ]


class Opvangstap(models.Model):
    """A stay was made longer, or ended; the last step says until when it is. Append only."""

    class Soort(models.TextChoices):
        VERLENGING = "verlenging", "verlengd"
        EINDE = "einde", "beëindigd"

    plaatsing = models.ForeignKey(Opvangplaatsing, on_delete=models.PROTECT, related_name="stappen")
    soort = models.CharField(max_length=12, choices=Soort.choices)
    tot = models.DateField()
    reden = models.TextField()
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)
