"""What a month run stores: its computations, what it could not pay, what it must compute again. Cents.

Tables that grow with every month carry no foreign keys that the database checks row by row; the run writes
them in one transaction with the payments and the bookings, and the tests hold them together.
"""

from __future__ import annotations

from django.db import models

from opstap.inkomen.models.uitkering import Uitkering
from opstap.kern.models import Dossier, Gemeente


class Maandrun(models.Model):
    """One run per municipality and month. `bekend_op` is the moment up to which facts and decisions count."""

    class Status(models.TextChoices):
        BEZIG = "bezig", "bezig"
        KLAAR = "klaar", "klaar"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    maand = models.DateField()
    bekend_op = models.DateTimeField()
    status = models.CharField(max_length=8, choices=Status.choices, default=Status.BEZIG)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gemeente", "maand"], name="maandrun_uniek")]


class Maandberekening(models.Model):
    """One computation of one month of one benefit; a recomputation adds a row with the next volgnummer.

    The `verschil_` columns are this computation minus the one before it, so that their sum is where the
    month stands. The trace is not stored: facts as known at `bekend_op` and `regels_hash` make it again.
    """

    class Soort(models.TextChoices):
        MAAND = "maand", "berekening van de maand"
        HERREKENING = "herrekening", "nieuwe berekening na een wijziging"
        BEEINDIGD = "beeindigd", "geen uitkering meer in deze maand"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_constraint=False, db_index=False)
    uitkering = models.ForeignKey(Uitkering, on_delete=models.PROTECT, db_constraint=False, db_index=False)
    dossier_id = models.BigIntegerField()
    maandrun = models.ForeignKey(Maandrun, on_delete=models.PROTECT, db_constraint=False)
    maand = models.DateField()
    volgnummer = models.PositiveSmallIntegerField()
    soort = models.CharField(max_length=12, choices=Soort.choices)
    bekend_op = models.DateTimeField()
    regels_hash = models.CharField(max_length=64)
    besluit_id = models.BigIntegerField()
    leefvorm = models.SmallIntegerField()
    aantal_kostendelers = models.SmallIntegerField()
    norm_cent = models.BigIntegerField()
    verlaging_cent = models.BigIntegerField()
    bijstandsnorm_cent = models.BigIntegerField()
    inkomen_cent = models.BigIntegerField()
    vrijlating_cent = models.BigIntegerField()
    inkomen_na_vrijlating_cent = models.BigIntegerField()
    maatregel_cent = models.BigIntegerField(db_default=0)
    bijstand_cent = models.BigIntegerField()
    vakantietoeslag_cent = models.BigIntegerField()
    maandbetaling_cent = models.BigIntegerField()
    loonheffing_cent = models.BigIntegerField()
    zvw_bijdrage_cent = models.BigIntegerField()
    lasten_cent = models.BigIntegerField()
    verschil_bijstand_cent = models.BigIntegerField()
    verschil_vakantietoeslag_cent = models.BigIntegerField()
    verschil_maandbetaling_cent = models.BigIntegerField()
    verschil_lasten_cent = models.BigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["uitkering", "maand", "volgnummer"], name="maandberekening_uniek")
        ]
        indexes = [
            models.Index(fields=["dossier_id", "maand"], name="maandberekening_dossier"),
            models.Index(fields=["gemeente", "maand"], name="maandberekening_maand"),
        ]


class Vrijlatingsmaand(models.Model):
    """This person's earnings were disregarded in this month, by this computation (art. 31 lid 2).

    `onderdeel` is the part that was applied, with the number that the rules give it (`Vrijlating`).
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_constraint=False, db_index=False)
    uitkering = models.ForeignKey(Uitkering, on_delete=models.PROTECT, db_constraint=False, db_index=False)
    persoon_id = models.BigIntegerField()
    maand = models.DateField()
    volgnummer = models.PositiveSmallIntegerField()
    bekend_op = models.DateTimeField()
    onderdeel = models.SmallIntegerField()
    bedrag_cent = models.BigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["persoon_id", "maand", "uitkering", "volgnummer"], name="vrijlatingsmaand_uniek"
            )
        ]
        indexes = [models.Index(fields=["uitkering", "maand"], name="vrijlatingsmaand_uitkering")]


class TeHerrekenen(models.Model):
    """A month that a change touches; the next run computes it again with the law and facts of that month."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False, db_index=False)
    maand = models.DateField()
    gemarkeerd_op = models.DateTimeField()
    reden = models.CharField(max_length=120)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["dossier", "maand"], name="te_herrekenen_uniek")]


class Uitval(models.Model):
    """A benefit-month that a run could not pay, with the reason; it stays marked until it can."""

    maandrun = models.ForeignKey(Maandrun, on_delete=models.PROTECT, related_name="uitval")
    uitkering = models.ForeignKey(Uitkering, on_delete=models.PROTECT)
    maand = models.DateField()
    code = models.CharField(max_length=60)
    zin = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["maandrun", "uitkering", "maand"], name="uitval_uniek")
        ]


class Vakantiegeld(models.Model):
    """The holiday reservation of the months before `tot_maand` was paid out (art. 45 lid 1), by this run."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_constraint=False, db_index=False)
    uitkering = models.ForeignKey(Uitkering, on_delete=models.PROTECT, db_constraint=False, db_index=False)
    maandrun = models.ForeignKey(Maandrun, on_delete=models.PROTECT, db_constraint=False)
    tot_maand = models.DateField()
    bedrag_cent = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["uitkering", "tot_maand"], name="vakantiegeld_uniek")]
