"""Income beside wage, in the order of the law (art. 31 paragraph 2 under j and k, art. 32 and 33).

The outcome is `overig_inkomen` of a person. It may also be given as a whole. What belongs to the household
(lodgers, gifts) counts with the applicant. Child benefit, allowances (Awir), income of dependent children,
compensation for carers and the energy allowance are no means and are not asked for.
"""

from __future__ import annotations

from opstap.recht.participatiewet.feiten import MAX_MAANDBEDRAG
from opstap.regels import Netto, feit, niet_gemodelleerd, regel

MEESTE_PREMIES = 2
DOELGROEP_UITGEZONDERD = "2023-01-01"

_BEDRAGEN = {
    "volledig_meetellend_inkomen": (
        "Inkomen dat helemaal meetelt",
        "Hoeveel netto uitkering, alimentatie, AOW en ander inkomen ontving deze persoon?",
        "Participatiewet art. 32 lid 1",
    ),
    "opgeofferd_bedrag_natura": (
        "Inkomen in natura",
        "Hoeveel heeft deze persoon opgeofferd voor inkomen in natura (geen: 0)?",
        "Participatiewet art. 33 lid 1",
    ),
    "premie_arbeidsinschakeling": (
        "Premie voor werk",
        "Hoeveel premie om werk te vinden of te houden ontving deze persoon over de maand?",
        "Participatiewet art. 31 lid 2 onder j",
    ),
    "vrijgelaten_premies_eerder_dit_jaar": (
        "Premies eerder dit jaar",
        "Hoeveel premie is dit kalenderjaar al vrijgelaten, zonder deze maand?",
        "Participatiewet art. 31 lid 2 onder j",
    ),
    "vrijwilligersvergoeding": (
        "Vergoeding voor vrijwilligerswerk",
        "Hoeveel vergoeding van kosten voor vrijwilligerswerk ontving deze persoon over de maand?",
        "Participatiewet art. 31 lid 2 onder k",
    ),
    "vrijwilligersvergoeding_eerder_dit_jaar": (
        "Vergoeding voor vrijwilligerswerk eerder dit jaar",
        "Hoeveel van die vergoeding is dit kalenderjaar al vrijgelaten, zonder deze maand?",
        "Participatiewet art. 31 lid 2 onder k",
    ),
    "normbedrag_studiefinanciering": (
        "Normbedrag voor levensonderhoud bij studiefinanciering",
        "Welk normbedrag voor levensonderhoud geldt, met een eventuele toeslag (art. 3.18 WSF 2000)?",
        "Participatiewet art. 33 lid 2",
    ),
    "normbedrag_basistoelage": (
        "Normbedrag van de basistoelage",
        "Welk normbedrag voor de basistoelage geldt (art. 4.3 Wtos)?",
        "Participatiewet art. 33 lid 3",
    ),
}
for _naam, (_titel, _vraag, _artikel) in _BEDRAGEN.items():
    feit(
        _naam,
        soort="Netto",
        per="persoon",
        bereik=(0, MAX_MAANDBEDRAG),
        titel=_titel,
        vraag=_vraag,
        artikel=_artikel,
    )

feit(
    "studiefinanciering_als_inkomen",
    soort="bool",
    per="persoon",
    titel="Heeft studiefinanciering als inkomen",
    vraag="Krijgt deze persoon studiefinanciering, of kan hij die krijgen?",
    artikel="Participatiewet art. 33 lid 2",
)
feit(
    "ontvangt_wtos_tegemoetkoming",
    soort="bool",
    per="persoon",
    titel="Ontvangt een tegemoetkoming voor school",
    vraag="Krijgt deze persoon een tegemoetkoming volgens hoofdstuk 4 van de Wtos?",
    artikel="Participatiewet art. 33 lid 3",
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
    "huurders_en_kostgangers_zonder_kostendeling",
    soort="int",
    per="persoon",
    bereik=(0, 50),
    titel="Huurders en kostgangers die geen kostendeler zijn",
    vraag="Hoeveel huurders, onderhuurders en kostgangers hebt u die niet meetellen als kostendeler?",
    artikel="Participatiewet art. 33 lid 4",
)


@regel(
    "Participatiewet art. 33 lid 2",
    titel="Studiefinanciering die meetelt",
    uitleg={
        "overig": "Bij studiefinanciering telt het normbedrag van {meetellende_studiefinanciering} mee, wat "
        "er ook is opgenomen.",
        "anders": "Er is geen studiefinanciering.",
    },
    per="persoon",
    als="studiefinanciering_als_inkomen",
    vanaf="2015-01-01",
)
def meetellende_studiefinanciering(normbedrag_studiefinanciering: Netto) -> Netto:
    """The amount for living costs counts, not what is really taken up."""
    return normbedrag_studiefinanciering


