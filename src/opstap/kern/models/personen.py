"""Municipalities, persons, dossiers and addresses: the subjects that facts are about."""

from __future__ import annotations

from django.db import models


class Gemeente(models.Model):
    code = models.CharField(primary_key=True, max_length=6)
    naam = models.CharField(max_length=80)

    def __str__(self) -> str:
        return self.naam


class Persoon(models.Model):
    """A resident; what changes about a person (address, income, study) is a Feit, not a column here."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    bsn = models.CharField(max_length=9)
    voornamen = models.CharField(max_length=120)
    achternaam = models.CharField(max_length=120)
    geboortedatum = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gemeente", "bsn"], name="persoon_bsn_uniek")]

    def __str__(self) -> str:
        return f"{self.voornamen} {self.achternaam}"


class Dossier(models.Model):
    """One household's file: the subject of assistance and of its payments."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    nummer = models.CharField(max_length=12)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gemeente", "nummer"], name="dossier_nummer_uniek")]

    def __str__(self) -> str:
        return self.nummer


class Adres(models.Model):
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    straat = models.CharField(max_length=80)
    huisnummer = models.CharField(max_length=12)
    postcode = models.CharField(max_length=7)
    plaats = models.CharField(max_length=80)
    stadsdeel = models.CharField(max_length=80, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "postcode", "straat", "huisnummer"], name="adres_uniek"
            )
        ]

    def __str__(self) -> str:
        return f"{self.straat} {self.huisnummer}, {self.plaats}"


class Nummerreeks(models.Model):
    """The last number given out per municipality, series and year (0 for a series without years)."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    reeks = models.CharField(max_length=8)
    jaar = models.PositiveSmallIntegerField()
    laatste = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "reeks", "jaar"], name="nummerreeks_uniek")
        ]
