"""One household on a screen: as true on one day, and as known at one moment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection
from django.utils.timezone import localdate, now

from opstap.gemeenten import GEMEENTEN
from opstap.inkomen.beelden.besluit import Besluitregel
from opstap.inkomen.beelden.feiten import Feitbeeld, feitbeelden
from opstap.inkomen.beelden.huishouden import (
    Adresbeeld,
    Huisgenoot,
    huishouden_op,
    leefvorm_van,
    naam_aanvrager,
)
from opstap.inkomen.beelden.maanden import Maandbeeld, maanden_en_te_herrekenen
from opstap.inkomen.beelden.papier import Gebeurtenisbeeld, Papier, verloop
from opstap.inkomen.beelden.termijn import Zaakregel, zaakregel
from opstap.inkomen.beelden.vorderingen import Vorderingbeeld, vorderingbeelden
from opstap.inkomen.models import Uitkering
from opstap.inkomen.specificaties.vakantiegeldrekening import Mutatie, mutaties
from opstap.kern.models import Dossier, Zaak


@dataclass(frozen=True, slots=True)
class Uitkeringbeeld:
    """A benefit and the days over which it runs."""

    soort: str
    van: date
    tot: date | None
    """First day without the benefit; None: runs on."""
    besluit_nummer: str
    loopt: bool


@dataclass(frozen=True, slots=True)
class Dossierbeeld:
    """One household, as true on ``gold_op`` and as known at ``bekend_op``."""

    nummer: str
    gemeente_code: str
    gemeente_naam: str
    gold_op: date
    bekend_op: datetime
    leefvorm: str
    """In words; '' when it can't be told from the facts."""
    huishouden: tuple[Huisgenoot, ...]
    adres: Adresbeeld | None
    feiten: tuple[Feitbeeld, ...]
    uitkeringen: tuple[Uitkeringbeeld, ...]
    zaken: tuple[Zaakregel, ...]
    besluiten: tuple[Besluitregel, ...]
    """Newest first."""
    maanden: tuple[Maandbeeld, ...]
    """Newest first."""
    te_herrekenen: tuple[date, ...]
    """Months marked by a change; the next month run recomputes them."""
    vorderingen: tuple[Vorderingbeeld, ...]
    vakantiegeld: tuple[Mutatie, ...]
    """The holiday reservation as an account, oldest movement first."""
    iban_gemaskeerd: str
    tijdlijn: tuple[Gebeurtenisbeeld, ...]
    """Newest first."""
    papieren: tuple[Papier, ...]
    """Letters, documents, messages and notes, newest first."""

    @property
    def notities(self) -> tuple[Papier, ...]:
        return tuple(papier for papier in self.papieren if papier.soort == "notitie")

    @property
    def post(self) -> tuple[Papier, ...]:
        """Letters out and documents in."""
        return tuple(papier for papier in self.papieren if papier.soort in ("brief", "stuk"))

    @property
    def berichten(self) -> tuple[Papier, ...]:
        """Messages between the resident and the desk."""
        return tuple(papier for papier in self.papieren if papier.soort == "bericht")

    @property
    def vakantiegeld_klaar(self) -> int:
        """What stands ready as holiday allowance, in cents: the sum of its movements."""
        return sum(mutatie.bedrag for mutatie in self.vakantiegeld)


def dossierbeeld(
    dossier: Dossier, *, gold_op: date | None = None, bekend_op: datetime | None = None
) -> Dossierbeeld:
    """One household as true on `gold_op` (today) and as known at `bekend_op` (now)."""
    bekend_op = bekend_op or now()
    gold_op = gold_op or localdate(bekend_op)
    tijd = {"dag": gold_op, "bekend_op": bekend_op, "dossiers": [dossier.pk]}
    huishouden, adres = huishouden_op(tijd)
    namen = {persoon: genoot.naam for persoon, genoot in huishouden}
    genoten = tuple(genoot for _, genoot in huishouden)
    tijdlijn, papieren = verloop(dossier)
    feiten, iban = feitbeelden(dossier, namen, tijd)
    aanvrager = naam_aanvrager(genoten)
    maanden, te_herrekenen = maanden_en_te_herrekenen(dossier)
    return Dossierbeeld(
        nummer=dossier.nummer,
        gemeente_code=dossier.gemeente_id,
        gemeente_naam=GEMEENTEN.get(dossier.gemeente_id, dossier.gemeente_id),
        gold_op=gold_op,
        bekend_op=bekend_op,
        leefvorm=leefvorm_van(dossier.gemeente_id, genoten, gold_op),
        huishouden=genoten,
        adres=adres,
        feiten=feiten,
        uitkeringen=uitkeringen(dossier, gold_op),
        zaken=tuple(
            zaakregel(zaak, dossier.nummer, aanvrager, adres.stadsdeel if adres else "", localdate(bekend_op))
            for zaak in _zaken(dossier)
        ),
        besluiten=_besluiten(dossier),
        maanden=maanden,
        te_herrekenen=te_herrekenen,
        vorderingen=vorderingbeelden(dossier_id=dossier.pk),
        vakantiegeld=mutaties(dossier.pk),
        iban_gemaskeerd=iban,
        tijdlijn=tijdlijn,
        papieren=papieren,
    )


def uitkeringen(dossier: Dossier, gold_op: date) -> tuple[Uitkeringbeeld, ...]:
    """The benefits of a household, newest first; for whoever came through the gate."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT u.soort, lower(u.geldig), upper(u.geldig), b.nummer,
                 u.geldig @> %s::date FROM inkomen_uitkering u JOIN kern_besluit b ON b.id = u.besluit_id
               WHERE u.dossier_id = %s ORDER BY u.id DESC""",
            [gold_op, dossier.pk],
        )
        return tuple(
            Uitkeringbeeld(Uitkering.Soort(soort).label, *rest) for soort, *rest in cursor.fetchall()
        )


def _zaken(dossier: Dossier) -> Iterator[Zaak]:
    """The cases, newest first, with what a line in a list shows of them."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT nummer, soort, status, ontvangen, beslissen_voor FROM kern_zaak
               WHERE dossier_id = %s ORDER BY ontvangen DESC, nummer DESC""",
            [dossier.pk],
        )
        for nummer, soort, status, ontvangen, voor in cursor.fetchall():
            yield Zaak(nummer=nummer, soort=soort, status=status, ontvangen=ontvangen, beslissen_voor=voor)


def _besluiten(dossier: Dossier) -> tuple[Besluitregel, ...]:
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT b.nummer, b.soort, b.ingangsdatum, b.genomen_op, b.genomen_door, z.nummer,
                 b.afwijking_reden <> '' FROM kern_besluit b LEFT JOIN kern_zaak z ON z.id = b.zaak_id
               WHERE b.dossier_id = %s ORDER BY b.genomen_op DESC, b.id DESC""",
            [dossier.pk],
        )
        return tuple(Besluitregel(*rij) for rij in cursor.fetchall())
