"""`opstap bereken`: a household on paper becomes entitlement, payment and the whole explanation.

Reads a case file (docs/gevalbestand.md) or worked examples; needs no database. Exit code 0: computed; 1: a
worked example gives something else; 2: the file cannot be used, or the law's amounts are not there.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from opstap import gemeenten
from opstap.gemeenten import MAANDRESULTAAT
from opstap.opdrachten.gevalbestand import Gevalbestand, lees_geval, toon_maand
from opstap.opdrachten.invoerlezer import InvoerFout, lees
from opstap.opdrachten.voorbeelden import (
    ANDERS,
    BEREKEND,
    GELIJK,
    GEWEIGERD,
    Uitslag,
    reken_na,
    zijn_voorbeelden,
)
from opstap.regels.boek import BoekOpDatum
from opstap.regels.fouten import FeitOntbreekt, Ontbreekt, OpstapFout
from opstap.regels.spoor import Stap, Uitkomst
from opstap.regels.zin import VOORWAARDE_NEE

GELUKT, VERSCHIL, ONBRUIKBAAR = 0, 1, 2

UITKOMSTEN = (
    *MAANDRESULTAAT,
    "hoogte_bijstand",
    "recht_op_bijstand",
    "leefvorm",
    "aantal_kostendelers",
    "norm_vakantietoeslag",
    "norm_exclusief_vakantietoeslag",
    "in_aanmerking_te_nemen_vermogen",
    "lening_op_woning_mogelijk",
    "svb_voert_uit",
)
REKENREGELS = (
    "norm",
    "verlaging",
    "bijstandsnorm",
    "inkomen",
    "vrijlating",
    "inkomen_na_vrijlating",
    "hoogte_bijstand",
    "recht_op_bijstand",
)
UITBETALING = ("bijstand", "vakantietoeslag", "maandbetaling")
GEMEENTELAST = ("loonheffing", "zvw_bijdrage", "lasten")
TE_LEZEN_ALS = ("svb_voert_uit", "lening_op_woning_mogelijk")
BREEDTE = 46

HOOFDLIJN = frozenset({"bijstand", "recht_op_bijstand", "recht_gelet_op_persoon"})
"""Rules that are always shown, also when they do not hold: they say why there is no assistance."""


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `opstap bereken`."""
    lezer = sub.add_parser(
        "bereken",
        help="reken de bijstand van een huishouden uit, met uitleg",
        description="Rekent de bijstand van een huishouden in één maand uit, met de volledige uitleg. "
        "Leest ook een bestand met rekenvoorbeelden en vergelijkt die tot op de cent.",
    )
    lezer.add_argument(
        "bestand", help="YAML of JSON met een huishouden of rekenvoorbeelden; - leest de invoer"
    )
    lezer.add_argument(
        "--maand", metavar="JJJJ-MM", help="reken voor deze maand, in plaats van die in het bestand"
    )
    lezer.add_argument("--gemeente", help="CBS-code of naam, in plaats van die in het bestand")
    lezer.add_argument("--json", action="store_true", help="schrijf de uitkomst als JSON, voor programma's")
    lezer.add_argument("--alles", action="store_true", help="toon in de uitleg ook de regels die niet gelden")
    lezer.set_defaults(uitvoeren=uitvoeren)


def uitvoeren(args: argparse.Namespace) -> int:
    """Run the command; prints to standard output, refusals to standard error."""
    try:
        wortel = lees(*_tekst_van(args.bestand))
        if zijn_voorbeelden(wortel):
            return _voorbeelden(reken_na(wortel), als_json=args.json)
        return _huishouden(lees_geval(wortel, maand=args.maand, gemeente=args.gemeente), args)
    except OpstapFout as fout:
        _meld(fout, als_json=args.json)
        return ONBRUIKBAAR


def _huishouden(gelezen: Gevalbestand, args: argparse.Namespace) -> int:
    berekening = Berekening.van(gelezen)
    gat = berekening.uitkomst.gaten.get("norm")
    if gat is not None and not isinstance(gat, FeitOntbreekt):
        raise gat
    if args.json:
        _schrijf_json(berekening.als_json())
    else:
        print("\n".join(berekening.als_tekst(alles=args.alles)))
    return ONBRUIKBAAR if berekening.geweigerd("maandbetaling") else GELUKT


