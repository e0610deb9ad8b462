"""Wage that is not counted: art. 31 paragraph 2 under n, r, y, z and aa, per person and per month.

At most one of them holds at a time. The order in the law changed on 2023-01-01: until then r went before y;
since then y, z and aa go before r. The percentage is taken of the net wage without the entitlement to
holiday allowance: the law says "of these incomes" (see docs/recht/participatiewet.md).
"""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Leefvorm, Vrijlating
from opstap.regels import Basispunt, Netto, deel_afgerond, een_van, keuze, niet_gemodelleerd, regel, som
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

VERPLAATST = "2023-01-01"
"""The day on which z and aa came into the law and y, z and aa went before r (Stb. 2022, 499)."""
EEN_REGEL = "2027-01-01"
"""The day on which art. 34a comes in the place of all parts (Stb. 2025, 312)."""


@regel(
    "Participatiewet art. 31 lid 2",
    titel="Loon naast de bijstand",
    uitleg={
        True: "Deze persoon heeft loon naast de bijstand.",
        False: "Deze persoon krijgt zelf geen bijstand. Dan is er geen vrijlating.",
        "anders": "Deze persoon heeft geen loon.",
    },
    per="persoon",
    als="heeft_loon",
    vanaf="2015-01-01",
)
def heeft_loon_naast_bijstand(telt_voor_norm: bool) -> bool:
    """A disregard is for someone who receives assistance, so not for a partner without right."""
    return telt_voor_norm


@regel(
    "Participatiewet art. 31 lid 5",
    titel="Oud genoeg voor onderdeel n en r",
    uitleg={
        True: "Met {leeftijd} jaar kan de tijdelijke vrijlating gelden.",
        False: "Met {leeftijd} jaar geldt de tijdelijke vrijlating niet: dat kan pas vanaf "
        "{leeftijd_vrijlating_vanaf} jaar.",
        "anders": "Er is geen loon naast bijstand.",
    },
    per="persoon",
    als="heeft_loon_naast_bijstand",
    vanaf="2015-01-01",
)
def oud_genoeg_voor_vrijlating(leeftijd: int, leeftijd_vrijlating_vanaf: int) -> bool:
    return leeftijd >= leeftijd_vrijlating_vanaf


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


@regel(
    "Participatiewet art. 31 lid 2",
    titel="Andere vrijlating dan onderdeel n mogelijk",
    uitleg={
        True: "Een andere vrijlating kan gelden.",
        False: "Zolang de eerste vrijlating loopt, geldt geen andere.",
        "anders": "Er is geen loon naast bijstand.",
    },
    per="persoon",
    als="heeft_loon_naast_bijstand",
    vanaf="2015-01-01",
)
def andere_vrijlating_mogelijk(vrijlating_n_geldt: bool) -> bool:
    return not vrijlating_n_geldt


@regel(
    "Participatiewet art. 31 lid 2 onder r",
    titel="Jong kind",
    uitleg={
        True: "Het kind is {leeftijd} jaar, jonger dan {leeftijd_jong_kind_tot}.",
        False: "Het kind is {leeftijd} jaar, niet jonger dan {leeftijd_jong_kind_tot}.",
        "anders": "Deze persoon is geen kind dat ten laste komt.",
    },
    per="persoon",
    als="ten_laste_komend_kind",
    vanaf="2015-01-01",
)
def is_jong_kind(leeftijd: int, leeftijd_jong_kind_tot: int) -> bool:
    return leeftijd < leeftijd_jong_kind_tot


een_van(
    "heeft_jong_kind",
    als="is_jong_kind",
    titel="Een of meer jonge kinderen",
    artikel="Participatiewet art. 31 lid 2 onder r",
    uitleg={True: "Er is een jong kind.", False: "Er is geen jong kind."},
)


@regel(
    "Participatiewet art. 31 lid 2 onder r",
    titel="Onderdeel r: leeftijd",
    uitleg={
        True: "De vrijlating voor alleenstaande ouders kan gelden.",
        False: "De vrijlating voor alleenstaande ouders geldt nog niet op deze leeftijd.",
        "anders": "Er geldt al een andere vrijlating, of er is geen loon.",
    },
    per="persoon",
    als="andere_vrijlating_mogelijk",
    vanaf="2015-01-01",
)
def onderdeel_r_leeftijd(oud_genoeg_voor_vrijlating: bool) -> bool:
    return oud_genoeg_voor_vrijlating


