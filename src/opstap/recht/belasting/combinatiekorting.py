"""The credit for work next to a young child (Wet IB 2001 art. 8.14a): single, or the lowest earner of two."""

from __future__ import annotations

from opstap.regels import Bruto, Milliprocent, aantal, een_van, niet_gemodelleerd, regel, som
from opstap.regels.datum import Datum, datum_van, jaar, volle_jaren
from opstap.regels.geld import MILLIPROCENT_PER_GEHEEL, deel_afgerond


def deel_van(bedrag: Bruto, percentage: Milliprocent) -> Bruto:
    """A percentage of an amount, to the cent, half up."""
    return deel_afgerond(bedrag * percentage, MILLIPROCENT_PER_GEHEEL)


@regel(
    "Wet inkomstenbelasting 2001 art. 8.14a lid 1 onder b",
    titel="Jong kind, zeker",
    uitleg={
        True: "Dit kind is {leeftijd} jaar, en was op de eerste dag van het jaar zeker jonger dan "
        "{combinatiekorting_leeftijd_tot}.",
        False: "Dit kind is {leeftijd} jaar: dat het jonger was dan {combinatiekorting_leeftijd_tot}, is "
        "niet zeker.",
        "anders": "Deze persoon is geen kind van het gezin.",
    },
    per="persoon",
    als="is_kind",
    vanaf="2019-01-01",
)
def kind_zeker_jong_voor_combinatiekorting(leeftijd: int, combinatiekorting_leeftijd_tot: int) -> bool:
    return leeftijd < combinatiekorting_leeftijd_tot


@regel(
    "Wet inkomstenbelasting 2001 art. 8.14a lid 1 onder b",
    titel="De verjaardag van het kind telt",
    uitleg={
        True: "Dit kind is {leeftijd} jaar: de verjaardag is van belang.",
        False: "Dit kind is {leeftijd} jaar: de verjaardag maakt niet uit.",
        "anders": "Deze persoon is geen kind van het gezin.",
    },
    per="persoon",
    als="is_kind",
    vanaf="2019-01-01",
)
def kind_op_grens_combinatiekorting(
    leeftijd: int, combinatiekorting_leeftijd_tot: int, peildatum: Datum
) -> bool:
    """On the first day of the year itself the age is the one that counts."""
    later_in_jaar = peildatum != datum_van(jaar(peildatum), 1, 1)
    return later_in_jaar and leeftijd == combinatiekorting_leeftijd_tot


@regel(
    "Wet inkomstenbelasting 2001 art. 8.14a lid 1 onder b",
    titel="Jong kind volgens de geboortedatum",
    uitleg={
        True: "Geboren op {geboortedatum}: op de eerste dag van het jaar jonger dan "
        "{combinatiekorting_leeftijd_tot}.",
        False: "Geboren op {geboortedatum}: op de eerste dag van het jaar al "
        "{combinatiekorting_leeftijd_tot}.",
        "anders": "De geboortedatum is hiervoor niet nodig.",
    },
    per="persoon",
    als="kind_op_grens_combinatiekorting",
    vanaf="2019-01-01",
)
def kind_jong_op_geboortedatum(
    geboortedatum: Datum, peildatum: Datum, combinatiekorting_leeftijd_tot: int
) -> bool:
    return volle_jaren(geboortedatum, datum_van(jaar(peildatum), 1, 1)) < combinatiekorting_leeftijd_tot


@regel(
    "Wet inkomstenbelasting 2001 art. 8.14a lid 1 onder b",
    titel="Kind voor de combinatiekorting",
    uitleg={
        True: "Dit kind telt voor de combinatiekorting.",
        False: "Dit kind is te oud voor de combinatiekorting.",
        "anders": "Deze persoon is geen kind van het gezin.",
    },
    per="persoon",
    als="is_kind",
    vanaf="2019-01-01",
)
def kind_telt_voor_combinatiekorting(
    kind_zeker_jong_voor_combinatiekorting: bool, kind_jong_op_geboortedatum: bool
) -> bool:
    """A child of the family counts as living there for at least six months."""
    return kind_zeker_jong_voor_combinatiekorting or kind_jong_op_geboortedatum


een_van(
    "jong_kind_voor_combinatiekorting",
    als="kind_telt_voor_combinatiekorting",
    titel="Er is een jong kind",
    artikel="Wet inkomstenbelasting 2001 art. 8.14a lid 1 onder b",
)


@regel(
    "Wet inkomstenbelasting 2001 art. 8.14a lid 1",
    titel="Ouder voor de combinatiekorting",
    uitleg={
        True: "Deze persoon is ouder, of partner van de ouder, van een jong kind.",
        False: "Er is geen jong kind.",
        "anders": "Deze persoon is niet de aanvrager en niet de toeslagpartner.",
    },
    per="persoon",
    als="telt_voor_draagkracht",
    vanaf="2019-01-01",
)
def ouder_van_jong_kind(jong_kind_voor_combinatiekorting: bool) -> bool:
    """The tax partner is taken to be the allowance partner."""
    return jong_kind_voor_combinatiekorting


