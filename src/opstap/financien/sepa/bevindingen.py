"""What can be wrong in a bank file: a code, where, and a Dutch sentence."""

from __future__ import annotations

from typing import NamedTuple

from opstap.regels.fouten import OpstapFout

_ZINNEN = {
    "SEPA-LENGTE": "de tekst is leeg of te lang",
    "SEPA-TEKENS": "de tekst heeft tekens die een bank niet verwerkt",
    "SEPA-KENMERK": "een kenmerk begint of eindigt niet met een schuine streep en heeft er geen twee samen",
    "SEPA-TIJD": "het tijdstip is geen bestaand moment in de vorm jjjj-mm-ddTuu:mm:ss",
    "SEPA-DATUM": "de datum is geen bestaande dag in de vorm jjjj-mm-dd",
    "SEPA-AANTAL": "het aantal klopt niet",
    "SEPA-SOM": "de controlesom klopt niet",
    "SEPA-BEDRAG": "het bedrag ligt niet tussen 0.01 en 999999999.99, of heeft geen twee decimalen",
    "SEPA-VALUTA": "de valuta is niet EUR",
    "SEPA-IBAN": "het rekeningnummer (IBAN) voldoet niet aan het controlegetal",
    "SEPA-BIC": "de bankcode (BIC) heeft niet de juiste vorm",
    "SEPA-CODE": "hier staat een andere code dan dit bestand mag hebben",
    "SEPA-ONTBREEKT": "dit onderdeel ontbreekt",
    "SEPA-ONVERWACHT": "dit onderdeel hoort hier niet, staat op de verkeerde plaats of komt te vaak voor",
    "SEPA-TEKST": "hier staat tekst of een kenmerk buiten de onderdelen",
    "SEPA-XML": "het bestand is geen leesbare XML",
    "SEPA-NAAMRUIMTE": "het bestand is van een andere soort of versie dan Opstap leest",
    "SEPA-DUBBEL": "dit kenmerk komt vaker voor",
    "SEPA-UITVOERDATUM": "de uitvoerdatum ligt voor de dag waarop het bestand is gemaakt",
    "SEPA-BETALING-MIST": "een betaling staat niet in het bestand",
    "SEPA-BETALING-EXTRA": "het bestand heeft een betaling die niet in de opdracht staat",
    "SEPA-BETALING-ANDERS": "een betaling heeft in het bestand een ander bedrag, andere naam of rekening",
    "SEPA-OPDRACHT-ANDERS": "kenmerk, uitvoerdatum of rekening van de opdrachtgever is anders dan opgedragen",
    "SEPA-SALDO": "begin- of eindsaldo ontbreekt of komt te vaak voor",
    "SEPA-SLUIT-NIET": "beginsaldo, bij- en afschrijvingen en eindsaldo sluiten niet op elkaar aan",
    "SEPA-DEELBEDRAGEN": "de transacties van deze regel zijn samen niet het bedrag van de regel",
}


class Bevinding(NamedTuple):
    """What is wrong in a file: a code, where (path of elements with numbers, and the line) and a sentence."""

    code: str
    pad: str
    zin: str
    regel: int = 0
    """The line of the file; 0 when it has none."""

    @property
    def plek(self) -> str:
        return f"regel {self.regel}, {self.pad}" if self.regel else self.pad


class SepaFout(OpstapFout):
    """A bank file that may not leave or may not be read; `bevindingen` holds all that is wrong with it."""

    def __init__(self, bevindingen: list[Bevinding]) -> None:
        eerste = bevindingen[0]
        meer = f" Er zijn nog {len(bevindingen) - 1} andere bevindingen." if len(bevindingen) > 1 else ""
        super().__init__(eerste.code, f"Het bankbestand is niet goed: {eerste.zin} ({eerste.plek}).{meer}")
        self.bevindingen = bevindingen

    def __reduce__(self) -> tuple[type[SepaFout], tuple[list[Bevinding]]]:
        return type(self), (self.bevindingen,)


def bevinding(code: str, pad: str, regel: int = 0) -> Bevinding:
    """A finding with the sentence of its code."""
    return Bevinding(code, pad, _ZINNEN[code], regel)
