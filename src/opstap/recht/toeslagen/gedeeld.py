"""What all allowances share: the allowance partner, the income and the wealth that count (Awir art. 3, 7, 8).

The allowance partner is not the partner of the Participatiewet: the same home can be a couple for one law
and two singles for the other.
"""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Rol
from opstap.recht.toeslagen.soorten import Partnergrond
from opstap.regels import Cent, Datum, aantal, een_van, keuze, niet_gemodelleerd, regel, som, volle_jaren
from opstap.regels.datum import datum_van, jaar

ZONDER_EERSTE_GRAAD = "2025-01-01"
"""From this day parent and child are never allowance partners (Awir art. 3 lid 5 onder a)."""


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 3",
    titel="Aanvrager van de toeslag",
    uitleg={True: "Deze persoon vraagt de toeslag aan.", False: "Deze persoon vraagt de toeslag niet aan."},
    per="persoon",
    vanaf="2018-01-01",
)
def vraagt_toeslag_aan(rol: Rol) -> bool:
    return rol == Rol.AANVRAGER


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 3 lid 2 onder e",
    titel="Kan toeslagpartner zijn",
    uitleg={
        True: "Deze persoon is meerderjarig en woont bij de aanvrager. Hij kan toeslagpartner zijn.",
        False: "Deze persoon kan geen toeslagpartner zijn: hij is zelf de aanvrager of is minderjarig.",
    },
    per="persoon",
    vanaf="2018-01-01",
)
def kan_toeslagpartner_zijn(vraagt_toeslag_aan: bool, leeftijd: int, leeftijd_meerderjarig: int) -> bool:
    return not vraagt_toeslag_aan and leeftijd >= leeftijd_meerderjarig


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 3 lid 1 en 2",
    titel="Reden voor toeslagpartnerschap",
    uitleg={
        True: "Er is een reden om deze persoon als toeslagpartner te zien: {grond_toeslagpartner}.",
        False: "Er is geen reden om deze persoon als toeslagpartner te zien.",
        "anders": "Deze persoon kan geen toeslagpartner zijn.",
    },
    per="persoon",
    als="kan_toeslagpartner_zijn",
    vanaf="2018-01-01",
)
def heeft_partnergrond(grond_toeslagpartner: Partnergrond) -> bool:
    return grond_toeslagpartner != Partnergrond.GEEN


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 3 lid 2",
    titel="Partner door samen te wonen",
    uitleg={
        True: "De reden is niet een huwelijk of geregistreerd partnerschap.",
        False: "De reden is een huwelijk of geregistreerd partnerschap.",
        "anders": "Er is geen reden voor toeslagpartnerschap.",
    },
    per="persoon",
    als="heeft_partnergrond",
    vanaf="2018-01-01",
)
def partnergrond_is_samenwonen(grond_toeslagpartner: Partnergrond) -> bool:
    return grond_toeslagpartner != Partnergrond.GEHUWD


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 3 lid 5 onder a",
    titel="Leeftijd op de eerste dag van het jaar",
    uitleg="Op de eerste dag van het jaar was deze persoon {leeftijd_begin_jaar} jaar.",
    per="persoon",
    vanaf="2018-01-01",
)
def leeftijd_begin_jaar(geboortedatum: Datum, peildatum: Datum) -> int:
    return volle_jaren(geboortedatum, datum_van(jaar(peildatum), 1, 1))


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 3 lid 5 onder a (tekst tot 2025)",
    titel="Jonge aanvrager",
    uitleg={
        True: "De aanvrager was op de eerste dag van het jaar {leeftijd_begin_jaar} jaar, jonger dan "
        "{leeftijd_partner_eerste_graad}.",
        False: "De aanvrager was op de eerste dag van het jaar {leeftijd_begin_jaar} jaar, niet jonger dan "
        "{leeftijd_partner_eerste_graad}.",
        "anders": "Deze persoon is niet de aanvrager.",
    },
    per="persoon",
    als="vraagt_toeslag_aan",
    vanaf="2018-01-01",
    tot=ZONDER_EERSTE_GRAAD,
)
def is_jonge_aanvrager(leeftijd_begin_jaar: int, leeftijd_partner_eerste_graad: int) -> bool:
    return leeftijd_begin_jaar < leeftijd_partner_eerste_graad


