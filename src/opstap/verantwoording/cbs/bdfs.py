"""The claims of a month: what each began with, what changed in the month, and what is still owed.

A claim is delivered from the month in which it began until the month after which nothing is owed any more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Sum
from django.utils.timezone import localdate

from opstap.financien.aansluiting import Aansluitregel
from opstap.financien.models import Boeking
from opstap.financien.rekeningschema import VORDERINGEN
from opstap.inkomen.models import Boete, Schuldenaar, Vordering, Vorderinggebeurtenis, Vorderingsmutatie
from opstap.verantwoording.cbs import controles
from opstap.verantwoording.cbs.personen import geslachten
from opstap.verantwoording.cbs.recordmodel import Persoonsrecord, Record, dag, getal, hele_euro
from opstap.verantwoording.cbs.vormen import Regel, kop
from opstap.verantwoording.tellingen import laatste_dag

Soort = Vorderingsmutatie.Soort
ONTVANGEN = frozenset({Soort.ONTVANGST, Soort.VERREKENING, Soort.BESLAG})
BUITEN_INVORDERING = frozenset({Soort.KWIJTSCHELDING, Soort.AFBOEKING})
NIET_VAN_TOEPASSING = "9999999"
GEEN_ZAAK = "999999999"
JA, NEE = "1", "2"
SANCTIE_BOETE = "3"
STATUS_LOOPT, STATUS_TIJDELIJK_NIET, STATUS_BUITEN, STATUS_AFGELOST = "51", "52", "53", "54"
CORRECTIE_BRUTERING, CORRECTIE_OVERIG, GEEN_CORRECTIE = "01", "09", "99"


@dataclass(frozen=True)
class _Verloop:
    """Cents of a claim up to the end of the month, and what changed in the month itself."""

    saldo: int
    ontvangen: int
    correctie: int
    soorten: frozenset[str]
    buiten_invordering: bool


def regels(gemeente: str, maand: date) -> Iterator[Regel]:
    """The records of a month, by number of the claim."""
    tot_en_met = laatste_dag(maand)
    verlopen = _verlopen(gemeente, maand, tot_en_met)
    vorderingen = Vordering.objects.filter(pk__in=verlopen).select_related("besluit").order_by("nummer", "id")
    schuldenaren = _schuldenaren(list(verlopen), tot_en_met)
    wacht = _tijdelijk_niet(gemeente, tot_en_met)
    begin = kop("06", gemeente, maand)
    boetes = dict(Boete.objects.filter(gemeente=gemeente).values_list("besluit_id", "recidive"))
    beboet = set(
        Vordering.objects.filter(gemeente=gemeente, ontstaansgrond=Vordering.Ontstaansgrond.BOETE_FRAUDE)
        .exclude(zaaknummer="")
        .values_list("zaaknummer", flat=True)
    )
    for vordering in vorderingen:
        verloop = verlopen[vordering.pk]
        record = begin | _record(vordering, verloop, vordering.pk in wacht)
        if record["ontstaansgrond"] == controles.BOETE_FRAUDE and vordering.besluit_id in boetes:
            record["recidive"] = JA if boetes[vordering.besluit_id] else NEE
        elif record["ontstaansgrond"] in controles.FRAUDE and vordering.zaaknummer in beboet:
            record["soort_sanctie"] = SANCTIE_BOETE
        yield Regel(
            record, tuple(schuldenaren[vordering.pk]), verloop.saldo, tuple(controles.van_vordering(record))
        )


def aansluiting(gemeente: str, maand: date, geleverd: int) -> tuple[Aansluitregel, ...]:
    """What is owed by the delivery, beside the account of claims in the ledger, at the end of the month."""
    in_grootboek = Boeking.objects.filter(
        gemeente=gemeente, rekening__code=VORDERINGEN, journaalpost__datum__lte=laatste_dag(maand)
    ).aggregate(som=Sum("bedrag_cent", default=0))["som"]
    return (Aansluitregel("saldo van alle vorderingen", geleverd, int(in_grootboek)),)


def _record(vordering: Vordering, verloop: _Verloop, wacht: bool) -> Record:
    """What the claim itself says. The codes of item 22 are those of the fines before 2017: unknown since."""
    return {
        "registratienummer": vordering.nummer,
        "datum_besluit": dag(localdate(vordering.besluit.genomen_op)),
        "aard_uitkering": vordering.aard,
        "ontstaansgrond": str(vordering.ontstaansgrond),
        "begin_periode": dag(vordering.periode.lower if vordering.periode else None),
        "einde_periode": dag(_laatste(vordering)),
        "beginschuld": hele_euro(vordering.bedrag_cent, 6),
        "reden_correctie": _reden(verloop),
        "correctiebedrag": hele_euro(verloop.correctie, 6, teken=True)
        if verloop.correctie
        else NIET_VAN_TOEPASSING,
        "status": _status(verloop, wacht),
        "saldo": hele_euro(verloop.saldo, 6, teken=True),
        "ontvangen": hele_euro(verloop.ontvangen, 6, teken=True)
        if verloop.ontvangen
        else NIET_VAN_TOEPASSING,
        "bsn_onderhoudsgerechtigde": "",
        "recidive": "",
        "robuuste_incasso": "9",
        "hoogte_boete": "",
        "soort_sanctie": "",
        "zaaknummer": _zaaknummer(vordering.zaaknummer),
    }


def _laatste(vordering: Vordering) -> date | None:
    """The last day of the period that a claim is about; the range ends on the day after it."""
    einde = vordering.periode.upper if vordering.periode else None
    return None if einde is None else date.fromordinal(einde.toordinal() - 1)


def _reden(verloop: _Verloop) -> str:
    if not verloop.correctie:
        return GEEN_CORRECTIE
    return CORRECTIE_BRUTERING if verloop.soorten == {Soort.BRUTERING} else CORRECTIE_OVERIG


def _status(verloop: _Verloop, wacht: bool) -> str:
    if verloop.saldo == 0:
        return STATUS_BUITEN if verloop.buiten_invordering else STATUS_AFGELOST
    return STATUS_TIJDELIJK_NIET if wacht else STATUS_LOOPT


def _zaaknummer(nummer: str) -> str:
    """The year and the number of a case as nine digits."""
    cijfers = "".join(teken for teken in nummer if teken.isdigit())
    return getal(int(cijfers), 9) if cijfers else GEEN_ZAAK


def _verlopen(gemeente: str, maand: date, tot_en_met: date) -> dict[int, _Verloop]:
    stand: dict[int, int] = defaultdict(int)
    deze: dict[int, list[tuple[str, int]]] = defaultdict(list)
    buiten: set[int] = set()
    rijen = (
        Vorderingsmutatie.objects.filter(gemeente=gemeente, datum__lte=tot_en_met)
        .values_list("vordering_id", "soort", "datum")
        .annotate(som=Sum("bedrag_cent"))
    )
    for vordering, soort, datum, som in rijen:
        stand[vordering] += som
        if datum >= maand:
            deze[vordering].append((soort, som))
        if soort in BUITEN_INVORDERING:
            buiten.add(vordering)
    verlopen = {}
    for vordering, saldo in stand.items():
        if saldo or deze[vordering]:
            correcties = [(s, som) for s, som in deze[vordering] if s not in ONTVANGEN | {Soort.ONTSTAAN}]
            verlopen[vordering] = _Verloop(
                saldo,
                -sum(som for soort, som in deze[vordering] if soort in ONTVANGEN),
                sum(som for _, som in correcties),
                frozenset(soort for soort, _ in correcties),
                vordering in buiten,
            )
    return verlopen


def _tijdelijk_niet(gemeente: str, dag_: date) -> set[int]:
    return set(
        Vorderinggebeurtenis.objects.filter(
            gemeente=gemeente,
            soort__in=(Vorderinggebeurtenis.Soort.UITSTEL, Vorderinggebeurtenis.Soort.OPSCHORTING),
            geldig__contains=dag_,
        ).values_list("vordering_id", flat=True)
    )


def _schuldenaren(vorderingen: list[int], op: date) -> dict[int, list[Persoonsrecord]]:
    rijen = list(
        Schuldenaar.objects.filter(vordering__in=vorderingen)
        .order_by("vordering_id", "id")
        .values_list("vordering_id", "persoon_id", "persoon__bsn", "persoon__geboortedatum")
    )
    geslacht = geslachten((persoon for _, persoon, _, _ in rijen), op)
    per_vordering: dict[int, list[Persoonsrecord]] = defaultdict(list)
    for vordering, persoon, bsn, geboren in rijen:
        per_vordering[vordering].append(
            Persoonsrecord({"bsn": bsn, "geboortedatum": dag(geboren), "geslacht": geslacht.get(persoon, "")})
        )
    return per_vordering
