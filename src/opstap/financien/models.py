"""What is stored of money. Amounts are cents; a booking is signed: debit positive, credit negative."""

from __future__ import annotations

from django.db import models

from opstap.kern.models import Gemeente


class Product(models.Model):
    """A line of the published budget; cluster, place and taakveld as in the last year it was used.

    `taakveld_zeker`: "ja", "afgeleid" (by us, from what the taakveld contains) or "nee" (not confirmed:
    not to be published unchecked). An unknown taakveld is empty, never filled in with the old one.
    """

    code = models.CharField(max_length=40, unique=True)
    naam = models.CharField(max_length=120)
    cluster_code = models.CharField(max_length=8)
    cluster_naam = models.CharField(max_length=80)
    volgorde = models.PositiveSmallIntegerField()
    taakveld = models.CharField(max_length=8, null=True, blank=True)
    taakveld_zeker = models.CharField(max_length=12)

    def __str__(self) -> str:
        return self.naam


class Productindeling(models.Model):
    """Cluster, place and taakveld of a product in one year's document (products move between years)."""

    product = models.ForeignKey(Product, on_delete=models.CASCADE)
    jaar = models.PositiveSmallIntegerField()
    cluster_code = models.CharField(max_length=8)
    cluster_naam = models.CharField(max_length=80)
    volgorde = models.PositiveSmallIntegerField()
    taakveld = models.CharField(max_length=8, null=True, blank=True)
    taakveld_zeker = models.CharField(max_length=12)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["product", "jaar"], name="indeling_uniek")]


class Rekening(models.Model):
    class Soort(models.TextChoices):
        LAST = "last", "last"
        BATE = "bate", "bate"
        BALANS = "balans", "balans"

    code = models.CharField(max_length=40, unique=True)
    naam = models.CharField(max_length=120)
    soort = models.CharField(max_length=8, choices=Soort.choices)
    categorie = models.CharField(max_length=8, null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.code} {self.naam}"


class Journaalpost(models.Model):
    """One event in the ledger; its lines sum to zero. `sleutel` makes booking it twice impossible."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    datum = models.DateField()
    periode = models.CharField(max_length=7)
    omschrijving = models.CharField(max_length=200)
    bron_soort = models.CharField(max_length=40)
    bron_id = models.BigIntegerField(null=True, blank=True)
    sleutel = models.CharField(max_length=120)

    class Meta:
        # As a constraint: unique=True would add a second index on text, a tenth of the time of a month run.
        constraints = [models.UniqueConstraint(fields=["sleutel"], name="journaalpost_sleutel_uniek")]
        indexes = [models.Index(fields=["gemeente", "periode"], name="journaalpost_periode")]


class Boeking(models.Model):
    """One line. References are checked per statement by the balance trigger, not row by row."""

    journaalpost = models.ForeignKey(
        Journaalpost, on_delete=models.PROTECT, db_constraint=False, related_name="boekingen"
    )
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_constraint=False, db_index=False)
    periode = models.CharField(max_length=7)
    rekening = models.ForeignKey(Rekening, on_delete=models.PROTECT, db_constraint=False, db_index=False)
    product = models.ForeignKey(
        Product, on_delete=models.PROTECT, db_constraint=False, db_index=False, null=True, blank=True
    )
    dossier_id = models.BigIntegerField(null=True, blank=True)
    besluit_id = models.BigIntegerField(null=True, blank=True)
    bedrag_cent = models.BigIntegerField()
    categorie = models.CharField(max_length=8, null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["gemeente", "periode", "rekening", "product"], name="boeking_saldo"),
            models.Index(
                fields=["dossier_id"], name="boeking_dossier", condition=models.Q(dossier_id__isnull=False)
            ),
        ]


class BegrotingsVersie(models.Model):
    """One state of a year's budget: primitief, a change, or a published document as it was printed.

    `schaal`: 1 is the city itself; 20 a synthetic city of one twentieth, with its budget at that scale.
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    jaar = models.PositiveSmallIntegerField()
    versie = models.CharField(max_length=40)
    schaal = models.PositiveIntegerField(default=1)
    bron = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "jaar", "versie"], name="begrotingsversie_uniek"),
            models.CheckConstraint(condition=models.Q(schaal__gte=1), name="begrotingsversie_schaal"),
        ]


