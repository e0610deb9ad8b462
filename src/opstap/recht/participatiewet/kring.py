"""Who can have assistance: residence, nationality, and each exclusion (art. 11 and 13).

What follows from them is in `uitsluiting`: the first ground, and `rechthebbend`.
"""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Leefvorm
from opstap.regels import een_van, regel

DAGEN_PER_WEEK = 7


@regel(
    "Participatiewet art. 11 lid 1",
    titel="Vreemdeling",
    uitleg={
        True: "Deze persoon is geen Nederlander.",
        False: "Deze persoon is Nederlander.",
    },
    per="persoon",
    vanaf="2015-01-01",
)
def is_vreemdeling(is_nederlander: bool) -> bool:
    return not is_nederlander


@regel(
    "Participatiewet art. 11 lid 2 en 3",
    titel="Vreemdeling zonder gelijkstelling",
    uitleg={
        True: "De wet stelt deze persoon niet gelijk met een Nederlander.",
        False: "De wet stelt deze persoon gelijk met een Nederlander.",
        "anders": "Deze persoon is Nederlander.",
    },
    per="persoon",
    als="is_vreemdeling",
    vanaf="2015-01-01",
)
def niet_gelijkgesteld(woont_in_nederland: bool, gelijkgesteld_met_nederlander: bool) -> bool:
    """Only who lives here can be treated as a national."""
    return not (woont_in_nederland and gelijkgesteld_met_nederlander)


@regel(
    "Participatiewet art. 11",
    titel="Woont hier en is Nederlander of gelijkgesteld",
    uitleg={
        True: "Deze persoon woont in Nederland en is Nederlander of daarmee gelijkgesteld.",
        False: "Deze persoon is geen Nederlander en is daarmee niet gelijkgesteld.",
        "anders": "Deze persoon woont niet in Nederland.",
    },
    per="persoon",
    als="woont_in_nederland",
    vanaf="2015-01-01",
)
def hoort_bij_de_kring(niet_gelijkgesteld: bool) -> bool:
    return not niet_gelijkgesteld


@regel(
    "Participatiewet art. 13 lid 1 onder a en b",
    titel="Vrijheidsstraf of vrijheidsbenemende maatregel",
    uitleg={
        True: "Deze persoon zit vast of onttrekt zich aan een straf.",
        False: "Deze persoon zit niet vast en onttrekt zich niet aan een straf.",
        "anders": "Deze persoon hoort niet bij de mensen die bijstand kunnen krijgen.",
    },
    per="persoon",
    als="hoort_bij_de_kring",
    vanaf="2015-01-01",
)
def straf_of_maatregel(rechtens_vrijheid_ontnomen: bool, onttrekt_zich_aan_straf: bool) -> bool:
    return rechtens_vrijheid_ontnomen or onttrekt_zich_aan_straf


@regel(
    "Participatiewet art. 13 lid 3",
    titel="Straf of maatregel sluit uit",
    uitleg={
        True: "Een straf of maatregel sluit bijstand uit.",
        False: "Bij een aangewezen straf buiten de gevangenis, en bij verplichte zorg, kan bijstand wel.",
        "anders": "Er is geen straf of maatregel.",
    },
    per="persoon",
    als="straf_of_maatregel",
    vanaf="2015-01-01",
)
def straf_sluit_uit(straf_of_zorg_buiten_gevangenis: bool) -> bool:
    return not straf_of_zorg_buiten_gevangenis


@regel(
    "Participatiewet art. 13 lid 1 onder e en lid 4",
    titel="Weken buitenland die mogen",
    uitleg="Deze persoon mag {toegestane_weken_buitenland} weken buiten Nederland zijn.",
    per="persoon",
    vanaf="2015-01-01",
)
def toegestane_weken_buitenland(
    aow_leeftijd_bereikt: bool, weken_buitenland: int, weken_buitenland_aow: int
) -> int:
    return weken_buitenland_aow if aow_leeftijd_bereikt else weken_buitenland


