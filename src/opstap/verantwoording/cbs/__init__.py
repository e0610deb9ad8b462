"""What a municipality delivers to Statistics Netherlands every month (Participatiewet art. 78).

| step | room |
| --- | --- |
| which fields a record has in a reporting month, and what may stand in each | `recordmodel` |
| the claims of a month (BDFS) | `bdfs` |
| the benefits of a month (BUS) | `bus` |
| checks between fields | `controles` |
| a delivery: joined with the ledger, kept as it left, compared with the one before | `levering` |
"""
