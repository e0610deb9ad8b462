"""From a grant to taking part: who joins at which insurer from when. What nobody wrote down, waits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from django.db import transaction
from django.db.models import QuerySet
from django.utils.timezone import localdate

from opstap import gemeenten
from opstap.gemeenten.regelingen import Leverwijze
from opstap.kern import feiten, tijdvak, zaken
from opstap.kern.databank import duidelijke_fouten
from opstap.kern.models import Besluit, Dossier, Gezinslid, Persoon, Rol
from opstap.kern.tijdvak import maand_van
from opstap.minima.models import Partner, Toekenning, Verzekeringskeuze, Verzekeringsmutatie
from opstap.minima.perioden import maanden_later
from opstap.minima.toekenningen import declaratie
from opstap.minima.zorgverzekering import deelname
from opstap.recht.minima.vorm import Inkomensband
from opstap.regels.fouten import OpstapFout

Soort = Verzekeringsmutatie.Soort
_BAND = {int(een): een for een in (Inkomensband.LAAG, Inkomensband.HOOG)}
_VOLWASSEN = (Rol.AANVRAGER, Rol.PARTNER)
_LENGTE_BRON = 200
EIGEN_KEUZE = "gekozen in Mijn Opstap"
"""Where a choice comes from that a resident wrote down."""


class Stap(Enum):
    """Where taking part stands for an adult of a household, as a sentence."""

    KEUZE = "Nog vast te leggen: of deze persoon meedoet, bij welke verzekeraar en vanaf wanneer."
    BAND = "Nog vast te leggen: de inkomensband. De regels zeggen die niet."
    TOEKENNING = "Op de dag van ingang is er nog niets toegekend."
    KLAAR = "Kan worden aangemeld."
    DOET_MEE = "Doet mee."
    NIET = "Doet niet mee."


@dataclass(frozen=True)
class Deelnemer:
    """An adult of a household; what is not known (yet) is None."""

    persoon: Persoon
    stap: Stap
    keuze: Verzekeringskeuze | None
    toekenning: Toekenning | None
    vanaf: date | None
    band: Inkomensband | None
    verzekeraar: Partner | None

    @property
    def open(self) -> bool:
        """Whether somebody still has to write something down."""
        return self.stap in (Stap.KEUZE, Stap.BAND)


def verzekeraars(gemeente: str, dag: date) -> Sequence[Partner]:
    """The organisations with which a contribution is agreed on a day, or from a later day on."""
    gevonden = Partner.objects.filter(gemeente=gemeente, premieafspraken__geldig__overlap=tijdvak.vanaf(dag))
    return list(gevonden.distinct().order_by("id"))


@transaction.atomic
def kies(
    dossier: Dossier,
    persoon: Persoon,
    *,
    verzekeraar: Partner | None,
    vanaf: date | None = None,
    band: Inkomensband | None = None,
    bron: str,
    door: str,
    nu: datetime,
) -> Verzekeringskeuze:
    """Write down whether an adult takes part, where and from when; they join as soon as it is granted.

    Without `verzekeraar` they do not take part. `band` counts only where the rules say none. Errors:
    VERZEKERING-WIE, VERZEKERING-DOET-MEE, VERZEKERING-VERZEKERAAR, VERZEKERING-EERSTE-DAG,
    VERZEKERING-PER-DAG, GEGEVEN-BRON.
    """
    if persoon.pk not in _leden([dossier.pk], localdate(nu), nu)[dossier.pk]:
        raise OpstapFout("VERZEKERING-WIE", "Alleen de aanvrager en de partner kunnen zelf meedoen.")
    if not 0 < len(bron.strip()) <= _LENGTE_BRON:
        raise OpstapFout(
            "GEGEVEN-BRON", f"Schrijf op waaruit dit blijkt, in hoogstens {_LENGTE_BRON} tekens."
        )
    laatste = _mutaties([persoon.pk]).get(persoon.pk)
    if laatste is not None and laatste.soort != Soort.AFMELDING:
        raise OpstapFout("VERZEKERING-DOET-MEE", "Deze persoon doet al mee met de zorgverzekering.")
    if verzekeraar is None:
        vanaf = band = None
    else:
        _eis_begin(verzekeraar, vanaf, laatste)
    with duidelijke_fouten():
        keuze = Verzekeringskeuze.objects.create(
            gemeente_id=dossier.gemeente_id,
            dossier=dossier,
            persoon=persoon,
            partner=verzekeraar,
            vanaf=vanaf,
            band=band,
            bron=bron.strip(),
            moment=nu,
            door=door,
        )
    volg([dossier.pk], door=door, nu=nu)
    return keuze


def _eis_begin(verzekeraar: Partner, vanaf: date | None, laatste: Verzekeringsmutatie | None) -> None:
    if vanaf is None or vanaf.day != 1:
        raise OpstapFout(
            "VERZEKERING-EERSTE-DAG", "De zorgverzekering gaat in op de eerste dag van een maand."
        )
    if laatste is not None and laatste.per >= vanaf:
        raise OpstapFout(
            "VERZEKERING-PER-DAG", "Deze persoon stopte op die dag of later. Kies een latere maand."
        )
    if not verzekeraar.premieafspraken.filter(geldig__contains=vanaf).exists():
        raise OpstapFout(
            "VERZEKERING-VERZEKERAAR",
            "Met deze organisatie is op die dag geen bijdrage aan de premie afgesproken.",
        )


@transaction.atomic
def volg(dossiers: Collection[int], *, door: str, nu: datetime) -> int:
    """Let everybody of these households (ids) join for whom it is granted and known how; how many.

    Who takes part already, keeps taking part. A fixed number of queries per insurer, band and first day.
    """
    keuzes = _keuzes(dossiers)
    groepen: dict[tuple[Partner, Inkomensband, date], list[tuple[Besluit, Persoon]]] = defaultdict(list)
    for een in _deelnemers([keuze.persoon for keuze in keuzes.values()], keuzes):
        if een.stap == Stap.KLAAR:
            assert een.verzekeraar is not None
            assert een.band is not None
            assert een.vanaf is not None
            assert een.toekenning is not None
            groepen[een.verzekeraar, een.band, een.vanaf].append((een.toekenning.besluit, een.persoon))
    aantal = 0
    for (partner, band, vanaf), groep in groepen.items():
        leden = _leden({besluit.dossier_id for besluit, _ in groep}, vanaf, nu)
        nieuwe = [(besluit, wie) for besluit, wie in groep if wie.pk in leden[besluit.dossier_id]]
        deelname.meld_aan(partner, nieuwe, band=band, per=vanaf, door=door, nu=nu)
        regel = f"Zorgverzekering: aangemeld bij {partner} per {vanaf:%d-%m-%Y}"
        zaken.gebeurtenissen(
            [(besluit.dossier, regel) for besluit, _ in nieuwe], moment=nu, soort="zorgverzekering"
        )
        aantal += len(nieuwe)
    return aantal


def stop(dossier: Dossier, besluit: Besluit, *, dag: date, door: str, nu: datetime) -> int:
    """Let whoever takes part from this household do so no longer, from the first month after `dag`; how many.

    Who only begins later, stops a month after that.
    """
    mutaties = _mutaties(_leden([dossier.pk], dag, nu)[dossier.pk])
    doen_mee = [een for een in mutaties.values() if een.soort != Soort.AFMELDING]
    for een in doen_mee:
        per = max(_eerste_dag(dag), maanden_later(een.per, 1))
        deelname.meld_af(een.verzekerde, besluit, per=per, door=door, nu=nu)
        zaken.gebeurtenis(
            dossier,
            moment=nu,
            soort="zorgverzekering",
            tekst=f"Zorgverzekering: afgemeld bij {een.verzekerde.partner} per {per:%d-%m-%Y}",
        )
    return len(doen_mee)


def van_dossier(dossier: Dossier, *, nu: datetime) -> list[Deelnemer]:
    """Where taking part stands for each adult of a household; for whoever opened the dossier."""
    ids = _leden([dossier.pk], localdate(nu), nu)[dossier.pk]
    personen = Persoon.objects.in_bulk(ids)
    return _deelnemers([personen[een] for een in ids], _keuzes([dossier.pk]))


def is_toegekend(dossier: Dossier, dag: date) -> bool:
    """Whether a household can take part on a day."""
    return _lopend(dossier.gemeente_id, dag).filter(dossier=dossier).exists()


def kan_kiezen(dossier: Dossier, *, nu: datetime) -> list[Deelnemer]:
    """The adults who do not take part and can choose to; nobody as long as there is no insurer to choose."""
    dag = localdate(nu)
    if not is_toegekend(dossier, dag) or not verzekeraars(dossier.gemeente_id, dag):
        return []
    return [een for een in van_dossier(dossier, nu=nu) if een.stap in (Stap.KEUZE, Stap.NIET)]


def eerste_dagen(dag: date) -> list[date]:
    """The days on which somebody can begin who chooses on a day: through the first one of the next year.

    The scheme is granted by calendar year; further ahead nothing is known.
    """
    eerste, laatste = _eerste_dag(dag), date(dag.year + 1, 1, 1)
    maanden = (laatste.year - eerste.year) * 12 + laatste.month - eerste.month
    return [maanden_later(eerste, maand) for maand in range(maanden + 1)]


def wachtend(gemeente: str, dag: date, *, nu: datetime) -> dict[str, list[str]]:
    """Households with a grant for whom somebody still has to write something down: numbers by sentence."""
    toegekend = _lopend(gemeente, dag)
    dossiers = Dossier.objects.in_bulk(list(toegekend.values_list("dossier_id", flat=True)))
    leden = _leden(dossiers, dag, nu)
    ids = [persoon for groep in leden.values() for persoon in groep]
    van = {persoon: dossier for dossier, groep in leden.items() for persoon in groep}
    gevonden: dict[str, list[str]] = defaultdict(list)
    personen = Persoon.objects.in_bulk(ids)
    for een in _deelnemers([personen[wie] for wie in ids], _keuzes(dossiers)):
        nummer = dossiers[van[een.persoon.pk]].nummer
        if een.open and nummer not in gevonden[een.stap.value]:
            gevonden[een.stap.value].append(nummer)
    return {zin: nummers for zin, nummers in gevonden.items() if nummers}


def _deelnemers(personen: Sequence[Persoon], keuzes: Mapping[int, Verzekeringskeuze]) -> list[Deelnemer]:
    mutaties = _mutaties([persoon.pk for persoon in personen])
    toegekend: dict[int, list[Toekenning]] = defaultdict(list)
    nieuw = {
        keuze.dossier_id: keuze.gemeente_id
        for wie, keuze in keuzes.items()
        if keuze.partner_id is not None and not _doet_mee(mutaties.get(wie))
    }
    for gemeente in set(nieuw.values()):
        van = toekenningen_van(gemeente).filter(dossier__in=nieuw)
        for een in van.select_related("besluit__dossier", "einde"):
            toegekend[een.dossier_id].append(een)
    return [_stand(een, keuzes.get(een.pk), mutaties.get(een.pk), toegekend) for een in personen]


def _stand(
    persoon: Persoon,
    keuze: Verzekeringskeuze | None,
    laatste: Verzekeringsmutatie | None,
    toegekend: Mapping[int, Sequence[Toekenning]],
) -> Deelnemer:
    if laatste is not None and _doet_mee(laatste):
        band = _BAND.get(laatste.band)
        return Deelnemer(persoon, Stap.DOET_MEE, keuze, None, laatste.per, band, laatste.verzekerde.partner)
    if keuze is None or (laatste is not None and keuze.vanaf is not None and laatste.per >= keuze.vanaf):
        # Who stopped chooses anew.
        return Deelnemer(persoon, Stap.KEUZE, None, None, None, None, None)
    if keuze.partner is None or keuze.vanaf is None:
        return Deelnemer(persoon, Stap.NIET, keuze, None, None, None, None)
    toekenning = next(
        (een for een in toegekend.get(keuze.dossier_id, ()) if _geldt_op(een, keuze.vanaf)), None
    )
    band = None if toekenning is None else _band(toekenning, keuze)
    stap = Stap.TOEKENNING if toekenning is None else Stap.BAND if band is None else Stap.KLAAR
    return Deelnemer(persoon, stap, keuze, toekenning, keuze.vanaf, band, keuze.partner)


def _doet_mee(laatste: Verzekeringsmutatie | None) -> bool:
    return laatste is not None and laatste.soort != Soort.AFMELDING


def _geldt_op(toekenning: Toekenning, dag: date) -> bool:
    einde = getattr(toekenning, "einde", None)
    return dag in toekenning.geldig and (einde is None or dag < einde.per)


def _band(toekenning: Toekenning, keuze: Verzekeringskeuze) -> Inkomensband | None:
    """The band that the rules say in the decision, or else that somebody wrote down."""
    naam = declaratie(toekenning.gemeente_id, toekenning.regeling).band
    volgens_regels = toekenning.besluit.uitkomst.get("dag", {}).get("waarden", {}).get(naam)
    return _BAND.get(volgens_regels or keuze.band or Inkomensband.GEEN)


def _keuzes(dossiers: Iterable[int]) -> dict[int, Verzekeringskeuze]:
    """The last choice of each person (id) of these households (ids)."""
    rijen = Verzekeringskeuze.objects.filter(dossier__in=list(dossiers)).order_by("persoon_id", "-id")
    return {een.persoon_id: een for een in rijen.distinct("persoon_id").select_related("persoon", "partner")}


def _mutaties(personen: Iterable[int]) -> dict[int, Verzekeringsmutatie]:
    """The last change of each person (id)."""
    rijen = Verzekeringsmutatie.objects.filter(verzekerde__persoon__in=list(personen))
    laatste = rijen.order_by("verzekerde__persoon_id", "-per").distinct("verzekerde__persoon_id")
    return {een.verzekerde.persoon_id: een for een in laatste.select_related("verzekerde__partner")}


def _leden(dossiers: Iterable[int], dag: date, nu: datetime) -> dict[int, list[int]]:
    """The adults (ids) of each household (id) on a day, the applicant first."""
    gevonden: dict[int, list[int]] = defaultdict(list)
    leden = feiten.op(Gezinslid, dag, nu).filter(dossier__in=list(dossiers), rol__in=_VOLWASSEN)
    for dossier, persoon in leden.order_by("rol").values_list("dossier_id", "persoon_id"):
        gevonden[dossier].append(persoon)
    return gevonden


def toekenningen_van(gemeente: str) -> QuerySet[Toekenning]:
    """What was granted from schemes that are an insurance."""
    sleutels = [
        een.sleutel
        for een in gemeenten.lokale_regelingen(gemeente)
        if een.leverwijze == Leverwijze.VERZEKERING
    ]
    return Toekenning.objects.filter(gemeente=gemeente, regeling__in=sleutels)


def _lopend(gemeente: str, dag: date) -> QuerySet[Toekenning]:
    """What of it holds on a day."""
    return toekenningen_van(gemeente).filter(geldig__contains=dag).exclude(einde__per__lte=dag)


def _eerste_dag(dag: date) -> date:
    """The first day of a month on or after a day."""
    return dag if dag.day == 1 else maanden_later(maand_van(dag), 1)
