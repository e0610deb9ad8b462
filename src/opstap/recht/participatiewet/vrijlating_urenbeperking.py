"""The disregard of who can work fewer hours for medical reasons, without end: art. 31 paragraph 2 under y."""

from __future__ import annotations

from opstap.recht.participatiewet.vrijlatingen import VERPLAATST
from opstap.regels import regel


@regel(
    "Participatiewet art. 31 lid 2 onder y",
    titel="Onderdeel y mogelijk",
    uitleg={
        True: "De vrijlating bij een medische urenbeperking kan gelden.",
        False: "Er geldt al een andere vrijlating.",
        "anders": "Er is geen loon naast bijstand.",
    },
    per="persoon",
    als="heeft_loon_naast_bijstand",
    vanaf=VERPLAATST,
)
def onderdeel_y_mogelijk(andere_vrijlating_mogelijk: bool) -> bool:
    return andere_vrijlating_mogelijk


@regel(
    "Participatiewet art. 31 lid 2 onder y (tekst tot 2023)",
    naam="onderdeel_y_mogelijk",
    titel="Onderdeel y mogelijk",
    uitleg={
        True: "De vrijlating bij een medische urenbeperking kan gelden.",
        False: "De vrijlating voor alleenstaande ouders gaat voor.",
        "anders": "Er geldt al een andere vrijlating, of er is geen loon.",
    },
    per="persoon",
    als="andere_vrijlating_mogelijk",
    vanaf="2015-01-01",
    tot=VERPLAATST,
)
def onderdeel_y_mogelijk_tot_2023(voldoet_aan_onderdeel_r: bool) -> bool:
    """Until 2023 y held "unless part n or r applies"."""
    return not voldoet_aan_onderdeel_r


@regel(
    "Participatiewet art. 31 lid 2 onder y",
    titel="Onderdeel y geldt",
    uitleg={
        True: "De vrijlating bij een medische urenbeperking geldt.",
        False: "Er is geen medische urenbeperking vastgesteld.",
        "anders": "De vrijlating bij een medische urenbeperking geldt niet.",
    },
    per="persoon",
    als="onderdeel_y_mogelijk",
    vanaf="2015-01-01",
)
def vrijlating_y_geldt(medisch_urenbeperkt: bool) -> bool:
    return medisch_urenbeperkt
