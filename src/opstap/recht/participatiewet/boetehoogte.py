"""Amount of a fine (Boetebesluit art. 2): a share by culpability, capped by capacity and by fine category.

The Criminal Code's categories rise with prices and are not confirmed for every year. An amount that is not
above the last confirmed category cannot be above a later one, so the category of the year is only asked for
when it can matter.
"""

from __future__ import annotations

from opstap.recht.participatiewet.boete import DOCTRINE, HERZIEN, INGEVOERD
from opstap.recht.participatiewet.handhavingssoorten import Verwijtbaarheid
from opstap.regels import Basispunt, Cent, deel_afgerond, keuze, niet_gemodelleerd, regel
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

TIEN_EURO = 1_000


@regel(
    "Participatiewet art. 18a lid 5; Boetebesluit art. 2 lid 6",
    titel="Benadelingsbedrag bij herhaling",
    uitleg="Door de herhaling wordt gerekend met {boeterecidive_percentage} van {benadelingsbedrag}: "
    "{benadelingsbedrag_bij_recidive}.",
    vanaf=INGEVOERD,
)
def benadelingsbedrag_bij_recidive(benadelingsbedrag: Cent, boeterecidive_percentage: Basispunt) -> Cent:
    return deel_afgerond(benadelingsbedrag * boeterecidive_percentage, BASISPUNTEN_PER_GEHEEL)


keuze(
    "boetegrondslag",
    uit="boeterecidive",
    waarden={True: "benadelingsbedrag_bij_recidive", False: "benadelingsbedrag"},
    titel="Grondslag van de boete",
    artikel="Participatiewet art. 18a lid 1 en 5",
    uitleg={
        True: "Er is herhaling. De grondslag is {benadelingsbedrag_bij_recidive}.",
        False: "De grondslag is het benadelingsbedrag van {benadelingsbedrag}.",
    },
    vanaf=INGEVOERD,
)

keuze(
    "boetepercentage",
    uit="verwijtbaarheid",
    waarden={
        Verwijtbaarheid.OPZET: "boetepercentage_opzet",
        Verwijtbaarheid.GROVE_SCHULD: "boetepercentage_grove_schuld",
        Verwijtbaarheid.NORMAAL: "boetepercentage_normaal",
        Verwijtbaarheid.VERMINDERD: "boetepercentage_verminderd",
    },
    anders=0,
    titel="Percentage bij deze verwijtbaarheid",
    artikel="Boetebesluit socialezekerheidswetten art. 2 lid 2 tot en met 5",
    uitleg={
        "overig": "Bij {verwijtbaarheid} is de boete {boetepercentage} van de grondslag.",
        "anders": "Zonder verwijt is er geen boete.",
    },
    vanaf=DOCTRINE,
)


@regel(
    "Boetebesluit socialezekerheidswetten art. 2 lid 2 tot en met 6",
    titel="Boete volgens het percentage",
    uitleg="{boetepercentage} van {boetegrondslag} is {boete_volgens_percentage}.",
    vanaf=DOCTRINE,
)
def boete_volgens_percentage(boetegrondslag: Cent, boetepercentage: Basispunt) -> Cent:
    return deel_afgerond(boetegrondslag * boetepercentage, BASISPUNTEN_PER_GEHEEL)


@regel(
    "Boetebesluit socialezekerheidswetten art. 2 lid 8",
    titel="Boete, begrensd door de draagkracht",
    uitleg="Volgens het percentage is de boete {boete_volgens_percentage}. De inwoner kan "
    "{boete_draagkrachtgrens} betalen. Het laagste telt: {boete_naar_draagkracht}.",
    vanaf=DOCTRINE,
)
def boete_naar_draagkracht(boete_volgens_percentage: Cent, boete_draagkrachtgrens: Cent) -> Cent:
    return min(boete_volgens_percentage, boete_draagkrachtgrens)


keuze(
    "boete_voor_maximum",
    uit="financiele_omstandigheden_bekend",
    waarden={True: "boete_naar_draagkracht", False: "boete_volgens_percentage"},
    titel="Boete naar verwijt en draagkracht",
    artikel="Boetebesluit socialezekerheidswetten art. 2 lid 8 en 10",
    uitleg={
        True: "Rekening houdend met de draagkracht is de boete {boete_naar_draagkracht}.",
        False: "De draagkracht is niet bekend. De boete blijft {boete_volgens_percentage}.",
    },
    vanaf=DOCTRINE,
)


