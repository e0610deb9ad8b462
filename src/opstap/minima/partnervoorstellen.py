"""What needs two people about a partner: one prepares it, and it is done when another signs.

What would be refused at signing is refused at once: it is tried, and undone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.redenen import eis_reden
from opstap.kern.tijdvak import Tijdvak, vanaf
from opstap.kern.toegang import Gebruiker, open_lijst
from opstap.minima import partners
from opstap.minima.afsprakenlijst import BANDEN, opnieuw
from opstap.minima.models import Partner, Partnervoorstel, Partnervoorstelafloop, Subsidie
from opstap.minima.subsidies import vaststellen, verlenen
from opstap.minima.toekenningen import declaratie
from opstap.minima.uitvoerders import afspraken
from opstap.minima.zorgverzekering import premies
from opstap.recht.minima.vorm import Inkomensband
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import toon_euro

ZINNEN |= {
    "partnervoorstel_vier_ogen": (
        "VIER-OGEN",
        "Een ander dan wie dit voorstelt, ondertekent het.",
    ),
    "minima_partnervoorstelafloop_voorstel_id_key": (
        "VOORSTEL-AFGEHANDELD",
        "Dit voorstel is al afgehandeld. Ververs de pagina.",
    ),
}
Soort = Partnervoorstel.Soort
_COLLEGA = "een collega die nog moet ondertekenen"


@dataclass(frozen=True, slots=True)
class Voorstelbeeld:
    """A proposal that waits, with all that it would do in words."""

    nummer: int
    kvk: str
    partner: str
    soort: str
    wat: str
    door: str
    moment: datetime
    regels: tuple[tuple[str, str], ...]


@transaction.atomic
def stel_voor(
    partner: Partner, soort: Partnervoorstel.Soort, inhoud: Mapping[str, Any], *, door: str, nu: datetime
) -> Partnervoorstel:
    """Prepare something for a colleague. Errors: those of what it would do."""
    with transaction.atomic():
        _UITVOEREN[soort](partner, inhoud, door=door, gecontroleerd_door=_COLLEGA, nu=nu)
        transaction.set_rollback(True)
    return Partnervoorstel.objects.create(
        gemeente_id=partner.gemeente_id,
        partner=partner,
        soort=soort,
        inhoud=dict(inhoud),
        moment=nu,
        door=door,
    )


@transaction.atomic
def onderteken(nummer: int, *, door: str, nu: datetime) -> Partnervoorstel:
    """Do what was prepared. Errors: VIER-OGEN, VOORSTEL-AFGEHANDELD, VOORSTEL-ONBEKEND, and its own."""
    voorstel = _open(nummer)
    if voorstel.door == door:
        raise OpstapFout(*ZINNEN["partnervoorstel_vier_ogen"])
    _UITVOEREN[Soort(voorstel.soort)](
        voorstel.partner, voorstel.inhoud, door=voorstel.door, gecontroleerd_door=door, nu=nu
    )
    _sluit(voorstel, True, "", door, nu)
    return voorstel


@transaction.atomic
def wijs_af(nummer: int, *, reden: str, door: str, nu: datetime) -> Partnervoorstel:
    """Do not do it; who prepared it may also take it back. Errors: REDEN-ONTBREEKT, VOORSTEL-AFGEHANDELD."""
    voorstel = _open(nummer)
    _sluit(voorstel, False, eis_reden(reden), door, nu)
    return voorstel


def wachtend(gemeente: str, *, soorten: Sequence[str] = (), kvk: str = "") -> tuple[Voorstelbeeld, ...]:
    """What waits for a colleague, the longest waiting first."""
    rijen = Partnervoorstel.objects.filter(gemeente=gemeente, afloop=None).select_related("partner")
    if soorten:
        rijen = rijen.filter(soort__in=soorten)
    if kvk:
        rijen = rijen.filter(partner__kvk_nummer=kvk)
    return tuple(map(_beeld, rijen.order_by("id")))


def open_voorstel(
    gebruiker: Gebruiker, gemeente: str, nummer: int, doel: str, *, nu: datetime
) -> Voorstelbeeld:
    """A proposal that waits. Errors: those of the gate for a list, VOORSTEL-ONBEKEND."""
    open_lijst(gebruiker, gemeente, doel, moment=nu)
    gevonden = next((een for een in wachtend(gemeente) if een.nummer == nummer), None)
    if gevonden is None:
        raise _onbekend()
    return gevonden


def _open(nummer: int) -> Partnervoorstel:
    voorstel = (
        Partnervoorstel.objects.select_for_update(no_key=True, of=("self",))
        .select_related("partner")
        .filter(pk=nummer)
        .first()
    )
    if voorstel is None:
        raise _onbekend()
    if Partnervoorstelafloop.objects.filter(voorstel=voorstel).exists():
        raise OpstapFout(*ZINNEN["minima_partnervoorstelafloop_voorstel_id_key"])
    return voorstel


def _onbekend() -> OpstapFout:
    return OpstapFout("VOORSTEL-ONBEKEND", "Dit voorstel is er niet.")


def _sluit(voorstel: Partnervoorstel, ondertekend: bool, reden: str, door: str, nu: datetime) -> None:
    with duidelijke_fouten():
        Partnervoorstelafloop.objects.create(
            voorstel=voorstel, ondertekend=ondertekend, reden=reden, moment=nu, door=door
        )


def _subsidie(partner: Partner, inhoud: Mapping[str, Any], **wie: Any) -> object:
    return verlenen.verleen(
        partner,
        onderwerp=inhoud["onderwerp"],
        van=date.fromisoformat(inhoud["van"]),
        tot=date.fromisoformat(inhoud["tot"]),
        bedrag_cent=inhoud["bedrag_cent"],
        grondslag=inhoud["grondslag"],
        afspraken=dict(inhoud["afspraken"]),
        termijnen=[(date.fromisoformat(dag), cent) for dag, cent in inhoud["termijnen"]],
        **wie,
    )


def _vaststelling(partner: Partner, inhoud: Mapping[str, Any], **wie: Any) -> object:
    subsidie = Subsidie.objects.get(partner=partner, nummer=inhoud["subsidie"])
    return vaststellen.stel_vast(subsidie, bedrag_cent=inhoud["bedrag_cent"], reden=inhoud["reden"], **wie)


def _rekening(partner: Partner, inhoud: Mapping[str, Any], **wie: Any) -> object:
    return partners.leg_rekening_vast(
        partner, iban=inhoud["iban"], tenaamstelling=inhoud["tenaamstelling"], **wie
    )


def _uitvoering(partner: Partner, inhoud: Mapping[str, Any], **wie: Any) -> object:
    return afspraken.spreek_af(
        partner,
        regeling=inhoud["regeling"],
        geldig=_geldig(inhoud),
        hoogste_cent=inhoud["hoogste_cent"],
        herhaal_maanden=inhoud["herhaal_maanden"],
        grond=inhoud["grond"],
        **wie,
    )


def _bijdrage(partner: Partner, inhoud: Mapping[str, Any], **wie: Any) -> object:
    return premies.spreek_af(
        partner,
        band=next(een for een in Inkomensband if een == inhoud["band"]),
        geldig=_geldig(inhoud),
        bijdrage_cent=inhoud["bijdrage_cent"],
        grond=inhoud["grond"],
        **wie,
    )


def _geldig(inhoud: Mapping[str, Any]) -> Tijdvak:
    tot = inhoud["tot"]
    return vanaf(date.fromisoformat(inhoud["van"]), date.fromisoformat(tot) if tot else None)


_UITVOEREN: Mapping[Partnervoorstel.Soort, Callable[..., object]] = {
    Soort.SUBSIDIE: _subsidie,
    Soort.VASTSTELLING: _vaststelling,
    Soort.REKENING: _rekening,
    Soort.UITVOERING: _uitvoering,
    Soort.BIJDRAGE: _bijdrage,
}


def _beeld(een: Partnervoorstel) -> Voorstelbeeld:
    return Voorstelbeeld(
        een.pk,
        een.partner.kvk_nummer,
        een.partner.naam,
        een.soort,
        een.get_soort_display(),
        een.door,
        een.moment,
        tuple(_IN_WOORDEN[Soort(een.soort)](een.gemeente_id, een.inhoud)),
    )


def _subsidie_in_woorden(gemeente: str, inhoud: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [
        ("Waarvoor", inhoud["onderwerp"]),
        ("Besluit", inhoud["grondslag"]),
        ("Periode", _periode(inhoud)),
        ("Bedrag", toon_euro(inhoud["bedrag_cent"])),
        *((f"Afgesproken: {wat}", str(aantal)) for wat, aantal in inhoud["afspraken"]),
        *(
            (f"Termijn vanaf {date.fromisoformat(dag):%d-%m-%Y}", toon_euro(cent))
            for dag, cent in inhoud["termijnen"]
        ),
    ]


def _vaststelling_in_woorden(gemeente: str, inhoud: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [
        ("Subsidie", inhoud["subsidie"]),
        ("Wordt", toon_euro(inhoud["bedrag_cent"])),
        ("Waarom", inhoud["reden"]),
    ]


def _rekening_in_woorden(gemeente: str, inhoud: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [
        ("Rekening", inhoud["iban"]),
        ("Op naam van", inhoud["tenaamstelling"]),
        ("Nagegaan", inhoud["nagegaan"]),
    ]


def _uitvoering_in_woorden(gemeente: str, inhoud: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [
        ("Regeling", declaratie(gemeente, inhoud["regeling"]).naam),
        ("Hoogste bedrag per kind", toon_euro(inhoud["hoogste_cent"])),
        ("Nog eens", opnieuw(inhoud["herhaal_maanden"])),
        ("Periode", _periode(inhoud)),
        ("Waar dit staat", inhoud["grond"]),
    ]


def _bijdrage_in_woorden(gemeente: str, inhoud: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [
        ("Voor wie", BANDEN[inhoud["band"]]),
        ("Bijdrage per verzekerde per maand", toon_euro(inhoud["bijdrage_cent"])),
        ("Periode", _periode(inhoud)),
        ("Waar dit staat", inhoud["grond"]),
    ]


def _periode(inhoud: Mapping[str, Any]) -> str:
    eerste = f"{date.fromisoformat(inhoud['van']):%d-%m-%Y}"
    if not inhoud["tot"]:
        return f"vanaf {eerste}, zonder einde"
    laatste = date.fromordinal(date.fromisoformat(inhoud["tot"]).toordinal() - 1)
    return f"{eerste} tot en met {laatste:%d-%m-%Y}"


_IN_WOORDEN: Mapping[Partnervoorstel.Soort, Callable[[str, Mapping[str, Any]], list[tuple[str, str]]]] = {
    Soort.SUBSIDIE: _subsidie_in_woorden,
    Soort.VASTSTELLING: _vaststelling_in_woorden,
    Soort.REKENING: _rekening_in_woorden,
    Soort.UITVOERING: _uitvoering_in_woorden,
    Soort.BIJDRAGE: _bijdrage_in_woorden,
}
