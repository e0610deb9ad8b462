"""Allowance for students whose illness leaves no room for a job (art. 36b); no norm, since 2022-04-01 no
wealth.

The national amount is a minimum: a municipality may give more by putting its own `studietoeslag_voor_stage`
in place. Until 2022-04-01 it was special assistance, from 18 years, within the limit of wealth, with a local
amount.
"""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Keuze
from opstap.regels import Netto, feit, keuze, niet_gemodelleerd, regel

MAX_STAGEVERGOEDING = 1_000_000


class StudietoeslagLeeftijd(Keuze):
    """The age groups of art. 7a of the decree."""

    JONGER = 0, "jonger dan 15 jaar"
    JAAR_15 = 15, "15 jaar"
    JAAR_16 = 16, "16 jaar"
    JAAR_17 = 17, "17 jaar"
    JAAR_18 = 18, "18 jaar"
    JAAR_19 = 19, "19 jaar"
    JAAR_20 = 20, "20 jaar"
    VANAF_21 = 21, "21 jaar of ouder"


feit(
    "ontvangt_studiefinanciering",
    soort="bool",
    per="persoon",
    titel="Ontvangt studiefinanciering of een tegemoetkoming voor scholieren",
    vraag="Krijgt deze persoon geld voor een studie: studiefinanciering (geen "
    "levenlanglerenkrediet) of Wtos?",
    artikel="Participatiewet art. 36b lid 3 onder a",
)
feit(
    "recht_op_wajong",
    soort="bool",
    per="persoon",
    titel="Recht op een Wajong-uitkering",
    vraag="Heeft deze persoon recht op een Wajong-uitkering?",
    artikel="Participatiewet art. 36b lid 3 onder b",
)
feit(
    "kan_naast_studie_niet_verdienen",
    soort="bool",
    per="persoon",
    titel="Kan door ziekte of gebrek niet verdienen naast de studie",
    vraag="Kan deze persoon door een ziekte of gebrek blijvend of langdurig niets verdienen naast de studie?",
    artikel="Participatiewet art. 36b lid 1 en 2",
    oordeel=True,
)
feit(
    "stagevergoeding",
    soort="Netto",
    per="persoon",
    bereik=(0, MAX_STAGEVERGOEDING),
    titel="Stagevergoeding per maand",
    vraag="Hoeveel stagevergoeding krijgt deze persoon netto per maand voor een stage van de studie (geen: "
    "0)?",
    artikel="Participatiewet art. 36b lid 5",
)


@regel(
    "Besluit loonkostensubsidie en minimumbedragen studietoeslag Participatiewet 2021 art. 7a",
    titel="Oud genoeg voor studietoeslag",
    uitleg={
        True: "Met {leeftijd} jaar kan er studietoeslag zijn, want dat kan vanaf "
        "{studietoeslag_leeftijd_vanaf} jaar.",
        False: "Met {leeftijd} jaar is er nog geen studietoeslag. Dat kan vanaf "
        "{studietoeslag_leeftijd_vanaf} jaar.",
    },
    per="persoon",
    vanaf="2015-01-01",
)
def studietoeslag_oud_genoeg(leeftijd: int, studietoeslag_leeftijd_vanaf: int) -> bool:
    return leeftijd >= studietoeslag_leeftijd_vanaf


@regel(
    "Participatiewet art. 36b lid 3 onder a",
    titel="Studeert met studiefinanciering",
    uitleg={
        True: "U ontvangt studiefinanciering of een tegemoetkoming.",
        False: "U ontvangt geen studiefinanciering en geen tegemoetkoming. Dan is er geen studietoeslag.",
        "anders": "U bent te jong voor studietoeslag.",
    },
    per="persoon",
    als="studietoeslag_oud_genoeg",
    vanaf="2015-01-01",
)
def studietoeslag_student(ontvangt_studiefinanciering: bool) -> bool:
    return ontvangt_studiefinanciering


@regel(
    "Participatiewet art. 36b lid 3 onder b",
    titel="Geen Wajong",
    uitleg={
        True: "U hebt geen recht op een Wajong-uitkering.",
        False: "U hebt recht op een Wajong-uitkering. Dan is er geen studietoeslag.",
        "anders": "Dit telt alleen voor wie studiefinanciering heeft.",
    },
    per="persoon",
    als="studietoeslag_student",
    vanaf="2015-01-01",
)
def studietoeslag_zonder_wajong(recht_op_wajong: bool) -> bool:
    return not recht_op_wajong


