"""Investigations, hearings, measures and fines. Every row is written once; amounts are cents, shares basis
points.

An investigation is a report with steps. Which step may follow which is in the migration too: the database
refuses a step that skips another, whoever writes it.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from opstap.kern.models import Besluit, Dossier, Gemeente, Persoon
from opstap.kern.models.feiten import DossierFeit
from opstap.recht.participatiewet.handhavingssoorten import (
    Maatregelgedraging,
    Maatregeltrede,
    Verwijtbaarheid,
)


class Vastgelegd(models.Model):
    """What is written once: who wrote it, and when."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        abstract = True


class Steekproef(Vastgelegd):
    """Benefits drawn by lot from all that ran on a day; the seed draws the same ones again."""

    onderwerp = models.TextField()
    peildag = models.DateField()
    zaad = models.BigIntegerField()
    aantal = models.PositiveIntegerField()
    uit_aantal = models.PositiveIntegerField()


class Onderzoek(Vastgelegd):
    """A report, signal or draw as it came in. There is no other way into an investigation."""

    class Bron(models.TextChoices):
        MELDING = "melding", "melding"
        SIGNAAL = "signaal", "signaal uit een register"
        STEEKPROEF = "steekproef", "steekproef"

    class Kanaal(models.TextChoices):
        BRIEF = "brief", "brief"
        TELEFOON = "telefoon", "telefoon"
        BALIE = "balie", "balie"
        WEBFORMULIER = "webformulier", "webformulier"
        EMAIL = "email", "e-mail"
        LEVERING = "levering", "levering van een register"
        LOTING = "loting", "loting"

    nummer = models.CharField(max_length=20)
    dossier = models.ForeignKey(
        Dossier, on_delete=models.PROTECT, db_constraint=False, null=True, blank=True, related_name="+"
    )
    bron = models.CharField(max_length=12, choices=Bron.choices)
    kanaal = models.CharField(max_length=12, choices=Kanaal.choices)
    steekproef = models.ForeignKey(Steekproef, on_delete=models.PROTECT, null=True, blank=True)
    ontvangen = models.DateField()
    omschrijving = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "nummer"], name="onderzoek_nummer_uniek"),
            models.CheckConstraint(
                condition=Q(bron="steekproef", steekproef__isnull=False)
                | (~Q(bron="steekproef") & Q(steekproef=None)),
                name="onderzoek_steekproef",
            ),
        ]
        indexes = [models.Index(fields=["gemeente", "ontvangen"], name="onderzoek_ontvangen")]

    def __str__(self) -> str:
        return self.nummer


class Onderzoekstap(Vastgelegd):
    """One step of an investigation, by whom and why."""

    class Soort(models.TextChoices):
        BEOORDELING = "beoordeling", "beoordeling van de melding"
        MIDDEL = "middel", "middel van onderzoek"
        BEVINDING = "bevinding", "bevinding"
        UITNODIGING = "uitnodiging", "gelegenheid voor een zienswijze"
        ZIENSWIJZE = "zienswijze", "zienswijze"
        CONCLUSIE = "conclusie", "conclusie"
        BERICHT = "bericht", "bericht aan de inwoner"

    class Uitkomst(models.TextChoices):
        GEEN = "", ""
        NIET_ONTVANKELIJK = "niet_ontvankelijk", "niet in behandeling genomen"
        GEEN_AANLEIDING = "geen_aanleiding", "geen aanleiding voor onderzoek"
        ONDERZOEK = "onderzoek", "onderzoeken"
        GEEN_GEVOLG = "geen_gevolg", "geen gevolg"
        FEITEN = "feiten", "feiten aanpassen"
        TERUGVORDERING = "terugvordering", "terugvordering"
        MAATREGEL = "maatregel", "maatregel"
        BOETE = "boete", "boete"

    onderzoek = models.ForeignKey(Onderzoek, on_delete=models.PROTECT, related_name="stappen")
    volgnummer = models.PositiveSmallIntegerField()
    soort = models.CharField(max_length=12, choices=Soort.choices)
    uitkomst = models.CharField(max_length=20, choices=Uitkomst.choices, blank=True)
    toelichting = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["onderzoek", "volgnummer"], name="onderzoekstap_uniek"),
            models.CheckConstraint(condition=~Q(toelichting=""), name="onderzoekstap_toelichting"),
        ]


