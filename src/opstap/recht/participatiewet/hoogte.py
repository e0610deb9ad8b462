"""Right and amount (art. 19), holiday allowance, and the monthly payment (art. 45)."""

from __future__ import annotations

from opstap.regels import Basispunt, Netto, deel_afgerond, regel
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL


@regel(
    "Participatiewet art. 19 lid 2",
    titel="Hoogte van de bijstand",
    uitleg={
        "overig": "De bijstandsnorm van {bijstandsnorm} min uw inkomen van {inkomen_na_vrijlating} is "
        "{hoogte_bijstand}.",
        0: "Uw inkomen van {inkomen_na_vrijlating} is niet lager dan de bijstandsnorm van {bijstandsnorm}.",
    },
    vanaf="2015-01-01",
)
def hoogte_bijstand(bijstandsnorm: Netto, inkomen_na_vrijlating: Netto) -> Netto:
    """The difference between norm and income, with holiday allowance on both sides; never below nil."""
    return max(Netto(0), bijstandsnorm - inkomen_na_vrijlating)


@regel(
    "Participatiewet art. 19 lid 1 onder a",
    titel="Recht, gelet op het inkomen",
    uitleg={
        True: "Uw inkomen van {inkomen_na_vrijlating} is lager dan de bijstandsnorm van {bijstandsnorm}.",
        False: "Uw inkomen van {inkomen_na_vrijlating} is niet lager dan de bijstandsnorm van "
        "{bijstandsnorm}. "
        "Daarom is er geen recht op bijstand.",
    },
    vanaf="2015-01-01",
)
def recht_gelet_op_inkomen(bijstandsnorm: Netto, inkomen_na_vrijlating: Netto) -> bool:
    return inkomen_na_vrijlating < bijstandsnorm


@regel(
    "Participatiewet art. 11 en 13",
    titel="Recht, gelet op de persoon",
    uitleg={
        True: "U of uw partner hoort bij de mensen die recht op bijstand kunnen hebben.",
        False: "U hoort niet bij de mensen die recht op bijstand hebben.",
        "anders": "Het inkomen sluit bijstand al uit.",
    },
    als="recht_gelet_op_inkomen",
    vanaf="2015-01-01",
)
def recht_gelet_op_persoon(aantal_rechthebbenden: int) -> bool:
    return aantal_rechthebbenden >= 1


@regel(
    "Participatiewet art. 19 lid 1",
    titel="Recht op bijstand",
    uitleg={
        True: "U hebt recht op bijstand.",
        False: "U hebt geen recht op bijstand, omdat u te veel vermogen hebt.",
        "anders": "U hebt geen recht op bijstand.",
    },
    als="recht_gelet_op_persoon",
    vanaf="2015-01-01",
)
def recht_op_bijstand(recht_gelet_op_vermogen: bool) -> bool:
    """Wealth is looked at last: without a right by income or person it does not matter."""
    return recht_gelet_op_vermogen


@regel(
    "Participatiewet art. 19",
    titel="Bijstand",
    uitleg={
        "overig": "U krijgt {bijstand} bijstand per maand, met vakantietoeslag.",
        "anders": "U krijgt geen bijstand.",
    },
    als="recht_op_bijstand",
    vanaf="2015-01-01",
)
def bijstand(hoogte_bijstand: Netto) -> Netto:
    return hoogte_bijstand


@regel(
    "Participatiewet art. 19 lid 3",
    titel="Reservering vakantietoeslag",
    uitleg={
        "overig": "Van de bijstand is {vakantietoeslag_percentage} vakantietoeslag: {vakantietoeslag}. "
        "Die krijgt u later uitbetaald.",
        0: "Er wordt geen vakantietoeslag gereserveerd.",
    },
    vanaf="2015-01-01",
)
def vakantietoeslag(bijstand: Netto, vakantietoeslag_percentage: Basispunt) -> Netto:
    """5% of the assistance itself, not of the norm; rounded to the cent, half up."""
    return deel_afgerond(bijstand * vakantietoeslag_percentage, BASISPUNTEN_PER_GEHEEL)


@regel(
    "Participatiewet art. 45 lid 1",
    titel="Maandbetaling",
    uitleg={
        "overig": "Op uw rekening komt {maandbetaling}: {bijstand} bijstand min {vakantietoeslag} "
        "vakantietoeslag.",
        0: "Er wordt deze maand niets betaald.",
    },
    vanaf="2015-01-01",
)
def maandbetaling(bijstand: Netto, vakantietoeslag: Netto) -> Netto:
    """The holiday allowance is rounded first and then subtracted. Couples are paid from this total."""
    return bijstand - vakantietoeslag


@regel(
    "Participatiewet art. 47a",
    titel="De SVB voert uit",
    uitleg={
        True: "U of uw partner heeft de AOW-leeftijd. Dan betaalt de Sociale verzekeringsbank de bijstand "
        "(AIO).",
        False: "De gemeente betaalt de bijstand.",
    },
    vanaf="2015-01-01",
)
def svb_voert_uit(iemand_heeft_aow_leeftijd: bool) -> bool:
    return iemand_heeft_aow_leeftijd
