"""Who is a partner in the sense of the law: marriage, joint household, presumptions (art. 3).

The outcome is `rol`. It may also be given, by who has settled it before. The law of 2026 changed the
exception for care and the term of two years (Stb. 2025, 312).
"""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Plaats, Rol
from opstap.regels import feit, regel

ZORG_VERRUIMD = "2026-01-01"

feit(
    "plaats_in_huishouden",
    soort=Plaats,
    per="persoon",
    titel="Plaats in het huishouden",
    vraag="Is deze persoon de aanvrager, de echtgenoot, een kind of een andere huisgenoot?",
    artikel="Participatiewet art. 3 en 4",
)
feit(
    "duurzaam_gescheiden",
    soort="bool",
    per="persoon",
    titel="Duurzaam gescheiden",
    vraag="Leven de echtgenoten duurzaam gescheiden?",
    artikel="Participatiewet art. 3 lid 2 onder b",
    oordeel=True,
)
feit(
    "familie_eerste_graad",
    soort="bool",
    per="persoon",
    titel="Familie in de eerste graad",
    vraag="Is deze huisgenoot uw ouder, (stief)kind, schoonouder, schoonkind of vroegere pleegkind?",
    artikel="Participatiewet art. 3 lid 2 onder a en lid 7",
)
feit(
    "bloedverwant_tweede_graad",
    soort="bool",
    per="persoon",
    titel="Broer, zus, grootouder of kleinkind",
    vraag="Is deze huisgenoot uw broer, zus, grootouder of kleinkind?",
    artikel="Participatiewet art. 3 lid 2 onder a (tekst tot 2026)",
)
feit(
    "een_van_beiden_heeft_zorg_nodig",
    soort="bool",
    per="persoon",
    titel="Een van beiden heeft zorg nodig",
    vraag="Heeft een van beiden zorg nodig?",
    artikel="Participatiewet art. 3 lid 2 onder a (tekst tot 2026)",
    oordeel=True,
)
feit(
    "zorg_is_aanleiding_om_samen_te_wonen",
    soort="bool",
    per="persoon",
    titel="Samen wonen om de zorg",
    vraag="Wonen zij samen omdat een van beiden zorg nodig heeft, en wordt die zorg nu gegeven?",
    artikel="Participatiewet art. 3 lid 2 onder a",
    oordeel=True,
)
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
    vraag="Moeten zij volgens een geldend samenlevingscontract beiden bijdragen aan het huishouden?",
    artikel="Participatiewet art. 3 lid 4 onder c",
)
feit(
    "registratie_als_gezamenlijke_huishouding",
    soort="bool",
    per="persoon",
    titel="Geregistreerd als gezamenlijke huishouding",
    vraag="Staan zij in een aangewezen registratie als gezamenlijke huishouding?",
    artikel="Participatiewet art. 3 lid 4 onder d",
)
feit(
    "zorgen_voor_elkaar",
    soort="bool",
    per="persoon",
    titel="Zorgen voor elkaar",
    vraag="Zorgen zij voor elkaar, door samen de kosten te dragen of op een andere manier?",
    artikel="Participatiewet art. 3 lid 3",
    oordeel=True,
)


@regel(
    "Participatiewet art. 3 lid 1",
    titel="Echtgenoot",
    uitleg={
        True: "Deze persoon is de echtgenoot of geregistreerd partner.",
        False: "Deze persoon is niet de echtgenoot of geregistreerd partner.",
    },
    per="persoon",
    vanaf="2015-01-01",
)
def is_echtgenoot(plaats_in_huishouden: Plaats) -> bool:
    return plaats_in_huishouden == Plaats.ECHTGENOOT


@regel(
    "Participatiewet art. 3 lid 2 onder b",
    titel="Echtgenoot die niet duurzaam gescheiden leeft",
    uitleg={
        True: "De echtgenoten leven niet duurzaam gescheiden.",
        False: "De echtgenoten leven duurzaam gescheiden. De wet ziet hen als ongehuwd.",
        "anders": "Deze persoon is niet de echtgenoot.",
    },
    per="persoon",
    als="is_echtgenoot",
    vanaf="2015-01-01",
)
def blijft_gehuwd(duurzaam_gescheiden: bool) -> bool:
    return not duurzaam_gescheiden


@regel(
    "Participatiewet art. 3 lid 3",
    titel="Andere huisgenoot",
    uitleg={
        True: "Deze persoon is een andere huisgenoot.",
        False: "Deze persoon is de aanvrager, de echtgenoot of een kind.",
    },
    per="persoon",
    vanaf="2015-01-01",
)
def is_andere_huisgenoot(plaats_in_huishouden: Plaats) -> bool:
    return plaats_in_huishouden == Plaats.HUISGENOOT


@regel(
    "Participatiewet art. 3 lid 2 onder a",
    titel="Huisgenoot die geen naaste familie is",
    uitleg={
        True: "Deze huisgenoot is geen familie in de eerste graad.",
        False: "Met familie in de eerste graad is er geen gezamenlijke huishouding.",
        "anders": "Deze persoon is geen andere huisgenoot.",
    },
    per="persoon",
    als="is_andere_huisgenoot",
    vanaf="2015-01-01",
)
def geen_naaste_familie(familie_eerste_graad: bool) -> bool:
    return not familie_eerste_graad


