"""Advance payment while the right is not yet decided (art. 52): a loan without interest, settled later."""

from __future__ import annotations

from opstap.regels import Basispunt, Datum, Netto, deel_afgerond, feit, regel
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

MAX_MAANDBEDRAG = 10_000_000
DAGEN_PER_WEEK = 7

feit(
    "aanvraagdatum",
    soort="Datum",
    titel="Dag van de aanvraag",
    vraag="Op welke dag is de bijstand aangevraagd?",
    artikel="Participatiewet art. 43 en 52",
)
feit(
    "recht_is_vastgesteld",
    soort="bool",
    titel="Over het recht is beslist",
    vraag="Is al beslist of er recht op algemene bijstand is?",
    artikel="Participatiewet art. 52 lid 1",
)
feit(
    "gegevens_verwijtbaar_onvolledig",
    soort="bool",
    titel="Gegevens ontbreken door eigen schuld, of medewerking ontbreekt",
    vraag="Ontbreken er gegevens of bewijzen en is dat de aanvrager te verwijten, of werkt de aanvrager "
    "niet mee?",
    artikel="Participatiewet art. 52 lid 1 onder a",
    oordeel=True,
)
feit(
    "duidelijk_geen_recht",
    soort="bool",
    titel="Duidelijk geen recht",
    vraag="Is bij de aanvraag al duidelijk dat er geen recht op algemene bijstand is?",
    artikel="Participatiewet art. 52 lid 1 onder b",
    oordeel=True,
)
feit(
    "voorschot_betaald",
    soort="Netto",
    bereik=(0, MAX_MAANDBEDRAG),
    titel="Voorschot dat al betaald is",
    vraag="Hoeveel voorschot is over deze maand al betaald?",
    artikel="Participatiewet art. 52 lid 4",
)


@regel(
    "Participatiewet art. 52 lid 1",
    titel="Het recht staat nog niet vast",
    uitleg={True: "Over het recht is nog niet beslist.", False: "Over het recht is al beslist."},
    vanaf="2015-01-01",
)
def voorschot_wacht_op_besluit(recht_is_vastgesteld: bool) -> bool:
    return not recht_is_vastgesteld


@regel(
    "Participatiewet art. 52 lid 1 onder b",
    titel="Er kan recht zijn",
    uitleg={
        True: "Het is niet duidelijk dat er geen recht is.",
        False: "Het is al duidelijk dat er geen recht is. Dan is er geen voorschot.",
        "anders": "Over het recht is al beslist.",
    },
    als="voorschot_wacht_op_besluit",
    vanaf="2015-01-01",
)
def voorschot_recht_mogelijk(duidelijk_geen_recht: bool) -> bool:
    return not duidelijk_geen_recht


@regel(
    "Participatiewet art. 52 lid 1 onder a",
    titel="De gemeente moet een voorschot geven",
    uitleg={
        True: "De gemeente moet een voorschot geven.",
        False: "U gaf niet alle gegevens, of werkte niet mee. Daarom hoeft de gemeente geen voorschot te "
        "geven.",
        "anders": "De gemeente hoeft geen voorschot te geven.",
    },
    als="voorschot_recht_mogelijk",
    vanaf="2015-01-01",
)
def voorschot_verplicht(gegevens_verwijtbaar_onvolledig: bool) -> bool:
    return not gegevens_verwijtbaar_onvolledig


@regel(
    "Participatiewet art. 52 lid 2",
    titel="Laagste voorschot per maand",
    uitleg={
        "overig": "Het voorschot is ten minste {voorschot_percentage} van de bijstand van {hoogte_bijstand}: "
        "{voorschot_minimum}.",
        "anders": "De gemeente hoeft geen voorschot te geven.",
    },
    als="voorschot_verplicht",
    vanaf="2015-01-01",
)
def voorschot_minimum(hoogte_bijstand: Netto, voorschot_percentage: Basispunt) -> Netto:
    """Of the assistance of art. 19 lid 2, holiday allowance included; to the cent, half up."""
    return deel_afgerond(hoogte_bijstand * voorschot_percentage, BASISPUNTEN_PER_GEHEEL)


@regel(
    "Participatiewet art. 52 lid 1",
    titel="Uiterste dag van het eerste voorschot",
    uitleg={
        "overig": "U vroeg bijstand aan op {aanvraagdatum}. Het voorschot is er uiterlijk op "
        "{voorschot_uiterlijk}.",
        "anders": "De gemeente hoeft geen voorschot te geven.",
    },
    als="voorschot_verplicht",
    vanaf="2015-01-01",
)
def voorschot_uiterlijk(aanvraagdatum: Datum, voorschot_termijn_weken: int) -> Datum:
    """Four weeks on; `recht.algemeen.termijnen` moves it to a working day (Algemene termijnenwet)."""
    return Datum(aanvraagdatum + voorschot_termijn_weken * DAGEN_PER_WEEK)


@regel(
    "Participatiewet art. 52 lid 4",
    titel="Voorschot dat wordt verrekend",
    uitleg="Van het voorschot van {voorschot_betaald} wordt {voorschot_te_verrekenen} verrekend met de "
    "bijstand.",
    vanaf="2015-01-01",
)
def voorschot_te_verrekenen(voorschot_betaald: Netto, maandbetaling: Netto) -> Netto:
    """Up to the payment of the same period; the protected earnings level does not hold here."""
    return min(voorschot_betaald, maandbetaling)


@regel(
    "Participatiewet art. 52 lid 4",
    titel="Betaling na het voorschot",
    uitleg="Van {maandbetaling} is {voorschot_te_verrekenen} al betaald. U krijgt nog "
    "{betaling_na_voorschot}.",
    vanaf="2015-01-01",
)
def betaling_na_voorschot(maandbetaling: Netto, voorschot_te_verrekenen: Netto) -> Netto:
    return maandbetaling - voorschot_te_verrekenen


@regel(
    "Participatiewet art. 52 lid 1 en art. 58 lid 2",
    titel="Voorschot dat overblijft",
    uitleg={
        "overig": "Er blijft {voorschot_restschuld} van het voorschot over. Het voorschot was een lening "
        "zonder rente.",
        0: "Er blijft niets van het voorschot over.",
    },
    vanaf="2015-01-01",
)
def voorschot_restschuld(voorschot_betaald: Netto, voorschot_te_verrekenen: Netto) -> Netto:
    return voorschot_betaald - voorschot_te_verrekenen
