"""Reach: of those who have a right to a scheme, how many use it, and how sure that is.

| step | room |
| --- | --- |
| who uses a scheme, by kind of household and district, from the own administration | `gebruik` |
| which of those numbers say something about too few people | `sluier` |
| users beside the target group of the model (`beleidslab.doelgroep`) | `beeld` |
| another income limit, beside what was published about it | `andere_grens` |
| how wide it is, drawn | `grafiek` |
| to take along | `uitvoer` |
| whom the municipality may write to, for schemes that it grants by itself | `aanschrijven` |

Numbers of the model are about nobody. Numbers of the administration are suppressed as everywhere.
"""
