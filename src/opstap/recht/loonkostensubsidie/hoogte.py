"""How much wage-cost subsidy a month (Participatiewet art. 10d lid 4, 5 and 7). Gross: it is paid to the
employer.

`(100% − wage value, at most 70%) × minimum wage with holiday allowance × hours / standard hours`, in one go
and rounded to the cent once; the charges of the employer come on top and are rounded too.
"""

from __future__ import annotations

from opstap.regels import Basispunt, Bruto, Datum, deel_afgerond, keuze, niet_gemodelleerd, regel
from opstap.regels.datum import datum_van, jaar
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

PROCENTEN_PER_GEHEEL = 100
TWEEDE_HALFJAAR = 7


@regel(
    "Participatiewet art. 10d lid 7",
    titel="Tweede helft van het jaar",
    uitleg={
        True: "Het is na de eerste helft van het jaar.",
        False: "Het is de eerste helft van het jaar. Dan geldt het minimumloon van januari.",
    },
    vanaf="2015-01-01",
)
def loonkostensubsidie_tweede_halfjaar(peildatum: Datum) -> bool:
    return peildatum >= datum_van(jaar(peildatum), TWEEDE_HALFJAAR, 1)


@regel(
    "Participatiewet art. 10d lid 7",
    titel="Begonnen met het minimumloon van juli",
    uitleg={
        True: "De baan begon op {begin_dienstbetrekking}. Dan geldt dit jaar het minimumloon van juli.",
        False: "De baan begon op {begin_dienstbetrekking}. De subsidie volgt het minimumloon van januari; "
        "in juli verandert zij niet.",
        "anders": "Het minimumloon van januari geldt.",
    },
    per="persoon",
    als="loonkostensubsidie_tweede_halfjaar",
    vanaf="2015-01-01",
)
def loonkostensubsidie_vanaf_juli(begin_dienstbetrekking: Datum, peildatum: Datum) -> bool:
    """Set at the start and again each 1 January: the minimum wage of July does not change it."""
    return begin_dienstbetrekking >= datum_van(jaar(peildatum), TWEEDE_HALFJAAR, 1)


keuze(
    "loonkostensubsidie_minimumloon",
    uit="loonkostensubsidie_vanaf_juli",
    waarden={True: "minimumloon_per_maand", False: "minimumloon_per_maand_1_januari"},
    artikel="Participatiewet art. 2 onder c en art. 10d lid 7",
    titel="Minimumloon voor de subsidie",
    uitleg={
        True: "De subsidie gaat uit van het minimumloon van {minimumloon_per_maand} per maand.",
        False: "De subsidie gaat uit van het minimumloon van {minimumloon_per_maand_1_januari} per maand.",
    },
    per="persoon",
    vanaf="2015-01-01",
)

niet_gemodelleerd(
    "Wet minimumloon en minimumvakantiebijslag art. 7 lid 3 en art. 8 lid 3",
    als="heeft_minimumjeugdloon",
    voor="loonkostensubsidie_minimumloon",
    per="persoon",
    zin="Voor deze leeftijd geldt een lager minimumloon per maand. Hoe dat maandbedrag wordt afgerond is "
    "niet bevestigd. Geef het minimumloon voor de subsidie.",
)


@regel(
    "Wet minimumloon en minimumvakantiebijslag art. 15",
    titel="Minimumloon met vakantiebijslag",
    uitleg="Het minimumloon van {loonkostensubsidie_minimumloon} met vakantiebijslag is "
    "{minimumloon_met_vakantiebijslag}.",
    per="persoon",
    vanaf="2015-01-01",
)
def minimumloon_met_vakantiebijslag(
    loonkostensubsidie_minimumloon: Bruto, minimumvakantiebijslag_procent: int
) -> Bruto:
    """For a full working week, to the cent. The subsidy is computed from the amounts before this rounding."""
    return deel_afgerond(
        loonkostensubsidie_minimumloon * (PROCENTEN_PER_GEHEEL + minimumvakantiebijslag_procent),
        PROCENTEN_PER_GEHEEL,
    )


@regel(
    "Participatiewet art. 10d lid 4",
    titel="Deel dat de subsidie aanvult, gemeten",
    uitleg="De loonwaarde is {loonwaarde_procent}. De gemeente vult aan tot het minimumloon, maar "
    "hoogstens {loonkostensubsidie_maximum_percentage}: dat is {loonkostensubsidie_gemeten_percentage}.",
    per="persoon",
    vanaf="2015-01-01",
)
def loonkostensubsidie_gemeten_percentage(
    loonwaarde_procent: Basispunt, loonkostensubsidie_maximum_percentage: Basispunt
) -> Basispunt:
    """What the wage value falls short of the minimum wage, at most 70%."""
    tekort = Basispunt(BASISPUNTEN_PER_GEHEEL - loonwaarde_procent)
    return min(tekort, loonkostensubsidie_maximum_percentage)


keuze(
    "loonkostensubsidie_percentage",
    uit="loonkostensubsidie_forfait_loopt",
    waarden={True: "loonkostensubsidie_forfait_percentage", False: "loonkostensubsidie_gemeten_percentage"},
    artikel="Participatiewet art. 10d lid 4 en 5",
    titel="Deel van het minimumloon dat de gemeente betaalt",
    uitleg={
        True: "De subsidie is een vast deel van {loonkostensubsidie_forfait_percentage}.",
        False: "De subsidie is {loonkostensubsidie_gemeten_percentage}.",
    },
    per="persoon",
    vanaf="2015-01-01",
)


