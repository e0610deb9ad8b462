"""The norm of paragraph 3.2: which article applies (art. 20-24) and what amount follows from it.

First the article (`normgrond`), then the line in the table (`tabelnorm`), then the amount. Each line of
the table is looked up on its own, so that a line without a confirmed amount stops only the households
that need it.
"""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Normgrond, Tabelnorm
from opstap.regels import Basispunt, Netto, aantal, deel_afgerond, een_van, niet_gemodelleerd, regel
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

aantal(
    "aantal_in_inrichting",
    als="verblijft_in_inrichting",
    titel="Personen in een inrichting",
    artikel="Participatiewet art. 23",
)
aantal(
    "aantal_belanghebbenden",
    als="is_belanghebbende",
    titel="Aanvrager en partner",
    artikel="Participatiewet art. 3",
)


@regel(
    "Participatiewet art. 23 lid 1",
    titel="Allen in een inrichting",
    uitleg={
        True: "U (en uw eventuele partner) verblijft in een inrichting.",
        False: "Niet iedereen verblijft in een inrichting.",
    },
    vanaf="2015-01-01",
)
def allen_in_inrichting(aantal_in_inrichting: int, aantal_belanghebbenden: int) -> bool:
    return aantal_in_inrichting == aantal_belanghebbenden


@regel(
    "Participatiewet art. 23 lid 3",
    titel="Een van beiden in een inrichting",
    uitleg={
        True: "Een van u beiden verblijft in een inrichting.",
        False: "Er is niet één van u beiden in een inrichting.",
        "anders": "U hebt geen partner.",
    },
    als="is_gehuwd",
    vanaf="2015-01-01",
)
def een_van_beiden_in_inrichting(aantal_in_inrichting: int) -> bool:
    return aantal_in_inrichting == 1


@regel(
    "Participatiewet art. 20 tot en met 22a",
    titel="Niemand in een inrichting",
    uitleg={
        True: "U (en uw eventuele partner) woont niet in een inrichting.",
        False: "U of uw partner verblijft in een inrichting.",
    },
    vanaf="2015-01-01",
)
def niemand_in_inrichting(aantal_in_inrichting: int) -> bool:
    return aantal_in_inrichting == 0


@regel(
    "Participatiewet art. 23 en 24",
    titel="Inrichting en een partner zonder recht",
    uitleg={
        True: "Een van u heeft geen recht en er is een verblijf in een inrichting.",
        False: "Er is geen verblijf in een inrichting naast een partner zonder recht.",
        "anders": "Er is geen partner zonder recht.",
    },
    als="partner_zonder_recht",
    vanaf="2016-01-01",
)
def inrichting_met_partner_zonder_recht(niemand_in_inrichting: bool) -> bool:
    return not niemand_in_inrichting


niet_gemodelleerd(
    "Participatiewet art. 23 en 24",
    als="inrichting_met_partner_zonder_recht",
    voor="norm",
    zin="De wet zegt niet welke norm geldt als de ene partner geen recht heeft en een van beiden in een "
    "inrichting verblijft. Laat een medewerker de norm vaststellen.",
)


@regel(
    "Participatiewet art. 20 tot en met 22a",
    titel="Woont thuis en telt mee voor de norm",
    uitleg={
        True: "Deze persoon woont thuis en telt mee voor de norm.",
        False: "Deze persoon verblijft in een inrichting.",
        "anders": "De norm is niet voor deze persoon bedoeld.",
    },
    per="persoon",
    als="telt_voor_norm",
    vanaf="2015-01-01",
)
def telt_thuis(verblijft_in_inrichting: bool) -> bool:
    return not verblijft_in_inrichting


@regel(
    "Participatiewet art. 20",
    titel="Jongere thuis",
    uitleg={
        True: "Deze persoon is een jongere.",
        False: "Deze persoon is geen jongere.",
        "anders": "Deze persoon telt hier niet mee.",
    },
    per="persoon",
    als="telt_thuis",
    vanaf="2015-01-01",
)
def is_jongere_thuis(is_jongere: bool) -> bool:
    return is_jongere


