"""Granting a scheme without an application: the rules over many households at once, and renewing it.

Only where the facts are known. Nobody is refused here: who has no right, or of whom something is not known,
is counted and named. A grant that is not renewed ends by its own period, and they can apply.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import numpy as np
from django.db import transaction

from opstap import gemeenten
from opstap.gemeenten.regelingen import Leverwijze
from opstap.gevallen.dagoordelen import inhoud_zonder_spoor
from opstap.gevallen.geval import Gevallen, gevallen_op, invoer_gezin, invoer_persoon
from opstap.gevallen.herkomst import Herkomst
from opstap.gevallen.kolommen import ONBEKEND, Kolom
from opstap.kern import besluiten
from opstap.kern.besluiten import NieuwBesluit
from opstap.kern.models import Besluit, Dossier
from opstap.kern.tijdvak import maand_van
from opstap.minima import beslissen, leveren, oordelen, perioden, toekenningen
from opstap.minima.models import Aanvraaggegeven, Toekenning
from opstap.minima.toekenningen import NieuweToekenning, declaratie
from opstap.regels.beslissen import Geval
from opstap.regels.fouten import FeitOntbreekt, Ontbreekt, OpstapFout
from opstap.regels.kernel import WEIGERING

PER_BLOK = 5_000
Voortgang = Callable[[int, int], None]
"""Told how many households are done, of how many."""
Antwoord = tuple[int, str]
"""A value as the rules count, and where it comes from."""
Antwoorden = Mapping[int, Mapping[tuple[str, int | None], Antwoord]]
"""By dossier (id), of a fact and a person (id; None: the household)."""
_Bedragen = dict[int | None, int | None]


def zwijg(gedaan: int, totaal: int) -> None:
    """Progress for nobody."""


@dataclass
class Verslag:
    """What it came to; the numbers of dossiers of whom there is something to do are by reason."""

    gegeven: int = 0
    bedrag_cent: int = 0
    geen_recht: list[str] = field(default_factory=list)
    niet_bekend: dict[str, list[str]] = field(default_factory=dict)
    """Dossiers by the sentence that says what is missing."""

    @property
    def bekeken(self) -> int:
        return self.gegeven + len(self.geen_recht) + sum(map(len, self.niet_bekend.values()))


def verleng(
    gemeente: str,
    regeling: str,
    *,
    per: date,
    door: str,
    nu: datetime,
    antwoorden_van_eerder: bool = False,
    voortgang: Voortgang = zwijg,
) -> Verslag:
    """Grant a scheme again to all households whose grant ends on a day. Again changes nothing.

    `antwoorden_van_eerder`: what was answered in an application counts again, and the decision says so. Each
    block of households is one transaction. Errors: REGELING-ONBEKEND, VERLENGEN-LENING.
    """
    gevonden = declaratie(gemeente, regeling)
    if gevonden.leverwijze == Leverwijze.LENING or gevonden.als_lening is not None:
        raise OpstapFout(
            "VERLENGEN-LENING",
            f"Een lening geeft de gemeente niet uit zichzelf. Laat de inwoner {gevonden.zinsnaam} aanvragen.",
        )
    van = Toekenning.objects.filter(gemeente=gemeente, regeling=regeling)
    loopt_af = van.filter(geldig__endswith=per, einde=None).values_list("dossier_id", flat=True)
    verder = set(van.filter(geldig__contains=per).values_list("dossier_id", flat=True))
    dossiers = sorted({dossier for dossier in loopt_af if dossier not in verder})
    ronde = Ronde(gevonden, gemeente, per, door, nu)
    for begin in range(0, len(dossiers), PER_BLOK):
        blok = dossiers[begin : begin + PER_BLOK]
        ronde.doe(blok, eerdere_antwoorden(blok) if antwoorden_van_eerder else {})
        voortgang(min(begin + PER_BLOK, len(dossiers)), len(dossiers))
    return ronde.verslag


def eerdere_antwoorden(dossiers: Sequence[int]) -> dict[int, dict[tuple[str, int | None], Antwoord]]:
    """By dossier the last answers of its applications: fact and person -> value and source."""
    rijen = (
        Aanvraaggegeven.objects.filter(aanvraag__zaak__dossier__in=dossiers, waarde__isnull=False)
        .order_by("id")
        .values_list("aanvraag__zaak__dossier_id", "naam", "persoon_id", "waarde", "bron", "moment")
    )
    gevonden: dict[int, dict[tuple[str, int | None], Antwoord]] = {}
    for dossier, naam, persoon, waarde, bron, moment in rijen:
        assert waarde is not None
        zin = f"overgenomen van {moment:%d-%m-%Y}: {bron}"
        gevonden.setdefault(dossier, {})[naam, persoon] = (waarde, zin)
    return gevonden


@dataclass
class Ronde:
    """One scheme, granted from one day on; block after block, each in a transaction of its own.

    `voor_allen`: facts that were established for all these households, used where the dossier says nothing.
    `grond` says of a dossier (id) why it is granted without an application.
    """

    regeling: gemeenten.Regeling
    gemeente: str
    per: date
    door: str
    nu: datetime
    medeondertekenaar: str | None = None
    voor_allen: Mapping[str, Antwoord] = field(default_factory=dict)
    grond: Callable[[int], str] = lambda dossier: ""
    verslag: Verslag = field(default_factory=Verslag)

    @transaction.atomic
    def doe(self, dossiers: Sequence[int], antwoorden: Antwoorden) -> None:
        """Grant to these households (ids) what the rules say, and count the others in `verslag`."""
        gevallen = gevallen_op(dossiers, maand_van(self.per), self.nu)
        if not len(gevallen):
            return
        blok = _Blok(self.gemeente, self.regeling, gevallen, antwoorden, self.voor_allen)
        herkomst = Herkomst([gevallen], self.nu)
        op_id = Dossier.objects.in_bulk(gevallen.dossier_ids.tolist())
        nieuwe: list[NieuwBesluit] = []
        bedragen: list[_Bedragen] = []
        for plek, uitkomst in enumerate(blok.uitkomsten()):
            dossier = op_id[int(gevallen.dossier_ids[plek])]
            if isinstance(uitkomst, str):
                self.verslag.niet_bekend.setdefault(uitkomst, []).append(dossier.nummer)
            elif not uitkomst:
                self.verslag.geen_recht.append(dossier.nummer)
            else:
                nieuwe.append(self._besluit(dossier, blok, plek, herkomst, uitkomst))
                bedragen.append(uitkomst)
        self._geef(nieuwe, bedragen)

    def _besluit(
        self, dossier: Dossier, blok: _Blok, plek: int, herkomst: Herkomst, bedragen: _Bedragen
    ) -> NieuwBesluit:
        dag, geval = maand_van(self.per), blok.geval(plek, herkomst)
        bon = gemeenten.regelboek(self.gemeente).op(dag).bon(geval)
        inhoud = inhoud_zonder_spoor(dag, geval, blok.gevraagd, blok.waarden(plek), bon)
        inhoud["uitkomst"] |= beslissen.uitkomst(self.regeling, self.grond(dossier.pk), bedragen)
        return NieuwBesluit(
            dossier=dossier,
            soort=Besluit.Soort.TOEKENNING,
            ingangsdatum=self.per,
            genomen_op=self.nu,
            genomen_door=self.door,
            medeondertekenaar=self.medeondertekenaar,
            bekend_op=self.nu,
            **inhoud,
        )

    def _geef(self, nieuwe: Sequence[NieuwBesluit], bedragen: Sequence[_Bedragen]) -> None:
        geldig = perioden.periode(self.regeling.uitvoering.ritme, self.per)
        toegekend = toekenningen.ken_veel_toe(
            [
                NieuweToekenning(besluit, self.regeling.sleutel, geldig, persoon, cent)
                for besluit, per_persoon in zip(besluiten.neem_veel(nieuwe), bedragen, strict=True)
                for persoon, cent in per_persoon.items()
            ],
            nu=self.nu,
        )
        leveren.lever(toegekend, door=self.door, nu=self.nu)
        self.verslag.gegeven += len(nieuwe)
        self.verslag.bedrag_cent += sum(een.bedrag_cent or 0 for een in toegekend)


class _Blok:
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
        self._per_persoon = {naam: boek.plan.knoop(naam).per_persoon for naam in self.gevraagd}

    def uitkomsten(self) -> Iterator[_Bedragen | str]:
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

    def _een(self, plek: int) -> _Bedragen | str:
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

    def _bedragen(self, plek: int) -> _Bedragen:
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
