"""What can be done about a household as a whole: a note, a message, a change, an account, a fact."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django import forms
from django.urls import reverse

from opstap.inkomen.wijziging import wijzigingsmeldingen
from opstap.inkomen.wijziging.huishoudens import Bewoner
from opstap.kern import berichten, notities
from opstap.kern.models import Dossier, Rol
from opstap.portalen.formulieren import Datumveld, Formulier, Tekstveld
from opstap.portalen.medewerker.handelingen import Gedaan, Handeling, feiten
from opstap.portalen.medewerker.handelingen.feiten import Bewonerveld, Feitformulier
from opstap.portalen.medewerker.handelingen.huishouden import HUISHOUDEN
from opstap.portalen.medewerker.handelingen.rekening import REKENING
from opstap.portalen.medewerker.handelingen.terugbetalen import TERUGBETALEN
from opstap.portalen.medewerker.handelingen.toekenning import REGELINGEN

Gegeven = Mapping[str, Any]


@dataclass(frozen=True)
class Dossierwerk:
    """A household with its people, today."""

    dossier: Dossier
    bewoners: Sequence[Bewoner]
    vandaag: date

    @property
    def open(self) -> bool:
        return True


class Notitie(Formulier):
    tekst = Tekstveld(
        label="Wat wilt u onthouden?",
        help_text="Kort en feitelijk. De inwoner mag dit lezen.",
        regels=5,
        error_messages={"required": "Schrijf op wat u wilt onthouden."},
    )


class Bericht(Formulier):
    tekst = Tekstveld(
        label="Uw bericht",
        help_text="De inwoner leest dit in Mijn Opstap. Schrijf kort en gewoon.",
        regels=8,
        max_length=berichten.LANGSTE,
    )


class Wijziging(Feitformulier):
    persoon = Bewonerveld(label="Bij wie verandert er iets?", zonder=(Rol.MEDEBEWONER,))
    soort = forms.ChoiceField(
        label="Wat verandert er?",
        choices=wijzigingsmeldingen.Soort.choices,
        widget=forms.RadioSelect,
    )
    verklaring = Tekstveld(label="Wat zegt de inwoner?", help_text="In de woorden van de inwoner.")
    ontvangen = Datumveld(label="Wanneer hoorde de gemeente dit?")
    field_order = ("persoon", "soort", "vanaf", "verklaring", "ontvangen")


def _meld(w: Dossierwerk, g: Gegeven, door: str, nu: datetime) -> Any:
    return wijzigingsmeldingen.meld(
        w.dossier,
        g["persoon"],
        soort=g["soort"],
        ingang=g["vanaf"],
        verklaring=g["verklaring"],
        ontvangen=g["ontvangen"],
        nu=nu,
    )


HANDELINGEN: Sequence[Handeling] = (
    Handeling(
        naam="notitie",
        titel="Notitie schrijven",
        knop="Bewaar de notitie",
        formulier=Notitie,
        doe=lambda w, g, door, nu: notities.schrijf(w.dossier, g["tekst"], door=door, nu=nu),
        klaar="De notitie staat in het dossier.",
        velden={"NOTITIE": "tekst"},
    ),
    Handeling(
        naam="wijziging-melden",
        titel="Een wijziging registreren",
        knop="Registreer de wijziging",
        uitleg="Voor wat een inwoner meldt: verhuizen, samenwonen, werk. Er komt een zaak met een termijn.",
        formulier=Wijziging,
        doe=_meld,
        klaar=lambda w, melding, g: Gedaan(
            f"Zaak {melding.zaak.nummer} is geopend. Stel nu vast wat er is veranderd.",
            reverse("medewerker:zaak", args=(melding.zaak.nummer,)),
        ),
        velden={"MELDING": "verklaring"},
        begin=lambda w, nu: {"ontvangen": w.vandaag},
        keuzes=lambda w: {"bewoners": w.bewoners},
    ),
    Handeling(
        naam="bericht",
        titel="Bericht aan de inwoner",
        knop="Verstuur het bericht",
        formulier=Bericht,
        doe=lambda w, g, door, nu: berichten.stuur(
            w.dossier, g["tekst"], van_inwoner=False, door=door, nu=nu
        ),
        klaar="Het bericht staat klaar in Mijn Opstap.",
        velden={"BERICHT": "tekst"},
    ),
    *REGELINGEN,
    *REKENING,
    *TERUGBETALEN,
    *feiten.vastleggen((*HUISHOUDEN, *feiten.SOORTEN), waar=lambda w: w.dossier, begin=lambda w: None),
)
