"""The account of a household: another one is written down by one officer and confirmed by a second."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django import forms

from opstap.financien import rekeningen
from opstap.financien.rekeningen import Kanaal
from opstap.kern.iban import maskeer
from opstap.kern.models import Dossier
from opstap.kern.toegang import Gebruiker
from opstap.portalen.formulieren import Datumveld, Formulier
from opstap.portalen.medewerker.handelingen import Handeling

Gegeven = Mapping[str, Any]
GROEP = "De rekening"


class Rekening(Formulier):
    iban = forms.CharField(
        label="Rekeningnummer (IBAN)", max_length=42, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    tenaamstelling = forms.CharField(label="Op welke naam staat de rekening?", max_length=70)
    vanaf = Datumveld(label="Vanaf welke dag?")
    gemeld_via = forms.ChoiceField(
        label="Hoe gaf de inwoner dit door?", choices=Kanaal.choices, widget=forms.RadioSelect
    )
    bewijs = forms.CharField(
        label="Waaruit blijkt het?", max_length=200, help_text="Bijvoorbeeld het nummer van een stuk."
    )


class Bevestiging(Formulier):
    gemeld_via = forms.ChoiceField(
        label="Hoe gaf de inwoner de rekening door?", choices=Kanaal.choices, widget=forms.RadioSelect
    )
    bevestigd_via = forms.ChoiceField(
        label="Hoe vroeg u of het klopt?",
        help_text="Langs een andere weg, en niet met een nummer of adres dat bij de nieuwe rekening stond.",
        choices=Kanaal.choices,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, rekening: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["gemeld_via"].help_text = f"Het gaat om {rekening}."


def _dossier(w: Any) -> Dossier:
    dossier: Dossier = w.dossier
    return dossier


def _noteer(w: Any, g: Gegeven, door: str, nu: datetime) -> Any:
    return rekeningen.noteer(
        _dossier(w),
        iban=g["iban"],
        tenaamstelling=g["tenaamstelling"],
        vanaf=g["vanaf"],
        gemeld_via=Kanaal(g["gemeld_via"]),
        bewijs=g["bewijs"],
        door=door,
        nu=nu,
    )


def _bevestig(w: Any, g: Gegeven, door: str, nu: datetime) -> Any:
    wacht = rekeningen.te_bevestigen(_dossier(w))
    assert wacht is not None
    return rekeningen.bevestig(
        w.dossier,
        iban=wacht.rekening.iban,
        gemeld_via=Kanaal(g["gemeld_via"]),
        bevestigd_via=Kanaal(g["bevestigd_via"]),
        door=door,
        moment=nu,
    )


def _van_een_ander(w: Any, wie: Gebruiker) -> bool:
    wacht = rekeningen.te_bevestigen(_dossier(w))
    return wacht is not None and (wacht.notitie is None or wacht.notitie.door != wie.naam)


def _wat(w: Any) -> Mapping[str, str]:
    wacht = rekeningen.te_bevestigen(_dossier(w))
    if wacht is None:
        return {"rekening": ""}
    return {"rekening": f"{maskeer(wacht.rekening.iban)} op naam van {wacht.rekening.tenaamstelling}"}


def _weg(w: Any, nu: datetime) -> Mapping[str, str]:
    wacht = rekeningen.te_bevestigen(_dossier(w))
    return {"gemeld_via": wacht.notitie.gemeld_via} if wacht is not None and wacht.notitie else {}


REKENING: Sequence[Handeling] = (
    Handeling(
        naam="rekening",
        titel="Een andere rekening noteren",
        knop="Noteer deze rekening",
        uitleg="Er wordt pas op betaald als een collega de rekening langs een andere weg heeft bevestigd.",
        formulier=Rekening,
        doe=_noteer,
        klaar="De rekening is genoteerd. Laat een collega haar nu bevestigen.",
        velden={"IBAN": "iban", "REKENING-NAAM": "tenaamstelling", "FEIT": "vanaf"},
        begin=lambda w, nu: {"vanaf": w.vandaag},
        groep=GROEP,
    ),
    Handeling(
        naam="rekening-bevestigen",
        titel="De nieuwe rekening bevestigen",
        knop="De rekening klopt",
        uitleg="U bent de tweede persoon. Klopt de rekening niet, noteer dan de goede rekening.",
        formulier=Bevestiging,
        doe=_bevestig,
        klaar="De rekening is bevestigd. Vanaf nu wordt erop betaald.",
        kan=_van_een_ander,
        velden={"REKENING-ZELFDE-KANAAL": "bevestigd_via"},
        begin=_weg,
        keuzes=_wat,
        groep=GROEP,
    ),
)
