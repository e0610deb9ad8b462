"""Rent allowance up to 2025: service costs, the rent limit that shuts out, own rent that rises with income.

Own rent is a·Y² + b·Y above a threshold (art. 19). With Y in cents the exact number has up to 27 digits; it
is worked out in two halves of ten million so that every step fits in 64 bits and nothing is lost.
"""

from __future__ import annotations

from opstap.recht.toeslagen.afronding import op_cent
from opstap.recht.toeslagen.soorten import Huishoudtype
from opstap.regels import Basispunt, Bruto, Cent, Netto, een_van, keuze, regel
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

NIEUWE_WET = "2026-01-01"
ZONDER_OUDEREN = "2025-01-01"
"""From this day there are no household types for the elderly, and part C holds for all (art. 2 and 21)."""

HALF = 10_000_000
"""The square root of 10^14, by which a·Y² + b·Y in cents is divided."""
PLAFOND = 100_000_000
"""A million euros: above it the outcome is nil all the same, and the numbers would no longer fit."""
MILJOENSTEN = 1_000_000
TIENMILJOENSTEN_PER_MILJOENSTE = 10


@regel(
    "Wet op de huurtoeslag art. 5 lid 3 (tekst tot 2026)",
    titel="Servicekosten die meetellen",
    uitleg="Van de servicekosten telt {subsidiabele_servicekosten} mee: elke post tot "
    "{servicekosten_maximum_per_post}.",
    vanaf="2019-01-01",
    tot=NIEUWE_WET,
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
    tot=NIEUWE_WET,
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
    tot=NIEUWE_WET,
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
    tot=NIEUWE_WET,
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
    tot=NIEUWE_WET,
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
    tot=NIEUWE_WET,
)
def huur_te_hoog_voor_toeslag(
    uitzondering_groot_huishouden: bool,
    woning_aangepast_voor_handicap: bool,
    eerder_huurtoeslag_voor_woning: bool,
) -> bool:
    uitzondering = uitzondering_groot_huishouden or woning_aangepast_voor_handicap
    return not uitzondering and not eerder_huurtoeslag_voor_woning


@regel(
    "Wet op de huurtoeslag art. 2 (tekst tot 2025)",
    titel="Oudere in het huishouden",
    uitleg={
        True: "Deze persoon had de AOW-leeftijd op de eerste dag van het jaar.",
        False: "Deze persoon had de AOW-leeftijd nog niet op de eerste dag van het jaar.",
        "anders": "Deze persoon telt niet mee in het huishouden.",
    },
    per="persoon",
    als="telt_voor_huurtoeslag",
    vanaf="2019-01-01",
    tot=ZONDER_OUDEREN,
)
def is_oudere_in_huishouden(aow_hele_jaar: bool) -> bool:
    return aow_hele_jaar


een_van(
    "oudere_in_huishouden",
    als="is_oudere_in_huishouden",
    titel="Er woont iemand met de AOW-leeftijd",
    artikel="Wet op de huurtoeslag art. 2 (tekst tot 2025)",
)


@regel(
    "Wet op de huurtoeslag art. 2 (tekst tot 2025)",
    titel="Huishoudtype voor de huurtoeslag",
    uitleg="Dit is een {huishoudtype_huurtoeslag}.",
    vanaf="2019-01-01",
    tot=ZONDER_OUDEREN,
)
def huishoudtype_huurtoeslag(is_eenpersoonshuishouden: bool, oudere_in_huishouden: bool) -> Huishoudtype:
    if is_eenpersoonshuishouden:
        return Huishoudtype.EENPERSOONS_OUDEREN if oudere_in_huishouden else Huishoudtype.EENPERSOONS
    return Huishoudtype.MEERPERSOONS_OUDEREN if oudere_in_huishouden else Huishoudtype.MEERPERSOONS


for _naam, _titel, _reeks, _artikel in (
    ("minimum_normhuur", "Laagste normhuur", "normhuur", "17 lid 2 en 3"),
    ("inkomensijkpunt", "Minimum-inkomensijkpunt", "ijkpunt", "17 lid 1"),
    ("normhuur_factor_a", "Factor a, in biljoensten", "factor_a_per_biljoen", "19 lid 2"),
    ("normhuur_factor_b", "Factor b, als huur bij tien miljard euro inkomen", "factor_b", "19 lid 2"),
):
    keuze(
        _naam,
        uit="huishoudtype_huurtoeslag",
        waarden={
            Huishoudtype.EENPERSOONS: f"huurtoeslag_{_reeks}_eenpersoons",
            Huishoudtype.MEERPERSOONS: f"huurtoeslag_{_reeks}_meerpersoons",
            Huishoudtype.EENPERSOONS_OUDEREN: f"huurtoeslag_{_reeks}_eenpersoons_ouderen",
            Huishoudtype.MEERPERSOONS_OUDEREN: f"huurtoeslag_{_reeks}_meerpersoons_ouderen",
        },
        titel=_titel,
        artikel=f"Wet op de huurtoeslag art. {_artikel}",
        uitleg=f"{_titel}: {{{_naam}}}, voor een {{huishoudtype_huurtoeslag}}.",
        vanaf="2019-01-01",
        tot=ZONDER_OUDEREN,
    )
