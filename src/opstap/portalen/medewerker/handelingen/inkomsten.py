"""Statements of income: one to divide over months, and one that is missing: asked for, or typed in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.urls import reverse

from opstap.inkomen.beelden.taakbeelden import Taakbeeld
from opstap.inkomen.inkomsten import inkomstenopgaven, opschorting
from opstap.inkomen.inkomsten.inkomensstand import Aard, NieuweOpgave
from opstap.portalen.formulieren import Bedragveld, Datumveld, Formulier, Tekstveld
from opstap.portalen.medewerker.handelingen import Gedaan, Handeling
from opstap.portalen.templatetags.notatie import datum, maand

Gegeven = Mapping[str, Any]


def _maanden(t: Taakbeeld) -> list[date]:
    eerste, laatste = t.ding.periode.lower, t.ding.periode.upper - timedelta(days=1)
    return [eerste.replace(day=1), laatste.replace(day=1)]


class Verdeling(Formulier):
    reden = Tekstveld(label="Waarom verdeelt u het zo?", regels=3)

    def __init__(self, *args: Any, maanden: Sequence[date], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for een in maanden:
            for soort, naam in (("netto", "Netto inkomen"), ("vakantie", "Vakantiegeld")):
                self.fields[f"{soort}_{een:%Y_%m}"] = Bedragveld(label=f"{naam} over {maand(een)} (euro)")
        self.order_fields(["sleutel", "gezien", *(n for n in self.fields if n != "reden"), "reden"])


def _verdeel(t: Taakbeeld, g: Gegeven, door: str, nu: datetime) -> Any:
    delen = {een: (g[f"netto_{een:%Y_%m}"], g[f"vakantie_{een:%Y_%m}"]) for een in dict.fromkeys(_maanden(t))}
    return inkomstenopgaven.verdeel_zelf(t.ding, delen, reden=g["reden"], door=door, nu=nu)


OPGAVE: Sequence[Handeling] = (
    Handeling(
        naam="verdelen",
        titel="Over de maanden verdelen",
        knop="Verdeel het inkomen zo",
        uitleg="Voor deze gemeente is geen vaste manier van verdelen bekend. De delen zijn samen het bedrag "
        "van de opgave.",
        formulier=Verdeling,
        doe=_verdeel,
        klaar="Het inkomen is verdeeld. Verandert er een maand, dan rekent de volgende maandrun die na.",
        kan=lambda t, wie: t.stand == "open",
        velden={"VERDELING-REDEN": "reden"},
        keuzes=lambda t: {"maanden": list(dict.fromkeys(_maanden(t)))},
    ),
)


# -- a statement that is missing ---------------------------------------------------------------------------


class Herinnering(Formulier):
    uiterlijk = Datumveld(label="Tot en met welke dag mag de inwoner antwoorden?")


class Opgave(Formulier):
    aard = forms.ChoiceField(
        label="Wat is het?",
        choices=[(een.value, een.label) for een in (Aard.LOONSTROOK, Aard.EIGEN_OPGAVE)],
        widget=forms.RadioSelect,
    )
    van = Datumveld(label="Eerste dag")
    tot_en_met = Datumveld(label="Laatste dag")
    netto = Bedragveld(label="Netto inkomen, zonder vakantiegeld (euro)")
    vakantieaanspraak = Bedragveld(label="Vakantiegeld over deze dagen (euro)")
    ontvangen = Datumveld(label="Wanneer kwam het binnen?")
    bron = forms.CharField(label="Waaruit blijkt het?", max_length=120, help_text="Het nummer van een stuk.")


def _herinner(t: Taakbeeld, g: Gegeven, door: str, nu: datetime) -> Any:
    mist = t.ding
    return opschorting.herinner(
        t.dossier,  # type: ignore[arg-type]
        mist.persoon_id,
        mist.kenmerk,
        mist.maand,
        uiterlijk=g["uiterlijk"],
        door=door,
        nu=nu,
    )


def _ontvang(t: Taakbeeld, g: Gegeven, door: str, nu: datetime) -> Any:
    opgave = NieuweOpgave(
        persoon_id=t.ding.persoon_id,
        kenmerk=t.ding.kenmerk,
        aard=Aard(g["aard"]),
        van=g["van"],
        tot_en_met=g["tot_en_met"],
        netto=g["netto"],
        vakantieaanspraak=g["vakantieaanspraak"],
        ontvangen=g["ontvangen"],
        bron=g["bron"],
    )
    return inkomstenopgaven.ontvang(opgave, gemeente=t.dossier.gemeente_id, door=door, nu=nu)  # type: ignore[union-attr]


ONTBREEKT: Sequence[Handeling] = (
    Handeling(
        naam="herinneren",
        titel="Om de opgave vragen",
        knop="Vraag om de opgave",
        uitleg="Er komt een zaak die wacht op de inwoner. Komt er niets, dan kunt u daarin opschorten "
        "(art. 54 Participatiewet).",
        formulier=Herinnering,
        doe=_herinner,
        klaar=lambda t, verzoek, g: Gedaan(
            f"Zaak {verzoek.zaak.nummer} wacht tot en met {datum(verzoek.uiterlijk)} op de inwoner.",
            reverse("medewerker:zaak", args=(verzoek.zaak.nummer,)),
        ),
        kan=lambda t, wie: t.stand == "open",
        velden={"TERMIJN": "uiterlijk"},
    ),
    Handeling(
        naam="opgave-invoeren",
        titel="De opgave invoeren",
        knop="Voer deze opgave in",
        uitleg="Voor wat op papier of aan de balie binnenkwam. Alleen een loonstrook bevestigt de maand.",
        formulier=Opgave,
        doe=_ontvang,
        klaar="De opgave staat vast. Verandert er een maand, dan rekent de volgende maandrun die na.",
        kan=lambda t, wie: t.stand == "open",
        velden={"OPGAVE-PERIODE": "tot_en_met", "OPGAVE-OVERLAPT": "van", "OPGAVE-VERHOUDING": "van"},
        begin=lambda t, nu: {
            "van": t.ding.maand,
            "tot_en_met": (t.ding.maand + timedelta(days=31)).replace(day=1) - timedelta(days=1),
            "ontvangen": nu.date(),
        },
    ),
)
