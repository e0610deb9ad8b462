"""Business capital (art. 14 to 26, 41 and 43): how much, in which form, at what interest and term."""

from __future__ import annotations

from opstap.recht.bbz.soorten import Vorm, Zelfstandige
from opstap.regels import Basispunt, Cent, Netto, deel_afgerond, keuze, regel
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

RENTE_NA_BOEKJAAR = "2020-01-01"
"""From this day only interest is waived; until then part of the loan became a sum for nothing."""

keuze(
    "bbz_bedrijfskapitaal_maximum",
    uit="bbz_soort_zelfstandige",
    waarden={
        Zelfstandige.GEVESTIGD: "bbz_bedrijfskapitaal_gevestigd",
        Zelfstandige.BEGINNEND: "bbz_bedrijfskapitaal_beginnend",
        Zelfstandige.OUDER: "bbz_bedrijfskapitaal_oudere",
    },
    anders=0,
    titel="Hoogste bedrijfskapitaal",
    artikel="Bbz 2004 art. 2 lid 2, 20, 24 en 26",
    uitleg={
        "overig": "Voor een {bbz_soort_zelfstandige} is het bedrijfskapitaal hoogstens "
        "{bbz_bedrijfskapitaal_maximum}.",
        "anders": "Voor een {bbz_soort_zelfstandige} is er geen bedrijfskapitaal.",
    },
    vanaf="2018-01-01",
)


@regel(
    "Bbz 2004 art. 20, 24 en 26",
    titel="Ruimte voor bedrijfskapitaal",
    uitleg={
        "overig": "Van {bbz_bedrijfskapitaal_maximum} is {bbz_bedrijfskapitaal_eerder} al verstrekt. Er is "
        "nog {bbz_bedrijfskapitaal_ruimte} ruimte.",
        0: "Er is geen ruimte voor bedrijfskapitaal.",
    },
    vanaf="2018-01-01",
)
def bbz_bedrijfskapitaal_ruimte(
    bbz_bedrijfskapitaal_maximum: Cent, bbz_bedrijfskapitaal_eerder: Cent
) -> Cent:
    """The amount holds per business, so what was given before counts."""
    return max(Cent(0), bbz_bedrijfskapitaal_maximum - bbz_bedrijfskapitaal_eerder)


@regel(
    "Bbz 2004 art. 2 lid 2 en art. 14",
    titel="Bedrijfskapitaal",
    uitleg={
        "overig": "U kunt {bbz_bedrijfskapitaal} bedrijfskapitaal krijgen. Gevraagd is "
        "{bbz_bedrijfskapitaal_gevraagd}.",
        0: "U kunt geen bedrijfskapitaal krijgen.",
        "anders": "U voldoet niet aan de voorwaarden voor deze soort zelfstandige.",
    },
    als="bbz_hoort_bij_soort",
    vanaf="2018-01-01",
)
def bbz_bedrijfskapitaal(bbz_bedrijfskapitaal_gevraagd: Cent, bbz_bedrijfskapitaal_ruimte: Cent) -> Cent:
    return min(bbz_bedrijfskapitaal_gevraagd, bbz_bedrijfskapitaal_ruimte)


@regel(
    "Bbz 2004 art. 22",
    titel="Is een gevestigde zelfstandige",
    uitleg={
        True: "Voor een gevestigde zelfstandige kan in plaats van een lening een klein bedrag om niet.",
        False: "Een bedrag om niet in plaats van een lening is er alleen voor gevestigde zelfstandigen.",
    },
    vanaf="2018-01-01",
)
def bbz_klein_bedrag_kan(bbz_soort_zelfstandige: Zelfstandige) -> bool:
    return bbz_soort_zelfstandige == Zelfstandige.GEVESTIGD


@regel(
    "Bbz 2004 art. 22",
    titel="Voldoet voor een bedrag om niet",
    uitleg={
        True: "Het inkomen is duurzaam te laag en het vermogen is niet te hoog.",
        False: "Het inkomen is niet duurzaam te laag, of het vermogen is te hoog.",
        "anders": "Een bedrag om niet in plaats van een lening kan hier niet.",
    },
    als="bbz_klein_bedrag_kan",
    vanaf="2018-01-01",
)
def bbz_klein_bedrag_mogelijk(bbz_inkomen_duurzaam_te_laag: bool, bbz_om_niet_mogelijk: bool) -> bool:
    return bbz_inkomen_duurzaam_te_laag and bbz_om_niet_mogelijk


@regel(
    "Bbz 2004 art. 22",
    titel="Hoogste bedrijfskapitaal om niet, zonder lening",
    uitleg={
        "overig": "In plaats van een lening kan hoogstens {bbz_bedrijfskapitaal_om_niet_maximum} om niet.",
        "anders": "Een bedrag om niet in plaats van een lening kan hier niet.",
    },
    als="bbz_klein_bedrag_mogelijk",
    vanaf="2018-01-01",
)
def bbz_bedrijfskapitaal_om_niet_maximum(bbz_bedrijfskapitaal_om_niet_gevestigd: Cent) -> Cent:
    """Does not go together with a loan (art. 20)."""
    return bbz_bedrijfskapitaal_om_niet_gevestigd


@regel(
    "Bbz 2004 art. 26",
    titel="Bedrijfskapitaal van een oudere zelfstandige",
    uitleg={
        True: "Voor een oudere zelfstandige is het bedrijfskapitaal om niet, als het vermogen dat toelaat.",
        False: "Het bedrijfskapitaal is een lening met rente of borgtocht.",
    },
    vanaf="2018-01-01",
)
def bbz_kapitaal_van_oudere(bbz_soort_zelfstandige: Zelfstandige) -> bool:
    return bbz_soort_zelfstandige == Zelfstandige.OUDER


