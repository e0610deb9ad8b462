"""Periodic review: talks, the language test, exemptions, categories and aftercare. Rows are written once."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from opstap.inkomen.models.handhaving import Vastgelegd
from opstap.inkomen.models.uitkering import Uitkering
from opstap.kern.models import Besluit, Dossier, Persoon


class Heronderzoek(Vastgelegd):
    """A planned review ("Klant in beeld"): of whom, by when at the latest, and by which rule or policy."""

    nummer = models.CharField(max_length=20)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False, related_name="+")
    uiterlijk = models.DateField()
    grondslag = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "nummer"], name="heronderzoek_nummer_uniek")
        ]
        indexes = [models.Index(fields=["gemeente", "uiterlijk"], name="heronderzoek_uiterlijk")]

    def __str__(self) -> str:
        return self.nummer


class Heronderzoekstap(Vastgelegd):
    """One step of a review."""

    class Soort(models.TextChoices):
        UITNODIGING = "uitnodiging", "uitnodiging"
        NIET_VERSCHENEN = "niet_verschenen", "niet verschenen"
        GESPREK = "gesprek", "gesprek"
        UITKOMST = "uitkomst", "uitkomst"

    class Uitkomst(models.TextChoices):
        GEEN = "", ""
        ONGEWIJZIGD = "ongewijzigd", "geen wijziging"
        WIJZIGING = "wijziging", "wijziging doorgeven"
        AFSPRAKEN = "afspraken", "nieuwe afspraken"
        BEEINDIGING = "beeindiging", "uitkering eindigt"

    heronderzoek = models.ForeignKey(Heronderzoek, on_delete=models.PROTECT, related_name="stappen")
    volgnummer = models.PositiveSmallIntegerField()
    soort = models.CharField(max_length=16, choices=Soort.choices)
    op = models.DateField()
    uitkomst = models.CharField(max_length=12, choices=Uitkomst.choices, blank=True)
    verslag = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["heronderzoek", "volgnummer"], name="heronderzoekstap_uniek"),
            models.CheckConstraint(
                condition=Q(soort="uitkomst") & ~Q(uitkomst="") | ~Q(soort="uitkomst") & Q(uitkomst=""),
                name="heronderzoekstap_uitkomst",
            ),
        ]


class Taaltoets(Vastgelegd):
    """A language test of one person (art. 18b), its result, and the notice when it was not enough."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False, related_name="+")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, db_constraint=False, related_name="+")
    afgenomen_op = models.DateField()
    uitslag_op = models.DateField()
    voldoende = models.BooleanField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(uitslag_op__gte=F("afgenomen_op")), name="taaltoets_uitslag_na_toets"
            )
        ]


class Taalkennisgeving(Vastgelegd):
    """The notice that somebody probably does not master the language well enough (art. 18b lid 4)."""

    taaltoets = models.OneToOneField(Taaltoets, on_delete=models.PROTECT, related_name="kennisgeving")
    op = models.DateField()


class Ontheffing(Vastgelegd):
    """An exemption from duties towards work, with its end and the day before it on which it is reviewed."""

    class Grond(models.TextChoices):
        """With the codes of the statistics of assistance (BUS, item 24)."""

        JONG_KIND = "4", "kind tot vijf jaar (art. 9a)"
        DRINGENDE_REDENEN = "5", "dringende redenen (art. 9 lid 2)"
        ARBEIDSONGESCHIKT = "6", "volledig en duurzaam arbeidsongeschikt (art. 9 lid 5)"

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False, related_name="+")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, db_constraint=False, related_name="+")
    besluit = models.OneToOneField(Besluit, on_delete=models.PROTECT, related_name="+")
    grond = models.CharField(max_length=1, choices=Grond.choices)
    van = models.DateField()
    tot = models.DateField(null=True, blank=True)
    herbeoordelen_op = models.DateField(null=True, blank=True)
    reden = models.TextField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(grond="6") | Q(tot__isnull=False, herbeoordelen_op__isnull=False),
                name="ontheffing_tijdelijk",
            ),
            models.CheckConstraint(
                condition=Q(tot=None) | Q(tot__gt=F("van"), herbeoordelen_op__lt=F("tot")),
                name="ontheffing_herbeoordelen_voor_einde",
            ),
        ]


class OntheffingEinde(Vastgelegd):
    """An exemption that ended, with the code of the statistics (BUS, item 26)."""

    class Reden(models.TextChoices):
        PLAN_NIET_NAGEKOMEN = "1", "plan van aanpak niet nagekomen"
        MAXIMALE_TERMIJN = "2", "maximale termijn"
        KIND_VIJF = "3", "jongste kind vijf jaar"
        VERZOEK_OUDER = "4", "verzoek van de ouder"
        OVERIG = "5", "overig"

    ontheffing = models.OneToOneField(Ontheffing, on_delete=models.PROTECT, related_name="einde")
    per = models.DateField()
    reden = models.CharField(max_length=1, choices=Reden.choices)
    toelichting = models.TextField()


class Indeling(Vastgelegd):
    """The category of a person as a professional judged it, with the reason; a change has its own reason."""

    class Categorie(models.TextChoices):
        C1A = "1A", "1A"
        C1B = "1B", "1B"
        C1C = "1C", "1C"
        C2A = "2A", "2A"
        C2B = "2B", "2B"
        C3A = "3A", "3A"
        C3B = "3B", "3B"

    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, db_constraint=False, related_name="+")
    volgnummer = models.PositiveSmallIntegerField()
    categorie = models.CharField(max_length=2, choices=Categorie.choices)
    per = models.DateField()
    reden = models.TextField()
    reden_wijziging = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["persoon", "volgnummer"], name="klantindeling_uniek"),
            models.CheckConstraint(condition=~Q(reden=""), name="indeling_reden"),
            models.CheckConstraint(
                condition=Q(volgnummer=1) | ~Q(reden_wijziging=""), name="indeling_reden_wijziging"
            ),
        ]


class Nazorg(Vastgelegd):
    """Contact agreed for after the end of a benefit."""

    uitkering = models.ForeignKey(Uitkering, on_delete=models.PROTECT, related_name="nazorg")
    op = models.DateField()
    afspraak = models.TextField()


class Nazorgcontact(Vastgelegd):
    """What came of it."""

    nazorg = models.OneToOneField(Nazorg, on_delete=models.PROTECT, related_name="contact")
    op = models.DateField()
    verslag = models.TextField()
