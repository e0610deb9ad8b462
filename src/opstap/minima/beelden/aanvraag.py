"""An application for a scheme: what was answered and by whom, what is asked now, what the rules say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from opstap import gemeenten
from opstap.gemeenten.regelingen import Leverwijze
from opstap.gevallen.uitleg import Stapbeeld, boom
from opstap.kern import feiten, zaken
from opstap.kern.models import Gezinslid, Persoon, Rol, Zaak
from opstap.minima import aanvraagtermijn, aanvragen, oordelen
from opstap.minima.beelden.vraag import Vraagbeeld, vraagbeeld
from opstap.minima.models import Aanvraaggegeven, Regelingaanvraag
from opstap.minima.oordelen import Oordeel
from opstap.minima.toekenningen import declaratie
from opstap.minima.zorgverzekering import aanmelden
from opstap.minima.zorgverzekering.aanmelden import Deelnemer
from opstap.regels.fouten import OpstapFout


@dataclass(frozen=True, slots=True)
class Gezegd:
    """What somebody wrote down about a fact, and where it comes from."""

    waarde: str
    bron: str
    door: str
    op: datetime


@dataclass(frozen=True, slots=True)
class Antwoord:
    """A fact that was answered; what was said before stays to be seen."""

    vraag: Vraagbeeld
    waarde: int | None
    """As the rules count; None: nobody knows."""
    nu: Gezegd
    eerder: tuple[Gezegd, ...]


@dataclass(frozen=True, slots=True)
class Deel:
    """What comes to a person, or to the household as a whole; None: there is no amount."""

    wie: str
    cent: int | None


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """What the rules come to, with why."""

    recht: bool
    zin: str
    delen: tuple[Deel, ...]
    uitleg: tuple[Stapbeeld, ...]

    @property
    def totaal_cent(self) -> int | None:
        """All amounts together; None when the scheme gives no amount."""
        bedragen = [deel.cent for deel in self.delen if deel.cent is not None]
        return sum(bedragen) if bedragen else None


@dataclass(frozen=True, slots=True)
class Aanvraagbeeld:
    """An application on the desk."""

    aanvraag: Regelingaanvraag
    regeling: gemeenten.Regeling
    peildatum: date
    vraag: Vraagbeeld | None
    """The next question that can matter; None when nothing is asked any more."""
    antwoorden: tuple[Antwoord, ...]
    weigering: str
    """Why the rules can't decide, in a sentence; '' when they can, or when there is still a question."""
    uitkomst: Uitkomst | None
    deelnemers: tuple[Deelnemer, ...]
    """Of an insurance: each adult of the household, and where taking part stands."""
    uiterlijk: date | None
    """The last day to apply; None: it goes on."""
    te_laat: bool

    @property
    def bewijs(self) -> tuple[str, ...]:
        """What the scheme asks to be shown."""
        return self.regeling.uitvoering.bewijs

    @property
    def stelt(self) -> str:
        """What the rules come to: a kind of decision, or that they can't decide yet."""
        if self.uitkomst is None:
            return "onvolledig"
        return "toekenning" if self.uitkomst.recht else "afwijzing"


def van_zaak(zaak: Zaak, *, nu: datetime) -> Aanvraagbeeld | None:
    """The application that a case is about; None for a case about something else."""
    aanvraag = aanvragen.bij_zaak(zaak)
    return None if aanvraag is None else aanvraagbeeld(aanvraag, nu=nu)


def aanvraagbeeld(aanvraag: Regelingaanvraag, *, nu: datetime) -> Aanvraagbeeld:
    """An application as it stands; of one on which was decided only what was answered."""
    regeling = declaratie(aanvraag.gemeente_id, aanvraag.regeling)
    gegevens = list(aanvraag.gegevens.order_by("id"))
    personen = _personen(aanvraag, gegevens, nu)
    vraag, weigering, uitkomst = None, "", None
    if zaken.is_open(aanvraag.zaak):
        vraag, weigering, uitkomst = _stand(aanvraag, personen, nu)
    return Aanvraagbeeld(
        aanvraag=aanvraag,
        regeling=regeling,
        peildatum=aanvraag.peildatum,
        vraag=vraag,
        antwoorden=_antwoorden(aanvraag, gegevens, personen),
        weigering=weigering,
        uitkomst=uitkomst,
        deelnemers=tuple(aanmelden.van_dossier(aanvraag.zaak.dossier, nu=nu))
        if regeling.leverwijze == Leverwijze.VERZEKERING
        else (),
        uiterlijk=aanvraagtermijn.laatste_dag(regeling, aanvraag.gemeente_id, aanvraag.zaak.ontvangen),
        te_laat=bool(aanvraagtermijn.te_laat(aanvraag)),
    )


