"""Writing a case file from a case, so that reading it gives the same case again."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from opstap.opdrachten.gevalbestand.lezen import Gevalbestand
from opstap.opdrachten.gevalbestand.lezing import GEGEVEN
from opstap.opdrachten.gevalbestand.waarde import schrijf_waarde
from opstap.recht.participatiewet import Rol
from opstap.regels.graaf import Plan
from opstap.regels.regel import Feit
from opstap.verkenning.niet_genoemd import NIET_GENOEMD

LIJSTEN = {Rol.KIND: "kinderen", Rol.MEDEBEWONER: "medebewoners"}
PLAATS = "plaats_in_huishouden"
GEWOON = frozenset({"leeftijd", "vermogen"})
"""Names that are written as plain keys although the rule book may compute them."""


def schrijf(gelezen: Gevalbestand, plan: Plan) -> str:
    """The text of a case file: month, municipality, persons in their lists, and every value by its name."""
    regels = [f"maand: {gelezen.maand:%Y-%m}"]
    if gelezen.gemeente is not None:
        regels.insert(0, f"gemeente: {gelezen.gemeente}")
    if gelezen.omschrijving:
        regels.append(f"omschrijving: {_citaat(gelezen.omschrijving)}")
    personen = gelezen.geval.personen
    per_lijst: dict[str, list[int]] = {naam: [] for naam in ("personen", *LIJSTEN.values())}
    for nummer, rij in enumerate(personen):
        per_lijst[LIJSTEN.get(_rol(rij), "personen")].append(nummer)
    for lijst, nummers in per_lijst.items():
        if nummers:
            regels.append(f"{lijst}:")
            for nummer in nummers:
                regels += _persoon(gelezen, plan, nummer, lijst)
        elif personen and lijst != "personen":
            regels.append(f"{lijst}: []")
    regels += _waarden(gelezen, plan, gelezen.geval.gezin, None)
    return "\n".join(regels) + "\n"


def _rol(rij: Mapping[str, int | bool]) -> Rol:
    """In which list a person belongs; the place in the household has the same numbers as the role."""
    nummer = rij.get("rol", rij.get(PLAATS, Rol.MEDEBEWONER))
    return next(rol for rol in Rol if rol == nummer)


def _persoon(gelezen: Gevalbestand, plan: Plan, nummer: int, lijst: str) -> Iterator[str]:
    rij = gelezen.geval.personen[nummer]
    regels = [f"rol: {_rol(rij).name.lower()}"] if lijst == "personen" else []
    naam = gelezen.namen[nummer] if nummer < len(gelezen.namen) else ""
    if naam:
        regels.append(f"naam: {_citaat(naam)}")
    zonder_plaats = {sleutel: waarde for sleutel, waarde in rij.items() if sleutel not in ("rol", PLAATS)}
    regels += _waarden(gelezen, plan, zonder_plaats, nummer)
    for plek, regel in enumerate(regels or ["{}"]):
        yield f"  {'  ' if plek else '- '}{regel}"


def _waarden(
    gelezen: Gevalbestand, plan: Plan, rij: Mapping[str, int | bool], persoon: int | None
) -> list[str]:
    """A line per value; what the rule book would compute itself stands under `gegeven`."""
    gewoon: list[str] = []
    gegeven: list[str] = []
    for naam, waarde in rij.items():
        sleutel = naam if persoon is None else f"personen.{persoon}.{naam}"
        bron = gelezen.geval.bronnen.get(sleutel, "")
        if bron == NIET_GENOEMD:
            continue
        verklaring = plan.knoop(naam).verklaring
        tekst = _tekst(schrijf_waarde(verklaring.soort, waarde))
        inhoud = f"{naam}: {{waarde: {tekst}, bron: {_citaat(bron)}}}" if bron else f"{naam}: {tekst}"
        plat = isinstance(verklaring, Feit) or naam in GEWOON
        (gewoon if plat else gegeven).append(inhoud)
    gewoon += [f"{naam}: onbekend" for naam, wie in _onbekend(gelezen) if wie == persoon]
    return gewoon + ([f"{GEGEVEN}:", *(f"  {regel}" for regel in gegeven)] if gegeven else [])


def _onbekend(gelezen: Gevalbestand) -> Sequence[tuple[str, int | None]]:
    return sorted(gelezen.onbekend, key=lambda open_: (open_[0], -1 if open_[1] is None else open_[1]))


def _tekst(waarde: str) -> str:
    """A value: a word as it is, anything else in quotes."""
    return waarde if waarde.isascii() and waarde.isidentifier() else _citaat(waarde)


def _citaat(tekst: str) -> str:
    return json.dumps(tekst, ensure_ascii=False)