# Category of art. 23 Sr, since 2017.


@regel(
    "Participatiewet art. 18a lid 1",
    titel="Opzet",
    uitleg={True: "De overtreding was met opzet.", False: "De overtreding was niet met opzet."},
    vanaf=INGEVOERD,
)
def boete_met_opzet(verwijtbaarheid: Verwijtbaarheid) -> bool:
    return verwijtbaarheid == Verwijtbaarheid.OPZET


@regel(
    "Boetebesluit socialezekerheidswetten art. 2 lid 7",
    titel="Hoogste boete zonder opzet",
    uitleg="Bij {boetepercentage} is de boete hoogstens {boetemaximum_zonder_opzet}: dat deel van de derde "
    "categorie ({geldboete_derde_categorie}), waarbij {boetepercentage_grove_schuld} het hele bedrag is.",
    vanaf=HERZIEN,
)
def boetemaximum_zonder_opzet(
    geldboete_derde_categorie: Cent, boetepercentage: Basispunt, boetepercentage_grove_schuld: Basispunt
) -> Cent:
    """75/75, 50/75 or 25/75 of the third category; above 100/75 of it lid 7 gives the same amounts."""
    return deel_afgerond(geldboete_derde_categorie * boetepercentage, boetepercentage_grove_schuld)


keuze(
    "boetemaximum",
    uit="boete_met_opzet",
    waarden={True: "geldboete_vijfde_categorie", False: "boetemaximum_zonder_opzet"},
    titel="Hoogste boete volgens de wet",
    artikel="Participatiewet art. 18a lid 1; Boetebesluit art. 2 lid 7",
    uitleg={
        True: "Bij opzet is de boete hoogstens de vijfde categorie: {geldboete_vijfde_categorie}.",
        False: "Zonder opzet is de boete hoogstens {boetemaximum_zonder_opzet}.",
    },
    vanaf=HERZIEN,
)


@regel(
    "Boetebesluit socialezekerheidswetten art. 2 lid 7",
    titel="Hoogste boete zonder opzet is minstens",
    uitleg="Zonder opzet ligt het maximum in elk geval niet onder {boetemaximum_zonder_opzet_minstens}.",
    vanaf=HERZIEN,
)
def boetemaximum_zonder_opzet_minstens(
    geldboete_derde_categorie_minstens: Cent,
    boetepercentage: Basispunt,
    boetepercentage_grove_schuld: Basispunt,
) -> Cent:
    return geldboete_derde_categorie_minstens * boetepercentage // boetepercentage_grove_schuld


keuze(
    "boetemaximum_minstens",
    uit="boete_met_opzet",
    waarden={True: "geldboete_vijfde_categorie_minstens", False: "boetemaximum_zonder_opzet_minstens"},
    titel="Hoogste boete is minstens",
    artikel="Participatiewet art. 18a lid 1; Wetboek van Strafrecht art. 23 lid 9",
    uitleg="Het maximum ligt in elk geval niet onder {boetemaximum_minstens}.",
    vanaf=HERZIEN,
)


@regel(
    "Participatiewet art. 18a lid 1; Boetebesluit art. 2 lid 7",
    titel="Het maximum speelt een rol",
    uitleg={
        True: "De boete van {boete_voor_maximum} kan boven het maximum komen.",
        False: "De boete van {boete_voor_maximum} blijft in elk geval onder het maximum.",
    },
    vanaf=HERZIEN,
)
def boetemaximum_speelt(boete_voor_maximum: Cent, boetemaximum_minstens: Cent) -> bool:
    """Compared with the last confirmed category; only above it is the category of the year needed."""
    return boete_voor_maximum > boetemaximum_minstens


@regel(
    "Participatiewet art. 18a lid 1; Boetebesluit art. 2 lid 7",
    titel="Boete, begrensd door het maximum",
    uitleg="De boete is {boete_voor_maximum} en het maximum {boetemaximum}. Het laagste telt: "
    "{boete_begrensd}.",
    vanaf=HERZIEN,
)
def boete_begrensd(boete_voor_maximum: Cent, boetemaximum: Cent) -> Cent:
    return min(boete_voor_maximum, boetemaximum)


