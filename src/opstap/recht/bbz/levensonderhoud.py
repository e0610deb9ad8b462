"""Living costs (art. 4 to 13): a provisional loan per month, settled after the book year.

Provisional: the norm minus the income that is expected. After the book year the norm of the whole year is
compared with what was paid and earned. Profit is gross; the flat rate of art. 6 paragraph 2 makes it net,
and that is the one place where it happens.
"""

from __future__ import annotations

from opstap.regels import Basispunt, Bruto, Cent, Netto, deel_afgerond, niet_gemodelleerd, regel
from opstap.regels.datum import MAANDEN_PER_JAAR
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL


@regel(
    "Bbz 2004 art. 6 lid 2",
    titel="Verwachte winst na belasting",
    uitleg={
        "overig": "Van de verwachte winst van {bbz_verwachte_winst_per_maand} gaat "
        "{bbz_belasting_percentage} belasting en premies af. Er blijft {bbz_verwachte_winst_netto} over.",
        0: "Er is geen winst te verwachten.",
    },
    vanaf="2018-01-01",
)
def bbz_verwachte_winst_netto(
    bbz_verwachte_winst_per_maand: Bruto, bbz_belasting_percentage: Basispunt
) -> Netto:
    belasting = deel_afgerond(
        bbz_verwachte_winst_per_maand * bbz_belasting_percentage, BASISPUNTEN_PER_GEHEEL
    )
    return Netto(bbz_verwachte_winst_per_maand - belasting)


@regel(
    "Bbz 2004 art. 6 en 11 lid 1",
    titel="Verwacht inkomen per maand",
    uitleg="Per maand is {bbz_verwacht_netto_inkomen} netto te verwachten: {bbz_verwachte_winst_netto} uit "
    "het bedrijf en {bbz_verwacht_overig_inkomen_per_maand} ander inkomen.",
    vanaf="2018-01-01",
)
def bbz_verwacht_netto_inkomen(
    bbz_verwachte_winst_netto: Netto, bbz_verwacht_overig_inkomen_per_maand: Netto
) -> Netto:
    return bbz_verwachte_winst_netto + bbz_verwacht_overig_inkomen_per_maand


@regel(
    "Bbz 2004 art. 2 lid 1",
    titel="Recht op levensonderhoud: soort en termijn",
    uitleg={
        True: "U hoort bij de mensen voor wie het Bbz is, en de termijn loopt nog.",
        False: "De termijn is voorbij, of de inkomenseis is niet gehaald.",
        "anders": "U voldoet niet aan de voorwaarden voor deze soort zelfstandige.",
    },
    als="bbz_hoort_bij_soort",
    vanaf="2018-01-01",
)
def bbz_recht_op_levensonderhoud(bbz_termijn_loopt: bool, bbz_haalt_inkomenseis: bool) -> bool:
    return bbz_termijn_loopt and bbz_haalt_inkomenseis


@regel(
    "Bbz 2004 art. 11 lid 1",
    titel="Levensonderhoud, voorlopig",
    uitleg={
        "overig": "U krijgt voorlopig {bbz_levensonderhoud_voorlopig} per maand: de bijstandsnorm van "
        "{bijstandsnorm} min {bbz_verwacht_netto_inkomen} inkomen.",
        0: "Het verwachte inkomen van {bbz_verwacht_netto_inkomen} is niet lager dan de bijstandsnorm van "
        "{bijstandsnorm}.",
        "anders": "U krijgt geen bijstand voor levensonderhoud.",
    },
    als="bbz_recht_op_levensonderhoud",
    vanaf="2018-01-01",
)
def bbz_levensonderhoud_voorlopig(bijstandsnorm: Netto, bbz_verwacht_netto_inkomen: Netto) -> Netto:
    return max(Netto(0), bijstandsnorm - bbz_verwacht_netto_inkomen)


@regel(
    "Bbz 2004 art. 1 onder g",
    titel="Jaarnorm",
    uitleg="De jaarnorm is {bbz_jaarnorm}: {bbz_som_bijstandsnormen_boekjaar} aan bijstandsnormen, "
    "{bbz_vergoeding_zorgverzekering_boekjaar} vergoeding voor de zorgverzekering en "
    "{bbz_bijzondere_bijstand_boekjaar} bijzondere bijstand.",
    vanaf="2018-01-01",
)
def bbz_jaarnorm(
    bbz_som_bijstandsnormen_boekjaar: Netto,
    bbz_vergoeding_zorgverzekering_boekjaar: Netto,
    bbz_bijzondere_bijstand_boekjaar: Netto,
) -> Netto:
    """Norms change halfway a year, so the norms of the twelve months are given as their sum."""
    return (
        bbz_som_bijstandsnormen_boekjaar
        + bbz_vergoeding_zorgverzekering_boekjaar
        + bbz_bijzondere_bijstand_boekjaar
    )