@regel(
    "Participatiewet art. 36b lid 1 en 2",
    titel="Kan naast de studie niet verdienen",
    uitleg={
        True: "Door een ziekte of gebrek kunt u naast uw studie niets verdienen.",
        False: "U kunt naast uw studie wel iets verdienen. Dan is er geen studietoeslag.",
        "anders": "Dit telt alleen voor wie studiefinanciering heeft en geen Wajong.",
    },
    per="persoon",
    als="studietoeslag_zonder_wajong",
    vanaf="2015-01-01",
)
def studietoeslag_zonder_verdienen(kan_naast_studie_niet_verdienen: bool) -> bool:
    """The municipality asks a doctor for advice, unless it is clear without."""
    return kan_naast_studie_niet_verdienen


@regel(
    "Participatiewet art. 36b (tekst tot 2022-04-01)",
    titel="Recht op studietoeslag",
    uitleg={
        True: "U hebt recht op individuele studietoeslag.",
        False: "U hebt te veel vermogen voor individuele studietoeslag.",
        "anders": "U hebt geen recht op individuele studietoeslag.",
    },
    per="persoon",
    als="studietoeslag_zonder_verdienen",
    naam="studietoeslag_recht",
    vanaf="2015-01-01",
    tot="2022-04-01",
)
def individuele_studietoeslag_recht(recht_gelet_op_vermogen: bool) -> bool:
    """Until 2022-04-01 it was special assistance, so wealth counted."""
    return recht_gelet_op_vermogen


@regel(
    "Participatiewet art. 36b",
    titel="Recht op studietoeslag",
    uitleg={
        True: "U hebt recht op studietoeslag.",
        False: "U hebt geen recht op studietoeslag.",
    },
    per="persoon",
    vanaf="2022-04-01",
)
def studietoeslag_recht(studietoeslag_zonder_verdienen: bool) -> bool:
    """Neither income of others nor wealth counts."""
    return studietoeslag_zonder_verdienen


@regel(
    "Besluit loonkostensubsidie en minimumbedragen studietoeslag Participatiewet 2021 art. 7a",
    titel="Leeftijdsgroep voor de studietoeslag",
    uitleg="Met {leeftijd} jaar hoort deze persoon bij de groep: {studietoeslag_leeftijd}.",
    per="persoon",
    vanaf="2022-04-01",
)
def studietoeslag_leeftijd(leeftijd: int) -> StudietoeslagLeeftijd:
    if leeftijd >= 21:
        return StudietoeslagLeeftijd.VANAF_21
    if leeftijd == 20:
        return StudietoeslagLeeftijd.JAAR_20
    if leeftijd == 19:
        return StudietoeslagLeeftijd.JAAR_19
    if leeftijd == 18:
        return StudietoeslagLeeftijd.JAAR_18
    if leeftijd == 17:
        return StudietoeslagLeeftijd.JAAR_17
    if leeftijd == 16:
        return StudietoeslagLeeftijd.JAAR_16
    if leeftijd == 15:
        return StudietoeslagLeeftijd.JAAR_15
    return StudietoeslagLeeftijd.JONGER


keuze(
    "studietoeslag_minimum",
    uit="studietoeslag_leeftijd",
    waarden={
        StudietoeslagLeeftijd.VANAF_21: "studietoeslag_vanaf_21",
        StudietoeslagLeeftijd.JAAR_20: "studietoeslag_20",
        StudietoeslagLeeftijd.JAAR_19: "studietoeslag_19",
        StudietoeslagLeeftijd.JAAR_18: "studietoeslag_18",
        StudietoeslagLeeftijd.JAAR_17: "studietoeslag_17",
        StudietoeslagLeeftijd.JAAR_16: "studietoeslag_16",
        StudietoeslagLeeftijd.JAAR_15: "studietoeslag_15",
    },
    anders=0,
    titel="Laagste studietoeslag die de wet voorschrijft",
    artikel="Besluit loonkostensubsidie en minimumbedragen studietoeslag Participatiewet 2021 art. 7a",
    uitleg={
        "overig": "De studietoeslag is bij deze leeftijd ten minste {studietoeslag_minimum} per maand.",
        "anders": "Bij deze leeftijd hoort geen studietoeslag.",
    },
    per="persoon",
    vanaf="2022-04-01",
)

