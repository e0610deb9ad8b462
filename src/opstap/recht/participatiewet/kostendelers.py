"""Who shares the cost of housing (art. 19a) and what that does to the norm (art. 22a).

Counting is done from the applicant's side, housemate by housemate, never per address: the outcome can
differ for two people in the same home. The exceptions of art. 19a are a sieve; whoever an exception
takes out is not asked about the next one.
"""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Rol
from opstap.regels import Basispunt, Netto, aantal, deel_afgerond, een_van, keuze, regel
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL


@regel(
    "Participatiewet art. 19a lid 1",
    titel="Huisgenoot buiten het gezin",
    uitleg={
        True: "Deze persoon woont in dezelfde woning en is niet de aanvrager of de partner.",
        False: "Deze persoon is de aanvrager of de partner en telt niet als huisgenoot.",
    },
    per="persoon",
    vanaf="2015-01-01",
)
def is_huisgenoot(rol: Rol) -> bool:
    return rol == Rol.MEDEBEWONER or rol == Rol.KIND


@regel(
    "Participatiewet art. 19a lid 1",
    titel="Oud genoeg om mee te tellen",
    uitleg={
        True: "Deze huisgenoot is {leeftijd} jaar. Vanaf {leeftijdsgrens_kostendeler} jaar telt een "
        "huisgenoot mee.",
        False: "Deze huisgenoot is {leeftijd} jaar en telt niet mee: dat is pas zo vanaf "
        "{leeftijdsgrens_kostendeler} jaar.",
        "anders": "Deze persoon is geen huisgenoot.",
    },
    per="persoon",
    als="is_huisgenoot",
    vanaf="2015-01-01",
)
def huisgenoot_heeft_leeftijd(leeftijd: int, leeftijdsgrens_kostendeler: int) -> bool:
    return leeftijd >= leeftijdsgrens_kostendeler


@regel(
    "Participatiewet art. 19a lid 1 onder b",
    titel="Huisgenoot die geen eigen kind is",
    uitleg={
        True: "Deze huisgenoot is geen kind van het gezin.",
        False: "Deze huisgenoot is een kind van het gezin. Huur of kost maakt dan niet uit.",
        "anders": "Deze huisgenoot telt om een andere reden niet mee.",
    },
    per="persoon",
    als="huisgenoot_heeft_leeftijd",
    vanaf="2015-01-01",
)
def huisgenoot_kan_huurder_zijn(is_kind: bool) -> bool:
    return not is_kind


@regel(
    "Participatiewet art. 19a lid 1 onder b",
    titel="Commerciële prijs met deze huisgenoot",
    uitleg={
        True: "Met deze huisgenoot is een schriftelijke overeenkomst tegen een commerciële prijs.",
        False: "Met deze huisgenoot is geen schriftelijke overeenkomst tegen een commerciële prijs.",
        "anders": "Een commerciële prijs maakt bij deze huisgenoot niet uit.",
    },
    per="persoon",
    als="huisgenoot_kan_huurder_zijn",
    vanaf="2015-01-01",
)
def huisgenoot_betaalt_commerciele_prijs(commerciele_relatie: bool) -> bool:
    return commerciele_relatie


@regel(
    "Participatiewet art. 19a lid 1 onder b",
    titel="Huurder of kostganger, geen familie",
    uitleg={
        True: "Deze huisgenoot huurt of is in de kost en is geen naaste familie. Dan telt hij niet mee.",
        False: "Deze huisgenoot is naaste familie. Dan telt hij mee, ook als hij huur of kost betaalt.",
        "anders": "Deze uitzondering speelt hier niet.",
    },
    per="persoon",
    als="huisgenoot_betaalt_commerciele_prijs",
    vanaf="2015-01-01",
)
def uitgezonderd_als_huurder(familie_eerste_of_tweede_graad: bool) -> bool:
    return not familie_eerste_of_tweede_graad


