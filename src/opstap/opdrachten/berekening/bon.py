"""A receipt computed again: from the receipt alone, with what has changed since named."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from opstap import gemeenten
from opstap.regels.beslissen import Geval
from opstap.regels.fouten import OpstapFout
from opstap.regels.spoor import Uitkomst
from opstap.regels.zin import toon

AFDRUKKEN = {
    "motor": "de rekenmotor",
    "regels": "de regels",
    "parameters": "de bedragen",
    "feiten": "de feiten",
}
NODIG = (*AFDRUKKEN, "peildatum", "gemeente", "geval", "gevraagd", "spoor_digest")


class BonFout(OpstapFout):
    """This receipt cannot be read."""


@dataclass(frozen=True)
class Naspel:
    """What came out now, whether that is the same, and which fingerprints are not what they were."""

    uitkomst: Uitkomst
    gelijk: bool
    veranderd: tuple[str, ...]


def lees_bon(tekst: str) -> Mapping[str, Any] | None:
    """The receipt in a text: by itself, or in the JSON of `opstap bereken`; None when there is none."""
    if not tekst.lstrip("\ufeff \t\r\n").startswith("{"):
        return None
    try:
        gegevens = json.loads(tekst.removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        return None
    bon = gegevens.get("bon", gegevens) if isinstance(gegevens, dict) else None
    if not isinstance(bon, dict) or "spoor_digest" not in bon or "geval" not in bon:
        return None
    ontbreekt = [naam for naam in NODIG if naam not in bon]
    if ontbreekt:
        raise BonFout("BON-ONVOLLEDIG", f"Deze bon mist: {', '.join(ontbreekt)}.")
    return bon


def speel_na(bon: Mapping[str, Any]) -> Naspel:
    """Compute a receipt again, with the rules as they are now."""
    try:
        geval = Geval.uit_json(bon["geval"])
        dag = date.fromisoformat(bon["peildatum"])
        gevraagd = [str(naam) for naam in bon["gevraagd"]]
    except (KeyError, TypeError, ValueError, AttributeError):
        raise BonFout(
            "BON-ONLEESBAAR", "Deze bon is niet te lezen: de feiten of de dag kloppen niet."
        ) from None
    boek = gemeenten.regelboek(bon["gemeente"]).op(dag)
    uitkomst = boek.probeer(geval, gevraagd)
    nu = boek.bon(geval)
    veranderd = tuple(wat for naam, wat in AFDRUKKEN.items() if nu[naam] != bon[naam])
    return Naspel(uitkomst, uitkomst.spoor.digest == bon["spoor_digest"], veranderd)


def als_tekst(naspel: Naspel) -> Iterator[str]:
    """What came out, and whether it is the same as on the receipt."""
    for naam, stappen in naspel.uitkomst.gevraagd.items():
        for stap in stappen:
            wie = "" if stap.persoon_index is None else f" (persoon {stap.persoon_index + 1})"
            waarde = toon(stap.soort, stap.uitkomst)
            gat = naspel.uitkomst.gaten.get(naam)
            yield f"  {stap.titel}{wie}: {f'{waarde} [{gat.code}]' if gat is not None else waarde}"
    yield ""
    if naspel.gelijk:
        yield "De uitkomst is stap voor stap gelijk aan die op de bon."
    else:
        yield "De uitkomst is anders dan op de bon."
    if naspel.veranderd:
        yield f"Veranderd sinds de bon: {', '.join(naspel.veranderd)}."


def als_json(naspel: Naspel) -> dict[str, Any]:
    """The same as data."""
    return {
        "gelijk": naspel.gelijk,
        "veranderd": list(naspel.veranderd),
        "knopen": naspel.uitkomst.waarden,
        "spoor_digest": naspel.uitkomst.spoor.digest,
    }