@regel(
    "Bbz 2004 art. 6 lid 2",
    titel="Winst over het boekjaar na belasting",
    uitleg={
        "overig": "Van de winst van {bbz_winst_boekjaar} gaat {bbz_belasting_percentage} belasting en "
        "premies af. Er blijft {bbz_winst_netto_boekjaar} over.",
    },
    vanaf="2018-01-01",
)
def bbz_winst_netto_boekjaar(bbz_winst_boekjaar: Bruto, bbz_belasting_percentage: Basispunt) -> Netto:
    """Over a loss there is no tax."""
    belasting = deel_afgerond(
        max(Bruto(0), bbz_winst_boekjaar) * bbz_belasting_percentage, BASISPUNTEN_PER_GEHEEL
    )
    return Netto(bbz_winst_boekjaar - belasting)


@regel(
    "Bbz 2004 art. 6 lid 1",
    titel="Verlies naast ander inkomen",
    uitleg={
        True: "Het bedrijf had verlies en er was ander inkomen.",
        False: "Er was geen verlies naast ander inkomen.",
    },
    vanaf="2018-01-01",
)
def bbz_verlies_naast_ander_inkomen(bbz_winst_boekjaar: Bruto, bbz_overig_inkomen_boekjaar: Netto) -> bool:
    return bbz_winst_boekjaar < 0 and bbz_overig_inkomen_boekjaar > 0


niet_gemodelleerd(
    "Bbz 2004 art. 1 onder e en art. 6 lid 1",
    als="bbz_verlies_naast_ander_inkomen",
    voor="bbz_netto_inkomen_boekjaar",
    zin="Het bedrijf had verlies en er was ander inkomen. Het besluit zegt niet of het verlies van dat "
    "andere inkomen afgaat. Laat een medewerker het netto-inkomen over het boekjaar vaststellen.",
)


@regel(
    "Bbz 2004 art. 1 onder e en art. 12 lid 1",
    titel="Netto-inkomen over het boekjaar",
    uitleg="Het netto-inkomen over het boekjaar is {bbz_netto_inkomen_boekjaar}: {bbz_winst_netto_boekjaar} "
    "uit het bedrijf en {bbz_overig_inkomen_boekjaar} ander inkomen.",
    vanaf="2018-01-01",
)
def bbz_netto_inkomen_boekjaar(bbz_winst_netto_boekjaar: Netto, bbz_overig_inkomen_boekjaar: Netto) -> Netto:
    return bbz_winst_netto_boekjaar + bbz_overig_inkomen_boekjaar


@regel(
    "Bbz 2004 art. 12 lid 2",
    titel="Jaarnorm min inkomen",
    uitleg={
        "overig": "Tussen het inkomen van {bbz_netto_inkomen_boekjaar} en de jaarnorm van {bbz_jaarnorm} zit "
        "{bbz_ruimte_tot_jaarnorm}.",
        0: "Het inkomen van {bbz_netto_inkomen_boekjaar} is niet lager dan de jaarnorm van {bbz_jaarnorm}.",
    },
    vanaf="2018-01-01",
)
def bbz_ruimte_tot_jaarnorm(bbz_jaarnorm: Netto, bbz_netto_inkomen_boekjaar: Netto) -> Netto:
    return max(Netto(0), bbz_jaarnorm - bbz_netto_inkomen_boekjaar)


@regel(
    "Bbz 2004 art. 12 lid 2 onder a",
    titel="Jaarnorm naar de maanden bijstand",
    uitleg="Over {bbz_maanden_bijstand_in_boekjaar} maanden is de bijstand samen hoogstens "
    "{bbz_jaarnorm_over_periode}.",
    vanaf="2018-01-01",
)
def bbz_jaarnorm_over_periode(bbz_jaarnorm: Netto, bbz_maanden_bijstand_in_boekjaar: int) -> Netto:
    """In proportion to the months with assistance; to the cent, half up."""
    return deel_afgerond(bbz_jaarnorm * bbz_maanden_bijstand_in_boekjaar, MAANDEN_PER_JAAR)


@regel(
    "Bbz 2004 art. 12 lid 2 onder a",
    titel="Nog aan te vullen",
    uitleg={
        "overig": "U kreeg {bbz_bijstand_verleend_boekjaar}. U krijgt er {bbz_aanvulling} bij.",
        0: "Er hoeft niets te worden aangevuld.",
    },
    vanaf="2018-01-01",
)
def bbz_aanvulling(
    bbz_ruimte_tot_jaarnorm: Netto, bbz_jaarnorm_over_periode: Netto, bbz_bijstand_verleend_boekjaar: Netto
) -> Netto:
    """The difference, but in all no more than the year's norm in proportion to the months."""
    hoogstens = min(bbz_ruimte_tot_jaarnorm, bbz_jaarnorm_over_periode)
    return max(Netto(0), hoogstens - bbz_bijstand_verleend_boekjaar)