@regel(
    "Participatiewet art. 19a lid 1 onder c",
    titel="Nog in beeld na de huurders en kostgangers",
    uitleg={
        True: "Deze huisgenoot is geen huurder of kostganger die buiten de telling blijft.",
        False: "Deze huisgenoot blijft als huurder of kostganger buiten de telling.",
        "anders": "Deze huisgenoot telt om een andere reden niet mee.",
    },
    per="persoon",
    als="huisgenoot_heeft_leeftijd",
    vanaf="2015-01-01",
)
def huisgenoot_is_geen_huurder(uitgezonderd_als_huurder: bool) -> bool:
    return not uitgezonderd_als_huurder


@regel(
    "Participatiewet art. 19a lid 1 onder c",
    titel="Geen medehuurder bij dezelfde verhuurder",
    uitleg={
        True: "Deze huisgenoot heeft geen eigen contract bij dezelfde verhuurder als u.",
        False: "Deze huisgenoot heeft een eigen contract bij dezelfde verhuurder als u en telt niet mee.",
        "anders": "Deze huisgenoot telt om een andere reden niet mee.",
    },
    per="persoon",
    als="huisgenoot_is_geen_huurder",
    vanaf="2015-01-01",
)
def huisgenoot_is_geen_medehuurder(medehuurder_bij_derde: bool) -> bool:
    return not medehuurder_bij_derde


@regel(
    "Participatiewet art. 19a lid 1 onder d",
    titel="Geen student",
    uitleg={
        True: "Deze huisgenoot volgt geen onderwijs dat recht op studiefinanciering kan geven.",
        False: "Deze huisgenoot studeert en telt daarom niet mee.",
        "anders": "Deze huisgenoot telt om een andere reden niet mee.",
    },
    per="persoon",
    als="huisgenoot_is_geen_medehuurder",
    vanaf="2015-01-01",
)
def huisgenoot_is_geen_student(student: bool) -> bool:
    return not student


@regel(
    "Participatiewet art. 19a lid 1",
    titel="Kostendelende medebewoner",
    uitleg={
        True: "Deze huisgenoot telt mee als kostendeler.",
        False: "Deze huisgenoot volgt een beroepsbegeleidende leerweg en telt daarom niet mee.",
        "anders": "Deze persoon telt niet mee als kostendeler.",
    },
    per="persoon",
    als="huisgenoot_is_geen_student",
    vanaf="2015-01-01",
)
def kostendelende_medebewoner(bbl_leerling: bool) -> bool:
    """The last exception of the sieve; who is still in it, counts."""
    return not bbl_leerling


aantal(
    "aantal_kostendelende_medebewoners",
    als="kostendelende_medebewoner",
    titel="Kostendelende medebewoners",
    artikel="Participatiewet art. 19a",
    uitleg={
        0: "Er telt geen huisgenoot mee als kostendeler.",
        1: "Er telt {aantal_kostendelende_medebewoners} huisgenoot mee als kostendeler.",
        "overig": "Er tellen {aantal_kostendelende_medebewoners} huisgenoten mee als kostendeler.",
    },
)


@regel(
    "Participatiewet art. 22a lid 1",
    titel="Volwassene in de woning",
    uitleg={
        True: "Deze persoon is volwassen en woont in de woning.",
        False: "Deze persoon is een jongere of woont niet in de woning, en telt niet mee voor de kosten.",
        "anders": "Deze persoon is niet de aanvrager of de partner.",
    },
    per="persoon",
    als="is_belanghebbende",
    vanaf="2015-01-01",
)
def is_volwassene_in_woning(is_jongere: bool, verblijft_in_inrichting: bool) -> bool:
    return not is_jongere and not verblijft_in_inrichting


aantal(
    "aantal_volwassenen_in_woning",
    als="is_volwassene_in_woning",
    titel="Volwassen aanvrager en partner in de woning",
    artikel="Participatiewet art. 22a lid 1",
)


