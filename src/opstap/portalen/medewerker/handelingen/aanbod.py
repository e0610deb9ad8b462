"""The offers: write one, change one, show one no more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from django import forms

from opstap.minima import aanbod
from opstap.minima.aanbod import Invoer
from opstap.minima.doelen import DOELEN
from opstap.portalen.formulieren import Bedragveld, Datumveld, Formulier, Tekstveld
from opstap.portalen.medewerker.handelingen import Handeling
from opstap.portalen.scherm import gemeentecode

Gegeven = Mapping[str, Any]
_VELDEN = {
    "AANBOD-DOEL": "doel",
    "AANBOD-PERIODE": "tot_en_met",
    "AANBOD-LEEFTIJD": "leeftijd_tot_en_met",
    "AANBOD-PARTNER": "kvk_nummer",
    "AANBOD-PLAATS": "rd_x",
}


class Getalveld(forms.IntegerField):
    """A whole number, typed."""

    def __init__(self, laagst: int, hoogst: int, **kwargs: Any) -> None:
        zin = f"Vul een heel getal in van {laagst} tot en met {hoogst}."
        super().__init__(
            min_value=laagst,
            max_value=hoogst,
            widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
            error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), zin),
            **kwargs,
        )


class Aanbodformulier(Formulier):
    titel = forms.CharField(label="Wat is het?", max_length=120)
    tekst = Tekstveld(label="Wat moet een inwoner weten?", max_length=2_000)
    aanbieder = forms.CharField(label="Wie biedt het aan?", max_length=120)
    kvk_nummer = forms.CharField(
        label="Nummer in het handelsregister",
        help_text="Alleen als de aanbieder tegoeden aanneemt.",
        max_length=8,
        required=False,
    )
    doel = forms.ChoiceField(label="Soort", choices=[*DOELEN.items()], widget=forms.RadioSelect)
    prijs = Bedragveld(label="Prijs met de pas", help_text="In euro. Is het gratis? Vul 0 in.")
    adres = forms.CharField(label="Straat en nummer", max_length=120)
    plaats = forms.CharField(label="Woonplaats", max_length=80)
    rd_x = Getalveld(
        0,
        300_000,
        label="RD-coördinaat x",
        help_text="In hele meters; van het adres te vinden in de Basisregistratie Adressen en Gebouwen.",
    )
    rd_y = Getalveld(289_000, 629_000, label="RD-coördinaat y")
    van = Datumveld(label="Vanaf")
    tot_en_met = Datumveld(label="Tot en met", required=False)
    leeftijd_van = Getalveld(0, aanbod.OUDST, label="Vanaf welke leeftijd?", required=False)
    leeftijd_tot_en_met = Getalveld(0, aanbod.OUDST, label="Tot en met welke leeftijd?", required=False)
    voorbeeld = forms.BooleanField(
        label="Dit is verzonnen, voor een demonstratie",
        help_text="Dat staat dan bij het aanbod.",
        required=False,
    )


def _invoer(gegeven: Gegeven, kenmerk: str) -> Invoer:
    velden = {naam: waarde for naam, waarde in gegeven.items() if naam not in ("sleutel", "gezien", "prijs")}
    return Invoer(kenmerk=kenmerk, prijs_cent=gegeven["prijs"], **velden)


def _nieuw(niets: None, gegeven: Gegeven, door: str, nu: datetime) -> bool:
    kenmerk = aanbod.nieuw_kenmerk(gemeentecode(), gegeven["titel"])
    return aanbod.leg_vast(gemeentecode(), _invoer(gegeven, kenmerk), door=door, nu=nu)


def _wijzig(een: Any, gegeven: Gegeven, door: str, nu: datetime) -> bool:
    return aanbod.leg_vast(een.gemeente_id, _invoer(gegeven, een.kenmerk), door=door, nu=nu)


def _begin(een: Any, nu: datetime) -> Gegeven:
    velden = asdict(aanbod.invoer_van(een))
    cent = velden.pop("prijs_cent")
    return {**velden, "prijs": f"{cent // 100},{cent % 100:02d}"}


NIEUW = Handeling(
    naam="nieuw",
    titel="Nieuw aanbod",
    knop="Zet het aanbod op de site",
    uitleg="Iedereen kan dit lezen, ook zonder zich aan te melden.",
    formulier=Aanbodformulier,
    doe=_nieuw,
    klaar="Het aanbod staat op de site.",
    velden=_VELDEN,
    begin=lambda niets, nu: {"van": nu.date()},
)

AANBOD: Sequence[Handeling] = (
    Handeling(
        naam="wijzigen",
        titel="Aanbod wijzigen",
        knop="Bewaar de wijziging",
        formulier=Aanbodformulier,
        doe=_wijzig,
        klaar=lambda een, nieuw, g: "De wijziging staat op de site." if nieuw else "Er is niets veranderd.",
        velden=_VELDEN,
        begin=_begin,
    ),
    Handeling(
        naam="intrekken",
        titel="Aanbod intrekken",
        knop="Haal het aanbod van de site",
        uitleg="Niemand ziet het daarna nog op de site. Wat er stond, blijft bewaard.",
        formulier=Formulier,
        doe=lambda een, g, door, nu: aanbod.trek_in(een, door=door, nu=nu),
        klaar="Het aanbod staat niet meer op de site.",
    ),
)