@regel(
    "Participatiewet art. 13 lid 1 onder e en lid 4",
    titel="Te lang in het buitenland",
    uitleg={
        True: "Deze persoon is langer dan {toegestane_weken_buitenland} weken buiten Nederland: "
        "{dagen_buitenland_in_kalenderjaar} dagen dit jaar, {dagen_buitenland_aaneengesloten} dagen achter "
        "elkaar.",
        False: "Deze persoon is niet langer dan {toegestane_weken_buitenland} weken buiten Nederland.",
        "anders": "Deze persoon hoort niet bij de mensen die bijstand kunnen krijgen.",
    },
    per="persoon",
    als="hoort_bij_de_kring",
    vanaf="2015-01-01",
)
def te_lang_in_buitenland(
    dagen_buitenland_in_kalenderjaar: int,
    dagen_buitenland_aaneengesloten: int,
    toegestane_weken_buitenland: int,
) -> bool:
    """Longer than the weeks allowed: exactly four (or thirteen) weeks is still free."""
    toegestaan = toegestane_weken_buitenland * DAGEN_PER_WEEK
    return dagen_buitenland_in_kalenderjaar > toegestaan or dagen_buitenland_aaneengesloten > toegestaan


@regel(
    "Participatiewet art. 13 lid 2 onder b",
    titel="Onbetaald verlof van deze persoon",
    uitleg={
        True: "Deze persoon heeft onbetaald verlof, en daardoor is er te weinig geld.",
        False: "Deze persoon heeft geen onbetaald verlof waardoor er te weinig geld is.",
        "anders": "De bijstand is niet voor deze persoon.",
    },
    per="persoon",
    als="is_belanghebbende",
    vanaf="2015-01-01",
)
def heeft_onbetaald_verlof(zonder_middelen_door_onbetaald_verlof: bool) -> bool:
    return zonder_middelen_door_onbetaald_verlof


een_van(
    "onbetaald_verlof_in_gezin",
    als="heeft_onbetaald_verlof",
    titel="Onbetaald verlof van de aanvrager of de partner",
    artikel="Participatiewet art. 13 lid 2 onder b",
)


@regel(
    "Participatiewet art. 13 lid 2 onder b",
    titel="Verlof van een alleenstaande ouder",
    uitleg={
        True: "Een alleenstaande ouder met ouderschapsverlof wordt niet uitgesloten.",
        False: "Het is geen ouderschapsverlof.",
        "anders": "Deze persoon heeft geen onbetaald verlof.",
    },
    per="persoon",
    als="heeft_onbetaald_verlof",
    vanaf="2015-01-01",
)
def ouderschapsverlof_van_alleenstaande_ouder(leefvorm: Leefvorm, verlof_is_ouderschapsverlof: bool) -> bool:
    return leefvorm == Leefvorm.ALLEENSTAANDE_OUDER and verlof_is_ouderschapsverlof


@regel(
    "Participatiewet art. 13 lid 2 onder b",
    titel="Uitgesloten door onbetaald verlof",
    uitleg={
        True: "Er is onbetaald verlof, en daardoor te weinig geld. Dan is er geen recht.",
        False: "Onbetaald verlof is geen reden voor uitsluiting.",
        "anders": "Deze persoon hoort niet bij de mensen die bijstand kunnen krijgen.",
    },
    per="persoon",
    als="hoort_bij_de_kring",
    vanaf="2015-01-01",
)
def verlof_sluit_uit(
    onbetaald_verlof_in_gezin: bool, ouderschapsverlof_van_alleenstaande_ouder: bool
) -> bool:
    """The leave of a spouse excludes too."""
    return onbetaald_verlof_in_gezin and not ouderschapsverlof_van_alleenstaande_ouder


