"""Granting a scheme without an application, to households that the municipality knows already.

Whom it knows, and from what, is said by whoever calls: only households with a running right may be in it. The
rules decide on each of them, on the facts of the dossier; what the municipality established for the whole
group comes along with its source. Nobody is refused here: who is not granted can apply.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

import numpy as np
from django.db import transaction
from django.utils.timezone import localdate

from opstap import gemeenten
from opstap.gemeenten import regelboek
from opstap.gemeenten.regelingen import Route
from opstap.gevallen.dagoordelen import Gegevens, inhoud_dag, maak_geval
from opstap.gevallen.geval import Gevallen, gevallen_op, invoer_gezin, invoer_persoon
from opstap.kern import besluiten, feiten, zaken
from opstap.kern.besluiten import NieuwBesluit
from opstap.kern.models import Bankrekening, Besluit, Dossier
from opstap.kern.redenen import eis_reden
from opstap.kern.tijdvak import Tijdvak
from opstap.minima import beslissen, leveren, oordelen, perioden, toekenningen
from opstap.minima.models import Regelingaanvraag, Toekenning
from opstap.minima.toekenningen import NieuweToekenning, declaratie
from opstap.regels.beslissen import Geval
from opstap.regels.fouten import GevalFout, OpstapFout
from opstap.regels.kernel import WEIGERING

PER_KEER = 2_000
AL_TOEGEKEND = "al toegekend"
AANVRAAG = "een aanvraag loopt"
ZONDER_REKENING = "rekening onbekend"
GEEN_RECHT = "geen recht volgens de regels"


@dataclass
class Verslag:
    """How many households were known, granted, and not; `anders`: why not, by reason or code."""

    bekend: int = 0
    toegekend: int = 0
    bedrag_cent: int = 0
    anders: Counter[str] = field(default_factory=Counter)


def ken_toe(
    gemeente: str,
    regeling: str,
    bekend: Mapping[int, str],
    *,
    peildatum: date,
    gegeven: Gegevens,
    grond: str,
    door: str,
    medeondertekenaar: str,
    nu: datetime,
    meld: Callable[[int], None] | None = None,
) -> Verslag:
    """Grant a scheme to known households (id of the dossier -> from what they are known), so many at a time.

    `grond` says where it is decided that these households may be granted it so. What was granted stays
    granted when this is stopped; again it goes on with the rest. Errors: VIER-OGEN, REDEN-ONTBREEKT,
    REGELING-ONBEKEND, REGELING-NIET-AUTOMATISCH, REGELING-NIET-OPEN, and those of `maak_geval`.
    """
    if door == medeondertekenaar:
        raise OpstapFout("VIER-OGEN", "Toekennen aan veel huishoudens ondertekent u met een collega.")
    eis_reden(grond, "Schrijf op waar staat dat u aan deze huishoudens zonder aanvraag mag toekennen.")
    gevonden = declaratie(gemeente, regeling)
    if gevonden.uitvoering.route != Route.AUTOMATISCH or gevonden.persoon is not None:
        raise OpstapFout("REGELING-NIET-AUTOMATISCH", f"{gevonden.naam} wordt alleen op aanvraag toegekend.")
    if not gevonden.geldt_op(peildatum):
        raise OpstapFout("REGELING-NIET-OPEN", f"{gevonden.naam} wordt op deze dag niet toegekend.")
    voor_allen = maak_geval(gemeente, peildatum, gegeven, {}, door=door)
    run = _Run(gemeente, gevonden, bekend, peildatum, voor_allen, grond, door, medeondertekenaar, nu)
    ids = sorted(bekend)
    for begin in range(0, len(ids), PER_KEER):
        run.deel(ids[begin : begin + PER_KEER])
        if meld is not None:
            meld(run.verslag.bekend)
    return run.verslag


class _Run:
    """One run over all known households, and what came of it so far."""

    def __init__(
        self,
        gemeente: str,
        regeling: gemeenten.Regeling,
        bekend: Mapping[int, str],
        peildatum: date,
        voor_allen: Geval,
        grond: str,
        door: str,
        medeondertekenaar: str,
        nu: datetime,
    ) -> None:
        self.gemeente, self.regeling, self.bekend = gemeente, regeling, bekend
        self.peildatum, self.voor_allen = peildatum, voor_allen
        self.grond, self.door, self.medeondertekenaar, self.nu = grond, door, medeondertekenaar, nu
        self.geldig: Tijdvak = perioden.periode(regeling.uitvoering.ritme, peildatum)
        self.verslag = Verslag()

    @transaction.atomic
    def deel(self, ids: list[int]) -> None:
        """Grant to these households, all of them that can be, or none."""
        dossiers = Dossier.objects.select_for_update(no_key=True).in_bulk(ids)
        self.verslag.bekend += len(ids)
        over = self._zonder(set(ids))
        gevallen = gevallen_op(sorted(over), self.peildatum, self.nu)
        gevallen = gevallen.kies(self._kansrijk(gevallen))
        toegekend: list[tuple[oordelen.Oordeel, int]] = []
        for plek, bronnen in enumerate(gevallen.herkomst(self.nu)):
            dossier = int(gevallen.dossier_ids[plek])
            oordeel = self._oordeel(gevallen, plek, bronnen)
            if oordeel is not None and oordeel.recht:
                toegekend.append((oordeel, dossier))
            elif oordeel is not None:
                self.verslag.anders[GEEN_RECHT] += 1
        self._ken_toe([(oordeel, dossiers[dossier]) for oordeel, dossier in toegekend])

    def _zonder(self, ids: set[int]) -> set[int]:
        """These households without those that have it, asked for it, or can't be paid."""
        for reden, weg in (
            (
                AL_TOEGEKEND,
                Toekenning.objects.filter(
                    dossier__in=ids, regeling=self.regeling.sleutel, geldig__overlap=self.geldig
                ).values_list("dossier", flat=True),
            ),
            (
                AANVRAAG,
                Regelingaanvraag.objects.filter(
                    zaak__dossier__in=ids,
                    regeling=self.regeling.sleutel,
                    zaak__afgerond_op=None,
                    zaak__status__in=zaken.OPEN,
                ).values_list("zaak__dossier", flat=True),
            ),
        ):
            gevonden = ids & set(weg)
            self.verslag.anders[reden] += len(gevonden)
            ids = ids - gevonden
        met = feiten.op(Bankrekening, localdate(self.nu), self.nu).filter(dossier__in=ids)
        met_rekening = set(met.values_list("dossier", flat=True))
        self.verslag.anders[ZONDER_REKENING] += len(ids - met_rekening)
        return ids & met_rekening

    def _kansrijk(self, gevallen: Gevallen) -> np.ndarray:
        """Which cases the compiled rules do not rule out; the others are counted here."""
        erbij = {
            naam: np.full(len(gevallen), int(waarde), dtype=np.int64)
            for naam, waarde in self.voor_allen.gezin.items()
            if naam not in invoer_gezin()
        }
        boek = regelboek(self.gemeente).op(self.peildatum)
        bedrag = self.regeling.bedrag or self.regeling.recht
        assert bedrag is not None
        kern = boek.kern((*invoer_gezin(), *invoer_persoon(), *erbij), (bedrag,))
        try:
            uit = kern.reken({**gevallen.gezin, **erbij}, gevallen.persoon, gevallen.offsets)
        except GevalFout:
            return np.ones(len(gevallen), dtype=np.bool_)  # each is judged by itself
        kansrijk = np.ones(len(gevallen), dtype=np.bool_)
        eigen = np.isin(gevallen.dossier_ids, list(gevallen.eigen))
        zeker_niet = (uit[WEIGERING] == 0) & (uit[bedrag] == 0) & ~eigen
        for plek in np.flatnonzero(zeker_niet).tolist():
            if gevallen.beletsels[plek] is None:
                kansrijk[plek] = False
                self.verslag.anders[GEEN_RECHT] += 1
        return kansrijk

    def _oordeel(self, gevallen: Gevallen, plek: int, bronnen: Mapping[str, str]) -> oordelen.Oordeel | None:
        """The outcome with its trace; None, counted by its code, where the rules refuse."""
        beletsel = gevallen.beletsels[plek]
        try:
            if beletsel is not None:
                raise beletsel
            geval = gevallen.geval(plek, bronnen)
            geval = replace(
                geval,
                gezin={**self.voor_allen.gezin, **geval.gezin},
                bronnen={**self.voor_allen.bronnen, **geval.bronnen},
            )
            personen = gevallen.personen(plek)
            return oordelen.beoordeel(self.regeling, self.gemeente, self.peildatum, geval, personen)
        except OpstapFout as fout:
            self.verslag.anders[fout.code] += 1
            return None

    def _ken_toe(self, oordelen_: list[tuple[oordelen.Oordeel, Dossier]]) -> None:
        if not oordelen_:
            return
        genomen = besluiten.neem_veel([self._besluit(oordeel, dossier) for oordeel, dossier in oordelen_])
        toegekend = toekenningen.ken_veel_toe(
            [
                NieuweToekenning(besluit, self.regeling.sleutel, self.geldig, persoon, cent)
                for besluit, (oordeel, _) in zip(genomen, oordelen_, strict=True)
                for persoon, cent in oordeel.bedragen.items()
            ],
            nu=self.nu,
        )
        leveren.lever(toegekend, door=self.door, nu=self.nu)
        self.verslag.toegekend += len(genomen)
        self.verslag.bedrag_cent += sum(oordeel.totaal_cent for oordeel, _ in oordelen_)

    def _besluit(self, oordeel: oordelen.Oordeel, dossier: Dossier) -> NieuwBesluit:
        inhoud = inhoud_dag(oordeel.dag, personen=list(oordeel.personen))
        grond = f"Zonder aanvraag toegekend: {self.bekend[dossier.pk]} ({self.grond})."
        inhoud["uitkomst"] |= beslissen.uitkomst(self.regeling, grond, oordeel.bedragen)
        return NieuwBesluit(
            dossier=dossier,
            soort=Besluit.Soort.TOEKENNING,
            ingangsdatum=self.peildatum,
            genomen_op=self.nu,
            genomen_door=self.door,
            medeondertekenaar=self.medeondertekenaar,
            bekend_op=self.nu,
            **inhoud,
        )
