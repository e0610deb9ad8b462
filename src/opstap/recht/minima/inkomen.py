"""What every local scheme tests: norm, income of the month and wealth on a reference date."""

from __future__ import annotations

from opstap.recht.minima.vorm import procent_van
from opstap.regels import Basispunt, Cent, Netto, deel_afgerond, feit, niet_gemodelleerd, regel, som
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

feit(
    "ongedateerde_bedragen_nagegaan",
    soort="bool",
    titel="De bedragen zonder jaartal gelden",
    vraag="Is nagegaan dat de bedragen van de gemeentepagina zonder jaartal op deze dag gelden?",
    artikel="Gemeentelijk minimabeleid",
    oordeel=True,
)

niet_gemodelleerd(
    "Gemeentelijk minimabeleid",
    als="heeft_kostendelers",
    voor="minimanorm",
    zin="U deelt de woning met andere volwassenen. Of de gemeente haar inkomensgrens dan van de "
    "kostendelersnorm of van de gewone norm neemt, is niet gevonden. Laat een medewerker de norm "
    "vaststellen.",
)


@regel(
    "Gemeentelijk minimabeleid",
    titel="Norm voor de inkomensgrens",
    uitleg="De inkomensgrens is een deel van de bijstandsnorm, {minimanorm} met vakantietoeslag.",
    vanaf="2015-01-01",
)
def minimanorm(norm: Netto) -> Netto:
    """The norm of the household with holiday allowance; a lowering of the own norm does not touch it."""
    return norm


@regel(
    "Gemeentelijk minimabeleid; Participatiewet art. 19 lid 3",
    titel="Norm voor de inkomensgrens, zonder vakantietoeslag",
    uitleg="Zonder {vakantietoeslag_percentage} vakantietoeslag is de norm "
    "{minimanorm_zonder_vakantietoeslag}.",
    vanaf="2015-01-01",
)
def minimanorm_zonder_vakantietoeslag(minimanorm: Netto, vakantietoeslag_percentage: Basispunt) -> Netto:
    """The holiday allowance is rounded first and then subtracted, as municipalities publish it."""
    return minimanorm - procent_van(minimanorm, vakantietoeslag_percentage)


som(
    "minima_eigen_inkomen",
    van="inkomen_persoon",
    als="is_belanghebbende",
    titel="Eigen inkomen van aanvrager en partner",
    artikel="Gemeentelijk minimabeleid",
    uitleg={
        "overig": "Het eigen inkomen van aanvrager en partner is samen {minima_eigen_inkomen}.",
        0: "Aanvrager en partner hebben geen eigen inkomen.",
    },
)


@regel(
    "Gemeentelijk minimabeleid",
    titel="Inkomen voor de minimaregelingen",
    uitleg={
        "overig": "Uw inkomen voor deze regelingen is {minima_inkomen}: {minima_eigen_inkomen} eigen "
        "inkomen en "
        "{bijstand} bijstand, met vakantiegeld.",
        0: "U hebt in deze maand geen inkomen.",
    },
    vanaf="2015-01-01",
)
def minima_inkomen(minima_eigen_inkomen: Netto, bijstand: Netto) -> Netto:
    """Net income of applicant and partner, also what the assistance disregards; of children none."""
    return minima_eigen_inkomen + bijstand


@regel(
    "Gemeentelijk minimabeleid",
    titel="Er is een norm",
    uitleg={True: "Er is een norm.", False: "Er is geen norm om het inkomen mee te vergelijken."},
    vanaf="2015-01-01",
)
def minimanorm_bekend(minimanorm: Netto) -> bool:
    return minimanorm > 0


@regel(
    "Gemeentelijk minimabeleid",
    titel="Inkomen in procenten van de norm",
    uitleg={
        "overig": "Uw inkomen van {minima_inkomen} is {minima_inkomen_in_procent} van de norm van "
        "{minimanorm}.",
        "anders": "Er is geen norm om het inkomen mee te vergelijken.",
    },
    als="minimanorm_bekend",
    vanaf="2015-01-01",
)
def minima_inkomen_in_procent(minima_inkomen: Netto, minimanorm: Netto) -> Basispunt:
    """To show; limits are tested on amounts, because the limit itself is rounded to the cent."""
    return Basispunt(deel_afgerond(int(minima_inkomen) * BASISPUNTEN_PER_GEHEEL, int(minimanorm)))


@regel(
    "Gemeentelijk minimabeleid; Participatiewet art. 34",
    titel="Vermogen voor de minimaregelingen",
    uitleg="Uw vermogen is {minima_vermogen}: {vermogen} en {meetellende_overwaarde} van de woning.",
    vanaf="2015-01-01",
)
def minima_vermogen(vermogen: Cent, meetellende_overwaarde: Cent) -> Cent:
    return vermogen + meetellende_overwaarde


@regel(
    "Gemeentelijk minimabeleid; Participatiewet art. 34 lid 3",
    titel="Vermogen binnen de grens",
    uitleg={
        True: "Uw vermogen van {minima_vermogen} is niet hoger dan de grens van {vermogensgrens}.",
        False: "Uw vermogen van {minima_vermogen} is hoger dan de grens van {vermogensgrens}.",
    },
    vanaf="2015-01-01",
)
def minima_vermogen_binnen_grens(minima_vermogen: Cent, vermogensgrens: Cent) -> bool:
    """Exactly at the limit is within it. The whole limit counts: no room is used up by a scheme."""
    return minima_vermogen <= vermogensgrens
