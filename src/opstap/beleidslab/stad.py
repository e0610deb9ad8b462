"""Stores the synthetic city in the dossier: residents, addresses, and what is known about each unit.

Everything goes through the doors of the core for many rows at once, so that its checks hold here too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

import numpy as np
from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Model

from opstap import gemeenten
from opstap.beleidslab.bevolking import STADSDELEN, ZAAD, Bevolking, teken
from opstap.beleidslab.eenheden import AANVRAGER, EPOCHE, MEDEBEWONER, PARTNER, Eenheden, dagnummer
from opstap.beleidslab.namen import STRATEN, ibans, persoonsnamen, postcode
from opstap.beleidslab.pensioenleeftijd import laatste_geboortedatum_met_aow
from opstap.beleidslab.trekking import Kolom, stroom
from opstap.inkomen.models import VrijlatingVooraf
from opstap.kern import feiten, personen
from opstap.kern.models import (
    Arbeidssituatie,
    Bankrekening,
    Bewoning,
    Dossier,
    Feit,
    Gemeente,
    Geslacht,
    Gezinslid,
    Inkomen,
    Opleiding,
    Verblijf,
    Vermogen,
    Woonlasten,
    Woonrelatie,
)
from opstap.kern.tijdvak import vanaf

Voortgang = Callable[[str, float], None]
"""Told what is being done, in Dutch, and which share of the whole is done (0 to 1)."""

BRON_BRP = "Basisregistratie personen"
BRON_OVERNAME = "Overgenomen uit het vorige systeem"
BRON_AANVRAAG = "Aanvraagformulier"
_PLAATS = "Den Haag"
_LANGST_OP_ADRES = 12 * 365
_VEEL = 1_000


def zwijg(tekst: str, deel: float) -> None:
    """Progress for nobody."""


@dataclass
class Stad:
    """The stored city: database keys beside the indices of Bevolking.

    `dossiers` holds the dossier of each unit that has one; a unit that applies gets it when it applies.
    """

    gemeente: str
    bevolking: Bevolking
    persoon_ids: Sequence[int]
    adres_ids: Sequence[int]
    ibans: Sequence[str]
    dossiers: dict[int, Dossier] = field(default_factory=dict)

    def eenheid(self, nummer: int) -> tuple[Eenheden, int, int]:
        """The units that number `nummer` is among, its place there, and the index of its first person."""
        bestand, aanvragers = self.bevolking.bestand, self.bevolking.aanvragers
        if nummer < len(bestand):
            return bestand, nummer, int(bestand.offsets[nummer])
        plaats = nummer - len(bestand)
        return aanvragers, plaats, self.bevolking.eerste_aanvrager + int(aanvragers.offsets[plaats])

    def naam(self, persoon: int) -> str:
        """A person's name as the bank shows it."""
        stad = self.bevolking
        ((voor, achter),) = persoonsnamen(
            stad.voornaam[persoon : persoon + 1], stad.achternaam[persoon : persoon + 1]
        )
        return f"{voor[0]}. {achter}"


def bouw(
    gemeente: str = "GM0518",
    *,
    jaar: int = 2024,
    schaal: int = 20,
    zaad: int = ZAAD,
    voortgang: Voortgang = zwijg,
) -> Stad:
    """Draw the city and store its residents, addresses and existing assistance units.

    What is stored is known since the last weeks of the year before, when it is taken over.
    """
    voortgang("Stad tekenen", 0.0)
    stad = teken(jaar=jaar, schaal=schaal, zaad=zaad, tot_geboortedatum=laatste_geboortedatum_met_aow)
    return sla_op(gemeente, stad, voortgang=voortgang)