class Begrotingsregel(models.Model):
    versie = models.ForeignKey(BegrotingsVersie, on_delete=models.CASCADE, related_name="regels")
    product = models.ForeignKey(Product, on_delete=models.PROTECT)
    lasten_cent = models.BigIntegerField()
    baten_cent = models.BigIntegerField()
    bron = models.CharField(max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["versie", "product"], name="begrotingsregel_uniek")]


class Betaalrekening(models.Model):
    """The municipality's own account from which is paid; `bic` is not needed inside SEPA."""

    gemeente = models.OneToOneField(Gemeente, on_delete=models.PROTECT)
    naam = models.CharField(max_length=70)
    iban = models.CharField(max_length=34)
    bic = models.CharField(max_length=11, blank=True)


class Betaalopdracht(models.Model):
    """A batch of payments that leaves as one bank file: concept → vrijgegeven → verzonden."""

    class Status(models.TextChoices):
        CONCEPT = "concept", "concept"
        VRIJGEGEVEN = "vrijgegeven", "vrijgegeven"
        VERZONDEN = "verzonden", "verzonden"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    maand = models.DateField()
    kenmerk = models.CharField(max_length=35, unique=True)
    uitvoerdatum = models.DateField()
    status = models.CharField(max_length=12, choices=Status.choices, default=Status.CONCEPT)
    aantal = models.PositiveIntegerField()
    totaal_cent = models.BigIntegerField()
    aangemaakt_op = models.DateTimeField()
    aangemaakt_door = models.CharField(max_length=80)
    vrijgegeven_door = models.CharField(max_length=80, blank=True)
    verzonden_door = models.CharField(max_length=80, blank=True)
    sepa_sha256 = models.CharField(max_length=64, blank=True)

    def __str__(self) -> str:
        return self.kenmerk


class Betaling(models.Model):
    """One amount to one account. Never changes, except that it enters one batch once."""

    class Soort(models.TextChoices):
        MAANDBETALING = "maandbetaling", "maandbetaling"
        NABETALING = "nabetaling", "nabetaling"
        VAKANTIETOESLAG = "vakantietoeslag", "vakantietoeslag"
        VOORSCHOT = "voorschot", "voorschot"
        LENING = "lening", "bijstand als lening"
        DERDENBESLAG = "derdenbeslag", "afdracht aan beslaglegger"
        VASTE_LASTEN = "vaste_lasten", "doorbetaling van vaste lasten"

    betaalopdracht = models.ForeignKey(
        Betaalopdracht, on_delete=models.PROTECT, null=True, blank=True, related_name="betalingen"
    )
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_constraint=False, db_index=False)
    dossier_id = models.BigIntegerField()
    maand = models.DateField()
    soort = models.CharField(max_length=16, choices=Soort.choices)
    bedrag_cent = models.BigIntegerField()
    iban = models.CharField(max_length=34)
    naam = models.CharField(max_length=70)
    end_to_end_id = models.CharField(max_length=35)
    sleutel = models.CharField(max_length=120)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(bedrag_cent__gt=0), name="betaling_bedrag_positief"),
            models.UniqueConstraint(fields=["sleutel"], name="betaling_sleutel_uniek"),
            models.UniqueConstraint(fields=["end_to_end_id"], name="betaling_end_to_end_uniek"),
        ]
        indexes = [
            models.Index(fields=["gemeente", "maand"], name="betaling_maand"),
            models.Index(fields=["dossier_id", "maand"], name="betaling_dossier"),
        ]
