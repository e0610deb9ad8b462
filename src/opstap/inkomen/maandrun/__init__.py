"""The monthly run: compute, compare with what was computed before, pay, reserve, claim and book.

| step | room |
| --- | --- |
| the run: its order, its restart and its parts | `run` |
| which benefits and months it touches | `werk` |
| compute them, and compare with what was computed before | `verschillen` |
| decide on what changed | `wijzigingsbesluiten` |
| keep what was computed, and what could not be paid | `wegschrijven` |
| pay, reserve, claim and book the differences | `afrekenen` |
| first take what came out lower off payments that did not arrive | `vervallen` |
| put right a claim on what turned out afterwards never to have arrived | `niet_aangekomen` |
| what may be kept from these payments | `inhoudwensen` |
| keep it, in the lawful order and within the month's own room | `inhouden` |
| pay the holiday allowance that is due | `vakantiegeld` |
"""

from opstap.inkomen.maandrun.run import draai

__all__ = ["draai"]
