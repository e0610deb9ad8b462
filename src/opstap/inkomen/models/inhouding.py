"""What is kept from a month's payment for somebody else, and what each run really kept. Amounts are cents."""

from __future__ import annotations

from django.db import models

from opstap.inkomen.models.maandrun import Maandrun
from opstap.kern.models import Besluit, Dossier, Gemeente


class Inhouding(models.Model):
    """An attachment by somebody else, or fixed costs that are paid to a creditor; ends once, with a reason.

    `rang` is the order among attachments as law and bailiff say it (1 first), then the day of service.
    `hoofdsom_cent` is what an attachment is for in all; `per_maand_cent` at most in one month.
    """

    class Soort(models.TextChoices):
        DERDENBESLAG = "derdenbeslag", "beslag van een ander (Rv art. 475 en volgende)"
        VASTE_LASTEN = "vaste_lasten", "doorbetaling van vaste lasten (art. 57 Participatiewet)"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False)
    soort = models.CharField(max_length=12, choices=Soort.choices)
    begunstigde = models.CharField(max_length=70)
    iban = models.CharField(max_length=34)
    kenmerk = models.CharField(max_length=35)
    rang = models.PositiveSmallIntegerField()
    gelegd_op = models.DateField()
    vanaf = models.DateField()
    tot = models.DateField(null=True, blank=True)
    per_maand_cent = models.BigIntegerField(null=True, blank=True)
    hoofdsom_cent = models.BigIntegerField(null=True, blank=True)
    grond = models.CharField(max_length=200)
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, db_constraint=False, null=True, blank=True)
    vastgelegd_op = models.DateTimeField()
    vastgelegd_door = models.CharField(max_length=80)
    gecontroleerd_door = models.CharField(max_length=80)
    einde_vastgelegd_op = models.DateTimeField(null=True, blank=True)
    einde_vastgelegd_door = models.CharField(max_length=80, blank=True)
    einde_reden = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "soort", "kenmerk", "iban", "vanaf"], name="inhouding_uniek"
            ),
            models.CheckConstraint(
                condition=models.Q(soort="derdenbeslag", hoofdsom_cent__gt=0)
                | models.Q(soort="vaste_lasten", per_maand_cent__gt=0, hoofdsom_cent__isnull=True),
                name="inhouding_bedrag",
            ),
            models.CheckConstraint(
                condition=~models.Q(gecontroleerd_door=models.F("vastgelegd_door")),
                name="inhouding_vier_ogen",
            ),
        ]


class Maandinhouding(models.Model):
    """What one run kept from one payment: what there was to pay, the month's own room, and what was left.

    Protected level and room are those of the month itself (Rv art. 475c to 475e).
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_constraint=False, db_index=False)
    maandrun = models.ForeignKey(Maandrun, on_delete=models.PROTECT, db_constraint=False)
    uitkering_id = models.BigIntegerField()
    dossier_id = models.BigIntegerField()
    maand = models.DateField()
    beslagvrije_voet_cent = models.BigIntegerField()
    ruimte_cent = models.BigIntegerField()
    betaalbaar_cent = models.BigIntegerField()
    ingehouden_cent = models.BigIntegerField()
    uitbetaald_cent = models.BigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["uitkering_id", "maand", "maandrun"], name="maandinhouding_uniek"
            ),
            models.CheckConstraint(
                condition=models.Q(
                    betaalbaar_cent=models.F("ingehouden_cent") + models.F("uitbetaald_cent"),
                    ingehouden_cent__gte=0,
                    uitbetaald_cent__gte=0,
                ),
                name="maandinhouding_sluit",
            ),
        ]


class Inhoudingsregel(models.Model):
    """One deduction of one payment, in the lawful order; `bron_id` is the advance, claim or deduction."""

    class Soort(models.TextChoices):
        VOORSCHOT = "voorschot", "voorschot dat al is betaald"
        MIDDELEN = "middelen", "middelen van de laatste zes maanden"
        VERPLICHT = "verplicht", "verplichte verrekening"
        OVERIG = "overig", "andere verrekening"
        DERDENBESLAG = "derdenbeslag", "beslag van een ander"
        VASTE_LASTEN = "vaste_lasten", "doorbetaling van vaste lasten"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_constraint=False, db_index=False)
    maandrun = models.ForeignKey(Maandrun, on_delete=models.PROTECT, db_constraint=False, db_index=False)
    uitkering_id = models.BigIntegerField()
    dossier_id = models.BigIntegerField()
    maand = models.DateField()
    volgorde = models.PositiveSmallIntegerField()
    soort = models.CharField(max_length=12, choices=Soort.choices)
    bron_id = models.BigIntegerField()
    gevraagd_cent = models.BigIntegerField()
    bedrag_cent = models.BigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dossier_id", "maand", "maandrun", "soort", "bron_id"], name="inhoudingsregel_uniek"
            ),
            models.CheckConstraint(
                condition=models.Q(bedrag_cent__gte=0, bedrag_cent__lte=models.F("gevraagd_cent")),
                name="inhoudingsregel_bedrag",
            ),
        ]
        indexes = [models.Index(fields=["soort", "bron_id"], name="inhoudingsregel_bron")]


class Voorschot(models.Model):
    """An advance over one month while the right is not yet decided (art. 52): a loan without interest.

    What is left of it is its amount, less what runs offset, less what became a claim.
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    nummer = models.CharField(max_length=20)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False)
    maand = models.DateField()
    bedrag_cent = models.BigIntegerField()
    verleend_op = models.DateField()
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, db_constraint=False)
    vordering = models.OneToOneField(
        "Vordering", on_delete=models.PROTECT, null=True, blank=True, related_name="voorschot"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "nummer"], name="voorschot_nummer_uniek"),
            models.CheckConstraint(condition=models.Q(bedrag_cent__gt=0), name="voorschot_bedrag_positief"),
        ]
        indexes = [models.Index(fields=["dossier", "maand"], name="voorschot_dossier")]

    def __str__(self) -> str:
        return self.nummer
