"""Claiming assistance back (art. 58 and 59): must it, may it, how far back, from whom, and when it ends."""

from __future__ import annotations

from opstap.recht.participatiewet.handhavingssoorten import Terugvorderingsgrond
from opstap.regels import Basispunt, Cent, Datum, Netto, keuze, niet_gemodelleerd, regel, volle_jaren
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

INGEVOERD = "2015-01-01"


@regel(
    "Participatiewet art. 58 lid 1",
    titel="Terugvorderen is verplicht",
    uitleg={
        True: "De grond is: {terugvorderingsgrond}. De gemeente moet terugvorderen.",
        False: "De grond is: {terugvorderingsgrond}. De gemeente hoeft niet terug te vorderen.",
    },
    vanaf=INGEVOERD,
)
def terugvorderen_verplicht(terugvorderingsgrond: Terugvorderingsgrond) -> bool:
    return terugvorderingsgrond == Terugvorderingsgrond.INLICHTINGENPLICHT


@regel(
    "Participatiewet art. 58 lid 2 onder e",
    titel="De grens van twee jaar geldt",
    uitleg={
        True: "De grond is: {terugvorderingsgrond}. Dan mag de gemeente niet verder terug dan de wet zegt.",
        False: "De grond is: {terugvorderingsgrond}. Daarvoor noemt de wet geen grens in jaren.",
    },
    vanaf=INGEVOERD,
)
def terugvorderingsgrens_geldt(terugvorderingsgrond: Terugvorderingsgrond) -> bool:
    return terugvorderingsgrond == Terugvorderingsgrond.ONVERSCHULDIGD


@regel(
    "Participatiewet art. 58 lid 6",
    titel="Te lang geleden",
    uitleg={
        True: "De kosten van {kosten_gemaakt_op} zijn meer dan {terugvordering_jaren_terug} jaar voor het "
        "besluit van {terugvorderingsbesluit_verzonden_op} gemaakt. Terugvorderen mag niet meer.",
        False: "De kosten van {kosten_gemaakt_op} zijn niet meer dan {terugvordering_jaren_terug} jaar "
        "voor het besluit gemaakt.",
        "anders": "Bij deze grond noemt de wet geen grens in jaren.",
    },
    als="terugvorderingsgrens_geldt",
    vanaf=INGEVOERD,
)
def terugvordering_te_laat(
    kosten_gemaakt_op: Datum, terugvorderingsbesluit_verzonden_op: Datum, terugvordering_jaren_terug: int
) -> bool:
    """More than two years: exactly two years ago may still be claimed."""
    dag_ervoor = Datum(terugvorderingsbesluit_verzonden_op - 1)
    return volle_jaren(kosten_gemaakt_op, dag_ervoor) >= terugvordering_jaren_terug


@regel(
    "Participatiewet art. 58 lid 2 en 6",
    titel="Terugvorderen mag",
    uitleg={
        True: "De grond is: {terugvorderingsgrond}. De gemeente mag terugvorderen.",
        False: "De gemeente mag niet terugvorderen: er is geen grond of het is te lang geleden.",
    },
    vanaf=INGEVOERD,
)
def terugvorderen_mogelijk(terugvorderingsgrond: Terugvorderingsgrond, terugvordering_te_laat: bool) -> bool:
    return terugvorderingsgrond != Terugvorderingsgrond.GEEN and not terugvordering_te_laat


niet_gemodelleerd(
    "Participatiewet art. 58 lid 2; beleid van de gemeente",
    naam="kruimelbedrag_terugvordering",
    soort="Netto",
    titel="Bedrag waaronder de gemeente niet terugvordert",
    zin="Onder welk bedrag de gemeente niet terugvordert (kruimelbedrag), staat in haar beleid. Dat is "
    "hier niet bekend. Laat een medewerker beslissen of dit bedrag wordt teruggevorderd.",
)


