"""A premium for finding or keeping work, and a compensation for volunteers: what of them is free.

Art. 31 paragraph 2 under j and k, from the age of paragraph 5.
"""

from __future__ import annotations

from opstap.recht.participatiewet.feiten import MAX_MAANDBEDRAG
from opstap.regels import Netto, feit, regel

MEESTE_PREMIES = 2
DOELGROEP_UITGEZONDERD = "2023-01-01"
"""The day from which a premium can be free under 27 for the target group of the wage-cost subsidy."""

feit(
    "premie_arbeidsinschakeling",
    soort="Netto",
    per="persoon",
    bereik=(0, MAX_MAANDBEDRAG),
    titel="Premie voor werk",
    vraag="Hoeveel premie om werk te vinden of te houden ontving deze persoon over de maand?",
    artikel="Participatiewet art. 31 lid 2 onder j",
)
feit(
    "vrijgelaten_premies_eerder_dit_jaar",
    soort="Netto",
    per="persoon",
    bereik=(0, MAX_MAANDBEDRAG),
    titel="Premies eerder dit jaar",
    vraag="Hoeveel premie is dit kalenderjaar al vrijgelaten, zonder deze maand?",
    artikel="Participatiewet art. 31 lid 2 onder j",
)
feit(
    "premies_eerder_dit_jaar",
    soort="int",
    per="persoon",
    bereik=(0, 12),
    titel="Aantal premies eerder dit jaar",
    vraag="Hoe vaak is dit kalenderjaar al een premie vrijgelaten, zonder deze maand?",
    artikel="Participatiewet art. 31 lid 2 onder j",
)
feit(
    "premie_draagt_bij_aan_werk",
    soort="bool",
    per="persoon",
    titel="De premie draagt bij aan werk",
    vraag="Draagt de premie naar het oordeel van de gemeente bij aan werk zonder bijstand?",
    artikel="Participatiewet art. 31 lid 2 onder j",
    oordeel=True,
)
feit(
    "vrijwilligersvergoeding",
    soort="Netto",
    per="persoon",
    bereik=(0, MAX_MAANDBEDRAG),
    titel="Vergoeding voor vrijwilligerswerk",
    vraag="Hoeveel kreeg deze persoon over de maand voor de kosten van vrijwilligerswerk?",
    artikel="Participatiewet art. 31 lid 2 onder k",
)
feit(
    "vrijwilligersvergoeding_eerder_dit_jaar",
    soort="Netto",
    per="persoon",
    bereik=(0, MAX_MAANDBEDRAG),
    titel="Vergoeding voor vrijwilligerswerk eerder dit jaar",
    vraag="Hoeveel van die vergoeding is dit kalenderjaar al vrijgelaten, zonder deze maand?",
    artikel="Participatiewet art. 31 lid 2 onder k",
)


@regel(
    "Participatiewet art. 31 lid 5",
    titel="Te jong voor een vrije premie of vergoeding",
    uitleg={
        True: "Met {leeftijd} jaar geldt deze vrijlating niet: dat kan pas vanaf {leeftijd_vrijlating_vanaf} "
        "jaar.",
        False: "Met {leeftijd} jaar kan deze vrijlating gelden.",
    },
    per="persoon",
    vanaf="2015-01-01",
)
def te_jong_voor_vrijlating_j_en_k(leeftijd: int, leeftijd_vrijlating_vanaf: int) -> bool:
    return leeftijd < leeftijd_vrijlating_vanaf


@regel(
    "Participatiewet art. 31 lid 2 onder j",
    titel="Heeft een premie",
    uitleg={True: "Er is een premie van {premie_arbeidsinschakeling}.", False: "Er is geen premie."},
    per="persoon",
    vanaf="2015-01-01",
)
def heeft_premie(premie_arbeidsinschakeling: Netto) -> bool:
    return premie_arbeidsinschakeling > 0


@regel(
    "Participatiewet art. 31 lid 5",
    titel="Jongere met een premie",
    uitleg={
        True: "Deze persoon is jong en heeft een premie.",
        False: "Deze persoon is oud genoeg voor een vrije premie.",
        "anders": "Er is geen premie.",
    },
    per="persoon",
    als="heeft_premie",
    vanaf="2015-01-01",
)
def jongere_met_premie(te_jong_voor_vrijlating_j_en_k: bool) -> bool:
    return te_jong_voor_vrijlating_j_en_k


@regel(
    "Participatiewet art. 31 lid 5 (tekst tot 2023)",
    naam="jongere_zonder_vrije_premie",
    titel="Jongere zonder vrije premie",
    uitleg={
        True: "Een jongere heeft geen vrije premie.",
        "anders": "Deze persoon is oud genoeg, of heeft geen premie.",
    },
    per="persoon",
    als="jongere_met_premie",
    vanaf="2015-01-01",
    tot=DOELGROEP_UITGEZONDERD,
)
def jongere_zonder_vrije_premie_tot_2023(jongere_met_premie: bool) -> bool:
    """Until 2023 there was no exception for the target group of the wage-cost subsidy."""
    return jongere_met_premie


@regel(
    "Participatiewet art. 31 lid 5",
    titel="Jongere zonder vrije premie",
    uitleg={
        True: "Een jongere buiten de doelgroep loonkostensubsidie heeft geen vrije premie.",
        False: "Deze jongere hoort bij de doelgroep loonkostensubsidie. De premie kan vrij zijn.",
        "anders": "Deze persoon is oud genoeg, of heeft geen premie.",
    },
    per="persoon",
    als="jongere_met_premie",
    vanaf=DOELGROEP_UITGEZONDERD,
)
def jongere_zonder_vrije_premie(doelgroep_loonkostensubsidie: bool) -> bool:
    return not doelgroep_loonkostensubsidie