@dataclass(frozen=True)
class Berekening:
    """A case that was computed as far as possible, and what it would be if there is a right at all."""

    gelezen: Gevalbestand
    boek: BoekOpDatum
    uitkomst: Uitkomst
    voorwaardelijk: Uitkomst | None

    @classmethod
    def van(cls, gelezen: Gevalbestand) -> Berekening:
        boek = gemeenten.regelboek(gelezen.gemeente).op(gelezen.maand)
        uitkomst = boek.probeer(gelezen.geval, UITKOMSTEN)
        voorwaardelijk = None
        if (
            isinstance(uitkomst.gaten.get("maandbetaling"), FeitOntbreekt)
            and "hoogte_bijstand" not in uitkomst.gaten
        ):
            als_er_recht_is = gelezen.geval.met("recht_op_bijstand", True)
            voorwaardelijk = boek.probeer(als_er_recht_is, (*UITBETALING, *GEMEENTELAST))
        return cls(gelezen, boek, uitkomst, voorwaardelijk)

    def geweigerd(self, naam: str) -> bool:
        """Whether an outcome is refused by the law or its amounts, so that no further fact helps."""
        gat = self.uitkomst.gaten.get(naam)
        return gat is not None and not isinstance(gat, FeitOntbreekt)

    @property
    def nog_nodig(self) -> list[tuple[str, int | None]]:
        """The facts that are still missing for what was asked, each once."""
        feiten: dict[tuple[str, int | None], None] = {}
        for gat in self.uitkomst.gaten.values():
            if isinstance(gat, FeitOntbreekt):
                feiten.update(dict.fromkeys(gat.feiten))
        return list(feiten)

    @property
    def weigeringen(self) -> dict[str, Ontbreekt]:
        """Refusals that no fact can lift, by outcome."""
        return {naam: gat for naam, gat in self.uitkomst.gaten.items() if not isinstance(gat, FeitOntbreekt)}

    def als_tekst(self, *, alles: bool) -> Iterator[str]:
        """The outcome for people: amounts, what is missing, what was not mentioned, and the explanation."""
        yield from self._kop()
        for naam in (*REKENREGELS, *UITBETALING):
            yield from self._regel(naam)
        yield ""
        yield "De gemeente betaalt daarbovenop"
        for naam in GEMEENTELAST:
            yield from self._regel(naam)
        for naam in TE_LEZEN_ALS:
            if self._stap(naam).uitkomst:
                yield ""
                yield f"Let op: {self._stap(naam).zin}"
        yield from self._wat_ontbreekt()
        yield from _lijst("Niet genoemd, dus niet meegenomen", self.gelezen.niet_genoemd)
        yield from _lijst("Genoemd, maar telt volgens de wet niet mee", self.gelezen.telt_niet_mee)
        yield ""
        yield "Uitleg"
        yield from self._uitleg(alles)
        yield ""
        bon = self.boek.bon(self.gelezen.geval)
        yield "Bon: " + ", ".join(f"{sleutel} {waarde}" for sleutel, waarde in bon.items() if waarde)

    def als_json(self) -> dict[str, Any]:
        """The outcome for programs: cents as whole numbers beside text, the trace, and the receipt."""
        gemeente = self.gelezen.gemeente
        return {
            "maand": f"{self.gelezen.maand:%Y-%m}",
            "gemeente": None
            if gemeente is None
            else {"code": gemeente, "naam": gemeenten.GEMEENTEN[gemeente]},
            "volledig": not self.uitkomst.gaten,
            "uitkomst": {naam: self._waarde_json(self.uitkomst, naam) for naam in UITKOMSTEN},
            "voorwaardelijk": None
            if self.voorwaardelijk is None
            else {
                naam: self._waarde_json(self.voorwaardelijk, naam) for naam in self.voorwaardelijk.gevraagd
            },
            "nog_nodig": [self._feit_json(naam, persoon) for naam, persoon in self.nog_nodig],
            "geweigerd": {
                naam: {"code": gat.code, "naam": gat.naam, "zin": gat.zin}
                for naam, gat in self.weigeringen.items()
            },
            "niet_genoemd": list(self.gelezen.niet_genoemd),
            "telt_niet_mee": list(self.gelezen.telt_niet_mee),
            "knopen": self.uitkomst.waarden,
            "uitleg": _uitleg_json(self.uitkomst.spoor),
            "spoor_digest": self.uitkomst.spoor.digest,
            "bon": self.boek.bon(self.gelezen.geval),
        }

    def _kop(self) -> Iterator[str]:
        gemeente = self.gelezen.gemeente
        waar = "landelijke regels" if gemeente is None else f"{gemeenten.GEMEENTEN[gemeente]} ({gemeente})"
        yield f"Bijstand in {toon_maand(self.gelezen.maand)}, {waar}"
        if self.gelezen.omschrijving:
            yield self.gelezen.omschrijving
        yield ""

    def _regel(self, naam: str) -> Iterator[str]:
        titel = self._titel(naam)
        if naam not in self.uitkomst.gaten:
            yield _kolommen(titel, self._toon(self.uitkomst, naam))
        elif self.geweigerd(naam):
            yield _kolommen(titel, f"kan niet [{self.uitkomst.gaten[naam].code}]")
        elif self.voorwaardelijk is not None and naam in self.voorwaardelijk.gevraagd:
            if naam in self.voorwaardelijk.gaten:
                yield _kolommen(titel, "nog niet bekend")
            else:
                yield _kolommen(
                    titel, self._toon(self.voorwaardelijk, naam) + "  voorwaardelijk: alleen bij recht"
                )
        else:
            yield _kolommen(titel, "nog niet bekend")

    def _wat_ontbreekt(self) -> Iterator[str]:
        nodig = []
        for naam, persoon in self.nog_nodig:
            feit = self._feit_json(naam, persoon)
            wie = f" ({feit['wie']})" if feit["wie"] else ""
            nodig.append(f"{feit['titel']}{wie}: {feit['vraag']}")
        yield from _lijst("Nog nodig", nodig)
        zinnen = dict.fromkeys(f"{gat.zin} [{gat.code}]" for gat in self.weigeringen.values())
        yield from _lijst("Kan niet worden bepaald", list(zinnen))

    def _uitleg(self, alles: bool) -> Iterator[str]:
        gezien: set[int] = set()
        for naam in ("maandbetaling", "hoogte_bijstand", "lasten"):
            yield from _boom(self._stap(naam), gezien, self.gelezen.namen, alles, 0)

    def _stap(self, naam: str) -> Stap:
        return self.uitkomst.gevraagd[naam][0]

    def _titel(self, naam: str) -> str:
        return self.boek.plan.knoop(naam).verklaring.titel

    def _toon(self, uitkomst: Uitkomst, naam: str) -> str:
        stap = uitkomst.gevraagd[naam][0]
        return stap.soort.toon(int(stap.uitkomst or 0))

    def _waarde_json(self, uitkomst: Uitkomst, naam: str) -> dict[str, Any]:
        stap = uitkomst.gevraagd[naam][0]
        bekend = naam not in uitkomst.gaten
        return {
            "titel": stap.titel,
            "soort": stap.soort.naam,
            "waarde": stap.uitkomst if bekend else None,
            "tekst": self._toon(uitkomst, naam) if bekend else None,
        }

    def _feit_json(self, naam: str, persoon: int | None) -> dict[str, Any]:
        verklaring = self.boek.plan.knoop(naam).verklaring
        namen = self.gelezen.namen
        return {
            "naam": naam,
            "persoon": persoon,
            "wie": ""
            if persoon is None
            else namen[persoon]
            if persoon < len(namen)
            else "persoon {persoon + 1}",
            "titel": verklaring.titel,
            "vraag": getattr(verklaring, "vraag", verklaring.titel),
            "artikel": verklaring.artikel,
        }


