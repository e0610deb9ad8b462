"""Fine after a breach of the duty to inform (art. 18a): whether there is one, a warning, or neither."""

from __future__ import annotations

from opstap.recht.participatiewet.handhavingssoorten import Verwijtbaarheid
from opstap.regels import Cent, Datum, keuze, regel, volle_jaren

INGEVOERD = "2013-01-01"
DOCTRINE = "2016-01-11"
"""CRvB 2016:8 to 13: shares by culpability and the months within which a fine must be payable."""
HERZIEN = "2017-01-01"
"""The day on which the law after CRvB 2014:3754 and the new Boetebesluit (Stb. 2016, 342) began."""


@regel(
    "Participatiewet art. 18a lid 2",
    titel="Er is een benadelingsbedrag",
    uitleg={
        True: "Door de overtreding is {benadelingsbedrag} te veel bijstand ontvangen.",
        False: "Door de overtreding is niet te veel bijstand ontvangen.",
    },
    vanaf=INGEVOERD,
)
def heeft_benadelingsbedrag(benadelingsbedrag: Cent) -> bool:
    return benadelingsbedrag > 0


@regel(
    "Participatiewet art. 18a lid 1",
    titel="Overtreding waarvoor een boete kan volgen",
    uitleg={
        True: "De inlichtingenplicht is geschonden en dat is te verwijten.",
        False: "Er valt niets te verwijten. Er volgt geen boete.",
        "anders": "De inlichtingenplicht is niet geschonden.",
    },
    als="inlichtingenplicht_geschonden",
    vanaf=INGEVOERD,
)
def beboetbare_overtreding(verwijtbaarheid: Verwijtbaarheid) -> bool:
    return verwijtbaarheid != Verwijtbaarheid.GEEN


# Warning (lid 4; Boetebesluit art. 2aa).


@regel(
    "Boetebesluit socialezekerheidswetten art. 2aa lid 1 onder b en lid 2",
    titel="Op tijd zelf gemeld",
    uitleg={
        True: "De melding was {dagen_te_laat_gemeld} dagen te laat. Dat is binnen {zelfmelding_dagen} dagen.",
        False: "De melding was {dagen_te_laat_gemeld} dagen te laat. Dat is langer dan {zelfmelding_dagen} "
        "dagen.",
        "anders": "De inwoner heeft het niet uit zichzelf gemeld.",
    },
    als="zelf_gemeld_voor_ontdekking",
    vanaf=HERZIEN,
)
def zelf_op_tijd_gemeld(dagen_te_laat_gemeld: int, zelfmelding_dagen: int) -> bool:
    return dagen_te_laat_gemeld <= zelfmelding_dagen


@regel(
    "Boetebesluit socialezekerheidswetten art. 2aa lid 1 onder a",
    titel="Geen of klein benadelingsbedrag",
    uitleg={
        True: "Het benadelingsbedrag van {benadelingsbedrag} is niet hoger dan "
        "{waarschuwing_benadeling_tot}.",
        False: "Het benadelingsbedrag van {benadelingsbedrag} is hoger dan {waarschuwing_benadeling_tot}.",
    },
    vanaf=HERZIEN,
)
def klein_benadelingsbedrag(benadelingsbedrag: Cent, waarschuwing_benadeling_tot: Cent) -> bool:
    return benadelingsbedrag <= waarschuwing_benadeling_tot


@regel(
    "Boetebesluit socialezekerheidswetten art. 2aa lid 1",
    titel="Situatie waarin een waarschuwing kan",
    uitleg={
        True: "In deze situatie kan de gemeente volstaan met een waarschuwing.",
        False: "In deze situatie kan de gemeente niet volstaan met een waarschuwing.",
    },
    vanaf=HERZIEN,
)
def waarschuwingssituatie(klein_benadelingsbedrag: bool, zelf_op_tijd_gemeld: bool) -> bool:
    return klein_benadelingsbedrag or zelf_op_tijd_gemeld


@regel(
    "Participatiewet art. 18a lid 4 (tekst tot 2017)",
    naam="waarschuwingssituatie",
    titel="Situatie waarin een waarschuwing kan",
    uitleg={
        True: "Er is niet te veel bijstand ontvangen. De gemeente kan volstaan met een waarschuwing.",
        False: "Er is te veel bijstand ontvangen. De gemeente kan niet volstaan met een waarschuwing.",
    },
    vanaf=INGEVOERD,
    tot=HERZIEN,
)
def waarschuwingssituatie_tot_2017(heeft_benadelingsbedrag: bool) -> bool:
    return not heeft_benadelingsbedrag


@regel(
    "Participatiewet art. 18a lid 4",
    titel="Kort geleden al gewaarschuwd",
    uitleg={
        True: "Op {eerder_gewaarschuwd_op} is al gewaarschuwd. Dat is korter dan {waarschuwing_jaren} jaar "
        "voor de overtreding.",
        False: "De waarschuwing van {eerder_gewaarschuwd_op} is {waarschuwing_jaren} jaar of langer voor de "
        "overtreding.",
        "anders": "Er is niet eerder gewaarschuwd.",
    },
    als="eerder_gewaarschuwd",
    vanaf=INGEVOERD,
)
def kort_geleden_gewaarschuwd(
    eerder_gewaarschuwd_op: Datum, overtreding_begaan_op: Datum, waarschuwing_jaren: int
) -> bool:
    """Two years counted from the day of the warning itself (lid 4)."""
    return volle_jaren(eerder_gewaarschuwd_op, overtreding_begaan_op) < waarschuwing_jaren


