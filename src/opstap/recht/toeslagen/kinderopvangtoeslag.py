"""Childcare allowance (Wet kinderopvang): a percentage of the cost, from a table by income.

The percentage falls in steps, and is higher for every child after the first: the one with the most hours.
"""

from __future__ import annotations

from pathlib import Path

from opstap.recht.toeslagen import tabel
from opstap.recht.toeslagen.afronding import maand_omlaag, op_cent, op_hele_euro
from opstap.regels import Basispunt, Cent, Netto, aantal, keuze, niet_gemodelleerd, regel, som
from opstap.regels.datum import MAANDEN_PER_JAAR
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

HONDERDSTEN_PER_UUR = 100
DELEN = HONDERDSTEN_PER_UUR * BASISPUNTEN_PER_GEHEEL
"""The exact amount is in millionths of a cent: hundredths of hours times ten-thousandths."""


@regel(
    "Wet kinderopvang art. 1.5",
    titel="Kind dat naar de opvang kan",
    uitleg={
        True: "U werkt of volgt een traject. Voor dit kind kan er kinderopvangtoeslag zijn.",
        False: "U werkt niet en volgt geen traject. Er is geen kinderopvangtoeslag.",
        "anders": "Deze persoon is geen kind van het gezin.",
    },
    per="persoon",
    als="is_kind",
    vanaf="2019-01-01",
)
def kind_kan_naar_opvang(ouders_werken_of_volgen_traject: bool) -> bool:
    return ouders_werken_of_volgen_traject


@regel(
    "Wet kinderopvang art. 1.5",
    titel="Kind in geregistreerde opvang",
    uitleg={
        True: "Dit kind gaat naar geregistreerde opvang, waarvoor u zelf een deel betaalt.",
        False: "Dit kind gaat niet naar geregistreerde opvang waarvoor u zelf een deel betaalt.",
        "anders": "Voor deze persoon is er geen kinderopvangtoeslag.",
    },
    per="persoon",
    als="kind_kan_naar_opvang",
    vanaf="2019-01-01",
)
def kind_in_opvang(opvang_geregistreerd_en_betaald: bool) -> bool:
    return opvang_geregistreerd_en_betaald


aantal(
    "aantal_kinderen_in_opvang",
    als="kind_in_opvang",
    titel="Kinderen in de opvang",
    artikel="Wet kinderopvang art. 1.5",
)


@regel(
    "Wet kinderopvang art. 1.5",
    titel="Er is een kind in de opvang",
    uitleg={
        True: "Er gaan {aantal_kinderen_in_opvang} kinderen naar de opvang.",
        False: "Er is geen kind met recht op kinderopvangtoeslag.",
    },
    vanaf="2019-01-01",
)
def kinderopvangtoeslag_mogelijk(aantal_kinderen_in_opvang: int) -> bool:
    return aantal_kinderen_in_opvang >= 1


@regel(
    "Wet kinderopvang art. 1.7 lid 2",
    titel="Opvanguren in honderdsten",
    uitleg={
        "overig": "Alle opvanguren van dit kind samen: {opvanguren_in_honderdsten} honderdsten van een uur.",
        "anders": "Deze persoon gaat niet naar de opvang.",
    },
    per="persoon",
    als="kind_in_opvang",
    vanaf="2019-01-01",
)
def opvanguren_in_honderdsten(
    uren_dagopvang_in_honderdsten: int,
    uren_buitenschoolse_opvang_in_honderdsten: int,
    uren_gastouderopvang_in_honderdsten: int,
) -> int:
    samen = uren_dagopvang_in_honderdsten + uren_buitenschoolse_opvang_in_honderdsten
    return samen + uren_gastouderopvang_in_honderdsten


@regel(
    "Wet kinderopvang art. 1.7 lid 2",
    titel="Meer uren dan meetellen",
    uitleg={
        True: "Er zijn meer opvanguren dan de {kinderopvang_maximum_uren} uur per maand die meetellen.",
        False: "Er zijn niet meer opvanguren dan de {kinderopvang_maximum_uren} uur per maand die meetellen.",
        "anders": "Deze persoon gaat niet naar de opvang.",
    },
    per="persoon",
    als="kind_in_opvang",
    vanaf="2019-01-01",
)
def opvanguren_boven_maximum(opvanguren_in_honderdsten: int, kinderopvang_maximum_uren: int) -> bool:
    return opvanguren_in_honderdsten > kinderopvang_maximum_uren * HONDERDSTEN_PER_UUR


