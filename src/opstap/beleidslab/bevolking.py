"""The synthetic city in memory: every resident and address, and the assistance units among them.

Pure generation: the same scale, year and seed give the same city. Storing it is done in stad.py.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import numpy as np

from opstap.beleidslab.eenheden import (
    AANVRAGER,
    KIND,
    Eenheden,
    dagnummer,
    geboren_voor_leeftijd,
    maak_eenheden,
)
from opstap.beleidslab.ijkcijfers import Ijkcijfers, laad
from opstap.beleidslab.namen import ACHTERNAMEN, STRATEN, VOORNAMEN, bsn_nummers
from opstap.beleidslab.trekking import Kolom, gelijkmatig, plaatsen, quota, stroom, verdeel

ZAAD = 2024
STADSDELEN = (
    "Centrum",
    "Escamp",
    "Haagse Hout",
    "Laak",
    "Leidschenveen-Ypenburg",
    "Loosduinen",
    "Scheveningen",
    "Segbroek",
)
_RUIMTE_PROMILLE = 30  # empty addresses to move to


@dataclass(frozen=True)
class Bevolking:
    """Persons and addresses as columns.

    Persons come in this order: those of `bestand` (units on 1 January), those of `aanvragers` (units that
    apply in the year), then the other residents. Addresses: one per unit in the same order, then those of
    the other households, then the empty ones.
    """

    jaar: int
    schaal: int
    zaad: int
    bestand: Eenheden
    aanvragers: Eenheden
    geboortedatum: Kolom
    bsn: Kolom
    voornaam: Kolom
    achternaam: Kolom
    geslacht: Kolom
    adres: Kolom
    stadsdeel: Kolom
    straat: Kolom
    huisnummer: Kolom

    @property
    def inwoners(self) -> int:
        """Number of persons."""
        return len(self.geboortedatum)

    @property
    def adressen(self) -> int:
        """Number of addresses, the empty ones included."""
        return len(self.stadsdeel)

    @property
    def eerste_aanvrager(self) -> int:
        """Index of the first person of `aanvragers`."""
        return int(self.bestand.offsets[-1])

    @property
    def eerste_overig(self) -> int:
        """Index of the first person outside the units."""
        return self.eerste_aanvrager + int(self.aanvragers.offsets[-1])

    @property
    def eerste_lege_adres(self) -> int:
        """Index of the first address where nobody lives."""
        return int(self.adres.max()) + 1


def aantal_eenheden(schaal: int, ijk: Ijkcijfers | None = None) -> int:
    """Units on 1 January at this scale: the number in the budget."""
    return max(1, _deel((ijk or laad()).waarde("uitkeringen_2024"), schaal))


def soorten_aanvragers(schaal: int, zaad: int, ijk: Ijkcijfers | None = None) -> Kolom:
    """Why each application of the year ends as it does, with the published share granted."""
    ijk = ijk or laad()
    aantal = max(4, _deel(ijk.waarde("aanvragen_2024"), schaal))
    toegekend = ijk.waarde("aanvragen_toegekend_2019")
    afgewezen = ijk.waarde("aanvragen_afgehandeld_2019") - toegekend
    redenen = ijk.verdeling("afwijzing")
    noemer = sum(redenen.values())
    gewichten = [toegekend * noemer, *(afgewezen * deel for deel in redenen.values())]
    return verdeel(stroom(zaad, "aanvragers"), aantal, gewichten)


def teken(
    *,
    jaar: int,
    schaal: int,
    tot_geboortedatum: Callable[[date], date],
    zaad: int = ZAAD,
    ijk: Ijkcijfers | None = None,
    eenheden: int | None = None,
) -> Bevolking:
    """Draw the city as it is on 1 January of `jaar`, at scale 1 to `schaal`.

    With `eenheden`: that many units on 1 January, and nobody else in the city.
    """
    ijk = ijk or laad()
    peildatum = date(jaar, 1, 1)
    bestand = maak_eenheden(
        eenheden or aantal_eenheden(schaal, ijk),
        peildatum=peildatum,
        zaad=zaad,
        tot_geboortedatum=tot_geboortedatum,
        ijk=ijk,
    )
    soorten = soorten_aanvragers(schaal, zaad, ijk)
    aanvragers = maak_eenheden(
        len(soorten),
        peildatum=peildatum,
        zaad=zaad + 1,
        tot_geboortedatum=tot_geboortedatum,
        soorten=soorten,
        ijk=ijk,
    )
    delen = (bestand, aanvragers)
    in_eenheden = sum(int(deel.offsets[-1]) for deel in delen)
    aantal = in_eenheden if eenheden else max(in_eenheden, _deel(ijk.waarde("inwoners"), schaal))
    grootte = _huishoudens(aantal - in_eenheden, zaad, ijk)
    geboren_eenheden = np.concatenate([deel.persoon["geboortedatum"] for deel in delen])
    geboren = _geboortedata(grootte, geboren_eenheden, peildatum, zaad, ijk)
    per_adres = np.concatenate([*(np.diff(deel.offsets) for deel in delen), grootte])
    rollen = np.concatenate([deel.persoon["rol"] for deel in delen])
    rng = stroom(zaad, "namen")
    stadsdeel, straat, huisnummer = _adressen(len(per_adres), zaad, ijk)
    return Bevolking(
        jaar=jaar,
        schaal=schaal,
        zaad=zaad,
        bestand=bestand,
        aanvragers=aanvragers,
        geboortedatum=np.concatenate([geboren_eenheden, geboren]),
        bsn=bsn_nummers(aantal, stroom(zaad, "bsn")),
        voornaam=rng.integers(0, len(VOORNAMEN), aantal),
        achternaam=_achternamen(per_adres, rollen, rng),
        geslacht=1 + verdeel(stroom(zaad, "geslacht"), aantal, list(ijk.verdeling("geslacht").values())),
        adres=np.repeat(np.arange(len(per_adres), dtype=np.int64), per_adres),
        stadsdeel=stadsdeel,
        straat=straat,
        huisnummer=huisnummer,
    )


def _deel(aantal: int, schaal: int) -> int:
    return (2 * aantal + schaal) // (2 * schaal)


def _huishoudens(personen: int, zaad: int, ijk: Ijkcijfers) -> Kolom:
    """Sizes of the other households, adding up to `personen`."""
    gewichten = list(ijk.verdeling("huishoudgrootte").values())
    gemiddeld = sum((i + 1) * gewicht for i, gewicht in enumerate(gewichten))
    aantal = personen * sum(gewichten) // gemiddeld
    grootte = 1 + verdeel(stroom(zaad, "huishoudens"), aantal, gewichten)
    grootte = grootte[np.cumsum(grootte) <= personen]
    rest = personen - int(grootte.sum())
    return np.concatenate([grootte, np.ones(rest, dtype=np.int64)])


def _geboortedata(grootte: Kolom, in_eenheden: Kolom, peildatum: date, zaad: int, ijk: Ijkcijfers) -> Kolom:
    """Birth dates of the other residents, so that the city gets the published shares of young and old."""
    rng = stroom(zaad, "inwoners")
    vandaag, jaar = dagnummer(peildatum), 365
    totaal = int(grootte.sum())
    begin = np.cumsum(grootte) - grootte
    inwoners = totaal + len(in_eenheden)

    eenouder = (grootte == 2) & (rng.random(len(grootte)) * 1000 < _eenouders_van_twee(ijk))
    volwassenen = np.where(eenouder, 1, np.minimum(grootte, 2))
    kinderen = grootte - volwassenen
    geboren = np.empty(totaal, dtype=np.int64)

    # Children are as old as it takes for the under-20s to be the published share of the city.
    jong = geboren_voor_leeftijd(20, peildatum)
    doel = inwoners * ijk.waarde("jonger_dan_20") // 1000 - int((in_eenheden > jong).sum())
    tot = min(27.0, max(19.0, 20 * int(kinderen.sum()) / max(doel, 1)))
    bij_kind = plaatsen(begin + volwassenen, kinderen)
    geboren[bij_kind] = vandaag - rng.integers(30, int(tot * 365.25), len(bij_kind))

    # The oldest residents live alone or with two.
    paar_of_alleen = np.flatnonzero(kinderen == 0)
    doel_oud = inwoners * ijk.waarde("vanaf_65") // 1000
    volgorde = rng.permutation(paar_of_alleen)
    ouderen = volgorde[np.cumsum(grootte[volgorde]) <= doel_oud]
    is_oud = np.zeros(len(grootte), dtype=np.bool_)
    is_oud[ouderen] = True
    vanaf_75 = rng.random(len(grootte)) * 1000 < ijk.waarde("vanaf_75")
    laag = np.where(is_oud, np.where(vanaf_75, 75, 65), 20)
    hoog = np.where(is_oud, np.where(vanaf_75, 95, 75), 65)
    oudste_kind = np.full(len(grootte), vandaag, dtype=np.int64)
    np.minimum.at(oudste_kind, np.repeat(np.arange(len(grootte)), kinderen), geboren[bij_kind])
    met_kind = kinderen > 0
    vroegst = np.where(met_kind, oudste_kind - 39 * jaar, vandaag - (hoog * 36525) // 100 + 1)
    laatst = np.where(met_kind, oudste_kind - 20 * jaar, vandaag - (laag * 36525) // 100)
    bij_volwassene = plaatsen(begin, volwassenen)
    geboren[bij_volwassene] = gelijkmatig(
        rng, np.repeat(vroegst, volwassenen), np.repeat(laatst, volwassenen)
    )
    return geboren


def _eenouders_van_twee(ijk: Ijkcijfers) -> int:
    """Per mille of the households of two that are a parent with one child."""
    return ijk.verdeling("kinderen_eenouder")["een"] * 1000 // ijk.verdeling("huishoudgrootte")["twee"]


def _achternamen(per_adres: Kolom, rollen: Kolom, rng: np.random.Generator) -> Kolom:
    """A surname per person; children have that of the first person at the address."""
    aantal = int(per_adres.sum())
    namen = rng.integers(0, len(ACHTERNAMEN), aantal)
    eerste = np.repeat(np.cumsum(per_adres) - per_adres, per_adres)
    zelfde = rng.random(aantal) < 0.9
    zelfde[: len(rollen)] = (rollen == KIND) | (rollen == AANVRAGER)
    return np.where(zelfde, namen[eerste], namen)


def _adressen(bewoond: int, zaad: int, ijk: Ijkcijfers) -> tuple[Kolom, Kolom, Kolom]:
    """District, street and house number of every address; each street lies in one district."""
    aantal = bewoond + max(20, bewoond * _RUIMTE_PROMILLE // 1000)
    centrum = ijk.waarde("stadsdeel_centrum")
    overig = list(ijk.verdeling("stadsdelen_overig").values())
    gewichten = [centrum * sum(overig), *((1000 - centrum) * deel for deel in overig)]
    stadsdeel = verdeel(stroom(zaad, "adressen"), aantal, gewichten)
    volgorde = np.argsort(stadsdeel, kind="stable")
    groottes = quota(aantal, gewichten)
    in_stadsdeel = np.empty(aantal, dtype=np.int64)
    in_stadsdeel[volgorde] = plaatsen(np.zeros(len(groottes), dtype=np.int64), groottes)
    return stadsdeel, in_stadsdeel % len(STRATEN), in_stadsdeel // len(STRATEN) + 1