def _boom(stap: Stap, gezien: set[int], namen: Sequence[str], alles: bool, diepte: int) -> Iterator[str]:
    """The steps from an outcome down to the facts; what was shown before is not opened again.

    Unless `alles` is asked: rules that do not hold are left out, and so is a yes or no that was shown before.
    """
    al_getoond = id(stap) in gezien
    bijzaak = stap.wijze == VOORWAARDE_NEE or (al_getoond and stap.soort.is_janee)
    if bijzaak and not alles and stap.naam not in HOOFDLIJN:
        return
    wie = ""
    if stap.persoon_index is not None:
        index = stap.persoon_index
        wie = f"[{namen[index] if index < len(namen) else f'persoon {index + 1}'}] "
    artikel = f" ({stap.artikel})" if stap.artikel else ""
    bron = f" [bron: {stap.bron}]" if stap.bron else ""
    eerder = " (zie hierboven)" if al_getoond and stap.kinderen else ""
    yield f"{'  ' * diepte}- {wie}{stap.zin}{artikel}{bron}{eerder}"
    if al_getoond:
        return
    gezien.add(id(stap))
    for kind in stap.kinderen:
        yield from _boom(kind, gezien, namen, alles, diepte + 1)


def _uitleg_json(spoor: Sequence[Stap]) -> list[dict[str, Any]]:
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


