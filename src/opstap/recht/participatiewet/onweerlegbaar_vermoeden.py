"""When the law presumes a joint household, whatever people show to the contrary (art. 3 paragraph 4).

Until 2026 a marriage to each other counted however long ago it was; since then two years (Stb. 2025, 312).
"""

from __future__ import annotations

from opstap.recht.participatiewet.huishouding import ZORG_VERRUIMD
from opstap.regels import feit, regel

feit(
    "eerder_met_elkaar_gehuwd",
    soort="bool",
    per="persoon",
    titel="Ooit met elkaar gehuwd",
    vraag="Zijn zij ooit met elkaar gehuwd geweest?",
    artikel="Participatiewet art. 3 lid 4 onder a (tekst tot 2026)",
)
feit(
    "in_twee_jaar_gehuwd",
    soort="bool",
    per="persoon",
    titel="In de laatste twee jaar met elkaar gehuwd",
    vraag="Waren zij in de twee jaar voor de aanvraag met elkaar gehuwd?",
    artikel="Participatiewet art. 3 lid 4 onder a",
)
feit(
    "in_twee_jaar_als_gehuwd_bijstand",
    soort="bool",
    per="persoon",
    titel="In de laatste twee jaar bijstand als gehuwden",
    vraag="Zijn zij in de twee jaar voor de aanvraag voor de bijstand als gehuwden gezien?",
    artikel="Participatiewet art. 3 lid 4 onder a",
)
feit(
    "samen_een_kind",
    soort="bool",
    per="persoon",
    titel="Samen een kind",
    vraag="Hebben zij samen een kind, of heeft de een het kind van de ander erkend?",
    artikel="Participatiewet art. 3 lid 4 onder b",
)
feit(
    "geldend_samenlevingscontract",
    soort="bool",
    per="persoon",
    titel="Samenlevingscontract",
    vraag="Staat in een contract dat nu geldt, dat zij allebei meebetalen aan het huishouden?",
    artikel="Participatiewet art. 3 lid 4 onder c",
)
feit(
    "registratie_als_gezamenlijke_huishouding",
    soort="bool",
    per="persoon",
    titel="Geregistreerd als gezamenlijke huishouding",
    vraag="Staan zij in een aangewezen register samen als één huishouden?",
    artikel="Participatiewet art. 3 lid 4 onder d",
)


@regel(
    "Participatiewet art. 3 lid 4 onder a (tekst tot 2026)",
    naam="eerder_samen_gezien_als_gehuwd",
    titel="Eerder gehuwd, of als gehuwd gezien",
    uitleg={
        True: "Zij waren met elkaar gehuwd, of zijn kort geleden als gehuwden gezien.",
        False: "Zij waren niet met elkaar gehuwd en zijn niet kort geleden als gehuwden gezien.",
        "anders": "Met deze persoon is een gezamenlijke huishouding niet mogelijk.",
    },
    per="persoon",
    als="gezamenlijke_huishouding_mogelijk",
    vanaf="2015-01-01",
    tot=ZORG_VERRUIMD,
)
def eerder_samen_gezien_als_gehuwd_tot_2026(
    eerder_met_elkaar_gehuwd: bool, in_twee_jaar_als_gehuwd_bijstand: bool
) -> bool:
    """Until 2026 a marriage counted however long ago it was."""
    return eerder_met_elkaar_gehuwd or in_twee_jaar_als_gehuwd_bijstand


@regel(
    "Participatiewet art. 3 lid 4 onder a",
    titel="Eerder gehuwd, of als gehuwd gezien",
    uitleg={
        True: "Zij waren kort geleden met elkaar gehuwd, of zijn kort geleden als gehuwden gezien.",
        False: "Zij waren niet kort geleden met elkaar gehuwd en zijn niet als gehuwden gezien.",
        "anders": "Met deze persoon is een gezamenlijke huishouding niet mogelijk.",
    },
    per="persoon",
    als="gezamenlijke_huishouding_mogelijk",
    vanaf=ZORG_VERRUIMD,
)
def eerder_samen_gezien_als_gehuwd(in_twee_jaar_gehuwd: bool, in_twee_jaar_als_gehuwd_bijstand: bool) -> bool:
    return in_twee_jaar_gehuwd or in_twee_jaar_als_gehuwd_bijstand


@regel(
    "Participatiewet art. 3 lid 4",
    titel="De wet neemt een gezamenlijke huishouding aan",
    uitleg={
        True: "De wet neemt hier altijd een gezamenlijke huishouding aan.",
        False: "De wet neemt niet vanzelf een gezamenlijke huishouding aan.",
        "anders": "Met deze persoon is een gezamenlijke huishouding niet mogelijk.",
    },
    per="persoon",
    als="gezamenlijke_huishouding_mogelijk",
    vanaf="2015-01-01",
)
def onweerlegbaar_vermoeden(
    eerder_samen_gezien_als_gehuwd: bool,
    samen_een_kind: bool,
    geldend_samenlevingscontract: bool,
    registratie_als_gezamenlijke_huishouding: bool,
) -> bool:
    """One of them is enough, and the contrary cannot be shown."""
    return (
        eerder_samen_gezien_als_gehuwd
        or samen_een_kind
        or geldend_samenlevingscontract
        or registratie_als_gezamenlijke_huishouding
    )
