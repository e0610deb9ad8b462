"""What comes out for each scheme, in the words of a resident: yes, perhaps, not to be told, no."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from opstap.portalen.publiek.vraagbeeld import toon, vraagtekst, wie
from opstap.regels.fouten import FeitOntbreekt, Ontbreekt, ParameterOntbreekt
from opstap.regels.geld import toon_euro
from opstap.regels.regel import Feit
from opstap.verkenning.regelingen import Antwoord, Bepaald, Regeling, bepaal
from opstap.verkenning.stand import Stand

HOOGSTENS = 3
"""So many sentences of the law, questions and answers are shown; more is no explanation."""


@dataclass(frozen=True)
class Regel:
    """One scheme in the list. `zinnen`: the sentences of the rule book, always Dutch."""

    naam: str
    wat: str
    bedrag: str
    als_recht: str
    bij: str
    zinnen: tuple[str, ...]
    feiten: tuple[tuple[str, str, str], ...]
    gemeente_beoordeelt: bool
    onbekend: tuple[tuple[str, str], ...]
    leemte: str


@dataclass(frozen=True)
class Groep:
    """All schemes with the same answer."""

    antwoord: Antwoord
    kop: str
    zin: str
    regels: tuple[Regel, ...]


def groepen(stand: Stand, regelingen: Sequence[Regeling]) -> tuple[Groep, ...]:
    """The outcome of each scheme, yes first; a group without schemes is left out."""
    bepaald = [bepaal(stand, regeling) for regeling in regelingen]
    koppen = {
        Antwoord.JA: (_("Ja, hier hebt u waarschijnlijk recht op"), ""),
        Antwoord.MISSCHIEN: (
            _("Misschien"),
            _("Er is nog iets niet bekend, of de gemeente moet het beoordelen."),
        ),
        Antwoord.LEEMTE: (
            _("Dit kunnen wij niet uitrekenen"),
            _("Er ontbreekt iets in onze regels. Wat wij niet zeker weten, vullen wij niet in."),
        ),
        Antwoord.NEE: (_("Nee"), _("Met uw antwoorden hebt u hier nu geen recht op.")),
    }
    return tuple(
        Groep(antwoord, kop, zin, regels)
        for antwoord, (kop, zin) in koppen.items()
        if (regels := tuple(_regel(een, stand) for een in bepaald if een.antwoord == antwoord))
    )


def _regel(een: Bepaald, stand: Stand) -> Regel:
    regeling = een.regeling
    zinnen = tuple(dict.fromkeys(stap.zin for stap in een.waarom.stappen))
    feiten = tuple(
        (
            vraagtekst(stap.naam, stand),
            wie(stap.persoon_index, stand),
            toon(stap.naam, stap.soort, stap.uitkomst),
        )
        for stap in een.waarom.feiten
        if stap.uitkomst is not None
    )
    oordelen, onbekend = _wat_ontbreekt(een, stand)
    return Regel(
        _(regeling.naam),
        _(regeling.wat),
        _bedrag(regeling, een.bedrag),
        _bedrag(regeling, een.voorwaardelijk),
        _(regeling.bij),
        (*zinnen[:1], *zinnen[1:][-HOOGSTENS + 1 :]),
        feiten[:HOOGSTENS],
        oordelen,
        onbekend[:HOOGSTENS],
        _leemte(een.leemte, stand),
    )


def _wat_ontbreekt(een: Bepaald, stand: Stand) -> tuple[bool, tuple[tuple[str, str], ...]]:
    """Whether somebody of the municipality has to judge, and the questions that were not answered."""
    oordelen = False
    onbekend: dict[tuple[str, str], None] = {}
    for naam, persoon in een.ontbreekt:
        verklaring = stand.boek.plan.knoop(naam).verklaring
        if isinstance(verklaring, Feit) and verklaring.oordeel:
            oordelen = True
        else:
            onbekend[vraagtekst(naam, stand), wie(persoon, stand)] = None
    return oordelen, tuple(onbekend)


def _bedrag(regeling: Regeling, cent: int | None) -> str:
    if cent is None:
        return ""
    per = f" {_(regeling.per)}" if regeling.per else ""
    return f"{toon_euro(cent)}{per}" + (f" {_('bruto')}" if regeling.bruto else "")


def _leemte(gat: Ontbreekt | None, stand: Stand) -> str:
    """What the rule book does not have, by its Dutch name; how to add it is for who keeps the rules."""
    if gat is None or isinstance(gat, FeitOntbreekt):
        return ""
    if isinstance(gat, ParameterOntbreekt):
        titel = stand.boek.plan.knoop(gat.naam).verklaring.titel
        return f"Van “{titel}” is voor deze maand geen bevestigde waarde bekend."
    return gat.zin
