"""Income that counts (art. 31 to 33): net wage with its holiday allowance, and other net income."""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Tabelnorm
from opstap.regels import Netto, aantal, een_van, niet_gemodelleerd, regel, som

AANTAL_IN_PAAR = 2


@regel(
    "Participatiewet art. 31 lid 1",
    titel="Heeft loon",
    uitleg={
        True: "Deze persoon heeft {netto_loon} loon.",
        False: "Deze persoon heeft geen loon.",
        "anders": "Het loon van deze persoon telt niet mee.",
    },
    per="persoon",
    als="is_belanghebbende",
    vanaf="2015-01-01",
)
def heeft_loon(netto_loon: Netto) -> bool:
    return netto_loon > 0


@regel(
    "Participatiewet art. 31 lid 4",
    titel="Vakantiegeld over het loon",
    uitleg={
        "overig": "Over het loon wordt {vakantieaanspraak_loon} vakantiegeld opgebouwd. Dat telt mee.",
        "anders": "Er is geen loon.",
    },
    per="persoon",
    als="heeft_loon",
    vanaf="2015-01-01",
)
def vakantieaanspraak(vakantieaanspraak_loon: Netto) -> Netto:
    """The entitlement to holiday allowance counts with the wage, so that both sides are with allowance."""
    return vakantieaanspraak_loon


@regel(
    "Participatiewet art. 31 tot en met 33",
    titel="Inkomen van deze persoon",
    uitleg={
        "overig": "Loon {netto_loon}, vakantiegeld {vakantieaanspraak} en ander inkomen {overig_inkomen} "
        "zijn samen "
        "{inkomen_persoon}.",
        "anders": "Het inkomen van deze persoon telt niet mee.",
    },
    per="persoon",
    als="is_belanghebbende",
    vanaf="2015-01-01",
)
def inkomen_persoon(netto_loon: Netto, vakantieaanspraak: Netto, overig_inkomen: Netto) -> Netto:
    return netto_loon + vakantieaanspraak + overig_inkomen


som(
    "inkomen_rechthebbenden",
    van="inkomen_persoon",
    als="telt_voor_norm",
    titel="Inkomen van wie recht heeft",
    artikel="Participatiewet art. 32 lid 1",
    uitleg="Het inkomen van wie recht op bijstand heeft, is samen {inkomen_rechthebbenden}.",
)
som(
    "inkomen_partner_zonder_recht",
    van="inkomen_persoon",
    als="is_zonder_recht_naast_partner",
    titel="Inkomen van de partner zonder recht",
    artikel="Participatiewet art. 32 lid 3",
    uitleg={
        "overig": "De partner zonder recht heeft {inkomen_partner_zonder_recht} inkomen.",
        0: "Er is geen inkomen van een partner zonder recht.",
    },
)


@regel(
    "Participatiewet art. 32 lid 3",
    titel="Inkomen van de partner zonder recht is van belang",
    uitleg={
        True: "De partner zonder recht heeft inkomen.",
        False: "De partner zonder recht heeft geen inkomen.",
        "anders": "Er is geen partner zonder recht.",
    },
    als="partner_zonder_recht",
    vanaf="2016-01-01",
)
def partnerinkomen_van_belang(inkomen_partner_zonder_recht: Netto) -> bool:
    return inkomen_partner_zonder_recht > 0


aantal(
    "aantal_jongeren",
    als="is_jongere",
    titel="Jongeren onder de aanvrager en de partner",
    artikel="Participatiewet art. 20",
)
een_van(
    "iemand_heeft_aow_leeftijd",
    als="aow_leeftijd_bereikt",
    titel="De aanvrager of de partner heeft de AOW-leeftijd",
    artikel="Participatiewet art. 22",
)


@regel(
    "Participatiewet art. 32 lid 3",
    titel="Een van u beiden is een jongere",
    uitleg={
        True: "Een van u beiden is een jongere.",
        False: "Geen van u beiden is een jongere.",
        "anders": "Er is geen inkomen van een partner zonder recht.",
    },
    als="partnerinkomen_van_belang",
    vanaf="2016-01-01",
)
def paar_met_jongere(aantal_jongeren: int) -> bool:
    return aantal_jongeren >= 1


