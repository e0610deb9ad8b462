"""For whom the IOAZ is (art. 2, 5 and 6): self-employed who ended their business at 55 or older."""

from __future__ import annotations

from opstap.regels import Bruto, Datum, een_van, regel, volle_jaren, volle_maanden

OOK_ERNA = "2026-01-01"
"""From this day an application within three months after the end of the business is in time too."""


@regel(
    "IOAZ art. 2 lid 1 onder 2°",
    titel="Oud genoeg bij het einde van het bedrijf",
    uitleg={
        True: "Geboren op {geboortedatum}. Het bedrijf eindigde op {ioaz_bedrijf_beeindigd_op}, na het "
        "bereiken van {ioaz_leeftijd_bij_beeindiging} jaar.",
        False: "Geboren op {geboortedatum}. Het bedrijf eindigde op {ioaz_bedrijf_beeindigd_op}, voor het "
        "bereiken van {ioaz_leeftijd_bij_beeindiging} jaar.",
        "anders": "Deze persoon vraagt de uitkering niet aan.",
    },
    per="persoon",
    als="ioaw_ioaz_is_aanvrager",
    vanaf="2018-01-01",
)
def ioaz_oud_genoeg_bij_beeindiging(
    geboortedatum: Datum, ioaz_bedrijf_beeindigd_op: Datum, ioaz_leeftijd_bij_beeindiging: int
) -> bool:
    return volle_jaren(geboortedatum, ioaz_bedrijf_beeindigd_op) >= ioaz_leeftijd_bij_beeindiging


@regel(
    "IOAZ art. 6 lid 1 en lid 2 onder a",
    titel="Bedrijf beëindigd en niet hervat",
    uitleg={
        True: "Het bedrijf is beëindigd en niet hervat.",
        False: "Het bedrijf wordt nog uitgeoefend, of er is een bedrijf begonnen.",
        "anders": "Deze persoon was niet oud genoeg bij het einde van het bedrijf.",
    },
    per="persoon",
    als="ioaz_oud_genoeg_bij_beeindiging",
    vanaf="2018-01-01",
)
def ioaz_bedrijf_is_voorbij(ioaz_bedrijf_hervat: bool) -> bool:
    return not ioaz_bedrijf_hervat


@regel(
    "IOAZ art. 5 lid 2 onder 4°",
    titel="Op tijd aangevraagd",
    uitleg={
        True: "Aangevraagd op {ioaz_aangevraagd_op} en beëindigd op {ioaz_bedrijf_beeindigd_op}: op tijd.",
        False: "Aangevraagd op {ioaz_aangevraagd_op} en beëindigd op {ioaz_bedrijf_beeindigd_op}: niet "
        "binnen {ioaz_maanden_tot_beeindiging} maanden erna of {ioaz_maanden_na_beeindiging} maanden ervoor.",
        "anders": "Aan een eerdere voorwaarde is niet voldaan.",
    },
    per="persoon",
    als="ioaz_bedrijf_is_voorbij",
    vanaf=OOK_ERNA,
)
def ioaz_op_tijd_aangevraagd(
    ioaz_aangevraagd_op: Datum,
    ioaz_bedrijf_beeindigd_op: Datum,
    ioaz_maanden_tot_beeindiging: int,
    ioaz_maanden_na_beeindiging: int,
) -> bool:
    """Ended within 18 months after the application, or applied within three months after the end.

    The day that many months later still counts.
    """
    if ioaz_aangevraagd_op <= ioaz_bedrijf_beeindigd_op:
        return (
            volle_maanden(ioaz_aangevraagd_op, Datum(ioaz_bedrijf_beeindigd_op - 1))
            < ioaz_maanden_tot_beeindiging
        )
    return (
        volle_maanden(ioaz_bedrijf_beeindigd_op, Datum(ioaz_aangevraagd_op - 1)) < ioaz_maanden_na_beeindiging
    )


