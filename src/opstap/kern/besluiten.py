"""Taking decisions. A decision is written once, complete enough to be taken again, and never changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from psycopg.types.json import Jsonb

from opstap.kern import nummers
from opstap.kern.databank import duidelijke_fouten, kopieer, reserveer_ids
from opstap.kern.models import Besluit, Dossier, Zaak
from opstap.regels.fouten import OpstapFout

_REEKS_BESLUIT = nummers.reeks("BS")


@dataclass(frozen=True, kw_only=True)
class NieuwBesluit:
    """All that a decision holds.

    `feiten` is the case as known at `bekend_op`, `bon` the receipt of the rule book, `uitkomst` the outcomes
    and `spoor` the trace, as plain JSON values; of the trace only the digest is kept. `afwijking_reden` says
    why a human deviated from the outcome of the rules; `vervangt` is the decision that this one puts aside.
    """

    dossier: Dossier
    soort: str
    ingangsdatum: date
    genomen_op: datetime
    genomen_door: str
    feiten: Mapping[str, Any]
    bon: Mapping[str, Any]
    uitkomst: Mapping[str, Any]
    spoor: Any
    bekend_op: datetime
    zaak: Zaak | None = None
    medeondertekenaar: str | None = None
    afwijking_reden: str = ""
    vervangt: Besluit | None = None


def neem(**besluit: Any) -> Besluit:
    """Take one decision; the arguments are those of NieuwBesluit. Errors: VIER-OGEN, GEMEENTE-ANDERS."""
    return neem_veel([NieuwBesluit(**besluit)])[0]


def neem_veel(nieuwe: Sequence[NieuwBesluit]) -> list[Besluit]:
    """Take many decisions at once, numbered in the given order (BS-2024-00001)."""
    for nieuw in nieuwe:
        if nieuw.medeondertekenaar == nieuw.genomen_door:
            raise OpstapFout(
                "VIER-OGEN",
                "Een besluit wordt door twee verschillende mensen genomen en medeondertekend. "
                "Laat een collega medeondertekenen.",
            )
    with duidelijke_fouten(), transaction.atomic():
        uitgifte = nummers.per_jaar(
            _REEKS_BESLUIT, [(n.dossier.gemeente_id, n.genomen_op.year) for n in nieuwe]
        )
        genomen = [
            Besluit(
                id=id_,
                gemeente_id=nieuw.dossier.gemeente_id,
                nummer=nummer,
                dossier=nieuw.dossier,
                zaak=nieuw.zaak,
                soort=nieuw.soort,
                ingangsdatum=nieuw.ingangsdatum,
                genomen_op=nieuw.genomen_op,
                genomen_door=nieuw.genomen_door,
                medeondertekenaar=nieuw.medeondertekenaar,
                afwijking_reden=nieuw.afwijking_reden,
                feiten=nieuw.feiten,
                bon=nieuw.bon,
                uitkomst=nieuw.uitkomst,
                spoor_digest=spoor_digest(nieuw.spoor),
                bekend_op=nieuw.bekend_op,
                vervangt=nieuw.vervangt,
            )
            for id_, nieuw, nummer in zip(reserveer_ids(Besluit, len(nieuwe)), nieuwe, uitgifte, strict=True)
        ]
        kopieer(Besluit, _KOLOMMEN, (tuple(_rij(besluit)) for besluit in genomen))
    return genomen


_KOLOMMEN = tuple(veld.attname for veld in Besluit._meta.concrete_fields)
_JSON = frozenset({"feiten", "bon", "uitkomst"})


def _rij(besluit: Besluit) -> Iterator[Any]:
    """A decision as COPY takes it."""
    for kolom in _KOLOMMEN:
        waarde = getattr(besluit, kolom)
        yield Jsonb(waarde) if kolom in _JSON else waarde


def spoor_digest(spoor: Any) -> str:
    """SHA-256 (hex) of a trace in its canonical JSON form; binary floats are refused, they don't repeat."""
    _weiger_kommagetallen(spoor)
    tekst = json.dumps(spoor, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return hashlib.sha256(tekst.encode()).hexdigest()


def _weiger_kommagetallen(waarde: Any) -> None:
    if isinstance(waarde, float):
        raise TypeError("a trace holds whole numbers and text, no floats")
    if isinstance(waarde, Mapping):
        for deel in waarde.values():
            _weiger_kommagetallen(deel)
    elif isinstance(waarde, list | tuple):
        for deel in waarde:
            _weiger_kommagetallen(deel)
