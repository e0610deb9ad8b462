"""A decision that follows from the rule book, on facts that were given for it alone.

Recovery, grossing up and an advance are not decided on the months of a household but on what an officer
established. The decision keeps these facts, what was asked, the receipt and the fingerprint of the trace, so
that it can be taken again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from opstap.gevallen.dagoordelen import inhoud_dag, oordeel_op
from opstap.kern import besluiten, zaken
from opstap.kern.besluiten import NieuwBesluit
from opstap.kern.models import Besluit, Dossier, Zaak
from opstap.regels.beslissen import Geval
from opstap.regels.spoor import Uitkomst


def neem(
    dossier: Dossier,
    *,
    soort: Besluit.Soort,
    gevraagd: Sequence[str],
    feiten: Mapping[str, int | bool],
    bron: str,
    peildatum: date,
    ingangsdatum: date,
    tekst: str,
    door: str,
    nu: datetime,
    zaak: Zaak | None = None,
    medeondertekenaar: str | None = None,
    grond: str = "",
) -> tuple[Besluit, Uitkomst]:
    """Ask the rule book and keep its answer as a decision; `bron` says who established the facts.

    `tekst` goes on the timeline, followed by the number of the decision. Errors: the refusals of the rules
    (FeitOntbreekt, ParameterOntbreekt, NietGemodelleerd …), VIER-OGEN.
    """
    geval = Geval(dict(feiten), (), dict.fromkeys(feiten, bron))
    genomen = oordeel_op(dossier.gemeente_id, peildatum, geval, gevraagd)
    besluit = besluiten.neem(
        dossier=dossier,
        zaak=zaak,
        soort=soort,
        ingangsdatum=ingangsdatum,
        genomen_op=nu,
        genomen_door=door,
        medeondertekenaar=medeondertekenaar,
        bekend_op=nu,
        **inhoud_dag(genomen, regels=soort.value, grond=grond, voorbehoud=""),
    )
    zaken.gebeurtenis(zaak or dossier, moment=nu, soort=soort.value, tekst=f"{tekst} ({besluit.nummer})")
    return besluit, genomen.uitkomst


@dataclass(frozen=True)
class ZonderRegels:
    """What a human decides where no rule does: `grond` is the reason, `uitkomst` what was decided."""

    dossier: Dossier
    ingangsdatum: date
    tekst: str
    grond: str
    uitkomst: Mapping[str, Any]


def neem_zonder_regels(
    dossier: Dossier,
    *,
    soort: Besluit.Soort,
    ingangsdatum: date,
    tekst: str,
    grond: str,
    door: str,
    nu: datetime,
    zaak: Zaak | None = None,
    medeondertekenaar: str | None = None,
    **uitkomst: Any,
) -> Besluit:
    """One decision of a human where no rule decides."""
    een = ZonderRegels(dossier, ingangsdatum, tekst, grond, uitkomst)
    return neem_veel_zonder_regels(
        [een], soort=soort, door=door, nu=nu, zaak=zaak, medeondertekenaar=medeondertekenaar
    )[0]


def neem_veel_zonder_regels(
    nieuwe: Sequence[ZonderRegels],
    *,
    soort: Besluit.Soort,
    door: str,
    nu: datetime,
    zaak: Zaak | None = None,
    medeondertekenaar: str | None = None,
) -> list[Besluit]:
    """Decisions of one human where no rule decides."""
    genomen = besluiten.neem_veel(
        [
            NieuwBesluit(
                dossier=een.dossier,
                zaak=zaak,
                soort=soort,
                ingangsdatum=een.ingangsdatum,
                genomen_op=nu,
                genomen_door=door,
                medeondertekenaar=medeondertekenaar,
                bekend_op=nu,
                feiten={"maanden": []},
                bon={"maanden": []},
                uitkomst={
                    "maanden": [],
                    "regels": soort.value,
                    "grond": een.grond,
                    "voorbehoud": "",
                    **een.uitkomst,
                },
                spoor=[],
            )
            for een in nieuwe
        ]
    )
    zaken.gebeurtenissen(
        [
            (een.dossier, f"{een.tekst} ({besluit.nummer})")
            for een, besluit in zip(nieuwe, genomen, strict=True)
        ],
        moment=nu,
        soort=soort.value,
    )
    return genomen
