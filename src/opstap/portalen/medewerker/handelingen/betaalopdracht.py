"""A batch as forms: make it, give the reason for what was found, release it, send it, or stop it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django import forms
from django.utils.timezone import localdate

from opstap.financien import betaalopdrachten, betalingen, vrijgave
from opstap.financien.vrijgave.beeld import Opdrachtbeeld
from opstap.inkomen.betalen.betaalopdrachten import opdrachten_van
from opstap.kern.tijdvak import maand_van
from opstap.kern.toegang import Gebruiker
from opstap.portalen.formulieren import Formulier, Tekstveld
from opstap.portalen.medewerker.handelingen import Handeling

Gegeven = Mapping[str, Any]
_NOG_EEN = "Uw vrijgave staat. Iemand met de andere rol moet haar ook vrijgeven."


class Beoordeling(Formulier):
    """The reason for all findings of one kind."""

    code = forms.ChoiceField(label="Waarover?", widget=forms.RadioSelect)
    reden = Tekstveld(
        label="Waarom mag de opdracht hierom doorgaan?",
        regels=3,
        max_length=400,
        help_text="Schrijf op wat u hebt nagekeken. Schrijf hier geen naam.",
    )

    def __init__(self, *args: Any, keuzes: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kies("code", keuzes)


class Intrekking(Formulier):
    """Why a payment that was found wrong never leaves."""

    betaling = forms.ChoiceField(label="Welke betaling?", widget=forms.RadioSelect)
    reden = Tekstveld(
        label="Waarom vertrekt deze betaling nooit?",
        regels=3,
        max_length=400,
        help_text="Schrijf op wat er fout is. Schrijf hier geen naam.",
    )

    def __init__(self, *args: Any, keuzes: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kies("betaling", keuzes)


def _trek_in(beeld: Opdrachtbeeld, g: Gegeven, door: str, nu: datetime) -> object:
    betaling = betalingen.vind(beeld.opdracht.gemeente_id, g["betaling"])
    return betaalopdrachten.trek_in(betaling, door=door, reden=g["reden"], moment=nu)


def _codes(beeld: Opdrachtbeeld) -> Mapping[str, Any]:
    return {
        "keuzes": [
            (een.code, een.vondsten[0].zin if een.open == 1 else f"{een.open} keer: {een.vondsten[0].zin}")
            for een in beeld.open
        ]
    }


def _beoordeel(beeld: Opdrachtbeeld, g: Gegeven, door: str, nu: datetime) -> int:
    return vrijgave.beoordeel(beeld.opdracht, g["code"], door=door, reden=g["reden"], moment=nu)


def _maakte_niet(beeld: Opdrachtbeeld, wie: Gebruiker) -> bool:
    return beeld.is_concept and wie.naam != beeld.opdracht.aangemaakt_door


def _maak(gemeente: str, g: Gegeven, door: str, nu: datetime) -> object:
    return opdrachten_van(gemeente, maand_van(localdate(nu)), door=door, nu=nu, tussentijds=True)


MAKEN = Handeling(
    naam="maken",
    titel="Maak een betaalopdracht van wat klaarstaat",
    knop="Maak de opdracht",
    formulier=Formulier,
    doe=_maak,
    klaar="De opdracht is gemaakt en nagekeken. Een ander geeft haar vrij.",
    uitleg="Is de maandrun nog niet klaar, dan komt erin wat daar niet op kan wachten: voorschotten, "
    "bijzondere bijstand, geld van regelingen, en wat eerder terugkwam. Wie de opdracht maakt, geeft haar "
    "niet vrij.",
)

HANDELINGEN = (
    Handeling(
        naam="reden",
        titel="Geef de reden bij wat is gevonden",
        knop="Leg de reden vast",
        formulier=Beoordeling,
        keuzes=_codes,
        doe=_beoordeel,
        klaar="De reden staat bij de bevinding.",
        kan=lambda beeld, wie: bool(beeld.open) and _maakte_niet(beeld, wie),
        velden={"REDEN": "reden"},
    ),
    Handeling(
        naam="vrijgeven",
        titel="Geef de opdracht vrij",
        knop="Geef vrij",
        formulier=Formulier,
        doe=lambda beeld, g, door, nu: vrijgave.geef_vrij(beeld.opdracht, door=door, moment=nu),
        klaar=lambda beeld, compleet, g: "De opdracht is vrijgegeven." if compleet else _NOG_EEN,
        kan=lambda beeld, wie: not beeld.open and _maakte_niet(beeld, wie) and not beeld.gaf_vrij(wie.naam),
        uitleg="U hebt de totalen, de vergelijking en de bevindingen gezien. Na de laatste vrijgave ligt het "
        "bestand voor de bank vast.",
    ),
    Handeling(
        naam="verzonden",
        titel="Leg vast dat het bestand naar de bank is",
        knop="Het is verzonden",
        formulier=Formulier,
        doe=lambda beeld, g, door, nu: betaalopdrachten.verzend(
            beeld.opdracht, door=door, datum=localdate(nu)
        ),
        klaar="De opdracht is geboekt als onderweg. Het afschrift van de bank maakt haar af.",
        kan=lambda beeld, wie: beeld.is_vrijgegeven,
        uitleg="Doe dit als u het bestand hebt gedownload en bij de bank hebt ingeleverd.",
    ),
    Handeling(
        naam="stoppen",
        titel="Stop de opdracht",
        knop="Stop de hele opdracht",
        formulier=Formulier,
        doe=lambda beeld, g, door, nu: betaalopdrachten.stop(beeld.opdracht, door=door),
        klaar="De opdracht is gestopt. Haar betalingen wachten op een nieuwe opdracht.",
        kan=lambda beeld, wie: beeld.is_concept or beeld.is_vrijgegeven,
        uitleg="Er gaat niets naar de bank. Wat goed is, komt in een volgende opdracht; wat fout is, wordt "
        "hersteld of ingetrokken.",
    ),
    Handeling(
        naam="intrekken",
        titel="Trek een betaling in die niet klopt",
        knop="Trek de betaling in",
        formulier=Intrekking,
        keuzes=lambda beeld: {"keuzes": [(een.betaling, f"{een.betaling}: {een.zin}") for een in beeld.fout]},
        doe=_trek_in,
        klaar="De betaling vertrekt nooit. Herstel haar in het dossier. Wat goed is, kan in een nieuwe "
        "opdracht.",
        kan=lambda beeld, wie: bool(beeld.fout),
        uitleg="Wat de gemeente schuldig is, blijft in de boeken staan. Een ander kan later besluiten dat de "
        "betaling toch vertrekt.",
        velden={"REDEN": "reden", "BETALING": "betaling"},
    ),
)