@regel(
    "Participatiewet art. 31 lid 2 onder r, 1°",
    titel="Onderdeel r: alleenstaande ouder",
    uitleg={
        True: "U bent alleenstaande ouder.",
        False: "U bent geen alleenstaande ouder.",
        "anders": "De vrijlating voor alleenstaande ouders geldt niet.",
    },
    per="persoon",
    als="onderdeel_r_leeftijd",
    vanaf="2015-01-01",
)
def onderdeel_r_alleenstaande_ouder(leefvorm: Leefvorm) -> bool:
    return leefvorm == Leefvorm.ALLEENSTAANDE_OUDER


@regel(
    "Participatiewet art. 31 lid 2 onder r, 1°",
    titel="Onderdeel r: jong kind",
    uitleg={
        True: "U zorgt voor een jong kind.",
        False: "U zorgt niet voor een jong kind.",
        "anders": "De vrijlating voor alleenstaande ouders geldt niet.",
    },
    per="persoon",
    als="onderdeel_r_alleenstaande_ouder",
    vanaf="2015-01-01",
)
def onderdeel_r_jong_kind(heeft_jong_kind: bool) -> bool:
    return heeft_jong_kind


@regel(
    "Participatiewet art. 31 lid 2 onder r, 2°",
    titel="Onderdeel r: na onderdeel n",
    uitleg={
        True: "De eerste {vrijlating_n_maanden} maanden zijn voorbij.",
        False: "De eerste {vrijlating_n_maanden} maanden zijn nog niet voorbij: er zijn er "
        "{maanden_n_verbruikt} gebruikt.",
        "anders": "De vrijlating voor alleenstaande ouders geldt niet.",
    },
    per="persoon",
    als="onderdeel_r_jong_kind",
    vanaf="2015-01-01",
)
def onderdeel_r_na_n(maanden_n_verbruikt: int, vrijlating_n_maanden: int) -> bool:
    return maanden_n_verbruikt >= vrijlating_n_maanden


@regel(
    "Participatiewet art. 31 lid 2 onder r",
    titel="Onderdeel r: nog niet op",
    uitleg={
        True: "Gebruikt: {maanden_r_verbruikt} van de {vrijlating_r_maanden} maanden.",
        False: "De {vrijlating_r_maanden} maanden zijn op: er zijn er {maanden_r_verbruikt} gebruikt.",
        "anders": "De vrijlating voor alleenstaande ouders geldt niet.",
    },
    per="persoon",
    als="onderdeel_r_na_n",
    vanaf="2015-01-01",
)
def onderdeel_r_heeft_maanden_over(maanden_r_verbruikt: int, vrijlating_r_maanden: int) -> bool:
    return maanden_r_verbruikt < vrijlating_r_maanden


@regel(
    "Participatiewet art. 31 lid 2 onder r, 3°",
    titel="Voldoet aan onderdeel r",
    uitleg={
        True: "U voldoet aan de voorwaarden van de vrijlating voor alleenstaande ouders.",
        False: "Dit werk draagt volgens de gemeente niet bij aan werk zonder bijstand.",
        "anders": "De vrijlating voor alleenstaande ouders geldt niet.",
    },
    per="persoon",
    als="onderdeel_r_heeft_maanden_over",
    vanaf="2015-01-01",
)
def voldoet_aan_onderdeel_r(draagt_bij_aan_arbeidsinschakeling: bool) -> bool:
    return draagt_bij_aan_arbeidsinschakeling


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


@regel(
    "Participatiewet art. 31 lid 2 onder z",
    titel="Onderdeel z mogelijk",
    uitleg={
        True: "De vrijlating bij loonkostensubsidie kan gelden.",
        False: "Er geldt al een andere vrijlating.",
        "anders": "Er geldt al een andere vrijlating, of er is geen loon.",
    },
    per="persoon",
    als="andere_vrijlating_mogelijk",
    vanaf=VERPLAATST,
)
def onderdeel_z_mogelijk(vrijlating_y_geldt: bool) -> bool:
    return not vrijlating_y_geldt


