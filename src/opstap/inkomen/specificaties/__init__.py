"""The specification of a payment: there from the moment that the payment is put ready, adding up to it.

| subject | room |
| --- | --- |
| per scheme its basis, its lines and the outcome of the rules behind each line | `opbouw` |
| over which days income was earned, and which part of it counts in the month | `inkomsten` |
| which earlier payments a new computation corrects, and what changed | `verbeteringen` |
| what a run kept about a household | `gelezen` |
| the specifications of all payments of assistance to a household in a month | `betalingen` |
| where these payments stand in the list of all that a household gets | `ontvangen` |

What a specification is, and the list of every cluster together, is in `financien.specificaties`.

Every payment has one: of the month, supplementary, of holiday allowance, in advance, as a loan and to others.
So has a month that is paid nothing, or whose new computation became a claim. Nothing is stored for it: what
the run kept says it again on any day.
"""
