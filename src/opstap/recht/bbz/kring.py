"""For whom the Bbz is (art. 1 and 2): four kinds of self-employed people, each with its own conditions."""

from __future__ import annotations

from opstap.recht.bbz.soorten import Zelfstandige
from opstap.recht.participatiewet.soorten import Rol
from opstap.regels import Datum, een_van, keuze, regel

GEBOORTEJAAR = "2020-01-01"
"""From this day an older self-employed person is born before 1960; until then: 55 or older."""


@regel(
    "Bbz 2004 art. 1 onder b",
    titel="Vraagt Bbz aan",
    uitleg={True: "Deze persoon vraagt Bbz aan.", False: "Deze persoon vraagt geen Bbz aan."},
    per="persoon",
    vanaf="2018-01-01",
)
def bbz_is_aanvrager(rol: Rol) -> bool:
    return rol == Rol.AANVRAGER


@regel(
    "Bbz 2004 art. 1 onder b",
    titel="Volwassen en onder de AOW-leeftijd",
    uitleg={
        True: "Deze persoon is {leeftijd} jaar: volwassen en jonger dan de AOW-leeftijd.",
        False: "Deze persoon is jonger dan {leeftijd_volwassen} jaar of heeft de AOW-leeftijd.",
        "anders": "Deze persoon vraagt geen Bbz aan.",
    },
    per="persoon",
    als="bbz_is_aanvrager",
    vanaf="2018-01-01",
)
def bbz_leeftijd_past_persoon(leeftijd: int, leeftijd_volwassen: int, aow_leeftijd_bereikt: bool) -> bool:
    return leeftijd >= leeftijd_volwassen and not aow_leeftijd_bereikt


een_van(
    "bbz_leeftijd_past",
    als="bbz_leeftijd_past_persoon",
    titel="De leeftijd past",
    artikel="Bbz 2004 art. 1 onder b",
    uitleg={
        True: "U bent volwassen en jonger dan de AOW-leeftijd.",
        False: "U bent te jong, of u hebt de AOW-leeftijd.",
    },
)


@regel(
    "Bbz 2004 art. 1 onder b",
    titel="Is zelfstandige",
    uitleg={
        True: "U bent zelfstandige in de zin van het Bbz.",
        False: "U bent geen zelfstandige in de zin van het Bbz.",
        "anders": "Uw leeftijd past niet bij het Bbz.",
    },
    als="bbz_leeftijd_past",
    vanaf="2018-01-01",
)
def bbz_is_zelfstandige(
    bbz_voldoet_aan_wettelijke_vereisten: bool,
    bbz_voldoet_aan_urencriterium: bool,
    bbz_heeft_zeggenschap_en_risico: bool,
) -> bool:
    return (
        bbz_voldoet_aan_wettelijke_vereisten
        and bbz_voldoet_aan_urencriterium
        and bbz_heeft_zeggenschap_en_risico
    )


@regel(
    "Bbz 2004 art. 2 lid 1 onder a",
    titel="Gevestigde zelfstandige",
    uitleg={
        True: "U bent een gevestigde zelfstandige met een levensvatbaar bedrijf.",
        False: "Uw bedrijf is niet levensvatbaar, of bestaat nog te kort.",
        "anders": "U bent geen zelfstandige in de zin van het Bbz.",
    },
    als="bbz_is_zelfstandige",
    vanaf="2018-01-01",
)
def bbz_is_gevestigd(bbz_redelijke_termijn_werkzaam: bool, bbz_levensvatbaar: bool) -> bool:
    return bbz_redelijke_termijn_werkzaam and bbz_levensvatbaar


@regel(
    "Bbz 2004 art. 2 lid 1 onder b",
    titel="Beginnende zelfstandige",
    uitleg={
        True: "U begint vanuit een uitkering een levensvatbaar bedrijf.",
        False: "Het bedrijf is niet levensvatbaar, of u begint niet vanuit een uitkering.",
        "anders": "Uw leeftijd past niet bij het Bbz.",
    },
    als="bbz_leeftijd_past",
    vanaf="2018-01-01",
)
def bbz_is_beginnend(bbz_uitkering_wegens_werkloosheid: bool, bbz_levensvatbaar: bool) -> bool:
    """The person, or the spouse of the person, with a benefit because of unemployment."""
    return bbz_uitkering_wegens_werkloosheid and bbz_levensvatbaar


