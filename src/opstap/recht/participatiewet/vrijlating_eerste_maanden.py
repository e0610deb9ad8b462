"""The disregard of the first months of work: art. 31 paragraph 2 under n, from the age of paragraph 5."""

from __future__ import annotations

from opstap.regels import regel


@regel(
    "Participatiewet art. 31 lid 2 onder n",
    titel="Onderdeel n zonder duur",
    uitleg={
        True: "Wie de AOW-leeftijd heeft, houdt deze vrijlating zonder einddatum.",
        False: "Zonder AOW-leeftijd heeft deze vrijlating een einddatum.",
        "anders": "De tijdelijke vrijlating geldt hier niet.",
    },
    per="persoon",
    als="oud_genoeg_voor_vrijlating",
    vanaf="2015-01-01",
)
def onderdeel_n_zonder_duur(aow_leeftijd_bereikt: bool) -> bool:
    return aow_leeftijd_bereikt


@regel(
    "Participatiewet art. 31 lid 2 onder n",
    titel="Onderdeel n met een duur",
    uitleg={
        True: "Onder de AOW-leeftijd geldt deze vrijlating een beperkt aantal maanden.",
        False: "Deze vrijlating heeft geen einddatum.",
        "anders": "De tijdelijke vrijlating geldt hier niet.",
    },
    per="persoon",
    als="oud_genoeg_voor_vrijlating",
    vanaf="2015-01-01",
)
def onderdeel_n_met_duur(onderdeel_n_zonder_duur: bool) -> bool:
    return not onderdeel_n_zonder_duur


@regel(
    "Participatiewet art. 31 lid 2 onder n",
    titel="Onderdeel n nog niet op",
    uitleg={
        True: "Gebruikt: {maanden_n_verbruikt} van de {vrijlating_n_maanden} maanden.",
        False: "De {vrijlating_n_maanden} maanden vrijlating zijn op: er zijn er {maanden_n_verbruikt} "
        "gebruikt.",
        "anders": "De tijdelijke vrijlating geldt hier niet.",
    },
    per="persoon",
    als="onderdeel_n_met_duur",
    vanaf="2015-01-01",
)
def onderdeel_n_heeft_maanden_over(maanden_n_verbruikt: int, vrijlating_n_maanden: int) -> bool:
    return maanden_n_verbruikt < vrijlating_n_maanden


@regel(
    "Participatiewet art. 31 lid 2 onder n",
    titel="Onderdeel n draagt bij",
    uitleg={
        True: "Dit werk draagt volgens de gemeente bij aan werk zonder bijstand.",
        False: "Dit werk draagt volgens de gemeente niet bij aan werk zonder bijstand.",
        "anders": "De tijdelijke vrijlating geldt hier niet of is op.",
    },
    per="persoon",
    als="onderdeel_n_heeft_maanden_over",
    vanaf="2015-01-01",
)
def onderdeel_n_draagt_bij(draagt_bij_aan_arbeidsinschakeling: bool) -> bool:
    return draagt_bij_aan_arbeidsinschakeling


@regel(
    "Participatiewet art. 31 lid 2 onder n",
    titel="Onderdeel n geldt",
    uitleg={
        True: "Aan de voorwaarden voor de eerste maanden werk is voldaan.",
        False: "Aan de voorwaarden voor de eerste maanden werk is niet voldaan.",
        "anders": "Er is geen loon naast bijstand.",
    },
    per="persoon",
    als="heeft_loon_naast_bijstand",
    vanaf="2015-01-01",
)
def vrijlating_n_geldt(onderdeel_n_zonder_duur: bool, onderdeel_n_draagt_bij: bool) -> bool:
    return onderdeel_n_zonder_duur or onderdeel_n_draagt_bij
