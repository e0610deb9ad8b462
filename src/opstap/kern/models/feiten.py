"""Facts over two time axes: when something was true (geldig) and when we knew it (bekend).

The database keeps one subject from having two facts at once (UNIQUE ... WITHOUT OVERLAPS) and refuses
every change to a row, except closing `bekend_tot` once. Both rules are in the migrations. The references to
the subject have an index of their own besides: a GiST index on bigint is not used for the small integers that
queries hold.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import ClassVar

from django.contrib.postgres.fields import DateRangeField
from django.db import models

from opstap.kern.models.personen import Adres, Dossier, Gemeente, Persoon

OPEN_EINDE = datetime(9999, 12, 31, tzinfo=UTC)


class Rol(models.IntegerChoices):
    """Place of a person in the household of a dossier; the same numbers as the rules use."""

    AANVRAGER = 1, "aanvrager"
    PARTNER = 2, "partner"
    KIND = 3, "kind"
    MEDEBEWONER = 4, "medebewoner"


class Woonsituatie(models.IntegerChoices):
    """What the household pays for housing; the same numbers as the rules use."""

    GEWOON = 0, "gewone woonlasten"
    GEEN_WOONLASTEN = 1, "geen woonlasten"
    DEELS_WOONLASTEN = 2, "een deel van de woonlasten"


class Feit(models.Model):
    """What all facts share. `onderwerp` names the fields that together are the subject."""

    onderwerp: ClassVar[tuple[str, ...]] = ()
    titel: ClassVar[str] = ""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    geldig = DateRangeField()
    bekend_van = models.DateTimeField()
    bekend_tot = models.DateTimeField(default=OPEN_EINDE)
    bron = models.CharField(max_length=120)
    bewijs = models.CharField(max_length=200, blank=True)

    class Meta:
        abstract = True


class PersoonsFeit(Feit):
    onderwerp: ClassVar[tuple[str, ...]] = ("persoon",)

    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, db_constraint=False)

    class Meta:
        abstract = True


class DossierFeit(Feit):
    onderwerp: ClassVar[tuple[str, ...]] = ("dossier",)

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False)

    class Meta:
        abstract = True


class Gezinslid(DossierFeit):
    """This person belongs to the household of this dossier, in this role."""

    onderwerp = ("dossier", "persoon")
    titel = "gezinslid"

    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, db_constraint=False)
    rol = models.SmallIntegerField(choices=Rol.choices)


class Bewoning(PersoonsFeit):
    """This person lives at this address."""

    titel = "bewoning"

    adres = models.ForeignKey(Adres, on_delete=models.PROTECT, db_constraint=False)


class Geslacht(PersoonsFeit):
    """The sex as it is registered; no rule asks it, only the statistics that the law prescribes do."""

    class Waarde(models.IntegerChoices):
        MAN = 1, "man"
        VROUW = 2, "vrouw"

    titel = "geslacht"

    geslacht = models.SmallIntegerField(choices=Waarde.choices)


class Woonrelatie(DossierFeit):
    """How an adult at the address relates to the household of this dossier (Participatiewet art. 22a)."""

    onderwerp = ("dossier", "persoon")
    titel = "woonrelatie"

    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, db_constraint=False)
    commerciele_relatie = models.BooleanField()
    familie_eerste_of_tweede_graad = models.BooleanField()
    medehuurder_bij_derde = models.BooleanField()


class Opleiding(PersoonsFeit):
    titel = "opleiding"

    student = models.BooleanField()
    bbl_leerling = models.BooleanField()


class Inkomen(PersoonsFeit):
    """Income per calendar month in cents, net; `geldig` is the month or months in which it is received."""

    class Soort(models.TextChoices):
        LOON = "loon", "loon"
        OVERIG = "overig", "overig inkomen"

    onderwerp = ("persoon", "soort")
    titel = "inkomen"

    soort = models.CharField(max_length=8, choices=Soort.choices)
    bedrag_cent = models.BigIntegerField()
    vakantieaanspraak_cent = models.BigIntegerField()
    heffingskorting_bij_gemeente = models.BooleanField()
    loonkostensubsidie = models.BooleanField()


class Arbeidssituatie(PersoonsFeit):
    """Judgements of a person about labour capacity; the judge is named in `bron`."""

    titel = "arbeidssituatie"

    draagt_bij_aan_arbeidsinschakeling = models.BooleanField()
    medisch_urenbeperkt = models.BooleanField()


class Vermogen(DossierFeit):
    """Wealth of the household in cents: possessions minus debts, without the home they live in."""

    titel = "vermogen"

    vermogen_cent = models.BigIntegerField()
    overwaarde_woning_cent = models.BigIntegerField()


class Woonlasten(DossierFeit):
    titel = "woonlasten"

    woonsituatie = models.SmallIntegerField(choices=Woonsituatie.choices)
    recente_schoolverlater = models.BooleanField()


class Verblijf(PersoonsFeit):
    """Whether a person has a right to assistance of their own, and stays in an institution."""

    titel = "verblijf"

    rechthebbend = models.BooleanField()
    in_inrichting = models.BooleanField()


class Bankrekening(DossierFeit):
    """Where the household is paid."""

    titel = "bankrekening"

    iban = models.CharField(max_length=34)
    tenaamstelling = models.CharField(max_length=70)
