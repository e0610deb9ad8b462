"""Rent allowance up to 2025: service costs count, a rent above the limit shuts out, part C is for some."""

from __future__ import annotations

from opstap.recht.toeslagen.afronding import op_cent
from opstap.recht.toeslagen.normhuur_tot_2026 import MILJOENSTEN, TIENMILJOENSTEN_PER_MILJOENSTE
from opstap.recht.toeslagen.wijzigingen import LINEAIR, ZONDER_OUDEREN
from opstap.regels import Basispunt, Cent, Datum, Netto, een_van, regel, volle_maanden
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL


@regel(
    "Wet op de huurtoeslag art. 5 lid 3 (tekst tot 2026)",
    titel="Servicekosten die meetellen",
    uitleg="Van de servicekosten telt {subsidiabele_servicekosten} mee: elke post tot "
    "{servicekosten_maximum_per_post}.",
    vanaf="2019-01-01",
    tot=LINEAIR,
)
def subsidiabele_servicekosten(
    servicekosten_energie: Cent,
    servicekosten_schoonmaak: Cent,
    servicekosten_huismeester: Cent,
    servicekosten_dienstruimten: Cent,
    servicekosten_maximum_per_post: Cent,
) -> Cent:
    return (
        min(servicekosten_energie, servicekosten_maximum_per_post)
        + min(servicekosten_schoonmaak, servicekosten_maximum_per_post)
        + min(servicekosten_huismeester, servicekosten_maximum_per_post)
        + min(servicekosten_dienstruimten, servicekosten_maximum_per_post)
    )


@regel(
    "Wet op de huurtoeslag art. 5 lid 1 (tekst tot 2026)",
    titel="Rekenhuur",
    uitleg="De rekenhuur is {rekenhuur}: {kale_huur} huur en {subsidiabele_servicekosten} servicekosten.",
    vanaf="2019-01-01",
    tot=LINEAIR,
)
def rekenhuur(kale_huur: Cent, subsidiabele_servicekosten: Cent) -> Cent:
    return kale_huur + subsidiabele_servicekosten


@regel(
    "Wet op de huurtoeslag art. 13 lid 1 (tekst tot 2026)",
    titel="Huur boven de grens",
    uitleg={
        True: "De rekenhuur van {rekenhuur} is hoger dan de grens van {maximale_huur}.",
        False: "De rekenhuur van {rekenhuur} is niet hoger dan de grens van {maximale_huur}.",
    },
    vanaf="2019-01-01",
    tot=LINEAIR,
)
def huur_boven_grens(rekenhuur: Cent, maximale_huur: Cent) -> bool:
    return rekenhuur > maximale_huur


@regel(
    "Wet op de huurtoeslag art. 13 lid 2 onder b (tekst tot 2026)",
    titel="Groot huishouden met te hoge huur",
    uitleg={
        True: "Het huishouden heeft {aantal_bewoners_huurtoeslag} personen, ten minste "
        "{huurtoeslag_personen_groot_huishouden}.",
        False: "Het huishouden heeft {aantal_bewoners_huurtoeslag} personen, minder dan "
        "{huurtoeslag_personen_groot_huishouden}.",
        "anders": "De huur is niet hoger dan de grens.",
    },
    als="huur_boven_grens",
    vanaf="2019-01-01",
    tot=LINEAIR,
)
def groot_huishouden_met_hoge_huur(
    aantal_bewoners_huurtoeslag: int, huurtoeslag_personen_groot_huishouden: int
) -> bool:
    return aantal_bewoners_huurtoeslag >= huurtoeslag_personen_groot_huishouden


@regel(
    "Wet op de huurtoeslag art. 13 lid 2 onder b (tekst tot 2026)",
    titel="Uitzondering voor een groot huishouden",
    uitleg={
        True: "De woning is bedoeld voor een groot huishouden. De te hoge huur sluit niet uit.",
        False: "De woning is niet bedoeld voor een groot huishouden.",
        "anders": "Deze uitzondering geldt niet.",
    },
    als="groot_huishouden_met_hoge_huur",
    vanaf="2019-01-01",
    tot=LINEAIR,
)
def uitzondering_groot_huishouden(woning_voor_groot_huishouden: bool) -> bool:
    return woning_voor_groot_huishouden


