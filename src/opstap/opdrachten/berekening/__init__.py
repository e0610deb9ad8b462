"""What `opstap bereken` computes and how it is told.

| what | room |
| --- | --- |
| a case computed as far as possible | `rekenen` |
| the outcome for people, in plain Dutch | `tekst` |
| the explanation, plain or legal | `uitleg` |
| the outcome for programs, and the receipt | `gegevens` |
| a receipt computed again | `bon` |
| worked examples: equal, different, refused | `uitslagen` |
"""
