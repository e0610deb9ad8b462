"""Entries for the Dutch algorithm register, one per scheme that a municipality carries out.

What only the municipality itself can say (organisation, contact, start, impact assessments) stays empty.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from opstap.opdrachten.wetboek.artikelen import Artikel, lees_artikelen
from opstap.opdrachten.wetboek.indeling import slug
from opstap.opdrachten.wetboek.registervelden import KORT, LANG, VELDEN, WERKING
from opstap.opdrachten.wetboek.wettekst import WETNUMMER, wettekst
from opstap.recht.wetboek import WETTEN
from opstap.regels.graaf import Wet
from opstap.regels.regel import Bepaling, Feit, Leemte

_GEEN_PROCES = (
    "Opstap rekent deze regeling alleen voor en legt de uitkomst uit. Het besluit neemt de "
    "gemeente, buiten Opstap."
)

_EEN_OOGOPSLAG = 12
"""How many items of a list someone still reads in a text for everybody."""


class Regeling(NamedTuple):
    """What cannot be read from the rules: what a scheme is for, who decides, and where it is filed."""

    naam: str
    waarvoor: str
    besluit: str = _GEEN_PROCES
    thema: str = "Sociale zekerheid"
    categorie: str = "Impactvolle algoritmes"


REGELINGEN: Mapping[str, Regeling] = {
    "Participatiewet": Regeling(
        "Bijstand berekenen en uitleggen",
        "Wie te weinig geld heeft om van te leven, kan bijstand krijgen van de gemeente. Opstap rekent "
        "uit of iemand er recht op heeft, hoeveel het is en hoe dat komt. Het gaat om geld waar iemand "
        "van leeft.",
        "Besluiten neemt een medewerker; bij een aanvraag kan die met een reden afwijken van de uitkomst. "
        "Eén soort besluit neemt het programma zelf: wordt later een feit bekend, dan rekent het de "
        "betrokken maanden opnieuw uit en legt het verschil vast, met uitleg.",
    ),
    "Algemene wet bestuursrecht": Regeling(
        "Termijnen, dwangsom en rente berekenen",
        "De gemeente moet op tijd beslissen en betalen. Opstap rekent uit wanneer een termijn afloopt, en "
        "welke dwangsom of rente een inwoner krijgt als de gemeente te laat is.",
        "Een medewerker neemt het besluit over een dwangsom of over rente.",
        thema="Recht",
    ),
    "Toeslagen en kinderbijslag": Regeling(
        "Toeslagen en kinderbijslag voorrekenen",
        "Opstap laat zien op welke toeslagen iemand kan rekenen, en wat werken dan oplevert.",
        "Over toeslagen beslist de Dienst Toeslagen en over kinderbijslag de Sociale Verzekeringsbank. De "
        "uitkomst van Opstap is een indicatie en geen besluit.",
        categorie="Overige algoritmes",
    ),
    "Gemeentelijk minimabeleid": Regeling(
        "Minimaregelingen berekenen en uitleggen",
        "Gemeenten hebben eigen regelingen voor mensen met een laag inkomen, zoals een stadspas of geld voor "
        "schoolkosten. Opstap rekent uit wie daarvoor in aanmerking komt en om welk bedrag het gaat.",
    ),
    "Loonkostensubsidie": Regeling(
        "Loonkostensubsidie berekenen en uitleggen",
        "Een werkgever krijgt subsidie voor een werknemer die door een beperking minder kan doen. Opstap "
        "rekent uit hoeveel.",
        thema="Werk",
    ),
    "IOAW": Regeling(
        "IOAW-uitkering berekenen en uitleggen",
        "De IOAW is een uitkering voor oudere werklozen. Opstap rekent uit of iemand er recht op heeft en "
        "hoeveel het is.",
    ),
    "IOAZ": Regeling(
        "IOAZ-uitkering berekenen en uitleggen",
        "De IOAZ is een uitkering voor oudere zelfstandigen die met hun bedrijf zijn gestopt. Opstap "
        "rekent uit of iemand er recht op heeft en hoeveel het is.",
    ),
    "Bbz 2004": Regeling(
        "Bijstand voor zelfstandigen berekenen en uitleggen",
        "Zelfstandigen kunnen bijstand krijgen om van te leven, en een lening of bedrag voor hun bedrijf. "
        "Opstap rekent uit wat kan volgens het Besluit bijstandverlening zelfstandigen (Bbz).",
    ),
    "Kwijtschelding van gemeentelijke belastingen": Regeling(
        "Kwijtschelding van gemeentebelasting berekenen",
        "Wie de gemeentelijke belastingen niet kan betalen, kan kwijtschelding krijgen. Opstap rekent uit "
        "welk deel iemand kan betalen.",
    ),
}
ZONDER_REGISTRATIE: Mapping[str, str] = {
    "Archiefwet 1995": "Dit zegt hoe lang een stuk wordt bewaard, en beslist niets over een inwoner.",
    "Algemeen recht": "Minimumloon, AOW-leeftijd en uren rekenen mee in de andere regelingen.",
    "Belastingrecht": "Belasting en heffingskortingen rekenen mee in de andere regelingen.",
    "Gepubliceerde jaarcijfers": "Dit rekent gedrukte tabellen na en beslist niets over een inwoner.",
}
"""Parts of the rule book that are no algorithm of their own, and why."""


def registraties() -> list[dict[str, Any]]:
    """All entries, with every field of the standard; None where the municipality fills in."""
    return [
        {veld.naam: _registratie(wet, REGELINGEN[wet.naam]).get(veld.naam) for veld in VELDEN}
        for wet in WETTEN
        if wet.naam in REGELINGEN
    ]


def als_velden(registratie: Mapping[str, Any]) -> list[tuple[str, list[str]]]:
    """An entry to read: title and lines of every field that is filled in."""
    return [
        (veld.titel, _regels(registratie[veld.naam])) for veld in VELDEN if registratie[veld.naam] is not None
    ]


def zelf_invullen() -> list[str]:
    """The titles of the fields that no entry fills in."""
    gevuld = {naam for registratie in registraties() for naam, waarde in registratie.items() if waarde}
    return [veld.titel for veld in VELDEN if veld.naam not in gevuld]


def _regels(waarde: Any) -> list[str]:
    if isinstance(waarde, list):
        return [deel if isinstance(deel, str) else f"{deel['title']}: {deel['link']}" for deel in waarde]
    return [str(waarde)]


def _registratie(wet: Wet, regeling: Regeling) -> dict[str, Any]:
    regels = [v for v in wet.verklaringen if isinstance(v, Bepaling)]
    feiten = [v for v in wet.verklaringen if isinstance(v, Feit)]
    oordelen = [v.titel for v in feiten if v.oordeel]
    leemten = [v for v in wet.verklaringen if isinstance(v, Leemte)]
    artikelen = _artikelen(wet)
    return {
        "name": regeling.naam,
        "description_short": f"{regeling.waarvoor} Elke stap is te zien, met het artikel van de wet erbij.",
        "category": [regeling.thema],
        "status": "In ontwikkeling",
        "publication_category": regeling.categorie,
        "goal": f"{regeling.waarvoor} Zo kan iedereen nagaan waarop hij volgens de regels kan rekenen, met "
        "uitleg in gewone taal.",
        "proportionality": "De regels zijn de tekst van de wet als programma: open, na te lezen en na te "
        "rekenen. Een bedrag zonder bevestigde bron wordt niet geraden; het programma weigert dan en zegt "
        "waarom. Het programma geeft mensen geen score en zoekt niet naar verdachte mensen.",
        "human_intervention": _met_lijst(
            f"{regeling.besluit} Deze vragen beantwoordt alleen een medewerker:",
            oordelen,
            LANG,
            _EEN_OOGOPSLAG,
        )
        if oordelen
        else regeling.besluit,
        "risks": _met_lijst(
            "Elke uitkomst is na te rekenen met de feiten, de regels en de bedragen van toen. "
            "Rekenvoorbeelden met hun bron worden bij elke wijziging nagerekend. Deze bepalingen zijn "
            "niet gemodelleerd; het programma geeft daar geen uitkomst en zegt waarom:",
            [v.artikel for v in leemten] or ["geen"],
            LANG,
        ),
        "lawful_basis": _met_lijst("Opstap rekent met:", _per_wet(artikelen), LANG),
        "lawful_basis_grouping": [
            {"title": naam, "link": wettekst(Artikel(naam, ""))}
            for naam in dict.fromkeys(artikel.wet for artikel in artikelen)
            if naam in WETNUMMER and len(naam) < KORT
        ],
        "source_data": _met_lijst(
            "Wat over een huishouden bekend moet zijn, voor zover het ertoe doet:",
            [v.titel for v in feiten],
            LANG,
        ),
        "methods_and_models": _met_lijst(
            f"{len(regels)} regels, elk een korte functie of keuze met een artikel, een zin in gewone taal "
            "en een periode waarin zij geldt. Invoer: de gegevens van een huishouden en een datum. "
            "Uitvoer: de uitkomst, met elke stap die erheen leidde. Een regel gebruikt alleen de gegevens "
            "die in de regel genoemd staan. Het programma is niet zelflerend en doet geen kansberekening. "
            "De regels:",
            [v.titel for v in regels],
            WERKING,
        ),
        "lang": "nld",
        "standard_version": "1.0",
        "source_id": f"opstap-{slug(wet.naam)}",
        "tags": f"{wet.naam}, inkomen, uitleg, regels als code",
    }


def _artikelen(wet: Wet) -> list[Artikel]:
    """The articles that the declarations of a law name, those of the law that is named most first."""
    genoemd = [artikel for v in wet.verklaringen for artikel in lees_artikelen(v.artikel)]
    vaak = [artikel.wet for artikel in genoemd]
    return sorted(dict.fromkeys(genoemd), key=lambda artikel: (-vaak.count(artikel.wet), artikel.wet))


def _per_wet(artikelen: Iterable[Artikel]) -> list[str]:
    per_wet: dict[str, list[Artikel]] = {}
    for artikel in artikelen:
        per_wet.setdefault(artikel.wet, []).append(artikel)
    return [
        f"{wet} ({', '.join(nummers)})" if (nummers := _nummers(deel)) else wet
        for wet, deel in per_wet.items()
    ]


def _nummers(artikelen: Iterable[Artikel]) -> list[str]:
    return [
        f"{'art.' if artikel.soort == 'artikel' else 'par.'} {artikel.nummer}"
        for artikel in sorted(artikelen, key=lambda artikel: artikel.volgorde)
        if artikel.nummer
    ]


def _met_lijst(begin: str, delen: Sequence[str], onder: int, hoogstens: int | None = None) -> str:
    """A sentence with a list that stays below a number of characters; what is left out is counted."""
    uniek = list(dict.fromkeys(delen))
    for aantal in range(len(uniek[:hoogstens]), 0, -1):
        rest = len(uniek) - aantal
        tekst = f"{begin} {'; '.join(uniek[:aantal])}{f'; en nog {rest} andere' if rest else ''}."
        if len(tekst) < onder:
            return tekst
    return begin