@regel(
    "Participatiewet art. 10d lid 4 en 5",
    titel="Uren die meetellen, in honderdsten",
    uitleg="Er tellen {loonkostensubsidie_uren_honderdsten} honderdsten van een uur per week mee. Meer dan "
    "een volledige werkweek telt niet.",
    per="persoon",
    vanaf="2015-01-01",
)
def loonkostensubsidie_uren_honderdsten(
    arbeidsuren_per_week_honderdsten: int, normale_arbeidsduur_honderdsten: int
) -> int:
    return min(arbeidsuren_per_week_honderdsten, normale_arbeidsduur_honderdsten)


@regel(
    "Participatiewet art. 10d lid 4 (tekst tot 2024); Wet minimumloon en minimumvakantiebijslag art. 12",
    titel="Uren waarbij het hele bedrag hoort, in honderdsten",
    uitleg="Het hele bedrag hoort bij een volledige werkweek van {normale_arbeidsduur_honderdsten} "
    "honderdsten van een uur.",
    per="persoon",
    naam="loonkostensubsidie_maatstaf_honderdsten",
    vanaf="2015-01-01",
    tot="2024-01-01",
)
def maatstaf_tot_minimumuurloon(normale_arbeidsduur_honderdsten: int) -> int:
    """Until 2024: less when the job has fewer hours than the full working week of that work."""
    return normale_arbeidsduur_honderdsten


@regel(
    "Participatiewet art. 10d lid 4 en 5",
    titel="Uren waarbij het hele bedrag hoort, in honderdsten",
    uitleg="Het hele bedrag hoort bij {loonkostensubsidie_referentie_uren_honderdsten} honderdsten van een "
    "uur per week.",
    per="persoon",
    vanaf="2024-01-01",
)
def loonkostensubsidie_maatstaf_honderdsten(loonkostensubsidie_referentie_uren_honderdsten: int) -> int:
    """Since the minimum hourly wage: 36 hours. Whoever works 40 in a week of 40 gets 40/36."""
    return loonkostensubsidie_referentie_uren_honderdsten


@regel(
    "Participatiewet art. 10d lid 4 en 5",
    titel="Loonkostensubsidie per maand",
    uitleg={
        "overig": "De werkgever krijgt {loonkostensubsidie_bedrag} per maand: "
        "{loonkostensubsidie_percentage} van het minimumloon met vakantiebijslag, naar rato van de uren.",
        "anders": "De werkgever krijgt geen loonkostensubsidie.",
    },
    per="persoon",
    als="loonkostensubsidie_recht",
    vanaf="2015-01-01",
)
def loonkostensubsidie_bedrag(
    loonkostensubsidie_minimumloon: Bruto,
    minimumvakantiebijslag_procent: int,
    loonkostensubsidie_percentage: Basispunt,
    loonkostensubsidie_uren_honderdsten: int,
    loonkostensubsidie_maatstaf_honderdsten: int,
) -> Bruto:
    """One multiplication and one rounding, half up, per month."""
    met_vakantiebijslag = loonkostensubsidie_minimumloon * (
        PROCENTEN_PER_GEHEEL + minimumvakantiebijslag_procent
    )
    return deel_afgerond(
        met_vakantiebijslag * loonkostensubsidie_percentage * loonkostensubsidie_uren_honderdsten,
        PROCENTEN_PER_GEHEEL * BASISPUNTEN_PER_GEHEEL * loonkostensubsidie_maatstaf_honderdsten,
    )


@regel(
    "Participatiewet art. 10d lid 4 en 5; Regeling loonkostensubsidie Participatiewet 2021 art. 1",
    titel="Vergoeding voor werkgeverslasten",
    uitleg={
        "overig": "Voor premies en andere lasten komt {werkgeverslasten_percentage} van de subsidie erbij: "
        "{loonkostensubsidie_werkgeverslasten}.",
        "anders": "Zonder subsidie is er geen vergoeding voor werkgeverslasten.",
    },
    per="persoon",
    als="loonkostensubsidie_recht",
    vanaf="2015-01-01",
)
def loonkostensubsidie_werkgeverslasten(
    loonkostensubsidie_bedrag: Bruto, werkgeverslasten_percentage: Basispunt
) -> Bruto:
    """A percentage of the subsidy as paid, to the cent."""
    return deel_afgerond(loonkostensubsidie_bedrag * werkgeverslasten_percentage, BASISPUNTEN_PER_GEHEEL)


@regel(
    "Participatiewet art. 10d lid 4 en 5",
    titel="Loonkostensubsidie met werkgeverslasten per maand",
    uitleg={
        "overig": "De gemeente betaalt de werkgever {loonkostensubsidie_bedrag} en "
        "{loonkostensubsidie_werkgeverslasten}: samen {loonkostensubsidie_totaal}.",
        "anders": "De gemeente betaalt de werkgever geen loonkostensubsidie.",
    },
    per="persoon",
    als="loonkostensubsidie_recht",
    vanaf="2015-01-01",
)
def loonkostensubsidie_totaal(
    loonkostensubsidie_bedrag: Bruto, loonkostensubsidie_werkgeverslasten: Bruto
) -> Bruto:
    return loonkostensubsidie_bedrag + loonkostensubsidie_werkgeverslasten
