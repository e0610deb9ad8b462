"""A pass or a voucher: look at a picture, let it be good no more or again, replace it, give the next one."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.urls import reverse

from opstap.minima import pasfotos, passen, vouchers
from opstap.minima.pasbeeld import Pasbeeld
from opstap.minima.pasbeeld import Stand as Passtand
from opstap.minima.voucherbeeld import Stand as Voucherstand
from opstap.portalen.formulieren import Formulier, Tekstveld
from opstap.portalen.medewerker.handelingen import Gedaan, Handeling

Gegeven = Mapping[str, Any]


class Bekeken(Formulier):
    """Which picture was before the officer's eyes."""

    afdruk = forms.CharField(widget=forms.HiddenInput, max_length=64)


class Afkeuring(Bekeken):
    reden = Tekstveld(
        label="Wat is er niet goed aan de foto?",
        help_text="De inwoner leest dit. Schrijf kort wat er anders moet.",
        regels=3,
        max_length=200,
        error_messages={"required": "Schrijf op wat er niet goed is aan de foto."},
    )


class Reden(Formulier):
    reden = Tekstveld(
        label="Waarom?",
        help_text="De inwoner leest dit. Schrijf kort en gewoon.",
        regels=3,
        max_length=200,
        error_messages={"required": "Schrijf op waarom u dit doet."},
    )


def _naar_passen(pas: Pasbeeld, uitkomst: Any, gegeven: Gegeven) -> Gedaan:
    return Gedaan("De foto is beoordeeld.", reverse("medewerker:passen"))


def _afdruk(pas: Pasbeeld, nu: datetime) -> Gegeven:
    return {"afdruk": pas.foto.afdruk}


FOTO: Sequence[Handeling] = (
    Handeling(
        naam="goedkeuren",
        titel="Foto goedkeuren",
        knop="Keur de foto goed",
        uitleg="De inwoner kan de pas daarna gebruiken.",
        formulier=Bekeken,
        doe=lambda pas, g, door, nu: pasfotos.keur_goed(pas.pas, g["afdruk"], door=door, nu=nu),
        klaar=_naar_passen,
        begin=_afdruk,
    ),
    Handeling(
        naam="afkeuren",
        titel="Foto afkeuren",
        knop="Keur de foto af",
        uitleg="De inwoner krijgt een bericht en kan een andere foto sturen.",
        formulier=Afkeuring,
        doe=lambda pas, g, door, nu: pasfotos.keur_af(
            pas.pas, g["afdruk"], reden=g["reden"], door=door, nu=nu
        ),
        klaar=_naar_passen,
        velden={"REDEN": "reden"},
        begin=_afdruk,
    ),
)


def _met_reden(wat: str, doe: Callable[..., object], bij: Container[str]) -> Mapping[str, Any]:
    """What is done to a pass or a voucher (`wat`) in one of these states; the resident reads why."""
    return {
        "formulier": Reden,
        "doe": lambda een, g, door, nu: doe(getattr(een, wat), reden=g["reden"], door=door, nu=nu),
        "velden": {"REDEN": "reden"},
        "kan": lambda een, gebruiker: een.stand in bij,
    }


def _blokkeren_en_vrijgeven(
    wat: str, blokkeer: Callable[..., object], geef_vrij: Callable[..., object], bij: Container[str], ook: str
) -> tuple[Handeling, Handeling]:
    """Let a pass or a voucher in one of these states be good no more, and let it be good again."""
    return (
        Handeling(
            naam="blokkeren",
            titel=f"{wat.capitalize()} blokkeren",
            knop=f"Blokkeer de {wat}",
            uitleg=f"De {wat} werkt meteen niet meer.{ook}",
            klaar=f"De {wat} is geblokkeerd.",
            **_met_reden(wat, blokkeer, bij),
        ),
        Handeling(
            naam="vrijgeven",
            titel=f"{wat.capitalize()} vrijgeven",
            knop=f"Geef de {wat} vrij",
            uitleg=f"De {wat} werkt meteen weer.",
            klaar=f"De {wat} is weer vrijgegeven.",
            **_met_reden(wat, geef_vrij, (Passtand.GEBLOKKEERD, Voucherstand.GEBLOKKEERD)),
        ),
    )


PAS: Sequence[Handeling] = _blokkeren_en_vrijgeven(
    "pas",
    passen.blokkeer,
    passen.geef_vrij,
    {*Passtand} - {Passtand.GEBLOKKEERD, Passtand.VOORBIJ},
    " Het tegoed blijft staan.",
)
_ONGEBRUIKT = (Voucherstand.OPEN, Voucherstand.NOG_NIET)
VOUCHER: Sequence[Handeling] = (
    *_blokkeren_en_vrijgeven("voucher", vouchers.blokkeer, vouchers.geef_vrij, _ONGEBRUIKT, ""),
    Handeling(
        naam="vervangen",
        titel="Voucher kwijt: vervangen",
        knop="Vervang de voucher",
        uitleg="De oude voucher werkt nooit meer. De inwoner krijgt er een met een ander nummer.",
        klaar="De oude voucher werkt niet meer. Er is een nieuwe.",
        **_met_reden("voucher", vouchers.vervang, (*_ONGEBRUIKT, Voucherstand.GEBLOKKEERD)),
    ),
)
NIEUWE_VOUCHER = Handeling(
    naam="nieuw",
    titel="Een nieuwe voucher geven",
    knop="Geef de voucher",
    uitleg="De vorige is gebruikt, en er is nog iets over voor dit jaar.",
    formulier=Formulier,
    doe=lambda tegoed, g, door, nu: vouchers.geef_uit(tegoed.toekenning, door=door, nu=nu),
    klaar="Er is een nieuwe voucher. De inwoner ziet hem in Mijn Opstap.",
)
