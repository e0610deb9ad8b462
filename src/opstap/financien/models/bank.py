"""What the bank says, and what is known about the accounts that are paid. Amounts are cents."""

from __future__ import annotations

from django.db import models

from opstap.financien.models.betaling import Betaalopdracht, Betaling
from opstap.kern.models import Dossier, Gemeente


class Rekeningbevestiging(models.Model):
    """Somebody confirmed through a second channel that this household is paid on this account."""

    class Kanaal(models.TextChoices):
        BALIE = "balie", "aan de balie, met een identiteitsbewijs"
        TELEFOON = "telefoon", "teruggebeld op het nummer dat al bekend was"
        BRIEF = "brief", "antwoord op een brief aan het adres in de basisregistratie"
        HUISBEZOEK = "huisbezoek", "bij de inwoner thuis"
        DIGITAAL = "digitaal", "ingelogd op het portaal"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    dossier_id = models.BigIntegerField()
    iban = models.CharField(max_length=34)
    gemeld_via = models.CharField(max_length=12, choices=Kanaal.choices)
    bevestigd_via = models.CharField(max_length=12, choices=Kanaal.choices)
    bevestigd_door = models.CharField(max_length=80)
    genoteerd_door = models.CharField(max_length=80, blank=True, default="")
    """Who at the desk wrote down this account; '' when the resident did."""
    moment = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["dossier_id", "iban"], name="rekeningbevestiging_dossier")]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(gemeld_via=models.F("bevestigd_via")),
                name="rekeningbevestiging_tweede_kanaal",
            ),
            models.CheckConstraint(
                condition=models.Q(genoteerd_door="") | ~models.Q(genoteerd_door=models.F("bevestigd_door")),
                name="rekeningbevestiging_tweede_persoon",
            ),
        ]


class Rekeningnotitie(models.Model):
    """Somebody at the desk wrote down another account of this household: who, and along which way it came."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False)
    iban = models.CharField(max_length=34)
    gemeld_via = models.CharField(max_length=12, choices=Rekeningbevestiging.Kanaal.choices)
    door = models.CharField(max_length=80)
    moment = models.DateTimeField()


class Bankbestand(models.Model):
    """A file of the bank that was read: the bytes and the contents by their SHA-256."""

    class Soort(models.TextChoices):
        STATUSBERICHT = "pain.002", "statusbericht (pain.002)"
        AFSCHRIFT = "camt.053", "afschrift (camt.053)"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    soort = models.CharField(max_length=12, choices=Soort.choices)
    kenmerk = models.CharField(max_length=35)
    sha256 = models.CharField(max_length=64)
    inhoud_sha256 = models.CharField(max_length=64)
    gelezen_op = models.DateTimeField()
    gelezen_door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "soort", "kenmerk"], name="bankbestand_uniek")
        ]


class Afschrift(models.Model):
    """One statement of the municipality's own account; it begins where the previous one ended."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    bankbestand = models.ForeignKey(Bankbestand, on_delete=models.PROTECT, related_name="afschriften")
    iban = models.CharField(max_length=34)
    kenmerk = models.CharField(max_length=35)
    inhoud_sha256 = models.CharField(max_length=64)
    volgnummer = models.PositiveIntegerField()
    datum = models.DateField()
    beginsaldo_cent = models.BigIntegerField()
    eindsaldo_cent = models.BigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["iban", "kenmerk"], name="afschrift_uniek"),
            models.UniqueConstraint(fields=["iban", "volgnummer"], name="afschrift_volgnummer_uniek"),
        ]


class Afschriftregel(models.Model):
    """One movement on the account, signed: received positive. `nummer` is its place in sorted contents."""

    class Uitkomst(models.TextChoices):
        OPDRACHT = "opdracht", "afschrijving van een betaalopdracht"
        BETALING = "betaling", "afschrijving van een betaling"
        AFGEKEURD = "afgekeurd", "terugboeking van een afgekeurde betaling"
        RETOUR = "retour", "betaling kwam terug"
        VRAAGPOST = "vraagpost", "niet herkend"

    afschrift = models.ForeignKey(Afschrift, on_delete=models.PROTECT, related_name="regels")
    nummer = models.PositiveIntegerField()
    datum = models.DateField()
    bedrag_cent = models.BigIntegerField()
    kenmerk = models.CharField(max_length=35)
    omschrijving = models.CharField(max_length=500)
    uitkomst = models.CharField(max_length=12, choices=Uitkomst.choices)
    betaalopdracht = models.ForeignKey(
        Betaalopdracht, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    betaling = models.ForeignKey(Betaling, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["afschrift", "nummer"], name="afschriftregel_uniek")]


class Vraagpostoplossing(models.Model):
    """What somebody found an unrecognised movement to be; it is booked from the suspense account."""

    regel = models.OneToOneField(Afschriftregel, on_delete=models.PROTECT)
    door = models.CharField(max_length=80)
    reden = models.CharField(max_length=400)
    moment = models.DateTimeField()


class TeruggekomenBetaling(models.Model):
    """A payment that did not arrive: refused by the bank, or sent back. Open until it is paid again."""

    class Wijze(models.TextChoices):
        AFGEKEURD = "afgekeurd", "door de bank afgekeurd"
        RETOUR = "retour", "teruggekomen"

    betaling = models.OneToOneField(Betaling, on_delete=models.PROTECT, related_name="teruggekomen")
    bankbestand = models.ForeignKey(Bankbestand, on_delete=models.PROTECT)
    wijze = models.CharField(max_length=12, choices=Wijze.choices)
    code = models.CharField(max_length=35)
    reden = models.CharField(max_length=400)
    rekening_onzeker = models.BooleanField()
    """It concerned this payment alone, so that its account must be confirmed again."""
    datum = models.DateField()
    moment = models.DateTimeField()
    opnieuw = models.OneToOneField(
        Betaling, on_delete=models.PROTECT, null=True, blank=True, related_name="herbetaling_van"
    )
    """The payment that replaces it; written once."""
