"""Who is a partner in the sense of the law: by marriage, or by a joint household (art. 3).

The outcome is `rol`. It may also be given, by who has settled it before.
"""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Plaats, Rol
from opstap.regels import feit, regel

ZORG_VERRUIMD = "2026-01-01"
"""The day on which care excepts more people and a marriage counts for two years only (Stb. 2025, 312)."""

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
