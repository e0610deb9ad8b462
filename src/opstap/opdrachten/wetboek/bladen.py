"""From the data of the rule book to pages: one folder that opens in a browser without a server."""

from __future__ import annotations

import json
import os
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from shutil import copyfile
from typing import Any

from opstap import __version__
from opstap.opdrachten.losse_site import Blad, schrijf_bladen
from opstap.opdrachten.wetboek.algoritmeregister import (
    ZONDER_REGISTRATIE,
    als_velden,
    registraties,
    zelf_invullen,
)
from opstap.opdrachten.wetboek.beelden import (
    BEDRAG,
    GEGEVENS,
    REGELS,
    Artikelblad,
    Naambeeld,
    Versie,
    Wetboek,
)
from opstap.opdrachten.wetboek.indeling import slug
from opstap.opdrachten.wetboek.leemten import leemten_per_maker
from opstap.opdrachten.wetboek.versies import EERSTE_JAAR
from opstap.opdrachten.wetboek.voorbeeldbeeld import Voorbeeld
from opstap.opdrachten.wetboek.zinnen import JA_OF_NEE
from opstap.regels.datum import dag, toon_datum

BRONMAP = Path(__file__).parent / "sjablonen"
STIJLBLAD = "wetboek.css"
_KOPPEN = {"bbz": "Bbz 2004", "ioaw": "IOAW en IOAZ", "lokaal": "Beleid van gemeenten"}
"""What a file of examples is about, where its name does not say so."""
Bladen = Iterator[Blad]


def schrijf_site(boek: Wetboek, naar: Path) -> int:
    """Write all pages below `naar`, and return how many; what stood there under the same name is replaced."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "opstap.project.settings")
    import django
    from django.template import Context, Engine

    django.setup()

    motor = Engine(dirs=[str(BRONMAP)])
    vast = {"boek": boek, "gemaakt": toon_datum(dag(boek.gemaakt)), "uitgave": __version__}

    def teken(sjabloon: str, inhoud: Mapping[str, Any]) -> str:
        return motor.get_template(sjabloon).render(Context({**vast, **inhoud}))

    aantal = schrijf_bladen(_bladen(boek), naar, teken)
    copyfile(BRONMAP / STIJLBLAD, naar / STIJLBLAD)
    (naar / "algoritmeregister.json").write_text(
        json.dumps(registraties(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
    )
    return aantal


def _bladen(boek: Wetboek) -> Bladen:
    """Address, template and contents of every page."""
    namen = sorted(boek.namen.values(), key=lambda beeld: (_kaal(beeld.titel), beeld.adres))
    yield "index.html", "index.html", {"telling": _telling(boek), "onderdeel": "wetten"}
    yield from _bladen_per_wet(boek)
    yield "regelingen.html", "regelingen.html", {"onderdeel": "regelingen"}
    for regeling in boek.regelingen:
        yield regeling.adres, "regeling.html", {"regeling": regeling, "onderdeel": "regelingen"}
    yield "namen.html", "namen.html", {"letters": _per_letter(namen), "onderdeel": "namen"}
    yield "bedragen.html", "bedragen.html", {"reeksen": _reeksen(boek, namen), "onderdeel": "bedragen"}
    yield (
        "voorbeelden.html",
        "voorbeelden.html",
        {"groepen": _per_bestand(boek), "telling": _telling(boek), "onderdeel": "voorbeelden"},
    )
    gaten = [(beeld, versie) for beeld in namen for versie in beeld.versies if versie.gaten]
    yield (
        "niet.html",
        "niet.html",
        {
            "makers": leemten_per_maker(boek),
            "gaten": gaten,
            "jaren": (EERSTE_JAAR, boek.gemaakt.year),
            "onderdeel": "niet",
        },
    )
    yield (
        "algoritmeregister.html",
        "register.html",
        {
            "register": [(registratie["name"], als_velden(registratie)) for registratie in registraties()],
            "zelf": zelf_invullen(),
            "zonder": ZONDER_REGISTRATIE.items(),
            "onderdeel": "register",
        },
    )


def _bladen_per_wet(boek: Wetboek) -> Bladen:
    for wet in boek.wetten:
        if not wet.is_blad:
            yield wet.adres, "wet.html", {"wet": wet, "onderdeel": "wetten"}
        for plek, blad in enumerate(wet.bladen):
            buren = {
                "vorige": wet.bladen[plek - 1] if plek else None,
                "volgende": wet.bladen[plek + 1] if plek + 1 < len(wet.bladen) else None,
            }
            yield blad.adres, "artikel.html", {"wet": wet, "artikel": blad, "onderdeel": "wetten", **buren}


def _per_letter(namen: Iterable[Naambeeld]) -> list[tuple[str, list[Naambeeld]]]:
    return [
        (letter, list(deel))
        for letter, deel in groupby(namen, key=lambda beeld: _kaal(beeld.titel)[:1].upper())
    ]


def _reeksen(
    boek: Wetboek, namen: Sequence[Naambeeld]
) -> list[tuple[str, str, list[tuple[Naambeeld, Versie]]]]:
    """The series by the source of which they are: its name, its anchor, and each series with its version."""
    per_wet: dict[str, list[tuple[Naambeeld, Versie]]] = defaultdict(list)
    for beeld in namen:
        per_wet[beeld.artikelen[0].wet].extend(
            (beeld, versie) for versie in beeld.versies if versie.waarden and beeld.soort != JA_OF_NEE
        )
    return [(wet.wet, slug(wet.wet), per_wet[wet.wet]) for wet in boek.wetten if per_wet[wet.wet]]


def _per_bestand(boek: Wetboek) -> list[tuple[str, str, list[tuple[Voorbeeld, list[Artikelblad]]]]]:
    """The examples by subject, each with the pages that it passes."""
    langs: dict[Voorbeeld, list[Artikelblad]] = defaultdict(list)
    for wet in boek.wetten:
        for blad in wet.bladen:
            for voorbeeld in blad.voorbeelden:
                langs[voorbeeld].append(blad)
    return [
        (
            _KOPPEN.get(bestand, bestand.replace("_", " ").capitalize()),
            slug(bestand),
            [(voorbeeld, langs[voorbeeld]) for voorbeeld in deel],
        )
        for bestand, deel in groupby(boek.voorbeelden, key=lambda voorbeeld: voorbeeld.bestand)
    ]


def _telling(boek: Wetboek) -> dict[str, int]:
    aarden = [beeld.aard for beeld in boek.namen.values()]
    return {
        "wetten": len(boek.wetten),
        "artikelen": sum(bool(blad.artikel.nummer) for wet in boek.wetten for blad in wet.bladen),
        "regels": sum(aard in REGELS for aard in aarden),
        "bedragen": aarden.count(BEDRAG),
        "gegevens": sum(aard in GEGEVENS for aard in aarden),
        "voorbeelden": len(boek.voorbeelden),
        "goed": sum(voorbeeld.klopt for voorbeeld in boek.voorbeelden),
        "precies": sum(voorbeeld.precies for voorbeeld in boek.voorbeelden),
        "afgeleid": sum(voorbeeld.afgeleid for voorbeeld in boek.voorbeelden),
        "niet": sum(beeld.niet_gemodelleerd for beeld in boek.namen.values()),
    }


def _kaal(titel: str) -> str:
    """For sorting: small letters without accents."""
    ontleed = unicodedata.normalize("NFKD", titel.casefold())
    return "".join(teken for teken in ontleed if not unicodedata.combining(teken)).lstrip("‘“(")
