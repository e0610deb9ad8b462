"""What the bank sends back: read whole or refused whole, once, and booked.

| step | room |
| --- | --- |
| recognise a file, and read it once | `lezen` |
| refused payments (pain.002) | `statusberichten` |
| the statement of the account (camt.053) | `afschriften` |
| what came back: owed again, and paid again once | `terugkomen` |
| receipts that name a claim | `ontvangsten` |
| what nobody recognised | `vraagposten` |
| the account in the ledger beside the statement | `aansluiting` |
"""

from opstap.financien.bank.aansluiting import Aansluiting, sluit_aan
from opstap.financien.bank.lezen import Gelezen, lees_bestand
from opstap.financien.bank.terugkomen import open_posten
from opstap.financien.bank.vraagposten import los_op, open_vraagposten
from opstap.financien.opnieuw import betaal_opnieuw

__all__ = [
    "Aansluiting",
    "Gelezen",
    "betaal_opnieuw",
    "lees_bestand",
    "los_op",
    "open_posten",
    "open_vraagposten",
    "sluit_aan",
]
