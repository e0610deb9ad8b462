"""The IOAW benefit of a month (art. 5 and 9): gross basis minus gross income.

Gross from beginning to end: the basis and the income are `Bruto`, so an amount of the Participatiewet
(`Netto`) does not fit. Holiday benefit is inside: 8/108 of the benefit, rounded to the cent and paid once
a year; the month is what is left.
"""

from __future__ import annotations

from opstap.regels import Basispunt, Bruto, deel_afgerond, een_van, niet_gemodelleerd, regel
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL


@regel(
    "IOAW art. 5 lid 6",
    titel="Het lagere maandloon geldt",
    uitleg={
        True: "Uw vroegere maandloon is lager dan de grondslag. Dan geldt dat maandloon.",
        False: "Uw maandloon is lager door werk als volksvertegenwoordiger. Dan geldt de gewone grondslag.",
        "anders": "Uw vroegere maandloon is niet lager dan de grondslag.",
    },
    als="ioaw_maandloon_lager_dan_grondslag",
    vanaf="2018-01-01",
)
def ioaw_maandloon_geldt(ioaw_lager_door_volksvertegenwoordiging: bool) -> bool:
    return not ioaw_lager_door_volksvertegenwoordiging


@regel(
    "IOAW art. 5 lid 5",
    titel="Korting omdat het maandloon lager is",
    uitleg={
        "overig": "Het maandloon van {ioaw_maandloon} is {ioaw_korting_door_maandloon} lager dan de "
        "grondslag van {ioaw_ioaz_grondslag}.",
        0: "Het maandloon van {ioaw_maandloon} is niet lager dan de grondslag van {ioaw_ioaz_grondslag}.",
        "anders": "Het vroegere maandloon verlaagt de grondslag niet.",
    },
    als="ioaw_maandloon_geldt",
    vanaf="2018-01-01",
)
def ioaw_korting_door_maandloon(ioaw_ioaz_grondslag: Bruto, ioaw_maandloon: Bruto) -> Bruto:
    return max(Bruto(0), ioaw_ioaz_grondslag - ioaw_maandloon)


@regel(
    "IOAW art. 5 lid 3 tot en met 6",
    titel="Grondslag IOAW",
    uitleg="De grondslag is {ioaw_grondslag} bruto per maand.",
    vanaf="2018-01-01",
)
def ioaw_grondslag(ioaw_ioaz_grondslag: Bruto, ioaw_korting_door_maandloon: Bruto) -> Bruto:
    """The basis by household, or the former monthly wage when that is lower."""
    return ioaw_ioaz_grondslag - ioaw_korting_door_maandloon


@regel(
    "IOAW art. 5 lid 3 onder a",
    titel="Echtgenoot onder de leeftijd van de grondslag",
    uitleg={
        True: "De partner is {leeftijd} jaar, jonger dan {ioaw_leeftijd_echtgenoot_vanaf}.",
        False: "De partner is {leeftijd} jaar, niet jonger dan {ioaw_leeftijd_echtgenoot_vanaf}.",
        "anders": "Deze persoon is niet de partner.",
    },
    per="persoon",
    als="is_partner",
    vanaf="2018-01-01",
)
def ioaw_is_jonge_echtgenoot(leeftijd: int, ioaw_leeftijd_echtgenoot_vanaf: int) -> bool:
    return leeftijd < ioaw_leeftijd_echtgenoot_vanaf


een_van(
    "ioaw_heeft_jonge_echtgenoot",
    als="ioaw_is_jonge_echtgenoot",
    titel="De echtgenoot is te jong voor de grondslag van gehuwden",
    artikel="IOAW art. 5 lid 3 onder a",
    uitleg={
        True: "Uw partner is jonger dan de leeftijd waarvoor de wet een grondslag noemt.",
        False: "Er is geen partner die daarvoor te jong is.",
    },
)
niet_gemodelleerd(
    "IOAW art. 5 lid 3 onder a",
    als="ioaw_heeft_jonge_echtgenoot",
    voor="ioaw_grondslag",
    zin="De IOAW noemt alleen een grondslag voor gehuwden die allebei oud genoeg zijn. Laat een "
    "medewerker de grondslag vaststellen.",
)


@regel(
    "IOAW art. 5 lid 1",
    titel="Recht, gelet op het inkomen",
    uitleg={
        True: "Het bruto-inkomen van {ioaw_ioaz_inkomen} is lager dan de grondslag van {ioaw_grondslag}.",
        False: "Het bruto-inkomen van {ioaw_ioaz_inkomen} is niet lager dan de grondslag van "
        "{ioaw_grondslag}. Daarom is er geen recht op IOAW.",
    },
    vanaf="2018-01-01",
)
def ioaw_recht_gelet_op_inkomen(ioaw_grondslag: Bruto, ioaw_ioaz_inkomen: Bruto) -> bool:
    return ioaw_ioaz_inkomen < ioaw_grondslag


@regel(
    "IOAW art. 6",
    titel="Recht, gelet op uitsluiting",
    uitleg={
        True: "Niets sluit de uitkering uit.",
        False: "U krijgt geen IOAW, omdat u de AOW-leeftijd hebt of uitgesloten bent.",
        "anders": "Het inkomen sluit IOAW al uit.",
    },
    als="ioaw_recht_gelet_op_inkomen",
    vanaf="2018-01-01",
)
def ioaw_recht_gelet_op_uitsluiting(ioaw_ioaz_geen_uitsluiting: bool) -> bool:
    return ioaw_ioaz_geen_uitsluiting


