"""Keeping what a part computed, by COPY, and listing what could not be paid."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from opstap.inkomen.beoordeling.verlaagd import MAANDKOLOMMEN
from opstap.inkomen.maandrun.verschillen import BEDRAGEN, Maand
from opstap.inkomen.maandrun.werk import Uitkering
from opstap.inkomen.models import Maandberekening, Maandrun, Uitval, Vrijlatingsmaand
from opstap.inkomen.wijziging.wijzigingen import markeer
from opstap.kern.databank import kopieer

_VERSCHILLEN = ("bijstand", "vakantietoeslag", "maandbetaling", "lasten")
_KOLOMMEN_BEREKENING = (
    "gemeente_id",
    "maandrun_id",
    "bekend_op",
    "maand",
    "regels_hash",
    "uitkering_id",
    "dossier_id",
    "besluit_id",
    "soort",
    "volgnummer",
    "leefvorm",
    "aantal_kostendelers",
    *BEDRAGEN,
    *(f"verschil_{naam}_cent" for naam in _VERSCHILLEN),
)
_KOLOMMEN_VRIJLATING = (
    "gemeente_id",
    "bekend_op",
    "maand",
    "uitkering_id",
    "volgnummer",
    "persoon_id",
    "onderdeel",
    "bedrag_cent",
)


def schrijf_berekeningen(run: Maandrun, maanden: list[Maand]) -> None:
    """Keep every first computation, every one that came out differently, and what it disregarded of wage."""
    kopieer(
        Maandberekening,
        _KOLOMMEN_BEREKENING,
        (rij for resultaat in maanden for rij in _rijen(run, resultaat)),
    )
    kopieer(
        Vrijlatingsmaand,
        _KOLOMMEN_VRIJLATING,
        (
            (run.gemeente_id, run.bekend_op, resultaat.maand, uitkering.id, nummer + 1, *deel)
            for resultaat in maanden
            for uitkering, nummer, schrijf in zip(
                resultaat.uitkeringen,
                resultaat.oud["volgnummer"].tolist(),
                resultaat.te_schrijven,
                strict=True,
            )
            if schrijf
            for deel in resultaat.onderdelen.get(uitkering.id, ())
        ),
    )


def _rijen(run: Maandrun, resultaat: Maand) -> Iterator[tuple[Any, ...]]:
    vast = (run.gemeente_id, run.pk, run.bekend_op, resultaat.maand, resultaat.hash)
    kolommen = [
        (resultaat.oud["volgnummer"] + 1).tolist(),
        *(resultaat.nieuw[naam].tolist() for naam in ("leefvorm", "aantal_kostendelers", *MAANDKOLOMMEN)),
        *(resultaat.verschil(naam).tolist() for naam in _VERSCHILLEN),
    ]
    wie = zip(
        resultaat.uitkeringen,
        resultaat.besluiten,
        resultaat.soort,
        resultaat.te_schrijven,
        zip(*kolommen, strict=True),
        strict=True,
    )
    for uitkering, besluit, soort, schrijf, waarden in wie:
        if schrijf:
            yield (*vast, uitkering.id, uitkering.dossier_id, besluit, soort, *waarden)


def schrijf_uitval(run: Maandrun, uitkeringen: list[Uitkering]) -> None:
    """List what could not be paid, and leave the months marked for the next run."""
    uitval = [
        (uitkering, maand, fout)
        for uitkering in uitkeringen
        for maand, fout in sorted(uitkering.uitval.items())
    ]
    vakantiegeld = [
        (uitkering, run.maand, uitkering.vakantiegeld_uitval)
        for uitkering in uitkeringen
        if uitkering.vakantiegeld_uitval is not None and run.maand not in uitkering.uitval
    ]
    Uitval.objects.bulk_create(
        [
            Uitval(maandrun=run, uitkering_id=u.id, maand=maand, code=fout.code, zin=fout.zin)
            for u, maand, fout in (*uitval, *vakantiegeld)
        ],
        ignore_conflicts=True,
    )
    markeer(
        run.gemeente_id,
        [(uitkering.dossier_id, maand) for uitkering, maand, _ in uitval],
        moment=run.bekend_op,
        reden="niet betaald in een eerdere run",
    )
