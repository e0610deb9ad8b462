"""Checks between the fields of one record, as they follow from the layouts of 2015."""

from __future__ import annotations

from collections.abc import Iterator

from opstap.verantwoording.cbs.recordmodel import Persoonsrecord, Record

FRAUDE = frozenset({"51", "52", "53", "54", "55", "56"})
BOETE_FRAUDE = "58"
ONDERHOUD = frozenset({"21", "62", "63"})
AFGELOST = "54"
CODES_VOOR_2013 = frozenset({"81", "82", "83", "34", "21", "84", "85"})
BBZ = "14"
BIJZONDER = frozenset({"11", "12"})
GEHUWD = "3"
GEEN_ONTHEFFING = "2"


def van_vordering(record: Record) -> Iterator[tuple[str, str]]:
    """What contradicts itself in a claim: (field, sentence)."""
    grond = record["ontstaansgrond"]
    if record["status"] == AFGELOST and int(record["saldo"]) != 0:
        yield "saldo", "hoort nul te zijn bij een afgeloste vordering"
    if record["recidive"] and grond != BOETE_FRAUDE:
        yield "recidive", "hoort alleen bij een boete wegens fraude"
    if record["hoogte_boete"] and grond != BOETE_FRAUDE:
        yield "hoogte_boete", "hoort alleen bij een boete wegens fraude"
    if record["soort_sanctie"] and grond not in FRAUDE:
        yield "soort_sanctie", "hoort alleen bij fraude"
    if grond in ONDERHOUD and not record["bsn_onderhoudsgerechtigde"]:
        yield "bsn_onderhoudsgerechtigde", "hoort bij een onderhoudsbijdrage"
    if (record["datum_besluit"] < "20130101") != (grond in CODES_VOOR_2013):
        yield "ontstaansgrond", "is een code van een ander jaar dan het besluit"
    if record["einde_periode"] and record["einde_periode"] < record["begin_periode"]:
        yield "einde_periode", "ligt voor het begin"


def van_uitkering(record: Record, personen: tuple[Persoonsrecord, ...]) -> Iterator[tuple[str, str]]:
    """What contradicts itself in a benefit and its persons: (field, sentence)."""
    if record["nadere_indeling_bbz"] and record["statistiekcode"] != BBZ:
        yield "nadere_indeling_bbz", "hoort alleen bij het Bbz"
    if record["cluster_bijzondere_bijstand"] and record["statistiekcode"] not in BIJZONDER:
        yield "cluster_bijzondere_bijstand", "hoort alleen bij bijzondere bijstand"
    norm = int(record["norm"])
    for naam in ("verlaging_door_afstemming", "inkomsten"):
        if int(record[naam]) > norm:
            yield naam, "is hoger dan de norm"
    if record["leefvorm"] == GEHUWD and len(personen) != 2:
        yield "leefvorm", "vraagt twee personen"
    for persoon in personen:
        yield from _van_persoon(persoon.record)


def _van_persoon(persoon: Record) -> Iterator[tuple[str, str]]:
    if persoon["einde_ontheffing"] and persoon["ontheffing"] == GEEN_ONTHEFFING:
        yield "einde_ontheffing", "hoort alleen bij een ontheffing"
    if persoon["reden_einde_ontheffing"] and persoon["ontheffing"] == GEEN_ONTHEFFING:
        yield "reden_einde_ontheffing", "hoort alleen bij een ontheffing"
    if bool(persoon["reden_verlaging"]) != bool(persoon["aanvang_verlaging"]):
        yield "aanvang_verlaging", "hoort bij een verlaging, en een verlaging heeft een begin"
    if persoon["einde"] and not persoon["reden_einde"]:
        yield "reden_einde", "hoort bij een einde"
    if persoon["einde"] and persoon["einde"] < persoon["aanvang"]:
        yield "einde", "ligt voor de aanvang"