@regel(
    "Participatiewet art. 13 lid 2 onder c en d",
    titel="Jongere voor onderwijs en plichten",
    uitleg={
        True: "Met {leeftijd} jaar gelden de regels voor jongeren tot {leeftijd_onderwijs_tot} jaar.",
        False: "Met {leeftijd} jaar gelden de regels voor jongeren tot {leeftijd_onderwijs_tot} jaar niet.",
        "anders": "Deze persoon hoort niet bij de mensen die bijstand kunnen krijgen.",
    },
    per="persoon",
    als="hoort_bij_de_kring",
    vanaf="2015-01-01",
)
def jong_genoeg_voor_onderwijs(leeftijd: int, leeftijd_onderwijs_tot: int) -> bool:
    return leeftijd < leeftijd_onderwijs_tot


@regel(
    "Participatiewet art. 13 lid 2 onder c",
    titel="Kan onderwijs volgen",
    uitleg={
        True: "Deze jongere kan onderwijs volgen dat het Rijk betaalt.",
        False: "Deze jongere kan geen onderwijs volgen dat het Rijk betaalt.",
        "anders": "De regels voor jongeren gelden niet.",
    },
    per="persoon",
    als="jong_genoeg_voor_onderwijs",
    vanaf="2015-01-01",
)
def onderwijs_mogelijk(kan_bekostigd_onderwijs_volgen: bool) -> bool:
    return kan_bekostigd_onderwijs_volgen


@regel(
    "Participatiewet art. 13 lid 2 onder c, 2°",
    titel="Onderwijs zonder studiefinanciering",
    uitleg={
        True: "Deze jongere heeft voor het onderwijs geen aanspraak op studiefinanciering.",
        False: "Deze jongere heeft aanspraak op studiefinanciering.",
        "anders": "Deze jongere kan geen onderwijs volgen, of is geen jongere.",
    },
    per="persoon",
    als="onderwijs_mogelijk",
    vanaf="2015-01-01",
)
def onderwijs_zonder_studiefinanciering(aanspraak_op_studiefinanciering: bool) -> bool:
    return not aanspraak_op_studiefinanciering


@regel(
    "Participatiewet art. 13 lid 2 onder c, 2°",
    titel="Volgt onderwijs zonder studiefinanciering",
    uitleg={
        True: "Deze jongere volgt het onderwijs. Zonder studiefinanciering kan bijstand dan wel.",
        False: "Deze jongere volgt het onderwijs niet.",
        "anders": "Er is aanspraak op studiefinanciering, of er is geen onderwijs.",
    },
    per="persoon",
    als="onderwijs_zonder_studiefinanciering",
    vanaf="2015-01-01",
)
def onderwijs_laat_bijstand_toe(volgt_dat_onderwijs: bool) -> bool:
    return volgt_dat_onderwijs


@regel(
    "Participatiewet art. 13 lid 2 onder c",
    titel="Uitgesloten door onderwijs",
    uitleg={
        True: "Een jongere die onderwijs kan volgen, heeft geen recht op bijstand.",
        False: "Het onderwijs van deze jongere is geen reden voor uitsluiting.",
        "anders": "Deze jongere kan geen onderwijs volgen, of is geen jongere.",
    },
    per="persoon",
    als="onderwijs_mogelijk",
    vanaf="2015-01-01",
)
def onderwijs_sluit_uit(onderwijs_laat_bijstand_toe: bool) -> bool:
    """With student finance always; without it, unless the education is really followed."""
    return not onderwijs_laat_bijstand_toe


@regel(
    "Participatiewet art. 13 lid 2 onder d",
    titel="Jongere wil niet meewerken",
    uitleg={
        True: "Deze jongere wil de plichten ondubbelzinnig niet nakomen.",
        False: "Het gedrag van deze jongere is geen reden voor uitsluiting.",
        "anders": "De regels voor jongeren gelden niet.",
    },
    per="persoon",
    als="jong_genoeg_voor_onderwijs",
    vanaf="2015-01-01",
)
def onwil_sluit_uit(wil_verplichtingen_niet_nakomen: bool) -> bool:
    return wil_verplichtingen_niet_nakomen
