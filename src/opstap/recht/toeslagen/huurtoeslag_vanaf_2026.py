"""Rent allowance from 2026: bare rent only, no limit that shuts out, fixed own rent, linear reduction."""

from __future__ import annotations

from opstap.recht.toeslagen.afronding import op_cent
from opstap.recht.toeslagen.wijzigingen import LINEAIR, ZONDER_OUDEREN
from opstap.regels import Basispunt, Bruto, Cent, Netto, keuze, regel
from opstap.regels.datum import MAANDEN_PER_JAAR
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL


@regel(
    "Wet op de huurtoeslag art. 5 en art. 21 lid 1 onder d",
    titel="Rekenhuur",
    uitleg="De rekenhuur is de kale huur van {kale_huur}, tot {maximale_huur}: dat is {rekenhuur}.",
    vanaf=LINEAIR,
)
def rekenhuur(kale_huur: Cent, maximale_huur: Cent) -> Cent:
    """What is above the maximum is not subsidised; service costs no longer count."""
    return min(kale_huur, maximale_huur)


@regel(
    "Wet op de huurtoeslag art. 13",
    titel="De huur is te hoog",
    uitleg="Een hoge huur sluit huurtoeslag niet meer uit.",
    vanaf=LINEAIR,
)
def huur_te_hoog_voor_toeslag() -> bool:
    return False


@regel(
    "Wet op de huurtoeslag art. 17 lid 2 en 3",
    titel="Normhuur",
    uitleg="De normhuur is een vast bedrag: {normhuur}.",
    vanaf=LINEAIR,
)
def normhuur(minimum_normhuur: Cent) -> Cent:
    return minimum_normhuur


@regel(
    "Wet op de huurtoeslag art. 21 lid 1 onder c",
    titel="Deel C geldt",
    uitleg="Boven de aftoppingsgrens is er voor elk huishouden huurtoeslag.",
    vanaf=ZONDER_OUDEREN,
)
def deel_c_geldt() -> bool:
    """From 2025 for every household: the conditions of art. 21 lid 1 onder c are gone."""
    return True


keuze(
    "afbouwpercentage_huurtoeslag",
    uit="is_eenpersoonshuishouden",
    waarden={True: "huurtoeslag_afbouw_eenpersoons", False: "huurtoeslag_afbouw_meerpersoons"},
    titel="Afbouwpercentage",
    artikel="Wet op de huurtoeslag art. 21 lid 2",
    uitleg={
        True: "Voor een persoon is het afbouwpercentage {huurtoeslag_afbouw_eenpersoons}.",
        False: "Voor meer personen is het afbouwpercentage {huurtoeslag_afbouw_meerpersoons}.",
    },
    vanaf=LINEAIR,
)


@regel(
    "Wet op de huurtoeslag art. 21 lid 2",
    titel="Rekeninkomen boven het ijkpunt",
    uitleg={
        "overig": "Het rekeninkomen van {rekeninkomen} is {inkomen_boven_ijkpunt} hoger dan het ijkpunt van "
        "{inkomensijkpunt}.",
        0: "Het rekeninkomen van {rekeninkomen} is niet hoger dan het ijkpunt van {inkomensijkpunt}.",
    },
    vanaf=LINEAIR,
)
def inkomen_boven_ijkpunt(rekeninkomen: Bruto, inkomensijkpunt: Bruto) -> Bruto:
    return max(Bruto(0), rekeninkomen - inkomensijkpunt)


@regel(
    "Wet op de huurtoeslag art. 21 lid 2",
    titel="Verlaging door het inkomen, per maand",
    uitleg={
        "overig": "Een twaalfde van {afbouwpercentage_huurtoeslag} van {inkomen_boven_ijkpunt} is "
        "{huurtoeslag_verlaging_inkomen}. Dat gaat van de huurtoeslag af.",
        0: "Het inkomen maakt de huurtoeslag niet lager.",
    },
    vanaf=LINEAIR,
)
def huurtoeslag_verlaging_inkomen(
    inkomen_boven_ijkpunt: Bruto, afbouwpercentage_huurtoeslag: Basispunt
) -> Netto:
    """To the cent, to show it; the allowance uses the exact amount."""
    deel = int(inkomen_boven_ijkpunt) * int(afbouwpercentage_huurtoeslag)
    return op_cent(deel, BASISPUNTEN_PER_GEHEEL * MAANDEN_PER_JAAR)


@regel(
    "Wet op de huurtoeslag art. 21 lid 2",
    titel="Huurtoeslag per maand in twaalfden van een tienduizendste cent, zonder vermogenstoets",
    uitleg={
        "overig": "Van de huurtoeslag over de huur gaat {afbouwpercentage_huurtoeslag} van "
        "{inkomen_boven_ijkpunt} per jaar af.",
        0: "Na de verlaging van {afbouwpercentage_huurtoeslag} van {inkomen_boven_ijkpunt} blijft er niets "
        "over.",
    },
    vanaf=LINEAIR,
)
def huurtoeslag_exact(
    huurtoeslag_over_huur_exact: int,
    inkomen_boven_ijkpunt: Bruto,
    afbouwpercentage_huurtoeslag: Basispunt,
) -> int:
    verlaging = int(inkomen_boven_ijkpunt) * int(afbouwpercentage_huurtoeslag)
    return max(0, huurtoeslag_over_huur_exact - verlaging)


@regel(
    "Wet op de huurtoeslag art. 21",
    titel="Huurtoeslag per maand, zonder enige afronding onderweg",
    uitleg={
        "overig": "De huurtoeslag is {huurtoeslag_maand_onafgerond} per maand.",
        "anders": "U krijgt geen huurtoeslag.",
    },
    als="recht_op_huurtoeslag",
    vanaf=LINEAIR,
)
def huurtoeslag_maand_onafgerond(huurtoeslag_exact: int) -> Netto:
    return op_cent(huurtoeslag_exact, BASISPUNTEN_PER_GEHEEL * MAANDEN_PER_JAAR)