@regel(
    "Wet inkomstenbelasting 2001 art. 8.14a lid 1 onder a",
    titel="Genoeg arbeidsinkomen voor de combinatiekorting",
    uitleg={
        True: "Het arbeidsinkomen van {arbeidsinkomen} is hoger dan {combinatiekorting_drempel}.",
        False: "Het arbeidsinkomen van {arbeidsinkomen} is niet hoger dan {combinatiekorting_drempel}.",
        "anders": "Deze persoon heeft geen recht op de combinatiekorting.",
    },
    per="persoon",
    als="ouder_van_jong_kind",
    vanaf="2019-01-01",
)
def genoeg_werk_voor_combinatiekorting(arbeidsinkomen: Bruto, combinatiekorting_drempel: Bruto) -> bool:
    return arbeidsinkomen > combinatiekorting_drempel


som(
    "arbeidsinkomen_ouders",
    van="arbeidsinkomen",
    als="telt_voor_draagkracht",
    titel="Arbeidsinkomen van aanvrager en partner samen",
    artikel="Wet inkomstenbelasting 2001 art. 8.14a lid 1 onder c",
)


aantal(
    "aantal_ouders",
    als="telt_voor_draagkracht",
    titel="Aanvrager en partner",
    artikel="Wet inkomstenbelasting 2001 art. 8.14a lid 1 onder c",
)


@regel(
    "Wet inkomstenbelasting 2001 art. 8.14a lid 3",
    titel="Partners met hetzelfde arbeidsinkomen",
    uitleg={
        True: "U hebt allebei {arbeidsinkomen} arbeidsinkomen. Dan krijgt alleen de oudste de "
        "combinatiekorting.",
        False: "U hebt niet allebei hetzelfde arbeidsinkomen.",
        "anders": "Er is geen recht op de combinatiekorting.",
    },
    per="persoon",
    als="genoeg_werk_voor_combinatiekorting",
    vanaf="2019-01-01",
)
def evenveel_arbeidsinkomen(arbeidsinkomen: Bruto, arbeidsinkomen_ouders: Bruto, aantal_ouders: int) -> bool:
    return aantal_ouders > 1 and arbeidsinkomen * 2 == arbeidsinkomen_ouders


niet_gemodelleerd(
    "Wet inkomstenbelasting 2001 art. 8.14a lid 3",
    als="evenveel_arbeidsinkomen",
    voor="minst_verdienende_ouder",
    per="persoon",
    zin="U en uw partner hebben precies hetzelfde arbeidsinkomen. Wie van u beiden dan de oudste is, staat "
    "niet in dit regelboek.",
)


@regel(
    "Wet inkomstenbelasting 2001 art. 8.14a lid 1 onder c",
    titel="Alleenstaand, of met het laagste arbeidsinkomen",
    uitleg={
        True: "Deze persoon heeft geen partner, of minder arbeidsinkomen dan de partner.",
        False: "De partner heeft minder arbeidsinkomen. Die krijgt de combinatiekorting, als er genoeg "
        "loon is.",
        "anders": "Er is geen recht op de combinatiekorting.",
    },
    per="persoon",
    als="genoeg_werk_voor_combinatiekorting",
    vanaf="2019-01-01",
)
def minst_verdienende_ouder(arbeidsinkomen: Bruto, arbeidsinkomen_ouders: Bruto, aantal_ouders: int) -> bool:
    return aantal_ouders == 1 or arbeidsinkomen * 2 < arbeidsinkomen_ouders


@regel(
    "Wet inkomstenbelasting 2001 art. 8.7 en 8.14a",
    titel="Combinatiekorting vanaf de AOW-leeftijd",
    uitleg={
        True: "Deze persoon heeft de AOW-leeftijd en recht op de combinatiekorting.",
        False: "Deze persoon heeft de AOW-leeftijd niet het hele jaar.",
        "anders": "Er is geen recht op de combinatiekorting.",
    },
    per="persoon",
    als="minst_verdienende_ouder",
    vanaf="2019-01-01",
)
def combinatiekorting_vanaf_aow(aow_hele_jaar: bool) -> bool:
    return aow_hele_jaar


niet_gemodelleerd(
    "Wet inkomstenbelasting 2001 art. 8.7 en 8.14a",
    als="combinatiekorting_vanaf_aow",
    voor="combinatiekorting",
    per="persoon",
    zin="De bedragen van de combinatiekorting vanaf de AOW-leeftijd zijn niet opgenomen.",
)


@regel(
    "Wet inkomstenbelasting 2001 art. 8.14a lid 2",
    titel="Inkomensafhankelijke combinatiekorting",
    uitleg={
        "overig": "De combinatiekorting is {combinatiekorting_percentage} van het arbeidsinkomen boven "
        "{combinatiekorting_drempel}, hoogstens {combinatiekorting_maximum}: {combinatiekorting}.",
        "anders": "Er is geen recht op de combinatiekorting.",
    },
    per="persoon",
    als="minst_verdienende_ouder",
    vanaf="2019-01-01",
)
def combinatiekorting(
    arbeidsinkomen: Bruto,
    combinatiekorting_drempel: Bruto,
    combinatiekorting_percentage: Milliprocent,
    combinatiekorting_maximum: Bruto,
) -> Bruto:
    return min(
        combinatiekorting_maximum,
        deel_van(arbeidsinkomen - combinatiekorting_drempel, combinatiekorting_percentage),
    )
