"""Where people live and with whom, as forms: a move, somebody who comes or goes, and a birth."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.timezone import localdate

from opstap.inkomen.wijziging import huishoudens
from opstap.inkomen.wijziging.nieuwe_feiten import Gevolg
from opstap.kern import personen
from opstap.kern.models import Adres, Rol
from opstap.portalen.formulieren import Datumveld
from opstap.portalen.medewerker.handelingen.feiten import (
    Bewonersveld,
    Bewonerveld,
    Feitformulier,
    Feitsoort,
    Waarvan,
)

Gegeven = Mapping[str, Any]
_POSTCODE = re.compile(r"([1-9]\d{3})\s*([A-Za-z]{2})", re.ASCII)
_ADRES = ("straat", "huisnummer", "postcode", "plaats")


class Postcodeveld(forms.CharField):
    """Four digits and two letters; its value is written as 2511 AB."""

    def clean(self, value: Any) -> str:
        tekst = super().clean(value).strip()
        if not tekst:
            return ""
        gevonden = _POSTCODE.fullmatch(tekst)
        if gevonden is None:
            raise forms.ValidationError("Dit is geen postcode. Schrijf vier cijfers en twee letters.")
        return f"{gevonden[1]} {gevonden[2].upper()}"


class Verhuizing(Feitformulier):
    personen = Bewonersveld(
        label="Wie verhuizen er mee?", error_messages={"required": "Kies wie er verhuizen."}
    )
    straat = forms.CharField(label="Nieuwe straat", max_length=80)
    huisnummer = forms.CharField(label="Huisnummer en toevoeging", max_length=12)
    postcode = Postcodeveld(label="Postcode", max_length=10)
    plaats = forms.CharField(label="Plaats", max_length=80)
    stadsdeel = forms.CharField(label="Stadsdeel", max_length=80, required=False)


class Erbij(Feitformulier):
    rol = forms.TypedChoiceField(
        label="Als wat komt diegene in huis?",
        choices=[
            (Rol.PARTNER.value, "partner: zij voeren samen een huishouding"),
            (Rol.KIND.value, "kind van het huishouden"),
            (Rol.MEDEBEWONER.value, "medebewoner: woont op hetzelfde adres"),
        ],
        coerce=int,
        widget=forms.RadioSelect,
    )
    bsn = forms.CharField(label="Burgerservicenummer", max_length=9)
    voornamen = forms.CharField(label="Voornamen", max_length=120)
    achternaam = forms.CharField(label="Achternaam", max_length=120)
    geboortedatum = Datumveld(label="Geboortedatum")


class Geboorte(Feitformulier):
    vanaf = Datumveld(label="Op welke dag is het kind geboren?")
    bsn = forms.CharField(label="Burgerservicenummer", max_length=9)
    voornamen = forms.CharField(label="Voornamen", max_length=120)
    achternaam = forms.CharField(label="Achternaam", max_length=120)


class Weg(Feitformulier):
    vanaf = Datumveld(label="Vanaf welke dag woont diegene hier niet meer?")
    persoon = Bewonerveld(label="Wie gaat er weg?", zonder=(Rol.AANVRAGER,))
    straat = forms.CharField(
        label="Nieuwe straat",
        max_length=80,
        required=False,
        help_text="Weet u het nieuwe adres niet, laat het dan leeg.",
    )
    huisnummer = forms.CharField(label="Huisnummer en toevoeging", max_length=12, required=False)
    postcode = Postcodeveld(label="Postcode", max_length=10, required=False)
    plaats = forms.CharField(label="Plaats", max_length=80, required=False)

    def clean(self) -> None:
        if any(self.cleaned_data.get(naam) for naam in _ADRES):
            for naam in _ADRES:
                if naam not in self.errors and not self.cleaned_data.get(naam):
                    self.add_error(naam, "Vul het hele adres in, of niets.")


def _verhuist(w: Waarvan, g: Gegeven) -> Gevolg:
    return huishoudens.verhuist(g["personen"], _adres(w, g), per=g["vanaf"])


def _komt_erbij(w: Waarvan, g: Gegeven) -> Gevolg:
    return _nieuw(w, {**g, "rol": Rol(g["rol"])})


def _geboren(w: Waarvan, g: Gegeven) -> Gevolg:
    return _nieuw(w, {**g, "rol": Rol.KIND, "geboortedatum": g["vanaf"]})


def _nieuw(w: Waarvan, g: Gegeven) -> Gevolg:
    persoon = personen.vind_of_schrijf_in(
        w.dossier.gemeente_id,
        bsn=g["bsn"],
        voornamen=g["voornamen"],
        achternaam=g["achternaam"],
        geboortedatum=g["geboortedatum"],
        vandaag=localdate(w.nu),
    )
    return huishoudens.komt_erbij(w.dossier, persoon.pk, rol=g["rol"], per=g["vanaf"], bekend_op=w.nu)


def _gaat_weg(w: Waarvan, g: Gegeven) -> Gevolg:
    bewoner = next(een for een in w.bewoners if een.persoon_id == g["persoon"])
    adres = _adres(w, g) if g["straat"] else None
    return huishoudens.gaat_weg(w.dossier, bewoner, per=g["vanaf"], adres=adres)


def _adres(w: Waarvan, g: Gegeven) -> Adres:
    waar = {naam: g[naam] for naam in _ADRES}
    return personen.adres(w.dossier.gemeente_id, **waar, stadsdeel=g.get("stadsdeel", ""))


_PERSOON = {"BSN": "bsn", "PERSOON": "bsn", "GEZIN-DUBBEL": "bsn", "ADRES": "vanaf", "FEIT": "vanaf"}
HUISHOUDEN: Sequence[Feitsoort] = (
    Feitsoort(naam="verhuizing", titel="Verhuizing", formulier=Verhuizing, gevolg=_verhuist),
    Feitsoort(
        naam="erbij",
        titel="Nieuwe bewoner",
        formulier=Erbij,
        gevolg=_komt_erbij,
        velden={**_PERSOON, "GEBOORTEDATUM": "geboortedatum", "GEZIN": "rol"},
    ),
    Feitsoort(
        naam="geboorte",
        titel="Geboorte",
        formulier=Geboorte,
        gevolg=_geboren,
        velden={**_PERSOON, "GEBOORTEDATUM": "vanaf"},
    ),
    Feitsoort(
        naam="weg",
        titel="Vertrek uit huis",
        formulier=Weg,
        gevolg=_gaat_weg,
        kan=lambda bewoners: any(een.rol != Rol.AANVRAGER for een in bewoners),
    ),
)
