"""`opstap jaarrekening JAAR`: the annual account, from the ledger or, for a published year, recomputed."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from opstap.regels.fouten import OpstapFout

if TYPE_CHECKING:
    from opstap.verantwoording.beelden import Buigbeeld, Clusterbeeld, Jaarverslagbeeld, Rekeningtabel
    from opstap.verantwoording.teken import Gedrukt

GEMEENTE = "GM0518"
GEPUBLICEERD = 2019

_BREED = 51
_KOLOMMEN = ("Lasten", "Baten", "Saldo", "Begroot saldo", "Resultaat")
_KOLOM = 15
_REGELBREEDTE = 112


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lezer = sub.add_parser(
        "jaarrekening",
        help="lasten, baten en saldo per product naast de begroting, en aantal maal prijs",
        description=f"Toont de jaarrekening uit het grootboek naast de begroting. {GEPUBLICEERD} is het "
        "gepubliceerde jaarverslag van Den Haag, nagerekend; daarvoor is geen databank nodig.",
    )
    lezer.add_argument("jaar", type=_jaar, help="bijvoorbeeld 2024")
    lezer.add_argument("--gemeente", default=GEMEENTE, help=f"CBS-code (standaard {GEMEENTE})")
    vorm = lezer.add_mutually_exclusive_group()
    vorm.add_argument("--csv", action="store_true", help="de tabel als CSV, in duizenden euro's")
    vorm.add_argument("--json", action="store_true", help="alles als JSON")
    lezer.set_defaults(uitvoeren=_toon)


def _jaar(tekst: str) -> int:
    if not tekst.isascii() or not tekst.isdecimal() or len(tekst) != len("2024"):
        raise argparse.ArgumentTypeError(f"'{tekst}' is geen jaar van vier cijfers, zoals 2024")
    return int(tekst)


def _toon(args: argparse.Namespace) -> None:
    from opstap.project.opstarten import met_django

    if args.jaar == GEPUBLICEERD:
        if args.gemeente != GEMEENTE:
            raise OpstapFout(
                "JAARVERSLAG-ONTBREEKT",
                f"Opstap heeft het jaarverslag {GEPUBLICEERD} van {GEMEENTE} en niet van {args.gemeente}.",
            )
        _laad_django()
        _toon_gepubliceerd(args)
    else:
        met_django()
        _toon_grootboek(args)


def _laad_django() -> None:
    """Django's models without starting a database: the published tables need none."""
    import os

    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "opstap.project.settings")
    django.setup()


def _toon_gepubliceerd(args: argparse.Namespace) -> None:
    from opstap.verantwoording.bestanden import als_csv
    from opstap.verantwoording.bestuursbeeld import jaarverslagbeeld
    from opstap.verantwoording.uitvoer import rekening

    beeld = jaarverslagbeeld(args.jaar)
    if args.csv:
        print(als_csv(rekening(beeld.tabel)), end="")
    elif args.json:
        print(_json(beeld))
    else:
        _druk(_verslag(beeld))


def _toon_grootboek(args: argparse.Namespace) -> None:
    from opstap.verantwoording.bestanden import als_csv
    from opstap.verantwoording.bestuursbeeld import clusterbeeld
    from opstap.verantwoording.jaarrekening import jaarrekening
    from opstap.verantwoording.uitvoer import rekening

    tabel = jaarrekening(args.gemeente, args.jaar)
    if args.csv:
        print(als_csv(rekening(tabel)), end="")
        return
    beeld = clusterbeeld(args.gemeente, args.jaar)
    if args.json:
        print(_json({"tabel": tabel, "cluster": beeld}))
    else:
        _druk(_jaarrekening(tabel, beeld))


def _druk(regels: Iterator[str]) -> None:
    for regel in regels:
        print(regel.rstrip())


def _verslag(beeld: Jaarverslagbeeld) -> Iterator[str]:
    yield beeld.titel
    yield from _lopend(beeld.inleiding)
    yield ""
    yield from _tabel(beeld.tabel)
    yield ""
    yield f"Nagerekend: {beeld.aantal_cellen} sommen. Niet precies sluitend: {beeld.aantal_afwijkingen}."
    for regel in beeld.tabel.regels:
        for kolom, cel in zip(_KOLOMMEN, regel.cellen, strict=True):
            if cel.wijkt_af:
                yield f"  * {regel.naam}, {kolom.lower()}: {cel.uitleg}"
    yield ""
    for stand in beeld.bijstand:
        yield (
            f"{stand.naam}: {stand.begroot_tekst} op 1 januari, {stand.werkelijk_tekst} op 31 december "
            f"({stand.verschil_tekst}, {stand.procent_tekst})."
        )
        yield from _lopend(stand.uitleg)
    yield ""
    yield from _buig(beeld.buig)
    yield ""
    yield f"Bron: {beeld.tabel.bron} ({beeld.tabel.bron_adres})"


