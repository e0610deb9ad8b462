"""A pass: accept or refuse its picture, let it be good no more or again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.urls import reverse

from opstap.minima import pasfotos, passen
from opstap.minima.pasbeeld import Pasbeeld, Stand
from opstap.portalen.formulieren import Formulier, Tekstveld
from opstap.portalen.medewerker.handelingen import Gedaan, Handeling

Gegeven = Mapping[str, Any]


class Bekeken(Formulier):
    """Which picture was before the officer's eyes."""

    afdruk = forms.CharField(widget=forms.HiddenInput, max_length=64)


class Afkeuring(Bekeken):
    reden = Tekstveld(
        label="Wat is er niet goed aan de foto?",
        help_text="De inwoner leest dit. Schrijf kort wat er anders moet.",
        regels=3,
        max_length=200,
        error_messages={"required": "Schrijf op wat er niet goed is aan de foto."},
    )


class Reden(Formulier):
    reden = Tekstveld(
        label="Waarom?",
        help_text="De inwoner leest dit. Schrijf kort en gewoon.",
        regels=3,
        max_length=200,
        error_messages={"required": "Schrijf op waarom u dit doet."},
    )


def _naar_passen(pas: Pasbeeld, uitkomst: Any, gegeven: Gegeven) -> Gedaan:
    return Gedaan("De foto is beoordeeld.", reverse("medewerker:passen"))


def _afdruk(pas: Pasbeeld, nu: datetime) -> Gegeven:
    return {"afdruk": pas.foto.afdruk}


FOTO: Sequence[Handeling] = (
    Handeling(
        naam="goedkeuren",
        titel="Foto goedkeuren",
        knop="Keur de foto goed",
        uitleg="De inwoner kan de pas daarna gebruiken.",
        formulier=Bekeken,
        doe=lambda pas, g, door, nu: pasfotos.keur_goed(pas.pas, g["afdruk"], door=door, nu=nu),
        klaar=_naar_passen,
        begin=_afdruk,
    ),
    Handeling(
        naam="afkeuren",
        titel="Foto afkeuren",
        knop="Keur de foto af",
        uitleg="De inwoner krijgt een bericht en kan een andere foto sturen.",
        formulier=Afkeuring,
        doe=lambda pas, g, door, nu: pasfotos.keur_af(
            pas.pas, g["afdruk"], reden=g["reden"], door=door, nu=nu
        ),
        klaar=_naar_passen,
        velden={"REDEN": "reden"},
        begin=_afdruk,
    ),
)

PAS: Sequence[Handeling] = (
    Handeling(
        naam="blokkeren",
        titel="Pas blokkeren",
        knop="Blokkeer de pas",
        uitleg="De pas werkt meteen niet meer. Het tegoed blijft staan.",
        formulier=Reden,
        doe=lambda pas, g, door, nu: passen.blokkeer(pas.pas, reden=g["reden"], door=door, nu=nu),
        klaar="De pas is geblokkeerd.",
        velden={"REDEN": "reden"},
        kan=lambda pas, gebruiker: pas.stand not in (Stand.GEBLOKKEERD, Stand.VOORBIJ),
    ),
    Handeling(
        naam="vrijgeven",
        titel="Pas vrijgeven",
        knop="Geef de pas vrij",
        uitleg="De pas werkt meteen weer.",
        formulier=Reden,
        doe=lambda pas, g, door, nu: passen.geef_vrij(pas.pas, reden=g["reden"], door=door, nu=nu),
        klaar="De pas is weer vrijgegeven.",
        velden={"REDEN": "reden"},
        kan=lambda pas, gebruiker: pas.stand is Stand.GEBLOKKEERD,
    ),
)
