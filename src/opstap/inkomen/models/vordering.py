"""What a household owes the municipality, as an account: what it began with, and every movement after it.

Amounts are cents. A movement is signed: more owed is positive. The database refuses a movement that is not
booked in the ledger under its own key, a balance below nil, and any change to what was written.
"""

from __future__ import annotations

from django.contrib.postgres.fields import DateRangeField
from django.db import models

from opstap.inkomen.models.maandrun import Maandrun
from opstap.inkomen.models.uitkering import Uitkering
from opstap.kern.models import Besluit, Dossier, Gemeente, Persoon


class Vordering(models.Model):
    """A claim on a household. `betalen_voor` is the last day to pay (Awb 4:87); `zaaknummer` ties a fine to
    the recovery of the same breach.
    """

    class Grond(models.TextChoices):
        INLICHTINGENPLICHT = (
            "inlichtingenplicht",
            "inlichtingenplicht geschonden (art. 58 lid 1 Participatiewet)",
        )
        TEVEEL_BETAALD = "teveel_betaald", "te veel betaalde bijstand (art. 58 lid 2 Participatiewet)"
        LENING_NIET_NAGEKOMEN = (
            "lening_niet_nagekomen",
            "lening niet nagekomen (art. 58 lid 2 onder b Participatiewet)",
        )
        BORGTOCHT = "borgtocht", "borgtocht (art. 58 lid 2 onder c Participatiewet)"
        VOORSCHOT = "voorschot", "voorschot zonder recht (art. 58 lid 2 onder d Participatiewet)"
        ONVERSCHULDIGD = "onverschuldigd", "onverschuldigd betaald (art. 58 lid 2 onder e Participatiewet)"
        MIDDELEN_ACHTERAF = (
            "middelen_achteraf",
            "achteraf ontvangen middelen (art. 58 lid 2 onder f Participatiewet)",
        )
        BOETE = "boete", "bestuurlijke boete (art. 18a Participatiewet)"
        LEENBIJSTAND = "leenbijstand", "bijstand als lening (art. 48 en 51 Participatiewet)"
        KREDIETHYPOTHEEK = "krediethypotheek", "lening op de woning (art. 50 Participatiewet)"
        IOAW = "ioaw", "te veel betaalde IOAW (art. 25 IOAW)"
        IOAZ = "ioaz", "te veel betaalde IOAZ (art. 25 IOAZ)"
        BBZ_LENING = "bbz_lening", "lening aan een zelfstandige (Bbz 2004)"
        BBZ_TERUGVORDERING = "bbz_terugvordering", "te veel betaald aan een zelfstandige (Bbz 2004)"

    class Ontstaansgrond(models.IntegerChoices):
        """As the national statistics count claims (BDFS field 11), fixed when the claim begins."""

        FRAUDE_WIT = 51, "fraude met witte inkomsten"
        FRAUDE_ZWART = 52, "fraude met zwarte inkomsten"
        FRAUDE_VERMOGEN = 53, "fraude met vermogen"
        FRAUDE_WOONADRES = 54, "fraude met het woonadres"
        FRAUDE_HUISHOUDEN = 55, "fraude met het huishouden"
        FRAUDE_ANDERS = 56, "andere fraude"
        ONVERSCHULDIGD = 57, "onverschuldigd betaald"
        BOETE_FRAUDE = 58, "boete wegens fraude"
        BOETE_ANDERS = 59, "andere boete"
        LENING = 60, "lening"
        KREDIETHYPOTHEEK = 61, "krediethypotheek"
        VERHAAL_KIND = 62, "verhaal kind"
        VERHAAL_EX_PARTNER = 63, "verhaal ex-partner"
        RENTE_EN_INCASSO = 64, "rente en incasso"
        OVERIG = 65, "overig"

    class Aard(models.TextChoices):
        """The kind of benefit that it comes from (BDFS field 10)."""

        ALGEMEEN = "01", "algemene bijstand"
        BIJZONDER = "02", "bijzondere bijstand"
        IOAW = "11", "IOAW"
        IOAZ = "12", "IOAZ"
        BBZ_ALGEMEEN = "15", "Bbz, levensonderhoud"
        BBZ_BIJZONDER = "16", "Bbz, bedrijfskapitaal"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    nummer = models.CharField(max_length=20)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False)
    uitkering = models.ForeignKey(Uitkering, on_delete=models.PROTECT, null=True, blank=True)
    maand = models.DateField(null=True, blank=True)
    volgnummer = models.PositiveSmallIntegerField(null=True, blank=True)
    maandrun = models.ForeignKey(Maandrun, on_delete=models.PROTECT, null=True, blank=True)
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, db_constraint=False)
    grond = models.CharField(max_length=24, choices=Grond.choices)
    ontstaansgrond = models.PositiveSmallIntegerField(choices=Ontstaansgrond.choices)
    aard = models.CharField(max_length=2, choices=Aard.choices, default=Aard.ALGEMEEN)
    periode = DateRangeField(null=True, blank=True)
    betaald_in_jaar = models.PositiveSmallIntegerField(null=True, blank=True)
    bedrag_cent = models.BigIntegerField()
    ontstaan_op = models.DateField()
    betalen_voor = models.DateField()
    zaaknummer = models.CharField(max_length=20, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "nummer"], name="vordering_nummer_uniek"),
            models.UniqueConstraint(fields=["uitkering", "maand", "volgnummer"], name="vordering_uniek"),
            models.CheckConstraint(condition=models.Q(bedrag_cent__gt=0), name="vordering_bedrag_positief"),
            models.CheckConstraint(
                condition=models.Q(betalen_voor__gte=models.F("ontstaan_op")), name="vordering_betaaldag"
            ),
        ]

    def __str__(self) -> str:
        return self.nummer


