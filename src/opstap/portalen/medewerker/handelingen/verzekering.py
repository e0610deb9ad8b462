"""An insurance through the municipality: writing down who takes part, at which insurer, from when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django import forms

from opstap.kern.models import Besluit
from opstap.minima.beelden.deelname import Deelnamebeeld
from opstap.minima.zorgverzekering import aanmelden
from opstap.minima.zorgverzekering.aanmelden import Deelnemer, Stap
from opstap.portalen.formulieren import Datumveld, Formulier, Tekstveld
from opstap.portalen.medewerker.handelingen import Handeling
from opstap.portalen.medewerker.handelingen.regeling import Regelingbehandeling
from opstap.recht.minima.vorm import Inkomensband

Gegeven = Mapping[str, Any]
_NIET = "niet"
_BANDEN = (Inkomensband.LAAG, Inkomensband.HOOG)


class Keuze(Formulier):
    """Whether somebody takes part; the band of income is asked only where the rules do not say it."""

    keuze = forms.ChoiceField(label="Doet deze persoon mee?", widget=forms.RadioSelect)
    vanaf = Datumveld(
        label="Vanaf welke dag?",
        help_text="De eerste dag van een maand, zoals afgesproken met de verzekeraar.",
        required=False,
    )
    band = forms.ChoiceField(
        label="In welke inkomensband?",
        help_text="De regels zeggen dit niet. Schrijf hieronder waarom u deze kiest.",
        choices=[(str(int(een)), een.titel.capitalize()) for een in _BANDEN],
        widget=forms.RadioSelect,
    )
    bron = Tekstveld(label="Waaruit blijkt dat?", regels=2, max_length=200)

    def __init__(
        self, *args: Any, verzekeraars: Sequence[tuple[str, str]], met_band: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        keuze = self.fields["keuze"]
        assert isinstance(keuze, forms.ChoiceField)
        keuze.choices = [
            *((kvk, f"Ja, bij {naam}") for kvk, naam in verzekeraars),
            (_NIET, "Nee, deze persoon doet niet mee"),
        ]
        if not met_band:
            del self.fields["band"]

    def clean(self) -> None:
        keuze = self.cleaned_data.get("keuze")
        if keuze not in (None, _NIET) and not self.cleaned_data.get("vanaf") and "vanaf" not in self.errors:
            self.add_error("vanaf", "Vul in vanaf welke dag deze persoon meedoet.")


def deelnemen(b: Regelingbehandeling) -> Sequence[Handeling]:
    """One for each adult who does not take part (yet), in the case of an application."""
    if b.open or (b.besluit is not None and b.besluit.soort == Besluit.Soort.TOEKENNING):
        return van(b.aanvraag.deelnemers)
    return ()


def van(deelnemers: Sequence[Deelnemer]) -> Sequence[Handeling]:
    """One for each adult who does not take part (yet)."""
    return tuple(_kies(plek, een) for plek, een in enumerate(deelnemers, 1) if een.stap != Stap.DOET_MEE)


def _kies(plek: int, deelnemer: Deelnemer) -> Handeling:
    def doe(b: Regelingbehandeling | Deelnamebeeld, g: Gegeven, door: str, nu: datetime) -> Any:
        bij = {een.kvk_nummer: een for een in aanmelden.verzekeraars(b.dossier.gemeente_id, b.vandaag)}
        return aanmelden.kies(
            b.dossier,
            deelnemer.persoon,
            verzekeraar=bij.get(g["keuze"]),
            vanaf=g["vanaf"],
            band=next((een for een in _BANDEN if str(int(een)) == g.get("band")), None),
            bron=g["bron"],
            door=door,
            nu=nu,
        )

    return Handeling(
        naam=f"verzekering-{plek}",
        titel=f"Vastleggen of {deelnemer.persoon} meedoet",
        knop="Leg dit vast",
        uitleg="Wie meedoet, wordt aangemeld bij de verzekeraar zodra er is toegekend. De inwoner kiest dit.",
        formulier=Keuze,
        doe=doe,
        klaar="Het staat vast. Hier ziet u of deze persoon nu meedoet.",
        velden={
            "VERZEKERING-EERSTE-DAG": "vanaf",
            "VERZEKERING-PER-DAG": "vanaf",
            "VERZEKERING-VERZEKERAAR": "keuze",
            "GEGEVEN-BRON": "bron",
        },
        keuzes=lambda b: {
            "verzekeraars": [
                (een.kvk_nummer, str(een)) for een in aanmelden.verzekeraars(b.dossier.gemeente_id, b.vandaag)
            ],
            "met_band": deelnemer.stap == Stap.BAND,
        },
        begin=lambda b, nu: {
            "keuze": deelnemer.verzekeraar.kvk_nummer if deelnemer.verzekeraar is not None else None,
            "vanaf": deelnemer.vanaf,
            "bron": deelnemer.keuze.bron if deelnemer.keuze is not None else "",
        },
    )
