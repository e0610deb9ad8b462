"""Reading a case file: the month, the municipality and the household, into a case for the rule book."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from opstap import gemeenten
from opstap.opdrachten.gevalbestand.lezing import Aanname, Lezing
from opstap.opdrachten.gevalbestand.onmogelijk import controleer, laatste_dag, toon_maand
from opstap.opdrachten.gevalbestand.personen import lees_personen
from opstap.opdrachten.gevalbestand.rij import Rij
from opstap.opdrachten.gevalbestand.tegenspraak import controleer_tegenspraak
from opstap.opdrachten.gevalbestand.woorden import EERSTE_JAAR, TOP, TOP_HINT
from opstap.opdrachten.invoerlezer import Plek, lees
from opstap.regels.beslissen import Geval
from opstap.regels.fouten import OpstapFout
from opstap.verkenning.niet_genoemd import GEZIN

__all__ = ["Gevalbestand", "GevalbestandFout", "lees_geval", "lees_gevalbestand", "lees_maand", "toon_maand"]


class GevalbestandFout(OpstapFout):
    """The case cannot be computed as it was asked: no month, a month too early, an unknown municipality."""


@dataclass(frozen=True)
class Gevalbestand:
    """A case that was read: for which municipality and month, and what was taken to be absent."""

    gemeente: str | None
    maand: date
    geval: Geval
    niet_genoemd: tuple[Aanname, ...] = ()
    telt_niet_mee: tuple[str, ...] = ()
    namen: tuple[str, ...] = ()
    omschrijving: str = ""
    onbekend: frozenset[tuple[str, int | None]] = frozenset()
    """What the file itself says is not known, as (name, person index or None)."""


def lees_gevalbestand(
    tekst: str, bestand: str, *, maand: str | None = None, gemeente: str | None = None
) -> Gevalbestand:
    """Read a case file; `maand` ("2024-05") and `gemeente` go before what the file says.

    Raises `InvoerFout` with all that is wrong, or `GevalbestandFout`.
    """
    return lees_geval(lees(tekst, bestand), maand=maand, gemeente=gemeente)


def lees_geval(
    wortel: Plek,
    *,
    maand: str | None = None,
    gemeente: str | None = None,
    mag_onvolledig: bool = False,
    vul_aan: bool = True,
) -> Gevalbestand:
    """The same from a value that was already found in a file.

    `mag_onvolledig`: persons and ages may be left out. Without `vul_aan` what is not mentioned stays unknown.
    """
    peildatum = _maand(wortel, wortel.veld("maand"), maand)
    code = _gemeente(wortel.veld("gemeente"), gemeente)
    eerste_dag = peildatum or date(EERSTE_JAAR, 1, 1)
    boek = gemeenten.regelboek(code).op(eerste_dag)
    lezing = Lezing(boek.plan, peildatum, mag_onvolledig=mag_onvolledig, vul_aan=vul_aan)
    if gemeente is None and wortel.veld("gemeente") is None:
        lezing.mist("de gemeente, dus alleen de landelijke regels gelden")
    velden = lezing.velden(wortel, TOP, TOP_HINT, per_persoon=False)
    rijen = lees_personen(lezing, wortel, velden)
    gezin = _gezin(lezing, velden)
    controleer(lezing, rijen)
    omschrijving = velden["omschrijving"].tekst() if "omschrijving" in velden else None
    wortel.lezer.klaar()
    geval = _geval(gezin, rijen)
    controleer_tegenspraak((boek, gemeenten.regelboek(code).op(laatste_dag(eerste_dag))), geval, gezin, rijen)
    wortel.lezer.klaar()
    return Gevalbestand(
        code,
        eerste_dag,
        geval,
        tuple(lezing.niet_genoemd),
        tuple(lezing.telt_niet_mee),
        tuple(lezing.namen),
        omschrijving or "",
        frozenset(_onbekend(gezin, rijen)),
    )


def lees_maand(tekst: str) -> date | None:
    """The first day of a month written as "2024-05"; None when it is not that."""
    if not re.fullmatch(r"\d{4}-\d{2}", tekst, re.ASCII):
        return None
    try:
        return date(int(tekst[:4]), int(tekst[5:]), 1)
    except ValueError:
        return None


def lees_gevraagde_maand(tekst: str) -> date:
    """A month asked for on the command line; raises `GevalbestandFout`."""
    maand = lees_maand(tekst)
    if maand is None:
        raise GevalbestandFout(
            "MAAND-ONLEESBAAR", "De gevraagde maand is niet te lezen. Schrijf jaar-maand, zoals 2024-05."
        )
    if maand.year < EERSTE_JAAR:
        raise GevalbestandFout("MAAND-TE-VROEG", _zin_te_vroeg())
    return maand


def _maand(wortel: Plek, veld: Plek | None, gevraagd: str | None) -> date | None:
    if gevraagd is not None:
        return lees_gevraagde_maand(gevraagd)
    if veld is None:
        if wortel.is_velden:
            wortel.fout("MAAND-ONTBREEKT", 'de maand ontbreekt; schrijf bijvoorbeeld "maand: 2024-05"')
        return None
    tekst = veld.tekst()
    if tekst is None:
        return None
    maand = lees_maand(tekst)
    if maand is None:
        veld.fout("MAAND-ONLEESBAAR", "hier hoort een maand te staan als jaar-maand, zoals 2024-05")
    elif maand.year < EERSTE_JAAR:
        veld.fout("MAAND-TE-VROEG", _zin_te_vroeg())
        return None
    return maand


def _gemeente(veld: Plek | None, gevraagd: str | None) -> str | None:
    if gevraagd is not None:
        return gemeenten.code_van(gevraagd)
    tekst = None if veld is None else veld.tekst()
    if veld is None or tekst is None:
        return None
    try:
        return gemeenten.code_van(tekst)
    except OpstapFout as fout:
        veld.fout(fout.code, fout.zin)
        return None


def _gezin(lezing: Lezing, velden: Mapping[str, Plek]) -> Rij:
    gezin = Rij(lezing.plan)
    if "vermogen" in velden:
        _vermogen(lezing, velden["vermogen"], gezin)
    if "eigen_woning" in velden:
        _eigen_woning(lezing, velden["eigen_woning"], gezin)
    lezing.lees_knopen(gezin, velden, TOP, per_persoon=False)
    for afwezig in GEZIN:
        lezing.anders(gezin, afwezig)
    return gezin


def _vermogen(lezing: Lezing, plek: Plek, gezin: Rij) -> None:
    """An amount, or possessions and debts; both must be given."""
    delen = {"bezittingen", "schulden"}
    if not plek.is_velden or not delen & set(plek.namen()):
        lezing.lees_knoop(gezin, "vermogen", plek)
        return
    velden = plek.velden(("bezittingen", "schulden"))
    for naam in ("bezittingen", "schulden"):
        if naam in velden:
            lezing.lees_knoop(gezin, naam, velden[naam])
        else:
            plek.fout("VERMOGEN-HALF", f'"{naam}" ontbreekt; schrijf 0,00 als er geen zijn')


def _eigen_woning(lezing: Lezing, plek: Plek, gezin: Rij) -> None:
    velden = plek.velden(("overwaarde", "waarde", "hypotheek", "tegeldemaken_te_verlangen"))
    if "overwaarde" in velden and ("waarde" in velden or "hypotheek" in velden):
        plek.fout("WONING-DUBBEL", "geef de overwaarde, of de waarde en de hypotheek; niet allebei")
    elif "overwaarde" in velden:
        lezing.lees_knoop(gezin, "overwaarde_woning", velden["overwaarde"])
    elif "waarde" in velden and "hypotheek" in velden:
        waarde, hypotheek = velden["waarde"].bedrag(), velden["hypotheek"].bedrag()
        if waarde is not None and hypotheek is not None:
            gezin.zet("overwaarde_woning", max(0, waarde - hypotheek), plek)
    elif plek.is_velden:
        plek.fout("WONING-WAARDE", "geef de overwaarde, of de waarde en de hypotheek")
    if "tegeldemaken_te_verlangen" in velden:
        lezing.lees_knoop(gezin, "tegeldemaken_woning_te_verlangen", velden["tegeldemaken_te_verlangen"])


def _geval(gezin: Rij, rijen: Sequence[Rij]) -> Geval:
    bronnen = dict(gezin.herkomst)
    for nummer, rij in enumerate(rijen):
        bronnen |= {f"personen.{nummer}.{naam}": bron for naam, bron in rij.herkomst.items()}
    return Geval(gezin.waarden, tuple(rij.waarden for rij in rijen), bronnen)


def _onbekend(gezin: Rij, rijen: Sequence[Rij]) -> set[tuple[str, int | None]]:
    open_: set[tuple[str, int | None]] = {(naam, None) for naam in gezin.plekken if naam not in gezin.waarden}
    for nummer, rij in enumerate(rijen):
        open_ |= {(naam, nummer) for naam in rij.plekken if naam not in (*rij.waarden, "leeftijd")}
    return open_


def _zin_te_vroeg() -> str:
    return f"deze maand ligt voor januari {EERSTE_JAAR}; van eerder heeft Opstap geen bedragen"
