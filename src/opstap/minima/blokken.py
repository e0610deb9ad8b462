"""The rules about one scheme over a block of households at once: who is granted without an application."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from opstap import gemeenten
from opstap.gevallen.dagoordelen import oordeel_op
from opstap.gevallen.geval import Gevallen, invoer_gezin, invoer_persoon
from opstap.gevallen.herkomst import Herkomst
from opstap.gevallen.kolommen import ONBEKEND, Kolom
from opstap.minima import oordelen
from opstap.regels.beslissen import Geval
from opstap.regels.fouten import FeitOntbreekt, Ontbreekt
from opstap.regels.kernel import WEIGERING
from opstap.regels.zin import vaste_zin

Antwoord = tuple[int, str]
"""A value as the rules count, and where it comes from."""
Antwoorden = Mapping[int, Mapping[tuple[str, int | None], Antwoord]]
"""By dossier (id), of a fact and a person (id; None: the household)."""
Bedragen = dict[int | None, int | None]
"""By person (id; None: the household) the cents that are granted; None: the scheme gives no amount."""


class Blok:
    """The rules over a block of households at once; one by one where the kernel can't say."""

    def __init__(
        self,
        gemeente: str,
        regeling: gemeenten.Regeling,
        gevallen: Gevallen,
        antwoorden: Antwoorden,
        voor_allen: Mapping[str, Antwoord],
    ) -> None:
        self._gemeente, self._regeling, self._gevallen = gemeente, regeling, gevallen
        self._antwoorden, self._voor_allen = antwoorden, voor_allen
        boek = gemeenten.regelboek(gemeente).op(gevallen.dag)
        gezin, persoon = dict(gevallen.gezin), dict(gevallen.persoon)
        for naam in sorted({*voor_allen, *(naam for een in antwoorden.values() for naam, _ in een)}):
            per_persoon = boek.plan.knoop(naam).per_persoon
            kolommen = persoon if per_persoon else gezin
            kolommen[naam] = self._kolom(naam, per_persoon, kolommen.get(naam))
        self.gevraagd = oordelen.gevraagd(regeling, gemeente, gevallen.dag)
        kern = boek.kern((*invoer_gezin(), *invoer_persoon(), *gezin, *persoon), self.gevraagd)
        self._uit = kern.reken(gezin, persoon, gevallen.offsets)
        self._weigeringen = kern.weigeringen
        self._vaste_zinnen: dict[int, str | None] = {}
        self._per_persoon = {naam: boek.plan.knoop(naam).per_persoon for naam in self.gevraagd}

    def uitkomsten(self) -> Iterator[Bedragen | str]:
        """Per household whom it is granted to and how much; or what is missing, as a sentence."""
        for plek, beletsel in enumerate(self._gevallen.beletsels):
            if beletsel is not None:
                yield beletsel.zin
            elif int(self._gevallen.dossier_ids[plek]) in self._gevallen.eigen or isinstance(
                self._weigeringen.get(int(self._uit[WEIGERING][plek])), FeitOntbreekt
            ):
                yield self._een(plek)
            elif self._uit[WEIGERING][plek]:
                yield self._weigeringen[int(self._uit[WEIGERING][plek])].zin
            else:
                yield self._bedragen(plek)

    def geval(self, plek: int, herkomst: Herkomst | None = None) -> Geval:
        """The case of one household with the answers that were taken over."""
        bronnen = dict(herkomst.van(self._gevallen, plek)) if herkomst is not None else {}
        geval = self._gevallen.geval(plek, bronnen)
        personen = self._gevallen.personen(plek)
        for naam, (waarde, zin) in self._voor_allen.items():
            if naam not in geval.gezin:
                geval, bronnen[naam] = geval.met(naam, waarde), zin
        for (naam, persoon), (waarde, zin) in self._van(plek).items():
            if persoon is None:
                geval, bronnen[naam] = geval.met(naam, waarde), zin
            elif persoon in personen:
                index = personen.index(persoon)
                geval, bronnen[f"personen.{index}.{naam}"] = geval.met(naam, waarde, index), zin
        return Geval(geval.gezin, geval.personen, bronnen)

    def waarden(self, plek: int) -> dict[str, Any]:
        """The outcomes as a decision keeps them."""
        return {
            naam: (rij if len(rij := self._rij(naam, plek)) > 1 else rij[0])
            if per_persoon
            else int(self._uit[naam][plek])
            for naam, per_persoon in self._per_persoon.items()
        }

    def zin(self, plek: int, geval: Geval) -> str:
        """The sentence of the rules about the right; traced only where it names what this household has."""
        naam = self._regeling.recht or self._regeling.bedrag
        assert naam is not None
        dag = self._gevallen.dag
        if not self._per_persoon[naam]:
            uitkomst = int(self._uit[naam][plek])
            if uitkomst not in self._vaste_zinnen:
                verklaring = gemeenten.regelboek(self._gemeente).op(dag).plan.knoop(naam).verklaring
                self._vaste_zinnen[uitkomst] = vaste_zin(verklaring, uitkomst)
            if (vast := self._vaste_zinnen[uitkomst]) is not None:
                return vast
        genomen = oordeel_op(self._gemeente, dag, geval, (naam,))
        return next(stap.zin for stap in genomen.uitkomst.gevraagd[naam])

    def _een(self, plek: int) -> Bedragen | str:
        personen = self._gevallen.personen(plek)
        try:
            oordeel = oordelen.beoordeel(
                self._regeling, self._gemeente, self._gevallen.dag, self.geval(plek), personen
            )
        except Ontbreekt as fout:
            return fout.zin
        for naam, waarde in oordeel.dag.waarden.items():
            if self._per_persoon[naam]:
                van = int(self._gevallen.offsets[plek])
                self._uit[naam][van : van + len(personen)] = oordeel.dag.per_persoon[naam]
            else:
                self._uit[naam][plek] = waarde
        return oordeel.bedragen

    def _bedragen(self, plek: int) -> Bedragen:
        return oordelen.bedragen(
            self._regeling,
            lambda naam: int(self._uit[naam][plek]),
            lambda naam: self._rij(naam, plek) if self._per_persoon[naam] else None,
            self._gevallen.personen(plek),
        )

    def _rij(self, naam: str, plek: int) -> list[int]:
        van, tot = int(self._gevallen.offsets[plek]), int(self._gevallen.offsets[plek + 1])
        rij: list[int] = self._uit[naam][van:tot].tolist()
        return rij

    def _van(self, plek: int) -> Mapping[tuple[str, int | None], Antwoord]:
        return self._antwoorden.get(int(self._gevallen.dossier_ids[plek]), {})

    def _kolom(self, naam: str, per_persoon: bool, eerder: Kolom | None) -> Kolom:
        """A column with these answers, over what the dossier knows about the same fact."""
        aantal = len(self._gevallen.persoon_ids) if per_persoon else len(self._gevallen)
        kolom = np.full(aantal, ONBEKEND) if eerder is None else eerder.copy()
        if naam in self._voor_allen:
            kolom[kolom == ONBEKEND] = self._voor_allen[naam][0]
        for plek in range(len(self._gevallen)):
            van = int(self._gevallen.offsets[plek])
            personen = self._gevallen.personen(plek)
            for (welk, persoon), (waarde, _) in self._van(plek).items():
                if welk == naam and per_persoon and persoon in personen:
                    kolom[van + personen.index(persoon)] = waarde
                elif welk == naam and not per_persoon:
                    kolom[plek] = waarde
        return kolom
