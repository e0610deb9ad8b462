"""Messages to and from the bank (ISO 20022): made, checked on all sides, and read back.

| message | what it says | room |
| --- | --- | --- |
| pain.001.001.09 | pay these | `pain001` (written by `bouwen`) |
| pain.002.001.10 | these were accepted or refused | `pain002` |
| camt.053.001.08 | this is what happened on the account | `camt053` |

A message is described once, as elements in their order (`schema`); what is not described is refused.
Sources: ISO 20022 message definitions CustomerCreditTransferInitiationV09, CustomerPaymentStatusReportV10 and
BankToCustomerStatementV08; European Payments Council, SEPA Credit Transfer customer-to-bank guidelines
(characters, amounts, name of 70, remittance of 140).
"""

from opstap.financien.sepa.bevindingen import Bevinding, SepaFout
from opstap.financien.sepa.bouwen import NAAMRUIMTE, Bankopdracht, Overboeking, bouw
from opstap.financien.sepa.pain001 import controleer, eis_goed, lees_overboekingen, vergelijk
from opstap.financien.sepa.tekens import (
    HOOGSTE_BEDRAG_CENT,
    LENGTE_NAAM,
    LENGTE_OMSCHRIJVING,
    euro_tekst,
    transcribeer,
)

__all__ = [
    "HOOGSTE_BEDRAG_CENT",
    "LENGTE_NAAM",
    "LENGTE_OMSCHRIJVING",
    "NAAMRUIMTE",
    "Bankopdracht",
    "Bevinding",
    "Overboeking",
    "SepaFout",
    "bouw",
    "controleer",
    "eis_goed",
    "euro_tekst",
    "lees_overboekingen",
    "transcribeer",
    "vergelijk",
]