def _voorbeelden(uitslagen: Sequence[Uitslag], *, als_json: bool) -> int:
    """Report each worked example: equal, different or refused."""
    if als_json:
        _schrijf_json(
            {"voorbeelden": [_uitslag_json(uitslag) for uitslag in uitslagen], **_telling(uitslagen)}
        )
    else:
        for uitslag in uitslagen:
            print("\n".join(_uitslag_tekst(uitslag)))
        telling = _telling(uitslagen)
        print(
            ", ".join(f"{aantal} {status}" for status, aantal in telling.items() if aantal)
            or "geen voorbeelden"
        )
    return VERSCHIL if any(uitslag.status == ANDERS for uitslag in uitslagen) else GELUKT


def _telling(uitslagen: Sequence[Uitslag]) -> dict[str, int]:
    return {
        status: sum(uitslag.status == status for uitslag in uitslagen)
        for status in (GELIJK, ANDERS, GEWEIGERD, BEREKEND)
    }


def _uitslag_tekst(uitslag: Uitslag) -> Iterator[str]:
    yield f"{uitslag.id}  {uitslag.onderwerp}: {uitslag.status}"
    for regel in uitslag.regels:
        verwacht = f", verwacht {regel.verwacht}" if not regel.gelijk else ""
        yield f"    {regel.sleutel}: {regel.berekend}{verwacht}"
    for zin in uitslag.gelezen_als:
        yield f"    gelezen als: {zin}"
    if uitslag.zin:
        yield f"    {uitslag.zin}" if uitslag.code in uitslag.zin else f"    {uitslag.zin} [{uitslag.code}]"


def _uitslag_json(uitslag: Uitslag) -> dict[str, Any]:
    return {
        "id": uitslag.id,
        "onderwerp": uitslag.onderwerp,
        "status": uitslag.status,
        "uitkomsten": {
            regel.sleutel: {"berekend": regel.berekend, "verwacht": regel.verwacht, "gelijk": regel.gelijk}
            for regel in uitslag.regels
        },
        "gelezen_als": list(uitslag.gelezen_als),
        "code": uitslag.code or None,
        "zin": uitslag.zin or None,
    }


def _lijst(kop: str, regels: Sequence[str]) -> Iterator[str]:
    if regels:
        yield ""
        yield f"{kop}:"
        for regel in regels:
            yield f"  - {regel}"


def _kolommen(titel: str, waarde: str) -> str:
    return f"  {titel:<{BREEDTE}}{waarde}"


def _tekst_van(bestand: str) -> tuple[str, str]:
    """The text of a file, or of standard input for "-", and the name to report it by."""
    if bestand == "-":
        return sys.stdin.read(), "invoer"
    try:
        return Path(bestand).read_text(encoding="utf-8-sig"), bestand
    except UnicodeDecodeError:
        raise OpstapFout("BESTAND-GEEN-TEKST", f"{bestand} is geen tekst in UTF-8.") from None
    except OSError as fout:
        raise OpstapFout("BESTAND-ONLEESBAAR", f"{bestand} is niet te lezen: {fout.strerror}.") from None


def _meld(fout: OpstapFout, *, als_json: bool) -> None:
    """Report a refusal: one sentence per mistake on standard error, or all as JSON on standard output."""
    meldingen = fout.meldingen if isinstance(fout, InvoerFout) else ()
    if als_json:
        _schrijf_json(
            {
                "fout": {"code": fout.code, "zin": fout.zin},
                "meldingen": [melding.als_json() for melding in meldingen],
            }
        )
    elif meldingen:
        print("\n".join(str(melding) for melding in meldingen), file=sys.stderr)
    else:
        print(f"{fout.zin} [{fout.code}]", file=sys.stderr)


def _schrijf_json(gegevens: dict[str, Any]) -> None:
    print(json.dumps(gegevens, ensure_ascii=False, indent=2))
