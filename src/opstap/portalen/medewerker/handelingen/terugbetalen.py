"""How a household pays back what it owes: so much a month, by itself or kept from the benefit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.urls import reverse

from opstap.inkomen import vorderingen
from opstap.inkomen.beelden.vorderingen import vorderingbeelden
from opstap.inkomen.vorderingen import Wijze
from opstap.portalen.formulieren import Bedragveld, Formulier, Maandveld, Tekstveld
from opstap.portalen.medewerker.handelingen import Gedaan, Handeling
from opstap.portalen.templatetags.notatie import euro
from opstap.regels.geld import Netto

Gegeven = Mapping[str, Any]


class Aflossing(Formulier):
    vordering = forms.ChoiceField(label="Welke vordering?", widget=forms.RadioSelect)
    wijze = forms.ChoiceField(
        label="Hoe betaalt de inwoner terug?",
        choices=[
            (Wijze.BETALING.value, "De inwoner maakt het zelf over"),
            (Wijze.VERREKENING.value, "Wij houden het van de uitkering (artikel 60 Participatiewet)"),
        ],
        widget=forms.RadioSelect,
    )
    per_maand = Bedragveld(
        label="Hoeveel per maand?",
        help_text="In euro. Bij een uitkering is dit het meeste: de beslagvrije voet blijft.",
    )
    vanaf = Maandveld(label="Vanaf welke maand?")
    reden = Tekstveld(label="Waarom zo?", help_text="De inwoner leest dit in de brief.", regels=3)

    def __init__(self, *args: Any, keuzes: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kies("vordering", keuzes)


class Vervallen(Formulier):
    vordering = forms.ChoiceField(label="Welke lening?", widget=forms.RadioSelect)
    reden = Tekstveld(label="Waarom?", help_text="De inwoner leest dit in de brief.", regels=3)

    def __init__(self, *args: Any, keuzes: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kies("vordering", keuzes)


def _open(w: Any) -> list[tuple[str, str]]:
    """The claims on which something is still owed."""
    return [
        (een.nummer, f"{een.nummer}, {een.grond}: nog {euro(een.saldo)}")
        for een in vorderingbeelden(dossier_id=w.dossier.pk)
        if een.saldo
    ]


def _regel(w: Any, g: Gegeven, door: str, nu: datetime) -> Any:
    return vorderingen.regel_aflossing(
        vorderingen.zoek(w.dossier, g["vordering"]),
        wijze=Wijze(g["wijze"]),
        vanaf=g["vanaf"],
        per_maand=Netto(g["per_maand"]),
        reden=g["reden"],
        door=door,
        nu=nu,
    )


def _niet_aangekomen(w: Any) -> list[tuple[str, str]]:
    """The loans that were withdrawn or came back."""
    nummers = set(vorderingen.niet_aangekomen(w.dossier))
    return [keuze for keuze in _open(w) if keuze[0] in nummers]


def _laat_vervallen(w: Any, g: Gegeven, door: str, nu: datetime) -> Any:
    vordering = vorderingen.zoek(w.dossier, g["vordering"])
    return vorderingen.laat_vervallen(vordering, reden=g["reden"], door=door, nu=nu)


TERUGBETALEN: Sequence[Handeling] = (
    Handeling(
        naam="terugbetalen-regelen",
        titel="Besluiten hoe wordt terugbetaald",
        knop="Neem het besluit",
        uitleg="Er komt een besluit met uw reden. De regeling die het laatst begint, geldt. "
        "Nul euro per maand stopt haar. Opstap stelt geen bedrag voor: dat volgt uit uw beleid.",
        formulier=Aflossing,
        doe=_regel,
        klaar=lambda w, regeling, g: Gedaan(
            f"Besluit {regeling.besluit.nummer} is genomen. Maak het nu bekend aan de inwoner.",
            reverse("medewerker:bekendmaken", args=(regeling.besluit.nummer,)),
        ),
        kan=lambda w, wie: bool(_open(w)),
        velden={"REGELING-MAAND": "vanaf", "REGELING": "per_maand", "VORDERING": "vordering"},
        keuzes=lambda w: {"keuzes": _open(w)},
    ),
    Handeling(
        naam="lening-vervallen",
        titel="Een lening laten vervallen",
        knop="Laat de lening vervallen",
        uitleg="Voor een lening die is teruggekomen of ingetrokken, en die niet meer wordt betaald. "
        "De inwoner hoeft haar dan niet terug te betalen.",
        formulier=Vervallen,
        doe=_laat_vervallen,
        klaar=lambda w, besluit, g: Gedaan(
            f"Besluit {besluit.nummer} is genomen. Maak het nu bekend aan de inwoner.",
            reverse("medewerker:bekendmaken", args=(besluit.nummer,)),
        ),
        kan=lambda w, wie: bool(_niet_aangekomen(w)),
        velden={"REDEN": "reden", "LENING": "vordering", "VORDERING": "vordering"},
        keuzes=lambda w: {"keuzes": _niet_aangekomen(w)},
    ),
)
