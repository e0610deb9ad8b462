"""An application, from its arrival up to the decision: asking, assessing, hearing, deciding or ending."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.urls import reverse

from opstap.gevallen import aanvraagzaken
from opstap.inkomen.aanvraag import aanvraagbehandeling, aanvragen, voorschotten
from opstap.inkomen.beelden.behandeling import Behandeling
from opstap.inkomen.beelden.huishouden import envelop
from opstap.inkomen.handhaving import zienswijzen
from opstap.kern import brieven, personen, voorstellen
from opstap.kern.models import Besluit, Brief
from opstap.kern.toegang import Gebruiker
from opstap.portalen.formulieren import (
    Bedragveld,
    Datumveld,
    Formulier,
    Jaofnee,
    Maandveld,
    Tekstveld,
)
from opstap.portalen.medewerker.handelingen import Gedaan, Handeling
from opstap.portalen.templatetags.notatie import datum, euro
from opstap.regels.geld import Netto

Gegeven = Mapping[str, Any]
HERSTEL = timedelta(days=14)
"""What the form proposes to complete; the officer chooses."""


def _is_open(b: Behandeling, wie: Gebruiker) -> bool:
    return b.open and not b.wacht


def aanvrager(b: Behandeling) -> str:
    """Name and address as they stand on the envelope."""
    return envelop(b.beeld.dossier.huishouden, b.beeld.dossier.adres)


# -- asking for what is missing ------------------------------------------------------------------------


class Stukkenvraag(Formulier):
    gevraagd = Tekstveld(
        label="Wat hebt u nog nodig?",
        help_text="Eén ding per regel. De inwoner leest dit letterlijk in de brief.",
        error_messages={"required": "Schrijf op wat u van de inwoner nodig hebt."},
    )
    uiterlijk = Datumveld(label="Uiterste dag om het te sturen")

    def clean_gevraagd(self) -> list[str]:
        return [regel.strip(" -•\t") for regel in self.cleaned_data["gevraagd"].splitlines() if regel.strip()]


_STIL = (
    "Zolang wij wachten, staat de termijn om te beslissen stil. Lukt het niet op tijd? Laat het ons dan voor "
    "die dag weten."
)


def _vraag_stukken(b: Behandeling, g: Gegeven, door: str, nu: datetime) -> Brief:
    aanvraagzaken.vraag_stukken(b.zaak, gevraagd=g["gevraagd"], uiterlijk=g["uiterlijk"], door=door, nu=nu)
    return brieven.schrijf_over_zaak(
        b.zaak,
        aan=aanvrager(b),
        onderwerp="Wij hebben nog gegevens van u nodig",
        alineas=[
            "Om te kunnen beslissen hebben wij nog gegevens van u nodig. Stuur ons:",
            "\n".join(f"- {regel}" for regel in g["gevraagd"]),
            f"Stuur dit uiterlijk op {brieven.datum(g['uiterlijk'])}. {_STIL}",
        ],
        op=b.vandaag,
        door=door,
        nu=nu,
    )


STUKKEN_VRAGEN = Handeling(
    naam="stukken-vragen",
    titel="Stukken vragen",
    knop="Vraag dit aan de inwoner",
    uitleg="De inwoner krijgt een brief. Vanaf morgen staat de termijn stil, tot de stukken er zijn of de "
    "uiterste dag voorbij is (Awb art. 4:5 en 4:15).",
    formulier=Stukkenvraag,
    doe=_vraag_stukken,
    klaar=lambda b, brief, g: (
        f"De vraag staat in brief {brief.nummer}. Sturen kan tot en met {datum(g['uiterlijk'])}."
    ),
    kan=_is_open,
    velden={"HERSTELTERMIJN": "uiterlijk", "BRIEF-GETAL": "gevraagd", "BRIEF-": "gevraagd"},
    begin=lambda b, nu: {
        "uiterlijk": b.vandaag + HERSTEL,
        "gevraagd": "\n".join(b.beeld.ontbreekt) if b.beeld.voorstel == "onvolledig" else "",
    },
)


class Ontvangst(Formulier):
    ontvangen = Datumveld(
        label="Dag waarop alles binnen was",
        help_text="De termijn loopt weer vanaf die dag, ook als u het later vastlegt.",
    )
    tekst = Tekstveld(label="Wat is er binnengekomen?", regels=2, max_length=300)


STUKKEN_ONTVANGEN = Handeling(
    naam="stukken-ontvangen",
    titel="De stukken zijn binnen",
    knop="Ga verder met de aanvraag",
    formulier=Ontvangst,
    doe=lambda b, g, door, nu: aanvraagzaken.stukken_ontvangen(
        b.zaak, door=door, nu=nu, ontvangen=g["ontvangen"], tekst=g["tekst"]
    ),
    klaar="De termijn loopt weer. U kunt verder met de aanvraag.",
    kan=lambda b, wie: b.wacht,
    velden={"ZAAK-DATUM": "ontvangen"},
    begin=lambda b, nu: {"ontvangen": b.vandaag, "tekst": "Gevraagde stukken ontvangen"},
)


# -- what the applicant stated, and what the assessor holds to be true -------------------------------------


class Opgave(Formulier):
    verklaring = Tekstveld(
        label="Wat gaf de aanvrager op?",
        help_text="Een onderwerp per regel, met een dubbele punt. Bijvoorbeeld: Wonen: ik woon alleen.",
        regels=6,
    )

    def clean_verklaring(self) -> dict[str, str]:
        regels = [regel for regel in self.cleaned_data["verklaring"].splitlines() if regel.strip()]
        paren = {deel[0].strip(): deel[2].strip() for deel in (regel.partition(":") for regel in regels)}
        if not all(naam and tekst and len(naam) <= 80 for naam, tekst in paren.items()) or len(paren) < len(
            regels
        ):
            raise forms.ValidationError(
                "Schrijf op elke regel een onderwerp, een dubbele punt en wat de aanvrager zei. Noem elk "
                "onderwerp één keer."
            )
        return paren


OPGAVE = Handeling(
    naam="opgave-vastleggen",
    titel="Opgave van de aanvrager vastleggen",
    knop="Leg de opgave vast",
    uitleg="Dit zegt de aanvrager, in eigen woorden. Het verandert niet; uw oordeel komt ernaast.",
    formulier=Opgave,
    doe=lambda b, g, door, nu: aanvraagbehandeling.leg_opgave_vast(b.zaak, g["verklaring"], nu=nu),
    klaar="De opgave staat vast. U kunt nu per onderwerp opschrijven wat u aanneemt.",
    kan=lambda b, wie: b.open and not b.onderwerpen,
    velden={"OPGAVE": "verklaring"},
)


class Beoordeling(Formulier):
    onderwerp = forms.ChoiceField(label="Onderwerp")
    beoordeling = Tekstveld(label="Wat neemt u aan?", regels=3)
    wijkt_af = Jaofnee(label="Wijkt dat af van wat de aanvrager zei?")
    reden = Tekstveld(label="Waaruit blijkt dat?", regels=3, help_text="De aanvrager leest dit.")

    def __init__(self, *args: Any, onderwerpen: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kies("onderwerp", [(naam, f"{naam}: {tekst}"[:120]) for naam, tekst in onderwerpen.items()])


BEOORDELEN = Handeling(
    naam="beoordelen",
    titel="Een onderwerp beoordelen",
    knop="Leg mijn oordeel vast",
    uitleg="Uw oordeel komt naast de woorden van de aanvrager te staan, nooit in plaats daarvan.",
    formulier=Beoordeling,
    doe=lambda b, g, door, nu: aanvraagbehandeling.beoordeel(
        b.zaak,
        g["onderwerp"],
        beoordeling=g["beoordeling"],
        wijkt_af=g["wijkt_af"],
        reden=g["reden"],
        door=door,
        nu=nu,
    ),
    klaar=lambda b, uitkomst, g: f"Uw oordeel over {g['onderwerp']} staat naast de opgave.",
    kan=lambda b, wie: b.open and bool(b.onderwerpen),
    keuzes=lambda b: {"onderwerpen": {o.naam: o.opgave for o in b.onderwerpen}},
)


# -- hearing ---------------------------------------------------------------------------------------------


class Gelegenheid(Formulier):
    voornemen = Tekstveld(
        label="Wat bent u van plan, en waarom?",
        help_text="De inwoner leest dit en kan erop reageren voordat u beslist.",
    )
    uiterlijk = Datumveld(label="Uiterste dag om te reageren")


GELEGENHEID = Handeling(
    naam="laten-reageren",
    titel="De inwoner laten reageren",
    knop="Geef gelegenheid om te reageren",
    uitleg="Wie u wilt afwijzen op iets anders dan diegene zelf opgaf, mag daar eerst iets over zeggen "
    "(Awb art. 4:7).",
    formulier=Gelegenheid,
    doe=lambda b, g, door, nu: zienswijzen.geef_gelegenheid(
        b.zaak.dossier,
        personen.aanvrager(b.zaak.dossier),
        onderwerp=zienswijzen.Onderwerp.AANVRAAG,
        voornemen=g["voornemen"],
        uiterlijk=g["uiterlijk"],
        door=door,
        nu=nu,
    ),
    klaar=lambda b, uitkomst, g: f"De inwoner kan reageren tot en met {datum(g['uiterlijk'])}.",
    kan=lambda b, wie: b.open and b.zienswijze is None,
    velden={"ZIENSWIJZE-TERMIJN": "uiterlijk", "ZIENSWIJZE-VOORNEMEN": "voornemen"},
    begin=lambda b, nu: {"uiterlijk": b.vandaag + HERSTEL},
)


class Reactie(Formulier):
    wijze = forms.ChoiceField(
        label="Hoe reageerde de inwoner?", choices=zienswijzen.Wijze.choices, widget=forms.RadioSelect
    )
    op = Datumveld(label="Op welke dag?")
    tekst = Tekstveld(label="Wat zei de inwoner?", help_text="Of: dat er geen reactie was.")


def _gehoord(b: Behandeling, g: Gegeven, door: str, nu: datetime) -> None:
    assert b.zienswijze is not None
    wijze = zienswijzen.Wijze(g["wijze"])
    zienswijzen.leg_vast(b.zienswijze, wijze=wijze, op=g["op"], tekst=g["tekst"], door=door, nu=nu)


REACTIE = Handeling(
    naam="reactie-vastleggen",
    titel="Reactie van de inwoner vastleggen",
    knop="Leg de reactie vast",
    formulier=Reactie,
    doe=_gehoord,
    klaar="De reactie staat vast. U kunt nu beslissen.",
    kan=lambda b, wie: b.open and b.zienswijze is not None,
    velden={"ZIENSWIJZE-LEEG": "tekst", "ZIENSWIJZE-LOOPT": "wijze", "ZIENSWIJZE-DATUM": "op"},
    begin=lambda b, nu: {"op": b.vandaag},
)


# -- money while waiting -----------------------------------------------------------------------------------


class Voorschotbesluit(Formulier):
    maand = Maandveld(label="Over welke maand?")
    verwachte_bijstand = Bedragveld(
        label="Bijstand die u verwacht, met vakantietoeslag (euro)",
        help_text="Het voorschot is daarvan ten minste het deel dat de wet noemt.",
    )
    duidelijk_geen_recht = Jaofnee(label="Is nu al duidelijk dat er geen recht op bijstand is?")
    gegevens_verwijtbaar_onvolledig = Jaofnee(label="Ontbreken er gegevens door eigen schuld van de inwoner?")
    bedrag = Bedragveld(label="Ander bedrag dan het minste (euro)", required=False)


def _voorschot(b: Behandeling, g: Gegeven, door: str, nu: datetime) -> Any:
    return voorschotten.verleen(
        b.zaak,
        maand=g["maand"],
        verwachte_bijstand=Netto(g["verwachte_bijstand"]),
        duidelijk_geen_recht=g["duidelijk_geen_recht"],
        gegevens_verwijtbaar_onvolledig=g["gegevens_verwijtbaar_onvolledig"],
        bedrag=None if g["bedrag"] is None else Netto(g["bedrag"]),
        door=door,
        nu=nu,
    )


VOORSCHOT = Handeling(
    naam="voorschot",
    titel="Voorschot geven",
    knop="Geef dit voorschot",
    uitleg="Zolang er niet is beslist, krijgt de inwoner een voorschot (art. 52 Participatiewet). Het wordt "
    "later verrekend.",
    formulier=Voorschotbesluit,
    doe=_voorschot,
    klaar=lambda b, voorschot, g: (
        f"Voorschot {voorschot.nummer} van {euro(voorschot.bedrag_cent)} staat klaar om te betalen."
    ),
    kan=lambda b, wie: b.open,
    velden={"VOORSCHOT-TE": "bedrag", "VOORSCHOT-MAAND": "maand"},
    begin=lambda b, nu: {"maand": f"{b.vandaag:%Y-%m}"},
)


# -- deciding ------------------------------------------------------------------------------------------------


class Beslissing(Formulier):
    keuze = forms.ChoiceField(label="Wat beslist u?", widget=forms.RadioSelect)
    ingangsdatum = Datumveld(label="Ingangsdatum", required=False)
    reden = Tekstveld(
        label="Waarom beslist u anders dan de regels?",
        help_text="Alleen nodig als u afwijkt. De inwoner leest dit in de brief.",
        required=False,
    )
    zonder_horen = Tekstveld(
        label="Wettelijke grond om zonder reactie van de inwoner te beslissen",
        help_text="U gaat uit van iets anders dan de aanvrager opgaf, en die kon daar nog niets over zeggen. "
        "Laat de inwoner liever eerst reageren (Awb art. 4:7).",
        regels=2,
        required=False,
    )

    def __init__(self, *args: Any, b: Behandeling, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        toekennen = b.beeld.voorstel == "toekenning"
        bedrag = b.beeld.bedragen.get("maandbetaling")
        volgens = "Toekennen" + (f", {euro(bedrag)} per maand" if bedrag is not None else "")
        keuzes = [("volg", f"{volgens if toekennen else 'Afwijzen'}, zoals de regels zeggen")]
        if toekennen:
            keuzes.append(("afwijzing", "Afwijzen, anders dan de regels"))
        else:
            del self.fields["reden"]
        self.kies("keuze", keuzes)
        self.fields[
            "ingangsdatum"
        ].help_text = f"Laat leeg voor de dag die uit de regels volgt: {datum(b.beeld.ingangsdatum)}."
        if not b.te_horen:
            del self.fields["zonder_horen"]

    def clean(self) -> None:
        if self.cleaned_data.get("keuze") == "afwijzing" and not self.cleaned_data.get("reden", "").strip():
            self.add_error("reden", "Schrijf op waarom u anders beslist dan de regels.")


def _beslis(b: Behandeling, g: Gegeven, door: str, nu: datetime) -> Besluit | None:
    """The decision; None when a colleague has to sign first."""
    zonder_horen: str = g.get("zonder_horen", "")
    ingang: date | None = g["ingangsdatum"]
    if g["keuze"] == "volg":
        return aanvragen.beslis(b.zaak, door=door, nu=nu, ingangsdatum=ingang, zonder_horen=zonder_horen)
    voorstellen.stel_voor(
        b.zaak,
        soort=Besluit.Soort.AFWIJZING,
        reden=g["reden"],
        regels=b.beeld.voorstel,
        ingangsdatum=ingang,
        zonder_horen=zonder_horen,
        door=door,
        nu=nu,
    )
    return None


def beslist(b: Behandeling, besluit: Besluit | None, g: Gegeven) -> Gedaan:
    """Where to go on after deciding, or after proposing to a colleague."""
    if besluit is None:
        return Gedaan("Uw voorstel wacht op een collega. Pas als die ondertekent, is er een besluit.")
    return Gedaan(
        f"Besluit {besluit.nummer} is genomen. Maak het nu bekend aan de inwoner.",
        reverse("medewerker:bekendmaken", args=(besluit.nummer,)),
    )


BESLISSEN = Handeling(
    naam="beslissen",
    titel="Beslissen",
    knop="Beslis",
    uitleg="De regels doen een voorstel, u beslist. Wie van de regels afwijkt, schrijft op waarom; een "
    "collega ondertekent mee.",
    formulier=Beslissing,
    doe=_beslis,
    klaar=beslist,
    kan=lambda b, wie: _is_open(b, wie) and b.voorstel is None and b.beeld.voorstel != "onvolledig",
    velden={
        "INGANGSDATUM": "ingangsdatum",
        "AFWIJKING": "reden",
        "AANVRAAG-HOREN": "zonder_horen",
        "UITKERING-": "ingangsdatum",
    },
    keuzes=lambda b: {"b": b},
    sjabloon="medewerker/beslissen.html",
)