@regel(
    "Bbz 2004 art. 2 lid 1 onder c",
    titel="Geboren voor de grens",
    uitleg={
        True: "Geboren op {geboortedatum}, voor {bbz_oudere_geboren_voor}.",
        False: "Geboren op {geboortedatum}, niet voor {bbz_oudere_geboren_voor}.",
        "anders": "Deze persoon vraagt geen Bbz aan.",
    },
    per="persoon",
    als="bbz_is_aanvrager",
    vanaf=GEBOORTEJAAR,
)
def bbz_is_oud_genoeg(geboortedatum: Datum, bbz_oudere_geboren_voor: Datum) -> bool:
    return geboortedatum < bbz_oudere_geboren_voor


@regel(
    "Bbz 2004 art. 2 lid 1 onder c (tekst tot 2020)",
    naam="bbz_is_oud_genoeg",
    titel="Oud genoeg",
    uitleg={
        True: "Deze persoon is {leeftijd} jaar, niet jonger dan {bbz_leeftijd_oudere}.",
        False: "Deze persoon is {leeftijd} jaar, jonger dan {bbz_leeftijd_oudere}.",
        "anders": "Deze persoon vraagt geen Bbz aan.",
    },
    per="persoon",
    als="bbz_is_aanvrager",
    vanaf="2018-01-01",
    tot=GEBOORTEJAAR,
)
def bbz_is_oud_genoeg_tot_2020(leeftijd: int, bbz_leeftijd_oudere: int) -> bool:
    return leeftijd >= bbz_leeftijd_oudere


een_van(
    "bbz_oud_genoeg",
    als="bbz_is_oud_genoeg",
    titel="Oud genoeg voor een oudere zelfstandige",
    artikel="Bbz 2004 art. 2 lid 1 onder c",
    uitleg={
        True: "U bent oud genoeg om als oudere zelfstandige te tellen.",
        False: "U bent niet oud genoeg om als oudere zelfstandige te tellen.",
    },
)


@regel(
    "Bbz 2004 art. 2 lid 1 onder c",
    titel="Oudere zelfstandige",
    uitleg={
        True: "U bent een oudere zelfstandige, met {bbz_jaren_bedrijf} jaar een bedrijf dat te weinig "
        "opbrengt.",
        False: "U voldoet niet aan de voorwaarden: oud genoeg, {bbz_jaren_bedrijf_oudere} jaar een bedrijf "
        "dat niet levensvatbaar is, en een inkomen dat duurzaam te laag is.",
        "anders": "U bent geen zelfstandige in de zin van het Bbz.",
    },
    als="bbz_is_zelfstandige",
    vanaf="2018-01-01",
)
def bbz_is_oudere(
    bbz_oud_genoeg: bool,
    bbz_levensvatbaar: bool,
    bbz_jaren_bedrijf: int,
    bbz_jaren_bedrijf_oudere: int,
    bbz_inkomen_duurzaam_te_laag: bool,
) -> bool:
    return (
        bbz_oud_genoeg
        and not bbz_levensvatbaar
        and bbz_jaren_bedrijf >= bbz_jaren_bedrijf_oudere
        and bbz_inkomen_duurzaam_te_laag
    )


@regel(
    "Bbz 2004 art. 2 lid 1 onder d",
    titel="Beëindigende zelfstandige",
    uitleg={
        True: "Uw bedrijf is niet levensvatbaar en u beëindigt het op tijd.",
        False: "Uw bedrijf is levensvatbaar, of u beëindigt het niet op tijd.",
        "anders": "U bent geen zelfstandige in de zin van het Bbz.",
    },
    als="bbz_is_zelfstandige",
    vanaf="2018-01-01",
)
def bbz_is_beeindigend(bbz_levensvatbaar: bool, bbz_beeindigt_op_tijd: bool) -> bool:
    return not bbz_levensvatbaar and bbz_beeindigt_op_tijd


keuze(
    "bbz_hoort_bij_soort",
    uit="bbz_soort_zelfstandige",
    waarden={
        Zelfstandige.GEVESTIGD: "bbz_is_gevestigd",
        Zelfstandige.BEGINNEND: "bbz_is_beginnend",
        Zelfstandige.OUDER: "bbz_is_oudere",
        Zelfstandige.BEEINDIGEND: "bbz_is_beeindigend",
    },
    titel="Voldoet aan de voorwaarden van deze soort",
    artikel="Bbz 2004 art. 2 lid 1",
    uitleg="Voldaan aan de voorwaarden voor een {bbz_soort_zelfstandige}: {bbz_hoort_bij_soort}.",
    vanaf="2018-01-01",
)
