"""Executors, such as a foundation that delivers what children were granted.

| step | room |
| --- | --- |
| what an executor delivers, for how much at most, and after how long again | `afspraken` |
| which children it hears of, and only what it needs to deliver | `doorgeven` |
| what it says that it delivered, checked line by line and booked | `verantwoorden` |
| its invoices, paid through the checks and release of every payment | `facturen`, `betaalsoort` |
| granted, passed on, delivered, invoiced, paid and booked beside each other | `aansluiten` |
"""
