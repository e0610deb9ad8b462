"""A document that came in: to which case it belongs, or which one it opens, and what was done with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.urls import reverse

from opstap.kern import stukken, toegang
from opstap.kern.models import Stuk, Stukstap, Zaak
from opstap.kern.toegang import Doel, Gebruiker
from opstap.portalen.formulieren import Formulier, Tekstveld
from opstap.portalen.medewerker.handelingen import Gedaan, Handeling

Gegeven = Mapping[str, Any]


@dataclass(frozen=True)
class Stukwerk:
    """A document with what was done with it, and who looks at it."""

    stuk: Stuk
    stappen: Sequence[Stukstap]
    gebruiker: Gebruiker

    @property
    def open(self) -> bool:
        return all(stap.soort == Stukstap.Soort.GEKOPPELD for stap in self.stappen)


class Koppeling(Formulier):
    zaak = forms.CharField(label="Zaaknummer", max_length=20, help_text="Bijvoorbeeld B-2024-01873.")


def _koppel(w: Stukwerk, g: Gegeven, door: str, nu: datetime) -> Stukstap:
    nummer = g["zaak"].strip().upper()
    zaak = toegang.open_zaak(
        w.gebruiker,
        w.stuk.gemeente_id,
        nummer,
        Doel.POST,
        toelichting=f"stuk {w.stuk.nummer}",
        moment=nu,
    )
    return stukken.koppel(w.stuk, zaak, door=door, nu=nu)


class NieuweZaak(Formulier):
    dossier = forms.CharField(label="Dossiernummer", max_length=12, help_text="Bijvoorbeeld D-000123.")
    soort = forms.ChoiceField(
        label="Wat begint hiermee?",
        widget=forms.RadioSelect,
        choices=[(soort.value, soort.label) for soort in (Zaak.Soort.AANVRAAG, Zaak.Soort.BEEINDIGING)],
    )


def _open_zaak(w: Stukwerk, g: Gegeven, door: str, nu: datetime) -> Zaak:
    dossier = toegang.open_dossier(
        w.gebruiker,
        w.stuk.gemeente_id,
        g["dossier"].strip().upper(),
        Doel.POST,
        toelichting=f"stuk {w.stuk.nummer}",
        moment=nu,
    )
    tekst = f"{Zaak.Soort(g['soort']).label.capitalize()} ontvangen"
    return stukken.open_zaak(w.stuk, dossier, soort=g["soort"], tekst=tekst, door=door, nu=nu)


class Toelichting(Formulier):
    toelichting = Tekstveld(label="Toelichting", regels=3, max_length=400)


HANDELINGEN: Sequence[Handeling] = (
    Handeling(
        naam="koppelen",
        titel="Bij een zaak voegen",
        knop="Voeg bij deze zaak",
        formulier=Koppeling,
        doe=_koppel,
        klaar=lambda w, stap, g: Gedaan(
            f"Stuk {w.stuk.nummer} hoort nu bij zaak {stap.zaak.nummer}.",
            reverse("medewerker:zaak", args=(stap.zaak.nummer,)),
        ),
        kan=lambda w, wie: w.open,
        velden={"TOEGANG-": "zaak", "STUK-GEKOPPELD": "zaak"},
    ),
    Handeling(
        naam="zaak-openen",
        titel="Een zaak openen",
        knop="Open de zaak",
        uitleg="De termijn om te beslissen loopt vanaf de dag waarop het stuk binnenkwam.",
        formulier=NieuweZaak,
        doe=_open_zaak,
        klaar=lambda w, zaak, g: Gedaan(
            f"Zaak {zaak.nummer} is geopend.", reverse("medewerker:zaak", args=(zaak.nummer,))
        ),
        kan=lambda w, wie: w.open,
        velden={"TOEGANG-": "dossier"},
    ),
    Handeling(
        naam="beantwoord",
        titel="Beantwoord",
        knop="Het stuk is beantwoord",
        uitleg="Schrijf op waarmee het is beantwoord.",
        formulier=Toelichting,
        doe=lambda w, g, door, nu: stukken.beantwoord(w.stuk, toelichting=g["toelichting"], door=door, nu=nu),
        klaar="Het stuk is afgehandeld.",
        kan=lambda w, wie: w.open,
        velden={"STUK-": "toelichting"},
    ),
    Handeling(
        naam="opbergen",
        titel="Opbergen",
        knop="Berg het stuk op",
        uitleg="Er hoeft niets te gebeuren. Schrijf op waarom niet.",
        formulier=Toelichting,
        doe=lambda w, g, door, nu: stukken.berg_op(w.stuk, toelichting=g["toelichting"], door=door, nu=nu),
        klaar="Het stuk is opgeborgen.",
        kan=lambda w, wie: w.open,
        velden={"STUK-": "toelichting"},
    ),
)
