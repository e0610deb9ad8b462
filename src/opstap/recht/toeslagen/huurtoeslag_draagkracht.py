"""Rent allowance: whose income and wealth count (Awir art. 7; Wht art. 7)."""

from __future__ import annotations

from opstap.regels import Bruto, Cent, een_van, keuze, regel, som
from opstap.regels.datum import Datum, dag_in_maand, datum_van, jaar, maand, volle_jaren


@regel(
    "Wet op de huurtoeslag art. 7 lid 1",
    titel="Medebewoner voor inkomen en vermogen",
    uitleg={
        True: "Het inkomen en het vermogen van deze medebewoner tellen ook mee.",
        False: "Deze persoon is de aanvrager of de toeslagpartner, of telt niet mee.",
    },
    per="persoon",
    vanaf="2019-01-01",
)
def is_medebewoner_huurtoeslag(telt_voor_huurtoeslag: bool, telt_voor_draagkracht: bool) -> bool:
    return telt_voor_huurtoeslag and not telt_voor_draagkracht


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 7 lid 6",
    titel="Kind dat meetelt als medebewoner",
    uitleg={
        True: "Deze medebewoner is een kind van het gezin.",
        False: "Deze medebewoner is geen kind van het gezin.",
        "anders": "Deze persoon is geen medebewoner.",
    },
    per="persoon",
    als="is_medebewoner_huurtoeslag",
    vanaf="2019-01-01",
)
def is_inwonend_kind(is_kind: bool) -> bool:
    return is_kind


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 7 lid 6",
    titel="Jong kind, zeker",
    uitleg={
        True: "Met {leeftijd} jaar was dit kind op de eerste dag van het jaar jonger dan "
        "{leeftijd_kindvrijstelling_tot}.",
        False: "Met {leeftijd} jaar is dat niet zeker.",
        "anders": "Deze persoon is geen inwonend kind.",
    },
    per="persoon",
    als="is_inwonend_kind",
    vanaf="2019-01-01",
)
def is_jong_inwonend_kind_zeker(leeftijd: int, leeftijd_kindvrijstelling_tot: int) -> bool:
    return leeftijd < leeftijd_kindvrijstelling_tot


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 7 lid 6",
    titel="De verjaardag van het kind is van belang",
    uitleg={
        True: "Dit kind is {leeftijd} jaar. Of het op de eerste dag van het jaar jonger was, hangt van de "
        "verjaardag af.",
        False: "Dit kind is {leeftijd} jaar. De verjaardag maakt niet uit.",
        "anders": "Deze persoon is geen inwonend kind.",
    },
    per="persoon",
    als="is_inwonend_kind",
    vanaf="2019-01-01",
)
def jong_kind_hangt_af_van_verjaardag(
    leeftijd: int, leeftijd_kindvrijstelling_tot: int, peildatum: Datum
) -> bool:
    begin_van_jaar = maand(peildatum) == 1 and dag_in_maand(peildatum) == 1
    return leeftijd == leeftijd_kindvrijstelling_tot and not begin_van_jaar


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 7 lid 6",
    titel="Jong kind volgens de geboortedatum",
    uitleg={
        True: "Geboren op {geboortedatum}: op de eerste dag van het jaar jonger dan "
        "{leeftijd_kindvrijstelling_tot}.",
        False: "Geboren op {geboortedatum}: op de eerste dag van het jaar al "
        "{leeftijd_kindvrijstelling_tot}.",
        "anders": "De geboortedatum is hiervoor niet nodig.",
    },
    per="persoon",
    als="jong_kind_hangt_af_van_verjaardag",
    vanaf="2019-01-01",
)
def is_jong_inwonend_kind_op_geboortedatum(
    geboortedatum: Datum, peildatum: Datum, leeftijd_kindvrijstelling_tot: int
) -> bool:
    return volle_jaren(geboortedatum, datum_van(jaar(peildatum), 1, 1)) < leeftijd_kindvrijstelling_tot


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 7 lid 6",
    titel="De vrijstelling voor inkomen van een kind geldt",
    uitleg={
        True: "Voor het inkomen van dit kind geldt een vrijstelling.",
        False: "Voor het inkomen van deze medebewoner geldt geen vrijstelling.",
        "anders": "Deze persoon is geen medebewoner.",
    },
    per="persoon",
    als="is_medebewoner_huurtoeslag",
    vanaf="2019-01-01",
)
def kindvrijstelling_geldt(
    is_jong_inwonend_kind_zeker: bool, is_jong_inwonend_kind_op_geboortedatum: bool
) -> bool:
    return is_jong_inwonend_kind_zeker or is_jong_inwonend_kind_op_geboortedatum