@regel(
    "Wet kinderopvang art. 1.7 lid 2",
    titel="Te veel uren, in meer dan een soort opvang",
    uitleg={
        True: "Dit kind heeft te veel uren, in meer dan een soort opvang.",
        False: "Dit kind gaat naar een soort opvang.",
        "anders": "Er zijn niet te veel uren.",
    },
    per="persoon",
    als="opvanguren_boven_maximum",
    vanaf="2019-01-01",
)
def te_veel_uren_in_meer_soorten(
    uren_dagopvang_in_honderdsten: int,
    uren_buitenschoolse_opvang_in_honderdsten: int,
    uren_gastouderopvang_in_honderdsten: int,
) -> bool:
    soorten = int(uren_dagopvang_in_honderdsten > 0) + int(uren_buitenschoolse_opvang_in_honderdsten > 0)
    return soorten + int(uren_gastouderopvang_in_honderdsten > 0) > 1


niet_gemodelleerd(
    "Wet kinderopvang art. 1.7 lid 2",
    als="te_veel_uren_in_meer_soorten",
    voor="opvangkosten_kind",
    per="persoon",
    zin="Dit kind heeft in meer dan één soort opvang samen meer uren dan meetellen. Welke uren dan niet "
    "meetellen, staat niet in dit regelboek.",
)


def kosten(uren: int, meetellend: int, prijs: Cent, hoogste: Cent) -> int:
    """Hours that count times a price that counts, in hundredths of a cent."""
    return min(uren, meetellend) * int(min(prijs, hoogste))


for _opvang, _wat, _met_naam in (
    ("dagopvang", "dagopvang", "uren_dagopvang_in_honderdsten"),
    ("buitenschoolse_opvang", "buitenschoolse opvang", "uren_buitenschoolse_opvang_in_honderdsten"),
    ("gastouderopvang", "gastouderopvang", "uren_gastouderopvang_in_honderdsten"),
):
    keuze(
        f"prijs_{_opvang}",
        uit=f"heeft_{_opvang}",
        waarden={True: f"uurprijs_{_opvang}"},
        anders=0,
        titel=f"Prijs van {_wat}",
        artikel="Wet kinderopvang art. 1.7 lid 2",
        uitleg={
            True: f"Een uur {_wat} kost {{uurprijs_{_opvang}}}.",
            "anders": f"Dit kind gaat niet naar {_wat}.",
        },
        per="persoon",
        vanaf="2019-01-01",
    )


@regel(
    "Wet kinderopvang art. 1.7",
    titel="Gaat naar dagopvang",
    uitleg={
        True: "Dit kind gaat naar dagopvang.",
        False: "Dit kind gaat niet naar dagopvang.",
        "anders": "Deze persoon gaat niet naar de opvang.",
    },
    per="persoon",
    als="kind_in_opvang",
    vanaf="2019-01-01",
)
def heeft_dagopvang(uren_dagopvang_in_honderdsten: int) -> bool:
    return uren_dagopvang_in_honderdsten > 0


@regel(
    "Wet kinderopvang art. 1.7",
    titel="Gaat naar buitenschoolse opvang",
    uitleg={
        True: "Dit kind gaat naar buitenschoolse opvang.",
        False: "Dit kind gaat niet naar buitenschoolse opvang.",
        "anders": "Deze persoon gaat niet naar de opvang.",
    },
    per="persoon",
    als="kind_in_opvang",
    vanaf="2019-01-01",
)
def heeft_buitenschoolse_opvang(uren_buitenschoolse_opvang_in_honderdsten: int) -> bool:
    return uren_buitenschoolse_opvang_in_honderdsten > 0


@regel(
    "Wet kinderopvang art. 1.7",
    titel="Gaat naar een gastouder",
    uitleg={
        True: "Dit kind gaat naar een gastouder.",
        False: "Dit kind gaat niet naar een gastouder.",
        "anders": "Deze persoon gaat niet naar de opvang.",
    },
    per="persoon",
    als="kind_in_opvang",
    vanaf="2019-01-01",
)
def heeft_gastouderopvang(uren_gastouderopvang_in_honderdsten: int) -> bool:
    return uren_gastouderopvang_in_honderdsten > 0