@regel(
    "Participatiewet art. 33 lid 3",
    titel="Tegemoetkoming voor school die meetelt",
    uitleg={
        "overig": "Van de tegemoetkoming telt de basistoelage van {meetellende_wtos_tegemoetkoming} mee.",
        "anders": "Er is geen tegemoetkoming voor school.",
    },
    per="persoon",
    als="ontvangt_wtos_tegemoetkoming",
    vanaf="2015-01-01",
)
def meetellende_wtos_tegemoetkoming(normbedrag_basistoelage: Netto) -> Netto:
    return normbedrag_basistoelage


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


niet_gemodelleerd(
    "Participatiewet art. 33 lid 4",
    naam="lagere_kosten_per_huurder_of_kostganger",
    soort="Netto",
    zin="Hoeveel lager de kosten zijn met een huurder of kostganger, bepaalt de gemeente. Dat is hier niet "
    "bekend.",
)


@regel(
    "Participatiewet art. 33 lid 4",
    titel="Heeft huurders of kostgangers",
    uitleg={
        True: "Er wonen huurders of kostgangers die geen kostendeler zijn: "
        "{huurders_en_kostgangers_zonder_kostendeling}.",
        False: "Er wonen geen huurders of kostgangers die geen kostendeler zijn.",
        "anders": "Dit telt alleen mee bij de aanvrager.",
    },
    per="persoon",
    als="is_aanvrager",
    vanaf="2015-01-01",
)
def heeft_huurders_of_kostgangers(huurders_en_kostgangers_zonder_kostendeling: int) -> bool:
    return huurders_en_kostgangers_zonder_kostendeling > 0


@regel(
    "Participatiewet art. 33 lid 4",
    titel="Voordeel van huurders en kostgangers",
    uitleg={
        "overig": "Voor elk van de {huurders_en_kostgangers_zonder_kostendeling} huurders en kostgangers "
        "telt {lagere_kosten_per_huurder_of_kostganger} als inkomen. Dat is {voordeel_van_huurders}.",
        "anders": "Er zijn geen huurders of kostgangers die meetellen.",
    },
    per="persoon",
    als="heeft_huurders_of_kostgangers",
    vanaf="2015-01-01",
)
def voordeel_van_huurders(
    huurders_en_kostgangers_zonder_kostendeling: int, lagere_kosten_per_huurder_of_kostganger: Netto
) -> Netto:
    """Lower costs count as income, only where cost sharing (art. 22a) hasn't taken them into account."""
    return lagere_kosten_per_huurder_of_kostganger * huurders_en_kostgangers_zonder_kostendeling


@regel(
    "Participatiewet art. 31 tot en met 33",
    titel="Inkomen van het huishouden samen",
    uitleg={
        "overig": "Het voordeel van huurders van {voordeel_van_huurders} en giften van {giften_als_inkomen} "
        "tellen mee bij de aanvrager.",
        0: "Er is geen inkomen van het huishouden samen.",
        "anders": "Dit telt alleen mee bij de aanvrager.",
    },
    per="persoon",
    als="is_aanvrager",
    vanaf="2015-01-01",
)
def inkomen_van_huishouden(voordeel_van_huurders: Netto, giften_als_inkomen: Netto) -> Netto:
    return voordeel_van_huurders + giften_als_inkomen


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


@regel(
    "Participatiewet art. 31 tot en met 33",
    titel="Overig inkomen",
    uitleg={
        "overig": "Naast loon heeft deze persoon {overig_inkomen} inkomen dat meetelt.",
        0: "Naast loon heeft deze persoon geen inkomen dat meetelt.",
        "anders": "Het inkomen van deze persoon telt niet mee.",
    },
    per="persoon",
    als="is_belanghebbende",
    vanaf="2015-01-01",
)
def overig_inkomen(
    volledig_meetellend_inkomen: Netto,
    uitkering_vroegere_arbeid: Netto,
    vakantieaanspraak_uitkering: Netto,
    meetellende_studiefinanciering: Netto,
    meetellende_wtos_tegemoetkoming: Netto,
    meetellend_pensioen: Netto,
    meetellende_premie_en_vergoeding: Netto,
    opgeofferd_bedrag_natura: Netto,
    inkomen_van_huishouden: Netto,
) -> Netto:
    """May be given as a whole; then none of the parts is asked."""
    return (
        volledig_meetellend_inkomen
        + uitkering_vroegere_arbeid
        + vakantieaanspraak_uitkering
        + meetellende_studiefinanciering
        + meetellende_wtos_tegemoetkoming
        + meetellend_pensioen
        + meetellende_premie_en_vergoeding
        + opgeofferd_bedrag_natura
        + inkomen_van_huishouden
    )