def _jaarrekening(tabel: Rekeningtabel, beeld: Clusterbeeld) -> Iterator[str]:
    yield f"{beeld.gemeente_naam} {beeld.jaar}, {beeld.stand}"
    yield beeld.titel
    yield from _lopend(beeld.zin)
    for zin in (beeld.schaal_zin, beeld.voorbeeld_zin):
        yield from _lopend(zin)
    yield ""
    yield from _tabel(tabel)
    yield ""
    yield from _maanden(beeld)
    if beeld.buig:
        yield ""
        yield from _buig(beeld.buig)
    yield ""
    for getal in beeld.kerngetallen:
        yield f"{getal.titel}: {getal.waarde} ({getal.bij})"
    yield ""
    yield f"Bron: {tabel.bron}"


def _tabel(tabel: Rekeningtabel) -> Iterator[str]:
    yield f"{tabel.titel} {tabel.eenheid}"
    yield f"{'':<{_BREED}}" + "".join(f"{kop:>{_KOLOM}}" for kop in _KOLOMMEN)
    for sectie in tabel.secties:
        yield ""
        yield sectie.kop
        for regel in (*sectie.regels, *((sectie.subtotaal,) if sectie.subtotaal else ())):
            if regel.soort != "product":
                yield "-" * (_BREED + _KOLOM * len(_KOLOMMEN))
            yield _rij(regel.naam, [_cel(cel.gedrukt, cel.wijkt_af) for cel in regel.cellen])
    if tabel.totaal:
        yield "=" * (_BREED + _KOLOM * len(_KOLOMMEN))
        cellen = tabel.totaal.cellen
        yield _rij(tabel.totaal.naam, [_cel(cel.gedrukt, cel.wijkt_af) for cel in cellen])
    yield ""
    for noot in tabel.noten:
        yield from _lopend(noot, "  ")
    if tabel.afwijkingen:
        yield "  * wijkt af van de som van de gedrukte getallen"


def _rij(naam: str, cellen: Sequence[str]) -> str:
    return f"{naam:<{_BREED}}" + "".join(f"{cel:>{_KOLOM}}" for cel in cellen)


def _cel(gedrukt: Gedrukt, wijkt_af: bool) -> str:
    """Digits of all rows under each other: room for a letter and a mark at the end."""
    achter = (f" {gedrukt.letter}" if gedrukt.letter else "") + ("*" if wijkt_af else "")
    return f"{gedrukt.getal}{achter:<3}"


def _maanden(beeld: Clusterbeeld) -> Iterator[str]:
    yield f"Per maand, cluster {beeld.cluster} {beeld.cluster_naam}"
    yield f"{'':<12}{'Lasten':>20}{'Begroot':>20}{'Baten':>20}"
    for maand in beeld.maanden:
        bedragen = (maand.lasten_tekst, maand.begroot_lasten_tekst, maand.baten_tekst)
        yield f"{maand.naam:<12}" + "".join(f"{bedrag:>20}" for bedrag in bedragen)


def _buig(beeld: Buigbeeld) -> Iterator[str]:
    yield beeld.titel
    yield f"{'':<{_BREED}}{beeld.begroot_heet:>20}{beeld.werkelijk_heet:>16}{'Verschil':>14}{'%':>9}"
    for regel in beeld.regels:
        yield (
            f"{regel.naam:<{_BREED}}{regel.begroot_tekst:>20}{regel.werkelijk_tekst:>16}"
            f"{regel.verschil_tekst:>14}{regel.procent_tekst:>9}{' *' if regel.wijkt_af else ''}"
        )
    for effect in beeld.effecten:
        yield f"{effect.naam:<{_BREED}}{'':>36}{effect.gedrukt!s:>14}   {effect.formule}"
    for regel in beeld.regels:
        if regel.uitleg:
            merk = "* " if regel.wijkt_af else ""
            yield from _lopend(f"{merk}{regel.naam}: {regel.uitleg}", "  ")


def _lopend(tekst: str, inspringen: str = "") -> Iterator[str]:
    """A sentence broken at spaces; nothing for no text."""
    from textwrap import wrap

    yield from wrap(tekst, _REGELBREEDTE, initial_indent=inspringen, subsequent_indent=inspringen)


def _json(beeld: object) -> str:
    return json.dumps(_gewoon(beeld), ensure_ascii=False, indent=2)


def _gewoon(waarde: object) -> object:
    """Read models as plain lists and mappings, with what they derive; pictures are left out."""
    if is_dataclass(waarde) and not isinstance(waarde, type):
        velden = {veld.name: getattr(waarde, veld.name) for veld in fields(waarde)}
        afgeleid = {
            naam: getattr(waarde, naam)
            for naam, deel in vars(type(waarde)).items()
            if isinstance(deel, property)
        }
        velden |= {naam: deel for naam, deel in afgeleid.items() if isinstance(deel, (bool, int, str))}
        return _gewoon(velden)
    if isinstance(waarde, dict):
        return {naam: _gewoon(deel) for naam, deel in waarde.items() if naam not in ("grafiek", "brug")}
    if isinstance(waarde, (list, tuple)):
        return [_gewoon(deel) for deel in waarde]
    if isinstance(waarde, (Fraction, date)):
        return str(waarde)
    return waarde