@regel(
    "Participatiewet art. 32 lid 3",
    titel="Kinderen van het paar met een jongere",
    uitleg={
        True: "Er zijn kinderen die ten laste komen.",
        False: "Er zijn geen kinderen die ten laste komen.",
        "anders": "Kinderen maken hier niet uit.",
    },
    als="paar_met_jongere",
    vanaf="2016-01-01",
)
def paar_met_jongere_en_kinderen(heeft_kinderen: bool) -> bool:
    return heeft_kinderen


@regel(
    "Participatiewet art. 32 lid 3",
    titel="Norm voor u samen volgt uit kostendelers",
    uitleg={
        True: "U deelt de woonkosten met anderen.",
        False: "U deelt de woonkosten niet met anderen.",
        "anders": "Er is geen inkomen van een partner zonder recht.",
    },
    als="partnerinkomen_van_belang",
    vanaf="2016-01-01",
)
def paar_deelt_kosten(aantal_kostendelende_medebewoners: int, aantal_jongeren: int) -> bool:
    """Whether art. 22a would hold for the couple if both were entitled: not when both are young."""
    return aantal_kostendelende_medebewoners >= 1 and aantal_jongeren < AANTAL_IN_PAAR


@regel(
    "Participatiewet art. 32 lid 3",
    titel="Regel in de tabel voor u samen",
    uitleg={
        Tabelnorm.GEEN: "De norm voor u samen staat niet in de tabel.",
        "overig": "De norm voor u samen staat in de wet.",
        "anders": "De norm voor u samen is niet nodig.",
    },
    als="partnerinkomen_van_belang",
    vanaf="2016-01-01",
)
def gehuwdentabelnorm(
    paar_deelt_kosten: bool,
    aantal_jongeren: int,
    paar_met_jongere_en_kinderen: bool,
    iemand_heeft_aow_leeftijd: bool,
) -> Tabelnorm:
    """The line of the table for the couple as if both were entitled."""
    if paar_deelt_kosten:
        return Tabelnorm.GEEN
    if aantal_jongeren == AANTAL_IN_PAAR:
        return Tabelnorm.ARTIKEL_20_2B if paar_met_jongere_en_kinderen else Tabelnorm.ARTIKEL_20_1B
    if aantal_jongeren == 1:
        return Tabelnorm.ARTIKEL_20_2C if paar_met_jongere_en_kinderen else Tabelnorm.ARTIKEL_20_1C
    return Tabelnorm.ARTIKEL_22_BC if iemand_heeft_aow_leeftijd else Tabelnorm.ARTIKEL_21_B


@regel(
    "Participatiewet art. 32 lid 3 en art. 22a",
    titel="Kostendelers naast een jonge partner",
    uitleg={
        True: "Een van u is een jongere en u deelt de woonkosten met anderen.",
        False: "U bent allebei volwassen.",
        "anders": "U deelt de woonkosten niet met anderen.",
    },
    als="paar_deelt_kosten",
    vanaf="2016-01-01",
)
def paar_met_jongere_deelt_kosten(aantal_jongeren: int) -> bool:
    return aantal_jongeren == 1


niet_gemodelleerd(
    "Participatiewet art. 32 lid 3 en art. 22a lid 3",
    als="paar_met_jongere_deelt_kosten",
    voor="meetellend_partnerinkomen",
    zin="Hoeveel inkomen van een partner zonder recht meetelt als een van beiden een jongere is en er "
    "kostendelers "
    "zijn, is niet uitgewerkt. Laat een medewerker het inkomen vaststellen.",
)


