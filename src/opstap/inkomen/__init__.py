"""Income (cluster 2): assistance from the first report to the last instalment, month after month.

| what | rooms |
| --- | --- |
| an application | `meldingen`, `aanvraagbehandeling`, `aanvragen`, `voorschotten`, `zienswijzen` |
| a change, or a signal of one | `wijzigingsmeldingen`, `signalen`, `wijzigingen` (which months it touches) |
| income every month | `inkomstenopgaven`, `inkomensstand`, `inkomenslezing`, `opschorting` |
| the month | `maandrun`, `proefrun`, `verlaagd` (a measure), `deelmaand`, `inhoudingen`, `maandcijfers` |
| release and payment | `betaalcontrole`, `plafonds`, `betaalsoorten`, `betaalsleutels`, `betaalopdrachten` |
| what people read | `specificaties`, `jaaropgaven`, `vakantiegeldrekening`, `besluitbrieven`, `beelden` |
| owing and paying back | `vorderingen` |
| enforcement | `onderzoeken`, `steekproeven`, `maatregelen`, `maatregelherziening`, `boetes` |
| guidance and leaving | `heronderzoeken`, `begeleiding`, `beeindigingen`, `uitstroom` |
| other than assistance | `zelfstandigen` (Bbz), `loonkostensubsidies`, `verzuimbetalingen` (late decisions) |
| the past again | `naspelen`, `herrekenen` (the law changed), `rente_na_bezwaar` |
| an existing caseload | `overnemen` |

Between these and the rule book stand `geval` (facts to inputs), `rekenen` (many cases at once),
`besluitvorming` (months) and `dagoordelen` with `regelbesluiten` (one matter on one day); between these and
the ledger stands `boekingen`. What each starts, guards and books: docs/processen.md.
"""
