"""Deciding on an application for a scheme: the rules, or a human with a reason; then the grant."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from opstap import gemeenten
from opstap.gemeenten.regelingen import Leverwijze
from opstap.gevallen.dagoordelen import inhoud_dag
from opstap.kern import besluiten, voorstellen, zaken
from opstap.kern.models import Besluit, Besluitvoorstel, Zaak
from opstap.kern.redenen import eis_reden
from opstap.minima import aanvraagtermijn, aanvragen, leveren, oordelen, perioden, toekenningen
from opstap.minima.models import Regelingaanvraag, Toekenning
from opstap.minima.oordelen import Oordeel
from opstap.minima.zorgverzekering import aanmelden
from opstap.regels.fouten import FeitOntbreekt, OpstapFout

Soort = Besluit.Soort
REGELS = "regeling"
"""What a decision about a scheme says of itself in its outcome."""


@dataclass(frozen=True)
class Afwijking:
    """A human decides otherwise than the rules: grant or refuse, why, and what amount in cents is granted.

    `bedrag_cent` is for the household as a whole; None for a scheme that gives no amount.
    """

    soort: Besluit.Soort
    reden: str
    bedrag_cent: int | None = None


@transaction.atomic
def beslis(
    aanvraag: Regelingaanvraag,
    *,
    door: str,
    nu: datetime,
    afwijking: Afwijking | None = None,
    medeondertekenaar: str | None = None,
) -> Besluit:
    """Decide, close the case, and give what was granted.

    Errors: the refusals of the rules (FEIT-ONTBREEKT, NIET-GEMODELLEERD …), REDEN-ONTBREEKT and VIER-OGEN for
    a deviation, AFWIJKING-BEDRAG, TOEKENNING-LOOPT-AL, TOEKENNING-EERDER, ZAAK-OVERGANG.
    """
    stand, ingang = oordelen.stand(aanvraag, nu=nu), aanvraag.zaak.ontvangen
    regeling = toekenningen.declaratie(aanvraag.gemeente_id, aanvraag.regeling)
    laat = aanvraagtermijn.te_laat(aanvraag)
    if afwijking is None:
        genomen = _te_laat(aanvraag, stand, laat) if laat else _volgens_de_regels(stand)
        bedragen, soort, grond, inhoud = genomen
    else:
        bedragen, soort, grond, inhoud = _anders(regeling, aanvraag, stand, afwijking, medeondertekenaar)
    inhoud["uitkomst"] |= uitkomst(regeling, grond, bedragen)
    if soort == Soort.TOEKENNING:
        oordeel = stand.oordeel
        zinnen = (oordeel.zin, oordeel.leenzin) if oordeel is not None and oordeel.recht else ("", "")
        ingang = aanvraagtermijn.ingang(regeling, ingang)
        if afwijking is None:
            _eis_niet_eerder(aanvraag, regeling, ingang)
        inhoud["uitkomst"] |= waarover(regeling, ingang, *zinnen)
    besluit = besluiten.neem(
        dossier=aanvraag.zaak.dossier,
        zaak=aanvraag.zaak,
        soort=soort,
        ingangsdatum=ingang,
        genomen_op=nu,
        genomen_door=door,
        medeondertekenaar=medeondertekenaar,
        afwijking_reden=afwijking.reden.strip() if afwijking else "",
        bekend_op=nu,
        **inhoud,
    )
    _ken_toe(besluit, regeling, bedragen, nu)
    if soort == Soort.AFWIJZING and regeling.leverwijze == Leverwijze.VERZEKERING:
        _stop_verzekering(besluit, regeling, nu)
    _rond_af(aanvraag.zaak, besluit, regeling, nu)
    return besluit


def uitkomst(
    regeling: gemeenten.Regeling, grond: str, bedragen: dict[int | None, int | None]
) -> dict[str, Any]:
    """What the decision says: `bedragen` are pairs of a person (id; None: the household) and cents."""
    return {
        "regels": REGELS,
        "regeling": regeling.sleutel,
        "grond": grond,
        "voorbehoud": "",
        "bedragen": [[persoon, cent] for persoon, cent in bedragen.items()],
    }


def waarover(regeling: gemeenten.Regeling, ingang: date, zin: str, leenzin: str = "") -> dict[str, Any]:
    """What a grant says besides: its first and last day, and the sentences of the rules that grant it."""
    geldig = perioden.periode(regeling.uitvoering.ritme, ingang)
    laatste = None if geldig.upper is None else (geldig.upper - timedelta(days=1)).isoformat()
    return {"geldig": [ingang.isoformat(), laatste], "zin": zin, "lening": leenzin}


def stel_voor(
    aanvraag: Regelingaanvraag, afwijking: Afwijking, *, regels: str, door: str, nu: datetime
) -> Besluitvoorstel:
    """Propose to decide otherwise than the rules (`regels`: what they come to); a colleague signs.

    Errors: AFWIJKING-BEDRAG, AFWIJKING-REDEN, VOORSTEL-WACHT, ZAAK-KLAAR.
    """
    _eis_bedrag(toekenningen.declaratie(aanvraag.gemeente_id, aanvraag.regeling), afwijking)
    return voorstellen.stel_voor(
        aanvraag.zaak,
        soort=afwijking.soort,
        reden=afwijking.reden,
        bedrag_cent=afwijking.bedrag_cent,
        regels=regels,
        door=door,
        nu=nu,
    )


def beslis_ondertekend(voorstel: Besluitvoorstel, medeondertekenaar: str, nu: datetime) -> Besluit:
    """Decide otherwise than the rules, as proposed and signed (kern.voorstellen). Errors: as `beslis`."""
    aanvraag = aanvragen.bij_zaak(voorstel.zaak)
    assert aanvraag is not None, "a case about a scheme has its application"
    afwijking = Afwijking(Soort(voorstel.soort), voorstel.reden, voorstel.bedrag_cent)
    return beslis(
        aanvraag, door=voorstel.door, nu=nu, afwijking=afwijking, medeondertekenaar=medeondertekenaar
    )


_Inhoud = tuple[dict[int | None, int | None], Besluit.Soort, str, dict[str, Any]]


def _volgens_de_regels(stand: oordelen.Stand) -> _Inhoud:
    oordeel = stand.oordeel
    if oordeel is None:
        if stand.weigering is not None:
            raise stand.weigering
        assert stand.vraag is not None
        raise FeitOntbreekt(
            "FEIT-ONTBREEKT",
            stand.vraag.naam,
            f"Nog niet bekend: {stand.vraag.titel}. Vul dit aan; wat onbekend is, telt nooit als nul.",
            ((stand.vraag.naam, stand.vraag.persoon_index),),
        )
    soort = Soort.TOEKENNING if oordeel.recht else Soort.AFWIJZING
    return oordeel.bedragen, soort, "" if oordeel.recht else oordeel.zin, _inhoud(oordeel)


def _te_laat(aanvraag: Regelingaanvraag, stand: oordelen.Stand, reden: str) -> _Inhoud:
    """Nothing more needs to be known; a human can decide otherwise, with a reason."""
    return {}, Soort.AFWIJZING, reden, _zonder_uitkomst(aanvraag, stand)


def _anders(
    regeling: gemeenten.Regeling,
    aanvraag: Regelingaanvraag,
    stand: oordelen.Stand,
    afwijking: Afwijking,
    medeondertekenaar: str | None,
) -> _Inhoud:
    """What a human decides; the outcome of the rules stays beside it where they have one."""
    reden = eis_reden(afwijking.reden, "Schrijf op waarom u anders beslist dan de regels.")
    if medeondertekenaar is None:
        raise OpstapFout(
            "VIER-OGEN", "Anders beslissen dan de regels doet u met een collega die ondertekent."
        )
    _eis_bedrag(regeling, afwijking)
    inhoud = _zonder_uitkomst(aanvraag, stand) if stand.oordeel is None else _inhoud(stand.oordeel)
    bedragen: dict[int | None, int | None] = (
        {None: afwijking.bedrag_cent} if afwijking.soort == Soort.TOEKENNING else {}
    )
    return bedragen, afwijking.soort, reden, inhoud


def _zonder_uitkomst(aanvraag: Regelingaanvraag, stand: oordelen.Stand) -> dict[str, Any]:
    """The facts as they were known, of a decision that does not rest on an outcome of the rules."""
    geval = stand.geval.als_json()
    return {
        "feiten": {"maanden": [], "zonder_uitkomst": {"dag": aanvraag.peildatum.isoformat(), **geval}},
        "bon": {"maanden": []},
        "uitkomst": {"maanden": [], "personen": list(stand.personen)},
        "spoor": [],
    }


def _eis_bedrag(regeling: gemeenten.Regeling, afwijking: Afwijking) -> None:
    toe = afwijking.soort == Soort.TOEKENNING
    if toe and (regeling.bedrag is None) != (afwijking.bedrag_cent is None):
        raise OpstapFout(
            "AFWIJKING-BEDRAG",
            f"{regeling.naam} geeft geen bedrag. Laat het bedrag leeg."
            if regeling.bedrag is None
            else f"Vul in welk bedrag u voor {regeling.zinsnaam} toekent.",
        )


def _eis_niet_eerder(aanvraag: Regelingaanvraag, regeling: gemeenten.Regeling, ingang: date) -> None:
    """Whether one has a right again within the period of a grant that ended, no source says: a human does."""
    geldig = perioden.periode(regeling.uitvoering.ritme, ingang)
    eerder = toekenningen.beeindigd_in(aanvraag.zaak.dossier, regeling.sleutel, geldig)
    if eerder is not None:
        raise OpstapFout(
            "TOEKENNING-EERDER",
            f"{regeling.naam} is voor deze periode al toegekend, en eindigde op {eerder.einde.per:%d-%m-%Y}. "
            "Of men dan opnieuw recht heeft, staat in geen regel. Beslis anders dan de regels, met een reden "
            "en een collega.",
        )


def _inhoud(oordeel: Oordeel) -> dict[str, Any]:
    return inhoud_dag(oordeel.dag, personen=list(oordeel.personen))


def _ken_toe(
    besluit: Besluit,
    regeling: gemeenten.Regeling,
    bedragen: dict[int | None, int | None],
    nu: datetime,
) -> list[Toekenning]:
    geldig = perioden.periode(regeling.uitvoering.ritme, besluit.ingangsdatum)
    toegekend = [
        toekenningen.ken_toe(
            besluit,
            regeling=regeling.sleutel,
            geldig=geldig,
            nu=nu,
            persoon_id=persoon,
            bedrag_cent=cent,
        )
        for persoon, cent in bedragen.items()
    ]
    leveren.lever(toegekend, door=besluit.genomen_door, nu=nu)
    return toegekend


def _stop_verzekering(besluit: Besluit, regeling: gemeenten.Regeling, nu: datetime) -> None:
    """Who took part without anything granted that still holds, takes part no longer."""
    vandaag = localdate(nu)
    lopend = toekenningen.geldend(besluit.gemeente_id, vandaag).filter(regeling=regeling.sleutel)
    if not lopend.filter(dossier=besluit.dossier_id).exists():
        aanmelden.stop(besluit.dossier, besluit, dag=vandaag, door=besluit.genomen_door, nu=nu)


def _rond_af(zaak: Zaak, besluit: Besluit, regeling: gemeenten.Regeling, nu: datetime) -> None:
    zaak.refresh_from_db()
    if zaak.status == Zaak.Status.ONTVANGEN:
        zaken.neem_in_behandeling(zaak, moment=nu, tekst="In behandeling genomen")
    tekst = f"{regeling.naam}: {besluit.get_soort_display()} ({besluit.nummer})"
    zaken.rond_af(zaak, op=localdate(nu), moment=nu, tekst=tekst)