@regel(
    "Bbz 2004 art. 20, 24 en 26",
    titel="Vorm van het bedrijfskapitaal",
    uitleg={
        Vorm.OM_NIET: "Het bedrijfskapitaal is een bedrag om niet.",
        Vorm.RENTELOZE_LENING: "Het vermogen is te hoog. Voor dat deel is het een lening zonder rente.",
        "anders": "Het bedrijfskapitaal is een lening met rente, of borgtocht.",
    },
    als="bbz_kapitaal_van_oudere",
    anders=Vorm.RENTEDRAGENDE_LENING,
    vanaf="2018-01-01",
)
def bbz_vorm_bedrijfskapitaal(bbz_om_niet_mogelijk: bool) -> Vorm:
    return Vorm.OM_NIET if bbz_om_niet_mogelijk else Vorm.RENTELOZE_LENING


@regel(
    "Bbz 2004 art. 15 onder a",
    titel="Rente over een jaar",
    uitleg={
        "overig": "Over {bbz_restant_lening} is de rente {bbz_rente_percentage} per jaar: "
        "{bbz_rente_per_jaar}.",
        0: "Er is geen rente.",
    },
    vanaf="2018-01-01",
)
def bbz_rente_per_jaar(bbz_restant_lening: Cent, bbz_rente_percentage: Basispunt) -> Cent:
    """Over the amount that is open; the rate of the day the loan was given holds for the whole term."""
    return deel_afgerond(bbz_restant_lening * bbz_rente_percentage, BASISPUNTEN_PER_GEHEEL)


@regel(
    "Bbz 2004 art. 15 onder b en art. 16 onder b",
    titel="De looptijd mag",
    uitleg={
        True: "Een looptijd van {bbz_looptijd_gevraagd} maanden mag: hoogstens {bbz_looptijd_maanden}.",
        False: "Een looptijd van {bbz_looptijd_gevraagd} maanden is te lang: hoogstens "
        "{bbz_looptijd_maanden}.",
    },
    vanaf="2018-01-01",
)
def bbz_looptijd_toegestaan(bbz_looptijd_gevraagd: int, bbz_looptijd_maanden: int) -> bool:
    return bbz_looptijd_gevraagd <= bbz_looptijd_maanden


@regel(
    "Bbz 2004 art. 21 lid 1",
    titel="Kwijtschelding van rente mogelijk",
    uitleg={
        True: "In dit boekjaar was er geen bijstand voor levensonderhoud en het vermogen is niet te hoog.",
        False: "In dit boekjaar was er ook bijstand voor levensonderhoud, of het vermogen is te hoog.",
        "anders": "De rente kan alleen bij een gevestigde zelfstandige worden kwijtgescholden.",
    },
    als="bbz_klein_bedrag_kan",
    vanaf=RENTE_NA_BOEKJAAR,
)
def bbz_kwijtschelding_mogelijk(bbz_ook_bijstand_in_boekjaar: bool, bbz_om_niet_mogelijk: bool) -> bool:
    return not bbz_ook_bijstand_in_boekjaar and bbz_om_niet_mogelijk


@regel(
    "Bbz 2004 art. 21 lid 1",
    titel="Rente die wordt kwijtgescholden",
    uitleg={
        "overig": "Van de rente van {bbz_rente_boekjaar} wordt {bbz_kwijt_te_schelden_rente} "
        "kwijtgescholden: uw inkomen was {bbz_ruimte_tot_jaarnorm} lager dan de jaarnorm.",
        0: "Er wordt geen rente kwijtgescholden.",
        "anders": "Er wordt geen rente kwijtgescholden.",
    },
    als="bbz_kwijtschelding_mogelijk",
    vanaf=RENTE_NA_BOEKJAAR,
)
def bbz_kwijt_te_schelden_rente(bbz_rente_boekjaar: Cent, bbz_ruimte_tot_jaarnorm: Cent) -> Cent:
    """The interest of that book year, at most what income was below the year's norm."""
    return min(bbz_rente_boekjaar, bbz_ruimte_tot_jaarnorm)


@regel(
    "Bbz 2004 art. 43 lid 2",
    titel="Aflossing na het einde van het bedrijf",
    uitleg={
        "overig": "Van het inkomen boven de norm van {bijstandsnorm} gaat "
        "{bbz_aflossing_na_beeindiging_percentage} naar de aflossing: {bbz_aflossing_na_beeindiging} per "
        "maand.",
        0: "Het inkomen is niet hoger dan de norm. U hoeft nu niet af te lossen.",
        "anders": "De restschuld is niet renteloos gemaakt.",
    },
    als="bbz_lening_renteloos_gemaakt",
    vanaf="2018-01-01",
)
def bbz_aflossing_na_beeindiging(
    bbz_netto_inkomen_na_beeindiging: Netto,
    bijstandsnorm: Netto,
    bbz_aflossing_na_beeindiging_percentage: Basispunt,
) -> Netto:
    """For five years half of the income above the norm."""
    boven_norm = max(Netto(0), bbz_netto_inkomen_na_beeindiging - bijstandsnorm)
    return deel_afgerond(boven_norm * bbz_aflossing_na_beeindiging_percentage, BASISPUNTEN_PER_GEHEEL)