@regel(
    "Wet op de huurtoeslag art. 13 lid 1 en 2 (tekst tot 2026)",
    titel="De huur is te hoog",
    uitleg={
        True: "De huur is te hoog, en er is geen uitzondering.",
        False: "Er is een uitzondering: alleen het deel van de huur boven de grens telt niet mee.",
        "anders": "De huur is niet hoger dan de grens.",
    },
    als="huur_boven_grens",
    vanaf="2019-01-01",
    tot=LINEAIR,
)
def huur_te_hoog_voor_toeslag(
    uitzondering_groot_huishouden: bool,
    woning_aangepast_voor_handicap: bool,
    eerder_huurtoeslag_voor_woning: bool,
) -> bool:
    uitzondering = uitzondering_groot_huishouden or woning_aangepast_voor_handicap
    return not uitzondering and not eerder_huurtoeslag_voor_woning


@regel(
    "Algemene Ouderdomswet art. 7a",
    titel="AOW-leeftijd eerder in dit jaar bereikt",
    uitleg={
        True: "Geboren op {geboortedatum}: op {peildatum} is de AOW-leeftijd bereikt.",
        False: "Geboren op {geboortedatum}: op {peildatum} is de AOW-leeftijd nog niet bereikt.",
        "anders": "Deze persoon bereikt de AOW-leeftijd niet in de loop van dit jaar.",
    },
    per="persoon",
    als="aow_deel_van_jaar",
    vanaf="2019-01-01",
    tot=ZONDER_OUDEREN,
)
def aow_leeftijd_eerder_in_jaar_bereikt(
    geboortedatum: Datum, peildatum: Datum, aow_leeftijd_maanden: int
) -> bool:
    return volle_maanden(geboortedatum, peildatum) >= aow_leeftijd_maanden


@regel(
    "Wet op de huurtoeslag art. 21 lid 1 onder c (tekst tot 2025)",
    titel="Persoon met de AOW-leeftijd, voor deel C",
    uitleg={
        True: "Deze persoon heeft de AOW-leeftijd.",
        False: "Deze persoon heeft de AOW-leeftijd niet.",
        "anders": "Deze persoon telt niet mee in het huishouden.",
    },
    per="persoon",
    als="telt_voor_huurtoeslag",
    vanaf="2019-01-01",
    tot=ZONDER_OUDEREN,
)
def heeft_aow_leeftijd_voor_deel_c(aow_hele_jaar: bool, aow_leeftijd_eerder_in_jaar_bereikt: bool) -> bool:
    """As soon as the age is reached, for tenant, partner and everybody who lives there."""
    return aow_hele_jaar or aow_leeftijd_eerder_in_jaar_bereikt


een_van(
    "iemand_met_aow_leeftijd_voor_deel_c",
    als="heeft_aow_leeftijd_voor_deel_c",
    titel="Er woont iemand met de AOW-leeftijd, voor deel C",
    artikel="Wet op de huurtoeslag art. 21 lid 1 onder c (tekst tot 2025)",
)


@regel(
    "Wet op de huurtoeslag art. 21 lid 1 onder c (tekst tot 2025)",
    titel="Huur boven de aftoppingsgrens",
    uitleg={
        True: "De huur van {rekenhuur_voor_toeslag} komt boven de aftoppingsgrens van {aftoppingsgrens}.",
        False: "De huur van {rekenhuur_voor_toeslag} komt niet boven de aftoppingsgrens van "
        "{aftoppingsgrens}.",
    },
    vanaf="2019-01-01",
    tot=ZONDER_OUDEREN,
)
def huur_boven_aftopping(rekenhuur_voor_toeslag: Cent, aftoppingsgrens: Cent) -> bool:
    return rekenhuur_voor_toeslag > aftoppingsgrens


