"""What is destroyed when its term is over: the list, who approved it, what was carried out, and what is held.

Append only, and kept for ever: nothing here says who it was about once that is gone. `rijen` and `sleutel`
hold internal keys, which nothing else carries afterwards.
"""

from __future__ import annotations

from django.db import models

from opstap.kern.models.personen import Dossier, Gemeente


class Vernietigingslijst(models.Model):
    """What may go on `peildatum`, as somebody drew it up; `digest` is the SHA-256 of all its lines."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    nummer = models.CharField(max_length=20)
    peildatum = models.DateField()
    digest = models.CharField(max_length=64)
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "nummer"], name="vernietigingslijst_nummer_uniek")
        ]

    def __str__(self) -> str:
        return self.nummer


class Vernietigingspost(models.Model):
    """One line: a whole dossier, or records of one kind; `rijen`: table -> the keys of exactly what goes.

    `grond` is the kind whose term ended last, on `tot`; `rest`: persons who stay for somebody else's dossier.
    """

    lijst = models.ForeignKey(Vernietigingslijst, on_delete=models.PROTECT, related_name="posten")
    volgnummer = models.PositiveIntegerField()
    soort = models.CharField(max_length=24)
    sleutel = models.BigIntegerField(null=True, blank=True)
    grond = models.CharField(max_length=40)
    artikel = models.CharField(max_length=400)
    termijn = models.CharField(max_length=40)
    tot = models.DateField()
    rijen = models.JSONField()
    rest = models.JSONField()
    digest = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["lijst", "volgnummer"], name="vernietigingspost_uniek")
        ]


class Vernietigingsstap(models.Model):
    """The list was approved or turned down by another; a line of it was destroyed or passed over, and why."""

    class Soort(models.TextChoices):
        GOEDGEKEURD = "goedgekeurd", "goedgekeurd"
        AFGEWEZEN = "afgewezen", "afgewezen"
        VERNIETIGD = "vernietigd", "vernietigd"
        OVERGESLAGEN = "overgeslagen", "overgeslagen"

    lijst = models.ForeignKey(Vernietigingslijst, on_delete=models.PROTECT, related_name="stappen")
    post = models.OneToOneField(
        Vernietigingspost, on_delete=models.PROTECT, null=True, blank=True, related_name="stap"
    )
    soort = models.CharField(max_length=12, choices=Soort.choices)
    toelichting = models.CharField(max_length=400, blank=True)
    bestanden = models.PositiveIntegerField(default=0)
    """How many files of documents went with it."""
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["lijst"], condition=models.Q(post=None), name="vernietigingslijst_een_oordeel"
            ),
            models.CheckConstraint(
                condition=models.Q(soort__in=["goedgekeurd", "afgewezen"], post=None)
                | models.Q(soort__in=["vernietigd", "overgeslagen"], post__isnull=False),
                name="vernietigingsstap_past_bij_soort",
            ),
        ]


class Vasthouding(models.Model):
    """Somebody holds a dossier back from destruction, with a reason, or lets it go; the last one counts."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False)
    vast = models.BooleanField()
    reden = models.CharField(max_length=400)
    moment = models.DateTimeField()
    door = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~models.Q(reden=""), name="vasthouding_met_reden"),
        ]
