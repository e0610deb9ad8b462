"""What the subsidy of one month is: decided by the rule book of that month, on what was known at a moment.

The minimum wage of January, the end of the flat rate and a new wage value come in by themselves, because
every month is asked with its own day. A month in which the contract began, ended or changed waits for a
person: the law does not say how part of a month is counted.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from opstap.gemeenten import regelboek
from opstap.inkomen.beoordeling.rekenen import volgende_maand
from opstap.inkomen.models import Arbeidsduur, Loonkostenmaand, Loonkostensubsidie, Loonwaarde, Maanduren
from opstap.kern import feiten
from opstap.kern.tijdvak import maand as hele_maand
from opstap.kern.tijdvak import maand_in_woorden
from opstap.regels.beslissen import Geval
from opstap.regels.datum import dag as dagnummer
from opstap.regels.fouten import OpstapFout, ParameterOntbreekt

UREN = "arbeidsuren_per_week_honderdsten"
WEEK = "normale_arbeidsduur_honderdsten"
LOONWAARDE = "loonwaarde_procent"
BEDRAG = "loonkostensubsidie_bedrag"
LASTEN = "loonkostensubsidie_werkgeverslasten"
GEEN_CONTRACT = "de baan liep in deze maand niet"


@dataclass(frozen=True)
class Maanduitkomst:
    """The amounts of a month in cents, and what takes them again; without a contract all of it is empty."""

    subsidie_cent: int
    werkgeverslasten_cent: int | None
    feiten: Mapping[str, Any]
    bon: Mapping[str, str | None]
    spoor: str

    @property
    def totaal_cent(self) -> int:
        return self.subsidie_cent + (self.werkgeverslasten_cent or 0)


ZONDER_CONTRACT = Maanduitkomst(0, 0, {}, {}, "")


def bereken(subsidie: Loonkostensubsidie, maand: date, nu: datetime) -> Maanduitkomst:
    """The month as known at `nu`. Errors: MAANDUREN-NODIG, and the refusals of the rules."""
    gevonden = _uren(subsidie, maand, nu)
    if gevonden is None:
        return ZONDER_CONTRACT
    peildatum = max(maand, subsidie.vanaf)
    rij, bronnen = _oordelen(subsidie)
    rij |= {
        UREN: gevonden.uren_honderdsten,
        WEEK: gevonden.volledige_week_honderdsten,
        "geboortedatum": dagnummer(subsidie.persoon.geboortedatum),
    }
    bronnen[f"personen.0.{UREN}"] = bronnen[f"personen.0.{WEEK}"] = (
        gevonden.bron
        if isinstance(gevonden, Arbeidsduur)
        else f"oordeel van {gevonden.vastgelegd_door}: {gevonden.reden} ({gevonden.grondslag})"
    )
    loonwaarde = (
        feiten.op(Loonwaarde, peildatum, nu)
        .filter(persoon=subsidie.persoon_id, werkgever=subsidie.werkgever_id)
        .first()
    )
    if loonwaarde is not None:
        rij[LOONWAARDE] = loonwaarde.basispunten
        bronnen[f"personen.0.{LOONWAARDE}"] = (
            f"oordeel van {loonwaarde.deskundige}, {loonwaarde.vastgesteld_op:%d-%m-%Y}: {loonwaarde.bron}"
        )
    return _beslis(subsidie.gemeente_id, peildatum, Geval({}, (rij,), bronnen))


@dataclass(frozen=True)
class NagespeeldeMaand:
    """Whether a stored month came out equal, and whether by the same rules and amounts."""

    gelijk: bool
    zelfde_regelboek: bool


def speel_na(maand: Loonkostenmaand) -> NagespeeldeMaand:
    """Decide a stored month again from its own facts. Errors: the refusals of the rules."""
    if not maand.feiten:
        return NagespeeldeMaand(maand.totaal_cent == 0, zelfde_regelboek=True)
    peildatum = date.fromisoformat(maand.feiten["dag"])
    opnieuw = _beslis(maand.gemeente_id, peildatum, Geval.uit_json(maand.feiten))
    bewaard = (maand.subsidie_cent, maand.werkgeverslasten_cent, maand.spoor)
    gelijk = bewaard == (opnieuw.subsidie_cent, opnieuw.werkgeverslasten_cent, opnieuw.spoor)
    return NagespeeldeMaand(gelijk, opnieuw.bon == maand.bon)


def maanden_tot_en_met(subsidie: Loonkostensubsidie, laatste: date) -> list[date]:
    """The months of the grant from its first day up to and including this one."""
    maand, maanden = subsidie.vanaf.replace(day=1), []
    while maand <= laatste:
        maanden.append(maand)
        maand = volgende_maand(maand)
    return maanden


def oorzaak(oud: Loonkostenmaand, nieuw: Maanduitkomst) -> str:
    """Why a month comes out differently from the time before, in words."""
    if not nieuw.feiten:
        return GEEN_CONTRACT
    if not oud.feiten:
        return "de baan liep in deze maand wel"
    was, wordt = oud.feiten["personen"][0], nieuw.feiten["personen"][0]
    redenen = []
    if (was[UREN], was[WEEK]) != (wordt[UREN], wordt[WEEK]):
        redenen.append(f"de uren per week zijn {_uur(wordt[UREN])} in plaats van {_uur(was[UREN])}")
    if was.get(LOONWAARDE) != wordt.get(LOONWAARDE):
        redenen.append(
            f"de loonwaarde is {_procent(wordt.get(LOONWAARDE))} in plaats van "
            f"{_procent(was.get(LOONWAARDE))}"
        )
    if oud.werkgeverslasten_cent is None and nieuw.werkgeverslasten_cent is not None:
        redenen.append("de vergoeding voor werkgeverslasten is nu bekend")
    return "; ".join(redenen) or "de regels of bedragen van deze maand zijn gewijzigd"


def _beslis(gemeente: str, peildatum: date, geval: Geval) -> Maanduitkomst:
    """The subsidy, and the charges of the employer where the percentage of that day is confirmed."""
    boek = regelboek(gemeente).op(peildatum)
    uitkomst = boek.probeer(geval, (BEDRAG, LASTEN))
    gaten = dict(uitkomst.gaten)
    lasten_onbekend = isinstance(gaten.get(LASTEN), ParameterOntbreekt)
    if BEDRAG in gaten or (gaten and not lasten_onbekend):
        raise gaten.get(BEDRAG) or gaten[LASTEN]
    return Maanduitkomst(
        int(uitkomst.waarde(BEDRAG, 0)),
        None if lasten_onbekend else int(uitkomst.waarde(LASTEN, 0)),
        {"dag": peildatum.isoformat(), **geval.als_json()},
        dict(boek.bon(geval)),
        uitkomst.spoor.digest,
    )


def _uren(subsidie: Loonkostensubsidie, maand: date, nu: datetime) -> Arbeidsduur | Maanduren | None:
    """The hours that hold for the whole month; None when there is no contract in it."""
    volgende = volgende_maand(maand)
    delen = list(
        feiten.op(Arbeidsduur, hele_maand(maand.year, maand.month), nu).filter(
            persoon=subsidie.persoon_id, werkgever=subsidie.werkgever_id
        )
    )
    if not delen:
        return None
    heel = delen[0].geldig
    if (
        len(delen) == 1
        and max(heel.lower, subsidie.vanaf) <= maand
        and (heel.upper is None or heel.upper >= volgende)
    ):
        return delen[0]
    gekozen = (
        subsidie.maanduren.filter(maand=maand, vastgelegd_op__lte=nu).order_by("vastgelegd_op", "id").last()
    )
    if gekozen is None or gekozen.vastgelegd_op < max(deel.bekend_van for deel in delen):
        raise OpstapFout(
            "MAANDUREN-NODIG",
            f"De baan liep niet heel {maand_in_woorden(maand)} met dezelfde uren. De wet zegt niet hoe een "
            "deel van een maand telt. Leg vast hoeveel uur per week in deze maand meetelt.",
        )
    return gekozen


def _oordelen(subsidie: Loonkostensubsidie) -> tuple[dict[str, int | bool], dict[str, str]]:
    """What was judged when the subsidy was granted, with its sources."""
    bewaard = subsidie.besluit.feiten["dag"]
    return dict(bewaard["personen"][0]), dict(bewaard["bronnen"])


def _uur(honderdsten: int) -> str:
    return f"{honderdsten // 100},{honderdsten % 100:02d}"


def _procent(basispunten: int | None) -> str:
    if basispunten is None:
        return "niet gemeten"
    return f"{basispunten // 100},{basispunten % 100:02d}%"