def _personen(
    aanvraag: Regelingaanvraag, gegevens: list[Aanvraaggegeven], nu: datetime
) -> Mapping[int, Persoon]:
    """The people of the household, and those whom an answer is about."""
    leden = feiten.op(Gezinslid, aanvraag.peildatum, nu).filter(dossier=aanvraag.zaak.dossier_id)
    ids = set(leden.exclude(rol=Rol.MEDEBEWONER).values_list("persoon_id", flat=True))
    ids |= {rij.persoon_id for rij in gegevens if rij.persoon_id is not None}
    return {een.pk: een for een in Persoon.objects.filter(pk__in=ids)}


def delen_van(bedragen: Mapping[int | None, int | None], personen: Mapping[int, Persoon]) -> tuple[Deel, ...]:
    """What comes to each person (id), with names; None is the household."""
    return tuple(
        Deel("Het huishouden" if wie is None else str(personen.get(wie, "Iemand uit het huishouden")), cent)
        for wie, cent in bedragen.items()
    )


def _stand(
    aanvraag: Regelingaanvraag, personen: Mapping[int, Persoon], nu: datetime
) -> tuple[Vraagbeeld | None, str, Uitkomst | None]:
    laat = aanvraagtermijn.te_laat(aanvraag)
    if laat:
        return None, "", Uitkomst(recht=False, zin=laat, delen=(), uitleg=())
    try:
        stand = oordelen.stand(aanvraag, nu=nu)
    except OpstapFout as fout:
        return None, fout.zin, None
    if stand.vraag is not None:
        index = stand.vraag.persoon_index
        persoon = None if index is None else personen[stand.personen[index]]
        beeld = vraagbeeld(aanvraag.gemeente_id, aanvraag.peildatum, stand.vraag.naam, persoon)
        return beeld, "", None
    if stand.oordeel is None:
        assert stand.weigering is not None
        return None, stand.weigering.zin, None
    return None, "", _uitkomst(stand.oordeel, personen)


def _uitkomst(oordeel: Oordeel, personen: Mapping[int, Persoon]) -> Uitkomst:
    dag = oordeel.dag
    return Uitkomst(
        recht=oordeel.recht,
        zin=oordeel.zin,
        delen=delen_van(oordeel.bedragen, personen),
        uitleg=boom(dag.uitkomst, dag.geval, dag.gevraagd),
    )


def _antwoorden(
    aanvraag: Regelingaanvraag, gegevens: list[Aanvraaggegeven], personen: Mapping[int, Persoon]
) -> tuple[Antwoord, ...]:
    per_feit: dict[tuple[str, int | None], list[Aanvraaggegeven]] = {}
    for rij in gegevens:
        per_feit.setdefault((rij.naam, rij.persoon_id), []).append(rij)
    gevonden = []
    for (naam, wie), rijen in per_feit.items():
        persoon = None if wie is None else personen[wie]
        vraag = vraagbeeld(aanvraag.gemeente_id, aanvraag.peildatum, naam, persoon)
        *eerder, laatste = (_gezegd(vraag, rij) for rij in rijen)
        gevonden.append(Antwoord(vraag, rijen[-1].waarde, laatste, tuple(eerder)))
    return tuple(gevonden)


def _gezegd(vraag: Vraagbeeld, rij: Aanvraaggegeven) -> Gezegd:
    waarde = "weet niemand" if rij.waarde is None else vraag.soort.toon(rij.waarde)
    return Gezegd(waarde, rij.bron, rij.door, rij.moment)
