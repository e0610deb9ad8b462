"""Healthcare allowance (Wet op de zorgtoeslag): the standard premium less what people can pay themselves.

The amount is kept exact, in hundred-thousandths of a cent, until art. 14 Awir rounds it.
"""

from __future__ import annotations

from opstap.recht.toeslagen.afronding import maand_omlaag, op_cent, op_hele_euro
from opstap.regels import Bruto, Cent, Milliprocent, Netto, aantal, keuze, regel
from opstap.regels.geld import MILLIPROCENT_PER_GEHEEL


@regel(
    "Wet op de zorgtoeslag art. 2 lid 1",
    titel="Oud genoeg voor zorgtoeslag",
    uitleg={
        True: "Deze persoon is {leeftijd} jaar. Vanaf {leeftijd_meerderjarig} jaar kan er zorgtoeslag zijn.",
        False: "Deze persoon is {leeftijd} jaar, jonger dan {leeftijd_meerderjarig}.",
        "anders": "Deze persoon vraagt geen zorgtoeslag aan.",
    },
    per="persoon",
    als="telt_voor_draagkracht",
    vanaf="2019-01-01",
)
def oud_genoeg_voor_zorgtoeslag(leeftijd: int, leeftijd_meerderjarig: int) -> bool:
    """On the first of the month: a birthday after it counts from the next month (Awir art. 5)."""
    return leeftijd >= leeftijd_meerderjarig


@regel(
    "Wet op de zorgtoeslag art. 1",
    titel="Verzekerde",
    uitleg={
        True: "Deze persoon heeft een Nederlandse zorgverzekering.",
        False: "Deze persoon heeft geen Nederlandse zorgverzekering.",
        "anders": "Deze persoon telt niet als verzekerde.",
    },
    per="persoon",
    als="oud_genoeg_voor_zorgtoeslag",
    vanaf="2019-01-01",
)
def is_verzekerde(zorgverzekerd: bool) -> bool:
    return zorgverzekerd


aantal(
    "aantal_verzekerden",
    als="is_verzekerde",
    titel="Verzekerden",
    artikel="Wet op de zorgtoeslag art. 2",
)


@regel(
    "Wet op de zorgtoeslag art. 2 lid 1",
    titel="Er is een verzekerde",
    uitleg={
        True: "Er is ten minste één verzekerde die oud genoeg is.",
        False: "Er is geen verzekerde die oud genoeg is. Daarom is er geen zorgtoeslag.",
    },
    vanaf="2019-01-01",
)
def zorgtoeslag_mogelijk(aantal_verzekerden: int) -> bool:
    return aantal_verzekerden >= 1


@regel(
    "Wet op de zorgtoeslag art. 2 lid 4",
    titel="De partner is niet verzekerd",
    uitleg={
        True: "Een van u beiden is niet verzekerd. U krijgt de helft van het bedrag voor partners.",
        False: "U bent allebei verzekerd.",
        "anders": "U hebt geen toeslagpartner.",
    },
    als="heeft_toeslagpartner",
    vanaf="2019-01-01",
)
def partner_niet_verzekerd(aantal_verzekerden: int) -> bool:
    return aantal_verzekerden == 1


keuze(
    "zorgtoeslag_percentage_drempelinkomen",
    uit="heeft_toeslagpartner",
    waarden={
        True: "zorgtoeslag_percentage_drempel_partners",
        False: "zorgtoeslag_percentage_drempel_alleen",
    },
    titel="Percentage van het drempelinkomen",
    artikel="Wet op de zorgtoeslag art. 2 lid 3",
    uitleg={
        True: "Met een toeslagpartner telt {zorgtoeslag_percentage_drempel_partners} van het drempelinkomen.",
        False: "Zonder toeslagpartner telt {zorgtoeslag_percentage_drempel_alleen} van het drempelinkomen.",
    },
    vanaf="2019-01-01",
)


@regel(
    "Wet op de zorgtoeslag art. 2 lid 1",
    titel="Standaardpremie voor het huishouden",
    uitleg={"overig": "De standaardpremie is {standaardpremie_huishouden}. Voor partners telt zij dubbel."},
    vanaf="2019-01-01",
)
def standaardpremie_huishouden(zorgtoeslag_standaardpremie: Cent, heeft_toeslagpartner: bool) -> Cent:
    return zorgtoeslag_standaardpremie * 2 if heeft_toeslagpartner else zorgtoeslag_standaardpremie


@regel(
    "Wet op de zorgtoeslag art. 2 lid 2",
    titel="Inkomen boven het drempelinkomen",
    uitleg={
        "overig": "Het toetsingsinkomen van {toetsingsinkomen} is {inkomen_boven_drempel} hoger dan het "
        "drempelinkomen van {drempelinkomen}.",
        0: "Het toetsingsinkomen van {toetsingsinkomen} is niet hoger dan het drempelinkomen van "
        "{drempelinkomen}.",
    },
    vanaf="2019-01-01",
)
def inkomen_boven_drempel(toetsingsinkomen: Bruto, drempelinkomen: Bruto) -> Bruto:
    return max(Bruto(0), toetsingsinkomen - drempelinkomen)


