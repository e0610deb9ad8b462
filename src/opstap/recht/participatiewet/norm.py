"""The norm of paragraph 3.2: which article applies (art. 20-24) and what amount follows from it.

First the article (`normgrond`), then for some articles the line in the table (`tabelnorm`), then the amount.
Only the norm of that article is looked at, so that an amount that is not confirmed stops only the households
that need it.
"""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Normgrond, Tabelnorm
from opstap.regels import Basispunt, Netto, aantal, deel_afgerond, een_van, keuze, niet_gemodelleerd, regel
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
    "Participatiewet art. 24",
    titel="Norm met een partner zonder recht",
    uitleg="U krijgt {deel_bij_partner_zonder_recht} van {norm_uit_tabel}: dat is "
    "{norm_naast_partner_zonder_recht}.",
    vanaf="2016-01-01",
)
def norm_naast_partner_zonder_recht(norm_uit_tabel: Netto, deel_bij_partner_zonder_recht: Basispunt) -> Netto:
    """Half the norm of a couple; a half cent rounds up."""
    return deel_afgerond(norm_uit_tabel * deel_bij_partner_zonder_recht, BASISPUNTEN_PER_GEHEEL)


@regel(
    "Participatiewet art. 22a lid 1 en 2",
    titel="Kostendelersnorm",
    uitleg="Uw norm is {norm_met_kostendelers}: {kostendelersnorm} per persoon, maal "
    "{aantal_volwassenen_met_norm}.",
    vanaf="2016-01-01",
)
def norm_met_kostendelers(kostendelersnorm: Netto, aantal_volwassenen_met_norm: int) -> Netto:
    """For a couple the sum of each entitled spouse's own norm (paragraph 2), each already on the cent."""
    return kostendelersnorm * aantal_volwassenen_met_norm


keuze(
    "norm_jonge_partner",
    uit="jongere_met_kinderen",
    waarden={True: "norm_jonge_partner_met_kind", False: "norm_jonge_partner_zonder_kind"},
    titel="Deel van de jonge partner",
    artikel="Participatiewet art. 22a lid 3",
    uitleg="Het deel van de jongste is {norm_jonge_partner}.",
    vanaf="2016-01-01",
)


@regel(
    "Participatiewet art. 22a lid 3",
    titel="Kostendelersnorm met een jonge partner",
    uitleg="Uw norm is {norm_met_kostendelers_en_jongere}: {kostendelersnorm} voor de oudste van u "
    "beiden, plus {norm_jonge_partner} voor de jongste.",
    vanaf="2016-01-01",
)
def norm_met_kostendelers_en_jongere(kostendelersnorm: Netto, norm_jonge_partner: Netto) -> Netto:
    return kostendelersnorm + norm_jonge_partner


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


keuze(
    "norm_in_inrichting",
    uit="inrichtingsnorm_voor_beiden",
    waarden={False: "norm_inrichting_alleenstaande", True: "norm_inrichting_gehuwden"},
    titel="Norm in een inrichting",
    artikel="Participatiewet art. 23 lid 1",
    uitleg={
        False: "De norm in een inrichting is {norm_inrichting_alleenstaande}.",
        True: "De norm in een inrichting is voor u samen {norm_inrichting_gehuwden}.",
    },
    vanaf="2015-01-01",
)

keuze(
    "verhoging_in_inrichting",
    uit="inrichtingsnorm_voor_beiden",
    waarden={False: "verhoging_inrichting_alleenstaande", True: "verhoging_inrichting_gehuwden"},
    titel="Verhoging in een inrichting",
    artikel="Participatiewet art. 23 lid 2",
    uitleg={
        False: "Daar komt een verhoging van {verhoging_inrichting_alleenstaande} bij.",
        True: "Daar komt voor u samen een verhoging van {verhoging_inrichting_gehuwden} bij.",
    },
    vanaf="2015-01-01",
)


@regel(
    "Participatiewet art. 23 lid 1 en 2",
    titel="Norm met verhoging in een inrichting",
    uitleg="In een inrichting is dat samen {verhoogde_norm_in_inrichting}.",
    vanaf="2016-01-01",
)
def verhoogde_norm_in_inrichting(norm_in_inrichting: Netto, verhoging_in_inrichting: Netto) -> Netto:
    return norm_in_inrichting + verhoging_in_inrichting


keuze(
    "norm_partner_thuis",
    uit="heeft_kostendelers",
    waarden={True: "kostendelersnorm", False: "norm_uit_tabel"},
    titel="Norm van de partner thuis",
    artikel="Participatiewet art. 23 lid 3 en art. 22a",
    uitleg={
        True: "De partner die thuis woont, deelt de woonkosten met anderen: {kostendelersnorm}.",
        False: "Voor de partner die thuis woont, geldt de norm van een alleenstaande: {norm_uit_tabel}.",
    },
    vanaf="2016-01-01",
)


@regel(
    "Participatiewet art. 23 lid 3",
    titel="Norm met een van beiden in een inrichting",
    uitleg="Een van u verblijft in een inrichting: {verhoogde_norm_in_inrichting}. Voor wie thuis woont, "
    "komt daar {norm_partner_thuis} bij.",
    vanaf="2016-01-01",
)
def som_van_losse_normen(verhoogde_norm_in_inrichting: Netto, norm_partner_thuis: Netto) -> Netto:
    return verhoogde_norm_in_inrichting + norm_partner_thuis


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
    "Participatiewet art. 20 lid 3 en 4",
    titel="Jongerennorm met verhoging",
    uitleg="De norm van {norm_uit_tabel} en de verhoging van {verhoging_jongere} zijn samen "
    "{verhoogde_jongerennorm}.",
    vanaf="2016-01-01",
)
def verhoogde_jongerennorm(norm_uit_tabel: Netto, verhoging_jongere: Netto) -> Netto:
    return norm_uit_tabel + verhoging_jongere


keuze(
    "jongerennorm",
    uit="verhoging_jongere_geldt",
    waarden={True: "verhoogde_jongerennorm", False: "norm_uit_tabel"},
    titel="Jongerennorm",
    artikel="Participatiewet art. 20",
    uitleg="Uw norm is {jongerennorm}.",
    vanaf="2016-01-01",
)

keuze(
    "norm",
    uit="normgrond",
    waarden={
        Normgrond.ARTIKEL_20: "jongerennorm",
        Normgrond.ARTIKEL_21: "norm_uit_tabel",
        Normgrond.ARTIKEL_22: "norm_uit_tabel",
        Normgrond.ARTIKEL_22A: "norm_met_kostendelers",
        Normgrond.ARTIKEL_22A_LID_3: "norm_met_kostendelers_en_jongere",
        Normgrond.ARTIKEL_23: "verhoogde_norm_in_inrichting",
        Normgrond.ARTIKEL_23_LID_3: "som_van_losse_normen",
        Normgrond.ARTIKEL_24: "norm_naast_partner_zonder_recht",
    },
    anders=0,
    titel="Norm",
    artikel="Participatiewet paragraaf 3.2",
    uitleg={
        "overig": "De norm voor uw situatie is {norm} per maand, met vakantietoeslag.",
        "anders": "Er is niemand voor wie een norm geldt.",
    },
    vanaf="2016-01-01",
)


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
