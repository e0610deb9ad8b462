"""The fields of the Dutch algorithm register: Publicatiestandaard 1.0 (manual 1.0.10 of 29 November 2024).

Names as the register's own software reads them, titles and limits as the manual prints them.
"""

from __future__ import annotations

from typing import NamedTuple

KORT, MIDDEL, LANG, WERKING, LINK = 100, 350, 2_500, 5_000, 500


class Veld(NamedTuple):
    """One field: its name in a file, its title, how many characters it stays below (0: no text)."""

    naam: str
    titel: str
    onder: int = 0
    verplicht: bool = False
    keuzes: tuple[str, ...] = ()


VELDEN = (
    Veld("name", "Naam", KORT, True),
    Veld("description_short", "Korte omschrijving", MIDDEL, True),
    Veld("organization", "Organisatie", KORT, True),
    Veld("category", "Thema"),
    Veld("status", "Status", KORT, True, ("In ontwikkeling", "In gebruik", "Buiten gebruik")),
    Veld("begin_date", "Begindatum", KORT),
    Veld("end_date", "Einddatum", KORT),
    Veld("contact_email", "Contactgegevens", LINK, True),
    Veld("website", "Link naar publiekspagina", LINK),
    Veld(
        "publication_category",
        "Publicatiecategorie",
        KORT,
        True,
        ("Hoog-risico AI-systeem", "Impactvolle algoritmes", "Overige algoritmes"),
    ),
    Veld("url", "Link naar bronregistratie", LINK),
    Veld("goal", "Doel en impact", LANG),
    Veld("proportionality", "Afwegingen", LANG),
    Veld("human_intervention", "Menselijke tussenkomst", LANG),
    Veld("risks", "Risicobeheer", LANG),
    Veld("lawful_basis", "Wettelijke basis", LANG),
    Veld("lawful_basis_grouping", "Links naar de wettelijke basis"),
    Veld("process_index_url", "Link naar verwerkingsregister", LINK),
    Veld("impacttoetsen_grouping", "Impacttoetsen"),
    Veld("impacttoetsen", "Toelichting op impacttoetsen", LANG),
    Veld("source_data", "Gegevens", LANG),
    Veld("source_data_grouping", "Links naar gegevensbronnen"),
    Veld("methods_and_models", "Technische werking", WERKING),
    Veld("provider", "Leverancier", 200),
    Veld("publiccode", "Link naar broncode", LINK),
    Veld("lang", "Taal", KORT, True, ("nld",)),
    Veld("standard_version", "Schema", KORT, False, ("1.0",)),
    Veld("source_id", "Bron-ID", KORT),
    Veld("tags", "Zoektermen", LANG),
)
"""All fields, in the order of the manual."""
