"""Organisations as forms: let one take part, for a purpose, with an account; block it; sign a proposal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.urls import reverse

from opstap.kern.tijdvak import vanaf
from opstap.kern.toegang import Rol
from opstap.minima import doelen, partners, partnervoorstellen
from opstap.minima.partnerblad import Partnerblad
from opstap.minima.partnervoorstellen import Soort, Voorstelbeeld
from opstap.portalen.formulieren import Datumveld, Formulier, Tekstveld
from opstap.portalen.medewerker.handelingen import Gedaan, Handeling, afspraak
from opstap.portalen.medewerker.handelingen.subsidie import WACHT

Gegeven = Mapping[str, Any]


class Organisatie(Formulier):
    kvk = forms.CharField(
        label="Nummer in het handelsregister (KvK)",
        max_length=12,
        help_text="Acht cijfers.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    naam = forms.CharField(label="Naam van de organisatie", max_length=70)


NIEUW = Handeling(
    naam="nieuw",
    titel="Organisatie opnemen",
    knop="Neem de organisatie op",
    uitleg="Daarna legt u vast waarvoor zij meedoet, en op welke rekening zij wordt betaald.",
    formulier=Organisatie,
    doe=lambda gemeente, g, door, nu: partners.neem_op(
        gemeente, kvk_nummer=g["kvk"].replace(" ", ""), naam=g["naam"]
    ),
    klaar=lambda gemeente, een, g: Gedaan(
        f"{een.naam} doet mee. Leg nu vast waarvoor.",
        reverse("medewerker:partner", args=(een.kvk_nummer,)),
    ),
    velden={"PARTNER-KVK": "kvk", "PARTNER-BESTAAT": "kvk", "PARTNER-NAAM": "naam"},
)


class Afspraak(Formulier):
    doel = forms.ChoiceField(label="Wat kunnen klanten er betalen?")
    vanaf = Datumveld(label="Eerste dag")
    tot_en_met = Datumveld(label="Laatste dag", required=False)
    dagen = forms.IntegerField(
        label="Hoeveel dagen kan een betaling terug?",
        min_value=0,
        max_value=366,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        error_messages={"invalid": "Schrijf een heel getal, bijvoorbeeld 14."},
        help_text="Zo lang kan de organisatie een vergissing zelf terugdraaien.",
    )

    def __init__(self, *args: Any, gemeente: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kies("doel", [("", "Kies een doel"), *doelen.van_gemeente(gemeente)])

    def clean(self) -> None:
        eerste, laatste = self.cleaned_data.get("vanaf"), self.cleaned_data.get("tot_en_met")
        if eerste and laatste and laatste < eerste:
            self.add_error("tot_en_met", "De laatste dag ligt voor de eerste.")


def _spreek_af(blad: Partnerblad, g: Gegeven, door: str, nu: datetime) -> object:
    laatste = g["tot_en_met"]
    return partners.spreek_af(
        blad.partner,
        doel=g["doel"],
        geldig=vanaf(g["vanaf"], laatste + timedelta(days=1) if laatste else None),
        terugdraaien_dagen=g["dagen"],
        door=door,
        nu=nu,
    )


class Rekening(Formulier):
    iban = forms.CharField(
        label="Rekening (IBAN)", max_length=42, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    tenaamstelling = forms.CharField(label="Op naam van", max_length=70)
    nagegaan = Tekstveld(
        label="Hoe is nagegaan dat dit haar rekening is?",
        regels=2,
        max_length=300,
        help_text="Vraag het na langs een weg die u al kende: een nummer van vroeger, niet dat uit de brief.",
    )


def _stel_rekening_voor(blad: Partnerblad, g: Gegeven, door: str, nu: datetime) -> object:
    inhoud = {naam: g[naam] for naam in ("iban", "tenaamstelling", "nagegaan")}
    return partnervoorstellen.stel_voor(blad.partner, Soort.REKENING, inhoud, door=door, nu=nu)


class Reden(Formulier):
    reden = Tekstveld(
        label="Waarom?",
        regels=3,
        max_length=200,
        help_text="De organisatie leest dit niet.",
        error_messages={"required": "Schrijf op waarom u dit doet."},
    )


def _medewerker(blad: Partnerblad, gebruiker: Any) -> bool:
    return gebruiker.rol is Rol.MEDEWERKER


HANDELINGEN: Sequence[Handeling] = (
    Handeling(
        naam="afspraak",
        titel="Vastleggen waarvoor zij meedoet",
        knop="Leg de afspraak vast",
        formulier=Afspraak,
        doe=_spreek_af,
        klaar="De afspraak is vastgelegd.",
        kan=_medewerker,
        keuzes=lambda blad: {"gemeente": blad.partner.gemeente_id},
        velden={"AFSPRAAK-BESTAAT": "doel"},
    ),
    *afspraak.HANDELINGEN,
    Handeling(
        naam="rekening",
        titel="Rekening vastleggen",
        knop="Leg voor aan een collega",
        uitleg="Een collega kijkt het na en ondertekent. Vanaf dan wordt op deze rekening betaald.",
        formulier=Rekening,
        doe=_stel_rekening_voor,
        klaar=WACHT,
        kan=_medewerker,
        velden={"IBAN-": "iban", "SEPA-": "tenaamstelling"},
    ),
    Handeling(
        naam="blokkeren",
        titel="Organisatie blokkeren",
        knop="Blokkeer",
        uitleg="Zij kan meteen geen passen en vouchers meer aannemen. Wat al is betaald, wordt afgerekend.",
        formulier=Reden,
        doe=lambda blad, g, door, nu: partners.blokkeer(blad.partner, reden=g["reden"], door=door, nu=nu),
        klaar="De organisatie is geblokkeerd.",
        kan=lambda blad, gebruiker: _medewerker(blad, gebruiker) and not blad.geblokkeerd,
        velden={"REDEN": "reden"},
    ),
    Handeling(
        naam="vrijgeven",
        titel="Organisatie vrijgeven",
        knop="Geef vrij",
        formulier=Reden,
        doe=lambda blad, g, door, nu: partners.geef_vrij(blad.partner, reden=g["reden"], door=door, nu=nu),
        klaar="De organisatie kan weer passen en vouchers aannemen.",
        kan=lambda blad, gebruiker: _medewerker(blad, gebruiker) and bool(blad.geblokkeerd),
        velden={"REDEN": "reden"},
    ),
)


def _bij_de_partner(een: Voorstelbeeld, zin: str) -> Gedaan:
    return Gedaan(zin, reverse("medewerker:partner", args=(een.kvk,)))


VOORSTEL: Sequence[Handeling] = (
    Handeling(
        naam="ondertekenen",
        titel="Ondertekenen",
        knop="Onderteken",
        uitleg="U keek na of alles klopt met het besluit of de brief van de organisatie.",
        formulier=Formulier,
        doe=lambda een, g, door, nu: partnervoorstellen.onderteken(een.nummer, door=door, nu=nu),
        klaar=lambda een, uitkomst, g: _bij_de_partner(een, "Het voorstel is ondertekend en uitgevoerd."),
        kan=lambda een, gebruiker: een.door != gebruiker.naam,
    ),
    Handeling(
        naam="afwijzen",
        titel="Niet doen",
        knop="Doe dit niet",
        uitleg="Er gebeurt niets. Wie het voorstelde, kan iets anders voorstellen.",
        formulier=Reden,
        doe=lambda een, g, door, nu: partnervoorstellen.wijs_af(
            een.nummer, reden=g["reden"], door=door, nu=nu
        ),
        klaar=lambda een, uitkomst, g: _bij_de_partner(een, "Het voorstel is niet uitgevoerd."),
        velden={"REDEN": "reden"},
    ),
)
