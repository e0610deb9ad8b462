"""Reading a file from outside: a damaged one is refused whole, a line that is not right by its number.

Damaged is: no UTF-8, no header as described, a line with too few or too many fields, a quote that is not
closed, or no end of line at the end (cut off under way). Nothing of such a file is used.
"""

from __future__ import annotations

import csv
import hashlib
import io
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from opstap.koppelingen.kolommen import Kolom, Waarde
from opstap.regels.fouten import OpstapFout

HOOGSTENS_BYTES = 200_000_000
_NA_WEIGERING = ("regel", "kolom", "code", "reden")
"""Columns that a rejects file has behind the others; whoever sends it again may leave them there."""


@dataclass(frozen=True)
class Bestandsoort:
    """A kind of file: its name, its columns, and whether its lines are accepted one by one."""

    naam: str
    titel: str
    uitleg: str
    kolommen: tuple[Kolom, ...]
    per_regel: bool
    scheidingsteken: str = ";"

    @property
    def kop(self) -> tuple[str, ...]:
        return tuple(kolom.naam for kolom in self.kolommen)


@dataclass(frozen=True)
class Regel:
    """One line that could be read: its number in the file, its text by column, its values by column."""

    nummer: int
    velden: Mapping[str, str]
    waarden: Mapping[str, Waarde]


@dataclass(frozen=True)
class Weigering:
    """Why a line was refused; `kolom` is empty when it is about the line as a whole."""

    nummer: int
    kolom: str
    code: str
    zin: str
    velden: Mapping[str, str] = field(default_factory=dict, repr=False)

    def __str__(self) -> str:
        waar = f"regel {self.nummer}" + (f", {self.kolom}" if self.kolom else "")
        return f"{waar}: {self.zin} [{self.code}]"


@dataclass(frozen=True)
class Inhoud:
    """A file that is not damaged: the lines that can be read, and those that can't."""

    soort: Bestandsoort
    sha256: str
    regels: tuple[Regel, ...]
    geweigerd: tuple[Weigering, ...]
    aantal: int
    """How many lines there are, without the header."""


def lees(
    gegevens: bytes, soort: Bestandsoort, *, scheidingsteken: str | None = None, aantal: int | None = None
) -> Inhoud:
    """Read a file of this kind. `aantal`: how many lines the sender says there are.

    Errors, all about the file as a whole: BESTAND-LEEG, -TE-GROOT, -TEKENS, -AFGEBROKEN, -KOP, -VELDEN,
    -AANHALING, -AANTAL.
    """
    if len(gegevens) > HOOGSTENS_BYTES:
        raise _kapot("TE-GROOT", f"Het bestand is groter dan {HOOGSTENS_BYTES // 1_000_000} MB.")
    try:
        tekst = gegevens.decode("utf-8-sig")
    except UnicodeDecodeError as fout:
        raise _kapot("TEKENS", f"Het bestand is geen tekst in UTF-8 (bij byte {fout.start}).") from None
    if "\0" in tekst:
        raise _kapot("TEKENS", "Het bestand bevat tekens die geen tekst zijn.")
    if not tekst.strip():
        raise _kapot("LEEG", "Het bestand is leeg.")
    if not tekst.endswith("\n"):
        raise _kapot("AFGEBROKEN", "Het bestand eindigt midden in een regel. Het is niet heel overgekomen.")
    rijen = _rijen(tekst, scheidingsteken or soort.scheidingsteken)
    kop = _controleer_kop(rijen[0][1] if rijen else [], soort)
    regels: list[Regel] = []
    geweigerd: list[Weigering] = []
    for nummer, rij in rijen[1:]:
        if len(rij) != len(kop):
            raise _kapot("VELDEN", f"Regel {nummer} heeft {len(rij)} velden; de kop heeft er {len(kop)}. ")
        velden = dict(zip(soort.kop, rij, strict=False))
        fouten, waarden = _lees_regel(nummer, velden, soort.kolommen)
        if fouten:
            geweigerd += fouten
        else:
            regels.append(Regel(nummer, velden, waarden))
    if aantal is not None and aantal != len(rijen) - 1:
        raise _kapot("AANTAL", f"Het bestand heeft {len(rijen) - 1} regels; het zouden er {aantal} zijn.")
    return Inhoud(
        soort, hashlib.sha256(gegevens).hexdigest(), tuple(regels), tuple(geweigerd), len(rijen) - 1
    )


def lees_bestand(pad: Path, *, binnen: Path | None = None) -> bytes:
    """The contents of a file; `binnen` is the folder that the name may not lead out of.

    Errors: BESTAND-BUITEN-MAP, BESTAND-ONLEESBAAR.
    """
    doel = pad
    if binnen is not None:
        doel = (binnen / pad).resolve()
        if not doel.is_relative_to(binnen.resolve()):
            raise OpstapFout(
                "BESTAND-BUITEN-MAP", "Dit bestand ligt niet in de map voor ontvangen bestanden."
            )
    try:
        return doel.read_bytes()
    except OSError as fout:
        raise OpstapFout("BESTAND-ONLEESBAAR", f"Het bestand is niet te lezen: {fout.strerror}.") from None


