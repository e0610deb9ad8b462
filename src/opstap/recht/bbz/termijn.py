"""How long living costs are paid (art. 18, 23, 25 and 27), and the preparation period (art. 2 and 29)."""

from __future__ import annotations

from opstap.recht.bbz.soorten import Vorm, Zelfstandige
from opstap.regels import Bruto, keuze, regel

TERMIJN = "Bbz 2004 art. 18, 23 lid 1 en 27"


@regel(
    "Bbz 2004 art. 25",
    titel="Er is een termijn",
    uitleg={
        True: "Het levensonderhoud heeft een termijn.",
        False: "Voor een oudere zelfstandige is er geen termijn.",
    },
    vanaf="2018-01-01",
)
def bbz_heeft_termijn(bbz_soort_zelfstandige: Zelfstandige) -> bool:
    return bbz_soort_zelfstandige != Zelfstandige.OUDER


keuze(
    "bbz_basistermijn",
    uit="bbz_soort_zelfstandige",
    waarden={
        Zelfstandige.GEVESTIGD: "bbz_maanden_gevestigd",
        Zelfstandige.BEGINNEND: "bbz_maanden_beginnend",
        Zelfstandige.BEEINDIGEND: "bbz_maanden_beeindigend",
    },
    anders=0,
    titel="Termijn in maanden, zonder verlenging",
    artikel=TERMIJN,
    uitleg={
        "overig": "De termijn is {bbz_basistermijn} maanden.",
        "anders": "Er is geen termijn.",
    },
    vanaf="2018-01-01",
)
keuze(
    "bbz_verlenging",
    uit="bbz_soort_zelfstandige",
    waarden={
        Zelfstandige.GEVESTIGD: "bbz_verlenging_gevestigd",
        Zelfstandige.BEEINDIGEND: "bbz_verlenging_beeindigend",
    },
    anders=0,
    titel="Langste verlenging in maanden",
    artikel="Bbz 2004 art. 18 en 27",
    uitleg={
        "overig": "De termijn kan met hoogstens {bbz_verlenging} maanden worden verlengd.",
        "anders": "De verlenging heeft geen vaste lengte.",
    },
    vanaf="2018-01-01",
)


@regel(
    TERMIJN,
    titel="De gewone termijn is voorbij",
    uitleg={
        True: "Er zijn {bbz_maanden_verstreken} maanden voorbij: de termijn van {bbz_basistermijn} is om.",
        False: "Er zijn {bbz_maanden_verstreken} van de {bbz_basistermijn} maanden voorbij.",
        "anders": "Er is geen termijn.",
    },
    als="bbz_heeft_termijn",
    vanaf="2018-01-01",
)
def bbz_basistermijn_voorbij(bbz_maanden_verstreken: int, bbz_basistermijn: int) -> bool:
    return bbz_maanden_verstreken >= bbz_basistermijn


@regel(
    TERMIJN,
    titel="De termijn is verlengd",
    uitleg={
        True: "De gemeente heeft de termijn verlengd.",
        False: "De gemeente heeft de termijn niet verlengd.",
        "anders": "Een verlenging is nog niet nodig.",
    },
    als="bbz_basistermijn_voorbij",
    vanaf="2018-01-01",
)
def bbz_termijn_verlengd(bbz_verlenging_toegekend: bool) -> bool:
    return bbz_verlenging_toegekend


@regel(
    "Bbz 2004 art. 18 en 27",
    titel="Ook de verlenging is voorbij",
    uitleg={
        True: "Ook de verlenging van hoogstens {bbz_verlenging} maanden is voorbij.",
        False: "De verlenging loopt nog.",
        "anders": "Er is geen verlenging.",
    },
    als="bbz_termijn_verlengd",
    vanaf="2018-01-01",
)
def bbz_verlenging_voorbij(
    bbz_soort_zelfstandige: Zelfstandige,
    bbz_maanden_verstreken: int,
    bbz_basistermijn: int,
    bbz_verlenging: int,
) -> bool:
    """For a beginner the law sets no end to an extension (medical or social reasons)."""
    return (
        bbz_soort_zelfstandige != Zelfstandige.BEGINNEND
        and bbz_maanden_verstreken >= bbz_basistermijn + bbz_verlenging
    )


