"""Allowance for taking part in society: a maximum per person and year, instead of a city pass."""

from __future__ import annotations

from opstap.recht.minima.vorm import procent_van
from opstap.regels import Basispunt, Netto, niet_gemodelleerd, regel

ARTIKEL = "Gemeentelijk minimabeleid: maatschappelijke participatie"

for _naam, _soort, _titel in (
    ("meedoenregeling_bestaat", "bool", "De gemeente geeft geld om mee te doen"),
    ("meedoenregeling_ongedateerd", "bool", "De bedragen om mee te doen hebben geen jaartal"),
    ("meedoenregeling_grens", "Basispunt", "Meedoen: inkomensgrens in procenten van de norm"),
    ("meedoenregeling_volwassene", "Netto", "Meedoen: maximum per volwassene per jaar"),
    ("meedoenregeling_kind", "Netto", "Meedoen: maximum per kind per jaar"),
):
    niet_gemodelleerd(
        ARTIKEL,
        naam=_naam,
        soort=_soort,
        titel=_titel,
        zin="De regeling maatschappelijke participatie van deze gemeente is hier niet bekend.",
    )


@regel(
    ARTIKEL,
    titel="Nog na te gaan of de bedragen gelden",
    uitleg={
        True: "Niemand heeft nagegaan of de bedragen zonder jaartal op deze dag gelden.",
        False: "Nagegaan is dat de bedragen zonder jaartal op deze dag gelden.",
        "anders": "De bedragen hebben een begindatum.",
    },
    als="meedoenregeling_ongedateerd",
    vanaf="2015-01-01",
)
def meedoenregeling_na_te_gaan(ongedateerde_bedragen_nagegaan: bool) -> bool:
    return not ongedateerde_bedragen_nagegaan


niet_gemodelleerd(
    ARTIKEL,
    als="meedoenregeling_na_te_gaan",
    voor="meedoenregeling_gelet_op_inkomen",
    zin="De bedragen van de regeling maatschappelijke participatie komen van een pagina zonder jaartal. "
    "Laat een "
    "medewerker nagaan of ze op deze dag gelden.",
)


@regel(
    ARTIKEL,
    titel="Inkomen laag genoeg voor geld om mee te doen",
    uitleg={
        True: "Uw inkomen van {minima_inkomen} is niet hoger dan {meedoenregeling_grens} van {minimanorm}.",
        False: "Uw inkomen van {minima_inkomen} is hoger dan {meedoenregeling_grens} van {minimanorm}.",
        "anders": "Deze gemeente geeft hiervoor geen geld.",
    },
    als="meedoenregeling_bestaat",
    vanaf="2015-01-01",
)
def meedoenregeling_gelet_op_inkomen(
    minima_inkomen: Netto, minimanorm: Netto, meedoenregeling_grens: Basispunt
) -> bool:
    return minima_inkomen <= procent_van(minimanorm, meedoenregeling_grens)


@regel(
    ARTIKEL,
    titel="Recht op geld om mee te doen",
    uitleg={
        True: "Uw inkomen en vermogen zijn laag genoeg.",
        False: "Uw vermogen is te hoog.",
        "anders": "U hebt bij dit inkomen geen recht op geld om mee te doen.",
    },
    als="meedoenregeling_gelet_op_inkomen",
    vanaf="2015-01-01",
)
def meedoenregeling_recht(minima_vermogen_binnen_grens: bool) -> bool:
    return minima_vermogen_binnen_grens


@regel(
    ARTIKEL,
    titel="Hoogstens per jaar om mee te doen",
    uitleg={
        "overig": "U krijgt hoogstens {meedoenregeling_maximum} per jaar: {meedoenregeling_volwassene} "
        "voor elk "
        "van {aantal_belanghebbenden} volwassenen en {meedoenregeling_kind} voor elk van {aantal_kinderen} "
        "kinderen.",
        "anders": "U krijgt geen geld om mee te doen.",
    },
    als="meedoenregeling_recht",
    vanaf="2015-01-01",
)
def meedoenregeling_maximum(
    meedoenregeling_volwassene: Netto,
    aantal_belanghebbenden: int,
    meedoenregeling_kind: Netto,
    aantal_kinderen: int,
) -> Netto:
    """A maximum: what was really spent is paid, up to this."""
    return meedoenregeling_volwassene * aantal_belanghebbenden + meedoenregeling_kind * aantal_kinderen
