"""Measures (art. 18): whether assistance is lowered, by which share and for how many months.

The uniform duties of paragraph 4 cost 100%, for a time that the local ordinance chooses between one and
three months; other conduct follows the steps of the ordinance. What a municipality's ordinance says is
declared here by name and filled in by its overlay.
"""

from __future__ import annotations

from opstap.recht.participatiewet.handhavingssoorten import Maatregelgedraging, Maatregelkeer, Maatregeltrede
from opstap.regels import (
    Basispunt,
    Datum,
    dag_in_maand,
    jaar,
    keuze,
    maand,
    niet_gemodelleerd,
    regel,
    volle_maanden,
)
from opstap.regels.datum import MAANDEN_PER_JAAR, datum_van

INGEVOERD = "2015-01-01"


@regel(
    "Participatiewet art. 18 lid 2 en 4",
    titel="Gedraging waarvoor een maatregel kan volgen",
    uitleg={
        True: "De gedraging is: {maatregelgedraging}. Daarvoor kan een maatregel volgen.",
        False: "De gedraging is: {maatregelgedraging}. Daarvoor volgt geen maatregel.",
    },
    vanaf=INGEVOERD,
)
def maatregel_denkbaar(maatregelgedraging: Maatregelgedraging) -> bool:
    """A breach of the duty to inform is excepted (lid 2): a fine and a measure never go together."""
    uniform = maatregelgedraging == Maatregelgedraging.ARTIKEL_18_LID_4
    return uniform or maatregelgedraging == Maatregelgedraging.VERORDENING


@regel(
    "Participatiewet art. 18 lid 9",
    titel="Er volgt een maatregel",
    uitleg={
        True: "De gedraging is te verwijten. Daarom volgt een maatregel.",
        False: "Er valt niets te verwijten. Daarom volgt geen maatregel.",
        "anders": "Er is geen gedraging waarvoor een maatregel kan volgen.",
    },
    als="maatregel_denkbaar",
    vanaf=INGEVOERD,
)
def maatregel_geldt(maatregel_verwijtbaar: bool) -> bool:
    return maatregel_verwijtbaar


# How much.

for _naam, _titel in (
    ("maatregelpercentage_licht", "Lichte maatregel, in procenten van de bijstand"),
    ("maatregelpercentage_zwaar", "Zware maatregel, in procenten van de bijstand"),
):
    niet_gemodelleerd(
        "Participatiewet art. 8 lid 1 onder a; gemeentelijke verordening",
        naam=_naam,
        soort="Basispunt",
        titel=_titel,
        zin="Het percentage van deze maatregel staat in de verordening van de gemeente. Die is hier niet "
        "bekend. Laat een medewerker het percentage vaststellen.",
    )

keuze(
    "maatregelpercentage_verordening",
    uit="maatregeltrede",
    waarden={
        Maatregeltrede.LICHT: "maatregelpercentage_licht",
        Maatregeltrede.ZWAAR: "maatregelpercentage_zwaar",
    },
    anders=0,
    titel="Percentage volgens de verordening",
    artikel="Participatiewet art. 18 lid 2",
    uitleg={
        "overig": "Voor een {maatregeltrede} geldt {maatregelpercentage_verordening}.",
        "anders": "Bij een waarschuwing wordt de bijstand niet verlaagd.",
    },
    vanaf=INGEVOERD,
)

keuze(
    "maatregelpercentage_volgens_regels",
    uit="maatregelgedraging",
    waarden={
        Maatregelgedraging.ARTIKEL_18_LID_4: "maatregelpercentage_geuniformeerd",
        Maatregelgedraging.VERORDENING: "maatregelpercentage_verordening",
    },
    anders=0,
    titel="Percentage volgens de regels",
    artikel="Participatiewet art. 18 lid 2 en 5",
    uitleg={
        Maatregelgedraging.ARTIKEL_18_LID_4: "De wet zegt: {maatregelpercentage_geuniformeerd} van de "
        "bijstand.",
        Maatregelgedraging.VERORDENING: "De verordening zegt: {maatregelpercentage_verordening} van de "
        "bijstand.",
        "anders": "Voor deze gedraging is er geen percentage.",
    },
    vanaf=INGEVOERD,
)

keuze(
    "maatregelpercentage_na_omstandigheden",
    uit="maatregel_dringende_redenen",
    waarden={True: "maatregelpercentage_na_afstemming", False: "maatregelpercentage_volgens_regels"},
    titel="Percentage, gelet op de omstandigheden",
    artikel="Participatiewet art. 18 lid 10",
    uitleg={
        True: "Er zijn dringende redenen. De gemeente verlaagt met {maatregelpercentage_na_afstemming}.",
        False: "Er zijn geen dringende redenen om minder te verlagen. Het blijft "
        "{maatregelpercentage_volgens_regels}.",
    },
    vanaf=INGEVOERD,
)


