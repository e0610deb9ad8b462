"""What is left of income after the spending that counts (art. 13, 14 and 15)."""

from __future__ import annotations

from opstap.regels import Cent, regel

REGELING = "Uitvoeringsregeling Invorderingswet 1990"
INGEVOERD = "2015-01-01"


@regel(
    f"{REGELING} art. 15 lid 3",
    titel="Nettowoonlasten",
    uitleg={
        "overig": "Van {kwijtschelding_huur} huur of hypotheekrente blijft na {kwijtschelding_huurtoeslag} "
        "toeslag {kwijtschelding_nettowoonlasten} over.",
        0: "De toeslag van {kwijtschelding_huurtoeslag} is niet lager dan de huur of hypotheekrente van "
        "{kwijtschelding_huur}.",
    },
    vanaf=INGEVOERD,
)
def kwijtschelding_nettowoonlasten(kwijtschelding_huur: Cent, kwijtschelding_huurtoeslag: Cent) -> Cent:
    return max(Cent(0), kwijtschelding_huur - kwijtschelding_huurtoeslag)


@regel(
    f"{REGELING} art. 15 lid 1 onder b; Wet op de huurtoeslag art. 13 lid 1 onder a",
    titel="Woonlasten die meetellen",
    uitleg={
        "overig": "Van de nettowoonlasten van {kwijtschelding_nettowoonlasten} telt het deel boven "
        "{kwijtschelding_normhuur} mee, tot {huurtoeslag_maximale_huurgrens}: {kwijtschelding_woonlasten}.",
        0: "De nettowoonlasten van {kwijtschelding_nettowoonlasten} zijn niet meer dan "
        "{kwijtschelding_normhuur}. Dat zit al in de norm.",
    },
    vanaf=INGEVOERD,
)
def kwijtschelding_woonlasten(
    kwijtschelding_nettowoonlasten: Cent, kwijtschelding_normhuur: Cent, huurtoeslag_maximale_huurgrens: Cent
) -> Cent:
    """Net costs, after the allowance, up to the maximum, as far as above what the norm holds."""
    tot = min(kwijtschelding_nettowoonlasten, huurtoeslag_maximale_huurgrens)
    return max(Cent(0), tot - kwijtschelding_normhuur)


@regel(
    f"{REGELING} art. 15 lid 1 onder c",
    titel="Zorgpremie die meetelt",
    uitleg={
        "overig": "Van de zorgpremie van {kwijtschelding_zorgpremie} telt na de normpremie van "
        "{kwijtschelding_normpremie} en {kwijtschelding_zorgtoeslag} zorgtoeslag {kwijtschelding_zorgkosten} "
        "mee.",
        0: "Na de normpremie van {kwijtschelding_normpremie} en {kwijtschelding_zorgtoeslag} zorgtoeslag "
        "blijft van de zorgpremie niets over dat meetelt.",
    },
    vanaf=INGEVOERD,
)
def kwijtschelding_zorgkosten(
    kwijtschelding_zorgpremie: Cent, kwijtschelding_normpremie: Cent, kwijtschelding_zorgtoeslag: Cent
) -> Cent:
    return max(Cent(0), kwijtschelding_zorgpremie - kwijtschelding_normpremie - kwijtschelding_zorgtoeslag)


@regel(
    f"{REGELING} art. 15 lid 1 onder g",
    titel="Kosten van kinderen die meetellen",
    uitleg={
        "overig": "Het hoogste kindgebonden budget is {kwijtschelding_kindgebonden_budget}, en het "
        "huishouden krijgt {kwijtschelding_kindgebonden_budget_ontvangen}: het verschil van "
        "{kwijtschelding_kosten_van_kinderen} telt mee.",
        0: "Voor kinderen telt niets mee.",
    },
    vanaf=INGEVOERD,
)
def kwijtschelding_kosten_van_kinderen(
    kwijtschelding_kindgebonden_budget: Cent, kwijtschelding_kindgebonden_budget_ontvangen: Cent
) -> Cent:
    verschil = kwijtschelding_kindgebonden_budget - kwijtschelding_kindgebonden_budget_ontvangen
    return max(Cent(0), verschil)


@regel(
    f"{REGELING} art. 15 lid 1",
    titel="Uitgaven die meetellen",
    uitleg={
        "overig": "Per maand telt {kwijtschelding_uitgaven} aan uitgaven mee: {kwijtschelding_woonlasten} "
        "voor wonen, {kwijtschelding_zorgkosten} voor zorg, {kwijtschelding_kosten_van_kinderen} voor "
        "kinderen en {kwijtschelding_andere_uitgaven} voor het andere.",
        0: "Er zijn geen uitgaven die meetellen.",
    },
    vanaf=INGEVOERD,
)
def kwijtschelding_uitgaven(
    kwijtschelding_woonlasten: Cent,
    kwijtschelding_zorgkosten: Cent,
    kwijtschelding_kosten_van_kinderen: Cent,
    kwijtschelding_andere_uitgaven: Cent,
) -> Cent:
    return (
        kwijtschelding_woonlasten
        + kwijtschelding_zorgkosten
        + kwijtschelding_kosten_van_kinderen
        + kwijtschelding_andere_uitgaven
    )


@regel(
    f"{REGELING} art. 13 lid 2 en art. 14 lid 1",
    titel="Netto-besteedbaar inkomen",
    uitleg="Van {kwijtschelding_inkomen} per maand blijft na {kwijtschelding_uitgaven} aan uitgaven "
    "{netto_besteedbaar_inkomen} over.",
    vanaf=INGEVOERD,
)
def netto_besteedbaar_inkomen(kwijtschelding_inkomen: Cent, kwijtschelding_uitgaven: Cent) -> Cent:
    return max(Cent(0), kwijtschelding_inkomen - kwijtschelding_uitgaven)
