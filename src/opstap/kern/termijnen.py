"""The account of a case's deadline: suspended, resumed, extended or postponed, each with its article.

`Zaak.beslissen_voor` is always the outcome of the last change, and the database refuses any other value. Days
are added on the calendar and the end is moved to a working day once, so that a holiday never counts twice.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import OuterRef, Subquery

from opstap.kern import zaken
from opstap.kern.databank import duidelijke_fouten
from opstap.kern.models import Termijnmutatie, Zaak
from opstap.recht.algemeen.termijnen import eerste_werkdag
from opstap.recht.awb.soorten import Termijn
from opstap.recht.awb.termijnen import DAGEN_PER_WEEK, uiterste_dag, weken
from opstap.regels.datum import MAANDNAMEN
from opstap.regels.fouten import OpstapFout

Soort = Termijnmutatie.Soort
_EEN_DAG = timedelta(days=1)


@dataclass(frozen=True)
class _Regime:
    """How the deadline of a kind of case may move: the articles, and the longest extension."""

    opschorting: str
    verdaging: str
    uitstel: str
    hoogstens: Termijn | None


_AANVRAAG = _Regime("Awb art. 4:15 lid 1 onder a", "Awb art. 4:14 lid 3", "Awb art. 4:15 lid 2 onder a", None)
_REGIMES: Mapping[str, _Regime] = {
    Zaak.Soort.BEZWAAR: _Regime(
        "Awb art. 7:10 lid 2", "Awb art. 7:10 lid 3", "Awb art. 7:10 lid 4", Termijn.VERDAGING_BEZWAAR
    ),
    Zaak.Soort.KLACHT: _Regime("", "Awb art. 9:11 lid 2", "Awb art. 9:11 lid 3", Termijn.VERDAGING_KLACHT),
}


@dataclass(frozen=True)
class Termijnregel:
    """One line of the account, as a person may read it; `soort` is a Termijnmutatie.Soort."""

    soort: str
    artikel: str
    op: date
    tot: date | None
    dagen: int
    kalendereinde: date
    van: date | None
    naar: date
    moment: datetime
    door: str
    reden: str


def verloop(zaak: Zaak) -> tuple[Termijnregel, ...]:
    """All changes of the deadline in the order in which they were made; for whoever came through the gate."""
    rijen = Termijnmutatie.objects.filter(zaak=zaak).order_by("id")
    return tuple(
        Termijnregel(
            rij.soort,
            rij.artikel,
            rij.op,
            rij.tot,
            rij.dagen,
            rij.kalendereinde,
            rij.van,
            rij.naar,
            rij.moment,
            rij.door,
            rij.reden,
        )
        for rij in rijen
    )


def opschorting(zaak: Zaak) -> Termijnmutatie | None:
    """The suspension that is going on, or None."""
    laatste = (
        Termijnmutatie.objects.filter(zaak=zaak, soort__in=(Soort.OPSCHORTING, Soort.HERVATTING))
        .order_by("-id")
        .first()
    )
    return laatste if laatste is not None and laatste.soort == Soort.OPSCHORTING else None


@transaction.atomic
def schort_op(
    zaak: Zaak, *, gevraagd_op: date, uiterlijk: date, reden: str, door: str, nu: datetime
) -> Termijnmutatie:
    """Stop the clock from the day after `gevraagd_op`: the applicant may complete until `uiterlijk`.

    Without a term to complete there is no suspension (Awb art. 4:15 paragraph 1). Errors:
    TERMIJN-STAAT-STIL, TERMIJN-VERSTREKEN, TERMIJN-GEEN-OPSCHORTING, HERSTELTERMIJN, ZAAK-KLAAR.
    """
    laatste = _vergrendel(zaak)
    artikel = _regime(zaak).opschorting
    if not artikel:
        raise OpstapFout(
            "TERMIJN-GEEN-OPSCHORTING",
            "De termijn van dit soort zaak kan niet stilstaan voor een aanvulling.",
        )
    if opschorting(zaak) is not None:
        raise OpstapFout(
            "TERMIJN-STAAT-STIL",
            "De termijn staat al stil. Leg eerst vast dat de aanvulling binnen is, of wacht tot de tijd "
            "daarvoor voorbij is.",
        )
    if uiterlijk <= gevraagd_op or gevraagd_op < zaak.ontvangen:
        raise OpstapFout(
            "HERSTELTERMIJN",
            "De laatste dag om aan te vullen ligt na de dag waarop u erom vraagt, en u vraagt erom op of na "
            "de dag van ontvangst. Controleer de datums.",
        )
    if gevraagd_op > laatste.naar:
        raise _verstreken(laatste)
    return _schrijf(
        zaak, laatste, Soort.OPSCHORTING, artikel, gevraagd_op, nu, door, reden=reden, tot=uiterlijk
    )


@transaction.atomic
def hervat(
    zaak: Zaak, *, op: date, door: str, nu: datetime, reden: str = "Aanvulling ontvangen"
) -> Termijnmutatie:
    """Start the clock again: completed on `op`, the day of receipt, also when that is registered later.

    The deadline moves by the days from the day after the question up to the day of completion, or up to and
    including the last day to complete when that had passed. Errors: TERMIJN-LOOPT.
    """
    laatste = _vergrendel(zaak)
    gestopt = opschorting(zaak)
    if gestopt is None or gestopt.tot is None:
        raise OpstapFout("TERMIJN-LOOPT", "De termijn van deze zaak staat niet stil. Ververs de pagina.")
    weer = min(op, gestopt.tot + _EEN_DAG)
    dagen = max(0, (weer - gestopt.op - _EEN_DAG).days)
    return _schrijf(
        zaak, laatste, Soort.HERVATTING, gestopt.artikel, weer, nu, door, reden=reden, dagen=dagen
    )


def hervat_verlopen(gemeente: str, *, vandaag: date, door: str, nu: datetime) -> list[Termijnmutatie]:
    """Start the clock of every case whose time to complete passed unused before `vandaag`."""
    laatste = (
        Termijnmutatie.objects.filter(zaak=OuterRef("pk"), soort__in=(Soort.OPSCHORTING, Soort.HERVATTING))
        .order_by("-id")
        .values("id")[:1]
    )
    gestopt = Termijnmutatie.objects.filter(
        id__in=Zaak.objects.filter(gemeente_id=gemeente, afgerond_op=None).values(i=Subquery(laatste)),
        soort=Soort.OPSCHORTING,
        tot__lt=vandaag,
    ).select_related("zaak")
    return [
        hervat(rij.zaak, op=vandaag, door=door, nu=nu, reden="Niet aangevuld binnen de gestelde tijd")
        for rij in gestopt.order_by("id")
    ]


@transaction.atomic
def verdaag(zaak: Zaak, *, tot: date, reden: str, door: str, op: date, nu: datetime) -> Termijnmutatie:
    """Extend the deadline once, by the municipality itself, told to the resident within the term.

    An application: a reasonable time (Awb art. 4:14 paragraph 3); an objection: at most six weeks (7:10); a
    complaint: at most four (9:11). Errors: TERMIJN-REDEN, TERMIJN-VERSTREKEN, TERMIJN-AL-VERDAAGD,
    TERMIJN-TE-LANG, TERMIJN-NIET-LATER, ZAAK-KLAAR.
    """
    laatste, regime = _vergrendel(zaak), _regime(zaak)
    if op > laatste.naar:
        raise _verstreken(laatste)
    if Termijnmutatie.objects.filter(zaak=zaak, soort=Soort.VERDAGING).exists():
        raise OpstapFout(
            "TERMIJN-AL-VERDAAGD",
            "Deze termijn is al een keer verlengd. Verder uitstel kan alleen als de inwoner dat goedvindt.",
        )
    if regime.hoogstens is not None:
        grens = laatste.kalendereinde + timedelta(days=DAGEN_PER_WEEK * weken(regime.hoogstens, op))
        if tot > grens:
            raise OpstapFout(
                "TERMIJN-TE-LANG",
                f"De termijn mag worden verlengd tot en met {_datum(grens)}. Kies een eerdere dag.",
            )
    return _verleng(zaak, laatste, Soort.VERDAGING, regime.verdaging, tot, reden, door, op, nu)


@transaction.atomic
def stel_uit(zaak: Zaak, *, tot: date, instemming: str, door: str, op: date, nu: datetime) -> Termijnmutatie:
    """Postpone with the resident's written consent; `instemming` says which letter or message that is.

    Errors: TERMIJN-REDEN, TERMIJN-NIET-LATER, ZAAK-KLAAR.
    """
    laatste = _vergrendel(zaak)
    return _verleng(zaak, laatste, Soort.UITSTEL, _regime(zaak).uitstel, tot, instemming, door, op, nu)


def uiterlijk_niet_behandelen(zaak: Zaak) -> date | None:
    """The last day to make known that the application is not treated (Awb art. 4:5 paragraph 4).

    Four weeks after the completion, or after the time to complete passed unused; None when nothing was asked.
    """
    laatste = (
        Termijnmutatie.objects.filter(zaak=zaak, soort__in=(Soort.OPSCHORTING, Soort.HERVATTING))
        .order_by("-id")
        .first()
    )
    if laatste is None:
        return None
    gestopt = Termijnmutatie.objects.filter(zaak=zaak, soort=Soort.OPSCHORTING).order_by("-id").first()
    assert gestopt is not None
    assert gestopt.tot is not None
    na = gestopt.tot if laatste.soort == Soort.OPSCHORTING else min(laatste.op, gestopt.tot)
    return uiterste_dag(Termijn.NIET_BEHANDELEN, na)


def _regime(zaak: Zaak) -> _Regime:
    return _REGIMES.get(zaak.soort, _AANVRAAG)


def _vergrendel(zaak: Zaak) -> Termijnmutatie:
    """Lock the case, so that two people can't both move its deadline, and give the last change."""
    huidig = Zaak.objects.select_for_update(no_key=True).get(pk=zaak.pk)
    if not zaken.OVERGANGEN[huidig.status]:
        raise OpstapFout(
            "ZAAK-KLAAR", "Deze zaak is afgerond of ingetrokken, dus haar termijn verandert niet meer."
        )
    laatste = Termijnmutatie.objects.filter(zaak=zaak).order_by("-id").first()
    assert laatste is not None, "a case is opened with its deadline"
    return laatste