@regel(
    "IOAW art. 5 lid 1",
    titel="Recht op IOAW",
    uitleg={
        True: "U hebt recht op IOAW.",
        False: "U hebt geen recht op IOAW, omdat u niet hoort bij de mensen voor wie de IOAW is.",
        "anders": "U hebt geen recht op IOAW.",
    },
    als="ioaw_recht_gelet_op_uitsluiting",
    vanaf="2018-01-01",
)
def ioaw_recht(ioaw_hoort_bij_kring: bool) -> bool:
    return ioaw_hoort_bij_kring


@regel(
    "IOAW art. 6 lid 2",
    titel="Recht naast een partner met de AOW-leeftijd",
    uitleg={
        True: "Uw partner heeft de AOW-leeftijd en deelt niet in de uitkering.",
        False: "Er is geen partner met de AOW-leeftijd.",
        "anders": "U hebt geen recht op IOAW.",
    },
    als="ioaw_recht",
    vanaf="2018-01-01",
)
def ioaw_recht_naast_partner_met_aow(ioaw_ioaz_partner_heeft_aow_leeftijd: bool) -> bool:
    return ioaw_ioaz_partner_heeft_aow_leeftijd


niet_gemodelleerd(
    "IOAW art. 5 lid 2 en art. 6 lid 2",
    als="ioaw_recht_naast_partner_met_aow",
    voor="ioaw_uitkering",
    zin="De partner heeft de AOW-leeftijd en heeft geen recht op IOAW, maar telt wel mee als gehuwd. De wet "
    "zegt niet of u de hele uitkering krijgt of de helft. Laat een medewerker dit vaststellen.",
)


@regel(
    "IOAW art. 9 lid 1",
    titel="IOAW-uitkering",
    uitleg={
        "overig": "De uitkering is {ioaw_uitkering} bruto: de grondslag van {ioaw_grondslag} min "
        "{ioaw_ioaz_inkomen} inkomen en {ioaw_ioaz_verlies_door_onbetaald_verlof} voor onbetaald verlof.",
        0: "De uitkering is nul.",
        "anders": "U krijgt geen IOAW.",
    },
    als="ioaw_recht",
    vanaf="2018-01-01",
)
def ioaw_uitkering(
    ioaw_grondslag: Bruto, ioaw_ioaz_inkomen: Bruto, ioaw_ioaz_verlies_door_onbetaald_verlof: Bruto
) -> Bruto:
    """Basis minus income; what unpaid leave takes away is not made up for (art. 6 paragraph 1 under e)."""
    return max(Bruto(0), ioaw_grondslag - ioaw_ioaz_inkomen - ioaw_ioaz_verlies_door_onbetaald_verlof)


@regel(
    "IOAW art. 9 lid 2",
    titel="Vakantie-uitkering in de IOAW",
    uitleg={
        "overig": "In de uitkering van {ioaw_uitkering} zit {ioaw_vakantietoeslag} vakantie-uitkering. "
        "Die krijgt u later uitbetaald.",
        0: "Er is geen vakantie-uitkering.",
    },
    vanaf="2018-01-01",
)
def ioaw_vakantietoeslag(ioaw_uitkering: Bruto, ioaw_ioaz_vakantie_uitkering_percentage: Basispunt) -> Bruto:
    """8/108 of the benefit, to the cent and half up: 822.52 gives 60.93."""
    return deel_afgerond(
        ioaw_uitkering * ioaw_ioaz_vakantie_uitkering_percentage,
        BASISPUNTEN_PER_GEHEEL + ioaw_ioaz_vakantie_uitkering_percentage,
    )


@regel(
    "IOAW art. 9",
    titel="IOAW per maand, zonder vakantie-uitkering",
    uitleg={
        "overig": "Per maand is de uitkering {ioaw_maandbetaling} bruto: {ioaw_uitkering} min "
        "{ioaw_vakantietoeslag} vakantie-uitkering. Daar gaat nog loonheffing af.",
        0: "Er wordt geen IOAW betaald.",
    },
    vanaf="2018-01-01",
)
def ioaw_maandbetaling(ioaw_uitkering: Bruto, ioaw_vakantietoeslag: Bruto) -> Bruto:
    return ioaw_uitkering - ioaw_vakantietoeslag


@regel(
    "IOAW art. 5 lid 2",
    titel="IOAW voor ieder van de echtgenoten",
    uitleg={
        "overig": "Ieder van u beiden krijgt de helft: {ioaw_helft_echtgenoot} bruto per maand.",
        0: "Er is geen uitkering om te delen.",
        "anders": "U hebt geen echtgenoot met wie u de uitkering deelt.",
    },
    als="ioaw_ioaz_heeft_echtgenoot",
    vanaf="2018-01-01",
)
def ioaw_helft_echtgenoot(ioaw_maandbetaling: Bruto) -> Bruto:
    """Half of the month for each; an odd cent is rounded up for the one who is paid first."""
    return deel_afgerond(ioaw_maandbetaling, 2)
