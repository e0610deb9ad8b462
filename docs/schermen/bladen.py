"""Which pages are pictured: a line each. `maak.py` takes them, and writes README.md from this list."""

from __future__ import annotations

from dataclasses import dataclass

TELEFOON, BUREAU = 360, 1280


Stap = str | tuple[str, str]
"""What is clicked, or a field and what is typed in it."""


@dataclass(frozen=True, slots=True)
class Blad:
    """A page to picture."""

    naam: str
    """Of the file."""
    wie: str
    """'' for nobody; 'inwoner', or 'nieuw' for one without a file; or the function of one of the staff."""
    adres: str
    """With {dossier} and {maand} for those of the resident."""
    toont: str
    """What is to be seen: the text of the picture for who can't see it."""
    stappen: tuple[Stap, ...] = ()
    """What is done there before the picture is taken."""
    taal: str = "nl"
    breedtes: tuple[int, ...] = (TELEFOON, BUREAU)


_BEGIN = "button[value=begin]"
_VERDER = "main button[value=antwoord]"
_WERK: tuple[Stap, ...] = (
    ("#id_leeftijd", "34"),
    ("#id_kinderen", "4, 9"),
    ("#id_huur", "650"),
    ("#id_uren_straks", "24"),
    "main button[type=submit]",
)
_GEBOREN: tuple[Stap, ...] = (("#antwoord-dag", "3"), ("#antwoord-maand", "4"), ("#antwoord-jaar", "1985"))
_ANTWOORDEN: tuple[Stap, ...] = (
    *("#antwoord-2", _VERDER),
    *(("#antwoord", "2"), _VERDER),
    *(("#antwoord", "0"), _VERDER),
    *(*_GEBOREN, _VERDER),
)

BLADEN = (
    Blad("voorpagina", "", "/", "Who lives here, who works here, who keeps watch."),
    Blad(
        "vraaggesprek",
        "",
        "/waar-heb-ik-recht-op/",
        "One question at a time, with how far one is and what was answered.",
        (_BEGIN, *_ANTWOORDEN),
    ),
    Blad(
        "uitslag",
        "",
        "/waar-heb-ik-recht-op/",
        "The outcome of the questions per scheme: yes, perhaps, no.",
        (_BEGIN, *_ANTWOORDEN, "main button[value=uitslag]"),
    ),
    Blad(
        "werken",
        "",
        "/als-ik-ga-werken/",
        "What is left to spend now and with work, as a chart and as a table.",
        _WERK,
    ),
    Blad(
        "werken-arabisch",
        "",
        "/als-ik-ga-werken/",
        "The same page in Arabic, from right to left.",
        _WERK,
        taal="ar",
    ),
    Blad(
        "mijn-opstap",
        "inwoner",
        "/inwoner/{dossier}/",
        "The own file of a resident: what was paid last, and what to do now.",
    ),
    Blad(
        "mijn-opstap-arabisch",
        "inwoner",
        "/inwoner/{dossier}/",
        "The own file in Arabic, from right to left.",
        taal="ar",
    ),
    Blad(
        "aanvragen",
        "nieuw",
        "/inwoner/aanvragen/",
        "An application for assistance: its first questions.",
        ("main button[value=begin]",),
    ),
    Blad(
        "inkomen-doorgeven", "inwoner", "/inwoner/{dossier}/doorgeven/inkomen/", "Passing on what was earned."
    ),
    Blad(
        "regelingen",
        "inwoner",
        "/inwoner/{dossier}/regelingen/",
        "The schemes of the municipality: what a household gets, asked for, and can ask for.",
        breedtes=(TELEFOON,),
    ),
    Blad(
        "aanbod", "", "/aanbod/", "What can be done with a pass: found by words, by purpose, and on a grid."
    ),
    Blad("zaken", "inwoner", "/inwoner/{dossier}/zaken/", "The cases of a resident, with what happens when."),
    Blad(
        "betaling",
        "inwoner",
        "/inwoner/{dossier}/betaling/{maand}/",
        "One payment: how the amount came about, line by line, and why.",
    ),
    Blad(
        "vorderingen", "inwoner", "/inwoner/{dossier}/vorderingen/", "What a resident still has to pay back."
    ),
    Blad(
        "gegevens",
        "inwoner",
        "/inwoner/{dossier}/gegevens/",
        "What is known of a resident, and how to change it.",
    ),
    Blad(
        "werkvoorraad",
        "consulent",
        "/medewerker/",
        "Everything that waits for an officer, by lawful deadline.",
    ),
    Blad(
        "zaak",
        "consulent",
        "/medewerker/?soort=aanvraag",
        "An application: what can be done now, the outcome of the rules, what was stated and judged.",
        ("#lijst tbody a",),
    ),
    Blad(
        "besluit",
        "kwaliteitsmedewerker",
        "/medewerker/?soort=aanvraag&status=afgerond",
        "A decision with its explanation down to the facts, and its receipt.",
        ("#lijst tbody a", "main a[href^='/medewerker/besluit/']"),
    ),
    Blad(
        "betalen",
        "betaalmedewerker",
        "/medewerker/betalen/",
        "What waits to be paid, and the batches with how far each is.",
    ),
    Blad("bestuur", "raadslid", "/bestuur/", "The conclusions for the council, a card each."),
    Blad(
        "bestuur-inkomen",
        "raadslid",
        "/bestuur/2024/inkomen/",
        "The cluster Inkomen: spent beside the budget, by month, and why it differs.",
    ),
    Blad(
        "bestuur-rekening",
        "raadslid",
        "/bestuur/2019/",
        "The annual account of 2019 with its own checks.",
    ),
    Blad(
        "bestuur-bereik",
        "raadslid",
        "/bestuur/bereik/",
        "Who could use each scheme, who does, how sure that is, and what another limit would mean.",
        breedtes=(BUREAU,),
    ),
)