@regel(
    "Participatiewet art. 21",
    titel="Volwassene thuis",
    uitleg={
        True: "Deze persoon is oud genoeg voor de gewone norm.",
        False: "Deze persoon is een jongere.",
        "anders": "Deze persoon telt hier niet mee.",
    },
    per="persoon",
    als="telt_thuis",
    vanaf="2015-01-01",
)
def is_volwassene_thuis(is_jongere: bool) -> bool:
    return not is_jongere


@regel(
    "Participatiewet art. 22",
    titel="AOW-leeftijd, thuis",
    uitleg={
        True: "Deze persoon heeft de AOW-leeftijd bereikt.",
        False: "Deze persoon is jonger dan de AOW-leeftijd.",
        "anders": "Deze persoon telt hier niet mee.",
    },
    per="persoon",
    als="is_volwassene_thuis",
    vanaf="2015-01-01",
)
def heeft_aow_leeftijd_thuis(aow_leeftijd_bereikt: bool) -> bool:
    return aow_leeftijd_bereikt


een_van(
    "heeft_jongere",
    als="is_jongere_thuis",
    titel="U of uw partner is een jongere",
    artikel="Participatiewet art. 20",
    uitleg={True: "U of uw partner is een jongere.", False: "U en uw eventuele partner zijn geen jongeren."},
)
een_van(
    "heeft_volwassene",
    als="is_volwassene_thuis",
    titel="U of uw partner is oud genoeg voor de gewone norm",
    artikel="Participatiewet art. 21",
    uitleg={
        True: "U of uw partner is oud genoeg voor de gewone norm.",
        False: "Niemand van u is oud genoeg voor de gewone norm.",
    },
)
aantal(
    "aantal_volwassenen_met_norm",
    als="is_volwassene_thuis",
    titel="Volwassenen voor wie de norm is",
    artikel="Participatiewet art. 22a lid 2",
)
een_van(
    "heeft_aow_leeftijd",
    als="heeft_aow_leeftijd_thuis",
    titel="AOW-leeftijd",
    artikel="Participatiewet art. 22",
    uitleg={
        True: "De AOW-norm geldt: u of uw partner heeft de AOW-leeftijd bereikt.",
        False: "U hebt de AOW-leeftijd nog niet bereikt.",
    },
)


@regel(
    "Participatiewet art. 19a en 22a",
    titel="Een of meer kostendelende medebewoners",
    uitleg={
        True: "U deelt de woonkosten met andere kostendelers: {aantal_kostendelende_medebewoners}.",
        False: "U deelt de woonkosten niet met andere kostendelers.",
        "anders": "Voor jongeren maken kostendelers niet uit.",
    },
    als="heeft_volwassene",
    vanaf="2015-01-01",
)
def heeft_kostendelers(aantal_kostendelende_medebewoners: int) -> bool:
    return aantal_kostendelende_medebewoners >= 1


@regel(
    "Participatiewet art. 20 lid 2",
    titel="Jongere met kinderen",
    uitleg={
        True: "Er zijn kinderen die ten laste komen.",
        False: "Er zijn geen kinderen die ten laste komen.",
        "anders": "Kinderen veranderen alleen de norm voor jongeren.",
    },
    als="heeft_jongere",
    vanaf="2015-01-01",
)
def jongere_met_kinderen(heeft_kinderen: bool) -> bool:
    return heeft_kinderen


