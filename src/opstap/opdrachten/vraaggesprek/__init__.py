"""The interview of `opstap vraag`: asks only what can still change the answer.

| what | room |
| --- | --- |
| what is known so far, what to ask next, and going back | `gesprek` |
| the few questions before the rule book: month, municipality, who lives there | `samenstelling` |
| a question on the screen, and the answer in words | `scherm` |
| how many questions it takes for the worked examples | `meting` |
"""
