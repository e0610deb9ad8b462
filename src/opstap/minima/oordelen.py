"""What the rules say about an application: from the facts of the dossier and the answers given with it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from opstap import gemeenten
from opstap.gevallen.dagoordelen import Dagoordeel, oordeel_op, volgende_vraag
from opstap.gevallen.geval import geval_en_personen
from opstap.minima import aanvragen
from opstap.minima.models import Regelingaanvraag
from opstap.minima.toekenningen import declaratie
from opstap.regels.beslissen import Geval
from opstap.regels.fouten import Ontbreekt
from opstap.regels.vragen import Vraag


@dataclass(frozen=True)
class Oordeel:
    """`dag` holds what was asked; the rest is what it comes to for the household and for each person in it.

    `bedragen` are cents by person (id; None: the household as a whole), for whom there is a right only; an
    amount of None: the scheme gives no amount.
    """

    regeling: gemeenten.Regeling
    dag: Dagoordeel
    personen: tuple[int, ...]
    bedragen: dict[int | None, int | None]

    @property
    def recht(self) -> bool:
        return bool(self.bedragen)

    @property
    def totaal_cent(self) -> int:
        return sum(cent for cent in self.bedragen.values() if cent is not None)

    @property
    def zin(self) -> str:
        """The sentence of the rules about the right."""
        naam = self.regeling.recht or self.regeling.bedrag
        assert naam is not None
        return next(stap.zin for stap in self.dag.uitkomst.gevraagd[naam])


@dataclass(frozen=True)
class Stand:
    """Where an application stands: a question that matters, a refusal of the rules, or their outcome."""

    geval: Geval
    personen: tuple[int, ...]
    vraag: Vraag | None
    weigering: Ontbreekt | None
    oordeel: Oordeel | None


def stand(aanvraag: Regelingaanvraag, *, nu: datetime) -> Stand:
    """Ask the rules on what is known now. Errors: what stands in the way (GEVAL-ZONDER-ADRES …)."""
    regeling = declaratie(aanvraag.gemeente_id, aanvraag.regeling)
    geval, personen, onbekend = _geval(aanvraag, nu)
    gemeente, dag = aanvraag.gemeente_id, aanvraag.peildatum
    try:
        return Stand(geval, personen, None, None, beoordeel(regeling, gemeente, dag, geval, personen))
    except Ontbreekt as fout:
        vraag = volgende_vraag(gemeente, dag, geval, regeling.gevraagd, onbekend)
        return Stand(geval, personen, vraag, None if vraag else fout, None)


def beoordeel(
    regeling: gemeenten.Regeling, gemeente: str, dag: date, geval: Geval, personen: tuple[int, ...]
) -> Oordeel:
    """The right first, and only with a right for whom and how much: nobody needs to know more."""
    if regeling.recht is not None:
        recht = oordeel_op(gemeente, dag, geval, (regeling.recht,))
        if not recht.waarde(regeling.recht):
            return Oordeel(regeling, recht, personen, {})
    genomen = oordeel_op(gemeente, dag, geval, regeling.gevraagd)
    return Oordeel(regeling, genomen, personen, _bedragen(regeling, genomen, personen))


def _bedragen(
    regeling: gemeenten.Regeling, genomen: Dagoordeel, personen: tuple[int, ...]
) -> dict[int | None, int | None]:
    per_naam = genomen.per_persoon
    wie: tuple[int | None, ...] = (None,)
    if regeling.persoon is not None:
        wie = tuple(persoon for persoon, ja in zip(personen, per_naam[regeling.persoon], strict=True) if ja)
    if regeling.bedrag is None:
        return dict.fromkeys(wie)
    if regeling.bedrag in per_naam:
        cent = dict(zip(personen, per_naam[regeling.bedrag], strict=True))
        wie = wie if regeling.persoon is not None else personen
        return {persoon: cent[persoon] for persoon in wie if persoon is not None and cent[persoon] > 0}
    geheel = int(genomen.waarde(regeling.bedrag))
    return {None: geheel} if geheel > 0 else {}


def _geval(
    aanvraag: Regelingaanvraag, nu: datetime
) -> tuple[Geval, tuple[int, ...], Collection[tuple[str, int | None]]]:
    """The case of the dossier with the answers of the application; and what was asked and nobody knows."""
    geval, personen = geval_en_personen(aanvraag.zaak.dossier_id, aanvraag.peildatum, nu)
    gezin, per_persoon = dict(geval.gezin), [dict(een) for een in geval.personen]
    bronnen = dict(geval.bronnen)
    onbekend: set[tuple[str, int | None]] = set()
    for (naam, persoon), gegeven in aanvragen.laatste_gegevens(aanvraag).items():
        if persoon is not None and persoon not in personen:
            continue
        index = None if persoon is None else personen.index(persoon)
        if gegeven.waarde is None:
            onbekend.add((naam, index))
            continue
        if index is None:
            gezin[naam], bronnen[naam] = gegeven.waarde, gegeven.bron
        else:
            per_persoon[index][naam] = gegeven.waarde
            bronnen[f"personen.{index}.{naam}"] = gegeven.bron
    return Geval(gezin, tuple(per_persoon), bronnen), personen, onbekend
