"""One run: it belongs to one municipality and one month, goes on where it was killed, and happens once.

It works in parts, each one transaction that computes, pays and books its benefits completely or not at all,
two parts at a time and committed in their order (`tegelijk`).
What is done is recognised by its keys, so a run that was killed goes on where it was, and a run that is done
does nothing. Facts and decisions count as far as they were known at the run's own moment, also after a
restart.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime
from functools import partial

from django.db import transaction
from django.utils.timezone import localdate

from opstap.financien import betalingen, grootboek
from opstap.inkomen import sloten
from opstap.inkomen.beoordeling.rekenen import volgende_maand
from opstap.inkomen.maandrun.afrekenen import reken_af
from opstap.inkomen.maandrun.inhouden import schrijf_mutaties
from opstap.inkomen.maandrun.niet_aangekomen import zet_recht
from opstap.inkomen.maandrun.tegelijk import Beurt, verwerk, zonder_opruimen
from opstap.inkomen.maandrun.vakantiegeld import betaal_vakantiegeld
from opstap.inkomen.maandrun.verschillen import reken_maanden
from opstap.inkomen.maandrun.wegschrijven import schrijf_berekeningen, schrijf_uitval
from opstap.inkomen.maandrun.werk import delen, lees_uitkeringen, neem_markeringen, per_maand, werklijst
from opstap.inkomen.maandrun.wijzigingsbesluiten import wijzig
from opstap.inkomen.models import Maandrun
from opstap.kern import feiten
from opstap.regels.fouten import OpstapFout, ParameterOntbreekt

BLOK = 4_000
"""Benefits per transaction: enough to write fast, few enough to lose little and to keep memory small."""

Voortgang = Callable[[int, int], None]


def draai(
    gemeente: str, maand: date, nu: datetime, voortgang: Voortgang | None = None, *, blok: int = BLOK
) -> Maandrun:
    """Run a month, or finish it, or find it done. `voortgang(done, total)` is called after every part.

    Errors: MAANDRUN-MAAND, MAANDRUN-VOLGORDE, MAANDRUN-MOMENT, MAANDRUN-BEZIG, and ParameterOntbreekt when
    the law has no amounts for this month.
    """
    with sloten.alleen(gemeente), zonder_opruimen():
        run = _begin(gemeente, maand, nu)
        if run.status == Maandrun.Status.KLAAR:
            return run
        werk = werklijst(run)
        klaar = 0
        try:
            with closing(verwerk(delen(werk, blok), partial(_verwerk, run))) as gedaan:
                for aantal in gedaan:
                    klaar += aantal
                    if voortgang is not None:
                        voortgang(klaar, len(werk))
        except ParameterOntbreekt:
            if not run.maandberekening_set.exists():
                run.delete()
            raise
        _rond_af(run)
    return run


def _begin(gemeente: str, maand: date, nu: datetime) -> Maandrun:
    """The run, found or made. What is known after its moment doesn't count in it, and marks its month."""
    if maand.day != 1:
        raise OpstapFout(
            "MAANDRUN-MAAND", "Een maandrun is voor een hele maand. Geef de eerste dag van de maand."
        )
    bestaand = Maandrun.objects.filter(gemeente=gemeente, maand=maand).first()
    if bestaand is not None:
        return bestaand
    vorige = Maandrun.objects.filter(gemeente=gemeente).order_by("-maand").first()
    if vorige is not None:
        volgende = volgende_maand(vorige.maand)
        if vorige.status != Maandrun.Status.KLAAR or maand != volgende:
            nodig = volgende if vorige.status == Maandrun.Status.KLAAR else vorige.maand
            raise OpstapFout(
                "MAANDRUN-VOLGORDE",
                "Maandruns gaan op volgorde, zodat geen maand wordt overgeslagen. "
                f"Draai eerst {nodig:%Y-%m}.",
            )
        if nu <= vorige.bekend_op:
            raise OpstapFout(
                "MAANDRUN-MOMENT",
                "Een maandrun rekent met wat later bekend is dan bij de vorige. Kies een moment daarna.",
            )
    with transaction.atomic():
        sloten.wacht_op_vastleggers(gemeente)
        run = Maandrun.objects.create(gemeente_id=gemeente, maand=maand, bekend_op=nu)
        feiten.meld_later_bekend(gemeente, nu)
    return run


def _rond_af(run: Maandrun) -> None:
    """The run is done; what came back while it made its claims is taken off them."""
    with transaction.atomic():
        sloten.wacht_op_vastleggers(run.gemeente_id)
        if dossiers := set(run.vordering_set.values_list("dossier_id", flat=True)):
            zet_recht(
                gemeente=run.gemeente_id,
                dossier_ids=dossiers,
                datum=localdate(run.bekend_op),
                moment=run.bekend_op,
            )
        run.status = Maandrun.Status.KLAAR
        run.save(update_fields=["status"])


def _verwerk(run: Maandrun, ids: list[int], beurt: Beurt) -> None:
    """One part of a run: read, compute, and then write everything."""
    sloten.in_een_deel(run.gemeente_id)
    sleutel = f"{run.gemeente_id}/{run.maand:%Y-%m}/{ids[0]}-{ids[-1]}"
    gemarkeerd = neem_markeringen(run, ids)
    uitkeringen = lees_uitkeringen(run, ids)
    maanden = list(reken_maanden(run, per_maand(run, uitkeringen, gemarkeerd)))
    with beurt.nummert():
        wijzig(run, maanden, gemarkeerd)
        afrekening = reken_af(run, sleutel, maanden)
    schrijf_berekeningen(run, maanden)
    toeslag, toeslagposten = betaal_vakantiegeld(run, sleutel, uitkeringen, afrekening.gereserveerd)
    betalingen.zet_klaar(run.gemeente_id, [*afrekening.betalingen, *toeslag])
    grootboek.boek_veel([*afrekening.posten, *toeslagposten])
    schrijf_mutaties(run, afrekening.mutaties)
    schrijf_uitval(run, uitkeringen)
