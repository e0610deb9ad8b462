"""Schemes of a household: an application that came in on paper, and ending what was granted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.urls import reverse

from opstap.gemeenten import lokale_regelingen
from opstap.kern.models import Besluit
from opstap.minima import aanvragen, beeindigen
from opstap.minima.beelden.toegekend import Toegekend, van_dossier
from opstap.portalen.formulieren import Datumveld, Formulier, Tekstveld
from opstap.portalen.medewerker.handelingen import Gedaan, Handeling
from opstap.portalen.templatetags.notatie import datum

Gegeven = Mapping[str, Any]


class _Keuzeformulier(Formulier):
    """A choice among what depends on the household."""

    veld = ""

    def __init__(self, *args: Any, keuzes: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kies(self.veld, keuzes)


class Aanvraag(_Keuzeformulier):
    veld = "regeling"
    regeling = forms.ChoiceField(label="Welke regeling?")
    ontvangen = Datumveld(
        label="Op welke dag kwam de aanvraag binnen?",
        help_text="Vanaf die dag loopt de termijn om te beslissen.",
    )


class Einde(_Keuzeformulier):
    veld = "toekenning"
    toekenning = forms.ChoiceField(label="Welke toekenning eindigt?", widget=forms.RadioSelect)
    per = Datumveld(label="Vanaf welke dag is er geen recht meer?")
    reden = Tekstveld(label="Waarom?", help_text="De inwoner leest dit in de brief.", regels=3)


def beeindigbaar(rijen: Sequence[Toegekend]) -> list[Toegekend]:
    """The grants that hold today and were not ended yet."""
    return [een for een in rijen if een.loopt and not een.einde_nummer]


def _vraag_aan(w: Any, g: Gegeven, door: str, nu: datetime) -> Any:
    return aanvragen.vraag_aan(w.dossier, g["regeling"], ontvangen=g["ontvangen"], nu=nu, kanaal="op papier")


def _beeindig(w: Any, g: Gegeven, door: str, nu: datetime) -> Besluit:
    return beeindigen.beeindig(
        w.dossier, int(g["toekenning"]), per=g["per"], reden=g["reden"], door=door, nu=nu
    )


def _naam(een: Toegekend) -> str:
    wie = f", {een.wie}" if een.wie else ""
    tot = f" tot en met {datum(een.tot_en_met)}" if een.tot_en_met else ""
    return f"{een.naam}{wie}: van {datum(een.van)}{tot}"


def _lopend(w: Any) -> list[Toegekend]:
    return beeindigbaar(van_dossier(w.dossier, op=w.vandaag))


REGELINGEN: Sequence[Handeling] = (
    Handeling(
        naam="regeling-aanvragen",
        titel="Aanvraag van een regeling registreren",
        knop="Open de zaak",
        uitleg="Voor een aanvraag op papier of aan het loket. Er komt een zaak met een termijn.",
        formulier=Aanvraag,
        doe=_vraag_aan,
        klaar=lambda w, aanvraag, g: Gedaan(
            f"Zaak {aanvraag.zaak.nummer} is geopend. Beantwoord nu wat de regels vragen.",
            reverse("medewerker:zaak", args=(aanvraag.zaak.nummer,)),
        ),
        velden={"REGELING": "regeling", "ZAAK-DATUM": "ontvangen"},
        keuzes=lambda w: {
            "keuzes": [
                (een.sleutel, een.naam if een.geldt_op(w.vandaag) else f"{een.naam} (gestopt)")
                for een in lokale_regelingen(w.dossier.gemeente_id)
                if een.vanaf <= w.vandaag.isoformat()
            ]
        },
        begin=lambda w, nu: {"ontvangen": w.vandaag},
    ),
    Handeling(
        naam="regeling-beeindigen",
        titel="Een toekenning beëindigen",
        knop="Besluit om te beëindigen",
        uitleg="Er komt een besluit met uw reden. Daarna maakt u de brief.",
        formulier=Einde,
        doe=_beeindig,
        klaar=lambda w, besluit, g: Gedaan(
            f"Besluit {besluit.nummer} is genomen. Maak het nu bekend aan de inwoner.",
            reverse("medewerker:bekendmaken", args=(besluit.nummer,)),
        ),
        kan=lambda w, wie: bool(_lopend(w)),
        velden={"REDEN": "reden", "TOEKENNING-EINDE": "per", "TOEKENNING": "toekenning"},
        keuzes=lambda w: {"keuzes": [(str(een.id), _naam(een)) for een in _lopend(w)]},
        begin=lambda w, nu: {"per": w.vandaag},
    ),
)
