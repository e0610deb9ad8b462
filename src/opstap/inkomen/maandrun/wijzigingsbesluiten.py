"""The decision on months that come out differently than before: it follows from the rules alone.

One decision per benefit, however many of its months are different, with per month what changes and why. The
compiled rules have decided a whole month already; its trace is made when somebody reads the decision. A month
of which only some days count, or with a measure, is computed one by one, and so decided with its trace.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

import numpy as np

from opstap.gemeenten import MAANDRESULTAAT, regelboek
from opstap.gevallen.geval import Gevallen
from opstap.gevallen.herkomst import Herkomst
from opstap.inkomen.beoordeling.besluitvorming import Berekend, Beslist, inhoud, oordeel
from opstap.inkomen.maandrun.verschillen import Maand
from opstap.inkomen.models import Maandrun
from opstap.kern import besluiten
from opstap.kern.besluiten import NieuwBesluit
from opstap.kern.models import Besluit, Dossier, ZaakGebeurtenis
from opstap.regels.beslissen import Geval
from opstap.regels.datum import MAANDNAMEN

DOOR = "maandrun"
"""Who takes the decisions that follow from the rules alone when a marked month is computed again."""
DOORGESCHOVEN = "vrijlating in een eerdere maand"
"""Why a month that nobody marked is different: an earlier one used up or gave back a month of disregard."""

Redenen = Mapping[date, str]
"""Month -> why it was marked."""


def wijzig(run: Maandrun, maanden: list[Maand], redenen: Mapping[int, Redenen]) -> None:
    """Months that came out differently are changed by a decision, with what changes and why per month.

    `redenen`: by benefit.
    """
    gewijzigd: dict[int, list[tuple[_Maand, int]]] = defaultdict(list)
    gevallen: list[Gevallen] = []
    for resultaat in maanden:
        anders = resultaat.anders & (resultaat.oud["volgnummer"] > 0) & (np.array(resultaat.plek) >= 0)
        if anders.any():
            maand = _Maand(run.gemeente_id, resultaat)
            gevallen.append(maand.gevallen)
            for rij in np.flatnonzero(anders).tolist():
                gewijzigd[resultaat.uitkeringen[rij].id].append((maand, rij))
    genomen: dict[int, int] = {}
    if gewijzigd:
        van_wie = {wie: maand.dossier(rij) for wie, ((maand, rij), *_) in gewijzigd.items()}
        dossiers = Dossier.objects.in_bulk(van_wie.values())
        herkomst = Herkomst(gevallen, run.bekend_op)
        besloten = besluiten.neem_veel(
            [
                _wijziging(run, dossiers[van_wie[wie]], paren, herkomst, redenen.get(wie, {}))
                for wie, paren in gewijzigd.items()
            ]
        )
        genomen = dict(zip(gewijzigd, (besluit.pk for besluit in besloten), strict=True))
        _tijdlijn(run, besloten)
    for resultaat in maanden:
        resultaat.besluiten = [
            uitkering.eindbesluit_id
            if plek < 0 and uitkering.eindbesluit_id is not None
            else genomen.get(uitkering.id, uitkering.besluit_id)
            for uitkering, plek in zip(resultaat.uitkeringen, resultaat.plek, strict=True)
        ]


class _Maand:
    """A month of this part, with what deciding on it needs, once for all households."""

    def __init__(self, gemeente: str, resultaat: Maand) -> None:
        assert resultaat.uitkomst is not None
        self.resultaat = resultaat
        self.maand = resultaat.maand
        self.gevallen = resultaat.uitkomst.gevallen
        self._gemeente = gemeente
        self._boek = regelboek(gemeente).op(resultaat.dag)
        self._peildatum = self._boek.peildatum.isoformat()
        self._bedragen = np.stack([resultaat.nieuw[naam] for naam in MAANDRESULTAAT], axis=1)
        self._recht = resultaat.uitkomst.gezin["recht_op_bijstand"]
        self.verschil = resultaat.verschil("bijstand").tolist()

    def dossier(self, rij: int) -> int:
        return self.resultaat.uitkeringen[rij].dossier_id

    def geval(self, rij: int, herkomst: Herkomst, vorige: _Gezien | None) -> _Gezien:
        """The case behind a household's month: that of the month before it when nothing is different."""
        plek = self.resultaat.plek[rij]
        kenmerk, bronnen = self.gevallen.kenmerk(plek), herkomst.van(self.gevallen, plek)
        if vorige is not None and vorige.kenmerk == kenmerk and vorige.geval.bronnen is bronnen:
            return vorige
        return _Gezien(kenmerk, self.gevallen.geval(plek, bronnen), {})

    def beslis(self, rij: int, gezien: _Gezien) -> Beslist:
        """What the compiled rules decided, or for what is computed one by one the decision with its trace."""
        plek = self.resultaat.plek[rij]
        if self.dossier(rij) in self.gevallen.eigen:
            return oordeel(self._gemeente, self.maand, gezien.geval)
        bon = gezien.bonnen.get(self._boek.hash)
        if bon is None:
            bon = gezien.bonnen[self._boek.hash] = self._boek.bon(gezien.geval)
        recht = bool(self._recht[plek])
        return Berekend(
            self.maand,
            gezien.geval,
            {**bon, "peildatum": self._peildatum},
            recht,
            dict(zip(MAANDRESULTAAT, self._bedragen[rij].tolist(), strict=True)) if recht else {},
        )


class _Gezien(NamedTuple):
    """A case, what it is recognised by in the next month, and its receipts by the hash of the rule book."""

    kenmerk: object
    geval: Geval
    bonnen: dict[str, dict[str, str | None]]


def _wijziging(
    run: Maandrun,
    dossier: Dossier,
    paren: list[tuple[_Maand, int]],
    herkomst: Herkomst,
    redenen: Redenen,
) -> NieuwBesluit:
    oordelen: list[Beslist] = []
    gezien: _Gezien | None = None
    for maand, rij in paren:
        gezien = maand.geval(rij, herkomst, gezien)
        oordelen.append(maand.beslis(rij, gezien))
    per_maand = [
        {"verschil": maand.verschil[rij], "reden": redenen.get(maand.maand, DOORGESCHOVEN)}
        for maand, rij in paren
    ]
    return NieuwBesluit(
        dossier=dossier,
        soort=Besluit.Soort.WIJZIGING,
        ingangsdatum=paren[0][0].maand,
        genomen_op=run.bekend_op,
        genomen_door=DOOR,
        bekend_op=run.bekend_op,
        **inhoud(
            oordelen,
            per_maand,
            regels="wijziging",
            grond="",
            voorbehoud="",
            verschil_bijstand=sum(een["verschil"] for een in per_maand),
        ),
    )


def _tijdlijn(run: Maandrun, besloten: list[Besluit]) -> None:
    ZaakGebeurtenis.objects.bulk_create(
        [
            ZaakGebeurtenis(
                gemeente_id=run.gemeente_id,
                dossier_id=besluit.dossier_id,
                moment=run.bekend_op,
                soort=besluit.soort,
                tekst=f"Bijstand opnieuw berekend vanaf {MAANDNAMEN[besluit.ingangsdatum.month - 1]} "
                f"{besluit.ingangsdatum.year} ({besluit.nummer})",
            )
            for besluit in besloten
        ]
    )
