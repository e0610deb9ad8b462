"""Schemes for people on a low income: what is granted, the credits that follow, and what partners deliver.

What a scheme is stands in the declaration of the municipality (`opstap.gemeenten.regelingen`), never here.

| step | room |
| --- | --- |
| what was granted to a household or a person, and until when | `toekenningen` |
| what one can do with a pass: kept by the desk, found by everybody | `aanbod`, `aanbodlijst`, `doelen` |
| a pass per person: photo, given out, blocked, lost; the code on a telephone | `passen` |
| a credit for one purpose: opened, its balance | `tegoeden` |
| organisations that take part, for which purpose, and blocked for a while | `partners` |
| what two people do about one: a subsidy, what it becomes, an account | `partnervoorstellen` |
| the list of them at the desk, and the page of one | `partnerlijst`, `partnerblad` |
| pay with a credit, and take that back | `verzilveren` |
| at the counter of a partner: show a pass, pay, take back | `balie` |
| what a partner sees of its own payments, settlements and agreements | `partnerbeelden` |
| pay partners once a month | `afrekenen`, `betaalsoort` |
| every kind of payment to partners, and what was put ready of it | `partnersoort`, `klaargezet` |
| what is booked of it, day by day | `boekingen` |
| the group health insurance: who takes part, the yearly check, files with insurers | `zorgverzekering` |
| executors: which children they hear of, what they delivered and are paid | `uitvoerders` |
| a voucher for the vet: given, blocked, lost, used for one bill | `vouchers` |
| what the rules say of the bill; what household and desk see of a voucher | `voucherregels`, `voucherbeeld` |
| at the counter of a vet: show a voucher and use it | `voucherbalie` |
| emergency shelter for families: places, waiting, staying, leaving | `opvang` |
| subsidies to partners: agreed, paid, delivered, fixed | `subsidies` |
| the small customisation budget of a team | `maatwerk` |
"""
