"""What the municipality pays on top of net assistance: wage tax with contributions, and Zvw.

Net stays net (Participatiewet art. 19 paragraph 4): the municipality grosses the benefit up and pays the
difference. Per person, a couple half each; no rounding before the outcome. The monthly formula is the
yearly one divided by twelve: it gives the published taxable incomes of 2019 and 2024 within a euro.
"""

from __future__ import annotations

from opstap.regels import Basispunt, Bruto, Cent, Netto, deel_afgerond, niet_gemodelleerd, regel, som
from opstap.regels.datum import MAANDEN_PER_JAAR
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL


@regel(
    "Participatiewet art. 19 lid 4",
    titel="Er wordt bijstand betaald",
    uitleg={
        True: "Over de bijstand van {bijstand} betaalt de gemeente ook belasting en premies.",
        False: "Er is geen bijstand, dus ook geen belasting.",
    },
    vanaf="2015-01-01",
)
def er_is_bijstand(bijstand: Netto) -> bool:
    return bijstand > 0


@regel(
    "Participatiewet art. 45 lid 4",
    titel="Ontvangt bijstand",
    uitleg={
        True: "Deze persoon ontvangt bijstand.",
        False: "Deze persoon ontvangt geen bijstand.",
        "anders": "Er is geen bijstand.",
    },
    per="persoon",
    als="er_is_bijstand",
    vanaf="2015-01-01",
)
def ontvangt_bijstand(telt_voor_norm: bool) -> bool:
    return telt_voor_norm


@regel(
    "Algemene Ouderdomswet art. 7a",
    titel="Ontvanger met de AOW-leeftijd",
    uitleg={
        True: "Deze persoon heeft de AOW-leeftijd.",
        False: "Deze persoon is jonger dan de AOW-leeftijd.",
        "anders": "Deze persoon ontvangt geen bijstand.",
    },
    per="persoon",
    als="ontvangt_bijstand",
    vanaf="2015-01-01",
)
def ontvanger_heeft_aow_leeftijd(aow_leeftijd_bereikt: bool) -> bool:
    return aow_leeftijd_bereikt


niet_gemodelleerd(
    "Wet inkomstenbelasting 2001 art. 2.10 en 8.10",
    als="ontvanger_heeft_aow_leeftijd",
    voor=("loonheffing_persoon", "zvw_bijdrage_persoon"),
    per="persoon",
    zin="Belasting en Zvw-bijdrage over bijstand voor wie de AOW-leeftijd heeft, zijn niet opgenomen: die "
    "bijstand (AIO) "
    "betaalt de Sociale verzekeringsbank.",
)


@regel(
    "Wet op de loonbelasting 1964 art. 23",
    titel="Wie past de heffingskorting toe, bij loon",
    uitleg={
        True: "De gemeente past de heffingskorting toe.",
        False: "De werkgever past de heffingskorting toe.",
        "anders": "Er is geen werkgever die de heffingskorting toepast.",
    },
    per="persoon",
    als="heeft_loon",
    anders=True,
    vanaf="2015-01-01",
)
def gemeente_past_heffingskorting_toe(heffingskorting_bij_gemeente: bool) -> bool:
    """Without wage there is no employer, so the credit is applied by the municipality."""
    return heffingskorting_bij_gemeente


@regel(
    "Wet op de loonbelasting 1964 art. 22 en 23",
    titel="Heffingskorting bij de gemeente",
    uitleg={
        "overig": "De gemeente rekent met een heffingskorting van {heffingskorting_persoon} per jaar.",
        "anders": "De gemeente rekent zonder heffingskorting.",
    },
    per="persoon",
    als="gemeente_past_heffingskorting_toe",
    vanaf="2015-01-01",
)
def heffingskorting_persoon(algemene_heffingskorting: Bruto) -> Bruto:
    return algemene_heffingskorting