niet_gemodelleerd(
    "Participatiewet art. 36b en art. 8 lid 1 onder c (tekst tot 2022-04-01)",
    naam="individuele_studietoeslag_lokaal",
    soort="Netto",
    titel="Studietoeslag volgens de verordening van de gemeente (tot april 2022)",
    zin="Voordat de wet een bedrag noemde, bepaalde de gemeente de hoogte van de studietoeslag. Dat bedrag "
    "is hier niet bevestigd.",
)


@regel(
    "Participatiewet art. 36b (tekst tot 2022-04-01)",
    titel="Studietoeslag voordat de stage eraf gaat",
    uitleg="De gemeente geeft {individuele_studietoeslag_lokaal} per maand.",
    per="persoon",
    naam="studietoeslag_voor_stage",
    vanaf="2015-01-01",
    tot="2022-04-01",
)
def individuele_studietoeslag(individuele_studietoeslag_lokaal: Netto) -> Netto:
    return individuele_studietoeslag_lokaal


@regel(
    "Participatiewet art. 36b lid 1",
    titel="Studietoeslag voordat de stage eraf gaat",
    uitleg="De studietoeslag is {studietoeslag_minimum} per maand.",
    per="persoon",
    vanaf="2022-04-01",
)
def studietoeslag_voor_stage(studietoeslag_minimum: Netto) -> Netto:
    """The national minimum, where a municipality gives no more."""
    return studietoeslag_minimum


@regel(
    "Participatiewet art. 36b lid 5",
    titel="Heeft een stagevergoeding",
    uitleg={
        True: "U krijgt een stagevergoeding van {stagevergoeding}.",
        False: "U krijgt geen stagevergoeding.",
    },
    per="persoon",
    vanaf="2015-01-01",
)
def heeft_stagevergoeding(stagevergoeding: Netto) -> bool:
    return stagevergoeding > 0


niet_gemodelleerd(
    "Participatiewet art. 36b (tekst tot 2022-04-01)",
    naam="individuele_studietoeslag_stagekorting",
    soort="Netto",
    per="persoon",
    titel="Korting om een stage volgens de gemeente (tot april 2022)",
    zin="Voordat de wet een bedrag noemde, bepaalde de gemeente wat een stagevergoeding met de "
    "studietoeslag deed. Dat is hier niet bevestigd.",
)


@regel(
    "Participatiewet art. 36b (tekst tot 2022-04-01)",
    titel="Stagevergoeding die eraf gaat",
    uitleg={
        "overig": "Van de studietoeslag gaat {studietoeslag_korting_stage} af.",
        "anders": "Er gaat niets af voor een stage.",
    },
    per="persoon",
    als="heeft_stagevergoeding",
    naam="studietoeslag_korting_stage",
    vanaf="2015-01-01",
    tot="2022-04-01",
)
def stagekorting_tot_2022(individuele_studietoeslag_stagekorting: Netto) -> Netto:
    return individuele_studietoeslag_stagekorting


@regel(
    "Participatiewet art. 36b lid 5; Besluit loonkostensubsidie en minimumbedragen studietoeslag art. 7b",
    titel="Stagevergoeding die eraf gaat",
    uitleg={
        "overig": "Van de stagevergoeding van {stagevergoeding} is {stagevergoeding_vrij} vrij. Er gaat "
        "{studietoeslag_korting_stage} af.",
        0: "De stagevergoeding van {stagevergoeding} is niet hoger dan {stagevergoeding_vrij}. Er gaat "
        "niets af.",
        "anders": "Er gaat niets af voor een stage.",
    },
    per="persoon",
    als="heeft_stagevergoeding",
    vanaf="2022-04-01",
)
def studietoeslag_korting_stage(stagevergoeding: Netto, stagevergoeding_vrij: Netto) -> Netto:
    return max(Netto(0), stagevergoeding - stagevergoeding_vrij)


@regel(
    "Participatiewet art. 36b",
    titel="Studietoeslag per maand",
    uitleg={
        "overig": "U krijgt {studietoeslag} studietoeslag per maand: {studietoeslag_voor_stage} min "
        "{studietoeslag_korting_stage}.",
        0: "Er blijft geen studietoeslag over.",
        "anders": "U krijgt geen studietoeslag.",
    },
    per="persoon",
    als="studietoeslag_recht",
    vanaf="2015-01-01",
)
def studietoeslag(studietoeslag_voor_stage: Netto, studietoeslag_korting_stage: Netto) -> Netto:
    """Never below nil."""
    return max(Netto(0), studietoeslag_voor_stage - studietoeslag_korting_stage)
