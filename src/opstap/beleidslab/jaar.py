"""Plays a year on the stored city: day by day what becomes known, month by month what is paid and booked.

Every step is the real process that people use: applications, decisions, changes, the month run, the batch for
the bank. Only who acts and when is invented.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar

from opstap.beleidslab import betaaldag
from opstap.beleidslab.draaiboek import (
    RUNDAG,
    Aanvraag,
    Draaiboek,
    Einde,
    Intrek,
    Loon,
    Verhuizing,
    Wijziging,
    maanden,
    schrijf,
    werkdag,
)
from opstap.beleidslab.ijkcijfers import laad
from opstap.beleidslab.pensioenleeftijd import laatste_geboortedatum_met_aow
from opstap.beleidslab.stad import (
    BRON_AANVRAAG,
    BRON_BRP,
    Stad,
    Voortgang,
    leg_eenheden_vast,
    overname,
    zwijg,
)
from opstap.inkomen import maandrun
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Afwijking, Verzoek
from opstap.inkomen.beoordeling.deelmaand import eerste_dag_uitkering
from opstap.inkomen.beoordeling.geval import gevallen_op
from opstap.inkomen.beoordeling.rekenen import reken
from opstap.inkomen.einde import beeindigingen
from opstap.inkomen.models import RedenEinde, Uitkering
from opstap.kern import feiten
from opstap.kern.models import (
    Arbeidssituatie,
    Besluit,
    Bewoning,
    Inkomen,
    Opleiding,
    Woonrelatie,
    Zaak,
)
from opstap.kern.tijdvak import vanaf
from opstap.regels.datum import MAANDNAMEN
from opstap.regels.geld import deel_afgerond

CONSULENTEN = ("Consulent Voorbeeld", "Consulent Schets", "Consulent Proef")
KWALITEIT = "Kwaliteitsmedewerker Model"
OVERNAME = "Overname uit het vorige systeem"
_OVERNAME_PER_KEER = 500
_AANDEEL_REGELS = 0.07
_AANDEEL_BEGIN = 0.35

REDEN_AFWIJKEND = (
    "Het recht is niet vast te stellen: de aanvrager gaf, ook na een herinnering, geen inzage in een "
    "bankrekening (art. 17 lid 1 Participatiewet)."
)
REDENEN = {
    "aow": (
        RedenEinde.AOW_LEEFTIJD,
        "De AOW-leeftijd is bereikt. De Sociale verzekeringsbank neemt de bijstand over (art. 47a).",
    ),
    "werk": (
        RedenEinde.WERK,
        "Er is werk gevonden met een loon boven de bijstandsnorm.",
    ),
    "verhuizing": (
        RedenEinde.ANDERE_GEMEENTE,
        "De inwoner is verhuisd naar een andere gemeente.",
    ),
    "samenwonen": (
        RedenEinde.RELATIE,
        "De inwoner is gaan samenwonen met iemand met voldoende inkomen.",
    ),
    "verzoek": (
        RedenEinde.ANDERE_OORZAAK,
        "De inwoner heeft gevraagd de uitkering te beëindigen.",
    ),
}
HERSTELTERMIJN = timedelta(weeks=2)
STUKKEN = ("bankafschriften van de laatste drie maanden", "huurcontract")


def speel(stad: Stad, *, voortgang: Voortgang = zwijg) -> Draaiboek:
    """Take over the existing benefits and play the whole year; the same city always gets the same year."""
    jaar = stad.bevolking.jaar
    met_aow = {maand: laatste_geboortedatum_met_aow(maand) for maand in maanden(jaar)}
    boek = schrijf(stad.bevolking, met_aow_op=met_aow)
    _neem_over(stad, voortgang)
    voortgang("Rekenregels klaarzetten (alleen de eerste keer)", _AANDEEL_REGELS)
    _zet_regels_klaar(stad)
    betaaldag.richt_in(stad.gemeente, jaar)
    speler = _Speler(stad, boek)
    for nummer, maand in enumerate(maanden(jaar)):
        speler.speel_maand(maand, _in_maand(voortgang, nummer))
    voortgang("Het jaar is gespeeld", 1.0)
    return boek


def _in_maand(voortgang: Voortgang, nummer: int) -> Voortgang:
    """Progress within one of the twelve months."""
    begin, stap = _AANDEEL_BEGIN + nummer * (1 - _AANDEEL_BEGIN) / 12, (1 - _AANDEEL_BEGIN) / 12
    return lambda tekst, deel: voortgang(f"{MAANDNAMEN[nummer].capitalize()}: {tekst}", begin + deel * stap)


def _neem_over(stad: Stad, voortgang: Voortgang) -> None:
    """Decide on every existing benefit again, with the rules, from 1 January on."""
    bevolking = stad.bevolking
    verzoeken = [
        Verzoek(stad.dossiers[nummer], date(bevolking.jaar, 1, 1)) for nummer in range(len(bevolking.bestand))
    ]
    nu = overname(bevolking.jaar) + timedelta(days=3)
    for begin in range(0, len(verzoeken), _OVERNAME_PER_KEER):
        voortgang("Lopende uitkeringen overnemen", _AANDEEL_REGELS * begin / len(verzoeken))
        aanvragen.beslis_veel(verzoeken[begin : begin + _OVERNAME_PER_KEER], door=OVERNAME, nu=nu)


def _zet_regels_klaar(stad: Stad) -> None:
    """Compile the rules with one case, so that the wait has a name; they are kept for the next time."""
    nieuwjaar = date(stad.bevolking.jaar, 1, 1)
    nu = overname(nieuwjaar.year) + timedelta(days=3)
    reken(stad.gemeente, gevallen_op(stad.gemeente, [stad.dossiers[0].pk], nieuwjaar, nu))


@dataclass
class _Speler:
    """Who plays: the city, what still has to happen by day, and the open applications."""

    stad: Stad
    boek: Draaiboek
    zaken: dict[int, Zaak] = field(default_factory=dict)

    def __post_init__(self) -> None:
        boek = self.boek
        self.bekend: dict[date, list[Wijziging]] = defaultdict(list)
        wijzigingen: list[Wijziging] = [*boek.lonen, *boek.intrekkers, *boek.verhuizingen]
        for wijziging in wijzigingen:
            self.bekend[wijziging.bekend].append(wijziging)
        self.ontvangen = _per_dag(boek.aanvragen, [rij.ontvangen for rij in boek.aanvragen])
        self.besloten = _per_dag(boek.aanvragen, [rij.besluit for rij in boek.aanvragen])
        self.gevraagd = _per_dag(boek.aanvragen, [rij.stukken and rij.stukken[0] for rij in boek.aanvragen])
        self.gekomen = _per_dag(boek.aanvragen, [rij.stukken and rij.stukken[1] for rij in boek.aanvragen])
        self.eindes = _per_dag(boek.eindes, [rij.besluit for rij in boek.eindes])
        self.ijk = laad()

    def speel_maand(self, maand: date, voortgang: Voortgang) -> None:
        """All days of a month; on the run day everybody is paid."""
        for dag in _dagen(maand):
            if dag.day == 1:
                voortgang("aanvragen, besluiten en wijzigingen", 0.0)
            self._wijzigingen(dag)
            self._aanvragen(dag)
            self._besluiten(dag)
            self._eindes(dag)
            if dag.day == RUNDAG:
                voortgang("berekenen, betalen en boeken", 0.5)
                self._betaal(maand)
                voortgang("aanvragen, besluiten en wijzigingen", 0.8)

    def _betaal(self, maand: date) -> None:
        gemeente = self.stad.gemeente
        moment = _op(maand.replace(day=RUNDAG), 18)
        maandrun.draai(gemeente, maand, moment)
        betaaldag.betaal(
            gemeente, maand, op=werkdag(maand.replace(day=RUNDAG + 3)), moment=moment + timedelta(hours=1)
        )

    # -- applications ------------------------------------------------------------------------------

    def _aanvragen(self, dag: date) -> None:
        if nieuw := self.ontvangen.get(dag, ()):
            nummers = [rij.eenheid for rij in nieuw]
            nu = _op(dag, 10)
            leg_eenheden_vast(self.stad, nummers, per=dag.replace(day=1), nu=nu, bron=BRON_AANVRAAG)
            geopend = aanvragen.dien_veel_in([(self.stad.dossiers[nr], dag) for nr in nummers], nu=nu)
            self.zaken.update(zip(nummers, geopend, strict=True))
        for rij in self.gevraagd.get(dag, ()):
            aanvragen.vraag_stukken(
                self.zaken[rij.eenheid],
                gevraagd=STUKKEN,
                uiterlijk=dag + HERSTELTERMIJN,
                door=_consulent(rij.eenheid),
                nu=_op(dag, 11),
            )
        for rij in self.gekomen.get(dag, ()):
            aanvragen.stukken_ontvangen(
                self.zaken[rij.eenheid], door=_consulent(rij.eenheid), nu=_op(dag, 11)
            )

    def _besluiten(self, dag: date) -> None:
        per_consulent: dict[str, list[Verzoek]] = defaultdict(list)
        for rij in self.besloten.get(dag, ()):
            zaak = self.zaken.pop(rij.eenheid)
            per_consulent[_consulent(rij.eenheid)].append(_verzoek(rij, zaak))
        for uur, (consulent, verzoeken) in enumerate(sorted(per_consulent.items())):
            aanvragen.beslis_veel(verzoeken, door=consulent, nu=_op(dag, 13 + uur))

    def _eindes(self, dag: date) -> None:
        rijen = self.eindes.get(dag, ())
        if not rijen:
            return
        lopend = {
            uitkering.dossier_id: uitkering
            for uitkering in Uitkering.objects.select_related("dossier").filter(
                dossier__in=[self.stad.dossiers[rij.eenheid] for rij in rijen], beeindigd_door=None
            )
        }
        for rij in rijen:
            uitkering = lopend.get(self.stad.dossiers[rij.eenheid].pk)
            if uitkering is not None and rij.per > uitkering.geldig.lower:
                beeindigingen.beeindig(
                    uitkering,
                    per=rij.per,
                    code=REDENEN[rij.reden][0],
                    reden=REDENEN[rij.reden][1],
                    door=_consulent(rij.eenheid),
                    nu=_op(dag, 16),
                )

    # -- changes -----------------------------------------------------------------------------------

    def _wijzigingen(self, dag: date) -> None:
        lonen = []
        for wijziging in self.bekend.get(dag, ()):
            match wijziging:
                case Loon():
                    lonen.append(wijziging)
                case Intrek():
                    self._trek_in(wijziging, _op(dag, 9))
                case Verhuizing():
                    self._verhuis(wijziging, _op(dag, 9))
        if lonen:
            self._leg_lonen_vast(lonen, _op(dag, 8))

    def _leg_lonen_vast(self, lonen: Sequence[Loon], nu: datetime) -> None:
        persoon = self.stad.bevolking.bestand.persoon
        promille = self.ijk.waarde("vakantieaanspraak")
        feiten.leg_veel_vast(
            Inkomen,
            [
                {
                    "persoon_id": self.stad.persoon_ids[loon.persoon],
                    "soort": Inkomen.Soort.LOON,
                    "geldig": vanaf(loon.van, loon.tot),
                    "bedrag_cent": loon.bedrag,
                    "vakantieaanspraak_cent": deel_afgerond(loon.bedrag * promille, 1000),
                    "heffingskorting_bij_gemeente": bool(
                        persoon["heffingskorting_bij_gemeente"][loon.persoon]
                    ),
                    "loonkostensubsidie": bool(persoon["loonkostensubsidie"][loon.persoon]),
                    "bron": loon.bron,
                }
                for loon in lonen
            ],
            gemeente=self.stad.gemeente,
            nu=nu,
        )
        begonnen = [loon for loon in lonen if loon.begint]
        if begonnen:
            feiten.leg_veel_vast(
                Arbeidssituatie,
                [
                    {
                        "persoon_id": self.stad.persoon_ids[loon.persoon],
                        "geldig": vanaf(loon.van),
                        "draagt_bij_aan_arbeidsinschakeling": True,
                        "medisch_urenbeperkt": False,
                    }
                    for loon in begonnen
                ],
                gemeente=self.stad.gemeente,
                nu=nu,
                bron=f"Oordeel van {CONSULENTEN[0]}",
            )

    def _trek_in(self, intrek: Intrek, nu: datetime) -> None:
        """Somebody moves in: how they relate to the household is known together with where they live."""
        persoon_id = self.stad.persoon_ids[intrek.persoon]
        geldig = vanaf(intrek.van)
        feiten.leg_vast(
            Woonrelatie,
            dossier_id=self.stad.dossiers[intrek.eenheid].pk,
            persoon_id=persoon_id,
            geldig=geldig,
            commerciele_relatie=False,
            familie_eerste_of_tweede_graad=intrek.familie,
            medehuurder_bij_derde=False,
            bron="Melding inwoner",
            nu=nu,
        )
        feiten.leg_vast(
            Opleiding,
            persoon_id=persoon_id,
            geldig=geldig,
            student=False,
            bbl_leerling=False,
            bron="Melding inwoner",
            nu=nu,
        )
        feiten.leg_vast(
            Bewoning,
            persoon_id=persoon_id,
            adres_id=self._adres(intrek.eenheid),
            geldig=geldig,
            bron=BRON_BRP,
            nu=nu,
        )

    def _verhuis(self, verhuizing: Verhuizing, nu: datetime) -> None:
        eenheden, plaats, eerste = self.stad.eenheid(verhuizing.eenheid)
        aantal = int(eenheden.offsets[plaats + 1] - eenheden.offsets[plaats])
        for persoon in range(eerste, eerste + aantal):
            feiten.leg_vast(
                Bewoning,
                persoon_id=self.stad.persoon_ids[persoon],
                adres_id=self.stad.adres_ids[verhuizing.adres],
                geldig=vanaf(verhuizing.van),
                bron=BRON_BRP,
                nu=nu,
            )

    def _adres(self, eenheid: int) -> int:
        """The address where the unit has lived since the beginning of the year."""
        _, _, eerste = self.stad.eenheid(eenheid)
        return self.stad.adres_ids[int(self.stad.bevolking.adres[eerste])]


def _verzoek(aanvraag: Aanvraag, zaak: Zaak) -> Verzoek:
    ingang = eerste_dag_uitkering(zaak.gemeente_id, aanvraag.ontvangen)
    if not aanvraag.afwijkend:
        return Verzoek(zaak.dossier, ingang, zaak)
    afwijking = Afwijking(Besluit.Soort.AFWIJZING, REDEN_AFWIJKEND)
    return Verzoek(zaak.dossier, ingang, zaak, afwijking, KWALITEIT)


T = TypeVar("T", Aanvraag, Einde)


def _per_dag(rijen: Sequence[T], dagen: Sequence[date | None]) -> dict[date, list[T]]:
    per_dag: dict[date, list[T]] = defaultdict(list)
    for rij, dag in zip(rijen, dagen, strict=True):
        if dag is not None:
            per_dag[dag].append(rij)
    return per_dag


def _dagen(maand: date) -> Iterator[date]:
    dag = maand
    while dag.month == maand.month:
        yield dag
        dag += timedelta(days=1)


def _consulent(eenheid: int) -> str:
    """Who works on the applications of this household."""
    return CONSULENTEN[eenheid % len(CONSULENTEN)]


def _op(dag: date, uur: int) -> datetime:
    return datetime.combine(dag, time(uur), tzinfo=UTC)
