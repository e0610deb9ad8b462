"""The annual statement of each person, and the wage-tax return of each month that it adds up with.

| subject | room |
| --- | --- |
| what a statement, a return and their proof are | `vormen` |
| the tax of each person over what a household really got, by the rules of that month | `heffing` |
| the statements of a year, and each month of it beside the ledger | `opgaven` |

A computation belongs to the year of the run that paid it. Within the calendar year a lower computation takes
wage and tax back; of a year that is past it takes nothing back (art. 58 lid 5), as the ledger books it.
"""

from opstap.inkomen.jaaropgaven.opgaven import jaaropgaven, van_dossier
from opstap.inkomen.jaaropgaven.vormen import Aangifte, Jaaropgave, Jaaropgaven, Maandloon

__all__ = ["Aangifte", "Jaaropgave", "Jaaropgaven", "Maandloon", "jaaropgaven", "van_dossier"]