@regel(
    "Participatiewet art. 20, 21, 22, 22a en 24",
    titel="Artikel dat thuis geldt",
    uitleg={
        Normgrond.ARTIKEL_20: "Omdat u of uw partner nog jong is, geldt de jongerennorm.",
        Normgrond.ARTIKEL_21: "De gewone norm geldt: u bent volwassen en hebt de AOW-leeftijd nog niet "
        "bereikt.",
        Normgrond.ARTIKEL_22: "De norm voor mensen met de AOW-leeftijd geldt.",
        Normgrond.ARTIKEL_22A: "U deelt de woonkosten met anderen. Daarom geldt de kostendelersnorm.",
        Normgrond.ARTIKEL_22A_LID_3: "U deelt de woonkosten met anderen en een van u is een jongere. "
        "Daarom geldt de kostendelersnorm plus een vast bedrag voor de jongste.",
        Normgrond.ARTIKEL_24: "Uw partner heeft geen recht op bijstand. Daarom geldt een deel van de norm "
        "voor gehuwden.",
        "anders": "U of uw partner verblijft in een inrichting.",
    },
    als="niemand_in_inrichting",
    anders=Normgrond.GEEN,
    vanaf="2016-01-01",
)
def normgrond_thuis(
    heeft_volwassene: bool,
    heeft_jongere: bool,
    heeft_kostendelers: bool,
    heeft_aow_leeftijd: bool,
    partner_zonder_recht: bool,
) -> Normgrond:
    """The article for those who live at home. Young people do not fall under art. 22a."""
    if heeft_volwassene and heeft_kostendelers:
        return Normgrond.ARTIKEL_22A_LID_3 if heeft_jongere else Normgrond.ARTIKEL_22A
    if partner_zonder_recht:
        return Normgrond.ARTIKEL_24
    if heeft_jongere:
        return Normgrond.ARTIKEL_20
    return Normgrond.ARTIKEL_22 if heeft_aow_leeftijd else Normgrond.ARTIKEL_21


@regel(
    "Participatiewet art. 20 tot en met 24",
    titel="Artikel van de norm",
    uitleg={
        Normgrond.ARTIKEL_20: "Uw norm is de norm voor jongeren.",
        Normgrond.ARTIKEL_21: "Uw norm is de gewone norm voor volwassenen.",
        Normgrond.ARTIKEL_22: "Uw norm is de norm voor mensen met de AOW-leeftijd.",
        Normgrond.ARTIKEL_22A: "Uw norm is de kostendelersnorm.",
        Normgrond.ARTIKEL_22A_LID_3: "Uw norm is de kostendelersnorm, met een vast bedrag voor de jongste "
        "van u beiden.",
        Normgrond.ARTIKEL_23: "Uw norm is de norm voor een verblijf in een inrichting.",
        Normgrond.ARTIKEL_23_LID_3: "Een van u verblijft in een inrichting. Uw norm is de som van twee "
        "losse normen.",
        Normgrond.ARTIKEL_24: "Uw norm is een deel van de norm voor gehuwden, omdat uw partner geen recht "
        "heeft.",
    },
    vanaf="2016-01-01",
)
def normgrond(
    allen_in_inrichting: bool, een_van_beiden_in_inrichting: bool, normgrond_thuis: Normgrond
) -> Normgrond:
    if allen_in_inrichting:
        return Normgrond.ARTIKEL_23
    if een_van_beiden_in_inrichting:
        return Normgrond.ARTIKEL_23_LID_3
    return normgrond_thuis


@regel(
    "Participatiewet art. 20, 21 en 22",
    titel="Regel in de tabel met normen",
    uitleg={
        Tabelnorm.GEEN: "De norm staat niet in de tabel, maar wordt uitgerekend.",
        "overig": "De norm staat in de wet.",
    },
    vanaf="2016-01-01",
)
def tabelnorm(
    normgrond: Normgrond,
    is_gehuwd: bool,
    heeft_jongere: bool,
    heeft_volwassene: bool,
    heeft_kostendelers: bool,
    heeft_aow_leeftijd: bool,
    jongere_met_kinderen: bool,
) -> Tabelnorm:
    """The line of the table that the article leads to.

    Under art. 24 it is the norm of a couple of the entitled one's own age. When one of a couple is in an
    institution (art. 23 paragraph 3), it is the line of a single person for the one at home.
    """
    if normgrond == Normgrond.ARTIKEL_22A or normgrond == Normgrond.ARTIKEL_22A_LID_3:
        return Tabelnorm.GEEN
    if normgrond == Normgrond.ARTIKEL_23:
        return Tabelnorm.GEEN
    als_paar = is_gehuwd and normgrond != Normgrond.ARTIKEL_23_LID_3
    if heeft_jongere and not als_paar:
        return Tabelnorm.ARTIKEL_20_2A if jongere_met_kinderen else Tabelnorm.ARTIKEL_20_1A
    if heeft_jongere and heeft_volwassene:
        return Tabelnorm.ARTIKEL_20_2C if jongere_met_kinderen else Tabelnorm.ARTIKEL_20_1C
    if heeft_jongere:
        return Tabelnorm.ARTIKEL_20_2B if jongere_met_kinderen else Tabelnorm.ARTIKEL_20_1B
    if heeft_kostendelers:
        return Tabelnorm.GEEN
    if als_paar:
        return Tabelnorm.ARTIKEL_22_BC if heeft_aow_leeftijd else Tabelnorm.ARTIKEL_21_B
    return Tabelnorm.ARTIKEL_22_A if heeft_aow_leeftijd else Tabelnorm.ARTIKEL_21_A


