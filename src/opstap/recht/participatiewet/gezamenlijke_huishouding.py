"""Whether a housemate and the applicant run a joint household: kin, care, and care for each other (art. 3).

The law of 2026 widened the exception for care (Stb. 2025, 312). When the law presumes a joint household,
caring for each other is not looked at: see `onweerlegbaar_vermoeden`.
"""

from __future__ import annotations

from opstap.recht.participatiewet.huishouding import ZORG_VERRUIMD
from opstap.recht.participatiewet.soorten import Plaats
from opstap.regels import feit, regel

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
    "zorgen_voor_elkaar",
    soort="bool",
    per="persoon",
    titel="Zorgen voor elkaar",
    vraag="Zorgen zij voor elkaar, door samen de kosten te dragen of op een andere manier?",
    artikel="Participatiewet art. 3 lid 3",
    oordeel=True,
)


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
