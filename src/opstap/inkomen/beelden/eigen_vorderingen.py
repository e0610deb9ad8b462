"""What a household has to pay back, as the resident sees it: balance, next instalment, and account."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from opstap.inkomen.models import Aflossingsregeling, Vordering
from opstap.inkomen.vorderingen.invordering import Invorderingsstand, stand
from opstap.inkomen.vorderingen.rekening import Rekeningoverzicht, rekeningoverzicht, zoek
from opstap.kern.models import Besluit, Dossier

Wijze = Aflossingsregeling.Wijze


@dataclass(frozen=True, slots=True)
class EigenVordering:
    """A claim with what is to be paid next; cents."""

    nummer: str
    grond: str
    ontstaan_op: date
    periode: tuple[date, date] | None
    beginbedrag: int
    saldo: int
    betalen_voor: date
    ineens: bool
    """No arrangement: the whole is to be paid before `betalen_voor`."""
    volgt: bool
    """A loan that was granted as such: nothing is to be paid until somebody decided how."""
    verrekend: bool
    """The instalments are kept from the assistance."""
    vanaf: date | None
    """First month of the arrangement."""
    termijn: int
    """The next instalment; never more than the balance."""
    te_laat: bool
    """The last day to pay the whole has passed."""
    stil: bool
    """Nothing is collected now: postponed or interrupted."""
    overzicht: Rekeningoverzicht


def eigen_vorderingen(dossier: Dossier, vandaag: date) -> tuple[EigenVordering, ...]:
    """The claims on a household, what is still owed first; for whoever came through the gate."""
    rijen = Vordering.objects.filter(dossier=dossier).order_by("-ontstaan_op", "-id")
    gezien = [
        _vordering(een, vandaag) for een in rijen.select_related("besluit").prefetch_related("regelingen")
    ]
    return tuple(sorted(gezien, key=lambda een: een.saldo == 0))


def eigen_vordering(dossier: Dossier, nummer: str, vandaag: date) -> EigenVordering:
    """One claim on this household. Errors: VORDERING-ONBEKEND."""
    return _vordering(zoek(dossier, nummer), vandaag)


def _vordering(een: Vordering, vandaag: date) -> EigenVordering:
    overzicht = rekeningoverzicht(een, op=vandaag)
    saldo = overzicht.saldo
    regelingen = sorted(een.regelingen.all(), key=lambda regeling: (regeling.vanaf, regeling.pk))
    geldend = regelingen[-1] if regelingen and regelingen[-1].per_maand_cent else None
    geleend = een.grond == Vordering.Grond.LEENBIJSTAND and een.besluit.soort == Besluit.Soort.TOEKENNING
    volgt = geldend is None and geleend
    return EigenVordering(
        nummer=een.nummer,
        grond=een.get_grond_display(),
        ontstaan_op=een.ontstaan_op,
        periode=(een.periode.lower, een.periode.upper) if een.periode else None,
        beginbedrag=een.bedrag_cent,
        saldo=saldo,
        betalen_voor=een.betalen_voor,
        ineens=geldend is None and not volgt,
        volgt=volgt,
        verrekend=geldend is not None and geldend.wijze == Wijze.VERREKENING,
        vanaf=geldend.vanaf if geldend else None,
        termijn=min(saldo, geldend.per_maand_cent) if geldend else saldo,
        te_laat=geldend is None and not volgt and vandaag > een.betalen_voor,
        stil=saldo > 0 and stand(een, op=vandaag) is Invorderingsstand.TIJDELIJK_GEEN,
        overzicht=overzicht,
    )
