"""Wage that is not counted from 2027: one rule (art. 34a).

It stands in the text of the law with its date (Stb. 2025, 312). It comes in the place of the parts n, r, y, z
and aa of art. 31 paragraph 2, and holds under 27 as well.
"""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Vrijlating
from opstap.regels import Basispunt, Netto, deel_afgerond, feit, regel
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

BEGIN = "2027-01-01"

feit(
    "maanden_34a_verbruikt",
    soort="int",
    per="persoon",
    bereik=(0, 600),
    titel="Maanden vrijlating van artikel 34a al gebruikt",
    vraag="Hoeveel maanden loopt de vrijlating al achter elkaar, zonder deze maand?",
    artikel="Participatiewet art. 34a lid 1 onder a en lid 3",
)


@regel(
    "Participatiewet art. 34a lid 1 onder c",
    titel="Werkt met de AOW-leeftijd",
    uitleg={
        True: "Deze persoon werkt en heeft de AOW-leeftijd.",
        False: "Deze persoon heeft de AOW-leeftijd nog niet.",
        "anders": "Er is geen loon naast bijstand.",
    },
    per="persoon",
    als="heeft_loon_naast_bijstand",
    vanaf=BEGIN,
)
def werkt_met_aow_leeftijd(aow_leeftijd_bereikt: bool) -> bool:
    return aow_leeftijd_bereikt


@regel(
    "Participatiewet art. 34a lid 1 onder a en b",
    titel="Werkt voor de AOW-leeftijd",
    uitleg={
        True: "Deze persoon werkt en heeft de AOW-leeftijd nog niet.",
        False: "Deze persoon heeft de AOW-leeftijd.",
        "anders": "Er is geen loon naast bijstand.",
    },
    per="persoon",
    als="heeft_loon_naast_bijstand",
    vanaf=BEGIN,
)
def werkt_voor_aow_leeftijd(werkt_met_aow_leeftijd: bool) -> bool:
    return not werkt_met_aow_leeftijd


@regel(
    "Participatiewet art. 34a lid 1 onder b",
    titel="Vrijlating bij een medische urenbeperking",
    uitleg={
        True: "Deze persoon is medisch urenbeperkt. De vrijlating heeft geen einde.",
        False: "Deze persoon is niet medisch urenbeperkt.",
        "anders": "Er is geen loon naast bijstand, of er is een AOW-leeftijd.",
    },
    per="persoon",
    als="werkt_voor_aow_leeftijd",
    vanaf=BEGIN,
)
def vrijlating_34a_urenbeperkt(medisch_urenbeperkt: bool) -> bool:
    return medisch_urenbeperkt


@regel(
    "Participatiewet art. 34a lid 1 onder a",
    titel="Vrijlating met een duur mogelijk",
    uitleg={
        True: "De vrijlating met een duur kan gelden.",
        False: "De vrijlating zonder duur geldt al.",
        "anders": "Er is geen loon naast bijstand, of er is een AOW-leeftijd.",
    },
    per="persoon",
    als="werkt_voor_aow_leeftijd",
    vanaf=BEGIN,
)
def vrijlating_34a_met_duur(vrijlating_34a_urenbeperkt: bool) -> bool:
    return not vrijlating_34a_urenbeperkt


@regel(
    "Participatiewet art. 34a lid 1 onder a",
    titel="De maanden van de vrijlating zijn op",
    uitleg={
        True: "De {vrijlating_34a_maanden} maanden zijn op: er zijn er {maanden_34a_verbruikt} gebruikt.",
        False: "Gebruikt: {maanden_34a_verbruikt} van de {vrijlating_34a_maanden} maanden.",
        "anders": "De vrijlating met een duur geldt hier niet.",
    },
    per="persoon",
    als="vrijlating_34a_met_duur",
    vanaf=BEGIN,
)
def vrijlating_34a_is_op(maanden_34a_verbruikt: int, vrijlating_34a_maanden: int) -> bool:
    return maanden_34a_verbruikt >= vrijlating_34a_maanden


@regel(
    "Participatiewet art. 34a lid 2",
    titel="Vrijlating niet verlengd",
    uitleg={
        True: "Meer uren werken is mogelijk. De vrijlating wordt niet verlengd.",
        False: "Meer uren werken is niet mogelijk. De vrijlating wordt verlengd.",
        "anders": "Een verlenging is niet aan de orde.",
    },
    per="persoon",
    als="vrijlating_34a_is_op",
    vanaf=BEGIN,
)
def vrijlating_34a_niet_verlengd(geen_uitbreiding_van_uren_mogelijk: bool) -> bool:
    return not geen_uitbreiding_van_uren_mogelijk