@regel(
    "Participatiewet art. 22a lid 1",
    titel="Aantal mensen dat de kosten deelt (A)",
    uitleg={
        1: "U deelt de woonkosten met niemand.",
        "overig": "De woonkosten worden gedeeld door {aantal_kostendelers} mensen, uzelf meegeteld.",
    },
    vanaf="2015-01-01",
)
def aantal_kostendelers(aantal_kostendelende_medebewoners: int, aantal_volwassenen_in_woning: int) -> int:
    """A: the housemates that count, the applicant, and a spouse of 21 or older, entitled or not."""
    return aantal_kostendelende_medebewoners + max(1, aantal_volwassenen_in_woning)


@regel(
    "Participatiewet art. 22a lid 1 onder b en c",
    titel="AOW-leeftijd in de woning",
    uitleg={
        True: "Deze persoon heeft de AOW-leeftijd en woont in de woning.",
        False: "Deze persoon heeft de AOW-leeftijd niet of woont niet in de woning.",
        "anders": "Deze persoon is niet de aanvrager of de partner.",
    },
    per="persoon",
    als="is_volwassene_in_woning",
    vanaf="2015-01-01",
)
def heeft_aow_leeftijd_in_woning(aow_leeftijd_bereikt: bool) -> bool:
    return aow_leeftijd_bereikt


een_van(
    "rekennorm_is_aow_norm",
    als="heeft_aow_leeftijd_in_woning",
    titel="U of uw partner heeft de AOW-leeftijd",
    artikel="Participatiewet art. 22a lid 1 onder b en c",
    uitleg={
        True: "U of uw partner heeft de AOW-leeftijd bereikt.",
        False: "U en uw eventuele partner zijn jonger dan de AOW-leeftijd.",
    },
)


keuze(
    "rekennorm",
    uit="rekennorm_is_aow_norm",
    waarden={False: "norm_gehuwden", True: "norm_gehuwden_aow"},
    titel="Rekennorm (B)",
    artikel="Participatiewet art. 22a lid 1 onder a, b en c",
    uitleg={
        False: "Er wordt gerekend met de norm voor gehuwden van {norm_gehuwden}.",
        True: "Er wordt gerekend met de AOW-norm voor gehuwden van {norm_gehuwden_aow}.",
    },
    vanaf="2015-01-01",
)


@regel(
    "Participatiewet art. 22a lid 1",
    titel="Kostendelersnorm per persoon",
    uitleg="Samen is dat {kostendelers_vast_deel} plus {kostendelers_deel_per_persoon} per persoon van "
    "{rekennorm}. "
    "Gedeeld door {aantal_kostendelers} is ieders deel {kostendelersnorm}.",
    vanaf="2015-01-01",
)
def kostendelersnorm(
    rekennorm: Netto,
    aantal_kostendelers: int,
    kostendelers_vast_deel: Basispunt,
    kostendelers_deel_per_persoon: Basispunt,
) -> Netto:
    """(40% + A x 30%) / A x B. The fraction is not rounded; the norm is, to the cent.

    Published amounts: at B = 1574.03 and A = 3 the law gives 682.08, a rounded 43.33% would give 682.03.
    """
    teller = kostendelers_vast_deel + aantal_kostendelers * kostendelers_deel_per_persoon
    return deel_afgerond(rekennorm * teller, aantal_kostendelers * BASISPUNTEN_PER_GEHEEL)


@regel(
    "Participatiewet art. 22a lid 1",
    titel="Kostendelersnorm in procenten van de rekennorm",
    uitleg="Met {aantal_kostendelers} mensen is ieders deel {kostendelersnorm_percentage} van de rekennorm.",
    vanaf="2015-01-01",
)
def kostendelersnorm_percentage(
    aantal_kostendelers: int, kostendelers_vast_deel: Basispunt, kostendelers_deel_per_persoon: Basispunt
) -> Basispunt:
    """The share as it is published, with two decimals; `kostendelersnorm` itself takes the fraction."""
    teller = kostendelers_vast_deel + aantal_kostendelers * kostendelers_deel_per_persoon
    return Basispunt(deel_afgerond(teller, aantal_kostendelers))
