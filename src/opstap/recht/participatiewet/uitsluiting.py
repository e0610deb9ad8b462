"""The first ground that excludes a person, and the urgent reasons that set it aside (art. 11 to 16)."""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Uitsluiting
from opstap.regels import regel


@regel(
    "Participatiewet art. 13 lid 1",
    titel="Uitsluiting van alle bijstand",
    uitleg={
        Uitsluiting.GEEN: "Er is geen reden om deze persoon van alle bijstand uit te sluiten.",
        Uitsluiting.VRIJHEID_ONTNOMEN: "Wie vastzit, heeft geen recht op bijstand.",
        Uitsluiting.ONTTREKT_ZICH_AAN_STRAF: "Wie een straf ontloopt, heeft geen recht op bijstand.",
        Uitsluiting.DIENSTPLICHT: "Wie dienstplicht vervult, heeft geen recht op bijstand.",
        Uitsluiting.STAKING: "Wie door een staking geen geld heeft, heeft geen recht op bijstand.",
        Uitsluiting.BUITENLAND: "Wie te lang buiten Nederland is, heeft geen recht op bijstand.",
        Uitsluiting.SCHULDENLAST: "Voor het aflossen van deze schulden is er geen recht op bijstand.",
        Uitsluiting.UITREIZIGER: "Een uitreiziger heeft geen recht op bijstand.",
        "anders": "Deze persoon hoort niet bij de mensen die bijstand kunnen krijgen.",
    },
    per="persoon",
    als="hoort_bij_de_kring",
    vanaf="2015-01-01",
)
def uitsluiting_lid_1(
    straf_sluit_uit: bool,
    rechtens_vrijheid_ontnomen: bool,
    vervult_dienstplicht: bool,
    zonder_middelen_door_staking: bool,
    te_lang_in_buitenland: bool,
    bijstand_voor_schuldenlast: bool,
    is_uitreiziger: bool,
) -> Uitsluiting:
    """The first that holds, in the order of the law; part f (age) is `oud_genoeg_voor_bijstand`."""
    if straf_sluit_uit and rechtens_vrijheid_ontnomen:
        return Uitsluiting.VRIJHEID_ONTNOMEN
    if straf_sluit_uit:
        return Uitsluiting.ONTTREKT_ZICH_AAN_STRAF
    if vervult_dienstplicht:
        return Uitsluiting.DIENSTPLICHT
    if zonder_middelen_door_staking:
        return Uitsluiting.STAKING
    if te_lang_in_buitenland:
        return Uitsluiting.BUITENLAND
    if bijstand_voor_schuldenlast:
        return Uitsluiting.SCHULDENLAST
    return Uitsluiting.UITREIZIGER if is_uitreiziger else Uitsluiting.GEEN


@regel(
    "Participatiewet art. 13 lid 1",
    titel="Niet uitgesloten van alle bijstand",
    uitleg={
        True: "Deze persoon is niet van alle bijstand uitgesloten.",
        False: "Deze persoon is van alle bijstand uitgesloten.",
        "anders": "Deze persoon hoort niet bij de mensen die bijstand kunnen krijgen.",
    },
    per="persoon",
    als="hoort_bij_de_kring",
    vanaf="2015-01-01",
)
def niet_uitgesloten_lid_1(uitsluiting_lid_1: Uitsluiting) -> bool:
    return uitsluiting_lid_1 == Uitsluiting.GEEN


@regel(
    "Participatiewet art. 13 lid 2",
    titel="Uitsluiting van algemene bijstand",
    uitleg={
        Uitsluiting.GEEN: "Er is geen reden om deze persoon van algemene bijstand uit te sluiten.",
        Uitsluiting.ONBETAALD_VERLOF: "Bij onbetaald verlof is er geen recht op algemene bijstand.",
        Uitsluiting.ONDERWIJS: "Een jongere die onderwijs kan volgen, heeft geen recht op algemene bijstand.",
        Uitsluiting.WIL_NIET_MEEWERKEN: "Een jongere die niet wil meewerken, heeft geen recht op algemene "
        "bijstand.",
        "anders": "Er is al een andere reden waarom er geen recht is.",
    },
    per="persoon",
    als="niet_uitgesloten_lid_1",
    vanaf="2015-01-01",
)
def uitsluiting_lid_2(
    verlof_sluit_uit: bool, onderwijs_sluit_uit: bool, onwil_sluit_uit: bool
) -> Uitsluiting:
    """Part a, the young in an institution, is `uitgesloten_als_jongere_in_inrichting`."""
    if verlof_sluit_uit:
        return Uitsluiting.ONBETAALD_VERLOF
    if onderwijs_sluit_uit:
        return Uitsluiting.ONDERWIJS
    return Uitsluiting.WIL_NIET_MEEWERKEN if onwil_sluit_uit else Uitsluiting.GEEN