def schrijf_weigeringen(
    pad: Path, soort: Bestandsoort, geweigerd: Iterable[Weigering], *, scheidingsteken: str | None = None
) -> None:
    """The refused lines as a file that can be put right and sent again, for its owner's eyes only.

    Errors: BESTAND-BESTAAT; nothing is ever overwritten.
    """
    per_regel: dict[int, list[Weigering]] = {}
    for een in geweigerd:
        per_regel.setdefault(een.nummer, []).append(een)
    rijen = [
        (
            *(fouten[0].velden.get(naam, "") for naam in soort.kop),
            plek,
            ", ".join(een.kolom for een in fouten if een.kolom),
            ", ".join(een.code for een in fouten),
            " ".join(een.zin for een in fouten),
        )
        for plek, fouten in sorted(per_regel.items())
    ]
    schrijf_nieuw(pad, als_csv((*soort.kop, *_NA_WEIGERING), rijen, scheidingsteken or soort.scheidingsteken))


def als_csv(kop: Sequence[str], rijen: Iterable[Sequence[object]], scheidingsteken: str) -> bytes:
    """The contents of a file with these lines, as `lees` reads it; None is an empty field."""
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=scheidingsteken, lineterminator="\n")
    schrijver.writerow(kop)
    schrijver.writerows(rijen)
    return uit.getvalue().encode()


def schrijf_nieuw(pad: Path, gegevens: bytes) -> None:
    """Write a file that was not there, for its owner's eyes only.

    Errors: BESTAND-BESTAAT, as nothing is ever overwritten; BESTAND-ONSCHRIJFBAAR.
    """
    try:
        nummer = os.open(pad, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise OpstapFout(
            "BESTAND-BESTAAT", f"Het bestand {pad.name} bestaat al. Kies een andere naam."
        ) from None
    except OSError as fout:
        raise OpstapFout(
            "BESTAND-ONSCHRIJFBAAR", f"Het bestand {pad.name} is niet te schrijven: {fout.strerror}."
        ) from None
    with os.fdopen(nummer, "wb") as bestand:
        bestand.write(gegevens)


def schrijf_nagelezen(
    pad: Path, soort: Bestandsoort, rijen: Sequence[Sequence[object]], *, code: str, raad: str = ""
) -> int:
    """Write a new file of ours, read back against its own description first; how many lines.

    Errors: `code` when a line would not fit the description (`raad`: what to do then), BESTAND-BESTAAT,
    BESTAND-ONSCHRIJFBAAR.
    """
    gegevens = als_csv(soort.kop, rijen, soort.scheidingsteken)
    gelezen = lees(gegevens, soort, aantal=len(rijen))
    if gelezen.geweigerd:
        raise OpstapFout(
            code,
            f"Het bestand zou {len(gelezen.geweigerd)} keer iets bevatten dat niet aan de beschrijving "
            f"voldoet. Er is niets geschreven{raad}.",
        )
    schrijf_nieuw(pad, gegevens)
    return len(rijen)


def weiger(regel: Regel, fout: OpstapFout, kolom: str = "") -> Weigering:
    """A line that could be read, but not accepted."""
    return Weigering(regel.nummer, kolom, fout.code, fout.zin, regel.velden)


def _rijen(tekst: str, scheidingsteken: str) -> list[tuple[int, list[str]]]:
    """(line number, fields) of each line that is not empty; a field never runs over more lines."""
    if len(scheidingsteken) != 1:
        raise OpstapFout("SCHEIDINGSTEKEN", "Een scheidingsteken is één teken, zoals ; of een komma.")
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=scheidingsteken, strict=True)
    rijen: list[tuple[int, list[str]]] = []
    vorige = 0
    try:
        for rij in lezer:
            if lezer.line_num != vorige + 1:
                raise _kapot("AANHALING", f"In regel {vorige + 1} loopt een veld door op de volgende regel.")
            vorige = lezer.line_num
            if rij:
                rijen.append((lezer.line_num, rij))
    except csv.Error:
        raise _kapot(
            "AANHALING", f"Regel {lezer.line_num} is niet te lezen: een aanhalingsteken klopt niet."
        ) from None
    return rijen


def _controleer_kop(kop: Sequence[str], soort: Bestandsoort) -> Sequence[str]:
    goed = soort.kop
    if tuple(kop) in (goed, (*goed, *_NA_WEIGERING)):
        return kop
    ontbreekt = [naam for naam in goed if naam not in kop]
    vreemd = [naam for naam in kop if naam not in goed]
    hoe = []
    if ontbreekt:
        hoe.append(f"ontbreekt: {', '.join(ontbreekt)}")
    if vreemd:
        hoe.append(f"{len(vreemd)} onbekend")
    raise _kapot(
        "KOP",
        f"De eerste regel is niet de kop van dit bestand ({'; '.join(hoe) or 'andere volgorde'}). Verwacht: "
        f"{soort.scheidingsteken.join(goed)}",
    )


def _lees_regel(
    nummer: int, velden: Mapping[str, str], kolommen: Sequence[Kolom]
) -> tuple[list[Weigering], dict[str, Waarde]]:
    fouten: list[Weigering] = []
    waarden: dict[str, Waarde] = {}
    for kolom in kolommen:
        try:
            waarden[kolom.naam] = kolom.lees(velden[kolom.naam])
        except OpstapFout as fout:
            fouten.append(Weigering(nummer, kolom.naam, fout.code, fout.zin, velden))
    return fouten, waarden


def _kapot(code: str, zin: str) -> OpstapFout:
    return OpstapFout(f"BESTAND-{code}", f"{zin.strip()} Er is niets overgenomen.")
