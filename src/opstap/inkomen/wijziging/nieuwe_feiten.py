"""Facts that somebody established: written with where they come from and why, and told on the timeline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction

from opstap.kern import feiten, zaken
from opstap.kern.models import Dossier, Feit, Zaak
from opstap.kern.redenen import eis_reden
from opstap.kern.tijdvak import Tijdvak
from opstap.regels.datum import dag, toon_datum
from opstap.regels.fouten import OpstapFout

OP_TIJDLIJN = "feit"
"""Kind of a line on the timeline about a fact that somebody established."""
_LANGST_TEKST = 400
"""Characters of a line on the timeline."""


@dataclass(frozen=True)
class NieuwFeit:
    """A fact that was established; `velden` as kern.feiten takes them."""

    model: type[Feit]
    geldig: Tijdvak
    velden: Mapping[str, Any]


@dataclass(frozen=True)
class EindeFeit:
    """A known fact that no longer holds from `per` on; `onderwerp` names its subject."""

    model: type[Feit]
    per: date
    onderwerp: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Gevolg:
    """What changes together: the facts that are new, and those that end."""

    nieuw: Sequence[NieuwFeit] = ()
    einde: Sequence[EindeFeit] = ()


def schrijf(gevolgen: Sequence[tuple[Gevolg, Mapping[str, str]]], *, gemeente: str, nu: datetime) -> None:
    """Write what changed, each with its source: `bron` and `bewijs`. Errors: those of the facts."""
    rijen: dict[type[Feit], list[dict[str, Any]]] = {}
    for gevolg, herkomst in gevolgen:
        for einde in gevolg.einde:
            feiten.beeindig(einde.model, per=einde.per, nu=nu, **herkomst, **einde.onderwerp)
        for nieuw in gevolg.nieuw:
            rijen.setdefault(nieuw.model, []).append(
                {"geldig": nieuw.geldig, **herkomst, **feiten.kolommen(nieuw.model, nieuw.velden)}
            )
    for model, lijst in rijen.items():
        feiten.leg_veel_vast(model, lijst, gemeente=gemeente, nu=nu)


@transaction.atomic
def leg_vast(
    onderwerp: Zaak | Dossier,
    gevolg: Gevolg,
    *,
    herkomst: str,
    bewijs: str,
    reden: str,
    door: str,
    nu: datetime,
) -> None:
    """Write facts that `door` established outside a reported change, and tell it on the timeline.

    `herkomst`: what it follows from; `bewijs`: the document or the words that show it. The months that the
    facts touch are marked. Errors: REDEN-ONTBREEKT, BEWIJS-ONTBREEKT, those of the facts.
    """
    eis_reden(reden, "Schrijf op waarom u dit vastlegt. De inwoner leest dit terug.")
    if not bewijs.strip():
        raise OpstapFout("BEWIJS-ONTBREEKT", "Schrijf op waaruit dit blijkt, bijvoorbeeld een stuknummer.")
    bron = {"bron": f"{herkomst}, door {door}", "bewijs": bewijs.strip()}
    schrijf([(gevolg, bron)], gemeente=onderwerp.gemeente_id, nu=nu)
    vertel(onderwerp, f"{noem(gevolg)}, door {door}: {reden.strip()}", nu=nu)


def vertel(onderwerp: Zaak | Dossier, tekst: str, *, nu: datetime) -> None:
    """Tell on the timeline which facts were written."""
    zaken.gebeurtenis(onderwerp, moment=nu, soort=OP_TIJDLIJN, tekst=tekst[:_LANGST_TEKST])


def noem(gevolg: Gevolg) -> str:
    """Which facts changed, and from which day: 'Feit vastgelegd: vermogen vanaf 1 maart 2024'."""
    vanaf = {(een.model.titel, een.geldig.lower): None for een in gevolg.nieuw}
    tot = {(een.model.titel, een.per): None for een in gevolg.einde}
    delen = [f"{titel} vanaf {toon_datum(dag(begin))}" for titel, begin in vanaf]
    delen += [f"{titel} tot en met {toon_datum(dag(per - timedelta(days=1)))}" for titel, per in tot]
    return f"{'Feit' if len(delen) == 1 else 'Feiten'} vastgelegd: {', '.join(delen)}"
