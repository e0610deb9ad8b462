"""What can be done with a signal, a review and an investigation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django import forms

from opstap.inkomen.beelden.taakbeelden import Taakbeeld
from opstap.inkomen.handhaving import onderzoeken, zienswijzen
from opstap.inkomen.heronderzoek import heronderzoeken
from opstap.inkomen.wijziging import signalen
from opstap.portalen.formulieren import Datumveld, Formulier, Tekstveld
from opstap.portalen.medewerker.handelingen import Handeling

Gegeven = Mapping[str, Any]


class Reden(Formulier):
    reden = Tekstveld(label="Waarom?", help_text="De inwoner mag dit lezen.")


# -- signals: put to the resident, or left; a signal is no proof -------------------------------------------

SIGNAAL: Sequence[Handeling] = (
    Handeling(
        naam="voorleggen",
        titel="Voorleggen aan de inwoner",
        knop="Leg voor aan de inwoner",
        uitleg="Er komt een zaak waarin de inwoner kan zeggen wat er klopt. Een signaal is geen bewijs.",
        formulier=Reden,
        doe=lambda t, g, door, nu: signalen.leg_voor(t.ding, t.dossier, reden=g["reden"], door=door, nu=nu),
        klaar=lambda t, klaar, g: f"Zaak {klaar.zaak.nummer} wacht op het antwoord van de inwoner.",
        kan=lambda t, wie: t.stand == "open",
        velden={"SIGNAAL-REDEN": "reden"},
    ),
    Handeling(
        naam="laten-rusten",
        titel="Laten rusten",
        knop="Laat het signaal rusten",
        formulier=Reden,
        doe=lambda t, g, door, nu: signalen.laat_rusten(t.ding, reden=g["reden"], door=door, nu=nu),
        klaar="Het signaal krijgt geen vervolg. Uw reden is bewaard.",
        kan=lambda t, wie: t.stand == "open",
        velden={"SIGNAAL-REDEN": "reden"},
    ),
)


# -- reviews -----------------------------------------------------------------------------------------------


class Uitnodiging(Formulier):
    op = Datumveld(label="Op welke dag?")
    tekst = Tekstveld(label="Waarover en waar?", regels=3)


class Gesprek(Formulier):
    op = Datumveld(label="Op welke dag?")
    verslag = Tekstveld(label="Verslag", regels=6)


class Uitkomst(Formulier):
    uitkomst = forms.ChoiceField(
        label="Wat komt eruit?",
        widget=forms.RadioSelect,
        choices=[keuze for keuze in heronderzoeken.Uitkomst.choices if keuze[0]],
    )
    verslag = Tekstveld(label="Toelichting")


def _vervolg(soort: str) -> Any:
    return lambda t, wie: soort in heronderzoeken.VERVOLG.get(t.stand, ())


_VERSLAG = {
    "HERONDERZOEK-VERSLAG": "verslag",
    "HERONDERZOEK-DATUM": "op",
    "HERONDERZOEK-UITKOMST": "uitkomst",
}

HERONDERZOEK: Sequence[Handeling] = (
    Handeling(
        naam="uitnodigen",
        titel="Uitnodigen voor een gesprek",
        knop="Nodig uit",
        formulier=Uitnodiging,
        doe=lambda t, g, door, nu: heronderzoeken.nodig_uit(
            t.ding, op=g["op"], tekst=g["tekst"], door=door, nu=nu
        ),
        klaar="De uitnodiging staat vast.",
        kan=_vervolg(heronderzoeken.Soort.UITNODIGING.value),
        velden={"HERONDERZOEK-VERSLAG": "tekst", "HERONDERZOEK-DATUM": "op"},
    ),
    Handeling(
        naam="gesprek",
        titel="Gesprek vastleggen",
        knop="Leg het gesprek vast",
        formulier=Gesprek,
        doe=lambda t, g, door, nu: heronderzoeken.leg_gesprek_vast(
            t.ding, op=g["op"], verslag=g["verslag"], door=door, nu=nu
        ),
        klaar="Het gesprek staat vast. Leg nu de uitkomst vast.",
        kan=_vervolg(heronderzoeken.Soort.GESPREK.value),
        velden=_VERSLAG,
    ),
    Handeling(
        naam="niet-verschenen",
        titel="Niet verschenen",
        knop="Leg vast dat niemand kwam",
        uitleg="Hier volgt niets vanzelf uit. Schrijf op wat u weet van de reden.",
        formulier=Gesprek,
        doe=lambda t, g, door, nu: heronderzoeken.niet_verschenen(
            t.ding, op=g["op"], verslag=g["verslag"], door=door, nu=nu
        ),
        klaar="Vastgelegd dat er niemand kwam.",
        kan=_vervolg(heronderzoeken.Soort.NIET_VERSCHENEN.value),
        velden=_VERSLAG,
    ),
    Handeling(
        naam="uitkomst",
        titel="Uitkomst vastleggen",
        knop="Rond het heronderzoek af",
        uitleg="Wat er verandert, legt u daarna vast in een eigen zaak.",
        formulier=Uitkomst,
        doe=lambda t, g, door, nu: heronderzoeken.rond_af(
            t.ding,
            uitkomst=heronderzoeken.Uitkomst(g["uitkomst"]),
            verslag=g["verslag"],
            door=door,
            nu=nu,
        ),
        klaar="Het heronderzoek is afgerond.",
        kan=_vervolg(heronderzoeken.Soort.UITKOMST.value),
        velden=_VERSLAG,
    ),
)


# -- investigations ----------------------------------------------------------------------------------------


class Meldingsbeoordeling(Formulier):
    uitkomst = forms.ChoiceField(
        label="Wat doet u met de melding?",
        widget=forms.RadioSelect,
        choices=[
            (uitkomst.value, uitkomst.label)
            for uitkomst in (
                onderzoeken.Uitkomst.ONDERZOEK,
                onderzoeken.Uitkomst.GEEN_AANLEIDING,
                onderzoeken.Uitkomst.NIET_ONTVANKELIJK,
            )
        ],
    )
    reden = Tekstveld(label="Waarom?")


class Middelinzet(Formulier):
    middel = forms.ChoiceField(label="Welk middel?", choices=onderzoeken.Middel.choices)
    doel = Tekstveld(label="Wat wilt u weten?", regels=2)
    waarom_evenredig = Tekstveld(label="Waarom past dit middel daarbij?", regels=2)
    waarom_niet_lichter = Tekstveld(label="Waarom volstaat een lichter middel niet?", regels=2)
    redelijke_grond = Tekstveld(label="Redelijke grond voor een huisbezoek", regels=2, required=False)
    toestemming = forms.ChoiceField(
        label="Toestemming voor een huisbezoek", choices=onderzoeken.Toestemming.choices, required=False
    )
    toestemming_uitleg = Tekstveld(label="Wat is vooraf uitgelegd?", regels=2, required=False)


def _zet_in(t: Taakbeeld, g: Gegeven, door: str, nu: datetime) -> Any:
    inzet = onderzoeken.Inzet(
        middel=onderzoeken.Middel(g["middel"]),
        doel=g["doel"],
        waarom_evenredig=g["waarom_evenredig"],
        waarom_niet_lichter=g["waarom_niet_lichter"],
        redelijke_grond=g["redelijke_grond"],
        toestemming=onderzoeken.Toestemming(g["toestemming"]),
        toestemming_uitleg=g["toestemming_uitleg"],
    )
    return onderzoeken.zet_in(t.ding, inzet, door=door, nu=nu)


class Bevinding(Formulier):
    tekst = Tekstveld(label="Wat is er gevonden?", help_text="Ook als dat niets is.", regels=6)


class Gelegenheid(Formulier):
    bevindingen = Tekstveld(label="Wat legt u aan de inwoner voor?", regels=6)
    uiterlijk = Datumveld(label="Uiterste dag om te reageren")


class Reactie(Formulier):
    wijze = forms.ChoiceField(
        label="Hoe reageerde de inwoner?", choices=zienswijzen.Wijze.choices, widget=forms.RadioSelect
    )
    op = Datumveld(label="Op welke dag?")
    tekst = Tekstveld(label="Wat zei de inwoner?")


class Conclusie(Formulier):
    gevolgen = forms.MultipleChoiceField(
        label="Wat volgt hieruit?",
        widget=forms.CheckboxSelectMultiple,
        choices=[
            (uitkomst.value, uitkomst.label)
            for uitkomst in (
                onderzoeken.Uitkomst.GEEN_GEVOLG,
                onderzoeken.Uitkomst.FEITEN,
                onderzoeken.Uitkomst.TERUGVORDERING,
                onderzoeken.Uitkomst.MAATREGEL,
                onderzoeken.Uitkomst.BOETE,
            )
        ],
    )
    reden = Tekstveld(label="Waarom?")


class Bericht(Formulier):
    tekst = Tekstveld(label="Wat hoort de inwoner?", regels=6)


def _stap(*stappen: str) -> Any:
    return lambda t, wie: any(stap in onderzoeken.VERVOLG.get(t.stand, ()) for stap in stappen)


ONDERZOEK: Sequence[Handeling] = (
    Handeling(
        naam="beoordelen",
        titel="De melding beoordelen",
        knop="Leg mijn oordeel vast",
        formulier=Meldingsbeoordeling,
        doe=lambda t, g, door, nu: onderzoeken.beoordeel(
            t.ding, uitkomst=onderzoeken.Uitkomst(g["uitkomst"]), reden=g["reden"], door=door, nu=nu
        ),
        klaar="Uw oordeel over de melding staat vast.",
        kan=_stap(onderzoeken.Soort.BEOORDELING.value),
        velden={"ONDERZOEK-REDEN": "reden"},
    ),
    Handeling(
        naam="middel",
        titel="Een middel inzetten",
        knop="Zet dit middel in",
        uitleg="Begin met het lichtste middel. Schrijf op waarom het past en waarom lichter niet volstaat.",
        formulier=Middelinzet,
        doe=_zet_in,
        klaar="Het middel is ingezet. Leg daarna vast wat het opleverde.",
        kan=_stap(onderzoeken.Soort.MIDDEL.value),
        velden={"HUISBEZOEK": "redelijke_grond", "ONDERZOEK-HUISREGEL": "doel"},
    ),
    Handeling(
        naam="bevinding",
        titel="Bevinding vastleggen",
        knop="Leg de bevinding vast",
        formulier=Bevinding,
        doe=lambda t, g, door, nu: onderzoeken.leg_bevinding_vast(t.ding, tekst=g["tekst"], door=door, nu=nu),
        klaar="De bevinding staat vast.",
        kan=_stap(onderzoeken.Soort.BEVINDING.value),
    ),
    Handeling(
        naam="voorleggen",
        titel="Bevindingen voorleggen aan de inwoner",
        knop="Geef gelegenheid om te reageren",
        formulier=Gelegenheid,
        doe=lambda t, g, door, nu: onderzoeken.nodig_uit(
            t.ding,
            t.persoon,
            bevindingen=g["bevindingen"],
            uiterlijk=g["uiterlijk"],
            door=door,
            nu=nu,
        ),
        klaar="De inwoner kan nu reageren.",
        kan=lambda t, wie: t.persoon is not None and _stap(onderzoeken.Soort.UITNODIGING.value)(t, wie),
        velden={"ZIENSWIJZE-TERMIJN": "uiterlijk", "ZIENSWIJZE-VOORNEMEN": "bevindingen"},
    ),
    Handeling(
        naam="reactie",
        titel="Reactie van de inwoner vastleggen",
        knop="Leg de reactie vast",
        formulier=Reactie,
        doe=lambda t, g, door, nu: onderzoeken.hoor(
            t.ding, wijze=zienswijzen.Wijze(g["wijze"]), op=g["op"], tekst=g["tekst"], door=door, nu=nu
        ),
        klaar="De reactie staat vast.",
        kan=_stap(onderzoeken.Soort.ZIENSWIJZE.value),
        velden={"ZIENSWIJZE-LEEG": "tekst", "ZIENSWIJZE-LOOPT": "wijze", "ZIENSWIJZE-DATUM": "op"},
    ),
    Handeling(
        naam="conclusie",
        titel="Conclusie trekken",
        knop="Leg de conclusie vast",
        uitleg="Elk gevolg krijgt daarna een eigen besluit. Een maatregel en een boete gaan nooit samen.",
        formulier=Conclusie,
        doe=lambda t, g, door, nu: onderzoeken.concludeer(
            t.ding,
            gevolgen=[onderzoeken.Uitkomst(gevolg) for gevolg in g["gevolgen"]],
            reden=g["reden"],
            door=door,
            nu=nu,
        ),
        klaar="De conclusie staat vast. Bericht de inwoner.",
        kan=_stap(onderzoeken.Soort.CONCLUSIE.value, onderzoeken.GEEN_GEVOLG),
        velden={"ONDERZOEK-GEVOLG": "gevolgen", "ONDERZOEK-REDEN": "reden"},
    ),
    Handeling(
        naam="bericht",
        titel="De inwoner berichten",
        knop="Leg het bericht vast",
        uitleg="De inwoner hoort dat er onderzoek was, welke middelen zijn gebruikt en wat eruit kwam.",
        formulier=Bericht,
        doe=lambda t, g, door, nu: onderzoeken.bericht(t.ding, tekst=g["tekst"], door=door, nu=nu),
        klaar="Het onderzoek is afgerond.",
        kan=_stap(onderzoeken.Soort.BERICHT.value),
    ),
)
