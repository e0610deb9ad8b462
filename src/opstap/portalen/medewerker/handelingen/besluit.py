"""A decision is made known with a letter; its day starts the term to object."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django import forms
from django.urls import reverse
from django.utils.timezone import localdate

from opstap.gevallen import besluitwoorden
from opstap.inkomen.beelden.huishouden import envelop, huishoudbeeld
from opstap.kern import brieven
from opstap.kern.models import Bekendmaking, Besluit, Brief
from opstap.portalen.formulieren import Datumveld, Formulier, Tekstveld
from opstap.portalen.medewerker.handelingen import Gedaan, Handeling


class Bekendmaken(Formulier):
    wijze = forms.ChoiceField(
        label="Hoe hoort de inwoner het?", choices=Bekendmaking.Wijze.choices, widget=forms.RadioSelect
    )
    op = Datumveld(label="Op welke dag?", help_text="De dag daarna begint de termijn om bezwaar te maken.")
    aan = Tekstveld(label="Aan wie?", regels=3, max_length=300)
    onderwerp = forms.CharField(label="Onderwerp", max_length=200)


def _maak_bekend(besluit: Besluit, g: Mapping[str, Any], door: str, nu: datetime) -> Brief:
    return brieven.maak_besluit_bekend(
        besluit,
        aan=g["aan"],
        onderwerp=g["onderwerp"],
        alineas=besluitwoorden.alineas(besluit),
        gegevens=besluitwoorden.gegevens(besluit),
        wijze=g["wijze"],
        op=g["op"],
        door=door,
        nu=nu,
    )


def _geadresseerde(besluit: Besluit, nu: datetime) -> str:
    beeld = huishoudbeeld(besluit.dossier, gold_op=localdate(nu), bekend_op=nu)
    return envelop(beeld.huishouden, beeld.adres)


BEKENDMAKEN = Handeling(
    naam="bekendmaken",
    titel="Besluit bekendmaken",
    knop="Maak de brief en maak bekend",
    formulier=Bekendmaken,
    doe=_maak_bekend,
    klaar=lambda besluit, brief, g: Gedaan(
        f"Brief {brief.nummer} is gemaakt. Het besluit is bekendgemaakt.",
        reverse("medewerker:brief", args=(brief.nummer,)),
    ),
    velden={
        "BEKENDMAKING-DATUM": "op",
        "BRIEF-GETAL": "onderwerp",
    },
    begin=lambda besluit, nu: {
        "aan": _geadresseerde(besluit, nu),
        "op": localdate(nu),
        "wijze": Bekendmaking.Wijze.POST,
        "onderwerp": besluitwoorden.onderwerp(besluit),
    },
    sjabloon="medewerker/bekendmaken.html",
)
