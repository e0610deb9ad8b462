"""Worked examples over several months: the yearly holiday allowance, and months that are decided anew."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import groupby

from opstap.opdrachten.invoerlezer import Plek
from opstap.opdrachten.voorbeelden.gegevens import een_waarde
from opstap.opdrachten.voorbeelden.huishouden import (
    HUISHOUDEN,
    LEEFVORMEN,
)
from opstap.opdrachten.voorbeelden.huishoudenlezer import (
    lees_huishouden,
)
from opstap.opdrachten.voorbeelden.maandreeks import (
    MEESTE_MAANDEN,
    in_elke_maand,
    lees_maanden,
    maanden_tussen,
    maanden_van_tot,
    over,
    samen,
)
from opstap.opdrachten.voorbeelden.vertaling import Antwoord, Bekend, Onderwerp, Uitkomsten, Vertaling
from opstap.recht.algemeen.aow import maanden_later
from opstap.regels.beslissen import Geval
from opstap.regels.datum import MAANDNAMEN, dag, toon_datum

PERIODE = ("maanden", "periode", "aantal_maanden", "volledige_bijstand")
EERSTE = ("van", "vanaf", "eerste_maand")
LAATSTE = ("tot_en_met", "t_m", "laatste_maand")
GRENZEN = (*EERSTE, *LAATSTE)
VOLLEDIG = "_volledige_bijstand"
BIJSTAND = ("bijstand_per_maand", "bijstand_per_maand_incl_vt", "bijstand_incl_vt", "bijstand")
NORM = ("norm", "bijstandsnorm")

BETAALD = (
    "betaald_per_maand_incl_vt", "betaald_per_maand", "betaald", "uitbetaald_per_maand",
    "verleend_per_maand", "verleende_bijstand_per_maand",
)  # fmt: skip
JUIST = (
    "juist_per_maand_incl_vt", "juist_per_maand", "juist", "recht_per_maand", "verschuldigd_per_maand",
    "verschuldigde_bijstand_per_maand",
)  # fmt: skip
_VANAF = re.compile(r"(juist|betaald)_vanaf_(\d{4})_(\d{2})(?:_(\d{2}))?")


def _vakantietoeslag(vertaling: Vertaling) -> Uitkomsten:
    """Reserved month by month, paid in June over the twelve months before it (art. 45 paragraph 1)."""
    leefvormen = [f"{vorm}{VOLLEDIG}" for vorm in LEEFVORMEN]
    velden = vertaling.invoer.velden([*HUISHOUDEN, *PERIODE, *GRENZEN, *BIJSTAND, *NORM, *leefvormen])
    maanden = _maanden(vertaling, velden, (*PERIODE, *leefvormen))
    gezin: Bekend = {
        "recht_op_bijstand": True, "inkomen_na_vrijlating": 0, "woonsituatie": 0,
        "recente_schoolverlater": False,
    }  # fmt: skip
    for sleutels, knoop in ((BIJSTAND, "bijstand"), (NORM, "bijstandsnorm")):
        plek = een_waarde(velden, sleutels)
        if plek is not None:
            gezin[knoop] = plek.bedrag() or 0
    huishouden = lees_huishouden(vertaling, {n: velden[n] for n in velden if n in HUISHOUDEN})
    vorm = next((LEEFVORMEN[naam.removesuffix(VOLLEDIG)] for naam in velden if naam in leefvormen), None)
    if vorm is not None:
        huishouden.gehuwd = vorm == "gehuwden"
        huishouden.kinderen = huishouden.kinderen or ([None] if vorm == "alleenstaande_ouder" else [])
    if not maanden:
        return {}
    geval = Geval(gezin, huishouden.geval().personen)
    antwoord = Antwoord(maanden[0], geval, "vakantietoeslag", gemeente=vertaling.gemeente)
    reeks = over(antwoord, maanden)
    return {
        **{MAANDNAMEN[deel.datum.month - 1]: deel for deel in reeks if len(reeks) <= len(MAANDNAMEN)},
        **_per_maand(reeks, ""),
        "totaal": samen(reeks),
        "uitbetaling": samen(reeks),
        "uitbetaling_juni": samen(reeks),
    }


def _mutatie(vertaling: Vertaling) -> Uitkomsten:
    """Each month anew, with what was paid and what was due; both with holiday allowance."""
    dagen = [naam for naam in vertaling.invoer.namen() if _VANAF.fullmatch(naam)]
    velden = vertaling.invoer.velden([*BETAALD, *JUIST, *dagen, *PERIODE, *GRENZEN, "reden", "oorzaak"])
    maanden = _maanden(vertaling, velden, PERIODE)
    betaald = _reeks(vertaling, velden, BETAALD, "betaald")
    juist = _reeks(vertaling, velden, JUIST, "juist")
    vertaling.invoer.lezer.klaar()
    if not betaald or not juist:
        vertaling.invoer.fout("VOORBEELD-ONVOLLEDIG", "zeg wat per maand is betaald, en wat juist was")
        return {}
    reeks: dict[str, list[Antwoord]] = {"te_veel": [], "te_weinig": []}
    for maand in maanden:
        eerder = _op(betaald, maand)
        terecht = _op(juist, maand)
        if eerder is None:
            vertaling.invoer.fout(
                "VOORBEELD-ONVOLLEDIG", "over een van deze maanden is niet gezegd wat is betaald"
            )
            return {}
        gezin = {"eerder_vastgestelde_bijstand": eerder, "bijstand": eerder if terecht is None else terecht}
        for soort, delen in reeks.items():
            delen.append(
                Antwoord(maand, Geval(gezin, ()), f"{soort}_bijstand_in_maand", gemeente=vertaling.gemeente)
            )
    return {
        **{
            sleutel: antwoord
            for soort in reeks
            for sleutel, antwoord in _bedragen(reeks[soort], soort).items()
        },
        "terug_te_vorderen": samen(reeks["te_veel"]),
        "nabetaling": samen(reeks["te_weinig"]),
        "nabetaling_totaal": samen(reeks["te_weinig"]),
    }


def _maanden(vertaling: Vertaling, velden: dict[str, Plek], namen: Sequence[str]) -> list[date]:
    """The months that an example is about: listed, from one to another, or so many before its day."""
    periodes = [velden[naam] for naam in namen if naam in velden]
    van, tot = (een_waarde(velden, grens) for grens in (EERSTE, LAATSTE))
    if not periodes and van is not None and tot is not None:
        return maanden_van_tot(van, tot)
    if len(periodes) != 1:
        vertaling.invoer.fout("VOORBEELD-ONVOLLEDIG", "zeg in één gegeven over welke maanden het gaat")
        return []
    tekst = "" if periodes[0].is_lijst else periodes[0].tekst() or ""
    if not tekst.isdecimal():
        return lees_maanden(periodes[0])
    aantal = periodes[0].geheel(1, MEESTE_MAANDEN) or 0
    vertaling.lees_als(f"het zijn de {aantal} maanden voor {toon_datum(dag(vertaling.datum))}")
    return [maanden_later(vertaling.datum.replace(day=1), -eerder) for eerder in range(aantal, 0, -1)]


def _bedragen(delen: Sequence[Antwoord], soort: str) -> dict[str, Antwoord]:
    return {
        f"{soort}_per_maand": in_elke_maand(delen, nul_telt_niet=True),
        f"{soort}_totaal": samen(delen),
        **{f"{soort}_{deel.datum:%Y_%m}": deel for deel in delen},
        **_per_maand(delen, f"{soort}_"),
    }


def _per_maand(delen: Sequence[Antwoord], voor: str) -> dict[str, Antwoord]:
    """Per month and per half year, in which norms do not change: "per_maand_2024_07_12"."""
    gevonden: dict[str, Antwoord] = {f"{voor}per_maand_{deel.datum:%Y_%m}": deel for deel in delen}
    for groepering in (_halfjaar, _jaar):
        for _, groep in groupby(delen, groepering):
            maanden = list(groep)
            eerste, laatste = maanden[0].datum, maanden[-1].datum
            gevonden[f"{voor}per_maand_{eerste:%Y_%m}_{laatste:%m}"] = in_elke_maand(maanden)
    return gevonden


def _halfjaar(deel: Antwoord) -> tuple[int, bool]:
    return deel.datum.year, deel.datum.month > 6


def _jaar(deel: Antwoord) -> int:
    return deel.datum.year


def _reeks(
    vertaling: Vertaling, velden: dict[str, Plek], altijd: Sequence[str], soort: str
) -> list[tuple[date, int]]:
    """What holds from when: one amount for all months, or amounts "vanaf" a first day of a month."""
    gevonden = [(date.min, velden[naam].bedrag() or 0) for naam in altijd if naam in velden]
    for naam, plek in velden.items():
        treffer = _VANAF.fullmatch(naam)
        if treffer is None or treffer[1] != soort:
            continue
        if treffer[4] not in (None, "01"):
            plek.fout(
                "INKOMEN-DEEL-MAAND", "dit begint midden in een maand; de wet geeft daarvoor geen breuk"
            )
            continue
        maanden = maanden_tussen(date(int(treffer[2]), 1, 1), date(int(treffer[2]), 12, 1))
        if 1 <= int(treffer[3]) <= len(maanden):
            gevonden.append((maanden[int(treffer[3]) - 1], plek.bedrag() or 0))
        else:
            plek.fout("MAAND-ONLEESBAAR", "deze maand bestaat niet")
    if len({dag for dag, _ in gevonden}) != len(gevonden):
        vertaling.invoer.fout("INVOER-DUBBEL", "hier staan twee bedragen voor dezelfde maanden")
    return sorted(gevonden)


def _op(reeks: Sequence[tuple[date, int]], maand: date) -> int | None:
    return next((bedrag for dag, bedrag in reversed(reeks) if dag <= maand), None)


ONDERWERPEN: dict[str, Onderwerp] = {
    "vakantietoeslag uitbetaling": _vakantietoeslag,
    "mutatie met terugwerkende kracht": _mutatie,
}