@regel(
    "Wet kinderopvang art. 1.7 lid 2; Besluit kinderopvangtoeslag art. 4",
    titel="Kosten die meetellen, in honderdsten van een cent",
    uitleg={
        "overig": "Per soort opvang telt het laagste van de prijs en de maximumprijs, voor hoogstens "
        "{kinderopvang_maximum_uren} uur.",
        0: "Er zijn geen kosten die meetellen.",
        "anders": "Deze persoon gaat niet naar de opvang.",
    },
    per="persoon",
    als="kind_in_opvang",
    vanaf="2019-01-01",
)
def opvangkosten_kind(
    uren_dagopvang_in_honderdsten: int,
    prijs_dagopvang: Cent,
    kinderopvang_maximumprijs_dagopvang: Cent,
    uren_buitenschoolse_opvang_in_honderdsten: int,
    prijs_buitenschoolse_opvang: Cent,
    kinderopvang_maximumprijs_buitenschoolse_opvang: Cent,
    uren_gastouderopvang_in_honderdsten: int,
    prijs_gastouderopvang: Cent,
    kinderopvang_maximumprijs_gastouderopvang: Cent,
    kinderopvang_maximum_uren: int,
) -> int:
    hoogstens = kinderopvang_maximum_uren * HONDERDSTEN_PER_UUR
    return (
        kosten(uren_dagopvang_in_honderdsten, hoogstens, prijs_dagopvang, kinderopvang_maximumprijs_dagopvang)
        + kosten(
            uren_buitenschoolse_opvang_in_honderdsten,
            hoogstens,
            prijs_buitenschoolse_opvang,
            kinderopvang_maximumprijs_buitenschoolse_opvang,
        )
        + kosten(
            uren_gastouderopvang_in_honderdsten,
            hoogstens,
            prijs_gastouderopvang,
            kinderopvang_maximumprijs_gastouderopvang,
        )
    )


@regel(
    "Wet kinderopvang art. 1.7 lid 2",
    titel="Uren die meetellen, in honderdsten",
    uitleg={
        "overig": "Van de opvanguren tellen er {opvanguren_die_meetellen_in_honderdsten} mee (in "
        "honderdsten).",
        "anders": "Deze persoon gaat niet naar de opvang.",
    },
    per="persoon",
    als="kind_in_opvang",
    vanaf="2019-01-01",
)
def opvanguren_die_meetellen_in_honderdsten(
    opvanguren_in_honderdsten: int, kinderopvang_maximum_uren: int
) -> int:
    return min(opvanguren_in_honderdsten, kinderopvang_maximum_uren * HONDERDSTEN_PER_UUR)


@regel(
    "Besluit kinderopvangtoeslag art. 3",
    titel="Meer dan een kind in de opvang",
    uitleg={
        True: "Er gaan {aantal_kinderen_in_opvang} kinderen naar de opvang. Het kind met de meeste uren is "
        "het eerste kind.",
        False: "Er gaat {aantal_kinderen_in_opvang} kind naar de opvang. Dat is het eerste kind.",
    },
    vanaf="2019-01-01",
)
def meer_kinderen_in_opvang(aantal_kinderen_in_opvang: int) -> bool:
    return aantal_kinderen_in_opvang > 1


@regel(
    "Besluit kinderopvangtoeslag art. 3",
    titel="Kind in de opvang, van meer kinderen",
    uitleg={
        True: "Er gaan meer kinderen naar de opvang, ook dit kind.",
        False: "Dit is het enige kind dat naar de opvang gaat.",
        "anders": "Deze persoon gaat niet naar de opvang.",
    },
    per="persoon",
    als="kind_in_opvang",
    vanaf="2019-01-01",
)
def is_een_van_meer_kinderen(meer_kinderen_in_opvang: bool) -> bool:
    return meer_kinderen_in_opvang


@regel(
    "Besluit kinderopvangtoeslag art. 3",
    titel="Eerste kind",
    uitleg={
        True: "Dit kind is het eerste kind.",
        False: "Dit kind is een volgend kind.",
        "anders": "Dit kind is het enige dat naar de opvang gaat, en daarom het eerste kind.",
    },
    per="persoon",
    als="is_een_van_meer_kinderen",
    anders=True,
    vanaf="2019-01-01",
)
def is_eerste_kind_als_opvang(meeste_opvanguren: bool) -> bool:
    """The child with the most hours; with equal hours the one with the highest costs."""
    return meeste_opvanguren