@regel(
    "Participatiewet art. 32 lid 3 en art. 22a lid 2",
    titel="Kostendelersnorm voor u samen",
    uitleg={
        "overig": "Hadden u en uw partner allebei recht, dan was de norm {kostendelersnorm_voor_paar}.",
        "anders": "U deelt de woonkosten niet met anderen.",
    },
    als="paar_deelt_kosten",
    vanaf="2016-01-01",
)
def kostendelersnorm_voor_paar(kostendelersnorm: Netto) -> Netto:
    return kostendelersnorm * AANTAL_IN_PAAR


@regel(
    "Participatiewet art. 32 lid 3",
    titel="Norm als u beiden recht had",
    uitleg={
        "overig": "Hadden u en uw partner allebei recht, dan was de norm {norm_voor_paar}.",
        "anders": "De norm voor u samen is niet nodig.",
    },
    als="partnerinkomen_van_belang",
    vanaf="2016-01-01",
)
def norm_voor_paar(gehuwdennorm_uit_tabel: Netto, kostendelersnorm_voor_paar: Netto) -> Netto:
    """One of the two is nil."""
    return gehuwdennorm_uit_tabel + kostendelersnorm_voor_paar


@regel(
    "Participatiewet art. 32 lid 3",
    titel="Bijstand zonder het inkomen van de partner",
    uitleg={
        "overig": "Zonder het inkomen van uw partner zou de bijstand {bijstand_zonder_partnerinkomen} zijn.",
        "anders": "Er is geen inkomen van een partner zonder recht.",
    },
    als="partnerinkomen_van_belang",
    vanaf="2016-01-01",
)
def bijstand_zonder_partnerinkomen(
    bijstandsnorm: Netto, inkomen_rechthebbenden: Netto, vrijlating: Netto
) -> Netto:
    return max(Netto(0), bijstandsnorm - (inkomen_rechthebbenden - vrijlating))


@regel(
    "Participatiewet art. 32 lid 3",
    titel="Inkomen van de partner zonder recht dat meetelt",
    uitleg={
        "overig": "Samen met de bijstand zou u meer hebben dan {norm_voor_paar}. Van het inkomen van uw "
        "partner telt "
        "daarom {meetellend_partnerinkomen} mee.",
        0: "Samen met de bijstand hebt u niet meer dan {norm_voor_paar}. Het inkomen van uw partner telt "
        "niet mee.",
        "anders": "Er is geen inkomen van een partner zonder recht.",
    },
    als="partnerinkomen_van_belang",
    vanaf="2016-01-01",
)
def meetellend_partnerinkomen(
    inkomen_partner_zonder_recht: Netto,
    inkomen_rechthebbenden: Netto,
    vrijlating: Netto,
    bijstand_zonder_partnerinkomen: Netto,
    norm_voor_paar: Netto,
) -> Netto:
    """The part above the norm of the couple, and never more than the partner's own income."""
    samen = (
        inkomen_rechthebbenden - vrijlating + bijstand_zonder_partnerinkomen + inkomen_partner_zonder_recht
    )
    return max(Netto(0), min(inkomen_partner_zonder_recht, samen - norm_voor_paar))


@regel(
    "Participatiewet art. 32",
    titel="Inkomen",
    uitleg={
        "overig": "Uw inkomen in deze maand is {inkomen}.",
        0: "U hebt in deze maand geen inkomen dat meetelt.",
    },
    vanaf="2015-01-01",
)
def inkomen(inkomen_rechthebbenden: Netto, meetellend_partnerinkomen: Netto) -> Netto:
    """Income of the month before the disregard."""
    return inkomen_rechthebbenden + meetellend_partnerinkomen


@regel(
    "Participatiewet art. 31 lid 2 en art. 32",
    titel="Inkomen dat meetelt",
    uitleg={
        "overig": "Uw inkomen van {inkomen} min de vrijlating van {vrijlating} is {inkomen_na_vrijlating}.",
        0: "Er is geen inkomen dat van de bijstand afgaat.",
    },
    vanaf="2015-01-01",
)
def inkomen_na_vrijlating(inkomen: Netto, vrijlating: Netto) -> Netto:
    return inkomen - vrijlating