@regel(
    "Participatiewet art. 58 lid 2; beleid van de gemeente",
    titel="Niet te klein om terug te vorderen",
    uitleg={
        True: "De gemeente kiest voor terugvorderen en het bedrag is niet te klein.",
        False: "Het bedrag van {vordering_netto} is lager dan {kruimelbedrag_terugvordering}. De gemeente "
        "vordert het niet terug.",
        "anders": "De gemeente kiest ervoor niet terug te vorderen.",
    },
    als="gemeente_vordert_terug",
    vanaf=INGEVOERD,
)
def gekozen_terugvordering(vordering_netto: Netto, kruimelbedrag_terugvordering: Netto) -> bool:
    return vordering_netto >= kruimelbedrag_terugvordering


@regel(
    "Participatiewet art. 58 lid 2",
    titel="Terugvordering naar keuze",
    uitleg={
        True: "De gemeente vordert terug.",
        False: "De gemeente vordert niet terug.",
        "anders": "De gemeente mag niet terugvorderen.",
    },
    als="terugvorderen_mogelijk",
    vanaf=INGEVOERD,
)
def terugvordering_naar_keuze(gekozen_terugvordering: bool) -> bool:
    return gekozen_terugvordering


@regel(
    "Participatiewet art. 58",
    titel="Er wordt teruggevorderd",
    uitleg={
        True: "Er wordt teruggevorderd.",
        False: "Er wordt niet teruggevorderd.",
        "anders": "Er wordt teruggevorderd: dat is verplicht.",
    },
    als="terugvorderen_niet_verplicht",
    anders=True,
    vanaf=INGEVOERD,
)
def er_wordt_teruggevorderd(terugvordering_naar_keuze: bool) -> bool:
    """What must be claimed is claimed, whatever the local policy on small amounts."""
    return terugvordering_naar_keuze


@regel(
    "Participatiewet art. 58 lid 1",
    titel="Terugvorderen is niet verplicht",
    uitleg={
        True: "Terugvorderen is niet verplicht.",
        False: "Terugvorderen is verplicht.",
    },
    vanaf=INGEVOERD,
)
def terugvorderen_niet_verplicht(terugvorderen_verplicht: bool) -> bool:
    return not terugvorderen_verplicht


keuze(
    "vordering_na_omstandigheden",
    uit="terugvordering_dringende_redenen",
    waarden={True: "vordering_na_dringende_redenen", False: "vordering_netto"},
    titel="Vordering, gelet op de omstandigheden",
    artikel="Participatiewet art. 58 lid 8",
    uitleg={
        True: "Er zijn dringende redenen. De gemeente vordert nog {vordering_na_dringende_redenen} terug.",
        False: "Er zijn geen dringende redenen om minder terug te vorderen dan {vordering_netto}.",
    },
    vanaf=INGEVOERD,
)


@regel(
    "Participatiewet art. 58",
    titel="Netto terug te vorderen",
    uitleg={
        "overig": "Netto wordt {terug_te_vorderen_netto} teruggevorderd.",
        "anders": "Er wordt niets teruggevorderd.",
    },
    als="er_wordt_teruggevorderd",
    vanaf=INGEVOERD,
)
def terug_te_vorderen_netto(vordering_na_omstandigheden: Netto, vordering_netto: Netto) -> Netto:
    """Never more than was paid too much."""
    return min(vordering_na_omstandigheden, vordering_netto)


# From whom (art. 59).


@regel(
    "Participatiewet art. 59 lid 2",
    titel="De verzwegen partner betaalt mee",
    uitleg={
        True: "Het had gezinsbijstand moeten zijn. De partner is ook aansprakelijk.",
        False: "Er is geen verzwegen partner die moet meebetalen.",
        "anders": "De inlichtingenplicht is niet geschonden. Een partner hoeft niet mee te betalen.",
    },
    als="terugvorderen_verplicht",
    vanaf=INGEVOERD,
)
def verzwegen_partner_aansprakelijk(gezinsbijstand_ten_onrechte_niet_verleend: bool) -> bool:
    return gezinsbijstand_ten_onrechte_niet_verleend