@regel(
    "Participatiewet art. 19 lid 4; Wet op de loonbelasting 1964",
    titel="Loonheffing van deze persoon",
    uitleg={
        "overig": "Over het deel van deze persoon in {bijstand} betaalt de gemeente {loonheffing_persoon} "
        "loonheffing: "
        "{tarief_eerste_schijf} min de heffingskorting.",
        0: "De heffingskorting is hoger dan de belasting. De gemeente betaalt geen loonheffing.",
        "anders": "Deze persoon ontvangt geen bijstand.",
    },
    per="persoon",
    als="ontvangt_bijstand",
    vanaf="2015-01-01",
)
def loonheffing_persoon(
    bijstand: Cent, aantal_ontvangers: int, tarief_eerste_schijf: Basispunt, heffingskorting_persoon: Cent
) -> Bruto:
    """Tax t with g - t*g + credit/12 = net, g the gross of the month: (t*net - credit/12) / (1 - t).

    `net` is the recipient's part of the assistance. Holds below the point where the credit phases out and
    below the end of the first bracket; assistance never gets there (a test proves it for every norm).
    """
    belast = bijstand * MAANDEN_PER_JAAR * tarief_eerste_schijf
    korting = heffingskorting_persoon * aantal_ontvangers * BASISPUNTEN_PER_GEHEEL
    noemer = MAANDEN_PER_JAAR * aantal_ontvangers * (BASISPUNTEN_PER_GEHEEL - tarief_eerste_schijf)
    return Bruto(max(Cent(0), deel_afgerond(belast - korting, noemer)))


som(
    "loonheffing",
    van="loonheffing_persoon",
    als="ontvangt_bijstand",
    titel="Loonheffing",
    artikel="Participatiewet art. 19 lid 4",
    uitleg={
        "overig": "De gemeente betaalt boven op de bijstand {loonheffing} loonheffing.",
        0: "De gemeente betaalt geen loonheffing.",
    },
)


@regel(
    "Zorgverzekeringswet art. 42 en 45",
    titel="Zvw-bijdrage voor deze persoon",
    uitleg={
        "overig": "De gemeente betaalt {zvw_werkgeversheffing} voor de zorgverzekeringswet: "
        "{zvw_bijdrage_persoon}.",
        "anders": "Deze persoon ontvangt geen bijstand.",
    },
    per="persoon",
    als="ontvangt_bijstand",
    vanaf="2015-01-01",
)
def zvw_bijdrage_persoon(
    bijstand: Cent,
    aantal_ontvangers: int,
    loonheffing_persoon: Cent,
    zvw_werkgeversheffing: Basispunt,
    zvw_maximum_bijdrageloon: Cent,
) -> Bruto:
    """The employer's levy over the gross of the month, up to a twelfth of the maximum contribution wage."""
    bruto_maal_ontvangers = bijstand + loonheffing_persoon * aantal_ontvangers
    over_bruto = deel_afgerond(
        bruto_maal_ontvangers * zvw_werkgeversheffing, aantal_ontvangers * BASISPUNTEN_PER_GEHEEL
    )
    hoogstens = deel_afgerond(
        zvw_maximum_bijdrageloon * zvw_werkgeversheffing, MAANDEN_PER_JAAR * BASISPUNTEN_PER_GEHEEL
    )
    return Bruto(min(over_bruto, hoogstens))


som(
    "zvw_bijdrage",
    van="zvw_bijdrage_persoon",
    als="ontvangt_bijstand",
    titel="Zvw-bijdrage",
    artikel="Zorgverzekeringswet art. 42",
    uitleg={
        "overig": "De gemeente betaalt boven op de bijstand {zvw_bijdrage} voor de Zorgverzekeringswet.",
        0: "De gemeente betaalt geen Zvw-bijdrage.",
    },
)


@regel(
    "Participatiewet art. 19 lid 4 en art. 69",
    titel="Lasten voor de gemeente",
    uitleg="De bijstand kost de gemeente {lasten}: {bijstand} netto, {loonheffing} loonheffing en "
    "{zvw_bijdrage} Zvw-bijdrage.",
    vanaf="2015-01-01",
)
def lasten(bijstand: Cent, loonheffing: Bruto, zvw_bijdrage: Bruto) -> Bruto:
    """The one place where net becomes gross: what the municipality pays in all."""
    return Bruto(bijstand + loonheffing + zvw_bijdrage)
