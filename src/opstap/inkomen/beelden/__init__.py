"""What screens and the command line read: shapes that are frozen and complete, and how each is made.

| subject | room |
| --- | --- |
| a household, with all that is known of it | `dossier` |
| its people, facts, months and claims | `huishouden`, `feiten`, `maanden`, `vorderingen` |
| the dossiers of a municipality, and those that show something | `dossierlijst` |
| the worklist of all that waits, and how much time a case has left | `werkvoorraad`, `taken`, `termijn` |
| a case with all that decides what can be done in it | `behandeling` |
| a case, and what the rules say of it now | `zaak` |
| a decision with its reasons, and the tree from result to facts | `besluit`, `uitleg` |
| a payment line by line | `specificatie` |
| what a month run did | `maandrun` |

Whoever calls these has come through the gate (`kern.toegang`). Each takes a constant number of queries,
however long its lists are. Amounts are whole cents and dates are ``date``: a screen formats an amount with
``opstap.regels.geld.toon_euro`` and does nothing else with it.
"""