@regel(
    "Participatiewet art. 31 lid 2 onder j",
    titel="Premie kan vrij zijn",
    uitleg={
        True: "Dit is premie nummer één of twee van dit jaar. Die kan vrij zijn.",
        False: "Er waren dit jaar al {premies_eerder_dit_jaar} premies, of deze persoon is te jong.",
        "anders": "Er is geen premie.",
    },
    per="persoon",
    als="heeft_premie",
    vanaf="2015-01-01",
)
def premie_kan_vrij_zijn(premies_eerder_dit_jaar: int, jongere_zonder_vrije_premie: bool) -> bool:
    """Once or twice in a calendar year."""
    return premies_eerder_dit_jaar < MEESTE_PREMIES and not jongere_zonder_vrije_premie


@regel(
    "Participatiewet art. 31 lid 2 onder j",
    titel="Premie is vrij",
    uitleg={
        True: "De premie draagt volgens de gemeente bij aan werk zonder bijstand.",
        False: "De premie draagt volgens de gemeente niet bij aan werk zonder bijstand.",
        "anders": "Er is geen premie die vrij kan zijn.",
    },
    per="persoon",
    als="premie_kan_vrij_zijn",
    vanaf="2015-01-01",
)
def premie_is_vrij(premie_draagt_bij_aan_werk: bool) -> bool:
    return premie_draagt_bij_aan_werk


@regel(
    "Participatiewet art. 31 lid 2 onder j",
    titel="Premie die niet meetelt",
    uitleg={
        "overig": "Per kalenderjaar is {premie_maximum} vrij. Eerder dit jaar was dat "
        "{vrijgelaten_premies_eerder_dit_jaar}. Van deze premie telt {vrije_premie} niet mee.",
        "anders": "Er is geen premie die niet meetelt.",
    },
    per="persoon",
    als="premie_is_vrij",
    vanaf="2015-01-01",
)
def vrije_premie(
    premie_arbeidsinschakeling: Netto, vrijgelaten_premies_eerder_dit_jaar: Netto, premie_maximum: Netto
) -> Netto:
    """What fits under the yearly maximum after what was used before."""
    ruimte = max(Netto(0), premie_maximum - vrijgelaten_premies_eerder_dit_jaar)
    return min(premie_arbeidsinschakeling, ruimte)


@regel(
    "Participatiewet art. 31 lid 2 onder k",
    titel="Vrijwilligersvergoeding die vrij kan zijn",
    uitleg={
        True: "Deze persoon krijgt {vrijwilligersvergoeding} voor vrijwilligerswerk.",
        False: "Er is geen vergoeding voor vrijwilligerswerk, of deze persoon is te jong.",
    },
    per="persoon",
    vanaf="2015-01-01",
)
def vrijwilligersvergoeding_kan_vrij_zijn(
    vrijwilligersvergoeding: Netto, te_jong_voor_vrijlating_j_en_k: bool
) -> bool:
    return vrijwilligersvergoeding > 0 and not te_jong_voor_vrijlating_j_en_k


@regel(
    "Participatiewet art. 31 lid 2 onder k",
    titel="Vrijwilligersvergoeding die niet meetelt",
    uitleg={
        "overig": "Vrij is hoogstens {vrijwilligersvergoeding_maandmaximum} per maand en "
        "{vrijwilligersvergoeding_jaarmaximum} per jaar. Er telt {vrije_vrijwilligersvergoeding} niet mee.",
        "anders": "Er is geen vergoeding die vrij kan zijn.",
    },
    per="persoon",
    als="vrijwilligersvergoeding_kan_vrij_zijn",
    vanaf="2015-01-01",
)
def vrije_vrijwilligersvergoeding(
    vrijwilligersvergoeding: Netto,
    vrijwilligersvergoeding_eerder_dit_jaar: Netto,
    vrijwilligersvergoeding_maandmaximum: Netto,
    vrijwilligersvergoeding_jaarmaximum: Netto,
) -> Netto:
    """Below the maximum of the month, and below what is left of the year."""
    over = max(Netto(0), vrijwilligersvergoeding_jaarmaximum - vrijwilligersvergoeding_eerder_dit_jaar)
    return min(vrijwilligersvergoeding, vrijwilligersvergoeding_maandmaximum, over)


@regel(
    "Participatiewet art. 31 lid 2 onder j en k",
    titel="Premie en vergoeding die meetellen",
    uitleg={
        "overig": "Van premie en vergoeding telt {meetellende_premie_en_vergoeding} mee.",
        0: "Er is geen premie of vergoeding die meetelt.",
    },
    per="persoon",
    vanaf="2015-01-01",
)
def meetellende_premie_en_vergoeding(
    premie_arbeidsinschakeling: Netto,
    vrije_premie: Netto,
    vrijwilligersvergoeding: Netto,
    vrije_vrijwilligersvergoeding: Netto,
) -> Netto:
    """What is above the free amounts is income (art. 32 paragraph 1 under a)."""
    return premie_arbeidsinschakeling - vrije_premie + vrijwilligersvergoeding - vrije_vrijwilligersvergoeding
