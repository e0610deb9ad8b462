"""Facts as forms: each kind with its fields, and the ways in which it can be established.

In a case or a dossier an officer says where a fact comes from, what shows it, and why. After a reported
change the case is the source.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django import forms

from opstap.inkomen.beoordeling.aanvulling import VOORAF
from opstap.inkomen.wijziging import nieuwe_feiten, wijzigingsmeldingen
from opstap.inkomen.wijziging.huishoudens import Bewoner
from opstap.inkomen.wijziging.nieuwe_feiten import Gevolg, NieuwFeit
from opstap.kern.models import (
    Arbeidssituatie,
    Dossier,
    Feit,
    Inkomen,
    Opleiding,
    Verblijf,
    Vermogen,
    Woonlasten,
    Woonrelatie,
    Woonsituatie,
    Zaak,
)
from opstap.kern.tijdvak import vanaf
from opstap.portalen.formulieren import Bedragveld, Datumveld, Formulier, Jaofnee, Tekstveld
from opstap.portalen.medewerker.handelingen import Handeling

Gegeven = Mapping[str, Any]
GROEP = "Een feit vastleggen"
HERKOMST = (
    "verklaring van de inwoner",
    "basisregistratie personen",
    "loonstrook of specificatie",
    "bankafschrift",
    "contract of rekening",
    "eigen oordeel",
)
"""What a fact can follow from; short, because the name of who established it stands behind it."""


class Feitformulier(Formulier):
    """A fact of the household, from a day on."""

    vanaf = Datumveld(label="Vanaf welke dag?")

    def __init__(self, *args: Any, bewoners: Sequence[Bewoner], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for veld in self.fields.values():
            if isinstance(veld, Bewonerveld | Bewonersveld):
                veld.choices = [
                    (een.persoon_id, f"{een.naam} ({een.rol.label})")
                    for een in bewoners
                    if een.rol not in veld.zonder
                ]


class Tijdelijk(Feitformulier):
    """A fact that may end."""

    tot_en_met = Datumveld(label="Tot en met welke dag?", required=False, help_text="Leeg: het loopt door.")
    field_order = ("persoon", "vanaf", "tot_en_met")

    def clean(self) -> None:
        begin, einde = self.cleaned_data.get("vanaf"), self.cleaned_data.get("tot_en_met")
        if begin and einde and einde < begin:
            self.add_error("tot_en_met", "De laatste dag ligt voor de eerste. Controleer de dagen.")


class Bewonerveld(forms.TypedChoiceField):
    """One of the people of a household, without those in some roles."""

    def __init__(self, *, zonder: Sequence[int] = (), **kwargs: Any) -> None:
        super().__init__(coerce=int, widget=forms.RadioSelect, **kwargs)
        self.zonder = zonder


class Bewonersveld(forms.TypedMultipleChoiceField):
    """Some of the people of a household."""

    zonder: Sequence[int] = ()

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(coerce=int, widget=forms.CheckboxSelectMultiple, **kwargs)


class Persoonsfeit(Tijdelijk):
    """A fact of one of its people."""

    persoon = Bewonerveld(label="Van wie?")


class Loon(Persoonsfeit):
    bedrag_cent = Bedragveld(label="Netto loon per maand (euro)")
    vakantieaanspraak_cent = Bedragveld(label="Vakantiegeld per maand (euro)")
    heffingskorting_bij_gemeente = Jaofnee(label="Past de gemeente de heffingskorting toe?")
    loonkostensubsidie = Jaofnee(label="Is er loonkostensubsidie?")


class Overig(Persoonsfeit):
    bedrag_cent = Bedragveld(label="Netto inkomen per maand (euro)")
    vakantieaanspraak_cent = Bedragveld(label="Vakantiegeld per maand (euro)")
    heffingskorting_bij_gemeente = Jaofnee(label="Past de gemeente de heffingskorting toe?")


class Vermogensfeit(Tijdelijk):
    vermogen_cent = Bedragveld(label="Vermogen, zonder de eigen woning (euro)")
    overwaarde_woning_cent = Bedragveld(label="Overwaarde van de eigen woning (euro)")


class Woonlastenfeit(Tijdelijk):
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


class Relatie(Persoonsfeit):
    commerciele_relatie = Jaofnee(
        label="Is er een schriftelijke overeenkomst voor huur of kost tegen een commerciële prijs?"
    )
    familie_eerste_of_tweede_graad = Jaofnee(
        label="Is diegene familie in de eerste of tweede graad?",
        help_text="Ouder, kind, broer, zus, grootouder of kleinkind, of dat van de partner.",
    )
    medehuurder_bij_derde = Jaofnee(
        label="Heeft diegene een eigen commercieel contract bij dezelfde verhuurder?"
    )


class Werk(Persoonsfeit):
    draagt_bij_aan_arbeidsinschakeling = Jaofnee(
        label="Draagt het werk bij aan werk zonder bijstand, naar uw oordeel?"
    )
    medisch_urenbeperkt = Jaofnee(
        label="Heeft UWV vastgesteld dat diegene om medische redenen minder uren kan werken?"
    )


class Afwezigheid(Persoonsfeit):
    soort = forms.ChoiceField(
        label="Waarom is diegene er niet?",
        choices=wijzigingsmeldingen.Afwezig.choices,
        widget=forms.RadioSelect,
    )


class Vooraf(Persoonsfeit):
    maanden_n = forms.IntegerField(label="Hoeveel maanden is onderdeel n al toegepast?", min_value=0)
    maanden_r = forms.IntegerField(label="Hoeveel maanden is onderdeel r al toegepast?", min_value=0)
    maanden_z = forms.IntegerField(label="Hoeveel maanden is onderdeel z al toegepast?", min_value=0)


@dataclass(frozen=True, kw_only=True)
class Waarvan:
    """What a fact is about: the household, its people, and now."""

    dossier: Dossier
    bewoners: Sequence[Bewoner]
    nu: datetime


@dataclass(frozen=True, kw_only=True)
class Feitsoort:
    """A kind of fact, or of facts that change together: its form, and what follows from what was given."""

    naam: str
    titel: str
    formulier: type[Feitformulier]
    gevolg: Callable[[Waarvan, Gegeven], Gevolg]
    velden: Mapping[str, str] = field(default_factory=lambda: {"FEIT": "vanaf"})
    kan: Callable[[Sequence[Bewoner]], bool] = bool
    """Whether there is anybody that it can be about."""


def _een_feit(model: type[Feit], **vast: Any) -> Callable[[Waarvan, Gegeven], Gevolg]:
    """What was given, as one fact; `vast` is what the kind itself says."""
    namen = {veld.name for veld in model._meta.concrete_fields}

    def gevolg(waarvan: Waarvan, g: Gegeven) -> Gevolg:
        einde: date | None = g["tot_en_met"]
        velden = {naam: waarde for naam, waarde in g.items() if naam in namen - {"persoon", "bewijs"}}
        if "persoon" in model.onderwerp:
            velden["persoon_id"] = g["persoon"]
        if "dossier" in model.onderwerp:
            velden["dossier"] = waarvan.dossier
        tijd = vanaf(g["vanaf"], einde + timedelta(days=1) if einde else None)
        return Gevolg([NieuwFeit(model, tijd, {**velden, **vast})])

    return gevolg


def _afwezig(w: Waarvan, g: Gegeven) -> Gevolg:
    soort = wijzigingsmeldingen.Afwezig(g["soort"])
    return Gevolg([wijzigingsmeldingen.afwezig(soort, g["persoon"], g["vanaf"], g["tot_en_met"])])


SOORTEN: Sequence[Feitsoort] = tuple(
    Feitsoort(naam=naam, titel=titel, formulier=formulier, gevolg=gevolg)
    for naam, titel, formulier, gevolg in (
        ("loon", "Loon", Loon, _een_feit(Inkomen, soort=Inkomen.Soort.LOON.value)),
        (
            "overig",
            "Ander inkomen",
            Overig,
            _een_feit(Inkomen, soort=Inkomen.Soort.OVERIG.value, loonkostensubsidie=False),
        ),
        ("vermogen", "Vermogen", Vermogensfeit, _een_feit(Vermogen)),
        ("woonlasten", "Woonlasten", Woonlastenfeit, _een_feit(Woonlasten)),
        ("woonrelatie", "Verhouding tot huisgenoot", Relatie, _een_feit(Woonrelatie)),
        ("opleiding", "Studie", Studie, _een_feit(Opleiding)),
        ("verblijf", "Eigen recht of inrichting", Verblijfsfeit, _een_feit(Verblijf)),
        ("arbeid", "Werk en gezondheid", Werk, _een_feit(Arbeidssituatie)),
        ("afwezig", "Afwezigheid", Afwezigheid, _afwezig),
        ("vooraf", "Gebruikte vrijlating", Vooraf, _een_feit(VOORAF.model)),
    )
)
"""By the alias of the source that the rules read it from."""


# -- established by an officer, with its source ------------------------------------------------------------


def _met_herkomst(formulier: type[Feitformulier]) -> type[Feitformulier]:
    """The same form, with where it comes from, what shows it, and why."""
    velden = {
        "herkomst": forms.ChoiceField(
            label="Waaruit volgt dit?", choices=[(een, een) for een in HERKOMST], widget=forms.RadioSelect
        ),
        "bewijs": forms.CharField(
            label="Waaruit blijkt het?", max_length=200, help_text="Bijvoorbeeld het nummer van een stuk."
        ),
        "reden": Tekstveld(
            label="Waarom legt u dit vast?", help_text="De inwoner leest dit.", regels=3, max_length=250
        ),
    }
    return type(f"{formulier.__name__}MetHerkomst", (formulier,), velden)


def vastleggen(
    soorten: Sequence[Feitsoort], *, waar: Callable[[Any], Zaak | Dossier], begin: Callable[[Any], Any]
) -> Sequence[Handeling]:
    """Each kind as something to do in a case or a dossier; `begin` is the day that the form starts with."""
    return tuple(_vastlegging(soort, waar, begin) for soort in soorten)


def _vastlegging(
    soort: Feitsoort, waar: Callable[[Any], Zaak | Dossier], begin: Callable[[Any], Any]
) -> Handeling:
    def doe(o: Any, g: Gegeven, door: str, nu: datetime) -> None:
        gevolg = soort.gevolg(Waarvan(dossier=o.dossier, bewoners=o.bewoners, nu=nu), g)
        nieuwe_feiten.leg_vast(
            waar(o),
            gevolg,
            herkomst=g["herkomst"],
            bewijs=g["bewijs"],
            reden=g["reden"],
            door=door,
            nu=nu,
        )

    return Handeling(
        naam=f"feit-{soort.naam}",
        titel=_titel(soort),
        knop="Leg dit vast",
        uitleg="Wat wij eerder wisten, blijft bewaard. Raakt dit een maand die al is betaald, dan rekent de "
        "volgende maandrun die na.",
        formulier=_met_herkomst(soort.formulier),
        doe=doe,
        klaar="Het staat vast, met waar het vandaan komt.",
        kan=lambda o, wie: o.open and soort.kan(o.bewoners),
        velden=soort.velden,
        begin=lambda o, nu: {"vanaf": begin(o)},
        keuzes=lambda o: {"bewoners": o.bewoners},
        groep=GROEP,
    )


# -- as what follows from a reported change ----------------------------------------------------------------


def gevolgen(soorten: Sequence[Feitsoort]) -> Sequence[Handeling]:
    """Each kind as something that follows from an established change, whose case is then its source."""
    return tuple(_gevolg(soort) for soort in soorten)


def _gevolg(soort: Feitsoort) -> Handeling:
    def doe(b: Any, g: Gegeven, door: str, nu: datetime) -> None:
        gevolg = soort.gevolg(Waarvan(dossier=b.dossier, bewoners=b.bewoners, nu=nu), g)
        wijzigingsmeldingen.leg_gevolg_vast(b.vaststelling, gevolg, door=door, nu=nu)

    return Handeling(
        naam=f"feit-{soort.naam}",
        titel=_titel(soort),
        knop="Leg dit vast",
        uitleg="De volgende maandrun rekent de maanden na die dit feit raakt.",
        formulier=soort.formulier,
        doe=doe,
        klaar="Het staat vast. Rond de wijziging af als er niets meer volgt.",
        kan=lambda b, wie: b.vaststelling is not None and b.open and soort.kan(b.bewoners),
        velden=soort.velden,
        begin=lambda b, nu: {"vanaf": b.melding.ingang},
        keuzes=lambda b: {"bewoners": b.bewoners},
        groep=GROEP,
    )


def _titel(soort: Feitsoort) -> str:
    return f"{soort.titel} vastleggen"