@regel(
    "Participatiewet art. 18a lid 4",
    titel="Waarschuwing mogelijk",
    uitleg={
        True: "De gemeente mag een waarschuwing geven in plaats van een boete.",
        False: "Een waarschuwing mag niet: de inwoner is kort geleden al gewaarschuwd.",
        "anders": "Een waarschuwing in plaats van een boete kan hier niet.",
    },
    als="waarschuwingssituatie",
    vanaf=INGEVOERD,
)
def waarschuwing_mogelijk(kort_geleden_gewaarschuwd: bool) -> bool:
    return not kort_geleden_gewaarschuwd


@regel(
    "Participatiewet art. 18a lid 4",
    titel="Het blijft bij een waarschuwing",
    uitleg={
        True: "De gemeente geeft een waarschuwing.",
        False: "De gemeente geeft geen waarschuwing maar een boete.",
        "anders": "Een waarschuwing in plaats van een boete kan hier niet.",
    },
    als="waarschuwing_mogelijk",
    vanaf=INGEVOERD,
)
def blijft_bij_waarschuwing(gemeente_volstaat_met_waarschuwing: bool) -> bool:
    return gemeente_volstaat_met_waarschuwing


@regel(
    "Participatiewet art. 18a lid 4 en 7",
    titel="Er volgt een boete",
    uitleg={
        True: "Er volgt een boete.",
        False: "Er volgt geen boete: het blijft bij een waarschuwing, of er zijn dringende redenen.",
        "anders": "Er is geen overtreding waarvoor een boete kan volgen.",
    },
    als="beboetbare_overtreding",
    vanaf=INGEVOERD,
)
def boete_geldt(blijft_bij_waarschuwing: bool, boete_dringende_redenen: bool) -> bool:
    return not blijft_bij_waarschuwing and not boete_dringende_redenen


# Repetition (lid 5 and 6).

keuze(
    "boeterecidive_jaren",
    uit="eerder_gevangenisstraf",
    waarden={True: "boeterecidive_jaren_na_gevangenisstraf", False: "boeterecidive_jaren_gewoon"},
    titel="Jaren waarbinnen een eerdere straf meetelt",
    artikel="Participatiewet art. 18a lid 5 en 6",
    uitleg="Een eerdere boete of straf telt {boeterecidive_jaren} jaar mee.",
    vanaf=INGEVOERD,
)


@regel(
    "Participatiewet art. 18a lid 5 en 6",
    titel="Herhaling",
    uitleg={
        True: "De eerdere boete of straf van {eerder_bestraft_op} telt mee: dat is binnen "
        "{boeterecidive_jaren} jaar voor de overtreding van {overtreding_begaan_op}.",
        False: "De eerdere boete of straf van {eerder_bestraft_op} is te lang geleden om mee te tellen.",
        "anders": "Er is geen eerdere boete of straf voor eenzelfde gedraging.",
    },
    als="eerder_bestraft_zelfde_gedraging",
    vanaf=INGEVOERD,
)
def boeterecidive(eerder_bestraft_op: Datum, overtreding_begaan_op: Datum, boeterecidive_jaren: int) -> bool:
    """The period ends on the day before the breach, so its first day is the same date those years earlier."""
    return volle_jaren(eerder_bestraft_op, Datum(overtreding_begaan_op - 1)) < boeterecidive_jaren


# Waiver (lid 13).


@regel(
    "Participatiewet art. 18a lid 13",
    titel="Opzet of grove schuld",
    uitleg={
        True: "Er was {verwijtbaarheid}.",
        False: "Er was geen opzet of grove schuld.",
    },
    vanaf=INGEVOERD,
)
def opzet_of_grove_schuld(verwijtbaarheid: Verwijtbaarheid) -> bool:
    return verwijtbaarheid == Verwijtbaarheid.OPZET or verwijtbaarheid == Verwijtbaarheid.GROVE_SCHULD


@regel(
    "Participatiewet art. 18a lid 13",
    titel="Boete kwijtschelden mogelijk",
    uitleg={
        True: "De gemeente mag de boete geheel of deels kwijtschelden.",
        False: "De gemeente mag de boete niet kwijtschelden.",
        "anders": "Kwijtschelding kan alleen bij een schuldregeling en op verzoek.",
    },
    als="werkt_mee_aan_schuldregeling",
    vanaf=HERZIEN,
)
def boete_kwijtschelden_mogelijk(opzet_of_grove_schuld: bool, nieuwe_overtreding_binnen_jaar: bool) -> bool:
    return not opzet_of_grove_schuld and not nieuwe_overtreding_binnen_jaar
