"""What differs between two rule books: of two municipalities, or of two months.

| what | room |
| --- | --- |
| the two sides that are compared | `kanten` |
| rules, amounts and gaps that differ | `boeken` |
| outcomes that differ for one household, and through what | `huishouden` |
| both as text and as data | `weergave` |
"""
