"""Arrow table in, Arrow table out: the only boundary that scaling out needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from opstap.regels.fouten import GevalFout
from opstap.regels.kernel import ONBEKEND, WEIGERING, Kolom

if TYPE_CHECKING:
    from opstap.regels.kernel import Kern


def reken_arrow(kern: Kern, tabel: pa.Table, draden: int) -> pa.Table:
    """Run a kernel on a table with one row per household and list columns for its persons."""
    gezin: dict[str, Kolom] = {}
    persoon: dict[str, Kolom] = {}
    offsets: Kolom | None = None
    for knoop in kern.invoer:
        if knoop.naam not in tabel.column_names:
            raise GevalFout("KERN-KOLOM", f'De kolom "{knoop.naam}" ontbreekt in de tabel.')
        rij = _een_stuk(tabel.column(knoop.naam))
        if not knoop.per_persoon:
            gezin[knoop.naam] = _als_getallen(knoop.naam, rij)
            continue
        eigen, waarden = _lijsten(knoop.naam, rij)
        if offsets is not None and not np.array_equal(offsets, eigen):
            raise GevalFout(
                "KERN-PERSONEN", f'De kolom "{knoop.naam}" heeft andere aantallen personen dan de vorige.'
            )
        offsets = eigen
        persoon[knoop.naam] = _als_getallen(knoop.naam, waarden)
    if offsets is None:
        offsets = np.zeros(tabel.num_rows + 1, dtype=np.int64)
    for naam in tabel.column_names:
        if naam in kern.namen and naam not in gezin and naam not in persoon:
            raise GevalFout(
                "KERN-KOLOM", f'De kolom "{naam}" zou worden genegeerd; noem hem als invoer van de kern.'
            )
    uit = kern.reken(gezin, persoon, offsets, draden=draden)
    over = [naam for naam in tabel.column_names if naam not in gezin and naam not in persoon]
    velden = {naam: tabel.column(naam) for naam in over}
    for knoop in kern.gevraagd:
        waarden = _met_onbekend(uit[knoop.naam], knoop.verklaring.soort.is_janee)
        velden[knoop.naam] = pa.LargeListArray.from_arrays(offsets, waarden) if knoop.per_persoon else waarden
    velden[WEIGERING] = pa.array(uit[WEIGERING])
    return pa.table(velden).replace_schema_metadata({"opstap.hash": kern.hash})


def _een_stuk(kolom: pa.ChunkedArray) -> pa.Array:
    rij = kolom.combine_chunks()
    if isinstance(rij, pa.ChunkedArray):
        rij = pa.concat_arrays(rij.chunks) if rij.num_chunks else pa.array([], type=rij.type)
    return rij


def _lijsten(naam: str, rij: pa.Array) -> tuple[Kolom, pa.Array]:
    """The offsets from 0, and the values of all lists in one row; a slice starts in the middle of both."""
    if not (pa.types.is_list(rij.type) or pa.types.is_large_list(rij.type)) or rij.null_count:
        raise GevalFout(
            "KERN-PERSONEN", f'De kolom "{naam}" moet per gezin een lijst hebben, van elke persoon een.'
        )
    grenzen = rij.offsets.to_numpy().astype(np.int64)
    waarden = rij.values.slice(grenzen[0], grenzen[-1] - grenzen[0])
    return grenzen - grenzen[0], waarden


def _als_getallen(naam: str, rij: pa.Array) -> Kolom:
    if not (pa.types.is_integer(rij.type) or pa.types.is_boolean(rij.type)):
        raise GevalFout("KERN-SOORT", f'De kolom "{naam}" moet gehele getallen of ja/nee bevatten.')
    getallen = pc.cast(rij, pa.int64())
    kolom: Kolom = pc.fill_null(getallen, int(ONBEKEND)).to_numpy(zero_copy_only=False)
    return kolom


def _met_onbekend(kolom: Kolom, janee: bool) -> Any:
    onbekend = kolom == ONBEKEND
    return pa.array(kolom != 0, mask=onbekend) if janee else pa.array(kolom, mask=onbekend)