@regel(
    TERMIJN,
    titel="De termijn loopt nog",
    uitleg={
        True: "De termijn voor levensonderhoud loopt nog, of er is geen termijn.",
        False: "De termijn voor levensonderhoud is voorbij.",
    },
    vanaf="2018-01-01",
)
def bbz_termijn_loopt(
    bbz_basistermijn_voorbij: bool, bbz_termijn_verlengd: bool, bbz_verlenging_voorbij: bool
) -> bool:
    return not bbz_basistermijn_voorbij or (bbz_termijn_verlengd and not bbz_verlenging_voorbij)


@regel(
    "Bbz 2004 art. 25",
    titel="Is een oudere zelfstandige",
    uitleg={
        True: "Voor een oudere zelfstandige geldt een eis aan het inkomen.",
        False: "De inkomenseis voor ouderen geldt niet.",
    },
    vanaf="2018-01-01",
)
def bbz_inkomenseis_geldt(bbz_soort_zelfstandige: Zelfstandige) -> bool:
    return bbz_soort_zelfstandige == Zelfstandige.OUDER


@regel(
    "Bbz 2004 art. 25",
    titel="Haalt de inkomenseis",
    uitleg={
        True: "Het bruto-inkomen is naar verwachting {bbz_verwacht_bruto_inkomen_boekjaar} per boekjaar, ten "
        "minste {bbz_inkomenseis_oudere}.",
        False: "Het bruto-inkomen is naar verwachting {bbz_verwacht_bruto_inkomen_boekjaar} per boekjaar, "
        "minder dan {bbz_inkomenseis_oudere}.",
        "anders": "De inkomenseis voor ouderen geldt niet.",
    },
    als="bbz_inkomenseis_geldt",
    anders=True,
    vanaf="2018-01-01",
)
def bbz_haalt_inkomenseis(bbz_verwacht_bruto_inkomen_boekjaar: Bruto, bbz_inkomenseis_oudere: Bruto) -> bool:
    return bbz_verwacht_bruto_inkomen_boekjaar >= bbz_inkomenseis_oudere


@regel(
    "Bbz 2004 art. 2 lid 3",
    titel="Voorbereiding toegestaan",
    uitleg={
        True: "U mag uw bedrijf voorbereiden met behoud van bijstand: {bbz_maanden_voorbereiding_verbruikt} "
        "van de {bbz_maanden_voorbereiding} maanden zijn gebruikt.",
        False: "De {bbz_maanden_voorbereiding} maanden zijn op, of u werkt niet mee aan de begeleiding.",
        "anders": "De voorbereiding is er voor wie algemene bijstand ontvangt.",
    },
    als="bbz_ontvangt_algemene_bijstand",
    vanaf="2018-01-01",
)
def bbz_voorbereiding_toegestaan(
    bbz_maanden_voorbereiding_verbruikt: int,
    bbz_maanden_voorbereiding: int,
    bbz_werkt_mee_aan_begeleiding: bool,
) -> bool:
    return bbz_maanden_voorbereiding_verbruikt < bbz_maanden_voorbereiding and bbz_werkt_mee_aan_begeleiding


@regel(
    "Bbz 2004 art. 29",
    titel="Vorm van de bijstand voor voorbereidingskosten",
    uitleg={
        Vorm.RENTEDRAGENDE_LENING: "U begint een bedrijf. De lening krijgt rente.",
        Vorm.OM_NIET: "U begint geen bedrijf en kwam uw verplichtingen na. U hoeft niet terug te betalen.",
        Vorm.RENTELOZE_LENING: "U begint geen bedrijf en kwam uw verplichtingen niet na. De lening blijft.",
        "anders": "Zolang de voorbereiding loopt, is het een lening zonder rente.",
    },
    als="bbz_voorbereiding_voorbij",
    anders=Vorm.RENTELOZE_LENING,
    vanaf="2018-01-01",
)
def bbz_vorm_voorbereidingskosten(bbz_begint_bedrijf: bool, bbz_verplichtingen_nagekomen: bool) -> Vorm:
    if bbz_begint_bedrijf:
        return Vorm.RENTEDRAGENDE_LENING
    return Vorm.OM_NIET if bbz_verplichtingen_nagekomen else Vorm.RENTELOZE_LENING
