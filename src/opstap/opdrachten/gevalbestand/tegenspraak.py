"""What is said of the household against what follows from the persons in it: refused, with both places.

Any other outcome may be given in place of the computed one. Who the household is, stands in the lists of
persons; saying it once more in another way makes two households of one.
"""

from __future__ import annotations

from collections.abc import Sequence

from opstap.opdrachten.gevalbestand.rij import Rij
from opstap.opdrachten.invoerlezer import Plek
from opstap.regels.beslissen import Geval
from opstap.regels.boek import BoekOpDatum

SAMENSTELLING = (
    "leefvorm", "is_gehuwd", "heeft_kinderen", "aantal_kinderen", "aantal_belanghebbenden", "aantal_personen",
)  # fmt: skip
"""What follows from the lists of persons alone."""
PLAATS = ("is_kind", "is_partner")
"""What follows from the list in which a person stands."""
AOW = "aow_leeftijd_bereikt"
"""What follows from an age or a date of birth, when that is not near the limit."""


Boeken = tuple[BoekOpDatum, BoekOpDatum]


def controleer_tegenspraak(boeken: Boeken, geval: Geval, gezin: Rij, rijen: Sequence[Rij]) -> None:
    """Note everything that the persons contradict, on the first day of the month and on the last alike."""
    if not rijen:
        return
    for naam in SAMENSTELLING:
        if naam in gezin.waarden:
            _vergelijk(boeken, geval, gezin, naam, None, rijen[0].begin)
    for nummer, rij in enumerate(rijen):
        leeftijd = rij.plekken.get("geboortedatum") or rij.plekken.get("leeftijd")
        if leeftijd is None:
            continue
        for naam in (*PLAATS, AOW):
            if naam in rij.plekken and naam in rij.waarden:
                _vergelijk(boeken, geval, rij, naam, nummer, leeftijd if naam == AOW else rij.begin)
        if rij.aow is not None and _volgt(boeken, geval, AOW, nummer) == {0}:
            rij.aow.fout(
                "INVOER-TEGENSTRIJDIG",
                f"wie de AOW-leeftijd nog niet heeft, krijgt geen AOW; zie {leeftijd.waar}",
            )


def _vergelijk(
    boeken: Boeken, geval: Geval, rij: Rij, naam: str, persoon: int | None, waaruit: Plek | None
) -> None:
    volgt, verklaring = _volgt(boeken, geval, naam, persoon), rij.plan.knoop(naam).verklaring
    if not volgt or {None, rij.waarden[naam]} & volgt or waaruit is None:
        return
    anders = " of ".join(verklaring.soort.toon(waarde) for waarde in volgt if waarde is not None)
    rij.plekken[naam].fout(
        "INVOER-TEGENSTRIJDIG",
        f'"{verklaring.titel}" ({naam}) is hier {verklaring.soort.toon(rij.waarden[naam])}, maar uit de '
        f"personen ({waaruit.waar}) volgt {anders}; haal er één weg",
    )


def _volgt(boeken: Boeken, geval: Geval, naam: str, persoon: int | None) -> set[int | None]:
    """What the rule books make of it from the other facts; None when these leave it open."""
    zonder = geval.zonder(naam, persoon)
    return {
        None if stap.uitkomst is None else int(stap.uitkomst)
        for boek in boeken
        for stap in boek.probeer(zonder, (naam,)).gevraagd.get(naam, ())
        if stap.persoon_index == persoon
    }
