"""The decision on months that come out differently than before: it follows from the rules alone."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

import numpy as np

from opstap.inkomen.beoordeling.besluitvorming import inhoud, oordeel
from opstap.inkomen.beoordeling.geval import bronnen_van
from opstap.inkomen.maandrun.verschillen import Maand
from opstap.inkomen.models import Maandrun
from opstap.kern import besluiten
from opstap.kern.besluiten import NieuwBesluit
from opstap.kern.models import Besluit, Dossier, ZaakGebeurtenis
from opstap.regels.beslissen import Geval
from opstap.regels.datum import MAANDNAMEN

DOOR = "maandrun"
"""Who takes the decisions that follow from the rules alone when a marked month is computed again."""


def wijzig(run: Maandrun, maanden: list[Maand]) -> None:
    """Months that came out differently are changed by a decision, with the explanation per month."""
    gewijzigd: dict[int, list[tuple[Maand, int]]] = defaultdict(list)
    for resultaat in maanden:
        anders = resultaat.anders & (resultaat.oud["volgnummer"] > 0)
        for rij in np.flatnonzero(anders).tolist():
            if resultaat.plek[rij] >= 0:
                gewijzigd[resultaat.uitkeringen[rij].id].append((resultaat, rij))
    genomen: dict[int, int] = {}
    if gewijzigd:
        dossiers = Dossier.objects.in_bulk(
            {maand.uitkeringen[rij].dossier_id for paren in gewijzigd.values() for maand, rij in paren}
        )
        gevallen = _gevallen_met_bron(run, gewijzigd)
        nieuwe = [
            _wijziging(run, dossiers[paren[0][0].uitkeringen[paren[0][1]].dossier_id], paren, gevallen)
            for paren in gewijzigd.values()
        ]
        besloten = besluiten.neem_veel(nieuwe)
        genomen = dict(zip(gewijzigd, (besluit.pk for besluit in besloten), strict=True))
        _tijdlijn(run, besloten)
    for resultaat in maanden:
        resultaat.besluiten = [
            uitkering.eindbesluit_id
            if plek < 0 and uitkering.eindbesluit_id is not None
            else genomen.get(uitkering.id, uitkering.besluit_id)
            for uitkering, plek in zip(resultaat.uitkeringen, resultaat.plek, strict=True)
        ]


def _gevallen_met_bron(
    run: Maandrun, gewijzigd: dict[int, list[tuple[Maand, int]]]
) -> dict[tuple[date, int], Geval]:
    """The case behind each changed month, with the source of each fact; one query per month."""
    per_dag: dict[date, tuple[Maand, list[int]]] = {}
    for paren in gewijzigd.values():
        for resultaat, rij in paren:
            per_dag.setdefault(resultaat.dag, (resultaat, []))[1].append(resultaat.plek[rij])
    gevallen: dict[tuple[date, int], Geval] = {}
    for resultaat, plekken in per_dag.values():
        assert resultaat.uitkomst is not None
        alle = resultaat.uitkomst.gevallen
        masker = np.zeros(len(alle), dtype=np.bool_)
        masker[plekken] = True
        deel = alle.kies(masker)
        bronnen = bronnen_van(deel, run.bekend_op)
        for plek, dossier in enumerate(deel.dossier_ids.tolist()):
            geval = deel.geval(plek)
            gevallen[resultaat.maand, dossier] = Geval(geval.gezin, geval.personen, bronnen[dossier])
    return gevallen


def _wijziging(
    run: Maandrun, dossier: Dossier, paren: list[tuple[Maand, int]], gevallen: dict[tuple[date, int], Geval]
) -> NieuwBesluit:
    oordelen = [
        oordeel(run.gemeente_id, resultaat.maand, gevallen[resultaat.maand, dossier.pk])
        for resultaat, _ in paren
    ]
    verschil = sum(int(resultaat.verschil("bijstand")[rij]) for resultaat, rij in paren)
    return NieuwBesluit(
        dossier=dossier,
        soort=Besluit.Soort.WIJZIGING,
        ingangsdatum=paren[0][0].maand,
        genomen_op=run.bekend_op,
        genomen_door=DOOR,
        bekend_op=run.bekend_op,
        **inhoud(oordelen, regels="wijziging", grond="", voorbehoud="", verschil_bijstand=verschil),
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
