"""The one-off energy allowance of 2022 and 2023: bands of income with an amount per band.

The reference date lies in the year of the allowance. In the end it was money of the state; the limit and
the amount were the municipality's choice.
"""

from __future__ import annotations

from opstap.recht.minima.vorm import Inkomensband, procent_van
from opstap.regels import Basispunt, Netto, een_van, feit, keuze, niet_gemodelleerd, regel

ARTIKEL = "Participatiewet art. 35 (tekst 2022 en 2023); gemeentelijk minimabeleid"
BEGIN, EINDE = "2022-01-01", "2024-01-01"

for _naam, _soort, _titel in (
    ("energietoeslag_laag_percentage", "Basispunt", "Energietoeslag: grens van de laagste inkomens"),
    ("energietoeslag_laag_bedrag", "Netto", "Energietoeslag: bedrag voor de laagste inkomens"),
    ("energietoeslag_heeft_hoge_band", "bool", "Energietoeslag: er is ook een bedrag boven die grens"),
    ("energietoeslag_hoog_percentage", "Basispunt", "Energietoeslag: grens van de hogere inkomens"),
    ("energietoeslag_hoog_bedrag", "Netto", "Energietoeslag: bedrag voor de hogere inkomens"),
    ("energietoeslag_vooruit_bedrag", "Netto", "Energietoeslag: vooruitbetaling in december 2022"),
    ("energietoeslag_leeftijd", "int", "Energietoeslag: leeftijd vanaf"),
):
    niet_gemodelleerd(
        ARTIKEL,
        naam=_naam,
        soort=_soort,
        titel=_titel,
        zin="De energietoeslag van deze gemeente is hier niet bekend. Laat een medewerker die vaststellen.",
    )

feit(
    "eigen_woning_of_huurcontract",
    soort="bool",
    titel="Zelfstandige woning met eigen contract",
    vraag="Woont u in een zelfstandige woning met een eigen huur- of koopovereenkomst?",
    artikel=ARTIKEL,
)


@regel(
    ARTIKEL,
    titel="Inkomen boven de laagste band van de energietoeslag",
    uitleg={
        True: "Uw inkomen van {minima_inkomen} is hoger dan {energietoeslag_laag_percentage} van "
        "{minimanorm}.",
        False: "Uw inkomen van {minima_inkomen} is niet hoger dan {energietoeslag_laag_percentage} van "
        "{minimanorm}.",
    },
    vanaf=BEGIN,
    tot=EINDE,
)
def energietoeslag_boven_lage_band(
    minima_inkomen: Netto, minimanorm: Netto, energietoeslag_laag_percentage: Basispunt
) -> bool:
    return minima_inkomen > procent_van(minimanorm, energietoeslag_laag_percentage)


@regel(
    ARTIKEL,
    titel="Er is een tweede band",
    uitleg={
        True: "Boven de laagste grens geeft de gemeente een lager bedrag.",
        False: "Boven de laagste grens geeft de gemeente niets.",
        "anders": "Uw inkomen ligt onder de laagste grens.",
    },
    als="energietoeslag_boven_lage_band",
    vanaf=BEGIN,
    tot=EINDE,
)
def energietoeslag_hoge_band_van_belang(energietoeslag_heeft_hoge_band: bool) -> bool:
    return energietoeslag_heeft_hoge_band


@regel(
    ARTIKEL,
    titel="Inkomen in de tweede band van de energietoeslag",
    uitleg={
        True: "Uw inkomen van {minima_inkomen} is niet hoger dan {energietoeslag_hoog_percentage} van "
        "{minimanorm}.",
        False: "Uw inkomen van {minima_inkomen} is hoger dan {energietoeslag_hoog_percentage} van "
        "{minimanorm}.",
        "anders": "De tweede band is niet van belang.",
    },
    als="energietoeslag_hoge_band_van_belang",
    vanaf=BEGIN,
    tot=EINDE,
)
def energietoeslag_in_hoge_band(
    minima_inkomen: Netto, minimanorm: Netto, energietoeslag_hoog_percentage: Basispunt
) -> bool:
    return minima_inkomen <= procent_van(minimanorm, energietoeslag_hoog_percentage)


@regel(
    ARTIKEL,
    titel="Band van de energietoeslag",
    uitleg="Uw inkomen ligt in deze band: {energietoeslag_band}.",
    vanaf=BEGIN,
    tot=EINDE,
)
def energietoeslag_band(
    energietoeslag_boven_lage_band: bool, energietoeslag_in_hoge_band: bool
) -> Inkomensband:
    if not energietoeslag_boven_lage_band:
        return Inkomensband.LAAG
    return Inkomensband.HOOG if energietoeslag_in_hoge_band else Inkomensband.GEEN