keuze(
    "kindvrijstelling",
    uit="kindvrijstelling_geldt",
    waarden={True: "vrijgesteld_kindinkomen"},
    anders=0,
    titel="Vrijstelling voor het inkomen van een kind",
    artikel="Algemene wet inkomensafhankelijke regelingen art. 7 lid 6",
    uitleg={
        True: "Van het inkomen van dit kind telt {vrijgesteld_kindinkomen} niet mee.",
        "anders": "Er is geen vrijstelling.",
    },
    per="persoon",
    vanaf="2019-01-01",
)


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 7 lid 2 en 6",
    titel="Inkomen van deze medebewoner",
    uitleg={
        "overig": "Van {toetsingsinkomen_persoon} telt {inkomen_medebewoner} mee.",
        0: "Het inkomen van deze medebewoner telt niet mee.",
        "anders": "Deze persoon is geen medebewoner.",
    },
    per="persoon",
    als="is_medebewoner_huurtoeslag",
    vanaf="2019-01-01",
)
def inkomen_medebewoner(toetsingsinkomen_persoon: Bruto, kindvrijstelling: Bruto) -> Bruto:
    return max(Bruto(0), toetsingsinkomen_persoon - kindvrijstelling)


som(
    "inkomen_medebewoners",
    van="inkomen_medebewoner",
    titel="Inkomen van de medebewoners",
    artikel="Algemene wet inkomensafhankelijke regelingen art. 7 lid 2",
)


@regel(
    "Wet op de huurtoeslag art. 1 onder i",
    titel="Rekeninkomen",
    uitleg="Het rekeninkomen is {rekeninkomen}: {toetsingsinkomen} van u (en uw toeslagpartner) en "
    "{inkomen_medebewoners} van medebewoners.",
    vanaf="2019-01-01",
)
def rekeninkomen(toetsingsinkomen: Bruto, inkomen_medebewoners: Bruto) -> Bruto:
    return toetsingsinkomen + inkomen_medebewoners


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 7 lid 4",
    titel="Medebewoner met te veel vermogen",
    uitleg={
        True: "Het vermogen van {vermogen_1_januari} is hoger dan de grens van "
        "{vermogensgrens_huurtoeslag_persoon}.",
        False: "Het vermogen van {vermogen_1_januari} is niet hoger dan de grens van "
        "{vermogensgrens_huurtoeslag_persoon}.",
        "anders": "Deze persoon is geen medebewoner.",
    },
    per="persoon",
    als="is_medebewoner_huurtoeslag",
    vanaf="2019-01-01",
)
def medebewoner_heeft_te_veel(vermogen_1_januari: Cent, vermogensgrens_huurtoeslag_persoon: Cent) -> bool:
    return vermogen_1_januari > vermogensgrens_huurtoeslag_persoon


een_van(
    "medebewoner_met_te_veel_vermogen",
    als="medebewoner_heeft_te_veel",
    titel="Een medebewoner heeft te veel vermogen",
    artikel="Algemene wet inkomensafhankelijke regelingen art. 7 lid 4",
)


keuze(
    "vermogensgrens_huurtoeslag",
    uit="heeft_toeslagpartner",
    waarden={
        True: "vermogensgrens_huurtoeslag_partners",
        False: "vermogensgrens_huurtoeslag_persoon",
    },
    titel="Vermogensgrens voor de huurtoeslag",
    artikel="Algemene wet inkomensafhankelijke regelingen art. 7 lid 3",
    uitleg={
        True: "Met een toeslagpartner is de grens {vermogensgrens_huurtoeslag_partners}.",
        False: "Zonder toeslagpartner is de grens {vermogensgrens_huurtoeslag_persoon}.",
    },
    vanaf="2019-01-01",
)


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 7 lid 3 en 4",
    titel="Vermogen niet boven de grens voor de huurtoeslag",
    uitleg={
        True: "Uw vermogen van {vermogen_toeslagen} is niet hoger dan {vermogensgrens_huurtoeslag}. Ook de "
        "medebewoners hebben niet te veel.",
        False: "Uw vermogen van {vermogen_toeslagen} is hoger dan {vermogensgrens_huurtoeslag}, of een "
        "medebewoner heeft te veel. Daarom is er het hele jaar geen recht.",
    },
    vanaf="2019-01-01",
)
def vermogen_onder_grens_huurtoeslag(
    vermogen_toeslagen: Cent, vermogensgrens_huurtoeslag: Cent, medebewoner_met_te_veel_vermogen: bool
) -> bool:
    return vermogen_toeslagen <= vermogensgrens_huurtoeslag and not medebewoner_met_te_veel_vermogen