@regel(
    "Participatiewet art. 31 lid 2 onder z (nog niet in de wet)",
    naam="onderdeel_z_mogelijk",
    titel="Onderdeel z mogelijk",
    uitleg={
        False: "Een vrijlating bij loonkostensubsidie bestond nog niet.",
        "anders": "Er geldt al een andere vrijlating, of er is geen loon.",
    },
    per="persoon",
    als="andere_vrijlating_mogelijk",
    vanaf="2015-01-01",
    tot=VERPLAATST,
)
def onderdeel_z_mogelijk_tot_2023(andere_vrijlating_mogelijk: bool) -> bool:
    return not andere_vrijlating_mogelijk


@regel(
    "Participatiewet art. 31 lid 2 onder z",
    titel="Werk met loonkostensubsidie",
    uitleg={
        True: "Deze persoon werkt met loonkostensubsidie.",
        False: "Deze persoon werkt niet met loonkostensubsidie.",
        "anders": "De vrijlating bij loonkostensubsidie geldt niet.",
    },
    per="persoon",
    als="onderdeel_z_mogelijk",
    vanaf="2015-01-01",
)
def werkt_met_loonkostensubsidie(loonkostensubsidie: bool) -> bool:
    return loonkostensubsidie


@regel(
    "Participatiewet art. 31 lid 2 onder z",
    titel="Loonkostensubsidie: na onderdeel n",
    uitleg={
        True: "De eerste {vrijlating_n_maanden} maanden zijn voorbij.",
        False: "De eerste {vrijlating_n_maanden} maanden zijn nog niet voorbij: er zijn er "
        "{maanden_n_verbruikt} gebruikt.",
        "anders": "De vrijlating bij loonkostensubsidie geldt niet.",
    },
    per="persoon",
    als="werkt_met_loonkostensubsidie",
    vanaf="2015-01-01",
)
def loonkostensubsidie_na_n(maanden_n_verbruikt: int, vrijlating_n_maanden: int) -> bool:
    return maanden_n_verbruikt >= vrijlating_n_maanden


@regel(
    "Participatiewet art. 31 lid 2 onder z en lid 5",
    titel="Loonkostensubsidie, te jong voor onderdeel n",
    uitleg={
        True: "Onderdeel n geldt niet op deze leeftijd. Het is niet duidelijk wanneer onderdeel z dan "
        "begint.",
        False: "Onderdeel z begint na onderdeel n.",
        "anders": "De vrijlating bij loonkostensubsidie geldt niet.",
    },
    per="persoon",
    als="werkt_met_loonkostensubsidie",
    vanaf="2015-01-01",
)
def begin_van_onderdeel_z_onduidelijk(
    oud_genoeg_voor_vrijlating: bool, loonkostensubsidie_na_n: bool
) -> bool:
    return not oud_genoeg_voor_vrijlating and not loonkostensubsidie_na_n


niet_gemodelleerd(
    "Participatiewet art. 31 lid 2 onder z en lid 5",
    als="begin_van_onderdeel_z_onduidelijk",
    voor="vrijlating_persoon",
    per="persoon",
    zin="Onderdeel z begint als de maanden van onderdeel n voorbij zijn, maar onderdeel n geldt niet op "
    "deze leeftijd. "
    "De wet zegt niet wat dan geldt. Laat een medewerker de vrijlating vaststellen.",
)


@regel(
    "Participatiewet art. 31 lid 2 onder z",
    titel="Onderdeel z geldt",
    uitleg={
        True: "Gebruikt: {maanden_z_verbruikt} van de {vrijlating_z_maanden} maanden. "
        "De vrijlating bij loonkostensubsidie geldt.",
        False: "De {vrijlating_z_maanden} maanden zijn op: er zijn er {maanden_z_verbruikt} gebruikt.",
        "anders": "De vrijlating bij loonkostensubsidie geldt niet.",
    },
    per="persoon",
    als="loonkostensubsidie_na_n",
    vanaf="2015-01-01",
)
def vrijlating_z_geldt(maanden_z_verbruikt: int, vrijlating_z_maanden: int) -> bool:
    return maanden_z_verbruikt < vrijlating_z_maanden