keuze(
    "boete_bij_benadeling",
    uit="boetemaximum_speelt",
    waarden={True: "boete_begrensd", False: "boete_voor_maximum"},
    titel="Boete bij een benadelingsbedrag",
    artikel="Participatiewet art. 18a lid 1; Boetebesluit art. 2",
    uitleg="De boete is {boete_bij_benadeling}.",
    vanaf=HERZIEN,
)

keuze(
    "boete_uit_regels",
    uit="heeft_benadelingsbedrag",
    waarden={True: "boete_bij_benadeling", False: "boete_zonder_benadelingsbedrag"},
    titel="Boete volgens de regels",
    artikel="Boetebesluit socialezekerheidswetten art. 2",
    uitleg={
        True: "Volgens de regels is de boete {boete_bij_benadeling}.",
        False: "Zonder benadelingsbedrag is het uitgangspunt {boete_zonder_benadelingsbedrag}.",
    },
    vanaf=DOCTRINE,
)


# Until 2017: rounded up to ten euro, no category, and a minimum that the courts let go.


@regel(
    "Boetebesluit socialezekerheidswetten art. 2 lid 2 (tekst tot 2017)",
    titel="Boete, afgerond op tien euro",
    uitleg="De boete van {boete_voor_maximum} wordt naar boven afgerond op tien euro: {boete_op_tien_euro}.",
    vanaf=DOCTRINE,
    tot=HERZIEN,
)
def boete_op_tien_euro(boete_voor_maximum: Cent) -> Cent:
    """Rounded up to a multiple of ten euros (lid 2)."""
    return -(-boete_voor_maximum // TIEN_EURO) * TIEN_EURO


@regel(
    "Boetebesluit socialezekerheidswetten art. 2 lid 1 (tekst tot 2017)",
    titel="Onder het oude minimum",
    uitleg={
        True: "De boete van {boete_voor_maximum} is lager dan {boete_zonder_benadelingsbedrag}.",
        False: "De boete van {boete_voor_maximum} is niet lager dan {boete_zonder_benadelingsbedrag}.",
    },
    vanaf=DOCTRINE,
    tot=HERZIEN,
)
def boete_onder_oud_minimum(boete_voor_maximum: Cent, boete_zonder_benadelingsbedrag: Cent) -> bool:
    return boete_voor_maximum < boete_zonder_benadelingsbedrag


niet_gemodelleerd(
    "Boetebesluit socialezekerheidswetten art. 2 lid 1 (tekst tot 2017)",
    als="boete_onder_oud_minimum",
    voor="boete_op_tien_euro",
    zin="Tot 2017 noemt het Boetebesluit een minimum, maar de rechter hield daar niet meer aan vast. Laat "
    "een jurist de boete vaststellen.",
)


@regel(
    "Participatiewet art. 18a lid 1 (tekst tot 2017)",
    naam="boete_bij_benadeling",
    titel="Boete bij een benadelingsbedrag",
    uitleg="De boete is {boete_bij_benadeling}.",
    vanaf=DOCTRINE,
    tot=HERZIEN,
)
def boete_bij_benadeling_tot_2017(boete_op_tien_euro: Cent) -> Cent:
    return boete_op_tien_euro


# The outcome.

keuze(
    "boete_na_evenredigheid",
    uit="afwijkende_boete_nodig",
    waarden={True: "afwijkende_boete", False: "boete_uit_regels"},
    titel="Boete, gelet op de evenredigheid",
    artikel="Boetebesluit socialezekerheidswetten art. 2 lid 8 en 11",
    uitleg={
        True: "De gemeente stelt een evenredige boete vast van {afwijkende_boete}.",
        False: "Er is geen reden voor een ander bedrag dan {boete_uit_regels}.",
    },
    vanaf=DOCTRINE,
)


@regel(
    "Participatiewet art. 18a",
    titel="Boete",
    uitleg={
        "overig": "De boete is {boete}.",
        "anders": "Er volgt geen boete.",
    },
    als="boete_geldt",
    vanaf=DOCTRINE,
)
def boete(boete_na_evenredigheid: Cent) -> Cent:
    return boete_na_evenredigheid
