"""Households with a low income, with and without assistance, as columns for the compiled rules.

Four bands of income: assistance, up to 130 percent of the norm, 130 to 150, and 150 to 200. How many there
are of each is published or assumed (`doelgroep.yaml` of the municipality); a stratum is a band and a kind of
household. Money in cents, dates in days since 1970-01-01.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

import numpy as np

from opstap import gemeenten
from opstap.beleidslab import ijkcijfers
from opstap.beleidslab.eenheden import (
    AANVRAGER,
    GEZIN_KOLOMMEN,
    KIND,
    PARTNER,
    PERSOON_KOLOMMEN,
    VOLWASSEN,
    Eenheden,
    dagnummer,
    geboren_voor_leeftijd,
    maak_eenheden,
)
from opstap.beleidslab.ijkcijfers import Ijkcijfers
from opstap.beleidslab.pensioenleeftijd import laatste_geboortedatum_met_aow
from opstap.beleidslab.trekking import (
    Kolom,
    gelijkmatig,
    plaatsen,
    quota,
    stroom,
    tussen,
    uitverkoren,
    verdeel,
)
from opstap.regels.fouten import OpstapFout
from opstap.regels.kernel import ONBEKEND

BESTAND = "doelgroep.yaml"
"""In the folder of a municipality: how many households have a low income there, and what is assumed."""
IJKSTAD = "GM0518"
"""The city whose households with assistance give those of every municipality their composition."""
HOOGSTE_PROCENT = 200
"""Percent of the norm above which the model knows nobody."""
ZAAD = 2024


class Band(IntEnum):
    """Where a household's income lies, in percent of the norm."""

    BIJSTAND = 0
    TOT_130 = 1
    TOT_150 = 2
    TOT_200 = 3


class Huishoudsoort(IntEnum):
    """Kind of household, by partner and by children under 18; also how the council's figures are split."""

    ALLEENSTAANDE = 0
    ALLEENSTAANDE_OUDER = 1
    PAAR = 2
    PAAR_MET_KINDEREN = 3


SOORTNAMEN = {
    Huishoudsoort.ALLEENSTAANDE: "Alleenstaanden",
    Huishoudsoort.ALLEENSTAANDE_OUDER: "Alleenstaande ouders",
    Huishoudsoort.PAAR: "Paren zonder kinderen",
    Huishoudsoort.PAAR_MET_KINDEREN: "Paren met kinderen",
}
MET_KINDEREN = (Huishoudsoort.ALLEENSTAANDE_OUDER, Huishoudsoort.PAAR_MET_KINDEREN)
STRATA = tuple((band, soort) for band in Band for soort in Huishoudsoort)


@dataclass(frozen=True)
class Huishoudens:
    """Household i has persons offsets[i] up to offsets[i + 1]; `stratum[i]` is a place in `STRATA`.

    `omvang`: how many households of each stratum there are in the whole city.
    """

    gezin: Mapping[str, Kolom]
    persoon: Mapping[str, Kolom]
    offsets: Kolom
    stratum: Kolom
    omvang: Kolom

    def __len__(self) -> int:
        return len(self.offsets) - 1


def heeft_model(gemeente: str) -> bool:
    """Whether the figures of a municipality are known. Errors: GEMEENTE-ONBEKEND."""
    return (gemeenten.map_van(gemeente) / BESTAND).is_file()


def cijfers(gemeente: str) -> Ijkcijfers:
    """The published figures and assumptions of a municipality. Errors: BEREIK-GEEN-MODEL."""
    if not heeft_model(gemeente):
        raise OpstapFout(
            "BEREIK-GEEN-MODEL",
            f"Van {gemeenten.GEMEENTEN[gemeente]} is niet bekend hoeveel huishoudens een laag inkomen "
            f"hebben. Voeg die cijfers met hun bron toe ({BESTAND}); tot dan is er geen doelgroep te "
            "berekenen.",
        )
    return ijkcijfers.laad(gemeenten.map_van(gemeente) / BESTAND)


