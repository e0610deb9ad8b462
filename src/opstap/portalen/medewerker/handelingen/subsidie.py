"""Subsidies as forms: prepare one for a colleague, pay what is due, write an account down, settle."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.utils.timezone import localdate

from opstap.kern.toegang import Rol
from opstap.minima import partners, partnervoorstellen
from opstap.minima.klaargezet import Klaargezet
from opstap.minima.partnervoorstellen import Soort
from opstap.minima.subsidies import betalen, stand, vaststellen
from opstap.minima.subsidies.stand import Subsidiestand
from opstap.portalen.formulieren import Bedragveld, Datumveld, Formulier, Tekstveld
from opstap.portalen.medewerker.handelingen import Handeling
from opstap.portalen.scherm import gemeentecode
from opstap.portalen.templatetags.notatie import euro, telwoord

Gegeven = Mapping[str, Any]
WACHT = "Uw voorstel wacht op een collega. Pas als die ondertekent, gebeurt er iets."
_AFSPRAKEN, _TERMIJNEN = 3, 4


class Verlening(Formulier):
    """A subsidy with what is delivered for it and when it is paid; rows that are not needed stay empty."""

    partner = forms.ChoiceField(label="Aan welke organisatie?")
    onderwerp = forms.CharField(label="Waarvoor?", max_length=140, help_text="Bijvoorbeeld: voedselhulp.")
    grondslag = forms.CharField(label="In welk besluit staat dit?", max_length=200)
    bedrag = Bedragveld(label="Bedrag van de subsidie", help_text="In euro, bijvoorbeeld 12.500,00.")
    van = Datumveld(label="Eerste dag")
    tot_en_met = Datumveld(label="Laatste dag")

    def __init__(self, *args: Any, keuzes: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kies("partner", [("", "Kies een organisatie"), *keuzes])
        for nummer in range(1, _AFSPRAKEN + 1):
            eerste = nummer == 1
            self.fields[f"wat_{nummer}"] = forms.CharField(
                label=f"Afspraak {nummer}: wat doet de organisatie?",
                max_length=140,
                required=eerste,
                help_text="Bijvoorbeeld: voedselpakketten." if eerste else "",
            )
            self.fields[f"aantal_{nummer}"] = forms.IntegerField(
                label=f"Afspraak {nummer}: hoeveel?",
                min_value=1,
                max_value=9_999_999,
                required=eerste,
                widget=forms.TextInput(attrs={"inputmode": "numeric"}),
                error_messages={"invalid": "Schrijf een heel getal, bijvoorbeeld 500."},
            )
        for nummer in range(1, _TERMIJNEN + 1):
            self.fields[f"vanaf_{nummer}"] = Datumveld(
                label=f"Termijn {nummer}: te betalen vanaf", required=False
            )
            self.fields[f"cent_{nummer}"] = Bedragveld(label=f"Termijn {nummer}: bedrag", required=False)
        self.kleed_aan()

    def clean(self) -> None:
        self._samen("wat", "aantal", _AFSPRAKEN, "Vul bij deze afspraak ook dit in.")
        self._samen("vanaf", "cent", _TERMIJNEN, "Vul bij deze termijn ook dit in.")
        gegeven = self.cleaned_data
        van, laatste = gegeven.get("van"), gegeven.get("tot_en_met")
        if van and laatste and laatste < van:
            self.add_error("tot_en_met", "De laatste dag ligt voor de eerste.")
        genoemd = [wat for wat, _ in _paren(gegeven, "wat", "aantal", _AFSPRAKEN)]
        if len(set(genoemd)) < len(genoemd):
            self.add_error(None, "Twee afspraken hebben dezelfde naam. Geef elke afspraak een eigen naam.")

    def _samen(self, een: str, ander: str, aantal: int, zin: str) -> None:
        for nummer in range(1, aantal + 1):
            velden = (f"{een}_{nummer}", f"{ander}_{nummer}")
            leeg = [veld for veld in velden if self.cleaned_data.get(veld) in (None, "")]
            if len(leeg) == 1 and not self.fields[leeg[0]].required and leeg[0] not in self.errors:
                self.add_error(leeg[0], zin)


def _paren(g: Gegeven, een: str, ander: str, aantal: int) -> list[tuple[Any, Any]]:
    rijen = [(g.get(f"{een}_{nummer}"), g.get(f"{ander}_{nummer}")) for nummer in range(1, aantal + 1)]
    return [rij for rij in rijen if all(deel not in (None, "") for deel in rij)]


def _stel_voor(gemeente: str, g: Gegeven, door: str, nu: datetime) -> object:
    inhoud = {
        "onderwerp": g["onderwerp"],
        "grondslag": g["grondslag"],
        "bedrag_cent": g["bedrag"],
        "van": g["van"].isoformat(),
        "tot": (g["tot_en_met"] + timedelta(days=1)).isoformat(),
        "afspraken": _paren(g, "wat", "aantal", _AFSPRAKEN),
        "termijnen": [(dag.isoformat(), cent) for dag, cent in _paren(g, "vanaf", "cent", _TERMIJNEN)],
    }
    partner = partners.vind(gemeente, g["partner"])
    return partnervoorstellen.stel_voor(partner, Soort.SUBSIDIE, inhoud, door=door, nu=nu)


VERLENEN = Handeling(
    naam="verlenen",
    titel="Subsidie verlenen",
    knop="Leg voor aan een collega",
    uitleg="Alles komt uit het besluit. Een collega kijkt het na en ondertekent.",
    formulier=Verlening,
    doe=_stel_voor,
    klaar=WACHT,
    keuzes=lambda gemeente: {
        "keuzes": [(een.kvk_nummer, een.naam) for een in partners.die_meedoen(gemeente)]
    },
    velden={
        "SUBSIDIE-TERMIJNEN": "cent_1",
        "SUBSIDIE-TERMIJN": "cent_1",
        "SUBSIDIE-AANTAL": "aantal_1",
        "SUBSIDIE-ONVOLLEDIG": "bedrag",
    },
)


def _betaald(gemeente: str, verslag: Klaargezet[Any], g: Gegeven) -> str:
    if not verslag.posten:
        zin = "Er is geen termijn om te betalen."
    else:
        aantal = telwoord(len(verslag.posten), "termijn staat,termijnen staan")
        zin = f"{aantal} klaar, samen {euro(verslag.totaal_cent)}. Betalen gebeurt na de vrijgave."
    zonder = ", ".join(een.naam for een in verslag.zonder_rekening)
    return f"{zin} Geen rekening bekend van: {zonder}." if zonder else zin


BETALEN = Handeling(
    naam="betalen",
    titel="Termijnen van subsidies betalen",
    knop="Zet klaar wat aan de beurt is",
    uitleg="Elke termijn waarvan de dag er is, komt één keer klaar te staan. Een ander geeft die vrij.",
    formulier=Formulier,
    doe=lambda gemeente, g, door, nu: betalen.betaal_termijnen(gemeente, door=door, nu=nu),
    klaar=_betaald,
)


class Opgave(Formulier):
    """What the partner says of a period."""

    afspraak = forms.TypedChoiceField(label="Over welke afspraak?", coerce=int, widget=forms.RadioSelect)
    van = Datumveld(label="Eerste dag van de periode")
    tot_en_met = Datumveld(label="Laatste dag van de periode")
    aantal = forms.IntegerField(
        label="Hoeveel is er gedaan?",
        min_value=0,
        max_value=9_999_999,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        error_messages={"invalid": "Schrijf een heel getal, bijvoorbeeld 120."},
    )
    besteed = Bedragveld(label="Wat kostte het de organisatie?")
    ontvangen = Datumveld(label="Wanneer kwam de opgave binnen?")

    def __init__(self, *args: Any, afspraken: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kies("afspraak", afspraken)


def _neem_op(s: Subsidiestand, g: Gegeven, door: str, nu: datetime) -> object:
    return vaststellen.neem_opgave_op(
        stand.afspraak(gemeentecode(), s.nummer, g["afspraak"]),
        van=g["van"],
        tot=g["tot_en_met"] + timedelta(days=1),
        aantal=g["aantal"],
        besteed_cent=g["besteed"],
        ontvangen=g["ontvangen"],
        door=door,
        nu=nu,
    )


class Vaststelling(Formulier):
    """What the subsidy becomes, and why."""

    bedrag = Bedragveld(label="Op welk bedrag stelt u de subsidie vast?")
    reden = Tekstveld(
        label="Waarom dit bedrag?",
        regels=4,
        help_text="Geen regel zegt hoe telt wat niet is gedaan. Dat legt u hier uit.",
    )


def _stel_vaststelling_voor(s: Subsidiestand, g: Gegeven, door: str, nu: datetime) -> object:
    inhoud = {"subsidie": s.nummer, "bedrag_cent": g["bedrag"], "reden": g["reden"]}
    partner = partners.vind(gemeentecode(), s.kvk)
    return partnervoorstellen.stel_voor(partner, Soort.VASTSTELLING, inhoud, door=door, nu=nu)


def _open(s: Subsidiestand, gebruiker: Any) -> bool:
    return s.vastgesteld_cent is None and gebruiker.rol is Rol.MEDEWERKER


def _op_voorstel(s: Subsidiestand) -> bool:
    return any(
        dict(een.regels).get("Subsidie") == s.nummer
        for een in partnervoorstellen.wachtend(gemeentecode(), soorten=(Soort.VASTSTELLING,), kvk=s.kvk)
    )


def begin_vaststelling(s: Subsidiestand, nu: datetime) -> Mapping[str, Any]:
    """As granted: whoever settles otherwise types another amount."""
    return {"bedrag": euro(s.verleend_cent).removeprefix("€").strip()}


def eerste_dag(s: Subsidiestand, nu: datetime) -> Mapping[str, date]:
    """The day on which it is written down."""
    return {"ontvangen": localdate(nu)}


HANDELINGEN: Sequence[Handeling] = (
    Handeling(
        naam="opgave",
        titel="Opgave van de organisatie vastleggen",
        knop="Leg de opgave vast",
        uitleg="Wat de organisatie over een periode zegt te hebben gedaan. Elke periode telt één keer.",
        formulier=Opgave,
        doe=_neem_op,
        klaar="De opgave is vastgelegd.",
        kan=_open,
        keuzes=lambda s: {
            "afspraken": [(een.id, f"{een.omschrijving}: {een.afgesproken}") for een in s.prestaties]
        },
        begin=eerste_dag,
        velden={"SUBSIDIE-OPGAVE-PERIODE": "van", "SUBSIDIE-OPGAVE": "tot_en_met"},
    ),
    Handeling(
        naam="vaststellen",
        titel="Subsidie vaststellen",
        knop="Leg voor aan een collega",
        uitleg="Wat nog niet is betaald, wordt klaargezet. Wat te veel is betaald, wordt teruggevorderd.",
        formulier=Vaststelling,
        doe=_stel_vaststelling_voor,
        klaar=WACHT,
        kan=lambda s, gebruiker: _open(s, gebruiker) and not _op_voorstel(s),
        begin=begin_vaststelling,
        velden={
            "REDEN": "reden",
            "SUBSIDIE-BOVEN-BEDRAG": "bedrag",
            "SUBSIDIE-LOOPT": "bedrag",
            "REKENING-ONTBREEKT": "bedrag",
        },
    ),
)
