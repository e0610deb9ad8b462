"""The compiled law: the same rules over columns, for a caseload or a country.

A kernel is a real Python file in the cache directory, named after the hash of its own text, which
holds the fingerprints of all rules that it calls. A changed rule therefore never meets an old kernel.
Parameter values are not part of the text but given at every run, so that a half-yearly change of
amounts compiles nothing and cannot be stale either.

There are two variants of a kernel. The careful one takes unknown cells and names every refusal; the
bold one, for a million households of which all is known, leaves that out.
"""

from __future__ import annotations

import os
import tempfile
import threading
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from opstap.regels.afdruk import LENGTE_KORT, afdruk
from opstap.regels.beslissen import bereik, buiten_bereik, mag_gegeven_worden
from opstap.regels.fouten import GevalFout, Ontbreekt, OpstapFout, WetFout
from opstap.regels.graaf import Knoop, Plan, lijkt_op
from opstap.regels.kernelbron import GETALLEN, HULP, bewaarplaatsen, functie_naam, functie_van, schrijf
from opstap.regels.kernelcode import Machinekern, laad
from opstap.regels.kernelhulp import ONBEKEND_GETAL
from opstap.regels.kernelontwerp import Ontwerp
from opstap.regels.kernelvertaling import NietTeVertalen, vertaal
from opstap.regels.parameters import Parameter
from opstap.regels.regel import Feit
from opstap.regels.spoor import Gat, feit_ontbreekt, wetsgat

T = TypeVar("T")
U = TypeVar("U")
Kolom = npt.NDArray[np.int64]
Kolommen = Mapping[str, npt.NDArray[Any]]

ONBEKEND = np.int64(ONBEKEND_GETAL)
"""The cell of a column that is unknown (in) or that could not be determined (out)."""

WEIGERING = "weigering"
RIJEN_PER_BLOK = 125_000
RIJEN_VANAF_VLOT = 100_000
"""From how many households compiling the bold variant as well is worth its time."""


