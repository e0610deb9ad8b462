"""What an insurer asks for a month: each line beside who takes part, in which band, and what was agreed.

What the municipality adds per band is in no source that was read: it is what two people recorded from the
agreement with the insurer, with where it stands. Without that no line is accepted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

from django.db import transaction

from opstap.kern.databank import ZINNEN, duidelijke_fouten, kopieer
from opstap.kern.redenen import eis_reden
from opstap.kern.tijdvak import Tijdvak
from opstap.minima.models import Partner, Premieafspraak, Premieopgave, Premieregel, Verzekerde
from opstap.minima.opgaven import Geweigerd
from opstap.minima.opgaven import Uitslag as Regeluitslag
from opstap.minima.zorgverzekering import boeken, deelname
from opstap.recht.minima.vorm import Inkomensband
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "premieafspraak_overlapt_niet": (
        "AFSPRAAK-BESTAAT",
        "Over deze band is met deze verzekeraar in deze periode al een bijdrage afgesproken.",
    ),
    "premieafspraak_bedrag_positief": ("AFSPRAAK-BEDRAG", "Vul een bijdrage boven nul in."),
    "premieafspraak_band": ("VERZEKERING-BAND", "Kies de lage of de hoge inkomensband."),
    "premieafspraak_vier_ogen": (
        "VIER-OGEN",
        "Een afspraak wordt gecontroleerd door iemand anders dan wie haar vastlegt.",
    ),
    "premieregel_eenmaal": (
        "PREMIE-TEGELIJK",
        "Iemand anders verwerkt deze maand op hetzelfde moment. Er is niets gedaan; probeer het opnieuw.",
    ),
}
ONBEKEND = OpstapFout("PREMIE-ONBEKEND", "Dit kenmerk is niet aan deze verzekeraar doorgegeven.")
NIET_VERZEKERD = OpstapFout("PREMIE-NIET-VERZEKERD", "Deze persoon deed in deze maand niet mee.")
BAND = OpstapFout("PREMIE-BAND", "Deze persoon had in deze maand een andere inkomensband.")
DUBBEL = OpstapFout("PREMIE-DUBBEL", "Voor deze persoon is over deze maand al iets anders gevraagd.")
ZONDER_AFSPRAAK = OpstapFout(
    "PREMIE-ZONDER-AFSPRAAK",
    "Welke bijdrage voor deze band is afgesproken, is niet vastgelegd. Leg dat eerst vast.",
)
BEDRAG = OpstapFout("PREMIE-BEDRAG", "Dit is een ander bedrag dan is afgesproken.")


class Opgave(NamedTuple):
    """One line of the insurer; `nummer` is its line number."""

    nummer: int
    kenmerk: str
    band: int
    bedrag_cent: int


@dataclass
class Uitslag(Regeluitslag):
    """`ontbreekt`: who takes part and is in no line of this month, by reference."""

    ontbreekt: list[str] = field(default_factory=list)


@transaction.atomic
def spreek_af(
    partner: Partner,
    *,
    band: Inkomensband,
    geldig: Tijdvak,
    bijdrage_cent: int,
    grond: str,
    door: str,
    gecontroleerd_door: str,
    nu: datetime,
) -> Premieafspraak:
    """What the municipality adds per person and month.

    Errors: AFSPRAAK-BESTAAT, AFSPRAAK-BEDRAG, VERZEKERING-BAND, REDEN-ONTBREEKT, VIER-OGEN.
    """
    with duidelijke_fouten():
        return Premieafspraak.objects.create(
            gemeente_id=partner.gemeente_id,
            partner=partner,
            band=band,
            geldig=geldig,
            bijdrage_cent=bijdrage_cent,
            grond=eis_reden(grond, "Schrijf op waar de bijdrage is afgesproken."),
            vastgelegd_op=nu,
            vastgelegd_door=door,
            gecontroleerd_door=gecontroleerd_door,
        )


@transaction.atomic
def verwerk(
    partner: Partner, maand: date, opgaven: Sequence[Opgave], *, onleesbaar: int = 0, door: str, nu: datetime
) -> Uitslag:
    """Keep and book every line that is right; a fixed number of queries, however many lines there are."""
    Partner.objects.select_for_update(no_key=True).get(pk=partner.pk)
    kenmerken = dict(Verzekerde.objects.filter(partner=partner).values_list("kenmerk", "id"))
    stand = deelname.op(partner.gemeente_id, maand)
    van_partner = stand.partner == partner.pk
    banden = dict(zip(stand.verzekerde[van_partner].tolist(), stand.band[van_partner].tolist(), strict=True))
    afspraken = dict(
        Premieafspraak.objects.filter(partner=partner, geldig__contains=maand).values_list(
            "band", "bijdrage_cent"
        )
    )
    bekend = {
        wie: (band, cent)
        for wie, band, cent in Premieregel.objects.filter(
            verzekerde__partner=partner, maand=maand
        ).values_list("verzekerde", "band", "bedrag_cent")
    }
    uitslag, nieuwe = Uitslag(), []
    for opgave in opgaven:
        wie = kenmerken.get(opgave.kenmerk)
        if wie is not None and bekend.get(wie) == (opgave.band, opgave.bedrag_cent):
            uitslag.bestond += 1
            continue
        fout = _fout(opgave, wie, banden, afspraken, bekend)
        if fout is not None or wie is None:
            uitslag.geweigerd.append(Geweigerd(opgave.nummer, *(fout or ("kenmerk", ONBEKEND))))
            uitslag.geweigerd_cent += opgave.bedrag_cent
            continue
        bekend[wie] = (opgave.band, opgave.bedrag_cent)
        nieuwe.append((wie, opgave.band, opgave.bedrag_cent))
        uitslag.aanvaard_cent += opgave.bedrag_cent
    uitslag.nieuw = len(nieuwe)
    per_id = {id_: kenmerk for kenmerk, id_ in kenmerken.items()}
    uitslag.ontbreekt = sorted(per_id[wie] for wie in banden.keys() - bekend.keys())
    opgave_ = _bewaar(partner, maand, uitslag, nieuwe, len(opgaven), onleesbaar, door, nu)
    boeken.boek(opgave_, stand, nieuwe)
    return uitslag


def _fout(
    opgave: Opgave,
    wie: int | None,
    banden: dict[int, int],
    afspraken: dict[int, int],
    bekend: dict[int, tuple[int, int]],
) -> tuple[str, OpstapFout] | None:
    """Why a line can't be accepted: the column, and what is wrong; None when it is right."""
    if wie is None:
        return "kenmerk", ONBEKEND
    if wie in bekend:
        return "kenmerk", DUBBEL
    if wie not in banden:
        return "kenmerk", NIET_VERZEKERD
    if banden[wie] != opgave.band:
        return "band", BAND
    if opgave.band not in afspraken:
        return "bedrag", ZONDER_AFSPRAAK
    if afspraken[opgave.band] != opgave.bedrag_cent:
        return "bedrag", BEDRAG
    return None


def _bewaar(
    partner: Partner,
    maand: date,
    uitslag: Uitslag,
    nieuwe: Sequence[tuple[int, int, int]],
    regels: int,
    onleesbaar: int,
    door: str,
    nu: datetime,
) -> Premieopgave:
    with duidelijke_fouten():
        opgave = Premieopgave.objects.create(
            gemeente_id=partner.gemeente_id,
            partner=partner,
            maand=maand,
            regels=regels + onleesbaar,
            bestond=uitslag.bestond,
            geweigerd=len(uitslag.geweigerd) + onleesbaar,
            gevraagd_cent=uitslag.aanvaard_cent + uitslag.geweigerd_cent,
            geweigerd_cent=uitslag.geweigerd_cent,
            ontbreekt=len(uitslag.ontbreekt),
            moment=nu,
            door=door,
        )
        kopieer(
            Premieregel,
            ("opgave_id", "verzekerde_id", "maand", "band", "bedrag_cent"),
            ((opgave.pk, wie, maand, band, cent) for wie, band, cent in nieuwe),
        )
    return opgave