@regel(
    ARTIKEL,
    titel="Energietoeslag, gelet op het inkomen",
    uitleg={
        True: "Uw inkomen is laag genoeg voor de energietoeslag.",
        False: "Uw inkomen is te hoog voor de energietoeslag.",
    },
    vanaf=BEGIN,
    tot=EINDE,
)
def energietoeslag_gelet_op_inkomen(energietoeslag_band: Inkomensband) -> bool:
    return energietoeslag_band != Inkomensband.GEEN


@regel(
    ARTIKEL,
    titel="Oud genoeg voor de energietoeslag",
    uitleg={
        True: "Met {leeftijd} jaar is deze persoon oud genoeg.",
        False: "Met {leeftijd} jaar is deze persoon te jong.",
        "anders": "Deze persoon vraagt de toeslag niet aan.",
    },
    per="persoon",
    als="is_belanghebbende",
    vanaf=BEGIN,
    tot=EINDE,
)
def energietoeslag_oud_genoeg(leeftijd: int, energietoeslag_leeftijd: int) -> bool:
    return leeftijd >= energietoeslag_leeftijd


een_van(
    "energietoeslag_iemand_oud_genoeg",
    als="energietoeslag_oud_genoeg",
    titel="De aanvrager of de partner is oud genoeg",
    artikel=ARTIKEL,
    uitleg={
        True: "De aanvrager of de partner is oud genoeg.",
        False: "De aanvrager en de partner zijn te jong.",
    },
)


@regel(
    ARTIKEL,
    titel="Energietoeslag, gelet op leeftijd en woning",
    uitleg={
        True: "U bent oud genoeg en u woont zelfstandig.",
        False: "U bent te jong, of u woont niet zelfstandig met een eigen contract.",
        "anders": "Uw inkomen is te hoog voor de energietoeslag.",
    },
    als="energietoeslag_gelet_op_inkomen",
    vanaf=BEGIN,
    tot=EINDE,
)
def energietoeslag_overige_voorwaarden(
    energietoeslag_iemand_oud_genoeg: bool, eigen_woning_of_huurcontract: bool
) -> bool:
    return energietoeslag_iemand_oud_genoeg and eigen_woning_of_huurcontract


keuze(
    "energietoeslag_bij_band",
    uit="energietoeslag_band",
    waarden={
        Inkomensband.LAAG: "energietoeslag_laag_bedrag",
        Inkomensband.HOOG: "energietoeslag_hoog_bedrag",
    },
    anders=0,
    titel="Bedrag bij de band",
    artikel=ARTIKEL,
    uitleg={
        "overig": "Bij deze band hoort {energietoeslag_bij_band}.",
        "anders": "Bij dit inkomen is er geen energietoeslag.",
    },
    vanaf=BEGIN,
    tot=EINDE,
)


@regel(
    ARTIKEL,
    titel="Energietoeslag",
    uitleg={
        "overig": "De energietoeslag is {energietoeslag}.",
        "anders": "U krijgt geen energietoeslag.",
    },
    als="energietoeslag_overige_voorwaarden",
    vanaf=BEGIN,
    tot=EINDE,
)
def energietoeslag(energietoeslag_bij_band: Netto) -> Netto:
    """What was paid in advance is not taken off."""
    return energietoeslag_bij_band


@regel(
    ARTIKEL,
    titel="Ook een vooruitbetaling",
    uitleg={
        True: "Uw inkomen ligt in de laagste band.",
        False: "Uw inkomen ligt niet in de laagste band.",
        "anders": "U krijgt geen energietoeslag.",
    },
    als="energietoeslag_overige_voorwaarden",
    vanaf=BEGIN,
    tot=EINDE,
)
def energietoeslag_vooruit_mogelijk(energietoeslag_band: Inkomensband) -> bool:
    return energietoeslag_band == Inkomensband.LAAG


@regel(
    ARTIKEL,
    titel="Vooruitbetaling in december",
    uitleg={
        "overig": "In december is {energietoeslag_vooruit_bedrag} vooruitbetaald.",
        0: "Er is niets vooruitbetaald.",
        "anders": "Er is niets vooruitbetaald.",
    },
    als="energietoeslag_vooruit_mogelijk",
    vanaf=BEGIN,
    tot=EINDE,
)
def energietoeslag_vooruitbetaling(energietoeslag_vooruit_bedrag: Netto) -> Netto:
    """Paid in December 2022 for 2023; who has no right in 2023 keeps it; no part of the amount of 2023."""
    return energietoeslag_vooruit_bedrag
