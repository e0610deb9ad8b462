"""A delivery: made from a month that is closed, joined with the ledger, kept as it left, and compared.

Nothing leaves that the ledger does not confirm to the cent. The same delivery again changes nothing; another
one gets the next number, and the difference with the one before is reported.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from types import ModuleType
from xml.etree import ElementTree

from django.db import transaction

from opstap.financien.aansluiting import Aansluitregel
from opstap.inkomen.models import Maandrun
from opstap.kern import bewaarplaats
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import toon_euro
from opstap.verantwoording.cbs import bdfs, bus
from opstap.verantwoording.cbs.recordmodel import Record, Recordmodel, Signaal, recordmodel
from opstap.verantwoording.cbs.vormen import Regel
from opstap.verantwoording.models import CbsLevering

STATISTIEKEN: dict[str, ModuleType] = {"BUS": bus, "BDFS": bdfs}


@dataclass(frozen=True)
class Levering:
    """A statistic over a month: its layout, records, what is unknown or contradicts itself, and the joins."""

    gemeente: str
    maand: date
    model: Recordmodel
    regels: tuple[Regel, ...]
    signalen: tuple[Signaal, ...]
    aansluiting: tuple[Aansluitregel, ...]

    @property
    def totaal_cent(self) -> int:
        return sum(regel.cent for regel in self.regels)

    def als_bestand(self) -> bytes:
        """XML with the names of the layout; an unknown field is left out."""
        wortel = ElementTree.Element(
            "levering",
            statistiek=self.model.statistiek,
            recordmodel=self.model.versie,
            gemeente=self.gemeente,
            maand=f"{self.maand:%Y-%m}",
        )
        for regel in self.regels:
            element = ElementTree.SubElement(wortel, self.model.record)
            _schrijf(element, regel.record)
            for persoon in regel.personen:
                persoonselement = ElementTree.SubElement(element, "persoon")
                _schrijf(persoonselement, persoon.record)
                for inkomen in persoon.inkomsten:
                    _schrijf(ElementTree.SubElement(persoonselement, "inkomsten"), inkomen)
        ElementTree.indent(wortel)
        bestand: bytes = ElementTree.tostring(wortel, encoding="utf-8", xml_declaration=True)
        return bestand + b"\n"


@dataclass(frozen=True)
class Verschil:
    """What a delivery again changes: records that came, went, or differ, by number."""

    nieuw: tuple[str, ...]
    weg: tuple[str, ...]
    anders: tuple[str, ...]


def maak(statistiek: str, gemeente: str, maand: date) -> Levering:
    """The delivery over a month as it is known now. Errors: CBS-MAAND, CBS-RECORDMODEL."""
    if not Maandrun.objects.filter(gemeente=gemeente, maand=maand, status=Maandrun.Status.KLAAR).exists():
        raise OpstapFout(
            "CBS-MAAND",
            f"De maandrun van {maand:%Y-%m} is nog niet klaar. Draai eerst 'opstap maandrun {maand:%Y-%m}'.",
        )
    model = recordmodel(statistiek, maand)
    bron = STATISTIEKEN[statistiek]
    regels = tuple(bron.regels(gemeente, maand))
    return Levering(
        gemeente,
        maand,
        model,
        regels,
        tuple(_signalen(model, regels)),
        bron.aansluiting(gemeente, maand, sum(regel.cent for regel in regels)),
    )


@transaction.atomic
def lever(levering: Levering, *, door: str, nu: datetime) -> CbsLevering:
    """Keep a delivery as it leaves. Errors: CBS-AANSLUITING when a total is not that of the ledger."""
    for regel in levering.aansluiting:
        if not regel.sluit:
            raise OpstapFout(
                "CBS-AANSLUITING",
                f"De levering sluit niet aan op het grootboek: {regel.wat} is {toon_euro(regel.links)}, "
                f"en in het grootboek {toon_euro(regel.rechts)}. Er is niets geleverd.",
            )
    vorige = laatste(levering.model.statistiek, levering.gemeente, levering.maand)
    bestand = levering.als_bestand()
    afdruk = bewaarplaats.bewaar(bestand)
    if vorige is not None and vorige.sha256 == afdruk:
        return vorige
    return CbsLevering.objects.create(
        gemeente_id=levering.gemeente,
        statistiek=levering.model.statistiek,
        maand=levering.maand,
        volgnummer=vorige.volgnummer + 1 if vorige is not None else 1,
        recordmodel=levering.model.versie,
        aantal=len(levering.regels),
        totaal_cent=levering.totaal_cent,
        sha256=afdruk,
        gemaakt_op=nu,
        gemaakt_door=door,
    )


def laatste(statistiek: str, gemeente: str, maand: date) -> CbsLevering | None:
    """The delivery that left last."""
    eerdere = CbsLevering.objects.filter(gemeente=gemeente, statistiek=statistiek, maand=maand)
    return eerdere.order_by("-volgnummer").first()


def verschil(oud: bytes, nieuw: bytes) -> Verschil:
    """What is different between two deliveries of the same month."""
    voor, na = _op_nummer(oud), _op_nummer(nieuw)
    return Verschil(
        tuple(sorted(na.keys() - voor.keys())),
        tuple(sorted(voor.keys() - na.keys())),
        tuple(sorted(nummer for nummer in voor.keys() & na.keys() if voor[nummer] != na[nummer])),
    )


def _op_nummer(bestand: bytes) -> dict[str, bytes]:
    """Per record its own text. Only reads what this module wrote itself."""
    return {
        element.findtext("registratienummer", ""): ElementTree.tostring(element)
        for element in ElementTree.fromstring(bestand)  # noqa: S314
    }


def _schrijf(element: ElementTree.Element, record: Record) -> None:
    for naam, waarde in record.items():
        if waarde:
            ElementTree.SubElement(element, naam).text = waarde


def _signalen(model: Recordmodel, regels: tuple[Regel, ...]) -> Iterator[Signaal]:
    for regel in regels:
        yield from model.controleer(regel.record, regel.personen)
        for kenmerk, zin in regel.tegenspraak:
            yield Signaal(regel.record["registratienummer"], kenmerk, zin)
