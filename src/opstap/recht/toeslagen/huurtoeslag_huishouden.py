"""Rent allowance: who lives there, whose income and wealth count, which limits hold (Wht art. 2 to 20)."""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Rol
from opstap.regels import Bruto, Cent, aantal, een_van, keuze, regel, som
from opstap.regels.datum import Datum, dag_in_maand, datum_van, jaar, maand, volle_jaren


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 2 lid 1 onder e",
    titel="Huisgenoot buiten het gezin",
    uitleg={
        True: "Deze persoon woont bij het gezin in.",
        False: "Deze persoon hoort bij het gezin.",
    },
    per="persoon",
    vanaf="2019-01-01",
)
def is_inwonende(rol: Rol) -> bool:
    return rol == Rol.MEDEBEWONER


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 2 lid 1 onder e",
    titel="Heeft een huurcontract met de aanvrager",
    uitleg={
        True: "Deze persoon huurt met een contract een deel van de woning.",
        False: "Deze persoon huurt geen deel van de woning.",
        "anders": "Deze persoon hoort bij het gezin.",
    },
    per="persoon",
    als="is_inwonende",
    vanaf="2019-01-01",
)
def heeft_onderhuurcontract(huurt_deel_van_woning: bool) -> bool:
    return huurt_deel_van_woning


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 2 lid 1 onder e",
    titel="Onderhuurder",
    uitleg={
        True: "Deze persoon is onderhuurder. Hij telt niet mee voor de huurtoeslag.",
        False: "Een ouder of kind van de aanvrager is geen onderhuurder, ook niet met een contract.",
        "anders": "Deze persoon is geen onderhuurder.",
    },
    per="persoon",
    als="heeft_onderhuurcontract",
    vanaf="2019-01-01",
)
def is_onderhuurder(is_ouder_of_kind_van_aanvrager: bool) -> bool:
    return not is_ouder_of_kind_van_aanvrager


@regel(
    "Wet op de huurtoeslag art. 2",
    titel="Telt mee in het huishouden voor de huurtoeslag",
    uitleg={
        True: "Deze persoon telt mee in het huishouden.",
        False: "Deze persoon telt niet mee in het huishouden.",
    },
    per="persoon",
    vanaf="2019-01-01",
)
def telt_voor_huurtoeslag(is_onderhuurder: bool) -> bool:
    return not is_onderhuurder


aantal(
    "aantal_bewoners_huurtoeslag",
    als="telt_voor_huurtoeslag",
    titel="Bewoners voor de huurtoeslag",
    artikel="Wet op de huurtoeslag art. 2 en 20",
)


@regel(
    "Wet op de huurtoeslag art. 2",
    titel="Eenpersoonshuishouden",
    uitleg={
        True: "U woont alleen.",
        False: "U woont met {aantal_bewoners_huurtoeslag} personen.",
    },
    vanaf="2019-01-01",
)
def is_eenpersoonshuishouden(aantal_bewoners_huurtoeslag: int) -> bool:
    return aantal_bewoners_huurtoeslag <= 1


@regel(
    "Wet op de huurtoeslag art. 20 lid 2",
    titel="Huishouden met de hoge aftoppingsgrens",
    uitleg={
        True: "Er wonen {aantal_bewoners_huurtoeslag} personen, ten minste "
        "{huurtoeslag_personen_hoge_aftopping}. De hoge aftoppingsgrens geldt.",
        False: "Er wonen {aantal_bewoners_huurtoeslag} personen, minder dan "
        "{huurtoeslag_personen_hoge_aftopping}. De lage aftoppingsgrens geldt.",
    },
    vanaf="2019-01-01",
)
def hoge_aftopping_geldt(aantal_bewoners_huurtoeslag: int, huurtoeslag_personen_hoge_aftopping: int) -> bool:
    return aantal_bewoners_huurtoeslag >= huurtoeslag_personen_hoge_aftopping


keuze(
    "aftoppingsgrens",
    uit="hoge_aftopping_geldt",
    waarden={True: "huurtoeslag_aftoppingsgrens_hoog", False: "huurtoeslag_aftoppingsgrens_laag"},
    titel="Aftoppingsgrens",
    artikel="Wet op de huurtoeslag art. 20 lid 2",
    uitleg={
        True: "De aftoppingsgrens is {huurtoeslag_aftoppingsgrens_hoog}.",
        False: "De aftoppingsgrens is {huurtoeslag_aftoppingsgrens_laag}.",
    },
    vanaf="2019-01-01",
)


