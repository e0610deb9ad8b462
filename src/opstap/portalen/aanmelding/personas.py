"""The invented people of the demonstration: with one click you are one of them, through the stand-in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import cycle

from django.urls import reverse
from django.utils.timezone import localdate

from opstap.beleidslab import betaaldag
from opstap.inkomen.beelden.dossierlijst import voorbeelden
from opstap.kern import accounts
from opstap.kern.toegang import Rol, voor_sommen
from opstap.minima.partners import die_meedoen
from opstap.minima.pasbeeld import wie_ermee_betaalde
from opstap.portalen import demo
from opstap.portalen.scherm import gemeentecode
from opstap.portalen.templatetags.notatie import maandcode


@dataclass(frozen=True, slots=True)
class Persona:
    """Somebody to be: what they come to do, and the page on which they begin."""

    soort: str
    """'medewerker', 'inwoner' or 'partner': through which service they sign in."""
    sleutel: str
    naam: str
    zin: str
    begin: str
    kvk_nummer: str = ""
    """Of the organisation that a partner works for."""


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
        "medewerker:betalen",
        "U kijkt betalingen na en geeft ze vrij.",
    ),
    _Functie(
        "Financieel medewerker",
        betaaldag.MAKER,
        Rol.BETAALMEDEWERKER,
        "medewerker:betalen",
        "U zet betalingen klaar, die anderen vrijgeven.",
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


_BOUW = "de bouw van de demonstratie"
NIEUW_BSN = "999999990"
"""A number that is not given out, of nobody in the invented city."""


def medewerkers() -> tuple[Persona, ...]:
    """Those who work for the municipality, and those who hold it to account."""
    return tuple(
        Persona(
            "medewerker",
            functie.naam.lower().replace(" ", "-"),
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
        met_pas = wie_ermee_betaalde(gemeentecode(), localdate(demo.nu()))
    mensen = [
        Persona(
            "inwoner",
            voorbeeld.nummer,
            voorbeeld.titel,
            voorbeeld.zin,
            reverse("inwoner:betaling", args=(voorbeeld.nummer, maandcode(voorbeeld.maand))),
        )
        for voorbeeld in gevonden
    ]
    if met_pas and met_pas not in {een.sleutel for een in mensen}:
        mensen.append(
            Persona(
                "inwoner",
                met_pas,
                "Gezin met een pas",
                "De kinderen sporten met een tegoed: wat is betaald, en wat er over is.",
                reverse("inwoner:passen", args=(met_pas,)),
            )
        )
    return tuple(mensen)


def nieuw() -> Persona:
    """Somebody of whom nothing is known yet; their number must be typed, so it stands in the sentence."""
    return Persona(
        "inwoner",
        "nieuw",
        "Ik vraag voor het eerst bijstand aan",
        f"U hebt nog geen dossier. Uw burgerservicenummer is {NIEUW_BSN}.",
        reverse("inwoner:aanvragen"),
    )


_BIJ_PARTNER = (
    (Rol.PARTNERBALIE, "balie", "U staat aan de balie, en laat klanten met hun pas betalen."),
    (Rol.PARTNERADMINISTRATIE, "administratie", "U kijkt wat er is betaald, en wat de gemeente u betaalt."),
)


def partners() -> tuple[Persona, ...]:
    """Those who work for the first organisation that takes part; nobody where none does."""
    with voor_sommen(gemeentecode()):
        gevonden = die_meedoen(gemeentecode())[:1]
    return tuple(
        Persona(
            "partner",
            f"{werk}-{partner.kvk_nummer}",
            f"{partner.naam}, {werk}",
            zin,
            reverse("partner:balie"),
            partner.kvk_nummer,
        )
        for partner in gevonden
        for _, werk, zin in _BIJ_PARTNER
    )


def onderwerp(persona: Persona) -> str:
    """The subject by which the stand-in names this person of the staff or of a partner."""
    return f"demonstratie-{persona.sleutel}"


def zorg_voor_accounts(nu: datetime) -> None:
    """Give each of the staff, and of a partner, an account with its role, where there is none yet."""
    for functie, persona in zip(_FUNCTIES, medewerkers(), strict=True):
        if accounts.met_onderwerp(gemeentecode(), onderwerp(persona)) is None:
            account = accounts.maak(gemeentecode(), functie.werknaam, onderwerp(persona))
            accounts.verleen(account, functie.rol, door=_BOUW, nu=nu)
    for persona, (rol, _, _) in zip(partners(), cycle(_BIJ_PARTNER), strict=False):
        kvk = persona.kvk_nummer
        if accounts.met_onderwerp(gemeentecode(), onderwerp(persona), kvk_nummer=kvk) is None:
            account = accounts.maak(gemeentecode(), persona.naam, onderwerp(persona), kvk_nummer=kvk)
            accounts.verleen(account, rol, door=_BOUW, nu=nu)
