"""What work brings in, from the rule book.

| what | room |
| --- | --- |
| one number of hours, part by part | `situatie` |
| several numbers of hours side by side, and the cliffs | `vergelijking` |
"""
