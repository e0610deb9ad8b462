"""The languages of the residents' pages: which texts there are, and the files that translate them.

| what | room |
| --- | --- |
| every Dutch text that a resident can see | `bronnen` |
| the translation files: brought up to date, checked and compiled | `catalogus` |
| how easy the Dutch texts are to read | `leesbaarheid` |
"""
