"""Reading an answer from a form: what was typed, and the value or the sentence that says what is expected."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from django.http import QueryDict
from django.utils.translation import gettext as _

from opstap.portalen.publiek.antwoorden import Waarde
from opstap.portalen.publiek.vraagbeeld import Vraagbeeld
from opstap.regels.datum import als_datum, dag

NIETS = "niets"
"""The box that says that nothing in the list holds."""


@dataclass(frozen=True)
class Getypt:
    """What stands in the fields of a question; `fout` is empty when it could be read."""

    tekst: str = ""
    delen: dict[str, str] = field(default_factory=dict)
    gekozen: tuple[str, ...] = ()
    fout: str = ""


def getypt(vraag: Vraagbeeld, post: QueryDict) -> Getypt:
    """What the form holds, kept as it is."""
    delen = {deel: post.get(f"antwoord-{deel}", "").strip() for deel in ("dag", "maand", "jaar")}
    return Getypt(post.get("antwoord", "").strip()[:40], delen, tuple(post.getlist("antwoord")))


def vooraf(vraag: Vraagbeeld, waarde: Waarde) -> Getypt:
    """An answer that was given before, in the fields."""
    if waarde is None:
        return Getypt()
    if isinstance(waarde, list):
        return Getypt(gekozen=tuple(waarde) or (NIETS,))
    if vraag.veld == "datum":
        dag_ = als_datum(int(waarde))
        return Getypt(delen={"dag": str(dag_.day), "maand": str(dag_.month), "jaar": str(dag_.year)})
    if vraag.veld == "keuze":
        return Getypt(gekozen=(str(int(waarde)),))
    heel, rest = divmod(int(waarde), 10**vraag.cijfers)
    return Getypt(f"{heel},{rest:0{vraag.cijfers}d}" if rest else str(heel))


def lees(vraag: Vraagbeeld, invoer: Getypt) -> tuple[Waarde, str]:
    """The value and an empty sentence; or the sentence that says what is expected."""
    if vraag.veld == "bundel":
        return _bundel(vraag, invoer)
    if vraag.veld == "keuze":
        if len(invoer.gekozen) == 1 and invoer.gekozen[0] in {keuze.waarde for keuze in vraag.keuzes}:
            waarde = int(invoer.gekozen[0])
            return (bool(waarde) if len(vraag.keuzes) == 2 and vraag.hoogst <= 1 else waarde), ""
        return None, _("Kies een antwoord. Weet u het niet? Kies dan “Dat weet ik niet”.")
    if vraag.veld == "datum":
        return _datum(vraag, invoer)
    return _getal(vraag, invoer.tekst)


def _bundel(vraag: Vraagbeeld, invoer: Getypt) -> tuple[Waarde, str]:
    namen = [keuze.waarde for keuze in vraag.keuzes if keuze.waarde in invoer.gekozen]
    if namen and NIETS in invoer.gekozen:
        return None, _("U koos “Niets hiervan” en ook iets anders. Kies een van beide.")
    if not namen and NIETS not in invoer.gekozen:
        return None, _("Kies wat geldt. Geldt niets? Kies dan “Niets hiervan”.")
    return namen, ""


def _datum(vraag: Vraagbeeld, invoer: Getypt) -> tuple[Waarde, str]:
    try:
        gelezen = date(*(int(invoer.delen[deel]) for deel in ("jaar", "maand", "dag")))
        waarde = dag(gelezen)
    except (ValueError, KeyError, OverflowError):
        return None, _("Vul een datum in die bestaat, zoals 31 5 1984.")
    if not vraag.laagst <= waarde <= vraag.hoogst:
        van, tot = (als_datum(grens).year for grens in (vraag.laagst, vraag.hoogst))
        return None, _("Vul een jaar in van %(van)s tot en met %(tot)s.") % {"van": van, "tot": tot}
    return waarde, ""


def bedrag_van(tekst: str) -> int | None:
    """Cents of an amount as people write it; None when it cannot be read or is negative."""
    return _met_komma(tekst, 2)


def _met_komma(tekst: str, cijfers: int) -> int | None:
    """A number as people write it: 1.234,56 or 1234,56 or 1234.56; never through a float."""
    kaal = re.sub(r"[\s\u00a0€%]", "", tekst).translate(_CIJFERS).removesuffix(",-")
    if re.fullmatch(r"\d{1,3}(\.\d{3})+(,\d+)?", kaal):
        kaal = kaal.replace(".", "")
    heel, _punt, rest = kaal.replace(",", ".").partition(".")
    if not re.fullmatch(r"[0-9]{1,12}", heel) or not re.fullmatch(r"[0-9]*", rest) or len(rest) > cijfers:
        return None
    return int(heel + rest.ljust(cijfers, "0"))


def _getal(vraag: Vraagbeeld, tekst: str) -> tuple[Waarde, str]:
    waarde = _met_komma(tekst, vraag.cijfers)
    if waarde is None:
        if vraag.veld == "bedrag":
            return None, _("Vul een bedrag in euro in, zoals 1234,56. Is er niets? Vul dan 0 in.")
        if vraag.cijfers:
            return None, _("Vul een getal in, zoals 25,5. Is er niets? Vul dan 0 in.")
        return None, _("Vul een heel getal in, zoals 2. Is er niets? Vul dan 0 in.")
    if not vraag.laagst <= waarde <= vraag.hoogst:
        eenheid = 10**vraag.cijfers
        grenzen = {"laagst": vraag.laagst // eenheid, "hoogst": vraag.hoogst // eenheid}
        return None, _("Vul een getal in van %(laagst)s tot en met %(hoogst)s.") % grenzen
    return waarde, ""


_CIJFERS = str.maketrans("٠١٢٣٤٥٦٧٨٩٫", "0123456789.")
"""Digits as an Arabic keyboard may write them."""
