"""What the rules say on one day about one matter, such as a measure or a fine: decided, kept and made again.

The answers come from people and from our own records. A fact that the law leaves to judgement needs its
reason, and the name of who judged goes with it. Where the ordinance of the municipality is not in the rule
book, a person may give what it says, with the place where it stands.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from opstap.gemeenten import regelboek
from opstap.kern.models import Besluit
from opstap.regels.beslissen import Geval
from opstap.regels.fouten import OpstapFout
from opstap.regels.regel import Feit, Leemte
from opstap.regels.spoor import Uitkomst
from opstap.regels.vragen import Vraag


@dataclass(frozen=True)
class Gegeven:
    """An answer: its value as the rules count, and where it comes from; for a judgement the reason."""

    waarde: int | bool
    bron: str


Gegevens = Mapping[str, Gegeven]


@dataclass(frozen=True)
class Dagoordeel:
    """What was asked on a day, of which case, and what came out."""

    dag: date
    geval: Geval
    gevraagd: tuple[str, ...]
    uitkomst: Uitkomst
    bon: Mapping[str, str | None]

    def waarde(self, naam: str) -> int | bool:
        """The outcome of a question: of the household, or of the only person that the matter is about."""
        return self.uitkomst.waarde(naam, self._wie(naam))

    def zin(self, naam: str) -> str:
        """The sentence of the rules about this outcome."""
        return self.uitkomst.spoor.stap(naam, self._wie(naam)).zin

    def _wie(self, naam: str) -> int | None:
        stappen = self.uitkomst.gevraagd.get(naam, ())
        return stappen[0].persoon_index if len(stappen) == 1 else None

    @property
    def waarden(self) -> dict[str, int | list[int]]:
        """The outcomes by question; of several persons one for each."""
        per_persoon = self.per_persoon
        return {
            naam: list(waarden) if len(waarden := per_persoon.get(naam, ())) > 1 else int(self.waarde(naam))
            for naam in self.gevraagd
        }

    @property
    def per_persoon(self) -> dict[str, tuple[int, ...]]:
        """Of each question about persons the outcome for each of them, in the order of the case."""
        return {
            naam: tuple(int(self.uitkomst.waarde(naam, stap.persoon_index)) for stap in stappen)
            for naam, stappen in self.uitkomst.gevraagd.items()
            if stappen and stappen[0].persoon_index is not None
        }


def maak_geval(
    gemeente: str, dag: date, antwoorden: Gegevens, administratie: Gegevens, *, door: str
) -> Geval:
    """The case with its sources. What our own records know is not asked of a person, so it goes first.

    Errors: OORDEEL-REDEN for a judgement without a reason, GEGEVEN-BRON for an answer without a source,
    GEGEVEN-NIET-TE-GEVEN for an outcome that the rules work out themselves.
    """
    gezin: dict[str, int | bool] = {}
    bronnen: dict[str, str] = {}
    for naam, gegeven in antwoorden.items():
        oordeel = is_oordeel(gemeente, dag, naam)
        if not gegeven.bron.strip():
            titel = regelboek(gemeente).op(dag).plan.knoop(naam).verklaring.titel
            if oordeel:
                raise OpstapFout(
                    "OORDEEL-REDEN", f"'{titel}' is een oordeel. Schrijf op waarom u zo oordeelt."
                )
            raise OpstapFout("GEGEVEN-BRON", f"Schrijf op waar '{titel}' uit blijkt.")
        gezin[naam] = gegeven.waarde
        bronnen[naam] = f"oordeel van {door}: {gegeven.bron}" if oordeel else gegeven.bron
    for naam, gegeven in administratie.items():
        gezin[naam], bronnen[naam] = gegeven.waarde, gegeven.bron
    return Geval(gezin, (), bronnen)


def oordeel_op(gemeente: str, dag: date, geval: Geval, gevraagd: Sequence[str]) -> Dagoordeel:
    """Decide with a full trace. Errors: FeitOntbreekt, NietGemodelleerd, ParameterOntbreekt …"""
    boek = regelboek(gemeente).op(dag)
    return Dagoordeel(dag, geval, tuple(gevraagd), boek.beslis(geval, gevraagd), boek.bon(geval))


def volgende_vraag(
    gemeente: str,
    dag: date,
    geval: Geval,
    gevraagd: Sequence[str],
    overslaan: Collection[tuple[str, int | None]] = (),
) -> Vraag | None:
    """The next fact that can matter, without what nobody knows; None when all is decided or refused."""
    return regelboek(gemeente).op(dag).volgende_vraag(geval, gevraagd, overslaan)


def is_oordeel(gemeente: str, dag: date, naam: str) -> bool:
    """Whether an officer judges about a fact. Errors: GEGEVEN-NIET-TE-GEVEN for what the rules work out."""
    verklaring = regelboek(gemeente).op(dag).plan.knoop(naam).verklaring
    if not isinstance(verklaring, Feit | Leemte):
        raise OpstapFout(
            "GEGEVEN-NIET-TE-GEVEN",
            f"'{verklaring.titel}' volgt uit de regels. Geef de feiten waarop het berust.",
        )
    return isinstance(verklaring, Feit) and verklaring.oordeel


def dagparameter(gemeente: str, dag: date, naam: str) -> int:
    """A number of the law or of local policy on a day. Errors: NietGemodelleerd, ParameterOntbreekt."""
    return int(regelboek(gemeente).op(dag).beslis(Geval(), [naam]).waarde(naam))


def inhoud_dag(genomen: Dagoordeel, **meer: Any) -> dict[str, Any]:
    """The parts of a decision (feiten, bon, uitkomst, spoor) about this; `meer` joins the outcome."""
    digest = genomen.uitkomst.spoor.digest
    return {
        "feiten": {
            "maanden": [],
            "dag": {
                "dag": genomen.dag.isoformat(),
                "gevraagd": list(genomen.gevraagd),
                **genomen.geval.als_json(),
            },
        },
        "bon": {"maanden": [], "dag": dict(genomen.bon)},
        "uitkomst": {**meer, "maanden": [], "dag": {"waarden": genomen.waarden, "spoor": digest}},
        "spoor": [digest],
    }


def inhoud_zonder_spoor(
    dag: date,
    geval: Geval,
    gevraagd: Sequence[str],
    waarden: Mapping[str, Any],
    bon: Mapping[str, str | None],
) -> dict[str, Any]:
    """The same for what the compiled rules decided: its receipt alone says that they make the same trace."""
    return {
        "feiten": {
            "maanden": [],
            "dag": {"dag": dag.isoformat(), "gevraagd": list(gevraagd), **geval.als_json()},
        },
        "bon": {"maanden": [], "dag": dict(bon)},
        "uitkomst": {"maanden": [], "dag": {"waarden": dict(waarden)}},
        "spoor": [dict(bon)],
    }


@dataclass(frozen=True)
class NagespeeldeDag:
    """A stored decision about a day, decided again from its own facts."""

    oordeel: Dagoordeel
    bewaard: Mapping[str, Any]
    zelfde_regelboek: bool

    @property
    def gelijk(self) -> bool:
        """The same outcome, taken in exactly the same way."""
        nu, spoor = self.oordeel, self.bewaard.get("spoor")
        zelfde_weg = self.zelfde_regelboek if spoor is None else nu.uitkomst.spoor.digest == spoor
        return zelfde_weg and nu.waarden == self.bewaard["waarden"]


def speel_dag_na(besluit: Besluit) -> NagespeeldeDag | None:
    """Decide again what a decision says about a day; None for a decision that says nothing about one."""
    feiten = besluit.feiten.get("dag")
    if feiten is None:
        return None
    opnieuw = oordeel_op(
        besluit.gemeente_id, date.fromisoformat(feiten["dag"]), Geval.uit_json(feiten), feiten["gevraagd"]
    )
    return NagespeeldeDag(opnieuw, besluit.uitkomst["dag"], dict(opnieuw.bon) == besluit.bon["dag"])