@regel(
    "Wet op de zorgtoeslag art. 2 lid 2 en 3",
    titel="Normpremie in honderdduizendsten van een cent",
    uitleg="De normpremie is {zorgtoeslag_percentage_drempelinkomen} van het hele drempelinkomen van "
    "{drempelinkomen} en {zorgtoeslag_percentage_boven_drempel} van {inkomen_boven_drempel}.",
    vanaf="2019-01-01",
)
def normpremie_onafgerond(
    zorgtoeslag_percentage_drempelinkomen: Milliprocent,
    drempelinkomen: Bruto,
    zorgtoeslag_percentage_boven_drempel: Milliprocent,
    inkomen_boven_drempel: Bruto,
) -> int:
    """The first part is over the whole threshold income, also when the income is lower."""
    over_drempel = int(drempelinkomen) * int(zorgtoeslag_percentage_drempelinkomen)
    return over_drempel + int(inkomen_boven_drempel) * int(zorgtoeslag_percentage_boven_drempel)


@regel(
    "Wet op de zorgtoeslag art. 2 lid 2",
    titel="Normpremie per jaar",
    uitleg="De normpremie is {normpremie}: zoveel kunt u volgens de wet zelf betalen.",
    vanaf="2019-01-01",
)
def normpremie(normpremie_onafgerond: int) -> Cent:
    """To the cent, to show it; the allowance uses the exact amount."""
    return Cent(op_cent(normpremie_onafgerond, MILLIPROCENT_PER_GEHEEL))


@regel(
    "Wet op de zorgtoeslag art. 2 lid 1 en 4",
    titel="Zorgtoeslag in tweehonderdduizendsten van een cent, zonder vermogenstoets",
    uitleg={
        "overig": "De standaardpremie van {standaardpremie_huishouden} is hoger dan wat u zelf kunt betalen.",
        0: "De standaardpremie van {standaardpremie_huishouden} is niet hoger dan wat u zelf kunt betalen.",
        "anders": "Er is geen zorgtoeslag.",
    },
    als="zorgtoeslag_mogelijk",
    vanaf="2019-01-01",
)
def zorgtoeslag_exact(
    standaardpremie_huishouden: Cent, normpremie_onafgerond: int, partner_niet_verzekerd: bool
) -> int:
    """In halves of a hundred-thousandth, so that half of a couple's amount is exact too."""
    verschil = max(0, int(standaardpremie_huishouden) * MILLIPROCENT_PER_GEHEEL - normpremie_onafgerond)
    return verschil if partner_niet_verzekerd else 2 * verschil


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 14",
    titel="Zorgtoeslag haalt het minimum",
    uitleg={
        True: "De zorgtoeslag is ten minste {toeslag_minimum_per_jaar} per jaar.",
        False: "De zorgtoeslag is lager dan {toeslag_minimum_per_jaar} per jaar. Dan wordt zij niet "
        "toegekend.",
    },
    vanaf="2019-01-01",
)
def zorgtoeslag_boven_minimum(zorgtoeslag_exact: int, toeslag_minimum_per_jaar: Netto) -> bool:
    """Rounded to whole euros first: 23.50 becomes 24 and is granted."""
    return op_hele_euro(zorgtoeslag_exact, 2 * MILLIPROCENT_PER_GEHEEL) >= toeslag_minimum_per_jaar


@regel(
    "Wet op de zorgtoeslag art. 2 en 3",
    titel="Recht op zorgtoeslag",
    uitleg={
        True: "U hebt recht op zorgtoeslag.",
        False: "U hebt geen recht op zorgtoeslag, omdat uw vermogen te hoog is.",
        "anders": "U hebt geen recht op zorgtoeslag.",
    },
    als="zorgtoeslag_boven_minimum",
    vanaf="2019-01-01",
)
def recht_op_zorgtoeslag(vermogen_onder_grens_toeslagen: bool) -> bool:
    return vermogen_onder_grens_toeslagen


@regel(
    "Wet op de zorgtoeslag art. 2",
    titel="Zorgtoeslag per jaar, onafgerond",
    uitleg={
        "overig": "De zorgtoeslag is {zorgtoeslag_jaar_onafgerond} per jaar.",
        "anders": "U krijgt geen zorgtoeslag.",
    },
    als="recht_op_zorgtoeslag",
    vanaf="2019-01-01",
)
def zorgtoeslag_jaar_onafgerond(zorgtoeslag_exact: int) -> Netto:
    return op_cent(zorgtoeslag_exact, 2 * MILLIPROCENT_PER_GEHEEL)


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 14",
    titel="Zorgtoeslag per jaar",
    uitleg={
        "overig": "Afgerond op hele euro's krijgt u {zorgtoeslag_jaar} zorgtoeslag per jaar.",
        "anders": "U krijgt geen zorgtoeslag.",
    },
    als="recht_op_zorgtoeslag",
    vanaf="2019-01-01",
)
def zorgtoeslag_jaar(zorgtoeslag_exact: int) -> Netto:
    """Half up to whole euros (Awir art. 14)."""
    return op_hele_euro(zorgtoeslag_exact, 2 * MILLIPROCENT_PER_GEHEEL)


@regel(
    "Wet op de zorgtoeslag art. 2 lid 5",
    titel="Zorgtoeslag per maand",
    uitleg={
        "overig": "U krijgt {zorgtoeslag_maand} zorgtoeslag per maand.",
        "anders": "U krijgt geen zorgtoeslag.",
    },
    als="recht_op_zorgtoeslag",
    vanaf="2019-01-01",
)
def zorgtoeslag_maand(zorgtoeslag_exact: int) -> Netto:
    """The advance: a twelfth of the year, down to whole euros."""
    return maand_omlaag(zorgtoeslag_exact, 2 * MILLIPROCENT_PER_GEHEEL)
