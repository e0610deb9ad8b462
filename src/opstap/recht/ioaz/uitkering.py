"""The IOAZ benefit of a month (art. 5 and 9): gross basis minus gross income, wealth's return included."""

from __future__ import annotations

from opstap.regels import Basispunt, Bruto, deel_afgerond, niet_gemodelleerd, regel
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL


@regel(
    "IOAZ art. 5 lid 4",
    titel="Grondslag IOAZ",
    uitleg="De grondslag is {ioaz_grondslag} bruto per maand.",
    vanaf="2018-01-01",
)
def ioaz_grondslag(ioaw_ioaz_grondslag: Bruto) -> Bruto:
    return ioaw_ioaz_grondslag


@regel(
    "IOAZ art. 8 lid 1 en 2",
    titel="Bruto inkomen dat meetelt in de IOAZ",
    uitleg={
        "overig": "Er telt {ioaz_inkomen} bruto-inkomen mee: {ioaw_ioaz_inkomen} van u en uw "
        "eventuele echtgenoot, en {ioaz_inkomen_uit_vermogen} uit vermogen.",
        0: "Er is geen inkomen dat meetelt.",
    },
    vanaf="2018-01-01",
)
def ioaz_inkomen(ioaw_ioaz_inkomen: Bruto, ioaz_inkomen_uit_vermogen: Bruto) -> Bruto:
    return ioaw_ioaz_inkomen + ioaz_inkomen_uit_vermogen


@regel(
    "IOAZ art. 5 lid 1",
    titel="Recht, gelet op het inkomen",
    uitleg={
        True: "Het bruto-inkomen van {ioaz_inkomen} is lager dan de grondslag van {ioaz_grondslag}.",
        False: "Het bruto-inkomen van {ioaz_inkomen} is niet lager dan de grondslag van {ioaz_grondslag}. "
        "Daarom is er geen recht op IOAZ.",
    },
    vanaf="2018-01-01",
)
def ioaz_recht_gelet_op_inkomen(ioaz_grondslag: Bruto, ioaz_inkomen: Bruto) -> bool:
    return ioaz_inkomen < ioaz_grondslag


@regel(
    "IOAZ art. 6",
    titel="Recht, gelet op uitsluiting",
    uitleg={
        True: "Niets sluit de uitkering uit.",
        False: "U krijgt geen IOAZ, omdat u de AOW-leeftijd hebt of uitgesloten bent.",
        "anders": "Het inkomen sluit IOAZ al uit.",
    },
    als="ioaz_recht_gelet_op_inkomen",
    vanaf="2018-01-01",
)
def ioaz_recht_gelet_op_uitsluiting(ioaw_ioaz_geen_uitsluiting: bool) -> bool:
    return ioaw_ioaz_geen_uitsluiting


@regel(
    "IOAZ art. 5 lid 1 en 2",
    titel="Recht op IOAZ",
    uitleg={
        True: "U hebt recht op IOAZ.",
        False: "U hebt geen recht op IOAZ, omdat u niet hoort bij de mensen voor wie de IOAZ is.",
        "anders": "U hebt geen recht op IOAZ.",
    },
    als="ioaz_recht_gelet_op_uitsluiting",
    vanaf="2018-01-01",
)
def ioaz_recht(ioaz_hoort_bij_kring: bool) -> bool:
    return ioaz_hoort_bij_kring


@regel(
    "IOAZ art. 6 lid 3",
    titel="Recht naast een partner met de AOW-leeftijd",
    uitleg={
        True: "Uw partner heeft de AOW-leeftijd en deelt niet in de uitkering.",
        False: "Er is geen partner met de AOW-leeftijd.",
        "anders": "U hebt geen recht op IOAZ.",
    },
    als="ioaz_recht",
    vanaf="2018-01-01",
)
def ioaz_recht_naast_partner_met_aow(ioaw_ioaz_partner_heeft_aow_leeftijd: bool) -> bool:
    return ioaw_ioaz_partner_heeft_aow_leeftijd


