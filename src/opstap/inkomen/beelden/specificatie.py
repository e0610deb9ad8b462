"""What is paid in a month, of every cluster, line by line up to the amounts in the bank file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from opstap.financien.specificaties.ontvangen import van_maand
from opstap.financien.specificaties.vormen import Specificatie
from opstap.gevallen.uitleg import Stapbeeld
from opstap.inkomen.beelden.uitleg import maanduitleg
from opstap.inkomen.beelden.vorderingen import Vorderingbeeld, vorderingbeelden
from opstap.inkomen.beoordeling.aanvulling import geval_in
from opstap.inkomen.beoordeling.besluitvorming import oordeel
from opstap.inkomen.models import Maandrun
from opstap.inkomen.specificaties.vakantiegeldrekening import mutaties
from opstap.kern.models import Dossier
from opstap.kern.tijdvak import maand_in_woorden
from opstap.regels.fouten import OpstapFout


@dataclass(frozen=True, slots=True)
class Betaalspecificatie:
    """All payments of a month to one household, and what goes from them to others; cents."""

    dossier_nummer: str
    maand: date
    betalingen: tuple[Specificatie, ...]
    totaal: int
    """What the household itself gets; not what was withdrawn or came back."""
    betaaldatum: date | None
    """Execution date of the bank file; None: not ordered yet."""
    toelichting: str
    """Whether the amounts are net or gross, in a sentence; '' when no cluster says so."""
    vakantiegeld_klaar: int
    """What stands ready as holiday reservation after this month."""
    vorderingen: tuple[Vorderingbeeld, ...]
    """Claims that this run made."""
    uitleg: tuple[Stapbeeld, ...]
    """The whole explanation of the month itself."""

    @property
    def volgt(self) -> bool:
        """Part of what the household gets is not with the bank yet."""
        return any(
            een.bedrag and een.komt_aan and not (een.overboeking and een.overboeking.datum)
            for een in self.aan_inwoner
        )

    @property
    def eigen_maand(self) -> Specificatie | None:
        """The payment of the month itself; None when the run computed only other months."""
        return next(
            (een for een in self.betalingen if een.maand == self.maand and een.inkomsten_tellen), None
        )

    @property
    def aan_inwoner(self) -> tuple[Specificatie, ...]:
        return tuple(een for een in self.betalingen if not een.aan_ander)

    @property
    def aan_anderen(self) -> tuple[Specificatie, ...]:
        return tuple(een for een in self.betalingen if een.aan_ander)


def betaalspecificatie(dossier: Dossier, maand: date, *, op: date | None = None) -> Betaalspecificatie:
    """What is paid in this month, from the moment that it is put ready; with `op` also what is decided then.

    Errors: SPECIFICATIE-ONTBREEKT when nothing was paid or computed in this month for this household.
    """
    alle = van_maand(dossier, maand, op=op)
    if not alle:
        raise OpstapFout(
            "SPECIFICATIE-ONTBREEKT",
            f"Over {maand_in_woorden(maand)} is voor dit dossier niets betaald. Kies een andere maand.",
        )
    run = Maandrun.objects.filter(gemeente=dossier.gemeente_id, maand=maand).first()
    eigen = any(een.maand == maand and een.inkomsten_tellen for een in alle)
    return Betaalspecificatie(
        dossier_nummer=dossier.nummer,
        maand=maand,
        betalingen=alle,
        totaal=sum(een.bedrag for een in alle if een.komt_aan and not een.aan_ander),
        betaaldatum=_eerste_datum(alle),
        toelichting=" ".join(dict.fromkeys(een.toelichting for een in alle if een.toelichting)),
        vakantiegeld_klaar=sum(mutatie.bedrag for mutatie in mutaties(dossier.pk) if mutatie.run <= maand),
        vorderingen=vorderingbeelden(dossier_id=dossier.pk, maandrun=run.pk) if run else (),
        uitleg=_uitleg(dossier, run) if run and eigen else (),
    )


def _eerste_datum(alle: Sequence[Specificatie]) -> date | None:
    datums = [een.overboeking.datum for een in alle if een.overboeking and een.overboeking.datum]
    return min(datums, default=None)


def _uitleg(dossier: Dossier, run: Maandrun) -> tuple[Stapbeeld, ...]:
    """Every step from the facts to the payment of the month, made again."""
    geval = geval_in(dossier.pk, run.maand, run.bekend_op)
    return maanduitleg(oordeel(dossier.gemeente_id, run.maand, geval))
