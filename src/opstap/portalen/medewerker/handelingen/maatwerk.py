"""The customisation budget as forms: spending, looking at an account, accounting, and a team's ceiling."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.urls import reverse

from opstap.kern import toegang
from opstap.kern.toegang import Doel, Gebruiker, Rol
from opstap.minima.maatwerk import besteden, plafonds, verantwoorden
from opstap.minima.maatwerk.beeld import Bestedingsbeeld
from opstap.minima.maatwerk.besteden import Nieuw, Wijze
from opstap.portalen.formulieren import Bedragveld, Formulier, Tekstveld
from opstap.portalen.medewerker.handelingen import Gedaan, Handeling
from opstap.portalen.templatetags.notatie import euro
from opstap.portalen.uploads import Bestandenveld, hulp

Gegeven = Mapping[str, Any]


@dataclass(frozen=True)
class Teamwerk:
    """Who works on a budget, and the teams to choose from."""

    gebruiker: Gebruiker
    teams: Sequence[str]


class Besteding(Formulier):
    team = forms.ChoiceField(label="Uit het budget van welk team?", widget=forms.RadioSelect)
    dossier = forms.CharField(label="Dossiernummer", max_length=12, help_text="Bijvoorbeeld D-000123.")
    waarvoor = forms.CharField(label="Waarvoor is het?", max_length=140, help_text="Bijvoorbeeld: koelkast.")
    bedrag = Bedragveld(label="Bedrag", help_text="In euro, bijvoorbeeld 75,00.")
    reden = Tekstveld(label="Waarom heeft dit huishouden dit nu nodig?", regels=3)
    geen_regeling = Tekstveld(
        label="Waarom betaalt een regeling dit niet, of niet op tijd?",
        regels=3,
        help_text="Het maatwerkbudget vult aan en vervangt geen bijzondere bijstand (RIS298637).",
    )
    wijze = forms.ChoiceField(label="Hoe wordt betaald?", choices=Wijze.choices, widget=forms.RadioSelect)
    kenmerk = forms.CharField(
        label="Nummer van de factuur of kassabon",
        max_length=35,
        required=False,
        help_text="Alleen bij een leverancier of met de aankooppas.",
    )
    iban = forms.CharField(
        label="Rekening van de leverancier (IBAN)",
        max_length=42,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text="Alleen bij een leverancier. Een collega kijkt de rekening na voordat wordt betaald.",
    )
    tenaamstelling = forms.CharField(label="Naam van de leverancier", max_length=70, required=False)

    def __init__(self, *args: Any, teams: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kies("team", [(team, team) for team in teams])
        if not teams:
            self.fields["team"].help_text = "U werkt in geen team. Vraag uw leidinggevende."


def _besteed(w: Teamwerk, g: Gegeven, door: str, nu: datetime) -> Any:
    dossier = toegang.open_dossier(
        w.gebruiker,
        w.gebruiker.gemeente,
        g["dossier"].strip().upper(),
        Doel.MAATWERK,
        toelichting=f"maatwerkbudget: {g['waarvoor']}",
        moment=nu,
    )
    nieuw = Nieuw(
        g["team"],
        g["bedrag"],
        Wijze(g["wijze"]),
        g["waarvoor"],
        g["reden"],
        g["geen_regeling"],
        g["iban"],
        g["tenaamstelling"],
        g["kenmerk"],
    )
    return besteden.besteed(w.gebruiker, dossier, nieuw, nu=nu)


BESTEDEN = Handeling(
    naam="besteden",
    titel="Besteden uit het maatwerkbudget",
    knop="Besteed",
    formulier=Besteding,
    doe=_besteed,
    klaar=lambda w, een, g: Gedaan(
        f"{euro(een.bedrag_cent)} is besteed ({een.nummer}). Verantwoord het achteraf.",
        reverse("medewerker:besteding", args=(een.nummer,)),
    ),
    keuzes=lambda w: {"teams": w.teams},
    begin=lambda w, nu: {"team": w.teams[0]} if len(w.teams) == 1 else {},
    velden={
        "TOEGANG-": "dossier",
        "MAATWERK-PLAFOND": "bedrag",
        "MAATWERK-GEEN": "team",
        "MAATWERK-BEDRAG": "bedrag",
        "MAATWERK-TEAM": "team",
        "MAATWERK-KENMERK": "kenmerk",
        "IBAN-": "iban",
        "REKENING-NAAM": "tenaamstelling",
        "REKENING-ONTBREEKT": "wijze",
        "SEPA-": "tenaamstelling",
    },
)


class Plafond(Formulier):
    team = forms.ChoiceField(label="Welk team?", widget=forms.RadioSelect)
    jaar = forms.IntegerField(label="Welk jaar?", min_value=2018, max_value=2100)
    bedrag = Bedragveld(label="Hoogstens te besteden in dat jaar")
    dagen = forms.IntegerField(
        label="Binnen hoeveel dagen wordt een besteding verantwoord?", min_value=1, max_value=366
    )
    grondslag = forms.CharField(
        label="In welk besluit van de gemeente staat dit?",
        max_length=200,
        help_text="Zonder besluit is er geen plafond, en zonder plafond wordt niets besteed.",
    )

    def __init__(self, *args: Any, teams: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kies("team", [(team, team) for team in teams])


PLAFOND = Handeling(
    naam="plafond",
    titel="Plafond van een team vaststellen",
    knop="Stel vast",
    formulier=Plafond,
    doe=lambda w, g, door, nu: plafonds.stel_vast(
        w.gebruiker,
        team=g["team"],
        jaar=g["jaar"],
        bedrag_cent=g["bedrag"],
        verantwoorden_dagen=g["dagen"],
        grondslag=g["grondslag"],
        nu=nu,
    ),
    klaar=lambda w, een, g: f"Team {g['team']} kan in {g['jaar']} hoogstens {euro(g['bedrag'])} besteden.",
    keuzes=lambda w: {"teams": w.teams},
    begin=lambda w, nu: {"jaar": nu.year},
    velden={"MAATWERK-PLAFOND-EIGEN": "team", "MAATWERK-PLAFOND": "bedrag"},
)


class Afkeuring(Formulier):
    reden = Tekstveld(label="Wat klopt er niet?", regels=3)


class Verantwoording(Formulier):
    opbrengst = Tekstveld(label="Wat heeft het opgeleverd?", regels=4)
    bewijs = Bestandenveld(required=False, label="Bon of factuur")
    zonder_stuk = Tekstveld(label="Geen bon of factuur? Schrijf op waarom niet.", regels=2, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["bewijs"].help_text = hulp()


def _verantwoord(b: Bestedingsbeeld, g: Gegeven, door: str, nu: datetime) -> Any:
    return verantwoorden.verantwoord(
        b.besteding,
        opbrengst=g["opbrengst"],
        bewijs=next(iter(g["bewijs"]), None),
        zonder_stuk=g["zonder_stuk"],
        door=door,
        nu=nu,
    )


def _collega(b: Bestedingsbeeld, gebruiker: Gebruiker) -> bool:
    return b.wacht and gebruiker.rol is Rol.MEDEWERKER and gebruiker.naam != b.besteding.door


HANDELINGEN: Sequence[Handeling] = (
    Handeling(
        naam="goedkeuren",
        titel="De rekening klopt: betalen",
        knop="De rekening klopt",
        uitleg="Leg het rekeningnummer naast de factuur. Daarna staat de betaling klaar voor vrijgave.",
        formulier=Formulier,
        doe=lambda b, g, door, nu: besteden.keur_goed(b.besteding, door=door, nu=nu),
        klaar="De betaling staat klaar.",
        kan=_collega,
    ),
    Handeling(
        naam="afkeuren",
        titel="De rekening klopt niet",
        knop="Betaal niet",
        uitleg="Er wordt niets betaald. Het team kan het bedrag weer besteden.",
        formulier=Afkeuring,
        doe=lambda b, g, door, nu: besteden.keur_af(b.besteding, reden=g["reden"], door=door, nu=nu),
        klaar="Er wordt niets betaald.",
        kan=_collega,
        velden={"REDEN-": "reden"},
    ),
    Handeling(
        naam="verantwoorden",
        titel="Verantwoorden",
        knop="Verantwoord",
        uitleg="Zeg wat het heeft opgeleverd en voeg de bon of de factuur toe.",
        formulier=Verantwoording,
        doe=_verantwoord,
        klaar="De besteding is verantwoord.",
        kan=lambda b, gebruiker: b.te_verantwoorden and gebruiker.rol is Rol.MEDEWERKER,
        velden={"REDEN-": "opbrengst", "MAATWERK-BEWIJS": "zonder_stuk"},
    ),
)
