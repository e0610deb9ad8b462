"""The small customisation budget: a team spends first and accounts afterwards, case by case.

It comes on top of other help and takes the place of none (RIS298637), so each spending says why no scheme
does it. A municipality sets per team and year the most that may be spent, and the term to account for it.

| step | room |
| --- | --- |
| how much a team may spend, and by which decision | `plafonds` |
| spending, and the second person for the account of a supplier | `besteden` |
| what is booked of it | `boekingen` |
| the account afterwards: the receipt, and what it brought | `verantwoorden` |
| how it is paid, and checked before release | `betaalsoort` |
| what waits of it in the worklist | `taken` |
| lists for the desk, and one spending with all that is known | `lijst`, `beeld` |
"""