@regel(
    "Besluit kinderopvangtoeslag art. 3",
    titel="Eerste kind in de opvang",
    uitleg={
        True: "Dit kind is het eerste kind in de opvang.",
        False: "Dit kind is een volgend kind in de opvang.",
        "anders": "Deze persoon gaat niet naar de opvang.",
    },
    per="persoon",
    als="kind_in_opvang",
    vanaf="2019-01-01",
)
def is_eerste_kind_in_opvang(is_eerste_kind_als_opvang: bool) -> bool:
    return is_eerste_kind_als_opvang


aantal(
    "aantal_eerste_kinderen_in_opvang",
    als="is_eerste_kind_in_opvang",
    titel="Aantal eerste kinderen",
    artikel="Besluit kinderopvangtoeslag art. 3",
)


@regel(
    "Besluit kinderopvangtoeslag art. 3",
    titel="Niet precies een eerste kind",
    uitleg={
        True: "Er is niet precies een kind met de meeste uren: {aantal_eerste_kinderen_in_opvang}.",
        False: "Er is precies een eerste kind.",
        "anders": "Er gaat geen kind naar de opvang.",
    },
    als="kinderopvangtoeslag_mogelijk",
    vanaf="2019-01-01",
)
def eerste_kind_onduidelijk(aantal_eerste_kinderen_in_opvang: int) -> bool:
    return aantal_eerste_kinderen_in_opvang != 1


niet_gemodelleerd(
    "Besluit kinderopvangtoeslag art. 3",
    als="eerste_kind_onduidelijk",
    voor="kinderopvangtoeslag_exact",
    zin="Precies één kind kan het eerste kind zijn: dat met de meeste opvanguren, en bij evenveel uren dat "
    "met de hoogste kosten.",
)

tabel.maak_regels(Path(__file__).parent / "tabellen" / "kinderopvangtoeslag.yaml", globals())


@regel(
    "Besluit kinderopvangtoeslag art. 6",
    titel="Er is een volgend kind",
    uitleg={
        True: "Dit is een volgend kind. Het percentage voor volgende kinderen geldt.",
        False: "Dit is het eerste kind. Het percentage voor het eerste kind geldt.",
        "anders": "Deze persoon gaat niet naar de opvang.",
    },
    per="persoon",
    als="kind_in_opvang",
    vanaf="2019-01-01",
)
def is_volgend_kind_in_opvang(is_eerste_kind_als_opvang: bool) -> bool:
    return not is_eerste_kind_als_opvang


keuze(
    "kinderopvang_percentage",
    uit="is_volgend_kind_in_opvang",
    waarden={
        True: "kinderopvang_percentage_volgend_kind",
        False: "kinderopvang_percentage_eerste_kind",
    },
    titel="Percentage voor dit kind",
    artikel="Besluit kinderopvangtoeslag art. 6",
    uitleg={
        True: "Voor een volgend kind is het percentage {kinderopvang_percentage_volgend_kind}.",
        False: "Voor het eerste kind is het percentage {kinderopvang_percentage_eerste_kind}.",
    },
    per="persoon",
    vanaf="2019-01-01",
)


@regel(
    "Wet kinderopvang art. 1.7",
    titel="Kinderopvangtoeslag voor dit kind, in miljoensten van een cent",
    uitleg={
        "overig": "Van de kosten van dit kind wordt {kinderopvang_percentage} vergoed.",
        0: "Er zijn geen kosten die worden vergoed.",
        "anders": "Deze persoon gaat niet naar de opvang.",
    },
    per="persoon",
    als="kind_in_opvang",
    vanaf="2019-01-01",
)
def kinderopvangtoeslag_kind_exact(opvangkosten_kind: int, kinderopvang_percentage: Basispunt) -> int:
    return opvangkosten_kind * int(kinderopvang_percentage)


