"""The group health insurance: who takes part in which band, each check, what the insurer heard and asks."""

from __future__ import annotations

from django.contrib.postgres.fields import DateRangeField
from django.db import models

from opstap.kern.models import Besluit, Dossier, Gemeente, Persoon
from opstap.minima.models.partner import Partner, Partnerrekening


class Verzekerde(models.Model):
    """Somebody who takes part at an insurer, by a reference that says nothing of the person."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False)
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT)
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="verzekerden")
    kenmerk = models.CharField(max_length=16)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "kenmerk"], name="verzekerde_kenmerk_uniek"),
            models.UniqueConstraint(fields=["partner", "persoon"], name="verzekerde_eenmaal"),
        ]


class Verzekeringskeuze(models.Model):
    """Whether an adult of a household takes part, at which insurer and from when, as somebody wrote down.

    The last one counts; append only. Without `partner` they do not take part. `band` only where the rules do
    not say in which band of income the household lies. `bron` says where the choice comes from.
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False)
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT)
    partner = models.ForeignKey(
        Partner, on_delete=models.PROTECT, null=True, blank=True, related_name="verzekeringskeuzes"
    )
    vanaf = models.DateField(null=True, blank=True)
    band = models.PositiveSmallIntegerField(null=True, blank=True)
    bron = models.CharField(max_length=200)
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(partner=None, vanaf=None, band=None)
                | models.Q(partner__isnull=False, vanaf__day=1),
                name="verzekeringskeuze_wie_meedoet",
            ),
            models.CheckConstraint(
                condition=models.Q(band=None) | models.Q(band__in=(1, 2)), name="verzekeringskeuze_band"
            ),
        ]


class Verzekeringstoets(models.Model):
    """One check of everybody who took part: each of them in exactly one of the outcomes.

    The facts are those of `peildatum`; what changes holds from `per`.
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    peildatum = models.DateField()
    per = models.DateField()
    verzekerden = models.PositiveIntegerField()
    zelfde = models.PositiveIntegerField()
    omhoog = models.PositiveIntegerField()
    omlaag = models.PositiveIntegerField()
    geen_recht = models.PositiveIntegerField()
    niet_te_toetsen = models.PositiveIntegerField()
    redenen = models.JSONField(default=dict)
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "per"], name="verzekeringstoets_eenmaal"),
            models.CheckConstraint(
                condition=models.Q(
                    verzekerden=models.F("zelfde")
                    + models.F("omhoog")
                    + models.F("omlaag")
                    + models.F("geen_recht")
                    + models.F("niet_te_toetsen")
                ),
                name="verzekeringstoets_sluit",
            ),
        ]


class Verzekeringsmutatie(models.Model):
    """From the first of a month somebody takes part in a band, or no longer. The last one that began counts.

    `band` is that of the rules (1: lowest incomes, 2: above those, 0: not), by the decision that says so.
    """

    class Soort(models.TextChoices):
        AANMELDING = "aanmelding", "aangemeld"
        BAND = "band", "andere band"
        AFMELDING = "afmelding", "afgemeld"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    verzekerde = models.ForeignKey(Verzekerde, on_delete=models.PROTECT, related_name="mutaties")
    soort = models.CharField(max_length=10, choices=Soort.choices)
    band = models.PositiveSmallIntegerField()
    per = models.DateField()
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, db_constraint=False, related_name="+")
    toets = models.ForeignKey(
        Verzekeringstoets, on_delete=models.PROTECT, null=True, blank=True, related_name="mutaties"
    )
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["verzekerde", "per"], name="verzekeringsmutatie_per_dag"),
            models.CheckConstraint(
                condition=models.Q(soort="afmelding", band=0)
                | (~models.Q(soort="afmelding") & models.Q(band__in=(1, 2))),
                name="verzekeringsmutatie_band",
            ),
            models.CheckConstraint(condition=models.Q(per__day=1), name="verzekeringsmutatie_eerste_dag"),
        ]


class Verzekeringsbestand(models.Model):
    """One file with mutations to an insurer: all up to and including this month that it did not hear of."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    nummer = models.CharField(max_length=20)
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="verzekeringsbestanden")
    maand = models.DateField()
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "nummer"], name="verzekeringsbestand_nummer_uniek")
        ]

    def __str__(self) -> str:
        return self.nummer


class Verzekeringsmelding(models.Model):
    """An insurer heard a mutation, once."""

    bestand = models.ForeignKey(Verzekeringsbestand, on_delete=models.PROTECT, related_name="meldingen")
    mutatie = models.OneToOneField(Verzekeringsmutatie, on_delete=models.PROTECT, related_name="melding")


class Premieafspraak(models.Model):
    """What the municipality adds per insured person and month in a band, agreed with an insurer for a while.

    `grond` is where that stands. Checked by a second person; never changed.
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="premieafspraken")
    band = models.PositiveSmallIntegerField()
    geldig = DateRangeField()
    bijdrage_cent = models.BigIntegerField()
    grond = models.CharField(max_length=200)
    vastgelegd_op = models.DateTimeField()
    vastgelegd_door = models.CharField(max_length=80)
    gecontroleerd_door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(band__in=(1, 2)), name="premieafspraak_band"),
            models.CheckConstraint(
                condition=models.Q(bijdrage_cent__gt=0), name="premieafspraak_bedrag_positief"
            ),
            models.CheckConstraint(
                condition=~models.Q(vastgelegd_door=models.F("gecontroleerd_door")),
                name="premieafspraak_vier_ogen",
            ),
        ]


class Premieopgave(models.Model):
    """What an insurer says of a month: whom it insured, and what it asks for them. Amounts in cents."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="premieopgaven")
    maand = models.DateField()
    regels = models.PositiveIntegerField()
    bestond = models.PositiveIntegerField()
    geweigerd = models.PositiveIntegerField()
    gevraagd_cent = models.BigIntegerField()
    geweigerd_cent = models.BigIntegerField()
    ontbreekt = models.PositiveIntegerField()
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)


class Premieregel(models.Model):
    """For somebody who took part the insurer asks what was agreed, once per month."""

    opgave = models.ForeignKey(Premieopgave, on_delete=models.PROTECT, related_name="aanvaard")
    verzekerde = models.ForeignKey(Verzekerde, on_delete=models.PROTECT, related_name="premies")
    maand = models.DateField()
    band = models.PositiveSmallIntegerField()
    bedrag_cent = models.BigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["verzekerde", "maand"], name="premieregel_eenmaal"),
            models.CheckConstraint(condition=models.Q(bedrag_cent__gt=0), name="premieregel_bedrag_positief"),
        ]


class Premiebetaling(models.Model):
    """What an insurer is paid for one file: the sum of the lines of it that were accepted. Once."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    nummer = models.CharField(max_length=20)
    opgave = models.OneToOneField(Premieopgave, on_delete=models.PROTECT, related_name="betaling")
    rekening = models.ForeignKey(Partnerrekening, on_delete=models.PROTECT)
    bedrag_cent = models.BigIntegerField()
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "nummer"], name="premiebetaling_nummer_uniek"),
            models.CheckConstraint(
                condition=models.Q(bedrag_cent__gt=0), name="premiebetaling_bedrag_positief"
            ),
        ]

    def __str__(self) -> str:
        return self.nummer