een_van(
    "aanvrager_is_jong",
    als="is_jonge_aanvrager",
    titel="De aanvrager is te jong voor partnerschap met ouder of kind",
    artikel="Algemene wet inkomensafhankelijke regelingen art. 3 lid 5 onder a (tekst tot 2025)",
)


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 3 lid 5 onder a",
    titel="Ouder of kind",
    uitleg={
        True: "Deze persoon is een ouder of een kind van de aanvrager.",
        False: "Deze persoon is geen ouder of kind van de aanvrager.",
        "anders": "Dit hoeft niet te worden bekeken.",
    },
    per="persoon",
    als="partnergrond_is_samenwonen",
    vanaf="2018-01-01",
)
def is_eerste_graad(is_ouder_of_kind_van_aanvrager: bool) -> bool:
    return is_ouder_of_kind_van_aanvrager


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 3 lid 5 onder a (tekst tot 2025)",
    titel="Ouder en kind zijn geen partners",
    uitleg={
        True: "Een van beiden was op de eerste dag van het jaar jonger dan {leeftijd_partner_eerste_graad}. "
        "Ouder en kind zijn dan geen toeslagpartners.",
        False: "Beiden waren op de eerste dag van het jaar {leeftijd_partner_eerste_graad} jaar of ouder. "
        "Dan kunnen ook ouder en kind toeslagpartners zijn.",
        "anders": "Deze persoon is geen ouder of kind van de aanvrager.",
    },
    per="persoon",
    als="is_eerste_graad",
    vanaf="2018-01-01",
    tot=ZONDER_EERSTE_GRAAD,
)
def uitgesloten_als_eerste_graad(
    leeftijd_begin_jaar: int, aanvrager_is_jong: bool, leeftijd_partner_eerste_graad: int
) -> bool:
    return aanvrager_is_jong or leeftijd_begin_jaar < leeftijd_partner_eerste_graad


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 3 lid 5 onder a",
    naam="uitgesloten_als_eerste_graad",
    titel="Ouder en kind zijn geen partners",
    uitleg={
        True: "Ouder en kind zijn nooit toeslagpartners.",
        False: "Deze persoon is geen ouder of kind van de aanvrager.",
    },
    per="persoon",
    vanaf=ZONDER_EERSTE_GRAAD,
)
def uitgesloten_als_eerste_graad_vanaf_2025(is_eerste_graad: bool) -> bool:
    return is_eerste_graad


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 3 lid 2 onder e",
    titel="Partner door een minderjarig kind op het adres",
    uitleg={
        True: "De reden is alleen dat er een minderjarig kind van een van beiden op het adres woont.",
        False: "De reden is een andere dan een minderjarig kind op het adres.",
        "anders": "Er is geen reden voor toeslagpartnerschap.",
    },
    per="persoon",
    als="heeft_partnergrond",
    vanaf="2018-01-01",
)
def partnergrond_is_kind_op_adres(grond_toeslagpartner: Partnergrond) -> bool:
    return grond_toeslagpartner == Partnergrond.MINDERJARIG_KIND_OP_ADRES


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 3 lid 2 onder e",
    titel="Zakelijke huurder",
    uitleg={
        True: "Er is een zakelijk huurcontract. Op verzoek is deze persoon dan geen toeslagpartner.",
        False: "Er is geen zakelijk huurcontract.",
        "anders": "Een huurcontract maakt hier niet uit.",
    },
    per="persoon",
    als="partnergrond_is_kind_op_adres",
    vanaf="2018-01-01",
)
def uitgesloten_als_zakelijke_huurder(zakelijke_huur_met_contract: bool) -> bool:
    """The exception is on request; who shows the contract is taken to request it."""
    return zakelijke_huur_met_contract


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 3",
    titel="Toeslagpartner",
    uitleg={
        True: "Deze persoon is de toeslagpartner.",
        False: "Deze persoon is niet de toeslagpartner: er is een uitzondering.",
        "anders": "Deze persoon is niet de toeslagpartner.",
    },
    per="persoon",
    als="heeft_partnergrond",
    vanaf="2018-01-01",
)
def is_toeslagpartner(uitgesloten_als_eerste_graad: bool, uitgesloten_als_zakelijke_huurder: bool) -> bool:
    return not uitgesloten_als_eerste_graad and not uitgesloten_als_zakelijke_huurder


