"""Builds the table of an annual account and makes every sum in it again, from the cells as they are printed.

Published tables and our own are treated alike: each cell is a number rounded on its own, so a sum may be off
by half a unit per term. What is off stays as printed and is marked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from opstap.verantwoording.beelden import KOLOMMEN, Cel, Controle, Rekeningregel, Rekeningtabel, Sectie
from opstap.verantwoording.teken import Gedrukt, druk_bedrag, druk_resultaat, druk_saldo, resultaat, saldo

DUIZEND_EURO = "× € 1.000"

_DRUK = {
    "lasten": druk_bedrag,
    "baten": druk_bedrag,
    "saldo": druk_saldo,
    "begroot_saldo": druk_saldo,
    "resultaat": druk_resultaat,
}
_UIT_DE_RIJ = {"saldo": "lasten − baten", "resultaat": "begroot saldo − saldo"}
_TERMEN_IN_DE_RIJ = 2


class Cellen(NamedTuple):
    """The printed cells of a row, in the order of KOLOMMEN."""

    lasten: Gedrukt
    baten: Gedrukt
    saldo: Gedrukt
    begroot_saldo: Gedrukt
    resultaat: Gedrukt


@dataclass(frozen=True, slots=True)
class Rij:
    """A row as it comes from a document or from the ledger, before its sums are checked."""

    naam: str
    cellen: Cellen
    product: str = ""
    bronregel: int | None = None
    geboekt: bool = True


@dataclass(frozen=True, slots=True)
class Blok:
    """A cluster: its products, and its subtotal when one is printed."""

    code: str
    naam: str
    rijen: tuple[Rij, ...]
    subtotaal: Rij | None


def maak_tabel(
    *,
    jaar: int,
    titel: str,
    blokken: Sequence[Blok],
    totaal: Rij | None,
    bron: str,
    bron_adres: str = "",
    noten: Iterable[str] = (),
) -> Rekeningtabel:
    """Check every sum of a table; a row that is not booked is shown, and takes part in no sum."""
    return Rekeningtabel(
        jaar=jaar,
        titel=titel,
        eenheid=DUIZEND_EURO,
        secties=tuple(_sectie(blok) for blok in blokken),
        totaal=_totaal(totaal, blokken) if totaal else None,
        noten=tuple(noten),
        bron=bron,
        bron_adres=bron_adres,
    )


def _sectie(blok: Blok) -> Sectie:
    producten = tuple(_regel("product", rij) for rij in blok.rijen)
    sommen = (("producten", "som van de producten", blok.rijen),)
    return Sectie(
        blok.code,
        blok.naam,
        f"Cluster {blok.code} {blok.naam}",
        producten,
        _regel("subtotaal", blok.subtotaal, sommen) if blok.subtotaal else None,
    )


def _totaal(totaal: Rij, blokken: Sequence[Blok]) -> Rekeningregel:
    subtotalen = tuple(blok.subtotaal for blok in blokken if blok.subtotaal)
    producten = tuple(rij for blok in blokken for rij in blok.rijen)
    return _regel(
        "totaal",
        totaal,
        (
            ("subtotalen", "som van de subtotalen", subtotalen),
            ("producten", "som van de producten", producten),
        ),
    )


def _regel(soort: str, rij: Rij, sommen: Sequence[tuple[str, str, Sequence[Rij]]] = ()) -> Rekeningregel:
    if rij.geboekt:
        cellen = {kolom: _cel(rij, kolom, sommen) for kolom in KOLOMMEN}
    else:
        cellen = {kolom: Cel(cel, cel) for kolom, cel in zip(KOLOMMEN, rij.cellen, strict=True)}
    return Rekeningregel(
        soort=soort,
        naam=rij.naam,
        product=rij.product,
        geboekt=rij.geboekt,
        bronregel=rij.bronregel,
        **cellen,
    )


def _cel(rij: Rij, kolom: str, sommen: Sequence[tuple[str, str, Sequence[Rij]]]) -> Cel:
    gedrukt: Gedrukt = getattr(rij.cellen, kolom)
    controles = []
    if kolom in _UIT_DE_RIJ:
        berekend = _uit_de_rij(rij.cellen, kolom)
        controles.append(
            Controle(rij.naam, kolom, "rij", _UIT_DE_RIJ[kolom], berekend, gedrukt, _TERMEN_IN_DE_RIJ // 2)
        )
    for soort, hoe, rijen in sommen:
        berekend = _DRUK[kolom](sum(getattr(onder.cellen, kolom).waarde for onder in rijen))
        controles.append(Controle(rij.naam, kolom, soort, hoe, berekend, gedrukt, (len(rijen) + 1) // 2))
    oordeel = next((controle.berekend for controle in controles if not controle.sluit), gedrukt)
    return Cel(gedrukt, oordeel, tuple(controles))


def _uit_de_rij(cellen: Cellen, kolom: str) -> Gedrukt:
    if kolom == "saldo":
        return druk_saldo(saldo(cellen.lasten.waarde, cellen.baten.waarde))
    return druk_resultaat(resultaat(cellen.begroot_saldo.waarde, cellen.saldo.waarde))
