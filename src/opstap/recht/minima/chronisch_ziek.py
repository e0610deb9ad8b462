"""Allowance for the chronically ill and disabled: a yearly maximum for who has at least one ground."""

from __future__ import annotations

from opstap.recht.minima.vorm import procent_van
from opstap.recht.participatiewet.soorten import Keuze
from opstap.regels import Basispunt, Netto, een_van, feit, niet_gemodelleerd, regel

ARTIKEL = "Gemeentelijk minimabeleid: chronisch zieken en gehandicapten"


class GrondChronischZiek(Keuze):
    """What shows that somebody is chronically ill or disabled; one is enough."""

    GEEN = 0, "geen van deze"
    THUISZORG = 1, "langer dan een jaar thuiszorg of een indicatie daarvoor"
    PERSOONSGEBONDEN_BUDGET = 2, "persoonsgebonden budget uit de Jeugdwet, Wlz of Zvw"
    WMO_VOORZIENING = 3, "voorziening uit de Wmo"
    ARBEIDSONGESCHIKT = 4, "uitkering uit de WAO, WIA of Wajong"
    PARKEERKAART = 5, "gehandicaptenparkeerkaart van minstens een jaar"


for _naam, _soort, _titel in (
    ("chronisch_ziek_ongedateerd", "bool", "Het bedrag voor chronisch zieken heeft geen jaartal"),
    ("chronisch_ziek_grens", "Basispunt", "Chronisch zieken: inkomensgrens in procenten van de norm"),
    ("chronisch_ziek_jaarmaximum", "Netto", "Chronisch zieken: maximum per jaar"),
    ("chronisch_ziek_leeftijd", "int", "Chronisch zieken: leeftijd vanaf"),
):
    niet_gemodelleerd(
        ARTIKEL,
        naam=_naam,
        soort=_soort,
        titel=_titel,
        zin="De tegemoetkoming voor chronisch zieken en gehandicapten van deze gemeente is niet gevonden. "
        "Vraag het "
        "na bij de gemeente.",
    )

feit(
    "grond_chronisch_ziek",
    soort=GrondChronischZiek,
    titel="Waaruit blijkt dat iemand chronisch ziek of gehandicapt is",
    vraag="Welke van deze dingen heeft de aanvrager of een kind van het gezin?",
    artikel=ARTIKEL,
)


@regel(
    ARTIKEL,
    titel="Nog na te gaan of het bedrag geldt",
    uitleg={
        True: "Niemand heeft nagegaan of het bedrag zonder jaartal op deze dag geldt.",
        False: "Nagegaan is dat het bedrag zonder jaartal op deze dag geldt.",
        "anders": "Het bedrag heeft een begindatum.",
    },
    als="chronisch_ziek_ongedateerd",
    vanaf="2015-01-01",
)
def chronisch_ziek_na_te_gaan(ongedateerde_bedragen_nagegaan: bool) -> bool:
    return not ongedateerde_bedragen_nagegaan


niet_gemodelleerd(
    ARTIKEL,
    als="chronisch_ziek_na_te_gaan",
    voor="chronisch_ziek_gelet_op_inkomen",
    zin="Het bedrag voor chronisch zieken en gehandicapten komt van een pagina zonder jaartal. Laat een "
    "medewerker "
    "nagaan of het op deze dag geldt.",
)


@regel(
    ARTIKEL,
    titel="Inkomen laag genoeg voor de tegemoetkoming",
    uitleg={
        True: "Uw inkomen van {minima_inkomen} is niet hoger dan {chronisch_ziek_grens} van {minimanorm}.",
        False: "Uw inkomen van {minima_inkomen} is hoger dan {chronisch_ziek_grens} van {minimanorm}.",
    },
    vanaf="2015-01-01",
)
def chronisch_ziek_gelet_op_inkomen(
    minima_inkomen: Netto, minimanorm: Netto, chronisch_ziek_grens: Basispunt
) -> bool:
    return minima_inkomen <= procent_van(minimanorm, chronisch_ziek_grens)


@regel(
    ARTIKEL,
    titel="Er is een grond",
    uitleg={
        True: "Er is een grond voor de tegemoetkoming: {grond_chronisch_ziek}.",
        False: "Er is geen grond voor de tegemoetkoming.",
        "anders": "U hebt bij dit inkomen geen recht op de tegemoetkoming.",
    },
    als="chronisch_ziek_gelet_op_inkomen",
    vanaf="2015-01-01",
)
def chronisch_ziek_heeft_grond(grond_chronisch_ziek: GrondChronischZiek) -> bool:
    return grond_chronisch_ziek != GrondChronischZiek.GEEN


@regel(
    ARTIKEL,
    titel="Volwassene buiten een inrichting",
    uitleg={
        True: "Deze persoon is oud genoeg en verblijft niet in een inrichting.",
        False: "Deze persoon is te jong of verblijft in een inrichting.",
        "anders": "Deze persoon vraagt de tegemoetkoming niet aan.",
    },
    per="persoon",
    als="is_belanghebbende",
    vanaf="2015-01-01",
)
def chronisch_ziek_kan_aanvragen(leeftijd: int, chronisch_ziek_leeftijd: int, in_inrichting: bool) -> bool:
    return leeftijd >= chronisch_ziek_leeftijd and not in_inrichting


een_van(
    "chronisch_ziek_iemand_kan_aanvragen",
    als="chronisch_ziek_kan_aanvragen",
    titel="Er is iemand die de tegemoetkoming kan aanvragen",
    artikel=ARTIKEL,
    uitleg={
        True: "De aanvrager of de partner kan de tegemoetkoming aanvragen.",
        False: "De aanvrager en de partner kunnen de tegemoetkoming niet aanvragen.",
    },
)


@regel(
    ARTIKEL,
    titel="Recht op de tegemoetkoming chronisch zieken",
    uitleg={
        True: "U hebt recht op de tegemoetkoming.",
        False: "U kunt de tegemoetkoming niet aanvragen.",
        "anders": "U hebt geen recht op de tegemoetkoming.",
    },
    als="chronisch_ziek_heeft_grond",
    vanaf="2015-01-01",
)
def chronisch_ziek_recht(chronisch_ziek_iemand_kan_aanvragen: bool) -> bool:
    return chronisch_ziek_iemand_kan_aanvragen


@regel(
    ARTIKEL,
    titel="Tegemoetkoming chronisch zieken, hoogstens per jaar",
    uitleg={
        "overig": "U krijgt hoogstens {chronisch_ziek_maximum} per jaar.",
        "anders": "U krijgt geen tegemoetkoming.",
    },
    als="chronisch_ziek_recht",
    vanaf="2015-01-01",
)
def chronisch_ziek_maximum(chronisch_ziek_jaarmaximum: Netto) -> Netto:
    return chronisch_ziek_jaarmaximum
