"""What the resident stated, subject by subject, as the desk reads it: always in Dutch, in the order asked."""

from __future__ import annotations

from datetime import date

from django.utils import translation

from opstap.portalen.inwoner.aanvraag.gesprek import Gesprek, Ingevuld
from opstap.portalen.publiek.vraagbeeld import Vraagbeeld
from opstap.portalen.templatetags.notatie import datum

_ONDERWERP = 80
"""Characters of a subject (Aanvraagbeoordeling.onderwerp)."""


def verklaring(gesprek: Gesprek) -> dict[str, str]:
    """Subject -> statement."""
    with translation.override("nl"):
        gevonden: dict[str, str] = {}
        for naam in gesprek.formulieren:
            gevonden |= _stap(naam, gesprek.concept.stappen[naam], gesprek)
        for vraag, antwoord in gesprek.gegeven():
            gevonden[_vrij(_onderwerp(vraag), gevonden)] = antwoord
        return gevonden


def _stap(naam: str, ingevuld: Ingevuld, gesprek: Gesprek) -> dict[str, str]:
    if naam == "naam":
        geboren = datum(date.fromisoformat(ingevuld["geboortedatum"]))
        return {"Naam": f"{ingevuld['voornamen']} {ingevuld['achternaam']}", "Geboortedatum": geboren}
    if naam == "adres":
        return {"Adres": f"{ingevuld['straat']}, {ingevuld['postcode']} {ingevuld['plaats']}"}
    if naam == "rekening":
        return {"Rekeningnummer": ingevuld["rekening"]}
    if naam == "gegevens":
        klopt = ingevuld["klopt"] == "ja"
        stand = "Klopt volgens de aanvrager." if klopt else f"Klopt niet: {ingevuld['anders']}"
        return {"Naam, adres en rekening in het dossier": stand}
    if naam == "situatie":
        opnieuw = "Is veranderd; de vragen zijn opnieuw beantwoord."
        stand = f"Nog zoals bekend op {datum(gesprek.nu)}." if ingevuld["klopt"] == "ja" else opnieuw
        return {"Huishouden, inkomen en bezit in het dossier": stand}
    vanaf = datum(date.fromisoformat(ingevuld["vanaf"]))
    return {"Heeft geld nodig vanaf": vanaf, "Wat er is gebeurd": ingevuld["toelichting"]}


def _onderwerp(vraag: Vraagbeeld) -> str:
    over = f" ({vraag.over})" if vraag.over else ""
    return f"{vraag.tekst[: _ONDERWERP - len(over)]}{over}"


def _vrij(naam: str, bezet: dict[str, str]) -> str:
    """The subject, with a number behind it when it is there already."""
    nummer, vrij = 2, naam
    while vrij in bezet:
        vrij, nummer = f"{naam[: _ONDERWERP - 4]} ({nummer})", nummer + 1
    return vrij
