"""What a local scheme is made of: conditions as forms, which a declaration gives their names.

`naam` in a sentence is what the resident asks for ("geld voor muziekles"). Exactly at a limit is within it.
"""

from __future__ import annotations

from opstap.recht.minima.vorm import procent_van
from opstap.regels import Basispunt, Netto
from opstap.regels.vorm import vorm


@vorm(
    "Nog na te gaan of dit geldt: {naam}",
    {
        True: "Niemand heeft nagegaan of wat zonder jaartal is gepubliceerd op deze dag geldt.",
        False: "Nagegaan is dat wat zonder jaartal is gepubliceerd op deze dag geldt.",
    },
)
def nog_na_te_gaan(nagegaan: bool) -> bool:
    """Undated pages count only when somebody found out that they hold on the day."""
    return not nagegaan


@vorm(
    "In deze gemeente: {naam}",
    {
        True: "De gemeente heeft deze regeling.",
        False: "De gemeente heeft deze regeling niet. Daarom krijgt u geen {naam}.",
    },
)
def bestaat_hier(bestaat: bool) -> bool:
    """Of a scheme that several municipalities share, and others are known not to have."""
    return bestaat


@vorm(
    "Inkomen laag genoeg: {naam}",
    {
        True: "Uw inkomen van {inkomen} is niet hoger dan {grens} van {norm}.",
        False: "Uw inkomen van {inkomen} is hoger dan {grens} van {norm}. Daarom krijgt u geen {naam}.",
        "anders": "Over het inkomen hoeft niet beslist te worden.",
    },
)
def inkomen_hoogstens(inkomen: Netto, norm: Netto, grens: Basispunt) -> bool:
    """Of the month of the reference date."""
    return inkomen <= procent_van(norm, grens)


@vorm(
    "Deel van het bedrag bij dit inkomen: {naam}",
    {
        "overig": "Met een inkomen van {inkomen} krijgt u {uitkomst} van het bedrag.",
        0: "Met een inkomen van {inkomen} krijgt u niets: het is hoger dan {hogere_grens} van {norm}.",
        "anders": "Over het inkomen hoeft niet beslist te worden.",
    },
)
def deel_in_twee_banden(
    inkomen: Netto,
    norm: Netto,
    grens: Basispunt,
    deel: Basispunt,
    hogere_grens: Basispunt,
    lager_deel: Basispunt,
) -> Basispunt:
    """A share of an amount per band of income."""
    if inkomen <= procent_van(norm, grens):
        return deel
    return lager_deel if inkomen <= procent_van(norm, hogere_grens) else Basispunt(0)


@vorm(
    "Inkomen laag genoeg: {naam}",
    {
        True: "Uw inkomen is laag genoeg.",
        False: "Uw inkomen is te hoog. Daarom krijgt u geen {naam}.",
    },
)
def deel_boven_nul(deel: Basispunt) -> bool:
    """The income lies in a band with a share."""
    return deel > 0


@vorm(
    "Gemiddeld een laag inkomen: {naam}",
    {
        True: "Over {maanden} maanden was uw inkomen gemiddeld {gemiddeld} van de norm. Dat is niet meer dan "
        "{grens}.",
        False: "Over {maanden} maanden was uw inkomen gemiddeld {gemiddeld} van de norm. Dat is meer dan "
        "{grens}. Daarom krijgt u geen {naam}.",
        "anders": "Over het inkomen hoeft niet beslist te worden.",
    },
)
def gemiddeld_inkomen_hoogstens(gemiddeld: Basispunt, grens: Basispunt, maanden: int) -> bool:
    """Over the months that the scheme looks back."""
    return maanden > 0 and gemiddeld <= grens


@vorm(
    "Elke maand een laag inkomen: {naam}",
    {
        True: "In geen van de {maanden} maanden was uw inkomen hoger dan {grens} van de norm.",
        False: "In een maand was uw inkomen {hoogste} van de norm. Dat is meer dan {grens}. Daarom krijgt u "
        "geen {naam}.",
        "anders": "Over het inkomen hoeft niet beslist te worden.",
    },
)
def inkomen_elke_maand_hoogstens(hoogste: Basispunt, grens: Basispunt, maanden: int) -> bool:
    """`hoogste` is the income of the month in which it was highest."""
    return maanden > 0 and hoogste <= grens


@vorm(
    "Vermogen laag genoeg: {naam}",
    {
        True: "Uw vermogen is laag genoeg.",
        False: "Uw vermogen is te hoog. Daarom krijgt u geen {naam}.",
        "anders": "Over het vermogen hoeft niet beslist te worden.",
    },
)
def vermogen_binnen_grens(binnen: bool) -> bool:
    """The limit of the law for the whole family (Participatiewet art. 34 lid 3)."""
    return binnen


@vorm(
    "{titel}",
    {
        True: "{zin_ja}",
        False: "{zin_nee} Daarom krijgt u geen {naam}.",
        "anders": "Deze vraag is niet van belang.",
    },
)
def antwoord_moet_ja_zijn(antwoord: bool) -> bool:
    return antwoord


@vorm(
    "{titel}",
    {
        True: "{zin_nee}",
        False: "{zin_ja} Daarom krijgt u geen {naam}.",
        "anders": "Deze vraag is niet van belang.",
    },
)
def antwoord_moet_nee_zijn(antwoord: bool) -> bool:
    return not antwoord


@vorm(
    "Er is iemand voor wie het is: {naam}",
    {
        True: "Er is iemand voor wie het is.",
        False: "Er is niemand voor wie het is. Daarom krijgt u geen {naam}.",
        "anders": "Deze vraag is niet van belang.",
    },
)
def iemand_in_de_groep(iemand: bool) -> bool:
    """Among the persons for whom the scheme is."""
    return iemand


@vorm(
    "Recht op {naam}",
    {
        True: "U hebt recht op {naam}.",
        False: "U hebt geen recht op {naam}.",
    },
)
def recht(voldaan: bool) -> bool:
    """What the conditions come to; the last one holds only when all before it do."""
    return voldaan


@vorm(
    "Voor deze persoon: {naam}",
    {
        True: "Deze persoon hoort bij wie {naam} krijgt.",
        False: "Dit huishouden heeft geen recht op {naam}.",
        "anders": "Deze persoon hoort niet bij de groep voor wie dit is.",
    },
    per="persoon",
)
def voor_persoon(recht: bool) -> bool:
    return recht


@vorm(
    "Oud genoeg: {naam}",
    {
        True: "Met {leeftijd} jaar is deze persoon oud genoeg.",
        False: "Met {leeftijd} jaar is deze persoon te jong: het begint bij {vanaf} jaar.",
        "anders": "De leeftijd is niet van belang.",
    },
    per="persoon",
)
def leeftijd_vanaf(leeftijd: int, vanaf: int) -> bool:
    return leeftijd >= vanaf


@vorm(
    "Jong genoeg: {naam}",
    {
        True: "Met {leeftijd} jaar is deze persoon jong genoeg.",
        False: "Met {leeftijd} jaar is deze persoon te oud: het is tot {tot} jaar.",
        "anders": "De leeftijd is niet van belang.",
    },
    per="persoon",
)
def leeftijd_onder(leeftijd: int, tot: int) -> bool:
    return leeftijd < tot