@regel(
    "Bbz 2004 art. 12 lid 2 onder c",
    titel="Terug te vorderen",
    uitleg={
        "overig": "U kreeg {bbz_bijstand_verleend_boekjaar}, meer dan de {bbz_ruimte_tot_jaarnorm} die past "
        "bij uw inkomen. De gemeente kan {bbz_terug_te_vorderen} terugvorderen.",
        0: "Er is niet te veel betaald.",
    },
    vanaf="2018-01-01",
)
def bbz_terug_te_vorderen(bbz_bijstand_verleend_boekjaar: Netto, bbz_ruimte_tot_jaarnorm: Netto) -> Netto:
    """What assistance and income together are above the year's norm; never more than was paid.

    Until 2020 it was claimed back; since then the municipality may.
    """
    return max(Netto(0), bbz_bijstand_verleend_boekjaar - bbz_ruimte_tot_jaarnorm)


@regel(
    "Bbz 2004 art. 12",
    titel="Levensonderhoud, definitief",
    uitleg="Over het boekjaar is de bijstand definitief {bbz_levensonderhoud_definitief}: "
    "{bbz_bijstand_verleend_boekjaar} voorlopig, plus {bbz_aanvulling}, min {bbz_terug_te_vorderen}.",
    vanaf="2018-01-01",
)
def bbz_levensonderhoud_definitief(
    bbz_bijstand_verleend_boekjaar: Netto, bbz_aanvulling: Netto, bbz_terug_te_vorderen: Netto
) -> Netto:
    return bbz_bijstand_verleend_boekjaar + bbz_aanvulling - bbz_terug_te_vorderen


@regel(
    "Bbz 2004 art. 13",
    titel="Blijft een lening",
    uitleg={
        "overig": "Het vermogen is {bbz_vermogen_boven_grens} te hoog. Daarom blijft {bbz_blijft_lening} een "
        "lening.",
        0: "Er blijft geen lening over.",
    },
    vanaf="2018-01-01",
)
def bbz_blijft_lening(bbz_levensonderhoud_definitief: Cent, bbz_vermogen_boven_grens: Cent) -> Netto:
    """As far as own wealth is above the limit, the loan stays."""
    return Netto(min(bbz_levensonderhoud_definitief, bbz_vermogen_boven_grens))


@regel(
    "Bbz 2004 art. 11 lid 2 en art. 12 lid 2",
    titel="Wordt een bedrag om niet",
    uitleg={
        "overig": "Van de bijstand wordt {bbz_levensonderhoud_om_niet} een bedrag dat u niet terugbetaalt.",
        0: "Niets van de bijstand wordt een bedrag om niet.",
    },
    vanaf="2018-01-01",
)
def bbz_levensonderhoud_om_niet(bbz_levensonderhoud_definitief: Netto, bbz_blijft_lening: Netto) -> Netto:
    return bbz_levensonderhoud_definitief - bbz_blijft_lening


@regel(
    "Bbz 2004 art. 13",
    titel="Aflossing per jaar van de lening die blijft",
    uitleg={
        "overig": "Op de lening van {bbz_blijft_lening} lost u per jaar ten minste "
        "{bbz_aflossing_gehandhaafde_lening_percentage} af: {bbz_aflossing_gehandhaafde_lening}.",
        0: "Er is geen lening om af te lossen.",
    },
    vanaf="2018-01-01",
)
def bbz_aflossing_gehandhaafde_lening(
    bbz_blijft_lening: Netto, bbz_aflossing_gehandhaafde_lening_percentage: Basispunt
) -> Netto:
    return deel_afgerond(
        bbz_blijft_lening * bbz_aflossing_gehandhaafde_lening_percentage, BASISPUNTEN_PER_GEHEEL
    )


@regel(
    "Bbz 2004 art. 19",
    titel="Levensonderhoud dat meteen om niet is",
    uitleg={
        True: "De bijstand duurt hoogstens {bbz_maanden_direct_om_niet} maanden en uw inkomen is duurzaam te "
        "laag. U krijgt meteen een bedrag om niet.",
        False: "De bijstand is voorlopig een lening zonder rente.",
        "anders": "De bijstand is voorlopig een lening zonder rente.",
    },
    als="bbz_klein_bedrag_kan",
    vanaf="2018-01-01",
)
def bbz_levensonderhoud_meteen_om_niet(
    bbz_verwachte_duur_in_maanden: int,
    bbz_maanden_direct_om_niet: int,
    bbz_inkomen_komt_regelmatig: bool,
    bbz_inkomen_duurzaam_te_laag: bool,
    bbz_om_niet_mogelijk: bool,
) -> bool:
    return (
        bbz_verwachte_duur_in_maanden <= bbz_maanden_direct_om_niet
        and bbz_inkomen_komt_regelmatig
        and bbz_inkomen_duurzaam_te_laag
        and bbz_om_niet_mogelijk
    )