def omvang(gemeente: str) -> dict[Band, list[int]]:
    """Households of the whole city per band and kind. Errors: BEREIK-GEEN-MODEL."""
    ijk, stad = cijfers(gemeente), ijkcijfers.laad()
    bijstand = ijk.waarde("bijstand")
    vormen = list(stad.verdeling("leefvorm").values())
    alleen, ouder, paar = quota(bijstand, vormen).tolist()
    met, zonder = quota(paar, _deel(stad.waarde("paar_met_kinderen"))).tolist()
    in_bijstand = [alleen, ouder, zonder, met]
    gezinnen = ijk.waarde("gezinnen_laag_inkomen")
    eenouders, paren = quota(gezinnen, _deel(ijk.waarde("gezinnen_eenouder"))).tolist()
    tot_130 = _buiten_bijstand(
        ijk.waarde("tot_130") - bijstand, max(0, eenouders - ouder), max(0, paren - met), ijk
    )
    midden = ijk.verdeling("van_130_tot_150")
    boven = ijk.waarde("boven_150")
    return {
        Band.BIJSTAND: in_bijstand,
        Band.TOT_130: tot_130,
        Band.TOT_150: _met_kinderen(midden["alle"], midden["met_kinderen"], ijk),
        Band.TOT_200: _met_kinderen(boven, boven * midden["met_kinderen"] // midden["alle"], ijk),
    }


def _deel(promille: int) -> tuple[int, int]:
    return promille, 1000 - promille


def _met_kinderen(alle: int, gezinnen: int, ijk: Ijkcijfers) -> list[int]:
    ouders, paren = quota(gezinnen, _deel(ijk.waarde("eenouder_boven_130"))).tolist()
    return _buiten_bijstand(alle, ouders, paren, ijk)


def _buiten_bijstand(alle: int, ouders: int, paren: int, ijk: Ijkcijfers) -> list[int]:
    alleen, samen = quota(alle - ouders - paren, _deel(ijk.waarde("alleenstaand"))).tolist()
    return [alleen, ouders, samen, paren]


def teken(gemeente: str, op: date, *, deel: int = 1, zaad: int = ZAAD) -> Huishoudens:
    """Draw one in `deel` of the households, as they could be on a day. Errors: BEREIK-GEEN-MODEL."""
    aantallen = omvang(gemeente)
    bijstand = maak_eenheden(
        max(1, sum(aantallen[Band.BIJSTAND]) // deel),
        peildatum=op,
        zaad=zaad,
        tot_geboortedatum=laatste_geboortedatum_met_aow,
    )
    groepen = [band for band in Band if band is not Band.BIJSTAND]
    strata = [STRATA.index((band, soort)) for band in groepen for soort in Huishoudsoort]
    getrokken = [-(-aantallen[band][soort] // deel) for band in groepen for soort in Huishoudsoort]
    buiten = np.repeat(np.array(strata, dtype=np.int64), getrokken)
    gezin, persoon, offsets = _buiten(gemeente, op, buiten, zaad)
    return Huishoudens(
        gezin={naam: np.concatenate([bijstand.gezin[naam], gezin[naam]]) for naam in GEZIN_KOLOMMEN},
        persoon={naam: np.concatenate([bijstand.persoon[naam], persoon[naam]]) for naam in PERSOON_KOLOMMEN},
        offsets=np.concatenate([bijstand.offsets, bijstand.offsets[-1] + offsets[1:]]),
        stratum=np.concatenate([soort_van(bijstand), buiten]),
        omvang=np.array([aantallen[band][soort] for band, soort in STRATA], dtype=np.int64),
    )


def soort_van(eenheden: Eenheden) -> Kolom:
    """The kind of household of each unit with assistance."""
    eenheid, rol = eenheden.eenheid_van_persoon, eenheden.persoon["rol"]
    paar = np.bincount(eenheid[rol == PARTNER], minlength=len(eenheden)) > 0
    kinderen = np.bincount(eenheid[rol == KIND], minlength=len(eenheden)) > 0
    return np.asarray(2 * paar + kinderen, dtype=np.int64)


def _buiten(
    gemeente: str, op: date, stratum: Kolom, zaad: int
) -> tuple[dict[str, Kolom], dict[str, Kolom], Kolom]:
    """The households without assistance: persons, an income within their band, and wealth."""
    ijk, rng = cijfers(gemeente), stroom(zaad, "doelgroep")
    band, soort = np.divmod(stratum, len(Huishoudsoort))
    paar, met_kinderen = soort >= Huishoudsoort.PAAR, np.isin(soort, MET_KINDEREN)
    kinderen = np.zeros(len(stratum), dtype=np.int64)
    verdeling = list(ijkcijfers.laad().verdeling("kinderen_paar").values())
    kinderen[met_kinderen] = 1 + verdeel(rng, int(met_kinderen.sum()), verdeling)
    groottes = 1 + paar + kinderen
    offsets = np.concatenate(([0], np.cumsum(groottes))).astype(np.int64)
    begin = offsets[:-1]
    persoon = {naam: np.zeros(int(offsets[-1]), dtype=np.int64) for naam in PERSOON_KOLOMMEN}
    gezin = {naam: np.zeros(len(stratum), dtype=np.int64) for naam in GEZIN_KOLOMMEN}
    bij_partner, bij_kind = begin[paar] + 1, plaatsen(begin + 1 + paar, kinderen)
    persoon["rol"][begin] = AANVRAGER
    persoon["rol"][bij_partner] = PARTNER
    persoon["rol"][bij_kind] = KIND
    persoon["rechthebbend"][:] = 1
    aow = uitverkoren(rng, ~met_kinderen, ijk.waarde("aow"))
    geboren = _volwassenen(op, aow, rng)
    persoon["geboortedatum"][begin] = geboren
    persoon["geboortedatum"][bij_partner] = geboren[paar]
    jongste = geboren_voor_leeftijd(VOLWASSEN, op) + 1
    persoon["geboortedatum"][bij_kind] = rng.integers(jongste, dagnummer(op) - 30, len(bij_kind))
    procent = _procent_van_de_norm(band, ijk, zaad)
    norm = _norm(gemeente, op, gezin, persoon, offsets)
    persoon["overig_inkomen"][begin] = np.where(norm == ONBEKEND, ONBEKEND, norm * procent // 10_000)
    gezin["vermogen"][:] = _vermogen(band, ijk, zaad)
    return gezin, persoon, offsets


def _volwassenen(op: date, aow: np.ndarray, rng: np.random.Generator) -> Kolom:
    """Birth dates of the first adult: 24 to 60 years old, or at least the pension age."""
    pensioen = dagnummer(laatste_geboortedatum_met_aow(op))
    vroegst = np.where(aow, geboren_voor_leeftijd(90, op), geboren_voor_leeftijd(60, op))
    laatst = np.where(aow, pensioen, geboren_voor_leeftijd(24, op))
    return gelijkmatig(rng, vroegst, laatst)


def _procent_van_de_norm(band: Kolom, ijk: Ijkcijfers, zaad: int) -> Kolom:
    """Hundredths of a percent of the norm, spread evenly over the band: above its lower end, to its end."""
    grenzen = np.array([0, ijk.waarde("laagste_inkomen"), 130, 150, HOOGSTE_PROCENT]) * 100
    uit = np.empty(len(band), dtype=np.int64)
    for nummer in np.unique(band):
        bij = np.flatnonzero(band == nummer)
        laag, hoog = int(grenzen[nummer]), int(grenzen[nummer + 1])
        rang = stroom(zaad, f"inkomen {nummer}").permutation(len(bij))
        uit[bij] = laag + 1 + rang * (hoog - laag - 1) // max(len(bij) - 1, 1)
    return uit


def _norm(
    gemeente: str, op: date, gezin: dict[str, Kolom], persoon: dict[str, Kolom], offsets: Kolom
) -> Kolom:
    """The norm of each household, by the rules of that day; unknown where they refuse."""
    kern = gemeenten.regelboek(gemeente).op(op).kern([*gezin, *persoon], ["minimanorm"])
    return kern.reken(gezin, persoon, offsets)["minimanorm"]


def _vermogen(band: Kolom, ijk: Ijkcijfers, zaad: int) -> Kolom:
    """Nil, or more than any limit for the assumed share."""
    rng, stad = stroom(zaad, "doelgroep vermogen"), ijkcijfers.laad()
    aandeel = ijk.verdeling("te_veel_vermogen")
    tot_130 = band == Band.TOT_130
    te_veel = uitverkoren(rng, tot_130, aandeel["tot_130"])
    te_veel |= uitverkoren(rng, ~tot_130, aandeel["boven_130"])
    vermogen = np.zeros(len(band), dtype=np.int64)
    hoogtes = stad.verdeling("vermogen_van_afgewezen").values()
    vermogen[te_veel] = tussen(rng, int(te_veel.sum()), *hoogtes)
    return vermogen