for _naam, _titel, _reeks in (
    ("normhuur_factor_a", "Factor a, in biljoensten", "factor_a_per_biljoen"),
    ("normhuur_factor_b", "Factor b, als huur bij tien miljard euro inkomen", "factor_b"),
):
    keuze(
        _naam,
        uit="is_eenpersoonshuishouden",
        waarden={
            True: f"huurtoeslag_{_reeks}_eenpersoons",
            False: f"huurtoeslag_{_reeks}_meerpersoons",
        },
        titel=_titel,
        artikel="Wet op de huurtoeslag art. 19 lid 2",
        uitleg=f"{_titel}: {{{_naam}}}.",
        vanaf=ZONDER_OUDEREN,
        tot=NIEUWE_WET,
    )


@regel(
    "Wet op de huurtoeslag art. 19 lid 1 en 2",
    titel="Inkomen boven het ijkpunt",
    uitleg={
        True: "Het rekeninkomen van {rekeninkomen} is hoger dan het ijkpunt van {inkomensijkpunt}. De "
        "normhuur stijgt dan met het inkomen.",
        False: "Het rekeninkomen van {rekeninkomen} is niet hoger dan het ijkpunt van {inkomensijkpunt}.",
    },
    vanaf="2019-01-01",
    tot=NIEUWE_WET,
)
def rekeninkomen_boven_ijkpunt(rekeninkomen: Bruto, inkomensijkpunt: Bruto) -> bool:
    return rekeninkomen > inkomensijkpunt


def tienmiljoensten_cent(inkomen: int, factor_a: int, factor_b: int) -> int:
    """a·Y² + b·Y in ten-millionths of a cent, rounded up; `factor_a` in 10^-12, `factor_b` in 10^-12.

    In cents the outcome is Y·(a·Y + 100·b) / 10^14 for Y in cents.
    """
    y = min(inkomen, PLAFOND)
    p = factor_a * y + 100 * factor_b
    return y * (p // HALF) - (-(y * (p % HALF)) // HALF)


@regel(
    "Wet op de huurtoeslag art. 19 lid 2",
    titel="Normhuur bij dit inkomen, in tienmiljoensten van een cent",
    uitleg={
        "overig": "De normhuur is factor a maal het inkomen in het kwadraat, en factor b maal het inkomen "
        "van {rekeninkomen}.",
        "anders": "Het inkomen is niet hoger dan het ijkpunt.",
    },
    als="rekeninkomen_boven_ijkpunt",
    vanaf="2019-01-01",
    tot=NIEUWE_WET,
)
def normhuur_bij_inkomen(rekeninkomen: Bruto, normhuur_factor_a: int, normhuur_factor_b: Cent) -> int:
    return tienmiljoensten_cent(int(rekeninkomen), normhuur_factor_a, int(normhuur_factor_b))


@regel(
    "Wet op de huurtoeslag art. 19 lid 2 en 3",
    titel="Normhuur bij dit inkomen",
    uitleg={
        "overig": "Bij een inkomen van {rekeninkomen} is de normhuur {normhuur_boven_ijkpunt}, naar boven "
        "afgerond op centen.",
        "anders": "Het inkomen is niet hoger dan het ijkpunt.",
    },
    als="rekeninkomen_boven_ijkpunt",
    vanaf="2019-01-01",
    tot=NIEUWE_WET,
)
def normhuur_boven_ijkpunt(rekeninkomen: Bruto, normhuur_factor_a: int, normhuur_factor_b: Cent) -> Cent:
    """Rounded up to whole cents (art. 19 lid 3)."""
    return Cent(
        -(-tienmiljoensten_cent(int(rekeninkomen), normhuur_factor_a, int(normhuur_factor_b)) // HALF)
    )


keuze(
    "normhuur",
    uit="rekeninkomen_boven_ijkpunt",
    waarden={True: "normhuur_boven_ijkpunt", False: "minimum_normhuur"},
    titel="Normhuur",
    artikel="Wet op de huurtoeslag art. 19",
    uitleg={
        True: "De normhuur hoort bij uw inkomen: {normhuur_boven_ijkpunt}.",
        False: "De laagste normhuur geldt: {minimum_normhuur}.",
    },
    vanaf="2019-01-01",
    tot=NIEUWE_WET,
)


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
def heeft_aow_leeftijd_voor_deel_c(aow_hele_jaar: bool, aow_leeftijd_bereikt: bool) -> bool:
    """For tenant and partner from the month in which the age is reached; for others from the next year."""
    return aow_hele_jaar or aow_leeftijd_bereikt


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
    tot=NIEUWE_WET,
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
    tot=NIEUWE_WET,
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