@regel(
    "IOAZ art. 5 lid 2 onder 4° (tekst tot 2026)",
    naam="ioaz_op_tijd_aangevraagd",
    titel="Op tijd aangevraagd",
    uitleg={
        True: "Aangevraagd op {ioaz_aangevraagd_op} en beëindigd op {ioaz_bedrijf_beeindigd_op}: op tijd.",
        False: "Aangevraagd op {ioaz_aangevraagd_op} en beëindigd op {ioaz_bedrijf_beeindigd_op}: niet "
        "binnen {ioaz_maanden_tot_beeindiging} maanden na de aanvraag.",
        "anders": "Aan een eerdere voorwaarde is niet voldaan.",
    },
    per="persoon",
    als="ioaz_bedrijf_is_voorbij",
    vanaf="2018-01-01",
    tot=OOK_ERNA,
)
def ioaz_op_tijd_aangevraagd_tot_2026(
    ioaz_aangevraagd_op: Datum, ioaz_bedrijf_beeindigd_op: Datum, ioaz_maanden_tot_beeindiging: int
) -> bool:
    """Applied before the end of the business, which came within 18 months."""
    return (
        ioaz_aangevraagd_op < ioaz_bedrijf_beeindigd_op
        and volle_maanden(ioaz_aangevraagd_op, Datum(ioaz_bedrijf_beeindigd_op - 1))
        < ioaz_maanden_tot_beeindiging
    )


@regel(
    "IOAZ art. 2 lid 5 en art. 5 lid 2 onder 1°",
    titel="Lang genoeg gewerkt",
    uitleg={
        True: "U werkte lang genoeg in uw bedrijf, en daarvoor.",
        False: "U werkte niet lang genoeg in uw bedrijf, of daarvoor.",
        "anders": "Aan een eerdere voorwaarde is niet voldaan.",
    },
    per="persoon",
    als="ioaz_op_tijd_aangevraagd",
    vanaf="2018-01-01",
)
def ioaz_lang_genoeg_gewerkt(
    ioaz_voldeed_aan_urencriterium: bool, ioaz_drie_jaar_bedrijf: bool, ioaz_zeven_jaar_gewerkt: bool
) -> bool:
    return ioaz_voldeed_aan_urencriterium and ioaz_drie_jaar_bedrijf and ioaz_zeven_jaar_gewerkt


@regel(
    "IOAZ art. 5 lid 2 onder 2°",
    titel="Inkomen van de laatste jaren onder de grens",
    uitleg={
        True: "Het inkomen was gemiddeld {ioaz_inkomen_laatste_boekjaren} per jaar, minder dan "
        "{ioaz_inkomensgrens_behaald}.",
        False: "Het inkomen was gemiddeld {ioaz_inkomen_laatste_boekjaren} per jaar, niet minder dan "
        "{ioaz_inkomensgrens_behaald}.",
        "anders": "Aan een eerdere voorwaarde is niet voldaan.",
    },
    per="persoon",
    als="ioaz_lang_genoeg_gewerkt",
    vanaf="2018-01-01",
)
def ioaz_inkomen_was_laag(ioaz_inkomen_laatste_boekjaren: Bruto, ioaz_inkomensgrens_behaald: Bruto) -> bool:
    return ioaz_inkomen_laatste_boekjaren < ioaz_inkomensgrens_behaald


@regel(
    "IOAZ art. 5 lid 2 onder 3°",
    titel="Gewezen zelfstandige voor wie de IOAZ is",
    uitleg={
        True: "Bij voortzetting was {ioaz_inkomen_bij_voortzetting} per jaar te verwachten, minder dan "
        "{ioaz_inkomensgrens_verwacht}.",
        False: "Bij voortzetting was {ioaz_inkomen_bij_voortzetting} per jaar te verwachten, niet minder dan "
        "{ioaz_inkomensgrens_verwacht}.",
        "anders": "Aan een eerdere voorwaarde is niet voldaan.",
    },
    per="persoon",
    als="ioaz_inkomen_was_laag",
    vanaf="2018-01-01",
)
def ioaz_is_gewezen_zelfstandige(
    ioaz_inkomen_bij_voortzetting: Bruto, ioaz_inkomensgrens_verwacht: Bruto
) -> bool:
    return ioaz_inkomen_bij_voortzetting < ioaz_inkomensgrens_verwacht


een_van(
    "ioaz_hoort_bij_kring",
    als="ioaz_is_gewezen_zelfstandige",
    titel="Hoort bij de mensen voor wie de IOAZ is",
    artikel="IOAZ art. 2 en art. 5 lid 2",
    uitleg={
        True: "U bent een gewezen zelfstandige voor wie de IOAZ is.",
        False: "U hoort niet bij de mensen voor wie de IOAZ is.",
    },
)
