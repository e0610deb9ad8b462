"""Worked examples as the site shows them: their origin, what came out, and which rules that rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from opstap import gemeenten, recht
from opstap.opdrachten.invoerlezer import Plek, lees
from opstap.opdrachten.voorbeelden import GELIJK, Uitslag, reken_voorbeeld_na
from opstap.opdrachten.voorbeelden.vergelijken import LIJSTEN
from opstap.opdrachten.voorbeelden.vertaling import Antwoord
from opstap.regels.datum import dag, toon_datum
from opstap.regels.geld import lees_bedrag, toon_euro
from opstap.regels.zin import BEREKEND, OPGETELD

EIGEN_VOORBEELDEN = tuple(sorted((Path(recht.__file__).parent / "rekenvoorbeelden").glob("*.yaml")))

_AFGELEID = "afgeleid"


@dataclass(frozen=True)
class Uitkomstregel:
    """One outcome of an example in words, beside what the source says; `precies`: they are the same."""

    wat: str
    berekend: str
    verwacht: str
    precies: bool


@dataclass(frozen=True, eq=False)
class Voorbeeld:
    """One example: its origin, its outcome, and the rules it rests on with the sentence each gave there.

    `zeker` False: the source itself leaves doubt, which `noot` explains.
    """

    uitslag: Uitslag
    bestand: str
    titel: str
    wanneer: str
    herkomst: str
    zeker: bool
    berekening: str
    noot: str
    bronnen: tuple[tuple[str, str], ...]
    regels: tuple[Uitkomstregel, ...]
    rust_op: frozenset[str]
    zinnen: dict[str, str] = field(default_factory=dict)

    @property
    def anker(self) -> str:
        """Where it stands on the page of examples."""
        return re.sub(r"[^a-z0-9-]+", "-", f"{self.bestand}-{self.uitslag.id}".casefold())

    @property
    def onderwerp(self) -> str:
        """The subject in words, with a capital unless it begins with an abbreviation."""
        woorden = self.uitslag.onderwerp.replace("_", " ")
        return woorden[:1].upper() + woorden[1:]

    @property
    def klopt(self) -> bool:
        return self.uitslag.status == GELIJK

    @property
    def precies(self) -> bool:
        """Whether every outcome is what the source says; else it is within the rounding of the source."""
        return self.klopt and all(regel.precies for regel in self.regels)

    @property
    def afgeleid(self) -> bool:
        """Whether the outcome was worked out for the example, instead of published as such."""
        return self.herkomst.startswith(_AFGELEID)


def reken_voorbeelden(bestanden: Iterable[Path]) -> tuple[Voorbeeld, ...]:
    """Compute the examples of these files."""
    return tuple(voorbeeld for pad in bestanden for voorbeeld in _van_bestand(pad))


def _van_bestand(pad: Path) -> Iterator[Voorbeeld]:
    wortel = lees(pad.read_text(encoding="utf-8"), pad.name)
    lijst = next((plek for naam in LIJSTEN if (plek := wortel.veld(naam)) is not None), wortel)
    for plek in lijst.lijst() if lijst.is_lijst else [wortel]:
        uitslag = reken_voorbeeld_na(plek)
        yield Voorbeeld(
            uitslag=uitslag,
            bestand=pad.stem,
            titel=_tekst(plek, "titel"),
            wanneer=_wanneer(plek),
            herkomst=(_tekst(plek, "status") or _tekst(plek, "soort")).replace("_", " "),
            zeker=_tekst(plek, "zeker") != "nee",
            berekening=_tekst(plek, "berekening"),
            noot="; ".join(deel for veld in ("noot", "opmerking") if (deel := _tekst(plek, veld))),
            bronnen=tuple(_bron(tekst) for tekst in _teksten(plek, "bron")),
            regels=tuple(
                _uitkomstregel(regel.sleutel, regel.berekend, regel.verwacht) for regel in uitslag.regels
            ),
            rust_op=frozenset(naam for antwoord in uitslag.antwoorden for naam in antwoord.namen()),
            zinnen=_zinnen(uitslag),
        )


def _zinnen(uitslag: Uitslag) -> dict[str, str]:
    """What each rule said that was worked out, the first time that the example came along it."""
    gevraagd: dict[tuple[str | None, date, int], list[Antwoord]] = {}
    for antwoord in uitslag.antwoorden:
        sleutel = (antwoord.gemeente, antwoord.datum, id(antwoord.geval))
        gevraagd.setdefault(sleutel, []).append(antwoord)
    zinnen: dict[str, str] = {}
    for (gemeente, datum, _), antwoorden in gevraagd.items():
        boek = gemeenten.regelboek(gemeente).op(datum)
        uitkomst = boek.probeer(antwoorden[0].geval, [antwoord.naam for antwoord in antwoorden])
        for stap in uitkomst.spoor.alle():
            if stap.naam not in zinnen and stap.uitkomst is not None and stap.wijze in (BEREKEND, OPGETELD):
                zinnen[stap.naam] = stap.zin
    return zinnen


def _uitkomstregel(sleutel: str, berekend: str, verwacht: str | None) -> Uitkomstregel:
    is_geld = "€" in berekend
    links, rechts = _leesbaar(berekend, is_geld), _leesbaar(verwacht or "", is_geld)
    if links.endswith("%") and rechts and not rechts.endswith("%"):
        rechts = _procent(rechts)
    return Uitkomstregel(sleutel.replace("_", " "), links, rechts, links == rechts)


def _leesbaar(tekst: str, is_geld: bool) -> str:
    """A value as written in a file, as a Dutch reader wants to see it."""
    if is_geld and re.fullmatch(r"-?\d+(\.\d{1,2})?", tekst):
        return toon_euro(lees_bedrag(tekst))
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", tekst):
        return toon_datum(dag(tekst))
    if re.fullmatch(r"-?\d+\.\d+%", tekst):
        return _procent(tekst.removesuffix("%"))
    return {"true": "ja", "false": "nee"}.get(tekst.casefold(), tekst)


def _procent(tekst: str) -> str:
    return (tekst.rstrip("0").rstrip(".") if "." in tekst else tekst).replace(".", ",") + "%"


def _wanneer(plek: Plek) -> str:
    """The day or days of an example in words, or its year."""
    genoemd = _tekst(plek, "datum")
    gevonden = re.findall(r"\d{4}-\d{2}-\d{2}", genoemd)
    if not gevonden:
        return genoemd or _tekst(plek, "jaar")
    return " en ".join(toon_datum(dag(date.fromisoformat(deel))) for deel in gevonden)


def _bron(tekst: str) -> tuple[str, str]:
    """A source as text, and its address when it names one."""
    adres = re.search(r"https?://[^\s)\"]+", tekst)
    return tekst.removeprefix("https://").removeprefix("http://"), adres[0] if adres else ""


def _tekst(plek: Plek, naam: str) -> str:
    return next(iter(_teksten(plek, naam)), "")


def _teksten(plek: Plek, naam: str) -> list[str]:
    """The texts under a name, be it one or a list; none when it is not there."""
    veld = plek.veld(naam)
    if veld is None or veld.is_velden:
        return []
    delen = veld.lijst() if veld.is_lijst else [veld]
    return [tekst for deel in delen if not deel.is_leeg and not deel.is_lijst and (tekst := deel.tekst())]
