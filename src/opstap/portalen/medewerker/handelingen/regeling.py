"""An application for a scheme: writing down answers, asking for what must be shown, and deciding."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any

from django import forms

from opstap.inkomen.beelden.behandeling import Behandeling
from opstap.kern.models import Besluit
from opstap.minima import aanvragen, beslissen
from opstap.minima.beelden.aanvraag import Aanvraagbeeld, Antwoord
from opstap.minima.beelden.vraag import Vraagbeeld
from opstap.minima.beslissen import Afwijking
from opstap.portalen.formulieren import Bedragveld, Datumveld, Formulier, Tekstveld
from opstap.portalen.medewerker.handelingen import Handeling, aanvraag
from opstap.portalen.publiek import velden, vraagbeeld
from opstap.portalen.templatetags.notatie import euro
from opstap.regels.datum import als_datum
from opstap.regels.datum import dag as dagnummer

Gegeven = Mapping[str, Any]
ANTWOORDEN = "Een antwoord vastleggen"
NIEMAND = "Niemand weet dit"
_ONBEKEND = "onbekend"


@dataclass(frozen=True)
class Regelingbehandeling(Behandeling):
    """A case about a scheme: with what was answered and what the rules come to."""

    aanvraag: Aanvraagbeeld


def met_aanvraag(b: Behandeling, beeld: Aanvraagbeeld) -> Regelingbehandeling:
    """The same case with its application."""
    return Regelingbehandeling(**{veld.name: getattr(b, veld.name) for veld in fields(b)}, aanvraag=beeld)


# -- answers -----------------------------------------------------------------------------------------------


class Antwoordformulier(Formulier):
    """The answer to one question, or that nobody knows; and where it comes from."""

    bron = Tekstveld(label="Waaruit blijkt dat?", regels=2, max_length=150)

    def __init__(self, *args: Any, vraag: Vraagbeeld, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vraag = vraag
        veld = vraagbeeld.veldsoort(vraag.naam, vraag.soort)
        laagst, hoogst = vraag.bereik
        self.beeld = vraagbeeld.Vraagbeeld(
            vraag.naam, None, vraag.vraag, vraag.wie, veld, laagst=laagst, hoogst=hoogst
        )
        label = f"{vraag.vraag} ({vraag.wie})" if vraag.wie else vraag.vraag
        if veld == "keuze":
            keuzes = [(str(waarde), tekst.capitalize()) for waarde, tekst in vraag.keuzes]
            self.fields["waarde"] = forms.ChoiceField(
                label=label, choices=[*keuzes, (_ONBEKEND, NIEMAND)], widget=forms.RadioSelect
            )
        else:
            self.fields["waarde"] = (
                Datumveld(label=label, required=False)
                if veld == "datum"
                else forms.CharField(label=label, required=False, max_length=40)
            )
            self.fields["onbekend"] = forms.BooleanField(label=NIEMAND, required=False)
        if vraag.oordeel:
            self.fields["bron"].label = "Waarom oordeelt u zo?"
            self.fields["bron"].help_text = "De inwoner mag dit lezen. Uw naam komt erbij te staan."
        self.order_fields(("waarde", "onbekend", "bron"))
        self.kleed_aan()

    def clean(self) -> None:
        waarde = self.cleaned_data.get("waarde")
        if self.beeld.veld == "keuze":
            self.cleaned_data["waarde"] = None if waarde in (None, _ONBEKEND) else int(waarde)
            return
        if self.cleaned_data.get("onbekend"):
            if waarde:
                self.add_error("waarde", f"Vul een antwoord in, of kies “{NIEMAND}”: een van beide.")
            self.cleaned_data["waarde"] = None
        elif not waarde and "waarde" not in self.errors:
            self.add_error("waarde", f"Vul een antwoord in, of kies “{NIEMAND}”.")
        elif waarde:
            self.cleaned_data["waarde"] = self._gelezen(waarde)

    def _gelezen(self, waarde: Any) -> int | None:
        if self.beeld.veld == "datum":
            gelezen = dagnummer(waarde)
            if not self.beeld.laagst <= gelezen <= self.beeld.hoogst:
                van, tot = (als_datum(grens).year for grens in (self.beeld.laagst, self.beeld.hoogst))
                self.add_error("waarde", f"Vul een jaar in van {van} tot en met {tot}.")
            return gelezen
        getal, fout = velden.lees(self.beeld, velden.Getypt(str(waarde)))
        if fout:
            self.add_error("waarde", fout)
        return getal if isinstance(getal, int) else None


def antwoorden(b: Regelingbehandeling) -> Sequence[Handeling]:
    """The question that matters now, and every one that was answered: that can be said again."""
    beeld = b.aanvraag
    nu = () if beeld.vraag is None else (_antwoord(beeld.vraag, None),)
    return (*nu, *(_antwoord(een.vraag, een) for een in beeld.antwoorden))


def vraagformulier(b: Behandeling) -> Mapping[str, Any] | None:
    """The next question as a form on the page of the case; None when nothing is asked."""
    if not isinstance(b, Regelingbehandeling) or b.aanvraag.vraag is None or not b.open:
        return None
    handeling = _antwoord(b.aanvraag.vraag, None)
    formulier = handeling.formulier(initial={"gezien": b.gezien}, **handeling.keuzes(b))
    return {"handeling": handeling, "formulier": formulier, "beeld": b.aanvraag.vraag}


def _antwoord(vraag: Vraagbeeld, gegeven: Antwoord | None) -> Handeling:
    def doe(b: Regelingbehandeling, g: Gegeven, door: str, nu: datetime) -> Any:
        return aanvragen.geef_antwoord(
            b.aanvraag.aanvraag,
            vraag.naam,
            g["waarde"],
            bron=g["bron"],
            door=door,
            nu=nu,
            persoon_id=vraag.persoon.pk if vraag.persoon is not None else None,
        )

    wie = f" ({vraag.wie})" if vraag.wie else ""
    return Handeling(
        naam=f"antwoord-{vraag.sleutel}",
        titel="Antwoord vastleggen" if gegeven is None else "Antwoord verbeteren",
        knop="Leg dit antwoord vast",
        uitleg=f"{vraag.titel}{wie}. "
        + ("Hierover oordeelt u, met een reden." if vraag.oordeel else "Schrijf erbij waaruit het blijkt.")
        + (" Wat eerder is geantwoord, blijft te zien." if gegeven is not None else ""),
        formulier=Antwoordformulier,
        doe=doe,
        klaar="Het antwoord staat vast.",
        kan=lambda b, wie: b.open,
        velden={"GEGEVEN-BRON": "bron", "OORDEEL-REDEN": "bron"},
        keuzes=lambda b: {"vraag": vraag},
        begin=lambda b, nu: {"waarde": _getypt(gegeven), "onbekend": _is_onbekend(gegeven)},
        groep=ANTWOORDEN,
    )


def _is_onbekend(gegeven: Antwoord | None) -> bool:
    return gegeven is not None and gegeven.waarde is None


def _getypt(gegeven: Antwoord | None) -> Any:
    """An answer that was given before, in its field."""
    if gegeven is None:
        return None
    if gegeven.vraag.keuzes:
        return _ONBEKEND if gegeven.waarde is None else str(gegeven.waarde)
    if gegeven.waarde is None:
        return None
    if gegeven.vraag.soort.naam == "Datum":
        return als_datum(gegeven.waarde)
    soort = vraagbeeld.veldsoort(gegeven.vraag.naam, gegeven.vraag.soort)
    beeld = vraagbeeld.Vraagbeeld(gegeven.vraag.naam, None, "", "", soort)
    return velden.vooraf(beeld, gegeven.waarde).tekst


# -- what must be shown ------------------------------------------------------------------------------------


STUKKEN_VRAGEN = replace(
    aanvraag.STUKKEN_VRAGEN,
    begin=lambda b, nu: {
        "uiterlijk": b.vandaag + aanvraag.HERSTEL,
        "gevraagd": "\n".join(b.aanvraag.bewijs),
    },
)


# -- deciding ------------------------------------------------------------------------------------------------


class Beslissing(Formulier):
    keuze = forms.ChoiceField(label="Wat beslist u?", widget=forms.RadioSelect)
    bedrag = Bedragveld(
        label="Welk bedrag kent u toe? (euro)",
        help_text="Alleen nodig als u toekent, anders dan de regels. Voor het hele huishouden samen.",
        required=False,
    )
    reden = Tekstveld(
        label="Waarom beslist u anders dan de regels?",
        help_text="Alleen nodig als u afwijkt. De inwoner leest dit in de brief.",
        required=False,
    )

    def __init__(self, *args: Any, beeld: Aanvraagbeeld, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kies("keuze", _keuzes(beeld))
        self.met_bedrag = beeld.regeling.bedrag is not None
        if not self.met_bedrag:
            del self.fields["bedrag"]

    def clean(self) -> None:
        keuze = self.cleaned_data.get("keuze")
        if keuze in (None, "volg"):
            return
        if not self.cleaned_data.get("reden", "").strip():
            self.add_error("reden", "Schrijf op waarom u anders beslist dan de regels.")
        if keuze == "afwijzing":
            self.cleaned_data["bedrag"] = None
        elif self.met_bedrag and not self.cleaned_data.get("bedrag") and "bedrag" not in self.errors:
            self.add_error("bedrag", "Vul in welk bedrag u toekent.")


def _keuzes(beeld: Aanvraagbeeld) -> Sequence[tuple[str, str]]:
    uitkomst = beeld.uitkomst
    toekennen = ("toekenning", "Toekennen, anders dan de regels")
    afwijzen = ("afwijzing", "Afwijzen, anders dan de regels")
    if uitkomst is None:
        return [toekennen, afwijzen]
    if not uitkomst.recht:
        return [("volg", "Afwijzen, zoals de regels zeggen"), toekennen]
    totaal = uitkomst.totaal_cent
    volg = "Toekennen" + (f", {euro(totaal)}" if totaal is not None else "")
    ander_bedrag = [("toekenning", "Een ander bedrag toekennen")] if totaal is not None else []
    return [("volg", f"{volg}, zoals de regels zeggen"), afwijzen, *ander_bedrag]


def _beslis(b: Regelingbehandeling, g: Gegeven, door: str, nu: datetime) -> Besluit | None:
    """The decision; None when a colleague has to sign first."""
    if g["keuze"] == "volg":
        return beslissen.beslis(b.aanvraag.aanvraag, door=door, nu=nu)
    afwijking = Afwijking(Besluit.Soort(g["keuze"]), g["reden"], g.get("bedrag"))
    beslissen.stel_voor(b.aanvraag.aanvraag, afwijking, regels=b.aanvraag.stelt, door=door, nu=nu)
    return None


BESLISSEN = Handeling(
    naam="beslissen",
    titel="Beslissen",
    knop="Beslis",
    uitleg="De regels doen een voorstel, u beslist. Wie van de regels afwijkt, schrijft op waarom; een "
    "collega ondertekent mee.",
    formulier=Beslissing,
    doe=_beslis,
    klaar=aanvraag.beslist,
    kan=lambda b, wie: b.open and not b.wacht and b.voorstel is None,
    velden={"AFWIJKING-BEDRAG": "bedrag", "AFWIJKING": "reden"},
    keuzes=lambda b: {"beeld": b.aanvraag},
    sjabloon="medewerker/regeling_beslissen.html",
)
