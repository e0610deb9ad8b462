"""What is booked of a file of an insurer: one posting, with a line for everybody in it."""

from __future__ import annotations

from collections.abc import Sequence

from opstap.financien import grootboek
from opstap.financien.grootboek import Post, Regel
from opstap.financien.rekeningschema import TE_BETALEN_PARTNERS, VERSTREKKINGEN
from opstap.minima.models import Premieopgave
from opstap.minima.toekenningen import declaratie
from opstap.minima.zorgverzekering.deelname import Deelnemers

REGELING = "gemeentepolis"


def boek(opgave: Premieopgave, stand: Deelnemers, aanvaard: Sequence[tuple[int, int, int]]) -> None:
    """Book the accepted lines (id of the Verzekerde, band, cents) of a file, by dossier and decision."""
    if not aanvaard:
        return
    wie = dict(
        zip(
            stand.verzekerde.tolist(),
            zip(stand.dossier.tolist(), stand.besluit.tolist(), strict=True),
            strict=True,
        )
    )
    regeling = declaratie(opgave.gemeente_id, REGELING)
    regels: list[Regel] = []
    for verzekerde, _, cent in aanvaard:
        regels.append(Regel(VERSTREKKINGEN, cent, regeling.product, *wie[verzekerde]))
        regels.append(Regel(TE_BETALEN_PARTNERS, -cent, None, *wie[verzekerde]))
    grootboek.boek(
        Post(
            opgave.gemeente_id,
            opgave.maand,
            f"{opgave.maand:%Y-%m}",
            f"{regeling.naam}, bijdrage in de premie",
            "premieopgave",
            opgave.pk,
            boeksleutel(opgave.pk),
            tuple(regels),
        )
    )


def boeksleutel(opgave: int) -> str:
    """The key of the posting of a file."""
    return f"premieopgave/{opgave}"
