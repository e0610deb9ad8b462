"""The group health insurance of the municipality: who takes part, the yearly check, and files both ways.

| step | room |
| --- | --- |
| who joins where and from when, following a grant; and stopping with its end | `aanmelden` |
| taking part, in which band, and stopping; who takes part on a day | `deelname` |
| everybody checked against the facts of a day: same band, other band, no right | `toetsen` |
| letters about what a check changed | `bekendmaken` |
| what an insurer did not hear of yet | `melden` |
| what an insurer asks for a month, laid beside who takes part and what was agreed | `premies`, `boeken` |
| paying for what was accepted, and whether a month adds up | `betalen`, `betaalsoort` |
"""
