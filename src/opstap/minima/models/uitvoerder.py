"""Executors: who delivers what was granted to a child, which children it heard of, and what it delivered."""

from __future__ import annotations

from django.contrib.postgres.fields import DateRangeField
from django.db import models

from opstap.kern.models import Dossier, Gemeente, Persoon
from opstap.minima.models.partner import Partner, Partnerrekening
from opstap.minima.models.toekenning import Toekenning, Toekenningseinde


class Uitvoerafspraak(models.Model):
    """A partner delivers what a scheme grants, for at most `hoogste_cent` per child each time.

    `herhaal_maanden`: after so many months a child can have it again. None: not known, and then not again.
    `grond` is where the amount and the months stand. Checked by a second person; never changed.
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="uitvoerafspraken")
    regeling = models.CharField(max_length=40)
    geldig = DateRangeField()
    hoogste_cent = models.BigIntegerField()
    herhaal_maanden = models.PositiveSmallIntegerField(null=True, blank=True)
    grond = models.CharField(max_length=200)
    vastgelegd_op = models.DateTimeField()
    vastgelegd_door = models.CharField(max_length=80)
    gecontroleerd_door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(hoogste_cent__gt=0), name="uitvoerafspraak_bedrag_positief"
            ),
            models.CheckConstraint(
                condition=~models.Q(vastgelegd_door=models.F("gecontroleerd_door")),
                name="uitvoerafspraak_vier_ogen",
            ),
        ]


class Leveropdracht(models.Model):
    """One file to an executor; `peildatum` is the day on which what stands in it held."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    nummer = models.CharField(max_length=20)
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="leveropdrachten")
    peildatum = models.DateField()
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "nummer"], name="leveropdracht_nummer_uniek")
        ]

    def __str__(self) -> str:
        return self.nummer


class Leverregel(models.Model):
    """A grant to a child of which an executor heard, once, by a reference that says nothing of the child."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False)
    opdracht = models.ForeignKey(Leveropdracht, on_delete=models.PROTECT, related_name="regels")
    toekenning = models.OneToOneField(Toekenning, on_delete=models.PROTECT, related_name="leverregel")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT)
    kenmerk = models.CharField(max_length=12)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "kenmerk"], name="leverregel_kenmerk_uniek")
        ]


class Leverstop(models.Model):
    """An executor heard that a grant of which it knew has ended."""

    opdracht = models.ForeignKey(Leveropdracht, on_delete=models.PROTECT, related_name="stops")
    regel = models.OneToOneField(Leverregel, on_delete=models.PROTECT, related_name="stop")
    einde = models.OneToOneField(Toekenningseinde, on_delete=models.PROTECT, related_name="+")


class Verantwoordingsopgave(models.Model):
    """One file of an executor with what it delivered. Amounts are of lines that said something new."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="verantwoordingsopgaven")
    regels = models.PositiveIntegerField()
    bestond = models.PositiveIntegerField()
    geweigerd = models.PositiveIntegerField()
    gevraagd_cent = models.BigIntegerField()
    geweigerd_cent = models.BigIntegerField()
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(regels__gte=models.F("bestond") + models.F("geweigerd")),
                name="verantwoordingsopgave_sluit",
            ),
        ]


class Levering(models.Model):
    """What was granted was delivered on this day, for this amount, on this invoice of the executor. Once."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False)
    regel = models.OneToOneField(Leverregel, on_delete=models.PROTECT, related_name="levering")
    opgave = models.ForeignKey(Verantwoordingsopgave, on_delete=models.PROTECT, related_name="leveringen")
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="leveringen")
    afspraak = models.ForeignKey(Uitvoerafspraak, on_delete=models.PROTECT, related_name="+")
    geleverd_op = models.DateField()
    bedrag_cent = models.BigIntegerField()
    factuur = models.CharField(max_length=35)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(bedrag_cent__gt=0), name="levering_bedrag_positief")
        ]
        indexes = [models.Index(fields=["partner", "factuur"], name="levering_factuur")]


class Uitvoerfactuur(models.Model):
    """An invoice of an executor, paid in one amount: the sum of the deliveries on it that were accepted."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    nummer = models.CharField(max_length=20)
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="facturen")
    kenmerk = models.CharField(max_length=35)
    maand = models.DateField()
    rekening = models.ForeignKey(Partnerrekening, on_delete=models.PROTECT)
    bedrag_cent = models.BigIntegerField()
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "nummer"], name="uitvoerfactuur_nummer_uniek"),
            models.UniqueConstraint(fields=["partner", "kenmerk"], name="uitvoerfactuur_eenmaal"),
            models.CheckConstraint(
                condition=models.Q(bedrag_cent__gt=0), name="uitvoerfactuur_bedrag_positief"
            ),
        ]

    def __str__(self) -> str:
        return self.nummer
