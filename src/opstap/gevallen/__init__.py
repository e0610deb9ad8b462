"""From the dossier to the rules: the case of a household on a day, and decisions about one.

It reads the facts of the dossier, and what clusters add from records of their own (`bronnen`). It knows no
cluster: assistance and the schemes for low incomes decide on one and the same case.
"""
