"""What screens read of the schemes: shapes that are frozen and complete.

| subject | room |
| --- | --- |
| an application with its answers, the next question and what the rules come to | `aanvraag` |
| what was granted, with payments, credits and passes | `toegekend` |
| a fact as a question, with an answer in words | `vraag` |

Whoever calls these has come through the gate (`kern.toegang`).
"""