niet_gemodelleerd(
    "IOAZ art. 5 lid 3 en art. 6 lid 3",
    als="ioaz_recht_naast_partner_met_aow",
    voor="ioaz_uitkering",
    zin="De partner heeft de AOW-leeftijd en heeft geen recht op IOAZ, maar telt wel mee als gehuwd. De wet "
    "zegt niet of u de hele uitkering krijgt of de helft. Laat een medewerker dit vaststellen.",
)


@regel(
    "IOAZ art. 9 lid 1",
    titel="IOAZ-uitkering",
    uitleg={
        "overig": "De uitkering is {ioaz_uitkering} bruto: de grondslag van {ioaz_grondslag} min "
        "{ioaz_inkomen} inkomen en {ioaw_ioaz_verlies_door_onbetaald_verlof} voor onbetaald verlof.",
        0: "De uitkering is nul.",
        "anders": "U krijgt geen IOAZ.",
    },
    als="ioaz_recht",
    vanaf="2018-01-01",
)
def ioaz_uitkering(
    ioaz_grondslag: Bruto, ioaz_inkomen: Bruto, ioaw_ioaz_verlies_door_onbetaald_verlof: Bruto
) -> Bruto:
    """Basis minus income; what unpaid leave takes away is not made up for (art. 6 paragraph 2 under f)."""
    return max(Bruto(0), ioaz_grondslag - ioaz_inkomen - ioaw_ioaz_verlies_door_onbetaald_verlof)


@regel(
    "IOAZ art. 9 lid 2",
    titel="Vakantie-uitkering in de IOAZ",
    uitleg={
        "overig": "In de uitkering van {ioaz_uitkering} zit {ioaz_vakantietoeslag} vakantie-uitkering. "
        "Die krijgt u later uitbetaald.",
        0: "Er is geen vakantie-uitkering.",
    },
    vanaf="2018-01-01",
)
def ioaz_vakantietoeslag(ioaz_uitkering: Bruto, ioaw_ioaz_vakantie_uitkering_percentage: Basispunt) -> Bruto:
    """8/108 of the benefit, to the cent and half up."""
    return deel_afgerond(
        ioaz_uitkering * ioaw_ioaz_vakantie_uitkering_percentage,
        BASISPUNTEN_PER_GEHEEL + ioaw_ioaz_vakantie_uitkering_percentage,
    )


@regel(
    "IOAZ art. 9",
    titel="IOAZ per maand, zonder vakantie-uitkering",
    uitleg={
        "overig": "Per maand is de uitkering {ioaz_maandbetaling} bruto: {ioaz_uitkering} min "
        "{ioaz_vakantietoeslag} vakantie-uitkering. Daar gaat nog loonheffing af.",
        0: "Er wordt geen IOAZ betaald.",
    },
    vanaf="2018-01-01",
)
def ioaz_maandbetaling(ioaz_uitkering: Bruto, ioaz_vakantietoeslag: Bruto) -> Bruto:
    return ioaz_uitkering - ioaz_vakantietoeslag


@regel(
    "IOAZ art. 5 lid 3",
    titel="IOAZ voor ieder van de echtgenoten",
    uitleg={
        "overig": "Ieder van u beiden krijgt de helft: {ioaz_helft_echtgenoot} bruto per maand.",
        0: "Er is geen uitkering om te delen.",
        "anders": "U hebt geen echtgenoot met wie u de uitkering deelt.",
    },
    als="ioaw_ioaz_heeft_echtgenoot",
    vanaf="2018-01-01",
)
def ioaz_helft_echtgenoot(ioaz_maandbetaling: Bruto) -> Bruto:
    """Half of the month for each; an odd cent is rounded up for the one who is paid first."""
    return deel_afgerond(ioaz_maandbetaling, 2)