@regel(
    "Participatiewet art. 20, 21 en 22",
    titel="De norm staat in de tabel",
    uitleg={True: "Uw norm staat in de wet.", False: "Uw norm wordt op een andere manier bepaald."},
    vanaf="2016-01-01",
)
def norm_is_tabelnorm(normgrond: Normgrond) -> bool:
    return (
        normgrond == Normgrond.ARTIKEL_20
        or normgrond == Normgrond.ARTIKEL_21
        or normgrond == Normgrond.ARTIKEL_22
    )


@regel(
    "Participatiewet art. 20, 21 en 22",
    titel="Basisnorm",
    uitleg={
        "overig": "Uw norm is {norm_uit_tabel}.",
        "anders": "Uw norm wordt op een andere manier bepaald.",
    },
    als="norm_is_tabelnorm",
    vanaf="2016-01-01",
)
def basisnorm(norm_uit_tabel: Netto) -> Netto:
    return norm_uit_tabel


@regel(
    "Participatiewet art. 24",
    titel="De norm is een deel van de norm voor gehuwden",
    uitleg={True: "Uw partner heeft geen recht.", False: "Dit artikel geldt hier niet."},
    vanaf="2016-01-01",
)
def norm_is_deel_van_gehuwdennorm(normgrond: Normgrond) -> bool:
    return normgrond == Normgrond.ARTIKEL_24


@regel(
    "Participatiewet art. 24",
    titel="Norm met een partner zonder recht",
    uitleg={
        "overig": "U krijgt {deel_bij_partner_zonder_recht} van {norm_uit_tabel}: dat is "
        "{norm_naast_partner_zonder_recht}.",
        "anders": "Dit artikel geldt hier niet.",
    },
    als="norm_is_deel_van_gehuwdennorm",
    vanaf="2016-01-01",
)
def norm_naast_partner_zonder_recht(norm_uit_tabel: Netto, deel_bij_partner_zonder_recht: Basispunt) -> Netto:
    """Half the norm of a couple; a half cent rounds up."""
    return deel_afgerond(norm_uit_tabel * deel_bij_partner_zonder_recht, BASISPUNTEN_PER_GEHEEL)


@regel(
    "Participatiewet art. 22a lid 1 en 2",
    titel="De kostendelersnorm geldt",
    uitleg={True: "De kostendelersnorm geldt.", False: "De kostendelersnorm geldt niet."},
    vanaf="2016-01-01",
)
def norm_is_kostendelersnorm(normgrond: Normgrond) -> bool:
    return normgrond == Normgrond.ARTIKEL_22A


@regel(
    "Participatiewet art. 22a lid 1 en 2",
    titel="Kostendelersnorm",
    uitleg={
        "overig": "Uw norm is {norm_met_kostendelers}: {kostendelersnorm} per persoon, maal "
        "{aantal_volwassenen_met_norm}.",
        "anders": "De kostendelersnorm geldt niet.",
    },
    als="norm_is_kostendelersnorm",
    vanaf="2016-01-01",
)
def norm_met_kostendelers(kostendelersnorm: Netto, aantal_volwassenen_met_norm: int) -> Netto:
    """For a couple the sum of each entitled spouse's own norm (paragraph 2), each already on the cent."""
    return kostendelersnorm * aantal_volwassenen_met_norm


