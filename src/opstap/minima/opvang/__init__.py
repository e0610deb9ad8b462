"""Emergency shelter for families that lose their home, run by a foundation on behalf of the municipality.

No rule says who is placed, or for how long: people decide, each with a reason and a term. The database never
lets more families in than there are places. Costs per place are in no source, and are not made up.

| step | room |
| --- | --- |
| locations, and how many places they have from when on | `locaties` |
| asking, placing, staying longer, leaving; or helped otherwise | `plaatsen` |
| each stay with its days, to count with | `verblijven` |
| how full it is, day by day and by month | `bezetting` |
| lists for the desk, and one family with all that was decided | `lijst`, `beeld` |
"""