@regel(
    "Participatiewet art. 31 lid 2 onder aa",
    titel="Onderdeel z is voorbij",
    uitleg={
        True: "De vrijlating bij loonkostensubsidie kan worden verlengd.",
        False: "De gewone vrijlating bij loonkostensubsidie loopt nog.",
        "anders": "De vrijlating bij loonkostensubsidie geldt niet.",
    },
    per="persoon",
    als="loonkostensubsidie_na_n",
    vanaf="2015-01-01",
)
def onderdeel_aa_mogelijk(vrijlating_z_geldt: bool) -> bool:
    return not vrijlating_z_geldt


@regel(
    "Participatiewet art. 31 lid 2 onder aa",
    titel="Onderdeel aa geldt",
    uitleg={
        True: "Meer uren werken is niet mogelijk. De vrijlating wordt verlengd.",
        False: "Meer uren werken is mogelijk. De vrijlating wordt niet verlengd.",
        "anders": "De vrijlating bij loonkostensubsidie wordt niet verlengd.",
    },
    per="persoon",
    als="onderdeel_aa_mogelijk",
    vanaf="2015-01-01",
)
def vrijlating_aa_geldt(geen_uitbreiding_van_uren_mogelijk: bool) -> bool:
    return geen_uitbreiding_van_uren_mogelijk


@regel(
    "Participatiewet art. 31 lid 2 onder r",
    titel="Geen vrijlating die voorgaat op onderdeel r",
    uitleg={
        True: "Er is geen vrijlating die voorgaat op die voor alleenstaande ouders.",
        False: "Een andere vrijlating gaat voor op die voor alleenstaande ouders.",
        "anders": "Er is geen loon naast bijstand.",
    },
    per="persoon",
    als="andere_vrijlating_mogelijk",
    vanaf=VERPLAATST,
)
def onderdeel_r_gaat_niet_achter(
    vrijlating_y_geldt: bool, vrijlating_z_geldt: bool, vrijlating_aa_geldt: bool
) -> bool:
    return not vrijlating_y_geldt and not vrijlating_z_geldt and not vrijlating_aa_geldt


@regel(
    "Participatiewet art. 31 lid 2 onder r (tekst tot 2023)",
    naam="onderdeel_r_gaat_niet_achter",
    titel="Geen vrijlating die voorgaat op onderdeel r",
    uitleg={
        True: "Er is geen vrijlating die voorgaat op die voor alleenstaande ouders.",
        "anders": "Er is geen loon naast bijstand.",
    },
    per="persoon",
    als="andere_vrijlating_mogelijk",
    vanaf="2015-01-01",
    tot=VERPLAATST,
)
def onderdeel_r_gaat_niet_achter_tot_2023(andere_vrijlating_mogelijk: bool) -> bool:
    return andere_vrijlating_mogelijk


@regel(
    "Participatiewet art. 31 lid 2 onder r",
    titel="Onderdeel r geldt",
    uitleg={
        True: "Aan de voorwaarden voor alleenstaande ouders is voldaan.",
        False: "Aan de voorwaarden voor alleenstaande ouders is niet voldaan.",
        "anders": "Een andere vrijlating gaat voor, of er is geen loon.",
    },
    per="persoon",
    als="onderdeel_r_gaat_niet_achter",
    vanaf="2015-01-01",
)
def vrijlating_r_geldt(voldoet_aan_onderdeel_r: bool) -> bool:
    return voldoet_aan_onderdeel_r


