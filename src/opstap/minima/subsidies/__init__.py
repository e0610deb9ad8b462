"""Subsidies to partners that find and help people, such as the Voedselbank, Quiet and STEK (Awb title 4.2).

| step | room |
| --- | --- |
| granting, with agreed numbers and instalments | `verlenen` |
| paying the instalments that are due | `betalen`, `betaalsoort` |
| what a partner says that it delivered, and fixing the subsidy | `vaststellen` |
| what is booked | `boekingen` |
| agreed beside delivered | `stand` |
"""
