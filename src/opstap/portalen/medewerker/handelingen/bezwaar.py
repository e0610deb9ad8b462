"""An objection or a complaint: hearing, or the ground not to; the outcome with its reasons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.urls import reverse

from opstap.inkomen.beelden.behandeling import Behandeling
from opstap.kern import bezwaren, horen, klachten
from opstap.kern.models import Bezwaar, Bezwaaruitkomst, Hoorzitting, Klachtonderdeel, Klachtoordeel, Zaak
from opstap.portalen.formulieren import Datumveld, Formulier, Tekstveld
from opstap.portalen.medewerker.handelingen import Gedaan, Handeling

Gegeven = Mapping[str, Any]


class Gehoord(Formulier):
    gehouden_op = Datumveld(label="Op welke dag is de inwoner gehoord?")
    verslag = Tekstveld(label="Verslag", regels=6)


class Afgezien(Formulier):
    grond = forms.ChoiceField(
        label="Op welke grond hoeft horen niet?",
        choices=Hoorzitting.Afgezien.choices,
        widget=forms.RadioSelect,
    )
    toelichting = Tekstveld(label="Toelichting")


def _hoorbaar(b: Behandeling, wie: object) -> bool:
    return b.open and b.zaak.soort in (Zaak.Soort.BEZWAAR, Zaak.Soort.KLACHT)


HOREN = Handeling(
    naam="horen",
    titel="Hoorzitting vastleggen",
    knop="Leg het horen vast",
    formulier=Gehoord,
    doe=lambda b, g, door, nu: horen.hoor(
        b.zaak, gehouden_op=g["gehouden_op"], verslag=g["verslag"], door=door, nu=nu
    ),
    klaar="Het horen staat vast.",
    kan=_hoorbaar,
    velden={"HOREN-DATUM": "gehouden_op", "HOREN-VERSLAG": "verslag"},
)
AFZIEN = Handeling(
    naam="niet-horen",
    titel="Afzien van horen",
    knop="Leg de grond vast",
    formulier=Afgezien,
    doe=lambda b, g, door, nu: horen.zie_af(
        b.zaak, grond=g["grond"], toelichting=g["toelichting"], door=door, nu=nu
    ),
    klaar="De grond om niet te horen staat vast.",
    kan=_hoorbaar,
    velden={"HOREN-VERSLAG": "toelichting"},
)


class Bezwaarbeslissing(Formulier):
    uitkomst = forms.ChoiceField(
        label="Wat beslist u?", choices=Bezwaaruitkomst.Soort.choices, widget=forms.RadioSelect
    )
    motivering = Tekstveld(label="Waarom?", regels=8)
    verschoonbaar_omdat = Tekstveld(
        label="Waarom is het te laat indienen verschoonbaar?", regels=2, max_length=400, required=False
    )


BEZWAAR_BESLISSEN = Handeling(
    naam="op-bezwaar-beslissen",
    titel="Op het bezwaar beslissen",
    knop="Beslis op het bezwaar",
    uitleg="Wie het besluit zelf nam, beslist niet op het bezwaar (Awb art. 10:3).",
    formulier=Bezwaarbeslissing,
    doe=lambda b, g, door, nu: bezwaren.beslis(
        b.bezwaar,
        uitkomst=g["uitkomst"],
        motivering=g["motivering"],
        verschoonbaar_omdat=g["verschoonbaar_omdat"],
        door=door,
        nu=nu,
    ),
    klaar=lambda b, besluit, g: f"Op het bezwaar is beslist ({besluit.nummer}).",
    kan=lambda b, wie: b.bezwaar is not None and b.open,
    velden={
        "BEZWAAR-MOTIVERING": "motivering",
        "BEZWAAR-TE-LAAT": "verschoonbaar_omdat",
        "BEZWAAR-OP-TIJD": "verschoonbaar_omdat",
        "BEZWAAR-": "uitkomst",
    },
)


class Intrekking(Formulier):
    op = Datumveld(label="Op welke dag trok de inwoner in?")


BEZWAAR_INTREKKEN = Handeling(
    naam="bezwaar-intrekken",
    titel="De inwoner trekt het bezwaar in",
    knop="Leg de intrekking vast",
    uitleg="Dit kan schriftelijk, of op de hoorzitting (Awb art. 6:21).",
    formulier=Intrekking,
    doe=lambda b, g, door, nu: bezwaren.trek_in(b.bezwaar, op=g["op"], door=door, nu=nu),
    klaar="Het bezwaar is ingetrokken.",
    kan=lambda b, wie: b.bezwaar is not None and b.open,
    velden={"ZAAK-DATUM": "op"},
    begin=lambda b, nu: {"op": b.vandaag},
)


class Klachtbeoordeling(Formulier):
    """A judgement on each part of the complaint, and one conclusion."""

    def __init__(self, *args: Any, onderdelen: Sequence[Klachtonderdeel], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for deel in onderdelen:
            self.fields[f"oordeel_{deel.volgnummer}"] = forms.ChoiceField(
                label=f"Oordeel: {deel.gedraging}"[:200],
                choices=Klachtoordeel.Soort.choices,
                widget=forms.RadioSelect,
            )
            self.fields[f"bevinding_{deel.volgnummer}"] = Tekstveld(label="Waarom?", regels=3)
        self.fields["conclusie"] = Tekstveld(label="Conclusie en wat wij gaan doen")
        self.fields["ombudsman"] = forms.CharField(label="Ombudsman", max_length=120)
        self.kleed_aan()


def _oordeel(b: Behandeling, g: Gegeven, door: str, nu: datetime) -> Any:
    assert b.klacht is not None
    oordelen = {
        deel.volgnummer: klachten.Oordeel(g[f"oordeel_{deel.volgnummer}"], g[f"bevinding_{deel.volgnummer}"])
        for deel in b.onderdelen
    }
    return klachten.beoordeel(
        b.klacht, oordelen=oordelen, conclusie=g["conclusie"], ombudsman=g["ombudsman"], door=door, nu=nu
    )


class Conclusie(Formulier):
    conclusie = Tekstveld(label="Wat is er gedaan, en waarom is de inwoner tevreden?")


class NietBehandelen(Formulier):
    conclusie = Tekstveld(label="Op welke grond wordt de klacht niet behandeld?")
    ombudsman = forms.CharField(label="Ombudsman", max_length=120)


def _is_klacht(b: Behandeling, wie: object) -> bool:
    return b.klacht is not None and b.open


_KLACHT = {
    "KLACHT-CONCLUSIE": "conclusie",
    "KLACHT-OMBUDSMAN": "ombudsman",
    "KLACHT-TE-LAAT": "conclusie",
}
KLACHT_BEOORDELEN = Handeling(
    naam="klacht-beoordelen",
    titel="De klacht beoordelen",
    knop="Leg het oordeel vast",
    uitleg="Geef over elk onderdeel een oordeel. Wie erbij betrokken was, oordeelt niet (Awb art. 9:7).",
    formulier=Klachtbeoordeling,
    doe=_oordeel,
    klaar="De klacht is beoordeeld.",
    kan=_is_klacht,
    velden=_KLACHT,
    keuzes=lambda b: {"onderdelen": b.onderdelen},
)
KLACHT_OPLOSSEN = Handeling(
    naam="klacht-oplossen",
    titel="Naar tevredenheid opgelost",
    knop="Rond de klacht af",
    formulier=Conclusie,
    doe=lambda b, g, door, nu: klachten.los_op(b.klacht, conclusie=g["conclusie"], door=door, nu=nu),
    klaar="De klacht is naar tevredenheid opgelost.",
    kan=_is_klacht,
    velden=_KLACHT,
)
KLACHT_NIET_BEHANDELEN = Handeling(
    naam="klacht-niet-behandelen",
    titel="De klacht niet behandelen",
    knop="Leg vast dat de klacht niet wordt behandeld",
    formulier=NietBehandelen,
    doe=lambda b, g, door, nu: klachten.behandel_niet(
        b.klacht, conclusie=g["conclusie"], ombudsman=g["ombudsman"], door=door, nu=nu
    ),
    klaar="De klacht wordt niet behandeld.",
    kan=_is_klacht,
    velden=_KLACHT,
)


# -- beginning an objection --------------------------------------------------------------------------------


class NieuwBezwaar(Formulier):
    ontvangen = Datumveld(label="Op welke dag kwam het bezwaar binnen?")
    gepost_op = Datumveld(label="Op welke dag is het gepost?", required=False)
    reden = forms.ChoiceField(label="Waarover gaat het?", choices=Bezwaar.Reden.choices)
    gronden = Tekstveld(label="Waarom maakt de inwoner bezwaar?", regels=6)
    met_commissie = forms.BooleanField(label="Een commissie adviseert", required=False)


BEZWAAR_INDIENEN = Handeling(
    naam="bezwaar",
    titel="Bezwaar registreren",
    knop="Registreer het bezwaar",
    uitleg="Ook een bezwaar dat te laat is, wordt geregistreerd. De termijn volgt uit de dagen.",
    formulier=NieuwBezwaar,
    doe=lambda besluit, g, door, nu: bezwaren.dien_in(
        besluit,
        ontvangen=g["ontvangen"],
        gepost_op=g["gepost_op"],
        reden=g["reden"],
        gronden=g["gronden"],
        met_commissie=g["met_commissie"],
        door=door,
        nu=nu,
    ),
    klaar=lambda besluit, bezwaar, g: Gedaan(
        f"Het bezwaar is zaak {bezwaar.zaak.nummer}.",
        reverse("medewerker:zaak", args=(bezwaar.zaak.nummer,)),
    ),
    velden={"BEZWAAR-GRONDEN": "gronden", "BEKENDMAKING": "ontvangen"},
)