@regel(
    "Participatiewet art. 18 lid 2, 5 en 10",
    titel="Percentage van de maatregel",
    uitleg={
        "overig": "De bijstand wordt verlaagd met {maatregelpercentage}.",
        0: "De bijstand wordt niet verlaagd.",
        "anders": "Er is geen maatregel.",
    },
    als="maatregel_geldt",
    vanaf=INGEVOERD,
)
def maatregelpercentage(maatregelpercentage_na_omstandigheden: Basispunt) -> Basispunt:
    return maatregelpercentage_na_omstandigheden


# How long.


@regel(
    "Participatiewet art. 18 lid 6 tot en met 8",
    titel="Eerder een maatregel",
    uitleg={
        True: "Er ging een maatregel aan vooraf.",
        False: "Er ging geen maatregel aan vooraf.",
    },
    vanaf=INGEVOERD,
)
def heeft_eerdere_maatregel(eerdere_maatregelen_op_rij: int) -> bool:
    return eerdere_maatregelen_op_rij > 0


@regel(
    "Participatiewet art. 18 lid 6 tot en met 8",
    titel="Binnen twaalf maanden na de vorige maatregel",
    uitleg={
        True: "De vorige maatregel was op {vorige_maatregel_op}. De gedraging op {gedraging_op} valt binnen "
        "{maatregelrecidive_maanden} maanden daarna.",
        False: "De vorige maatregel was op {vorige_maatregel_op}. De gedraging op {gedraging_op} valt "
        "later dan {maatregelrecidive_maanden} maanden daarna. Het telt weer als de eerste keer.",
        "anders": "Er was geen eerdere maatregel.",
    },
    als="heeft_eerdere_maatregel",
    vanaf=INGEVOERD,
)
def herhaling_binnen_termijn(
    vorige_maatregel_op: Datum, gedraging_op: Datum, maatregelrecidive_maanden: int
) -> bool:
    """The term begins on the day after the measure, so that its last day has the same day of the month."""
    return volle_maanden(vorige_maatregel_op, Datum(gedraging_op - 1)) < maatregelrecidive_maanden


@regel(
    "Participatiewet art. 18 lid 5 tot en met 8",
    titel="De hoeveelste keer",
    uitleg={"overig": "Dit is {maatregelkeer}.", "anders": "Dit is de eerste keer."},
    als="herhaling_binnen_termijn",
    anders=Maatregelkeer.EERSTE,
    vanaf=INGEVOERD,
)
def maatregelkeer(eerdere_maatregelen_op_rij: int) -> Maatregelkeer:
    return Maatregelkeer.TWEEDE if eerdere_maatregelen_op_rij == 1 else Maatregelkeer.DERDE_OF_VAKER


for _naam, _titel in (
    ("maatregelduur_eerste_keer", "Maanden bij de eerste keer (artikel 18 lid 5)"),
    ("maatregelduur_tweede_keer", "Maanden bij de tweede keer (artikel 18 lid 6)"),
    ("maatregelduur_licht", "Maanden bij een lichte maatregel"),
    ("maatregelduur_zwaar", "Maanden bij een zware maatregel"),
):
    niet_gemodelleerd(
        "Participatiewet art. 8 lid 1 onder a; gemeentelijke verordening",
        naam=_naam,
        soort="int",
        titel=_titel,
        zin="Hoe lang deze maatregel duurt, staat in de verordening van de gemeente. Die is hier niet "
        "bekend. Laat een medewerker de duur vaststellen.",
    )

keuze(
    "maatregelduur_geuniformeerd",
    uit="maatregelkeer",
    waarden={
        Maatregelkeer.EERSTE: "maatregelduur_eerste_keer",
        Maatregelkeer.TWEEDE: "maatregelduur_tweede_keer",
        Maatregelkeer.DERDE_OF_VAKER: "maatregelduur_derde_keer",
    },
    titel="Duur bij een verplichting van artikel 18 lid 4",
    artikel="Participatiewet art. 18 lid 5 tot en met 8",
    uitleg="Het is {maatregelkeer}. Dan duurt de maatregel {maatregelduur_geuniformeerd} maanden.",
    vanaf=INGEVOERD,
)

keuze(
    "maatregelduur_verordening",
    uit="maatregeltrede",
    waarden={Maatregeltrede.LICHT: "maatregelduur_licht", Maatregeltrede.ZWAAR: "maatregelduur_zwaar"},
    anders=0,
    titel="Duur volgens de verordening",
    artikel="Participatiewet art. 18 lid 2",
    uitleg={
        "overig": "Een {maatregeltrede} duurt {maatregelduur_verordening} maanden.",
        "anders": "Een waarschuwing heeft geen duur.",
    },
    vanaf=INGEVOERD,
)

keuze(
    "maatregelduur_volgens_regels",
    uit="maatregelgedraging",
    waarden={
        Maatregelgedraging.ARTIKEL_18_LID_4: "maatregelduur_geuniformeerd",
        Maatregelgedraging.VERORDENING: "maatregelduur_verordening",
    },
    anders=0,
    titel="Duur volgens de regels",
    artikel="Participatiewet art. 18",
    uitleg={
        Maatregelgedraging.ARTIKEL_18_LID_4: "De maatregel duurt {maatregelduur_geuniformeerd} maanden.",
        Maatregelgedraging.VERORDENING: "De maatregel duurt {maatregelduur_verordening} maanden.",
        "anders": "Voor deze gedraging is er geen duur.",
    },
    vanaf=INGEVOERD,
)


