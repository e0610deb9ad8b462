"""The benefits of a month: norm, lowering, income, what was made payable, and the persons in it.

Amounts are those of the month as it is known now; what was made payable is what the run of that month did,
with supplementary payments over earlier months and without holiday allowance.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from django.db.models import DateField, Exists, F, OuterRef, Q, Sum
from django.db.models.functions import Greatest, Lower
from django.utils.timezone import localdate

from opstap.financien.aansluiting import Aansluitregel
from opstap.financien.models import Boeking
from opstap.financien.rekeningschema import TE_BETALEN_UITKERINGEN
from opstap.inkomen.beoordeling.rekenen import volgende_maand
from opstap.inkomen.models import (
    Maandberekening,
    Maandrun,
    Maatregelverlaging,
    Ontheffing,
    Uitkering,
    Vakantiegeld,
    Vrijlatingsmaand,
)
from opstap.kern.models import Gezinslid, Inkomen, Rol, Verblijf, Vermogen
from opstap.kern.tijdvak import vanaf
from opstap.recht.participatiewet.handhavingssoorten import Maatregelgedraging
from opstap.verantwoording.cbs import controles
from opstap.verantwoording.cbs.personen import geslachten
from opstap.verantwoording.cbs.recordmodel import Persoonsrecord, Record, dag, getal, hele_euro
from opstap.verantwoording.cbs.vormen import Regel, kop

ALGEMENE_BIJSTAND = "01"
JA, NEE = "1", "2"
INKOMSTEN = {Inkomen.Soort.LOON: "11", Inkomen.Soort.OVERIG: "98"}
EIGENAAR, INRICHTING, ONBEKEND = "2", "4", ""
REDEN_VERLAGING: dict[int, str] = {Maatregelgedraging.ARTIKEL_18_LID_4: "01"}
"""Only what is certain: which conduct an ordinance means by its own words has no code here."""
OORZAAK_BIJ_PARTNER = "98"
NOG_BEKEND = Q(bekend_tot__year=9999)


def regels(gemeente: str, maand: date) -> Iterator[Regel]:
    """The records of a month, by number of the benefit."""
    berekeningen = list(
        _laatste_berekeningen(gemeente, maand).order_by("uitkering_id").select_related("uitkering__besluit")
    )
    betaalbaar = _betaalbaar(gemeente, maand)
    personen = _Personen(gemeente, maand, [berekening.dossier_id for berekening in berekeningen])
    begin = kop(None, gemeente, maand) | {"statistiekcode": ALGEMENE_BIJSTAND}
    for berekening in berekeningen:
        cent = betaalbaar.get(berekening.uitkering_id, 0)
        record = begin | _record(berekening, cent)
        wie = tuple(personen.van(berekening))
        yield Regel(record, wie, cent, tuple(controles.van_uitkering(record, wie)))


def aantal(gemeente: str, maand: date) -> int:
    """How many records the delivery of a month has."""
    return int(_laatste_berekeningen(gemeente, maand).count())


def aansluiting(gemeente: str, maand: date, geleverd: int) -> tuple[Aansluitregel, ...]:
    """What the run made payable, with the holiday allowance that left with it, beside the ledger.

    A benefit without a record of this month (it ended since, or got only arrears) counts with what the run
    made payable to it.
    """
    run = Maandrun.objects.get(gemeente=gemeente, maand=maand)
    eerder_uitbetaald = Vakantiegeld.objects.filter(
        uitkering=OuterRef("uitkering"),
        tot_maand__gt=OuterRef("maand"),
        maandrun__bekend_op__lt=run.bekend_op,
    )
    toeslag = (
        Maandberekening.objects.filter(Exists(eerder_uitbetaald), maandrun=run).aggregate(
            som=Sum(Greatest(F("verschil_vakantietoeslag_cent"), 0), default=0)
        )
    )["som"]
    vakantiegeld = Vakantiegeld.objects.filter(maandrun=run).aggregate(s=Sum("bedrag_cent", default=0))["s"]
    met_record = set(_laatste_berekeningen(gemeente, maand).values_list("uitkering", flat=True))
    zonder_record = sum(
        cent for uitkering, cent in _betaalbaar(gemeente, maand).items() if uitkering not in met_record
    )
    in_grootboek = Boeking.objects.filter(
        gemeente=gemeente,
        rekening__code=TE_BETALEN_UITKERINGEN,
        journaalpost__bron_soort="maandrun",
        journaalpost__bron_id=run.pk,
        bedrag_cent__lt=0,
    ).aggregate(som=Sum("bedrag_cent", default=0))["som"]
    return (
        Aansluitregel(
            "betaalbaar gesteld, met vakantietoeslag",
            geleverd + zonder_record + toeslag + vakantiegeld,
            -int(in_grootboek),
        ),
    )


def _laatste_berekeningen(gemeente: str, maand: date) -> Any:
    """Of every benefit that holds in this month its last computation."""
    nieuwere = Maandberekening.objects.filter(
        uitkering=OuterRef("uitkering"), maand=OuterRef("maand"), volgnummer__gt=OuterRef("volgnummer")
    )
    return Maandberekening.objects.filter(~Exists(nieuwere), gemeente=gemeente, maand=maand).exclude(
        soort=Maandberekening.Soort.BEEINDIGD
    )


def _betaalbaar(gemeente: str, maand: date) -> dict[int, int]:
    """Per benefit what the run of this month made payable, in cents."""
    rijen = (
        Maandberekening.objects.filter(gemeente=gemeente, maandrun__maand=maand)
        .values_list("uitkering_id")
        .annotate(som=Sum(Greatest(F("verschil_maandbetaling_cent"), 0)))
    )
    return dict(rijen)


def _record(berekening: Maandberekening, betaalbaar: int) -> Record:
    return {
        "registratienummer": str(berekening.uitkering_id),
        "nadere_indeling_bbz": "",
        "leefvorm": str(berekening.leefvorm),
        "aantal_kostendelers": getal(berekening.aantal_kostendelers, 2),
        "norm": hele_euro(berekening.bijstandsnorm_cent, 4),
        "verlaging_door_afstemming": hele_euro(berekening.maatregel_cent, 4, teken=True),
        "inkomsten": hele_euro(berekening.inkomen_cent, 4, teken=True),
        "betaalbaar_gesteld": hele_euro(betaalbaar, 6),
        "datum_invoering": dag(localdate(berekening.uitkering.besluit.genomen_op)),
        "cluster_bijzondere_bijstand": "",
    }


class _Personen:
    """Who is in these benefits on the first day of the month, with what the statistic asks of them.

    Of a benefit that begins in the course of the month: who is in it on the day on which it begins.
    """

    def __init__(self, gemeente: str, maand: date, dossiers: Sequence[int]) -> None:
        self.maand = maand
        self.leden: dict[int, list[Gezinslid]] = defaultdict(list)
        leden = Gezinslid.objects.filter(
            NOG_BEKEND,
            gemeente=gemeente,
            dossier__in=dossiers,
            rol__in=(Rol.AANVRAGER, Rol.PARTNER),
            geldig__overlap=vanaf(maand, volgende_maand(maand)),
        ).select_related("persoon")
        begin = dict(
            Uitkering.objects.filter(
                dossier__in=dossiers,
                geldig__startswith__gt=maand,
                geldig__startswith__lt=volgende_maand(maand),
            ).values_list("dossier_id", Lower("geldig", output_field=DateField()))
        )
        for lid in leden.order_by("dossier_id", "rol"):
            if begin.get(lid.dossier_id, maand) in lid.geldig:
                self.leden[lid.dossier_id].append(lid)
        ids = [lid.persoon_id for gezin in self.leden.values() for lid in gezin]
        self.geslacht = geslachten(ids, maand)
        geldig = Q(persoon__in=ids, geldig__contains=maand) & NOG_BEKEND
        self.in_inrichting = set(
            Verblijf.objects.filter(geldig, in_inrichting=True).values_list("persoon_id", flat=True)
        )
        self.inkomen: dict[int, list[tuple[str, int]]] = defaultdict(list)
        for persoon, soort, cent in Inkomen.objects.filter(geldig, bedrag_cent__gt=0).values_list(
            "persoon_id", "soort", F("bedrag_cent") + F("vakantieaanspraak_cent")
        ):
            self.inkomen[persoon].append((soort, cent))
        self.eigenaar = set(
            Vermogen.objects.filter(
                NOG_BEKEND, dossier__in=dossiers, geldig__contains=maand, overwaarde_woning_cent__gt=0
            ).values_list("dossier_id", flat=True)
        )
        self.vrijgelaten = set(
            Vrijlatingsmaand.objects.filter(gemeente=gemeente, maand=maand).values_list(
                "persoon_id", flat=True
            )
        )
        self.ontheven = {
            ontheffing.persoon_id: ontheffing
            for ontheffing in Ontheffing.objects.filter(
                Q(tot=None) | Q(tot__gt=maand), gemeente=gemeente, van__lte=maand
            ).select_related("einde")
        }
        self.verlaagd = {
            verlaging.dossier_id: verlaging
            for verlaging in Maatregelverlaging.objects.filter(
                NOG_BEKEND, gemeente=gemeente, geldig__contains=maand, percentage__gt=0
            ).select_related("maatregel")
        }

    def van(self, berekening: Maandberekening) -> Iterator[Persoonsrecord]:
        for lid in self.leden[berekening.dossier_id]:
            record = {
                "bsn": lid.persoon.bsn,
                "geboortedatum": dag(lid.persoon.geboortedatum),
                "geslacht": self.geslacht.get(lid.persoon_id, ""),
                "huisvesting": self._huisvesting(lid),
                "tegenprestatie_uitgevoerd": "",
                **self._tijdvak(berekening.uitkering),
                **self._ontheffing(lid.persoon_id),
                **self._verlaging(lid),
            }
            yield Persoonsrecord(record, tuple(self._inkomsten(lid.persoon_id)))

    def _huisvesting(self, lid: Gezinslid) -> str:
        """Only what follows from the facts; a home of one's own with a debt above its value is not seen."""
        if lid.persoon_id in self.in_inrichting:
            return INRICHTING
        return EIGENAAR if lid.dossier_id in self.eigenaar else ONBEKEND

    def _tijdvak(self, uitkering: Uitkering) -> Record:
        """When the benefit began, and its last day when that lies in this month."""
        einde = uitkering.geldig.upper
        eindigt = einde is not None and einde <= volgende_maand(self.maand)
        return {
            "aanvang": dag(uitkering.geldig.lower),
            "einde": dag(einde - timedelta(days=1)) if eindigt else "",
            "reden_einde": (uitkering.reden_einde or "") if eindigt else "",
        }

    def _ontheffing(self, persoon: int) -> Record:
        ontheffing = self.ontheven.get(persoon)
        if ontheffing is None:
            return {"ontheffing": NEE, "einde_ontheffing": "", "reden_einde_ontheffing": ""}
        einde = getattr(ontheffing, "einde", None)
        return {
            "ontheffing": ontheffing.grond,
            "einde_ontheffing": dag(einde.per if einde is not None else ontheffing.tot),
            "reden_einde_ontheffing": einde.reden if einde is not None else "",
        }

    def _verlaging(self, lid: Gezinslid) -> Record:
        verlaging = self.verlaagd.get(lid.dossier_id)
        if verlaging is None:
            return {"reden_verlaging": "", "aanvang_verlaging": "", "einde_verlaging": ""}
        maatregel = verlaging.maatregel
        reden = REDEN_VERLAGING.get(maatregel.gedraging, "")
        einde = verlaging.geldig.upper
        return {
            "reden_verlaging": reden if maatregel.persoon_id == lid.persoon_id else OORZAAK_BIJ_PARTNER,
            "aanvang_verlaging": dag(verlaging.geldig.lower),
            "einde_verlaging": dag(einde - timedelta(days=1)) if einde is not None else "",
        }

    def _inkomsten(self, persoon: int) -> Iterator[Record]:
        for soort, cent in self.inkomen[persoon]:
            vrij = soort == Inkomen.Soort.LOON and persoon in self.vrijgelaten
            yield {
                "soort_inkomsten": INKOMSTEN[Inkomen.Soort(soort)],
                "inkomsten_persoon": hele_euro(cent, 4, teken=True),
                "vrijlating": JA if vrij else NEE,
            }