class Kern:
    """Rules compiled for columns. Made by `BoekOpDatum.kern`; cheap to make, compiled at the first run.

    `weigeringen` gives the refusal for each code that the column "weigering" can hold (0: none).
    """

    def __init__(
        self, plan: Plan, peildatum: int, invoer: Sequence[str], gevraagd: Sequence[str], *, zeker: bool
    ) -> None:
        self.peildatum = peildatum
        self.invoer = tuple(plan.knoop(naam) for naam in sorted(set(invoer)))
        self.gevraagd = tuple(plan.knoop(naam) for naam in dict.fromkeys(gevraagd))
        for knoop in self.invoer:
            if not mag_gegeven_worden(knoop):
                raise GevalFout("KERN-INVOER", f'"{knoop.naam}" kan geen kolom van de invoer zijn.')
        namen_in = tuple(knoop.naam for knoop in self.invoer)
        namen_uit = tuple(knoop.naam for knoop in self.gevraagd)
        self._plan = plan
        # The careful variant takes a column for every fact, so that one kernel serves all inputs.
        feiten = (k.naam for k in plan.knopen if isinstance(k.verklaring, Feit) and mag_gegeven_worden(k))
        kolommen = tuple(sorted({*feiten, *namen_in}))
        uitkomsten = (k.naam for k in self.invoer if zeker and not isinstance(k.verklaring, Feit))
        self._voorzichtig = _ontwerp(plan, kolommen, namen_uit, True, frozenset(uitkomsten))
        self._vlot = _ontwerp(plan, namen_in, namen_uit, False, frozenset(namen_in))

    @property
    def namen(self) -> Collection[str]:
        """All names of the rule book."""
        return self._plan.op_naam.keys()

    @property
    def bron(self) -> str:
        """The text of the kernel; of the careful variant, which knows every refusal."""
        return _bron(self._voorzichtig)

    @property
    def hash(self) -> str:
        """Fingerprint of engine, rules, parameters and of what is computed."""
        return afdruk([self._plan.hash, self.bron])

    @property
    def weigeringen(self) -> dict[int, Ontbreekt]:
        """What each code in the column "weigering" means."""
        return {
            code: feit_ontbreekt([Gat(knoop)]) if code > 0 else wetsgat(knoop, self.peildatum)
            for code, knoop in self._voorzichtig.weigeraars.items()
            if knoop.gat or not isinstance(knoop.verklaring, Parameter)
        }

    def reken(
        self,
        gezin: Kolommen,
        persoon: Kolommen,
        offsets: npt.NDArray[Any],
        *,
        draden: int = 1,
        vlot: bool | None = None,
    ) -> dict[str, Kolom]:
        """Compute all asked columns as int64, with "weigering" per household.

        Household `h` has the persons in rows `offsets[h]` to `offsets[h + 1]`. A cell that is
        `ONBEKEND` is unknown; so is, in the outcome, what could not be determined. Raises `GevalFout`
        for a missing or unexpected column and for values out of range, before anything is computed.
        `vlot` chooses the bold variant when all cells are known; by itself it is taken for many rows.
        """
        grenzen = _offsets(offsets)
        aantallen = {False: len(grenzen) - 1, True: int(grenzen[-1])}
        kolommen = {
            knoop.naam: _lees_kolom(
                knoop, persoon if knoop.per_persoon else gezin, aantallen[knoop.per_persoon]
            )
            for knoop in self.invoer
        }
        for naam in (*gezin, *persoon):
            if naam not in kolommen:
                raise GevalFout(
                    "KERN-KOLOM", f'De kolom "{naam}" is geen invoer van deze kern.{lijkt_op(naam, kolommen)}'
                )
        onvolledig = _elk(draden, lambda knoop: _controleer_kolom(knoop, kolommen[knoop.naam]), self.invoer)
        if vlot is None:
            vlot = len(grenzen) > RIJEN_VANAF_VLOT
        if vlot and not any(onvolledig):
            try:
                return self._draai(self._vlot, kolommen, grenzen, draden)
            except ZeroDivisionError:
                pass  # the careful variant tells which rows that concerns, if it matters there at all
        for knoop, deels in zip(self.invoer, onvolledig, strict=True):
            if deels and knoop.naam in self._voorzichtig.zeker:
                raise GevalFout(
                    "KERN-ONVOLLEDIG",
                    f'De kolom "{knoop.naam}" zou in elke rij bekend zijn, maar is dat niet overal.',
                )
        return self._draai(self._voorzichtig, kolommen, grenzen, draden)

    def reken_arrow(self, tabel: Any, *, draden: int = 1) -> Any:
        """The same from an Arrow table to an Arrow table: one row per household, persons in list columns.

        Null is unknown, in and out. Columns that are no name of the rule book are passed on.
        """
        from opstap.regels.tabellen import reken_arrow

        return reken_arrow(self, tabel, draden)

    def _draai(
        self, ontwerp: Ontwerp, kolommen: Mapping[str, Kolom], grenzen: Kolom, draden: int
    ) -> dict[str, Kolom]:
        gezinnen, personen = len(grenzen) - 1, int(grenzen[-1])
        uit_gezin = np.empty((len(ontwerp.uit_gezin) + 1, gezinnen), dtype=np.int64)
        uit_persoon = np.empty((len(ontwerp.uit_persoon), personen), dtype=np.int64)
        parameters = np.array([_bedrag(knoop) for knoop in ontwerp.parameters], dtype=np.int64)
        leeg = {per: np.full(aantal, ONBEKEND) for per, aantal in ((False, gezinnen), (True, personen))}
        gegeven = [
            kolommen.get(knoop.naam, leeg[knoop.per_persoon])
            for knoop in ontwerp.knopen
            if ontwerp.gegeven(knoop)
        ]
        functie = _compileer(_bron(ontwerp), ontwerp.regels())
        plaatsen = bewaarplaatsen(ontwerp)

        def blok(van: int, tot: int) -> None:
            grootste = np.diff(grenzen[van : tot + 1]).max(initial=0)
            bewaard = np.empty((plaatsen, grootste), dtype=np.int64)
            rijen = (parameters, grenzen, *gegeven, uit_gezin, uit_persoon, bewaard)
            functie((van, tot, self.peildatum), rijen)

        begin = range(0, gezinnen, RIJEN_PER_BLOK)
        _elk(draden, lambda van: blok(van, min(van + RIJEN_PER_BLOK, gezinnen)), begin)
        kolommen_uit = {
            **dict(zip((*ontwerp.uit_gezin, WEIGERING), uit_gezin, strict=True)),
            **dict(zip(ontwerp.uit_persoon, uit_persoon, strict=True)),
        }
        return {naam: kolommen_uit[naam] for naam in (*ontwerp.gevraagd, WEIGERING)}


def _elk(draden: int, doe: Callable[[T], U], delen: Iterable[T]) -> list[U]:
    """Do it for all, in order; on several threads what NumPy and the kernel do runs side by side."""
    if draden == 1:
        return [doe(deel) for deel in delen]
    with ThreadPoolExecutor(draden) as pool:
        return list(pool.map(doe, delen))


def _bedrag(parameter: Knoop) -> int:
    return int(ONBEKEND) if parameter.waarde is None or parameter.gat else parameter.waarde.bedrag


def cachemap() -> Path:
    """Where compiled kernels are kept: OPSTAP_CACHE, else the user's own cache directory."""
    gekozen = os.environ.get("OPSTAP_CACHE")
    if gekozen:
        return Path(gekozen) / "kernen"
    basis = os.environ.get("XDG_CACHE_HOME")
    return (Path(basis) if basis else Path.home() / ".cache") / "opstap" / "kernen"


@lru_cache(maxsize=256)
def _ontwerp(
    plan: Plan, invoer: tuple[str, ...], gevraagd: tuple[str, ...], voorzichtig: bool, zeker: frozenset[str]
) -> Ontwerp:
    return Ontwerp(plan, invoer, gevraagd, voorzichtig, zeker)


