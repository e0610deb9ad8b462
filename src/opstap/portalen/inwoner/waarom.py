"""From the explanation of a month to the questions that a resident asks about it.

The whole explanation stays one click away; an answer here tells only the steps that decide.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from opstap.gevallen.uitleg import Stapbeeld
from opstap.inkomen.beelden.specificatie import Betaalspecificatie


@dataclass(frozen=True, slots=True)
class Onderwerp:
    """What a line of the specification rests on: the asked step, and the steps and facts worth telling."""

    stap: str
    vraag: str
    stappen: tuple[str, ...]
    feiten: tuple[str, ...] = ()


ONDERWERPEN: Mapping[str, Onderwerp] = {
    "norm": Onderwerp(
        "norm",
        "Waarom is mijn norm {waarde}?",
        (
            "leefvorm",
            "normgrond_thuis",
            "heeft_kostendelers",
            "norm_uit_tabel",
            "kostendelersnorm",
            "norm_met_kostendelers",
            "norm_met_kostendelers_en_jongere",
            "norm_naast_partner_zonder_recht",
            "norm_in_inrichting",
            "verhoging_in_inrichting",
            "verhoging_jongere",
        ),
        ("geboortedatum",),
    ),
    "verlaging": Onderwerp(
        "verlaging",
        "Waarom is mijn norm verlaagd met {waarde}?",
        ("verlaging_geen_woonlasten", "verlaging_lagere_woonlasten", "verlaging_schoolverlater"),
        ("woonsituatie", "recente_schoolverlater"),
    ),
    "inkomen": Onderwerp(
        "inkomen_na_vrijlating",
        "Waarom telt {waarde} van mijn inkomen mee?",
        (
            "inkomen_persoon",
            "meetellend_partnerinkomen",
            "vrijlating_persoon",
            "onderdeel_n_heeft_maanden_over",
            "onderdeel_r_heeft_maanden_over",
            "inkomen_na_vrijlating",
        ),
        ("netto_loon", "overig_inkomen", "draagt_bij_aan_arbeidsinschakeling"),
    ),
    "geen recht": Onderwerp(
        "recht_op_bijstand",
        "Waarom heb ik deze maand geen recht op bijstand?",
        ("svb_voert_uit", "recht_gelet_op_persoon", "recht_gelet_op_inkomen", "recht_gelet_op_vermogen"),
    ),
    "deel van de maand": Onderwerp(
        "norm_over_deel_van_maand",
        "Waarom telt niet de hele maand?",
        ("alleen_deel_van_maand", "norm_naar_kalenderdagen", "inkomen_over_deel_van_maand"),
        ("inkomen_bij_dagen_met_recht",),
    ),
    "vakantietoeslag": Onderwerp(
        "vakantietoeslag", "Waarom wordt {waarde} apart gezet?", ("vakantietoeslag",)
    ),
}
"""Kind of line -> what it rests on; a test holds the names to the rule book."""

_NIETSZEGGEND = frozenset({"nee", "0", "€\u00a00,00"})


@dataclass(frozen=True, slots=True)
class Zin:
    tekst: str
    artikel: str


@dataclass(frozen=True, slots=True)
class Vraag:
    """A question with its answer: sentences with their article, and the facts that they rest on."""

    vraag: str
    zinnen: tuple[Zin, ...]
    feiten: tuple[Stapbeeld, ...]


def vragen(specificatie: Betaalspecificatie) -> tuple[Vraag, ...]:
    """A question for each line whose step is in the explanation, in the order of the lines."""
    eigen = specificatie.eigen_maand
    regels = eigen.regels if eigen is not None else ()
    return vragen_over(specificatie.uitleg, [regel.soort for regel in regels])


def vragen_over(
    uitleg: Iterable[Stapbeeld], soorten: Iterable[str] = tuple(ONDERWERPEN)
) -> tuple[Vraag, ...]:
    """A question for each of these kinds of lines whose step is in the explanation."""
    alle = list(_alle(uitleg))
    gesteld = []
    for soort in soorten:
        onderwerp = ONDERWERPEN.get(soort)
        stap = next((stap for stap in alle if onderwerp and stap.naam == onderwerp.stap), None)
        if onderwerp is not None and stap is not None:
            gesteld.append(_vraag(onderwerp, stap, alle))
    return tuple(gesteld)


def _vraag(onderwerp: Onderwerp, stap: Stapbeeld, alle: list[Stapbeeld]) -> Vraag:
    zinnen = dict.fromkeys(
        Zin(deel.zin, deel.artikel)
        for naam in onderwerp.stappen
        for deel in alle
        if deel.naam == naam
        and deel.van_toepassing
        and not deel.herhaald
        and deel.waarde not in _NIETSZEGGEND
    ) or {Zin(stap.zin, stap.artikel): None}
    feiten = {
        (deel.titel, deel.persoon): deel
        for deel in _alle((stap,))
        if deel.naam in onderwerp.feiten and deel.waarde not in _NIETSZEGGEND and not _over_huisgenoot(deel)
    }
    return Vraag(onderwerp.vraag.format(waarde=stap.waarde), tuple(zinnen), tuple(feiten.values()))


def zonder_huisgenoten(stappen: Iterable[Stapbeeld]) -> tuple[Stapbeeld, ...]:
    """The explanation as the resident may read it: a housemate's own facts are counted, not shown."""
    return tuple(
        replace(stap, waarde="bij ons bekend", zin="", bron="")
        if _over_huisgenoot(stap) and stap.soort == "feit"
        else replace(stap, kinderen=zonder_huisgenoten(stap.kinderen))
        for stap in stappen
    )


def _over_huisgenoot(stap: Stapbeeld) -> bool:
    return stap.persoon.startswith("medebewoner")


def _alle(stappen: Iterable[Stapbeeld]) -> Iterator[Stapbeeld]:
    for stap in stappen:
        yield stap
        yield from _alle(stap.kinderen)