@regel(
    "Participatiewet art. 3 lid 2 onder a (tekst tot 2026)",
    naam="bloedverwant_van_wie_zorg_telt",
    titel="Bloedverwant van wie de zorg telt",
    uitleg={
        True: "Het is een bloedverwant in de tweede graad. Zorg kan dan een uitzondering zijn.",
        False: "Het is geen bloedverwant in de tweede graad. Zorg is dan geen uitzondering.",
        "anders": "Er is al een uitzondering, of deze persoon is geen andere huisgenoot.",
    },
    per="persoon",
    als="geen_naaste_familie",
    vanaf="2015-01-01",
    tot=ZORG_VERRUIMD,
)
def bloedverwant_van_wie_zorg_telt(bloedverwant_tweede_graad: bool) -> bool:
    return bloedverwant_tweede_graad


@regel(
    "Participatiewet art. 3 lid 2 onder a (tekst tot 2026)",
    naam="zorg_is_uitzondering",
    titel="Zorg is een uitzondering",
    uitleg={
        True: "Een van beiden heeft zorg nodig. Daarom is er geen gezamenlijke huishouding.",
        False: "Geen van beiden heeft zorg nodig.",
        "anders": "Zorg is hier geen uitzondering.",
    },
    per="persoon",
    als="bloedverwant_van_wie_zorg_telt",
    vanaf="2015-01-01",
    tot=ZORG_VERRUIMD,
)
def zorg_is_uitzondering_tot_2026(een_van_beiden_heeft_zorg_nodig: bool) -> bool:
    """Only between relatives by blood in the second degree."""
    return een_van_beiden_heeft_zorg_nodig


@regel(
    "Participatiewet art. 3 lid 2 onder a",
    naam="zorg_is_uitzondering",
    titel="Zorg is een uitzondering",
    uitleg={
        True: "Zij wonen samen om de zorg die nu wordt gegeven. Daarom is er geen gezamenlijke huishouding.",
        False: "Zij wonen niet samen om zorg.",
        "anders": "Er is al een uitzondering, of deze persoon is geen andere huisgenoot.",
    },
    per="persoon",
    als="geen_naaste_familie",
    vanaf=ZORG_VERRUIMD,
)
def zorg_is_uitzondering(zorg_is_aanleiding_om_samen_te_wonen: bool) -> bool:
    """Whoever they are to each other, as long as the care lasts."""
    return zorg_is_aanleiding_om_samen_te_wonen


@regel(
    "Participatiewet art. 3 lid 2 en 3",
    titel="Gezamenlijke huishouding mogelijk",
    uitleg={
        True: "Er is geen uitzondering. Een gezamenlijke huishouding is mogelijk.",
        False: "Door de zorg is er geen gezamenlijke huishouding.",
        "anders": "Met deze persoon is een gezamenlijke huishouding niet mogelijk.",
    },
    per="persoon",
    als="geen_naaste_familie",
    vanaf="2015-01-01",
)
def gezamenlijke_huishouding_mogelijk(zorg_is_uitzondering: bool) -> bool:
    return not zorg_is_uitzondering


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


@regel(
    "Participatiewet art. 3 lid 3",
    titel="Het gaat om de zorg voor elkaar",
    uitleg={
        True: "Het hangt af van de vraag of zij voor elkaar zorgen.",
        False: "De wet neemt al een gezamenlijke huishouding aan.",
        "anders": "Met deze persoon is een gezamenlijke huishouding niet mogelijk.",
    },
    per="persoon",
    als="gezamenlijke_huishouding_mogelijk",
    vanaf="2015-01-01",
)
def zorg_voor_elkaar_beslist(onweerlegbaar_vermoeden: bool) -> bool:
    return not onweerlegbaar_vermoeden


@regel(
    "Participatiewet art. 3 lid 3",
    titel="Geen zorg voor elkaar",
    uitleg={
        True: "Zij zorgen niet voor elkaar.",
        False: "Zij zorgen voor elkaar.",
        "anders": "Of zij voor elkaar zorgen, beslist hier niet.",
    },
    per="persoon",
    als="zorg_voor_elkaar_beslist",
    vanaf="2015-01-01",
)
def geen_zorg_voor_elkaar(zorgen_voor_elkaar: bool) -> bool:
    return not zorgen_voor_elkaar


@regel(
    "Participatiewet art. 3 lid 2 tot en met 4",
    titel="Voert een gezamenlijke huishouding",
    uitleg={
        True: "Deze huisgenoot en de aanvrager voeren een gezamenlijke huishouding.",
        False: "Deze huisgenoot en de aanvrager voeren geen gezamenlijke huishouding.",
        "anders": "Met deze persoon is een gezamenlijke huishouding niet mogelijk.",
    },
    per="persoon",
    als="gezamenlijke_huishouding_mogelijk",
    vanaf="2015-01-01",
)
def gezamenlijke_huishouding(geen_zorg_voor_elkaar: bool) -> bool:
    return not geen_zorg_voor_elkaar


@regel(
    "Participatiewet art. 3 en 4",
    titel="Rol in het gezin",
    uitleg={
        Rol.AANVRAGER: "Deze persoon vraagt de bijstand aan.",
        Rol.PARTNER: "De wet ziet deze persoon als partner van de aanvrager.",
        Rol.KIND: "Deze persoon is een kind van het gezin.",
        Rol.MEDEBEWONER: "Deze persoon is een medebewoner en hoort niet bij het gezin.",
    },
    per="persoon",
    vanaf="2015-01-01",
)
def rol(plaats_in_huishouden: Plaats, blijft_gehuwd: bool, gezamenlijke_huishouding: bool) -> Rol:
    """May be given as a whole by who has settled it; then none of the smaller facts is asked."""
    if plaats_in_huishouden == Plaats.AANVRAGER:
        return Rol.AANVRAGER
    if plaats_in_huishouden == Plaats.KIND:
        return Rol.KIND
    return Rol.PARTNER if blijft_gehuwd or gezamenlijke_huishouding else Rol.MEDEBEWONER
