"""Entries for the Dutch algorithm register (Publicatiestandaard 1.0.0), one per law, made from the rule book.

What only the municipality itself can say (contact, start date, impact assessments) is left out of an entry
and listed in `ZELF_INVULLEN`: the register shows such a field as not filled in.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from opstap.recht.wetboek import WETTEN
from opstap.regels.graaf import Wet
from opstap.regels.regel import Bepaling, Feit, Leemte

SCHEMA = "1.0.0"
LANGSTE_TEKST = 2_500
LANGSTE_WERKING = 5_000

ZELF_INVULLEN = (
    "Organisatie",
    "Begindatum",
    "Contactgegevens",
    "Link naar publiekspagina",
    "Verwerkingsregister",
    "Impacttoets(en)",
    "Link naar Impacttoets",
    "Toelichting op impacttoetsen",
)


def registraties() -> list[dict[str, Any]]:
    """All entries, by the field names of the standard."""
    return [_registratie(wet) for wet in WETTEN]


def _registratie(wet: Wet) -> dict[str, Any]:
    regels = [v for v in wet.verklaringen if isinstance(v, Bepaling)]
    feiten = [v for v in wet.verklaringen if isinstance(v, Feit)]
    oordelen = [v.titel for v in feiten if v.oordeel]
    leemten = [v for v in wet.verklaringen if isinstance(v, Leemte)]
    return {
        "Naam": f"Berekenen en uitleggen: {wet.naam}",
        "Korte omschrijving": (
            f"Opstap rekent met de regels van: {wet.naam}. Het programma laat elke stap zien, met het "
            "artikel erbij. Een medewerker beslist."
        ),
        "Status": "In ontwikkeling",
        "Publicatiecategorie": "Impactvolle algoritmes",
        "Doel en impact": (
            "Inwoners krijgen waar zij volgens de wet recht op hebben, op tijd en met uitleg in gewone taal. "
            "De uitkomst is een voorstel voor een besluit en kan gaan over geld waar iemand van leeft."
        ),
        "Afwegingen": (
            "De regels zijn de tekst van de wet als programma: open, na te lezen en na te rekenen. Een "
            "bedrag zonder bevestigde bron wordt niet geraden; het programma weigert dan en zegt waarom. Het "
            "programma geeft mensen geen score en zoekt niet naar verdachte mensen."
        ),
        "Menselijke tussenkomst": _hoogstens(
            "Een medewerker neemt het besluit en kan met een reden afwijken. Alleen een medewerker "
            f"beoordeelt: {_opsomming(oordelen) or 'in deze wet niets'}.",
            LANGSTE_TEKST,
        ),
        "Risicobeheer": _hoogstens(
            "Elk besluit bewaart de feiten, de regels en de bedragen waarmee is gerekend en is altijd na te "
            "spelen. Rekenvoorbeelden uit openbare bronnen worden bij elke wijziging nagerekend. Niet "
            f"gemodelleerd, en daarom geweigerd: {_opsomming([v.artikel for v in leemten]) or 'niets'}.",
            LANGSTE_TEKST,
        ),
        "Wettelijke basis": wet.naam,
        "Gegevens": _hoogstens(
            f"Wat over een huishouden bekend moet zijn: {_opsomming([v.titel for v in feiten]) or 'niets'}.",
            LANGSTE_TEKST,
        ),
        "Technische werking": _hoogstens(
            f"{len(regels)} regels, elk een korte functie of keuze met een artikel, een zin in gewone taal "
            "en een periode waarin zij geldt. Een regel gebruikt alleen de gegevens die in de regel genoemd "
            "staan. Er wordt niets geleerd van gegevens en er is geen kansberekening. Regels: "
            f"{_opsomming(list(dict.fromkeys(v.titel for v in regels)))}.",
            LANGSTE_WERKING,
        ),
        "Taal": "nld",
        "Schema": SCHEMA,
        "Bron-ID": f"opstap-{wet.naam.casefold().replace(' ', '-')}",
        "Zoektermen": f"{wet.naam}, inkomen, uitleg, regels als code",
    }


def _opsomming(delen: Sequence[str]) -> str:
    return "; ".join(dict.fromkeys(deel for deel in delen if deel))


def _hoogstens(tekst: str, lengte: int) -> str:
    """Cut at a whole part of an enumeration, with an ellipsis, when the standard allows no more."""
    if len(tekst) < lengte:
        return tekst
    return f"{tekst[: lengte - 3].rpartition(';')[0]}; …"