aantal(
    "aantal_toeslagpartners",
    als="is_toeslagpartner",
    titel="Mogelijke toeslagpartners",
    artikel="Algemene wet inkomensafhankelijke regelingen art. 3 lid 4",
)


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 3 lid 4",
    titel="Meer dan een mogelijke toeslagpartner",
    uitleg={
        True: "Meer dan een persoon zou toeslagpartner zijn: {aantal_toeslagpartners}.",
        False: "Niet meer dan een persoon is toeslagpartner.",
    },
    vanaf="2018-01-01",
)
def meer_toeslagpartners(aantal_toeslagpartners: int) -> bool:
    return aantal_toeslagpartners > 1


niet_gemodelleerd(
    "Algemene wet inkomensafhankelijke regelingen art. 3 lid 4",
    als="meer_toeslagpartners",
    voor="heeft_toeslagpartner",
    zin="Iemand heeft hoogstens één toeslagpartner. Wie van deze mensen dat is, moet eerst worden bepaald.",
)


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 3 lid 4",
    titel="Heeft een toeslagpartner",
    uitleg={True: "U hebt een toeslagpartner.", False: "U hebt geen toeslagpartner."},
    vanaf="2018-01-01",
)
def heeft_toeslagpartner(aantal_toeslagpartners: int) -> bool:
    return aantal_toeslagpartners == 1


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 7 lid 1",
    titel="Inkomen en vermogen tellen mee",
    uitleg={
        True: "Inkomen en vermogen van deze persoon tellen mee voor de toeslagen.",
        False: "Deze persoon is niet de aanvrager en niet de toeslagpartner.",
    },
    per="persoon",
    vanaf="2018-01-01",
)
def telt_voor_draagkracht(vraagt_toeslag_aan: bool, is_toeslagpartner: bool) -> bool:
    return vraagt_toeslag_aan or is_toeslagpartner


som(
    "toetsingsinkomen",
    van="toetsingsinkomen_persoon",
    als="telt_voor_draagkracht",
    titel="Toetsingsinkomen",
    artikel="Algemene wet inkomensafhankelijke regelingen art. 7 lid 1 en art. 8",
    uitleg="Het toetsingsinkomen van het hele jaar is {toetsingsinkomen} (bruto, van u en uw toeslagpartner "
    "samen).",
)
som(
    "vermogen_toeslagen",
    van="vermogen_1_januari",
    als="telt_voor_draagkracht",
    titel="Vermogen van aanvrager en toeslagpartner",
    artikel="Algemene wet inkomensafhankelijke regelingen art. 7 lid 3",
    uitleg="Het vermogen op de eerste dag van het jaar was {vermogen_toeslagen}.",
)
keuze(
    "vermogensgrens_zorgtoeslag_en_kindgebonden_budget",
    uit="heeft_toeslagpartner",
    waarden={
        True: "vermogensgrens_toeslagen_partners",
        False: "vermogensgrens_toeslagen_alleen",
    },
    titel="Vermogensgrens voor zorgtoeslag en kindgebonden budget",
    artikel="Wet op de zorgtoeslag art. 3; Wet op het kindgebonden budget art. 1 lid 4",
    uitleg={
        True: "Met een toeslagpartner is de grens {vermogensgrens_toeslagen_partners}.",
        False: "Zonder toeslagpartner is de grens {vermogensgrens_toeslagen_alleen}.",
    },
    vanaf="2018-01-01",
)


@regel(
    "Wet op de zorgtoeslag art. 3; Wet op het kindgebonden budget art. 1 lid 4",
    titel="Vermogen niet boven de grens",
    uitleg={
        True: "Het vermogen van {vermogen_toeslagen} is niet hoger dan de grens van "
        "{vermogensgrens_zorgtoeslag_en_kindgebonden_budget}.",
        False: "Het vermogen van {vermogen_toeslagen} is hoger dan de grens van "
        "{vermogensgrens_zorgtoeslag_en_kindgebonden_budget}. Daarom is er het hele jaar geen recht.",
    },
    vanaf="2018-01-01",
)
def vermogen_onder_grens_toeslagen(
    vermogen_toeslagen: Cent, vermogensgrens_zorgtoeslag_en_kindgebonden_budget: Cent
) -> bool:
    """Exactly at the limit is still below; one euro above it ends the right for the whole year."""
    return vermogen_toeslagen <= vermogensgrens_zorgtoeslag_en_kindgebonden_budget
