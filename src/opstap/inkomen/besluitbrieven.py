"""What a letter says about a decision on assistance, in sentences that a resident understands.

Decisions that were taken together are made known together, each with its own letter.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from opstap.gevallen import besluitwoorden
from opstap.inkomen.beelden.huishouden import enveloppen
from opstap.inkomen.beoordeling.besluitvorming import maanden_van
from opstap.inkomen.beoordeling.deelmaand import periode_in_woorden
from opstap.inkomen.models import Aflossingsregeling
from opstap.inkomen.tijdlijn import samenvatting
from opstap.kern import brieven
from opstap.kern.brieven import Besluitbrief
from opstap.kern.models import Besluit, Brief
from opstap.kern.tijdvak import maand_in_woorden
from opstap.regels.geld import toon_euro


def maak_bekend(
    besluiten: Sequence[Besluit], *, wijze: str, op: date, door: str, nu: datetime, rechtbank: str = ""
) -> list[Brief]:
    """Make decisions of one municipality known, each with a letter of its cluster to who applied.

    Errors: those of `brieven.maak_besluiten_bekend`.
    """
    aan = enveloppen({besluit.dossier_id for besluit in besluiten}, dag=op, bekend_op=nu)
    return brieven.maak_besluiten_bekend(
        [
            Besluitbrief(
                besluit,
                aan.get(besluit.dossier_id, ""),
                besluitwoorden.onderwerp(besluit),
                besluitwoorden.alineas(besluit),
                besluitwoorden.gegevens(besluit),
            )
            for besluit in besluiten
        ],
        wijze=wijze,
        op=op,
        door=door,
        nu=nu,
        rechtbank=rechtbank,
    )


def onderwerp(besluit: Besluit) -> str:
    """What the letter is about, with the kind of case that the decision ends."""
    if besluit.zaak is None:
        return f"Besluit over uw bijstand: {besluit.get_soort_display()}"
    return f"Besluit op uw {besluit.zaak.get_soort_display()}: {besluit.get_soort_display()}"


def alineas(besluit: Besluit) -> list[str]:
    """The paragraphs of a decision about months: what, why, and what is paid each month."""
    uitkomst = besluit.uitkomst
    gevonden = [f"{samenvatting(besluit)}."]
    if "per_maand" in uitkomst:
        gevonden.append(_aflossing(uitkomst))
    if "vervallen" in uitkomst:
        bedrag = toon_euro(int(uitkomst["vervallen"]))
        gevonden.append(f"U hoeft {bedrag} niet terug te betalen: wij hebben dat niet aan u betaald.")
    for sleutel in ("grond", "voorbehoud"):
        if uitkomst.get(sleutel):
            gevonden.append(str(uitkomst[sleutel]))
    if besluit.afwijking_reden and besluit.afwijking_reden not in gevonden:
        gevonden.append(besluit.afwijking_reden)
    for maand in maanden_van(besluit):
        betaling = maand["bedragen"].get("maandbetaling")
        if besluit.soort == Besluit.Soort.TOEKENNING and betaling is not None:
            gevonden.append(f"Over {_periode(maand)} betalen wij u {toon_euro(betaling)}.")
        if maand.get("verschil"):
            gevonden.append(_verschil(maand))
    return gevonden


def _aflossing(uitkomst: Mapping[str, Any]) -> str:
    """How a claim is paid back from a month on."""
    bedrag = int(uitkomst["per_maand"])
    if not bedrag:
        return "Wat u per maand betaalde, stopt."
    if uitkomst["wijze"] == Aflossingsregeling.Wijze.BETALING:
        erbij = f"Zet nummer {uitkomst['vordering']} bij de overschrijving."
        return f"U betaalt elke maand {toon_euro(bedrag)} terug. U maakt dit zelf over. {erbij}"
    return f"U betaalt elke maand hoogstens {toon_euro(bedrag)} terug. Wij houden dit van uw uitkering af."


def _verschil(maand: Mapping[str, Any]) -> str:
    """What a month that was computed again gives more or less, and what made it so."""
    bedrag = int(maand["verschil"])
    hoger = f"{toon_euro(abs(bedrag))} {'hoger' if bedrag > 0 else 'lager'}"
    zin = f"Over {_periode(maand)} is uw bijstand {hoger} dan wij eerder berekenden."
    return f"{zin} Dit veranderde: {maand['reden']}." if maand.get("reden") else zin


def _periode(maand: Mapping[str, Any]) -> str:
    """The month, or the days of it that count."""
    if "van" in maand:
        return periode_in_woorden(date.fromisoformat(maand["van"]), date.fromisoformat(maand["tot_en_met"]))
    return maand_in_woorden(date.fromisoformat(maand["maand"]))
