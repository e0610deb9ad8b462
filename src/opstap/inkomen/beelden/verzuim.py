"""What is late in a case: a statement of the resident, or the decision of the municipality itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate

from opstap.inkomen.betalen import verzuimbetalingen
from opstap.inkomen.models import Opgaveverzoek, Opschorting
from opstap.kern import ingebrekestellingen
from opstap.kern.models import Besluit, Ingebrekestelling, Zaak
from opstap.kern.tijdvak import maand_in_woorden
from opstap.regels.datum import dag, toon_datum
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import toon_euro


@dataclass(frozen=True)
class Ingebrekebeeld:
    """A notice of default, and the penalty that follows from it."""

    gesteld: Ingebrekestelling
    zin: str
    """What the rules say about the penalty now, or which legal value is missing."""
    besluit: Besluit | None
    """The decision on the penalty."""
    wacht_op_rekening: bool
    """Whether that decision gives money of which nothing was put ready to pay."""


@dataclass(frozen=True)
class Opgavebeeld:
    """A statement of income that the resident was asked for, and the suspension that followed."""

    verzoek: Opgaveverzoek
    opschorting: Opschorting | None

    @property
    def opgeschort(self) -> bool:
        return self.opschorting is not None and self.opschorting.beeindigd_door_id is None

    @property
    def inhoud(self) -> tuple[tuple[str, str], ...]:
        """In words: (title, text)."""
        gevraagd = self.verzoek
        regels = [
            (
                f"Opgave over {maand_in_woorden(gevraagd.maand)}",
                (
                    f"{gevraagd.kenmerk}: gevraagd door {gevraagd.gevraagd_door}, antwoorden kan tot en met "
                    f"{_dag(gevraagd.uiterlijk)}."
                ),
            )
        ]
        if self.opschorting is not None:
            stand = "De uitkering is opgeschort" if self.opgeschort else "De uitkering was opgeschort"
            regels.append(
                (
                    "Opschorting (art. 54 Participatiewet)",
                    (
                        f"{stand} vanaf {_dag(self.opschorting.vanaf)}. Herstellen kan tot en met "
                        f"{_dag(self.opschorting.hersteltermijn_tot_en_met)}. Zij duurt hoogstens tot en met "
                        f"{_dag(self.opschorting.hoogstens_tot_en_met)}."
                    ),
                )
            )
        return tuple(regels)


def ingebrekebeeld(zaak: Zaak, *, nu: datetime) -> Ingebrekebeeld | None:
    """The notice of default in this case; None without one."""
    gesteld = Ingebrekestelling.objects.filter(zaak=zaak).first()
    if gesteld is None:
        return None
    besluit = Besluit.objects.filter(zaak=zaak, soort=Besluit.Soort.DWANGSOM).first()
    return Ingebrekebeeld(
        gesteld,
        _zin(gesteld, besluit, zaak.afgerond_op or localdate(nu)),
        besluit,
        besluit is not None and verzuimbetalingen.wacht(besluit),
    )


def opgavebeeld(zaak: Zaak) -> Opgavebeeld | None:
    """The statement that this case is about; None when it is about something else."""
    verzoek = Opgaveverzoek.objects.filter(zaak=zaak).first()
    if verzoek is None:
        return None
    opschorting = Opschorting.objects.filter(verzoek=verzoek).select_related("uitkering").first()
    return Opgavebeeld(verzoek, opschorting)


def _zin(gesteld: Ingebrekestelling, besluit: Besluit | None, op: date) -> str:
    if besluit is not None:
        bedrag = verzuimbetalingen.bedrag_van(besluit)
        return f"Besloten is: {toon_euro(bedrag)} dwangsom." if bedrag else "Besloten is: geen dwangsom."
    try:
        uitkomst = ingebrekestellingen.dwangsom(gesteld, op=op, uitgesloten=False)
    except OpstapFout as fout:
        return f"Het bedrag van de dwangsom is niet uit te rekenen. {fout.zin}"
    return f"De dwangsom is tot en met {_dag(op)} {toon_euro(int(uitkomst.waarde('awb_dwangsom')))}."


def _dag(datum: date) -> str:
    return toon_datum(dag(datum))