def sla_op(gemeente: str, stad: Bevolking, *, voortgang: Voortgang = zwijg) -> Stad:
    """Store a city that was drawn."""
    Gemeente.objects.get_or_create(code=gemeente, defaults={"naam": gemeenten.GEMEENTEN[gemeente]})
    voortgang("Adressen opslaan", 0.05)
    adres_ids = personen.nieuwe_adressen(gemeente, list(_adressen(stad)))
    voortgang("Inwoners inschrijven", 0.15)
    persoon_ids = personen.schrijf_veel_in(gemeente, list(_personen(stad)))
    rekeningen = ibans(len(stad.bestand) + len(stad.aanvragers))
    opgeslagen = Stad(gemeente, stad, persoon_ids, adres_ids, rekeningen)
    voortgang("Vastleggen wie waar woont", 0.3)
    nu = overname(stad.jaar)
    feiten.leg_veel_vast(Bewoning, _bewoningen(opgeslagen), gemeente=gemeente, nu=nu, bron=BRON_BRP)
    _tel_tabellen(Bewoning)
    voortgang("Dossiers openen", 0.7)
    leg_eenheden_vast(
        opgeslagen, range(len(stad.bestand)), per=date(stad.jaar, 1, 1), nu=nu, bron=BRON_OVERNAME
    )
    voortgang("De stad staat", 1.0)
    return opgeslagen


def _tel_tabellen(*modellen: type[Model]) -> None:
    """Let the database count anew what was just stored, so that it looks things up the short way."""
    with connection.cursor() as cursor:
        for model in modellen:
            cursor.execute(f"ANALYZE {model._meta.db_table}")


def overname(jaar: int) -> datetime:
    """The moment at which what was known before is taken over into Opstap."""
    return datetime(jaar - 1, 12, 15, 8, tzinfo=UTC)


def leg_eenheden_vast(
    stad: Stad,
    nummers: Sequence[int],
    *,
    per: date,
    nu: datetime,
    bron: str,
    momenten: Mapping[int, datetime] | None = None,
) -> None:
    """Open a dossier for each of these units and record what they state, true from `per` on."""
    momenten = momenten or {}
    for nummer, dossier in zip(nummers, personen.nieuwe_dossiers(stad.gemeente, len(nummers)), strict=True):
        stad.dossiers[nummer] = dossier
    rijen: dict[type[Feit], list[dict[str, Any]]] = {}
    for nummer in nummers:
        gedeeld = {"geldig": vanaf(per), "bekend_van": momenten.get(nummer, nu)}
        for model, velden in _feiten(stad, nummer):
            rijen.setdefault(model, []).append(gedeeld | velden)
    for model, lijst in rijen.items():
        feiten.leg_veel_vast(model, lijst, gemeente=stad.gemeente, nu=nu, bron=bron)
    if len(nummers) > _VEEL:
        _tel_tabellen(*rijen)


def _adressen(stad: Bevolking) -> Iterator[tuple[str, str, str, str, str]]:
    kolommen = (stad.straat.tolist(), stad.huisnummer.tolist(), stad.stadsdeel.tolist())
    for straat, huisnummer, stadsdeel in zip(*kolommen, strict=True):
        yield (
            STRATEN[straat],
            str(huisnummer),
            postcode(straat, stadsdeel),
            _PLAATS,
            STADSDELEN[stadsdeel],
        )


def _personen(stad: Bevolking) -> Iterator[tuple[str, str, str, date]]:
    namen = persoonsnamen(stad.voornaam, stad.achternaam)
    for bsn, (voor, achter), geboren in zip(
        stad.bsn.tolist(), namen, _datums(stad.geboortedatum), strict=True
    ):
        yield str(bsn), voor, achter, geboren


def _datums(dagen: Kolom) -> Iterator[date]:
    for dag in dagen.tolist():
        yield EPOCHE + timedelta(days=dag)


def _bewoningen(stad: Stad) -> Iterator[dict[str, Any]]:
    """Everybody lives at the address since some day in the past years, or since birth."""
    bevolking = stad.bevolking
    rng = stroom(bevolking.zaad, "bewoning")
    nieuwjaar = dagnummer(date(bevolking.jaar, 1, 1))
    sinds = nieuwjaar - rng.integers(60, _LANGST_OP_ADRES, bevolking.adressen)
    begin = np.maximum(sinds[bevolking.adres], bevolking.geboortedatum)
    for persoon_id, adres, dag in zip(
        stad.persoon_ids, bevolking.adres.tolist(), _datums(begin), strict=True
    ):
        yield {
            "persoon_id": persoon_id,
            "adres_id": stad.adres_ids[adres],
            "geldig": DateRange(dag, None, "[)"),
        }