class Onderzoeksmiddel(models.Model):
    """A means of investigation with the house rule on record: why it fits, and why nothing lighter does."""

    class Middel(models.TextChoices):
        DOSSIER = "dossier", "eigen dossier nalezen"
        VRAAG_INWONER = "vraag_inwoner", "vragen aan de inwoner"
        GESPREK = "gesprek", "gesprek met de inwoner"
        REGISTER = "register", "register raadplegen"
        VRAAG_DERDE = "vraag_derde", "inlichtingen van een ander (art. 63 en 64 Participatiewet)"
        INTERNET = "internet", "openbare bronnen op internet"
        WAARNEMING = "waarneming", "waarneming op straat"
        HUISBEZOEK = "huisbezoek", "huisbezoek"

    class Toestemming(models.TextChoices):
        NIET_NODIG = "", "niet nodig"
        GEGEVEN = "gegeven", "gegeven"
        GEWEIGERD = "geweigerd", "geweigerd"

    stap = models.OneToOneField(Onderzoekstap, on_delete=models.PROTECT, related_name="middel")
    middel = models.CharField(max_length=16, choices=Middel.choices)
    doel = models.TextField()
    waarom_evenredig = models.TextField()
    waarom_niet_lichter = models.TextField()
    redelijke_grond = models.TextField(blank=True)
    toestemming = models.CharField(max_length=10, choices=Toestemming.choices, blank=True)
    toestemming_uitleg = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(doel="") & ~Q(waarom_evenredig="") & ~Q(waarom_niet_lichter=""),
                name="onderzoeksmiddel_huisregel",
            ),
            models.CheckConstraint(
                condition=~Q(middel="huisbezoek")
                | (~Q(redelijke_grond="") & ~Q(toestemming="") & ~Q(toestemming_uitleg="")),
                name="onderzoeksmiddel_huisbezoek",
            ),
        ]


class Zienswijze(Vastgelegd):
    """Somebody is given the opportunity to give their view (Awb 4:8), on what is intended and until when."""

    class Onderwerp(models.TextChoices):
        ONDERZOEK = "onderzoek", "uitkomst van een onderzoek"
        MAATREGEL = "maatregel", "voorgenomen maatregel"
        BOETE = "boete", "voorgenomen boete"
        AANVRAAG = "aanvraag", "voorgenomen afwijzing"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False, related_name="+")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, db_constraint=False, related_name="+")
    onderwerp = models.CharField(max_length=10, choices=Onderwerp.choices)
    onderzoek = models.ForeignKey(Onderzoek, on_delete=models.PROTECT, null=True, blank=True)
    voornemen = models.TextField()
    uitgenodigd_op = models.DateField()
    uiterlijk = models.DateField()


class Gehoord(Vastgelegd):
    """What came of that opportunity: what was said, or that nothing was. With caution (Awb 5:10a) or not."""

    class Wijze(models.TextChoices):
        GESPREK = "gesprek", "in een gesprek"
        SCHRIFTELIJK = "schriftelijk", "schriftelijk"
        AFGEZIEN = "afgezien", "de inwoner ziet ervan af"
        GEEN_REACTIE = "geen_reactie", "geen reactie binnen de termijn"

    zienswijze = models.OneToOneField(Zienswijze, on_delete=models.PROTECT, related_name="gehoord")
    wijze = models.CharField(max_length=12, choices=Wijze.choices)
    op = models.DateField()
    tekst = models.TextField()
    cautie_gegeven = models.BooleanField()


