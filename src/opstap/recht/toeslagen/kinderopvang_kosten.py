"""Childcare: which child goes, how many hours and what price count (Wet kinderopvang art. 1.5 and 1.7)."""

from __future__ import annotations

from opstap.recht.toeslagen.afronding import op_cent
from opstap.regels import Cent, Netto, aantal, keuze, niet_gemodelleerd, regel, som

HONDERDSTEN_PER_UUR = 100


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


for _opvang, _wat in (
    ("dagopvang", "dagopvang"),
    ("buitenschoolse_opvang", "buitenschoolse opvang"),
    ("gastouderopvang", "gastouderopvang"),
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
