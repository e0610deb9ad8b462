"""Emergency shelter as forms: asking, placing, staying longer, leaving, and places at a location."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.urls import reverse
from django.utils.timezone import localdate

from opstap.kern import toegang
from opstap.kern.toegang import Doel, Gebruiker
from opstap.minima.opvang import locaties, plaatsen
from opstap.minima.opvang.beeld import Opvangbeeld
from opstap.minima.opvang.plaatsen import Uitkomst
from opstap.portalen.formulieren import Datumveld, Formulier, Tekstveld
from opstap.portalen.medewerker.handelingen import Gedaan, Handeling

Gegeven = Mapping[str, Any]
_VRIJ = "De eerste dag waarop de plaats weer vrij is. Een langste duur is in geen bron gevonden."


@dataclass(frozen=True)
class Opvangwerk:
    """Who works on the shelter."""

    gebruiker: Gebruiker


class Aanmelding(Formulier):
    dossier = forms.CharField(label="Dossiernummer", max_length=12, help_text="Bijvoorbeeld D-000123.")
    aangemeld = Datumveld(label="Op welke dag is om opvang gevraagd?")
    personen = forms.IntegerField(label="Met hoeveel mensen?", min_value=1, max_value=30)
    reden = Tekstveld(label="Waardoor komt dit gezin zonder huis?", regels=3)


def _meld_aan(w: Opvangwerk, g: Gegeven, door: str, nu: datetime) -> Any:
    dossier = toegang.open_dossier(
        w.gebruiker,
        w.gebruiker.gemeente,
        g["dossier"].strip().upper(),
        Doel.OPVANG,
        toelichting="noodopvang gevraagd",
        moment=nu,
    )
    return plaatsen.meld_aan(
        dossier, aangemeld=g["aangemeld"], personen=g["personen"], reden=g["reden"], door=door, nu=nu
    )


AANMELDEN = Handeling(
    naam="aanmelden",
    titel="Noodopvang vragen",
    knop="Leg vast",
    formulier=Aanmelding,
    doe=_meld_aan,
    klaar=lambda w, een, g: Gedaan(
        f"Het gezin wacht op een plaats ({een.nummer}).",
        reverse("medewerker:opvangverzoek", args=(een.nummer,)),
    ),
    begin=lambda w, nu: {"aangemeld": localdate(nu)},
    velden={"TOEGANG-": "dossier", "OPVANG-DAG": "aangemeld", "OPVANG-WACHT": "dossier", "REDEN-": "reden"},
)


class Plaatsen(Formulier):
    locatie = forms.CharField(label="Locatie", max_length=70, help_text="Een nieuwe, of een die er al is.")
    uitvoerder = forms.CharField(
        label="Wie voert de opvang uit?",
        max_length=70,
        help_text="Alleen nodig bij een nieuwe locatie.",
        required=False,
    )
    vanaf = Datumveld(label="Vanaf welke dag?")
    plaatsen = forms.IntegerField(label="Hoeveel plaatsen zijn er dan?", min_value=0, max_value=1000)
    grondslag = forms.CharField(label="Waar is dat afgesproken?", max_length=200)


LOCATIE = Handeling(
    naam="locatie",
    titel="Plaatsen van een locatie vastleggen",
    knop="Leg vast",
    formulier=Plaatsen,
    doe=lambda w, g, door, nu: locaties.leg_vast(
        w.gebruiker.gemeente,
        naam=g["locatie"],
        uitvoerder=g["uitvoerder"],
        vanaf=g["vanaf"],
        plaatsen=g["plaatsen"],
        grondslag=g["grondslag"],
        door=door,
        nu=nu,
    ),
    klaar=lambda w, een, g: f"Vanaf {g['vanaf']:%d-%m-%Y} heeft {een.locatie} {een.plaatsen} plaatsen.",
    begin=lambda w, nu: {"vanaf": localdate(nu)},
    velden={"OPVANG-NAAM": "uitvoerder", "OPVANG-CAPACITEIT": "vanaf", "OPVANG-BEZET": "plaatsen"},
)


class Plaatsing(Formulier):
    locatie = forms.ChoiceField(label="Op welke locatie?", widget=forms.RadioSelect)
    begin = Datumveld(label="Eerste dag")
    tot = Datumveld(label="Plaats weer vrij op", help_text=_VRIJ)
    reden = Tekstveld(label="Waarom deze plaats, en voor zo lang?", regels=3)

    def __init__(self, *args: Any, vrij: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kies("locatie", vrij)


class Verlenging(Formulier):
    tot = Datumveld(label="Plaats weer vrij op", help_text=_VRIJ)
    reden = Tekstveld(label="Waarom blijft het gezin langer?", regels=3)


class Einde(Formulier):
    tot = Datumveld(label="Plaats weer vrij op", help_text="De eerste dag waarop de plaats weer vrij is.")
    reden = Tekstveld(label="Waar gaat het gezin heen?", regels=3)


class Afsluiting(Formulier):
    uitkomst = forms.ChoiceField(
        label="Hoe is het opgelost?", choices=Uitkomst.choices, widget=forms.RadioSelect
    )
    reden = Tekstveld(label="Toelichting", regels=3)


_VELDEN = {
    "OPVANG-VOL": "locatie",
    "OPVANG-PERIODE": "tot",
    "OPVANG-AL": "begin",
    "OPVANG-STAP": "tot",
    "REDEN-": "reden",
}

HANDELINGEN: Sequence[Handeling] = (
    Handeling(
        naam="plaatsen",
        titel="Een plaats geven",
        knop="Geef deze plaats",
        formulier=Plaatsing,
        doe=lambda b, g, door, nu: plaatsen.plaats(
            b.verzoek,
            locaties.met_id(b.verzoek.gemeente_id, int(g["locatie"])),
            begin=g["begin"],
            tot=g["tot"],
            reden=g["reden"],
            door=door,
            nu=nu,
        ),
        klaar="Het gezin heeft een plaats.",
        kan=lambda b, gebruiker: b.wacht,
        keuzes=lambda b: {"vrij": locaties.keuzes(b.verzoek.gemeente_id)},
        begin=lambda b, nu: {"begin": localdate(nu)},
        velden=_VELDEN,
    ),
    Handeling(
        naam="verlengen",
        titel="Langer laten blijven",
        knop="Verleng",
        formulier=Verlenging,
        doe=lambda b, g, door, nu: plaatsen.verleng(
            _plaatsing(b), tot=g["tot"], reden=g["reden"], door=door, nu=nu
        ),
        klaar="Het gezin kan langer blijven.",
        kan=lambda b, gebruiker: b.loopt,
        velden={**_VELDEN, "OPVANG-VOL": "tot"},
    ),
    Handeling(
        naam="beeindigen",
        titel="Het vertrek vastleggen",
        knop="Leg het vertrek vast",
        formulier=Einde,
        doe=lambda b, g, door, nu: plaatsen.beeindig(
            _plaatsing(b), tot=g["tot"], reden=g["reden"], door=door, nu=nu
        ),
        klaar="Het vertrek staat vast.",
        kan=lambda b, gebruiker: b.loopt,
        begin=lambda b, nu: {"tot": localdate(nu)},
        velden=_VELDEN,
    ),
    Handeling(
        naam="afsluiten",
        titel="Het is anders opgelost",
        knop="Sluit af",
        formulier=Afsluiting,
        doe=lambda b, g, door, nu: plaatsen.sluit_af(
            b.verzoek, Uitkomst(g["uitkomst"]), reden=g["reden"], door=door, nu=nu
        ),
        klaar="Het verzoek is afgesloten.",
        kan=lambda b, gebruiker: b.wacht,
        velden=_VELDEN,
    ),
)


def _plaatsing(b: Opvangbeeld) -> Any:
    assert b.plaatsing is not None
    return b.plaatsing