@regel(
    "Participatiewet art. 13",
    titel="Niet uitgesloten",
    uitleg={
        True: "Geen uitsluiting staat bijstand in de weg.",
        False: "Deze persoon is uitgesloten van algemene bijstand.",
        "anders": "Deze persoon is uitgesloten, of hoort niet bij de mensen die bijstand kunnen krijgen.",
    },
    per="persoon",
    als="niet_uitgesloten_lid_1",
    vanaf="2015-01-01",
)
def niet_uitgesloten(uitsluiting_lid_2: Uitsluiting) -> bool:
    return uitsluiting_lid_2 == Uitsluiting.GEEN


@regel(
    "Participatiewet art. 15 lid 1",
    titel="Een andere voorziening gaat voor",
    uitleg={
        True: "Een andere voorziening is voor deze persoon genoeg en passend. Die gaat voor.",
        False: "Er is geen andere voorziening die voorgaat.",
        "anders": "Er is al een andere reden waarom er geen recht is.",
    },
    per="persoon",
    als="niet_uitgesloten",
    vanaf="2015-01-01",
)
def voorliggende_voorziening_gaat_voor(voorliggende_voorziening_toereikend: bool) -> bool:
    return voorliggende_voorziening_toereikend


@regel(
    "Participatiewet art. 11, 13 en 15",
    titel="Waarom er geen eigen recht is",
    uitleg={
        Uitsluiting.GEEN: "Er is geen reden waarom deze persoon geen recht heeft.",
        Uitsluiting.WOONT_NIET_IN_NEDERLAND: "Wie niet in Nederland woont, heeft geen recht op bijstand.",
        Uitsluiting.GEEN_VERBLIJFSRECHT: "Deze persoon is geen Nederlander en is daarmee niet gelijkgesteld.",
        Uitsluiting.VOORLIGGENDE_VOORZIENING: "Een andere voorziening gaat voor bijstand.",
        "overig": "Deze persoon is uitgesloten van bijstand.",
        "anders": "De bijstand is niet voor deze persoon.",
    },
    per="persoon",
    als="is_belanghebbende",
    vanaf="2015-01-01",
)
def uitsluiting(
    woont_in_nederland: bool,
    hoort_bij_de_kring: bool,
    uitsluiting_lid_1: Uitsluiting,
    uitsluiting_lid_2: Uitsluiting,
    voorliggende_voorziening_gaat_voor: bool,
) -> Uitsluiting:
    """The first reason in the order of the law; each looks no further than it has to."""
    if not woont_in_nederland:
        return Uitsluiting.WOONT_NIET_IN_NEDERLAND
    if not hoort_bij_de_kring:
        return Uitsluiting.GEEN_VERBLIJFSRECHT
    if uitsluiting_lid_1 != Uitsluiting.GEEN:
        return uitsluiting_lid_1
    if uitsluiting_lid_2 != Uitsluiting.GEEN:
        return uitsluiting_lid_2
    return Uitsluiting.VOORLIGGENDE_VOORZIENING if voorliggende_voorziening_gaat_voor else Uitsluiting.GEEN


@regel(
    "Participatiewet art. 16",
    titel="Zeer dringende redenen kunnen gelden",
    uitleg={
        True: "Zeer dringende redenen kunnen de uitsluiting opzij zetten.",
        False: "Zeer dringende redenen spelen hier geen rol.",
    },
    per="persoon",
    vanaf="2015-01-01",
)
def dringende_redenen_kunnen_gelden(uitsluiting: Uitsluiting, niet_gelijkgesteld: bool) -> bool:
    """Not for foreigners who are not treated as nationals (paragraph 2)."""
    return uitsluiting != Uitsluiting.GEEN and not niet_gelijkgesteld


@regel(
    "Participatiewet art. 16 lid 1",
    titel="Toch bijstand om zeer dringende redenen",
    uitleg={
        True: "De gemeente vindt de redenen zeer dringend. Daarom kan er toch bijstand zijn.",
        False: "Er zijn geen zeer dringende redenen.",
        "anders": "Zeer dringende redenen spelen hier geen rol.",
    },
    per="persoon",
    als="dringende_redenen_kunnen_gelden",
    vanaf="2015-01-01",
)
def toch_bijstand_om_dringende_redenen(zeer_dringende_redenen: bool) -> bool:
    return zeer_dringende_redenen


@regel(
    "Participatiewet art. 11, 13, 15 en 16",
    titel="Hoort bij de kring van rechthebbenden",
    uitleg={
        True: "Deze persoon hoort bij de mensen die recht op bijstand kunnen hebben.",
        False: "Deze persoon hoort niet bij de mensen die recht op bijstand kunnen hebben.",
        "anders": "De bijstand is niet voor deze persoon.",
    },
    per="persoon",
    als="is_belanghebbende",
    vanaf="2015-01-01",
)
def rechthebbend(uitsluiting: Uitsluiting, toch_bijstand_om_dringende_redenen: bool) -> bool:
    """May be given as a whole by who has judged it; then none of the smaller facts is asked."""
    return uitsluiting == Uitsluiting.GEEN or toch_bijstand_om_dringende_redenen