@regel(
    "Participatiewet art. 22a lid 3",
    titel="De kostendelersnorm met een jonge partner geldt",
    uitleg={True: "Een van u is een jongere en er zijn kostendelers.", False: "Dit geldt hier niet."},
    vanaf="2016-01-01",
)
def norm_is_kostendelersnorm_met_jongere(normgrond: Normgrond) -> bool:
    return normgrond == Normgrond.ARTIKEL_22A_LID_3


@regel(
    "Participatiewet art. 22a lid 3 onder a",
    titel="Jonge partner, met kinderen",
    uitleg={
        True: "Er zijn kinderen die ten laste komen.",
        False: "Er zijn geen kinderen die ten laste komen.",
        "anders": "Dit geldt hier niet.",
    },
    als="norm_is_kostendelersnorm_met_jongere",
    vanaf="2016-01-01",
)
def jonge_partner_met_kinderen(jongere_met_kinderen: bool) -> bool:
    return jongere_met_kinderen


@regel(
    "Participatiewet art. 22a lid 3 onder b",
    titel="Jonge partner, zonder kinderen",
    uitleg={
        True: "Er zijn geen kinderen die ten laste komen.",
        False: "Er zijn kinderen die ten laste komen.",
        "anders": "Dit geldt hier niet.",
    },
    als="norm_is_kostendelersnorm_met_jongere",
    vanaf="2016-01-01",
)
def jonge_partner_zonder_kinderen(jongere_met_kinderen: bool) -> bool:
    return not jongere_met_kinderen


@regel(
    "Participatiewet art. 22a lid 3 onder a",
    titel="Deel van de jonge partner, met kinderen",
    uitleg={
        "overig": "Het deel van de jongste is {norm_jonge_partner_met_kind}.",
        "anders": "Dit geldt hier niet.",
    },
    als="jonge_partner_met_kinderen",
    vanaf="2016-01-01",
)
def deel_jonge_partner_met_kinderen(norm_jonge_partner_met_kind: Netto) -> Netto:
    return norm_jonge_partner_met_kind


@regel(
    "Participatiewet art. 22a lid 3 onder b",
    titel="Deel van de jonge partner, zonder kinderen",
    uitleg={
        "overig": "Het deel van de jongste is {norm_jonge_partner_zonder_kind}.",
        "anders": "Dit geldt hier niet.",
    },
    als="jonge_partner_zonder_kinderen",
    vanaf="2016-01-01",
)
def deel_jonge_partner_zonder_kinderen(norm_jonge_partner_zonder_kind: Netto) -> Netto:
    return norm_jonge_partner_zonder_kind


@regel(
    "Participatiewet art. 22a lid 3",
    titel="Kostendelersnorm met een jonge partner",
    uitleg={
        "overig": "Uw norm is {norm_met_kostendelers_en_jongere}: {kostendelersnorm} voor de oudste van u "
        "beiden, plus het vaste bedrag voor de jongste.",
        "anders": "Dit geldt hier niet.",
    },
    als="norm_is_kostendelersnorm_met_jongere",
    vanaf="2016-01-01",
)
def norm_met_kostendelers_en_jongere(
    kostendelersnorm: Netto, deel_jonge_partner_met_kinderen: Netto, deel_jonge_partner_zonder_kinderen: Netto
) -> Netto:
    return kostendelersnorm + deel_jonge_partner_met_kinderen + deel_jonge_partner_zonder_kinderen


@regel(
    "Participatiewet art. 23 lid 1 onder a",
    titel="Eén norm voor een inrichting",
    uitleg={
        True: "Voor één persoon geldt de norm voor een inrichting.",
        False: "De norm voor één persoon in een inrichting geldt niet.",
    },
    vanaf="2016-01-01",
)
def inrichtingsnorm_voor_een(normgrond: Normgrond, is_gehuwd: bool) -> bool:
    return normgrond == Normgrond.ARTIKEL_23_LID_3 or (normgrond == Normgrond.ARTIKEL_23 and not is_gehuwd)


