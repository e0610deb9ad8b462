"""A decision with its reasons, decided again from its own facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from opstap.gevallen.besluitwoorden import samenvatting
from opstap.gevallen.dagoordelen import speel_dag_na
from opstap.gevallen.uitleg import Stapbeeld, boom
from opstap.inkomen.beelden.uitleg import maanduitleg
from opstap.inkomen.beoordeling.besluitvorming import speel_besluit_na
from opstap.kern.models import Besluit


@dataclass(frozen=True, slots=True)
class Besluitregel:
    """A decision in a list."""

    nummer: str
    soort: str
    ingangsdatum: date
    genomen_op: datetime
    genomen_door: str
    zaak_nummer: str | None
    afwijkend: bool
    """True when a human deviated from the outcome of the rules, with a reason."""


@dataclass(frozen=True, slots=True)
class Besluitmaand:
    """What a decision says about one month, with the explanation made again from the receipt."""

    maand: date
    bedragen: Mapping[str, int]
    """Node name (norm, bijstand, maandbetaling, …) -> cents."""
    uitleg: tuple[Stapbeeld, ...]
    gelijk: bool
    """True when the outcome is that of then; the trace too, where its digest was stored with the decision."""
    zelfde_uitleg: bool
    """True when the explanation is surely that of then: the digest is equal, or the rules are the same."""
    digest: str
    """Fingerprint of the explanation that was stored with the decision; '' when none was."""
    verschil: int | None = None
    """What this decision adds to the assistance of the month, in cents; None when it isn't about that."""
    reden: str = ""
    """Why the month was computed again."""
    dag: date | None = None
    """The day that this is about, for a decision about a day."""


@dataclass(frozen=True, slots=True)
class Besluitbeeld:
    """A decision with its reasons."""

    nummer: str
    soort: str
    dossier_nummer: str
    zaak_nummer: str | None
    ingangsdatum: date
    genomen_op: datetime
    genomen_door: str
    medeondertekenaar: str | None
    samenvatting: str
    """One sentence in Dutch: what was decided."""
    grond: str
    """Ground of a refusal or an ending, with its article; '' otherwise."""
    voorbehoud: str
    """What this decision does not decide (days of a part month); '' when it decides everything."""
    afwijking_reden: str
    """Why a human deviated from the rules; '' when nobody did."""
    uitkomst_regels: str
    """What the rules came to: 'toekenning' or 'afwijzing'; differs from ``soort`` only with a deviation."""
    bon: Mapping[str, str]
    """The receipt: engine, rules, parameters, reference date, municipality."""
    maanden: tuple[Besluitmaand, ...]
    naspeelbaar: bool
    """True when every month comes out equal."""
    zelfde_uitleg: bool
    """True when the explanation of every month is surely that of then."""


_GROND = ("grond", "motivering", "reden")
"""Where the kinds of decision keep their ground."""


def besluitbeeld(besluit: Besluit) -> Besluitbeeld:
    """A decision with its reasons, decided again from its own facts to show that it still holds."""
    maanden = []
    for nagespeeld in speel_besluit_na(besluit):
        genomen = nagespeeld.oordeel
        maanden.append(
            Besluitmaand(
                maand=genomen.maand,
                bedragen=genomen.bedragen,
                uitleg=maanduitleg(genomen),
                gelijk=nagespeeld.gelijk,
                zelfde_uitleg=nagespeeld.zelfde_uitleg,
                digest=nagespeeld.bewaard.get("spoor", ""),
                verschil=nagespeeld.bewaard.get("verschil"),
                reden=nagespeeld.bewaard.get("reden", ""),
            )
        )
    dag = speel_dag_na(besluit)
    if dag is not None:
        maanden.append(
            Besluitmaand(
                maand=dag.oordeel.dag,
                bedragen={},
                uitleg=boom(dag.oordeel.uitkomst, dag.oordeel.geval, dag.oordeel.gevraagd),
                gelijk=dag.gelijk,
                zelfde_uitleg=dag.gelijk,
                digest=dag.bewaard.get("spoor", ""),
                dag=dag.oordeel.dag,
            )
        )
    bonnen = besluit.bon.get("maanden") or ([] if dag is None else [besluit.bon["dag"]])
    return Besluitbeeld(
        nummer=besluit.nummer,
        soort=besluit.get_soort_display(),
        dossier_nummer=besluit.dossier.nummer,
        zaak_nummer=besluit.zaak.nummer if besluit.zaak else None,
        ingangsdatum=besluit.ingangsdatum,
        genomen_op=besluit.genomen_op,
        genomen_door=besluit.genomen_door,
        medeondertekenaar=besluit.medeondertekenaar,
        samenvatting=samenvatting(besluit),
        grond=besluit.uitkomst.get("grond")
        or besluit.uitkomst.get("motivering")
        or besluit.uitkomst.get("reden", ""),
        voorbehoud=besluit.uitkomst.get("voorbehoud", ""),
        afwijking_reden=besluit.afwijking_reden,
        uitkomst_regels=besluit.uitkomst.get("regels", ""),
        bon={naam: waarde or "" for naam, waarde in bonnen[0].items()} if bonnen else {},
        maanden=tuple(maanden),
        naspeelbaar=all(maand.gelijk for maand in maanden),
        zelfde_uitleg=all(maand.zelfde_uitleg for maand in maanden),
    )