def _feiten(stad: Stad, nummer: int) -> Iterator[tuple[type[Feit], dict[str, Any]]]:
    """What is known about a unit: of the household, its members, and those who live with it."""
    eenheden, plaats, eerste = stad.eenheid(nummer)
    dossier_id = stad.dossiers[nummer].pk
    gezin = {naam: int(kolom[plaats]) for naam, kolom in eenheden.gezin.items()}
    yield (
        Vermogen,
        {
            "dossier_id": dossier_id,
            "vermogen_cent": gezin["vermogen"],
            "overwaarde_woning_cent": gezin["overwaarde_woning"],
        },
    )
    yield (
        Woonlasten,
        {
            "dossier_id": dossier_id,
            "woonsituatie": gezin["woonsituatie"],
            "recente_schoolverlater": bool(gezin["recente_schoolverlater"]),
        },
    )
    yield (
        Bankrekening,
        {"dossier_id": dossier_id, "iban": stad.ibans[nummer], "tenaamstelling": stad.naam(eerste)},
    )
    van = int(eenheden.offsets[plaats])
    for rij in range(van, int(eenheden.offsets[plaats + 1])):
        persoon = {naam: int(kolom[rij]) for naam, kolom in eenheden.persoon.items()}
        persoon_id = stad.persoon_ids[eerste + rij - van]
        if persoon["rol"] == MEDEBEWONER:
            yield from _van_medebewoner(dossier_id, persoon_id, persoon)
        else:
            yield Gezinslid, {"dossier_id": dossier_id, "persoon_id": persoon_id, "rol": persoon["rol"]}
        if persoon["rol"] in (AANVRAGER, PARTNER):
            geslacht = int(stad.bevolking.geslacht[eerste + rij - van])
            yield Geslacht, {"persoon_id": persoon_id, "geslacht": geslacht}
            yield from _van_volwassene(persoon_id, persoon)


def _van_medebewoner(
    dossier_id: int, persoon_id: int, persoon: Mapping[str, int]
) -> Iterator[tuple[type[Feit], dict[str, Any]]]:
    yield (
        Woonrelatie,
        {
            "dossier_id": dossier_id,
            "persoon_id": persoon_id,
            "commerciele_relatie": bool(persoon["commerciele_relatie"]),
            "familie_eerste_of_tweede_graad": bool(persoon["familie_eerste_of_tweede_graad"]),
            "medehuurder_bij_derde": bool(persoon["medehuurder_bij_derde"]),
        },
    )
    yield (
        Opleiding,
        {
            "persoon_id": persoon_id,
            "student": bool(persoon["student"]),
            "bbl_leerling": bool(persoon["bbl_leerling"]),
        },
    )


def _van_volwassene(
    persoon_id: int, persoon: Mapping[str, int]
) -> Iterator[tuple[type[Feit], dict[str, Any]]]:
    yield (
        Verblijf,
        {
            "persoon_id": persoon_id,
            "rechthebbend": bool(persoon["rechthebbend"]),
            "in_inrichting": bool(persoon["in_inrichting"]),
        },
    )
    inkomen = {
        "persoon_id": persoon_id,
        "heffingskorting_bij_gemeente": bool(persoon["heffingskorting_bij_gemeente"]),
        "loonkostensubsidie": bool(persoon["loonkostensubsidie"]),
    }
    yield (
        Inkomen,
        inkomen
        | {
            "soort": Inkomen.Soort.LOON,
            "bedrag_cent": persoon["netto_loon"],
            "vakantieaanspraak_cent": persoon["vakantieaanspraak_loon"],
        },
    )
    yield (
        Inkomen,
        inkomen
        | {
            "soort": Inkomen.Soort.OVERIG,
            "bedrag_cent": persoon["overig_inkomen"],
            "vakantieaanspraak_cent": 0,
        },
    )
    yield (
        Arbeidssituatie,
        {
            "persoon_id": persoon_id,
            "draagt_bij_aan_arbeidsinschakeling": bool(persoon["draagt_bij_aan_arbeidsinschakeling"]),
            "medisch_urenbeperkt": bool(persoon["medisch_urenbeperkt"]),
        },
    )
    yield (
        VrijlatingVooraf,
        {
            "persoon_id": persoon_id,
            "maanden_n": persoon["maanden_n_verbruikt"],
            "maanden_r": persoon["maanden_r_verbruikt"],
            "maanden_z": persoon["maanden_z_verbruikt"],
        },
    )
