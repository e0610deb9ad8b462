"""The words of the site: sentences with a link at every name, periods, and what kind of answer a name has."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html import escape

from opstap.opdrachten.wetboek.beelden import Naambeeld, Zin
from opstap.regels.datum import toon_datum
from opstap.regels.regel import ANDERS, GEEN_DAG, OVERIG, Keuze, Opgaande, Verklaring
from opstap.regels.soorten import Soort, toon_keuze

Namen = Mapping[str, Naambeeld]

JA_OF_NEE = "ja of nee"
_SOORTEN = {
    "Netto": "een netto bedrag",
    "Bruto": "een bruto bedrag",
    "Cent": "een bedrag",
    "Basispunt": "een percentage",
    "Milliprocent": "een percentage",
    "Datum": "een datum",
    "int": "een getal",
    "bool": JA_OF_NEE,
}
_MEESTE_KEUZES = 6


def periode(vanaf: int | None, tot: int | None) -> str:
    """When something holds, in words; `tot` is the first day on which it no longer does."""
    einde = "" if tot is None or tot == GEEN_DAG else toon_datum(tot - 1)
    if vanaf is None:
        return f"tot en met {einde}" if einde else ""
    return f"{toon_datum(vanaf)} tot en met {einde}" if einde else f"vanaf {toon_datum(vanaf)}"


def soort_in_woorden(soort: Soort) -> str:
    """What kind of answer belongs to a name; the possible answers when there are few."""
    if soort.keuzes is None:
        return _SOORTEN[soort.naam]
    keuzes = [toon_keuze(keuze) for keuze in soort.keuzes]
    if len(keuzes) > _MEESTE_KEUZES:
        return f"een van {len(keuzes)} mogelijkheden"
    return f"een van deze: {'; '.join(keuzes)}"


def zinnen_van(verklaring: Verklaring, namen: Namen, soort: Callable[[str], Soort]) -> tuple[Zin, ...]:
    """The sentences of a declaration; of one that adds up persons and has none, what it does."""
    if isinstance(verklaring, Opgaande) and not verklaring.uitleg:
        return (Zin("", _met_verwijzingen(_optelling(verklaring), verklaring.naam, namen)),)
    return tuple(
        Zin(_bij(verklaring, uitkomst, soort), _met_verwijzingen(tekst, verklaring.naam, namen))
        for uitkomst, tekst in sorted(verklaring.uitleg.items(), key=_plek)
    )


def _plek(zin: tuple[int | str, str]) -> int:
    """One outcome first, then all others, then where the condition does not hold."""
    return {OVERIG: 1, ANDERS: 2}.get(str(zin[0]), 0)


def _optelling(verklaring: Opgaande) -> str:
    bij = f" voor wie dit geldt: {{{verklaring.als}}}" if verklaring.als else ""
    if verklaring.bewerking == "som":
        return f"Dit telt {{{verklaring.van}}} op van alle personen{bij}."
    if verklaring.bewerking == "aantal":
        return f"Dit telt de personen{bij}."
    return f"Dit is ja als er iemand is{bij}."


def _bij(verklaring: Verklaring, uitkomst: int | str, soort: Callable[[str], Soort]) -> str:
    """For which outcome a sentence is; of a choice, for which value that it chooses by."""
    if uitkomst == OVERIG:
        return "Anders" if set(verklaring.uitleg) - {OVERIG, ANDERS} else ""
    if uitkomst == ANDERS:
        return "In andere gevallen" if isinstance(verklaring, Keuze) else "Als de voorwaarde niet geldt"
    van = soort(verklaring.als if isinstance(verklaring, Keuze) else verklaring.naam)
    getoond = van.toon(int(uitkomst))
    return f"Zo {getoond}" if van.is_janee else f"Bij {getoond}"


def _met_verwijzingen(tekst: str, eigen: str, namen: Namen) -> str:
    """The sentence with a link at every name that it uses, between brackets as a blank to fill in."""

    def verwijs(gevonden: re.Match[str]) -> str:
        beeld = namen.get(gevonden[1])
        if beeld is None:
            return escape(gevonden[1].replace("_", " "))
        titel = f"[{escape(beeld.titel)}]"
        if beeld.naam == eigen:
            return f'<span class="invul">{titel}</span>'
        return f'<a class="invul" href="../{escape(beeld.adres)}">{titel}</a>'

    return re.sub(r"\{(\w+)\}", verwijs, escape(tekst, quote=False))