@regel(
    "Participatiewet art. 31 lid 2",
    titel="Vrijlating die geldt",
    uitleg={
        Vrijlating.GEEN: "Er geldt geen vrijlating. Het hele loon telt mee.",
        Vrijlating.ONDERDEEL_N: "De vrijlating van de eerste maanden werk geldt.",
        Vrijlating.ONDERDEEL_R: "De vrijlating voor alleenstaande ouders geldt.",
        Vrijlating.ONDERDEEL_Y: "De vrijlating bij een medische urenbeperking geldt.",
        Vrijlating.ONDERDEEL_Z: "De vrijlating bij loonkostensubsidie geldt.",
        Vrijlating.ONDERDEEL_AA: "De verlengde vrijlating bij loonkostensubsidie geldt.",
        "anders": "Er is geen loon naast bijstand.",
    },
    per="persoon",
    als="heeft_loon_naast_bijstand",
    vanaf="2015-01-01",
    tot=EEN_REGEL,
)
def vrijlating_onderdeel(
    vrijlating_n_geldt: bool,
    vrijlating_r_geldt: bool,
    vrijlating_y_geldt: bool,
    vrijlating_z_geldt: bool,
    vrijlating_aa_geldt: bool,
) -> Vrijlating:
    """Which part holds; the parts exclude each other."""
    if vrijlating_n_geldt:
        return Vrijlating.ONDERDEEL_N
    if vrijlating_r_geldt:
        return Vrijlating.ONDERDEEL_R
    if vrijlating_y_geldt:
        return Vrijlating.ONDERDEEL_Y
    if vrijlating_z_geldt:
        return Vrijlating.ONDERDEEL_Z
    return Vrijlating.ONDERDEEL_AA if vrijlating_aa_geldt else Vrijlating.GEEN


keuze(
    "vrijlatingspercentage",
    uit="vrijlating_onderdeel",
    waarden={
        Vrijlating.ONDERDEEL_N: "vrijlating_n_percentage",
        Vrijlating.ONDERDEEL_R: "vrijlating_r_percentage",
        Vrijlating.ONDERDEEL_Y: "vrijlating_y_percentage",
        Vrijlating.ONDERDEEL_Z: "vrijlating_z_percentage",
        Vrijlating.ONDERDEEL_AA: "vrijlating_aa_percentage",
    },
    anders=0,
    titel="Deel van het loon dat niet meetelt",
    artikel="Participatiewet art. 31 lid 2",
    uitleg={
        "overig": "Volgens {vrijlating_onderdeel} telt {vrijlatingspercentage} van het loon niet mee.",
        "anders": "Er geldt geen vrijlating.",
    },
    per="persoon",
    vanaf="2015-01-01",
    tot=EEN_REGEL,
)

keuze(
    "vrijlatingsmaximum",
    uit="vrijlating_onderdeel",
    waarden={
        Vrijlating.ONDERDEEL_N: "vrijlating_n_maximum",
        Vrijlating.ONDERDEEL_R: "vrijlating_r_maximum",
        Vrijlating.ONDERDEEL_Y: "vrijlating_y_maximum",
        Vrijlating.ONDERDEEL_Z: "vrijlating_z_maximum",
        Vrijlating.ONDERDEEL_AA: "vrijlating_aa_maximum",
    },
    anders=0,
    titel="Hoogste bedrag dat niet meetelt",
    artikel="Participatiewet art. 31 lid 2",
    uitleg={
        "overig": "Volgens {vrijlating_onderdeel} telt hoogstens {vrijlatingsmaximum} niet mee.",
        "anders": "Er geldt geen vrijlating.",
    },
    per="persoon",
    vanaf="2015-01-01",
    tot=EEN_REGEL,
)


@regel(
    "Participatiewet art. 31 lid 2",
    titel="Vrijlating van deze persoon",
    uitleg={
        "overig": "{vrijlatingspercentage} van {netto_loon}, met een maximum van {vrijlatingsmaximum}: "
        "{vrijlating_persoon} van het loon telt niet mee.",
        0: "Het hele loon telt mee.",
        "anders": "Er is geen loon naast bijstand.",
    },
    per="persoon",
    als="heeft_loon_naast_bijstand",
    vanaf="2015-01-01",
    tot=EEN_REGEL,
)
def vrijlating_persoon(
    netto_loon: Netto, vrijlatingspercentage: Basispunt, vrijlatingsmaximum: Netto
) -> Netto:
    deel = deel_afgerond(netto_loon * vrijlatingspercentage, BASISPUNTEN_PER_GEHEEL)
    return min(deel, vrijlatingsmaximum)


som(
    "vrijlating",
    van="vrijlating_persoon",
    als="heeft_loon_naast_bijstand",
    titel="Vrijlating van loon",
    artikel="Participatiewet art. 31 lid 2",
    uitleg={
        "overig": "Van het loon telt in totaal {vrijlating} niet mee.",
        0: "Er is geen loon dat niet meetelt.",
    },
)
