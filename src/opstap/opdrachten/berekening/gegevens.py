"""The outcome for programs: cents as whole numbers beside text, the trace, and the receipt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from opstap import gemeenten
from opstap.opdrachten.berekening.rekenen import Berekening
from opstap.opdrachten.berekening.uitleg import grens
from opstap.regels.reden import reden_van
from opstap.regels.spoor import Spoor, Stap, Uitkomst


def als_json(berekening: Berekening) -> dict[str, Any]:
    """A computed case as plain data."""
    gelezen, uitkomst = berekening.gelezen, berekening.uitkomst
    gemeente = gelezen.gemeente
    return {
        "maand": f"{gelezen.maand:%Y-%m}",
        "gemeente": None if gemeente is None else {"code": gemeente, "naam": gemeenten.GEMEENTEN[gemeente]},
        "volledig": not uitkomst.gaten,
        "uitkomst": {naam: _waarde(berekening, uitkomst, naam) for naam in berekening.gevraagd},
        "voorwaardelijk": None
        if berekening.voorwaardelijk is None
        else {
            naam: _waarde(berekening, berekening.voorwaardelijk, naam)
            for naam in berekening.voorwaardelijk.gevraagd
        },
        "reden": _redenen(berekening),
        "nog_nodig": [feit_json(berekening, naam, persoon) for naam, persoon in berekening.nog_nodig],
        "geweigerd": {
            naam: {"code": gat.code, "naam": gat.naam, "zin": gat.zin}
            for naam, gat in berekening.weigeringen.items()
        },
        "opgegeven_anders": [
            {"naam": stap.naam, "persoon": stap.persoon_index, "opgegeven": stap.uitkomst, "berekend": anders}
            for stap, anders in berekening.opgegeven_anders
        ],
        "niet_genoemd": berekening.niet_genoemd,
        "telt_niet_mee": list(gelezen.telt_niet_mee),
        "knopen": uitkomst.waarden,
        "uitleg": uitleg_json(uitkomst.spoor),
        "spoor_digest": uitkomst.spoor.digest,
        "bon": bon_json(berekening),
    }


def bon_json(berekening: Berekening) -> dict[str, Any]:
    """The receipt: with what was decided, what was asked and what came out; enough to do it again."""
    return {
        **berekening.boek.bon(berekening.gelezen.geval),
        "geval": berekening.gelezen.geval.als_json(),
        "gevraagd": list(berekening.gevraagd),
        "spoor_digest": berekening.uitkomst.spoor.digest,
    }


def feit_json(berekening: Berekening, naam: str, persoon: int | None) -> dict[str, Any]:
    """A fact that is still missing, with its question."""
    verklaring = berekening.boek.plan.knoop(naam).verklaring
    return {
        "naam": naam,
        "persoon": persoon,
        "wie": berekening.wie(persoon),
        "titel": verklaring.titel,
        "vraag": getattr(verklaring, "vraag", verklaring.titel),
        "artikel": verklaring.artikel,
    }


def uitleg_json(spoor: Spoor | Sequence[Stap]) -> list[dict[str, Any]]:
    """All steps once, each with the numbers of the steps that it rests on; the asked outcomes first."""
    nummers: dict[int, int] = {}
    stappen: list[Stap] = []
    wachtrij = list(spoor)
    for stap in wachtrij:
        if id(stap) not in nummers:
            nummers[id(stap)] = len(stappen)
            stappen.append(stap)
            wachtrij.extend(stap.kinderen)
    return [
        {
            "nummer": nummer,
            "naam": stap.naam,
            "persoon": stap.persoon_index,
            "titel": stap.titel,
            "artikel": stap.artikel,
            "soort": stap.soort.naam,
            "uitkomst": stap.uitkomst,
            "tekst": None if stap.uitkomst is None else stap.soort.toon(int(stap.uitkomst)),
            "zin": stap.zin,
            "wijze": stap.wijze,
            "bron": stap.bron,
            "kinderen": [nummers[id(kind)] for kind in stap.kinderen],
        }
        for nummer, stap in enumerate(stappen)
    ]


def _waarde(berekening: Berekening, uitkomst: Uitkomst, naam: str) -> dict[str, Any]:
    """One outcome; of a name per person a list with one value per person."""
    stappen = uitkomst.gevraagd[naam]
    knoop = berekening.boek.plan.knoop(naam)
    waarden = [stap.uitkomst for stap in stappen]
    teksten = [None if waarde is None else knoop.verklaring.soort.toon(int(waarde)) for waarde in waarden]
    gegevens: dict[str, Any] = {"titel": knoop.verklaring.titel, "soort": knoop.verklaring.soort.naam}
    if knoop.per_persoon:
        namen = [berekening.wie(stap.persoon_index) for stap in stappen]
        return {**gegevens, "waarde": waarden, "tekst": teksten, "personen": namen}
    bekend = naam not in uitkomst.gaten
    return {**gegevens, "waarde": waarden[0] if bekend else None, "tekst": teksten[0] if bekend else None}


def _redenen(berekening: Berekening) -> dict[str, list[Mapping[str, Any]]]:
    """Per asked outcome that is known: the condition that decided it, and what that rests on."""
    namen = ("bijstand",) if berekening.is_bijstand else berekening.gevraagd
    return {
        naam: [
            _reden(berekening, stap)
            for stap in berekening.stappen(naam)
            if stap.uitkomst is not None and stap.kinderen
        ]
        for naam in namen
        if naam not in berekening.uitkomst.gaten
    }


def _reden(berekening: Berekening, stap: Stap) -> Mapping[str, Any]:
    reden = reden_van(stap)
    beslissend = reden.beslissend
    return {
        "persoon": stap.persoon_index,
        "beslissend": beslissend.naam,
        "beslissend_persoon": beslissend.persoon_index,
        "titel": beslissend.titel,
        "artikel": beslissend.artikel,
        "zin": " ".join(deel.zin for deel in reden.keten),
        "rust_op": [
            {
                "naam": invoer.naam,
                "persoon": invoer.persoon_index,
                "titel": invoer.titel,
                "uitkomst": invoer.uitkomst,
                "tekst": None if invoer.uitkomst is None else invoer.soort.toon(int(invoer.uitkomst)),
            }
            for invoer in reden.invoer
        ],
        "anders_met": [
            {
                "naam": omslag.stap.naam,
                "persoon": omslag.stap.persoon_index,
                "titel": omslag.stap.titel,
                "nu": omslag.stap.uitkomst,
                "waarde": omslag.waarde,
                "tekst": grens(omslag) + omslag.stap.soort.toon(omslag.waarde),
            }
            for omslag in berekening.omslagen(stap)
        ],
    }