@regel(
    "Participatiewet art. 23 lid 1 onder b",
    titel="Norm voor u beiden in een inrichting",
    uitleg={
        True: "U verblijft beiden in een inrichting.",
        False: "De norm voor twee partners in een inrichting geldt niet.",
    },
    vanaf="2016-01-01",
)
def inrichtingsnorm_voor_beiden(normgrond: Normgrond, is_gehuwd: bool) -> bool:
    return normgrond == Normgrond.ARTIKEL_23 and is_gehuwd


@regel(
    "Participatiewet art. 23 lid 1 onder a",
    titel="Norm in een inrichting, één persoon",
    uitleg={
        "overig": "De norm in een inrichting is {norm_inrichting_alleenstaande}.",
        "anders": "Deze norm geldt hier niet.",
    },
    als="inrichtingsnorm_voor_een",
    vanaf="2015-01-01",
)
def norm_in_inrichting_een(norm_inrichting_alleenstaande: Netto) -> Netto:
    return norm_inrichting_alleenstaande


@regel(
    "Participatiewet art. 23 lid 1 onder b",
    titel="Norm in een inrichting, beiden",
    uitleg={
        "overig": "De norm in een inrichting is voor u samen {norm_inrichting_gehuwden}.",
        "anders": "Deze norm geldt hier niet.",
    },
    als="inrichtingsnorm_voor_beiden",
    vanaf="2015-01-01",
)
def norm_in_inrichting_beiden(norm_inrichting_gehuwden: Netto) -> Netto:
    return norm_inrichting_gehuwden


@regel(
    "Participatiewet art. 23",
    titel="Een norm voor een inrichting geldt",
    uitleg={True: "De norm voor een inrichting geldt.", False: "De norm voor een inrichting geldt niet."},
    vanaf="2016-01-01",
)
def inrichtingsnorm_geldt(inrichtingsnorm_voor_een: bool, inrichtingsnorm_voor_beiden: bool) -> bool:
    return inrichtingsnorm_voor_een or inrichtingsnorm_voor_beiden


@regel(
    "Participatiewet art. 23 lid 1",
    titel="Norm in een inrichting",
    uitleg={
        "overig": "Voor het verblijf in een inrichting geldt {norm_in_inrichting}.",
        "anders": "Er geldt geen norm voor een inrichting.",
    },
    als="inrichtingsnorm_geldt",
    vanaf="2015-01-01",
)
def norm_in_inrichting(norm_in_inrichting_een: Netto, norm_in_inrichting_beiden: Netto) -> Netto:
    return norm_in_inrichting_een + norm_in_inrichting_beiden


@regel(
    "Participatiewet art. 23 lid 2 onder a",
    titel="Verhoging in een inrichting, één persoon",
    uitleg={
        "overig": "De norm wordt verhoogd met {verhoging_inrichting_alleenstaande}.",
        "anders": "Deze verhoging geldt hier niet.",
    },
    als="inrichtingsnorm_voor_een",
    vanaf="2015-01-01",
)
def verhoging_in_inrichting_een(verhoging_inrichting_alleenstaande: Netto) -> Netto:
    return verhoging_inrichting_alleenstaande


@regel(
    "Participatiewet art. 23 lid 2 onder b",
    titel="Verhoging in een inrichting, beiden",
    uitleg={
        "overig": "De norm wordt voor u samen verhoogd met {verhoging_inrichting_gehuwden}.",
        "anders": "Deze verhoging geldt hier niet.",
    },
    als="inrichtingsnorm_voor_beiden",
    vanaf="2015-01-01",
)
def verhoging_in_inrichting_beiden(verhoging_inrichting_gehuwden: Netto) -> Netto:
    return verhoging_inrichting_gehuwden


@regel(
    "Participatiewet art. 23 lid 2",
    titel="Verhoging in een inrichting",
    uitleg={
        "overig": "Daar komt een verhoging van {verhoging_in_inrichting} bij.",
        "anders": "Er geldt geen verhoging voor een inrichting.",
    },
    als="inrichtingsnorm_geldt",
    vanaf="2015-01-01",
)
def verhoging_in_inrichting(
    verhoging_in_inrichting_een: Netto, verhoging_in_inrichting_beiden: Netto
) -> Netto:
    return verhoging_in_inrichting_een + verhoging_in_inrichting_beiden


