"""Incoming documents: registered once, and what was done with each. Append only."""

from __future__ import annotations

from django.db import models

from opstap.kern.models.personen import Dossier, Gemeente
from opstap.kern.models.zaken import Zaak


class Stuk(models.Model):
    """One document as it came in; `vingerafdruk` is the SHA-256 (hex) of its content and gives its place.

    `bewaren_jaren` counts from the end of its case; without it `bewaargrond` says why it is not known.
    """

    class Kanaal(models.TextChoices):
        POST = "post", "post"
        BALIE = "balie", "balie"
        PORTAAL = "portaal", "eigen pagina van de inwoner"
        E_MAIL = "e_mail", "e-mail"
        KOPPELING = "koppeling", "ander systeem"

    class Soort(models.TextChoices):
        AANVRAAG = "aanvraag", "aanvraag"
        AANVULLING = "aanvulling", "aanvulling"
        WIJZIGING = "wijziging", "wijziging"
        BEZWAAR = "bezwaar", "bezwaarschrift"
        BEROEP = "beroep", "bericht over beroep"
        KLACHT = "klacht", "klacht"
        INGEBREKESTELLING = "ingebrekestelling", "ingebrekestelling"
        OVERIG = "overig", "overig"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    nummer = models.CharField(max_length=20)
    soort = models.CharField(max_length=20, choices=Soort.choices)
    kanaal = models.CharField(max_length=20, choices=Kanaal.choices)
    afzender = models.CharField(max_length=120)
    ontvangen = models.DateField()
    bestandsnaam = models.CharField(max_length=200)
    mediasoort = models.CharField(max_length=100)
    grootte = models.PositiveBigIntegerField()
    vingerafdruk = models.CharField(max_length=64)
    bewaren_jaren = models.PositiveSmallIntegerField(null=True, blank=True)
    bewaargrond = models.CharField(max_length=400)
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "nummer"], name="stuk_nummer_uniek"),
            models.UniqueConstraint(
                fields=["gemeente", "vingerafdruk", "afzender"], name="stuk_een_keer_per_afzender"
            ),
        ]
        indexes = [models.Index(fields=["gemeente", "ontvangen"], name="stuk_ontvangen")]

    def __str__(self) -> str:
        return self.nummer


class Stukvraag(models.Model):
    """One document that a resident was asked for in a case, in the words in which it was asked."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    zaak = models.ForeignKey(Zaak, on_delete=models.PROTECT, db_constraint=False)
    omschrijving = models.CharField(max_length=400)
    uiterlijk = models.DateField()
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)


class Stukstap(models.Model):
    """What was done with a document: linked to a dossier, answered, or filed; the last two handle it.

    It may be linked to a case of that dossier, and then also to what was asked there (`vraag`).
    """

    class Soort(models.TextChoices):
        GEKOPPELD = "gekoppeld", "gekoppeld"
        BEANTWOORD = "beantwoord", "beantwoord"
        OPGEBORGEN = "opgeborgen", "opgeborgen"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    stuk = models.ForeignKey(Stuk, on_delete=models.PROTECT, db_constraint=False)
    soort = models.CharField(max_length=20, choices=Soort.choices)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False, null=True, blank=True)
    zaak = models.ForeignKey(Zaak, on_delete=models.PROTECT, db_constraint=False, null=True, blank=True)
    vraag = models.ForeignKey(Stukvraag, on_delete=models.PROTECT, null=True, blank=True)
    toelichting = models.CharField(max_length=400, blank=True)
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["stuk"],
                condition=models.Q(soort__in=["beantwoord", "opgeborgen"]),
                name="stuk_een_keer_afgehandeld",
            ),
            models.UniqueConstraint(
                fields=["stuk", "dossier", "zaak", "vraag"],
                condition=models.Q(soort="gekoppeld"),
                nulls_distinct=False,
                name="stuk_een_keer_gekoppeld",
            ),
            models.CheckConstraint(
                condition=models.Q(soort="gekoppeld", dossier__isnull=False)
                & (models.Q(vraag=None) | models.Q(zaak__isnull=False))
                | models.Q(soort__in=["beantwoord", "opgeborgen"], zaak=None, dossier=None, vraag=None),
                name="stukstap_past_bij_soort",
            ),
        ]