@regel(
    "Wet op de huurtoeslag art. 21 lid 1 onder c (tekst tot 2025)",
    titel="Een ander huishouden met hoge huur",
    uitleg={
        True: "U woont niet alleen, en er woont niemand met de AOW-leeftijd.",
        False: "U woont alleen, of er woont iemand met de AOW-leeftijd.",
        "anders": "De huur komt niet boven de aftoppingsgrens.",
    },
    als="huur_boven_aftopping",
    vanaf="2019-01-01",
    tot=ZONDER_OUDEREN,
)
def deel_c_hangt_af_van_woning(
    is_eenpersoonshuishouden: bool, iemand_met_aow_leeftijd_voor_deel_c: bool
) -> bool:
    return not is_eenpersoonshuishouden and not iemand_met_aow_leeftijd_voor_deel_c


@regel(
    "Wet op de huurtoeslag art. 21 lid 1 onder c (tekst tot 2025)",
    titel="Deel C geldt",
    uitleg={
        True: "De woning is aangepast voor een handicap. Deel C geldt.",
        False: "De woning is niet aangepast voor een handicap. Deel C geldt niet.",
        "anders": "Deel C kan gelden: alleen wonen, AOW-leeftijd of geen huur boven de aftoppingsgrens.",
    },
    als="deel_c_hangt_af_van_woning",
    anders=True,
    vanaf="2019-01-01",
    tot=ZONDER_OUDEREN,
)
def deel_c_geldt(woning_aangepast_voor_handicap: bool) -> bool:
    return woning_aangepast_voor_handicap


@regel(
    "Wet op de huurtoeslag art. 21",
    titel="Huurtoeslag per maand in twaalfden van een tienduizendste cent, zonder vermogenstoets",
    uitleg={
        "overig": "Het inkomen zit al in de basishuur. Er gaat niets meer af.",
        0: "Over geen deel van de huur is er huurtoeslag.",
    },
    vanaf="2019-01-01",
    tot=LINEAIR,
)
def huurtoeslag_exact(huurtoeslag_over_huur_exact: int) -> int:
    return huurtoeslag_over_huur_exact


@regel(
    "Wet op de huurtoeslag art. 19 en 21",
    titel="Huurtoeslag per maand, zonder enige afronding onderweg",
    uitleg={
        "overig": "Zonder de afronding van de normhuur op centen is de huurtoeslag "
        "{huurtoeslag_maand_onafgerond}.",
        "anders": "U krijgt geen huurtoeslag.",
    },
    als="recht_op_huurtoeslag",
    vanaf="2019-01-01",
    tot=LINEAIR,
)
def huurtoeslag_maand_onafgerond(
    rekeninkomen_boven_ijkpunt: bool,
    normhuur_bij_inkomen: int,
    minimum_normhuur: Cent,
    huurtoeslag_aanpassing_basishuur: Cent,
    rekenhuur_voor_toeslag: Cent,
    huurtoeslag_kwaliteitskortingsgrens: Cent,
    aftoppingsgrens: Cent,
    deel_c_geldt: bool,
    huurtoeslag_percentage_b: Basispunt,
    huurtoeslag_percentage_c: Basispunt,
) -> Netto:
    """How parliamentary papers compute: own rent is not rounded up first (a cent apart at most).

    Only to compare with; what is paid follows the law. In millionths of a cent until the end.
    """
    boven_ijkpunt = normhuur_bij_inkomen // TIENMILJOENSTEN_PER_MILJOENSTE
    norm = boven_ijkpunt if rekeninkomen_boven_ijkpunt else int(minimum_normhuur) * MILJOENSTEN
    basis = norm + int(huurtoeslag_aanpassing_basishuur) * MILJOENSTEN
    huur = int(rekenhuur_voor_toeslag) * MILJOENSTEN
    kwaliteit = int(huurtoeslag_kwaliteitskortingsgrens) * MILJOENSTEN
    aftopping = int(aftoppingsgrens) * MILJOENSTEN
    deel_a = max(0, min(huur, kwaliteit) - basis)
    deel_b = max(0, min(huur, aftopping) - max(kwaliteit, basis))
    deel_c = max(0, huur - max(aftopping, basis)) if deel_c_geldt else 0
    samen = deel_a * BASISPUNTEN_PER_GEHEEL + deel_b * int(huurtoeslag_percentage_b)
    return op_cent(samen + deel_c * int(huurtoeslag_percentage_c), MILJOENSTEN * BASISPUNTEN_PER_GEHEEL)
