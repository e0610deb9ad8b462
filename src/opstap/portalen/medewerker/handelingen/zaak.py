"""What can be done in a case, in the order in which an officer usually needs it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.urls import reverse

from opstap.gevallen import aanvraagzaken
from opstap.inkomen.beelden.behandeling import Behandeling
from opstap.kern import termijnen, toewijzingen, voorstellen, zaken
from opstap.kern.models import Besluit, Zaak
from opstap.kern.toegang import Gebruiker
from opstap.portalen.formulieren import Datumveld, Formulier, Tekstveld
from opstap.portalen.medewerker.handelingen import (
    Gedaan,
    Handeling,
    aanvraag,
    bezwaar,
    feiten,
    regeling,
    verzekering,
    verzuim,
    wijziging,
)
from opstap.portalen.medewerker.handelingen.huishouden import HUISHOUDEN
from opstap.portalen.medewerker.handelingen.regeling import Regelingbehandeling
from opstap.portalen.templatetags.notatie import datum

Gegeven = Mapping[str, Any]


def _neem_op(b: Behandeling, g: Gegeven, door: str, nu: datetime) -> None:
    if b.zaak.status == Zaak.Status.ONTVANGEN:
        zaken.neem_in_behandeling(b.zaak, moment=nu, tekst=f"In behandeling genomen door {door}")
    toewijzingen.wijs_toe(b.zaak.gemeente_id, b.zaak.nummer, behandelaar=door, door=door, nu=nu)


OPNEMEN = Handeling(
    naam="opnemen",
    titel="Zaak op uw naam zetten",
    knop="Zet op mijn naam",
    formulier=Formulier,
    doe=_neem_op,
    klaar="Deze zaak staat nu op uw naam.",
    kan=lambda b, wie: b.open and b.behandelaar != wie.naam,
)


class Verlenging(Formulier):
    tot = Datumveld(label="Nieuwe uiterste dag om te beslissen")
    reden = Tekstveld(label="Waarom is meer tijd nodig?", help_text="De inwoner leest dit.", regels=3)


VERLENGEN = Handeling(
    naam="verlengen",
    titel="Termijn verlengen",
    knop="Verleng de termijn",
    uitleg="Dit kan één keer, zolang de termijn niet voorbij is. Schrijf de inwoner dat het langer duurt.",
    formulier=Verlenging,
    doe=lambda b, g, door, nu: termijnen.verdaag(
        b.zaak, tot=g["tot"], reden=g["reden"], door=door, op=b.vandaag, nu=nu
    ),
    klaar=lambda b, uitkomst, g: f"De laatste dag om te beslissen is nu {datum(b.zaak.beslissen_voor)}.",
    kan=lambda b, wie: b.open and b.vandaag <= b.zaak.beslissen_voor,
    velden={"TERMIJN-REDEN": "reden", "TERMIJN-": "tot"},
)


class Intrekking(Formulier):
    op = Datumveld(label="Op welke dag trok de inwoner in?")
    reden = Tekstveld(label="Hoe en waarom?", regels=3)


INTREKKEN = Handeling(
    naam="intrekken",
    titel="De inwoner trekt in",
    knop="Leg de intrekking vast",
    uitleg="Er wordt dan niets beslist. Twijfelt u, vraag dan eerst een bevestiging.",
    formulier=Intrekking,
    doe=lambda b, g, door, nu: aanvraagzaken.trek_in(b.zaak, op=g["op"], reden=g["reden"], nu=nu),
    klaar="De zaak is gesloten: de inwoner trok in.",
    kan=lambda b, wie: b.open and b.zaak.soort in (Zaak.Soort.AANVRAAG, Zaak.Soort.REGELING),
    velden={"REDEN": "reden", "ZAAK-DATUM": "op"},
    begin=lambda b, nu: {"op": b.vandaag},
)


class Redenformulier(Formulier):
    reden = Tekstveld(label="Waarom?")


NIET_BEHANDELEN = Handeling(
    naam="niet-behandelen",
    titel="Niet behandelen",
    knop="Besluit om niet te behandelen",
    uitleg="Dit kan als de inwoner tijd kreeg om aan te vullen en die liet voorbijgaan (Awb art. 4:5).",
    formulier=Redenformulier,
    doe=lambda b, g, door, nu: aanvraagzaken.behandel_niet(b.zaak, reden=g["reden"], door=door, nu=nu),
    klaar=lambda b, besluit, g: Gedaan(
        f"Besluit {besluit.nummer} is genomen. Maak het nu bekend aan de inwoner.",
        reverse("medewerker:bekendmaken", args=(besluit.nummer,)),
    ),
    kan=lambda b, wie: b.open and b.niet_behandelen_tot is not None,
    velden={"REDEN": "reden", "NIET-BEHANDELEN": "reden"},
)


def _onderteken(b: Behandeling, g: Gegeven, door: str, nu: datetime) -> Besluit:
    assert b.voorstel is not None
    return voorstellen.onderteken(b.voorstel, door=door, nu=nu)


def _mag_tekenen(b: Behandeling, wie: Gebruiker) -> bool:
    return b.voorstel is not None and b.voorstel.door != wie.naam


ONDERTEKENEN = Handeling(
    naam="ondertekenen",
    titel="Voorstel medeondertekenen",
    knop="Onderteken mee",
    uitleg="U bent de tweede persoon. Met uw handtekening is het besluit genomen.",
    formulier=Formulier,
    doe=_onderteken,
    klaar=lambda b, besluit, g: f"Besluit {besluit.nummer} is genomen. Het moet nog bekend worden gemaakt.",
    kan=_mag_tekenen,
    sjabloon="medewerker/ondertekenen.html",
)


def _geef_terug(b: Behandeling, g: Gegeven, door: str, nu: datetime) -> None:
    assert b.voorstel is not None
    voorstellen.geef_terug(b.voorstel, reden=g["reden"], door=door, nu=nu)


TERUGGEVEN = Handeling(
    naam="teruggeven",
    titel="Voorstel teruggeven",
    knop="Geef terug",
    uitleg="Er wordt niets beslist. Uw collega leest waarom.",
    formulier=Redenformulier,
    doe=_geef_terug,
    klaar=lambda b, _, g: f"Het voorstel is terug bij {b.voorstel.door}.",
    kan=_mag_tekenen,
    velden={"REDEN": "reden"},
    sjabloon="medewerker/ondertekenen.html",
)

_FEITEN: Sequence[Handeling] = tuple(
    feiten.vastleggen((*feiten.SOORTEN, *HUISHOUDEN), waar=lambda b: b.zaak, begin=lambda b: b.zaak.ontvangen)
)
_AANVRAAG: Sequence[Handeling] = (
    ONDERTEKENEN,
    TERUGGEVEN,
    aanvraag.STUKKEN_ONTVANGEN,
    aanvraag.REACTIE,
    aanvraag.BESLISSEN,
    aanvraag.STUKKEN_VRAGEN,
    aanvraag.OPGAVE,
    aanvraag.BEOORDELEN,
    aanvraag.GELEGENHEID,
    aanvraag.VOORSCHOT,
    NIET_BEHANDELEN,
    *_FEITEN,
)
_REGELING: Sequence[Handeling] = (
    ONDERTEKENEN,
    TERUGGEVEN,
    aanvraag.STUKKEN_ONTVANGEN,
    regeling.BESLISSEN,
    regeling.STUKKEN_VRAGEN,
    NIET_BEHANDELEN,
    *_FEITEN,
)
_PER_SOORT: Mapping[str, Sequence[Handeling]] = {
    Zaak.Soort.AANVRAAG: _AANVRAAG,
    Zaak.Soort.REGELING: _REGELING,
    Zaak.Soort.WIJZIGING: (
        *verzuim.OPSCHORTING,
        *wijziging.GEVOLGEN,
        wijziging.VASTSTELLEN,
        wijziging.VRAGEN,
    ),
    Zaak.Soort.BEZWAAR: (
        bezwaar.BEZWAAR_BESLISSEN,
        bezwaar.HOREN,
        bezwaar.AFZIEN,
        bezwaar.BEZWAAR_INTREKKEN,
    ),
    Zaak.Soort.KLACHT: (
        bezwaar.KLACHT_BEOORDELEN,
        bezwaar.HOREN,
        bezwaar.AFZIEN,
        bezwaar.KLACHT_OPLOSSEN,
        bezwaar.KLACHT_NIET_BEHANDELEN,
    ),
}


def handelingen_in(b: Behandeling) -> Sequence[Handeling]:
    """What can be done in a case of this kind, at some time by somebody."""
    antwoorden: Sequence[Handeling] = ()
    if isinstance(b, Regelingbehandeling):
        antwoorden = (*verzekering.deelnemen(b), *regeling.antwoorden(b))
    eigen = _PER_SOORT.get(b.zaak.soort, ())
    return (*eigen, *antwoorden, *verzuim.IN_GEBREKE, OPNEMEN, VERLENGEN, INTREKKEN)
