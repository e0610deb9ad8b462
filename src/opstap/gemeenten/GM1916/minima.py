"""Where the city pass of Leidschendam-Voorburg has a ground of its own: debts being settled."""

from __future__ import annotations

from opstap.regels import feit, regel

feit(
    "in_schuldhulptraject",
    soort="bool",
    titel="Schuldhulp of schuldsanering",
    vraag="Zit u in een schuldhulptraject bij de Kredietbank Nederland of in de schuldsanering (Wsnp)?",
    artikel="Ooievaarspas Leidschendam-Voorburg",
)


@regel(
    "Ooievaarspas Leidschendam-Voorburg",
    titel="Geen Ooievaarspas voor het hele gezin",
    uitleg={
        True: "Er is geen recht op de Ooievaarspas voor het hele gezin.",
        False: "Het hele gezin krijgt de Ooievaarspas.",
    },
    vanaf="2022-01-01",
)
def stadspas_niet_voor_allen(stadspas_recht: bool) -> bool:
    return not stadspas_recht


@regel(
    "Ooievaarspas Leidschendam-Voorburg",
    titel="Ooievaarspas voor de kinderen door schuldhulp",
    uitleg={
        True: "U zit in de schuldhulp. Daarom krijgen de kinderen een Ooievaarspas.",
        False: "U zit niet in de schuldhulp.",
        "anders": "Schuldhulp maakt hier niet uit.",
    },
    als="stadspas_niet_voor_allen",
    vanaf="2022-01-01",
)
def stadspas_door_schuldhulp(in_schuldhulptraject: bool) -> bool:
    return in_schuldhulptraject


@regel(
    "Ooievaarspas Leidschendam-Voorburg",
    titel="Ooievaarspas voor de kinderen",
    uitleg={
        True: "De kinderen krijgen een Ooievaarspas.",
        False: "De kinderen krijgen geen Ooievaarspas.",
    },
    vanaf="2022-01-01",
)
def stadspas_voor_kinderen(stadspas_recht: bool, stadspas_door_schuldhulp: bool) -> bool:
    """Under the income limit, or in debt counselling: then only the children get a pass."""
    return stadspas_recht or stadspas_door_schuldhulp