som(
    "kinderopvangtoeslag_kinderen_exact",
    van="kinderopvangtoeslag_kind_exact",
    titel="Kinderopvangtoeslag voor alle kinderen, in miljoensten van een cent",
    artikel="Wet kinderopvang art. 1.7",
)
som(
    "opvangkosten_kinderen",
    van="opvangkosten_kind",
    titel="Kosten die meetellen voor alle kinderen, in honderdsten van een cent",
    artikel="Wet kinderopvang art. 1.7 lid 2",
)


@regel(
    "Wet kinderopvang art. 1.7 lid 2",
    titel="Kosten die meetellen, per maand",
    uitleg={
        "overig": "Van de opvangkosten telt {opvangkosten_die_meetellen} per maand mee.",
        "anders": "Er gaat geen kind naar de opvang.",
    },
    als="kinderopvangtoeslag_mogelijk",
    vanaf="2019-01-01",
)
def opvangkosten_die_meetellen(opvangkosten_kinderen: int) -> Netto:
    return op_cent(opvangkosten_kinderen, HONDERDSTEN_PER_UUR)


@regel(
    "Wet kinderopvang art. 1.7",
    titel="Kinderopvangtoeslag per maand in miljoensten van een cent",
    uitleg={
        "overig": "De kinderopvangtoeslag is de som van alle kinderen.",
        "anders": "Er gaat geen kind naar de opvang.",
    },
    als="kinderopvangtoeslag_mogelijk",
    vanaf="2019-01-01",
)
def kinderopvangtoeslag_exact(kinderopvangtoeslag_kinderen_exact: int) -> int:
    return kinderopvangtoeslag_kinderen_exact


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 14",
    titel="Recht op kinderopvangtoeslag",
    uitleg={
        True: "U hebt recht op kinderopvangtoeslag.",
        False: "De kinderopvangtoeslag is lager dan {toeslag_minimum_per_jaar} per jaar. Dan wordt zij niet "
        "toegekend.",
        "anders": "U hebt geen recht op kinderopvangtoeslag.",
    },
    als="kinderopvangtoeslag_mogelijk",
    vanaf="2019-01-01",
)
def recht_op_kinderopvangtoeslag(kinderopvangtoeslag_exact: int, toeslag_minimum_per_jaar: Netto) -> bool:
    """There is no limit on wealth for this allowance. The year is taken as twelve months like this one."""
    return op_hele_euro(kinderopvangtoeslag_exact * MAANDEN_PER_JAAR, DELEN) >= toeslag_minimum_per_jaar


@regel(
    "Wet kinderopvang art. 1.7",
    titel="Kinderopvangtoeslag per maand, op de cent",
    uitleg={
        "overig": "De kinderopvangtoeslag is {kinderopvangtoeslag_maand_op_de_cent} per maand.",
        "anders": "U krijgt geen kinderopvangtoeslag.",
    },
    als="recht_op_kinderopvangtoeslag",
    vanaf="2019-01-01",
)
def kinderopvangtoeslag_maand_op_de_cent(kinderopvangtoeslag_exact: int) -> Netto:
    return op_cent(kinderopvangtoeslag_exact, DELEN)


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 14",
    titel="Kinderopvangtoeslag per jaar",
    uitleg={
        "overig": "Twaalf maanden als deze, afgerond op hele euro's, is {kinderopvangtoeslag_jaar} per jaar.",
        "anders": "U krijgt geen kinderopvangtoeslag.",
    },
    als="recht_op_kinderopvangtoeslag",
    vanaf="2019-01-01",
)
def kinderopvangtoeslag_jaar(kinderopvangtoeslag_exact: int) -> Netto:
    """Half up to whole euros (Awir art. 14)."""
    return op_hele_euro(kinderopvangtoeslag_exact * MAANDEN_PER_JAAR, DELEN)


@regel(
    "Wet kinderopvang art. 1.7",
    titel="Kinderopvangtoeslag per maand",
    uitleg={
        "overig": "U krijgt {kinderopvangtoeslag_maand} kinderopvangtoeslag per maand.",
        "anders": "U krijgt geen kinderopvangtoeslag.",
    },
    als="recht_op_kinderopvangtoeslag",
    vanaf="2019-01-01",
)
def kinderopvangtoeslag_maand(kinderopvangtoeslag_exact: int) -> Netto:
    """The advance: down to whole euros."""
    return maand_omlaag(kinderopvangtoeslag_exact * MAANDEN_PER_JAAR, DELEN)
