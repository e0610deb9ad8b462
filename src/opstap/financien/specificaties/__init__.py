"""What a household reads about its payments, whichever cluster makes them.

| subject | room |
| --- | --- |
| what a specification is; it refuses lines that do not add up or that mix gross and net | `vormen` |
| where and when a payment goes, and a payment of one line | `overboekingen` |
| everything that a household gets, in one list, and each month of it line by line | `ontvangen` |

A cluster says of its own kinds of payments in which month they are read and how they are built up. A kind of
which no cluster says anything is read as its amount: no payment stays out of the list.
"""