class Maatregel(Vastgelegd):
    """A measure as it was decided on (art. 18); a warning has no months."""

    nummer = models.CharField(max_length=20)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False, related_name="+")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, db_constraint=False, related_name="+")
    besluit = models.OneToOneField(Besluit, on_delete=models.PROTECT, related_name="+")
    onderzoek = models.ForeignKey(Onderzoek, on_delete=models.PROTECT, null=True, blank=True)
    zienswijze = models.OneToOneField(Zienswijze, on_delete=models.PROTECT, null=True, blank=True)
    zonder_zienswijze = models.TextField(blank=True)
    gedraging = models.SmallIntegerField(choices=[(int(g), g.titel) for g in Maatregelgedraging])
    trede = models.SmallIntegerField(choices=[(int(t), t.titel) for t in Maatregeltrede], null=True)
    gedraging_op = models.DateField()
    opgelegd_op = models.DateField()
    percentage = models.PositiveIntegerField()
    duur_maanden = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "nummer"], name="maatregel_nummer_uniek"),
            models.CheckConstraint(
                condition=Q(zienswijze__isnull=False) | ~Q(zonder_zienswijze=""), name="maatregel_gehoord"
            ),
        ]

    def __str__(self) -> str:
        return self.nummer


class Maatregelverlaging(DossierFeit):
    """In these months the assistance of this household is lowered by this share; whole months."""

    titel: ClassVar[str] = "maatregel"

    maatregel = models.ForeignKey(Maatregel, on_delete=models.PROTECT)
    percentage = models.PositiveIntegerField()


class Maatregelherziening(Vastgelegd):
    """A measure looked at again, and from which month it takes which share since."""

    class Grond(models.TextChoices):
        HEROVERWEGING = "heroverweging", "heroverweging (art. 18 lid 3)"
        INKEER = "inkeer", "verplichtingen weer nagekomen (art. 18 lid 11)"

    maatregel = models.ForeignKey(Maatregel, on_delete=models.PROTECT, related_name="herzieningen")
    besluit = models.OneToOneField(Besluit, on_delete=models.PROTECT, related_name="+")
    grond = models.CharField(max_length=14, choices=Grond.choices)
    verzoek_op = models.DateField(null=True, blank=True)
    per = models.DateField()
    percentage = models.PositiveIntegerField(null=True)
    reden = models.TextField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(grond="inkeer") | Q(verzoek_op__isnull=False), name="maatregelherziening_verzoek"
            )
        ]


class Boete(Vastgelegd):
    """A fine or the warning instead of it (art. 18a), of one person; tied to its investigation."""

    class Uitkomst(models.TextChoices):
        BOETE = "boete", "boete"
        WAARSCHUWING = "waarschuwing", "waarschuwing"

    nummer = models.CharField(max_length=20)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False, related_name="+")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, db_constraint=False, related_name="+")
    besluit = models.OneToOneField(Besluit, on_delete=models.PROTECT, related_name="+")
    onderzoek = models.ForeignKey(Onderzoek, on_delete=models.PROTECT)
    zienswijze = models.OneToOneField(Zienswijze, on_delete=models.PROTECT)
    uitkomst = models.CharField(max_length=12, choices=Uitkomst.choices)
    verwijtbaarheid = models.SmallIntegerField(choices=[(int(v), v.titel) for v in Verwijtbaarheid])
    overtreding_begaan_op = models.DateField()
    opgelegd_op = models.DateField()
    benadelingsbedrag_cent = models.BigIntegerField()
    recidive = models.BooleanField()
    bedrag_cent = models.BigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "nummer"], name="boete_nummer_uniek"),
            models.CheckConstraint(
                condition=Q(uitkomst="boete", bedrag_cent__gt=0) | Q(uitkomst="waarschuwing", bedrag_cent=0),
                name="boete_bedrag",
            ),
        ]

    def __str__(self) -> str:
        return self.nummer
