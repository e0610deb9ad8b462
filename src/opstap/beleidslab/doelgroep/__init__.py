"""Who could use a scheme: low-income households drawn from published figures, and the rules over them.

| step | room |
| --- | --- |
| the households as columns: assistance, and three bands of income beside it | `huishoudens` |
| the rules of every scheme over them, and what they could not decide | `telling` |
| from counted to the city, with an interval | `schatting` |
| what another income limit would mean | `grens` |

Nothing here is about anybody: it is a model, and says so wherever it is shown.
"""