@regel(
    "Wet op de huurtoeslag art. 8",
    titel="Meerderjarige huurder",
    uitleg={
        True: "De aanvrager is {leeftijd} jaar, ten minste {leeftijd_meerderjarig}.",
        False: "De aanvrager is {leeftijd} jaar, jonger dan {leeftijd_meerderjarig}.",
        "anders": "Deze persoon is niet de aanvrager.",
    },
    per="persoon",
    als="vraagt_toeslag_aan",
    vanaf="2019-01-01",
)
def is_meerderjarige_aanvrager(leeftijd: int, leeftijd_meerderjarig: int) -> bool:
    return leeftijd >= leeftijd_meerderjarig


een_van(
    "aanvrager_is_meerderjarig",
    als="is_meerderjarige_aanvrager",
    titel="De aanvrager is meerderjarig",
    artikel="Wet op de huurtoeslag art. 8",
    uitleg={
        True: "De aanvrager is meerderjarig.",
        False: "De aanvrager is niet meerderjarig. Dan is er geen huurtoeslag.",
    },
)


@regel(
    "Wet op de huurtoeslag art. 13 lid 1",
    titel="Oud genoeg voor de gewone huurgrens",
    uitleg={
        True: "Deze persoon is {leeftijd} jaar. Vanaf {leeftijd_jongerengrens_huur} jaar geldt de gewone "
        "huurgrens.",
        False: "Deze persoon is {leeftijd} jaar, jonger dan {leeftijd_jongerengrens_huur}.",
        "anders": "Deze persoon telt niet mee in het huishouden.",
    },
    per="persoon",
    als="telt_voor_huurtoeslag",
    vanaf="2019-01-01",
)
def oud_genoeg_voor_gewone_huurgrens(leeftijd: int, leeftijd_jongerengrens_huur: int) -> bool:
    return leeftijd >= leeftijd_jongerengrens_huur


een_van(
    "iemand_oud_genoeg_voor_gewone_huurgrens",
    als="oud_genoeg_voor_gewone_huurgrens",
    titel="Een bewoner is oud genoeg voor de gewone huurgrens",
    artikel="Wet op de huurtoeslag art. 13 lid 1 onder a",
)
een_van(
    "kind_in_de_woning",
    als="is_kind",
    titel="Er woont een kind",
    artikel="Wet op de huurtoeslag art. 13 lid 1 onder a",
)


@regel(
    "Wet op de huurtoeslag art. 13 lid 1",
    titel="Alleen jongeren, zonder kind",
    uitleg={
        True: "Er wonen alleen jongeren, zonder kind.",
        False: "Er woont iemand die oud genoeg is voor de gewone huurgrens, of een kind.",
    },
    vanaf="2019-01-01",
)
def alleen_jongeren_zonder_kind(
    iemand_oud_genoeg_voor_gewone_huurgrens: bool, kind_in_de_woning: bool
) -> bool:
    return not iemand_oud_genoeg_voor_gewone_huurgrens and not kind_in_de_woning


@regel(
    "Wet op de huurtoeslag art. 13 lid 1 onder b",
    titel="De huurgrens voor jongeren geldt",
    uitleg={
        True: "Voor jongeren zonder handicap geldt een lagere huurgrens.",
        False: "Omdat er een handicap is, geldt de gewone huurgrens.",
        "anders": "De gewone huurgrens geldt.",
    },
    als="alleen_jongeren_zonder_kind",
    vanaf="2019-01-01",
)
def jongerengrens_geldt(handicap_in_huishouden: bool) -> bool:
    return not handicap_in_huishouden


keuze(
    "maximale_huur",
    uit="jongerengrens_geldt",
    waarden={True: "huurtoeslag_jongerengrens", False: "huurtoeslag_maximale_huurgrens"},
    titel="Hoogste huur waarover toeslag mogelijk is",
    artikel="Wet op de huurtoeslag art. 13 lid 1",
    uitleg={
        True: "De huurgrens voor jongeren is {huurtoeslag_jongerengrens}.",
        False: "De huurgrens is {huurtoeslag_maximale_huurgrens}.",
    },
    vanaf="2019-01-01",
)


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
