"""The invented people of the demonstration: with one click you are one of them, through the stand-in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from opstap.beleidslab import betaaldag
from opstap.inkomen.beelden.dossierlijst import voorbeelden
from opstap.kern import accounts
from opstap.kern.toegang import Rol, voor_sommen
from opstap.portalen.scherm import gemeentecode
from opstap.portalen.templatetags.notatie import maandcode


@dataclass(frozen=True, slots=True)
class Persona:
    """Somebody to be: what they come to do, and the page on which they begin."""

    soort: str
    """'medewerker' or 'inwoner': through which service they sign in."""
    sleutel: str
    naam: str
    zin: str
    begin: str


@dataclass(frozen=True, slots=True)
class _Functie:
    naam: str
    werknaam: str
    rol: Rol
    begin: str
    zin: str
    vraag: str = ""


_FUNCTIES = (
    _Functie(
        "Consulent",
        "Consulent Voorbeeld",
        Rol.MEDEWERKER,
        "medewerker:werkvoorraad",
        "U behandelt aanvragen, op wettelijke termijn.",
    ),
    _Functie(
        "Kwaliteitsmedewerker",
        "Kwaliteitsmedewerker Proef",
        Rol.MEDEWERKER,
        "medewerker:werkvoorraad",
        "U kijkt genomen besluiten na, met hun hele uitleg.",
        "?soort=aanvraag&status=afgerond",
    ),
    _Functie(
        "Betaalmedewerker",
        betaaldag.BETAALMEDEWERKER,
        Rol.BETAALMEDEWERKER,
        "medewerker:dossiers",
        "U bereidt de betalingen van de maand voor.",
    ),
    _Functie(
        "Controller",
        betaaldag.CONTROLLER,
        Rol.CONTROLLER,
        "bestuur:overzicht",
        "U controleert wat wordt betaald en geboekt.",
    ),
    _Functie(
        "Raadslid",
        "Raadslid Fictie",
        Rol.BESTUUR,
        "bestuur:overzicht",
        "U ziet wat het kost, en nooit om wie het gaat.",
    ),
    _Functie(
        "Beheerder",
        betaaldag.BEHEER,
        Rol.BEHEERDER,
        "aanmelding:accounts",
        "U ziet wie er mag werken, en in welke rol.",
    ),
)


NIEUW_BSN = "999999990"
"""A number that is not given out, of nobody in the invented city."""


def medewerkers() -> tuple[Persona, ...]:
    """Those who work for the municipality, and those who hold it to account."""
    return tuple(
        Persona(
            "medewerker",
            functie.naam.lower(),
            functie.naam,
            functie.zin,
            reverse(functie.begin) + functie.vraag,
        )
        for functie in _FUNCTIES
    )


def inwoners() -> tuple[Persona, ...]:
    """Households in which something happens; a situation, never a name."""
    with voor_sommen(gemeentecode()):
        gevonden = voorbeelden(gemeentecode())
    return tuple(
        Persona(
            "inwoner",
            voorbeeld.nummer,
            voorbeeld.titel,
            voorbeeld.zin,
            reverse("inwoner:betaling", args=(voorbeeld.nummer, maandcode(voorbeeld.maand))),
        )
        for voorbeeld in gevonden
    )


def nieuw() -> Persona:
    """Somebody of whom nothing is known yet; their number must be typed, so it stands in the sentence."""
    return Persona(
        "inwoner",
        "nieuw",
        "Ik vraag voor het eerst bijstand aan",
        f"U hebt nog geen dossier. Uw burgerservicenummer is {NIEUW_BSN}.",
        reverse("inwoner:aanvragen"),
    )


def onderwerp(persona: Persona) -> str:
    """The subject by which the stand-in names this person of the staff."""
    return f"demonstratie-{persona.sleutel}"


def zorg_voor_accounts(nu: datetime) -> None:
    """Give each of the staff an account with its role, where there is none yet."""
    for functie, persona in zip(_FUNCTIES, medewerkers(), strict=True):
        if accounts.met_onderwerp(gemeentecode(), onderwerp(persona)) is None:
            account = accounts.maak(gemeentecode(), functie.werknaam, onderwerp(persona))
            accounts.verleen(account, functie.rol, door="de bouw van de demonstratie", nu=nu)
