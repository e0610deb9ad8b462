"""Exploring without a dossier: what a household that tells about itself may be entitled to. No Django.

| what | room |
| --- | --- |
| what is known so far of who is asked, and the next question | `stand` |
| rare circumstances, asked together instead of one by one | `bundels` |
| the schemes, and what comes out for each: yes, no, perhaps, or a gap with a name | `regelingen` |
| what a household has to spend with more or fewer hours of work | `werk` |
"""