@regel(
    "Participatiewet art. 23 lid 3",
    titel="Een van beiden woont thuis",
    uitleg={
        True: "Een van u woont thuis. Voor die persoon geldt de norm van een alleenstaande.",
        False: "Dit geldt hier niet.",
    },
    vanaf="2016-01-01",
)
def een_van_beiden_woont_thuis(normgrond: Normgrond) -> bool:
    return normgrond == Normgrond.ARTIKEL_23_LID_3


@regel(
    "Participatiewet art. 23 lid 3 en art. 22a",
    titel="De partner thuis deelt kosten",
    uitleg={
        True: "De partner die thuis woont, deelt de woonkosten met anderen.",
        False: "De partner die thuis woont, deelt de woonkosten niet met anderen.",
        "anders": "Dit geldt hier niet.",
    },
    als="een_van_beiden_woont_thuis",
    vanaf="2016-01-01",
)
def partner_thuis_deelt_kosten(heeft_kostendelers: bool) -> bool:
    return heeft_kostendelers


@regel(
    "Participatiewet art. 23 lid 3 en art. 22a",
    titel="Kostendelersnorm van de partner thuis",
    uitleg={
        "overig": "Voor de partner thuis is de norm {kostendelersnorm}.",
        "anders": "Dit geldt hier niet.",
    },
    als="partner_thuis_deelt_kosten",
    vanaf="2016-01-01",
)
def kostendelersnorm_partner_thuis(kostendelersnorm: Netto) -> Netto:
    return kostendelersnorm


@regel(
    "Participatiewet art. 23 lid 3",
    titel="Norm van de partner thuis",
    uitleg={
        "overig": "Voor de partner die thuis woont, komt daar {norm_partner_thuis} bij.",
        "anders": "Dit geldt hier niet.",
    },
    als="een_van_beiden_woont_thuis",
    vanaf="2016-01-01",
)
def norm_partner_thuis(norm_uit_tabel: Netto, kostendelersnorm_partner_thuis: Netto) -> Netto:
    """The norm of a single person, or the norm of a single person who shares costs; never both."""
    return norm_uit_tabel + kostendelersnorm_partner_thuis


@regel(
    "Participatiewet art. 20 lid 3",
    titel="Jongere die geen beroep kan doen op de ouders",
    uitleg={
        True: "Deze jongere kan geen beroep doen op de ouders.",
        False: "Deze jongere kan een beroep doen op de ouders.",
        "anders": "Deze verhoging is alleen voor jongeren.",
    },
    per="persoon",
    als="is_jongere_thuis",
    vanaf="2026-01-01",
)
def jongere_zonder_ouders(geen_beroep_op_ouders: bool) -> bool:
    return geen_beroep_op_ouders


@regel(
    "Participatiewet art. 12 (tekst tot 2026)",
    naam="jongere_zonder_ouders",
    titel="Jongere die geen beroep kan doen op de ouders",
    uitleg={
        False: "De jongerennorm werd nog niet verhoogd. Een tekort kon aanvullende bijzondere bijstand "
        "geven.",
        "anders": "Deze verhoging is alleen voor jongeren.",
    },
    per="persoon",
    als="is_jongere_thuis",
    vanaf="2015-01-01",
    tot="2026-01-01",
)
def jongere_zonder_ouders_tot_2026(is_jongere_thuis: bool) -> bool:
    """Until 2026 a shortage gave a right to special assistance (art. 12), not to a higher norm."""
    return not is_jongere_thuis


een_van(
    "verhoging_jongere_aan_de_orde",
    als="jongere_zonder_ouders",
    titel="Verhoging voor een jongere",
    artikel="Participatiewet art. 20 lid 3",
)


@regel(
    "Participatiewet art. 20 lid 3",
    titel="Verhoging voor een jongere met een partner",
    uitleg={
        True: "Een van u is een jongere die geen beroep kan doen op de ouders.",
        False: "De verhoging is niet aan de orde.",
        "anders": "U hebt geen partner.",
    },
    als="is_gehuwd",
    vanaf="2016-01-01",
)
def verhoging_jongere_met_partner(verhoging_jongere_aan_de_orde: bool) -> bool:
    return verhoging_jongere_aan_de_orde


