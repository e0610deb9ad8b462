"""Agreements with executors and insurers as forms: one officer proposes, and a colleague signs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from django import forms

from opstap.kern.toegang import Gebruiker, Rol
from opstap.minima import afsprakenlijst, partnervoorstellen
from opstap.minima.partnerblad import Partnerblad
from opstap.minima.partnervoorstellen import Soort
from opstap.portalen.formulieren import Bedragveld, Datumveld, Formulier, Tekstveld
from opstap.portalen.medewerker.handelingen import Handeling
from opstap.portalen.medewerker.handelingen.aanbod import Getalveld
from opstap.portalen.medewerker.handelingen.subsidie import WACHT

Gegeven = Mapping[str, Any]
_UITLEG = "Alles komt uit de overeenkomst. Een collega kijkt het na en ondertekent."
_VELDEN = {"AFSPRAAK-BEDRAG": "bedrag", "REDEN": "grond", "REGELING": "regeling"}


class Afspraak(Formulier):
    """From when until when, and where it stands."""

    vanaf = Datumveld(label="Eerste dag")
    tot_en_met = Datumveld(
        label="Laatste dag",
        required=False,
        help_text="Laat dit alleen leeg als geen einde is afgesproken.",
    )
    grond = Tekstveld(
        label="Waar staat dit?",
        regels=2,
        max_length=200,
        help_text="Bijvoorbeeld de naam en de dag van de overeenkomst.",
    )

    def clean(self) -> None:
        eerste, laatste = self.cleaned_data.get("vanaf"), self.cleaned_data.get("tot_en_met")
        if eerste and laatste and laatste < eerste:
            self.add_error("tot_en_met", "De laatste dag ligt voor de eerste.")


class Uitvoering(Afspraak):
    """An organisation carries out a scheme."""

    field_order = ("regeling", "bedrag", "maanden", "vanaf", "tot_en_met", "grond")
    regeling = forms.ChoiceField(label="Welke regeling voert zij uit?")
    bedrag = Bedragveld(label="Hoogste bedrag per kind", help_text="In euro, bijvoorbeeld 250,00.")
    maanden = Getalveld(
        1,
        240,
        label="Na hoeveel maanden mag een kind het nog eens krijgen?",
        required=False,
        help_text="Laat dit leeg als het niet is afgesproken. Dan krijgt een kind het niet nog eens.",
    )

    def __init__(self, *args: Any, regelingen: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kies("regeling", [("", "Kies een regeling"), *regelingen])


class Bijdrage(Afspraak):
    """The municipality adds to the contribution of whoever is insured."""

    field_order = ("band", "bedrag", "vanaf", "tot_en_met", "grond")
    band = forms.TypedChoiceField(
        label="Voor wie?",
        coerce=int,
        choices=[(int(band), naam.capitalize()) for band, naam in afsprakenlijst.BANDEN.items()],
        widget=forms.RadioSelect,
    )
    bedrag = Bedragveld(
        label="Wat betaalt de gemeente per verzekerde per maand?", help_text="In euro, bijvoorbeeld 25,00."
    )


def _dagen(g: Gegeven) -> dict[str, str | None]:
    laatste = g["tot_en_met"]
    return {
        "van": g["vanaf"].isoformat(),
        "tot": (laatste + timedelta(days=1)).isoformat() if laatste else None,
    }


def _stel_uitvoering_voor(blad: Partnerblad, g: Gegeven, door: str, nu: datetime) -> object:
    inhoud = {
        "regeling": g["regeling"],
        "hoogste_cent": g["bedrag"],
        "herhaal_maanden": g["maanden"],
        "grond": g["grond"],
        **_dagen(g),
    }
    return partnervoorstellen.stel_voor(blad.partner, Soort.UITVOERING, inhoud, door=door, nu=nu)


def _stel_bijdrage_voor(blad: Partnerblad, g: Gegeven, door: str, nu: datetime) -> object:
    inhoud = {"band": g["band"], "bijdrage_cent": g["bedrag"], "grond": g["grond"], **_dagen(g)}
    return partnervoorstellen.stel_voor(blad.partner, Soort.BIJDRAGE, inhoud, door=door, nu=nu)


def _medewerker(blad: Partnerblad, gebruiker: Gebruiker) -> bool:
    return gebruiker.rol is Rol.MEDEWERKER


HANDELINGEN: Sequence[Handeling] = (
    Handeling(
        naam="uitvoering",
        titel="Een regeling laten uitvoeren",
        knop="Leg voor aan een collega",
        uitleg=_UITLEG,
        formulier=Uitvoering,
        doe=_stel_uitvoering_voor,
        klaar=WACHT,
        kan=_medewerker,
        keuzes=lambda blad: {"regelingen": afsprakenlijst.uit_te_voeren(blad.partner.gemeente_id)},
        velden={**_VELDEN, "AFSPRAAK-BESTAAT": "regeling"},
    ),
    Handeling(
        naam="bijdrage",
        titel="Een bijdrage aan de zorgverzekering afspreken",
        knop="Leg voor aan een collega",
        uitleg=_UITLEG,
        formulier=Bijdrage,
        doe=_stel_bijdrage_voor,
        klaar=WACHT,
        kan=_medewerker,
        velden={**_VELDEN, "AFSPRAAK-BESTAAT": "band"},
    ),
)
