"""The words of the case file: relations, housing, kinds of income, and what to say about near misses."""

from __future__ import annotations

EERSTE_JAAR = 2018
HOOGSTE_LEEFTIJD = 120

FAMILIE = frozenset(
    [
        "ouder",
        "vader",
        "moeder",
        "stiefouder",
        "stiefvader",
        "stiefmoeder",
        "schoonouder",
        "schoonvader",
        "schoonmoeder",
        "kind",
        "zoon",
        "dochter",
        "stiefkind",
        "stiefzoon",
        "stiefdochter",
        "schoonzoon",
        "schoondochter",
        "broer",
        "zus",
        "halfbroer",
        "halfzus",
        "zwager",
        "schoonzus",
        "grootouder",
        "opa",
        "oma",
        "grootvader",
        "grootmoeder",
        "kleinkind",
        "kleinzoon",
        "kleindochter",
    ]
)
"""Relations by blood or marriage in the first or second degree (art. 19a paragraph 1 under b)."""

OUDER = ("ouder", "vader", "moeder", "grootouder", "opa", "oma", "grootvader", "grootmoeder")
JONGER = ("kleinkind", "kleinzoon", "kleindochter")
"""Relations that say who is the older of the two."""

EIGEN_KIND = frozenset({"kind", "zoon", "dochter", "stiefkind", "stiefzoon", "stiefdochter"})
"""A child of the household, wherever in the file it stands (art. 4 paragraph 1 under d)."""

GEEN_FAMILIE = frozenset(
    [
        "oom",
        "tante",
        "neef",
        "nicht",
        "achterneef",
        "achternicht",
        "vriend",
        "vriendin",
        "kennis",
        "huisgenoot",
        "bekende",
        "ander",
        "collega",
        "ex",
        "ex_partner",
    ]
)
HUURDERS = frozenset(
    [
        "huurder",
        "kamerhuurder",
        "onderhuurder",
        "kamerbewoner",
        "kostganger",
        "verhuurder",
        "onderverhuurder",
        "kostgever",
        "hospita",
    ]
)
MEDEHUURDERS = frozenset({"medehuurder"})

RELATIES = {woord: woord for woord in sorted(FAMILIE | GEEN_FAMILIE | HUURDERS | MEDEHUURDERS)}

LOON = "netto_loon"
UITKERING = "volledig_meetellend_inkomen"
TELT_NIET = ""
INKOMENSSOORTEN = {
    "loon": LOON,
    "salaris": LOON,
    "overig": UITKERING,
    "alimentatie": UITKERING,
    "ww": UITKERING,
    "wia": UITKERING,
    "wao": UITKERING,
    "wajong": UITKERING,
    "ziektewet": UITKERING,
    "anw": UITKERING,
    "aow": UITKERING,
    "pensioen": "particuliere_oudedagsvoorziening",
    "lijfrente": "particuliere_oudedagsvoorziening",
    "premie": "premie_arbeidsinschakeling",
    "vrijwilligersvergoeding": "vrijwilligersvergoeding",
    "natura": "opgeofferd_bedrag_natura",
    "gift": "giften_in_maand",
    "giften": "giften_in_maand",
    "kinderbijslag": TELT_NIET,
    "kindgebonden_budget": TELT_NIET,
    "zorgtoeslag": TELT_NIET,
    "huurtoeslag": TELT_NIET,
    "kinderopvangtoeslag": TELT_NIET,
}
"""Kinds of income, each with the fact that it adds to; some are no means at all (art. 31 paragraph 2)."""

_BEDRIJF = "Wat een zelfstandige krijgt, staat in het Bbz; vraag --vraag bbz_levensonderhoud_voorlopig."
_HUUR = "Schrijf bij de aanvrager huurders_en_kostgangers_zonder_kostendeling (art. 33 lid 4)."
ANDERS_TE_SCHRIJVEN = {
    "studiefinanciering": "Schrijf bij de persoon studiefinanciering_als_inkomen: ja en "
    "normbedrag_studiefinanciering (art. 33 lid 2).",
    "winst": _BEDRIJF,
    "eigen_bedrijf": _BEDRIJF,
    "onderneming": _BEDRIJF,
    "zzp": _BEDRIJF,
    "freelance": _BEDRIJF,
    "huur": _HUUR,
    "kostgeld": _HUUR,
}
"""Income that the rule book asks in another way than as an amount in the month."""

TOP = (
    "id", "omschrijving", "gemeente", "maand", "personen", "kinderen", "medebewoners", "vermogen",
    "eigen_woning", "gegeven",
)  # fmt: skip
PERSOON_PARTNER = 'Zet de partner in "personen", met "rol: partner".'
TOP_HINT = {
    "inkomen": 'Zet "inkomen" bij een van de personen. Of geef de uitkomst "inkomen" onder "gegeven".',
    "loon": 'Zet "inkomen" met "soort: loon" bij een van de personen.',
    "partner": PERSOON_PARTNER,
    "aanvrager": 'Zet de aanvrager in "personen", met "rol: aanvrager".',
    "datum": 'Schrijf "maand", zoals maand: 2024-05.',
    "peildatum": 'Schrijf "maand", zoals maand: 2024-05.',
    "schulden": 'Zet "schulden" in "vermogen", naast "bezittingen".',
    "bezittingen": 'Zet "bezittingen" in "vermogen", naast "schulden".',
    "huisgenoot": "Bedoelt u medebewoners?",
    "huisgenoten": "Bedoelt u medebewoners?",
    "koopwoning": "Bedoelt u eigen_woning?",
    "spaargeld": 'Zet het in "vermogen", onder "bezittingen".',
}
PERSOON = ("rol", "naam", "geboortedatum", "leeftijd", "inkomen", "gegeven")
PERSOON_HINT = {
    "loon": 'Zet het in "inkomen", met "soort: loon".',
    "inrichting": "Bedoelt u in_inrichting?",
    "aow": "Bedoelt u aow_leeftijd_bereikt?",
    "kind": 'Zet kinderen in de lijst "kinderen".',
}
KIND_HINT = {"inkomen": 'Inkomen staat bij een van de "personen".'}
HUISGENOOT_HINT = {**KIND_HINT, "rol": "Bedoelt u relatie?"}
KIND = ("naam", "geboortedatum", "leeftijd", "bbl", "gegeven")
RELATIE_HINT = dict.fromkeys(("partner", "echtgenoot", "echtgenote", "man", "vrouw"), PERSOON_PARTNER)
MEDEBEWONER = (
    "naam", "relatie", "geboortedatum", "leeftijd", "bbl", "commercieel", "medehuurder", "familie", "gegeven",
)  # fmt: skip
ANDERE_NAAM = {
    "bbl": "bbl_leerling",
    "commercieel": "commerciele_relatie",
    "medehuurder": "medehuurder_bij_derde",
    "familie": "familie_eerste_of_tweede_graad",
}
"""Short names of the case file for facts of a child or a housemate."""

INKOMEN_HINT = {
    "bedrag": "Bedoelt u netto?",
    "bruto": "Bijstand rekent netto.",
    "vakantiegeld": "Bedoelt u vakantieaanspraak?",
    "vakantietoeslag": "Bedoelt u vakantieaanspraak?",
}
INKOMEN = ("soort", "netto", "vakantieaanspraak", "omschrijving")