class Vorderingsmutatie(models.Model):
    """One movement of a claim; its `sleutel` is that of its posting in the ledger."""

    class Soort(models.TextChoices):
        ONTSTAAN = "ontstaan", "ontstaan"
        BRUTERING = "brutering", "belasting en premies erbij"
        VERSTREKKING = "verstrekking", "verder verstrekt"
        RENTE = "rente", "rente over de lening"
        CORRECTIE = "correctie", "correctie"
        ONTVANGST = "ontvangst", "ontvangen"
        VERREKENING = "verrekening", "verrekend met de uitkering"
        BESLAG = "beslag", "ontvangen uit beslag door de gemeente"
        KWIJTSCHELDING = "kwijtschelding", "afgezien van verdere terugvordering"
        AFBOEKING = "afboeking", "buiten invordering gesteld"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_constraint=False, db_index=False)
    vordering = models.ForeignKey(Vordering, on_delete=models.PROTECT, related_name="mutaties")
    soort = models.CharField(max_length=16, choices=Soort.choices)
    datum = models.DateField()
    bedrag_cent = models.BigIntegerField()
    grond = models.CharField(max_length=200)
    artikel = models.CharField(max_length=160)
    jaar = models.PositiveSmallIntegerField(null=True, blank=True)
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, db_constraint=False, null=True, blank=True)
    sleutel = models.CharField(max_length=120)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["sleutel"], name="vorderingsmutatie_sleutel_uniek"),
            models.UniqueConstraint(
                fields=["vordering"],
                condition=models.Q(soort="ontstaan"),
                name="vorderingsmutatie_een_begin",
            ),
            models.CheckConstraint(
                condition=models.Q(
                    soort__in=("ontstaan", "brutering", "verstrekking", "rente"), bedrag_cent__gt=0
                )
                | (models.Q(soort="correctie") & ~models.Q(bedrag_cent=0))
                | models.Q(
                    soort__in=("ontvangst", "verrekening", "beslag", "kwijtschelding", "afboeking"),
                    bedrag_cent__lt=0,
                ),
                name="vorderingsmutatie_teken",
            ),
            models.CheckConstraint(
                condition=~models.Q(soort="brutering") | models.Q(jaar__isnull=False, besluit__isnull=False),
                name="vorderingsmutatie_brutering",
            ),
        ]


class Vorderinggebeurtenis(models.Model):
    """Something that happened to a claim without moving money, with its days, article and maker."""

    class Soort(models.TextChoices):
        STUITING = "stuiting", "verjaring gestuit"
        UITSTEL = "uitstel", "uitstel van betaling"
        OPSCHORTING = "opschorting", "tijdelijk geen invordering"
        BRUTO_OF_NETTO = "bruto_of_netto", "besloten over bruto of netto"
        WEIGERT_INLICHTINGEN = "weigert_inlichtingen", "weigert inlichtingen over het betalen"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_constraint=False, db_index=False)
    vordering = models.ForeignKey(Vordering, on_delete=models.PROTECT, related_name="gebeurtenissen")
    soort = models.CharField(max_length=24, choices=Soort.choices)
    geldig = DateRangeField()
    grond = models.CharField(max_length=200)
    artikel = models.CharField(max_length=160)
    jaar = models.PositiveSmallIntegerField(null=True, blank=True)
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, db_constraint=False, null=True, blank=True)
    vastgelegd_op = models.DateTimeField()
    vastgelegd_door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["vordering", "jaar"],
                condition=models.Q(soort="bruto_of_netto"),
                name="vordering_bruto_of_netto_eenmaal",
            )
        ]


class Aflossingsregeling(models.Model):
    """How a claim is paid from a month on; the one that begins last holds, so the history stays.

    Nil a month ends an arrangement.
    """

    class Wijze(models.TextChoices):
        VERREKENING = "verrekening", "verrekening met de uitkering (art. 60 Participatiewet)"
        MIDDELEN = "middelen", "middelen van de laatste zes maanden (art. 58 lid 4 Participatiewet)"
        BETALING = "betaling", "eigen betaling"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_constraint=False, db_index=False)
    vordering = models.ForeignKey(Vordering, on_delete=models.PROTECT, related_name="regelingen")
    wijze = models.CharField(max_length=12, choices=Wijze.choices)
    vanaf = models.DateField()
    per_maand_cent = models.BigIntegerField()
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, db_constraint=False)
    vastgelegd_op = models.DateTimeField()
    vastgelegd_door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(per_maand_cent__gte=0), name="aflossingsregeling_bedrag"
            ),
        ]


class Schuldenaar(models.Model):
    """Somebody who is liable for a claim, each for the whole (art. 59 Participatiewet)."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_constraint=False, db_index=False)
    vordering = models.ForeignKey(Vordering, on_delete=models.PROTECT, related_name="schuldenaren")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT)
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, db_constraint=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["vordering", "persoon"], name="schuldenaar_uniek"),
        ]