def _verleng(
    zaak: Zaak,
    laatste: Termijnmutatie,
    soort: Termijnmutatie.Soort,
    artikel: str,
    tot: date,
    reden: str,
    door: str,
    op: date,
    nu: datetime,
) -> Termijnmutatie:
    if not reden.strip():
        raise OpstapFout("TERMIJN-REDEN", "Schrijf op waarom de termijn langer wordt. De inwoner leest dit.")
    if tot <= laatste.kalendereinde:
        raise OpstapFout(
            "TERMIJN-NIET-LATER",
            f"De nieuwe laatste dag ligt niet na de oude ({_datum(laatste.kalendereinde)}). "
            "Kies een latere dag.",
        )
    dagen = (tot - laatste.kalendereinde).days
    return _schrijf(zaak, laatste, soort, artikel, op, nu, door, reden=reden, dagen=dagen)


def _schrijf(
    zaak: Zaak,
    laatste: Termijnmutatie,
    soort: Termijnmutatie.Soort,
    artikel: str,
    op: date,
    nu: datetime,
    door: str,
    *,
    reden: str,
    dagen: int = 0,
    tot: date | None = None,
) -> Termijnmutatie:
    einde = laatste.kalendereinde + timedelta(days=dagen)
    with duidelijke_fouten():
        mutatie = Termijnmutatie.objects.create(
            gemeente_id=zaak.gemeente_id,
            zaak=zaak,
            soort=soort,
            artikel=artikel,
            op=op,
            tot=tot,
            dagen=dagen,
            kalendereinde=einde,
            van=laatste.naar,
            naar=eerste_werkdag(einde),
            moment=nu,
            door=door,
            reden=reden,
        )
        zaak.beslissen_voor = mutatie.naar
        zaak.save(update_fields=["beslissen_voor"])
    if soort == Soort.OPSCHORTING:
        assert tot is not None
        zin = f"De termijn staat stil; aanvullen kan tot en met {_datum(tot)}"
    else:
        zin = f"De laatste dag om te beslissen is {_datum(mutatie.naar)}"
    zaken.gebeurtenis(zaak, moment=nu, soort=f"termijn_{soort.value}", tekst=f"{zin} ({artikel})")
    return mutatie


def _verstreken(laatste: Termijnmutatie) -> OpstapFout:
    return OpstapFout(
        "TERMIJN-VERSTREKEN",
        f"De termijn is op {_datum(laatste.naar)} voorbij. Daarna kan zij niet meer stilstaan of "
        "worden verlengd.",
    )


def _datum(dag: date) -> str:
    return f"{dag.day} {MAANDNAMEN[dag.month - 1]} {dag.year}"
