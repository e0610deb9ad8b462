"""The invented people of the demonstration: with one click you are one of them."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse

from opstap.beleidslab.demo import stand
from opstap.inkomen.beelden.dossierlijst import voorbeelden
from opstap.kern.toegang import Gebruiker, Rol, voor_sommen
from opstap.portalen.scherm import gemeentecode
from opstap.portalen.templatetags.notatie import maandcode


@dataclass(frozen=True, slots=True)
class Persona:
    """Somebody to be: what they come to do, and the page on which they begin."""

    sleutel: str
    naam: str
    zin: str
    gebruiker: Gebruiker
    begin: str


def is_demonstratie() -> bool:
    """Whether this site is a demonstration: it was started as one, on a city that is invented."""
    return settings.OPSTAP_DEMO and stand() is not None


def medewerkers() -> tuple[Persona, ...]:
    """Those who work for the municipality, and those who hold it to account."""
    werkvoorraad = reverse("medewerker:werkvoorraad")

    def iemand(sleutel: str, rol: Rol, begin: str, zin: str, naam: str = "") -> Persona:
        naam = naam or sleutel.capitalize()
        return Persona(sleutel, naam, zin, Gebruiker(f"Demo{sleutel}", rol, gemeentecode()), begin)

    return (
        iemand("consulent", Rol.MEDEWERKER, werkvoorraad, "U behandelt aanvragen, op wettelijke termijn."),
        iemand(
            "kwaliteitsmedewerker",
            Rol.MEDEWERKER,
            f"{werkvoorraad}?status=afgerond",
            "U kijkt genomen besluiten na, met hun hele uitleg.",
        ),
        iemand(
            "betaalmedewerker",
            Rol.BETAALMEDEWERKER,
            reverse("medewerker:dossiers"),
            "U bereidt de betalingen van de maand voor.",
        ),
        iemand(
            "controller",
            Rol.CONTROLLER,
            reverse("bestuur:overzicht"),
            "U controleert wat wordt betaald en geboekt.",
        ),
        iemand(
            "raadslid",
            Rol.BESTUUR,
            reverse("bestuur:overzicht"),
            "U ziet wat het kost, en nooit om wie het gaat.",
        ),
    )


def inwoners() -> tuple[Persona, ...]:
    """Households in which something happens; a situation, never a name."""
    with voor_sommen(gemeentecode()):
        gevonden = voorbeelden(gemeentecode())
    return tuple(
        Persona(
            voorbeeld.nummer,
            voorbeeld.titel,
            voorbeeld.zin,
            Gebruiker("De inwoner zelf", Rol.INWONER, gemeentecode(), frozenset({voorbeeld.nummer})),
            reverse("inwoner:betaling", args=(voorbeeld.nummer, maandcode(voorbeeld.maand))),
        )
        for voorbeeld in gevonden
    )
