"""A reported change: asked about, established with every question answered, and its consequence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.urls import reverse

from opstap.inkomen.beelden.behandeling import Behandeling
from opstap.inkomen.einde import beeindigingen
from opstap.inkomen.wijziging import wijzigingsmeldingen
from opstap.portalen.formulieren import Datumveld, Formulier, Tekstveld
from opstap.portalen.medewerker.handelingen import Gedaan, Handeling, feiten
from opstap.portalen.medewerker.handelingen.huishouden import HUISHOUDEN

Gegeven = Mapping[str, Any]


class Vraag(Formulier):
    vraag = Tekstveld(label="Wat vraagt u?", regels=3, max_length=400)


class Vaststelling(Formulier):
    """A field for each question that this kind of change touches."""

    def __init__(self, *args: Any, vragen: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for plek, vraag in enumerate(vragen):
            self.fields[f"antwoord_{plek}"] = Tekstveld(label=vraag, regels=2)
        self.fields["reden"] = Tekstveld(
            label="Waarom stelt u dit vast?", help_text="De inwoner leest dit terug.", regels=3
        )
        self.kleed_aan()


def _stel_vast(b: Behandeling, g: Gegeven, door: str, nu: datetime) -> Any:
    assert b.melding is not None
    vragen = wijzigingsmeldingen.RAAKT[b.melding.soort]
    antwoorden = {vraag: g[f"antwoord_{plek}"] for plek, vraag in enumerate(vragen)}
    return wijzigingsmeldingen.stel_vast(b.melding, antwoorden, reden=g["reden"], door=door, nu=nu)


VRAGEN = Handeling(
    naam="uitleg-vragen",
    titel="De inwoner iets vragen",
    knop="Vraag dit aan de inwoner",
    uitleg="De zaak wacht daarna op het antwoord.",
    formulier=Vraag,
    doe=lambda b, g, door, nu: wijzigingsmeldingen.vraag_uitleg(b.melding, vraag=g["vraag"], nu=nu),
    klaar="De zaak wacht op het antwoord van de inwoner.",
    kan=lambda b, wie: b.melding is not None and b.open and not b.wacht,
)
VASTSTELLEN = Handeling(
    naam="vaststellen",
    titel="Vaststellen wat er is veranderd",
    knop="Leg mijn vaststelling vast",
    uitleg="Wat u vaststelt komt naast de woorden van de inwoner. Beantwoord elke vraag.",
    formulier=Vaststelling,
    doe=_stel_vast,
    klaar="De vaststelling staat vast. Leg nu vast wat eruit volgt, of rond de wijziging af.",
    kan=lambda b, wie: b.melding is not None and b.open,
    velden={"REDEN": "reden"},
    keuzes=lambda b: {"vragen": wijzigingsmeldingen.RAAKT[b.melding.soort]},
)


# -- what follows from it: nothing, or facts from a day on ------------------------------------------------


AFRONDEN = Handeling(
    naam="afronden",
    titel="De wijziging afronden",
    knop="Rond de wijziging af",
    uitleg="Wat hieruit volgt, legt u eerst vast als feit. Legde u niets vast, dan verandert er niets aan de "
    "uitkering.",
    formulier=Formulier,
    doe=lambda b, g, door, nu: wijzigingsmeldingen.verwerk(b.vaststelling, nu=nu),
    klaar="De wijziging is afgerond.",
    kan=lambda b, wie: b.vaststelling is not None and b.open,
)


class Vertrek(Formulier):
    laatste_dag = Datumveld(label="Op welke dag woonde het huishouden hier voor het laatst?")
    code = forms.ChoiceField(
        label="Waarheen?",
        choices=[(een.value, een.label) for een in wijzigingsmeldingen.VERTREKCODES],
        widget=forms.RadioSelect,
    )


def _vertrek(b: Behandeling, g: Gegeven, door: str, nu: datetime) -> Any:
    assert b.vaststelling is not None
    code = next(een for een in wijzigingsmeldingen.VERTREKCODES if een.value == g["code"])
    uitkering = beeindigingen.uitkering_in(b.dossier, g["laatste_dag"])
    return wijzigingsmeldingen.vertrek(
        b.vaststelling, uitkering, laatste_dag=g["laatste_dag"], code=code, door=door, nu=nu
    )


VERTREK = Handeling(
    naam="vertrek",
    titel="De uitkering beëindigen wegens vertrek",
    knop="Beëindig de uitkering",
    uitleg="Het huishouden woont niet meer in deze gemeente (art. 40 Participatiewet). Wat daarna al is "
    "betaald, vordert de volgende maandrun terug.",
    formulier=Vertrek,
    doe=_vertrek,
    klaar=lambda b, besluit, g: Gedaan(
        f"Besluit {besluit.nummer} is genomen. Maak het nu bekend aan de inwoner.",
        reverse("medewerker:bekendmaken", args=(besluit.nummer,)),
    ),
    kan=lambda b, wie: (
        b.vaststelling is not None and b.open and b.melding.soort == wijzigingsmeldingen.Soort.VERTREK
    ),
    velden={"UITKERING": "laatste_dag"},
    begin=lambda b, nu: {"laatste_dag": b.melding.ingang},
)
GEVOLGEN: Sequence[Handeling] = (VERTREK, AFRONDEN, *feiten.gevolgen((*HUISHOUDEN, *feiten.SOORTEN)))
