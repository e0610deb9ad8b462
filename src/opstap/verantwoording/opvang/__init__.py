"""Emergency shelter for the council: how full it is, who came and left, and for how long; about nobody.

| what | room |
| --- | --- |
| the families of a year, counted by month | `telling` |
| which of those numbers are withheld | `sluier` |
| the page, its chart and its sentences | `beeld` |
| the same as files | `uitvoer` |
"""