@regel(
    "Participatiewet art. 18",
    titel="Duur van de maatregel",
    uitleg={
        "overig": "De maatregel duurt {maatregel_duur_maanden} maanden.",
        0: "De maatregel heeft geen duur.",
        "anders": "Er is geen maatregel.",
    },
    als="maatregel_geldt",
    vanaf=INGEVOERD,
)
def maatregel_duur_maanden(maatregelduur_volgens_regels: int) -> int:
    return maatregelduur_volgens_regels


@regel(
    "Participatiewet art. 18 lid 5",
    titel="Duur past niet bij de eerste keer",
    uitleg={
        True: "De duur van {maatregelduur_eerste_keer} maanden ligt niet van {maatregelduur_minstens} tot "
        "en met {maatregelduur_hoogstens} maanden.",
        False: "De duur van {maatregelduur_eerste_keer} maanden past bij de wet.",
    },
    vanaf=INGEVOERD,
)
def maatregelduur_eerste_keer_buiten_wet(
    maatregelduur_eerste_keer: int, maatregelduur_minstens: int, maatregelduur_hoogstens: int
) -> bool:
    return not maatregelduur_minstens <= maatregelduur_eerste_keer <= maatregelduur_hoogstens


@regel(
    "Participatiewet art. 18 lid 6",
    titel="Duur past niet bij de tweede keer",
    uitleg={
        True: "De tweede keer duurt {maatregelduur_tweede_keer} maanden. Dat moet langer zijn dan de "
        "eerste keer ({maatregelduur_eerste_keer}) en hoogstens {maatregelduur_hoogstens}.",
        False: "De duur van {maatregelduur_tweede_keer} maanden past bij de wet.",
    },
    vanaf=INGEVOERD,
)
def maatregelduur_tweede_keer_buiten_wet(
    maatregelduur_eerste_keer: int, maatregelduur_tweede_keer: int, maatregelduur_hoogstens: int
) -> bool:
    return not maatregelduur_eerste_keer < maatregelduur_tweede_keer <= maatregelduur_hoogstens


keuze(
    "maatregelduur_buiten_wet",
    uit="maatregelkeer",
    waarden={
        Maatregelkeer.EERSTE: "maatregelduur_eerste_keer_buiten_wet",
        Maatregelkeer.TWEEDE: "maatregelduur_tweede_keer_buiten_wet",
    },
    anders=False,
    titel="De duur in de verordening past niet bij de wet",
    artikel="Participatiewet art. 18 lid 5 en 6",
    uitleg={
        "overig": "Gekeken is of de duur in de verordening bij de wet past.",
        "anders": "De wet zelf geeft de duur.",
    },
    vanaf=INGEVOERD,
)

niet_gemodelleerd(
    "Participatiewet art. 18 lid 5 en 6",
    als="maatregelduur_buiten_wet",
    voor="maatregelduur_geuniformeerd",
    zin="De duur in de verordening past niet bij artikel 18 van de wet. Laat een jurist ernaar kijken.",
)

# From when.

niet_gemodelleerd(
    "Participatiewet art. 8 lid 1 onder a; gemeentelijke verordening",
    naam="maatregel_gaat_in_op",
    soort="Datum",
    titel="Dag waarop de maatregel ingaat",
    zin="Vanaf welke dag een maatregel geldt, staat in de verordening van de gemeente. Die is hier niet "
    "bekend.",
)

# Looking again.


@regel(
    "Participatiewet art. 18 lid 3",
    titel="Uiterste dag om een maatregel opnieuw te bekijken",
    uitleg="Het besluit is van {maatregelbesluit_op}. De gemeente kijkt er binnen "
    "{maatregel_heroverweging_maanden} maanden opnieuw naar, uiterlijk op "
    "{maatregel_heroverwegen_uiterlijk}.",
    vanaf=INGEVOERD,
)
def maatregel_heroverwegen_uiterlijk(
    maatregelbesluit_op: Datum, maatregel_heroverweging_maanden: int
) -> Datum:
    """For a measure of the ordinance. Where that day does not exist: the first of the month after it."""
    maanden = jaar(maatregelbesluit_op) * MAANDEN_PER_JAAR + maand(maatregelbesluit_op) - 1
    later = maanden + maatregel_heroverweging_maanden
    eerste = datum_van(later // MAANDEN_PER_JAAR, later % MAANDEN_PER_JAAR + 1, 1)
    zelfde_dag = Datum(eerste + dag_in_maand(maatregelbesluit_op) - 1)
    overloop = dag_in_maand(zelfde_dag) - 1 if maand(zelfde_dag) != maand(eerste) else 0
    return Datum(zelfde_dag - overloop)
