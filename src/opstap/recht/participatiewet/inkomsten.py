"""Income beside wage (art. 31 to 33), added up per person.

The outcome is `overig_inkomen` of a person. It may also be given as a whole. What belongs to the household
(lodgers, gifts) counts with the applicant. Child benefit, allowances (Awir), income of dependent children,
compensation for carers and the energy allowance are no means and are not asked for.
"""

from __future__ import annotations

from opstap.recht.participatiewet.feiten import MAX_MAANDBEDRAG
from opstap.regels import Netto, feit, regel

feit(
    "volledig_meetellend_inkomen",
    soort="Netto",
    per="persoon",
    bereik=(0, MAX_MAANDBEDRAG),
    titel="Inkomen dat helemaal meetelt",
    vraag="Hoeveel kreeg deze persoon netto aan uitkering, alimentatie, AOW en ander inkomen?",
    artikel="Participatiewet art. 32 lid 1",
)
feit(
    "opgeofferd_bedrag_natura",
    soort="Netto",
    per="persoon",
    bereik=(0, MAX_MAANDBEDRAG),
    titel="Inkomen in natura",
    vraag="Hoeveel gaf deze persoon op om inkomen in natura te krijgen (geen: 0)?",
    artikel="Participatiewet art. 33 lid 1",
)


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
