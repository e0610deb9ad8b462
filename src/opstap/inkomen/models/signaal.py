"""What a register says about a resident. A signal is no proof and changes nothing by itself."""

from __future__ import annotations

from django.db import models

from opstap.kern.models import Gemeente, Persoon, Zaak


class Signaal(models.Model):
    """One signal as it came in; `sleutel` says which, so that the same one again adds nothing."""

    class Soort(models.TextChoices):
        DETENTIE = "detentie", "detentie"
        VOORTVLUCHTIG = "voortvluchtig", "voortvluchtig veroordeeld"
        UITKERING_ELDERS = "uitkering_elders", "uitkering in een andere gemeente"
        HUISHOUDEN = "huishouden", "andere samenstelling van het huishouden"
        INKOMSTEN = "inkomsten", "begin van een inkomstenverhouding"
        STUDIEFINANCIERING = "studiefinanciering", "studiefinanciering"
        ADRES = "adres", "ander adres"
        OVERLIJDEN = "overlijden", "overlijden"

    class Register(models.TextChoices):
        BRP = "brp", "Basisregistratie personen"
        INLICHTINGENBUREAU = "inlichtingenbureau", "Inlichtingenbureau"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, db_constraint=False)
    register = models.CharField(max_length=20, choices=Register.choices)
    soort = models.CharField(max_length=20, choices=Soort.choices)
    peildatum = models.DateField()
    toelichting = models.CharField(max_length=200)
    ontvangen = models.DateField()
    vastgelegd_op = models.DateTimeField()
    sleutel = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["sleutel"], name="signaal_sleutel_uniek")]
        indexes = [models.Index(fields=["gemeente", "ontvangen"], name="signaal_ontvangen")]


class Signaalafhandeling(models.Model):
    """What a human did with a signal, and why: a case with a question, or nothing."""

    class Uitkomst(models.TextChoices):
        VRAAG = "vraag", "voorgelegd aan de inwoner"
        GEEN_VERVOLG = "geen_vervolg", "geen vervolg"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    signaal = models.OneToOneField(Signaal, on_delete=models.PROTECT, related_name="afhandeling")
    uitkomst = models.CharField(max_length=12, choices=Uitkomst.choices)
    reden = models.TextField()
    zaak = models.ForeignKey(Zaak, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    door = models.CharField(max_length=80)
    moment = models.DateTimeField()
