"""From the data of the rule book to pages: one folder that opens in a browser without a server."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile
from typing import Any

from opstap.opdrachten.voorbeelden import GELIJK
from opstap.opdrachten.wetboek.algoritmeregister import ZELF_INVULLEN, registraties
from opstap.opdrachten.wetboek.inhoud import Wetboek

BRONMAP = Path(__file__).parent / "sjablonen"
STIJLBLAD = "wetboek.css"


def schrijf_site(boek: Wetboek, naar: Path) -> int:
    """Write all pages below `naar`, and return how many; what stood there under the same name is replaced."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "opstap.project.settings")
    import django
    from django.template import Context, Engine

    django.setup()

    motor = Engine(dirs=[str(BRONMAP)])
    register = registraties()
    aantal = 0
    for adres, sjabloon, inhoud in _bladen(boek, register):
        pad = naar / adres
        pad.parent.mkdir(parents=True, exist_ok=True)
        wortel = "../" * adres.count("/")
        pad.write_text(
            motor.get_template(sjabloon).render(Context({"boek": boek, "wortel": wortel, **inhoud})),
            encoding="utf-8",
        )
        aantal += 1
    copyfile(BRONMAP / STIJLBLAD, naar / STIJLBLAD)
    (naar / "algoritmeregister.json").write_text(
        json.dumps(register, ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
    )
    return aantal


def _bladen(boek: Wetboek, register: list[dict[str, Any]]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Address, template and contents of every page."""
    namen = sorted(boek.namen.values(), key=lambda beeld: beeld.titel.casefold())
    yield "index.html", "index.html", {"telling": _telling(boek), "blad": "wetten"}
    for wet in boek.wetten:
        for plek, blad in enumerate(wet.bladen):
            buren = {
                "vorige": wet.bladen[plek - 1] if plek else None,
                "volgende": wet.bladen[plek + 1] if plek + 1 < len(wet.bladen) else None,
            }
            yield blad.adres, "artikel.html", {"wet": wet, "artikel": blad, "blad": "wetten", **buren}
    yield "namen.html", "namen.html", {"namen": namen, "blad": "namen"}
    bedragen = [beeld for beeld in namen if any(versie.waarden for versie in beeld.versies)]
    yield "bedragen.html", "bedragen.html", {"namen": bedragen, "blad": "bedragen"}
    yield "voorbeelden.html", "voorbeelden.html", {"blad": "voorbeelden", "goed": _goed(boek)}
    weigert = [beeld for beeld in namen if beeld.niet_gemodelleerd]
    gaten = [beeld for beeld in bedragen if any(versie.gaten for versie in beeld.versies)]
    yield "niet.html", "niet.html", {"weigert": weigert, "gaten": gaten, "blad": "niet"}
    yield (
        "algoritmeregister.html",
        "register.html",
        {
            "register": [list(registratie.items()) for registratie in register],
            "zelf": ZELF_INVULLEN,
            "blad": "register",
        },
    )


def _goed(boek: Wetboek) -> int:
    return sum(voorbeeld.uitslag.status == GELIJK for voorbeeld in boek.voorbeelden)


def _telling(boek: Wetboek) -> dict[str, int]:
    aarden = [beeld.aard for beeld in boek.namen.values()]
    return {
        "wetten": len(boek.wetten),
        "artikelen": sum(len(wet.bladen) for wet in boek.wetten),
        "regels": aarden.count("regel"),
        "bedragen": aarden.count("bedrag of getal"),
        "feiten": aarden.count("feit") + aarden.count("oordeel van een medewerker"),
        "voorbeelden": len(boek.voorbeelden),
        "goed": _goed(boek),
        "niet": sum(beeld.niet_gemodelleerd for beeld in boek.namen.values()),
    }
