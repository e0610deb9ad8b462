"""Who may work with Opstap, who tried to sign in, and who is signed in."""

from __future__ import annotations

from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models

from opstap.kern.models.personen import Gemeente


class Account(models.Model):
    """Somebody who works here: a work name, and the subject by which the sign-in knows them.

    `kvk_nummer`: the organisation that somebody works for, in the trade register; '' for the municipality.
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    naam = models.CharField(max_length=80)
    onderwerp = models.CharField(max_length=255)
    kvk_nummer = models.CharField(max_length=8, blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gemeente", "naam"], name="account_naam_uniek"),
            models.UniqueConstraint(
                fields=["gemeente", "kvk_nummer", "onderwerp"], name="account_onderwerp_uniek"
            ),
            models.CheckConstraint(
                condition=models.Q(kvk_nummer__regex=r"^([0-9]{8})?$"), name="account_kvk_nummer"
            ),
        ]

    def __str__(self) -> str:
        return self.naam


class Rolstap(models.Model):
    """A role that was granted to an account, or withdrawn from it; the last step counts."""

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="rolstappen")
    rol = models.CharField(max_length=20)
    erbij = models.BooleanField()
    door = models.CharField(max_length=80)
    moment = models.DateTimeField()


class Aanmeldpoging(models.Model):
    """One time that somebody tried to sign in. `wie` says nothing to who lacks the secret key of the site."""

    wie = models.CharField(max_length=60, blank=True)
    moment = models.DateTimeField()
    fout = models.CharField(max_length=60, blank=True)
    """Code of the refusal; '' when it went well."""

    class Meta:
        indexes = [models.Index(fields=["wie", "moment"], name="aanmeldpoging_wie")]


class Sessie(AbstractBaseSession):
    """What the server keeps of one browser; `wie` is who is signed in there, '' for nobody."""

    wie = models.CharField(max_length=60, blank=True, db_index=True)
