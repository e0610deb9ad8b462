"""The cases and decisions of a household as the resident sees them: steps, dates, and what is to be done.

Only decisions that were made known are here, and of a case no inner notes: steps, terms and what was asked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate

from opstap.gevallen.besluitwoorden import samenvatting
from opstap.inkomen.beelden.termijn import OPEN_STATUS
from opstap.inkomen.beelden.zaak import TUSSENTIJDS
from opstap.kern import bekendmakingen, stukvragen
from opstap.kern.models import Bekendmaking, Besluit, Bezwaar, Dossier, Zaak, ZaakGebeurtenis
from opstap.regels.fouten import OpstapFout

_NIET_AAN_INWONER = (Besluit.Soort.LOONKOSTENSUBSIDIE,)


@dataclass(frozen=True, slots=True)
class EigenBesluit:
    """A decision that was made known to the household."""

    nummer: str
    soort: str
    samenvatting: str
    genomen_op: date
    bekend_op: date
    laatste_dag: date
    """The last day to object, or to appeal against a decision on an objection."""
    naar_rechter: bool
    """True for a decision on an objection: against that one goes to court."""
    bezwaar_nummer: str
    """The case of the objection against it; '' when there is none."""
    zaak_nummer: str


@dataclass(frozen=True, slots=True)
class Gevraagd:
    """A document that the household was asked for, and until when; `binnen`: something came in for it."""

    wat: str
    uiterlijk: date
    binnen: bool


@dataclass(frozen=True, slots=True)
class Stap:
    """One step of a case: 'ontvangen', 'bezig', 'gevraagd', 'beslist', 'ingetrokken' or 'bezwaar'."""

    soort: str
    dag: date | None
    """When it was done, or the last day for it; None: not known yet."""
    stand: str
    """'klaar', 'nu' or 'straks'."""


@dataclass(frozen=True, slots=True)
class EigenZaak:
    """A case as the resident sees it."""

    nummer: str
    soort: str
    """The code of the kind (Zaak.Soort)."""
    ontvangen: date
    loopt: bool
    wacht_op_inwoner: bool
    beslissen_voor: date
    gevraagd: tuple[Gevraagd, ...]
    besluiten: tuple[EigenBesluit, ...]
    stappen: tuple[Stap, ...]
    is_bezwaar: bool
    dossier_nummer: str

    @property
    def te_sturen(self) -> tuple[Gevraagd, ...]:
        """What was asked and is still to be sent, while the case waits for it."""
        return tuple(een for een in self.gevraagd if not een.binnen) if self.loopt else ()


def eigen_besluiten(dossier: Dossier) -> tuple[EigenBesluit, ...]:
    """The decisions that were made known, newest first; for whoever came through the gate."""
    bezwaren = dict(Bezwaar.objects.filter(besluit__dossier=dossier).values_list("besluit", "zaak__nummer"))
    bekend = (
        Bekendmaking.objects.filter(besluit__dossier=dossier)
        .exclude(besluit__soort__in=_NIET_AAN_INWONER)
        .select_related("besluit", "besluit__zaak")
        .defer("besluit__feiten", "besluit__bon")
        .order_by("-op", "-besluit")
    )
    return tuple(_besluit(een, bezwaren.get(een.besluit_id, "")) for een in bekend)


def eigen_besluit(dossier: Dossier, nummer: str) -> tuple[Besluit, EigenBesluit]:
    """A decision of this household with how it is seen. Errors: BESLUIT-ONBEKEND."""
    gezien = next((een for een in eigen_besluiten(dossier) if een.nummer == nummer), None)
    if gezien is None:
        raise OpstapFout("BESLUIT-ONBEKEND", "Dit besluit is er niet, of u mag het niet zien.")
    return Besluit.objects.select_related("dossier", "zaak").get(dossier=dossier, nummer=nummer), gezien


def eigen_zaken(dossier: Dossier, vandaag: date) -> tuple[EigenZaak, ...]:
    """The cases of a household: what runs first, then newest first; for whoever came through the gate."""
    zaken = list(Zaak.objects.filter(dossier=dossier).order_by("-ontvangen", "-nummer"))
    besluiten: dict[str, list[EigenBesluit]] = defaultdict(list)
    for besluit in eigen_besluiten(dossier):
        besluiten[besluit.zaak_nummer].append(besluit)
    begonnen = dict(
        ZaakGebeurtenis.objects.filter(zaak__in=zaken, soort=Zaak.Status.IN_BEHANDELING)
        .order_by("zaak", "-moment")
        .values_list("zaak", "moment")
    )
    gevraagd = stukvragen.gevraagd_per_zaak(zaken)
    gezien = [
        _zaak(
            zaak,
            gevraagd.get(zaak.pk, ()),
            tuple(besluiten[zaak.nummer]),
            begonnen.get(zaak.pk),
            dossier.nummer,
            vandaag,
        )
        for zaak in zaken
    ]
    return tuple(sorted(gezien, key=lambda een: not een.loopt))


def eigen_zaak(dossier: Dossier, nummer: str, vandaag: date) -> EigenZaak:
    """One case of this household. Errors: ZAAK-ONBEKEND."""
    gezien = next((een for een in eigen_zaken(dossier, vandaag) if een.nummer == nummer), None)
    if gezien is None:
        raise OpstapFout("ZAAK-ONBEKEND", "Deze zaak is er niet, of u mag haar niet zien.")
    return gezien


def eigen_bezwaar(dossier: Dossier, zaaknummer: str) -> Bezwaar:
    """The objection of a running case of this household. Errors: ZAAK-ONBEKEND."""
    gevonden = Bezwaar.objects.select_related("zaak", "besluit").filter(
        zaak__dossier=dossier, zaak__nummer=zaaknummer, zaak__status__in=OPEN_STATUS
    )
    bezwaar = gevonden.first()
    if bezwaar is None:
        raise OpstapFout("ZAAK-ONBEKEND", "Dit bezwaar loopt niet, of u mag het niet zien.")
    return bezwaar


def _besluit(bekend: Bekendmaking, bezwaar: str) -> EigenBesluit:
    besluit = bekend.besluit
    return EigenBesluit(
        nummer=besluit.nummer,
        soort=besluit.soort,
        samenvatting=samenvatting(besluit),
        genomen_op=localdate(besluit.genomen_op),
        bekend_op=bekend.op,
        laatste_dag=bekendmakingen.laatste_dag_na(bekend.op),
        naar_rechter=besluit.soort == Besluit.Soort.OP_BEZWAAR,
        bezwaar_nummer=bezwaar,
        zaak_nummer=besluit.zaak.nummer if besluit.zaak else "",
    )


def _zaak(
    zaak: Zaak,
    vragen: tuple[stukvragen.Gevraagd, ...],
    besluiten: tuple[EigenBesluit, ...],
    begonnen: datetime | None,
    dossier_nummer: str,
    vandaag: date,
) -> EigenZaak:
    gevraagd = tuple(
        Gevraagd(een.vraag.omschrijving, een.vraag.uiterlijk, bool(een.binnen)) for een in vragen
    )
    return EigenZaak(
        nummer=zaak.nummer,
        soort=zaak.soort,
        ontvangen=zaak.ontvangen,
        loopt=zaak.status in OPEN_STATUS,
        wacht_op_inwoner=zaak.status == Zaak.Status.WACHT_OP_INWONER,
        beslissen_voor=zaak.beslissen_voor,
        gevraagd=gevraagd,
        besluiten=besluiten,
        stappen=tuple(_stappen(zaak, gevraagd, besluiten, begonnen, vandaag)),
        is_bezwaar=zaak.soort == Zaak.Soort.BEZWAAR,
        dossier_nummer=dossier_nummer,
    )


def _stappen(
    zaak: Zaak,
    gevraagd: tuple[Gevraagd, ...],
    besluiten: tuple[EigenBesluit, ...],
    begonnen: datetime | None,
    vandaag: date,
) -> Iterator[Stap]:
    wacht, loopt = zaak.status == Zaak.Status.WACHT_OP_INWONER, zaak.status in OPEN_STATUS
    yield Stap("ontvangen", zaak.ontvangen, "klaar")
    if loopt or begonnen is not None:
        bezig = zaak.status == Zaak.Status.IN_BEHANDELING
        dag = localdate(begonnen) if begonnen is not None else None
        yield Stap("bezig", dag, "nu" if bezig else "klaar" if begonnen is not None else "straks")
    if wacht or gevraagd:
        uiterlijk = max((een.uiterlijk for een in gevraagd), default=None)
        yield Stap("gevraagd", uiterlijk, "nu" if wacht else "klaar")
    if zaak.status == Zaak.Status.INGETROKKEN:
        yield Stap("ingetrokken", zaak.afgerond_op, "klaar")
        return
    yield Stap("beslist", zaak.beslissen_voor if loopt else zaak.afgerond_op, "straks" if loopt else "klaar")
    eind = next((een for een in besluiten if een.soort not in TUSSENTIJDS), None)
    if eind is not None and vandaag <= eind.laatste_dag:
        yield Stap("bezwaar", eind.laatste_dag, "nu")
