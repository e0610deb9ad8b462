"""A reported change: asked about, established with every question answered, and its consequence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from django import forms

from opstap.inkomen.beelden.behandeling import Behandeling
from opstap.inkomen.wijziging import wijzigingsmeldingen
from opstap.inkomen.wijziging.wijzigingsmeldingen import NieuwFeit
from opstap.kern.models import Feit, Inkomen, Opleiding, Verblijf, Vermogen, Woonlasten, Woonsituatie
from opstap.kern.tijdvak import vanaf
from opstap.portalen.formulieren import Bedragveld, Datumveld, Formulier, Jaofnee, Tekstveld
from opstap.portalen.medewerker.handelingen import Handeling

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
    klaar="De vaststelling staat vast. Kies nu wat eruit volgt.",
    kan=lambda b, wie: b.melding is not None and b.open,
    velden={"REDEN": "reden"},
    keuzes=lambda b: {"vragen": wijzigingsmeldingen.RAAKT[b.melding.soort]},
)


# -- what follows from it: nothing, or one fact from a day on --------------------------------------------


class Feitformulier(Formulier):
    """A fact of the household: from when it holds, and until when."""

    vanaf = Datumveld(label="Vanaf welke dag?")
    tot_en_met = Datumveld(label="Tot en met welke dag?", required=False, help_text="Leeg: het loopt door.")

    def __init__(self, *args: Any, personen: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields.get("persoon")
        if isinstance(veld, forms.TypedChoiceField):
            veld.choices = personen

    def clean(self) -> None:
        begin, einde = self.cleaned_data.get("vanaf"), self.cleaned_data.get("tot_en_met")
        if begin and einde and einde < begin:
            self.add_error("tot_en_met", "De laatste dag ligt voor de eerste. Controleer de dagen.")


class Persoonsfeit(Feitformulier):
    """A fact of one of its people."""

    persoon = forms.TypedChoiceField(label="Van wie?", coerce=int, widget=forms.RadioSelect)


class Loon(Persoonsfeit):
    bedrag_cent = Bedragveld(label="Netto loon per maand (euro)")
    vakantieaanspraak_cent = Bedragveld(label="Vakantiegeld per maand (euro)")
    heffingskorting_bij_gemeente = Jaofnee(label="Past de gemeente de heffingskorting toe?")
    loonkostensubsidie = Jaofnee(label="Is er loonkostensubsidie?")


class Overig(Persoonsfeit):
    bedrag_cent = Bedragveld(label="Netto inkomen per maand (euro)")
    vakantieaanspraak_cent = Bedragveld(label="Vakantiegeld per maand (euro)")
    heffingskorting_bij_gemeente = Jaofnee(label="Past de gemeente de heffingskorting toe?")


class Vermogensfeit(Feitformulier):
    vermogen_cent = Bedragveld(label="Vermogen, zonder de eigen woning (euro)")
    overwaarde_woning_cent = Bedragveld(label="Overwaarde van de eigen woning (euro)")


class Woonlastenfeit(Feitformulier):
    woonsituatie = forms.TypedChoiceField(
        label="Wat betaalt het huishouden?",
        choices=Woonsituatie.choices,
        coerce=int,
        widget=forms.RadioSelect,
    )
    recente_schoolverlater = Jaofnee(label="Is de aanvrager pas van school?")


class Studie(Persoonsfeit):
    student = Jaofnee(label="Is diegene student?")
    bbl_leerling = Jaofnee(label="Volgt diegene een bbl-opleiding?")


class Verblijfsfeit(Persoonsfeit):
    rechthebbend = Jaofnee(label="Heeft diegene zelf recht op bijstand?")
    in_inrichting = Jaofnee(label="Verblijft diegene in een inrichting?")


def _verwerk(model: type[Feit], **vast: Any) -> Any:
    """Write one fact and close the case."""

    def doe(b: Behandeling, g: Gegeven, door: str, nu: datetime) -> None:
        assert b.vaststelling is not None
        einde: date | None = g["tot_en_met"]
        tijd = vanaf(g["vanaf"], einde + timedelta(days=1) if einde else None)
        velden = {
            naam: waarde
            for naam, waarde in g.items()
            if naam not in ("sleutel", "gezien", "vanaf", "tot_en_met", "persoon")
        }
        wie = {"persoon_id": g["persoon"]} if "persoon" in g else {"dossier": b.zaak.dossier}
        feit = NieuwFeit(model, tijd, {**velden, **wie, **vast})
        wijzigingsmeldingen.verwerk(b.vaststelling, nieuw=[feit], nu=nu)

    return doe


def _mag(b: Behandeling, wie: object) -> bool:
    return b.vaststelling is not None and b.open


_FEITEN: Sequence[tuple[str, str, type[Feitformulier], Any]] = (
    ("loon", "loon", Loon, _verwerk(Inkomen, soort=Inkomen.Soort.LOON.value)),
    (
        "ander-inkomen",
        "ander inkomen",
        Overig,
        _verwerk(Inkomen, soort=Inkomen.Soort.OVERIG.value, loonkostensubsidie=False),
    ),
    ("vermogen", "vermogen", Vermogensfeit, _verwerk(Vermogen)),
    ("woonlasten", "woonlasten", Woonlastenfeit, _verwerk(Woonlasten)),
    ("studie", "studie", Studie, _verwerk(Opleiding)),
    ("verblijf", "recht op bijstand of verblijf in een inrichting", Verblijfsfeit, _verwerk(Verblijf)),
)
GEEN_GEVOLG = Handeling(
    naam="zonder-gevolg",
    titel="Afronden zonder gevolg voor de uitkering",
    knop="Rond af zonder gevolg",
    formulier=Formulier,
    doe=lambda b, g, door, nu: wijzigingsmeldingen.verwerk(b.vaststelling, nu=nu),
    klaar="De wijziging is afgerond. Er verandert niets aan de uitkering.",
    kan=_mag,
)
GEVOLGEN: Sequence[Handeling] = (
    *(
        Handeling(
            naam=f"feit-{naam}",
            titel=f"Afronden met een nieuw feit: {titel}",
            knop="Leg dit feit vast en rond af",
            uitleg="De volgende maandrun rekent de maanden na die dit feit raakt.",
            formulier=formulier,
            doe=doe,
            klaar="Het feit staat vast en de zaak is afgerond.",
            kan=_mag,
            velden={"FEIT": "vanaf"},
            keuzes=lambda b: {"personen": b.personen},
        )
        for naam, titel, formulier, doe in _FEITEN
    ),
    GEEN_GEVOLG,
)
