"""Households that cannot exist: refused by name, with the places that contradict each other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from opstap.opdrachten.gevalbestand.lezing import Lezing
from opstap.opdrachten.gevalbestand.rij import Rij
from opstap.opdrachten.gevalbestand.woorden import HOOGSTE_LEEFTIJD, JONGER, OUDER
from opstap.opdrachten.invoerlezer import Plek
from opstap.recht.participatiewet import Rol
from opstap.regels import Datum, als_datum, dag, volle_jaren
from opstap.regels.datum import MAANDNAMEN, toon_datum
from opstap.regels.soorten import DATUM

INKOMENS = ("netto_loon", "overig_inkomen")
OUDERS = (Rol.AANVRAGER, Rol.PARTNER)


def controleer(lezing: Lezing, rijen: Sequence[Rij]) -> None:
    """Note every impossibility, at the place of the value that is the least likely to be right."""
    for rij in rijen:
        _leeftijd(lezing, rij)
        _datums(rij)
    _dubbel(lezing, rijen)
    ouders = [rij for rij in rijen if rij.rol in OUDERS]
    for rij in rijen:
        if rij.rol == Rol.KIND:
            _kind_en_ouders(lezing, rij, ouders)
        elif rij.relatie in (*OUDER, *JONGER):
            _familie(lezing, rij, ouders)


def laatste_dag(maand: date) -> date:
    """The last day of a month."""
    volgende = date(maand.year + maand.month // 12, maand.month % 12 + 1, 1)
    return date.fromordinal(volgende.toordinal() - 1)


def toon_maand(maand: date) -> str:
    """A month in Dutch: "mei 2024"."""
    return f"{MAANDNAMEN[maand.month - 1]} {maand.year}"


def _leeftijd(lezing: Lezing, rij: Rij) -> None:
    """A date of birth within the month or before, not too long ago, and in line with an age beside it."""
    geboren = rij.waarden.get("geboortedatum")
    if geboren is None or lezing.maand is None:
        return
    maand, dagnummer, plek = lezing.maand, Datum(int(geboren)), rij.plekken["geboortedatum"]
    if als_datum(dagnummer) > laatste_dag(maand):
        inkomen = next((naam for naam in INKOMENS if rij.waarden.get(naam) and naam in rij.plekken), None)
        if inkomen is not None:
            plek.fout(
                "INKOMEN-VOOR-GEBOORTE",
                f"deze persoon is geboren op {toon_datum(dagnummer)}, maar heeft al inkomen in "
                f"{toon_maand(maand)} ({rij.plekken[inkomen].waar})",
            )
            return
        plek.fout(
            "GEBOORTEDATUM-TOEKOMST",
            f"deze geboortedatum ligt na de maand waarvoor wordt gerekend ({toon_maand(maand)})",
        )
    elif als_datum(dagnummer).year < maand.year - HOOGSTE_LEEFTIJD:
        plek.fout(
            "GEBOORTEDATUM-ONGELOOFLIJK",
            f"met deze geboortedatum zou iemand ouder dan {HOOGSTE_LEEFTIJD} zijn",
        )
    elif "leeftijd" in rij.waarden:
        leeftijd = max(0, volle_jaren(dagnummer, dag(maand)))
        if leeftijd != rij.waarden["leeftijd"]:
            rij.plekken["leeftijd"].fout(
                "LEEFTIJD-TEGENSTRIJDIG",
                f"hier staat {rij.waarden['leeftijd']} jaar, maar wie op {toon_datum(dagnummer)} is geboren "
                f"({plek.waar}) is op {toon_datum(dag(maand))} {leeftijd} jaar; haal er één weg",
            )
        else:
            del rij.waarden["leeftijd"]


def _datums(rij: Rij) -> None:
    """Nothing happens to a person before birth."""
    geboren = rij.waarden.get("geboortedatum")
    if geboren is None:
        return
    for naam, waarde in rij.waarden.items():
        verklaring = rij.plan.knoop(naam).verklaring
        if verklaring.soort == DATUM and waarde < geboren:
            rij.plekken[naam].fout(
                "DATUM-VOOR-GEBOORTE",
                f'"{verklaring.titel}" ligt op {toon_datum(int(waarde))}, voor de geboorte '
                f"op {toon_datum(int(geboren))} ({rij.plekken['geboortedatum'].waar})",
            )


def _dubbel(lezing: Lezing, rijen: Sequence[Rij]) -> None:
    """One person has one place in the household: the same name and age twice is the same person."""
    gezien: dict[tuple[str, str, int | bool], Rij] = {}
    for naam, rij in zip(lezing.namen, rijen, strict=True):
        for sleutel in ("geboortedatum", "leeftijd"):
            if rij.begin is None or sleutel not in rij.waarden:
                continue
            eerder = gezien.setdefault((naam.casefold(), sleutel, rij.waarden[sleutel]), rij)
            if eerder.rol != rij.rol and eerder.begin is not None:
                rij.begin.fout("PERSOON-DUBBEL", f"deze persoon staat al op {eerder.begin.waar}")
                break


def _kind_en_ouders(lezing: Lezing, kind: Rij, ouders: Sequence[Rij]) -> None:
    """A child is younger than at least one of its parents; the other may be a young stepparent."""
    if lezing.maand is None or not ouders:
        return
    leeftijden = [_jaren(lezing.maand, ouder) for ouder in ouders]
    leeftijd = _jaren(lezing.maand, kind)
    bekend = [jaren for jaren in leeftijden if jaren is not None]
    if leeftijd is None or len(bekend) < len(ouders) or leeftijd < max(bekend):
        return
    oudste = ouders[leeftijden.index(max(bekend))]
    _plek(kind).fout(
        "KIND-OUDER-DAN-OUDER",
        f"dit kind is {leeftijd} jaar, en de ouder {max(bekend)} jaar ({_plek(oudste).waar}); "
        "een kind kan niet even oud zijn als de ouder, of ouder",
    )


def _familie(lezing: Lezing, huisgenoot: Rij, ouders: Sequence[Rij]) -> None:
    """A parent is older than the applicant, a child or grandchild is younger."""
    aanvrager = next((rij for rij in ouders if rij.rol == Rol.AANVRAGER), None)
    if lezing.maand is None or aanvrager is None:
        return
    eigen, ander = _jaren(lezing.maand, aanvrager), _jaren(lezing.maand, huisgenoot)
    if eigen is None or ander is None:
        return
    if ander <= eigen if huisgenoot.relatie in OUDER else ander >= eigen:
        _plek(huisgenoot).fout(
            "RELATIE-LEEFTIJD",
            f"met {ander} jaar kan dit geen {huisgenoot.relatie} zijn van de aanvrager van {eigen} jaar "
            f"({_plek(aanvrager).waar})",
        )


def _jaren(maand: date, rij: Rij) -> int | None:
    if "geboortedatum" in rij.waarden:
        return max(0, volle_jaren(Datum(int(rij.waarden["geboortedatum"])), dag(maand)))
    leeftijd = rij.waarden.get("leeftijd")
    return None if leeftijd is None else int(leeftijd)


def _plek(rij: Rij) -> Plek:
    return rij.plekken.get("geboortedatum") or rij.plekken["leeftijd"]