niet_gemodelleerd(
    "Participatiewet art. 20 lid 3",
    als="verhoging_jongere_met_partner",
    voor="norm",
    zin="De wet zegt niet of de verhoging van de jongerennorm bij partners per persoon of samen geldt. "
    "Laat een medewerker de norm vaststellen.",
)


@regel(
    "Participatiewet art. 20 lid 3",
    titel="Verhoging voor een alleenstaande jongere geldt",
    uitleg={
        True: "U kunt voor uw levensonderhoud geen beroep doen op uw ouders.",
        False: "De verhoging voor jongeren geldt niet.",
        "anders": "U hebt een partner.",
    },
    als="is_ongehuwd",
    vanaf="2016-01-01",
)
def verhoging_jongere_geldt(verhoging_jongere_aan_de_orde: bool) -> bool:
    return verhoging_jongere_aan_de_orde


@regel(
    "Participatiewet art. 20 lid 3 en 4",
    titel="Verhoging van de jongerennorm",
    uitleg={
        "overig": "Uw norm wordt verhoogd met {verhoging_jongere}.",
        "anders": "De verhoging voor jongeren geldt niet.",
    },
    als="verhoging_jongere_geldt",
    vanaf="2016-01-01",
)
def verhoging_jongere(
    norm_uit_tabel: Netto, verhoging_jongerennorm: Netto, norm_alleenstaande: Netto
) -> Netto:
    """With the increase the norm is never above that of art. 21 in a comparable situation (paragraph 4)."""
    return max(Netto(0), min(verhoging_jongerennorm, norm_alleenstaande - norm_uit_tabel))


@regel(
    "Participatiewet paragraaf 3.2",
    titel="Norm",
    uitleg="De norm voor uw situatie is {norm} per maand, met vakantietoeslag.",
    vanaf="2016-01-01",
)
def norm(
    normgrond: Normgrond,
    basisnorm: Netto,
    norm_naast_partner_zonder_recht: Netto,
    norm_met_kostendelers: Netto,
    norm_met_kostendelers_en_jongere: Netto,
    norm_in_inrichting: Netto,
    verhoging_in_inrichting: Netto,
    norm_partner_thuis: Netto,
    verhoging_jongere: Netto,
) -> Netto:
    """The norm of paragraph 3.2. `normgrond` decides which parts hold; the other parts are nil."""
    van_artikel_23 = norm_in_inrichting + verhoging_in_inrichting + norm_partner_thuis
    van_artikel_22a = norm_met_kostendelers + norm_met_kostendelers_en_jongere
    van_artikel_20_en_24 = basisnorm + verhoging_jongere + norm_naast_partner_zonder_recht
    return van_artikel_20_en_24 + van_artikel_22a + van_artikel_23


@regel(
    "Participatiewet art. 19 lid 3",
    titel="Vakantietoeslag in de norm",
    uitleg="In de norm zit {vakantietoeslag_percentage} vakantietoeslag: {norm_vakantietoeslag}.",
    vanaf="2015-01-01",
)
def norm_vakantietoeslag(norm: Netto, vakantietoeslag_percentage: Basispunt) -> Netto:
    """Rounded to the cent, half up; published norms follow this (1019.90 holds 51.00)."""
    return deel_afgerond(norm * vakantietoeslag_percentage, BASISPUNTEN_PER_GEHEEL)


@regel(
    "Participatiewet art. 19 lid 3",
    titel="Norm zonder vakantietoeslag",
    uitleg="Zonder vakantietoeslag is de norm {norm_exclusief_vakantietoeslag}.",
    vanaf="2015-01-01",
)
def norm_exclusief_vakantietoeslag(norm: Netto, norm_vakantietoeslag: Netto) -> Netto:
    """The holiday allowance is rounded first and then subtracted; multiplying by 0.95 can be a cent off."""
    return norm - norm_vakantietoeslag
