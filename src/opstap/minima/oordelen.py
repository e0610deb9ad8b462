"""What the rules say about an application: from the facts of the dossier and the answers given with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from opstap import gemeenten
from opstap.gemeenten import regelboek
from opstap.gevallen.dagoordelen import Dagoordeel, oordeel_op, volgende_vraag
from opstap.gevallen.geval import geval_en_personen
from opstap.kern.models import Dossier
from opstap.minima import aanvragen
from opstap.minima.models import Regelingaanvraag
from opstap.minima.toekenningen import declaratie
from opstap.regels.beslissen import Geval
from opstap.regels.fouten import Ontbreekt
from opstap.regels.vragen import Vraag


class Gegeven(NamedTuple):
    """An answer about the household or a person (id), as the rules count; None: asked, and nobody knows."""

    naam: str
    persoon_id: int | None
    waarde: int | None
    bron: str


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
        return self._zin(naam)

    @property
    def leenzin(self) -> str:
        """The sentence of the rules that makes it a loan; '' when it is none."""
        naam = self.regeling.als_lening
        return self._zin(naam) if naam and self.recht and self.dag.waarde(naam) else ""

    def _zin(self, naam: str) -> str:
        return next(stap.zin for stap in self.dag.uitkomst.gevraagd[naam])


@dataclass(frozen=True)
class Stand:
    """Where an application stands: a question that matters, a refusal of the rules, or their outcome."""

    geval: Geval
    personen: tuple[int, ...]
    vraag: Vraag | None
    weigering: Ontbreekt | None
    oordeel: Oordeel | None

    @property
    def persoon_van_vraag(self) -> int | None:
        """Whom (id) the question is about; None: the household."""
        index = self.vraag.persoon_index if self.vraag is not None else None
        return None if index is None else self.personen[index]

    def index_van(self, persoon_id: int | None) -> int | None:
        """The place of a person in the case."""
        return None if persoon_id is None else self.personen.index(persoon_id)


def stand(aanvraag: Regelingaanvraag, *, nu: datetime) -> Stand:
    """Ask the rules on what is known now. Errors: what stands in the way (GEVAL-ZONDER-ADRES …)."""
    gegevens = [
        Gegeven(naam, persoon, rij.waarde, rij.bron)
        for (naam, persoon), rij in aanvragen.laatste_gegevens(aanvraag).items()
    ]
    return stand_met(aanvraag.zaak.dossier, aanvraag.regeling, aanvraag.peildatum, gegevens, nu=nu)


def stand_met(
    dossier: Dossier,
    regeling: str,
    peildatum: date,
    gegevens: Sequence[Gegeven],
    *,
    nu: datetime,
    zonder_oordelen: bool = False,
) -> Stand:
    """The same for somebody who did not apply yet, with these answers beside the dossier.

    `zonder_oordelen`: what an officer has to judge is no question; without it there may be no outcome yet.
    """
    gemeente, declaratie_ = dossier.gemeente_id, declaratie(dossier.gemeente_id, regeling)
    geval, personen, onbekend = _geval(dossier.pk, peildatum, gegevens, nu)
    try:
        oordeel = beoordeel(declaratie_, gemeente, peildatum, geval, personen)
        return Stand(geval, personen, None, None, oordeel)
    except Ontbreekt as fout:
        alles = gevraagd(declaratie_, gemeente, peildatum)
        vraag = volgende_vraag(gemeente, peildatum, geval, alles, onbekend)
        while zonder_oordelen and vraag is not None and vraag.oordeel:
            onbekend.add((vraag.naam, vraag.persoon_index))
            vraag = volgende_vraag(gemeente, peildatum, geval, alles, onbekend)
        return Stand(geval, personen, vraag, None if vraag else fout, None)


def beoordeel(
    regeling: gemeenten.Regeling, gemeente: str, dag: date, geval: Geval, personen: tuple[int, ...]
) -> Oordeel:
    """The right first, and only with a right for whom and how much: nobody needs to know more."""
    if regeling.recht is not None:
        recht = oordeel_op(gemeente, dag, geval, (regeling.recht,))
        if not recht.waarde(regeling.recht):
            return Oordeel(regeling, recht, personen, {})
    genomen = oordeel_op(gemeente, dag, geval, gevraagd(regeling, gemeente, dag))
    waarden = bedragen(regeling, lambda naam: int(genomen.waarde(naam)), genomen.per_persoon.get, personen)
    return Oordeel(regeling, genomen, personen, waarden)


def gevraagd(regeling: gemeenten.Regeling, gemeente: str, dag: date) -> tuple[str, ...]:
    """All that a grant says: whom, how much, whether it is a loan, and the band of income, if any."""
    namen = list(regeling.gevraagd)
    if regeling.als_lening is not None:
        namen.append(regeling.als_lening)
    if regeling.band is not None and regeling.band in regelboek(gemeente).op(dag).plan.op_naam:
        namen.append(regeling.band)
    return tuple(namen)


def bedragen(
    regeling: gemeenten.Regeling,
    waarde: Callable[[str], int],
    per_persoon: Callable[[str], Sequence[int] | None],
    personen: Sequence[int],
) -> dict[int | None, int | None]:
    """Whom a scheme is for and how many cents, from the outcomes: `waarde` of a question about the household,
    `per_persoon` one for each person, None for a question about the household.
    """
    if regeling.recht is not None and not waarde(regeling.recht):
        return {}
    wie: Sequence[int | None] = (None,)
    voor = per_persoon(regeling.persoon) if regeling.persoon is not None else None
    if voor is not None:
        wie = [persoon for persoon, ja in zip(personen, voor, strict=True) if ja]
    if regeling.bedrag is None:
        return dict.fromkeys(wie)
    elk = per_persoon(regeling.bedrag_persoon or regeling.bedrag)
    if elk is None:
        geheel = waarde(regeling.bedrag)
        return {None: geheel} if geheel > 0 else {}
    cent = dict(zip(personen, elk, strict=True))
    return {een: cent[een] for een in (wie if voor is not None else personen) if een and cent[een] > 0}


def _geval(
    dossier_id: int, peildatum: date, gegevens: Sequence[Gegeven], nu: datetime
) -> tuple[Geval, tuple[int, ...], set[tuple[str, int | None]]]:
    """The case of the dossier with these answers; and what was asked and nobody knows."""
    geval, personen = geval_en_personen(dossier_id, peildatum, nu)
    gezin, per_persoon = dict(geval.gezin), [dict(een) for een in geval.personen]
    bronnen = dict(geval.bronnen)
    onbekend: set[tuple[str, int | None]] = set()
    for gegeven in gegevens:
        naam, persoon = gegeven.naam, gegeven.persoon_id
        if persoon is not None and persoon not in personen:
            continue
        index = None if persoon is None else personen.index(persoon)
        if gegeven.waarde is None:
            onbekend.add((naam, index))
        elif index is None:
            gezin[naam], bronnen[naam] = gegeven.waarde, gegeven.bron
        else:
            per_persoon[index][naam] = gegeven.waarde
            bronnen[f"personen.{index}.{naam}"] = gegeven.bron
    return Geval(gezin, tuple(per_persoon), bronnen), personen, onbekend
