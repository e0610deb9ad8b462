"""Where the local schemes of Den Haag ask more than means."""

from __future__ import annotations

from opstap.recht.minima.vorm import Inkomensband, procent_van
from opstap.regels import Basispunt, Netto, feit, regel

feit(
    "student_hbo_of_wo_met_studiefinanciering",
    soort="bool",
    titel="Student aan hbo of universiteit met recht op studiefinanciering",
    vraag="Volgt u hbo of universiteit, met recht op een studievoorschot of aanvullende beurs van DUO?",
    artikel="Ooievaarspas Den Haag",
)
feit(
    "aanvrager_is_student",
    soort="bool",
    titel="Student",
    vraag="Bent u student?",
    artikel="Energietoeslag Den Haag",
)


@regel(
    "Ooievaarspas Den Haag",
    titel="Recht op de Ooievaarspas",
    uitleg={
        True: "U hebt recht op de Ooievaarspas.",
        False: "U volgt hbo of universiteit met studiefinanciering. Daarom krijgt u geen Ooievaarspas.",
        "anders": "U hebt geen recht op de Ooievaarspas.",
    },
    als="stadspas_gelet_op_middelen",
    vanaf="2018-01-01",
)
def stadspas_recht(student_hbo_of_wo_met_studiefinanciering: bool) -> bool:
    """Students of mbo are tested like everybody else."""
    return not student_hbo_of_wo_met_studiefinanciering


@regel(
    "Energietoeslag Den Haag",
    titel="Energietoeslag, gelet op leeftijd, woning en studie",
    uitleg={
        True: "U bent oud genoeg, u woont zelfstandig en u bent geen student.",
        False: "U bent te jong, u woont niet zelfstandig met een eigen contract, of u bent student.",
        "anders": "Uw inkomen is te hoog voor de energietoeslag.",
    },
    als="energietoeslag_gelet_op_inkomen",
    vanaf="2022-01-01",
    tot="2024-01-01",
)
def energietoeslag_overige_voorwaarden(
    energietoeslag_iemand_oud_genoeg: bool, eigen_woning_of_huurcontract: bool, aanvrager_is_student: bool
) -> bool:
    """Students could ask for individual special assistance instead."""
    return energietoeslag_iemand_oud_genoeg and eigen_woning_of_huurcontract and not aanvrager_is_student


@regel(
    "Haagse zorgverzekering",
    titel="Inkomensband van de Haagse zorgverzekering",
    uitleg={
        Inkomensband.LAAG: "Uw inkomen van {minima_inkomen} is niet hoger dan {gemeentepolis_lage_grens} van "
        "{minimanorm}.",
        Inkomensband.HOOG: "Uw inkomen van {minima_inkomen} is hoger dan {gemeentepolis_lage_grens} van "
        "{minimanorm}.",
        "anders": "U kunt niet meedoen met de zorgverzekering van de gemeente.",
    },
    als="gemeentepolis_recht",
    vanaf="2018-01-01",
)
def gemeentepolis_band(
    minima_inkomen: Netto, minimanorm: Netto, gemeentepolis_lage_grens: Basispunt
) -> Inkomensband:
    """What the municipality adds to the premium differs per band."""
    laag = minima_inkomen <= procent_van(minimanorm, gemeentepolis_lage_grens)
    return Inkomensband.LAAG if laag else Inkomensband.HOOG
