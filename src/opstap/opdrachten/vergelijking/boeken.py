"""What differs between two rule books in general: amounts, rules, and what one of them does not know."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from opstap.opdrachten.vergelijking.kanten import Kant
from opstap.regels.afdruk import afdruk_verklaring
from opstap.regels.datum import toon_datum
from opstap.regels.graaf import Knoop
from opstap.regels.parameters import Parameter
from opstap.regels.regel import Keuze, Regel
from opstap.regels.spoor import wetsgat


class Aard(Enum):
    """What kind of difference it is, in the order in which they are told."""

    BEDRAG = "Bedragen die verschillen"
    REGEL = "Regels die verschillen"
    GAT = "Bij een van beide niet bekend"
    ALLEEN = "Alleen bij een van beide"


@dataclass(frozen=True)
class Zijde:
    """What one side has for a name: in words, with article, source and the raw value of an amount."""

    tekst: str
    artikel: str = ""
    bron: str = ""
    waarde: int | None = None
    bekend: bool = True


@dataclass(frozen=True)
class Boekverschil:
    """One name that is not the same on both sides."""

    aard: Aard
    naam: str
    titel: str
    zijden: tuple[Zijde, Zijde]


def boekverschillen(kanten: tuple[Kant, Kant]) -> Iterator[Boekverschil]:
    """Every name that differs, amounts first; what neither side knows is no difference."""
    plannen = [kant.boek.plan for kant in kanten]
    namen = dict.fromkeys(knoop.naam for plan in plannen for knoop in plan.knopen)
    gevonden = []
    for naam in namen:
        knopen = (plannen[0].op_naam.get(naam), plannen[1].op_naam.get(naam))
        aard = _aard(*knopen)
        if aard is not None:
            titels = dict.fromkeys(knoop.verklaring.titel for knoop in knopen if knoop is not None)
            zijden = (_zijde(knopen[0], kanten[0]), _zijde(knopen[1], kanten[1]))
            gevonden.append(Boekverschil(aard, naam, " / ".join(titels), zijden))
    volgorde = list(Aard)
    yield from sorted(gevonden, key=lambda verschil: (volgorde.index(verschil.aard), verschil.naam))


def _aard(eerste: Knoop | None, tweede: Knoop | None) -> Aard | None:
    """The kind of difference between two knots of one name; None when they come to the same."""
    if eerste is None or tweede is None:
        alleen = eerste or tweede
        return None if alleen is None or alleen.gat else Aard.ALLEEN
    if eerste.gat or tweede.gat:
        return None if eerste.gat and tweede.gat else Aard.GAT
    if isinstance(eerste.verklaring, Parameter) and isinstance(tweede.verklaring, Parameter):
        return Aard.BEDRAG if _bedrag(eerste) != _bedrag(tweede) else None
    gelijk = afdruk_verklaring(eerste.verklaring) == afdruk_verklaring(tweede.verklaring)
    return None if gelijk else Aard.REGEL


def _bedrag(knoop: Knoop) -> int | None:
    return None if knoop.waarde is None else knoop.waarde.bedrag


def _zijde(knoop: Knoop | None, kant: Kant) -> Zijde:
    if knoop is None:
        return Zijde("bestaat hier niet", bekend=False)
    verklaring = knoop.verklaring
    if knoop.gat:
        return Zijde(wetsgat(knoop, kant.boek.dagnummer).zin, verklaring.artikel, bekend=False)
    if knoop.waarde is not None:
        vanaf = toon_datum(knoop.waarde.vanaf)
        tekst = f"{verklaring.soort.toon(knoop.waarde.bedrag)} (vanaf {vanaf})"
        return Zijde(tekst, verklaring.artikel, knoop.waarde.bron, knoop.waarde.bedrag)
    if isinstance(verklaring, Regel | Keuze):
        tekst = f"in werking vanaf {toon_datum(verklaring.vanaf)}, in {verklaring.plek}"
        return Zijde(tekst, verklaring.artikel)
    return Zijde(f"in {verklaring.plek}", verklaring.artikel)