@lru_cache(maxsize=256)
def _bron(ontwerp: Ontwerp) -> str:
    return schrijf(ontwerp)


_gecompileerd: dict[str, Machinekern] = {}
_slot = threading.Lock()


def _compileer(bron: str, regels: Sequence[Knoop]) -> Machinekern:
    """The compiled kernel for a text; from memory, from the cache directory, or compiled now."""
    with _slot:
        if bron not in _gecompileerd:
            _gecompileerd[bron] = _laad(bron, regels)
        return _gecompileerd[bron]


def _laad(bron: str, regels: Sequence[Knoop]) -> Machinekern:
    omgeving: dict[str, Any] = {deel.__name__: deel for deel in HULP}
    omgeving.update({functie_naam(knoop): functie_van(knoop) for knoop in regels})
    omgeving.update(int64=np.int64, empty=np.empty, ONBEKEND_GETAL=ONBEKEND_GETAL)

    def vertaald() -> str:
        try:
            return vertaal(bron, omgeving, GETALLEN)
        except NietTeVertalen as fout:
            raise WetFout(
                "KERN-COMPILEERT-NIET",
                f"Deze regel is niet te compileren: {fout}. "
                "opstap.regels.lint zegt wat er niet in een regel mag staan.",
            ) from fout

    return laad(_bewaar(bron), vertaald)


def _bewaar(bron: str) -> Path:
    """The file with this text in the cache directory; its name is the hash of the text."""
    pad = cachemap() / f"opstap_kern_{afdruk([bron])[:LENGTE_KORT]}.py"
    try:
        return _bewaar_op(pad, bron)
    except OSError as fout:
        raise OpstapFout(
            "KERN-CACHE",
            f"In {pad.parent} kan geen rekenkern worden bewaard ({fout.strerror}). "
            "Wijs met OPSTAP_CACHE een map aan waarin dat wel kan.",
        ) from None


def _bewaar_op(pad: Path, bron: str) -> Path:
    if pad.exists() and pad.read_text(encoding="utf-8") == bron:
        return pad
    pad.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(
        "w", dir=pad.parent, suffix=".nieuw", delete=False, encoding="utf-8"
    ) as nieuw:
        nieuw.write(bron)
    os.replace(nieuw.name, pad)
    return pad


def _offsets(offsets: npt.NDArray[Any]) -> Kolom:
    grenzen = _als_int64("offsets", offsets)
    if len(grenzen) == 0 or grenzen[0] != 0 or np.any(np.diff(grenzen) < 0):
        raise GevalFout("KERN-OFFSETS", "De offsets moeten bij 0 beginnen en mogen niet dalen.")
    return grenzen


def _lees_kolom(knoop: Knoop, kolommen: Kolommen, lengte: int) -> Kolom:
    waar = "persoon" if knoop.per_persoon else "gezin"
    if knoop.naam not in kolommen:
        raise GevalFout("KERN-KOLOM", f'De kolom "{knoop.naam}" ontbreekt bij {waar}.')
    kolom = _als_int64(knoop.naam, kolommen[knoop.naam])
    if len(kolom) != lengte:
        raise GevalFout(
            "KERN-LENGTE",
            f'De kolom "{knoop.naam}" heeft {len(kolom)} rijen; per {waar} horen het er {lengte} te zijn.',
        )
    return kolom


def _als_int64(naam: str, kolom: npt.NDArray[Any]) -> Kolom:
    if kolom.ndim != 1 or kolom.dtype.kind not in "iub":
        raise GevalFout("KERN-SOORT", f'De kolom "{naam}" moet een rij gehele getallen of ja/nee zijn.')
    return np.ascontiguousarray(kolom, dtype=np.int64)


def _controleer_kolom(knoop: Knoop, kolom: Kolom) -> bool:
    """Refuse values out of range; True when some cells are unknown."""
    if len(kolom) == 0:
        return False
    onvolledig = bool(kolom.min() == ONBEKEND)
    bekend = kolom != ONBEKEND if onvolledig else np.True_
    laagst, hoogst = bereik(knoop)
    mogelijk = knoop.verklaring.soort.mogelijke_waarden
    if mogelijk and hoogst - laagst >= len(mogelijk):
        fout = ~np.isin(kolom, mogelijk) & bekend
    elif onvolledig or kolom.min() < laagst or kolom.max() > hoogst:
        fout = ((kolom < laagst) | (kolom > hoogst)) & bekend
    else:
        return onvolledig
    if fout.any():
        rij = int(np.flatnonzero(fout)[0])
        raise GevalFout(
            "KERN-BEREIK",
            f'"{knoop.verklaring.titel}" {buiten_bereik(knoop)} '
            f"Dat is in {int(fout.sum())} rijen niet zo; de eerste is rij {rij}.",
        )
    return onvolledig
