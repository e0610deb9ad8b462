"""Worked examples of published tables: number times price, averages, shares, and a key of division."""

from __future__ import annotations

from datetime import date

from opstap import gemeenten
from opstap.opdrachten.voorbeelden.gegevens import een_waarde
from opstap.opdrachten.voorbeelden.lokaal import DAG_ZONDER_DATUM
from opstap.opdrachten.voorbeelden.vertaling import Antwoord, Bekend, Onderwerp, Uitkomsten, Vertaling
from opstap.regels.beslissen import Geval

MEESTE = 20_000_000
PRIJS = ("prijs_afgerond", "prijs")
TOTAAL = ("gedrukt_totaal", "totaal")
AANTAL = ("aantal", "personen", "huishoudens")
CIJFERJAREN = range(2015, 2031)
"""The years that a published table can be of; its arithmetic is the same in each."""
JAREN = (date(2024, 1, 1), date(2025, 1, 1), date(2026, 1, 1))


def _antwoord(gezin: Bekend, naam: str, dag: date = DAG_ZONDER_DATUM) -> Antwoord:
    return Antwoord(dag, Geval(gezin, ()), naam)


def aantal_maal_prijs(vertaling: Vertaling) -> Uitkomsten:
    """A number, a price and a printed total; of a total and a number the average."""
    velden = vertaling.invoer.velden((*AANTAL, *PRIJS, *TOTAAL, "jaar"))
    gezin: Bekend = {}
    aantal, prijs, totaal = (een_waarde(velden, namen) for namen in (AANTAL, PRIJS, TOTAAL))
    if aantal is not None:
        gezin["cijfer_aantal"] = aantal.geheel(1, MEESTE) or 1
    if prijs is not None:
        gezin["cijfer_prijs"] = prijs.bedrag() or 0
    if totaal is not None:
        gezin["cijfer_totaal"] = totaal.bedrag() or 0
    return {
        "product": _antwoord(gezin, "cijfer_product"),
        "verschil": _antwoord(gezin, "cijfer_verschil"),
        "gemiddeld": _antwoord(gezin, "cijfer_gemiddelde"),
        "gemiddelde": _antwoord(gezin, "cijfer_gemiddelde"),
    }


def _aandeel(vertaling: Vertaling) -> Uitkomsten:
    velden = vertaling.invoer.velden(("fte_totaal", "fte_banenafspraak", "totaal", "deel", "jaar"))
    gezin: Bekend = {}
    for namen, knoop in (
        (("fte_banenafspraak", "deel"), "cijfer_deel_honderdsten"),
        (("fte_totaal", "totaal"), "cijfer_geheel_honderdsten"),
    ):
        plek = een_waarde(velden, namen)
        if plek is not None:
            gezin[knoop] = plek.bedrag() or 1
    return {"procent": _antwoord(gezin, "cijfer_aandeel")}


def _mutatie(vertaling: Vertaling) -> Uitkomsten:
    velden = vertaling.invoer.velden(("begin", "eind", "jaar"))
    gezin: Bekend = {
        f"cijfer_{naam}": velden[naam].geheel(1, MEESTE) or 1 for naam in velden if naam != "jaar"
    }
    return {
        "verschil": _antwoord(gezin, "cijfer_mutatie"),
        "procent": _antwoord(gezin, "cijfer_mutatie_procent"),
    }


def _verdeling(vertaling: Vertaling) -> Uitkomsten:
    """Printed parts come from the table with this total, bare parts from the percentages."""
    velden = vertaling.invoer.velden(("totaal", "procent", "jaar"))
    gezin: Bekend = {"verdeling_totaal": (velden["totaal"].bedrag() or 0) if "totaal" in velden else 0}
    dag = next((jaar for jaar in JAREN if _staat_in_tabel(gezin, jaar)), JAREN[0])
    if "jaar" in velden:
        dag = date(velden["jaar"].geheel(2000, 2100) or 2000, 1, 1)
    uitkomsten = {"som": _antwoord(gezin, "verdeling_som", dag)}
    delen = velden["procent"].velden(gemeenten.GEMEENTEN) if "procent" in velden else {}
    for code, plek in delen.items():
        aandeel: Bekend = {**gezin, "verdeling_percentage": plek.procent() or 0}
        uitkomsten[f"zuiver.{code}"] = _antwoord(aandeel, "verdeling_zuiver", dag)
    for code in ("GM1916", "GM0629", "GM0626"):
        uitkomsten[f"gedrukt.{code}"] = _antwoord(gezin, f"verdeling_{code.lower()}", dag)
    return uitkomsten


def _staat_in_tabel(gezin: Bekend, jaar: date) -> bool:
    uitkomst = gemeenten.regelboek().op(jaar).beslis(Geval(gezin, ()), ["verdeling_niet_in_tabel"])
    return not uitkomst.waarde("verdeling_niet_in_tabel")


ONDERWERPEN: dict[str, Onderwerp] = {
    **{f"begroting_inkomen_{jaar}": aantal_maal_prijs for jaar in CIJFERJAREN},
    **{f"banenafspraak_{jaar}": _aandeel for jaar in CIJFERJAREN},
    **{f"uitkeringen_{jaar}": _mutatie for jaar in CIJFERJAREN},
    "verdeelsleutel_drie_gemeenten": _verdeling,
}