@regel(
    "Participatiewet art. 34a lid 1 onder a en lid 2",
    titel="Vrijlating met een duur loopt",
    uitleg={
        True: "De maanden van de vrijlating lopen nog, of zijn verlengd.",
        False: "De maanden van de vrijlating zijn op.",
        "anders": "De vrijlating met een duur geldt hier niet.",
    },
    per="persoon",
    als="vrijlating_34a_met_duur",
    vanaf=BEGIN,
)
def vrijlating_34a_loopt(vrijlating_34a_niet_verlengd: bool) -> bool:
    return not vrijlating_34a_niet_verlengd


@regel(
    "Participatiewet art. 34a lid 1 onder a",
    titel="Vrijlating met een duur geldt",
    uitleg={
        True: "Dit werk draagt volgens de gemeente bij aan werk zonder bijstand.",
        False: "Dit werk draagt volgens de gemeente niet bij aan werk zonder bijstand.",
        "anders": "De vrijlating met een duur loopt niet.",
    },
    per="persoon",
    als="vrijlating_34a_loopt",
    vanaf=BEGIN,
)
def vrijlating_34a_draagt_bij(draagt_bij_aan_arbeidsinschakeling: bool) -> bool:
    return draagt_bij_aan_arbeidsinschakeling


@regel(
    "Participatiewet art. 34a lid 1 onder a en b",
    titel="Vrijlating van een deel van het loon geldt",
    uitleg={
        True: "Een deel van het loon telt niet mee.",
        False: "Het hele loon telt mee.",
        "anders": "Er is geen loon naast bijstand, of er is een AOW-leeftijd.",
    },
    per="persoon",
    als="werkt_voor_aow_leeftijd",
    vanaf=BEGIN,
)
def vrijlating_34a_geldt(vrijlating_34a_urenbeperkt: bool, vrijlating_34a_draagt_bij: bool) -> bool:
    return vrijlating_34a_urenbeperkt or vrijlating_34a_draagt_bij


@regel(
    "Participatiewet art. 34a lid 1 onder a en b",
    titel="Bedrag van de vrijlating",
    uitleg={
        "overig": "{vrijlating_34a_percentage} van {netto_loon} is {vrijlating_34a}. Dat telt niet mee.",
        "anders": "Deze vrijlating geldt niet.",
    },
    per="persoon",
    als="vrijlating_34a_geldt",
    vanaf=BEGIN,
)
def vrijlating_34a(netto_loon: Netto, vrijlating_34a_percentage: Basispunt) -> Netto:
    """There is no maximum in euros."""
    return deel_afgerond(netto_loon * vrijlating_34a_percentage, BASISPUNTEN_PER_GEHEEL)


@regel(
    "Participatiewet art. 34a lid 1 onder c",
    titel="Bedrag van de vrijlating met de AOW-leeftijd",
    uitleg={
        "overig": "{vrijlating_34a_aow_percentage} van {netto_loon}, met een maximum van "
        "{vrijlating_34a_aow_maximum}: {vrijlating_34a_aow} telt niet mee.",
        "anders": "Deze vrijlating geldt niet.",
    },
    per="persoon",
    als="werkt_met_aow_leeftijd",
    vanaf=BEGIN,
)
def vrijlating_34a_aow(
    netto_loon: Netto, vrijlating_34a_aow_percentage: Basispunt, vrijlating_34a_aow_maximum: Netto
) -> Netto:
    deel = deel_afgerond(netto_loon * vrijlating_34a_aow_percentage, BASISPUNTEN_PER_GEHEEL)
    return min(deel, vrijlating_34a_aow_maximum)


@regel(
    "Participatiewet art. 34a",
    naam="vrijlating_onderdeel",
    titel="Vrijlating die geldt",
    uitleg={
        Vrijlating.GEEN: "Er geldt geen vrijlating. Het hele loon telt mee.",
        Vrijlating.ARTIKEL_34A: "De vrijlating van artikel 34a geldt.",
        "anders": "Er is geen loon naast bijstand.",
    },
    per="persoon",
    als="heeft_loon_naast_bijstand",
    vanaf=BEGIN,
)
def vrijlating_onderdeel_vanaf_2027(vrijlating_34a_geldt: bool, werkt_met_aow_leeftijd: bool) -> Vrijlating:
    geldt = vrijlating_34a_geldt or werkt_met_aow_leeftijd
    return Vrijlating.ARTIKEL_34A if geldt else Vrijlating.GEEN


@regel(
    "Participatiewet art. 34a",
    naam="vrijlating_persoon",
    titel="Vrijlating van deze persoon",
    uitleg={
        "overig": "Van het loon telt {vrijlating_persoon} niet mee.",
        0: "Het hele loon telt mee.",
        "anders": "Er is geen loon naast bijstand.",
    },
    per="persoon",
    als="heeft_loon_naast_bijstand",
    vanaf=BEGIN,
)
def vrijlating_persoon_vanaf_2027(
    vrijlating_onderdeel: Vrijlating, vrijlating_34a: Netto, vrijlating_34a_aow: Netto
) -> Netto:
    """At most one of the two amounts is not nil; `vrijlating_onderdeel` says whether."""
    return vrijlating_34a + vrijlating_34a_aow