@regel(
    "Participatiewet art. 59 lid 1 en 4",
    titel="Hoofdelijk aansprakelijk",
    uitleg={
        True: "Alle gezinsleden, of beide partners, zijn elk voor het hele bedrag aansprakelijk.",
        False: "Alleen de inwoner zelf is aansprakelijk.",
    },
    vanaf=INGEVOERD,
)
def hoofdelijk_aansprakelijk(gezinsbijstand_verleend: bool, verzwegen_partner_aansprakelijk: bool) -> bool:
    return gezinsbijstand_verleend or verzwegen_partner_aansprakelijk


# When a claim of lid 1 may be let go (lid 7).


@regel(
    "Participatiewet art. 58 lid 7 onder c",
    titel="Lang niet betaald",
    uitleg={
        True: "Er is {jaren_niets_afgelost} jaar niets betaald. Dat is {afzien_na_jaren} jaar of langer.",
        False: "Er is {jaren_niets_afgelost} jaar niets betaald. Dat is korter dan {afzien_na_jaren} jaar.",
    },
    vanaf=INGEVOERD,
)
def lang_niets_afgelost(jaren_niets_afgelost: int, afzien_na_jaren: int) -> bool:
    return jaren_niets_afgelost >= afzien_na_jaren


@regel(
    "Participatiewet art. 58 lid 7 onder c",
    titel="Nooit meer te innen",
    uitleg={
        True: "Het is niet aannemelijk dat er ooit nog wordt betaald.",
        False: "Het is aannemelijk dat er nog wordt betaald.",
        "anders": "Er is niet lang genoeg niets betaald.",
    },
    als="lang_niets_afgelost",
    vanaf=INGEVOERD,
)
def vordering_oninbaar(betaling_later_aannemelijk: bool) -> bool:
    return not betaling_later_aannemelijk


@regel(
    "Participatiewet art. 58 lid 7 onder a en b",
    titel="Lang genoeg afgelost",
    uitleg={
        True: "Er is {afzien_na_jaren} jaar of langer betaald, of de achterstand is ingehaald.",
        False: "Er is nog geen {afzien_na_jaren} jaar betaald.",
    },
    vanaf=INGEVOERD,
)
def lang_genoeg_afgelost(
    jaren_volledig_afgelost: int, jaren_deels_afgelost_achterstand_ingehaald: int, afzien_na_jaren: int
) -> bool:
    return max(jaren_volledig_afgelost, jaren_deels_afgelost_achterstand_ingehaald) >= afzien_na_jaren


@regel(
    "Participatiewet art. 58 lid 7 onder d",
    titel="Genoeg in één keer",
    uitleg={
        True: "Het aanbod van {aflossing_ineens} is minstens {afkoop_percentage} van {vordering_restsom}.",
        False: "Het aanbod van {aflossing_ineens} is minder dan {afkoop_percentage} van {vordering_restsom}.",
    },
    vanaf=INGEVOERD,
)
def genoeg_in_een_keer(aflossing_ineens: Cent, vordering_restsom: Cent, afkoop_percentage: Basispunt) -> bool:
    return aflossing_ineens * BASISPUNTEN_PER_GEHEEL >= vordering_restsom * afkoop_percentage


@regel(
    "Participatiewet art. 58 lid 7",
    titel="Afzien van (verdere) terugvordering mag",
    uitleg={
        True: "De gemeente mag afzien van verdere terugvordering.",
        False: "De gemeente mag nog niet afzien van verdere terugvordering.",
    },
    vanaf=INGEVOERD,
)
def afzien_van_terugvordering_mogelijk(
    lang_genoeg_afgelost: bool, vordering_oninbaar: bool, genoeg_in_een_keer: bool
) -> bool:
    return lang_genoeg_afgelost or vordering_oninbaar or genoeg_in_een_keer
